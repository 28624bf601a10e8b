"""Lists in running text, and questions that ask for all of their items."""

import pytest

from rag.texts.enumerations import (
    announces,
    asks_for_items,
    begins_list,
    is_item,
    items_after,
    lists_all,
    numbers_of,
    things_asked,
)
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("question", "asks", "numbers"),
    [
        ("Mitkä ovat pajan kolme vaihetta?", True, {3}),
        ("Mistä neljästä osasta rata koostuu?", True, {4}),
        ("Mitkä kaksi venettä nuoret veistivät?", True, {2}),
        ("Mitkä ovat pajan vaiheet?", True, set()),
        ("luettele pajan vaiheet", True, set()),
        ("What are the two steps?", True, {2}),
        ("Vilka är de tre skedena?", True, {3}),
        ("Montako vaihetta pajalla on?", False, set()),
        ("Miten kolme nuorta veisti veneen?", False, {3}),
        ("Mikä on pajan yksi vaihe?", False, set()),
    ],
)
def test_all_of_some_things_are_asked_for(lexicon: Lexicon, question: str, asks: bool, numbers: set[int]) -> None:
    tokens = lexicon.tokens(question)
    assert asks_for_items(question, tokens) is asks
    assert numbers_of(tokens) == numbers


@pytest.mark.parametrize(
    ("question", "sentence", "announced"),
    [
        ("Minkä teemojen ympärille paja rakennettiin?", "Pajalla on neljän teeman ohjelma: 1) vene, 2) terva.", True),
        ("Mitkä kaksi taitoa pajalla opitaan?", "Opittavia taitoja on kaksi.", False),
        ("Mitkä kaksi taitoa pajalla opitaan?", "Opittavat kaksi taitoa ovat veisto ja tervaus.", True),
        ("Mitä vaiheita pajalla on?", "Pajalla on seuraavat vaiheet: veisto ja tervaus.", True),
        ("Mitkä ovat pajan kolme vaihetta?", "Vaiheet ovat veisto, tervaus ja lasku.", True),
        ("Mitä tavoitteita pajalla on?", "Tavoitteena on:", True),
        ("Mitä märkiä vaiheita pajalla on?", "Pajalla on kolme vaihetta: liotus, pesu ja tervaus.", True),
        ("Mitä vaiheita pajalla on?", "Pajan vaiheet vaihtelevat.", False),
        ("Mitä vaiheita pajalla on?", "Vaiheet ovat veisto ja tervaus.", True),
        ("Mitä vaiheita pajalla on?", "Kolme nuorta veisti: airoja tuli kuusi.", False),
    ],
)
def test_a_sentence_announces_the_things_that_are_asked_for(
    lexicon: Lexicon, question: str, sentence: str, announced: bool
) -> None:
    thing = things_asked(question, lexicon.tokens(question), lexicon.terms(question))
    assert thing is not None
    assert announces(thing, sentence, lexicon.tokens(sentence)) is announced


@pytest.mark.parametrize(
    ("texts", "items"),
    [
        (["Pajan vaiheet ovat:", "I) veistäminen", "II) tervaus", "Paja on Iissä."], 2),
        (["Pajan vaiheita on kaksi:", "I Veistäminen käsin", "II Tervaus", "I-palkki jää pois."], 2),
        (["Pajalla tehdään", "- veneitä", "- airoja", "- purjeita"], 3),
        (["Pajalla tehdään veneitä.", "- airoja", "- purjeita"], 0),
        (["- airoja", "- purjeita"], 0),
        (["Pajan vaiheet ovat:", "Paja on Iissä."], 0),
    ],
)
def test_the_items_that_follow_are_counted(texts: list[str], items: int) -> None:
    assert items_after(texts, 0) == items


def test_a_list_is_whole_when_it_has_as_many_items_as_are_asked_for() -> None:
    assert lists_all(3, frozenset({3.0}))
    assert not lists_all(5, frozenset({3.0}))
    assert lists_all(5, frozenset())
    assert not lists_all(1, frozenset())


def test_a_sentence_begins_a_list_or_is_an_item() -> None:
    assert begins_list("Pajan vaiheet ovat:")
    assert not begins_list("Vaiheita on monta.")
    assert is_item("2) tervaus")
    assert is_item("Toinen vaihe on tervaus.")
    assert not is_item("Tervaus on vaihe.")
