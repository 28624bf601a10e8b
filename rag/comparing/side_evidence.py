"""Which sentences of one side answer a comparison: the evidence of `rag.texts.evidence`, weighed once more."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.document import Chunk, Fact, Span
from index.catalogue import Catalogue, StoredFact
from rag.comparing.sides import Side
from rag.questions.question import Question
from rag.texts.evidence import Evidence
from rag.words.stages import Stage, wanted_stages
from rag.words.terms import Lexicon, match

OPENING = 0.4  # what it counts to open a section whose heading has the question's words
FIGURE, GOAL = 0.2, 0.3  # where a target is asked about: to have a figure, to say that it was met or missed
REPORTED = 0.3  # the same: to stand in the final report
WHOM = 0.6  # where the target group is asked about: to say who it is
HEADING = -0.2  # to be no sentence, but perhaps a heading in the text
_MET = 0.6  # how well a field's line must have a word of the question
_LONGEST_FIELD = 400  # characters of a value that is no running text
_IN_PROSE = ("summary", "_reason")
_INDIRECT = "välilli"
_SENTENCE = re.compile(r"[.!?;:,)]$|\d")
_WHOLE_WORD = 0.9
_FIGURE = re.compile(r"\d|\b(?:puol(?:et|een|itt)|kolmannes|neljännes|viidennes|kymmenes)", re.IGNORECASE)
_MET_OR_MISSED = re.compile(
    r"tavoit\w+.*\b(?:ylit|alit|saavut|jäi|jääti|täytt?y|toteutu|pääs)\w*|\bkun\b.*\b(?:tavoit|suunni|piti)\w*",
    re.IGNORECASE,
)


_TARGET_GROUP = re.compile(r"kohderyhm|target group|målgrupp", re.IGNORECASE)
_SAYS_WHOM = re.compile(
    r"^(?!.*\b(?:myös|lisäksi|toinen|toisena)\b).*(?:\bsuunna(?:taan|ttu|tut|ttiin)\b|\b(?:tarkoitettu|kohdennettu|kohdistuu|kohdistetaan)\b"
    r"|\bkohderyhm(?:ä|ät|änä|inä|ään)\b(?: [\w-]+){0,3}? (?:on|ovat|oli|olivat|muodostu\w+|koostu\w+|kuulu\w+))",
    re.IGNORECASE | re.DOTALL,
)


def weigh_side(side: Side, evidence: Sequence[Evidence], catalogue: Catalogue, lexicon: Lexicon) -> list[Evidence]:
    """Return the sentences of a side, best first: those of the stage that it tells, no fields of other things."""
    facts = catalogue.facts(project=side.project)
    chunks = {known.hit.number: known.hit.chunk for known in evidence}.values()
    reported = _places((stored for stored in facts if stored.fact.field == "final_summary"), chunks)
    fields = _places((stored for stored in facts if _is_field(stored.fact)), chunks)
    question, goal = side.question, asks_goal(side.question)
    of_whom = _TARGET_GROUP.search(question.text) is not None
    weighed = []
    for known in evidence:
        outcome = _stands_in(known, reported)
        if side.stage and outcome is not (side.stage is Stage.REALISED):
            continue
        if _stands_in(known, fields) and not _has_most_words(question, known, lexicon):
            continue
        gain = _opens(question, known, lexicon) + (0.0 if _SENTENCE.search(known.text) else HEADING)
        gain += _tells_goal(known) + REPORTED * outcome if goal else 0.0
        gain += WHOM if of_whom and _SAYS_WHOM.search(known.text) and _is_direct(known.text, question) else 0.0
        weighed.append(replace(known, score=known.score + gain))
    return sorted(weighed, key=lambda known: -known.score)


def asks_goal(question: Question) -> bool:
    """Tell whether a question asks what came about of a plan."""
    return wanted_stages(question.text) >= {Stage.PLANNED, Stage.REALISED}


def _opens(question: Question, known: Evidence, lexicon: Lexicon) -> float:
    words = lexicon.words(known.hit.section.heading)
    named = bool(question.terms) and all(match(term, words) >= _WHOLE_WORD for term in question.terms)
    return OPENING if named and _is_direct(known.hit.section.heading, question) and known.position == 0 else 0.0


def _is_direct(text: str, question: Question) -> bool:
    """Tell whether a text speaks of nothing indirect, unless that is asked about."""
    return _INDIRECT not in text.lower() or _INDIRECT in question.text.lower()


def _tells_goal(known: Evidence) -> float:
    figure = FIGURE if _FIGURE.search(known.text) else 0.0
    return figure + (GOAL if _MET_OR_MISSED.search(known.text) else 0.0)


def _is_field(fact: Fact) -> bool:
    return len(str(fact.value or "")) <= _LONGEST_FIELD and not fact.field.endswith(_IN_PROSE)


def _places(stated: Iterable[StoredFact], chunks: Iterable[Chunk]) -> dict[str, list[Span]]:
    """Return the places of facts inside each of the chunks, by the chunk's id."""
    spans = [(stored.document, span) for stored in stated for span in stored.fact.spans]
    return {
        chunk.id: [
            span
            for document, span in spans
            if document == chunk.document and any(span.overlaps(own) for own in chunk.spans)
        ]
        for chunk in chunks
    }


def _stands_in(known: Evidence, places: dict[str, list[Span]]) -> bool:
    return any(known.span.overlaps(place) for place in places[known.hit.chunk.id])


def _has_most_words(question: Question, known: Evidence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence has most words of the question, but for those of the name of its form's part."""
    part, words = lexicon.words(known.hit.section.part), lexicon.words(known.text)
    open_terms = [term for term in question.terms if match(term, part) < _MET]
    return 2 * sum(match(term, words) >= _MET for term in open_terms) > len(open_terms)
