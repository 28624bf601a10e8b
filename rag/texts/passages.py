"""The answer to an open question: the two to five sentences that answer it, or a whole list, quoted to the letter."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import count, takewhile

from rag.quotes import Citations
from rag.texts.enumerations import begins_list, is_item
from rag.texts.evidence import Evidence
from rag.words.terms import Lexicon

MOST_SENTENCES = 5
MOST_OF_LIST = 9  # a sentence that begins a list, and its items
MOST_CHARACTERS = 1400
FOLLOWING = (0.4, 0.2)  # what it counts to come first or second after the best sentence
BESIDE = {1: 0.2, -1: 0.1}  # what it counts to come after, or before, another chosen one
ADDING = 0.8  # what it counts to have all the words that each should be met and no chosen sentence has
_AFTER_COLON = 3  # sentences that another than the best may announce
_ITEM = 0.4  # what it counts to be the next item of a list that the best sentence begins or belongs to
_LEADS_TO_IT = 0.45  # how much less than the best sentence one before it may count to be told first
_REFERS_BACK = re.compile(
    r"(?:Siksi|Siitä syystä|Tästä syystä|Näin ollen|Niinpä|(?:Sen|Tämän) (?:vuoksi|takia|johdosta|seurauksena))\b"
)
_NEAR_BEST = 0.5  # share of the best sentence's score that another must reach


def choose(evidence: Sequence[Evidence], lexicon: Lexicon) -> tuple[Evidence, ...]:
    """Choose the best sentence and those that come near it and add something, best first."""
    chosen: list[Evidence] = []
    length = 0
    candidates = _followers_first(evidence)
    most = max(MOST_SENTENCES, min(1 + _announced(evidence), MOST_OF_LIST))
    while candidates and len(chosen) < most:
        best = max(candidates, key=lambda known: _worth(known, chosen))
        candidates.remove(best)
        far = chosen and _worth(best, chosen) < _NEAR_BEST * chosen[0].score
        if far or (chosen and length + len(best.text) > MOST_CHARACTERS):
            break
        if not any(repeats(best, known, lexicon) for known in chosen):
            chosen.append(best)
            length += len(best.text)
            if len(chosen) > 1 and best.text.endswith(":"):
                candidates = _told_next(best, candidates)
                most = max(most, len(chosen) + _AFTER_COLON)
    return tuple(known for known in chosen if known is chosen[0] or not _leads_nowhere(known, chosen))


def _worth(candidate: Evidence, chosen: Sequence[Evidence]) -> float:
    """Return a candidate's score, with what it counts for its place and for the words that no chosen one has."""
    by_word = zip(candidate.shares, *(known.shares for known in chosen), strict=True)
    added = sum((max(0.0, share - max(had)) for share, *had in by_word if had), 0.0)
    return candidate.score + _beside(candidate, chosen) + ADDING * added


def _told_next(lead: Evidence, candidates: Sequence[Evidence]) -> list[Evidence]:
    """Raise the sentences that one announces as high as itself."""
    after = range(lead.position + 1, lead.position + 1 + _AFTER_COLON)
    return [
        replace(known, score=max(known.score, lead.score))
        if known.hit.number == lead.hit.number and known.position in after
        else known
        for known in candidates
    ]


def _leads_nowhere(known: Evidence, chosen: Sequence[Evidence]) -> bool:
    """Tell whether a sentence only announces what is not told after it."""
    following = (other for other in chosen if other.hit.number == known.hit.number)
    return known.text.endswith(":") and all(other.position != known.position + 1 for other in following)


def _announced(evidence: Sequence[Evidence]) -> int:
    """Return how many items follow the best sentence in an unbroken row, where it begins a list."""
    if not evidence or not begins_list(evidence[0].text):
        return 0
    best = evidence[0]
    items = {known.position for known in evidence if known.hit.number == best.hit.number and is_item(known.text)}
    return sum(1 for _ in takewhile(items.__contains__, count(best.position + 1)))


def _beside(candidate: Evidence, chosen: Sequence[Evidence]) -> float:
    """Return what it counts to stand right after, or right before, a sentence chosen after the best one."""
    steps = {candidate.position - known.position for known in chosen[1:] if known.hit.number == candidate.hit.number}
    return max((BESIDE[step] for step in steps & BESIDE.keys()), default=0.0)


