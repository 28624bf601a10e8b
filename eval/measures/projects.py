"""How well projects are listed and ranked."""

from collections.abc import Sequence

from eval.measures.gain import discounted
from eval.measures.trial import Scores, Trial
from eval.questions import QuestionType

CUTOFF = 3  # projects


def projects(trial: Trial) -> Scores:
    """Score the projects named: projF1, simTop1 and simNDCG3.

    projF1: F1 of the set, of questions for all projects; an empty set may be right. simTop1: whether the most similar
    project comes first. simNDCG3: nDCG of the first three similar ones, gain 2 for the most similar and 1 for others.
    """
    wanted = trial.question.projects
    if wanted is None or not trial.response.answers:
        return {}
    named = [project.code for project in trial.response.projects]
    if trial.question.type is QuestionType.PROJECTS:
        return {"projF1": (_f1(set(wanted), set(named)),)}
    if not wanted:
        return {}
    return {
        "simTop1": (float(tuple(named[:1]) == wanted[:1]),),
        "simNDCG3": (_gain(named, wanted) / _gain(wanted, wanted),),
    }


def _f1(wanted: set[str], named: set[str]) -> float:
    return 2 * len(wanted & named) / (len(wanted) + len(named)) if wanted or named else 1.0


def _gain(ranked: Sequence[str], wanted: Sequence[str]) -> float:
    return discounted((2.0 if code == wanted[0] else 1.0) if code in wanted else 0.0 for code in ranked[:CUTOFF])
