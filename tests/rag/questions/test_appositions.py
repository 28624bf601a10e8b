"""Words that tell which project a name means are parts of the name."""

import pytest

from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vilken myndighet ansvarar för Kajaanis projekt S77101?", ["myndighet", "ansvarar"]),
        ("Mikä on Kajaanin hankkeen S77101 tavoite?", ["tavoite"]),
        ("How many people did the debt project (Rahasatama) reach?", ["people", "reach"]),
        ("Montako nuorta oli velkaisten hankkeessa (Rahasatama)?", ["nuorta"]),
        ("Mitä nuoret tekevät hankkeessa S77101?", ["nuoret"]),
        ("Missä osoitteessa velkaneuvontahanke S77101 toimii?", ["osoitteessa"]),
        ("Mitä osahanke S77101 kokeilee?", ["kokeilee"]),
        ("Which authority funds the S77101 project for indebted people?", ["authority", "funds"]),
        ("What did the S77101 project do for people?", ["people"]),
        ("Vilket mål har Kajaani stads utvecklingsprojekt S77101?", ["mål"]),
    ],
)
def test_what_describes_a_named_project_is_not_asked_of_it(
    text: str, words: list[str], names: Names, lexicon: Lexicon
) -> None:
    assert [term.surface for term in understand(text, names, lexicon).terms] == words
