"""Comparisons of named projects: each side with its own quotes."""

import pytest

from rag.answer import AnswerKind
from rag.asker import Asker
from tests.rag.rules import check


@pytest.mark.parametrize(
    ("question", "quotes"),
    [
        (
            "Vertaa Rahasatama- ja LANKA-hankkeiden kohderyhmiä.",
            {"S77101": "17–28-vuotiaat nuoret", "S77102": "Velkaantuneet aikuiset"},
        ),
        (
            "Kummalle on myönnetty enemmän EU- ja valtion rahoitusta, Rahasatamalle vai LANKA-verkostolle?",
            {"S77101": "240 000", "S77102": "310 250"},
        ),
        (
            "Milloin Talvisaari auki ja Kutomosta koodariksi alkoivat?",
            {"A77201": "1.9.2016", "S77103": "1.1.2020"},
        ),
        (
            "Kumpi sai enemmän rahaa, Rahasatama vai LANKA-verkosto?",
            {"S77101": "240 000", "S77102": "310 250"},
        ),
        (
            "Millä perusteella Rahasatama ja Talvisaari antavat pisteet hyvinvoinnille?",
            {"S77101": "Arki tasaantuu", "A77201": "Hyvinvoinnin edistäminen"},
        ),
        (
            "Kumpi tähtää useampaan osallistujaan, Rahasatama vai LANKA-verkosto?",
            {"S77101": "120", "S77102": "75"},
        ),
    ],
)
def test_each_project_has_its_own_quotes(asker: Asker, question: str, quotes: dict[str, str]) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.PASSAGES
    for project, quote in quotes.items():
        assert any(citation.project == project and quote in citation.quote for citation in answer.citations)
    assert {citation.project for citation in answer.citations} == set(quotes)
    assert {hit.chunk.project for hit in answer.hits[:2]} <= set(quotes)


