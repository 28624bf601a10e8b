"""An organisation of another kind than the named one is another organisation."""

import pytest

from index.analysers import load_analyser
from rag.questions.organisation_kinds import has_kind, kind_after, names_kind
from rag.words.terms import Lexicon


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return Lexicon(load_analyser())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kuusjärven yliopiston osoite", 1),
        ("Kuusjärven kaupungin osoite", 1),
        ("Kuusjärven kuntien osuus", None),
        ("Kuusjärven osoite", None),
        ("Kuusjärvellä kunta maksaa", None),
        ("Kuusjärven sosiaalialan osaamiskeskuksen osoite", 2),
    ],
)
def test_the_kind_stands_after_a_genitive(words: Lexicon, text: str, place: int | None) -> None:
    assert kind_after(0, words.tokens(text), frozenset(("sosiaalialan",))) == place


@pytest.mark.parametrize(
    ("name", "kind", "known"),
    [
        ("Kuusjärven kaupunki", "yliopiston", False),
        ("Kuusjärven kaupunki", "kunnan", True),
        ("Kuusjärven peruspalvelukuntayhtymä", "kuntayhtymän", True),
        ("Kuusjärven peruspalvelukuntayhtymä", "kunnan", False),
        ("Kuusjärven Kirja- ja leipäosuuskunta", "osuuskunnan", True),
        ("Kuusjärven ammattikorkeakoulu Oy", "amk", True),
        ("Kuusjärven nuorisosäätiö sr", "säätiön", True),
    ],
)
def test_a_name_has_its_kind_as_a_word_or_the_end_of_one(words: Lexicon, name: str, kind: str, known: bool) -> None:
    assert has_kind(words.tokens(name), words.tokens(kind)[0]) is known


def test_a_text_may_have_no_kind(words: Lexicon) -> None:
    assert names_kind(words.tokens("Missä Kuusjärven liitto sijaitsee?"))
    assert not names_kind(words.tokens("Missä kohtaamispaikka sijaitsee?"))
