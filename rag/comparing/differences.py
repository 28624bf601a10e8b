"""What one side has and the other has not: "which regions are in this project but not in that one"."""

import re
from collections.abc import Sequence

from index.project import ORGANISATIONS
from rag.answer import StatedFact
from rag.phrases import say
from rag.questions.expected import Expected
from rag.questions.question import Question

_WHICH = re.compile(
    r"^(?:mi(?:kä|tkä|tä|ssä|nkä|llä)|montako|kuinka mon\w+|onko|ke(?:tkä|itä)|which|what|how many|are there|vilk\w+"
    r"|hur många|finns)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:ei|eivät|eikä|eivätkä|puuttu\w+|not|missing|lack\w*|absent|inte|saknas|utan)\b(?!\s+kum)", re.IGNORECASE
)
_LISTED = (
    (re.compile(r"\b(?:seutuku|sub-?region)", re.IGNORECASE), ("sub_regions",)),
    (re.compile(r"\b(?:maaku|regions?\b|landskap|counties)", re.IGNORECASE), ("regions",)),
    (re.compile(r"\b(?:kun(?:ta|na|ni|ti)|municipalit|kommun)", re.IGNORECASE), ("municipalities",)),
    (
        re.compile(r"\b(?:\w*toteuttaj|hakij|organisaatio|kumppan|implementer|organi[sz]ation|partner|aktör|genomför)"),
        ORGANISATIONS,
    ),
)


def listed_apart(question: Question) -> Sequence[str]:
    """Return the fields of lists that a question asks for of one project but not of the other; none in any other."""
    if len(question.mentions) != 2 or not _WHICH.search(question.text) or not _NOT.search(question.text):
        return ()
    before = question.text[: _start(question, 1)]
    return next((fields for words, fields in _LISTED if words.search(before)), ())


def difference(
    question: Question, fields: Sequence[str], owners: Sequence[str], stated: Sequence[Sequence[StatedFact]]
) -> str:
    """Tell what the one side has that the other has not, from the lists of both; empty where one states none."""
    if not fields or len(stated) != 2 or not all(stated):
        return ""
    lists = [_values(facts, fields) for facts in stated]
    with_it = 1 if _denies_first(question) else 0
    found = [value for value in lists[with_it] if value not in lists[1 - with_it]]
    if not found:
        return say("nothing_apart", question.language, owner=owners[with_it])
    number = f" ({len(found)})" if question.expected is Expected.COUNT else ""
    return say("only_in", question.language, owner=f"{owners[with_it]}{number}", values=", ".join(found))


def _values(facts: Sequence[StatedFact], fields: Sequence[str]) -> list[str]:
    """Return all values of these fields."""
    values = [fact.value for fact in facts if fact.field in fields]
    return [str(text) for value in values for text in (value if isinstance(value, tuple) else (value,)) if text]


def _denies_first(question: Question) -> bool:
    """Tell whether "not" is said of the project named first: it stands before it."""
    return _NOT.search(question.text[: _start(question, 0)]) is not None


def _start(question: Question, number: int) -> int:
    """Return where the name of a project begins in the question."""
    return min((question.tokens[place].start for place in question.mentions[number].tokens), default=0)
