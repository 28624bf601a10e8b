"""Two numbers asked for in one question, of a shipped application's tables."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.answer import AnswerKind
from rag.asker import Asker
from rag.facts.two_numbers import two_numbers

APPLICATION = Path(__file__).parents[3] / "corpus" / "samples" / "900527.txt"


@pytest.fixture(scope="module")
def applied(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    index = tmp_path_factory.mktemp("two") / "index"
    build([APPLICATION], index, HashingEncoder(), load_analyser(), encoder_name="hashing")
    return Asker(Searcher.open(index))


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("Montako lähti ja montako palasi?", ("Montako lähti?", "montako palasi?")),
        ("Kuinka moni lähti, entä palanneita?", ("Kuinka moni lähti?", "Kuinka moni palanneita?")),
        ("montako lähti ja moniko heistä on nainen", ("montako lähti?", "montako lähti nainen?")),
        ("How many left, and how many of them are men?", ("How many left?", "How many left men?")),
        ("Hur många åkte och hur många av dem är män?", ("Hur många åkte?", "Hur många åkte män?")),
        ("Montako lähti ja miksi?", ()),
        (
            "Mikä on osallistujien kokonaismäärä ja naisten määrä?",
            ("Mikä on osallistujien kokonaismäärä?", "Mikä on osallistujien kokonaismäärä, naisten määrä?"),
        ),
        ("Montako lähti?", ()),
    ],
)
def test_both_questions_are_read(text: str, halves: tuple[str, ...]) -> None:
    assert two_numbers(text) == halves


@pytest.mark.parametrize(
    ("question", "fields"),
    [
        (
            "Montako työtöntä Kylältä käsin -hankkeeseen tulee ja moniko heistä on nainen?",
            ["participants_by_status", "participants_women_by_status"],
        ),
        (
            "Montako alle 25-vuotiasta Kylältä käsin -hankkeeseen tulee ja paljonko osallistujia on kaikkiaan?",
            ["participants_by_age", "participants"],
        ),
        (
            "Montako työtöntä Kylältä käsin -hankkeessa on ja montako niistä on alle 25-vuotiaita?",
            ["participants_by_status", "crossed_cell"],
        ),
        (
            "Mikä on arvio Kylältä käsin -hankkeen osallistujien kokonaismäärästä ja naisten määrästä?",
            ["participants", "participants_women"],
        ),
        (
            "How many unemployed people will Kylältä käsin involve, and how many of them are under 25?",
            ["participants", "participants_by_status", "crossed_cell"],
        ),
    ],
)
def test_both_numbers_are_told(applied: Asker, question: str, fields: list[str]) -> None:
    assert [fact.field for fact in applied.ask(question).facts] == fields


def test_of_two_numbers_that_which_is_not_told_is_said_to_be_missing(applied: Asker) -> None:
    answer = applied.ask("Montako alle 25-vuotiasta Kylältä käsin -hankkeeseen tulee ja moniko heistä on nainen?")
    assert answer.kind is AnswerKind.FACT
    assert [fact.field for fact in answer.facts] == ["participants_by_age"]
    assert "vain erikseen" in answer.text


def test_a_cell_is_named_by_its_row_and_its_column(applied: Asker) -> None:
    assert "työttömät, naisia" in applied.ask("Montako työtöntä naista Kylältä käsin -hankkeeseen osallistuu?").text
