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
    """A hit or else an answer to be judged for a question."""

    question: Question
    hit: FoundHit | None = None
    answer: str = ""


def pool(evaluations: Sequence[Evaluation], seed: int, depth: int = DEPTH) -> tuple[Offered, ...]:
    """Return each question's union of the systems' first hits and answers, shuffled; the same for the same seed."""
    shuffle = random.Random(seed).shuffle
    offered: list[Offered] = []
    for trials in zip(*(evaluation.trials for evaluation in evaluations), strict=True):
        things = _things(trials, depth)
        shuffle(things)
        offered += things
    return tuple(offered)


def _things(trials: Sequence[Trial], depth: int) -> list[Offered]:
    """Return what there is to judge of one question, each once, whatever the order of the systems."""
    question = trials[0].question
    hits = {str(hit.place): hit for trial in trials for hit in trial.response.hits[:depth]}
    answers = {trial.response.answer for trial in trials if trial.response.answers and trial.response.answer}
    by_place = [Offered(question, hit=hits[place]) for place in sorted(hits)]
    return by_place + [Offered(question, answer=answer) for answer in sorted(answers)]
