"""What "how many" is asked of."""

import pytest

from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Montako venettä korjattiin?", "venettä"),
        ("Montako erilaista venettä korjattiin?", "venettä"),
        ("Montako uutta yritystä syntyi?", "yritystä"),
        ("Moniko kyliin perustetuista uusista yrityksistä toimii?", "yrityksistä"),
        ("Montako veneitä korjaavaa yritystä syntyi?", "yritystä"),
        ("Montako kiloa kalaa saatiin?", "kiloa"),
        ("Montako viikkoa paja oli auki?", "viikkoa"),
        ("Kuinka monen nuoren kanssa tavattiin?", "nuoren"),
        ("Kuinka paljon kävijöitä pajalla oli?", "kävijöitä"),
        ("Paljonko veneitä korjaavia yrityksiä syntyi?", "yrityksiä"),
    ],
)
def test_the_noun_is_counted_not_the_words_that_agree_with_it(
    names: Names, lexicon: Lexicon, text: str, counted: str
) -> None:
    asked = understand(text, names, lexicon).counted
    assert asked is not None
    assert asked.surface == counted
