"""The sentences of chunks, each with a vector of its own, for weighing what a chunk says sentence by sentence.

A sentence's vector is the mean of two: the sentence below its heading, and the same with the sentence before it, or
after it if it ends in a colon. Alone, a sentence often does not tell what it is about.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import shorten

import numpy as np
from pydantic import TypeAdapter

from corpus.document import Chunk, Document, Span
from corpus.form_lines import FormLines
from corpus.reading import read_document_spans
from corpus.sentences import split_sentences
from index.encoder import Matrix

SHORTEST = 12  # characters; what is shorter says nothing alone
_PROSE = 60  # characters; what is shorter is mostly a field or a row, which the one before it does not explain
_HEADING = 140  # characters of a heading that are embedded

Contexts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StoredSentence:
    """A sentence's reading text and the longest unbroken piece of it in the source text."""

    text: str
    span: Span
    field: str = ""  # the label of the form field that is all it states


SENTENCES = TypeAdapter(tuple[StoredSentence, ...])


def document_sentences(document: Document, chunks: Iterable[Chunk]) -> Iterator[tuple[StoredSentence, ...]]:
    """Return the sentences of each chunk that say something; one that has lost personal data does not."""
    lines = FormLines(document)
    for chunk in chunks:
        found = split_sentences(read_document_spans(document, chunk.spans))
        yield tuple(
            StoredSentence(sentence.text, span, lines.field(sentence.text, span))
            for sentence in found
            if len(sentence.text) >= SHORTEST and sentence.spans and not _torn(sentence.spans, document.personal)
            if not lines.states_nothing(sentence.text)
            for span in (max(sentence.spans, key=len),)
        )


def _torn(spans: tuple[Span, ...], personal: tuple[Span, ...]) -> bool:
    whole = Span(spans[0].start, spans[-1].end)
    return any(whole.overlaps(hole) for hole in personal)


def in_context(heading: str, sentences: Sequence[StoredSentence]) -> Contexts:
    """Return the two texts that are embedded of each sentence of a chunk; they may be the same."""
    place = shorten(heading, _HEADING, placeholder="")
    texts = [sentence.text for sentence in sentences]
    return tuple(
        (f"{place}: {text}", _beside(place, text, before, after))
        for before, text, after in zip(("", *texts), texts, (*texts[1:], ""), strict=False)
    )


def _beside(place: str, text: str, before: str, after: str) -> str:
    """Return a sentence with what explains it: what it announces, else what comes before it."""
    if text.endswith(":") and after:
        return f"{place}: {text} {after}"
    return f"{place}: {before} {text}" if before and len(text) >= _PROSE else f"{place}: {text}"


def pack(vectors: Matrix) -> bytes:
    """Keep vectors in two bytes a number."""
    return np.asarray(vectors, np.float16).tobytes()


def unpack(packed: bytes, dimension: int) -> Matrix:
    """Return what was packed, shape (sentences, dimension)."""
    return np.frombuffer(packed, np.float16).astype(np.float32).reshape(-1, dimension)
