"""The systems that can be compared, by what names them: `NAME[:OPTION=VALUE,...]`, or a file that one has written.

To add one, write a class with `settings` and `respond`, and a function here that makes it from a Bench and options.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, Protocol

from pydantic import BaseModel, ConfigDict, Field, ValidationError, validate_call

from corpus.chunks import MOST
from corpus.errors import BadRequest, HanketutkaError, UnknownItem
from eval import beir
from eval.collection import Collection
from eval.documents import Documents
from eval.questions import Question
from eval.responses import (
    HITS_ONLY,
    MISSING,
    Response,
    answer_response,
    found_hit,
    read_responses,
)
from eval.trec import read_run
from eval.variants import FUSIONS, Counting, without_context
from index.analysers import load_analyser
from index.build import build
from index.encoders import load_encoder
from index.fusion import VECTOR_SHARE
from index.search import CANDIDATES, Searcher
from rag.asker import Asker

FAILED = "error"  # kind of a response that reports an error
Progress = Callable[[str, int, int], None]


class System(Protocol):
    """Responds to questions. `settings` say how to set it up again, and hold no time and no place."""

    settings: dict[str, str]

    def respond(self, question: Question) -> Response:
        """Return the answer and the hits, or the hits alone."""


@dataclass(frozen=True, slots=True)
class Bench:
    """Where systems are set up: the documents, a folder for indexes, and how many hits a response has."""

    collection: Collection
    folder: Path
    k: int = 10
    progress: Progress = lambda stage, done, total: None

    def searcher(self, encoder: str, analyser: str, chunk: int = MOST) -> Searcher:
        """Open an index of the collection's documents, made now unless it is there; chunks have `chunk` tokens."""
        loaded, words = Counting(load_encoder(encoder), chunk), load_analyser(analyser)
        name = "-".join((self.collection.name, loaded.identity, words.identity, str(chunk))).replace("/", "-")
        paths = self.collection.paths
        if self.collection.whole_documents:
            paths = (beir.write_documents(self.collection.documents, self.folder / "documents"),)
        build(paths, self.folder / name, loaded, words, self.progress, encoder)
        return Searcher.open(self.folder / name, loaded, words)


class Answering:
    """The whole of Hanketutka: questions to answers. `variant` says how its searcher was set up."""

    def __init__(self, asker: Asker, k: int, **variant: str) -> None:
        self._asker, self._k = asker, k
        self.settings = {**_identities(asker.searcher), "k": str(k), **variant}

    def respond(self, question: Question) -> Response:
        """Return the answer; a question that cannot be asked has an empty one."""
        try:
            return answer_response(question.id, self._asker.ask(question.question, self._k))
        except HanketutkaError as error:
            return Response(id=question.id, kind=FAILED, answer=str(error))


class Searching:
    """Hanketutka's search alone. `variant` says how the searcher was set up."""

    def __init__(self, searcher: Searcher, k: int, **variant: str) -> None:
        self._searcher, self._k = searcher, k
        self.settings = {**_identities(searcher), "k": str(k), **variant}

    def respond(self, question: Question) -> Response:
        """Return the hits."""
        hits = tuple(found_hit(hit) for hit in self._searcher.search(question.question, self._k))
        return Response(id=question.id, kind=HITS_ONLY, hits=hits)


class ByDocument:
    """Another system, its hits turned into the whole documents that they stand in."""

    def __init__(self, system: System, documents: Documents, k: int) -> None:
        self._system, self._documents, self._k = system, documents, k
        self.settings = {**system.settings, "k": str(k)}

    def respond(self, question: Question) -> Response:
        """Return the documents found."""
        return beir.whole_documents(self._system.respond(question), self._documents, self._k)


class Recorded:
    """What some system wrote into a file: answers of the machine interface, or a TREC run."""

    def __init__(self, file: Path, documents: Documents) -> None:
        self._responses = read_responses(file) if _is_json(file) else read_run(file, documents)
        self.settings = {"file": file.name}

    def respond(self, question: Question) -> Response:
        """Return the response in the file."""
        return self._responses.get(question.id) or Response(id=question.id, kind=MISSING)


