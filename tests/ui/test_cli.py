"""The command line: its JSON, its complaints, its exit statuses, and what it leaves unloaded."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import Result
from odf.opendocument import OpenDocumentText
from typer.testing import CliRunner

from tests.rag.forms import CODES, FILES
from tests.rag.rules import flat
from ui.cli import app

HEAVY = ("torch", "gradio", "sentence_transformers", "transformers", "faiss", "onnxruntime", "tantivy", "numpy")
QUESTION = "Paljonko EU- ja valtion rahoitusta Rahasatama-hankkeelle on myönnetty?"
MEASURED = """
import sys, time
sys.argv[0] = "hanketutka"
from ui.cli import main
try:
    main()
except SystemExit as ended:
    assert not ended.code, ended.code
print(time.process_time(), *[name for name in {heavy!r} if name in sys.modules], file=sys.stderr)
"""

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def documents(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("documents")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def built(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder: Path = tmp_path_factory.mktemp("built") / "index"
    made = CliRunner().invoke(app, ["index", str(documents), "--index", str(folder), "--encoder", "hashing"])
    assert made.exit_code == 0, made.stderr
    return folder


@pytest.fixture
def run(built: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the index of the fictional documents, unless another one is given."""
    monkeypatch.setenv("HANKETUTKA_ENCODER", "hashing")
    monkeypatch.setenv("HANKETUTKA_INDEX", str(built))
    return lambda *arguments: CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def copied(built: Path, tmp_path: Path) -> Path:
    """A copy of the index, to be damaged."""
    return Path(shutil.copytree(built, tmp_path / "index"))


def parsed(result: Result) -> dict[str, object]:
    """Return the one JSON document on standard output, nothing else being there."""
    assert result.exit_code == 0, result.stderr
    assert result.stdout.count("\n") == 1
    document = json.loads(result.stdout)
    assert isinstance(document, dict)
    return document


def complaint(result: Result, status: int = 1) -> str:
    """Return the one line on standard error of a command that failed."""
    assert result.exit_code == status
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    (line,) = result.stderr.splitlines()
    return line


