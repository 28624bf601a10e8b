"""Shares of all funding or all costs, compared."""

from rag.answer import StatedFact
from rag.comparing.shares import asks_share, of_whole, share_verdict
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon


def stated(**values: int) -> tuple[StatedFact, ...]:
    return tuple(StatedFact("S1", field, field, value, "EUR", 1) for field, value in values.items())


def test_the_greater_share_is_not_that_of_the_greater_sum(names: Names, lexicon: Lexicon) -> None:
    question = understand("Kumman yksityisen rahoituksen osuus on suurempi, Tyrskyn vai Mainingin?", names, lexicon)
    sides = [stated(private_funding=900, total_funding=9000), stated(private_funding=500, total_funding=1000)]
    assert share_verdict(question, ["Tyrsky", "Maininki"], sides) == "Enemmän: Maininki, 50 %; Tyrsky, 10 %"
    assert share_verdict(question, ["Tyrsky", "Maininki"], [stated(private_funding=900), sides[1]]) == ""


def test_a_share_is_of_one_sum_that_is_a_part() -> None:
    assert asks_share("Kuinka suuri prosentti?")
    assert not asks_share("Kumpi maksaa enemmän?")
    assert of_whole(stated(staff_costs=1))[0] == "staff_costs"
    assert of_whole(stated(staff_costs=1, other_costs=2)) == ()
    assert of_whole(stated(granted_eu_state=1)) == ()
