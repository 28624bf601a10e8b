"""`hanketutka eval`: measure, compare, and exchange files with other tools."""

import runpy
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from corpus.errors import BadRequest
from ui.commands.options import AsJson, HitCount, say

if TYPE_CHECKING:
    from eval.collection import Collection
    from eval.evaluation import Evaluation
    from eval.report import Result

app = typer.Typer(no_args_is_help=True)
SAMPLES = "samples"
WORKING = Path("var/eval")
Source = Annotated[str, typer.Argument(help=say("arg_collection"), metavar="SET")]
Documents = Annotated[list[Path] | None, typer.Option("--documents", help=say("opt_documents"))]
OneSystem = Annotated[str, typer.Option("--system", help=say("opt_one_system"))]
Extensions = Annotated[list[Path] | None, typer.Option("--with", help=say("opt_with"))]
Out = Annotated[Path | None, typer.Option("--out", help=say("opt_eval_out"))]


@app.command("run", help=say("help_eval_run"))
def run(
    source: Source = SAMPLES,
    systems: Annotated[list[str] | None, typer.Option("--system", help=say("opt_system"))] = None,
    documents: Documents = None,
    extensions: Extensions = None,
    out: Out = None,
    count: HitCount = 10,
    check_reference: Annotated[bool, typer.Option("--check-reference", help=say("opt_check_reference"))] = False,
    as_json: AsJson = False,
) -> None:
    """Measure systems on a collection and write a report."""
    from eval.report import Result
    from eval.systems import default_systems

    _extend(extensions)
    collection = _open(source, documents)
    evaluations = _evaluate(collection, systems or default_systems(collection), count)
    _report(Result(collection, evaluations), out, as_json)
    if check_reference:
        _check_reference(collection, evaluations[0])


@app.command("compare", help=say("help_eval_compare"))
def compare(
    source: Source,
    systems: Annotated[list[str], typer.Argument(help=say("arg_systems"), metavar="SYSTEM...")],
    documents: Documents = None,
    extensions: Extensions = None,
    out: Out = None,
    count: HitCount = 10,
    as_json: AsJson = False,
) -> None:
    """Compare systems with the first and write a report."""
    from eval.compare import compare as differences_of
    from eval.report import Result

    _extend(extensions)
    collection = _open(source, documents)
    evaluations = _evaluate(collection, systems, count)
    _report(Result(collection, evaluations, differences_of(evaluations)), out, as_json)


@app.command("export", help=say("help_eval_export"))
def export(
    source: Source,
    folder: Annotated[Path, typer.Argument(help=say("arg_export_folder"), metavar="DIR")],
    system: OneSystem = "",
    judgements: Annotated[Path | None, typer.Option("--judgements", help=say("opt_judgements"))] = None,
    documents: Documents = None,
    count: HitCount = 10,
) -> None:
    """Write topics, qrels and a system's run, or the qrels and questions of people's judgements."""
    from eval.systems import default_systems
    from eval.trec import export as write_files

    collection = _open(source, documents)
    if judgements is not None:
        _export_judgements(judgements, collection, folder)
    else:
        (evaluation,) = _evaluate(collection, [system or default_systems(collection)[0]], count)
        write_files(evaluation.trials, folder, evaluation.system)
    _tell("files_written", path=folder)


@app.command("import", help=say("help_eval_import"))
def import_(
    topics: Annotated[Path, typer.Argument(help=say("arg_topics"), metavar="TOPICS")],
    qrels: Annotated[Path, typer.Argument(help=say("arg_qrels"), metavar="QRELS")],
    out: Annotated[Path, typer.Argument(help=say("arg_questions_file"), metavar="FILE")],
    documents: Annotated[list[Path], typer.Option("--documents", help=say("opt_documents"))],
) -> None:
    """Make questions of topics and qrels."""
    from eval.documents import Documents as Texts
    from eval.questions import write_questions
    from eval.trec import import_questions

    questions = import_questions(topics, qrels, Texts.read(documents))
    write_questions(questions, out)
    _tell("questions_written", count=len(questions), path=out)


