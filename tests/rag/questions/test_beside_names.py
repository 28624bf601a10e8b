"""What is told beside a project's name and is known of it."""

import pytest

from rag.answer import AnswerKind
from rag.asker import Asker
from tests.rag.rules import check


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Paljonko EU- ja valtion rahaa työpajojen Rahasatama-hankkeeseen lopulta käytettiin?", "231 500"),
        ("Mikä viranomainen vastaa Rahasatama-hankkeesta Sotkamossa?", "Pohjois-Pohjanmaan"),
        ("Paljonko EU- ja valtion rahaa myönnettiin velkaneuvonnan Rahasatama-hankkeelle?", "240 000"),
        ("Which authority is in charge of the Rahasatama project in Sotkamo?", "Pohjois-Pohjanmaan"),
        ("Which authority is in charge of the cold winter harbour project Rahasatama?", "Pohjois-Pohjanmaan"),
        ("Mihin erityistavoitteeseen velkaneuvontaa työpajoille Rahasatama kuuluu?", "10.1"),
        ("How many people were expected to take part in the Rahasatama project in Kainuu?", "120"),
        ("Hur mycket EU- och statlig finansiering beviljades projektet Rahasatama i Sotkamo?", "240 000"),
    ],
)
def test_what_only_tells_again_which_project_is_meant_asks_for_nothing(asker: Asker, question: str, said: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.FACT
    assert said in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Paljonko EU- ja valtion rahaa kalastuksen Rahasatama-hankkeeseen lopulta käytettiin?",
        "Kuinka moni osallistuja sai lopulta maksusuunnitelman Rahasatama-hankkeessa?",
        "Mikä viranomainen vastaa Rahasatama-hankkeesta Siilinjärvellä?",
        "How many people took part in the Rahasatama project in Sotkamo?",
        "Paljonko Rahasatama-hankkeen neuvonta maksoi?",  # a thing of the project, and a part of a word of its name
    ],
)
def test_what_is_not_known_of_the_project_does(asker: Asker, question: str) -> None:
    assert asker.ask(question).kind is not AnswerKind.FACT
