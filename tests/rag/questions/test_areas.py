"""Places in questions, and places that a text speaks of."""

import pytest

from index.search import Searcher
from rag.questions.areas import Areas, met, people
from rag.words.terms import Lexicon


@pytest.fixture(scope="module")
def areas(searcher: Searcher, lexicon: Lexicon) -> Areas:
    return Areas(searcher.catalogue, lexicon)


@pytest.mark.parametrize(
    ("place", "dwellers"),
    [
        ("Kajaani", "kajaanilainen"),
        ("Pohjois-Savo", "pohjoissavolainen"),
        ("Keski-Suomi", "keskisuomalainen"),
        ("Kanta-Häme", "kantahämäläinen"),
        ("Sodankylä", "sodankyläläinen"),
    ],
)
def test_people_are_called_after_their_place(place: str, dwellers: str) -> None:
    assert people(place) == dwellers


@pytest.mark.parametrize(
    "question", ["montako kajaanilaista nuorta", "moniko Kajaanissa", "kainuulaiset työpajat", "Lapissa"]
)
def test_a_place_is_known_in_any_form(areas: Areas, lexicon: Lexicon, question: str) -> None:
    assert len(areas.named(lexicon.terms(question))) == 1


def test_other_words_are_no_places(areas: Areas, lexicon: Lexicon) -> None:
    assert areas.named(lexicon.terms("kuinka moni nuori sai neuvontaa velkoihinsa")) == ()


@pytest.mark.parametrize(
    ("place", "text", "expected"),
    [
        ("Kajaanissa", "Kajaanin työpajalla kävi 12 nuorta.", True),
        ("kajaanilaista", "Kajaanin työpajalla kävi 12 nuorta.", True),
        ("Kajaanissa", "Kajaanilaisista nuorista 12 kävi työpajalla.", True),
        ("Kajaanissa", "Sotkamon työpajalla kävi 12 nuorta.", False),
        ("Karjalassa", "Työpajoja on Pohjois-Karjalassa.", True),  # of two regions
        ("Pohjanmaalla", "Työpajoja on Pohjois-Pohjanmaalla.", False),  # a region itself
    ],
)
def test_a_text_speaks_of_a_place_or_of_its_people(lexicon: Lexicon, place: str, text: str, expected: bool) -> None:
    assert met(lexicon.terms(place)[0], lexicon.words(text)) is expected


def test_a_project_works_in_the_regions_of_its_form(areas: Areas, lexicon: Lexicon) -> None:
    assert areas.is_all_in("S77101", lexicon.terms("Kainuussa")[0])
    assert not areas.is_all_in("S77101", lexicon.terms("Lapissa")[0])
