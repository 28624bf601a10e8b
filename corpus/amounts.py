"""Numbers at the end of a printed row, whose space may divide thousands or columns.

`1 335 2 670 2 670 6 675` is four numbers, or five, or eight. A reading is one way to group the digits; which one is
meant follows from the arithmetic of the row and of its table (`corpus.tables`). A no-break space is a hint: some
prints divide thousands by it and columns by a plain space.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

Number = int | float

_TOKEN = re.compile(r"[-−]?\d+(?:[.,]\d+)?")
_GROUP = re.compile(r"\d{3}(?:[.,]\d+)?")
_GAP = re.compile(r"[ \t\u00a0\u2007\u2009\u202f]+")
_HARD_GAPS = frozenset("\u00a0\u2007\u2009\u202f")
_MOST_TOKENS = 32
_MOST_READINGS = 4000


@dataclass(frozen=True, slots=True)
class Tail:
    """A row's label and the digit groups after it; `hard[i]`: a no-break space stands before group `i`."""

    label: str
    groups: tuple[str, ...]
    hard: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read the last numbers of a row; `cost` counts the no-break spaces it goes against."""

    label: str
    numbers: tuple[Number, ...]
    cost: int


def tail(row: str) -> Tail:
    """Divide a row into its label and the digit groups at its end; a closing euro sign is passed over."""
    row = row.replace("€", " ").strip()
    pieces = _GAP.split(row)
    gaps = ["", *_GAP.findall(row)]
    first = len(pieces)
    while first > max(0, len(pieces) - _MOST_TOKENS) and _TOKEN.fullmatch(pieces[first - 1]):
        first -= 1
    label = "".join(gap + piece for gap, piece in zip(gaps[:first], pieces[:first], strict=True)).strip()
    hard = tuple(bool(_HARD_GAPS & set(gap)) for gap in gaps[first:])
    return Tail(label, tuple(pieces[first:]), hard)


def readings(row: Tail, width: int) -> list[Reading]:
    """Return the ways to read `width` numbers at the end of a row, the likeliest first."""
    found = [
        Reading(_label(row, start), numbers, cost)
        for start, numbers, cost in islice(_read(row, len(row.groups), width), _MOST_READINGS)
    ]
    return sorted(found, key=lambda reading: (reading.cost, len(reading.label)))


def _read(row: Tail, end: int, width: int) -> Iterator[tuple[int, tuple[Number, ...], int]]:
    """Yield (first group, numbers, cost) for each way to read `width` numbers in the groups before `end`."""
    if width == 0:
        yield end, (), int(0 < end < len(row.groups) and row.hard[end])
        return
    for start in range(end - 1, max(-1, end - 5), -1):
        number = _number(row.groups[start:end])
        if number is None:
            continue
        cost = sum(not hard for hard in row.hard[start + 1 : end]) if any(row.hard) else 0
        broken = int(end < len(row.groups) and row.hard[end])
        for first, numbers, rest in _read(row, start, width - 1):
            yield first, (*numbers, number), rest + cost + broken


def _number(groups: tuple[str, ...]) -> Number | None:
    """Return the number that the groups print together, or None where they print none."""
    head, *rest = groups
    digits = head.lstrip("-−")
    if rest and (len(digits) > 3 or digits[0] == "0" or not digits.isdigit()):
        return None
    if any(len(group) != 3 or not group.isdigit() for group in rest[:-1]) or (rest and not _GROUP.fullmatch(rest[-1])):
        return None
    whole = digits.partition(",")[0].partition(".")[0]
    if len(whole) > 12 or (len(whole) > 1 and whole[0] == "0"):
        return None
    printed = "".join(groups).replace("−", "-").replace(",", ".")
    return float(printed) if "." in printed else int(printed)


def _label(row: Tail, start: int) -> str:
    return " ".join((row.label, *row.groups[:start])).strip()
