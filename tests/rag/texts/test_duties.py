"""What an organisation does in a project: sentences that tell it, and entries that do not."""

import pytest

from rag.questions.names import Names
from rag.questions.question import understand
from rag.texts.duties import asks_duty, is_entry, tells_duty
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Säätiö palkkaa laskurin kahdelle paikkakunnalle.", True),
        ("Satamalinnan Opisto Oy kouluttaa vapaaehtoiset.", True),
        ("Föreningen ordnar två läger.", True),
        ("Yhdistyksen rooli on koota kyselyt.", True),
        ("Säätiö on perustettu vuonna 1951.", False),
        ("Opistolla on kaksi toimipaikkaa.", False),
        ("Laskut käydään läpi yhdessä.", False),
    ],
)
def test_a_sentence_that_begins_with_who_and_what_it_does_tells_a_duty(text: str, tells: bool) -> None:
    assert tells_duty(text) is tells


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Mikä on Rahasatamasäätiön tontti hankkeessa?", True),
        ("Mistä Rahasatamasäätiö huolehtii?", True),
        ("Miksi Rahasatamasäätiö on mukana?", True),
        ("What does Rahasatamasäätiö contribute?", True),
        ("Milloin Rahasatamasäätiö perustettiin?", False),
        ("Mikä on velkaneuvojan tehtävä?", False),  # of no organisation
    ],
)
def test_duties_are_asked_of_an_organisation(text: str, asks: bool, names: Names, lexicon: Lexicon) -> None:
    assert asks_duty(understand(text, names, lexicon)) is asks


def test_an_entry_in_a_table_tells_nothing() -> None:
    assert is_entry("Satamalinnan Opisto Oy 2345671-3 Oppilaitos")
    assert not is_entry("Satamalinnan Opisto Oy (2345671-3) kouluttaa. Muut auttavat.")