@app.command("check", help=say("help_eval_check"))
def check(source: Source = SAMPLES, documents: Documents = None) -> None:
    """Prove that the gold of a collection stands in its documents."""
    from eval.check import check as faults_of
    from ui.terminal import complain

    collection = _open(source, documents)
    faults = faults_of(collection)
    for fault in faults:
        complain(say.error(fault))
    if faults:
        complain(say("faults_found", count=len(faults)))
        raise typer.Exit(1)
    questions = collection.questions
    _tell(
        "collection_sound",
        name=collection.name,
        questions=len(questions),
        quotes=sum(len(question.gold) for question in questions),
        documents=len(collection.documents.by_name),
    )
    types, languages = (
        [f"{name} {count}" for name, count in Counter(names).most_common()]
        for names in (
            [question.type.value for question in questions],
            [question.lang for question in questions],
        )
    )
    _tell("collection_counts", types=types, languages=languages)


@app.command("reference", help=say("help_eval_reference"))
def reference(
    source: Source = SAMPLES, system: OneSystem = "", documents: Documents = None, count: HitCount = 10
) -> None:
    """Store the present figures as references."""
    from eval.reference import FILE, update
    from eval.systems import default_systems

    collection = _open(source, documents)
    (evaluation,) = _evaluate(collection, [system or default_systems(collection)[0]], count)
    update(collection.name, evaluation, FILE)
    _tell("reference_stored", name=collection.name, path=FILE)


def _extend(extensions: list[Path] | None) -> None:
    """Run a person's own Python files, which add systems and measures."""
    for file in extensions or ():
        if not file.is_file():
            raise BadRequest("path_missing", path=file)
        runpy.run_path(str(file))


def _open(source: str, documents: list[Path] | None) -> "Collection":
    from eval.collection import open_collection

    return open_collection(source, tuple(documents or ()))


def _evaluate(collection: "Collection", systems: Iterable[str], count: int) -> "tuple[Evaluation, ...]":
    """Evaluate systems behind progress bars."""
    from eval.run import run as run_systems
    from eval.systems import Bench
    from ui.terminal import progress

    with progress(say) as shown:
        return run_systems(systems, Bench(collection, WORKING / "index", count, shown))


def _report(result: "Result", out: Path | None, as_json: bool) -> None:
    """Write the report; print its JSON, or its figures and where it is."""
    from eval.report import result_json
    from ui.machine import dumps
    from ui.terminal_figures import show_differences, show_figures
    from ui.views_evaluation import write_report

    page = write_report(result, out or WORKING / result.collection.name, say)
    if as_json:
        sys.stdout.write(dumps(result_json(result)) + "\n")
        return
    show_figures(result.evaluations, say)
    if result.differences:
        show_differences(result.differences, say)
    _tell("report_written", path=page)


def _export_judgements(file: Path, collection: "Collection", folder: Path) -> None:
    """Write what people have judged as topics, qrels and questions."""
    from eval.collection import QUESTIONS
    from eval.judgements import grades, judged_questions, read_judgements
    from eval.questions import write_questions
    from eval.trec import QRELS, TOPICS, write_qrels, write_topics

    judgements = read_judgements(file)
    questions = judged_questions(judgements, collection.documents)
    folder.mkdir(parents=True, exist_ok=True)
    write_topics(questions, folder / TOPICS)
    write_qrels(grades(judgements), folder / QRELS)
    write_questions(questions, folder / QUESTIONS)


def _check_reference(collection: "Collection", evaluation: "Evaluation") -> None:
    """Fail if a figure is too far below its reference."""
    from eval.reference import FILE, drops
    from ui.formats import number
    from ui.terminal import complain

    fallen = drops(collection.name, evaluation, FILE)
    for drop in fallen:
        value = "–" if drop.value is None else number(drop.value, say, 4)
        bounds = {
            "reference": number(drop.reference.value, say, 4),
            "tolerance": number(drop.reference.tolerance, say, 4),
        }
        complain(say("reference_dropped", measure=drop.measure, value=value, **bounds))
    if fallen:
        raise typer.Exit(1)
    _tell("reference_held")


def _tell(key: str, **fields: object) -> None:
    from ui.terminal import tell

    tell(say(key, **fields))
