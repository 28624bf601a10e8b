"""An evaluation's report as HTML: tables, plots and every question with its hits."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from math import sqrt
from pathlib import Path

from markupsafe import Markup

from eval.compare import Difference, most_changed, pairs
from eval.evaluation import Evaluation, Figure
from eval.measures.abstention import CurvePoint
from eval.measures.trial import Trial
from eval.questions import Question
from eval.report import Result, result_json, versions
from eval.responses import write_responses
from eval.seen import SeenHit, seen_hits
from ui.formats import number, probability, signed
from ui.texts import Texts
from ui.views import mark, render
from ui.words.evaluation import EVALUATION

PLOTTED = ("ndcg10", "recall4k", "correct", "supported")
DECIMALS = 3
SIGNIFICANT = 0.05
SHOWN_HITS = 10
MOST_QUESTIONS = 300  # of a type
LEAD = 150  # characters before the first gold quote that are shown
LONGEST = 700  # characters


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A measure's figures, a system each."""

    measure: str
    note: str
    figures: tuple[Figure | None, ...]
    scored: int
    total: int


@dataclass(frozen=True, slots=True)
class Bars:
    """A type's bars in a plot: the figures of the systems that have one, each with the system's place."""

    label: str
    figures: tuple[tuple[int, Figure], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """Questions of a scatter plot that stand at one place; `label` names them."""

    x: float
    y: float
    radius: float
    label: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A system's trial, and its value by its type's measure."""

    trial: Trial
    value: float | None


@dataclass(frozen=True, slots=True)
class AskedType:
    """The questions of one type, the weakest first by its measure; `total` counts those not shown too."""

    kind: str
    measure: str
    questions: tuple[tuple[Question, tuple[Asked, ...]], ...]
    total: int


def write_report(result: Result, folder: Path, say: Texts) -> Path:
    """Write report.html, report.json and every system's answers into a folder; return the page's path."""
    folder.mkdir(parents=True, exist_ok=True)
    for place, evaluation in enumerate(result.evaluations, 1):
        write_responses((trial.response for trial in evaluation.trials), folder / f"answers-{place}.jsonl")
    record = json.dumps(result_json(result), ensure_ascii=False, indent=1)
    (folder / "report.json").write_text(record + "\n", encoding="utf-8")
    style = Markup((files("ui") / "static" / "evaluation.css").read_text(encoding="utf-8"))
    page = folder / "report.html"
    page.write_text(_render("report.html", result, say, style=style), encoding="utf-8")
    return page


def report_html(result: Result, say: Texts) -> str:
    """Return the report as a part of a page."""
    return f'<section class="evaluation">{_render("evaluation.html", result, say)}</section>'


def note(measure: str, say: Texts) -> str:
    """Return what a measure tells; nothing of one that has no words yet."""
    return say(f"about_{measure}") if f"about_{measure}" in EVALUATION else ""


def _render(template: str, result: Result, say: Texts, **fields: object) -> str:
    main = result.evaluations[0].measures[0]
    return render(
        template,
        say,
        result=result,
        main=main,
        figures=_figures(result.evaluations, say),
        by_type=_by_type(result.evaluations, say),
        curves=_curves(result.evaluations),
        comparisons=[_comparison(result, other, main) for other in result.evaluations[1:] if result.differences],
        questions=[_asked(result, kind) for kind in result.evaluations[0].types],
        significant=SIGNIFICANT,
        versions=versions(),
        number=lambda value, decimals: number(value, say, decimals),
        signed=lambda value: signed(value, say, DECIMALS),
        probability=lambda value: probability(value, say),
        note=lambda measure: note(measure, say),
        seen=lambda trial: seen_hits(trial, SHOWN_HITS),
        marked=_marked,
        breakable=_breakable,
        short=_short,
        **fields,
    )


def _figures(evaluations: tuple[Evaluation, ...], say: Texts) -> list[FigureRow]:
    rows = []
    for measure in dict.fromkeys(name for evaluation in evaluations for name in evaluation.measures):
        figures = tuple(evaluation.figure(measure) for evaluation in evaluations)
        counted = next(figure for figure in figures if figure)
        total = counted.scored + counted.unscored
        rows.append(FigureRow(measure, note(measure, say), figures, counted.scored, total))
    return rows


def _by_type(evaluations: tuple[Evaluation, ...], say: Texts) -> list[tuple[str, list[Bars]]]:
    """Return the bars of each plot by type; none where there is but one type."""
    types = evaluations[0].types
    if len(types) == 1:
        return []
    plots = []
    for measure in PLOTTED:
        rows = [
            Bars(say(f"type_{kind}"), tuple((place, figure) for place, figure in enumerate(figures) if figure))
            for kind in types
            for figures in ([evaluation.figure(measure, kind) for evaluation in evaluations],)
        ]
        plots.append((measure, [row for row in rows if row.figures]))
    return [plot for plot in plots if plot[1]]


def _curves(evaluations: tuple[Evaluation, ...]) -> list[tuple[tuple[CurvePoint, ...], CurvePoint | None]]:
    """Return every system's abstention curve, and where it really stands; none where there is neither."""
    curves = [(evaluation.curve, _abstention(evaluation)) for evaluation in evaluations]
    return curves if any(points or stand for points, stand in curves) else []


def _abstention(evaluation: Evaluation) -> CurvePoint | None:
    precision, recall = evaluation.figure("abstainP"), evaluation.figure("abstainR")
    return CurvePoint(0.0, precision.value, recall.value) if precision and recall else None


def _comparison(result: Result, other: Evaluation, main: str) -> dict[str, object]:
    base = result.evaluations[0]
    differences: list[Difference] = [found for found in result.differences if found.other == other.system]
    return {
        "base": base.system,
        "other": other.system,
        "measure": main,
        "types": [kind for kind in base.types if any(kind in found.by_type for found in differences)],
        "differences": differences,
        "points": _points(base, other, main),
        "changed": most_changed(base, other, main),
    }


def _points(base: Evaluation, other: Evaluation, measure: str) -> list[Point]:
    found = pairs(base, other, measure)
    counts = Counter((pair.base, pair.other) for pair in found)
    names = {
        place: ", ".join(pair.question.id for pair in found if (pair.base, pair.other) == place) for place in counts
    }
    return [Point(*place, round(3 + sqrt(count), 1), names[place]) for place, count in counts.items()]


def _asked(result: Result, kind: str) -> AskedType:
    """Return the questions of a type, those first that the first system fares worst on.

    Its measure is the first of those that score the most of its questions.
    """
    figures = result.evaluations[0].figures(kind)
    measure = max(figures, key=lambda name: figures[name].scored, default="")
    rows = [
        (question, tuple(_response(evaluation, place, measure) for evaluation in result.evaluations))
        for place, question in enumerate(result.collection.questions)
        if question.type == kind
    ]
    worst_first = sorted(rows, key=lambda row: 2.0 if row[1][0].value is None else row[1][0].value)
    return AskedType(kind, measure, tuple(worst_first[:MOST_QUESTIONS]), len(rows))


def _response(evaluation: Evaluation, place: int, measure: str) -> Asked:
    trial = evaluation.trials[place]
    return Asked(trial, evaluation.value(measure, trial.question.id))


def _marked(seen: SeenHit) -> Markup:
    """Return a hit's text with the gold in it marked, from shortly before the first of it."""
    start = max(0, min((first for first, _ in seen.ranges), default=0) - LEAD)
    text = seen.hit.text[start : start + LONGEST]
    ranges = ((max(0, first - start), min(len(text), last - start)) for first, last in seen.ranges)
    shown = mark(text, _within(ranges, len(text)))
    return Markup("{}{}{}").format("… " if start else "", shown, " …" if start + LONGEST < len(seen.hit.text) else "")


def _within(ranges: Iterable[tuple[int, int]], length: int) -> Iterable[tuple[int, int]]:
    return ((first, last) for first, last in ranges if first < length)


def _breakable(system: str) -> Markup:
    """Return a system's name that may go on on the next line between its options."""
    return Markup("<wbr>").join(re.split(r"(?<=[:,])", system))


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]} …"
