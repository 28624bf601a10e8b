"""How values are written for a reader."""

import pytest

from corpus.document import Fact, Kind, Value
from rag.phrases import _FRAMES, format_value, say, state


@pytest.mark.parametrize("frame", sorted(_FRAMES))
def test_every_frame_has_the_same_places_in_each_language(frame: str) -> None:
    class Places(dict[str, object]):
        def __missing__(self, name: str) -> str:
            self[name] = name
            return name

    places = []
    for language in ("fi", "en", "sv"):
        found = Places()
        _FRAMES[frame][language].format_map(found)
        places.append(found)
    assert places[0] == places[1] == places[2]


@pytest.mark.parametrize(
    ("value", "kind", "unit", "language", "text"),
    [
        (785975, Kind.MONEY, "EUR", "fi", "785 975 euroa"),
        (1234567.5, Kind.MONEY, "EUR", "en", "1 234 567,5 euros"),
        (300.0, Kind.MONEY, "EUR", "sv", "300 euro"),
        (66, Kind.COUNT, "naista", "fi", "66 naista"),
        (81.5, Kind.COUNT, "%", "en", "81,5 %"),
        ("2015-09-01", Kind.DATE, "", "fi", "1.9.2015"),
        (True, Kind.YES_NO, "", "fi", "kyllä"),
        (False, Kind.YES_NO, "", "sv", "nej"),
        (("Kajaani", "Sotkamo"), Kind.LIST, "", "fi", "Kajaani, Sotkamo"),
        (None, Kind.TEXT, "", "fi", ""),
    ],
)
def test_values_are_written_as_finns_do(value: Value, kind: Kind, unit: str, language: str, text: str) -> None:
    assert format_value(value, kind, unit, language) == text


def test_a_value_is_stated_with_its_name() -> None:
    assert state("myönnetty", Fact("f", "M", 300, Kind.MONEY, "s", (), "EUR"), "fi") == "myönnetty on 300 euroa"
    assert state("hakija", Fact("f", "H", "Kunta", Kind.TEXT, "s", ()), "fi") == "hakija: Kunta"


def test_a_frame_is_filled_in() -> None:
    assert say("projects_none", "fi", total=5) == "Mikään 5 hankkeesta ei täytä ehtoja."


@pytest.mark.parametrize(
    ("name", "verb"),
    [("kustannukset yhteensä", "ovat"), ("ostopalvelut", "ovat"), ("julkinen rahoitus yhteensä", "on")],
)
def test_a_plural_name_has_a_plural_verb(name: str, verb: str) -> None:
    fact = Fact("total_costs", name, 1200, Kind.MONEY, "EUR", ())
    assert f" {verb} " in state(name, fact, "fi")
