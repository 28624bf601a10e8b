"""What says a project's name again is part of the name."""

import pytest

from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Milloin Rahasatama (Harbour of Money) päättyy?", ["päättyy"]),
        ("Milloin Rahasatama-hanke (engl. harbour of money) päättyy?", ["päättyy"]),
        ("Milloin Rahasatama eli Harbour Money päättyy?", ["päättyy"]),
        ("När slutar projektet Rahasatama (på svenska Penninghamnen)?", ["slutar"]),
        ("Milloin päättyy Rahasatama, siis Kainuun ESR-hanke?", ["päättyy"]),
        ("När slutar projektet Rahasatama, alltså ESF-projektet i Kajanaland?", ["slutar"]),
        ("Mitä Rahasatama eli tuo velkoja hoitava projekti neuvoo?", ["neuvoo"]),
        ("Mitä neuvoo Rahasatama, siis velallisten kanssa?", ["neuvoo", "velallisten"]),
        ("Mitä Rahasatama (toteutunut) maksoi?", ["toteutunut", "maksoi"]),
        ("Mitä Rahasatama tekee (Kajaanissa)?", ["kajaanissa"]),
    ],
)
def test_a_name_said_again_is_not_asked_of_it(text: str, words: list[str], names: Names, lexicon: Lexicon) -> None:
    assert [term.surface for term in understand(text, names, lexicon).terms] == words
