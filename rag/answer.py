"""The records of an answer. Their JSON is the machine interface of the command line."""

from dataclasses import dataclass, field
from enum import StrEnum

from corpus.document import Value
from index.search import Hit


class AnswerKind(StrEnum):
    """What sort of answer this is."""

    FACT = "fact"
    PASSAGES = "passages"
    PROJECTS = "projects"
    SIMILAR = "similar"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Citation:
    """A verbatim quote and where it stands. `start` and `end` are offsets into the source text."""

    n: int
    project: str
    document: str
    section: str  # printed number
    heading: str
    path: tuple[str, ...]
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ProjectEntry:
    """A project in a list, with the reasons for which it stands there."""

    code: str
    name: str
    score: float
    reasons: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedFact:
    """A field's value that the answer states; `citation` is the marker's number."""

    project: str
    field: str
    label: str
    value: Value
    unit: str
    citation: int


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer whose markers [n] refer to `citations`.

    `confidence` is how sure it is that the documents answer the question, from 0 to 1; None where nothing tells.
    """

    question: str
    language: str
    kind: AnswerKind
    text: str
    citations: tuple[Citation, ...] = ()
    projects: tuple[ProjectEntry, ...] = ()
    facts: tuple[StatedFact, ...] = ()
    hits: tuple[Hit, ...] = ()
    notes: tuple[str, ...] = ()
    confidence: float | None = None
    generator: str = "extractive"
    encoder: str = ""
    timings_ms: dict[str, float] = field(default_factory=dict)
