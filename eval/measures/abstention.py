"""Whether a system says so when the documents do not answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from eval.measures.trial import Scores, Trial
from eval.questions import QuestionType


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """How abstention would fare if every question whose best hit scores below `threshold` went unanswered."""

    threshold: float
    precision: float
    recall: float


def abstention(trial: Trial) -> Scores:
    """Score the silence: abstainP and abstainR.

    abstainP: share of the abstentions that are right. abstainR: share of the unanswerable questions that go unanswered.
    """
    response, answerable = trial.response, trial.question.answerable
    if not response.answers or not _asked(trial):
        return {}
    scores: Scores = {}
    if response.abstains:
        scores["abstainP"] = (float(not answerable),)
    if not answerable:
        scores["abstainR"] = (float(response.abstains),)
    return scores


def abstention_curve(trials: Iterable[Trial]) -> tuple[CurvePoint, ...]:
    """Return precision and recall of abstaining by the best hit's score, threshold by threshold from the lowest."""
    asked = [trial for trial in trials if _asked(trial)]
    scored = sorted((_confidence(trial), trial.question.answerable) for trial in asked)
    unanswerable = sum(not answerable for _, answerable in scored)
    points = []
    right = 0
    for silent, (score, answerable) in enumerate(scored, 1):
        right += not answerable
        last_of_its_score = silent == len(scored) or scored[silent][0] > score
        if last_of_its_score and unanswerable:
            points.append(CurvePoint(score, right / silent, right / unanswerable))
    return tuple(points)


def _asked(trial: Trial) -> bool:
    """Tell whether silence can be right or wrong here: a list that is rightly empty is neither."""
    return trial.question.type is not QuestionType.PROJECTS or bool(trial.question.projects)


def _confidence(trial: Trial) -> float:
    return max((hit.score for hit in trial.response.hits), default=float("-inf"))
