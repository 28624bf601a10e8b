"""Numbers in figures and words, and the bounds that questions set with them."""

import pytest

from rag.lists.amounts import find_bounds, read_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("130 000", 130_000),
        ("1,5 miljoonaa", 1_500_000),
        ("puoli miljoonaa", 500_000),
        ("kahdeksansataatuhatta", 800_000),
        ("kolmesataaviisikymmentätuhatta", 350_000),
        ("viisitoista", 15),
        ("miljoona kaksisataatuhatta", 1_200_000),
        ("half a million", 500_000),
        ("two hundred thousand", 200_000),
        ("en halv miljon", 500_000),
        ("300k", 300_000),
        ("ykköseksi", 1),
        ("kutosta", 6),
        ("kasin", 8),
        ("ysillä", 9),
        ("kahdeksikon", 8),
        ("parisataa", 200),
        ("puoleen miljoonaan", 500_000),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, value: float) -> None:
    number = read_number(text, 0)
    assert number is not None
    assert (number.value, number.end) == (value, len(text))


@pytest.mark.parametrize("text", ["maailma", "tuhannesti", "A9", "satama"])
def test_a_word_that_only_begins_as_a_number_is_none(text: str) -> None:
    assert read_number(text, 0) is None


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("yli 200 osallistujaa", 201, 200),
        ("vähintään 200 osallistujaa", 200, 199),
        ("seiskan yläpuolella", 8, 7),
        ("nollan alapuolella", -1, 0),
        ("200 ja siitä ylöspäin", 200, 199),
        ("alle 0,5 miljoonaa euroa", 499_999, 500_000),
        ("at most 300,000 euros", 300_000, 300_001),
        ("100 000–200 000 euroa", 200_000, 200_001),
        ("hankkeet, joiden rahoitus on 700 000 euroa ylittävä", 700_001, 700_000),
        ("rahoitus ylittää 700 000 euroa", 700_001, 700_000),
        ("vähintään viitoseksi", 5, 4),
        ("korkeintaan nelosen", 4, 5),
        ("yli seiskan", 8, 7),
        ("alle kympin", 9, 10),
        ("vähintään 5:ksi", 5, 4),
        ("viisi tai enemmän", 5, 4),
        ("kolmonen tai suurempi", 3, 2),
        ("viitosta pienempi", 4, 5),
        ("minst en femma", 5, 4),
        ("a five or higher", 5, 4),
    ],
)
def test_a_bound_holds_what_it_says(text: str, inside: float, outside: float) -> None:
    (bound,) = find_bounds(text)
    assert bound is not None
    assert bound.holds(inside)
    assert not bound.holds(outside)


@pytest.mark.parametrize("text", ["vuosina 2016-2017", "toimintalinja 5", "yli odotusten"])
def test_not_every_number_is_a_bound(text: str) -> None:
    assert find_bounds(text) == ()
