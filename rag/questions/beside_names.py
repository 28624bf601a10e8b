"""What is told beside a project's name and is known of it: "the home care project Name", "the Name project in Town"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from index.analyser import Token
from index.project import Project
from index.search import Searcher
from rag.questions.described import modifiers
from rag.questions.expected import Expected
from rag.questions.names import is_project_word
from rag.questions.question import Question, without
from rag.words.form_words import asks_form
from rag.words.terms import Lexicon, Term, Vocabulary, match, stands

_ARTICLES = ("the", "this", "that")
_IN = ("in", "at", "i", "på")
_LOCAL = ("ssa", "ssä", "lla", "llä")
_MOST_WORDS = 4
_WHOLE = 0.9  # how well a name must have a word after it: a part of a compound may be something of the project's
_PLURAL = re.compile(r".+(?:jen|ien|iden|itten)")
_VERB = re.compile(r".+(?:[dtlnr][aä]|aa|ää|[eioöuy][aä])")
_OBJECTLESS = frozenset("olla toimia kuulua osallistua alkaa päättyä kestää jatkua sijaita syntyä".split())
_PASSIVE = re.compile(r".+(?:t(?:iin|u|y)|(?:[dtlnr]a|[dtlnr]ä)[aä]n)")


def without_beside(question: Question, searcher: Searcher, lexicon: Lexicon) -> Question | None:
    """Return the question without what only tells again which project its name means; None where nothing does.

    Such are words of its own texts right before the name, but for those of the forms, its places after it, and in other
    languages all that stands before "project Name".
    """
    if len(question.projects) != 1 or not question.named:
        return None
    by_start = {term.start: term for term in question.terms}
    before = [place for place in _before(question, lexicon) if question.tokens[place].start in by_start]
    told = [by_start[question.tokens[place].start] for place in before]
    own = _is_called_project(question) or all(_tells(term, question.projects[0], searcher, lexicon) for term in told)
    places = set(before) if own else set()
    project = searcher.catalogue.project(question.projects[0])
    places |= set(_place_after(question, project))
    places |= set(_name_before(question, by_start, lexicon.words(project.name)))
    places |= set(_name_after(question, by_start, lexicon.words(project.name)))
    starts = {question.tokens[place].start for place in places}
    terms = tuple(term for term in question.terms if term.start not in starts)
    if not (places and terms):
        return None
    named = question.named | places
    return replace(question, terms=terms, named=named, sought=without(question.text, question.tokens, named))


def _before(question: Question, lexicon: Lexicon) -> list[int]:
    """Return the places of what stands right before a name: genitives, or words after an article."""
    first = min(question.named)
    if first and is_project_word(question.tokens[first - 1].surface):
        first -= 1
    before = question.tokens[:first]
    if question.language == "fi":
        found = modifiers(before, {term.start for term in lexicon.terms(question.text)})
        objects = any(_takes_object(token) for token in before[: min(found, default=0)])
        return [] if objects and not all(_PLURAL.fullmatch(before[place].surface) for place in found) else found
    articles = (place for place, token in enumerate(before) if token.surface in _ARTICLES)
    article = max(articles, default=first)
    return list(range(article + 1, first)) if first - article - 1 <= _MOST_WORDS else []


def _takes_object(token: Token) -> bool:
    """Tell whether a word may be an active verb, whose object looks like a genitive: "sai ajokortin"."""
    verbal = any(_VERB.fullmatch(lemma) for lemma in token.lemmas)
    return verbal and _OBJECTLESS.isdisjoint(token.lemmas) and not _PASSIVE.fullmatch(token.surface)


def _place_after(question: Question, project: Project) -> Iterator[int]:
    """Yield where a place of the project stands right after its name; a number of people may be of that place alone."""
    area = {place.lower() for place in (*project.municipalities, *project.sub_regions, *project.regions)}
    place = max(question.named) + 1
    tokens = question.tokens
    place += place < len(tokens) and is_project_word(tokens[place].surface)
    joined = place < len(tokens) and tokens[place].surface in _IN
    place += joined
    if place >= len(tokens):
        return
    said = {tokens[place].surface, *tokens[place].lemmas}
    whole = [places[0].lower() for places in (project.municipalities, project.regions) if len(places) == 1]
    known = not said.isdisjoint(whole if question.expected is Expected.COUNT else area)
    if known and (joined or tokens[place].surface.endswith(_LOCAL)):
        yield place


def _name_before(question: Question, terms: dict[int, Term], name: Vocabulary) -> Iterator[int]:
    """Yield where words of the whole name stand in a row right before a part of it."""
    for place in range(min(question.named) - 1, -1, -1):
        term = terms.get(question.tokens[place].start)
        if term is None or not stands(term, name):
            return
        yield place


def _name_after(question: Question, terms: dict[int, Term], name: Vocabulary) -> Iterator[int]:
    """Yield where a word of the whole name, or what it means in Finnish, stands right after a part of it."""
    place = max(question.named) + 1
    term = terms.get(question.tokens[place].start) if place < len(question.tokens) else None
    pieces = {piece for form in name.forms for piece in form.split("-")}  # "Name" of "Name-project"
    if term and (match(term, name) >= _WHOLE or not pieces.isdisjoint(term.forms.union(*term.related))):
        yield place


def _is_called_project(question: Question) -> bool:
    """Tell whether "project" stands right before the name in another language than Finnish."""
    before = question.tokens[: min(question.named)][-1:]
    return question.language != "fi" and any(is_project_word(token.surface) for token in before)


def _tells(term: Term, code: str, searcher: Searcher, lexicon: Lexicon) -> bool:
    """Tell whether a word is of a project's texts and asks for nothing that a form has."""
    if asks_form(term, lexicon):
        return False
    if term.parts and all(searcher.project_mentions(code, (part,)) for part in term.parts):
        return True
    return any(searcher.project_mentions(code, forms) for forms in (term.forms, *term.related))
