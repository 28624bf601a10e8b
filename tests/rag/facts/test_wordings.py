"""Fields asked for in other words than the form has: dates, places, contact persons, what was chosen."""

import pytest

from rag.answer import AnswerKind
from rag.asker import Asker
from tests.rag.rules import check


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Mihin päivään asti Kutomosta koodariksi on suunniteltu kestävän?", ["30.6.2021"]),
        ("Mihin saakka Kutomosta koodariksi jatkuu?", ["30.6.2021"]),
        ("Milloin Kutomosta koodariksi on tarkoitus aloittaa ja lopettaa?", ["1.1.2020", "30.6.2021"]),
        ("Minä vuonna Kutomosta koodariksi käynnistetään?", ["1.1.2020"]),
        ("Mikä on Kutomosta koodariksi -hankkeen viimeinen päivä?", ["30.6.2021"]),
        ("When is Kutomosta koodariksi due to end?", ["30.6.2021"]),
        ("Millä aikavälillä Kutomosta koodariksi aiotaan toteuttaa?", ["1.1.2020", "30.6.2021"]),
        ("Mille ajalle Kutomosta koodariksi sijoittuu?", ["1.1.2020", "30.6.2021"]),
        ("Mistä päivästä mihin päivään Kutomosta koodariksi kestää?", ["1.1.2020", "30.6.2021"]),
        ("Under vilken period genomförs Kutomosta koodariksi?", ["1.1.2020", "30.6.2021"]),
        ("När är det tänkt att Kutomosta koodariksi ska börja och sluta?", ["1.1.2020", "30.6.2021"]),
        ("Vilka landskap omfattas av projektet Kutomosta koodariksi?", ["Pirkanmaa, Kainuu"]),
        ("Which regions does Kutomosta koodariksi cover?", ["Pirkanmaa, Kainuu"]),
        ("Which organisation is the applicant of Kutomosta koodariksi?", ["Hiidenvaaran ammattiopisto"]),
        ("Kuka vetää LANKA-verkostoa?", ["Tuulijoen kunta"]),
        ("Miten hyvinvoinnin edistäminen on pisteytetty Rahasatamassa?", ["välitön vaikutus", "välillinen vaikutus 8"]),
        ("Was gender equality the main objective of Rahasatama?", ["No", "gender equality is not the main goal"]),
        ("Who is in charge of LANKA-verkosto?", ["Tuulijoen kunta"]),
        ("Vem driver LANKA-verkosto?", ["Tuulijoen kunta"]),
        ("Missä kunnissa LANKA-verkosto vaikuttaa?", ["Kuopio, Siilinjärvi"]),
        ("Mikä on Hiidenvaaran ammattiopiston Y-tunnus?", ["1234567-1"]),
        ("Mikä on Tuulijoen kunnan Y-tunnus hankelomakkeella?", ["1234567-1"]),
        ("Missä Rahasatamasäätiö pitää toimistoaan (katuosoite ja kaupunki)?", ["Kotkankatu 3", "Kajaani"]),
        ("Missä on Rahasatamasäätiön toimisto?", ["Kotkankatu 3", "Kajaani"]),
        ("Missä osoitteessa on Rahasatamasäätiön toimipaikka?", ["Kotkankatu 3"]),
        ("Missä kaupungissa Rahasatamasäätiön toimitilat sijaitsevat?", ["Kajaani"]),
        ("Where is the office of Rahasatamasäätiö?", ["Kotkankatu 3", "Kajaani"]),
        ("Mikä Talvisaari-hankkeen hakija on?", ["Ulkomeren ammattikorkeakoulu"]),
    ],
)
def test_a_field_is_told_whatever_words_ask_for_it(asker: Asker, question: str, said: list[str]) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.FACT
    assert all(value in answer.text for value in said)


@pytest.mark.parametrize(
    "question",
    [
        "Kuka vastaa Rahasatama-hankkeen yhteydenpidosta ja mikä hänen tehtävänimikkeensä on?",
        "Keneen Rahasatama-hankkeessa otetaan yhteyttä?",
        "Keneen otan yhteyttä Rahasatama-hankkeen asioissa, ja mikä on hänen tehtävänimikkeensä?",
        "Keneltä voin kysyä lisää Rahasatama-hankkeesta?",
        "Kuka toimii Rahasatama-hankkeen yhteyshenkilönä ja millä tehtävänimikkeellä?",
        "Kuka on Rahasatama-hankkeen yhteyshenkilö ja mikä hän on ammatiltaan?",
        "Kuka on Rahasatama-hankkeen yhteyshenkilö ja missä hän asuu?",
    ],
)
def test_a_contact_person_is_withheld_whatever_words_ask(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert "henkilötietoja ei näytetä" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Mitä pitkän aikavälin vaikutuksia Rahasatama-hankkeella on?",
        "Millä aikavälillä mapit täytetään Rahasatama-hankkeessa?",
        "Kuka ottaa yhteyttä nuoriin Rahasatama-hankkeessa?",
        "Missä Rahasatamasäätiön toimistossa neuvotaan velallisia?",
    ],
)
def test_what_only_sounds_like_a_field_is_none(asker: Asker, question: str) -> None:
    assert asker.ask(question).kind is not AnswerKind.FACT


def test_the_town_of_an_address_is_no_word_to_explain(asker: Asker) -> None:
    assert "Kotkankatu 3" in asker.ask("Mikä on Rahasatama-hankkeen hakijan katuosoite Kajaanissa?").text
    assert "Kotkankatu" not in asker.ask("Mikä on Rahasatama-hankkeen hakijan katuosoite Oulussa?").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Milloin Rahasatama-hanke saatiin päätökseen?", "31.12.2017"),
        ("Koska Rahasatama-hanke polkaistiin käyntiin?", "1.2.2016"),
        ("Kuka vetää Rahasatama-hanketta?", "Rahasatamasäätiö sr"),
        ("Kenen hanke Rahasatama on?", "Rahasatamasäätiö sr"),
        ("Vilken myndighet finansierade Rahasatama?", "Pohjois-Pohjanmaan elinkeino"),
        ("Kuinka suuri osa Rahasataman myönnetystä rahoituksesta käytettiin?", "231 500"),
    ],
)
def test_who_runs_it_and_when_it_was_set_going(asker: Asker, question: str, said: str) -> None:
    assert said in asker.ask(question).text.replace("\u00a0", " ")