def measured(*arguments: str) -> tuple[float, list[str]]:
    """Run a command in a new process; return the seconds of CPU it took and the heavy modules it loaded."""
    code = MEASURED.format(heavy=HEAVY)
    command = [sys.executable, "-c", code, *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
    seconds, *loaded = ran.stderr.splitlines()[-1].split()
    return float(seconds), loaded


# What is loaded


@pytest.mark.parametrize("command", ["", "index", "ask", "search", "similar", "facts", "show", "status", "serve"])
def test_help_loads_nothing_heavy_and_is_quick(command: str) -> None:
    seconds, loaded = measured(*command.split(), "--help")
    assert loaded == []
    assert seconds < 0.5


@pytest.mark.parametrize(
    "arguments", [("ask", QUESTION), ("search", "velkaneuvonta"), ("status",), ("facts", "S77101")]
)
def test_a_cold_command_loads_no_model_library_and_no_page(built: Path, arguments: tuple[str, ...]) -> None:
    seconds, loaded = measured(*arguments, "--index", str(built), "--json")
    assert not {"torch", "gradio", "sentence_transformers", "transformers"} & set(loaded)
    assert seconds < 4


# JSON


def test_index_tells_what_it_did(run: Run, documents: Path, tmp_path: Path) -> None:
    given = ("index", documents, "--index", tmp_path / "index", "--json")
    first = parsed(run(*given))
    assert first["documents"] == first["projects"] == 5
    assert first["skipped"] == []
    assert first["embedded"] == first["chunks"]
    assert (first["reused"], first["generation"]) == (0, 1)
    again = parsed(run(*given))
    assert (again["embedded"], again["reused"]) == (0, first["chunks"])
    assert {"sections", "seconds"} <= first.keys()


def test_status_tells_what_the_index_holds(run: Run, built: Path) -> None:
    status = parsed(run("status", "--json"))
    assert (status["documents"], status["projects"], status["encoder"]) == (5, 5, "hashing/1")
    kept = [file for file in (built / "generation-1").rglob("*") if file.is_file() and file.name != "manifest.json"]
    assert status["bytes"] == sum(file.stat().st_size for file in kept)
    assert status["warnings"] == []
    assert {"analyser", "generation", "created", "sections", "chunks"} <= status.keys()


def test_ask_answers_as_the_machine_interface_says(run: Run) -> None:
    answer = parsed(run("ask", QUESTION, "--json", "-k", 3))
    assert answer["question"] == QUESTION
    assert (answer["language"], answer["kind"], answer["generator"]) == ("fi", "fact", "extractive")
    assert "240 000 euroa [1]" in str(answer["answer"])
    (citation,) = answer["citations"]
    assert citation.keys() == {"n", "project", "document", "section", "heading", "path", "quote", "start", "end"}
    assert (citation["project"], citation["section"]) == ("S77101", "5")
    source = FILES[citation["document"]]
    assert flat(source[citation["start"] : citation["end"]]) == citation["quote"]
    (fact,) = answer["facts"]
    assert fact == {
        "project": "S77101",
        "field": "granted_eu_state",
        "label": fact["label"],
        "value": 240_000,
        "unit": "EUR",
        "citation": 1,
    }
    assert [hit["rank"] for hit in answer["hits"]] == [1, 2, 3]
    for hit in answer["hits"]:
        assert hit.keys() == {
            *("rank", "score", "project", "document", "section", "heading", "path", "text", "start", "end", "matched"),
        }
        assert hit["text"].splitlines()[0] in FILES[hit["document"]][hit["start"] : hit["end"]]
    assert {"id", "projects", "notes", "encoder", "timings_ms"} <= answer.keys()


def test_ask_for_a_list_names_projects_with_reasons(run: Run) -> None:
    answer = parsed(run("ask", "Mitkä hankkeet toimivat Kainuussa?", "--json"))
    assert answer["kind"] == "projects"
    assert [project["code"] for project in answer["projects"]] == ["S77101", "S77103"]
    assert all({"code", "name", "score", "reasons"} <= project.keys() for project in answer["projects"])


def test_search_finds_places(run: Run) -> None:
    found = parsed(run("search", "velkaneuvonta työpajoilla", "--json", "-k", 2, "--fund", "ESR", "--from", "1.1.2016"))
    assert (found["query"], found["language"]) == ("velkaneuvonta työpajoilla", "fi")
    assert found["filters"] == {"funds": ["ESR"], "start": "2016-01-01"}
    assert len(found["hits"]) == 2
    assert found["hits"][0]["project"] == "S77101"
    assert found["hits"][0]["matched"]


@pytest.mark.parametrize("source", ["--text", "--file", "--project"])
def test_similar_ranks_projects(run: Run, documents: Path, tmp_path: Path, source: str) -> None:
    idea = "Velkaantuneet asukkaat saavat neuvojan ja maksusuunnitelman sekä laskuiltoja kirjastossa."
    file = tmp_path / "idea.txt"
    file.write_text(idea, encoding="utf-8")
    given, first = {
        "--text": (idea, "S77102"),
        "--file": (file, "S77102"),
        "--project": ("S77101", "S77102"),
    }[source]
    ranked = parsed(run("similar", source, given, "--json"))["projects"]
    assert ranked[0]["code"] == first
    assert given not in [project["code"] for project in ranked]
    for project in ranked:
        assert {"code", "name", "score", "reasons", "differences", "citations"} <= project.keys()
        for citation in project["citations"]:
            assert citation["project"] == project["code"]
            assert flat(FILES[citation["document"]][citation["start"] : citation["end"]]) == citation["quote"]


def test_facts_tells_what_a_form_states_and_where(run: Run) -> None:
    told = parsed(run("facts", "a77201", "--json"))
    assert (told["project"], told["name"], told["form"]) == ("A77201", "Talvisaari auki", "description")
    source = FILES["talvisaari.txt"]
    for fact in told["facts"]:
        assert {"field", "label", "value", "unit", "section", "quote", "start", "end"} <= fact.keys()
        if fact["kind"] != "withheld":
            assert source[fact["start"] : fact["end"]] == fact["quote"]
    values = {fact["field"]: fact["value"] for fact in told["facts"]}
    assert values["granted_eu_state"] == 150_000
    assert values["municipalities"] == ["Parainen"]
    assert values["gender_analysis"] is True
    assert values["contact_name"] is None
    (contradiction,) = told["contradictions"]
    assert contradiction["field"] == "granted_eu_state"
    assert [(side["value"], side["section"]) for side in contradiction["statements"]] == [
        (150_000, "5"),
        (175_000, "3"),
    ]
    assert all(source[side["start"] : side["end"]] == side["quote"] for side in contradiction["statements"])


def test_nothing_personal_is_told(run: Run) -> None:
    shown = run("facts", "S77101", "--json").stdout + run("facts", "S77101").stdout + run("show", "S77101").stdout
    assert "Rahasatama" in shown
    assert not re.search(r"Satumaa|040 900 1177|neuvontapäällikkö|satumaa", shown)


# Reading by people


def test_people_get_words_and_no_colours_when_piped(run: Run) -> None:
    shown = run("ask", QUESTION)
    assert shown.exit_code == 0
    assert "240 000 euroa [1]" in flat(shown.stdout)
    assert "Lähteet" in shown.stdout
    assert "\x1b" not in shown.stdout
    for arguments in (("search", "velka"), ("similar", "--project", "S77101"), ("facts", "S77101"), ("status",)):
        result = run(*arguments)
        assert result.exit_code == 0
        assert "\x1b" not in result.stdout


def test_show_tells_a_section_or_the_whole(run: Run) -> None:
    section = run("show", "S77101", "--section", "6")
    assert section.exit_code == 0
    assert "Kunnat: Kajaani, Sotkamo" in section.stdout
    assert "Toimintalinja" not in section.stdout
    whole = run("show", "s77101").stdout
    assert all(heading in whole for heading in ("1 Hanke", "4.2 Välilliset kohderyhmät", "9 Loppuraportin tiivistelmä"))


def test_facts_tells_contradictions_and_empty_fields(run: Run) -> None:
    assert "175 000 euroa." in flat(run("facts", "A77201").stdout)
    assert "WWW-osoite" in run("facts", "S77101").stdout


# Filters


@pytest.mark.parametrize(
    ("filters", "codes"),
    [
        (("--project", "s77101"), {"S77101"}),
        (("--project", "S77101", "--project", "A77201"), {"S77101", "A77201"}),
        (("--fund", "EAKR"), {"A77201"}),
        (("--region", "kainuu"), {"S77101", "S77103"}),
        (("--municipality", "Tampere"), {"S77103"}),
        (("--status", "Toiminnassa"), {"S77102"}),
        (("--axis", "5"), {"S77101", "S77102"}),
        (("--axis", "4. Koulutus, ammattitaito ja elinikäinen oppiminen"), {"S77103"}),
        (("--organisation", "ULKOAMK"), {"A77201"}),
        (("--organisation", "Hiidenvaaran ammattiopisto"), {"S77101", "S77103"}),
        (("--from", "2020-09-01"), {"S77103"}),
        (("--to", "31.8.2016"), {"S77101"}),
        (("--from", "1.1.2018", "--to", "1.9.2018"), {"A77201", "S77102"}),
        (("--fund", "ESR", "--region", "Varsinais-Suomi"), set()),
        (("--region", "Lappi"), set()),
    ],
)
def test_filters_hold_exactly(run: Run, filters: tuple[str, ...], codes: set[str]) -> None:
    found = parsed(run("search", "hankkeen toiminta", "--json", "-k", 100, *filters))
    assert {hit["project"] for hit in found["hits"]} == codes


# Batches


def batch(folder: Path, *lines: str) -> Path:
    file = folder / "questions.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_a_batch_keeps_order_and_ids(run: Run, tmp_path: Path) -> None:
    questions = [
        {"id": f"q{number}", "question": f"Mikä on hankkeen {code} nimi?"} for number, code in enumerate(CODES)
    ]
    result = run("ask", "--batch", batch(tmp_path, *map(json.dumps, questions)), "-k", 2)
    assert result.exit_code == 0
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(answer["id"], answer["question"]) for answer in answers] == [
        (question["id"], question["question"]) for question in questions
    ]
    assert all(len(answer["hits"]) <= 2 for answer in answers)


