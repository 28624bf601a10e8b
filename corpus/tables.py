"""A printed table of numbers read back by its own arithmetic.

Two sums say which digits belong together and to which column: a row's last number is the sum of its other numbers,
and the totals row is the sum of the rows. Where they do not settle the matter, the outcome says so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from corpus.amounts import Number, readings, tail
from corpus.document import Row, Span
from corpus.lines import Line

Values = tuple[Number | None, ...]

AMBIGUOUS = "digits_ambiguous"
UNBALANCED = "totals_unbalanced"

_TOTAL = re.compile(r"(?i)(?:(?:[\dAB](?:\.\d)?\s*)?(?:[-–+]\s*[\dAB](?:\.\d)?\s*)?yhteensä)(?!\S)|.+\syhteensä$")
_MOST_LINES_A_ROW = 5
_MOST_CANDIDATES = 24
_MOST_STEPS = 20_000


@dataclass(frozen=True, slots=True)
class Grid:
    """A table's columns. The first `lead` do not count into the row's sum, which is the last if `summed`."""

    columns: tuple[str, ...]
    lead: int = 0
    summed: bool = True
    added: tuple[int, ...] | None = None  # columns whose total is the sum of the rows; None: all


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to read a row. `balanced`: its numbers add up across the row."""

    label: str
    values: Values
    cost: int
    balanced: bool


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The rows of a table, its totals row last if it has one."""

    rows: tuple[Row, ...]
    balanced: bool | None
    note: str = ""


def is_total(label: str) -> bool:
    """Tell whether a row's label is that of a totals row: "Yhteensä", "2.1 Yhteensä", "1 - 4 Yhteensä"."""
    return bool(_TOTAL.fullmatch(label.strip()))


def reckon(lines: Sequence[Line], grid: Grid, labels: re.Pattern[str] | None = None) -> Reckoning:
    """Read the lines of a table, its header left out, up to and with its totals row.

    Where the rows' `labels` are known, rows may be empty, and the parts of the total that follow it are read too.
    """
    printed = list(_labelled_rows(lines, grid, labels) if labels else _printed_rows(lines, grid))
    place = next((at for at, (_, found) in enumerate(printed) if is_total(found[0].label)), None)
    if place is not None and not labels:
        printed = printed[: place + 1]
    spans, options = [span for span, _ in printed], [found for _, found in printed]
    if place is None or not (place or labels):
        chosen = [found[0] for found in options]
        balanced = all(row.balanced for row in chosen) if grid.summed and chosen else None
        note = UNBALANCED if balanced is False else ""
    else:
        chosen, balanced, note = _settle(options[:place], options[place], grid)
        chosen += [_within(found, chosen[-1]) for found in options[place + 1 :]]
    rows = tuple(Row(row.label, row.values, span) for row, span in zip(chosen, spans, strict=True))
    return Reckoning(rows, balanced, note)


def _within(found: list[Candidate], total: Candidate) -> Candidate:
    """Return the likeliest reading of a row that is a part of the totals row."""

    def fits(candidate: Candidate) -> bool:
        return all((part or 0) <= (whole or 0) for part, whole in zip(candidate.values, total.values, strict=True))

    return next(filter(fits, found), found[0])


def candidates(text: str, grid: Grid) -> list[Candidate]:
    """Return the ways to read a row, likeliest first: those that add up, else those that fill every column.

    Fewer numbers than columns are thought of only where all the digits, read as more numbers, do not add up.
    """
    row, width = tail(text), len(grid.columns)
    found: list[Candidate] = []
    for count in range(min(width, len(row.groups)), 0, -1):
        whole = False
        for reading in readings(row, count):
            cost = 10 * (width - count) + 4 * reading.cost + len(reading.label.split())
            for values in _placements(reading.numbers, grid):
                fits = _adds_up(values, grid)
                if fits or count == width:
                    found.append(Candidate(reading.label, values, cost, fits))
                    whole = whole or (fits and not reading.cost and reading.label == row.label)
        if whole:
            break
    kept = [candidate for candidate in found if candidate.balanced] or found
    return sorted(kept, key=lambda candidate: candidate.cost)[:_MOST_CANDIDATES]


def _placements(numbers: tuple[Number, ...], grid: Grid) -> Iterator[Values]:
    """Yield the ways to place the numbers, in their order, into the columns; the last one goes to a row's sum."""
    for places in _places(len(grid.columns), len(numbers), grid.summed):
        values: list[Number | None] = [None] * len(grid.columns)
        for place, number in zip(places, numbers, strict=True):
            values[place] = number
        yield tuple(values)


@cache
def _places(width: int, count: int, summed: bool) -> tuple[tuple[int, ...], ...]:
    if not summed:
        return tuple(combinations(range(width), count))
    return tuple((*places, width - 1) for places in combinations(range(width - 1), count - 1))


def _adds_up(values: Values, grid: Grid) -> bool:
    if not grid.summed:
        return True
    parts = [value for value in values[grid.lead : -1] if value is not None]
    if not parts and len(values) - grid.lead == 1:
        return True
    return abs(sum(parts) - (values[-1] or 0)) < 0.01


