"""Judging on the page: what is shown, and what the routes keep."""

import json

import pytest
from bs4 import BeautifulSoup
from starlette.testclient import TestClient

from eval.documents import Documents, Place
from eval.judgements import judged_questions, question_id, read_judgements
from tests.ui.served import SAMPLES
from ui import judging
from ui.judging import ASKED, judgements_file
from ui.page_server import HOST
from ui.texts import texts
from ui.views_answer import AnswerView

QUESTION = "Mitkä hankkeet kehittävät taloudellista sosiaalityötä?"


@pytest.fixture
def client(app, tmp_path, monkeypatch):
    monkeypatch.setattr(judging, "FOLDER", tmp_path)
    return TestClient(app, base_url=f"http://{HOST}")


@pytest.fixture(scope="module")
def view(asker):
    return AnswerView({}, asker.searcher.analyser, texts("fi"))


def _judged(**fields):
    return {"id": question_id(QUESTION), "question": QUESTION, "judge": "Aino", **fields}


def test_every_source_and_hit_has_its_place_and_the_answer_its_words(asker, view):
    answer = asker.ask(QUESTION)
    shown = BeautifulSoup(view.answer(answer), "html.parser")
    places = [part["data-place"] for part in shown.select(".judge[data-place]")]
    cited = [str(Place(citation.document, citation.start, citation.end)) for citation in answer.citations]
    assert places[: len(cited)] == cited
    assert len(places) == len(cited) + len(answer.hits)
    assert [part["data-answer"] for part in shown.select(".judge[data-answer]")] == [answer.text]
    assert shown.select_one(".result")["data-id"] == question_id(QUESTION)


def test_the_hits_of_a_search_can_be_judged(asker, view):
    shown = BeautifulSoup(view.hits("velka", asker.searcher.search("velka", 3)), "html.parser")
    assert len(shown.select(".hit .judge")) == 3
    assert shown.select_one("[data-judged]")["data-judged"] == ASKED


def test_what_is_judged_is_kept_and_given_back_to_its_judge(client):
    place, answer = _judged(place="S90101.txt:5-9", grade=1), _judged(answer="Kaksi.", right=True, note="hyvä")
    other = _judged(place="S90101.txt:5-9", grade=0) | {"judge": "Eino"}
    for judged in (place, answer, other):
        assert client.post(f"/judgements/{ASKED}", json=judged).status_code == 204
    given = client.get(f"/judgements/{ASKED}", params={"question": question_id(QUESTION), "judge": "Aino"}).json()
    assert [(judged["place"], judged["grade"], judged["right"], judged["note"]) for judged in given] == [
        ("S90101.txt:5-9", 1, None, ""),
        ("", None, True, "hyvä"),
    ]
    assert len(read_judgements(judgements_file(ASKED))) == 3


def test_a_judged_source_becomes_a_question_with_that_quote_for_gold(asker, client):
    citation = asker.ask(QUESTION).citations[0]
    place = str(Place(citation.document, citation.start, citation.end))
    client.post(f"/judgements/{ASKED}", json=_judged(place=place, grade=2))
    (question,) = judged_questions(read_judgements(judgements_file(ASKED)), Documents.read([SAMPLES]))
    assert (question.question, question.gold[0].doc, question.gold[0].grade) == (QUESTION, citation.project, 2)
    assert " ".join(question.gold[0].quote.split()) == " ".join(citation.quote.split())


@pytest.mark.parametrize("judged", [{}, {"judge": ""}, {"grade": 3}, {"right": True}, {"colour": "red"}])
def test_half_a_judgement_is_refused(client, judged):
    sent = _judged(place="S90101.txt:5-9", grade=2) | judged if judged else {}
    assert client.post(f"/judgements/{ASKED}", json=sent).status_code == 422
    assert not judgements_file(ASKED).exists()


def test_only_the_page_itself_may_judge_and_only_into_its_files(client):
    judged = _judged(place="S90101.txt:5-9", grade=2)
    foreign = client.post(f"/judgements/{ASKED}", content=json.dumps(judged), headers={"Content-Type": "text/plain"})
    assert foreign.status_code == 422
    assert client.post("/judgements/other", json=judged).status_code == 404
    assert client.get("/judgements/other", params={"question": "q", "judge": "Aino"}).status_code == 404
