"""Rows of the cost and funding tables of a shipped application, asked for in people's words."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.answer import AnswerKind
from rag.asker import Asker

APPLICATION = Path(__file__).parents[3] / "corpus" / "samples" / "900527.txt"


@pytest.fixture(scope="module")
def asker(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    index = tmp_path_factory.mktemp("cells") / "index"
    build([APPLICATION], index, HashingEncoder(), load_analyser(), encoder_name="hashing")
    return Asker(Searcher.open(index))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Mitkä ovat projektipäällikön palkkakustannukset yhteensä Savonselän osahankkeessa?", "150 000 euroa"),
        ("Paljonko verkkopedagogin palkka on Savonselän koulutuskuntayhtymällä?", "119 600 euroa"),
        ("Paljonko Kaavin kunta osallistuu Tahkonseudun osahankkeen rahoitukseen?", "Kaavin kunta on 9 200 euroa"),
        ("paljonko kaavin kaupunki maksaa tahkonseudun osahankkeesta", "Kaavin kunta on 9 200 euroa"),
        ("Mikä on Kyläverstaan omarahoitus?", "Tuensaajan omarahoitus on 17 004 euroa"),
        (
            "How much does Kaavin kunta contribute in total to the sub-project of Tahkonseudun nuorisopalvelusäätiö?",
            "9 200 euros",
        ),
    ],
)
def test_a_row_is_told_with_its_table(asker: Asker, question: str, said: str) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.FACT
    assert said.lower() in answer.text.lower()
    assert len(answer.facts) == 1


def test_what_is_not_asked_in_money_is_not_told_in_money(asker: Asker) -> None:
    answer = asker.ask("Mitä Kaavin kunnassa ja Rautavaaralla tehdään nuorten kanssa Tahkonseudun osahankkeessa?")
    assert answer.kind is not AnswerKind.FACT


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Paljonko ovat Kyläverstaan ostopalvelut?", "ostopalvelut ovat 3 000 euroa"),
        (
            "Mitkä ovat Kyläverstaan ostopalvelut vuonna 2019?",
            "Ostopalvelut ovat 1 200 euroa [1] [2] (vuonna 2019, yhteensä 3 000 euroa)",
        ),
        ("Mihin summaan Savonselän osahankkeen ostopalvelut nousevat?", "ostopalvelut ovat"),
        ("Ketkä maksavat Kyläverstaan ostopalvelut?", ""),
    ],
)
def test_sums_are_told_where_sums_are_asked_for(asker: Asker, question: str, said: str) -> None:
    answer = asker.ask(question)
    assert (answer.kind is AnswerKind.FACT) == bool(said)
    assert said in answer.text


def test_of_several_years_each_is_told(asker: Asker) -> None:
    answer = asker.ask("Paljonko ovat Kyläverstaan ostopalvelut vuosina 2017 ja 2018?")
    assert "3 000 euroa" in answer.text
    assert "vuosittain: " in answer.text


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Mitkä hakemukset on tulostettu maaliskuussa 2018?", ["900527"]),
        ("Mitkä hakemukset on tulostettu vuonna 2017?", []),
        ("Which applications were signed in 2018?", ["900527"]),
    ],
)
def test_applications_are_listed_by_their_days(asker: Asker, question: str, codes: list[str]) -> None:
    assert [project.code for project in asker.ask(question).projects] == codes


def test_a_row_of_a_table_of_plans_is_told_alone(asker: Asker) -> None:
    answer = asker.ask("Kuinka monta lähiopetuspäivää hakemukseen 900527 on suunniteltu?")
    assert len(answer.facts) == 1


def test_words_for_the_whole_ask_for_no_more(asker: Asker) -> None:
    answer = asker.ask("Paljonko ovat Kyläverstaan ostopalvelut kaiken kaikkiaan yhteenlaskettuna?")
    assert [fact.value for fact in answer.facts] == [3_000]


@pytest.mark.parametrize(
    "question", ["Minä päivänä hakemus 900527 on tulostettu?", "When was application 900527 printed?"]
)
def test_the_day_of_printing_is_read_from_the_footers(asker: Asker, question: str) -> None:
    assert [fact.field for fact in asker.ask(question).facts] == ["print_date"]


def test_what_a_part_has_no_field_for_is_looked_for_in_its_text(asker: Asker) -> None:
    answer = asker.ask("Mitkä kunnat ovat mukana Tahkonseudun osahankkeessa?")
    assert answer.kind is AnswerKind.PASSAGES
    assert "ei ole kohtaa" in asker.ask("Mikä on Tahkonseudun osahankkeen toiminnan tila?").text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("How many people are expected to participate in Kylältä käsin, and how many of them are women?", 2),
        ("Kuinka paljon osallistujia Kylältä käsin -hankkeeseen odotetaan ja kuinka moni heistä on naisia?", 2),
        ("Paljonko porukkaa Kylältä käsin -hankkeeseen on tulossa?", 1),
        ("Hur många deltagare förväntas i Kylältä käsin?", 1),
        ("Mikä on Kylältä käsin -hankkeen osallistujien kokonaismäärä?", 1),
    ],
)
def test_participants_are_counted_in_total(asker: Asker, question: str, said: int) -> None:
    fields = ["participants", "participants_women"]
    assert [fact.field for fact in asker.ask(question).facts] == fields[:said]


@pytest.mark.parametrize(
    "question",
    [
        "Mikä kustannusmalli Kylältä käsin -hakemuksessa on valittu?",
        "Minkä kustannusmallin Kylältä käsin on valinnut?",
        "Millä kustannusmallilla Kylältä käsin -hankkeen kulut lasketaan?",
        "Which cost model was chosen in Kylältä käsin?",
        "Vilken kostnadsmodell har valts i Kylältä käsin?",
    ],
)
def test_what_was_chosen_is_told(asker: Asker, question: str) -> None:
    assert "17 % palkkakustannuksista" in asker.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "mikä on verkkopedagogin palkka yhteensä kolmelta vuodelta Savonselän koulutuskuntayhtymällä?",
        "Paljonko Savonselän koulutuskuntayhtymä maksaa verkkopedagogille vuosina 2018-2020?",
    ],
)
def test_a_row_of_several_years_is_its_sum(asker: Asker, question: str) -> None:
    assert "119 600" in asker.ask(question).text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "question",
    [
        "Hur mycket ESF- och statsfinansiering söker Kyläverstas sammanlagt?",
        "How much ESF and state funding does Kyläverstas apply for in total?",
        "Hur mycket ESF-finansiering ansöker Kyläverstas om?",
    ],
)
def test_funding_applied_for_is_that_of_the_part_in_every_language(asker: Asker, question: str) -> None:
    assert [fact.field for fact in asker.ask(question).facts] == ["requested_eu_state"]


@pytest.mark.parametrize(
    "question",
    [
        "Miten osallistujat valitaan Kylältä käsin -hankkeeseen?",
        "Millaista porukkaa Kylältä käsin -hankkeeseen on tulossa?",
        "Mitä osallistujilta odotetaan Kylältä käsin -hankkeessa?",
        "What is expected of participants in Kylältä käsin?",
        "Vad förväntas av deltagarna i Kylältä käsin?",
        "Mitkä yritykset on valittu Kylältä käsin -hankkeeseen?",
        "Miten kunnat valittiin Kylältä käsin -hankkeeseen?",
        "Mitä kuntia Kylältä käsin ei kata?",
        "Montako prosenttia osallistujista työllistyy Kylältä käsin -hankkeessa?",
    ],
)
def test_no_number_tells_who_or_how(asker: Asker, question: str) -> None:
    assert asker.ask(question).kind is not AnswerKind.FACT


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Kuinka monta prosenttia Kylältä käsin -hankkeen rahoituksesta on yksityistä?", "7,6 %"),
        ("Montako prosenttia nettokustannuksista kunnat rahoittavat Kylältä käsin -hankkeessa?", "12,1 %"),
        ("How many participants aged under 25 does Kylältä käsin have?", "180"),
        ("Kuka on allekirjoittanut Kylältä käsin -hakemuksen?", "ei näytetä"),
    ],
)
def test_shares_ages_and_signatures_are_told(asker: Asker, question: str, said: str) -> None:
    assert said in asker.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Paljonko rahaa Kyläverstas saa?",
        "How much money does Kyläverstas get?",
        "Hur mycket pengar får Kyläverstas?",
    ],
)
def test_money_that_a_part_gets_is_what_it_applies_for_and_no_row(asker: Asker, question: str) -> None:
    assert [fact.field for fact in asker.ask(question).facts] == ["requested_eu_state"]


@pytest.mark.parametrize(
    "question",
    [
        "Montako osallistujaa Kylältä käsin -hankkeeseen tulee vuonna 2019?",
        "How many participants per year does Kylältä käsin have?",
    ],
)
def test_a_number_of_all_years_is_said_to_be_so(asker: Asker, question: str) -> None:
    answer = asker.ask(question).text
    assert "koko hankkeen ajalta" in answer or "for the whole project" in answer


def test_what_an_age_group_does_is_no_number(asker: Asker) -> None:
    assert asker.ask("Mitä alle 25-vuotiaat tekevät Kylältä käsin -hankkeessa?").kind is not AnswerKind.FACT


@pytest.mark.parametrize(
    "question",
    [
        "Mikä on Savonselän osahankkeen budjetti?",
        "Kuinka suuret ovat Savonselän osahankkeen kustannukset?",
        "Mikä on Savonselän osahankkeen kustannusarvio, kun kuntien kustannukset lasketaan mukaan?",
        "Paljonko Savonselän osahanke maksaa kuntien kustannukset mukaan lukien?",
    ],
)
def test_a_total_is_told_without_and_with_what_is_reported_apart(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert [(fact.field, fact.value) for fact in answer.facts] == [("project_costs", 435437), ("total_costs", 447757)]
    assert "mukana erikseen raportoitavat" in answer.text


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Kumpi osahanke on kalliimpi, Savonselän vai Haukiveden?", "Enemmän: Savonselän koulutuskuntayhtymä, 435 437"),
        ("Kumman osahankkeen kustannukset ovat pienemmät, Savonselän vai Haukiveden?", "Vähemmän: Haukiveden"),
        ("Onko Haukiveden osahanke kalliimpi kuin Savonselän?", "Ei. Enemmän: Savonselän"),
    ],
)
def test_the_dearer_of_two_parts_is_named(asker: Asker, question: str, verdict: str) -> None:
    assert asker.ask(question).text.startswith(verdict)


@pytest.mark.parametrize(
    ("question", "field", "value"),
    [
        ("What are the total salary costs in Haukiveden Yrityspaja's sub-project budget?", "staff_costs", 132600),
        ("Hur stora är personalkostnaderna i Haukiveden Yrityspajas delprojekt?", "staff_costs", 132600),
        ("What is the cost model of Kylältä käsin?", "cost_model", "Flat rate 17 % palkkakustannuksista"),
        ("Missä kunnassa Haukiveden Yrityspaja toimii?", "postal_town", "Rantasalmi"),
        ("Paljonko Kylältä käsin -hankkeen kuntien kustannukset ovat?", "municipal_costs", 12320),
        ("Paljonko Savonselän osahankkeessa menee opiskelijoiden matkakustannuksiin?", "cost_item", 8200),
    ],
)
def test_one_field_is_told_in_any_language(asker: Asker, question: str, field: str, value: object) -> None:
    assert [(fact.field, fact.value) for fact in asker.ask(question).facts] == [(field, value)]


@pytest.mark.parametrize(
    "question",
    [
        "Kuka allekirjoitti Kylältä käsin -hakemuksen ja minä päivänä?",
        "Minä päivänä Kylältä käsin -hakemus on allekirjoitettu ja kenen toimesta?",
        "Who signed the Kylältä käsin application and when?",
        "Vem undertecknade Kylältä käsin-ansökan och när?",
        "Koska Kylältä käsin -hankkeen hakemuspaperit allekirjoitettiin ja kuka sen teki?",
        "Kenen allekirjoitus Kylältä käsin -hakemuksessa on ja miltä päivältä?",
        "Kylältä käsin -hakemuksen allekirjoittajan nimi ja allekirjoituspäivä",
        "On what date was the Kylältä käsin application signed, and by whom?",
    ],
)
def test_the_day_of_signing_is_told_and_the_signer_withheld(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert [fact.field for fact in answer.facts] == ["signature", "signature_date"]
    assert "9.3.2018" in answer.citations[-1].quote


@pytest.mark.parametrize(
    "question",
    ["Miltä päivältä Kylältä käsin -hakemuksen allekirjoitus on?", "Vilken dag skrevs Kylältä käsin under?"],
)
def test_the_day_of_signing_alone_is_told_alone(asker: Asker, question: str) -> None:
    assert [fact.value for fact in asker.ask(question).facts] == ["2018-03-09"]


def test_who_signs_what_the_form_is_not_is_no_question_about_its_signature(asker: Asker) -> None:
    answer = asker.ask("Kuka allekirjoittaa vuokrasopimuksen Kylältä käsin -hankkeessa ja milloin?")
    assert not answer.facts


def test_the_total_of_one_row_is_quoted_with_the_row(asker: Asker) -> None:
    answer = asker.ask("Paljonko ovat Kyläverstaan ostopalvelut?")
    quotes = [citation.quote for citation in answer.citations]
    assert quotes == ["2 Yhteensä 1 200 1 200 600 3 000", "Laiteturvallisuuskoulutus 1 200 1 200 600 3 000"]
    several = asker.ask("Mihin summaan Savonselän osahankkeen ostopalvelut nousevat?")
    assert len(several.citations) == 1


def test_scores_are_found_by_what_all_of_them_are_of(asker: Asker) -> None:
    answer = asker.ask("Minkä arvosanan Kylältä käsin antoi hyvinvoinnin edistämiselle kestävän kehityksen taulukossa?")
    assert [fact.value for fact in answer.facts] == [6, 7]


def test_a_row_that_is_a_compound_is_found_in_english(asker: Asker) -> None:
    answer = asker.ask("How much do the student travel costs take in the Savonselkä sub-project of Kylältä käsin?")
    assert [fact.value for fact in answer.facts] == [8200]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "Montako henkilötyökuukautta Savonselän verkkopedagogille on varattu ja mitä palkka maksaa?",
            ["27 henkilötyökuukautta", "119 600 euroa"],
        ),
        (
            "Paljonko ESR- ja valtion rahoitusta hakemuksessa 900527 haetaan, euroina ja prosentteina?",
            ["814 012 euroa", "(80 %)"],
        ),
        (
            "Montako alle 25-vuotiasta työtöntä hankkeeseen 900527 arvioidaan, entä alle 25-vuotiaita kaikkiaan?",
            ["31 henkilöä", "(yhteensä 180 henkilöä)"],
        ),
    ],
)
def test_both_figures_of_a_row_are_told(asker: Asker, question: str, said: list[str]) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.FACT
    assert [value for value in said if value not in answer.text] == []


def test_a_figure_asked_for_alone_is_told_alone(asker: Asker) -> None:
    answer = asker.ask("Montako henkilötyökuukautta Savonselän verkkopedagogille on varattu?")
    assert "euroa" not in answer.text
