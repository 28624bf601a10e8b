"""What follows from rows of one table that are told together: which is greater and by how much, and their sum."""

import re
from collections.abc import Sequence

from corpus.document import Fact
from rag.facts.cells import ROWS
from rag.phrases import format_value, say
from rag.questions.question import Question
from rag.questions.wording import asks_for_total, compares_sums
from rag.words.form_words import label_names

_DIFFERENCE = re.compile(
    r"\b(?:enemmän|vähemmän|kum(?:pi|ma|pa)\w*|ero(?:a|tus)?|more|less|difference|mer|mindre|skillnad\w*)\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:vähemmän|(?:pienem|halvem|matalam)\w+|less|smaller|cheaper|mindre|lägre|billigare)\b", re.IGNORECASE
)


def of_rows(question: Question, facts: Sequence[Fact]) -> str:
    """Return what follows from two rows that are compared, or from rows that are added up; empty where nothing does."""
    if len(facts) < 2 or not _of_one_table(facts):
        return ""
    values = [float(str(fact.value)) for fact in facts]
    if asks_for_total(question.text):
        return say("in_total", question.language, value=_shown(sum(values), facts[0], question.language))
    asked = _DIFFERENCE.search(question.text) or compares_sums(question.text)
    if len(facts) > 2 or not asked or len(set(values)) == 1:
        return ""
    end = "less" if _LESS.search(question.text) else "more"
    best = (min if end == "less" else max)(zip(values, facts, strict=True), key=lambda pair: pair[0])[1]
    told = f"{label_names(best.label)[0]}, {_shown(float(str(best.value)), best, question.language)}"
    gap = say("difference", question.language, value=_shown(abs(values[0] - values[1]), best, question.language))
    return say(end, question.language, text=told) + gap


def _of_one_table(facts: Sequence[Fact]) -> bool:
    """Tell whether all are numbers of rows of one kind, of one organisation's part."""
    rows = all(fact.field in ROWS and isinstance(fact.value, int | float) for fact in facts)
    return rows and len({(fact.field, fact.part, fact.group.partition(" ")[0][:1], fact.unit) for fact in facts}) == 1


def _shown(value: float, fact: Fact, language: str) -> str:
    return format_value(int(value) if value.is_integer() else value, fact.kind, fact.unit, language)
