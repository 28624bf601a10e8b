"""Exported files give trec_eval the figures that are reported, and come back as they went."""

import pytest
import pytrec_eval

from corpus.errors import BadRequest
from eval.evaluation import evaluate
from eval.systems import Bench, open_system
from eval.trec import QRELS, RUN, TOPICS, export, import_questions, read_run

NAMES = {
    "nDCG@10": "ndcg_cut_10",
    "R@10": "recall_10",
    "AP": "map",
    "RR": "recip_rank",
    "Success@1": "success_1",
    "Success@5": "success_5",
}


@pytest.fixture
def evaluation(collection, responses):
    return evaluate(collection.trials(responses), "a system", {})


@pytest.fixture
def exported(evaluation, tmp_path):
    export(evaluation.trials, tmp_path / "trec", evaluation.system)
    return tmp_path / "trec"


def test_trec_eval_gives_our_figures(evaluation, exported):
    qrels = pytrec_eval.parse_qrel((exported / QRELS).read_text(encoding="utf-8").splitlines())
    run = pytrec_eval.parse_run((exported / RUN).read_text(encoding="utf-8").splitlines())
    values = pytrec_eval.RelevanceEvaluator(qrels, set(NAMES.values())).evaluate(run)
    for measure, name in NAMES.items():
        theirs = sum(value[name] for value in values.values()) / len(values)
        assert evaluation.figure(measure).value == pytest.approx(theirs, abs=5e-5)
        assert len(values) == evaluation.figure(measure).scored


def test_a_question_that_found_nothing_stays_in_the_run(collection, exported, tmp_path):
    empty = evaluate(collection.trials({}), "silent", {})
    export(empty.trials, tmp_path / "silent", "silent")
    lines = (tmp_path / "silent" / RUN).read_text(encoding="utf-8").splitlines()
    assert lines == [f"{name} Q0 - 1 1.000000 silent" for name in ("q1", "q2", "q4")]
    assert read_run(tmp_path / "silent" / RUN, collection.documents)["q1"].hits == ()


def test_an_exported_run_is_a_system_with_the_same_figures(evaluation, collection, exported, tmp_path):
    system = open_system(str(exported / RUN), Bench(collection, tmp_path))
    again = {question.id: system.respond(question) for question in collection.questions}
    figures = evaluate(collection.trials(again), "run", system.settings).figures()
    for measure in NAMES:
        assert figures[measure] == evaluation.figure(measure)


def test_any_systems_places_count(collection, tmp_path):
    text = collection.documents.by_name["velka.txt"].text
    start = text.index("Neuvontaa")
    run = tmp_path / "other.run"
    run.write_text(f"q1 Q0 velka.txt:{start}-{start + 60} 1 7.5 other\nq2 Q0 velka.txt 1 3 other\n", encoding="utf-8")
    responses = read_run(run, collection.documents)
    evaluation = evaluate(collection.trials(responses), "other", {})
    assert evaluation.value("Success@1", "q1") == 1.0
    assert evaluation.value("Success@1", "q2") == 1.0
    assert evaluation.value("Success@1", "q4") == 0.0


def test_topics_and_qrels_become_questions(collection, exported):
    imported = import_questions(exported / TOPICS, exported / QRELS, collection.documents)
    assert [question.id for question in imported] == ["q1", "q2", "q4"]
    for question, original in zip(imported, (collection.questions[place] for place in (0, 1, 3)), strict=True):
        assert question.question == original.question
        assert [(gold.doc, gold.quote, gold.grade) for gold in question.gold] == [
            (gold.doc, gold.quote, gold.grade) for gold in original.gold
        ]


@pytest.mark.parametrize("line", ["q1 Q0 velka.txt 1", "q1 Q0 velka.txt 1 high other"])
def test_a_faulty_line_is_named(line, collection, tmp_path):
    run = tmp_path / "faulty.run"
    run.write_text(f"q1 Q0 velka.txt 1 2.0 other\n{line}\n", encoding="utf-8")
    with pytest.raises(BadRequest) as caught:
        read_run(run, collection.documents)
    assert (caught.value.key, caught.value.fields) == ("trec_line_invalid", {"path": "faulty.run", "line": 2})


def test_a_place_in_no_document_is_named(collection, tmp_path):
    run = tmp_path / "lost.run"
    run.write_text("q1 Q0 muualla.txt:1-2 1 2.0 other\n", encoding="utf-8")
    with pytest.raises(BadRequest, match="place_invalid"):
        read_run(run, collection.documents)
