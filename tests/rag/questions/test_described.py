"""Projects that a question describes by what they do, and those that it must not be taken to describe."""

import pytest

from rag.asker import Asker
from rag.questions.described import described_project, implementers_project, modifiers
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("question", "code", "words"),
    [
        ("Paljonko velkaneuvontahanke maksoi?", "S77101", {"velkaneuvontahanke"}),
        ("Paljonko perintähanke maksoi?", "S77101", {"perintähanke"}),  # a word that one project has
        ("Paljonko velkaneuvontahakemuksessa pyydettiin?", "S77101", {"velkaneuvontahakemuksessa"}),
        ("Paljonko maksatushakemuksessa pyydettiin?", "", set()),  # a kind of application
        ("Vad kostade rymdprojektet?", "", set()),
        ("How much did the project on debt counselling cost?", "S77101", {"debt", "counselling", "cost"}),
        ("How much did the debt counselling project cost?", "S77101", {"debt", "counselling"}),
        ("How much did the whole project cost?", "", set()),
        ("Paljonko maksoi hanke, joka antaa velkaneuvontaa?", "S77101", {"antaa", "velkaneuvontaa"}),
        ("Paljonko maksoi hanke, joka antaa avaruusneuvontaa?", "", set()),  # a word that no document has
        ("Mitä osahankkeessa tehdään?", "", set()),  # a kind of project
        ("Mihin tulokset viedään hankkeen jälkeen?", "", set()),  # a verb
        ("Mikä velkaneuvonnan hanke kesti pisimpään?", "", set()),  # asks which
        ("Paljonko Velkakompassi-hanke maksoi?", "", set()),  # a name
        ("Mitkä ovat velkaneuvonnan hankkeet?", "", set()),
        ("Paljonko perinnän ja velkaneuvonnan hanke maksoi?", "S77101", {"perinnän", "velkaneuvonnan"}),
    ],
)
def test_a_project_is_found_by_what_describes_it(
    asker: Asker, names: Names, lexicon: Lexicon, question: str, code: str, words: set[str]
) -> None:
    understood = understand(question, names, lexicon)
    found, places = described_project(understood, asker.searcher, lexicon)
    assert found == code
    assert {understood.tokens[place].surface for place in places} == words


def test_what_describes_a_project_tells_nothing_apart_inside_it(asker: Asker, names: Names, lexicon: Lexicon) -> None:
    question = understand("Miten velkaneuvontahanke auttaa nuoria?", names, lexicon)
    about = question.naming(*described_project(question, asker.searcher, lexicon))
    assert about.projects == ("S77101",)
    assert {term.surface for term in question.terms if term not in about.terms} == {"velkaneuvontahanke"}


def test_the_fields_of_a_described_project_are_told(asker: Asker) -> None:
    answer = asker.ask("Mikä on velkaneuvontahankkeen hakija?")
    assert "Rahasatamasäätiö sr" in answer.text
    assert {citation.project for citation in answer.citations} == {"S77101"}


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("Missä kunnissa ulkomailta tulleiden hoitajien", ["ulkomailta", "tulleiden", "hoitajien"]),
        ("Millaisia ihmisiä Tuulijoen aikuissosiaalityön", ["tuulijoen", "aikuissosiaalityön"]),
        ("Mihin tulokset viedään", []),
        ("Mihin erityistavoitteeseen siivoojien", ["siivoojien"]),
        ("Missä Kainuun", ["kainuun"]),
    ],
)
def test_genitives_describe_and_what_belongs_to_their_participles(
    lexicon: Lexicon, before: str, words: list[str]
) -> None:
    tokens, content = lexicon.tokens(before), {term.start for term in lexicon.terms(before)}
    assert [tokens[place].surface for place in modifiers(tokens, content)] == words


@pytest.mark.parametrize(
    ("question", "code", "words"),
    [
        ("Miten Rahasatamasäätiö auttaa velkaantuneita?", "S77101", {"rahasatamasäätiö"}),
        ("Miten velkaantuneita autetaan?", "", set()),
    ],
)
def test_a_project_is_found_by_its_one_implementer(
    asker: Asker, names: Names, lexicon: Lexicon, question: str, code: str, words: set[str]
) -> None:
    understood = understand(question, names, lexicon)
    found, places = implementers_project(understood, asker.searcher, lexicon)
    assert found == code
    assert {understood.tokens[place].surface for place in places} == words
