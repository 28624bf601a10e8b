"""Whether an answer rests on the right places, and quotes them to the letter."""

from eval.measures.trial import Scores, Trial
from eval.questions import ANSWERS, Gold
from eval.responses import Citation
from eval.text import collapse, overlaps


def citing(trial: Trial) -> Scores:
    """Score the citations: supported, citeP, citeR and verbatim.

    supported: at least one citation shows a gold entry. citeP: share of the citations that do. citeR: share of the
    entries that answer which a citation shows. verbatim: share of all citations that stand in the project's documents.
    """
    citations = trial.response.citations
    if not trial.response.answers:
        return {}
    scores: Scores = {}
    if trial.gold:
        right = [any(_shows(citation, gold) for gold in trial.gold) for citation in citations]
        answering = [gold for gold in trial.gold if gold.grade >= ANSWERS]
        shown = [any(_shows(citation, gold) for citation in citations) for gold in answering]
        scores["supported"] = (float(any(right)),)
        if citations:
            scores["citeP"] = (sum(right) / len(right),)
        if answering:
            scores["citeR"] = (sum(shown) / len(shown),)
    if citations:
        scores["verbatim"] = tuple(
            float(trial.documents.holds(citation.project, citation.quote)) for citation in citations
        )
    return scores


def _shows(citation: Citation, gold: Gold) -> bool:
    return citation.project == gold.doc and overlaps(collapse(citation.quote), collapse(gold.quote))
