"""The project that a question describes and does not name: "the foreign nurses' project", "pelihanke".

What describes it is sought like any text; where the places found are mostly of one project, that one is meant.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from index.analyser import Token
from index.search import Searcher
from rag.names import PLURAL, is_project_word
from rag.terms import Lexicon

_LOOKED_AT = 8  # chunks
_MOSTLY = 0.6  # of the weight of the places found
_MOST_WORDS = 4
_PREFIX = re.compile(r"([^\W\d_]{3,})(?=hanke|hankk|projekt)")
_KINDS = frozenset("osa yhteis esi jatko pilotti kehittämis koordinointi tutkimus esimerkki emo ylä rinnakkais".split())
_PARTICIPLE = re.compile(r".+(?:[lnrs]eiden|[lnrs]een|[tdn][uy]n|t[uy]jen|v[aä]n|vien)")
_WHICH = re.compile(r"mi(?:kä|nkä|tä|ssä|stä|hin|llä|ltä|lle)|mones\w+|which|what|vilke[nt]")
_MODIFIER = re.compile(r".+(?<![dt]aa)(?<![dt]ää)n")  # a genitive, but no verb like "viedään"


def described_project(
    text: str, tokens: Sequence[Token], searcher: Searcher, lexicon: Lexicon
) -> tuple[str, frozenset[int]]:
    """Return the code of the one project that a question describes, and which tokens do; nothing if there is none."""
    found = {
        code: places
        for places, phrase in _phrases(text, tokens, lexicon)
        if phrase and (code := _mostly_of(phrase, searcher))
    }
    return found.popitem() if len(found) == 1 else ("", frozenset())


def _phrases(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> Iterator[tuple[frozenset[int], str]]:
    """Yield the words that stand before each "project" or are compounded with it, and where they stand."""
    content = {term.start for term in lexicon.terms(text)}
    for index, token in enumerate(tokens):
        named = "-" in token.surface or text[: token.start].endswith("-")  # "Name -hanke" names what it means
        if named or not is_project_word(token.surface) or PLURAL.fullmatch(token.surface):
            continue
        prefix = _PREFIX.match(token.surface)
        if prefix and prefix[1] in _KINDS:
            continue
        places = modifiers(tokens[:index], content)
        first = min((*places, index))
        if first and _WHICH.fullmatch(tokens[first - 1].surface):
            continue
        words = [text[tokens[place].start : tokens[place].end] for place in places]
        described = frozenset((*places, index)) if prefix else frozenset(places)
        yield described, " ".join((*words, prefix[1] if prefix else "")).strip()


def modifiers(before: Sequence[Token], content: Container[int]) -> list[int]:
    """Return where the last words stand that are genitives, and a word that belongs to a participle among them."""
    found: list[int] = []
    for place in range(len(before) - 1, max(-1, len(before) - 1 - _MOST_WORDS), -1):
        token = before[place]
        governed = bool(found) and _PARTICIPLE.fullmatch(before[found[0]].surface)
        if not governed and not _MODIFIER.fullmatch(token.surface):
            break
        if token.start not in content and not _PARTICIPLE.fullmatch(token.surface):
            break
        found.insert(0, place)
    return found


def _mostly_of(phrase: str, searcher: Searcher) -> str:
    weights: dict[str, float] = defaultdict(float)
    for hit in searcher.search(phrase, _LOOKED_AT):
        weights[hit.chunk.project] += hit.score
    best = max(weights, key=lambda code: weights[code], default="")
    return best if best and weights[best] >= _MOSTLY * sum(weights.values()) else ""
