"""The one way in: a query to hits, over an opened index folder."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.document import Chunk, Section, Span
from corpus.errors import IndexFault
from index.analyser import Analyser
from index.analysers import load_analyser
from index.catalogue import Catalogue, StoredChunk
from index.encoder import AnsweringEncoder, Encoder
from index.encoders import load_encoder
from index.filters import Filters, passing
from index.fusion import Fusion, Scores, fuse
from index.generation import Generation, open_live
from index.manifest import Manifest, damaged_files
from index.sentences import StoredSentence, unpack
from index.stopwords import content_words

__all__ = ["Filters", "Hit", "Searcher", "Status"]

CANDIDATES = 100  # of each leg
LONGEST_TEXT = 2000  # characters
NO_FILTERS = Filters()
_CACHED_QUERIES = 512


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk found, best first. `text` is source text of the chunk, at most 2,000 characters."""

    rank: int
    score: float
    chunk: Chunk
    section: Section
    text: str
    matched: tuple[str, ...] = ()  # lemmas of the query that stand in the chunk
    vector_score: float = 0.0  # cosine of query and chunk
    keyword_score: float = 0.0  # BM25
    title: str = ""  # of the document
    number: int = 0  # of the chunk in the index


@dataclass(frozen=True, slots=True)
class Status:
    """What an index holds. `warnings` are errors' keys and fields."""

    manifest: Manifest
    size: int  # bytes
    warnings: tuple[tuple[str, dict[str, str]], ...]


