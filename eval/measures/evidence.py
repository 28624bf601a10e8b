"""How well the hits show what answers the question, as a reader or a model gets to see them."""

from eval.measures.gain import discounted
from eval.measures.trial import Scores, Trial
from eval.questions import ANSWERS

CUTOFF = 10  # hits
BUDGET = 4000  # characters
FEW = 5  # hits


def evidence(trial: Trial) -> Scores:
    """Score the evidence: ndcg10, recall4k and hit5.

    ndcg10: graded nDCG over the first ten hits, gain 2^grade - 1; an entry counts once, at the first hit that shows
    it, and one hit may show several. recall4k: share of the entries that answer within the first 4,000 characters of
    hit text. hit5: whether one of the first five hits shows an entry that answers.
    """
    if not trial.gold:
        return {}
    scores: Scores = {"ndcg10": (_ndcg(trial),)}
    answering = {number for number, gold in enumerate(trial.gold) if gold.grade >= ANSWERS}
    if answering:
        within = set().union(*trial.held(BUDGET))
        scores["recall4k"] = (len(within & answering) / len(answering),)
        scores["hit5"] = (float(any(shown & answering for shown in trial.held()[:FEW])),)
    return scores


def _ndcg(trial: Trial) -> float:
    gains = [float(2**gold.grade - 1) for gold in trial.gold]
    seen: set[int] = set()
    reached: list[float] = []
    for shown in trial.held()[:CUTOFF]:
        reached.append(sum(gains[number] for number in shown - seen))
        seen |= shown
    return min(1.0, discounted(reached) / discounted(sorted(gains, reverse=True)[:CUTOFF]))
