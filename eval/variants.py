"""Hanketutka's search set up otherwise, to see what a part of it is worth."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from corpus.chunks import MOST
from index.encoder import Encoder, Matrix
from index.folder import KEYWORDS
from index.fusion import Scores, fuse
from index.keywords import KeywordIndex, Weights
from index.passage import fingerprint
from index.search import Searcher
from index.vectors import VectorIndex

RANK_OFFSET = 60


@dataclass(frozen=True, slots=True)
class Counting:
    """An encoder that counts tokens larger or smaller, so that chunks get `size` tokens at most; its vectors stay."""

    encoder: Encoder
    size: int

    @property
    def identity(self) -> str:
        """The encoder's own."""
        return self.encoder.identity

    @property
    def dimension(self) -> int:
        """The encoder's own."""
        return self.encoder.dimension

    @property
    def max_tokens(self) -> int:
        """The encoder's own."""
        return self.encoder.max_tokens

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count tokens of which a chunk may hold MOST."""
        return [-(-count * MOST // self.size) for count in self.encoder.count_tokens(texts)]

    def encode_queries(self, texts: Sequence[str]) -> Matrix:
        """Encode queries as the encoder does."""
        return self.encoder.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str]) -> Matrix:
        """Encode passages as the encoder does."""
        return self.encoder.encode_passages(texts)

    def __getattr__(self, name: str) -> object:
        """Return what else the encoder has, as vectors by which sentences answer."""
        return getattr(self.encoder, name)


def fuse_ranks(cosines: Scores, keywords: Scores, share: float) -> Scores:
    """Add the reciprocals of both legs' ranks (Cormack and others 2009), the vector leg's weighted by `share`."""
    return share / (RANK_OFFSET + _ranks(cosines)) + (1 - share) / (RANK_OFFSET + _ranks(keywords))


FUSIONS: dict[str, Callable[[Scores, Scores, float], Scores]] = {"scores": fuse, "ranks": fuse_ranks}


def without_context(searcher: Searcher, folder: Path) -> Searcher:
    """Return a searcher that knows chunks by their text alone, not by project, form part and headings.

    The vectors that it needs are kept in `folder`.
    """
    generation = replace(
        searcher.generation,
        keywords=KeywordIndex.open(searcher.generation.folder / KEYWORDS, Weights(headings=0, name=0)),
        vectors=bare_vectors(searcher, folder),
    )
    return Searcher(generation, searcher.encoder, searcher.analyser)


def bare_vectors(searcher: Searcher, folder: Path) -> VectorIndex:
    """Return the vectors of the chunks' texts alone, kept in `folder`."""
    catalogue = searcher.catalogue
    numbers = catalogue.numbers(project.code for project in catalogue.projects())
    texts = [stored.chunk.text for stored in catalogue.chunks(numbers.tolist())]
    file = folder / f"{fingerprint('|'.join((searcher.encoder.identity, *texts)))}.faiss"
    if not file.exists():
        vectors = VectorIndex(searcher.encoder.dimension)
        vectors.add(numbers, searcher.encoder.encode_passages(texts))
        vectors.save(file)
    return VectorIndex.open(file)


def _ranks(scores: Scores) -> Scores:
    ranks = np.empty(len(scores), np.float32)
    ranks[np.argsort(-scores, kind="stable")] = np.arange(1, len(scores) + 1)
    return ranks
