"""The catalogue: what is known of every project and document, in one SQLite file.

Documents' text is kept with personal data blanked. A document's sections, facts and chunks have tables of their own,
so that none is read without need; records are kept as JSON.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import TypeAdapter

from corpus.document import Chunk, Contradiction, Document, Fact, Section, Span
from corpus.errors import UnknownItem
from index.analyser import Forms
from index.project import Project
from index.sentences import SENTENCES, StoredSentence

Ids = NDArray[np.int64]

CACHED_TEXTS, CACHED_PROJECTS, CACHED_FIELDS = 64, 256, 32
DOCUMENT, SECTION, FACT = TypeAdapter(Document), TypeAdapter(Section), TypeAdapter(Fact)
SPANS, PROJECT = TypeAdapter(tuple[Span, ...]), TypeAdapter(Project)
CONTRADICTIONS = TypeAdapter(tuple[Contradiction, ...])


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A fact and the document that states it."""

    project: str
    document: str
    fact: Fact

    def __hash__(self) -> int:
        return hash((self.document, self.fact.field, self.fact.label, self.fact.group))


@dataclass(frozen=True, slots=True)
class StoredChunk:
    """A chunk, its number in the vector and keyword indexes, its section and its document's title."""

    number: int
    chunk: Chunk
    section: Section
    title: str
    passage: str  # fingerprint of what is embedded


