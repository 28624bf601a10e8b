"""Two numbers asked for in one question: "how many are unemployed, and how many of them are women"."""

import re

from rag.facts.light_words import is_light
from rag.questions.question import Question

_COUNTED = r"(?:mon(?:tako|iko|ta|i)|(?:kuinka|miten)\s+(?:mon\w+|paljon)|paljonko|how\s+many|hur\s+många)"
_THEM = r"(?:heistä|niistä|näistä|joista|of\s+(?:them|these|those|whom|which)|av\s+(?:dem|dessa))"
_TWO = re.compile(
    rf"(?P<first>.*?\b(?P<asking>{_COUNTED})\b.+?)"
    rf"(?:,?\s+(?:(?:ja|sekä|and|och|entäs?)\s+)(?=(?:{_THEM}\s+)?{_COUNTED}\b)|,\s+(?={_COUNTED}\b)"
    rf"|,?\s+(?P<again>entäs?)\s+(?!ku|mi|ke|palj|mon))(?P<second>.+)",
    re.IGNORECASE | re.DOTALL,
)
_OF_THEM = re.compile(
    rf"(?:{_COUNTED}\s+{_THEM}|{_THEM}\s+{_COUNTED})\s+(?:(?:on|oli|ovat|olivat|olisi|are|were|is|was|är|var)\s+)?",
    re.IGNORECASE,
)


_AND_WOMEN = re.compile(
    r"(?P<first>.*\b\w+(?:jien|jan)\s+(?:\w*luku)?\w*määr\w+)\s+(?:ja|sekä)\s+(?P<women>naisten\s+\w*(?:määr|osuu)\w*.*)",
    re.IGNORECASE | re.DOTALL,
)


def two_numbers(text: str) -> tuple[str, ...]:
    """Return both questions of one that asks for two numbers, each whole; none of any other.

    Of "them", the second asks about those of the first: "how many are unemployed women". So does "the number of
    participants and of women".
    """
    if women := _AND_WOMEN.fullmatch(text.strip().rstrip("?")):
        return f"{women['first']}?", f"{women['first']}, {women['women']}?"
    found = _TWO.fullmatch(text.strip().rstrip("?"))
    if not found:
        return ()
    first, second = found["first"], found["second"]
    if of_them := _OF_THEM.match(second):
        second = f"{first} {second[of_them.end() :]}"
    elif found["again"]:
        second = f"{found['asking']} {second}"
    return f"{first}?", f"{second}?"


def tells_counted(question: Question) -> bool:
    """Tell whether a question says what is counted, and not only at which stage: "how many were planned"."""
    return any(not is_light(term) for term in question.terms)
