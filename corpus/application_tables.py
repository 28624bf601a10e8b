"""The tables of the main form: the summary of costs and funding, and the figures of section 12."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from corpus.application_form import COST_ROWS, COSTS, EDUCATIONS, FUNDING, STATUSES, WAGE_ROWS
from corpus.document import Fact, Kind, Table
from corpus.headings import squash
from corpus.lines import Line
from corpus.marks import Shape
from corpus.stating import Place
from corpus.tables import UNBALANCED, Grid, Reckoning, is_total, reckon

_SUMMARY = "7"
_BOTTOM = re.compile(r"\s*(?:Kustannusarvio|Rahoitussuunnitelma)\b", re.IGNORECASE)
_BOTTOM_LABEL = "Kustannusarvio ja rahoitussuunnitelma yhteensä"
_ONE, _SHARED = Grid(("Yhteensä",)), Grid(("Yhteensä", "Osuus nettokustannuksista (%)"), summed=False, added=(0,))

_AGES = re.compile(
    r"(?:(?:alle|yli)\s+)?\d\d(?:\s*[-–]\s*\d\d)?\s?[-–]?\s?vuotiaita(?!\w)|yhteensä(?!\w)|joista naisia(?!\w)",
    re.IGNORECASE,
)
_SIZES = re.compile(r"(?:mikroyritys|pieni yritys|keskisuuri yritys|suuryritys|yhteensä)(?!\w)", re.IGNORECASE)
_DAYS = re.compile(
    r"(?:lähiopetuspäiviä|etäopetuspäiviä|tukityöllistämispäiviä|ohjaus-\s*tai\s+konsultointipäiviä"
    r"|muita henkilötyöpäiviä|yhteensä)(?!\w)",
    re.IGNORECASE,
)
_EXPERTS = re.compile(
    r"(?:osallistuvat opinto-ohjaajat, uraneuvojat ja muut ohjauspalveluiden asiantuntijat|joista naisia)(?!\w)",
    re.IGNORECASE,
)
_COLUMNS: dict[tuple[str, ...], str] = {STATUSES: "status", EDUCATIONS: "level"}
_PEOPLE, _COUNT = "henkilöä", Grid(("Lukumäärä",))
_FIGURES = (
    ("12.1", "companies", "by_size", "Yritysten lukumäärä", _SIZES, _COUNT, "yritystä"),
    ("12.2", "participants", "by_age", "Osallistujat työmarkkina-aseman mukaan", _AGES, Grid(STATUSES), _PEOPLE),
    ("12.3", "working_days", "by_kind", "Henkilökoulutus- ja henkilötyöpäivät", _DAYS, _COUNT, "päivää"),
    ("12.4", "education", "by_age", "Osallistujat koulutustaustan mukaan", _AGES, Grid(EDUCATIONS), _PEOPLE),
    ("12.5", "guidance_experts", "", "Ohjauspalveluiden asiantuntijat", _EXPERTS, _COUNT, _PEOPLE),
)


def read_summary(place: Place) -> tuple[list[Table], list[Fact]]:
    """Return section 7's tables, and the sums that they state."""
    tables: list[Table] = []
    facts: list[Fact] = []
    for label, body in _summaries(place):
        grid = _SHARED if "osuus" in label.casefold() else _ONE
        name = FUNDING if label.casefold().startswith("rahoitus") else COSTS
        outcome = _whole(body, grid)
        tables.append(_table(place, name, label, _SUMMARY, grid, outcome, "EUR"))
        facts.extend(_sums(place, name, outcome))
    return tables, facts


def _summaries(place: Place) -> Iterator[tuple[str, list[Line]]]:
    """Yield label and rows of each of the summary's tables; the two lines of grand totals are one more."""
    heads = {
        stated.lines[0]: stated
        for stated in place.placed.stated
        if stated.label.section == _SUMMARY and stated.label.shape is Shape.GRID
    }
    label, body, passed = "", list[Line](), set[int]()
    for index in place.owned(_SUMMARY):
        line, head = place.lines[index], heads.get(index)
        bottom = bool(_BOTTOM.match(line.text))
        if head and not bottom and not re.search(r"\d", line.text):
            if body:
                yield label, body
            label, body = head.label.text, []
            passed.update(head.lines)
        elif bottom and label != _BOTTOM_LABEL:
            if body:
                yield label, body
            label, body = _BOTTOM_LABEL, [line]
        elif label and index not in passed:
            body.append(line)
    if body:
        yield label, body


def _whole(lines: Sequence[Line], grid: Grid) -> Reckoning:
    """Read a table and what is printed below its total: income, and the costs without it."""
    first = reckon(lines, grid)
    rows, end = list(first.rows), 0
    while rows and rows[-1].span.end > end:
        end = rows[-1].span.end
        rows.extend(reckon([line for line in lines if line.start > end], grid).rows)
    values = {squash(row.label): row.values[0] or 0 for row in rows}
    income, net = values.get("tulot", 0), values.get("nettokustannuksetyhteensä")
    if net is not None and net != values.get("kustannuksetyhteensä", net + income) - income:
        return Reckoning(tuple(rows), False, UNBALANCED)
    return Reckoning(tuple(rows), first.balanced, first.note)


def _sums(place: Place, name: str, outcome: Reckoning) -> Iterator[Fact]:
    """Yield a sum for each row; participants' wages, reported apart, have a totals row without a name."""
    apart = any(squash(row.label) == "yhteensä" for row in outcome.rows)
    keys = COST_ROWS | (WAGE_ROWS[name] if apart else {})
    for row in outcome.rows:
        key, value = keys.get(squash(row.label)), row.values[0]
        if key and value is not None:
            yield place.fact(key, row.label, value, Kind.MONEY, _SUMMARY, (row.span,), note=outcome.note)


def read_figures(place: Place) -> tuple[list[Table], list[Fact]]:
    """Return section 12's tables, and the figures that they state."""
    tables: list[Table] = []
    facts: list[Fact] = []
    for number, key, rows, title, labels, grid, unit in _FIGURES:
        lines = [place.lines[index] for index in place.owned(number)]
        outcome = reckon(lines, grid, labels)
        if outcome.rows:
            tables.append(_table(place, key, title, number, grid, outcome, unit))
            made = partial(place.fact, kind=Kind.COUNT, owner=number, unit=unit, group=title, note=outcome.note)
            facts.extend(_counts(made, key, rows, grid, outcome))
    return tables, facts


def _counts(made: Callable[..., Fact], key: str, rows: str, grid: Grid, outcome: Reckoning) -> Iterator[Fact]:
    """Yield a count for each row; for the total and the women also for each column."""
    for row in outcome.rows:
        women, total = row.label.casefold() == "joista naisia", is_total(row.label) or not rows
        field = f"{key}_women" if women else key if total else f"{key}_{rows}"
        yield made(field, row.label, row.values[-1], spans=(row.span,))
        for column, value in zip(grid.columns[:-1], row.values[:-1], strict=True):
            if (total or women) and value is not None:
                yield made(f"{field}_by_{_COLUMNS[grid.columns]}", column, value, spans=(row.span,))


def _table(place: Place, name: str, title: str, owner: str, grid: Grid, outcome: Reckoning, unit: str) -> Table:
    section = place.naming.section(owner)
    balanced, note = outcome.balanced, outcome.note
    return Table(name, title, grid.columns, outcome.rows, section, unit, place.naming.part, balanced, note)
