"""Questions about form fields: the value with its quote, and nothing that the form does not state."""

import re

import pytest

from rag.answer import Answer, AnswerKind
from rag.asker import Asker
from tests.rag.rules import bug, check


def stated(answer: Answer) -> list[tuple[str, object]]:
    return [(fact.field, fact.value) for fact in answer.facts]


@pytest.mark.parametrize(
    ("question", "said", "quote"),
    [
        (
            "Paljonko EU- ja valtion rahoitusta Rahasatama-hankkeelle on myönnetty?",
            "240 000 euroa [1]",
            "Myönnetty EU- ja valtion rahoitus: 240 000",
        ),
        (
            "Milloin Talvisaari auki -hanke päättyi?",
            "31.8.2018 [1]",
            "Suunnitelman mukainen toteutusaika: Alkaa 1.9.2016 ja päättyy 31.8.2018",
        ),
        ("Mikä on s77103 hankkeen tila?", "Toiminta päättynyt [1]", "Toiminnan tila: Toiminta päättynyt"),
        ("Mikä on LANKA-hankkeen maakunta?", "Pohjois-Savo [1]", "Maakunnat: Pohjois-Savo"),
        (
            "Mikä on LANKA-verkoston vastuuviranomainen?",
            "Etelä-Savon elinkeino-, liikenne- ja ympäristökeskus [1]",
            "Vastuuviranomainen: Etelä-Savon elinkeino-, liikenne- ja ympäristökeskus",
        ),
        (
            "Mikä taho on LANKA-verkoston vastuuviranomainen?",
            "Etelä-Savon elinkeino-, liikenne- ja ympäristökeskus [1]",
            "Vastuuviranomainen: Etelä-Savon elinkeino-, liikenne- ja ympäristökeskus",
        ),
        (
            "Mikä on Talvisaari auki -hankkeen verkkosivun osoite?",
            "http://www.ulkoamk.example [1]",
            "WWW-osoite: http://www.ulkoamk.example",
        ),
        (
            "How much EU and state funding was granted to Rahasatama?",
            "granted EU and state funding is 240 000 euros [1]",
            "Myönnetty EU- ja valtion rahoitus: 240 000",
        ),
        ("Who is the applicant of LANKA-verkosto?", "Tuulijoen kunta [1]", "Hakijan virallinen nimi: Tuulijoen kunta"),
        ("Who is the main applicant of LANKA?", "Tuulijoen kunta [1]", "Hakijan virallinen nimi: Tuulijoen kunta"),
        (
            "När började projektet Talvisaari auki?",
            "startdatum är 1.9.2016 [1]",
            "Suunnitelman mukainen toteutusaika: Alkaa 1.9.2016 ja päättyy 31.8.2018",
        ),
        (
            "Hur mycket EU- och statlig finansiering beviljades projektet Rahasatama?",
            "240 000 euro [1]",
            "Myönnetty EU- ja valtion rahoitus: 240 000",
        ),
    ],
)
def test_a_field_is_answered_with_its_value_and_its_quote(asker: Asker, question: str, said: str, quote: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.FACT
    assert said in answer.text
    assert answer.citations[0].quote == quote
    assert len(answer.facts) == 1
    assert answer.hits[0].chunk.project == answer.facts[0].project == answer.citations[0].project


@pytest.mark.parametrize(
    ("question", "field", "values"),
    [
        ("Mitkä ovat Kutomosta koodariksi -hankkeen maakunnat?", "regions", ("Pirkanmaa", "Kainuu")),
        ("Missä kunnissa Kutomosta koodariksi -hanke toimii?", "municipalities", ("Tampere", "Kajaani")),
        ("Missä maakunnissa Kutomosta koodariksi -hanketta toteutetaan?", "regions", ("Pirkanmaa", "Kainuu")),
    ],
)
def test_a_list_is_told_whole_and_alone(asker: Asker, question: str, field: str, values: tuple[str, ...]) -> None:
    answer = asker.ask(question)
    assert stated(answer) == [(field, values)]
    assert ", ".join(values) in answer.text


def test_both_dates_are_told_where_both_are_asked_for(asker: Asker) -> None:
    answer = asker.ask("Milloin Talvisaari auki -hanke alkoi ja päättyi?")
    assert stated(answer) == [("start_date", "2016-09-01"), ("end_date", "2018-08-31")]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Paljonko EU- ja valtion rahoitusta Rahasatamalle on myönnetty?", 240_000),
        ("Paljonko EU- ja valtion rahoitusta Rahasatama-hankkeessa toteutui?", 231_500),
        ("Paljonko julkista rahoitusta Rahasatamalle suunniteltiin?", 320_000),
        ("Paljonko julkista rahoitusta Rahasatamassa toteutui yhteensä?", 308_700),
    ],
)
def test_granted_planned_and_realised_sums_are_not_mixed(asker: Asker, question: str, value: int) -> None:
    answer = asker.ask(question)
    assert [fact.value for fact in answer.facts] == [value]
    assert len(answer.citations) == 1


