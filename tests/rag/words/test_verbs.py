"""The base forms of one verb."""

import pytest

from rag.words.verbs import infinitives, of_one_verb


@pytest.mark.parametrize(
    ("form", "others"),
    [
        ("pilotoida", {"pilotoitu", "pilotoiminen", "pilotointi"}),
        ("koulutettu", {"kouluttaa", "koulutus"}),
        ("valmentaa", {"valmennettu", "valmennus"}),
        ("kokeilla", {"kokeiltu", "kokeilu"}),
    ],
)
def test_a_verb_has_participles_and_nouns(form: str, others: set[str]) -> None:
    assert others <= of_one_verb({form})


@pytest.mark.parametrize("word", ["koulutus", "hylje", "satu"])
def test_a_noun_is_itself_alone(word: str) -> None:
    assert of_one_verb({word}) == {word}
    assert not infinitives({word})
