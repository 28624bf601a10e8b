"""Which sentences of the places found answer a question, and how well.

A sentence is weighed by the question's words it has (each by its rarity, a compound's parts less than the whole word),
by the words that its headings and its neighbours have, by the encoder's cosine, and by the rank of its chunk.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from corpus.document import Document, Span
from corpus.reading import read_document_spans
from corpus.sentences import split_sentences
from index.analyser import Token
from index.search import Hit, Searcher
from rag.question import Expected, Question
from rag.terms import Lexicon, Term, Vocabulary, match, vocabulary

OWN, HEADING, NEIGHBOUR = 1.0, 0.35, 0.45  # what a word counts by where it stands
COSINE, CHUNK, TYPED = 0.9, 0.35, 0.25  # what the other signs count beside the words' 1.0
ENCODED = 24  # sentences that are worth the encoder's time
TOPICAL = 0.72  # share of a topic's words, by rarity, that must stand close together in a sentence
GENERIC = frozenset(
    """
    kehittää edistää tukea parantaa järjestää tarjota käsitellä keskittyä kohdistua kohdentua toteuttaa pyrkiä auttaa
    vahvistaa lisätä luoda rakentaa kouluttaa puhua teema aihe aihepiiri asia ympäri parissa alue kehittäminen tukeminen
    edistäminen vahvistaminen develop support improve promote about deal work utveckla stödja handla gälla
    """.split()
)
_SHORTEST = 12  # characters; what is shorter is no sentence
_BOILERPLATE = re.compile(
    r"(ei (suoranaista |välitöntä |merkittävää )?vaikutusta|-|–|ei ole|kyllä|ei)\.?", re.IGNORECASE
)
_NUMBER_WORD = (
    r"yksi|yhden|yhdessä|kaksi|kahden|kahta|kolme\w*|neljä\w*|viisi|viiden|viittä|kuusi|kuuden|kuutta|seitsemän\w*|"
    r"kahdeksan\w*|yhdeksän\w*|kymmen\w*|sata\w*|sadan|tuhat|tuhan\w*|puolet|one|two|three|four|five|six|seven|eight|nine|ten"
)
_TYPES = {
    Expected.MONEY: re.compile(r"\d[\d .\u00a0]*(?:,\d+)?\s*(?:€|euro|e\b|miljoon|milj)|€\s*\d", re.IGNORECASE),
    Expected.COUNT: re.compile(rf"\d|\b(?:{_NUMBER_WORD})\b", re.IGNORECASE),
    Expected.DATE: re.compile(
        r"\d{1,2}\.\d{1,2}\.|\b(?:19|20)\d\d\b|\b(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu"
        r"|\b(?:kevä|kesä|syksy|talv|vuode)\w*",
        re.IGNORECASE,
    ),
    Expected.PERCENT: re.compile(r"\d\s*%|prosent", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence, where it stands, and how it meets the question."""

    hit: Hit
    text: str
    span: Span  # the longest unbroken piece of it in the source text
    position: int  # among the sentences of its chunk
    coverage: float  # share of the question's words, by rarity, that it and its surroundings have; 0-1
    cosine: float
    typed: bool  # has the kind of thing that the question expects
    score: float


def gather(question: Question, hits: Sequence[Hit], searcher: Searcher, lexicon: Lexicon) -> list[Evidence]:
    """Return the sentences of the hits, best first."""
    weights = rarity(question.terms, searcher)
    top = max((hit.score for hit in hits), default=1.0) or 1.0
    found = [
        evidence
        for hit in hits
        for evidence in _weigh(
            question, hit, hit.score / top, weights, searcher.catalogue.document(hit.chunk.document), lexicon
        )
    ]
    found.sort(key=lambda evidence: -evidence.score)
    return _with_cosines(question, found, searcher)


def rarity(terms: Sequence[Term], searcher: Searcher) -> dict[Term, float]:
    """Return each term's inverse document frequency, smoothed; a word that no chunk has counts most."""
    return {term: searcher.rarity(sorted(term.forms)) for term in terms}


def _weigh(
    question: Question, hit: Hit, prior: float, weights: dict[Term, float], document: Document, lexicon: Lexicon
) -> list[Evidence]:
    sentences = [
        (sentence.text, max(sentence.spans, key=len))
        for sentence in split_sentences(read_document_spans(document, hit.chunk.spans))
        if len(sentence.text) >= _SHORTEST and not _BOILERPLATE.fullmatch(sentence.text) and sentence.spans
    ]
    heading = lexicon.words(" ".join((document.title, *hit.section.path)))
    own = [lexicon.words(text) for text, _span in sentences]
    weighed = []
    for position, (text, span) in enumerate(sentences):
        near = own[max(0, position - 2) : position] + own[position + 1 : position + 2]
        coverage = _coverage(weights, own[position], near, heading)
        pattern = _TYPES.get(question.expected)
        typed = bool(pattern.search(text)) if pattern else True
        score = coverage + CHUNK * prior + (TYPED if typed else 0.0)
        weighed.append(Evidence(hit, text, span, position, coverage, 0.0, typed, score))
    return weighed


def _coverage(weights: dict[Term, float], own: Vocabulary, near: Sequence[Vocabulary], heading: Vocabulary) -> float:
    total = sum(weights.values())
    if not total:
        return 0.0
    met = sum(
        weight
        * max(
            OWN * match(term, own),
            HEADING * match(term, heading),
            NEIGHBOUR * max((match(term, words) for words in near), default=0.0),
        )
        for term, weight in weights.items()
    )
    return met / total


def _with_cosines(question: Question, found: list[Evidence], searcher: Searcher) -> list[Evidence]:
    """Add the encoder's view of the best sentences; cosines count by how far they stand above their mean."""
    best = found[:ENCODED]
    if not best:
        return found
    query = searcher.encoder.encode_queries([question.text])[0]
    vectors = searcher.encoder.encode_passages([evidence.text for evidence in best])
    cosines = vectors @ query
    spread = (cosines - cosines.mean()) / (cosines.std() + 1e-6)
    scored = [
        Evidence(
            known.hit,
            known.text,
            known.span,
            known.position,
            known.coverage,
            float(cosine),
            known.typed,
            known.score + COSINE * 0.25 * float(np.clip(above, -2, 2)),
        )
        for known, cosine, above in zip(best, cosines, spread, strict=True)
    ]
    return sorted(scored, key=lambda evidence: -evidence.score) + found[ENCODED:]


def topical(
    question: Question, topic: Sequence[Term], hits: Sequence[Hit], searcher: Searcher, lexicon: Lexicon
) -> list[Evidence]:
    """Return the sentences that are about a topic, best first: those in which its words stand close together."""
    weights = {
        term: weight * (0.25 if term.forms & GENERIC else 1.0) for term, weight in rarity(topic, searcher).items()
    }
    total = sum(weights.values()) or 1.0
    found = []
    for hit in hits:
        document = searcher.catalogue.document(hit.chunk.document)
        for evidence in _weigh(question, hit, 0.0, weights, document, lexicon):
            close = _closest(lexicon.tokens(evidence.text), weights) / total
            if close >= TOPICAL:
                found.append(replace(evidence, coverage=close))
    return sorted(found, key=lambda evidence: -evidence.coverage)


def _closest(tokens: Sequence[Token], weights: dict[Term, float]) -> float:
    """Return the most that a window of a sentence's words meets of the terms."""
    width = 3 * len(weights) + 2
    starts = range(max(1, len(tokens) - width + 1))
    windows = (vocabulary(tokens[start : start + width]) for start in starts)
    return max(sum(weight * match(term, words) for term, weight in weights.items()) for words in windows)
