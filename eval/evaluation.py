"""A system's figures on a collection: every question's, and their means with confidence intervals."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from eval.measures import FAMILIES
from eval.measures.abstention import CurvePoint, abstention_curve
from eval.measures.trial import Scores, Trial

RESAMPLES = 1000
SEED = 5
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Figure:
    """A mean and its confidence interval. Questions that the measure does not apply to are not scored."""

    value: float
    low: float
    high: float
    scored: int  # questions
    unscored: int  # questions


@dataclass(frozen=True)
class Evaluation:
    """What one system reached. `settings` say how to reach it again."""

    system: str
    settings: dict[str, str]
    trials: tuple[Trial, ...]
    scores: dict[str, Scores]  # by the question's id
    measures: tuple[str, ...]  # those that apply, family by family

    @cached_property
    def types(self) -> tuple[str, ...]:
        """The types of question in the collection."""
        return tuple(dict.fromkeys(trial.question.type.value for trial in self.trials))

    @cached_property
    def curve(self) -> tuple[CurvePoint, ...]:
        """How abstaining by confidence would fare."""
        return abstention_curve(self.trials)

    def value(self, measure: str, identifier: str) -> float | None:
        """Return a question's own mean; None where the measure does not apply."""
        values = self.scores[identifier].get(measure)
        return sum(values) / len(values) if values else None

    def figure(self, measure: str, kind: str = "") -> Figure | None:
        """Return a measure's mean over the questions of one type or of all; None where it applies to none."""
        asked = [trial.question.id for trial in self.trials if kind in ("", trial.question.type)]
        scored = [values for identifier in asked if (values := self.scores[identifier].get(measure))]
        if not scored:
            return None
        sums, counts = np.array([sum(values) for values in scored]), np.array([len(values) for values in scored])
        low, high = _interval(sums, counts)
        return Figure(float(sums.sum() / counts.sum()), low, high, len(scored), len(asked) - len(scored))

    def figures(self, kind: str = "") -> dict[str, Figure]:
        """Return the means of all measures that apply."""
        found = ((measure, self.figure(measure, kind)) for measure in self.measures)
        return {measure: figure for measure, figure in found if figure}


def evaluate(trials: Iterable[Trial], system: str, settings: dict[str, str]) -> Evaluation:
    """Score every trial by every measure."""
    known = tuple(trials)
    scores: dict[str, Scores] = {trial.question.id: {} for trial in known}
    measures: dict[str, None] = {}
    for family in FAMILIES:
        for trial in known:
            found = family(trial)
            scores[trial.question.id] |= found
            measures |= dict.fromkeys(found)
    return Evaluation(system, settings, known, scores, tuple(measures))


def _interval(sums: NDArray[np.float64], counts: NDArray[np.int64]) -> tuple[float, float]:
    """Return the percentile bootstrap interval of the mean, over questions."""
    chosen = np.random.default_rng(SEED).integers(0, len(sums), (RESAMPLES, len(sums)))
    means = sums[chosen].sum(axis=1) / counts[chosen].sum(axis=1)
    tail = (1 - CONFIDENCE) / 2
    low, high = np.quantile(means, [tail, 1 - tail])
    return float(low), float(high)
