"""What one project has and the other has not."""

import pytest

from rag.asker import Asker
from tests.rag.rules import check


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        ("Mitkä kunnat kuuluvat Rahasataman mutta eivät LANKA-verkoston alueeseen?", "Vain Rahasatama"),
        ("Mikä kunta on LANKA-verkostossa mutta ei Rahasatamassa?", "Vain LANKA-verkosto"),
        ("Mitkä kunnat puuttuvat Rahasatamasta mutta ovat LANKA-verkostossa?", "Vain LANKA-verkosto"),
        (
            "Mitä maakuntia LANKA-verkostossa on, joita Rahasatamassa ei ole?",
            "Vain LANKA-verkosto (S77102): Pohjois-Savo.",
        ),
        ("Which municipalities are in LANKA-verkosto but not in Rahasatama?", "Only LANKA-verkosto"),
        ("Vilka kommuner hör till LANKA-verkosto men inte till Rahasatama?", "Bara LANKA-verkosto"),
    ],
)
def test_the_difference_of_two_lists_is_told_with_both(asker: Asker, question: str, beginning: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.text.startswith(beginning)
    assert {citation.project for citation in answer.citations} == {"S77101", "S77102"}


def test_what_both_have_is_left_out(asker: Asker) -> None:
    text = asker.ask("Mikä kunta kuuluu Rahasatamaan mutta ei Kutomosta koodariksi -hankkeeseen?").text
    assert text.partition("\n")[0] == "Vain Rahasatama – velkaneuvontaa työpajoilla (S77101): Sotkamo."
