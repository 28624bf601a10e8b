"""Whether a system says so when the documents do not answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from eval.measures.trial import Scores, Trial
from eval.questions import QuestionType
from eval.responses import Response


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """How abstention would fare if every question with at most a confidence of `threshold` went unanswered."""

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
    """Return precision and recall of abstaining by confidence, limit by limit from the lowest.

    A response without one counts as certain, of its answer or of its silence. There is no curve of a system that never
    says how sure it is.
    """
    asked = [trial for trial in trials if _asked(trial)]
    if all(trial.response.confidence is None for trial in asked):
        return ()
    scored = sorted((_confidence(trial.response), trial.question.answerable) for trial in asked)
    unanswerable = sum(not answerable for _, answerable in scored)
    points = []
    right = 0
    for silent, (confidence, answerable) in enumerate(scored, 1):
        right += not answerable
        last_of_its_kind = silent == len(scored) or scored[silent][0] > confidence
        if last_of_its_kind and unanswerable:
            points.append(CurvePoint(confidence, right / silent, right / unanswerable))
    return tuple(points)


def _asked(trial: Trial) -> bool:
    """Tell whether silence can be right or wrong here: a list that is rightly empty is neither."""
    return trial.question.type is not QuestionType.PROJECTS or bool(trial.question.projects)


def _confidence(response: Response) -> float:
    if response.confidence is not None:
        return response.confidence
    return 0.0 if response.abstains else 1.0
