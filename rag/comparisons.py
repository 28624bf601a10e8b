"""Which of several projects has more or less of something, or came first: told where each side has one value."""

import re
from collections.abc import Mapping, Sequence

from rag.answer import StatedFact
from rag.phrases import format_date, format_number, say

_ENDS = {
    "earlier": r"aikaisemmin|aiemmin|ensin|ensimmäis\w*|ennen|earlier|first|before|tidigare|först",
    "later": r"myöhemmin|viimeksi|viimeis\w*|later|last|senare|sist",
    "less": r"vähemmän|vähiten|(?:pienem|matalam|halvem|lyhyem|harvem|pienin)\w*|less|fewer|smaller|lower|mindre|färre",
    "more": (
        r"enemmän|eniten|(?:suurem|isom|korkeam|useam|kalliim|pidem|pitem|suurin)\w*"
        r"|more|larger|bigger|higher|mer|större|fler"
    ),
}
_WORDED = {end: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for end, words in _ENDS.items()}


def winner(text: str, stated: Sequence[StatedFact], titles: Mapping[str, str], language: str) -> str:
    """Return the sentence that answers "which of them", from the first field that all the projects state."""
    end = next((end for end, pattern in _WORDED.items() if pattern.search(text)), "")
    values = _comparable(stated, dated=end in ("earlier", "later"))
    if not end or len(values) < 2:
        return ""
    best = max(values.values()) if end in ("more", "later") else min(values.values())
    first = [code for code, value in values.items() if value == best]
    names = ", ".join(f"{titles[code]} ({code}) {_shown(best)}" for code in first)
    return say("same" if len(first) == len(values) else end, language, text=names)


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


def _fits(value: object, dated: bool) -> bool:
    if dated:
        return isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)


def _shown(value: float | str) -> str:
    if isinstance(value, str):
        return format_date(value)
    return format_number(int(value) if value.is_integer() else value)
