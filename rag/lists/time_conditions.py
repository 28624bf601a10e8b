"""Conditions on time: when projects begin, end and run, when applications were signed and printed."""

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from index.catalogue import StoredFact
from rag.lists.joining import segment
from rag.lists.open_words import Mention, OpenWords, Shown, shown
from rag.words.dates import MONTHS, YEAR, Days, named_days

_VERBS = {
    field: re.compile(rf"\b(?:{verbs})\w*", re.IGNORECASE)
    for field, verbs in (
        (
            "start_date",
            r"alkoi|alka|aloit|alku(?:nsa|päiv|hetk)|alulle|ensimmäi\w+ päiv|pyöräht|polkais|potkais|potkai|käyntiin"
            r"|käynnist|liikkeelle|pystyyn|starttas|start|kick\w* off|off the ground|got going|took off|alko\b"
            r"|alkas|set off|got under way|launch|first day|began"
            r"|begin"
            r"|börja|inled|(?:drog\w*|satt\w*|kom|kör\w*) i ?gång|första dag",
        ),
        (
            "end_date",
            r"päätty|päättä|päättymis|päätökseen|päätepist|loppu|lopp[uo]|jatku|maali(?:in|ssa)\b|valmiiksi|valmistui"
            r"|ohi\b|paket(?:issa|tiin)|taputel|viimei(?!st)\w+ päiv|end|finish|continu|wrap\w*|conclud|last day"
            r"|were over|was over"
            r"|fortsätt|slut|avsluta|complet|upphör|sista dag",
        ),
        ("signature_date", "päivät|päiväys|allekirjoit|signed|dated|undertecknad|undertecknats|daterad"),
        ("print_date", "tulost(?:et|us)|printed|utskriv"),
    )
}
_RUNNING = re.compile(
    r"menei|käynni|voima|toiminna|toimia|vedo|veto$|meno$|menossa|pyöri|hengi|elossa|vauhdi|vire"
    r"|running|ongoing|active|live$|going$|pågå|verksam",
    re.IGNORECASE,
)
_OVER = re.compile(r"\b(?:ohi|paketissa|taputeltu\w*|were over|was over|var över)\b", re.IGNORECASE)
_ALL_ALONG = re.compile(
    r"\b(?:koko|läpi|kautta|whole|entire|throughout|all through|hela)(?: (?:of|the|vuo\w+|ajan|year|året)){0,3}\s*$",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\bsama(?:na|n|ssa|lla|an)\s+(?P<unit>päivä|kuukau|kuussa|vuo)\w*(?!\s+kuin)(?:\s+aikana)?"
    r"|\bsame (?P<en>day|date|month|year)\b(?! as)|\bsamma (?P<sv>dag|datum|månad|år)\b(?! som)",
    re.IGNORECASE,
)
_BESIDE_VERBS = re.compile(  # "pantiin alulle", "ehtivät maaliin", "saivat alkunsa"
    r"panna$|pantiin|pistää|pistet|laittaa|laitet|lähteä|lähti|saada$|saatiin|tulla$|viedä$|viety|ehtiä|täsmälleen"
    r"|päästä$|osua|tasan|heti$|juuri$|sama(?:an)?$|aika$|yhtaikaa|kokonaa?n?$|asti$|saakka|up$|off$|set$|kick|get$|got$|drog|kom$"
)
_SAME_UNITS = {
    "p": 10,
    "d": 10,
    "k": 7,
    "m": 7,
    "v": 4,
    "y": 4,
    "å": 4,
}  # the letters of an ISO date that must be alike
_CONTINUES = re.compile(r"\bjatku\w*|\bcontinu\w*|\bfortsätt\w*", re.IGNORECASE)
_AFTER = re.compile(r"\bjälkeen\b|\bmyöhemmin\b|\bafter\b|\befter\b", re.IGNORECASE)
_BEFORE = re.compile(r"\bennen\b|\baiemmin\b|\bbefore\b|\bföre\b|\binnan\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"\bmennessä\b|\bviimeistään\b|\bby\b|\bsenast\b"
    r"|\b(?:tai|or|eller) (?:aiemmin|aikaisemmin|sitä ennen|earlier|before|tidigare)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\balkaen\b|\blähtien\b|\baikaisintaan\b|\bsince\b|\bsedan\b"
    r"|\b(?:tai|or|eller) (?:myöhemmin|sen jälkeen|later|after|senare)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)")
