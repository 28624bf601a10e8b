"""Spellings near a word."""

import pytest

from rag.words.slips import lookalikes, slips


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("tyottomat", "työttömät"), ("hankeen", "hankkeen"), ("hankkkeen", "hankkeen"), ("nuorii", "nuori")],
)
def test_dots_and_doubled_letters_look_alike(typed: str, meant: str) -> None:
    assert meant in set(lookalikes(typed))


@pytest.mark.parametrize("other", ["tyätön", "hanken", "hankekeen"])
def test_other_letters_do_not(other: str) -> None:
    assert other not in {*lookalikes("tyoton"), *lookalikes("hankkeen")}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("rahoitsta", "rahoitusta"),
        ("hnakkeen", "hankkeen"),
        ("hankleen", "hankkeen"),
        ("hankkleen", "hankkeen"),
        ("hankkees", "hankkeessa"),
        ("saatiinks", "saatiinko"),
    ],
)
def test_a_slip_is_one_letter_or_a_spoken_ending(typed: str, meant: str) -> None:
    assert meant in slips(typed)


def test_letters_change_places_more_easily_than_one_is_typed_for_another() -> None:
    likely = slips("hnakkeen")
    assert likely["hankkeen"] > likely["gnakkeen"]
