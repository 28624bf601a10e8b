"""Every measure, against values worked out by hand."""

from dataclasses import replace
from math import log2

import pytest

from eval.measures.abstention import abstention, abstention_curve
from eval.measures.citing import citing
from eval.measures.correctness import correctness
from eval.measures.evidence import evidence
from eval.measures.projects import projects
from eval.measures.ranking import ranking
from eval.measures.trial import Trial
from eval.responses import HITS_ONLY, NO_ANSWER, Citation, FoundHit, NamedProject, Response
from eval.text import satisfies


def test_evidence_takes_gain_where_an_entry_is_first_shown(trials):
    scores = evidence(trials["q1"])  # grade 1 first, grade 2 second: gains 1 and 3
    assert scores["ndcg10"][0] == pytest.approx((1 + 3 / log2(3)) / (3 + 1 / log2(3)))
    assert scores["recall4k"] == (1.0,)
    assert scores["hit5"] == (1.0,)


def test_evidence_of_one_hit_that_shows_everything_is_perfect(trials):
    trial = _with_hits(trials["q1"], " ".join(gold.quote for gold in trials["q1"].gold))
    assert evidence(trial)["ndcg10"] == (1.0,)


def test_recall_ends_at_the_budget_of_characters(trials):
    filler, quote = "x" * 3990, trials["q1"].gold[0].quote
    assert evidence(_with_hits(trials["q1"], filler, quote))["recall4k"] == (0.0,)
    assert evidence(_with_hits(trials["q1"], filler[:3900], quote))["recall4k"] == (1.0,)


def test_a_hit_within_a_long_quote_shows_it(trials):
    assert evidence(_with_hits(trials["q4"], trials["q4"].gold[0].quote[:45]))["hit5"] == (0.0,)
    within = _with_hits(trials["q4"], trials["q4"].gold[0].quote[:45], project="A99002")
    assert evidence(within)["hit5"] == (1.0,)


@pytest.mark.parametrize("family", [evidence, ranking])
def test_no_gold_is_not_scored(family, trials):
    assert family(trials["q3"]) == {}
    assert family(trials["q5"]) == {}


@pytest.mark.parametrize("family", [evidence, ranking])
def test_gold_and_no_hits_is_zero(family, trials):
    assert set(family(_with_hits(trials["q1"])).values()) == {(0.0,)}


def test_ranking_by_hand(trials):
    scores = {name: value for name, (value,) in ranking(trials["q1"]).items()}
    assert scores["nDCG@10"] == pytest.approx((1 + 2 / log2(3)) / (2 + 1 / log2(3)))
    assert scores["AP"] == scores["RR"] == scores["R@10"] == scores["Success@1"] == 1.0


def test_ranking_names_a_place_once_and_the_best_first(trials):
    both = " ".join(gold.quote for gold in trials["q1"].gold)
    scores = ranking(_with_hits(trials["q1"], "muuta", both, both))
    assert scores["RR"] == (0.5,)
    assert scores["AP"][0] == pytest.approx((1 / 2 + 2 / 3) / 2)
    assert scores["nDCG@10"][0] == pytest.approx((2 / log2(3) + 1 / 2) / (2 + 1 / log2(3)))


def test_correct_counts_quotes_and_short_does_not(trials):
    assert correctness(trials["q1"]) == {"correct": (1.0,), "short": (0.0,)}


def test_a_number_within_a_larger_one_is_not_that_number(trials):
    assert correctness(trials["q2"])["correct"] == (0.0,)
    assert satisfies("yhteensä 120\u00a0000 €", [["120 000"]])
    assert satisfies("120 000,00 euroa", [["120 000"]])
    assert not satisfies("120 000,50 euroa", [["120 000"]])
    assert satisfies("kello 13-16", [["13\u201316"]])


def test_an_abstention_is_never_correct(trials):
    silent = replace(trials["q2"], response=Response(id="q2", kind=NO_ANSWER, answer="120 000"))
    assert correctness(silent)["correct"] == (0.0,)


def test_citations(trials):
    assert citing(trials["q1"]) == {"supported": (1.0,), "citeP": (0.5,), "citeR": (1.0,), "verbatim": (1.0, 0.0)}
    assert citing(trials["q2"]) == {"supported": (0.0,), "citeR": (0.0,)}


def test_verbatim_ignores_white_space_and_knows_the_project(trials):
    torn = Citation(project="S99001", quote="talousneuvontaa\n\n sosiaalityöntekijältä. Neuvontaa")
    foreign = Citation(project="A99002", quote="talousneuvontaa sosiaalityöntekijältä")
    trial = replace(trials["q3"], response=Response(id="q3", kind="fact", citations=(torn, foreign)))
    assert citing(trial) == {"verbatim": (1.0, 0.0)}


def test_abstention_is_right_where_nothing_answers(trials):
    assert abstention(trials["q3"]) == {"abstainP": (1.0,), "abstainR": (1.0,)}
    assert abstention(trials["q1"]) == {}
    silent = replace(trials["q1"], response=Response(id="q1", kind=NO_ANSWER))
    assert abstention(silent) == {"abstainP": (0.0,)}


def test_an_empty_list_is_no_abstention(trials):
    empty = trials["q4"].question.model_copy(update={"projects": ()})
    assert abstention(replace(trials["q4"], question=empty, response=Response(id="q4", kind=NO_ANSWER))) == {}


def test_abstention_curve_goes_up_the_confidences(trials):
    def points(**confidences):
        answered = (Response(id=name, kind="fact", confidence=value) for name, value in confidences.items())
        curve = abstention_curve(replace(trials[response.id], response=response) for response in answered)
        return [(point.threshold, point.precision, point.recall) for point in curve]

    assert points(q1=0.9, q2=0.2, q3=0.4) == [(0.2, 0.0, 0.0), (0.4, 0.5, 1.0), (0.9, pytest.approx(1 / 3), 1.0)]
    assert points(q1=None, q3=0.4) == [(0.4, 1.0, 1.0), (1.0, 0.5, 1.0)]
    assert points(q1=None, q2=None, q3=None) == []


def test_projects_by_hand(trials):
    assert projects(trials["q4"])["projF1"][0] == pytest.approx(2 / 3)
    scores = projects(trials["q5"])
    assert scores["simTop1"] == (0.0,)
    assert scores["simNDCG3"][0] == pytest.approx((1 + 2 / log2(3)) / (2 + 1 / log2(3)))


def test_an_empty_list_may_be_the_right_one(trials):
    empty = replace(trials["q4"], question=trials["q4"].question.model_copy(update={"projects": ()}))
    assert projects(replace(empty, response=Response(id="q4", kind="projects")))["projF1"] == (1.0,)
    named = Response(id="q4", kind="projects", projects=(NamedProject(code="S99001"),))
    assert projects(replace(empty, response=named))["projF1"] == (0.0,)


@pytest.mark.parametrize("family", [correctness, citing, abstention, projects])
def test_a_system_that_only_searches_is_not_scored_for_answers(family, trials):
    for trial in trials.values():
        assert family(replace(trial, response=Response(id=trial.question.id, kind=HITS_ONLY))) == {}


def _with_hits(trial: Trial, *texts: str, project: str = "S99001") -> Trial:
    hits = tuple(
        FoundHit(project=project, document="velka.txt", text=text, start=number, end=number + 1)
        for number, text in enumerate(texts)
    )
    return replace(trial, response=Response(id=trial.question.id, kind="fact", hits=hits))
