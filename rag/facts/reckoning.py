"""What follows from two stated values: whether a target was met, what was left unused, how long a project lasts."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from corpus.document import Fact
from index.catalogue import StoredFact
from rag.facts.rows_compared import of_rows
from rag.phrases import format_number, say, yes_or_no
from rag.questions.expected import Expected
from rag.questions.question import Question

PROMISED_AND_USED = (("granted_eu_state", "realised_eu_state"), ("planned_public", "realised_public"))
TOTALS = (
    ("project_costs", "total_costs"),
    ("project_funding", "total_funding"),
)  # without what is reported apart, with
_EXCEEDED = re.compile(r"\b(?:ylit\w+|exceed\w*|överträff\w*|översk\w*)", re.IGNORECASE)
_MISSED = re.compile(r"\b(?:jäikö|alit\w+|puuttu\w+|fall\ short|fell\ short|miss(?:ed)?)\b", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:käyttämät\w+|jäikö|säästyikö|poikkea\w*|ero[as]\w*|alit\w+|unused|unspent|left|differ\w*|oanvän\w+|kvar|skilj\w+)\b",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:yhtä|kaikki|koko|kokonaan|loppuun|sama\w*|all|whole|same|as much|hela|allt|lika)\b", re.IGNORECASE
)
_HOW_LONG = re.compile(
    r"(?:monta|montako|many|många) (?:kuukautta|vuotta|months|years|månader|år)\b"
    r"|kauan|kesto|kestä|pitkä|how long|duration|hur länge|hur lång|varaktighet",
    re.IGNORECASE,
)
_DAYS_A_MONTH = 365.25 / 12


def conclude(question: Question, stated: Sequence[StoredFact]) -> str:
    """Return what follows from one project's values, as the beginning of a sentence; empty where nothing does."""
    facts = [known.fact for known in stated]
    rows = of_rows(question, facts)
    told = [*_targets(question, facts), *_unused(question, facts), *_duration(question, facts), *filter(None, (rows,))]
    return f"{told[0]}; " if len(told) == 1 else ""


def _targets(question: Question, facts: Iterable[Fact]) -> Iterable[str]:
    planned = {fact.group: fact.value for fact in facts if fact.field == "indicator_planned"}
    for fact in facts:
        goal = planned.get(fact.group)
        if fact.field != "indicator_realised" or not _number(fact.value) or not _number(goal):
            continue
        difference = float(str(fact.value)) - float(str(goal))
        shown = format_number(abs(int(difference) if difference.is_integer() else difference))
        outcome = "target_exceeded" if difference > 0 else "target_missed" if difference else "target_met"
        text = say(outcome, question.language, difference=shown)
        if question.expected is Expected.YES_NO:
            text = f"{yes_or_no(_affirmed(question.text, difference), question.language)}, {text}"
        yield text


def _affirmed(text: str, difference: float) -> bool:
    """Tell whether a yes-or-no question about a target is answered by yes."""
    if _MISSED.search(text):
        return difference < 0
    return difference > 0 if _EXCEEDED.search(text) else difference >= 0


def _unused(question: Question, facts: Iterable[Fact]) -> Iterable[str]:
    values = {fact.field: fact.value for fact in facts}
    for promised, used in PROMISED_AND_USED:
        whole, part = values.get(promised), values.get(used)
        if _number(whole) and _number(part) and float(str(part)) <= float(str(whole)):
            difference = float(str(whole)) - float(str(part))
            shown = format_number(int(difference) if difference.is_integer() else difference)
            text = say("unused", question.language, difference=shown)
            answer = _used_up(question.text, difference)
            if question.expected is Expected.YES_NO and answer is not None:
                text = f"{yes_or_no(answer, question.language)}, {text}"
            yield text


def _used_up(text: str, left: float) -> bool | None:
    """Answer whether money was left, or all of it used, or more; None where something else is asked."""
    if _EXCEEDED.search(text):
        return False
    if _LEFT.search(text):
        return left > 0
    return left == 0 if _ALL.search(text) else None


def _duration(question: Question, facts: Iterable[Fact]) -> Iterable[str]:
    values = {fact.field: str(fact.value) for fact in facts if fact.value}
    if _HOW_LONG.search(question.sought) and {"start_date", "end_date"} <= values.keys():
        yield say("duration", question.language, months=months(values["start_date"], values["end_date"]))


def exceeds(one: Fact, other: Fact) -> bool:
    """Tell whether one sum is greater than another."""
    return _number(one.value) and _number(other.value) and float(str(one.value)) > float(str(other.value))


def months(start: str, end: str) -> int:
    """Return how many months lie between two ISO dates, both days counted."""
    return round(((date.fromisoformat(end) - date.fromisoformat(start)).days + 1) / _DAYS_A_MONTH)


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
