"""Differences between systems, and whether they may be chance."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from eval.compare import compare, holm, most_changed, randomisation_test
from eval.evaluation import evaluate
from eval.responses import Response
from eval.seen import seen_hits


@pytest.fixture
def worse(collection, responses):
    """The same system without its hits for the first question."""
    blind = {**responses, "q1": Response(id="q1", kind="passages")}
    return evaluate(collection.trials(blind), "worse", {})


@pytest.fixture
def better(collection, responses):
    return evaluate(collection.trials(responses), "better", {})


def test_differences_by_type(better, worse):
    differences = {difference.measure: difference for difference in compare([worse, better])}
    difference = differences["Success@1"]
    assert (difference.base, difference.other, difference.questions) == ("worse", "better", 3)
    assert difference.mean == pytest.approx(1 / 3)
    assert difference.by_type == {"passage": 1.0, "fact": 0.0, "projects": 0.0}
    assert difference.p == 1.0  # of three questions one differs: every swap is as large


def test_a_system_does_not_differ_from_itself(better):
    assert {(difference.mean, difference.p_holm) for difference in compare([better, better])} == {(0.0, 1.0)}


def test_the_randomisation_test_comes_near_the_exact_one():
    differences = np.array([0.5, 0.3, 0.2, 0.4, -0.1, 0.3])
    signs = np.array(list(product((-1, 1), repeat=6)))
    exact = (np.abs(signs @ differences) >= abs(differences.sum()) - 1e-9).mean()
    assert randomisation_test(differences) == pytest.approx(exact, abs=0.01)
    assert randomisation_test(differences) == randomisation_test(differences)


def test_holm_by_hand():
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.9, 0.5]) == [1.0, 1.0]
    assert holm([]) == []


def test_the_question_that_changed_comes_with_both_rankings(better, worse):
    (changed,) = most_changed(worse, better, "RR")
    assert (changed.question.id, changed.base, changed.other) == ("q1", 0.0, 1.0)
    assert seen_hits(changed.base_trial, 5) == ()
    advice, place = seen_hits(changed.other_trial, 5)
    assert (advice.grade, place.grade) == (1, 2)
    ((start, end),) = advice.ranges
    assert advice.hit.text[start:end] == "velkaantuneet nuoret saavat talousneuvontaa"


def test_questions_that_one_system_is_not_scored_on_are_left_out(better):
    hits_only = {
        identifier: Response(id=identifier, kind="hits", hits=trial.response.hits)
        for identifier, trial in ((trial.question.id, trial) for trial in better.trials)
    }
    searching = evaluate((replace(trial, response=hits_only[trial.question.id]) for trial in better.trials), "s", {})
    measures = {difference.measure for difference in compare([better, searching])}
    assert "RR" in measures
    assert "correct" not in measures
