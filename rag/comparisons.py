"""Which of several projects has more or less of something, or came first: told where each side has one value."""

import re
from collections.abc import Mapping, Sequence

from corpus.document import Kind
from rag.answer import StatedFact
from rag.phrases import format_date, format_value, say, yes_or_no
from rag.reckoning import months

_ENDS = {
    "earlier": r"aikaisemmin|aiemmin|ensin|ensimmäis\w*|ennen|earlier|first|before|tidigare|först",
    "later": r"myöhemmin|viimeksi|viimeis\w*|later|last|senare|sist",
    "less": (
        r"vähemmän|vähiten|(?:pienem|matalam|halvem|lyhyem|harvem|pienin)\w*"
        r"|less|fewer|smaller|lower|shorter|mindre|färre|kortare"
    ),
    "more": (
        r"enemmän|eniten|(?:suurem|isom|korkeam|useam|kalliim|pidem|pitem|kauem|suurin)\w*"
        r"|longer|längre"
        r"|more|larger|bigger|higher|mer|större|fler"
    ),
}
_SAME = re.compile(
    r"\b(?:onko|ovatko|saivatko|is|are|did|är|fick)\b.*\b(?:sama\w{0,3}|samat|yhtä \w+|same|samma|lika \w+)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(r"\b(?:pidem|pitem|kauem|lyhyem)\w*|\blonger|\bshorter|\blängre|\bkortare", re.IGNORECASE)
_WORDED = {end: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for end, words in _ENDS.items()}


def winner(text: str, stated: Sequence[StatedFact], titles: Mapping[str, str], language: str) -> str:
    """Return the sentence that answers "which of them", from the first field that all the projects state."""
    if _SAME.search(text):
        return _sameness(stated, language)
    end = next((end for end, pattern in _WORDED.items() if pattern.search(text)), "")
    lasting = _LASTING.search(text) is not None
    values = _lengths(stated) if lasting else _comparable(stated, dated=end in ("earlier", "later"))
    if not end or len(values) < 2:
        return ""
    best = max(values.values()) if end in ("more", "later") else min(values.values())
    first = [code for code, value in values.items() if value == best]
    unit = next((fact.unit for fact in stated if fact.value == best), "")
    shown = say("duration", language, months=_shown(best, "", language)) if lasting else _shown(best, unit, language)
    names = ", ".join(f"{titles[code]} ({code}), {shown}" for code in first)
    return say("same" if len(first) == len(values) else end, language, text=names)


def _sameness(stated: Sequence[StatedFact], language: str) -> str:
    """Tell whether the projects have the same value of the first field that all of them state."""
    codes = {fact.project for fact in stated}
    for field in dict.fromkeys(fact.field for fact in stated):
        values = {fact.project: fact.value for fact in stated if fact.field == field}
        if values.keys() == codes and len(codes) > 1:
            return f"{yes_or_no(len(set(values.values())) == 1, language)}."
    return ""


def _comparable(stated: Sequence[StatedFact], dated: bool) -> dict[str, float | str]:
    """Return each project's value of the first field that all of them have, as a number or as a date."""
    codes = {fact.project for fact in stated}
    for field in dict.fromkeys(fact.field for fact in stated):
        values: dict[str, float | str] = {}
        for fact in stated:
            if fact.field == field and _fits(fact.value, dated):
                values.setdefault(fact.project, fact.value if isinstance(fact.value, str) else float(str(fact.value)))
        if values.keys() == codes:
            return values
    return {}


def _lengths(stated: Sequence[StatedFact]) -> dict[str, float | str]:
    """Return how many months each project lasts."""
    dates: dict[str, dict[str, str]] = {}
    for fact in stated:
        dates.setdefault(fact.project, {})[fact.field] = str(fact.value)
    ended = {code: ends for code, ends in dates.items() if {"start_date", "end_date"} <= ends.keys()}
    return {code: float(months(ends["start_date"], ends["end_date"])) for code, ends in ended.items()}


def _fits(value: object, dated: bool) -> bool:
    if dated:
        return isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)


def _shown(value: float | str, unit: str, language: str) -> str:
    if isinstance(value, str):
        return format_date(value)
    number = int(value) if value.is_integer() else value
    return format_value(number, Kind.MONEY if unit == "EUR" else Kind.COUNT, unit, language)
