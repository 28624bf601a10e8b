"""Compounds that share their last part stand whole."""

import pytest

from rag.questions.shared_parts import with_shared_parts
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Annetaanko talous- tai velkaneuvontaa?", "Annetaanko talousneuvontaa tai velkaneuvontaa?"),
        (
            "Mitä velka-, raha- ja asumisneuvontaa annetaan?",
            "Mitä velkaneuvontaa, rahaneuvontaa ja asumisneuvontaa annetaan?",
        ),
        ("Mitä ESR- ja EAKR-hankkeita on?", "Mitä ESR- ja EAKR-hankkeita on?"),
        (
            "Onko Saari auki- ja Rahasatama-hankkeilla sama hakija?",
            "Onko Saari auki- ja Rahasatama-hankkeilla sama hakija?",
        ),
        ("Mitä pien- ja yksin tehdään?", "Mitä pien- ja yksin tehdään?"),
        ("Paljonko ESR- ja valtiorahaa haetaan?", "Paljonko ESR-rahaa ja valtiorahaa haetaan?"),
    ],
)
def test_each_compound_stands_whole(lexicon: Lexicon, text: str, whole: str) -> None:
    assert with_shared_parts(text, lexicon) == whole
