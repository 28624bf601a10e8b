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
        return self._find(self._terms(query), limit, wanted)

    def score(self, query: Sequence[Token], ids: Ids) -> Scores:
        """Score the given chunks; 0 where nothing matches."""
        wanted = Query.term_set_query(self._index.schema, "id", ids.tolist())
        found = dict(zip(*(part.tolist() for part in self._find(self._terms(query), len(ids), wanted)), strict=True))
        return np.array([found.get(number, 0.0) for number in ids.tolist()], dtype=np.float32)

    def matched(self, query: Sequence[Token], ids: Ids) -> dict[int, tuple[str, ...]]:
        """Return which base forms of the query each of the given chunks has, alone or as a part of a compound."""
        wanted = Query.term_set_query(self._index.schema, "id", ids.tolist())
        found: dict[int, list[str]] = {number: [] for number in ids.tolist()}
        for lemma in dict.fromkeys(lemma for token in query for lemma in token.lemmas):
            holding, _ = self._find({(field, lemma): 1.0 for field in BASE_FORMS}, len(found), wanted)
            for number in holding.tolist():
                found[number].append(lemma)
        return {number: tuple(lemmas) for number, lemmas in found.items()}

    def _find(self, terms: dict[tuple[str, str], float], limit: int, wanted: Query | None) -> tuple[Ids, Scores]:
        if not terms or not limit:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        whole = Query.boolean_query([(Occur.Should, self._term_query(*term)) for term in terms.items()])
        if wanted is not None:
            filtered = [(Occur.Must, whole), (Occur.Must, Query.const_score_query(wanted, 0.0))]
            whole = Query.boolean_query(filtered)
        hits = self._searcher.search(whole, limit, count=False).hits
        ids = self._searcher.fast_field_values("id", [address for _, address in hits])
        return np.array(ids, np.int64), np.array([score for score, _ in hits], np.float32)

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

    def _term_query(self, place: tuple[str, str], weight: float) -> Query:
        field, term = place
        return Query.boost_query(Query.term_query(self._index.schema, field, term, "freq"), weight)


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