@pytest.mark.parametrize(
    ("question", "values", "others"),
    [
        ("Kuinka monta henkilöä Rahasatama-hankkeeseen suunniteltiin osallistuvan?", {120}, "143"),
        ("How many people were planned to take part in Rahasatama?", {120}, "143"),
        ("Kuinka monta henkilöä Rahasatama-hankkeeseen osallistui?", {143}, "120"),
        ("Mikä oli Rahasatama-hankkeen osallistuvien henkilöiden toteutunut lukumäärä?", {143}, "120"),
        ("Kuinka monta naista Rahasatama-hankkeeseen osallistui?", {81}, "66"),
    ],
)
def test_planned_and_realised_numbers_are_not_mixed(asker: Asker, question: str, values: set[int], others: str) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.FACT
    assert values <= {fact.value for fact in answer.facts}
    assert others not in answer.text


@pytest.mark.parametrize(
    ("question", "said", "reason"),
    [
        (
            "Onko Rahasatama-hankkeessa tehty toimintaympäristön analyysi sukupuolinäkökulmasta?",
            "Kyllä",
            "Työpajojen kävijätiedoista selvitettiin",
        ),
        (
            "Onko LANKA-verkostossa tehty toimintaympäristön analyysi sukupuolinäkökulmasta?",
            "Ei",
            "Kunnalla ei ole tilastoa velkaantumisesta sukupuolen mukaan.",
        ),
        (
            "Onko sukupuolten tasa-arvo Rahasatama-hankkeen päätavoite?",
            "Ei",
            "Päätavoite on nuorten talouden vakautuminen.",
        ),
    ],
)
def test_yes_or_no_is_told_with_the_forms_reason(asker: Asker, question: str, said: str, reason: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.FACT
    assert f": {said} – " in answer.text
    assert reason in answer.text
    assert any(reason in citation.quote for citation in answer.citations)


def test_the_reason_is_told_once(asker: Asker) -> None:
    answer = asker.ask("Onko Rahasatama-hankkeessa tehty toimintaympäristön analyysi sukupuolinäkökulmasta?")
    assert answer.text.count("Työpajojen kävijätiedoista selvitettiin") == 1


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Mikä on Rahasatama-hankkeen www-osoite?", "lomakkeen kohta ”WWW-osoite” on tyhjä"),
        (
            "Mikä on LANKA-hankkeen toteutunut EU- ja valtion rahoitus?",
            "lomakkeen kohta ”Toteutunut EU- ja valtion rahoitus” on tyhjä",
        ),
        ("What is the web address of Rahasatama?", "the form's field “WWW-osoite” is empty"),
    ],
)
def test_an_empty_field_is_said_to_be_empty(asker: Asker, question: str, said: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.NONE
    assert said in answer.text
    assert answer.hits[0].chunk.project in answer.text


@pytest.mark.parametrize(
    ("question", "project", "label"),
    [
        ("Mitkä ovat Kutomosta koodariksi -hankkeen osatoteuttajat?", "S77103", "osatoteuttaj"),
        pytest.param(
            "Kuinka monta henkilöä Talvisaari auki -hankkeeseen suunniteltiin osallistuvan?",
            "A77201",
            "henkilöiden",
            marks=bug("answered by passages"),
        ),
        pytest.param(
            "Mikä on LANKA-verkoston hakijan katuosoite?", "S77102", "osoite", marks=bug("answered by the applicant")
        ),
    ],
)
def test_a_field_that_the_form_does_not_have_is_said_to_be_absent(
    asker: Asker, question: str, project: str, label: str
) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.NONE
    assert "ei ole kohtaa" in answer.text
    assert project in answer.text
    assert label in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Toteutuiko Rahasataman osallistujatavoite?", "Kyllä, tavoite ylittyi (+23)"),
        ("Täyttyikö Rahasataman osallistumistavoite?", "Kyllä, tavoite ylittyi (+23)"),
        ("Montako työpaikkaa Talvisaari auki -hankkeessa piti syntyä ja montako syntyi?", "tavoite ylittyi (+2)"),
        ("Jäikö Rahasataman osallistujatavoite saavuttamatta?", "Ei, tavoite ylittyi (+23)"),
        ("Did Talvisaari auki reach its target for new jobs?", "Yes, the target was exceeded (+2)"),
        (
            "Syntyikö Talvisaari auki -hankkeessa niin monta työpaikkaa kuin suunniteltiin?",
            "Kyllä, tavoite ylittyi (+2)",
        ),
    ],
)
def test_a_target_is_answered_by_both_numbers(asker: Asker, question: str, said: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.FACT
    assert said in answer.text
    assert [fact.field for fact in answer.facts] == ["indicator_planned", "indicator_realised"]


def test_what_was_left_unused_is_granted_less_realised(asker: Asker) -> None:
    answer = asker.ask("Paljonko Rahasatama jätti rahaa käyttämättä?")
    check(answer)
    assert "käyttämättä jäi 8 500 euroa" in answer.text
    assert [fact.value for fact in answer.facts] == [240_000, 231_500]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Käytettiinkö Rahasatamassa yhtä paljon rahaa kuin myönnettiin?", "Ei, käyttämättä jäi 8 500 euroa"),
        ("Jäikö Rahasatamalta rahaa käyttämättä?", "Kyllä, käyttämättä jäi 8 500 euroa"),
        ("Poikkeaako Rahasataman toteutunut rahoitus myönnetystä?", "Kyllä, käyttämättä jäi 8 500 euroa"),
    ],
)
def test_whether_all_was_used_is_answered(asker: Asker, question: str, told: str) -> None:
    assert told in asker.ask(question).text


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("paljonko rahaa rahasatamalle annettiin", 240_000),
        ("Paljonko Rahasatama sai EU-rahaa?", 240_000),
        ("How much EU funding did Rahasatama spend?", 231_500),
    ],
)
def test_words_for_granting_and_spending_are_told_apart(asker: Asker, question: str, value: int) -> None:
    assert asker.ask(question).facts[0].value == value


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Kuinka kauan Talvisaari auki -hanke kesti?", "kesto noin 24 kuukautta"),
        ("How long did Talvisaari auki last?", "about 24 months"),
        ("Montako kuntaa Rahasataman kohdealueella on?", "kunnat (2): Kajaani, Sotkamo"),
        ("Kenen kanssa Rahasatama toteutetaan, ja mikä on kumppanin Y-tunnus?", "1234567-1"),
        ("rahasatama osallistuvat henkilöt toteuma", "toteutunut: 143 henkilöä"),
        ("Hur många nya arbetsplatser skapade Talvisaari auki?", "utfall: 8"),
    ],
)
def test_fields_are_asked_for_in_other_words(asker: Asker, question: str, said: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.FACT
    assert said in answer.text


def test_a_planned_number_is_not_told_as_realised(asker: Asker) -> None:
    answer = asker.ask("Kuinka monta henkilöä LANKA-verkostoon on osallistunut?")
    check(answer)
    assert answer.kind is AnswerKind.NONE
    assert "lomakkeella on vain Osallistuvien henkilöiden lukumäärä, suunniteltu 75 henkilöä" in answer.text


def test_the_business_id_of_an_organisation_without_a_form_is_not_told(asker: Asker) -> None:
    answer = asker.ask("Mikä on Kivikirves Oy:n Y-tunnus?")
    check(answer)
    assert answer.kind is AnswerKind.NONE
    assert "ei ole kohtaa ”Y-tunnus”" in answer.text


def test_a_contradiction_that_is_asked_about_is_told(asker: Asker) -> None:
    answer = asker.ask("Kerrotaanko Talvisaari auki -hankkeen EU- ja valtion rahoituksesta eri paikoissa eri asiaa?")
    check(answer)
    assert answer.kind is AnswerKind.FACT
    assert {citation.quote[-7:] for citation in answer.citations} >= {"150 000"}
    assert "175 000 euroa" in answer.text


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Onko Talvisaari auki -hankkeen EU- ja valtion rahoitus sama lomakkeella ja tekstissä?", "Ei"),
        ("Eroaako Talvisaari auki -hankkeen EU- ja valtion rahoitus tiivistelmässä lomakkeesta?", "Kyllä"),
        ("Does the EU and state funding of Talvisaari auki differ between the form and the text?", "Yes"),
    ],
)
def test_both_sides_of_a_contradiction_are_told(asker: Asker, question: str, answer: str) -> None:
    told = asker.ask(question)
    check(told)
    assert f": {answer}, " in told.text
    assert {"150 000", "175 000"} <= set(re.findall(r"\d+ 000", told.text.replace("\N{NO-BREAK SPACE}", " ")))


