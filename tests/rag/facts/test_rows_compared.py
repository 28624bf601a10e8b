"""What follows from rows of one table."""

import pytest

from corpus.document import Fact, Kind
from rag.facts.rows_compared import of_rows
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon


def row(label: str, value: int, part: str = "Mylly Oy", group: str = "2.2 Kuntien rahoitus") -> Fact:
    return Fact("cell", label, value, Kind.MONEY, "3", (), "EUR", part, group)


@pytest.mark.parametrize(
    ("text", "facts", "told"),
    [
        (
            "Kumpi maksaa enemmän, Jauhola vai Leipälä?",
            [row("Jauhola 19%", 300), row("Leipälä", 900)],
            "Enemmän: Leipälä",
        ),
        (
            "Paljonko vähemmän Jauhola maksaa kuin Leipälä?",
            [row("Jauhola", 300), row("Leipälä", 900)],
            "Vähemmän: Jauh",
        ),
        ("Paljonko enemmän Leipälä maksaa kuin Jauhola?", [row("Jauhola", 300), row("Leipälä", 900)], "ero 600 euroa"),
        ("Paljonko Jauhola ja Leipälä maksavat yhteensä?", [row("Jauhola", 300), row("Leipälä", 900)], "1 200 euroa"),
        ("Paljonko Jauhola ja Leipälä maksavat?", [row("Jauhola", 300), row("Leipälä", 900)], ""),
        ("Paljonko Jauhola maksaa yhteensä?", [row("Jauhola", 300)], ""),
        ("Kumpi maksaa enemmän?", [row("Jauhola", 300), row("Leipälä", 900, part="Vesi ry")], ""),
        ("Paljonko ne maksavat yhteensä?", [row("Jauhola", 300), row("Leipälä", 900, group="3 Muut")], ""),
    ],
)
def test_rows_are_compared_or_added_up(text: str, facts: list[Fact], told: str, names: Names, lexicon: Lexicon) -> None:
    found = of_rows(understand(text, names, lexicon), facts).replace("\N{NO-BREAK SPACE}", " ")
    assert told in found if told else found == ""
