"""What is offered for judging: several systems' hits and answers together, in an order that tells nothing of them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from eval.evaluation import Evaluation
from eval.measures.trial import Trial
from eval.questions import Question
from eval.responses import FoundHit

DEPTH = 10  # hits of each system


@dataclass(frozen=True, slots=True)
class Offered:
    """A question, and the answers and hits to be judged for it."""

    question: Question
    answers: tuple[str, ...]
    hits: tuple[FoundHit, ...]


def pool(evaluations: Sequence[Evaluation], seed: int, depth: int = DEPTH) -> tuple[Offered, ...]:
    """Return each question's union of the systems' first hits and answers, shuffled; the same for the same seed."""
    chance = random.Random(seed)
    offered = (
        _offered(trials, depth, chance)
        for trials in zip(*(evaluation.trials for evaluation in evaluations), strict=True)
    )
    return tuple(known for known in offered if known.answers or known.hits)


def _offered(trials: Sequence[Trial], depth: int, chance: random.Random) -> Offered:
    """Return what there is to judge of one question, each once, whatever the order of the systems."""
    found = {str(hit.place): hit for trial in trials for hit in trial.response.hits[:depth]}
    hits = [found[place] for place in sorted(found)]
    answers = sorted({trial.response.answer for trial in trials if trial.response.answers and trial.response.answer})
    chance.shuffle(hits)
    chance.shuffle(answers)
    return Offered(trials[0].question, tuple(answers), tuple(hits))
