"""Whether a question asks what came about, or how something changed, and whether a sentence tells it."""

import re

from rag.questions.question import Question
from rag.questions.wording import Expected
from rag.words.stages import Stage, wanted_stages
from rag.words.terms import Lexicon

_DONE = re.compile(
    r"\btoteutu(?!s)|\btoteuma|\b(?:on|ovat|oli|olivat)\s+(?:\w+\s+){0,3}"
    r"(?!arvioitu|suunniteltu|varattu|haettu|budjetoitu|asetettu|odotettu|tarkoitettu|määritelty)\w+(?:[lnrs][uy]t|[lnrs]eet|t[uy])\b",
    re.IGNORECASE,
)
_PAST_FOREIGN = re.compile(
    r"\b(?:had|did|has been|have been|ended up|completed|finished|hade|gjorde|slutförde)\b", re.IGNORECASE
)
_ALREADY = re.compile(r"\b(?:on|ovat)\s+jo\s+\w+(?:[lnrs][uy]t|[lnrs]eet)\b", re.IGNORECASE)  # "on jo myynyt"
_DECIDED = re.compile(r"\b(?:budjetoi|varat|rahoit)", re.IGNORECASE)  # before a project begins
_CHANGE = re.compile(
    r"\b(?:kasvo|kasva|nous|lask(?:i|ivat|ee|evat|enut|eneet)\b|vähen|lisäänty|pienen|puto|piden|lyhen|paran|heiken)",
    re.IGNORECASE,
)


def asks_outcome(question: Question) -> bool:
    """Tell whether a question asks how much or how many of something there came to be."""
    stages = wanted_stages(question.text)
    if stages & {Stage.PLANNED, Stage.REQUESTED} or _DECIDED.search(question.text):
        return False
    if Stage.GRANTED in stages and question.expected is Expected.MONEY:
        return False
    if question.language != "fi":
        return Stage.REALISED in stages or _PAST_FOREIGN.search(question.text) is not None
    past = any(token.past for token in question.tokens) or _ALREADY.search(question.text) is not None
    return past or Stage.REALISED in stages


def tells_outcome(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a sentence tells what was done, not what was to be done."""
    return _DONE.search(text) is not None or any(token.past for token in lexicon.tokens(text))


def speaks_of_change(text: str) -> bool:
    """Tell whether a text says that something grew, fell, got shorter or better."""
    return _CHANGE.search(text) is not None
