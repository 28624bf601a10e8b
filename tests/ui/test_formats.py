"""Numbers, dates and values as Finns and the English write them."""

from datetime import date, datetime

import pytest

from corpus.document import Kind, Table
from corpus.tables import AMBIGUOUS, UNBALANCED
from ui.formats import (
    NO_BREAK,
    amount,
    day,
    duration,
    moment,
    money,
    number,
    probability,
    signed,
    size,
    table_faults,
    value_text,
)
from ui.texts import texts

FI, EN = texts("fi"), texts("en")


def spaced(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("written", "finnish", "english"),
    [
        (lambda say: money(399837, say), "399 837 €", "€399,837"),
        (lambda say: money(1234.5, say), "1 234,50 €", "€1,234.50"),
        (lambda say: number(1234.567, say, 2), "1 234,57", "1,234.57"),
        (lambda say: amount(61200.5, say), "61 200,5", "61,200.5"),
        (lambda say: amount(12, say), "12", "12"),
        (lambda say: amount(0.125, say), "0,12", "0.12"),
        (lambda say: day("2015-09-01", say), "1.9.2015", "1 Sep 2015"),
        (lambda say: day(date(2020, 12, 24), say), "24.12.2020", "24 Dec 2020"),
        (lambda say: moment(datetime(2026, 11, 22, 8, 5), say), "22.11.2026 klo 8.05", "22 Nov 2026 08:05"),
        (lambda say: duration(14.2, say), "14 ms", "14 ms"),
        (lambda say: duration(0.2, say), "1 ms", "1 ms"),
        (lambda say: duration(1234, say), "1,2 s", "1.2 s"),
        (lambda say: size(4_812_000, say), "4,8 Mt", "4.8 MB"),
        (lambda say: size(512, say), "0,5 kt", "0.5 kB"),
    ],
)
def test_a_reader_sees_their_own_form(written, finnish, english):
    assert spaced(written(FI)) == finnish
    assert spaced(written(EN)) == english


@pytest.mark.parametrize(
    ("value", "kind", "unit", "shown"),
    [
        (785975, Kind.MONEY, "EUR", "785 975 €"),
        ("2020-05-01", Kind.DATE, "", "1.5.2020"),
        (True, Kind.YES_NO, "", "kyllä"),
        (False, Kind.YES_NO, "", "ei"),
        (("Kainuu", "Lappi"), Kind.LIST, "", "Kainuu, Lappi"),
        (120, Kind.COUNT, "henkilöä", "120 henkilöä"),
        (8, Kind.SCORE, "", "8"),
        ("Päättynyt", Kind.TEXT, "", "Päättynyt"),
        (None, Kind.MONEY, "EUR", "tyhjä"),
        ((), Kind.LIST, "", "tyhjä"),
        ("Matti Meikäläinen", Kind.WITHHELD, "", "henkilötieto jätetty pois"),
    ],
)
def test_a_fields_value_is_shown_by_its_kind(value, kind, unit, shown):
    assert spaced(value_text(value, kind, unit, FI)) == shown


def test_a_difference_has_its_sign_and_nothing_has_none():
    assert [signed(value, FI, 3) for value in (0.1254, -0.1254, 0.0001)] == ["+0,125", "−0,125", "0,000"]
    assert signed(-0.5, EN, 1) == "−0.5"


def test_a_very_small_probability_is_not_nought():
    assert [probability(value, FI) for value in (0.0419, 0.0001)] == ["0,042", f"<{NO_BREAK}0,001"]


@pytest.mark.parametrize(
    ("note", "balanced", "told"),
    [
        ("", True, ""),
        ("", None, ""),
        (UNBALANCED, False, "summat eivät täsmää"),
        (AMBIGUOUS, True, "yhteen painetut luvut voisi jakaa toisinkin"),
        (AMBIGUOUS, False, "yhteen painetut luvut voisi jakaa toisinkin; summat eivät täsmää"),
    ],
)
def test_totals_that_do_not_add_up_are_told_beside_what_was_guessed(note, balanced, told):
    table = Table("costs", "Kustannukset", (), (), "1", balanced=balanced, note=note)
    assert table_faults(table, FI) == told
