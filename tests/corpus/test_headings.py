"""Declared headings found among printed lines."""

import pytest

from corpus.family import Heading
from corpus.headings import Headings, find_heading, squash
from corpus.lines import split_lines

DECLARED = Headings(
    (
        Heading("5", "Hankkeen tarve, tavoitteet ja kohderyhmä"),
        Heading("5.2", "Mitkä ovat hankkeen tavoitteet?"),
        Heading("12.4", "Osallistujien koulutustausta ja työpäivät, naisten määrä eriteltynä"),
        Heading("14", "Liitteet"),
    )
)


def find(text: str):
    lines = [line for line in split_lines(text) if not line.blank]
    found = find_heading(lines, 0, DECLARED)
    return (found.heading.number, len(found.lines), found.length) if found else None


@pytest.mark.parametrize(
    ("text", "number", "lines"),
    [
        ("5.2 Mitkä ovat hankkeen tavoitteet?", "5.2", 1),
        (" 5.2. MITKÄ OVAT HANKKEEN TAVOITTEET", "5.2", 1),
        ("5.2Mitkä ovat hank-\nkeen tavoitteet?", "5.2", 2),
        ("Mitkä ovat hankkeen tavoitteet?", "5.2", 1),
        ("12.4 Osallistujien koulutustausta\n\nja työpäivät, naisten määrä\neriteltynä", "12.4", 3),
        ("12.4 Osallistujien koulutustausta\nHankkeeseen tulee", "12.4", 1),
        ("5.2 Mitkä ovat hankken tavoiteet?", "5.2", 1),
        ("14 Liitteet", "14", 1),
    ],
)
def test_a_heading_is_found(text, number, lines):
    assert find(text)[:2] == (number, lines)


@pytest.mark.parametrize(
    "text",
    [
        "5.3 Mitkä ovat hankkeen tavoitteet?",
        "2 Ostopalvelut",
        "5. Kehitetään vuoroja",
        "5.2",
        "Liitteet",
        "14 Liitteet ovat kuoressa",
        "Hankkeen tarve",
        "",
    ],
)
def test_other_lines_are_not_headings(text):
    assert not text or find(text) is None


def test_text_glued_to_a_heading_is_cut_off():
    text = "5.2 Mitkä ovat hankkeen tavoitteet? Ajetaan vuoroja."
    assert find(text) == ("5.2", 1, text.index("Ajetaan"))


def test_only_letters_count():
    assert squash("A + B: Välitön-\nVälillinen 10 ý") == "abvälitönvälillinen"
