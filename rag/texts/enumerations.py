"""Lists in running text: the sentence that begins one, its items, and questions that ask for all of them."""

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from index.analyser import Token
from rag.words.numerals import ONE
from rag.words.patterns import pattern
from rag.words.terms import NEAR_WEIGHT, Term, match_nearly, vocabulary

_MARKED = r"(?:[-–•*]\s|\(?\d{1,2}[.)]\s|(?:[a-zåäö]|[ivx]{1,4})\)\s|(?-i:[IVX]{1,4}\s+[A-ZÅÄÖ]))"
_OPENS_ITEM = re.compile(
    rf"\s*(?:{_MARKED}|lisäksi\b|lopuksi\b"
    r"|(?:ensi(?:mmäi|nnä|n\b|ksi\b)|toinen|toise|kolma[sn]|neljä[sn]|viide[sn]|kuude[sn])\w*)",
    re.IGNORECASE,
)
_MARKED_ITEM = re.compile(rf"\s*{_MARKED}", re.IGNORECASE)
_NAMES_THEM = re.compile(r":(?!\w)|\b1[).]|\b(?:ovat|olivat|are|were)\b|, [^,]+, ")
_ENDS = (".", "!", "?")
_ASKED = pattern(
    r"""\bmitkä\ (?:ovat|olivat|on)\b|\bluettele\b|\bmistä\b.*\b(?:koost|muodost)\w+
    |\b(?:what|which)\ (?:are|were)\ the\b|\blist\ the\b|\bvilka\ (?:är|var)\b"""
)
_WHICH = pattern(r"\bmi(?:tkä|tä|stä|hin|ssä|llä)\b|\b(?:what|which|vilka)\b")
_THINGS = pattern(r"\b(?:mitkä|minkä|mistä|mihin|missä|millä|mille|mitä|what|which|vilka)\b")
_ARE = pattern(r"\ (?:(?:ovat|olivat)\b|(?:on|oli)(?:\ \w+)?:)")
_FOLLOWING = frozenset(("seuraava", "keskeinen", "eri"))
_PARTITIVES = re.compile(r"\w+(?:[ij]|[eoö]it)[aä] \w+(?:[ij]|[eoö]it)[aä]")  # "jännittäviä tilanteita"
_FEWEST = 2
_REACH = 3  # words from a number to what it counts


def is_item(text: str) -> bool:
    """Tell whether a sentence is an item of a list."""
    return _OPENS_ITEM.match(text) is not None


def begins_list(text: str) -> bool:
    """Tell whether a sentence says that a list follows, or is left open for one."""
    return not text.endswith(_ENDS) and not is_item(text)


def items_after(texts: Sequence[str], position: int) -> int:
    """Return how many marked items follow a sentence that begins a list; 0 if it begins none."""
    if not begins_list(texts[position]):
        return 0
    return sum(1 for _ in takewhile(_MARKED_ITEM.match, texts[position + 1 :]))


def asks_for_items(text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a question asks for all of some things: "mitkä ovat vaiheet", "mistä kolmesta osasta"."""
    return _ASKED.search(text) is not None or (_WHICH.search(text) is not None and bool(numbers_of(tokens)))


def things_asked(text: str, tokens: Sequence[Token], terms: Sequence[Term]) -> Term | None:
    """Return the word for the things that a question asks for: "teemojen" of "minkä teemojen ympärille".

    It comes right after the pronoun, or after the number of the things, "mitkä ovat pajan kolme vaihetta", or after an
    adjective of them.
    """
    asked = _THINGS.search(text)
    if not asked:
        return None
    counted = (token.end for token in tokens if token.start >= asked.end() and numbers_of([token]))
    start = next(counted, asked.end())
    following = [term for term in terms if term.start >= start][:2]
    described = len(following) > 1 and _PARTITIVES.fullmatch(" ".join(term.surface for term in following))
    return following[1] if described else next(iter(following), None)


def announces(thing: Term, text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence says how many of the things there are, or that these are they, and names them."""
    for place, token in enumerate(tokens):
        if match_nearly(thing, vocabulary([token])) < NEAR_WEIGHT or not _NAMES_THEM.search(text, token.end):
            continue
        if place == 0 and _ARE.match(text, token.end):
            return True
        before = {form for known in tokens[max(0, place - _REACH) : place] for form in (known.surface, *known.lemmas)}
        if numbers_in(before) or before & _FOLLOWING:
            return True
    return False


def numbers_of(tokens: Sequence[Token]) -> frozenset[float]:
    """Return the numbers that a question says in words, but for one."""
    return numbers_in(form for token in tokens for form in (token.surface, *token.lemmas))


def numbers_in(forms: Iterable[str]) -> frozenset[float]:
    """Return the numbers that some base forms are, but for one."""
    return frozenset(value for form in forms if (value := ONE.get(form)) and value >= _FEWEST)


def lists_all(items: int, asked: frozenset[float]) -> bool:
    """Tell whether so many items may be all that are asked for."""
    return items >= _FEWEST and (not asked or items in asked)
