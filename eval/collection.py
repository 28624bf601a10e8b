"""Test collections: a set of questions and the documents that they are asked of.

A collection is a folder with `questions.jsonl` and `collection.toml`, which names the documents; or one in BEIR's form
(see eval.beir). Those that ship lie below eval/collections and go by their folder's name.
"""

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from corpus.errors import BadRequest, UnknownItem
from eval import beir
from eval.documents import Documents
from eval.measures.trial import Trial
from eval.questions import Question, read_questions
from eval.responses import MISSING, Response

SHIPPED = Path(__file__).parent / "collections"
QUESTIONS, DESCRIPTION = "questions.jsonl", "collection.toml"


@dataclass(frozen=True)
class Collection:
    """Questions in a file, and the files or folders of the documents. In BEIR's form both are one folder's files."""

    name: str
    file: Path
    paths: tuple[Path, ...]
    whole_documents: bool = False  # documents are judged whole instead of by quotes

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """The questions, read when they are first used; BadRequest if one is faulty."""
        return beir.read_questions(self.file.parent) if self.whole_documents else read_questions(self.file)

    @cached_property
    def documents(self) -> Documents:
        """The documents, read when they are first used."""
        return beir.read_documents(self.file.parent) if self.whole_documents else Documents.read(self.paths)

    @cached_property
    def checksum(self) -> str:
        """A name of the questions that changes whenever one of them does."""
        content = "\n".join(question.model_dump_json() for question in self.questions)
        return hashlib.sha256(content.encode()).hexdigest()[:16]

    def trials(self, responses: dict[str, Response]) -> Iterator[Trial]:
        """Pair each question with its response; one that is not there counts as an answer that says nothing."""
        for question in self.questions:
            response = responses.get(question.id) or Response(id=question.id, kind=MISSING)
            yield Trial(question, response, self.documents)


class _Description(BaseModel):
    model_config = ConfigDict(extra="forbid")

    documents: tuple[Path, ...]  # relative to the collection's folder


def open_collection(source: str, documents: tuple[Path, ...] = ()) -> Collection:
    """Open a shipped collection by name, or a folder or file of questions by path.

    `documents` are files or folders to ask the questions of instead of those that the collection names. Raise
    UnknownItem if there is no such collection, BadRequest if it is faulty.
    """
    path = Path(source)
    folder = path if path.is_dir() else SHIPPED / source
    if path.is_file():
        return Collection(path.stem, path, documents or _named_documents(path.parent))
    name = folder.resolve().name
    if beir.is_beir(folder):
        return Collection(name, folder / beir.QUERIES, (folder,), whole_documents=True)
    if not (folder / QUESTIONS).is_file():
        raise UnknownItem("collection_unknown", name=source, known=shipped_collections())
    return Collection(name, folder / QUESTIONS, documents or _named_documents(folder))


def shipped_collections() -> tuple[str, ...]:
    """Return the names of the collections that ship."""
    return tuple(sorted(file.parent.name for file in SHIPPED.glob(f"*/{QUESTIONS}")))


def _named_documents(folder: Path) -> tuple[Path, ...]:
    file = folder / DESCRIPTION
    try:
        described = _Description.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        raise BadRequest("collection_without_documents", path=folder) from error
    except (tomllib.TOMLDecodeError, ValidationError, UnicodeDecodeError) as error:
        raise BadRequest("collection_description_invalid", path=file, reason=error) from error
    return tuple(folder / path for path in described.documents)
