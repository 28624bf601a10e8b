"""`hanketutka ask`, `search` and `similar`."""

import contextlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from corpus.errors import BadRequest, HanketutkaError
from ui.commands.options import (
    DEFAULT_FOLDER,
    AsJson,
    AxisFilter,
    FromFilter,
    FundFilter,
    HitCount,
    IndexFolder,
    MunicipalityFilter,
    OrganisationFilter,
    ProjectFilter,
    RegionFilter,
    StatusFilter,
    ToFilter,
    make_filters,
    open_asker,
    open_searcher,
    say,
)

if TYPE_CHECKING:
    from rag.asker import Asker
    from ui.machine import Json


def ask(
    question: Annotated[str | None, typer.Argument(help=say("arg_question"), show_default=False)] = None,
    batch: Annotated[Path | None, typer.Option("--batch", help=say("opt_batch"))] = None,
    out: Annotated[Path | None, typer.Option("--out", help=say("opt_out"))] = None,
    folder: IndexFolder = DEFAULT_FOLDER,
    as_json: AsJson = False,
    count: HitCount = 10,
) -> None:
    """Answer one question, or a file of them."""
    from ui.machine import answer_json, dumps
    from ui.terminal import show_answer

    if (batch is None) == (question is None):
        raise typer.BadParameter(say("question_or_batch"))
    asker = open_asker(folder)
    if batch is not None:
        _ask_all(asker, batch, out, count)
        return
    answer = asker.ask(question or "", count)
    if as_json:
        sys.stdout.write(dumps(answer_json(answer)) + "\n")
    else:
        show_answer(answer, say)


def search(
    query: Annotated[str, typer.Argument(help=say("arg_query"))],
    folder: IndexFolder = DEFAULT_FOLDER,
    as_json: AsJson = False,
    count: HitCount = 10,
    project: ProjectFilter = None,
    fund: FundFilter = None,
    region: RegionFilter = None,
    municipality: MunicipalityFilter = None,
    status: StatusFilter = None,
    axis: AxisFilter = None,
    organisation: OrganisationFilter = None,
    start: FromFilter = None,
    end: ToFilter = None,
) -> None:
    """Find the places that a query is about."""
    from rag.questions.question import checked
    from rag.words.language import detect_language
    from ui.machine import dumps, filters_json, hit_json
    from ui.terminal import show_hits

    given = {
        "projects": project,
        "funds": fund,
        "regions": region,
        "municipalities": municipality,
        "statuses": status,
        "axes": axis,
        "organisations": organisation,
    }
    filters = make_filters(given, start, end)
    query = checked(query)
    hits = open_searcher(folder).search(query, count, filters)
    if as_json:
        document = {
            "query": query,
            "language": detect_language(query),
            "filters": filters_json(filters),
            "hits": [hit_json(hit) for hit in hits],
        }
        sys.stdout.write(dumps(document) + "\n")
    else:
        show_hits(hits, say)


def similar(
    text: Annotated[str | None, typer.Option("--text", help=say("opt_text"))] = None,
    file: Annotated[Path | None, typer.Option("--file", help=say("opt_file"))] = None,
    project: Annotated[str | None, typer.Option("--project", help=say("opt_code"))] = None,
    folder: IndexFolder = DEFAULT_FOLDER,
    as_json: AsJson = False,
    count: HitCount = 10,
) -> None:
    """Find projects like a text, a file or a project."""
    from ui.machine import dumps, similar_json
    from ui.terminal import show_answer

    if sum(source is not None for source in (text, file, project)) != 1:
        raise typer.BadParameter(say("one_source"))
    asker = open_asker(folder)
    if project is not None:
        answer = asker.similar_to(project, count)
    else:
        answer = asker.similar(_file_text(file) if file is not None else text or "", count)
    if as_json:
        sys.stdout.write(dumps(similar_json(answer)) + "\n")
    else:
        show_answer(answer, say)


def _file_text(file: Path) -> str:
    from corpus.read import read_document

    return read_document(file).public_text


def _ask_all(asker: "Asker", batch: Path, out: Path | None, count: int) -> None:
    """Answer a file of questions in its order; a line that fails is reported in its place."""
    from rag.warming import settle
    from ui.machine import dumps
    from ui.terminal import complain, counted

    lines = _lines(batch)
    settle()
    failed = 0
    with contextlib.ExitStack() as stack:
        target = stack.enter_context(_target(out)) if out else sys.stdout
        for answer in counted((_answer_line(asker, line, count) for line in lines), len(lines), say("answering")):
            failed += answer["kind"] == "error"
            target.write(dumps(answer) + "\n")
            target.flush()
    if failed:
        complain(say("batch_failed", failed=failed, total=len(lines)))
        raise typer.Exit(1)


def _lines(batch: Path) -> list[str]:
    try:
        text = batch.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        raise BadRequest("batch_not_text", path=batch) from problem
    except OSError as problem:
        raise BadRequest("batch_unreadable", path=batch, reason=problem.strerror) from problem
    return [line for line in text.split("\n") if line.strip()]


def _target(out: Path) -> TextIO:
    try:
        return open(out, "w", encoding="utf-8")
    except OSError as problem:
        raise BadRequest("batch_unwritable", path=out, reason=problem.strerror) from problem


def _answer_line(asker: "Asker", line: str, count: int) -> "Json":
    from ui.machine import answer_json

    identifier = None
    try:
        given = json.loads(line)
        identifier = given.get("id") if isinstance(given, dict) else None
        if not isinstance(given, dict) or not isinstance(given.get("question"), str):
            raise BadRequest("batch_line")
        return answer_json(asker.ask(given["question"], count), identifier)
    except json.JSONDecodeError:
        return {"id": identifier, "kind": "error", "error": say.error(BadRequest("batch_line"))}
    except HanketutkaError as error:
        return {"id": identifier, "kind": "error", "error": say.error(error)}
