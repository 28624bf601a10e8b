"""Sides that a question compares without naming two projects: plan and outcome, places, names that stand in texts."""

import re
from collections.abc import Iterable

from index.search import Filters, Searcher
from rag.areas import PLACES, Areas
from rag.names import Mention
from rag.open_words import texts
from rag.question import Intent, Question
from rag.side_evidence import asks_goal
from rag.sides import Side, sides_of
from rag.silence import proper_names
from rag.stages import Stage
from rag.terms import Lexicon, Term
from rag.wording import is_comparing

_MOST_PROJECTS = 20  # that are compared where all are meant
_SEARCHED = 5  # chunks that tell which project a name or place belongs to
_ALL = re.compile(
    r"\b(?:kaik(?:ki|kien|issa|ista|illa|ilta|kia)|all|every|alla|samtliga)\s+(?:the\s+|de\s+)?(?:\w*hank|project|projekt)",
    re.IGNORECASE,
)


def every_project(question: Question, searcher: Searcher, filters: Filters) -> tuple[Side, ...]:
    """Return a side for every project where a comparison of all is asked for, if they are not too many."""
    codes = searcher.resolve(filters)
    if question.intent is not Intent.COMPARISON or not _ALL.search(question.text) or len(codes) > _MOST_PROJECTS:
        return ()
    return sides_of(question, [Mention(code, frozenset(), 1.0) for code in codes], searcher.catalogue)


def plan_and_outcome(question: Question, reported: frozenset[str]) -> tuple[Side, ...]:
    """Return what came about and what was planned, of the one project whose target is asked about."""
    if not asks_goal(question) or len(question.projects) != 1 or question.projects[0] not in reported:
        return ()
    code = question.projects[0]
    return tuple(Side(code, "", question, stage) for stage in (Stage.REALISED, Stage.PLANNED))


def placed(question: Question, searcher: Searcher, areas: Areas, lexicon: Lexicon) -> tuple[Side, ...]:
    """Return the projects that two or more places of a question stand for, each found by the other words."""
    if question.projects:
        return ()
    places = areas.named(question.terms)
    if len(places) < 2:
        return ()
    sought = " ".join(term.surface for term in question.terms if term not in places)
    found = []
    for place in places:
        codes = _working_in(place, searcher, lexicon)
        hits = searcher.search(sought, 1, Filters(projects=codes)) if codes and sought else ()
        found += [(hit.chunk.project, place) for hit in hits]
    if len({code for code, _ in found}) < len(places):
        return ()
    mentions = [Mention(code, _places(question, [place]), 1.0) for code, place in found]
    return sides_of(question, mentions, searcher.catalogue)


def _working_in(place: Term, searcher: Searcher, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the codes of the projects whose forms name a place."""
    facts = [stored for field in PLACES for stored in searcher.catalogue.facts(field=field)]
    stated = {name for stored in facts for name in texts(stored.fact.value)}
    meant = {name for name in stated if place.forms & lexicon.words(name).forms}
    return tuple(dict.fromkeys(known.project for known in facts if not meant.isdisjoint(texts(known.fact.value))))


def named_in_texts(question: Question, searcher: Searcher) -> tuple[Side, ...]:
    """Return the one project named and the only other one whose texts have another name of the question."""
    if len(question.projects) != 1 or not any(is_comparing(token.surface) for token in question.tokens):
        return ()
    mentions = list(question.mentions)
    for name in proper_names(question):
        hits = searcher.search(name.surface, _SEARCHED)
        holding = [hit for hit, words in zip(hits, searcher.words_of(hits, name.forms), strict=True) if words]
        codes = {hit.chunk.project for hit in holding}
        if len(codes) == 1 and not codes & set(question.projects):
            mentions.append(Mention(codes.pop(), _places(question, [name]), 1.0))
    if len({mention.value for mention in mentions}) < 2:
        return ()
    return sides_of(question, mentions, searcher.catalogue)


def _places(question: Question, terms: Iterable[Term]) -> frozenset[int]:
    """Return where terms stand among the question's tokens."""
    starts = {term.start for term in terms}
    return frozenset(place for place, token in enumerate(question.tokens) if token.start in starts)
