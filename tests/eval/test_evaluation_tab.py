"""The page's evaluation tab, by its handlers."""

import pytest

from eval.judgements import Judged, record
from ui import evaluation_tab, judging
from ui.evaluation_tab import NOTHING, _Tab
from ui.judging import judgements_file
from ui.texts import texts

SYSTEM = "hanketutka:encoder=hashing"


@pytest.fixture
def tab(tmp_path, monkeypatch):
    monkeypatch.setattr(evaluation_tab, "FOLDER", tmp_path / "eval")
    monkeypatch.setattr(judging, "FOLDER", tmp_path / "judgements")
    monkeypatch.setattr(evaluation_tab, "judgements_file", lambda name: judgements_file("lake"))
    return _Tab(texts("fi"))


def test_a_run_shows_the_report_and_offers_the_first_question(tab, folder):
    report, (name, left), offered, following = tab.measure(str(folder), [SYSTEM])
    assert report.count("<svg") >= 3
    assert "missä velkaneuvontaa saa" in offered
    assert "hanketutka" not in offered
    assert offered.count("data-place=") == len(left[0].hits)
    assert offered.count("data-answer=") == 1
    assert (name, len(left)) == (str(folder), 5)
    assert following.visible


def test_the_questions_follow_one_another_to_the_end(tab, folder):
    _, left, *_ = tab.measure(str(folder), [SYSTEM])
    seen = []
    while left[1]:
        seen.append(left[1][0].question.id)
        left, offered, following = tab.follow(left)
    assert seen == ["q1", "q2", "q3", "q4", "q5"]
    assert "Kiitos" in offered
    assert not following.visible


def test_the_least_judged_questions_come_first(tab, folder):
    for identifier in ("q1", "q1", "q2", "q4"):
        place = f"velka.txt:{identifier[1]}-9"
        record(Judged(id=identifier, question="missä", judge="Aino", place=place, grade=0), judgements_file("lake"))
    _, (_, left), *_ = tab.measure(str(folder), [SYSTEM])
    assert [known.question.id for known in left] == ["q3", "q5", "q1", "q2", "q4"]


def test_what_goes_wrong_is_told(tab, folder):
    nameless, left, offered, _ = tab.measure(str(folder), [])
    assert "Valitse ensin" in nameless
    assert left == NOTHING
    assert "Mittaa ensin" in offered
    assert "google" in tab.measure(str(folder), ["google"])[0]
