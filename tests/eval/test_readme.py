"""Does what eval/README.md says: a data set, a system and a measure, each from its lines there."""

import json
import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

import eval.measures
import eval.systems
from ui.cli import app

README = (Path(eval.measures.__file__).parents[1] / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with the files of the page's examples; what they register is forgotten afterwards."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(eval.measures, "FAMILIES", eval.measures.FAMILIES.copy())
    monkeypatch.setattr("eval.evaluation.FAMILIES", eval.measures.FAMILIES)
    monkeypatch.setattr(eval.systems, "SYSTEMS", eval.systems.SYSTEMS.copy())
    documents = tmp_path / "lakes" / "documents"
    documents.mkdir(parents=True)
    (documents / "velka.txt").write_text(_block("text"), encoding="utf-8")
    (tmp_path / "lakes" / "collection.toml").write_text(_block("toml"), encoding="utf-8")
    (tmp_path / "lakes" / "questions.jsonl").write_text(_block("json"), encoding="utf-8")
    (tmp_path / "first_lines.py").write_text(_block("python"), encoding="utf-8")
    (tmp_path / "brevity.py").write_text(_block("python", 1), encoding="utf-8")
    return tmp_path


def test_a_data_set(desk):
    assert "1 " in _run("hanketutka eval check lakes")
    figures = _figures(_commands("run lakes --system search"))
    assert figures["Success@5"]["value"] == 1.0


def test_a_system(desk):
    report = json.loads(_run(_commands("first-lines") + " --json"))
    short, long = report["systems"]
    assert (short["settings"]["length"], long["settings"]["length"]) == ("300", "2000")
    assert (short["figures"]["hit5"]["value"], long["figures"]["hit5"]["value"]) == (0.0, 1.0)


def test_a_measure(desk):
    figures = _figures(_commands("brevity.py"))
    assert figures["brevity"] == {"value": 1.0, "low": 1.0, "high": 1.0, "scored": 1, "unscored": 0}


def test_a_file_that_a_program_wrote(desk):
    (line,) = re.findall(r"`(l1 Q0 .+?)`", README)
    (desk / "some.run").write_text(line, encoding="utf-8")
    assert _figures("hanketutka eval run lakes --system some.run")["nDCG@10"]["scored"] == 1
    (answer,) = re.findall(r"`(\{\"id\".+?\})`", README)
    (desk / "some.jsonl").write_text(answer, encoding="utf-8")
    assert _figures("hanketutka eval run lakes --system some.jsonl")["correct"]["value"] == 0.0


def test_an_export(desk):
    (command,) = re.findall(r"`(hanketutka eval export lakes trec .+?)`", README)
    _run(command)
    assert {file.name for file in (desk / "trec").iterdir()} == {"topics.tsv", "qrels.txt", "run.txt"}


def _block(language, place=0):
    return re.findall(rf"```{language}\n(.+?)```", README, re.DOTALL)[place]


def _commands(words):
    return next(line for line in README.splitlines() if line.startswith("hanketutka eval") and words in line)


def _run(command):
    done = CliRunner().invoke(app, shlex.split(command, comments=True)[1:])
    assert done.exit_code == 0, done.output
    return done.stdout


def _figures(command):
    return json.loads(_run(f"{command} --json"))["systems"][0]["figures"]
