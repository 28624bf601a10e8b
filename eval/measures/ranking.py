"""The field's measures of a ranking, by trec_eval, over run and qrels files' contents.

The judged items are the places of the gold quotes. A run names for each hit the gold places that it shows and none
before it did, the best first; a hit that shows nothing new is named by its own place. One rank holds one item, so where
a hit shows several gold places the ranks below it move down.
"""

import ir_measures
from ir_measures import AP, RR, Qrel, R, ScoredDoc, Success, nDCG

from eval.measures.trial import Scores, Trial

MEASURES = (nDCG @ 10, R @ 10, AP, RR, Success @ 1, Success @ 5)
NOTHING = "-"  # the item of a run that found nothing: trec_eval leaves out questions that a run does not name


def ranking(trial: Trial) -> Scores:
    """Score the ranking: nDCG@10, R@10, AP, RR, Success@1 and Success@5."""
    if not trial.gold:
        return {}
    found = ir_measures.pytrec_eval.iter_calc(MEASURES, qrels(trial), run(trial))
    values = {str(metric.measure): metric.value for metric in found}
    return {str(measure): (values[str(measure)],) for measure in MEASURES}


def qrels(trial: Trial) -> list[Qrel]:
    """Return what is known to be relevant to the trial's question."""
    question = trial.question
    return [Qrel(question.id, item, gold.grade) for item, gold in zip(_items(trial), trial.gold, strict=True)]


def run(trial: Trial) -> list[ScoredDoc]:
    """Return what the trial's response found. Scores fall with the rank."""
    items = _items(trial)
    named: dict[str, None] = {}
    for hit, shown in zip(trial.response.hits, trial.held(), strict=True):
        best_first = sorted(shown, key=lambda number: -trial.gold[number].grade)
        new = [items[number] for number in best_first if items[number] not in named]
        named.update(dict.fromkeys(new or [str(hit.place)]))
    return [ScoredDoc(trial.question.id, item, 1 / rank) for rank, item in enumerate(named or [NOTHING], 1)]


def _items(trial: Trial) -> list[str]:
    return [str(trial.documents.find(gold.doc, gold.quote)) for gold in trial.gold]
