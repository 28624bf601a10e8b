"""Quotes: verbatim, numbered in the order of use, never with personal data."""

import pytest

from corpus.document import BLANK, Span
from index.search import Searcher
from rag.quotes import Citations, collapse, trim, without_bullet
from tests.rag.forms import HARBOUR, PERSON

DOCUMENT = "rahasatama.txt"


def place(text: str) -> Span:
    start = HARBOUR.index(text)
    return Span(start, start + len(text))


def test_quotes_are_numbered_in_the_order_of_use_and_each_once(searcher: Searcher) -> None:
    citations = Citations(searcher.catalogue)
    sums, regions = place("Myönnetty EU- ja valtion rahoitus: 240 000"), place("Maakunnat: Kainuu")
    assert citations.cite("S77101", DOCUMENT, "S77101#5", sums) == 1
    assert citations.cite("S77101", DOCUMENT, "S77101#6", regions) == 2
    assert citations.cite("S77101", DOCUMENT, "S77101#5", sums) == 1
    assert [citation.n for citation in citations.all()] == [1, 2]
    assert citations.all()[1].heading == "Maantieteellinen kohdealue"


def test_a_quote_is_trimmed_and_its_white_space_collapsed(searcher: Searcher) -> None:
    citations = Citations(searcher.catalogue)
    span = place("\n\nMaakunnat: Kainuu\n\nSeutukunnat: Kajaanin\n\n")
    citations.cite("S77101", DOCUMENT, "S77101#6", span)
    (citation,) = citations.all()
    assert citation.quote == "Maakunnat: Kainuu Seutukunnat: Kajaanin"
    assert HARBOUR[citation.start : citation.end] == "Maakunnat: Kainuu\n\nSeutukunnat: Kajaanin"


def test_nothing_is_quoted_where_a_contact_person_stands(searcher: Searcher) -> None:
    citations = Citations(searcher.catalogue)
    assert BLANK in place(PERSON).cut(searcher.catalogue.text(DOCUMENT))
    assert citations.cite("S77101", DOCUMENT, "S77101#2", place(f"yhteyshenkilön nimi: {PERSON}")) is None
    assert citations.all() == ()


def test_nothing_is_quoted_where_nothing_stands(searcher: Searcher) -> None:
    citations = Citations(searcher.catalogue)
    assert citations.cite("S77101", DOCUMENT, "S77101#5", Span(3, 3)) is None
    assert citations.cite("S77101", DOCUMENT, "S77101#5", place("\n\n")) is None


def test_white_space_is_left_out_at_both_ends() -> None:
    assert trim("  sana \n", Span(0, 8)) == Span(2, 6)
    assert collapse(" yksi\n\n kaksi\t") == "yksi kaksi"


@pytest.mark.parametrize("item", ["- Paja alkaa.", "– Paja alkaa.", "-Paja alkaa.", "• Paja alkaa.", "•\tPaja alkaa."])
def test_a_lists_dash_or_bullet_is_not_quoted(item: str) -> None:
    text = f"Luettelo:\n {item}\n"
    span = trim(text, Span(9, len(text)))
    assert span.cut(text) == without_bullet(item) == "Paja alkaa."


@pytest.mark.parametrize("text", ["-", "-suunnitelma", "–5 astetta", "1. Paja", "a) Paja", "☒ Kyllä", "*tähti"])
def test_what_is_no_bullet_is_quoted(text: str) -> None:
    assert trim(text, Span(0, len(text))) == Span(0, len(text))


def test_a_quoted_item_begins_with_its_text(searcher: Searcher) -> None:
    citations = Citations(searcher.catalogue)
    span = place("Maakunnat: Kainuu")
    quoted = citations.quote("S77101", DOCUMENT, "S77101#6", span, "• Maakunnat: Kainuu")
    assert quoted == "”Maakunnat: Kainuu” [1]"
    assert citations.quote("S77101", DOCUMENT, "S77101#6", Span(3, 3), "• ") == ""
