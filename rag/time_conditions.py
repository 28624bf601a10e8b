"""Conditions on time: when projects begin, end and run, and how long they last."""

import re
from calendar import monthrange
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from index.catalogue import StoredFact
from rag.amounts import find_bound
from rag.open_words import OpenWords, Shown, shown, shown_together

_STARTED = re.compile(r"\b(?:alkoi|alka|aloit|käynnisty|start|began|begin|börja)\w*", re.IGNORECASE)
_ENDED = re.compile(r"\b(?:päätty|loppu|lopp[uo]|end|finish|slut|avsluta)\w*", re.IGNORECASE)
_AFTER = re.compile(r"\bjälkeen\b|\bmyöhemmin\b|\bafter\b|\befter\b", re.IGNORECASE)
_BEFORE = re.compile(r"\bennen\b|\baiemmin\b|\bbefore\b|\bföre\b|\binnan\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"\bmennessä\b|\bviimeistään\b|\bby\b|\bsenast\b"
    r"|\b(?:tai|or|eller) (?:aiemmin|aikaisemmin|earlier|before|tidigare)\b",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\balkaen\b|\blähtien\b|\baikaisintaan\b|\bsince\b|\bsedan\b"
    r"|\b(?:tai|or|eller) (?:myöhemmin|sen jälkeen|later|after|senare)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\d)")
_MONTHS = (
    "tammi|january|januari", "helmi|february|februari", "maalis|march|mars", "huhti|april", "touko|may|maj",
    "kesäkuu|june|juni", "heinä|july|juli", "elo|august", "syyskuu|september", "loka|october|oktober",
    "marras|november", "joulu|december",
)  # fmt: skip
_SEASONS = {
    r"kevä\w+|spring|vår\w*": (3, 5),
    r"kesä(?!kuu)\w*|summer|sommar\w*": (6, 8),
    r"syksy\w*|autumn|fall|höst\w*": (9, 11),
}
_PART_OF_YEAR = {
    **{rf"(?:{name})\w*": (month, month) for month, name in enumerate(_MONTHS, 1)},
    **_SEASONS,
    r"alkuvuo\w+|early": (1, 6),
    r"loppuvuo\w+|late": (7, 12),
}
_NAMED_PART = re.compile(
    rf"\b(?:{'|'.join(_PART_OF_YEAR)})\s+(?=(?:in\s|vuo\w+\s|år\s|of\s)?(?:19|20)\d\d)", re.IGNORECASE
)
_LASTING = re.compile(
    r"\bkest|\bkeston?\b|\bpitu|\bpitkä|\bpitemp|\blyhyem|\bmitta|toteutusai|\blast|\bduration|\blonger|\bshorter"
    r"|\btook\b|\bvara\w+|\blängre|\bkortare|\bpågå",
    re.IGNORECASE,
)
_UNITS = (  # and how many months they are
    (re.compile(r"\s*(?:v\b|vuo|year|år)", re.IGNORECASE), 12),
    (re.compile(r"\s*(?:kk|kuukau|month|månad)", re.IGNORECASE), 1),
)
_WHOLE_MONTH = 30.44  # days
_NEVER = "9999"


def period(words: OpenWords) -> Shown | None:
    """Read when projects must begin, end or run: a date, a month, a season, a year or several."""
    named = words.question.years or tuple(int(year) for _day, _month, year in _DATE.findall(words.text))
    years = [year for year in named if any(str(year) in term.surface for term in words.terms)]
    if not years:
        return None
    verbs = {"start_date": words.says(_STARTED), "end_date": words.says(_ENDED)}
    words.take_phrases(("start_date", "end_date"))
    words.take(lambda term: any(str(year) in term.surface for year in years))
    words.take_like(_STARTED)
    words.take_like(_ENDED)
    if part := words.says(_NAMED_PART):
        words.take_within(*part.span())
    asked = sorted((verb.start(), field) for field, verb in verbs.items() if verb)
    if not asked:
        return _running(words, *_opened(words.text, years))
    if len(asked) == len(years) == len(verbs):  # "alkoi 2018 ja päättyi 2020"
        spans = [_opened(words.text, (year,)) for year in years]
    else:
        spans = [_opened(words.text, years)] * len(asked)
    met = [
        shown(stored for stored in words.facts(field) if stored.fact.value and low <= str(stored.fact.value) <= high)
        for (_, field), (low, high) in zip(asked, spans, strict=True)
    ]
    common = set(met[0]).intersection(*met)
    return {code: [found[code][0] for found in met] for code in met[0] if code in common}


def _running(words: OpenWords, low: str, high: str) -> Shown:
    words.take_phrases(("status",))
    ended = {stored.project: str(stored.fact.value) for stored in words.facts("end_date") if stored.fact.value}
    return shown(
        stored
        for stored in words.facts("start_date")
        if stored.fact.value and str(stored.fact.value) <= high and ended.get(stored.project, high) >= low
    )


def _opened(text: str, years: Sequence[int]) -> tuple[str, str]:
    """Return the first and the last day that are meant, as ISO dates, open to one side after "ennen" and the like."""
    first, last = _interval(text, years)
    low, high = first.isoformat(), last.isoformat()
    if _FROM.search(text):
        return low, _NEVER
    if _UNTIL.search(text):
        return "", high
    if _AFTER.search(text):
        return (last + timedelta(days=1)).isoformat(), _NEVER
    return ("", (first - timedelta(days=1)).isoformat()) if _BEFORE.search(text) else (low, high)


def _interval(text: str, years: Sequence[int]) -> tuple[date, date]:
    """Return the first and the last day that a text names."""
    dates = [date(int(year), int(month), int(day)) for day, month, year in _DATE.findall(text)]
    if dates:
        return min(dates), max(dates)
    part = _NAMED_PART.search(text)
    months = (known for name, known in _PART_OF_YEAR.items() if part and re.match(name, part[0].strip(), re.IGNORECASE))
    first, last = next(months, (1, 12))
    return date(min(years), first, 1), date(max(years), last, monthrange(max(years), last)[1])


def duration(words: OpenWords) -> Shown | None:
    """Read how long projects must last: "kestivät yli kaksi vuotta"."""
    bound = find_bound(words.text) if words.says(_LASTING) else None
    scale = next((months for unit, months in _UNITS if bound and unit.match(bound.noun)), 0)
    if bound is None or not scale:
        return None
    words.take_within(bound.start, bound.end + len(bound.noun.split()[0]) + 1)
    words.take_like(_LASTING)
    words.take_phrases(("start_date", "end_date"))
    ended: dict[str, list[StoredFact]] = defaultdict(list)
    for stored in words.facts("end_date"):
        ended[stored.project] += [stored] if stored.fact.value else []
    started = (stored for stored in words.facts("start_date") if stored.fact.value)
    pairs = [(first, last) for first in started for last in ended[first.project]]
    return shown_together(pair for pair in pairs if bound.holds(_months(*pair) / scale))


def _months(first: StoredFact, last: StoredFact) -> float:
    """Return how many months lie between the first and the last day, whole months exactly."""
    start = date.fromisoformat(str(first.fact.value))
    end = date.fromisoformat(str(last.fact.value)) + timedelta(days=1)
    return (end.year - start.year) * 12 + end.month - start.month + (end.day - start.day) / _WHOLE_MONTH
