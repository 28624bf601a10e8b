"""Projects named by the beginning of their names."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.asker import Asker
from rag.questions.names import Names
from rag.words.terms import Lexicon
from tests.rag.forms import HARBOUR, PURSE

SAMPLES = Path(__file__).parents[3] / "corpus" / "samples"
NAME = "Rahasatama – velkaneuvontaa työpajoilla"


@pytest.fixture(scope="module")
def shores(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    folder: Path = tmp_path_factory.mktemp("shores")
    documents = folder / "documents"
    documents.mkdir()
    (documents / "a.txt").write_text(HARBOUR.replace(NAME, "Jaetun pitkän rannan kehittämishanke"), encoding="utf-8")
    forest = PURSE.replace("LANKA-verkosto", "Puolikas metsä loistaa – salaisuuksien selvittely")
    (documents / "b.txt").write_text(forest, encoding="utf-8")
    round_the_clock = HARBOUR.replace("S77101", "S77105").replace(NAME, "YöPaja 24/24")
    (documents / "c.txt").write_text(round_the_clock, encoding="utf-8")
    (documents / "d.txt").write_text(
        PURSE.replace("S77102", "S77106").replace("LANKA-verkosto", "Meidän ilta"), "utf-8"
    )
    second = HARBOUR.replace("S77101", "S77107").replace(NAME, "Saaren kesä >> Jakso 2")
    (documents / "e.txt").write_text(second, encoding="utf-8")
    build([documents], folder / "index", HashingEncoder(), load_analyser(), encoder_name="hashing")
    return Asker(Searcher.open(folder / "index"))


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Otetaanko velkaiset huomioon jaetun pitkän rannan palveluissa?", "S77101"),
        ("Mikä on Puolikkaan metsän vastuuviranomainen?", "S77102"),
        ("Minkä ELY-keskuksen alle salaisuuksien selvittely kuuluu?", "S77102"),  # what follows the dash
        ("Paljonko YöPajalle myönnettiin EU- ja valtion rahoitusta?", "S77105"),  # without the numbers after it
        ("Mikä on YöPaja 24/24:n hakija?", "S77105"),  # one number twice
        ("Mikä on Meidän ilta -hankkeen hakija?", "S77106"),
    ],
)
def test_the_first_words_of_a_name_name_the_project(shores: Asker, question: str, code: str) -> None:
    assert {hit.chunk.project for hit in shores.ask(question).hits} == {code}


def test_an_ordinary_word_of_a_name_alone_is_no_name(shores: Asker) -> None:
    lexicon = Lexicon(shores.searcher.analyser)
    names = Names(shores.searcher.catalogue, lexicon)
    named, other = "Mitä Meidän illassa tehdään?", "Mitä illalla tehdään?"
    assert [mention.value for mention in names.projects(named, lexicon.tokens(named))] == ["S77106"]
    assert not names.projects(other, lexicon.tokens(other))


@pytest.mark.parametrize(
    "question", ["Kumpi alkoi ensin, S77101 vai Puolikas metsä?", "S77101:n ja Puolikkaan metsän kesto?"]
)
def test_another_project_is_named_so_beside_one(shores: Asker, question: str) -> None:
    assert {fact.project for fact in shores.ask(question).facts} == {"S77101", "S77102"}


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Saaren kesä: paljonko rahaa myönnettiin?", {"S77107"}),
        ("Muuta: paljonko rahaa myönnettiin?", set()),
        ("Saaren kesä paljonko rahaa myönnettiin: laske", set()),
    ],
)
def test_so_is_one_before_a_colon(shores: Asker, question: str, codes: set[str]) -> None:
    assert set(shores._understanding.read(question).question.projects) == codes


def test_a_word_of_the_name_names_no_organisation_too(tmp_path: Path) -> None:
    form = (SAMPLES / "900527.txt").read_text(encoding="utf-8")
    name = "Kylältä käsin – maaseutunuorten etäopiskelu ja yrittäjyyskasvatus"
    (tmp_path / "a.txt").write_text(form.replace(name, "Kylältä - Tahkonseudun voimat"), encoding="utf-8")
    build([tmp_path / "a.txt"], tmp_path / "index", HashingEncoder(), load_analyser(), encoder_name="hashing")
    answer = Asker(Searcher.open(tmp_path / "index")).ask("Milloin Tahkonseudun voimat alkaa?")
    assert [known.field for known in answer.facts] == ["start_date"]


@pytest.mark.parametrize(
    "question", ["Mitä pitkän rannan palveluissa tehdään?", "Näkyykö työpajalta puolikas metsä talvella?"]
)
def test_other_words_do_not(shores: Asker, question: str) -> None:
    assert len({hit.chunk.project for hit in shores.ask(question).hits}) > 1
