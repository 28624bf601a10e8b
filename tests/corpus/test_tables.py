"""Numbers whose space divides thousands or columns, read back by the sums of rows and tables."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.amounts import readings, tail
from corpus.lines import split_lines
from corpus.tables import AMBIGUOUS, UNBALANCED, Grid, candidates, is_total, reckon

YEARS = Grid(("2016", "2017", "2018", "Yhteensä"))
STAFF = Grid(("Henkilötyökk", "2016", "2017", "2018", "Yhteensä"), lead=1)


def spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")


@pytest.mark.parametrize(
    ("row", "label", "groups"),
    [
        ("Kotkanpesä 19% 1 116 2 555", "Kotkanpesä 19%", ("1", "116", "2", "555")),
        ("Tuntihinta 16,5 100", "Tuntihinta", ("16,5", "100")),
        ("Ohjaaja (alk. 8/2016) Osa-aikainen 7", "Ohjaaja (alk. 8/2016) Osa-aikainen", ("7",)),
        ("Nettokustannukset yhteensä 2\u00a0399\u00a0459 €", "Nettokustannukset yhteensä", ("2", "399", "459")),
        ("Ei lukuja", "Ei lukuja", ()),
        ("", "", ()),
    ],
)
def test_a_row_is_divided_into_label_and_groups(row, label, groups):
    assert (tail(row).label, tail(row).groups) == (label, groups)


def test_no_break_spaces_are_a_hint():
    assert readings(tail("Tuki 1\u00a0200 300\u00a0400"), 2)[0].numbers == (1_200, 300_400)
    assert [reading.numbers for reading in readings(tail("Tuki 1 200 300"), 1)] == [(1_200_300,), (200_300,), (300,)]


@pytest.mark.parametrize(
    ("row", "grid", "label", "values"),
    [
        ("Palkkiot 1 335 2 670 2 670 6 675", YEARS, "Palkkiot", (1_335, 2_670, 2_670, 6_675)),
        ("Tuki 444 2 664 1 332 4 440", YEARS, "Tuki", (444, 2_664, 1_332, 4_440)),
        (
            "Ohjaaja 1 Osa-aikainen 3 2 242 7 329 4 936 14 507",
            STAFF,
            "Ohjaaja 1 Osa-aikainen",
            (3, 2_242, 7_329, 4_936, 14_507),
        ),
        ("Oma rahoitus 0", YEARS, "Oma rahoitus", (None, None, None, 0)),
        (
            "Kokin osuus 50% (v. 2017-2018) 0 30 500 30 500 61 000",
            YEARS,
            "Kokin osuus 50% (v. 2017-2018)",
            (0, 30_500, 30_500, 61_000),
        ),
    ],
)
def test_a_row_is_read_by_its_sum(row, grid, label, values):
    best = candidates(row, grid)[0]
    assert (best.label, best.values, best.balanced) == (label, values, True)


def table(text: str, grid: Grid = YEARS, labels: re.Pattern[str] | None = None):
    return reckon(split_lines(text), grid, labels)


def test_missing_cells_are_found_by_the_column_totals():
    outcome = table(
        "Vetäjä Kokoaikainen 28 19 000 61 000 61 000 141 000\n"
        "Apulainen Osa-aikainen 24 19 850 19 850 39 700\n"
        "1Yhteensä 52 19 000 80 850 80 850 180 700\n",
        STAFF,
    )
    assert outcome.balanced
    assert outcome.rows[1].values == (24, None, 19_850, 19_850, 39_700)
    assert outcome.rows[2].label == "1Yhteensä"


def test_a_row_may_run_over_lines():
    outcome = table(
        "Kylien yhteisesti keräämä\nosuus 4 676 12 428\n12 728 29 832\n2.2 Yhteensä 4 676 12 428 12 728 29 832\n"
    )
    assert [(row.label, row.values) for row in outcome.rows] == [
        ("Kylien yhteisesti keräämä osuus", (4_676, 12_428, 12_728, 29_832)),
        ("2.2 Yhteensä", (4_676, 12_428, 12_728, 29_832)),
    ]
    assert outcome.balanced


def test_a_wrong_total_is_kept_and_flagged():
    outcome = table("Vuokra 100 200 300 600\nRuoka 10 20 30 60\n2 Yhteensä 110 220 330 670\n")
    assert outcome.balanced is False
    assert outcome.note == UNBALANCED
    assert outcome.rows[-1].values == (110, 220, 330, 670)
    assert [row.values for row in outcome.rows[:2]] == [(100, 200, 300, 600), (10, 20, 30, 60)]


def test_a_guess_is_told():
    outcome = table("Vuokra 500 500\nRuoka 500 500\n2 Yhteensä 500 500 0 1 000\n")
    assert outcome.balanced
    assert outcome.note == AMBIGUOUS


def test_rows_with_known_labels_may_be_empty_and_follow_the_total():
    labels = re.compile(r"(?:alle 25|yli 54)-vuotiaita|yhteensä|joista naisia", re.IGNORECASE)
    grid = Grid(("Työttömät", "Työssä", "Yhteensä"))
    outcome = table(
        "Yhteensä\nAlle 25-vuotiaita\nYli 54-vuotiaita 5 5\nYhteensä 0 5 5\nJoista naisia 3 3\n", grid, labels
    )
    assert [(row.label, row.values) for row in outcome.rows] == [
        ("Alle 25-vuotiaita", (None, None, None)),
        ("Yli 54-vuotiaita", (None, 5, 5)),
        ("Yhteensä", (0, 5, 5)),
        ("Joista naisia", (None, 3, 3)),
    ]


@pytest.mark.parametrize(
    "label", ["Yhteensä", "1Yhteensä", "2.1 Yhteensä", "1 - 4 Yhteensä", "A + B Yhteensä", "Kustannukset yhteensä"]
)
def test_labels_of_totals(label):
    assert is_total(label)


@pytest.mark.parametrize("label", ["", "Yhteensäpito", "Matkat yhteensä asti", "Palkat"])
def test_other_labels(label):
    assert not is_total(label)


numbers = st.one_of(st.integers(0, 999), st.integers(0, 99_999), st.integers(0, 2_000_000))
names = st.sampled_from(["Palkkiot", "Vuokrat 50%", "Tilat (v. 2016)", "Muut - ja lisät", "Ohjaaja nro 3 osa-aikainen"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(names, st.tuples(numbers, numbers, numbers)), min_size=1, max_size=6))
def test_any_table_with_totals_reads_back(rows):
    columns = [sum(row[year] for _, row in rows) for year in range(3)]
    lines = [" ".join((name, *map(spaced, row), spaced(sum(row)))) for name, row in rows]
    lines.append(" ".join(("2 Yhteensä", *map(spaced, columns), spaced(sum(columns)))))
    outcome = table("\n".join(lines))
    assert outcome.balanced
    meant = [*((*row, sum(row)) for _, row in rows), (*columns, sum(columns))]
    assert [row.values for row in outcome.rows] == meant or outcome.note == AMBIGUOUS


@settings(max_examples=100, deadline=None)
@given(st.text("0123456789 \u00a0,.-%€aÄYhteensä\n", max_size=300))
def test_no_text_is_too_odd_for_a_table(text):
    outcome = table(text)
    assert all(len(row.values) == len(YEARS.columns) for row in outcome.rows)
    assert all(0 <= row.span.start < row.span.end <= len(text) for row in outcome.rows)
