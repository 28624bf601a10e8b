"""The page's evaluation tab, by its handlers."""

import pytest

from eval.judgements import read_judgements
from ui import evaluation_tab
from ui.evaluation_tab import _Tab
from ui.texts import texts

SYSTEM = "hanketutka:encoder=hashing"


@pytest.fixture
def tab(tmp_path, monkeypatch):
    monkeypatch.setattr(evaluation_tab, "FOLDER", tmp_path / "eval")
    monkeypatch.setattr(evaluation_tab, "JUDGEMENTS", tmp_path / "judgements.jsonl")
    return _Tab(texts("fi"))


def _visible(buttons):
    return [button.visible for button in buttons]


def test_a_run_shows_the_report_and_offers_the_first_thing(tab, folder):
    report, left, note, offered, *buttons = tab.measure(str(folder), [SYSTEM])
    assert report.count("<svg") >= 3
    assert "missä velkaneuvontaa saa" in offered
    assert "hanketutka" not in offered
    assert len(left) > 5
    assert note == ""
    assert any(_visible(buttons))


def test_everything_is_judged_once(tab, folder, tmp_path):
    _, left, *_ = tab.measure(str(folder), [SYSTEM])
    count = len(left)
    while left:
        left, *_, offered = tab.judge("judge_partly" if left[0].hit else "judge_wrong", left, "Aino", "")[:3]
    judgements = read_judgements(tmp_path / "judgements.jsonl")
    assert len(judgements) == count
    assert {judged.grade for judged in judgements if judged.place} == {1}
    assert {judged.right for judged in judgements if judged.answer} == {False}
    assert "Kiitos" in offered


def test_a_thing_is_offered_with_its_own_buttons_and_may_be_skipped(tab, folder):
    _, left, *_ = tab.measure(str(folder), [SYSTEM])
    for thing in left:
        _, _, _, *buttons = tab._next((thing,))
        assert _visible(buttons) == ([True] * 3 + [False] * 2 if thing.hit else [False] * 3 + [True] * 2) + [True]
    assert tab.skip(left)[0] == left[1:]


def test_a_judge_has_a_name(tab, folder, tmp_path):
    _, left, *_ = tab.measure(str(folder), [SYSTEM])
    kept, note, offered, *_ = tab.judge("judge_not", left, " ", "huomaan")
    assert (kept, note) == (left, "huomaan")
    assert "Kirjoita ensin arvioijan nimi" in offered
    assert not (tmp_path / "judgements.jsonl").exists()


def test_what_goes_wrong_is_told(tab, folder):
    assert "Valitse ensin" in tab.measure(str(folder), [])[0]
    assert "google" in tab.measure(str(folder), ["google"])[0]