def _followers_first(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Raise the sentences that follow the best one: an answer often goes on there, most of all where items follow.

    So is the one without which the best is not understood: its rest on the next line, or what it refers back to.
    """
    if not evidence:
        return []
    best = evidence[0]
    near = {known.position - best.position: known for known in evidence if known.hit.number == best.hit.number}
    gains = {step: gain for step, gain in enumerate(FOLLOWING, 1) if step in near}
    items = set(_items(near, in_list=best.text.endswith(":") or is_item(best.text)))
    gains |= dict.fromkeys(items, _ITEM)
    announced = best.score if best.text.endswith(":") or (begins_list(best.text) and 1 in items) else 0.0
    needed = near.get(1) if 1 in near and _goes_on(best.text, near[1].text) else None
    if -1 in near and _REFERS_BACK.match(best.text):
        gains[-1], needed = FOLLOWING[0], near[-1]
    raised_by = {id(near[step]): gain for step, gain in gains.items()}
    raised = [
        replace(known, score=max(known.score + gain, best.score if known is needed else announced))
        if (gain := raised_by.get(id(known)))
        else known
        for known in evidence[1:]
    ]
    return [best, *sorted(raised, key=lambda known: -known.score)]


def _goes_on(text: str, following: str) -> bool:
    """Tell whether a sentence that a line's end cut goes on in the next one."""
    return following[:1].islower() and text[-1:] not in ".!?:;" and not is_item(following)


def _items(near: dict[int, Evidence], in_list: bool) -> Iterable[int]:
    """Return the steps to the other items of a list, or to those of the list that begins right here."""
    items = {step for step, known in near.items() if is_item(known.text)}
    return items if in_list else takewhile(items.__contains__, count(1))


def compose(chosen: Sequence[Evidence], citations: Citations, names: dict[str, str]) -> str:
    """Write the chosen sentences project by project, in the order of the best of each, with their markers."""
    projects = dict.fromkeys(evidence.hit.chunk.project for evidence in chosen)
    paragraphs = []
    for project in projects:
        sentences = in_reading_order([evidence for evidence in chosen if evidence.hit.chunk.project == project])
        quoted = [
            piece
            for before, evidence in zip((None, *sentences), sentences, strict=False)
            for piece in (quoted_period(evidence, before, citations), quoted_sentence(evidence, citations))
        ]
        if any(quoted):
            paragraphs.append(f"{names[project]} ({project}): " + " ".join(filter(None, quoted)))
    return "\n\n".join(paragraphs)


def quoted_period(evidence: Evidence, before: Evidence | None, citations: Citations) -> str:
    """Return the line of a timetable above a sentence, quoted, where the sentence before has another or none."""
    chunk, line = evidence.hit.chunk, evidence.period
    if line is None or (before and (before.hit.chunk.document, before.period) == (chunk.document, line)):
        return ""
    text = line.cut(citations.catalogue.text(chunk.document))
    return citations.quote(chunk.project, chunk.document, evidence.hit.section.id, line, text)


def quoted_sentence(evidence: Evidence, citations: Citations) -> str:
    """Return a sentence in quotation marks with its marker; nothing where it cannot be quoted."""
    chunk = evidence.hit.chunk
    return citations.quote(chunk.project, chunk.document, evidence.hit.section.id, evidence.span, evidence.text)


def in_reading_order(sentences: Sequence[Evidence]) -> list[Evidence]:
    """Put the sentences of one section into its order; sections stay in the order of their best sentence.

    The best sentence, with those that stand right beside it, comes before everything else.
    """
    sections = list(dict.fromkeys(evidence.hit.section.id for evidence in sentences))
    first = {id(evidence) for evidence in _beside_the_best(sentences)}

    def place(evidence: Evidence) -> tuple[bool, int, int]:
        return id(evidence) not in first, sections.index(evidence.hit.section.id), evidence.span.start

    return sorted(sentences, key=place)


def _beside_the_best(sentences: Sequence[Evidence]) -> list[Evidence]:
    """Return the best sentence, the unbroken row of those before it that come near it, and of those after it."""
    best = max(sentences, key=lambda evidence: evidence.score, default=None)
    if best is None:
        return []
    near = {known.position: known for known in sentences if known.hit.number == best.hit.number}
    leading = {place for place, known in near.items() if known.score >= best.score - _LEADS_TO_IT}
    before = takewhile(leading.__contains__, count(best.position, -1))
    after = takewhile(near.__contains__, count(best.position + 1))
    return [near[position] for position in (*before, *after)]


def repeats(one: Evidence, other: Evidence, lexicon: Lexicon) -> bool:
    """Tell whether one sentence has nearly no words but the other's, or stands on the same characters."""
    if one.hit.chunk.document == other.hit.chunk.document and one.span.overlaps(other.span):
        return True
    first, second = lexicon.words(one.text).forms, lexicon.words(other.text).forms
    return len(first & second) > 0.8 * len(first)
