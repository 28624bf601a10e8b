"""The tables of a background form's cost estimate and funding plan."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.amounts import Number
from corpus.application_form import COSTS, FUNDING
from corpus.document import Row
from corpus.headings import squash
from corpus.lines import Line
from corpus.tables import UNBALANCED, Grid, is_total, reckon

ROWS_MISSING = "rows_missing"

_NUMBER = r"(?:\d(?:\.\d)?|[AB])"
_SUM_OF = re.compile(rf"\s*({_NUMBER})(?:\s*[-–+]\s*({_NUMBER}))?\s")
_TITLE = re.compile(
    rf"\s*(?:{_NUMBER}(?:\s*[-–+]\s*{_NUMBER})?\s+(?![Yy]hteensä)[A-ZÅÄÖ][^\d.!?]{{2,90}}|[A-ZÅÄÖ]\w+ yhteensä)\s*"
)
_COLUMNS = re.compile(r"(?P<first>\D*?)(?P<years>(?:(?<!\d)(?:19|20)\d\d(?!\d)\s*)+)Yhteensä\s*€?\s*", re.IGNORECASE)
_YEARS = re.compile(r"\D*(?:(?:19|20)\d\d\s+)*(?:19|20)\d\d\s*")
_FUNDING = re.compile(r"\brahoitus\b|\brahoituserät\b", re.IGNORECASE)
_MONTHS = re.compile(r"henkilötyök|htkk|\bhtv\b", re.IGNORECASE)
_REASONS = squash("Kustannusten perustelut")
_NET = squash("Nettokustannukset yhteensä")
_GRAND = {
    COSTS: ("Nettokustannukset yhteensä", "Erikseen raportoitavat osallistujien palkkakustannukset"),
    FUNDING: (
        "Rahoitus hankkeen kustannuksiin yhteensä",
        "Erikseen raportoitavat rahoituserät yhteensä",
    ),
}
_REACH = 6  # printed lines from a table's title to its columns
_MOST_ROWS = 120


@dataclass(frozen=True, slots=True)
class Account:
    """One table. `sums`: its own number, or the first and last number of the tables that it sums."""

    kind: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    balanced: bool | None
    note: str
    sums: tuple[str, ...]
    lines: tuple[int, ...]

    @property
    def total(self) -> Row | None:
        """The totals row."""
        return self.rows[-1] if self.rows and is_total(self.rows[-1].label) else None


@dataclass(frozen=True, slots=True)
class _Header:
    grid: Grid
    lines: int
    detailed: bool  # the table has rows of its own


def kind_of(title: str) -> str:
    """Tell whether a title names costs or funding."""
    return FUNDING if _FUNDING.search(title) else COSTS


def is_title(text: str) -> bool:
    """Tell whether a line looks like a table's title: "2 Ostopalvelut", "A + B Rahoitus yhteensä"."""
    return len(text) < 120 and bool(_TITLE.fullmatch(text))


def begins_at(lines: Sequence[Line], shown: Sequence[int]) -> int:
    """Return the position in `shown` of the first table's title; its length where there is no table."""
    for position in range(len(shown)):
        if _header(lines, shown, position):
            titles = _titles(lines, shown, 0, position)
            return titles[0] if titles else position
    return len(shown)


def read_accounts(lines: Sequence[Line], shown: Sequence[int]) -> tuple[Account, ...]:
    """Read the tables that stand on the lines `shown`."""
    found: list[Account] = []
    position = free = 0
    while position < len(shown):
        header = _header(lines, shown, position)
        if header:
            titles = _titles(lines, shown, free, position)
            account = _account(lines, shown, titles, position, header, found[-1].kind if found else COSTS)
            found.append(account)
            free = position = max(position + header.lines, _after(shown, account))
        else:
            position += 1
    return checked(found)


def _header(lines: Sequence[Line], shown: Sequence[int], position: int) -> _Header | None:
    """Return the table's columns if they are printed here, on one line or two."""
    text = lines[shown[position]].text
    if len(text) > 200 or ("20" not in text and "19" not in text):
        return None
    match, count = _COLUMNS.fullmatch(text), 1
    if not match and position + 1 < len(shown) and _YEARS.fullmatch(text):
        match, count = _COLUMNS.fullmatch(f"{text} {lines[shown[position + 1]].text.strip()}"), 2
    if not match:
        return None
    years, first = tuple(re.findall(r"\d{4}", match["years"])), match["first"].strip()
    lead = ("Henkilötyökk",) if _MONTHS.search(first) else ()
    return _Header(Grid((*lead, *years, "Yhteensä"), len(lead)), count, bool(first))


