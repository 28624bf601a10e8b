"""Days told in words: "elokuun viimeisenä päivänä 2017", "the first of September", "i slutet av maj 2019"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = tuple(  # patterns; of a spoken month the stem alone
    rf"{stem}(?:kuu\w*)?|{others}" if stem not in ("kesä", "heinä") else rf"{stem}kuu\w*|{others}"
    for stem, others in (
        ("tammi", "january|januari"), ("helmi", "february|februari"), ("maalis", "march|mars"), ("huhti", "april"),
        ("touko", "may|maj"), ("kesä", "june|juni"), ("heinä", "july|juli"), ("elo", "august|augusti"),
        ("syys", "september"), ("loka", "october|oktober"), ("marras", "november"), ("joulu", "december"),
    )
)  # fmt: skip
YEAR = r"(?<![\d.])(?:19|20)\d\d(?!\d)"
_MONTH = rf"\b(?P<month>{'|'.join(MONTHS)})\b"
_PARTITIVE = r"\b(?P<month>\w+kuuta)\b"
_FIRST, _LAST = r"ensimmäi\w+|first|första", r"viimei(?!stään)\w+|last|sista"
_END = rf"(?P<day>{_FIRST}|{_LAST})"
_NUMBER = r"(?<![\d.,–-])(?P<day>\d{1,2})"
_ORDINAL = r"(?:\.|st|nd|rd|th|:[ae])?"
_OF = r"(?:(?:of|in|i|av)\s+)?(?:the\s+)?"
_DAY = r"(?:day|dag(?:en)?|päivä\w*)"
_PARTS = {  # of a month: its days
    r"alkupuol\w+|first half|första hälft\w+": (1, 15),
    r"loppupuol\w+|second half|andra hälft\w+": (16, 31),
    r"alu\w+|alku\w*|beginning|start|början": (1, 10),
    r"puoliväli\w*|puolivälissä|middle|mitten": (11, 20),
    r"lopu\w+|loppu\w*|end|slut(?:et)?": (21, 31),
}
_PART = rf"(?P<part>{'|'.join(_PARTS)})"
_FEASTS = {  # that fall on the same day every year
    r"uudenvuoden-?päiv\w+|new year['’]?s day|nyårsdag\w*": (1, 1),
    r"loppiai(?:nen|sena|sesta|seen)|epiphany|trettondag\w*": (1, 6),
    r"ystävänpäiv\w+|valentine['’]?s day|alla hjärtans dag": (2, 14),
    r"vap(?:pu|puna|un|usta|puun)|vapun-?päiv\w+|vappupäiv\w+|may day": (5, 1),
    r"vapun-?aat\w+|vappuaat\w+|valborg\w*": (4, 30),
    r"itsenäisyyspäiv\w+|(?:finland['’]?s )?independence day|självständighetsdag\w*": (12, 6),
    r"jouluaat\w+|christmas eve|julaf\w+": (12, 24),
    r"joulupäiv\w+|christmas day|juldag\w*": (12, 25),
    r"tapaninpäiv\w+|boxing day|annandag\w*": (12, 26),
    r"uudenvuoden-?aat\w+|new year['’]?s eve|nyårsaf\w+": (12, 31),
}
_INSIDE = rf"(?:\s+(?P<inside>{YEAR}))?"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_MONTH}{_INSIDE}\s+(?:{_END}|(?P<number>\d{{1,2}})\.)\s+päivä\w*",
        rf"\b{_END}\s+{_DAY}\s+{_OF}{_MONTH}",
        rf"\b{_END}\s+(?:päivä\w*\s+)?{_PARTITIVE}",
        rf"\b(?P<day>första|sista)\s+{_MONTH}",
        rf"\b{_END}\s+of\s+{_MONTH}",
        rf"{_NUMBER}{_ORDINAL}\s+(?:päivä\w*\s+)?{_PARTITIVE}",
        rf"{_NUMBER}{_ORDINAL}\s+(?:(?:day\s+)?of\s+)?\b(?P<month>{'|'.join(MONTHS)})\b(?<!kuun)(?<!ssa)(?<!sta)",
        rf"{_MONTH}\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:(?:st|nd|rd|th)\b|(?=,?\s+(?:19|20)\d\d))",
        rf"{_MONTH}{_INSIDE}\s+\b{_PART}\b",
        rf"\b{_PART}\s+(?:of|av)\s+{_MONTH}",
        rf"\b(?P<year_day>{_FIRST}|{_LAST})\s+(?:day|dagen)\s+(?:(?:of|in|på|av|under|i)\s+)?(?:(?:the\s+)?year|året|år)?\s*"
        rf"(?P<inside>{YEAR})?",
        rf"(?:\bvuo(?:den|nna)\s+(?P<inside>{YEAR})?\s*|\bårets\s+)(?P<year_day>{_FIRST}|{_LAST})\s+{_DAY}\b",
        rf"\b(?P<inside>{YEAR})(?::n)?\s+(?P<year_day>{_FIRST}|{_LAST})\s+{_DAY}\b",
        rf"\b(?P<feast>{'|'.join(_FEASTS)})(?!\w)",
    )
)
_YEAR_AFTER = re.compile(rf",?\s+(?:(?:mennessä|vuo(?:nna|den|tta)|v\.|of|in|år|the year)\s+)*({YEAR})", re.IGNORECASE)
_YEAR_BEFORE = re.compile(rf"(?:\b(?:vuo(?:nna|den)|v\.)\s+)?({YEAR})(?::n)?\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Days:
    """A day or a few that a text names: the first and the last as month and day, and where it says so."""

    year: int | None  # None: of any year
    first: tuple[int, int]
    last: tuple[int, int]
    start: int
    end: int

    def of(self, year: int) -> tuple[date, date]:
        """Return the first and the last day in a year."""
        month, day = self.last
        last = date(year, month, min(day, monthrange(year, month)[1]))
        return date(year, self.first[0], min(self.first[1], last.day)), last


def named_days(text: str) -> tuple[Days, ...]:
    """Return the days that a text tells in words, in its order."""
    found: list[Days] = []
    for days in sorted(_found(text), key=lambda known: (known.start, -known.end)):
        if not found or days.start >= found[-1].end:
            found.append(days)
    return tuple(found)


def without_days(text: str) -> str:
    """Return a text with spaces in place of the days that it tells in words."""
    for days in named_days(text):
        text = text[: days.start] + " " * (days.end - days.start) + text[days.end :]
    return text


def _found(text: str) -> Iterator[Days]:
    for pattern in _PATTERNS:
        for said in pattern.finditer(text):
            groups = said.groupdict()
            if groups.get("year_day"):
                ends = (1, 1) if re.match(_FIRST, groups["year_day"], re.IGNORECASE) else (12, 31)
                span = (ends, ends)
            elif feast := groups.get("feast"):
                day = next(day for name, day in _FEASTS.items() if re.fullmatch(name, feast, re.IGNORECASE))
                span = (day, day)
            elif (month := _month(groups["month"])) and (of_month := _days(groups)):
                span = ((month, of_month[0]), (month, of_month[1]))
            else:
                continue
            yield _with_year(text, said, groups.get("inside"), *span)


def _with_year(
    text: str, said: re.Match[str], inside: str | None, first: tuple[int, int], last: tuple[int, int]
) -> Days:
    start, end, year = said.start(), said.end(), inside
    if year is None and (after := _YEAR_AFTER.match(text, end)):
        year, end = after[1], after.end()
    elif year is None and (before := _YEAR_BEFORE.search(text[:start])):
        year, start = before[1], before.start()
    return Days(int(year) if year else None, first, last, start, end)


def _month(name: str) -> int:
    """Return the number of a month; 0 for any other word."""
    matching = (number for number, known in enumerate(MONTHS, 1) if re.fullmatch(known, name, re.IGNORECASE))
    return next(matching, 0)


def _days(groups: dict[str, str | None]) -> tuple[int, int] | None:
    """Return the first and the last day of the month that is told; none for what is no day."""
    if part := groups.get("part"):
        return next(days for name, days in _PARTS.items() if re.fullmatch(name, part, re.IGNORECASE))
    day = groups.get("number") or groups.get("day") or ""
    if day.isdigit():
        return (int(day), int(day)) if 1 <= int(day) <= 31 else None
    return (1, 1) if re.match(_FIRST, day, re.IGNORECASE) else (31, 31)
