"""The questions of a test collection, and what is known to be right."""

import json
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from corpus.errors import BadRequest

ANSWERS = 2  # grade of a gold entry that answers the question; a lower one is partly relevant
Text = Annotated[str, Field(min_length=1)]


class QuestionType(StrEnum):
    """What sort of question this is."""

    FACT = "fact"
    PASSAGE = "passage"
    KEYWORD = "keyword"
    PROJECTS = "projects"
    COMPARE = "compare"
    SUBORG = "suborg"
    TABLE = "table"
    UNANSWERABLE = "unanswerable"
    SIMILAR = "similar"
    QUERY = "query"  # of a set that judges whole documents


class Gold(BaseModel):
    """A relevant place: a quote of a document, never a chunk, so that other chunks do not make it wrong.

    `section_alt` names other sections where the place may be said to stand.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    doc: Text  # project code
    section: str = ""
    quote: Text
    grade: int = Field(default=ANSWERS, ge=1, le=9)
    section_alt: tuple[str, ...] = ()


class Question(BaseModel):
    """A question, its gold, and what a right answer contains.

    Of each inner tuple of `must_contain` one form must appear. `projects` is the complete set for type projects, where
    an empty one is an answer too, and ranked for type similar. `note` names the near miss of an unanswerable question.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Text
    lang: str = "fi"
    type: QuestionType
    question: Text
    gold: tuple[Gold, ...] = ()
    answer: str = ""
    must_contain: tuple[tuple[Text, ...], ...] = ()
    projects: tuple[str, ...] | None = None
    answerable: bool = True
    split: str = ""
    note: str = ""


def read_questions(path: Path) -> tuple[Question, ...]:
    """Read a file of questions; raise BadRequest for its first faulty line."""
    questions, faults = parse_questions(path)
    if faults:
        raise faults[0]
    return tuple(questions.values())


def parse_questions(path: Path) -> tuple[dict[int, Question], list[BadRequest]]:
    """Return the good lines of a file by their numbers, and an error for each field of the others."""
    questions: dict[int, Question] = {}
    faults: list[BadRequest] = []
    for number, line in lines_of(path):
        try:
            questions[number] = Question.model_validate_json(line)
        except ValidationError as error:
            faults += [
                BadRequest(
                    "question_field_invalid", path=path.name, line=number, field=_field(part["loc"]), reason=part["msg"]
                )
                for part in error.errors()
            ]
    return questions, faults


def write_questions(questions: Iterable[Question], path: Path) -> None:
    """Write questions one a line, in the form that `read_questions` reads."""
    records = (question.model_dump(mode="json", exclude_defaults=True) for question in questions)
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")


def lines_of(path: Path) -> Iterable[tuple[int, str]]:
    """Return a text file's lines that hold something, with their numbers; raise BadRequest if it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadRequest("batch_unreadable", path=path, reason=problem) from problem
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def _field(location: tuple[int | str, ...]) -> str:
    return ".".join(map(str, location)) or "JSON"
