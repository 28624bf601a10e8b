"""Nouns of one action."""

import pytest

from rag.words.actions import with_actions


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("valmistaminen", "valmistus"),
        ("kouluttaminen", "koulutus"),
        ("ohjaaminen", "ohjaus"),
        ("arvioiminen", "arviointi"),
        ("käsitteleminen", "käsittely"),
        ("suunnitteleminen", "suunnittelu"),
        ("julkaiseminen", "julkaisu"),
        ("hankkiminen", "hankinta"),
        ("viestiminen", "viestintä"),
    ],
)
def test_a_long_noun_of_an_action_has_its_short_one(long: str, short: str) -> None:
    assert {long, short} <= with_actions([long])


def test_other_words_have_none() -> None:
    assert with_actions(["valmistaja", "minen"]) == {"valmistaja", "minen"}