def test_what_is_not_contradicted_is_told_as_it_is(asker: Asker) -> None:
    told = asker.ask("Onko Talvisaari auki -hankkeen päättymispäivä sama lomakkeella ja tekstissä?")
    check(told)
    assert "31.8.2018 [1]" in told.text
    assert "000" not in told.text


@pytest.mark.parametrize(
    "question",
    [
        "How many people took part in Rahasatama according to the monitoring data, and how many had been planned?",
        "Hur många deltog i Rahasatama enligt uppföljningsdata, och hur många hade planerats?",
        "Montako henkilöä Rahasatamaan osallistui seurannan mukaan verrattuna suunnitelmaan?",
        "Mikä oli Rahasataman osallistujien tavoitemäärä ja toteuma?",
        "How many people were there in Rahasatama and how many had been planned?",
    ],
)
def test_the_plan_and_the_outcome_are_told_where_both_are_asked_for(asker: Asker, question: str) -> None:
    told = asker.ask(question)
    check(told)
    assert [fact.value for fact in told.facts] == [120, 143]


def test_a_sum_and_a_day_asked_for_together_are_both_told(asker: Asker) -> None:
    told = asker.ask("Paljonko rahaa Rahasatamalle myönnettiin ja milloin hanke päättyi?")
    check(told)
    assert {"granted_eu_state", "end_date"} <= {fact.field for fact in told.facts}