def test_a_bad_line_fails_alone(run: Run, tmp_path: Path) -> None:
    lines = (
        '{"id": 1, "question": "Mitkä hankkeet toimivat Kainuussa?"}',
        "this is no JSON",
        '{"question": 5}',
        '{"id": "empty", "question": " "}',
        json.dumps({"id": "long", "question": "a" * 10_000}),
        '["a list"]',
        '{"id": "last", "question": "Milloin Talvisaari auki -hanke alkoi?"}',
    )
    out = tmp_path / "answers.jsonl"
    result = run("ask", "--batch", batch(tmp_path, *lines), "--out", out)
    assert result.exit_code == 1
    assert result.stdout == ""
    answers = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [answer["id"] for answer in answers] == [1, None, None, "empty", "long", None, "last"]
    kinds = [answer["kind"] for answer in answers]
    assert kinds == ["projects", "error", "error", "error", "error", "error", "fact"]
    assert all(answer.keys() == {"id", "kind", "error"} for answer in answers if answer["kind"] == "error")
    assert answers[3]["error"] == "Kirjoita ensin kysymys."
    assert result.stderr.splitlines()[-1].startswith("5 / 7 kysymystä epäonnistui")


def test_a_line_without_a_question_keeps_its_id(run: Run, tmp_path: Path) -> None:
    (line,) = run("ask", "--batch", batch(tmp_path, '{"id": "x", "question": 5}')).stdout.splitlines()
    assert json.loads(line)["id"] == "x"


