"""The sample documents and a hostile one, indexed with the hashing encoder."""

from pathlib import Path

import pytest
from fastapi import FastAPI

from rag.asker import Asker
from tests.ui.served import SAMPLES, in_a_loop, make_asker
from ui.page_server import build_app

HOSTILE = """Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: S99901

Hankkeen nimi: Merkit <b>talteen</b>

Suunnitelman mukainen toteutusaika: Alkaa 1.1.2018 ja päättyy 31.12.2019

2 Hakijan perustiedot

Hakijan virallinen nimi: Kulmasulku & <i>Pojat</i> ry

3 Suunnitelman mukainen tiivistelmä toteutuksesta

Hanke tutkii kulmasulkeita <script>window.broken = true</script> ja kuvia <img src="http://example.com/x.png" \
onerror="window.broken = true"> sekä merkintöjä **lihava**, [linkki](http://example.com), ${1+1} ja {{ 7*7 }}. \
Kulmasulkeiden tutkimus on hankkeen tavoite.

4 Hankkeen kohderyhmät

4.1 Varsinaiset kohderyhmät

Kulmasulkeiden käyttäjät.
"""


@pytest.fixture(scope="session")
def asker(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    folder: Path = tmp_path_factory.mktemp("page")
    hostile = folder / "S99901.txt"
    hostile.write_text(HOSTILE, encoding="utf-8")
    return make_asker([SAMPLES, hostile], folder / "index", "hashing")


@pytest.fixture(scope="session")
def app(asker: Asker) -> FastAPI:
    return in_a_loop(lambda: build_app(asker))
