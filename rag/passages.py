"""The answer to an open question: the two to five sentences that answer it, each quoted to the letter."""

from collections.abc import Sequence
from dataclasses import replace

from rag.evidence import Evidence
from rag.quotes import Citations
from rag.terms import Lexicon

MOST_SENTENCES = 5
MOST_CHARACTERS = 700
FOLLOWING = 0.4  # what it counts to follow the best sentence
_NEAR_BEST = 0.55  # share of the best sentence's score that another must reach


def choose(evidence: Sequence[Evidence], lexicon: Lexicon) -> tuple[Evidence, ...]:
    """Choose the best sentence and those that come near it and add something, best first."""
    chosen: list[Evidence] = []
    length = 0
    for candidate in _followers_first(evidence):
        enough = chosen and (candidate.score < _NEAR_BEST * chosen[0].score or len(chosen) == MOST_SENTENCES)
        if enough or (chosen and length + len(candidate.text) > MOST_CHARACTERS):
            break
        if not any(_repeats(candidate, known, lexicon) for known in chosen):
            chosen.append(candidate)
            length += len(candidate.text)
    return tuple(chosen)


def _followers_first(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Raise the sentence that follows the best one: an answer often goes on there."""
    if not evidence:
        return []
    best = evidence[0]
    raised = [
        replace(known, score=known.score + FOLLOWING)
        if known.hit.number == best.hit.number and known.position == best.position + 1
        else known
        for known in evidence
    ]
    return [best, *sorted(raised[1:], key=lambda known: -known.score)]


def compose(chosen: Sequence[Evidence], citations: Citations, names: dict[str, str]) -> str:
    """Write the chosen sentences project by project, in the order of the best of each, with their markers."""
    projects = dict.fromkeys(evidence.hit.chunk.project for evidence in chosen)
    paragraphs = []
    for project in projects:
        sentences = in_reading_order([evidence for evidence in chosen if evidence.hit.chunk.project == project])
        quoted = [quoted_sentence(evidence, citations) for evidence in sentences]
        if any(quoted):
            paragraphs.append(f"{names[project]} ({project}): " + " ".join(filter(None, quoted)))
    return "\n\n".join(paragraphs)


def quoted_sentence(evidence: Evidence, citations: Citations) -> str:
    """Return a sentence in quotation marks with its marker; nothing where it cannot be quoted."""
    chunk = evidence.hit.chunk
    number = citations.cite(chunk.project, chunk.document, evidence.hit.section.id, evidence.span)
    return f"”{evidence.text}” [{number}]" if number else ""


def in_reading_order(sentences: Sequence[Evidence]) -> list[Evidence]:
    """Put the sentences of one section into its order; sections stay in the order of their best sentence."""
    sections = list(dict.fromkeys(evidence.hit.section.id for evidence in sentences))
    return sorted(sentences, key=lambda evidence: (sections.index(evidence.hit.section.id), evidence.span.start))


def _repeats(one: Evidence, other: Evidence, lexicon: Lexicon) -> bool:
    """Tell whether two sentences say nearly the same words, or stand on the same characters."""
    if one.hit.chunk.document == other.hit.chunk.document and one.span.overlaps(other.span):
        return True
    first, second = lexicon.words(one.text).forms, lexicon.words(other.text).forms
    return len(first & second) > 0.8 * min(len(first), len(second))