@pytest.mark.parametrize(
    "arguments", [("--batch", "{missing}"), ("--batch", "{binary}"), ("--batch", "{good}", "--out", "{nowhere}")]
)
def test_a_batch_that_cannot_be_read_or_written_is_one_complaint(
    run: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "binary").write_bytes(bytes(range(256)))
    places = {
        "missing": tmp_path / "missing.jsonl",
        "binary": tmp_path / "binary",
        "good": batch(tmp_path, '{"id": "1", "question": "Mikä?"}'),
        "nowhere": tmp_path / "nowhere" / "answers.jsonl",
    }
    line = complaint(run("ask", *(argument.format(**places) for argument in arguments)))
    assert arguments[-1].format(**places) in line
    assert "Errno" not in line


# Bad input


def test_where_no_document_can_be_read_each_reason_is_told(run: Run, tmp_path: Path) -> None:
    whole, documents = BytesIO(), tmp_path / "documents"
    documents.mkdir()
    OpenDocumentText().save(whole)
    with zipfile.ZipFile(whole) as odt, zipfile.ZipFile(documents / "c.odt", "w") as torn:
        for part in odt.namelist():
            torn.writestr(part, odt.read(part)[: 300 if part == "content.xml" else None])
    (documents / "a.pdf").write_bytes(b"%PDF-1.4\nrikki")
    (documents / "b.docx").write_bytes(b"PK\x03\x04rikki")
    told = run("index", documents, "--index", tmp_path / "index")
    assert (told.exit_code, told.stdout) == (1, "")
    *reasons, ending = told.stderr.splitlines()
    assert [reason.split(" ei voi lukea")[0] for reason in reasons] == [
        f"Tiedostoa {name}" for name in ("a.pdf", "b.docx", "c.odt")
    ]
    assert ending.startswith("Luettavia asiakirjoja ei löytynyt (ohitettuja tiedostoja: 3).")


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "velka", "--from", "huuhaa"),
        ("search", "velka", "--to", "31.2.2017"),
        ("search", "velka", "-k", "0"),
        ("search", "velka", "-k", "many"),
        ("search",),
        ("ask", QUESTION, "--batch", "questions.jsonl"),
        ("ask",),
        ("similar",),
        ("similar", "--text", "idea", "--project", "S77101"),
        ("facts",),
        ("index",),
        ("nosuch",),
        ("ask", "--nosuch"),
    ],
)
def test_wrong_usage_is_told_with_status_two(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert result.stderr.strip()


def test_a_wrong_date_is_named_with_its_option(run: Run) -> None:
    shown = run("search", "velka", "--from", "huuhaa").stderr
    assert "--from" in shown
    assert "”huuhaa” ei kelpaa" in shown


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ask", " "), "Kirjoita ensin kysymys."),
        (("ask", ""), "Kirjoita ensin kysymys."),
        (("search", ""), "Kirjoita ensin kysymys."),
        (("search", "\n"), "Kirjoita ensin kysymys."),
        (("similar", "--text", ""), "Kirjoita ensin kysymys."),
        (("ask", "a" * 10_000), "Kysymys on liian pitkä (10\u00a0000 merkkiä; raja on 5\u00a0000). Lyhennä sitä."),
        (("facts", "S00000"), "Indeksissä ei ole kohdetta ”S00000”."),
        (("show", "S00000"), "Indeksissä ei ole kohdetta ”S00000”."),
        (("similar", "--project", "S00000"), "Indeksissä ei ole kohdetta ”S00000”."),
        (("show", "S77101", "--section", "99"), "Hankkeessa S77101 ei ole osiota 99."),
        (("similar", "--file", "/nowhere/idea.txt"), "Tiedostoa idea.txt ei ole."),
        (("index", "/nowhere/documents"), "Polkua /nowhere/documents ei ole."),
        (("status", "--index", "/nowhere/index"), "Kansiossa /nowhere/index ei ole indeksiä."),
    ],
)
def test_bad_input_is_one_complaint(run: Run, arguments: tuple[str, ...], said: str) -> None:
    assert said in complaint(run(*arguments))


