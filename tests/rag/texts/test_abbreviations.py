"""What abbreviations stand for: how it is asked, and the sentences that tell it."""

import pytest

from rag.texts.abbreviations import asked_abbreviations, asks_for_words, explains


@pytest.mark.parametrize(
    ("question", "abbreviations", "alone"),
    [
        ("Mistä sanoista lyhenne VELMU tulee?", ("velmu",), True),
        ("Mistä sanoista VELMU-malli tulee ja kuka sitä vetää?", ("velmu",), False),
        ("mistä velmu-lyhenne tulee", ("velmu",), True),
        ("Mitä Satamasäätiön VELMU-lyhenne tarkoittaa?", ("velmu",), True),
        ("Mistä sanoista Velmu on muodostettu?", ("velmu",), True),
        ("Mitä VELMU oikein tarkoittaa?", ("velmu",), False),
        ("What does velmu stand for?", ("velmu",), True),
        ("What is the acronym VELMU short for?", ("velmu",), True),
        ("Vad står VELMU för?", ("velmu",), True),
        ("Vad står det i avtalet för sommaren?", (), False),
        ("Mitä osallisuus tarkoittaa hankkeessa?", (), False),
        ("Kuka vetää VELMU-mallia?", (), False),
    ],
)
def test_an_abbreviation_is_asked_for(question: str, abbreviations: tuple[str, ...], alone: bool) -> None:
    assert asked_abbreviations(question) == abbreviations
    assert asks_for_words(question) == alone


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Käytössä on VELMU-laskumalli (Velkojen lukemisen muisti).", "velmu", True),
        ("Rahasataman velkaneuvonta (RVN) alkoi.", "rvn", True),
        ("Rahasatama-ammattikorkeakoulu (Rasak) opettaa.", "rasakin", True),
        ("RVN eli Rahasataman velkaneuvonta alkoi.", "rvn", True),
        ("Rahasataman ja velan neuvola eli RVN alkoi.", "rvn", True),
        ("VELMU (ESR S77101) Velkojen lukemisen muisti. Vetää säätiö.", "velmu", True),
        ("Pohjoisen rahataitojen keskus PRK tulee mukaan.", "prk", True),
        ("Nimi RVN tulee sanoista, jotka nuoret keksivät.", "rvn", True),
        ("Laskuja luetaan muiden kanssa (RVN).", "rvn", False),
        ("VELMU (VELMU-pajat) jatkuu.", "velmu", False),
        ("VELMU (ks. liite) jatkuu.", "velmu", False),
        ("Velkojen lukemista muistetaan (VLM).", "velmu", False),
    ],
)
def test_a_sentence_tells_what_an_abbreviation_stands_for(text: str, word: str, told: bool) -> None:
    assert explains(text, (word,)) == told
