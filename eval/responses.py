"""What a system returns for a question, in the form of the machine interface."""

import json
from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from corpus.errors import BadRequest
from eval.documents import Place
from eval.questions import lines_of
from index.search import Hit
from rag.answer import Answer

HITS_ONLY = "hits"  # kind of a response of a system that searches and does not answer
NO_ANSWER = "none"  # kind of a response that says the documents do not answer
MISSING = "missing"  # kind that stands for a response that is not there


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Citation(_Record):
    """A quote that the answer rests on."""

    project: str
    section: str = ""
    quote: str = ""


class FoundHit(_Record):
    """A place that was found. `start` and `end` bound it in the document's source text."""

    project: str
    document: str = ""
    section: str = ""
    text: str = ""
    start: int = 0
    end: int | None = None
    score: float = 0.0

    @property
    def place(self) -> Place:
        """Where the hit stands."""
        return Place(self.document or self.project, self.start, self.end)


class NamedProject(_Record):
    """A project of a list."""

    code: str


class Response(_Record):
    """A system's answer and hits, best first.

    `confidence` is how sure it is that the documents answer; None if it does not say.
    """

    id: str
    kind: str
    answer: str = ""
    citations: tuple[Citation, ...] = ()
    projects: tuple[NamedProject, ...] = ()
    hits: tuple[FoundHit, ...] = ()
    confidence: float | None = None

    @property
    def answers(self) -> bool:
        """Whether the system answers at all."""
        return self.kind != HITS_ONLY

    @property
    def abstains(self) -> bool:
        """Whether the answer is that the documents do not say."""
        return self.kind == NO_ANSWER


def answer_response(identifier: str, answer: Answer) -> Response:
    """Return an answer of ours."""
    return Response(
        id=identifier,
        kind=answer.kind,
        answer=answer.text,
        citations=tuple(
            Citation(project=cited.project, section=cited.section, quote=cited.quote) for cited in answer.citations
        ),
        projects=tuple(NamedProject(code=project.code) for project in answer.projects),
        hits=tuple(found_hit(hit) for hit in answer.hits),
        confidence=answer.confidence,
    )


def found_hit(hit: Hit) -> FoundHit:
    """Return a hit of ours."""
    spans = hit.chunk.spans
    return FoundHit(
        project=hit.chunk.project,
        document=hit.chunk.document,
        section=hit.section.number,
        text=hit.text,
        start=min(span.start for span in spans),
        end=max(span.end for span in spans),
        score=hit.score,
    )


def read_responses(path: Path) -> dict[str, Response]:
    """Read a batch of answers by the ids of their questions; raise BadRequest for a faulty line."""
    responses = {}
    for number, line in lines_of(path):
        try:
            response = Response.model_validate_json(line)
        except ValidationError as error:
            part = error.errors()[0]
            field = ".".join(map(str, part["loc"]))
            raise BadRequest(
                "question_field_invalid", path=path.name, line=number, field=field, reason=part["msg"]
            ) from error
        responses[response.id] = response
    return responses


def write_responses(responses: Iterable[Response], path: Path) -> None:
    """Write responses one a line."""
    records = (response.model_dump(mode="json") for response in responses)
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")
