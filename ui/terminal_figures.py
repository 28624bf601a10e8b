"""Figures of an evaluation in the terminal."""

from collections.abc import Sequence

from rich.markup import escape
from rich.table import Table as Grid

from eval.compare import Difference
from eval.evaluation import Evaluation, Figure
from ui.formats import number, probability, signed
from ui.terminal import out
from ui.texts import Texts

DECIMALS = 3
MOST_WITH_INTERVALS = 2  # systems side by side


def show_figures(evaluations: Sequence[Evaluation], say: Texts) -> None:
    """Show every measure of every system and the number of questions scored; of a few systems with intervals."""
    grid = Grid()
    grid.add_column(say("measure"), no_wrap=True)
    for evaluation in evaluations:
        grid.add_column(escape(evaluation.system), justify="right", overflow="fold")
    grid.add_column(say("questions_scored"), justify="right", no_wrap=True)
    intervals = len(evaluations) <= MOST_WITH_INTERVALS
    for measure in dict.fromkeys(name for evaluation in evaluations for name in evaluation.measures):
        figures = [evaluation.figure(measure) for evaluation in evaluations]
        counted = next(figure for figure in figures if figure)
        scored = say("scored_of", scored=counted.scored, total=counted.scored + counted.unscored)
        grid.add_row(measure, *(_figure(figure, intervals, say) for figure in figures), scored)
    out.print(grid)


def show_differences(differences: Sequence[Difference], say: Texts) -> None:
    """Show how each system differs from the first."""
    grid = Grid()
    for key in ("system", "measure"):
        grid.add_column(say(key))
    for key in ("difference", "p_value", "p_holm"):
        grid.add_column(say(key), justify="right")
    for difference in differences:
        chances = (probability(value, say) for value in (difference.p, difference.p_holm))
        grid.add_row(escape(difference.other), difference.measure, signed(difference.mean, say, DECIMALS), *chances)
    out.print(grid)


def _figure(figure: Figure | None, interval: bool, say: Texts) -> str:
    if figure is None:
        return "–"
    value, low, high = (number(part, say, DECIMALS) for part in (figure.value, figure.low, figure.high))
    return say("interval", value=value, low=low, high=high) if interval else value
