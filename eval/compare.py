"""Systems side by side on one collection: differences, whether they may be chance, and where they come from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from eval.evaluation import Evaluation
from eval.questions import Question
from eval.responses import FoundHit

PERMUTATIONS = 10_000
SEED = 5
MOST_CHANGED = 10  # questions
SHOWN_HITS = 5


@dataclass(frozen=True, slots=True)
class Difference:
    """How much better `other` is than `base` by one measure, over the questions that both are scored on.

    `p` is the paired randomisation test's, `p_holm` the same corrected for all tests of the comparison.
    """

    base: str
    other: str
    measure: str
    questions: int
    mean: float
    p: float
    p_holm: float
    by_type: dict[str, float]


@dataclass(frozen=True, slots=True)
class SeenHit:
    """A hit, and the grade of the best gold entry that it shows; 0 if it shows none."""

    hit: FoundHit
    grade: int


@dataclass(frozen=True, slots=True)
class Changed:
    """A question on which two systems differ, and both rankings."""

    question: Question
    base: float
    other: float
    base_hits: tuple[SeenHit, ...]
    other_hits: tuple[SeenHit, ...]


def compare(evaluations: Sequence[Evaluation]) -> tuple[Difference, ...]:
    """Compare every system with the first, by every measure that applies to both."""
    base, *others = evaluations
    tests = [
        difference for other in others for measure in base.measures if (difference := _difference(base, other, measure))
    ]
    corrected = holm([test.p for test in tests])
    return tuple(replace(test, p_holm=p) for test, p in zip(tests, corrected, strict=True))


def most_changed(base: Evaluation, other: Evaluation, measure: str) -> tuple[Changed, ...]:
    """Return the questions whose value changed most, the largest change first."""
    pairs = sorted(_pairs(base, other, measure), key=lambda pair: (-abs(pair[3] - pair[2]), pair[0]))
    return tuple(
        Changed(base.trials[place].question, first, second, seen_hits(base, place), seen_hits(other, place))
        for place, _, first, second in pairs[:MOST_CHANGED]
        if first != second
    )


def seen_hits(evaluation: Evaluation, place: int) -> tuple[SeenHit, ...]:
    """Return the first hits of a trial with the grades of what they show."""
    trial = evaluation.trials[place]
    shown = zip(trial.response.hits[:SHOWN_HITS], trial.held(), strict=False)
    return tuple(SeenHit(hit, max((trial.gold[number].grade for number in held), default=0)) for hit, held in shown)


def randomisation_test(differences: NDArray[np.float64]) -> float:
    """Return the two-sided p of a mean of paired differences, signs swapped at random (Smucker and others 2007)."""
    signs = np.random.default_rng(SEED).integers(0, 2, (PERMUTATIONS, len(differences)), np.int8) * 2 - 1
    reached = np.abs(signs @ differences) >= abs(differences.sum()) - 1e-9
    return float((1 + reached.sum()) / (1 + PERMUTATIONS))


def holm(p_values: Sequence[float]) -> list[float]:
    """Correct p values for their number by Holm's step-down method, in their order."""
    order = np.argsort(p_values, kind="stable")
    weighted = np.array(p_values)[order] * np.arange(len(p_values), 0, -1)
    corrected = np.empty(len(p_values))
    corrected[order] = np.minimum(np.maximum.accumulate(weighted), 1.0)
    return [float(p) for p in corrected]


def _difference(base: Evaluation, other: Evaluation, measure: str) -> Difference | None:
    pairs = list(_pairs(base, other, measure))
    if not pairs:
        return None
    differences = np.array([second - first for _, _, first, second in pairs])
    kinds = np.array([kind for _, kind, _, _ in pairs])
    by_type = {kind: float(differences[kinds == kind].mean()) for kind in dict.fromkeys(kinds.tolist())}
    p = randomisation_test(differences)
    return Difference(base.system, other.system, measure, len(pairs), float(differences.mean()), p, p, by_type)


def _pairs(base: Evaluation, other: Evaluation, measure: str) -> Iterator[tuple[int, str, float, float]]:
    """Yield place, type and both values of each question that both systems are scored on."""
    for place, trial in enumerate(base.trials):
        first = base.value(measure, trial.question.id)
        second = other.value(measure, trial.question.id)
        if first is not None and second is not None:
            yield place, trial.question.type.value, first, second