class Setup(BaseModel):
    """How a searcher is set up: most tokens of a chunk, context searched with it, how the two legs become one ranking.

    `share` is the vector leg's weight: 0 is the keyword leg alone, 1 the vector leg.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    encoder: str = ""
    analyser: str = ""
    chunk: int = Field(default=MOST, ge=20, le=400)
    context: bool = True
    fusion: Literal["scores", "ranks"] = "scores"
    share: float = Field(default=VECTOR_SHARE, ge=0, le=1)

    def searcher(self, bench: Bench) -> Searcher:
        """Open a searcher over the collection's documents."""
        usual = bench.searcher(self.encoder, self.analyser, self.chunk)
        known = usual if self.context else without_context(usual, bench.folder)
        fuse = FUSIONS[self.fusion]
        return Searcher(
            known.generation,
            known.encoder,
            known.analyser,
            lambda cosines, keywords: fuse(cosines, keywords, self.share),
        )

    @property
    def settings(self) -> dict[str, str]:
        """What the index does not tell."""
        return {name: str(value) for name, value in self.model_dump(exclude={"encoder", "analyser"}).items()}


def open_answering(bench: Bench, **options: str) -> Answering:
    """Open Hanketutka over the collection's documents."""
    setup = Setup.model_validate(options)
    return Answering(Asker(setup.searcher(bench)), bench.k, **setup.settings)


def open_searching(bench: Bench, **options: str) -> Searching:
    """Open Hanketutka's search over the collection's documents."""
    setup = Setup.model_validate(options)
    return Searching(setup.searcher(bench), bench.k, **setup.settings)


@validate_call(config={"arbitrary_types_allowed": True})
def open_langchain(bench: Bench, encoder: str = "", size: int = 1000, overlap: int = 200) -> System:
    """Open LangChain's tutorial pipeline over the collection's documents."""
    from eval.langchain_tutorial import LangChainTutorial

    return LangChainTutorial(bench.collection.documents, load_encoder(encoder), bench.k, size, overlap)


SYSTEMS: dict[str, Callable[..., System]] = {
    "hanketutka": open_answering,
    "search": open_searching,
    "langchain": open_langchain,
}


def default_systems(collection: Collection) -> tuple[str, ...]:
    """Return what a collection is meant for: Hanketutka, or its search and each leg of it."""
    return ("search", "search:share=0", "search:share=1") if collection.whole_documents else ("hanketutka",)


def open_system(specification: str, bench: Bench) -> System:
    """Set up the system that `specification` names; raise UnknownItem or BadRequest if it names none."""
    if not bench.collection.whole_documents:
        return _open_system(specification, bench)
    system = _open_system(specification, replace(bench, k=CANDIDATES))
    return ByDocument(system, bench.collection.documents, bench.k)


def _open_system(specification: str, bench: Bench) -> System:
    if Path(specification).is_file():
        return Recorded(Path(specification), bench.collection.documents)
    name, _, given = specification.partition(":")
    if name not in SYSTEMS:
        raise UnknownItem("system_unknown", name=name, known=tuple(SYSTEMS))
    options = dict(option.partition("=")[::2] for option in given.split(",") if option)
    try:
        return SYSTEMS[name](bench, **options)
    except ValidationError as error:
        option = ".".join(map(str, error.errors()[0]["loc"]))
        reason = error.errors()[0]["msg"]
        raise BadRequest("system_option_invalid", name=name, option=option, reason=reason) from error


def _identities(searcher: Searcher) -> dict[str, str]:
    settings = searcher.status().manifest.settings
    return {"encoder": settings.encoder, "analyser": settings.analyser, "reader": settings.reader}


def _is_json(file: Path) -> bool:
    return file.read_text(encoding="utf-8-sig").lstrip().startswith("{")
