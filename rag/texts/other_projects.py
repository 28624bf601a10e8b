"""Who runs another project, one that only the texts speak of: whether that is asked, and sentences that tell it."""

import re
from collections.abc import Iterator, Sequence

from index.search import NO_FILTERS, Filters, Hit, Searcher
from rag.questions.question import Question
from rag.texts.enumerations import is_item
from rag.words.inflection import inflected
from rag.words.patterns import pattern

_ASKED = pattern(
    r"""\b(?:kuka|ketkä|kenen|mikä\ (?:[\w-]+\ )?(?:taho|organisaatio|laitos|virasto|yksikkö)|minkä\ tahon)\b
    .*\b(?:koordin|hallin|johta|johdo|johdet|vetä|vede|veto|vastaa|vastuu|toteutta|pyörit|hoita|omista|hakija|takana)
    |\bmikä\ hakija\b|\bwho\ is\ the\ applicant\b|\bvem\ är\ sökande\b
    |\b(?:who|which\ organi[sz]ation|which\ body|what\ organi[sz]ation)\b
    .*\b(?:coordinat|manage|runs?\b|ran\b|leads?\b|led\b|administ|heads?\b|responsib|in\ charge|behind|own)
    |\b(?:vem|vilken\ (?:organisation|aktör|instans|part)|vilket\ organ)\b
    .*\b(?:samordn|koordiner|förvalt|administr|leder|ledde|driver|drev|ansvar|står\ bakom|sköter)"""
)
_PROJECT = r"(?:hank(?:e|ke)|projek|project|programme|initiative)"
_JOINED = re.compile(rf"([\w&]+)-\w*{_PROJECT}\w*")
_WORD = re.compile(rf"(?!.*hankk?in)-?\w*{_PROJECT}\w*")
_CALLED = frozenset("nimeltä nimeltään niminen nimisen nimistä called named som heter vid namn".split())
_GENITIVE = re.compile("[ns]$")
_FUNDS = frozenset("eu esr eakr esf erdf eura".split())
_RUNS = pattern(
    r"""\b(?:koordin(?:oi|ointi|aattori|aatiovastuu)|hallinnoi|hallinnoija|hallinnointi|joht(?:aa|i\b|oi\b|avat)|johdolla
    |vetää|veti\b|vetämä|vetäjä|vetovastuu|vastaa\b|vastuussa|vastuutaho|päätoteuttaja|toteuttaja|toteuttaa|hakijana)"""
)
_LOOKED_AT = 8  # chunks with the name of a project
_SENTENCE_END = re.compile(r"(?<=[a-zåäö0-9)][.!?:])\s+|\n(?=\s*[-–•])")
_BEFORE = 2  # sentences that may name what one speaks of


def asked_project(question: Question) -> str:
    """Return the name of the other project of which it is asked who runs it; "" where that is not asked."""
    return next(_other_projects(question), "") if _ASKED.search(question.text) else ""


def tells_runner(texts: Sequence[str], position: int, project: str) -> float:
    """Tell how well one of a place's sentences tells who runs a project: in part if it only speaks of it."""
    if not project or not _speaks_of(texts, position, project):
        return 0.0
    return 1.0 if _RUNS.search(texts[position]) else 0.4


def names_runner(texts: Sequence[str], project: str) -> bool:
    """Tell whether sentences that stand together name a project and tell who runs something."""
    named = any(_is_named(text, project) for text in texts)
    return named and any(_RUNS.search(text) for text in texts)


def telling_runner(question: Question, searcher: Searcher, within: Filters = NO_FILTERS) -> list[Hit]:
    """Return the chunks that tell who runs the other project of which that is asked."""
    project = asked_project(question)
    hits = searcher.worded(project, _LOOKED_AT, within) if project else ()
    return [hit for hit in hits if _tells(_SENTENCE_END.split(hit.text), project)]


def _tells(texts: Sequence[str], project: str) -> bool:
    return any(tells_runner(texts, position, project) == 1.0 for position in range(len(texts)))


def _other_projects(question: Question) -> Iterator[str]:
    """Yield what a question calls projects, though the collection has none of that name."""
    tokens = question.tokens
    for place, token in enumerate(tokens):
        if place in question.named or token.surface in _FUNDS:
            continue
        joined = _JOINED.fullmatch(token.surface)
        if joined and joined[1] not in _FUNDS:
            yield joined[1]
        if _WORD.fullmatch(token.surface) or not _is_name(place, question):
            continue
        after = tokens[place + 1].surface if place + 1 < len(tokens) else ""
        before = [known.surface for known in tokens[max(0, place - 2) : place] if known.surface not in _CALLED][-1:]
        if _WORD.fullmatch(after) or any(_WORD.fullmatch(word) and not _GENITIVE.search(word) for word in before):
            yield token.surface


def _is_name(place: int, question: Question) -> bool:
    """Tell whether a word is written as a name that no place has: in capitals, or after another in a capital."""
    words = [question.text[token.start : token.end] for token in question.tokens[max(0, place - 1) : place + 1]]
    if sum(letter.isupper() for letter in words[-1]) > 1:
        return True
    return place > 1 and all(word[0].isupper() and not _GENITIVE.search(word) for word in words)


def _speaks_of(texts: Sequence[str], position: int, project: str) -> bool:
    """Tell whether a sentence names a project, or goes on after one that does, no new item of a list between."""
    for place in range(position, max(-1, position - _BEFORE - 1), -1):
        if _is_named(texts[place], project):
            return True
        if is_item(texts[place]) or texts[place].startswith(("-", "–")):
            return False
    return False


def _is_named(text: str, project: str) -> bool:
    words = re.findall(r"[\w&]+", text.lower())
    return any(word == project or inflected(word, project) or inflected(project, word) for word in words)
