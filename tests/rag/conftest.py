"""One index of the fictional documents for all tests of answering, by the hashing encoder."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.asker import Asker
from rag.questions.names import Names
from rag.words.terms import Lexicon
from tests.rag.forms import FILES


def pytest_configure(config: pytest.Config) -> None:
    """Know the marks that langchain-tests put on tests of chat models."""
    for mark in ("benchmark", "vcr"):
        config.addinivalue_line("markers", f"{mark}: a test of langchain-tests that is not run here")


@pytest.fixture(scope="session")
def searcher(tmp_path_factory: pytest.TempPathFactory) -> Searcher:
    folder: Path = tmp_path_factory.mktemp("answering")
    documents = folder / "documents"
    documents.mkdir()
    for name, text in FILES.items():
        (documents / name).write_text(text, encoding="utf-8")
    build([documents], folder / "index", HashingEncoder(), load_analyser(), encoder_name="hashing")
    return Searcher.open(folder / "index")


@pytest.fixture(scope="session")
def asker(searcher: Searcher) -> Asker:
    return Asker(searcher)


@pytest.fixture(scope="session")
def lexicon(searcher: Searcher) -> Lexicon:
    return Lexicon(searcher.analyser)


@pytest.fixture(scope="session")
def names(searcher: Searcher, lexicon: Lexicon) -> Names:
    return Names(searcher.catalogue, lexicon)