def _titles(lines: Sequence[Line], shown: Sequence[int], free: int, position: int) -> list[int]:
    """Return the positions of a table's title and of the label of its only row, if it has one."""
    near = range(position - 1, max(free, position - _REACH) - 1, -1)
    main = next((at for at in near if is_title(lines[shown[at]].text)), None)
    labels = [at for at in near if is_total(lines[shown[at]].text) and (main is None or at > main)]
    return [*([main] if main is not None else []), *labels[:1]]


def _account(
    lines: Sequence[Line], shown: Sequence[int], titles: Sequence[int], position: int, header: _Header, before: str
) -> Account:
    title = _title(lines, shown, titles[0]) if titles else ""
    start = position + header.lines
    body = [lines[shown[at]] for at in range(start, _end(lines, shown, start))]
    label = [lines[shown[at]] for at in titles[1:]]
    outcome = reckon([*label, *body], header.grid)
    balanced, note = outcome.balanced, outcome.note
    total = outcome.rows[-1].values[-1] if outcome.rows else None
    if header.detailed and len(outcome.rows) == 1 and total and is_total(outcome.rows[0].label):
        balanced, note = False, ROWS_MISSING
    last = outcome.rows[-1].span.end if outcome.rows else 0
    used = sum(line.start < last for line in body)
    numbers = _SUM_OF.match(f"{title} ")
    return Account(
        kind=kind_of(title) if is_title(title) else before,
        title=title,
        columns=header.grid.columns,
        rows=outcome.rows,
        balanced=balanced,
        note=note,
        sums=tuple(number for number in numbers.groups() if number) if numbers else (),
        lines=tuple(shown[titles[0] if titles else position : start + used]),
    )


def _title(lines: Sequence[Line], shown: Sequence[int], at: int) -> str:
    """Return a title, with the line on which it goes on in lower case."""
    first, second = (lines[shown[place]].text.strip() if place < len(shown) else "" for place in (at, at + 1))
    whole = f"{first} {second}"
    return whole if second[:1].islower() and is_title(whole) else first


def _end(lines: Sequence[Line], shown: Sequence[int], start: int) -> int:
    for position in range(start, min(len(shown), start + _MOST_ROWS)):
        text = lines[shown[position]].text
        if is_title(text) or squash(text) == _REASONS or _header(lines, shown, position):
            return position
    return min(len(shown), start + _MOST_ROWS)


def _after(shown: Sequence[int], account: Account) -> int:
    return next((at + 1 for at in range(len(shown) - 1, -1, -1) if shown[at] == account.lines[-1]), 0)


def checked(accounts: Sequence[Account]) -> tuple[Account, ...]:
    """Compare each sum of tables with the tables that it sums; mark those that do not agree."""
    return tuple(
        replace(account, balanced=False, note=UNBALANCED) if _disagrees(account, accounts) else account
        for account in accounts
    )


def _disagrees(account: Account, accounts: Sequence[Account]) -> bool:
    parts = list(_parts(account, accounts))
    if not account.total or len(parts) < 2:
        return False
    width = len(account.columns)
    sums = [sum(part[column] for part in parts) for column in range(width)]
    return any(abs(total - (value or 0)) > 0.01 for total, value in zip(sums, account.total.values, strict=True))


def _parts(account: Account, accounts: Sequence[Account]) -> list[tuple[Number, ...]]:
    """Return the rows that the account's total is the sum of; none where one is not printed or is wrong itself."""
    parts = [_values(part, account, sign) for part, sign in _summed(account, accounts)]
    return [part for part in parts if part] if all(parts) else []


def _summed(account: Account, accounts: Sequence[Account]) -> list[tuple[Account | None, int]]:
    """Return the tables whose totals make up the account's, each with its sign; None for one that is missing."""

    def numbered(*sums: str) -> Account | None:
        return next((other for other in accounts if other.kind == account.kind and other.sums == sums), None)

    def named(title: str) -> Account | None:
        return next((other for other in accounts if other.kind == account.kind and _name(other) == squash(title)), None)

    if _name(account) == _NET:
        return [(named("Hankkeen kustannukset"), 1), (named("Tulot"), -1)]
    match account.sums:
        case ("A", "B"):
            return [(named(title), 1) for title in _GRAND[account.kind]]
        case (first, last) if "." in first:
            whole, _, low = first.partition(".")
            return [(numbered(f"{whole}.{part}"), 1) for part in range(int(low), int(last.partition(".")[2] or 0) + 1)]
        case (first, last) if first.isdigit() and last.isdigit():
            numbers = [str(number) for number in range(int(first), int(last) + 1)]
            return [(numbered(f"{number}.1", f"{number}.2") or numbered(number), 1) for number in numbers]
    return []


def _name(account: Account) -> str:
    return squash(account.title)


def _values(part: Account | None, account: Account, sign: int) -> tuple[Number, ...]:
    if not part or not part.total or part.balanced is False or len(part.columns) < len(account.columns):
        return ()
    return tuple(sign * (value or 0) for value in part.total.values[-len(account.columns) :])
