"""Judgements are never lost or torn, and come out as qrels and questions."""

import multiprocessing
import os
import signal
import time

import pytest
from pydantic import ValidationError

from eval.evaluation import evaluate
from eval.judgements import Judged, grades, judged_questions, question_id, read_judgements, record
from eval.pool import pool
from eval.responses import Response
from eval.trec import Judgement
from tests.eval.conftest import PLACE

PROCESSES, LINES = 4, 50


def _judged(judge="Aino", grade=2, identifier="q1", place="velka.txt:0-9"):
    return Judged(id=identifier, question="missä neuvontaa saa", judge=judge, place=place, grade=grade)


def _write_many(file, judge):
    for number in range(LINES):
        record(_judged(judge, identifier=f"q{number}"), file)


def _write_for_ever(file):
    number = 0
    while True:
        record(_judged(identifier=f"q{number}"), file)
        number += 1


def test_several_people_at_once_lose_nothing(tmp_path):
    file = tmp_path / "judgements.jsonl"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write_many, args=(file, f"judge {number}")) for number in range(PROCESSES)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(read_judgements(file)) == PROCESSES * LINES


def test_a_killed_writer_leaves_whole_lines_and_no_lock(tmp_path):
    file = tmp_path / "judgements.jsonl"
    writer = multiprocessing.get_context("spawn").Process(target=_write_for_ever, args=(file,))
    writer.start()
    while not file.exists() or file.stat().st_size < 1000:
        time.sleep(0.01)
    os.kill(writer.pid, signal.SIGKILL)
    writer.join()
    before = len(read_judgements(file))
    assert before == len(file.read_text(encoding="utf-8").splitlines())
    record(_judged(identifier="after"), file)
    assert len(read_judgements(file)) == before + 1


def test_a_torn_line_does_not_spoil_the_next(tmp_path):
    file = tmp_path / "judgements.jsonl"
    record(_judged(), file)
    with file.open("ab") as stream:
        stream.write(b'{"id": "q2", "quest')
    record(_judged(identifier="q3"), file)
    assert [judged.id for judged in read_judgements(file)] == ["q1", "q3"]


def test_the_last_judgement_of_a_person_stands(tmp_path):
    file = tmp_path / "judgements.jsonl"
    for grade in (0, 2):
        record(_judged(grade=grade), file)
    assert [judged.grade for judged in read_judgements(file)] == [2]
    assert len(file.read_text(encoding="utf-8").splitlines()) == 2


def test_the_median_of_the_judges_is_the_grade():
    assert grades([_judged("Aino", 2), _judged("Eino", 0), _judged("Veera", 2)]) == [
        Judgement("q1", "velka.txt:0-9", 2)
    ]
    assert grades([_judged("Aino", 2), _judged("Eino", 1)])[0].grade == 1


def test_judgements_become_questions(documents):
    place = str(documents.find("S99001", PLACE))
    answer = Judged(id="q1", question="missä", judge="Aino", answer="Kirjastossa.", right=True)
    refused = _judged(place="saaristo.txt:0-9", grade=0)
    (question,) = judged_questions([_judged(place=place), refused, answer], documents)
    assert [(gold.doc, gold.quote, gold.grade) for gold in question.gold] == [("S99001", PLACE, 2)]
    assert question.answer == "Kirjastossa."


def test_a_question_with_places_that_answer_it_in_part_is_unanswerable(documents):
    place = str(documents.find("S99001", PLACE))
    (question,) = judged_questions([_judged(place=place, grade=1)], documents)
    assert not question.answerable
    assert question.gold[0].grade == 1


def test_a_question_has_the_same_id_whenever_its_words_are_the_same():
    assert question_id("Missä  velkaneuvontaa saa?") == question_id("missä velkaneuvontaa saa?\n")
    assert question_id("missä velkaneuvontaa saa?") != question_id("missä talousneuvontaa saa?")


@pytest.mark.parametrize("fields", [{}, {"place": "a:1-2"}, {"grade": 1}, {"answer": "a"}, {"place": "a", "grade": 3}])
def test_a_judgement_is_of_a_hit_or_an_answer(fields):
    with pytest.raises(ValidationError):
        Judged(id="q1", question="missä", judge="Aino", **fields)


def test_the_pool_is_the_union_in_an_order_of_the_seed(collection, responses):
    first = evaluate(collection.trials(responses), "first", {})
    fewer = {**responses, "q1": Response(id="q1", kind="hits", hits=responses["q1"].hits[:1])}
    second = evaluate(collection.trials(fewer), "second", {})
    pooled = pool([first, second], seed=1)
    assert pooled == pool([second, first], seed=1)
    offered = pooled[0]
    assert offered.question.id == "q1"
    assert {str(hit.place) for hit in offered.hits} == {str(hit.place) for hit in responses["q1"].hits}
    assert len(offered.hits) == len(responses["q1"].hits)
    assert offered.answers == (responses["q1"].answer,)
    assert any(pooled != pool([first, second], seed=seed) for seed in range(2, 20))
