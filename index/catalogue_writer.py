"""Filling a catalogue that nobody reads yet."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from corpus.document import Chunk, Document
from index.analyser import Token
from index.catalogue import DOCUMENT, FACT, PROJECT, SECTION, SPANS, Catalogue
from index.project import gather
from index.sentences import SENTENCES, StoredSentence

Record = TypeVar("Record")
SCHEMA = """
create table documents (
    number integer primary key, name text unique, path text unique, fingerprint text, project text, title text,
    record text, text text);
create index documents_project on documents (project);
create table sections (document text, id text, record text, primary key (document, id));
create table facts (document text, project text, field text, record text);
create index facts_document on facts (document);
create index facts_project on facts (project, field);
create index facts_field on facts (field);
create table chunks (
    number integer primary key autoincrement, document text, project text, id text, section text, text text,
    spans text, passage text);
create index chunks_document on chunks (document);
create index chunks_project on chunks (project);
create index chunks_passage on chunks (passage);
create table sentences (chunk integer primary key, record text, vectors blob, answers blob);
create table words (word text primary key, lemmas text, parts text, past integer) without rowid;
create table projects (code text primary key collate nocase, record text);
"""


class CatalogueWriter:
    """A new catalogue, or a copy of the live one, to be changed in one go."""

    def __init__(self, file: Path) -> None:
        new = not file.exists()
        self._database = sqlite3.connect(file, isolation_level=None)
        self._database.executescript("pragma journal_mode = off; pragma synchronous = off")
        if new:
            self._database.executescript(SCHEMA)
        self._database.execute("begin")
        self._touched: set[str] = set()
        self.contents = Catalogue(self._database)

    def gather_projects(self) -> int:
        """Gather anew the projects whose documents changed; return the number of all projects."""
        for code in sorted(self._touched):
            self._gather(code)
        return self.contents.count("projects")

    def close(self) -> None:
        """Write everything and close the file."""
        self._database.execute("commit")
        self._database.close()

    def remove(self, document: str) -> list[int]:
        """Remove a document; return the numbers of its chunks."""
        numbers = self._database.execute("select number from chunks where document = ?", (document,)).fetchall()
        (project,) = self._database.execute("select project from documents where name = ?", (document,)).fetchone()
        self._touched.add(project)
        self._database.execute(
            "delete from sentences where chunk in (select number from chunks where document = ?)", (document,)
        )
        for table in ("sections", "facts", "chunks"):
            self._database.execute(f"delete from {table} where document = ?", (document,))
        self._database.execute("delete from documents where name = ?", (document,))
        return [number for (number,) in numbers]

    def add(self, document: Document, path: str, fingerprint: str) -> None:
        """Add a document with its sections and facts."""
        name, project = document.name, document.project
        self._touched.add(project)
        record = replace(document, text="", sections=(), facts=())
        self._database.execute(
            "insert into documents values (null, ?, ?, ?, ?, ?, ?, ?)",
            (name, path, fingerprint, project, document.title, _json(DOCUMENT, record), document.public_text),
        )
        sections = ((name, section.id, _json(SECTION, section)) for section in document.sections)
        self._database.executemany("insert into sections values (?, ?, ?)", sections)
        facts = ((name, project, fact.field, _json(FACT, fact)) for fact in document.facts)
        self._database.executemany("insert into facts values (?, ?, ?, ?)", facts)

    def add_chunk(self, chunk: Chunk, passage: str, sentences: tuple[StoredSentence, ...]) -> int:
        """Add a chunk, the fingerprint of what is embedded, and its sentences; return the chunk's number."""
        cursor = self._database.execute(
            "insert into chunks (document, project, id, section, text, spans, passage) values (?, ?, ?, ?, ?, ?, ?)",
            (chunk.document, chunk.project, chunk.id, chunk.section, chunk.text, _json(SPANS, chunk.spans), passage),
        )
        number = int(cursor.lastrowid or 0)
        record = _json(SENTENCES, sentences)
        self._database.execute("insert into sentences values (?, ?, null, null)", (number, record))
        return number

    def add_words(self, tokens: Iterable[Token]) -> None:
        """Keep what words were read as; a word stays when its documents go."""
        words = {
            token.surface: (token.surface, " ".join(token.lemmas), " ".join(token.parts), token.past)
            for token in tokens
        }
        self._database.executemany("insert or ignore into words values (?, ?, ?, ?)", words.values())

    def set_vectors(self, vectors: Iterable[tuple[int, bytes, bytes]]) -> None:
        """Keep the vectors of chunks' sentences, and those by which they answer, by the chunk's number."""
        self._database.executemany(
            "update sentences set vectors = ?, answers = ? where chunk = ?",
            ((packed, answers, number) for number, packed, answers in vectors),
        )

    def spelling(self, project: str) -> str:
        """Return the code as the catalogue already spells it, else as given."""
        query = "select project from documents where project = ? collate nocase"
        row = self._database.execute(query, (project,)).fetchone()
        return str(row[0]) if row else project

    def _gather(self, code: str) -> None:
        self._database.execute("delete from projects where code = ?", (code,))
        names = self._database.execute("select name from documents where project = ? order by name", (code,)).fetchall()
        if names:
            project = gather([self.contents.document(name) for (name,) in names])
            self._database.execute("insert into projects values (?, ?)", (code, _json(PROJECT, project)))


def _json(adapter: TypeAdapter[Record], record: Record) -> str:
    return adapter.dump_json(record).decode()
