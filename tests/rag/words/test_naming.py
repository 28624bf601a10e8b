"""Words that name nothing, and those that do."""

import pytest

from rag.words.naming import names_nothing
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sivuavat välillisesti", True),
        ("lueteltu", True),
        ("rämpi", True),
        ("lähti", True),
        ("poroja", False),
        ("kuvat", False),
        ("seutukuntien", False),  # a noun whose genitive is not its base form and "n"
        ("lakkautettiin", False),
        ("maksamaan", False),  # tells who pays
    ],
)
def test_verbs_and_adverbs_name_nothing(lexicon: Lexicon, words: str, expected: bool) -> None:
    assert names_nothing(lexicon.terms(words), lexicon) is expected
