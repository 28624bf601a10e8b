import pytest

from corpus.document import Kind
from corpus.values import BAD_CHECK_DIGIT, business_id, convert


@pytest.mark.parametrize(
    ("kind", "printed", "value"),
    [
        (Kind.MONEY, " 399 837", 399837),
        (Kind.MONEY, "1\u00a0919\u00a0567 €", 1919567),
        (Kind.MONEY, "1.919.567,50", 1919567.5),
        (Kind.MONEY, "0", 0),
        (Kind.COUNT, "11.00", 11),
        (Kind.COUNT, "7,5", 7.5),
        (Kind.COUNT, "-", None),
        (Kind.COUNT, "", None),
        (Kind.DATE, "1.9.2015", "2015-09-01"),
        (Kind.DATE, "01.09.15", "2015-09-01"),
        (Kind.DATE, "2015-09-01", "2015-09-01"),
        (Kind.YES_NO, "Kyllä", True),
        (Kind.YES_NO, "Ei.", False),
        (Kind.SCORE, "10", 10),
        (Kind.LIST, "Lemi, Rautjärvi,Luumäki", ("Lemi", "Rautjärvi", "Luumäki")),
        (Kind.LIST, "Turku (saaristo, manner); Naantali", ("Turku (saaristo, manner)", "Naantali")),
        (Kind.TEXT, "  Uudenmaan \n liitto ", "Uudenmaan liitto"),
        (Kind.TEXT, "–", None),
    ],
)
def test_printed_text_becomes_a_value(kind, printed, value):
    assert convert(kind, printed) == value


@pytest.mark.parametrize(
    ("kind", "printed"),
    [
        (Kind.MONEY, "paljon"),
        (Kind.DATE, "31.2.2015"),
        (Kind.YES_NO, "ehkä"),
        (Kind.SCORE, "11"),
        (Kind.COUNT, "noin"),
        (Kind.MONEY, "1,2 miljoonaa euroa"),
    ],
)
def test_other_text_is_an_error(kind, printed):
    with pytest.raises(ValueError, match=r".*"):
        convert(kind, printed)


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("2345671-4", ("2345671-4", BAD_CHECK_DIGIT)),
        ("Kunta, 1234567-1", ("1234567-1", "")),
        ("201256-6", ("0201256-6", "")),
        ("ei tunnusta", None),
        ("12345678-9", None),
    ],
)
def test_business_id(printed, found):
    assert business_id(printed) == found
