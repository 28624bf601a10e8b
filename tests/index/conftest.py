"""Small fictional project descriptions, and an index of them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import BuildReport, build
from index.hashing import HashingEncoder
from index.search import Searcher

Describe = Callable[..., Path]
Index = Callable[..., BuildReport]

DESCRIPTION = """Euroopan {fund_name} ({fund}) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: {code}

Hankkeen nimi: {name}

Toimintalinja: {axis}

Suunnitelman mukainen toteutusaika: Alkaa {start} ja päättyy {end}

Toiminnan tila: {status}

2 Hakijan perustiedot

Hakijan virallinen nimi: {applicant}

Hankkeen yhteyshenkilön nimi: Veikko Kuvitelma

Yhteyshenkilön sähköpostiosoite: veikko.kuvitelma@kuvitelma.example

Yhteyshenkilön puhelinnumero: 040 7654 3219

3 Suunnitelman mukainen tiivistelmä toteutuksesta

{summary}

6 Maantieteellinen kohdealue

Maakunnat: {regions}

Kunnat: {municipalities}
"""
DEFAULTS = {
    "fund": "ESR",
    "fund_name": "sosiaalirahaston",
    "code": "S99001",
    "name": "Velkaverkko",
    "axis": "5. Sosiaalinen osallisuus ja köyhyyden torjunta",
    "start": "1.1.2016",
    "end": "31.12.2017",
    "status": "Toiminta päättynyt",
    "applicant": "Keksittyjärven kunta",
    "summary": "Hankkeessa velkaantuneet nuoret saavat talousneuvontaa sosiaalityöntekijältä.",
    "regions": "Kainuu",
    "municipalities": "Kajaani, Sotkamo",
}


@pytest.fixture
def describe(tmp_path: Path) -> Describe:
    """Write a project description into the folder "documents" and return its path."""

    def write(file: str = "velkaverkko.txt", **fields: str) -> Path:
        path = tmp_path / "documents" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(DESCRIPTION.format(**DEFAULTS | fields), encoding="utf-8")
        return path

    return write


@pytest.fixture
def two_projects(describe: Describe) -> tuple[Path, Path]:
    """Write two projects that differ in every filter."""
    other = describe(
        "matkailu.txt",
        fund="EAKR",
        fund_name="aluekehitysrahaston",
        code="A99002",
        name="Saaristo kutsuu",
        axis="1. Pk-yritystoiminnan kilpailukyky",
        start="1.9.2019",
        end="31.8.2021",
        status="Toiminnassa",
        applicant="Merituulen ammattikorkeakoulu (MERIAMK)",
        summary="Saariston matkailuyritykset kehittävät ympärivuotisia palveluja ja markkinoivat niitä yhdessä.",
        regions="Varsinais-Suomi",
        municipalities="Parainen",
    )
    return describe(), other


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An index folder that does not exist yet."""
    return tmp_path / "index"


@pytest.fixture
def make_index(tmp_path: Path, folder: Path) -> Index:
    """Index the folder "documents", or the given paths."""

    def make(*paths: Path, **options: object) -> BuildReport:
        settings = {"encoder": HashingEncoder(), "analyser": load_analyser("pyvoikko"), "encoder_name": "hashing"}
        return build(paths or [tmp_path / "documents"], folder, **settings | options)

    return make


@pytest.fixture
def searcher(two_projects: tuple[Path, Path], make_index: Index, folder: Path) -> Searcher:
    """An index of the two projects, open."""
    make_index()
    return Searcher.open(folder)
