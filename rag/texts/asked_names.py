"""Names in a question, and whether the places found know them."""

import re

from index.search import Hit, Searcher
from rag.questions.areas import met
from rag.questions.ideas import is_question
from rag.questions.question import Question
from rag.words.inflection import inflected
from rag.words.terms import PART_WEIGHT, Lexicon, Term, match

_PROJECT = re.compile("hank(?:e|ke)")  # and not "hankkia"
_DOING = re.compile(r"(?<!m)(?:aa|ää)$")  # "maksaa hankkeen jälkeen" names none
_ORGANISATION = re.compile(  # what follows a place's name in an organisation's: "Savon koulutuskuntayhtymä"
    r"kaupunki|kunta|yliopisto|\w*(?:kuntayhtymä|korkeakoulu|seurakunta)|(?:kansan|aikuis|ammatti)opisto"
)
_SEVERAL = re.compile(r"kunn(?:i|at)|kunti|kaupun(?:gei|git|kei)|opisto(?:i|t\b)|koulu(?:i|j|t\b)|yhtymi")
_BESIDE = 3  # words between which a place's name and the word for the organisation stand
_FUNDS = frozenset("eu esr eakr".split())
_OF_FORMS = frozenset("hakija organisaatio kohderyhmä".split())  # what a form tells of a project, no name


def proper_names(question: Question) -> tuple[Term, ...]:
    """Return the words written as names inside the question, but for those of projects."""
    starts = {token.start for token in question.tokens[:1]}
    written = (term for term in question.terms if question.text[term.start].isupper() and term.start not in starts)
    return tuple(term for term in written if re.split("[-:]", term.surface)[0] not in _FUNDS)


def _asked_names(question: Question) -> tuple[Term, ...]:
    """Return the names that an answer must know; keywords may be written in any case."""
    return proper_names(question) if is_question(question.text) else ()


def whole_names(question: Question) -> list[list[Term]]:
    """Return the names inside a question, each with the words that it has one after the other."""
    names: list[list[Term]] = []
    for word in _asked_names(question):
        if names and word.start == names[-1][-1].end + 1:
            names[-1].append(word)
        else:
            names.append([word])
    return names


def organisations_named(question: Question) -> list[tuple[Term, Term]]:
    """Return the organisations called by a place, each as the place and the word after it: "Kuusamon kaupunki"."""
    single = (term for term in question.terms if not _SEVERAL.search(term.surface))  # "Savon kunnissa" names none
    after = {term.start: term for term in single if any(map(_ORGANISATION.fullmatch, term.forms))}
    pairs = ((name, after.get(name.end + 1)) for name in proper_names(question))
    return [(name, noun) for name, noun in pairs if noun is not None and name.surface.endswith("n")]


def stands_together(name: tuple[Term, Term], hit: Hit, lexicon: Lexicon) -> bool:
    """Tell whether a place knows an organisation: the word for it right after the name, or after one named with it."""
    place, noun = name
    tokens = lexicon.tokens(" ".join((hit.text, hit.section.part, hit.title)))
    starts = [index for index, token in enumerate(tokens) if place.forms & {token.surface, *token.lemmas}]
    following = (tokens[start + 1 : start + 1 + _BESIDE] for start in starts)
    return any(noun.forms & {token.surface, *token.lemmas, *token.parts} for beside in following for token in beside)


def unknown_words(question: Question, searcher: Searcher) -> tuple[str, ...]:
    """Return the names in the question that no document mentions, as they are written."""
    if question.language != "fi":
        return ()
    names = [name for name in _asked_names(question) if not name.parts]
    return tuple(
        question.text[name.start : name.end]
        for name in (*names, *called_projects(question))
        if not searcher.mentions(name.forms | name.near)
    )


def called_projects(question: Question) -> tuple[Term, ...]:
    """Return the words that are called projects but name none that is known: "x-hanke", "x hanke"."""
    called = []
    for position, token in enumerate(question.tokens):
        following = question.tokens[position + 1].surface if position + 1 < len(question.tokens) else ""
        name, joined, _ = token.surface.rpartition("-hank")
        if position in question.named or not (joined or _PROJECT.match(following)):
            continue
        if joined:
            called.append(Term(name, frozenset((name,)), frozenset(), token.start, token.start + len(name)))
        elif token.surface in token.lemmas and token.surface not in _OF_FORMS and not _DOING.search(token.surface):
            called += [term for term in question.terms if term.start == token.start]
    return tuple(called)


def has_name(name: Term, hit: Hit, lexicon: Lexicon, owner: str = "", whole: bool = False) -> bool:
    """Tell whether a place has a name's word, or its owner; where it must be the whole word, parts are not enough."""
    owner = owner or hit.section.part
    words = lexicon.words_of((hit.text, *hit.section.path, owner, hit.title))
    if {*name.forms, *name.near, name.surface.partition("-")[0]} & words.forms or _is_of(owner, name, lexicon):
        return True
    return not whole and (match(name, words) >= PART_WEIGHT or met(name, words))


def _is_of(owner: str, name: Term, lexicon: Lexicon) -> bool:
    """Tell whether a name is a form, which no dictionary knows, of a word in the name of a part's organisation."""
    return any(inflected(word, name.surface) for word in lexicon.words(owner).forms)


def own_names(question: Question) -> tuple[Term, ...]:
    """Return the names that a sentence must have; those of a question in another language may be written otherwise."""
    return (*proper_names(question), *called_projects(question)) if question.language == "fi" else ()
