"""The sentences of chunks, each with a vector of its own, for weighing what a chunk says sentence by sentence."""

from dataclasses import dataclass

import numpy as np
from pydantic import TypeAdapter

from corpus.document import Chunk, Document, Span
from corpus.reading import read_document_spans
from corpus.sentences import split_sentences
from index.encoder import Matrix

SHORTEST = 12  # characters; what is shorter says nothing alone


@dataclass(frozen=True, slots=True)
class StoredSentence:
    """A sentence's reading text and the longest unbroken piece of it in the source text."""

    text: str
    span: Span


SENTENCES = TypeAdapter(tuple[StoredSentence, ...])


def chunk_sentences(document: Document, chunk: Chunk) -> tuple[StoredSentence, ...]:
    """Return the sentences of a chunk that say something; one that has lost personal data does not."""
    return tuple(
        StoredSentence(sentence.text, max(sentence.spans, key=len))
        for sentence in split_sentences(read_document_spans(document, chunk.spans))
        if len(sentence.text) >= SHORTEST and sentence.spans and not _torn(sentence.spans, document.personal)
    )


def _torn(spans: tuple[Span, ...], personal: tuple[Span, ...]) -> bool:
    whole = Span(spans[0].start, spans[-1].end)
    return any(whole.overlaps(hole) for hole in personal)


def pack(vectors: Matrix) -> bytes:
    """Keep vectors in two bytes a number."""
    return np.asarray(vectors, np.float16).tobytes()


def unpack(packed: bytes, dimension: int) -> Matrix:
    """Return what was packed, shape (sentences, dimension)."""
    return np.frombuffer(packed, np.float16).astype(np.float32).reshape(-1, dimension)
