"""Which sentences of two or more documents say the same kind of thing: the sides of a comparison, chosen together."""

import re
from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from index.analyser import Token
from index.fusion import standardise
from index.search import Searcher
from index.sentences import unpack
from rag.texts.evidence import Evidence
from rag.words.terms import Lexicon

SHARED = (
    0.8  # what it counts that both name the same thing or have the same words, where it is asked what the sides share
)
ALIKE = 0.3  # what it counts that two sentences are alike, beside what each counts for itself
_CONSIDERED = 12  # of each side's best sentences
_CONSIDERED_SHARED = 80  # the same where it is asked what the sides share
_FEWEST_WORDS = 4  # of a sentence whose words are compared
_CASE_ENDING = re.compile(r"(?:i?n|ll[aeä]|lt[aä]|ss[aä]|st[aä]|ksi)$")

Matrix = NDArray[np.float32]


def choose_parallel(
    sides: Sequence[Sequence[Evidence]], searcher: Searcher, lexicon: Lexicon, shared: bool = False
) -> list[Evidence]:
    """Choose a sentence of each side: good answers that are like the first side's; no side may be empty.

    Where it is asked what they share, sentences that name the same things come first.
    """
    considered = [side[: _CONSIDERED_SHARED if shared else _CONSIDERED] for side in sides]
    if len(considered) < 2:
        return [side[0] for side in considered]
    vectors = _vectors(considered, searcher)
    scores = [np.array([known.score for known in side], np.float32) for side in considered]
    alike = ALIKE / (len(considered) - 1)
    pairs = [
        score + alike * _standardised(vectors[0] @ own.T) for own, score in zip(vectors[1:], scores[1:], strict=True)
    ]
    if shared:
        told = [[_told(known.text, lexicon) for known in side] for side in considered]
        pairs = [pair + SHARED * _meeting(told[0], own) for own, pair in zip(told[1:], pairs, strict=True)]
    total = scores[0] + np.sum([pair.max(axis=1) for pair in pairs], axis=0)
    first = int(total.argmax())
    rest = [side[int(pair[first].argmax())] for side, pair in zip(considered[1:], pairs, strict=True)]
    return [considered[0][first], *rest]


def names_in(text: str, lexicon: Lexicon) -> dict[str, str]:
    """Return the names inside a sentence, each as it is to be written by its base form."""
    tokens = [token for token in lexicon.tokens(text)[1:] if text[token.start].isupper()]
    return dict(_named(token, text) for token in tokens)


def _named(token: Token, text: str) -> tuple[str, str]:
    known = [lemma for lemma in token.lemmas if lemma != token.surface]
    if known:
        return min(known), min(known).title()
    return _CASE_ENDING.sub("", token.surface), text[token.start : token.end]


def _told(text: str, lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Return the names inside a sentence and its other content words, in base forms."""
    names = frozenset(names_in(text, lexicon))
    return names, frozenset(min(term.forms) for term in lexicon.terms(text)) - names


def _meeting(
    sentences: Sequence[tuple[frozenset[str], frozenset[str]]], others: Sequence[tuple[frozenset[str], frozenset[str]]]
) -> Matrix:
    """Tell how well pairs of sentences meet, 0-2: by one name or more, or by the words that the shorter one shares."""
    met = [
        [min(2.0, len(names & own_names)) or _overlap(words, own_words) for own_names, own_words in others]
        for names, words in sentences
    ]
    return np.array(met, np.float32)


def _overlap(words: frozenset[str], others: frozenset[str]) -> float:
    shorter = min(len(words), len(others))
    return len(words & others) / shorter if shorter >= _FEWEST_WORDS else 0.0


def _standardised(cosines: Matrix) -> Matrix:
    return np.clip(standardise(cosines.ravel()).reshape(cosines.shape), -2, 3).astype(np.float32)


def _vectors(sides: Sequence[Sequence[Evidence]], searcher: Searcher) -> list[Matrix]:
    """Return the vectors of each side's sentences, shape (sentences, dimension)."""
    numbers = dict.fromkeys(known.hit.number for known in chain.from_iterable(sides))
    found = searcher.catalogue.sentences(list(numbers))
    dimension = searcher.generation.manifest.dimension
    matrices = {number: unpack(packed, dimension) for number, (_, packed) in found.items()}
    return [np.stack([matrices[known.hit.number][known.position] for known in side]) for side in sides]
