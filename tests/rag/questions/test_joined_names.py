"""Beside a project that is named, the first words of another name are enough."""

import pytest

from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Miten Kutomosta ja Rahasatama eroavat?", {"S77101", "S77103"}),
        ("Kumpi alkoi ensin, Rahasatama vai Kutomosta?", {"S77101", "S77103"}),
        ("Vertaa hankkeita LANKA-verkosto, Kutomosta ja Rahasatama.", {"S77101", "S77102", "S77103"}),
        ("Kuka rahoittaa Rahasatamaa ja kuka Kutomosta-hanketta?", {"S77101", "S77103"}),
        ("Which started first, Kutomosta or Rahasatama?", {"S77101", "S77103"}),
        ("Kummassa on enemmän osallistujia, Talvisaaressa vai Kutomosta-hankkeessa?", {"A77201", "S77103"}),
        ("Mitä Rahasatama ja kutomosta tulevat nuoret tekevät?", {"S77101"}),
        ("Mitä Rahasatama ja Tuulijoen kunta tekevät?", {"S77101"}),
        ("Mitä Rahasatama saa Kutomosta?", {"S77101"}),
    ],
)
def test_the_first_words_name_another_project(text: str, codes: set[str], names: Names, lexicon: Lexicon) -> None:
    assert set(understand(text, names, lexicon).projects) == codes
