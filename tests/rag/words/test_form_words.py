"""The forms' words in other words."""

import pytest

from rag.words.form_words import counted, form_words, label_names, split_fund
from rag.words.terms import Term


def term(surface: str, *parts: str) -> Term:
    return Term(surface, frozenset((surface,)), frozenset(parts), 0, len(surface))


def test_a_word_is_known_as_the_forms_word() -> None:
    assert "yritys" in form_words(["firma"])
    assert "työpaikka" in form_words(["jobs"])
    assert form_words(["kissa"]) == {"kissa"}


@pytest.mark.parametrize(
    ("label", "plain"),
    [
        ("Uusien yritysten määrä (kysytään vain joissakin hankkeissa)", "Uusien yritysten määrä"),
        ("2.1 - 2.2 Kuntien rahoitus yhteensä", "Kuntien rahoitus yhteensä"),
        ("A + B Kustannukset yhteensä", "Kustannukset yhteensä"),
        ("25-29-vuotiaita", "25-29-vuotiaita"),
        ("Ansiot", "Ansiot"),
    ],
)
def test_a_label_is_read_without_its_number_and_its_brackets(label: str, plain: str) -> None:
    assert label_names(label)[0] == plain


def test_what_a_compound_counts_is_read_from_it() -> None:
    assert counted(term("työpaikkatavoite", "työ", "paikka", "tavoite")) == {"työpaikka"}
    assert counted(term("tavoite")) == frozenset()


def test_a_fund_is_split_from_what_it_pays() -> None:
    assert [piece.surface for piece in split_fund(term("esr-rahoitus", "esr", "rahoitus"))] == ["esr", "rahoitus"]
    assert split_fund(term("esr")) == (term("esr"),)
