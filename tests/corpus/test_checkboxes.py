"""Ticked and empty boxes."""

import pytest

from corpus.checkboxes import chosen, has_box, options, yes_or_no


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("ý Kyllä     ¨ Ei", True),
        ("¨ Kyllä     ý Ei", False),
        ("☐ Ei ☒ Kyllä", True),
        ("[x] Kyllä [ ] Ei", True),
        ("(valtavirtaistaminen) ý ¨", True),
        ("tasa-arvon edistäminen ¨ ý", False),
        ("¨ Kyllä     ¨ Ei", None),
        ("ý Kyllä     ý Ei", None),
        ("Kyllä", None),
        ("", None),
    ],
)
def test_yes_or_no(text, answer):
    assert yes_or_no(text) is answer


def test_one_of_several_is_chosen():
    assert chosen("¨ Vain yksi hakija\ný Hakijoita on useampi\n¨ Tuen siirto") == "Hakijoita on useampi"
    assert chosen("ý Yksi ý Kaksi") is None


def test_options_know_their_place():
    text = "ý Kyllä ¨ Ei"
    assert [text[option.start : option.end] for option in options(text)] == ["ý Kyllä ", "¨ Ei"]


def test_a_letter_within_a_word_is_no_box():
    assert not has_box("Nový Bor")
    assert has_box("ýKyllä")
