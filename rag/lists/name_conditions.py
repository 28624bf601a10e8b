"""A condition on whom the texts name: an organisation of several words that no form lists, as a partner mentioned."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from index.analyser import Token
from index.catalogue import StoredFact
from rag.lists.open_words import Mention, OpenWords, Shown, is_written_as_name, shown, told
from rag.lists.place_conditions import is_place
from rag.lists.role_conditions import is_formal_role, is_listed, is_loose_role, is_typed
from rag.words.related import keywords
from rag.words.terms import Lexicon, Term

_MENTIONED = re.compile(
    r"\bmaini|yhteisty|sidosryhm|\bpuhu|\bmention|\bnamed?\b|co-?operat|collaborat|stakeholder|\bnämn|samarbet|intressent",
    re.IGNORECASE,
)
_ROLE_WORDS = re.compile(
    r"rooli|role|roll|yhteisty|kumppan|sidosryhm|taho|mukana|osapuol|verkosto|partner|co-?operat|collaborat|stakeholder|samarbet|intressent|mention|nämn"
)
_SOMEHOW = re.compile(
    r"\bjo(?:(?:ten|llain|lla|ssain|ssa|hon|n|sta|stain)kin|llain|ssain|stain|tain)\b"
    r"(?: (?:tavalla|tavoin|lailla|muodossa|rooli\w*))?|\btavalla tai toisella|\b(?:liitty|kytke|esiinty)\w+"
    r"|\bsomehow|\bin (?:some|any|one) (?:way|capacity|role|form)(?: or another)?"
    r"|\bpå (?:något|ett eller annat) sätt|\bi någon (?:form|roll)",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:of|i|vid)\s+(?:the\s+)?", re.IGNORECASE)  # between a type and its name: "University of X"
_TOWN = re.compile(r"municipality|city|town|kommunen|staden")
_TOGETHER = re.compile(r"kumppan|yhteisty|sidosryhm|verkosto|yhdessä|osapuol|partner", re.IGNORECASE)
Name = Sequence[frozenset[str]]  # the forms of each of its words
_ENDING = 3  # letters
_LOOKED_AT = 100  # chunks


def named_in_texts(words: OpenWords) -> Iterator[Mention]:
    """Read an organisation's name of several words that must stand whole in the text.

    Where it must be a partner, sentences that speak of working together come before others.
    """
    terms = _name(words.terms, words) or _name_after_type(words.terms, words)
    if not terms:
        return
    mentioned = words.says(_MENTIONED) or words.says(_SOMEHOW)
    listed, loose = is_listed(terms, words), is_loose_role(words)
    if not mentioned and (listed or (is_formal_role(words) and not loose)):
        return
    telling = _telling(terms, words)
    if loose and not mentioned:
        telling = [stored for stored in telling if _TOGETHER.search(str(stored.fact.value))] or telling
    naming = shown(telling)
    others: Shown = {project.code: [] for project in words.catalogue.projects() if project.code not in naming}
    words.take(lambda term: term in terms)
    words.take_like(_ROLE_WORDS)
    for said in _SOMEHOW.finditer(words.text):
        words.take_within(*said.span())
    yield Mention("name", terms[0].start, terms[-1].end, naming, (), denied=others)


def _name(terms: Sequence[Term], words: OpenWords) -> tuple[Term, ...]:
    """Return the first words of a question that follow each other and are written as a name with its type.

    In a question all in lower case they are genitives, or compounds of a name with a hyphen.
    """
    for position, term in enumerate(terms):
        if not is_typed(term):
            continue
        first = position
        while first and _is_before(terms[first - 1], terms[first], words):
            first -= 1
        if (first < position or "-" in term.surface) and terms[first].start:
            return tuple(terms[first : position + 1])
    return ()


def _is_before(term: Term, following: Term, words: OpenWords) -> bool:
    """Tell whether a word of a name stands right before another; one that ends like it is an adjective."""
    like = words.text.islower() and term.surface[-_ENDING:] == following.surface[-_ENDING:]
    return term.end + 1 == following.start and is_written_as_name(term, words) and not like


def _name_after_type(terms: Sequence[Term], words: OpenWords) -> tuple[Term, ...]:
    """Return the words of a name that follows its type, in the order of Finnish: "University of Bigtown"."""
    for position, term in enumerate(terms):
        following = terms[position + 1 :]
        if not following or not is_typed(term) or not _OF.fullmatch(words.text[term.end : following[0].start]):
            continue
        last = 0
        while last < len(following) and (
            _is_capital(following[last], words) and (not last or following[last - 1].end + 1 == following[last].start)
        ):
            last += 1
        if last and not (_TOWN.fullmatch(term.surface) and is_place(following[0], words)):
            return (*following[:last], term)
    return ()


def _is_capital(term: Term, words: OpenWords) -> bool:
    return words.text.islower() or words.text[term.start].isupper()


def _telling(terms: Sequence[Term], words: OpenWords) -> list[StoredFact]:
    """Return the sentences that have all words of a name one after another, or written together with hyphens."""
    name = [_meant(next(same)) for _, same in groupby(terms, key=lambda term: term.related or term.forms)]
    hits = words.searcher.worded(keywords(terms), _LOOKED_AT)
    sentences = words.searcher.catalogue.sentences([hit.number for hit in hits])
    return [
        told(hit, known)
        for hit in hits
        for known in sentences[hit.number][0]
        if _stands_in(name, known.text, words.lexicon)
    ]


def _meant(term: Term) -> frozenset[str]:
    """Return the forms of a word, and what it means in Finnish, where that is one word."""
    return term.forms.union(*term.related) if len(term.related) == 1 else term.forms


def _stands_in(name: Name, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text has the words of a name one after another, and writes the first with a capital."""
    tokens = lexicon.tokens(text)
    for place, token in enumerate(tokens):
        if text[token.start].isupper():
            pieces = [piece for part in token.surface.split("-") for piece in lexicon.tokens(part)]
            if _are(name, tokens[place : place + len(name)]) or _are(name, pieces):
                return True
    return False


def _are(name: Name, tokens: Sequence[Token]) -> bool:
    """Tell whether words are those of a name."""
    return len(tokens) == len(name) and all(
        {token.surface, *token.lemmas} & meant for meant, token in zip(name, tokens, strict=True)
    )
