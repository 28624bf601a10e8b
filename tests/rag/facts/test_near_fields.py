"""Fields that a question asks for in words that no field explains: figures of speech, other verbs, other shapes."""

import pytest

from rag.answer import AnswerKind
from rag.asker import Asker
from tests.rag.rules import check


@pytest.mark.parametrize(
    ("question", "said", "unread"),
    [
        ("Paljonko EU- ja valtion rahaa Rahasatama-hankkeessa lopulta paloi?", "231 500", "paloi"),
        ("Kuinka monta ihmistä Rahasatamaan oikeasti lähti mukaan?", "143", "lähti"),
    ],
)
def test_a_verb_that_names_nothing_is_left_unread_and_told_so(
    asker: Asker, question: str, said: str, unread: str
) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.FACT
    assert said in answer.text
    assert unread in answer.notes[0]


@pytest.mark.parametrize(
    "question",
    [
        "Paljonko EU- ja valtion rahaa Rahasatama-hankkeessa palautettiin?",  # a verb that tells how it turned out
        "Paljonko nuori joutuu maksamaan Rahasatama-hankkeessa?",
        "Kuinka moni osallistuja osti lopulta veneen Rahasatama-hankkeessa?",
    ],
)
def test_what_names_something_else_is_still_not_told(asker: Asker, question: str) -> None:
    assert asker.ask(question).kind is not AnswerKind.FACT


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Minne kadulle kirje lähetetään, jos haluaa tavoittaa Rahasatama-hankkeen hakijan?", "Kotkankatu 3"),
        ("Millä kadulla Rahasatama-hankkeen hakija toimii?", "Kotkankatu 3"),
        ("Mihin päivään mennessä Rahasatama on tarkoitus saada päätökseen?", "31.12.2017"),
        (
            "Montako ihmistä Rahasatamaan aiottiin ottaa ja kuinka moni heistä oli nainen?",
            "120 henkilöä, joista naisia 66",
        ),
        ("How much public funding had been planned for the LANKA network?", "415 000"),
        ("Paljonko Rahasatamalle luvattiin EU-rahaa?", "240 000"),
        ("What is the number of people who took part in the Rahasatama project?", "143"),
        ("Jatkuuko LANKA-verkosto vielä?", "Toiminnassa"),
        ("Koko maakunnan hanke: mikä on Rahasataman hakijan postiosoite?", "Kotkankatu 3"),
        ("Miten kävi? Tarkoitan mikä on LANKA-verkoston toiminnan tila.", "Toiminnassa"),
        ("Paljonko LANKA-verkostoon myönnettiin EU- ja valtiorahaa?", "310 250"),
        ("Mikä on Ulkomeren ammattikorkean Y-tunnus?", "0201256-6"),
    ],
)
def test_fields_are_told_in_other_shapes_of_question(asker: Asker, question: str, said: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert said in answer.text


def test_a_field_stands_before_sentences_that_have_less_of_the_question(asker: Asker) -> None:
    answer = asker.ask("Missä jamassa on Rahasataman toiminta, vieläkö tila pyörii?")
    check(answer)
    assert "toiminnan tila: Toiminta päättynyt" in answer.text


def test_sides_are_told_by_near_fields_without_a_verdict(asker: Asker) -> None:
    answer = asker.ask("Kumman kukkaroon ropisi enemmän EU- ja valtion rahaa, Rahasataman vai Talvisaaren?")
    check(answer)
    assert "240 000" in answer.text
    assert "150 000" in answer.text
    assert "Enemmän" not in answer.text


def test_a_distance_that_one_side_does_not_tell_is_told_of_none(asker: Asker) -> None:
    answer = asker.ask("Kumpi rämpi kauempana osallistujatavoitteestaan, Rahasatama vai LANKA-verkosto?")
    assert answer.kind is AnswerKind.NONE


def test_two_described_projects_are_compared(asker: Asker) -> None:
    answer = asker.ask("Kumpi sai enemmän EU- ja valtion rahoitusta, velkaneuvontahanke vai saaristohanke?")
    check(answer)
    assert {citation.project for citation in answer.citations} == {"S77101", "A77201"}
