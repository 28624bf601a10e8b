"""`hanketutka eval`, as it is typed."""

import json
import re

import pytest
from typer.testing import CliRunner

from eval import reference
from eval.responses import write_responses
from ui.cli import app


@pytest.fixture
def hanketutka(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(reference, "FILE", tmp_path / "reference.json")
    runner = CliRunner()
    return lambda *arguments: runner.invoke(app, ["eval", *map(str, arguments)])


@pytest.fixture
def answers(responses, tmp_path):
    write_responses(responses.values(), tmp_path / "answers.jsonl")
    return tmp_path / "answers.jsonl"


def test_check(hanketutka, folder):
    assert hanketutka("check", folder).exit_code == 0
    questions = folder / "questions.jsonl"
    questions.write_text(questions.read_text(encoding="utf-8").replace('"S99001"', '"S99009"'), encoding="utf-8")
    failed = hanketutka("check", folder)
    assert failed.exit_code == 1
    assert "gold.0.doc" in failed.stderr


def test_run_writes_a_report_that_asks_nothing_of_the_network(hanketutka, folder, tmp_path):
    done = hanketutka("run", folder, "--system", "hanketutka:encoder=hashing", "--out", tmp_path / "report")
    assert done.exit_code == 0, done.output
    page = (tmp_path / "report" / "report.html").read_text(encoding="utf-8")
    assert page.count("<svg") >= 3
    assert not re.search(r"(src|href)=|https?://|@import|url\(", page)
    assert "<mark>" in page
    report = json.loads((tmp_path / "report" / "report.json").read_text(encoding="utf-8"))
    assert report["collection"]["questions"] == 5
    assert report["systems"][0]["settings"]["encoder"] == "hashing/1"
    assert "numpy" in report["versions"]
    assert str(tmp_path) not in json.dumps(report)


def test_what_is_asked_and_found_is_escaped(hanketutka, folder, tmp_path):
    questions = folder / "questions.jsonl"
    text = questions.read_text(encoding="utf-8").replace("missä velkaneuvontaa saa", "<script>alert(1)</script>")
    questions.write_text(text, encoding="utf-8")
    hanketutka("run", folder, "--system", "search:encoder=hashing", "--out", tmp_path / "report")
    page = (tmp_path / "report" / "report.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert" in page
    assert "<script" not in page


def test_compare_shows_both_rankings(hanketutka, folder, answers, tmp_path):
    done = hanketutka("compare", folder, answers, "langchain:encoder=hashing", "--out", tmp_path / "report", "--json")
    assert done.exit_code == 0, done.output
    report = json.loads(done.stdout)
    assert {difference["other"] for difference in report["differences"]} == {"langchain:encoder=hashing"}
    page = (tmp_path / "report" / "report.html").read_text(encoding="utf-8")
    assert page.count('class="point"') >= 1
    assert 'class="side"' in page


def test_the_questions_stand_by_type_with_a_measure_of_their_own(hanketutka, folder, answers, tmp_path):
    hanketutka("compare", folder, answers, "search:encoder=hashing", "--out", tmp_path / "report")
    page = (tmp_path / "report" / "report.html").read_text(encoding="utf-8")
    headings = re.findall(r'<h3>([^<]+) <span class="small">(\S*) · (\d)</span></h3>', page)
    assert headings == [
        ("Tekstikohta", "ndcg10", "1"),
        ("Tieto", "ndcg10", "1"),
        ("Ei vastausta", "abstainP", "1"),
        ("Hankelista", "ndcg10", "1"),
        ("Samankaltaiset", "simTop1", "1"),
    ]
    assert len(re.findall(r'<rect class="s1"', page)) == 2 * 3


def test_export_and_import(hanketutka, folder, answers, tmp_path):
    assert hanketutka("export", folder, tmp_path / "trec", "--system", answers).exit_code == 0
    trec = tmp_path / "trec"
    documents = folder / "documents"
    done = hanketutka(
        "import", trec / "topics.tsv", trec / "qrels.txt", tmp_path / "new.jsonl", "--documents", documents
    )
    assert done.exit_code == 0, done.output
    assert hanketutka("check", tmp_path / "new.jsonl", "--documents", documents).exit_code == 0


def test_references_hold_until_a_figure_drops(hanketutka, folder, responses, answers, tmp_path):
    stored = hanketutka("reference", folder, "--system", answers)
    assert stored.exit_code == 0, stored.output
    assert hanketutka("run", folder, "--system", answers, "--check-reference").exit_code == 0
    write_responses([response for name, response in responses.items() if name != "q4"], answers)
    dropped = hanketutka("run", folder, "--system", answers, "--check-reference")
    assert dropped.exit_code == 1
    assert "projF1" in dropped.stderr
