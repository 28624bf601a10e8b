"""Which sentences of one side answer a comparison: the evidence of `rag.evidence`, weighed once more."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.document import Fact, Span
from index.catalogue import Catalogue, StoredFact
from rag.evidence import Evidence
from rag.question import Question
from rag.sides import Side
from rag.stages import Stage, wanted_stages
from rag.terms import Lexicon, match

OPENING = 0.4  # what it counts to open a section whose heading has the question's words
FIGURE, GOAL = 0.2, 0.3  # where a target is asked about: to have a figure, to say that it was met or missed
REPORTED = 0.3  # the same: to stand in the final report
HEADING = -0.2  # to be no sentence, but perhaps a heading in the text
_MET = 0.6  # how well a field's line must have a word of the question
_LONGEST_FIELD = 400  # characters of a value that is no running text
_SENTENCE = re.compile(r"[.!?;:,)]$|\d")
_WHOLE_WORD = 0.9
_FIGURE = re.compile(r"\d|\b(?:puol(?:et|een|itt)|kolmannes|neljännes|viidennes|kymmenes)", re.IGNORECASE)
_MET_OR_MISSED = re.compile(
    r"tavoit\w+.*\b(?:ylit|alit|saavut|jäi|jääti|täytt?y|toteutu|pääs)\w*|\bkun\b.*\b(?:tavoit|suunni|piti)\w*",
    re.IGNORECASE,
)


def weigh_side(side: Side, evidence: Sequence[Evidence], catalogue: Catalogue, lexicon: Lexicon) -> list[Evidence]:
    """Return the sentences of a side, best first: those of the stage that it tells, no fields of other things."""
    facts = catalogue.facts(project=side.project)
    reported = _places(stored for stored in facts if stored.fact.field == "final_summary")
    fields = _places(stored for stored in facts if _is_field(stored.fact))
    question, goal = side.question, asks_goal(side.question)
    weighed = []
    for known in evidence:
        outcome = _stands_in(known, reported)
        if side.stage and outcome is not (side.stage is Stage.REALISED):
            continue
        if _stands_in(known, fields) and not _has_word(question, known, lexicon):
            continue
        gain = _opens(question, known, lexicon) + (0.0 if _SENTENCE.search(known.text) else HEADING)
        gain += _tells_goal(known) + REPORTED * outcome if goal else 0.0
        weighed.append(replace(known, score=known.score + gain))
    return sorted(weighed, key=lambda known: -known.score)


def asks_goal(question: Question) -> bool:
    """Tell whether a question asks what came about of a plan."""
    return wanted_stages(question.text) >= {Stage.PLANNED, Stage.REALISED}


def _opens(question: Question, known: Evidence, lexicon: Lexicon) -> float:
    words = lexicon.words(known.hit.section.heading)
    named = bool(question.terms) and all(match(term, words) >= _WHOLE_WORD for term in question.terms)
    return OPENING if named and known.position == 0 else 0.0


def _tells_goal(known: Evidence) -> float:
    figure = FIGURE if _FIGURE.search(known.text) else 0.0
    return figure + (GOAL if _MET_OR_MISSED.search(known.text) else 0.0)


def _is_field(fact: Fact) -> bool:
    return fact.value is not None and len(str(fact.value)) <= _LONGEST_FIELD


def _places(stated: Iterable[StoredFact]) -> list[tuple[str, Span]]:
    return [(stored.document, span) for stored in stated for span in stored.fact.spans]


def _stands_in(known: Evidence, places: Iterable[tuple[str, Span]]) -> bool:
    document = known.hit.chunk.document
    return any(name == document and known.span.overlaps(place) for name, place in places)


def _has_word(question: Question, known: Evidence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence has a word of the question, but for the name of its form's part."""
    part, words = lexicon.words(known.hit.section.part), lexicon.words(known.text)
    return any(match(term, words) >= _MET and match(term, part) < _MET for term in question.terms)
