"""How many take part in a project, in whatever words it is asked and told."""

import pytest

from rag.questions.joining_in import asks_how_many_join, joining_keywords, tells_who_join, with_joining
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import NEAR_WEIGHT, Lexicon, match_nearly


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Montako seuraa on lähdössä hankkeeseen?", True),
        ("Kuinka monta seuraa on liittymässä hankkeeseen ja miten?", True),
        ("Montako seuraa saadaan hankkeen kehittäjäkumppaneiksi?", True),
        ("How many clubs are joining the project?", True),
        ("How many clubs are on board altogether?", True),
        ("Hur många föreningar går med i projektet?", True),
        ("Mitkä seurat ovat mukana hankkeessa?", False),
        ("Montako venettä korjataan?", False),
    ],
)
def test_it_is_asked_how_many_join(question: str, asked: bool) -> None:
    assert asks_how_many_join(question) is asked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mukaan liittyviä seuroja on 12.", True),
        ("Hankkeeseen on sitoutunut 12 seuraa.", True),
        ("Osallistujia on 12.", False),
        ("Seurat lainaavat veneitä.", False),
    ],
)
def test_a_sentence_tells_who_join(text: str, told: bool) -> None:
    assert tells_who_join(text) is told


@pytest.mark.parametrize("question", ["Montako seuraa on lähdössä?", "How many clubs are joining?"])
def test_whoever_is_coming_along_joins_or_is_committed(names: Names, lexicon: Lexicon, question: str) -> None:
    coming = understand(question, names, lexicon).terms[-1]
    for text in ("Seuroja sitoutuu 12.", "Mukaan liittyviä seuroja on 12.", "Hankkeessa on mukana 12 seuraa."):
        assert match_nearly(coming, lexicon.words(text)) >= NEAR_WEIGHT
    assert match_nearly(coming, lexicon.words("Seurat lainaavat veneitä.")) == 0


def test_what_is_no_coming_along_stays(names: Names, lexicon: Lexicon) -> None:
    terms = lexicon.terms("Montako venettä korjataan?")
    assert with_joining(terms) == terms


def test_the_words_to_look_for_leave_out_that_all_are_counted(lexicon: Lexicon) -> None:
    words = joining_keywords(lexicon.terms("Montako seuraa osallistuu yhteensä?"))
    assert words.startswith("seuraa")
    assert "yhteensä" not in words
    assert "liittyvät" in words
