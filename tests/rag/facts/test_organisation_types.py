"""Whether an organisation is of a type: the form's field is told, where nothing else is asked."""

import pytest

from rag.answer import AnswerKind
from rag.asker import Asker


@pytest.mark.parametrize(
    "question",
    [
        "Onko Rahasatama-hankkeen hakija kunta?",
        "Onko Rahasataman hakija yritys vai järjestö?",
        "Onko Rahasatamasäätiö luokiteltu mikroyritykseksi vai joksikin muuksi?",
        "Is the applicant of Rahasatama a foundation?",
        "Är sökanden för Rahasatama en kommun?",
    ],
)
def test_the_type_of_an_organisation_is_told(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.FACT
    assert [(fact.field, fact.value) for fact in answer.facts] == [("organisation_type", "Säätiö")]


@pytest.mark.parametrize(
    "question",
    ["Onko Rahasatama yrityksille?", "Onko Rahasatamassa mukana yliopisto?", "Onko Rahasataman hakijalla yritys?"],
)
def test_a_type_in_another_role_asks_for_no_field(asker: Asker, question: str) -> None:
    assert "organisation_type" not in [fact.field for fact in asker.ask(question).facts]