def test_each_project_has_its_own_paragraph(asker: Asker) -> None:
    text = asker.ask("Milloin Talvisaari auki ja Kutomosta koodariksi alkoivat?").text
    assert sorted(paragraph.partition(" (")[0] for paragraph in text.split("\n\n")) == [
        "Kutomosta koodariksi",
        "Talvisaari auki",
    ]


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        ("Kumpi sai enemmän rahaa, Rahasatama vai LANKA-verkosto?", "Enemmän: LANKA-verkosto (S77102), 310 250 euroa"),
        ("Kumpi sai vähemmän rahaa, Rahasatama vai LANKA-verkosto?", "Vähemmän: Rahasatama"),
        (
            "Kumpi on kalliimpi, Rahasatama vai LANKA-verkosto?",
            "Enemmän: LANKA-verkosto (S77102)",
        ),
        (
            "Which started earlier, Talvisaari auki or Kutomosta koodariksi?",
            "Earlier: Talvisaari auki (A77201), 1.9.2016",
        ),
        (
            "Kumpi kesti pidempään, Talvisaari auki vai Kutomosta koodariksi?",
            "Pidempään: Talvisaari auki (A77201), kesto noin 24",
        ),
        ("Onko Talvisaari auki- ja Kutomosta koodariksi -hankkeiden vastuuviranomainen sama?", "Kyllä."),
        ("Onko Talvisaari auki- ja Rahasatama-hankkeiden vastuuviranomainen sama?", "Ei."),
        ("Onko Rahasataman ja LANKA-verkoston erityistavoite sama?", "Kyllä."),
        ("Rahasatama vs LANKA", "Rahasatama"),
        ("Mikä näistä sai eniten rahaa: Rahasatama vai LANKA-verkosto?", "Enemmän: LANKA-verkosto (S77102), 310 250"),
        ("Which of these two started first, S77101 or S77103?", "Earlier: Rahasatama"),
        (
            "Kumpi käytti suuremman osan myönnetystä rahasta, Rahasatama vai Talvisaari auki?",
            "Enemmän: Talvisaari auki (A77201), käytetty 99,3 % myönnetystä; Rahasatama",
        ),
        (
            "Onko Rahasatamassa jäänyt suurempi osa rahoituksesta käyttämättä kuin Talvisaari auki -hankkeessa?",
            "Kyllä. Enemmän: Rahasatama",
        ),
        (
            "Which spent the smaller share of its grant, S77101 or S77103?",
            "Less: Rahasatama – velkaneuvontaa työpajoilla (S77101), 96,5 % of what was granted was used;",
        ),
        ("Onko Rahasataman ja LANKA-verkoston budjetti samansuuruinen?", "Ei. Enemmän: "),
        ("Paljonko rahaa Rahasatama ja LANKA-verkosto saivat yhteensä?", "Yhteensä 550 250 euroa."),
        ("Kuka rahoittaa hanketta S77101 ja kuka hanketta A77201?", "Rahasatama"),
        (
            "Ylittikö osallistujamäärä suunnitellun sekä Rahasatamassa että Kutomosta koodariksi -hankkeessa?",
            "Kyllä, molemmat.",
        ),
        ("Kummassa käytettiin enemmän rahaa kuin myönnettiin, S77101 vai S77103?", "Ei kumpikaan."),
        ("Did more people take part than planned in S77101 and in S77103?", "Yes, both."),
    ],
)
def test_which_of_them_is_told_first(asker: Asker, question: str, beginning: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.text.startswith(beginning)
    assert len({citation.project for citation in answer.citations}) == 2


def test_the_share_used_by_one_project_is_told(asker: Asker) -> None:
    answer = asker.ask("Montako prosenttia Rahasataman rahoituksesta on käytetty?")
    check(answer)
    assert "käytetty 96,5 % myönnetystä" in answer.text
    assert "käytetty" not in asker.ask("Kuinka suuri osa Rahasataman rahoituksesta käytetään vuokriin?").text


def test_nothing_is_called_more_where_one_side_has_no_value(asker: Asker) -> None:
    answer = asker.ask("Kummassa toteutui enemmän EU-rahoitusta, Rahasatamassa vai LANKA-verkostossa?")
    assert "Enemmän" not in answer.text
    assert "231 500" in answer.text
    assert "on tyhjä" in answer.text


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        (
            "Mikä taho on sekä Rahasatamassa että Kutomosta koodariksi -hankkeessa?",
            "Yhteistä: Hiidenvaaran ammattiopisto.",
        ),
        ("Do Rahasatama and Kutomosta koodariksi have any organisation in common?", "Yes. In common: Hiidenvaaran"),
        ("Onko Talvisaaressa ja Rahasatamassa mukana sama organisaatio?", "Ei. Ei yhteisiä."),
        (
            "Mitä yhteistä on Rahasatamalla ja Kutomosta koodariksi -hankkeella?",
            "Yhteistä: Hiidenvaaran ammattiopisto, Kainuu",
        ),
        ("Tekivätkö sekä Rahasatama että LANKA-verkosto sukupuolianalyysin?", "Vain Rahasatama"),
    ],
)
def test_what_the_sides_share_is_told_first(asker: Asker, question: str, beginning: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.text.startswith(beginning)


def test_projects_are_compared_as_wholes_where_nothing_else_is_asked(asker: Asker) -> None:
    answer = asker.ask("Vertaa Talvisaarta ja LANKA-verkostoa.")
    check(answer)
    stated = {(fact.project, fact.field) for fact in answer.facts}
    for field in ("start_date", "regions", "granted_eu_state"):
        assert {("A77201", field), ("S77102", field)} <= stated


def test_a_side_that_says_nothing_is_told_as_such(asker: Asker) -> None:
    answer = asker.ask("Mitä Rahasatama ja LANKA-verkosto kertovat perintätoimistojen kirjeistä?")
    check(answer)
    assert "Perintätoimistojen kirjeet luetaan yhdessä" in answer.text
    assert "S77102): ei mainintaa asiakirjoissa" in answer.text


def test_nothing_is_told_where_no_side_says_anything(asker: Asker) -> None:
    answer = asker.ask("Mitä Rahasatama ja LANKA-verkosto kertovat avaruussukkuloiden moottoreista?")
    check(answer)
    assert answer.kind is AnswerKind.NONE


def test_all_projects_are_compared_field_by_field(asker: Asker) -> None:
    answer = asker.ask("Vertaa kaikkien hankkeiden vastuuviranomaisia")
    check(answer)
    assert {fact.project for fact in answer.facts if fact.field == "authority"} == {
        "A77201",
        "S77101",
        "S77102",
        "S77103",
    }


def test_plan_and_outcome_of_a_target_are_told_apart(asker: Asker) -> None:
    answer = asker.ask("Toteutuiko Rahasatamassa tavoite, että velkaantuneille nuorille tehdään maksusuunnitelma?")
    check(answer)
    outcome, plan = answer.text.split("\n\n")
    assert "S77101), toteutunut: " in outcome
    assert "Maksusuunnitelman teki 88 nuorta" in outcome
    assert "S77101), suunniteltu: " in plan
    assert "Velkaantuneille nuorille tehdään maksusuunnitelma" in plan


def test_places_are_compared_by_the_projects_that_work_there(asker: Asker) -> None:
    answer = asker.ask("Montako kävijää ja laskuiltaa oli Varsinais-Suomen ja Pohjois-Savon hankkeissa?")
    check(answer)
    assert {citation.project for citation in answer.citations} <= {"A77201", "S77102"}
