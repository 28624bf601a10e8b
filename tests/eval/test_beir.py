"""Data sets in BEIR's form."""

import pytest

from corpus.errors import BadRequest
from eval.beir import read_questions
from eval.collection import open_collection
from eval.evaluation import evaluate
from eval.systems import Bench, default_systems, open_system


def test_whole_documents_are_the_gold(beir_folder):
    collection = open_collection(str(beir_folder))
    first, second = collection.questions
    assert (first.gold[0].doc, first.gold[0].quote) == ("d1", "Omena\n\nOmena kasvaa puussa.")
    assert str(collection.documents.find("d3", second.gold[0].quote)) == "d3"


def test_search_and_each_leg_are_measured(beir_folder, tmp_path):
    collection = open_collection(str(beir_folder))
    bench = Bench(collection, tmp_path)
    for specification in default_systems(collection):
        name, _, options = specification.partition(":")
        system = open_system(f"{name}:encoder=hashing,{options}", bench)
        responses = {question.id: system.respond(question) for question in collection.questions}
        evaluation = evaluate(collection.trials(responses), specification, system.settings)
        assert evaluation.figure("nDCG@10").value == 1.0
        assert evaluation.figure("correct") is None
        assert responses["f1"].hits[0].place.document == "d1"


def test_the_legs_rank_by_their_own_scores(beir_folder, tmp_path):
    bench = Bench(open_collection(str(beir_folder)), tmp_path)
    question = bench.collection.questions[0]
    orders = [
        [hit.document for hit in open_system(f"search:encoder=hashing,share={share}", bench).respond(question).hits]
        for share in (0, 1)
    ]
    assert [order[0] for order in orders] == ["d1", "d1"]
    assert orders[0][1] == "d2"


def test_the_layout_of_beirs_own_sets_is_read(beir_folder):
    (beir_folder / "qrels").mkdir()
    (beir_folder / "qrels.tsv").rename(beir_folder / "qrels" / "test.tsv")
    assert len(open_collection(str(beir_folder)).questions) == 2


def test_a_judgement_of_an_unknown_document_is_named(beir_folder):
    with (beir_folder / "qrels.tsv").open("a", encoding="utf-8") as qrels:
        qrels.write("f1\td9\t1\n")
    with pytest.raises(BadRequest, match="place_invalid"):
        read_questions(beir_folder)


def test_a_faulty_line_is_named_with_its_field(beir_folder):
    with (beir_folder / "queries.jsonl").open("a", encoding="utf-8") as queries:
        queries.write('\n{"_id": "f3"}')
    with pytest.raises(BadRequest) as caught:
        read_questions(beir_folder)
    assert caught.value.fields["line"] == 3
    assert caught.value.fields["field"] == "text"
