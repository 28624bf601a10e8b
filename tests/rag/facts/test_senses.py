"""Fields that are meant in words that no field has, told by the vectors of the embedded encoder."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from index.analysers import load_analyser
from index.build import build
from index.encoders import load_encoder
from index.search import Searcher
from rag.answer import Answer, AnswerKind
from rag.asker import Asker
from rag.facts.senses import NONE, Classifier, trained, wordings
from tests.rag.forms import FILES
from tests.rag.rules import check


@pytest.fixture(scope="module")
def embedding(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    folder: Path = tmp_path_factory.mktemp("senses")
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    build([folder], folder / "index", load_encoder(), load_analyser())
    return Asker(Searcher.open(folder / "index"))


def _told(answer: Answer) -> list[tuple[str, object]]:
    check(answer)
    return [(fact.field, fact.value) for fact in answer.facts]


@pytest.mark.parametrize(
    ("question", "field", "value"),
    [
        ("Missä kaupungissa Rahasatamasäätiö pitää majaa?", "postal_town", "Kajaani"),
        ("Vieläkö Rahasatama porskuttaa vai onko se jo kuopattu?", "status", "Toiminta päättynyt"),
        ("Är Rahasatama fortfarande i gång?", "status", "Toiminta päättynyt"),
        ("Vieläkö nuorten velkaneuvontahanke S77101 porskuttaa vai onko se kuopattu?", "status", "Toiminta päättynyt"),
        ("Mitä lystistä maksettiin Rahasatamalle ihan oikeasti EU:n kassasta?", "realised_eu_state", 231_500),
    ],
)
def test_a_field_is_told_that_is_meant_in_other_words(
    embedding: Asker, question: str, field: str, value: object
) -> None:
    assert _told(embedding.ask(question)) == [(field, value)]


def test_the_answer_says_how_the_question_was_understood(embedding: Asker) -> None:
    assert "Mikä on postitoimipaikka?" in embedding.ask("Missä kaupungissa Rahasatamasäätiö pitää majaa?").notes[0]
    assert "toiminnan tila" in embedding.ask("Vieläkö Rahasatama porskuttaa vai onko se jo kuopattu?").notes[0]
    assert "toiminnan tila" in embedding.ask("Kumpi porskuttaa yhä, Rahasatama vai LANKA?").notes[0]
    assert embedding.ask("Är Rahasatama fortfarande i gång?").notes[0].startswith("Frågan tolkades")


def test_the_field_that_is_meant_is_compared(embedding: Asker) -> None:
    answer = embedding.ask("Kumpi polkaistiin käyntiin ensin, Rahasatama vai LANKA?")
    assert _told(answer) == [("start_date", "2016-02-01"), ("start_date", "2018-09-01")]
    assert answer.text.startswith("Aikaisemmin: Rahasatama")


@pytest.mark.parametrize(
    "question",
    [
        "Paljonko Posion kunta pulitti Rahasatamasta?",
        "Montako kurssilaista Rahasatama toi Imatralle?",
        "Paljonko nuori joutuu pulittamaan Rahasatamassa?",
        "Millä hinnalla Rahasatama myi veneensä vuonna 2017?",
        "Kuinka moni Rahasataman nuorista opiskeli kahden vuoden päästä?",  # a number is no day
    ],
)
def test_what_names_more_than_a_field_is_not_told_by_one(embedding: Asker, question: str) -> None:
    assert _told(embedding.ask(question)) == []


def test_the_year_of_a_question_stays_with_what_it_means(embedding: Asker) -> None:
    question = embedding._understanding.plain("Mitä lystistä maksettiin Rahasatamalle ihan oikeasti EU:n kassasta?")
    meant = embedding._senses.meant(replace(question, years=(2017,)))
    assert meant is not None
    assert meant.years == (2017,)


def test_vectors_of_another_encoder_tell_no_sense(asker: Asker) -> None:
    assert asker.ask("Missä kaupungissa Rahasatamasäätiö pitää majaa?").kind is AnswerKind.NONE


def test_the_likeliest_class_is_the_nearest() -> None:
    weights = np.array([[4, 0], [0, 4]], np.float32)
    classifier = Classifier("any", ("start", NONE), np.zeros(2, np.float32), weights, np.zeros(2, np.float32))
    sense, probability = classifier.likeliest(np.array([0.1, 2], np.float32))
    assert sense == NONE
    assert 0.97 < probability < 0.99


def test_every_class_has_words_of_the_form_and_the_encoder_is_the_embedded_one() -> None:
    assert set(trained().classes) == {*wordings(), NONE}
    assert trained().encoder == load_encoder().identity