class Searcher:
    """An index folder, open for searching. It may be used from several threads at once."""

    def __init__(
        self, generation: Generation, encoder: Encoder | None, analyser: Analyser | None, fusion: Fusion = fuse
    ) -> None:
        self.generation = generation
        self._encoder = encoder
        self._fusion = fusion
        self.catalogue: Catalogue = generation.catalogue
        self.query_vector = lru_cache(_CACHED_QUERIES)(self._query_vector)
        self.question_vector = lru_cache(_CACHED_QUERIES)(self._question_vector)
        self.analyser = analyser or load_analyser(generation.manifest.analyser_name, generation.catalogue.word)
        _same("analyser", generation.manifest.settings.analyser, self.analyser.identity)
        if encoder:
            _same("encoder", generation.manifest.settings.encoder, encoder.identity)

    @classmethod
    def open(cls, folder: Path, encoder: Encoder | None = None, analyser: Analyser | None = None) -> "Searcher":
        """Open an index folder, with the encoder and analyser it was made with unless they are given.

        Raise IndexFault if the folder is missing, damaged, or made with another encoder or analyser.
        """
        return cls(open_live(folder), encoder, analyser)

    @cached_property
    def encoder(self) -> Encoder:
        """The encoder that the index was made with, loaded when it is first used."""
        encoder = self._encoder or load_encoder(self.generation.manifest.encoder_name)
        _same("encoder", self.generation.manifest.settings.encoder, encoder.identity)
        return encoder

    def search(self, query: str, k: int = 10, filters: Filters = NO_FILTERS, wording: str = "") -> tuple[Hit, ...]:
        """Return the `k` best chunks for a query, among the projects that pass the filters.

        The keyword leg looks for the words of `wording`, if it is given, in place of the query's.
        """
        tokens = content_words(self.analyser.analyse(wording or query))
        projects = self._limit(filters)
        if not tokens or projects == ():
            return ()
        vector = self.query_vector(query)
        within = None if projects is None else self.catalogue.numbers(projects)
        near, _ = self.generation.vectors.search(vector, CANDIDATES, within)
        worded, _ = self.generation.keywords.search(tokens, CANDIDATES, projects)
        candidates = np.union1d(near, worded)
        cosines = self.generation.vectors.score(vector, candidates)
        keywords = self.generation.keywords.score(tokens, candidates)
        scores = self._fusion(cosines, keywords)
        best = np.argsort(-scores, kind="stable")[:k]
        found = self.catalogue.chunks(candidates[best].tolist())
        lemmas = (lemma for token in tokens for lemma in token.lemmas)
        matched = self.generation.keywords.matched(lemmas, candidates[best])
        return tuple(
            self._hit(
                rank,
                stored,
                float(scores[place]),
                float(cosines[place]),
                float(keywords[place]),
                matched[stored.number],
            )
            for rank, (stored, place) in enumerate(zip(found, best, strict=True), 1)
        )

    def nearest(self, vector: NDArray[np.float32], k: int = 10, filters: Filters = NO_FILTERS) -> tuple[Hit, ...]:
        """Return the `k` chunks nearest to a vector, by cosine alone, among the projects that pass the filters."""
        projects = self._limit(filters)
        within = None if projects is None else self.catalogue.numbers(projects)
        near, cosines = self.generation.vectors.search(vector, k, within)
        found = zip(self.catalogue.chunks(near.tolist()), cosines.tolist(), strict=True)
        return tuple(self._hit(rank, stored, cosine, cosine) for rank, (stored, cosine) in enumerate(found, 1))

    def worded(self, words: str, k: int = 10, filters: Filters = NO_FILTERS) -> tuple[Hit, ...]:
        """Return the `k` chunks with most of the words, by keywords alone, among the projects that pass the filters."""
        tokens = content_words(self.analyser.analyse(words))
        if not tokens:
            return ()
        numbers, scores = self.generation.keywords.search(tokens, k, self._limit(filters))
        found = zip(self.catalogue.chunks(numbers.tolist()), scores.tolist(), strict=True)
        return tuple(self._hit(rank, stored, score, keyword=score) for rank, (stored, score) in enumerate(found, 1))

    def resolve(self, filters: Filters) -> tuple[str, ...]:
        """Return the codes of the projects that pass the filters."""
        return passing(filters, self.catalogue.projects())

    def hits_at(self, places: Iterable[tuple[str, Span]], k: int) -> tuple[Hit, ...]:
        """Return `k` chunks that hold these places of documents, as hits of score 1.

        They come in the order of the places: where each begins, and after those what goes on from chunk to chunk.
        """
        beginnings: dict[int, None] = {}
        rest: list[int] = []
        for document, span in places:
            if len(beginnings) >= k:
                break
            held = self.catalogue.numbers_at(document, span)
            beginnings |= dict.fromkeys(held[:1])
            rest += held[1:]
        numbers = dict.fromkeys((*beginnings, *rest))
        return tuple(self._hit(0, stored, 1.0) for stored in self.catalogue.chunks(list(numbers)[:k]))

    def sentences(self, hits: Sequence[Hit], query: str) -> list[tuple[tuple[StoredSentence, ...], Scores]]:
        """Return each hit's sentences and their cosines to the query."""
        vector = self.query_vector(query)
        found = self.catalogue.sentences([hit.number for hit in hits])
        dimension = self.generation.manifest.dimension
        return [
            (sentences, unpack(packed, dimension) @ vector) for sentences, packed in (found[hit.number] for hit in hits)
        ]

    def answering(self, hits: Sequence[Hit], question: str) -> list[Scores]:
        """Return, for each hit, how near its sentences are to answering a question: cosines of the vectors for that.

        They are the cosines of `sentences` where the encoder has no such vectors.
        """
        if not isinstance(self.encoder, AnsweringEncoder):
            return [cosines for _, cosines in self.sentences(hits, question)]
        vector = self.question_vector(question)
        found = self.catalogue.answers([hit.number for hit in hits])
        dimension = self.generation.manifest.dimension
        return [unpack(found[hit.number], dimension) @ vector for hit in hits]

    def words_of(self, hits: Sequence[Hit], forms: Iterable[str]) -> list[frozenset[str]]:
        """Return, for each hit, which of the base forms its chunk has, alone or as a part of a compound."""
        matched = self.generation.keywords.matched(forms, np.array([hit.number for hit in hits], np.int64))
        return [frozenset(matched[hit.number]) for hit in hits]

    def rarity(self, forms: Iterable[str]) -> float:
        """Return the inverse document frequency of a word that may have any of these base forms, in chunks."""
        frequency = max(self.generation.keywords.frequency(form) for form in forms)
        return math.log1p(len(self.generation.keywords) / (frequency + 0.5))

    def mentions(self, forms: Iterable[str]) -> bool:
        """Tell whether any chunk has a word of any of these base forms, alone or as a part of a compound."""
        return any(self.generation.keywords.has(form) for form in forms)

    def project_mentions(self, code: str, forms: Iterable[str]) -> bool:
        """Tell whether any chunk of a project has a word of any of these base forms."""
        return any(self.generation.keywords.matched(forms, self.catalogue.numbers([code])).values())

    def status(self) -> Status:
        """Return what the index holds, every file checked against its checksum."""
        manifest = self.generation.manifest
        damaged = damaged_files(manifest, self.generation.folder)
        warnings = [("index_damaged", {"file": str(file)}) for file in damaged]
        warnings += [(skip.reason, skip.fields) for skip in manifest.skipped]
        if manifest.settings.contacts_kept:
            warnings.append(("contacts_kept", {}))
        return Status(manifest, manifest.size, tuple(warnings))

    def _limit(self, filters: Filters) -> tuple[str, ...] | None:
        """Return the codes of the projects that pass the filters; None if all do."""
        passed = self.resolve(filters)
        return passed if len(passed) < len(self.catalogue.projects()) else None

    def _query_vector(self, query: str) -> NDArray[np.float32]:
        return np.asarray(self.encoder.encode_queries([query])[0], np.float32)

    def _question_vector(self, question: str) -> NDArray[np.float32]:
        encoder = self.encoder
        assert isinstance(encoder, AnsweringEncoder)
        return np.asarray(encoder.encode_questions([question])[0], np.float32)

    def _hit(
        self,
        rank: int,
        stored: StoredChunk,
        score: float,
        cosine: float = 0.0,
        keyword: float = 0.0,
        matched: tuple[str, ...] = (),
    ) -> Hit:
        text = source_text(self.catalogue.text(stored.chunk.document), stored.chunk.spans)
        return Hit(
            rank, score, stored.chunk, stored.section, text, matched, cosine, keyword, stored.title, stored.number
        )


def source_text(text: str, spans: Sequence[Span]) -> str:
    """Cut spans from a document's text, one below the other where there is something between them."""
    pieces = [span.cut(text) for span in spans]
    return "\n".join(piece.strip("\n") for piece in pieces)[:LONGEST_TEXT]


def _same(what: str, made_with: str, given: str) -> None:
    if made_with != given:
        raise IndexFault(f"{what}_mismatch", index=made_with, given=given)
