"""Names in a question that a document must know."""

import pytest

from rag.questions.names import Names
from rag.questions.question import understand
from rag.texts.asked_names import called_projects, organisations_named
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("Mitä Rengasrikko-hanke tekee?", ["rengasrikko"]),
        ("Mitä rengasrikko hankkeessa tehdään?", ["rengasrikko"]),
        ("Milloin sitoumus hankkia kaasuauto alkaa velvoittaa?", []),  # a verb, and no project
        ("Paljonko merkki maksaa hankkeen jälkeen?", []),
        ("Mitä hanke tekee?", []),
    ],
)
def test_what_is_called_a_project_is_its_name(lexicon: Lexicon, names: Names, text: str, called: list[str]) -> None:
    assert [term.surface for term in called_projects(understand(text, names, lexicon))] == called


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Mitä Kuusamon kaupunki tekee?", ["kuusamon kaupunki"]),
        ("Mitä Savon kunnissa tehdään?", []),
        ("Mitä Lapin kaupungit ja Kainuun korkeakoulut tekevät?", []),
    ],
)
def test_several_towns_of_a_place_are_no_organisation(
    lexicon: Lexicon, names: Names, text: str, named: list[str]
) -> None:
    found = organisations_named(understand(text, names, lexicon))
    assert [f"{place.surface} {noun.surface}" for place, noun in found] == named
