"""The systems that can be compared, by what names them: `NAME[:OPTION=VALUE,...]`, or a file that one has written.

To add one, write a class with `settings` and `respond`, and a function here that makes it from a Bench and options.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Annotated, Protocol

from pydantic import Field, ValidationError, validate_call

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
from index.analysers import load_analyser
from index.build import build
from index.encoders import load_encoder
from index.fusion import VECTOR_SHARE, fuse
from index.search import CANDIDATES, Searcher
from rag.asker import Asker

FAILED = "error"  # kind of a response that reports an error
Share = Annotated[float, Field(ge=0, le=1)]
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

    def searcher(self, encoder: str, analyser: str) -> Searcher:
        """Open an index of the collection's documents, made now unless it is there."""
        loaded, words = load_encoder(encoder), load_analyser(analyser)
        name = "-".join((self.collection.name, loaded.identity, words.identity)).replace("/", "-")
        paths = self.collection.paths
        if self.collection.whole_documents:
            paths = (beir.write_documents(self.collection.documents, self.folder / "documents"),)
        build(paths, self.folder / name, loaded, words, self.progress, encoder)
        return Searcher.open(self.folder / name, loaded, words)


class Answering:
    """The whole of Hanketutka: questions to answers."""

    def __init__(self, asker: Asker, k: int) -> None:
        self._asker, self._k = asker, k
        self.settings = {**_identities(asker.searcher), "k": str(k)}

    def respond(self, question: Question) -> Response:
        """Return the answer; a question that cannot be asked has an empty one."""
        try:
            return answer_response(question.id, self._asker.ask(question.question, self._k))
        except HanketutkaError as error:
            return Response(id=question.id, kind=FAILED, answer=str(error))


class Searching:
    """Hanketutka's search alone. `variant` says how the searcher differs from the usual one."""

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


@validate_call(config={"arbitrary_types_allowed": True})
def open_answering(bench: Bench, encoder: str = "", analyser: str = "") -> Answering:
    """Open Hanketutka over the collection's documents."""
    return Answering(Asker(bench.searcher(encoder, analyser)), bench.k)


@validate_call(config={"arbitrary_types_allowed": True})
def open_searching(bench: Bench, encoder: str = "", analyser: str = "", share: Share = VECTOR_SHARE) -> Searching:
    """Open Hanketutka's search, the vector leg weighted by `share`: 0 is the keyword leg, 1 the vector leg."""
    usual = bench.searcher(encoder, analyser)
    shared = Searcher(usual.generation, usual.encoder, usual.analyser, partial(fuse, share=share))
    return Searching(shared, bench.k, share=str(share))


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
