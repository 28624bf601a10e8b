"""Whose place of a form is: of a part, of the applicant, of all."""

from dataclasses import replace

import pytest

from index.search import Hit, Searcher
from rag.questions.names import Implementer, Names
from rag.questions.question import Question, understand
from rag.texts.owners import applicants_named, owner, parts_first
from rag.words.terms import Lexicon

PROJECT, NAME = "S77101", "Rahasatamasäätiö sr"
COMPETENCE = "11.1 Minkälainen on hakijan osaaminen ja kokemus?"


@pytest.fixture
def question(names: Names, lexicon: Lexicon) -> Question:
    asked = understand("Montako neuvojaa Rahasatamasäätiöllä on?", names, lexicon)
    return replace(asked, implementers=(Implementer(PROJECT, NAME, has_part=True),))


@pytest.fixture
def hits(searcher: Searcher) -> list[Hit]:
    """Return eighteen places of the applicant's part, one of its competence, one of another part."""
    hit = next(known for known in searcher.search("velkaneuvonta", 9) if known.chunk.project == PROJECT)

    def at(number: int, part: str, heading: str) -> Hit:
        return replace(hit, number=number, section=replace(hit.section, part=part, path=(heading,)))

    own = [at(number, NAME, "1 Tarve") for number in range(18)]
    return [at(20, "Hiidenvaaran ammattiopisto", "1 Tarve"), *own, at(19, "", COMPETENCE)]


def test_an_applicant_is_named(question: Question, searcher: Searcher) -> None:
    assert applicants_named(question, searcher.catalogue) == {PROJECT: NAME}
    other = replace(question, implementers=(Implementer(PROJECT, "Hiidenvaaran ammattiopisto", has_part=True),))
    assert applicants_named(other, searcher.catalogue) == {}


def test_what_tells_of_the_applicant_is_its_own(hits: list[Hit]) -> None:
    assert owner(hits[-1], {PROJECT: NAME}) == NAME
    assert owner(hits[-1], {}) == ""
    assert owner(hits[0], {PROJECT: NAME}) == "Hiidenvaaran ammattiopisto"


def test_its_competence_is_examined_with_its_part(hits: list[Hit], question: Question, searcher: Searcher) -> None:
    numbers = [hit.number for hit in parts_first(hits, question, searcher.catalogue)]
    assert numbers[-1] == 20
    assert numbers.index(19) < 16
    assert sorted(numbers) == [*range(18), 19, 20]


def test_where_no_part_is_named_the_order_stays(hits: list[Hit], question: Question, searcher: Searcher) -> None:
    unnamed = replace(question, implementers=())
    assert parts_first(hits, unnamed, searcher.catalogue) == tuple(hits)
