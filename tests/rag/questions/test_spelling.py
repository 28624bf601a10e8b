"""Questions as people type them, and names that must stay as they are."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.asker import Asker
from rag.questions.names import Names
from rag.questions.spelling import Spelling
from rag.words.terms import Lexicon
from tests.rag.forms import HARBOUR


@pytest.fixture(scope="module")
def spelling(searcher: Searcher, lexicon: Lexicon, names: Names) -> Spelling:
    return Spelling(searcher, lexicon, names)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("velkaneuvonta tyottomille", "velkaneuvonta työttömille"),
        ("mika on maksusunnitelma", "mikä on maksusuunnitelma"),
        ("missä katuosotteessa on hakija", "missä katuosoitteessa on hakija"),
        ("hankeen osatoteutaja", "hankkeen osatoteuttaja"),
        ("paljonko rahoitsta saatiin", "paljonko rahoitusta saatiin"),
        ("MITKÄ HANKEET PÄÄTTYIVÄT", "MITKÄ HANKKEET PÄÄTTYIVÄT"),
        ("montko nuorta", "montako nuorta"),
        ("mihn mennessä", "mihin mennessä"),
        ("Kuina moni tuli", "Kuinka moni tuli"),
        ("missä vuona alkoi", "missä vuonna alkoi"),
        ("tyo- ja toimintakyky", "tyo- ja toimintakyky"),  # three letters tell too little
        ("toimintakyvn parantaminen", "toimintakyvyn parantaminen"),
        ("mis hankkees pelataan", "missä hankkeessa pelataan"),
        ("Mikä o hakija", "Mikä on hakija"),
    ],
)
def test_a_mistyped_word_is_read_as_one_of_the_documents_or_of_questions(
    spelling: Spelling, typed: str, meant: str
) -> None:
    assert spelling.read(typed).text == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("työ pajojen ohjaajat", "työpajojen ohjaajat"),
        ("mikä on toiminta linja", "mikä on toimintalinja"),
        ("y tunnus", "y-tunnus"),
        ("velka-neuvontaa nuorille", "velkaneuvontaa nuorille"),
        ("hankkeet pohjoispohjanmaalla", "hankkeet pohjois-pohjanmaalla"),
    ],
)
def test_a_compound_is_written_as_the_documents_have_it(spelling: Spelling, typed: str, meant: str) -> None:
    assert spelling.read(typed).text == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Rahasaatama-hankkeen hakija", "Rahasatama-hankkeen hakija"),
        ("rahasatma hankkeen hakija", "rahasatama hankkeen hakija"),
        ("Who runs Rahasaatama?", "Who runs Rahasatama?"),
        ("Hidenvaaran osahanke", "Hiidenvaaran osahanke"),
    ],
)
def test_a_long_name_may_have_a_letter_wrong(spelling: Spelling, typed: str, meant: str) -> None:
    assert spelling.read(typed).text == meant


@pytest.mark.parametrize(
    "question",
    [
        "Paljonko Rahasatama-hankkeelle myönnettiin rahaa?",
        "Mitä Kultakala-hankkeessa tehtiin?",  # no such project, a word of the dictionary
        "Paljonko Ranka-hanke maksoi?",  # near LANKA, and not it
        "mitä tarkka hanke maksoi",
        "Kuka on Sanni Satumoa?",
        "onko lemmikkejä huomioitu",  # no document speaks of them
        "onko summa sama",
        "How many young people were taught at the workshops?",
        "Hur många unga deltog i verkstäderna?",
        "elinkeino-, liikenne- ja ympäristökeskus",
        "xyzzyq plugh",
    ],
)
def test_what_is_known_or_too_far_from_what_is_known_stands(spelling: Spelling, question: str) -> None:
    assert spelling.read(question).changes == ()


def test_a_spoken_word_of_a_name_stands(tmp_path: Path) -> None:
    (tmp_path / "form.txt").write_text(HARBOUR.replace("Rahasatama –", "Takas penkkiin –"), encoding="utf-8")
    build([tmp_path / "form.txt"], tmp_path / "index", HashingEncoder(), load_analyser(), encoder_name="hashing")
    answer = Asker(Searcher.open(tmp_path / "index")).ask("Paljonko EU-rahaa Takas penkkiin -hanke sai?")
    assert "240 000" in answer.text


def test_a_text_of_many_words_is_no_question_to_put_right(spelling: Spelling) -> None:
    idea = "nuorille neuvontaa tyopajoilla " * 20
    assert spelling.read(idea).text == idea


def test_an_answer_tells_what_was_read_as_what(asker: Asker) -> None:
    answer = asker.ask("Mikä on Rahasaatama-hankkeen y-tunus?")
    assert "2345671-3" in answer.text
    assert answer.question == "Mikä on Rahasaatama-hankkeen y-tunus?"
    assert answer.notes[0] == "Luettiin: Rahasaatama → Rahasatama, y-tunus → y-tunnus."


def test_an_answer_to_a_question_without_mistakes_tells_nothing_of_them(asker: Asker) -> None:
    assert not asker.ask("Mikä on Rahasatama-hankkeen y-tunnus?").notes
