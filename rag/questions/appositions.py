"""Words that only tell which project a name beside them means: "Kuopio's project S1", "the drop-out project (Name)"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from index.analyser import Token
from rag.questions.names import PLURAL, Mention, is_project_word
from rag.words.terms import is_function_word

_MOST_WORDS = 3
_FOREIGN_PROJECT = (["project"], ["projektet"])
_FOR = (["for"], ["on"], ["about"], ["för"], ["om"])
_IN = frozenset(("in", "at", "i", "på"))  # where it is asked whether something is there
_TOWNS = ("kaupungin", "kunnan", "stads", "kommuns")
_KIND_OF_PROJECT = re.compile(
    r"(?!osa|del)[\w-]{3,}(?:hanke|hankkee\w+|projekt|projektet)"
)  # "tanssihanke", but not a part of a project


def with_appositions(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Count the word "project" beside a name, and what describes it there, as parts of the name."""
    return tuple(
        replace(mention, tokens=mention.tokens | _before(text, tokens, min(mention.tokens)) | _after(tokens, mention))
        if mention.tokens
        else mention
        for mention in mentions
    )


def _before(text: str, tokens: Sequence[Token], name: int) -> frozenset[int]:
    word = name - 1
    if word >= 0 and _KIND_OF_PROJECT.fullmatch(tokens[word].surface):
        return frozenset((word, *_owner(text, tokens, word)))
    if word < 0 or not is_project_word(tokens[word].surface) or PLURAL.fullmatch(tokens[word].surface):
        return frozenset()
    in_brackets = "(" in text[tokens[word].end : tokens[name].start]
    places = range(word - 1, max(0, word - 1 - _MOST_WORDS), -1)
    described = list(takewhile(lambda place: _describes(text, tokens[place], tokens[word], in_brackets), places))
    return frozenset((word, *described)) if described else frozenset()


def _owner(text: str, tokens: Sequence[Token], word: int) -> range:
    """Return the places of the town whose project is meant: "Town stads utvecklingsprojekt Name"."""
    owned = word > 1 and tokens[word - 1].surface in _TOWNS and text[tokens[word - 2].start].isupper()
    return range(word - 2, word) if owned else range(0)


def _after(tokens: Sequence[Token], mention: Mention) -> frozenset[int]:
    """Return the places of what describes a project right after its name: "the Name project for young mothers?"."""
    word = max(mention.tokens) + 1
    words = [token.surface for token in tokens[word:]]
    describes = words[:1] in _FOREIGN_PROJECT and words[1:2] in _FOR and _IN.isdisjoint(words)
    return frozenset(range(word, len(tokens))) if describes and len(words) <= 2 + _MOST_WORDS else frozenset()


def _describes(text: str, token: Token, project_word: Token, in_brackets: bool) -> bool:
    """Tell whether a word before "project" says which one: a name, or anything that a name in brackets explains."""
    finnish = "hank" in project_word.surface
    explained = in_brackets and not is_function_word(token.surface) and (not finnish or token.surface.endswith("n"))
    return explained or text[token.start].isupper()