def _printed_rows(lines: Sequence[Line], grid: Grid) -> Iterator[tuple[Span, list[Candidate]]]:
    """Yield each row with the ways to read it; a row may run over lines, its numbers at its end."""
    held: list[Line] = []
    shown = [line for line in lines if not line.blank]
    for position, line in enumerate(shown):
        held = [*held, line][-_MOST_LINES_A_ROW:]
        found = candidates(_joined(held), grid)
        alone = candidates(line.text, grid) if len(held) > 1 else found
        if alone and alone[0].balanced and is_total(alone[0].label) and not line.text.lstrip()[:1].islower():
            held, found = [line], alone
        if found and _complete(held, found, shown[position + 1 : position + 2], grid):
            yield Span(held[0].start, held[-1].end), found
            held = []


def _labelled_rows(
    lines: Sequence[Line], grid: Grid, labels: re.Pattern[str]
) -> Iterator[tuple[Span, list[Candidate]]]:
    """Yield each row that begins with one of `labels`, at the beginning of a line, and goes on with numbers only."""
    texts = [line.text.strip() for line in lines]
    position = 0
    while position < len(lines):
        row = _labelled_row(texts, position, labels)
        position += row[0] if row else 1
        if not row:
            continue
        count, label, numbers = row
        found = [replace(found, label=label) for found in candidates(numbers, grid) if not found.label]
        if found or not is_total(label):
            empty = Candidate(label, (None,) * len(grid.columns), 0, True)
            yield Span(lines[position - count].start, lines[position - 1].end), found or [empty]


def _labelled_row(texts: Sequence[str], position: int, labels: re.Pattern[str]) -> tuple[int, str, str] | None:
    """Return how many lines the row takes that begins at `position`, its label and its printed numbers."""
    best: tuple[int, str, str] | None = None
    for count in range(1, min(_MOST_LINES_A_ROW, len(texts) - position) + 1):
        match = labels.match(" ".join(texts[position : position + count]))
        if match and tail(match.string[match.end() :]).label == "":
            best = (count, " ".join(match[0].split()), match.string[match.end() :])
            if best[2].strip():
                break
        elif best:
            break
    return best


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(line.text.strip() for line in lines)


def _complete(held: Sequence[Line], found: list[Candidate], following: Sequence[Line], grid: Grid) -> bool:
    """Tell whether lines are a whole row: their numbers add up, or there are enough and the next line adds none."""
    row = tail(_joined(held))
    if found[0].balanced and found[0].label == row.label:
        return True
    if following and not tail(following[0].text).label:
        whole = tail(_joined([*held, *following]))
        more = candidates(_joined([*held, *following]), grid)
        if more and more[0].balanced and more[0].label == whole.label:
            return False
    return found[0].balanced or is_total(row.label) or len(tail(held[-1].text).groups) >= len(grid.columns)


def _settle(rows: Sequence[list[Candidate]], totals: list[Candidate], grid: Grid) -> tuple[list[Candidate], bool, str]:
    """Choose a candidate for each row so that the columns add up to the totals row."""
    best: tuple[int, list[Candidate]] | None = None
    ties = 0
    for total in totals:
        for choice in _choices(rows, total, grid):
            cost = total.cost + sum(candidate.cost for candidate in choice)
            ties = ties + 1 if best and best[0] == cost else ties
            if best is None or cost < best[0]:
                best, ties = (cost, [*choice, total]), 0
    if best is None:
        return [*(found[0] for found in rows), totals[0]], False, UNBALANCED
    balanced = all(candidate.balanced for candidate in best[1])
    return best[1], balanced, AMBIGUOUS if ties else "" if balanced else UNBALANCED


def _choices(rows: Sequence[list[Candidate]], total: Candidate, grid: Grid) -> Iterator[list[Candidate]]:
    """Yield the choices whose columns add up to `total`, within a bounded number of steps."""
    columns = range(len(grid.columns)) if grid.added is None else grid.added
    goal = tuple(total.values[column] or 0 for column in columns)
    order = sorted(range(len(rows)), key=lambda number: len(rows[number]))
    signed = any(number < 0 for number in goal)
    chosen: list[Candidate] = []
    steps = 0

    def search(depth: int, left: tuple[Number, ...]) -> Iterator[list[Candidate]]:
        nonlocal steps
        if depth == len(order):
            if all(abs(number) < 0.01 for number in left):
                yield [candidate for _, candidate in sorted(zip(order, chosen, strict=True), key=lambda pair: pair[0])]
            return
        for candidate in rows[order[depth]]:
            steps += 1
            if steps > _MOST_STEPS:
                return
            rest = tuple(number - (candidate.values[column] or 0) for number, column in zip(left, columns, strict=True))
            if signed or min(rest, default=0) > -0.01:
                chosen.append(candidate)
                yield from search(depth + 1, rest)
                chosen.pop()

    yield from search(0, goal)
