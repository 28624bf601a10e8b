"""Statements of the forms that people ask for in words of their own: VAT, one applicant, attachments, a cost model."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.answer import AnswerKind
from rag.asker import Asker
from rag.facts.explaining import Wording
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon

SAMPLES = Path(__file__).parents[3] / "corpus" / "samples"


@pytest.fixture(scope="module")
def applied(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    index = tmp_path_factory.mktemp("outright") / "index"
    paths = [SAMPLES / name for name in ("900527.txt", "900638.txt")]
    build(paths, index, HashingEncoder(), load_analyser(), encoder_name="hashing")
    return Asker(Searcher.open(index))


@pytest.mark.parametrize(
    ("question", "field", "said"),
    [
        ("Onko Kyläverstaan kustannukset ilmoitettu verollisina vai verottomina?", "vat_included", "sisältyy"),
        ("jääkö alv Tahkonseudun nuorisopalvelusäätiön lopulliseksi kuluksi", "vat_included", "sisältyy"),
        ("Onko Haukiveden yrityspajan kulut ilman alvia?", "vat_included", "verottomina"),
        ("Are the costs of Kyläverstas stated with or without VAT?", "vat_included", "include"),
        ("Ingår moms i Haukiveden yrityspajas kostnader?", "vat_included", "utan mervärdesskatt"),
        ("mikä kustannusmalli kylältä käsin hankkeessa on käytössä", "cost_model", "Flat rate 17 %"),
        ("Monenko prosentin flat rate Kylältä käsin -hankkeessa on?", "cost_model", "Flat rate 17 %"),
        ("What cost model does Kylältä käsin use?", "cost_model", "Flat rate 17 %"),
        ("Tarvitseeko Kylältä käsin ennakkomaksua?", "advance", "Ei"),
        ("Mikä liite Vuoronvaihto-hakemukseen on pakko laittaa?", "mandatory_attachments", "Yhteishankkeen sopimus"),
        ("Mitä muita liitteitä Vuoronvaihto-hakemukseen on liitetty?", "other_attachments", "Kyselyn yhteenveto"),
        ("Is Haukiveden yrityspaja engaged in economic activity?", "economic_activity", "Yes"),
        ("Onko Kyläverstaan omarahoitus yksityistä vai kuntien?", "own_funding_type", "Yksityinen rahoitus"),
        ("Mikä on Vuoronvaihto-hankkeen englanninkielinen nimi?", "english_name", "Shift Change"),
        ("Onko Kylältä käsin -hankkeella vain yksi hakija?", "co_implementer", "Kyläverstas ry"),
    ],
)
def test_a_statement_is_told_in_any_words(applied: Asker, question: str, field: str, said: str) -> None:
    answer = applied.ask(question)
    assert answer.kind is AnswerKind.FACT
    assert {fact.field for fact in answer.facts} == {field}
    assert said in answer.text


def test_a_box_of_the_parts_is_told_part_by_part(applied: Asker) -> None:
    answer = applied.ask("Sisältyykö Kylältä käsin -hankkeen kustannuksiin arvonlisävero?")
    assert [fact.value for fact in answer.facts] == [False, True, False, True]
    assert answer.text.count("verottomina") == 1
    main = applied.ask("Onko Kylältä käsin -hankkeen hakijan kustannukset verottomia?")
    assert [fact.value for fact in main.facts] == [False]


def test_both_kinds_of_attachments_are_told_where_neither_is_meant(applied: Asker) -> None:
    fields = [fact.field for fact in applied.ask("Mitä liitteitä Vuoronvaihto-hakemuksessa on?").facts]
    assert fields == ["mandatory_attachments", "other_attachments"]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Onko hankkeessa S77101 yksi vai useampi hakija?", "useampi kuin yksi"),
        ("Hakeeko LANKA-verkostoa yksi hakija vai monta?", "Vain yksi hakija"),
        ("How many applicants does LANKA-verkosto have?", "Vain yksi hakija"),
        ("Har LANKA-verkosto flera sökande?", "Vain yksi hakija"),
    ],
)
def test_the_number_of_applicants_is_told(asker: Asker, question: str, said: str) -> None:
    assert said in asker.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Paljonko Kyläverstas maksaa arvonlisäveroa?",
        "Paljonko ennakkoa Kylältä käsin hakee?",
        "Mitä liitteessä sanotaan Kylältä käsin -hankkeen nuorista?",
        "Does Vuoronvaihto apply for other funding?",
        "Onko Vuoronvaihto-hankkeen hakijalla useita hankkeita?",
    ],
)
def test_a_statement_answers_nothing_more(applied: Asker, question: str) -> None:
    fields = {fact.field for fact in applied.ask(question).facts}
    assert not fields & {"vat_included", "advance", "mandatory_attachments", "other_attachments", "joint_project"}


def test_a_statement_that_the_form_has_no_field_for_is_not_told(asker: Asker) -> None:
    answer = asker.ask("Sisältyykö LANKA-verkoston kustannuksiin arvonlisävero?")
    assert answer.kind is AnswerKind.NONE
    assert "arvonlisävero" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "When does the Vuoronvaihto (Shift Change) project begin and end?",
        "Milloin Vuoronvaihto-hanke (eli Shift Change) alkaa ja päättyy?",
        "Milloin Vuoronvaihto eli Shift Change alkaa ja päättyy?",
        "När börjar och slutar projektet Vuoronvaihto (på engelska Shift Change)?",
        "When does Shift Change begin and end?",
    ],
)
def test_a_translation_beside_a_name_hides_no_fact(applied: Asker, question: str) -> None:
    assert [fact.field for fact in applied.ask(question).facts] == ["start_date", "end_date"]


def test_the_costs_are_the_budget_where_nothing_is_reported_apart(applied: Asker) -> None:
    facts = applied.ask("Mikä on Vuoronvaihto-hankkeen kokonaisbudjetti?").facts
    assert "project_costs" in {fact.field for fact in facts}


@pytest.mark.parametrize(("label", "says"), [("Kunnilta saatava rahoitus", True), ("Kuntien rahoitus yhteensä", False)])
def test_a_row_may_say_from_whom_money_comes(label: str, says: bool, names: Names, lexicon: Lexicon) -> None:
    question = understand("Paljonko Rahasatama saa kunnilta rahoitusta?", names, lexicon)
    assert Wording.of(question, lexicon).has_from_whom(label) is says
