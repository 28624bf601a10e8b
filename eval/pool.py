"""What is offered for judging: several systems' best hits together, in an order that tells nothing of the systems."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from eval.evaluation import Evaluation
from eval.questions import Question
from eval.responses import FoundHit

DEPTH = 10  # hits of each system


@dataclass(frozen=True, slots=True)
class Pooled:
    """A hit to be judged for a question."""

    question: Question
    hit: FoundHit


def pool(evaluations: Sequence[Evaluation], seed: int, depth: int = DEPTH) -> tuple[Pooled, ...]:
    """Return each question's union of the systems' first hits, shuffled; the same seed gives the same order."""
    shuffle = random.Random(seed).shuffle
    pooled: list[Pooled] = []
    for trials in zip(*(evaluation.trials for evaluation in evaluations), strict=True):
        hits = {str(hit.place): hit for trial in trials for hit in trial.response.hits[:depth]}
        offered = [Pooled(trials[0].question, hits[place]) for place in sorted(hits)]
        shuffle(offered)
        pooled += offered
    return tuple(pooled)
