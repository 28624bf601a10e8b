"""Days that a text tells in words."""

import pytest

from rag.words.dates import named_days, without_days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("päättyi toukokuun viimeisenä päivänä 2019", "2019-05-31", "2019-05-31"),
        ("vuoden 2020 helmikuun viimeisenä päivänä", "2020-02-29", "2020-02-29"),
        ("alkoi 1. päivä lokakuuta vuonna 2016", "2016-10-01", "2016-10-01"),
        ("ensimmäinen maaliskuuta 2018", "2018-03-01", "2018-03-01"),
        ("huhtikuun lopussa 2018", "2018-04-21", "2018-04-30"),
        ("vuoden 2017 ensimmäisenä päivänä", "2017-01-01", "2017-01-01"),
        ("on March 31st, 2019", "2019-03-31", "2019-03-31"),
        ("the last day of November 2019", "2019-11-30", "2019-11-30"),
        ("the last day of 2019", "2019-12-31", "2019-12-31"),
        ("vappuna 2019", "2019-05-01", "2019-05-01"),
        ("uudenvuodenaattona vuonna 2018", "2018-12-31", "2018-12-31"),
        ("on Independence Day 2017", "2017-12-06", "2017-12-06"),
        ("maaliskuun loppuun mennessä 2019", "2019-03-21", "2019-03-31"),
        ("den sista maj 2019", "2019-05-31", "2019-05-31"),
        ("i början av juni 2017", "2017-06-01", "2017-06-10"),
    ],
)
def test_a_day_is_told_in_words(text: str, first: str, last: str) -> None:
    (days,) = named_days(text)
    assert days.year is not None
    assert tuple(map(str, days.of(days.year))) == (first, last)


@pytest.mark.parametrize("text", ["vuoden viimeisenä päivänä", "the last day of the year", "årets sista dag"])
def test_a_day_of_any_year(text: str) -> None:
    assert [(days.year, days.last) for days in named_days(text)] == [(None, (12, 31))]


@pytest.mark.parametrize(
    "text", ["alkoi ensimmäisenä syyskuussa 2018", "yli 10 marraskuussa 2018", "which ended last", "in May 2019"]
)
def test_an_end_of_an_order_is_no_day(text: str) -> None:
    assert named_days(text) == ()
    assert without_days(text) == text
