"""The figures agree with the scoring script that questions of this form come with, where that is at hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from eval.collection import Collection, open_collection
from eval.evaluation import evaluate
from eval.responses import write_responses
from eval.systems import Bench, open_system

SHARED = Path(__file__).parents[3] / "shared"
SCORE = SHARED / "eval" / "score.py"
needs_shared = pytest.mark.skipif(not SCORE.is_file(), reason="needs the shared folder beside the project")


@needs_shared
def test_figures_agree_on_the_small_collection(collection, responses, tmp_path):
    _agrees(collection, responses, tmp_path)


@needs_shared
def test_figures_agree_on_the_shared_questions(tmp_path):
    collection = open_collection(str(SHARED / "eval" / "questions.jsonl"), (SHARED / "corpus",))
    system = open_system("hanketutka:encoder=hashing", Bench(collection, tmp_path / "index"))
    answered = {question.id: system.respond(question) for question in collection.questions[::3]}
    _agrees(collection, answered, tmp_path)


def _agrees(collection: Collection, responses: dict, tmp_path: Path) -> None:
    """Compare all figures that both give; an answer that is missing counts in both."""
    answers = tmp_path / "answers.jsonl"
    write_responses(responses.values(), answers)
    questions = tmp_path / "questions.jsonl"
    records = [question.model_dump(mode="json") for question in collection.questions]
    questions.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    command = [sys.executable, SCORE, answers, "--questions", questions, "--corpus", _corpus(collection, tmp_path)]
    theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    figures = evaluate(collection.trials(responses), "recorded", {}).figures()
    ours = {name: round(figure.value, 3) for name, figure in figures.items() if name in theirs}
    assert len(ours) >= 10
    assert ours == {name: theirs[name] for name in ours}


def _corpus(collection: Collection, tmp_path: Path) -> Path:
    """Write the documents under the names that the script expects: the projects' codes."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for text in collection.documents.by_name.values():
        (folder / f"{text.project}.txt").write_text(text.text, encoding="utf-8")
    return folder
