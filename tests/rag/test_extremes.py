"""Which project has most, least, or came first or last."""

import pytest

from rag.answer import AnswerKind
from rag.asker import Asker
from tests.rag.rules import check


@pytest.mark.parametrize(
    ("question", "first", "quote"),
    [
        (
            "Mille hankkeelle on myönnetty eniten EU- ja valtion rahoitusta?",
            "Suurin: LANKA-verkosto (S77102)",
            "Myönnetty EU- ja valtion rahoitus: 310 250",
        ),
        (
            "Mille hankkeelle myönnettiin vähiten rahoitusta?",
            "Pienin: Kutomosta koodariksi (S77103)",
            "Myönnetty EU- ja valtion rahoitus: 98 400",
        ),
        (
            "Mikä hanke alkoi ensimmäisenä?",
            "Ensimmäisenä: Rahasatama – velkaneuvontaa työpajoilla (S77101)",
            "Suunnitelman mukainen toteutusaika: Alkaa 1.2.2016 ja päättyy 31.12.2017",
        ),
        (
            "Mikä hanke päättyi viimeisenä?",
            "Viimeisenä: Kutomosta koodariksi (S77103)",
            "Suunnitelman mukainen toteutusaika: Alkaa 1.1.2020 ja päättyy 30.6.2021",
        ),
        (
            "Which project was granted the most EU and state funding?",
            "Highest: LANKA-verkosto (S77102)",
            "Myönnetty EU- ja valtion rahoitus: 310 250",
        ),
        (
            "Mikä hanke sai eniten EU- ja valtion rahoitusta?",
            "Suurin: LANKA-verkosto (S77102)",
            "Myönnetty EU- ja valtion rahoitus: 310 250",
        ),
    ],
)
def test_the_extreme_is_told_first_with_its_quote(asker: Asker, question: str, first: str, quote: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.FACT
    assert answer.text.startswith(first)
    assert answer.citations[0].quote == quote


def test_every_project_with_a_value_is_compared_and_the_others_are_named(asker: Asker) -> None:
    answer = asker.ask("Mille hankkeelle on myönnetty eniten EU- ja valtion rahoitusta?")
    assert {fact.project: fact.value for fact in answer.facts} == {
        "S77101": 240_000,
        "S77102": 310_250,
        "S77103": 98_400,
        "A77201": 150_000,
    }
    assert answer.text.endswith("Tietoa ei ole lomakkeella: Sammalkosken mehiläistarhat (mehilaiset).")