class Catalogue:
    """The catalogue's contents. One connection serves all threads."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.database = database
        self.text = lru_cache(CACHED_TEXTS)(self._text)
        self.document = lru_cache(CACHED_TEXTS)(self._document)
        self.contradictions = lru_cache(CACHED_TEXTS)(self._contradictions)
        self.projects = lru_cache(1)(self._projects)
        self._facts_of_project = lru_cache(CACHED_PROJECTS)(self._facts)
        self._facts_of_all = lru_cache(CACHED_FIELDS)(self._facts)
        self.main_facts = lru_cache(CACHED_FIELDS)(self._main_facts)
        self.values = lru_cache(CACHED_FIELDS)(self._values)

    @classmethod
    def open(cls, file: Path) -> "Catalogue":
        """Open a finished catalogue for reading; raise sqlite3.Error if it is damaged."""
        location = f"{file.resolve().as_uri()}?mode=ro&immutable=1"
        return cls(sqlite3.connect(location, uri=True, check_same_thread=False))

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def _text(self, document: str) -> str:
        return str(self._one("select text from documents where name = ?", document)[0])

    def _projects(self) -> tuple[Project, ...]:
        rows = self.database.execute("select record from projects order by code")
        return tuple(PROJECT.validate_json(record) for (record,) in rows)

    def project(self, code: str) -> Project:
        """Return the project of that code, in any case of letters; raise UnknownItem if there is none."""
        return PROJECT.validate_json(self._one("select record from projects where code = ?", code)[0])

    def documents(self) -> tuple[str, ...]:
        """Return the names of all documents."""
        return tuple(name for (name,) in self.database.execute("select name from documents order by name"))

    def _document(self, name: str) -> Document:
        """Return a document whole, personal data blanked; raise UnknownItem if there is none of that name."""
        record, text = self._one("select record, text from documents where name = ?", name)
        facts = self.database.execute("select record from facts where document = ? order by rowid", (name,))
        return replace(
            DOCUMENT.validate_json(record),
            text=text,
            sections=self.sections(name),
            facts=tuple(FACT.validate_json(fact) for (fact,) in facts),
        )

    def _contradictions(self, document: str) -> tuple[Contradiction, ...]:
        """Return in what a document disagrees with itself, without reading all of it."""
        query = "select json_extract(record, '$.contradictions') from documents where name = ?"
        return CONTRADICTIONS.validate_json(self._one(query, document)[0])

    def sections(self, document: str) -> tuple[Section, ...]:
        """Return a document's sections in their order."""
        rows = self.database.execute("select record from sections where document = ? order by rowid", (document,))
        return tuple(SECTION.validate_json(record) for (record,) in rows)

    def section(self, document: str, section: str) -> Section:
        """Return the section of that id; raise UnknownItem if the document has none."""
        query = "select record from sections where document = ? and id = ?"
        return SECTION.validate_json(self._one(query, document, section)[0])

    def facts(self, project: str = "", field: str = "") -> tuple[StoredFact, ...]:
        """Return the facts of one project or of all, of one field or of all."""
        return self._facts_of_project(project, field) if project else self._facts_of_all(project, field)

    def _facts(self, project: str, field: str) -> tuple[StoredFact, ...]:
        given = {"project": project, "field": field}
        where = " and ".join(f"{column} = :{column}" for column, value in given.items() if value) or "true"
        rows = self.database.execute(f"select project, document, record from facts where {where} order by rowid", given)
        return tuple(StoredFact(code, document, FACT.validate_json(record)) for code, document, record in rows)

    def _main_facts(self, field: str) -> tuple[StoredFact, ...]:
        """Return the facts of a field in all projects, but for those of background forms."""
        return tuple(stored for stored in self.facts(field=field) if not stored.fact.part)

    def _values(self, field: str) -> frozenset[str]:
        """Return every text that is a field's value on some main form, alone or in a list."""
        told = [stored.fact.value for stored in self.main_facts(field)]
        listed = (text for value in told if isinstance(value, tuple) for text in value)
        return frozenset((*listed, *(value for value in told if isinstance(value, str) and value)))

    def chunks(self, numbers: Sequence[int]) -> tuple[StoredChunk, ...]:
        """Return the chunks of these numbers, in the order of the numbers."""
        query = f"""select chunks.number, chunks.id, chunks.project, chunks.document, chunks.section, chunks.text,
                        spans, sections.record, title, passage
                    from chunks join documents on documents.name = chunks.document
                    join sections on sections.document = chunks.document and sections.id = chunks.section
                    where chunks.number in ({",".join("?" * len(numbers))})"""
        rows = {row[0]: row for row in self.database.execute(query, tuple(numbers))}
        return tuple(_stored_chunk(rows[number]) for number in numbers)

    def sentences(self, numbers: Sequence[int]) -> dict[int, tuple[tuple[StoredSentence, ...], bytes]]:
        """Return the sentences of the chunks of these numbers, and their packed vectors."""
        query = f"select chunk, record, vectors from sentences where chunk in ({','.join('?' * len(numbers))})"
        rows = self.database.execute(query, tuple(numbers))
        return {number: (SENTENCES.validate_json(record), vectors) for number, record, vectors in rows}

    def first_sentences(self, chunks: int) -> Iterator[StoredSentence]:
        """Yield the sentences of so many chunks."""
        rows = self.database.execute("select record from sentences order by chunk limit ?", (chunks,))
        for (record,) in rows:
            yield from SENTENCES.validate_json(record)

    def answers(self, numbers: Sequence[int]) -> dict[int, bytes]:
        """Return the packed vectors by which the sentences of these chunks answer; none if the encoder has no such."""
        query = f"select chunk, answers from sentences where chunk in ({','.join('?' * len(numbers))})"
        return dict(self.database.execute(query, tuple(numbers)).fetchall())

    def word(self, word: str) -> Forms | None:
        """Return what the build read a word as; None if no chunk has it."""
        query = "select lemmas, parts, past from words where word = ?"
        row = self.database.execute(query, (word,)).fetchone()
        return (tuple(row[0].split()), tuple(row[1].split()), bool(row[2])) if row else None

    def known_passages(self, passages: Iterable[str]) -> dict[str, int]:
        """Return, of these passages' fingerprints, those of chunks here, with the chunk's number."""
        query = "select number from chunks where passage = ?"
        found = {passage: self.database.execute(query, (passage,)).fetchone() for passage in passages}
        return {passage: row[0] for passage, row in found.items() if row}

    def fingerprints(self) -> dict[str, tuple[str, str]]:
        """Return the path and the fingerprint of every document's file, by the document's name."""
        rows = self.database.execute("select name, path, fingerprint from documents")
        return {name: (path, fingerprint) for name, path, fingerprint in rows}

    def numbers(self, projects: Iterable[str]) -> Ids:
        """Return the numbers of the chunks of these projects."""
        query = "select number from chunks where project = ?"
        return np.array([row[0] for code in projects for row in self.database.execute(query, (code,))], dtype=np.int64)

    def numbers_at(self, document: str, place: Span) -> tuple[int, ...]:
        """Return the numbers of the document's chunks that share a character with a place."""
        rows = self.database.execute("select number, spans from chunks where document = ? order by number", (document,))
        return tuple(
            number for number, spans in rows if any(place.overlaps(span) for span in SPANS.validate_json(spans))
        )

    def count(self, table: str) -> int:
        """Count the rows of a table of the schema."""
        (rows,) = self.database.execute(f"select count(*) from {table}").fetchone()
        return int(rows)

    def _one(self, query: str, *values: str) -> tuple[str, ...]:
        row: tuple[str, ...] | None = self.database.execute(query, values).fetchone()
        if row is None:
            raise UnknownItem("not_in_index", name=values[-1])
        return row


def _stored_chunk(row: tuple[int, str, str, str, str, str, str, str, str, str]) -> StoredChunk:
    number, chunk, project, document, section, text, spans, record, title, passage = row
    return StoredChunk(
        number,
        Chunk(chunk, project, document, section, text, SPANS.validate_json(spans)),
        SECTION.validate_json(record),
        title,
        passage,
    )
