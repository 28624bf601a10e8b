"""The references that a collection's figures must not fall below."""

import json

import pytest

from corpus.errors import BadRequest
from eval.evaluation import evaluate
from eval.reference import drops, read_references, update
from eval.responses import Response


@pytest.fixture
def evaluation(collection, responses):
    return evaluate(collection.trials(responses), "hanketutka", {})


@pytest.fixture
def file(evaluation, tmp_path):
    update("lake", evaluation, tmp_path / "reference.json")
    return tmp_path / "reference.json"


def test_the_same_figures_hold(evaluation, file):
    assert drops("lake", evaluation, file) == []


def test_a_drop_beyond_the_tolerance_is_told(collection, responses, file):
    worse = evaluate(collection.trials({**responses, "q4": Response(id="q4", kind="projects")}), "hanketutka", {})
    fallen = {drop.measure: drop for drop in drops("lake", worse, file)}
    assert fallen["projF1"].value == 0.0
    assert fallen["projF1"].reference.value == pytest.approx(0.6667)
    assert "simTop1" not in fallen


def test_a_drop_within_the_tolerance_is_not(collection, responses, file):
    records = json.loads(file.read_text(encoding="utf-8"))
    records["lake"] = {"projF1": {"value": 0.6667, "tolerance": 0.7}}
    file.write_text(json.dumps(records), encoding="utf-8")
    worse = evaluate(collection.trials({**responses, "q4": Response(id="q4", kind="projects")}), "hanketutka", {})
    assert drops("lake", worse, file) == []


def test_a_figure_that_vanishes_is_a_drop(collection, responses, file):
    searching = {name: Response(id=name, kind="hits", hits=known.hits) for name, known in responses.items()}
    fallen = drops("lake", evaluate(collection.trials(searching), "search", {}), file)
    assert {drop.measure: drop.value for drop in fallen}["correct"] is None


def test_an_update_keeps_tolerances_and_other_collections(evaluation, file):
    records = json.loads(file.read_text(encoding="utf-8"))
    records["lake"]["RR"] = {"value": 0.1, "tolerance": 0.05}
    records["other"] = {"RR": {"value": 0.5, "tolerance": 0.02}}
    file.write_text(json.dumps(records), encoding="utf-8")
    update("lake", evaluation, file)
    references = read_references(file)
    assert references["lake"]["RR"].tolerance == 0.05
    assert references["lake"]["RR"].value == round(evaluation.figure("RR").value, 4)
    assert references["other"]["RR"].value == 0.5


def test_a_collection_without_references_and_a_faulty_file_are_told(evaluation, file):
    with pytest.raises(BadRequest, match="reference_missing"):
        drops("sea", evaluation, file)
    file.write_text('{"lake": {"RR": {"value": "high"}}}', encoding="utf-8")
    with pytest.raises(BadRequest, match="reference_invalid"):
        drops("lake", evaluation, file)
