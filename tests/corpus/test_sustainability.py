"""Scores of effects: two to a row, some of them below zero, some printed together."""

import pytest

from corpus.document import Section, Span
from corpus.sustainability import GLUED, read_scores, read_sustainability


@pytest.mark.parametrize(
    ("pair", "read"),
    [
        ("7 8", (7, 8, "")),
        ("-1 0", (-1, 0, "")),
        ("0 –2", (0, -2, "")),
        ("108", (10, 8, GLUED)),
        ("55", (5, 5, GLUED)),
    ],
)
def test_a_pair_of_scores(pair: str, read: tuple[int, int, str]) -> None:
    assert read_scores(pair) == read


def test_an_effect_below_zero_is_a_row_of_its_own() -> None:
    text = "Ekologinen kestävyys\nLiikkuminen ja logistiikka -1 0\nAutoja tarvitaan.\nKulttuuriympäristö 2 -3\n-\n"
    section = Section("8.2", "8.2", "Kestävä kehitys", ("8.2 Kestävä kehitys",), (Span(0, len(text)),))
    facts = [fact for fact in read_sustainability(text, section, ()) if fact.field != "sustainability_reason"]
    assert [(fact.label, fact.value) for fact in facts] == [
        ("Liikkuminen ja logistiikka", -1),
        ("Liikkuminen ja logistiikka", 0),
        ("Kulttuuriympäristö", 2),
        ("Kulttuuriympäristö", -3),
    ]
