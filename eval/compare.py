"""Systems side by side on one collection: differences, whether they may be chance, and where they come from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from eval.evaluation import Evaluation
from eval.measures.trial import Trial
from eval.questions import Question

PERMUTATIONS = 10_000
SEED = 5
MOST_CHANGED = 10  # questions


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
class Pair:
    """Two systems' trials of one question, and what a measure says of each."""

    base_trial: Trial
    other_trial: Trial
    base: float
    other: float

    @property
    def question(self) -> Question:
        """The question that both were asked."""
        return self.base_trial.question


def compare(evaluations: Sequence[Evaluation]) -> tuple[Difference, ...]:
    """Compare every system with the first, by every measure that applies to both."""
    base, *others = evaluations
    tests = [
        difference for other in others for measure in base.measures if (difference := _difference(base, other, measure))
    ]
    corrected = holm([test.p for test in tests])
    return tuple(replace(test, p_holm=p) for test, p in zip(tests, corrected, strict=True))


def pairs(base: Evaluation, other: Evaluation, measure: str) -> tuple[Pair, ...]:
    """Return what a measure says of each question that both systems are scored on."""
    paired = []
    for first, second in zip(base.trials, other.trials, strict=True):
        before, after = base.value(measure, first.question.id), other.value(measure, second.question.id)
        if before is not None and after is not None:
            paired.append(Pair(first, second, before, after))
    return tuple(paired)


def most_changed(base: Evaluation, other: Evaluation, measure: str) -> tuple[Pair, ...]:
    """Return the questions whose value changed most, the largest change first."""
    changed = [pair for pair in pairs(base, other, measure) if pair.base != pair.other]
    return tuple(sorted(changed, key=lambda pair: -abs(pair.other - pair.base))[:MOST_CHANGED])


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
    paired = pairs(base, other, measure)
    if not paired:
        return None
    differences = np.array([pair.other - pair.base for pair in paired])
    kinds = np.array([pair.question.type.value for pair in paired])
    by_type = {kind: float(differences[kinds == kind].mean()) for kind in dict.fromkeys(kinds.tolist())}
    p = randomisation_test(differences)
    return Difference(base.system, other.system, measure, len(paired), float(differences.mean()), p, p, by_type)
