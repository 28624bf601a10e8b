"""What kind of thing a question expects."""

import pytest

from corpus.document import Kind
from rag.wording import Expected, expected


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Paljonko rahoitusta hankkeelle on myönnetty?", Expected.MONEY),
        ("Kuinka suuret ovat kustannukset?", Expected.MONEY),
        ("How much funding was granted?", Expected.MONEY),
        ("Hur mycket kostade det?", Expected.MONEY),
        ("Montako henkilöä osallistui?", Expected.COUNT),
        ("Kuinka moni nuori sai neuvontaa?", Expected.COUNT),
        ("How many people took part?", Expected.COUNT),
        ("Hur många deltog?", Expected.COUNT),
        ("Montako prosenttia osallistujista oli naisia?", Expected.PERCENT),
        ("Milloin hanke alkoi?", Expected.DATE),
        ("Minä vuonna hanke päättyi?", Expected.DATE),
        ("When did the project start?", Expected.DATE),
        ("När började projektet?", Expected.DATE),
        ("Mikä on hankkeen verkkosivun osoite?", Expected.WEB),
        ("Onko hankkeessa osatoteuttajia?", Expected.YES_NO),
        ("Is there a plan?", Expected.YES_NO),
        ("Ketkä kuuluvat kohderyhmään?", Expected.ANYTHING),
        ("velkaneuvonta", Expected.ANYTHING),
    ],
)
def test_the_kind_of_answer_is_read_from_the_question(question: str, kind: Expected) -> None:
    assert expected(question) is kind


@pytest.mark.parametrize(
    ("wanted", "given", "fits"),
    [
        (Expected.MONEY, Kind.MONEY, True),
        (Expected.MONEY, Kind.COUNT, False),
        (Expected.COUNT, Kind.MONEY, False),
        (Expected.COUNT, Kind.SCORE, True),
        (Expected.DATE, Kind.DATE, True),
        (Expected.DATE, Kind.TEXT, False),
        (Expected.ANYTHING, Kind.LIST, True),
        (Expected.YES_NO, Kind.YES_NO, True),
    ],
)
def test_a_fact_of_another_kind_is_no_answer(wanted: Expected, given: Kind, fits: bool) -> None:
    assert wanted.fits(given) is fits
