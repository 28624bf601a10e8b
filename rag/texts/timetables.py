"""Timetables: items that stand under a line which tells only when, "Kevät 2018"."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from corpus.document import Span
from index.catalogue import Catalogue
from rag.questions.expected import Expected, hoped
from rag.questions.question import Question
from rag.texts.enumerations import is_item
from rag.words.patterns import pattern

_CACHED_TEXTS = 1 << 8
_SEASON = r"(?:alku|loppu|keski|varhais|myöhäis)?(?:kevä[tä]|kesä|syksy|talv)\w*"
_MONTH = r"(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\w*"
_YEAR = r"(?:19|20)\d\d"
_WORD = rf"""(?:{_SEASON}|{_MONTH}|(?:alku|loppu)?vuo(?:si|nna|den|det|desta)|{_YEAR}
    |\d{{1,2}}\.(?:\d{{1,2}}\.)?(?:{_YEAR})?|\d{{1,2}}/{_YEAR}|[–—/-]|ja|sekä|noin|n\.|eteenpäin|alkaen|lähtien|saakka|asti|puoliv\w+|aikana)"""
_LONGEST = 40  # characters of such a line
_SHORT_LINE = re.compile(rf"^[ \t]*([A-ZÅÄÖ\d][^\n]{{3,{_LONGEST}}}?):?[ \t]*$", re.MULTILINE)
_PERIOD = pattern(rf"(?=.*(?:{_SEASON}|{_MONTH}|vuo|^{_YEAR})){_WORD}(?:\ *,?\ *{_WORD}){{0,7}}")
_LINE = re.compile(r"[^\n]*\n?")
_TIMED = pattern(rf"\b(?:{_YEAR}|{_SEASON}|{_MONTH})\b")


@dataclass(frozen=True, slots=True)
class Period:
    """A line that tells a time, and where the items below it end."""

    line: Span
    end: int


def asks_of_time(question: Question) -> bool:
    """Tell whether it is asked when something happens, or what happens at a time that is named."""
    dated = Expected.DATE in (question.expected, *hoped(question.text))
    return dated or _TIMED.search(question.text) is not None


def period_of(catalogue: Catalogue, document: str, place: Span) -> Span | None:
    """Return the line that tells the time of what stands at a place of a document; None where none does."""
    known = _periods(catalogue.text(document))
    index = bisect_right(known, place.start, key=lambda period: period.line.start) - 1
    if index < 0 or not known[index].line.end <= place.start < known[index].end:
        return None
    return known[index].line


@lru_cache(_CACHED_TEXTS)
def _periods(text: str) -> tuple[Period, ...]:
    found = [Span(*line.span(1)) for line in _SHORT_LINE.finditer(text) if _PERIOD.fullmatch(line[1])]
    limits = [line.start for line in (*found[1:], Span(len(text), len(text)))]
    periods = (Period(line, _end(text, line.end, limit)) for line, limit in zip(found, limits, strict=False))
    return tuple(period for period in periods if period.end > period.line.end)


def _end(text: str, start: int, limit: int) -> int:
    """Return where the list ends that begins right after a place: before what is no item and goes on with none."""
    begun, goes_on = False, True
    for line in _LINE.finditer(text, text.find("\n", start, limit) + 1, limit):
        if not line[0].strip():
            goes_on = False
        elif _is_marked(line[0].lstrip()) or goes_on or (begun and line[0][:1] in " \t"):
            begun = goes_on = True
        else:
            return line.start() if begun else start
    return limit if begun else start


def _is_marked(line: str) -> bool:
    return is_item(line) or line.startswith(("-", "–", "•"))