def test_what_is_told_in_a_clause_beside_the_question_is_not_asked(asker: Asker) -> None:
    told = asker.ask("Loppuivatko Rahasataman palvelut, kun EU-rahoitus päättyi?")
    assert told.kind is not AnswerKind.FACT


@pytest.mark.parametrize(
    "question",
    [
        "Missä osoitteessa Rahasatamasäätiö sijaitsee?",
        "Mikä on Rahasatama-hankkeen hakijan katuosoite?",
        "At what address is Rahasatamasäätiö located?",
        "Vilken adress har Rahasatamasäätiö?",
        "Vad är gatuadressen till Rahasatamasäätiö?",
        "What is the postal address of Rahasatamasäätiö?",
    ],
)
def test_an_address_is_told_whole(asker: Asker, question: str) -> None:
    address = [("street_address", "Kotkankatu 3"), ("postal_code", "87100"), ("postal_town", "Kajaani")]
    assert [value for value in stated(asker.ask(question)) if value[0] != "applicant"] == address


def test_a_sum_of_all_years_is_told_as_such(asker: Asker) -> None:
    answer = asker.ask("Paljonko EU- ja valtion rahoitusta Rahasatamalle on myönnetty vuonna 2017?")
    assert "240 000 euroa [1] (koko hankkeen ajalta, lomake ei kerro vuosittain)" in answer.text


def test_how_is_told_beside_the_field(asker: Asker) -> None:
    answer = asker.ask("Paljonko rahaa Rahasatamalle myönnettiin, ja miten maksusuunnitelma tarkistetaan?")
    check(answer)
    assert "240 000 euroa" in answer.text
    assert "joka tarkistetaan kuukauden" in answer.text


def test_all_scores_of_a_dimension_are_told(asker: Asker) -> None:
    answer = asker.ask("Mikä on Rahasataman vaikutus sosiaaliseen ja kulttuuriseen kestävyyteen?")
    assert stated(answer) == [("sustainability_direct", 7), ("sustainability_indirect", 8)]


@pytest.mark.parametrize(
    "question",
    [
        "Minkä arvosanan Rahasatama antoi hyvinvoinnin edistämiselle?",
        "Montako pistettä Rahasatama antoi hyvinvoinnin edistämiselle?",
    ],
)
def test_a_grade_is_a_score_of_the_form(asker: Asker, question: str) -> None:
    assert [fact.value for fact in asker.ask(question).facts][:2] == [7, 8]
