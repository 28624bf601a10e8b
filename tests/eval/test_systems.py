"""The systems that can be compared, over the small collection."""

import numpy as np
import pytest

from corpus.errors import BadRequest, UnknownItem
from eval.collection import open_collection
from eval.evaluation import evaluate
from eval.report import Result, result_json
from eval.responses import Response, read_responses, write_responses
from eval.run import run
from eval.systems import Bench, open_system
from eval.variants import Counting, fuse_ranks
from index.encoder import AnsweringEncoder
from index.encoders import load_encoder


@pytest.fixture
def bench(collection, tmp_path):
    return Bench(collection, tmp_path / "index")


def _evaluation(name, bench):
    (evaluation,) = run([name], bench)
    return evaluation


@pytest.mark.parametrize("name", ["hanketutka:encoder=hashing", "search:encoder=hashing", "langchain:encoder=hashing"])
def test_a_system_finds_and_says_how_it_was_set_up(name, bench):
    evaluation = _evaluation(name, bench)
    assert evaluation.figure("Success@5").value == 1.0
    assert evaluation.settings["encoder"] == "hashing/1"
    assert all(str(bench.folder) not in value for value in evaluation.settings.values())


def test_twice_gives_identical_figures(bench):
    first, second = (_evaluation("hanketutka:encoder=hashing", bench) for _ in range(2))
    assert result_json(Result(bench.collection, (first,))) == result_json(Result(bench.collection, (second,)))


def test_the_tutorial_cuts_by_characters_and_knows_the_places(bench):
    system = open_system("langchain:encoder=hashing,size=80,overlap=10", bench)
    hits = system.respond(bench.collection.questions[0]).hits
    assert len(hits) > 2
    for hit in hits:
        assert len(hit.text) <= 80
        assert bench.collection.documents.text_at(hit.place).text == hit.text


def test_the_share_makes_a_leg(bench):
    question = bench.collection.questions[1]
    keywords, vectors = (open_system(f"search:encoder=hashing,share={share}", bench) for share in (0, 1))
    scores = [[hit.score for hit in system.respond(question).hits] for system in (keywords, vectors)]
    assert scores[0] != scores[1]
    assert keywords.settings["share"] == "0.0"


def test_an_encoder_that_counts_otherwise_answers_as_before():
    assert isinstance(Counting(load_encoder(), 100), AnsweringEncoder)
    assert not isinstance(Counting(load_encoder("hashing"), 100), AnsweringEncoder)


def test_a_smaller_chunk_size_makes_more_chunks(bench):
    usual, small = (bench.searcher("hashing", "", size).status().manifest.counts.chunks for size in (300, 5))
    assert small > usual
    system = open_system("search:encoder=hashing,chunk=100", bench)
    assert system.settings["chunk"] == "100"
    assert system.respond(bench.collection.questions[0]).hits


def test_without_context_a_word_of_the_projects_name_finds_nothing_more(bench):
    question = bench.collection.questions[0].model_copy(update={"question": "velkaverkko"})
    usual, bare = (open_system(f"search:encoder=hashing,share=0,context={word}", bench) for word in ("on", "off"))
    assert usual.respond(question).hits[1].score > usual.respond(question).hits[-1].score
    naming = [hit for hit in bare.respond(question).hits if "Velkaverkko" in hit.text]
    others = [hit for hit in bare.respond(question).hits if "Velkaverkko" not in hit.text]
    assert len(naming) == 1
    assert len({hit.score for hit in others}) == 1


def test_ranks_are_fused_by_their_reciprocals():
    cosines, keywords = np.array([0.9, 0.8, 0.7], np.float32), np.array([0.0, 5.0, 9.0], np.float32)
    fused = fuse_ranks(cosines, keywords, 0.25)
    assert fused.tolist() == pytest.approx(
        [0.25 / 61 + 0.75 / 63, 0.25 / 62 + 0.75 / 62, 0.25 / 63 + 0.75 / 61], rel=1e-6
    )


def test_recorded_answers_are_a_system(bench, responses, tmp_path):
    write_responses(responses.values(), tmp_path / "answers.jsonl")
    evaluation = _evaluation(str(tmp_path / "answers.jsonl"), bench)
    assert evaluation.figures() == evaluate(bench.collection.trials(responses), "", {}).figures()


def test_a_response_that_is_missing_counts_as_nothing_said(bench, tmp_path):
    write_responses([Response(id="q1", kind="none")], tmp_path / "answers.jsonl")
    evaluation = _evaluation(str(tmp_path / "answers.jsonl"), bench)
    assert evaluation.figure("projF1").value == 0.0
    assert evaluation.figure("abstainP").value == 0.0


def test_an_unknown_system_and_a_wrong_option_are_told(bench):
    with pytest.raises(UnknownItem, match="system_unknown"):
        open_system("google", bench)
    for specification in ("search:share=2", "search:chunk=9", "hanketutka:colour=red", "langchain:size=long"):
        with pytest.raises(BadRequest, match="system_option_invalid"):
            open_system(specification, bench)


def test_a_faulty_answer_is_told_with_its_line(tmp_path):
    file = tmp_path / "answers.jsonl"
    file.write_text('{"id": "q1", "kind": "fact"}\n{"id": "q2"}\n', encoding="utf-8")
    with pytest.raises(BadRequest) as caught:
        read_responses(file)
    assert caught.value.fields == {
        "path": "answers.jsonl",
        "line": 2,
        "field": "kind",
        "reason": "Field required",
    }


def test_an_unknown_collection_is_told_with_those_that_ship():
    with pytest.raises(UnknownItem) as caught:
        open_collection("lakes")
    assert "samples" in caught.value.fields["known"]


def test_a_collection_must_name_its_documents(folder):
    (folder / "collection.toml").unlink()
    with pytest.raises(BadRequest, match="collection_without_documents"):
        open_collection(str(folder))
    assert open_collection(str(folder), (folder / "documents",)).documents.by_name.keys() == {
        "velka.txt",
        "saaristo.txt",
    }
    (folder / "collection.toml").write_text('document = ["documents"]', encoding="utf-8")
    with pytest.raises(BadRequest, match="collection_description_invalid"):
        open_collection(str(folder))
