"""What a form lacks though it has the like: a year, a row of one part, those counted two ways at once, a reason."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.answer import AnswerKind
from rag.asker import Asker

APPLICATION = Path(__file__).parents[3] / "corpus" / "samples" / "900527.txt"


@pytest.fixture(scope="module")
def applied(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    index = tmp_path_factory.mktemp("untold") / "index"
    build([APPLICATION], index, HashingEncoder(), load_analyser(), encoder_name="hashing")
    return Asker(Searcher.open(index))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Mitkä ovat Kyläverstaan ostopalvelut vuonna 2023?", "ei ole vuotta 2023, vain 2018, 2019, 2020"),
        ("Paljonko Kaavin kunta maksaa Tahkonseudun osahankkeesta vuonna 2016?", "ei ole vuotta 2016"),
        ("What are the net costs of the Kyläverstas sub-project in 2022?", "has no 2022"),
        ("Paljonko Kyläverstaan osahankkeessa maksaa verkkopedagogin palkka?", "ei ole riviä"),
        ("Moniko Kylältä käsin -hankkeen 25–29-vuotiaista osallistujista on nainen?", "vain erikseen: 25-29-vuotiaita"),
    ],
)
def test_what_the_tables_do_not_have_is_told_as_missing(applied: Asker, question: str, said: str) -> None:
    answer = applied.ask(question)
    assert answer.kind is AnswerKind.NONE
    assert said in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Mitkä ovat Kyläverstaan ostopalvelut vuosina 2018-2020?", "3 000 euroa"),
        ("Montako 25–29-vuotiasta osallistuu Kylältä käsin -hankkeeseen?", "3 henkilöä"),
        ("Montako naista osallistuu Kylältä käsin -hankkeeseen?", "106 henkilöä"),
    ],
)
def test_what_the_tables_have_is_told(applied: Asker, question: str, said: str) -> None:
    answer = applied.ask(question)
    assert answer.kind is AnswerKind.FACT
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Miksi Rahasatama-hankkeelle myönnettiin 240 000 euroa EU- ja valtion rahoitusta?",
        "Mistä johtui, että Rahasatama-hankkeen EU- ja valtion rahoitus oli 240 000 euroa?",
        "Why did Talvisaari auki end on 31.8.2018?",
    ],
)
def test_a_value_is_no_reason(asker: Asker, question: str) -> None:
    assert asker.ask(question).kind is not AnswerKind.FACT


def test_another_organisations_contact_person_is_not_looked_for_in_texts(asker: Asker) -> None:
    answer = asker.ask("Kuka on Rantakylän yliopiston yhteyshenkilö Talvisaari auki -hankkeessa?")
    assert answer.kind is AnswerKind.NONE
    assert "yhteyshenkilöiden henkilötietoja ei näytetä" in answer.text
