"""Sums that are asked for without a word for money: "how much did it apply for", "how much was left unused"."""

import re

from rag.questions.expected import Expected
from rag.questions.name_places import all_places
from rag.questions.question import Question
from rag.words.stages import Stage, tells_stage, wanted_stages
from rag.words.terms import Lexicon

_ASKING = re.compile(r"\b(?:(paljonko|(?:kuinka|miten) paljon|minkä verran)|(how much)|(hur mycket))\b", re.IGNORECASE)
_GETS = re.compile(r"\b(?:saa|saavat|gets?|får)\b", re.IGNORECASE)
_MONEY = ("rahaa", "money", "pengar")
_COMPARING = frozenset("yhteensä enemmän vähemmän enempi jäädä more less total mer mindre totalt".split())


def with_money(question: Question, lexicon: Lexicon) -> str:
    """Return the question with the word for money that it leaves out; empty where it asks for something else."""
    asking = _ASKING.search(question.text)
    if asking is None or question.expected is not Expected.AMOUNT:
        return ""
    if wanted_stages(question.text).isdisjoint((Stage.REQUESTED, Stage.GRANTED)) and not _GETS.search(question.text):
        return ""
    places = {place for known in question.implementers for place in all_places(known, question.tokens, lexicon)}
    named = {question.tokens[place].start for place in (*places, *question.named)}
    if not named or any(
        term.start not in named and not tells_stage(term.surface) and term.forms.isdisjoint(_COMPARING)
        for term in question.terms
    ):
        return ""
    money = next(word for said, word in zip(asking.groups(), _MONEY, strict=True) if said)
    return f"{question.text[: asking.end()]} {money}{question.text[asking.end() :]}"
