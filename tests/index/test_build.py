"""Builds: what changes is done, what does not is taken over, and the live index is never disturbed."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.errors import BadRequest, IndexFault, UnreadableFile
from index.build import BuildReport
from index.folder import CURRENT, discard, locked
from index.hashing import HashingEncoder
from index.search import Searcher

Describe = Callable[..., Path]
Index = Callable[..., BuildReport]


class CountingEncoder(HashingEncoder):
    def __init__(self) -> None:
        self.passages: list[str] = []

    def encode_passages(self, texts):
        self.passages += texts
        return super().encode_passages(texts)


def generations(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


def test_a_first_build_reports_what_it_did(two_projects: tuple[Path, Path], make_index: Index, folder: Path) -> None:
    report = make_index()
    assert (report.documents, report.projects, report.generation) == (2, 2, 1)
    assert report.embedded == report.chunks > 0
    assert report.reused == 0
    assert generations(folder) == ["generation-1"]


def test_an_unchanged_second_build_embeds_nothing(two_projects: tuple[Path, Path], make_index: Index) -> None:
    first, second = make_index(), make_index()
    assert second.embedded == 0
    assert second.reused == second.chunks == first.chunks
    assert second.generation == first.generation


def test_only_changed_text_is_embedded(describe: Describe, two_projects: tuple[Path, Path], make_index: Index) -> None:
    make_index()
    describe(summary="Hankkeessa järjestetään velkapäiviä.")
    encoder = CountingEncoder()
    report = make_index(encoder=encoder)
    assert report.embedded == 1
    assert all("velkapäiviä" in text for text in encoder.passages)
    assert report.generation == 2


def test_words_of_a_changed_document_are_kept(describe: Describe, make_index: Index, folder: Path) -> None:
    describe()
    make_index()
    describe(summary="Hankkeessa järjestetään velkapäiviä.")
    make_index()
    lemmas, parts, past = Searcher.open(folder).catalogue.word("velkapäiviä") or ((), (), True)
    assert (lemmas, set(parts), past) == (("velkapäivä",), {"velka", "päivä"}, False)


def test_a_passage_is_embedded_with_its_context(describe: Describe, make_index: Index) -> None:
    describe()
    encoder = CountingEncoder()
    make_index(encoder=encoder)
    context = "Velkaverkko\n3 Suunnitelman mukainen tiivistelmä toteutuksesta\n"
    assert [text for text in encoder.passages if text.startswith(context) and "talousneuvontaa" in text]


def test_vectors_are_reused_when_everything_is_read_anew(
    two_projects: tuple[Path, Path], make_index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_index()
    monkeypatch.setattr("index.build.reader_identity", lambda: "another")
    report = make_index()
    assert report.generation == 2
    assert report.embedded == 0


def test_files_that_are_not_named_leave(two_projects: tuple[Path, Path], make_index: Index, folder: Path) -> None:
    make_index()
    report = make_index(two_projects[0])
    searcher = Searcher.open(folder)
    assert report.documents == 1
    assert [project.code for project in searcher.catalogue.projects()] == ["S99001"]
    assert {hit.chunk.project for hit in searcher.search("saariston matkailuyritykset")} == {"S99001"}


def test_two_documents_of_one_project_are_one_project(describe: Describe, make_index: Index, folder: Path) -> None:
    describe()
    describe("uudempi.txt", summary="Velkaverkko jatkuu vertaisryhmillä.", municipalities="Kuhmo")
    make_index()
    catalogue = Searcher.open(folder).catalogue
    (project,) = catalogue.projects()
    assert project.documents == ("uudempi.txt", "velkaverkko.txt")
    assert project.municipalities == ("Kuhmo", "Kajaani", "Sotkamo")
    assert {fact.document for fact in catalogue.facts("S99001", "municipalities")} == set(project.documents)


def test_files_of_one_name_are_told_apart(describe: Describe, make_index: Index, folder: Path) -> None:
    describe("a/kuvaus.txt")
    describe("b/kuvaus.txt", code="S99003", name="Toinen")
    make_index()
    assert Searcher.open(folder).catalogue.documents() == ("a/kuvaus.txt", "b/kuvaus.txt")


def test_an_unreadable_file_is_skipped_and_the_rest_goes_on(
    describe: Describe, make_index: Index, folder: Path
) -> None:
    empty = describe().with_name("tyhja.txt")
    empty.write_bytes(b"")
    report = make_index()
    assert report.documents == 1
    assert [Path(skip.path) for skip in report.skipped] == [empty]
    assert make_index().generation == 1
    assert [key for key, _ in Searcher.open(folder).status().warnings] == [report.skipped[0].reason]


def test_a_generation_goes_though_a_file_is_made_in_it_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generation = tmp_path / "generation-1"
    generation.mkdir()
    remove = shutil.rmtree

    def removed_but_for_a_lock(path: Path, ignore_errors: bool) -> None:
        monkeypatch.setattr(shutil, "rmtree", remove)
        (path / ".lock").touch()

    monkeypatch.setattr(shutil, "rmtree", removed_but_for_a_lock)
    discard(generation)
    assert not generation.exists()


def test_no_readable_document_leaves_the_live_index(describe: Describe, make_index: Index, folder: Path) -> None:
    describe()
    make_index()
    empty = folder.parent / "empty.txt"
    empty.write_bytes(b"")
    with pytest.raises(UnreadableFile, match="file_empty"):
        make_index(empty)
    assert generations(folder) == ["generation-1"]
    assert Searcher.open(folder).catalogue.documents() == ("velkaverkko.txt",)


def test_a_path_that_is_not_there_is_named(make_index: Index, folder: Path) -> None:
    with pytest.raises(BadRequest, match="path_missing"):
        make_index(folder / "nowhere")


def test_a_failed_build_leaves_the_live_index(two_projects: tuple[Path, Path], make_index: Index, folder: Path) -> None:
    make_index(two_projects[0])

    class Broken(HashingEncoder):
        def encode_passages(self, texts):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_index(encoder=Broken())
    assert generations(folder) == ["generation-1"]
    assert Searcher.open(folder).catalogue.documents() == ("velkaverkko.txt",)


KILLED = """
import os, sys
from pathlib import Path
from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder

class Dying(HashingEncoder):
    def encode_passages(self, texts):
        os._exit(9)

build([Path(sys.argv[1])], Path(sys.argv[2]), Dying(), load_analyser("pyvoikko"))
"""


def test_a_killed_build_is_cleaned_up_by_the_next(
    two_projects: tuple[Path, Path], make_index: Index, folder: Path
) -> None:
    make_index(two_projects[0])
    command = [sys.executable, "-c", KILLED, str(two_projects[0].parent), str(folder)]
    assert subprocess.run(command, check=False).returncode == 9
    assert generations(folder) == ["generation-1", "generation-2"]
    assert Searcher.open(folder).catalogue.documents() == ("velkaverkko.txt",)
    assert make_index().documents == 2
    assert generations(folder) == ["generation-2"]
    assert (folder / CURRENT).read_text() == "generation-2\n"


def test_a_reader_keeps_the_generation_it_opened(
    describe: Describe, two_projects: tuple[Path, Path], make_index: Index, folder: Path
) -> None:
    make_index()
    reader = Searcher.open(folder)
    describe(summary="Aivan toinen tiivistelmä.")
    make_index()
    assert "talousneuvontaa" in reader.search("velkaantuneiden talousneuvonta")[0].text
    assert "toinen tiivistelmä" in Searcher.open(folder).search("aivan toinen tiivistelmä")[0].text


def test_two_builds_do_not_meet(two_projects: tuple[Path, Path], make_index: Index, folder: Path) -> None:
    with locked(folder), pytest.raises(IndexFault, match="index_busy"):
        make_index()


def test_no_contact_data_reaches_the_folder(two_projects: tuple[Path, Path], make_index: Index, folder: Path) -> None:
    make_index()
    content = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    for datum in ("Kuvitelma", "veikko.kuvitelma", "040 7654", "7654 3219"):
        assert datum.encode() not in content
        assert datum.lower().encode() not in content