_SEASONS = {
    r"kevä(?:ä|ät|än)?\w*|spring|vår(?:en)?\b": (3, 5),
    r"kesä(?!kuu)\w*|summer|sommar\w*": (6, 8),
    r"syksy\w*|autumn|fall|höst\w*": (9, 11),
}
_HALVES = {
    r"alkuvuo\w+|alkupuo\w+|alussa|ensimmäisellä puoliskolla|first half|early|beginning|början": (1, 6),
    r"loppuvuo\w+|loppupuo\w+|jälkipuo\w+|lopulla|lopussa|second half|late|slutet": (7, 12),
}
_PART_OF_YEAR = {
    **{rf"(?:{name})\w*": (month, month) for month, name in enumerate(MONTHS, 1)},
    **_SEASONS,
    **_HALVES,
}
_NAMED_PART = rf"\b(?:{'|'.join(_PART_OF_YEAR)})"
_TIME = re.compile(  # a part of a year before or after it, several years, or one
    rf"(?P<before>{_NAMED_PART})\s+(?:(?:in|of|vuo\w+|år)\s+)*(?P<one>{YEAR})"
    rf"|(?P<first>{YEAR})\s?[–-]\s?(?P<last>{YEAR})"
    rf"|(?P<year>{YEAR})(?::n|:n?\w*)?(?:\s+(?P<after>{_NAMED_PART}))?(?:\s+puolel\w+)?",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b", re.IGNORECASE)
_WINDOW = 22  # characters before and after a time in which it is told which side of it is meant
_NEVER = "9999"


@dataclass(frozen=True, slots=True)
class _Time:
    """A time that a question names: its first and last day, and where it stands."""

    first: date
    last: date
    start: int
    end: int


def period(words: OpenWords) -> Iterator[Mention]:
    """Read when projects must begin, end or run: a date, a month, a season, a year or several."""
    times = [known for known in _times(words.text) if _is_open(known, words)]
    for known in times:
        field = _field(words.text, known)
        low, high = _opened(words.text, known)
        if not field and _ALL_ALONG.search(words.text[: known.start]):
            low, high = high, low
        if field == "end_date" and _CONTINUES.search(words.text):
            low, high = max(low, known.first.isoformat()), _NEVER
        elif field == "end_date" and _OVER.search(words.text) and low == known.first.isoformat():
            low, high = "", (known.first - timedelta(days=1)).isoformat()
        words.take_within(known.start, known.end)
        facts = words.facts(field or "start_date")
        met = _running(words, low, high) if not field else _dated(facts, low, high)
        closed = bool(field) and low > "" and high < _NEVER
        yield Mention(field or "running", known.start, known.end, met, tuple(facts), one_of=closed or not field)
    if times:
        _take_rest(words)
    elif (days := _of_any_year(words)) and (field := _verb(_without(words.text, days.start, days.end))):
        yield _yearly(words, days, field)
    elif (said := words.says(_SAME)) and (field := _verb(words.text)):
        yield _alike(words, said, field)


def _times(text: str) -> Iterator[_Time]:
    taken: list[tuple[int, int]] = []
    for found in _DATE.finditer(text):
        day = _day(found)
        if day:
            taken.append(found.span())
            yield _Time(day, day, *found.span())
    for days in named_days(text):
        if days.year is not None:
            taken.append((days.start, days.end))
            yield _Time(*days.of(days.year), days.start, days.end)
    for found in _TIME.finditer(text):
        if any(start < found.end() and found.start() < end for start, end in taken):
            continue
        years = [int(year) for year in (found["one"], found["first"], found["last"], found["year"]) if year]
        part = (found["before"] or found["after"] or "").strip()
        spans = (known for name, known in _PART_OF_YEAR.items() if part and re.match(name, part, re.IGNORECASE))
        first, last = next(spans, (1, 12))
        end = date(max(years), last, monthrange(max(years), last)[1])
        yield _Time(date(min(years), first, 1), end, *found.span())


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None


def _is_open(known: _Time, words: OpenWords) -> bool:
    """Tell whether no other condition has taken the words of a time."""
    years = {str(known.first.year), str(known.last.year)}
    return any(
        known.start - 1 <= term.start < known.end and any(year in term.surface for year in years)
        for term in words.terms
    )


def _field(text: str, known: _Time) -> str:
    """Return the field of the verb: in the same clause, else the last one before; empty where none begins or ends."""
    start, end = segment(text, known.start)
    text = _without(text, known.start, known.end)
    within = _verb(text[start : max(end, known.end)])
    return within or _verb(text[:start], last=True)


def _without(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]


def _verb(text: str, last: bool = False) -> str:
    said = sorted((found.start(), field) for field, pattern in _VERBS.items() for found in pattern.finditer(text))
    return said[-1 if last else 0][1] if said else ""


def _dated(facts: list[StoredFact], low: str, high: str) -> Shown:
    return shown(stored for stored in facts if stored.fact.value and low <= str(stored.fact.value) <= high)


def _running(words: OpenWords, low: str, high: str) -> Shown:
    ended = {stored.project: str(stored.fact.value) for stored in words.facts("end_date") if stored.fact.value}
    return shown(
        stored
        for stored in words.facts("start_date")
        if stored.fact.value and str(stored.fact.value) <= high and ended.get(stored.project, high) >= low
    )


def _opened(text: str, known: _Time) -> tuple[str, str]:
    """Return the first and the last day that are meant, as ISO dates, open to one side after "ennen" and the like."""
    low, high = known.first.isoformat(), known.last.isoformat()
    start, end = segment(text, known.start)
    before = text[max(start, known.start - _WINDOW) : known.start]
    around = f"{before} {text[known.start : known.end + _WINDOW]}"
    if _FROM.search(around):
        return low, _NEVER
    if _UNTIL.search(around):
        return "", high
    after = text[known.end : min(max(end, known.end), known.end + _WINDOW)]
    if _AFTER.search(f"{before} {after}"):
        return (known.last + timedelta(days=1)).isoformat(), _NEVER
    return ("", (known.first - timedelta(days=1)).isoformat()) if _BEFORE.search(before) else (low, high)


def _of_any_year(words: OpenWords) -> Days | None:
    """Return the days, the month or the season that a question names of no year."""
    if days := named_days(words.text):
        return days[0]
    if month := words.says(_MONTH):
        number = next(index for index, name in enumerate(MONTHS, 1) if re.match(name, month[0], re.IGNORECASE))
        return Days(None, (number, 1), (number, 31), *month.span())
    for name, (first, last) in _SEASONS.items():
        if season := words.says(re.compile(rf"\b(?:{name})\b", re.IGNORECASE)):
            return Days(None, (first, 1), (last, 31), *season.span())
    return None


def _yearly(words: OpenWords, days: Days, field: str) -> Mention:
    """Read days of any year."""
    facts = words.facts(field)
    words.take_within(days.start, days.end)
    _take_rest(words)
    met = shown(stored for stored in facts if stored.fact.value and _is_within(str(stored.fact.value), days))
    return Mention(field, days.start, days.end, met, tuple(facts))


def _alike(words: OpenWords, said: re.Match[str], field: str) -> Mention:
    """Read that projects must begin or end on the same day, or in the same month or year, as another."""
    told = [stored for stored in words.facts(field) if stored.fact.value]
    letters = _SAME_UNITS[next(unit for unit in said.groups() if unit)[0].lower()]
    times = Counter(str(stored.fact.value)[:letters] for stored in told)
    met = shown(stored for stored in told if times[str(stored.fact.value)[:letters]] > 1)
    words.take_within(*said.span())
    _take_rest(words)
    return Mention(field, *said.span(), met, tuple(told))


def _is_within(value: str, days: Days) -> bool:
    """Tell whether a date, told as ISO does, is one of some days of its year."""
    day = date.fromisoformat(value)
    first, last = days.of(day.year)
    return first <= day <= last


def _take_rest(words: OpenWords) -> None:
    words.take_phrases(("start_date", "end_date", "status"))
    words.take_like(_RUNNING)
    for pattern in (*_VERBS.values(), _AFTER, _BEFORE, _UNTIL, _FROM, _ALL_ALONG):
        words.take_like(pattern)
    for pattern in _VERBS.values():
        for said in pattern.finditer(words.text):
            words.take_within(*said.span())
    words.take_like(_BESIDE_VERBS)
