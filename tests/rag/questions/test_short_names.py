"""Organisations called by the short names that texts explain in brackets."""

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.answer import AnswerKind
from rag.asker import Asker
from tests.rag.forms import HARBOUR, ISLES


@pytest.fixture(scope="module")
def asker(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    folder = tmp_path_factory.mktemp("short_names")
    text = HARBOUR.replace("ammattiopisto kouluttaa", "ammattiopisto (Hiiska) kouluttaa")
    text = text.replace("Keväisin työpajoilla", "Keväisin kuudella työpajalla (Pajakki)")
    (folder / "form.txt").write_text(text, encoding="utf-8")
    (folder / "isles.txt").write_text(ISLES, encoding="utf-8")
    build(
        [folder / "form.txt", folder / "isles.txt"],
        folder / "index",
        HashingEncoder(),
        load_analyser(),
        encoder_name="hashing",
    )
    return Asker(Searcher.open(folder / "index"))


@pytest.mark.parametrize(
    "question",
    [
        "Mikä on Hiiskan Y-tunnus?",
        "hiiskan y tunnus",
        "Mikä on Rahasatama-hankkeen osatoteuttajan Hiiskan Y-tunnus?",
        "What is the business ID of Hiiska in Rahasatama?",
    ],
)
def test_a_short_name_in_brackets_means_the_name_before_it(asker: Asker, question: str) -> None:
    assert [fact.value for fact in asker.ask(question).facts] == ["1234567-1"]


@pytest.mark.parametrize("question", ["Mikä on UlAMKin Y-tunnus?", "mikä on ulamkin y-tunnus"])
def test_a_university_of_applied_sciences_is_called_by_letters_of_its_town(asker: Asker, question: str) -> None:
    assert [fact.value for fact in asker.ask(question).facts] == ["0201256-6"]


def test_brackets_after_anything_else_name_no_organisation(asker: Asker) -> None:
    assert asker.ask("Mikä on Pajakin Y-tunnus?").kind is not AnswerKind.FACT
