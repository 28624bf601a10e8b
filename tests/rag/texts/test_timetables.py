"""Items of a timetable, which stand under a line that tells only when."""

from pathlib import Path

import pytest

from corpus.document import Span
from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.answer import AnswerKind
from rag.asker import Asker
from rag.questions.names import Names
from rag.questions.question import understand
from rag.texts.timetables import asks_of_time, period_of
from rag.words.terms import Lexicon

FORM = """Euroopan unioni Vipuvoimaa EU:lta

Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: S88401

Hankkeen nimi: Vene vesille

3 Suunnitelman mukainen tiivistelmä toteutuksesta

Hankkeessa entisöidään vanhoja veneitä ja opetetaan puutöitä. Telakka on auki kaikille.

Syksy 2018

- hankitaan höylät ja sorvit verstaalle
- palkataan veneenveistäjä

Kevät 2019 ja kesä 2019
- käynnistetään purjeiden ompelu
kesäteatterin kanssa

- veistetään ensimmäinen soutuvene

Veneet myydään kesämarkkinoilla.

9 Loppuraportin tiivistelmä

-
"""


@pytest.fixture(scope="module")
def asker(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    folder: Path = tmp_path_factory.mktemp("timetables")
    document = folder / "S88401.txt"
    document.write_text(FORM, encoding="utf-8")
    build([document], folder / "index", HashingEncoder(), load_analyser(), encoder_name="hashing")
    return Asker(Searcher.open(folder / "index"))


@pytest.mark.parametrize(
    ("item", "when"),
    [
        ("palkataan", "Syksy 2018"),
        ("kesäteatterin", "Kevät 2019 ja kesä 2019"),
        ("veistetään", "Kevät 2019 ja kesä 2019"),
        ("Veneet myydään", None),
        ("Telakka", None),
    ],
)
def test_items_have_the_time_of_the_line_above_them(asker: Asker, item: str, when: str | None) -> None:
    catalogue = asker.searcher.catalogue
    text = catalogue.text("S88401.txt")
    place = text.index(item)
    period = period_of(catalogue, "S88401.txt", Span(place, place + len(item)))
    assert (period and period.cut(text)) == when


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        ("Milloin Vene vesille palkkaa veneenveistäjän?", ["Syksy 2018", "palkataan veneenveistäjä"]),
        ("Mitä Vene vesille tekee keväällä 2019?", ["Kevät 2019 ja kesä 2019", "veistetään ensimmäinen soutuvene"]),
    ],
)
def test_the_line_above_is_quoted_with_the_item(asker: Asker, question: str, quotes: list[str]) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.PASSAGES
    told = [citation.quote for citation in answer.citations]
    assert told.index(quotes[0]) < told.index(quotes[1])


def test_no_time_is_quoted_where_none_is_asked_for(asker: Asker) -> None:
    answer = asker.ask("Kuka palkataan Vene vesille -hankkeeseen verstaalle?")
    assert "Syksy 2018" not in [citation.quote for citation in answer.citations]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Milloin Vene vesille alkaa veistää?", True),
        ("Mitä tehdään syksyllä?", True),
        ("Mitä tehdään 2019?", True),
        ("Mitä verstaalla tehdään?", False),
    ],
)
def test_a_time_is_asked_for_or_named(names: Names, lexicon: Lexicon, question: str, asked: bool) -> None:
    assert asks_of_time(understand(question, names, lexicon)) is asked
