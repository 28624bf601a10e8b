"""Searching: the right chunk first, filters exact, faults named."""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from corpus.document import Span
from corpus.errors import IndexFault, UnknownItem
from index.analysers import load_analyser
from index.build import BuildReport
from index.folder import CURRENT
from index.hashing import HashingEncoder
from index.search import Filters, Searcher

Index = Callable[..., BuildReport]


def test_an_inflected_question_finds_its_section(searcher: Searcher) -> None:
    hit = searcher.search("Kuka antaa velkaantuneille nuorille talousneuvontaa?")[0]
    assert hit.chunk.project == "S99001"
    assert hit.section.number == "3"
    assert hit.rank == 1
    assert hit.keyword_score > 0
    assert {"velkaantunut", "nuori", "talousneuvonta"} <= set(hit.matched)


def test_a_hits_text_is_source_text(searcher: Searcher) -> None:
    for hit in searcher.search("nuorten talous", k=20):
        source = searcher.catalogue.text(hit.chunk.document)
        assert all(line in source for line in hit.text.splitlines())
        assert len(hit.text) <= 2000


def test_k_bounds_the_hits(searcher: Searcher) -> None:
    assert [hit.rank for hit in searcher.search("hanke", k=3)] == [1, 2, 3]


@pytest.mark.parametrize("question", ["", "  ", "?!"])
def test_a_question_without_words_finds_nothing(searcher: Searcher, question: str) -> None:
    assert searcher.search(question) == ()


@pytest.mark.parametrize(
    ("filters", "projects"),
    [
        (Filters(projects=("a99002",)), {"A99002"}),
        (Filters(funds=("ESR",)), {"S99001"}),
        (Filters(funds=("esr", "eakr")), {"S99001", "A99002"}),
        (Filters(regions=("varsinais-suomi",)), {"A99002"}),
        (Filters(municipalities=("Sotkamo", "Parainen")), {"S99001", "A99002"}),
        (Filters(statuses=("toiminnassa",)), {"A99002"}),
        (Filters(axes=("5",)), {"S99001"}),
        (Filters(axes=("1. Pk-yritystoiminnan kilpailukyky",)), {"A99002"}),
        (Filters(organisations=("MERIAMK",)), {"A99002"}),
        (Filters(organisations=("keksittyjärven kunta",)), {"S99001"}),
        (Filters(start=date(2017, 12, 31), end=date(2019, 8, 31)), {"S99001"}),
        (Filters(start=date(2018, 1, 1), end=date(2019, 8, 31)), set()),
        (Filters(funds=("ESR",), regions=("Varsinais-Suomi",)), set()),
        (Filters(municipalities=("Helsinki",)), set()),
    ],
)
def test_filters_hold_exactly(searcher: Searcher, filters: Filters, projects: set[str]) -> None:
    assert set(searcher.resolve(filters)) == projects
    assert {hit.chunk.project for hit in searcher.search("hankkeen kehittäminen", 20, filters)} == projects


def test_the_catalogue_knows_projects_and_facts(searcher: Searcher) -> None:
    project = searcher.catalogue.project("s99001")
    assert project.name == "Velkaverkko"
    assert (project.start, project.end) == (date(2016, 1, 1), date(2017, 12, 31))
    assert project.organisations == ("Keksittyjärven kunta",)
    (stored,) = searcher.catalogue.facts("S99001", "status")
    assert stored.fact.value == "Toiminta päättynyt"
    document = searcher.catalogue.document("velkaverkko.txt")
    assert stored.fact in document.facts
    assert searcher.catalogue.section(stored.document, stored.fact.section) in document.sections
    with pytest.raises(UnknownItem):
        searcher.catalogue.project("S00000")


def test_the_first_chunks_that_hold_places_are_found_and_no_more(searcher: Searcher) -> None:
    document = searcher.catalogue.document("velkaverkko.txt")
    places = [(document.name, section.spans[0]) for section in document.sections if section.spans]
    hits = searcher.hits_at(places, 20)
    assert len(hits) == len({hit.number for hit in hits}) > 2
    assert searcher.hits_at(places, 2) == hits[:2]


def test_the_beginnings_of_places_come_before_what_goes_on(searcher: Searcher) -> None:
    document = searcher.catalogue.document("velkaverkko.txt")
    whole = Span(0, len(document.text))
    last = searcher.catalogue.numbers_at(document.name, whole)[-1]
    (span,) = [hit.chunk.spans[0] for hit in searcher.hits_at([(document.name, whole)], 99) if hit.number == last]
    first, second = searcher.hits_at([(document.name, whole), (document.name, span)], 2)
    assert (first.number, second.number) == (searcher.catalogue.numbers_at(document.name, whole)[0], last)


