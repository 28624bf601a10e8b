"""Organisations of a kind that are asked for, and sentences that name them."""

import pytest

from rag.texts.named_kinds import asked_kind, share_named

ONE = "Laskupajaa vetää Velkavaarin Tuki ry."
TWO = "Laskupajaa vetävät Velkavaarin Tuki ry ja Pennosen Perilliset ry."


@pytest.mark.parametrize(
    ("question", "one", "two"),
    [
        ("Mitkä yhdistykset vetävät laskupajaa?", 0.5, 1.0),
        ("Mitkä kaksi järjestöä vetävät laskupajaa?", 0.5, 1.0),
        ("Mitä paikallisia yhdistyksiä pajalla on?", 0.5, 1.0),
        ("Luettele pajan järjestöt.", 0.5, 1.0),
        ("Mikä yhdistys vetää laskupajaa?", 1.0, 1.0),
        ("Miltä järjestöltä tila vuokrataan?", 1.0, 1.0),
        ("Which associations run the workshop?", 0.5, 1.0),
        ("Vilka föreningar leder verkstaden?", 0.5, 1.0),
        ("Mitkä yritykset vetävät laskupajaa?", 0.0, 0.0),
        ("Mitä palveluja järjestöt antavat?", 0.0, 0.0),
        ("Kuka vetää laskupajaa?", 0.0, 0.0),
    ],
)
def test_a_sentence_names_organisations_of_the_kind(question: str, one: float, two: float) -> None:
    kind = asked_kind(question)
    assert (share_named(ONE, kind), share_named(TWO, kind)) == (one, two)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Mikä firma toimitti mapit?", "Mapit toimitti Mappiramppi Oy."),
        ("Mikä säätiö maksoi mapit?", "Mapit maksoi Kipinälahden säätiö sr."),
        ("Mikä oppilaitos opettaa ohjaajia?", "Ohjaajia opettaa Hiidenvaaran ammattiopisto."),
    ],
)
def test_each_kind_has_its_own_signs(question: str, text: str) -> None:
    assert share_named(text, asked_kind(question)) == 1.0
    assert share_named("Mapit ostetaan paikalliselta toimijalta.", asked_kind(question)) == 0.0
