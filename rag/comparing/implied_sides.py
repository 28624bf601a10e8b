"""Sides that a question compares without naming two projects: plan and outcome, places, names in texts, two halves."""

import re
from collections.abc import Iterable
from dataclasses import replace

from index.catalogue import Catalogue
from index.search import Filters, Searcher
from rag.comparing.side_evidence import asks_goal
from rag.comparing.sides import Side, only, sides_of
from rag.facts.field_questions import FieldReader
from rag.lists.open_words import texts
from rag.lists.sums import asks_only_share
from rag.questions.areas import PLACES, Areas
from rag.questions.names import Implementer, Mention, Names
from rag.questions.question import Intent, Question, understand
from rag.questions.wording import halves_of, is_comparing, is_end, wanted_ends
from rag.quotes import Citations
from rag.texts.asked_names import proper_names
from rag.words.patterns import pattern
from rag.words.stages import Stage
from rag.words.terms import Lexicon, Term

_MOST_PROJECTS = 20  # that are compared where all are meant
_SEARCHED = 5  # chunks that tell which project a name or place belongs to
_TURN = re.compile(
    r"(\w+\s.*\S)\s+(\S+),\s+(?:entäs?|entäpä|and what about|what about|och)\s+([^,?]+)\??$", re.IGNORECASE
)
_PARTS = pattern(  # "which part", in agreeing forms, perhaps with the name of the project between
    r"""\b(?:
    (?:mikä|kuka)\s+(?:[\w-]+\s+){0,4}?(osahank|osatoteuttaj|kumppan)(?:e|a|i)\b
    |mi(?:ssä|llä|lle|ltä|stä|hin)\s+(?:[\w-]+\s+){0,4}?(osahank|osatoteuttaj|kumppan)\w*(?:ss[aä]|ll[aeä]|lt[aä]|st[aä]|een|an|in)\b
    |(?:minkä|kenen)\s+(?:[\w-]+\s+){0,4}?(osahank|osatoteuttaj|kumppan)(?:keen|an|in|e)\b
    |(?:which|what|vilke[nt])\s+(?:[\w-]+\s+){0,4}?(sub-?project|co-?implementer|partner|delprojekt|delgenomförare)\b
    )"""
)
_OF_PARTNERS = re.compile(r"osatoteut|kumppan|co-?implement|partner|delgenomför")
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


def every_part(question: Question, fields: FieldReader, catalogue: Catalogue) -> tuple[Side, ...]:
    """Return the parts of the one project that has parts, where it is asked which of them has most or least.

    Only those whose own tables tell it; a part of a partner if partners are asked about.
    """
    asked = _PARTS.search(question.text)
    own = [known for known in question.implementers if known.has_part]
    if asked is None or own or len(question.projects) > 1 or not wanted_ends(question.text):
        return ()
    roles = [
        known for known in catalogue.facts(field="role") if known.project in (question.projects or {known.project})
    ]
    if len({known.project for known in roles}) != 1:
        return ()
    part_word = next(filter(None, asked.groups())).lower()
    kind = [place for place, token in enumerate(question.tokens) if part_word in token.surface]
    ends = [place for place, token in enumerate(question.tokens) if is_end(token.surface)]
    plain = only(question, (*kind, *ends, *question.named))
    plain = plain if plain.terms else only(question, (*kind, *question.named))  # "the cheapest" itself says of what
    found = []
    for known in roles:
        part = Implementer(known.project, known.fact.part, True)
        side = replace(plain, projects=(known.project,), implementers=(part,))
        told = fields.read(side, fields.known((known.project,), side), Citations(catalogue))
        if told and told.stated and (known.fact.value != "main" or not _OF_PARTNERS.match(part_word)):
            found.append(Side(known.project, known.fact.part, side))
    return tuple(found) if len(found) > 1 else ()


def plan_and_outcome(question: Question, reported: frozenset[str], searcher: Searcher) -> tuple[Side, ...]:
    """Return what came about and what was planned, of the one project whose target is asked about.

    A name that only one project's texts have tells the project too.
    """
    if not asks_goal(question):
        return ()
    codes = question.projects or tuple(
        {code for name in proper_names(question) if (code := _only_project_with(name, searcher))}
    )
    if len(codes) != 1 or codes[0] not in reported:
        return ()
    asked = replace(question, projects=codes)
    return tuple(Side(codes[0], "", asked, stage) for stage in (Stage.REALISED, Stage.PLANNED))


def twofold(question: Question, searcher: Searcher, names: Names, lexicon: Lexicon) -> tuple[Side, ...]:
    """Return the sides of a question that asks one thing twice, if each half has words of a project of its own.

    The second may be named after "entä": "What pay does the guide get, and Name's mentor?"
    """
    turned = _turned(question)
    if question.projects and not turned:
        return ()
    found = []
    for half in turned or halves_of(question.text):
        asked = understand(half, names, lexicon)
        own = {code for term in asked.terms if (code := _only_project_with(term, searcher))}
        codes = set(asked.projects) or own
        found += [Side(code, "", replace(asked, projects=(code,))) for code in codes if len(codes) == 1]
    return tuple(found) if len({side.project for side in found}) == 2 else ()


def _turned(question: Question) -> tuple[str, ...]:
    """Return both questions of one that asks the same of another after "entä", where only that names its project."""
    found = _TURN.match(question.text.strip())
    before = [place for place in question.named if found and question.tokens[place].start < found.start(3)]
    return (f"{found[1]} {found[2]}?", f"{found[1]} {found[3]}?") if found and not before else ()


def used_share_of_one(question: Question) -> tuple[Side, ...]:
    """Return the one project of which it is asked how great a share of its money was used."""
    only_share = len(question.projects) == 1 and asks_only_share(question.text, question.terms)
    return (Side(question.projects[0], "", question),) if only_share else ()


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
        code = _only_project_with(name, searcher)
        if code and code not in question.projects:
            mentions.append(Mention(code, _places(question, [name]), 1.0))
    if len({mention.value for mention in mentions}) < 2:
        return ()
    return sides_of(question, mentions, searcher.catalogue)


def _only_project_with(name: Term, searcher: Searcher) -> str:
    """Return the one project whose texts have a name; nothing where several or none have it."""
    hits = searcher.worded(name.surface, _SEARCHED)
    holding = zip(hits, searcher.words_of(hits, name.forms), strict=True)
    codes = {hit.chunk.project for hit, words in holding if words}
    return codes.pop() if len(codes) == 1 else ""


def _places(question: Question, terms: Iterable[Term]) -> frozenset[int]:
    """Return where terms stand among the question's tokens."""
    starts = {term.start for term in terms}
    return frozenset(place for place, token in enumerate(question.tokens) if token.start in starts)
