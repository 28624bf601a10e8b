"""Business IDs: whose one is, and that no other is told in its place."""

import pytest

from rag.answer import AnswerKind
from rag.asker import Asker
from tests.rag.rules import check


@pytest.mark.parametrize(
    "question", ["Kenen Y-tunnus on 2345671-3?", "Mikä organisaatio on 2345671-3?", "Vems FO-nummer är 2345671-3?"]
)
def test_the_forms_that_have_an_id_tell_its_holder(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert [fact.field for fact in answer.facts] == ["applicant", "business_id"]


@pytest.mark.parametrize(
    "question", ["Kenen Y-tunnus on 7654321-0?", "Mikä on Rahasatama-hankkeen kumppanin Kelan Y-tunnus?"]
)
def test_no_other_id_is_told(asker: Asker, question: str) -> None:
    assert asker.ask(question).kind is AnswerKind.NONE
