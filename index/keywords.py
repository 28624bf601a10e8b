"""The keyword index: BM25 over the words of chunks, by tantivy.

A chunk has five fields of words. A query's words are sought in all of them, each field and each kind of word with a
weight of its own; a chunk's score is the weighted sum of its fields' BM25.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tantivy import Document, Index, Occur, Query, Schema, SchemaBuilder

from index.analyser import Token

Ids = NDArray[np.int64]
Scores = NDArray[np.float32]

LEMMAS, PARTS, WORDS, HEADINGS, NAME = "lemmas", "parts", "words", "headings", "name"
BASE_FORMS = (LEMMAS, PARTS, HEADINGS, NAME)  # fields of base forms and compound parts
MOST_TERMS = 64  # of a long query, those that stand in the fewest chunks
WRITER_BYTES = 64_000_000
EXACT_BITS = 24  # of a score, a 32-bit float


@dataclass(frozen=True, slots=True)
class Weights:
    """How much a match counts, by the field it is found in and by what of the query it matches."""

    lemmas: float = 1.0
    parts: float = 0.6
    words: float = 0.3
    headings: float = 0.9
    name: float = 0.9
    query_parts: float = 0.7  # a part of a compound in the query, beside the compound itself


@dataclass(frozen=True, slots=True)
class ChunkWords:
    """What the index keeps of a chunk: the tokens of its text, of its headings and of its project's name."""

    id: int
    project: str
    text: Sequence[Token]
    headings: Sequence[Token]
    name: Sequence[Token]


class KeywordIndex:
    """An index in a folder of its own."""

    def __init__(self, index: Index, weights: Weights = Weights()) -> None:
        self._index = index
        self._weights = weights
        self._searcher = index.searcher()

    @classmethod
    def create(cls, folder: Path) -> "KeywordIndex":
        """Make an empty index in `folder`."""
        folder.mkdir()
        return cls(Index(_schema(), path=str(folder)))

    @classmethod
    def open(cls, folder: Path, weights: Weights = Weights()) -> "KeywordIndex":
        """Open the index in `folder`; raise ValueError if there is none, or if it is damaged."""
        return cls(Index.open(str(folder)), weights)

    def __len__(self) -> int:
        return self._searcher.num_docs

    def frequency(self, lemma: str) -> int:
        """Return how many chunks have a base form in their text."""
        return int(self._searcher.doc_freq(LEMMAS, lemma))

    def has(self, word: str) -> bool:
        """Tell whether a chunk has a base form in its text, alone or as a part of a compound."""
        return any(self._searcher.doc_freq(field, word) for field in (LEMMAS, PARTS))

    def update(self, removed: Iterable[int], added: Iterable[ChunkWords]) -> None:
        """Take chunks out and put chunks in, at once."""
        writer = self._index.writer(WRITER_BYTES, 1)
        for number in removed:
            writer.delete_documents_by_term("id", number)
        for chunk in added:
            writer.add_document(_document(chunk))
        writer.commit()
        writer.garbage_collect_files()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, query: Sequence[Token], limit: int, projects: Sequence[str] | None = None) -> tuple[Ids, Scores]:
        """Return the best chunks' ids and scores, best first; `projects` keeps only theirs."""
        wanted = None if projects is None else Query.term_set_query(self._index.schema, "project", list(projects))
        return self._find(self._weighted(query), limit, wanted)

    def score(self, query: Sequence[Token], ids: Ids) -> Scores:
        """Score the given chunks; 0 where nothing matches."""
        numbers, scores = self._find(self._weighted(query), len(ids), self._among(ids))
        found = dict(zip(numbers.tolist(), scores.tolist(), strict=True))
        return np.array([found.get(number, 0.0) for number in ids.tolist()], dtype=np.float32)

    def matched(self, forms: Iterable[str], ids: Ids) -> dict[int, tuple[str, ...]]:
        """Return which of the base forms each of the given chunks has, alone or as a part of a compound."""
        lemmas = list(dict.fromkeys(forms))
        found: dict[int, tuple[str, ...]] = dict.fromkeys(ids.tolist(), ())
        for start in range(0, len(lemmas), EXACT_BITS):
            sought = lemmas[start : start + EXACT_BITS]
            numbers, scores = self._find(self._marked(sought), len(ids), self._among(ids))
            for number, score in zip(numbers.tolist(), scores.tolist(), strict=True):
                found[number] += tuple(lemma for place, lemma in enumerate(sought) if int(score) >> place & 1)
        return found

    def _find(self, query: Query, limit: int, wanted: Query | None) -> tuple[Ids, Scores]:
        if not limit:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        if wanted is not None:
            query = Query.boolean_query([(Occur.Must, query), (Occur.Must, Query.const_score_query(wanted, 0.0))])
        hits = self._searcher.search(query, limit, count=False).hits
        ids = self._searcher.fast_field_values("id", [address for _, address in hits])
        return np.array(ids, np.int64), np.array([score for score, _ in hits], np.float32)

    def _among(self, ids: Ids) -> Query:
        return Query.term_set_query(self._index.schema, "id", ids.tolist())

    def _weighted(self, query: Sequence[Token]) -> Query:
        return _any(
            Query.boost_query(self._term(field, term), weight) for (field, term), weight in self._terms(query).items()
        )

    def _marked(self, lemmas: Sequence[str]) -> Query:
        """Return a query whose scores tell in their bits which of the base forms match."""
        return _any(
            Query.const_score_query(_any(self._term(field, lemma) for field in BASE_FORMS), float(1 << place))
            for place, lemma in enumerate(lemmas)
        )

    def _term(self, field: str, term: str) -> Query:
        return Query.term_query(self._index.schema, field, term, "freq")

    def _terms(self, query: Sequence[Token]) -> dict[tuple[str, str], float]:
        """Return the weight of each term in each field, for the query's rarest words."""
        weights, terms = self._weights, defaultdict[tuple[str, str], float](float)
        for token in self._rarest({token.surface: token for token in query}):
            share = 1 / len(token.lemmas)
            sought = dict.fromkeys(token.parts, weights.query_parts) | dict.fromkeys(token.lemmas, share)
            for term, weight in sought.items():
                for field in BASE_FORMS:
                    terms[field, term] += weight * getattr(weights, field)
            terms[WORDS, token.surface] += weights.words
        return terms

    def _rarest(self, tokens: dict[str, Token]) -> list[Token]:
        if len(tokens) <= MOST_TERMS:
            return list(tokens.values())
        return sorted(tokens.values(), key=lambda token: self._searcher.doc_freq(LEMMAS, token.lemmas[0]))[:MOST_TERMS]


def _any(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_integer_field("id", indexed=True, fast=True)
    builder.add_text_field("project", tokenizer_name="raw", index_option="basic")
    for field in (LEMMAS, PARTS, WORDS, HEADINGS, NAME):
        builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def _document(chunk: ChunkWords) -> Document:
    return Document(
        id=chunk.id,
        project=chunk.project,
        lemmas=" ".join(lemma for token in chunk.text for lemma in token.lemmas),
        parts=" ".join(part for token in chunk.text for part in token.parts),
        words=" ".join(token.surface for token in chunk.text),
        headings=" ".join(lemma for token in chunk.headings for lemma in (*token.lemmas, *token.parts)),
        name=" ".join(lemma for token in chunk.name for lemma in (*token.lemmas, *token.parts)),
    )
