"""Projects that a question names by a whole name and the collection does not have."""

import pytest

from rag.answer import AnswerKind
from rag.asker import Asker


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Mikä on Velkojen sillat -hankkeen hankekoodi?", "Velkojen sillat"),
        ("Paljonko rahaa ”Nuorten arki” -hankkeelle myönnettiin?", "Nuorten arki"),
        ("Milloin Nuorten Arki hanke alkoi?", "Nuorten Arki"),
        ("What is the budget of the Nuorten sillat project?", "Nuorten sillat"),
        ("När började projektet Nuorten sillat?", "Nuorten sillat"),
        ("Paljonko rahaa sai Velkojen sillat -talousneuvonnan hanke?", "Velkojen sillat"),
        ("Milloin Velkojen sillat -verkostohanke alkoi?", "Velkojen sillat"),
        ("Milloin Rahasatama 2.0 -jatkohanke alkoi?", "Rahasatama 2.0"),
    ],
)
def test_a_project_of_an_unknown_name_is_said_to_be_unknown(asker: Asker, question: str, name: str) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.NONE
    assert f"”{name}”" in answer.text or f"“{name}”" in answer.text


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Milloin Talvisaari auki -hanke alkoi?", "A77201"),
        ("Milloin ”Talvisaari auki” -hanke alkoi?", "A77201"),
        ("Milloin Kutomosta koodariksi -hanke alkoi?", "S77103"),
        ("Milloin Tuulijoen kunnan hanke alkoi?", "S77102"),
        ("När började projektet Rahasatama?", "S77101"),
        ("When did the Rahasatama project start?", "S77101"),
    ],
)
def test_a_known_project_is_answered_about(asker: Asker, question: str, code: str) -> None:
    answer = asker.ask(question)
    assert {citation.project for citation in answer.citations} == {code}
