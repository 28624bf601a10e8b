"""Regions of applications whose form names none, told by their public summaries."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.asker import Asker
from tests.corpus.application_forms import printed
from tests.rag.forms import LOOM

_CODE = "907001"
_ISLETS, _TOLD = "yhdistää saariston kylät", "yhdistää Varsinais-Suomen saariston kylät"
_ONE, _ALL = "kohdistuu yhden maakunnan alueelle", "on valtakunnallista"


def _asker(folder: Path, application: str) -> Asker:
    (folder / f"{_CODE}.txt").write_text(application, encoding="utf-8")
    (folder / "loom.txt").write_text(LOOM, encoding="utf-8")
    build(
        [folder / f"{_CODE}.txt", folder / "loom.txt"],
        folder / "index",
        HashingEncoder(),
        load_analyser(),
        encoder_name="hashing",
    )
    return Asker(Searcher.open(folder / "index"))


def _codes(asker: Asker, question: str) -> set[str]:
    return {match.code for match in asker.ask(question).projects}


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Mitkä hankkeet toimivat Varsinais-Suomessa?", {_CODE}),
        ("missä hankkeissa varsinais-suomi on kohdealueena", {_CODE}),
        ("Mitkä hankkeet toimivat Kainuussa?", {"S77103"}),
        ("Mitkä hankkeet toimivat Lapissa?", set()),
    ],
)
def test_a_region_stands_in_the_summary_of_a_form_without_one(tmp_path: Path, question: str, codes: set[str]) -> None:
    assert _codes(_asker(tmp_path, printed().replace(_ISLETS, _TOLD)), question) == codes


def test_a_national_project_is_in_no_single_region(tmp_path: Path) -> None:
    national = printed().replace(f"ý Hankkeen toiminta {_ONE}", f"¨ Hankkeen toiminta {_ONE}")
    national = national.replace(f"¨ Hankkeen toiminta {_ALL}", f"ý Hankkeen toiminta {_ALL}")
    assert (
        _codes(_asker(tmp_path, national.replace(_ISLETS, _TOLD)), "Mitkä hankkeet toimivat Varsinais-Suomessa?")
        == set()
    )