def test_it_is_known_which_words_a_chunk_has(searcher: Searcher) -> None:
    hits = searcher.search("talousneuvonta nuorille", k=20)
    known = searcher.words_of(hits, ["talousneuvonta", "neuvonta", "xyzzy"])
    assert len(known) == len(hits)
    assert known[0] == {"talousneuvonta", "neuvonta"}
    assert frozenset() in known


def test_words_are_as_the_build_read_them(searcher: Searcher) -> None:
    text = "Hankkeessa velkaantuneet nuoret saavat talousneuvontaa vuonna 2016: Pohjois-Keksilässä."
    afresh = load_analyser("pyvoikko").analyse(text)
    assert searcher.analyser.analyse(text) == afresh
    known = {token.surface: (token.lemmas, token.parts, token.past) for token in afresh}
    assert searcher.catalogue.word("velkaantuneet") == known["velkaantuneet"]
    assert searcher.catalogue.word("pohjois-keksilässä") is None


def test_threads_may_share_a_searcher(searcher: Searcher) -> None:
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(searcher.search, ["saariston matkailu"] * 12))
    assert len({hits[0].chunk.id for hits in found}) == 1


def test_the_status_tells_what_is_indexed(searcher: Searcher, folder: Path) -> None:
    status = searcher.status()
    assert (status.manifest.counts.documents, status.manifest.counts.projects) == (2, 2)
    assert status.manifest.settings.encoder == HashingEncoder.identity
    assert status.size >= (folder / "generation-1" / "catalogue.sqlite").stat().st_size
    assert status.warnings == ()


def test_changed_bytes_are_told(searcher: Searcher, folder: Path) -> None:
    file = folder / "generation-1" / "vectors.faiss"
    content = file.read_bytes()
    file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert searcher.status().warnings == (("index_damaged", {"file": str(file)}),)


def test_another_encoder_is_refused(searcher: Searcher, folder: Path) -> None:
    class Other(HashingEncoder):
        identity = "other/1"

    with pytest.raises(IndexFault, match="encoder_mismatch") as caught:
        Searcher.open(folder, encoder=Other())
    assert caught.value.fields == {"index": "hashing/1", "given": "other/1"}


def test_another_analyser_is_refused(searcher: Searcher, folder: Path) -> None:
    analyser = load_analyser("pyvoikko")
    analyser._morphology = type(analyser._morphology)("other-1", analyser._morphology.look_up)
    with pytest.raises(IndexFault, match="analyser_mismatch"):
        Searcher.open(folder, analyser=analyser)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexFault, match="no_index"):
        Searcher.open(tmp_path / "nowhere")
    with pytest.raises(IndexFault, match="no_index"):
        Searcher.open(tmp_path)


@pytest.mark.parametrize("file", ["manifest.json", "catalogue.sqlite", "vectors.faiss", "keywords/meta.json"])
def test_a_half_deleted_folder_names_the_file(searcher: Searcher, folder: Path, file: str) -> None:
    (folder / "generation-1" / file).unlink()
    with pytest.raises(IndexFault, match="index_file_missing") as caught:
        Searcher.open(folder)
    assert caught.value.fields["file"] == str(folder / "generation-1" / file)


@pytest.mark.parametrize("file", ["manifest.json", "catalogue.sqlite", "vectors.faiss", "keywords/meta.json"])
@pytest.mark.parametrize("same_size", [True, False])
def test_a_damaged_file_is_named(searcher: Searcher, folder: Path, file: str, same_size: bool) -> None:
    damaged = folder / "generation-1" / file
    damaged.write_bytes(b"?" * (damaged.stat().st_size if same_size else 10))
    with pytest.raises(IndexFault, match="index_damaged") as caught:
        Searcher.open(folder)
    assert str(caught.value.fields["file"]) in str(damaged)


def test_an_index_of_an_older_format_is_made_anew(searcher: Searcher, folder: Path, make_index: Index) -> None:
    manifest = folder / "generation-1" / "manifest.json"
    manifest.write_text(re.sub(r'"format": \d+', '"format": 0', manifest.read_text()))
    with pytest.raises(IndexFault, match="index_outdated"):
        Searcher.open(folder)
    make_index()
    assert Searcher.open(folder).status().manifest.generation == 1


def test_a_generation_that_is_gone_is_named(searcher: Searcher, folder: Path) -> None:
    shutil.rmtree(folder / "generation-1")
    with pytest.raises(IndexFault, match="index_file_missing"):
        Searcher.open(folder)
    (folder / CURRENT).write_text("")
    with pytest.raises(IndexFault, match="index_file_missing"):
        Searcher.open(folder)


def test_importing_search_imports_nothing_heavy() -> None:
    code = "import sys, index.search; print([name for name in sys.modules if name in {'torch', 'gradio', " \
           "'sentence_transformers', 'onnxruntime', 'pyvoikko'}])"  # fmt: skip
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
