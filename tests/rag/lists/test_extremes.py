"""Which project has most, least, or came first or last."""

from unittest.mock import Mock

import pytest

from corpus.document import Fact, Kind
from index.catalogue import StoredFact
from rag.answer import AnswerKind
from rag.asker import Asker
from rag.lists import extremes
from rag.lists.measures import Measures
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon
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
            "Mille kuvatuista hankkeista on myönnetty vähiten rahoitusta?",
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


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Mille hankkeelle on myönnetty eniten EU- ja valtion rahoitusta?", {310_250, 240_000}),
        ("Mille hankkeelle on myönnetty vähiten EU- ja valtion rahoitusta?", {98_400, 150_000}),
    ],
)
def test_of_many_values_those_nearest_to_the_end_are_told(
    asker: Asker, monkeypatch: pytest.MonkeyPatch, question: str, told: set[int]
) -> None:
    monkeypatch.setattr(extremes, "_MOST_TOLD", 2)
    assert {fact.value for fact in asker.ask(question).facts} == told


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("Mitkä hankkeet kuuluvat toimintalinjaan uusimman laskennan oppiminen ja levittäminen?", False),
        ("Mikä uusimman laskennan oppiminen ja levittäminen -hanke sai eniten rahaa?", True),
        ("Mikä on uusin hanke?", True),
    ],
)
def test_the_name_of_an_axis_asks_for_no_end(names: Names, lexicon: Lexicon, text: str, sought: bool) -> None:
    fact = Fact("axis", "Toimintalinja", "7. Uusimman laskennan oppiminen ja levittäminen", Kind.TEXT, "1", ())
    catalogue = Mock(facts=lambda field: [StoredFact("S1", "d", fact)] if field == "axis" else [])
    assert extremes.asks_for_end(understand(text, names, lexicon), catalogue, lexicon) is sought


def test_what_was_planned_stands_in_where_no_form_tells_what_came_about(asker: Asker, lexicon: Lexicon) -> None:
    measures = Measures(asker.searcher.catalogue, lexicon)
    planned = measures.planned("Missä hankkeessa oli eniten osallistujia?")
    assert planned is not None
    assert {code: values[0][0] for code, values in planned.values.items()} == {
        "S77101": 120,
        "S77102": 75,
        "S77103": 40,
    }
    assert measures.planned("Mikä hanke sai eniten rahoitusta?") is None
