"""Which sentences of one side answer a comparison: the evidence of `rag.evidence`, weighed once more."""

import re
from collections.abc import Sequence
from dataclasses import replace

from index.catalogue import Catalogue
from rag.evidence import Evidence
from rag.question import Question
from rag.sides import Side
from rag.stages import Stage, wanted_stages
from rag.terms import Lexicon, match

OPENING = 0.4  # what it counts to open a section whose heading has the question's words
FIGURE, GOAL = 0.2, 0.3  # where a target is asked about: to have a figure, to say that it was met or missed
_WHOLE_WORD = 0.9
_FIGURE = re.compile(r"\d|\b(?:puol(?:et|een|itt)|kolmannes|neljännes|viidennes|kymmenes)", re.IGNORECASE)
_MET_OR_MISSED = re.compile(
    r"tavoit\w+.*\b(?:ylit|alit|saavut|jäi|jääti|täytt?y|toteutu|pääs)\w*|\bkun\b.*\b(?:tavoit|suunni|piti)\w*",
    re.IGNORECASE,
)


def weigh_side(side: Side, evidence: Sequence[Evidence], catalogue: Catalogue, lexicon: Lexicon) -> list[Evidence]:
    """Return the sentences of a side, best first, only those of the stage that it tells."""
    goal = asks_goal(side.question)
    weighed = [
        replace(known, score=known.score + _opens(side.question, known, lexicon) + (_tells_goal(known) if goal else 0))
        for known in _of_stage(side, evidence, catalogue)
    ]
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


def _of_stage(side: Side, evidence: Sequence[Evidence], catalogue: Catalogue) -> list[Evidence]:
    """Leave what the final report says, or what the other sections say, where the side is one of the two."""
    if side.stage is None:
        return list(evidence)
    reports = catalogue.facts(project=side.project, field="final_summary")
    places = [(stored.document, span) for stored in reports for span in stored.fact.spans]
    outcome = side.stage is Stage.REALISED
    return [
        known
        for known in evidence
        if outcome is any(name == known.hit.chunk.document and known.span.overlaps(at) for name, at in places)
    ]