def test_bad_files_are_left_out_and_the_others_go_on(run: Run, documents: Path, tmp_path: Path) -> None:
    mixed = Path(shutil.copytree(documents, tmp_path / "mixed"))
    (mixed / "empty.txt").touch()
    (mixed / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (mixed / "fake.pdf").write_bytes(b"not a pdf")
    report = parsed(run("index", mixed, "--index", tmp_path / "index", "--json"))
    assert report["documents"] == 5
    reasons = {Path(skip["path"]).name: skip["reason"] for skip in report["skipped"]}
    assert reasons.keys() == {"empty.txt", "binary.txt", "fake.pdf"}
    assert "on tyhjä" in reasons["empty.txt"]
    assert "ei ole tekstiä" in reasons["binary.txt"]
    shown = run("index", mixed, "--index", tmp_path / "index")
    assert shown.exit_code == 0
    assert all(name in shown.stderr for name in reasons)
    assert parsed(run("status", "--index", tmp_path / "index", "--json"))["warnings"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_without_permission_is_left_out(run: Run, documents: Path, tmp_path: Path) -> None:
    mixed = Path(shutil.copytree(documents, tmp_path / "mixed"))
    (mixed / "rahasatama.txt").chmod(0)
    report = parsed(run("index", mixed, "--index", tmp_path / "index", "--json"))
    assert report["documents"] == 4
    assert "ei ole lukuoikeutta" in report["skipped"][0]["reason"]


@pytest.mark.parametrize("content", [b"", bytes(range(256))], ids=["empty", "binary"])
def test_where_no_document_is_readable_nothing_is_made(run: Run, built: Path, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "documents" / "only.txt"
    file.parent.mkdir()
    file.write_bytes(content)
    for path in (file, file.parent):
        result = run("index", path, "--index", tmp_path / "index", "--json")
        assert (result.exit_code, result.stdout) == (1, "")
        assert "only.txt" in result.stderr.splitlines()[-1]
    assert run("status", "--index", tmp_path / "index").exit_code == 1


def test_the_only_file_is_named_with_what_is_wrong(run: Run, tmp_path: Path) -> None:
    (tmp_path / "only.txt").touch()
    assert "only.txt" in run("index", tmp_path / "only.txt", "--index", tmp_path / "index").stderr


def test_a_folder_without_documents_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    result = run("index", tmp_path / "none", "--index", tmp_path / "index")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1].startswith("Luettavia asiakirjoja ei löytynyt")


def test_a_build_that_fails_leaves_the_live_index_alone(run: Run, copied: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert run("index", tmp_path / "none", "--index", copied).exit_code == 1
    assert parsed(run("status", "--index", copied, "--json"))["documents"] == 5


def test_a_large_text_is_refused_or_read_but_the_others_go_on(run: Run, documents: Path, tmp_path: Path) -> None:
    mixed = Path(shutil.copytree(documents, tmp_path / "mixed"))
    (mixed / "large.txt").write_text("Pitkä rivi samaa tekstiä. " * 2_100_000, encoding="utf-8")
    report = parsed(run("index", mixed, "--index", tmp_path / "index", "--json"))
    assert report["documents"] == 5
    assert "liian suuri" in report["skipped"][0]["reason"]


def test_an_index_of_another_encoder_is_named(run: Run, copied: Path) -> None:
    manifest = copied / "generation-1" / "manifest.json"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace("hashing/1", "other/7"), encoding="utf-8")
    line = complaint(run("ask", QUESTION, "--index", copied))
    assert "other/7" in line
    assert "hashing/1" in line


@pytest.mark.parametrize("file", ["manifest.json", "catalogue.sqlite", "vectors.faiss", "keywords/meta.json"])
@pytest.mark.parametrize("command", [("ask", QUESTION), ("status",), ("facts", "S77101")])
def test_a_half_deleted_index_names_the_file(run: Run, copied: Path, file: str, command: tuple[str, ...]) -> None:
    (copied / "generation-1" / file).unlink()
    line = complaint(run(*command, "--index", copied))
    assert str(copied / "generation-1" / file) in line
    assert "hanketutka index" in line


def test_a_half_deleted_index_is_made_whole_by_indexing_again(run: Run, copied: Path, documents: Path) -> None:
    (copied / "generation-1" / "vectors.faiss").unlink()
    assert run("index", documents, "--index", copied).exit_code == 0
    assert run("ask", QUESTION, "--index", copied).exit_code == 0


def test_an_unknown_analyser_is_named(run: Run, documents: Path, tmp_path: Path) -> None:
    result = run("index", documents, "--index", tmp_path / "index", "--analyser", "nosuch")
    assert result.exit_code == 1
    assert "”nosuch”" in result.stderr.splitlines()[-1]


def test_messages_are_in_english_where_that_is_chosen(built: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", "from ui.cli import main; main()", "facts", "S00000", "--index", str(built)],
        env={**os.environ, "HANKETUTKA_LANGUAGE": "en"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("The index holds no “S00000”.")
