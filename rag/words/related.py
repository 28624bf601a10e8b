"""Finnish words for those of a question in English or Swedish: the table in glossary.toml."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from itertools import takewhile
from operator import eq

from snowballstemmer import stemmer

from rag.words.terms import Meaning, Term

_STEMMERS = {"en": stemmer("english").stemWord, "sv": stemmer("swedish").stemWord}
_SHORTEST = 3  # letters of a part of a compound
_ENDING = re.compile(  # of a Swedish noun, verb or adjective; the stemmer leaves many of them
    r"(?:[aoe]?rna|[ad]?de|are|aste?|tte?|at|te|an|en|et|na|ar|er|or|a|e|n|r|t|)s?"
)
_BARE = ("", "a", "e", "are")  # what may stand in its place
_COLUMNS = {"en": 0, "sv": 1}
_Words = Mapping[str, Meaning]


@cache
def rows() -> list[tuple[str, str, str]]:
    """Read the table, when first a question in another language is asked."""
    table: list[tuple[str, str, str]] = tomllib.loads(files("rag.words").joinpath("glossary.toml").read_text("utf-8"))[
        "words"
    ]
    return table


def _merged(pairs: Iterable[tuple[str, Iterable[str]]]) -> _Words:
    words: dict[str, Meaning] = {}
    for word, finnish in pairs:
        words[word] = words.get(word, frozenset()).union(finnish)
    return words


@cache
def glossary(language: str) -> _Words:
    """Return what each word of a language means."""
    column = _COLUMNS[language]
    return _merged((word, row[2].split()) for row in rows() for word in row[column].split())


@cache
def _by_stem(language: str) -> Mapping[str, list[str]]:
    stems: dict[str, list[str]] = {}
    for word in glossary(language):
        stems.setdefault(_STEMMERS[language](word), []).append(word)
    return stems


def with_related(terms: Iterable[Term], language: str) -> tuple[Term, ...]:
    """Add the Finnish words for the terms of a question in this language."""
    if language not in _COLUMNS:
        return tuple(terms)
    return tuple(replace(term, related=_related(term.surface, language)) for term in terms)


def keywords(terms: Sequence[Term]) -> str:
    """Return the words to look for in Finnish text: the related words of terms; a word that has none as it stands."""
    related = (word for term in terms for meaning in term.related for word in sorted(meaning))
    return " ".join(dict.fromkeys((*(term.surface for term in terms if not term.related), *related)))


@lru_cache(maxsize=4096)
def _related(word: str, language: str) -> tuple[Meaning, ...]:
    """Return what a word means; of a compound, what each of its two parts means."""
    word = word.removesuffix("'s")
    if whole := _meaning(word, language):
        return (whole,)
    halves = (
        (first_meaning, _meaning(last, language))
        for first, last in _halves(word)
        if (first_meaning := glossary(language).get(first) or _nearest(first, first, language))
    )
    return next((meanings for meanings in halves if all(meanings)), ())


def _meaning(word: str, language: str) -> Meaning:
    return (
        glossary(language).get(word)
        or (language == "sv" and _without_ending(word))
        or _nearest(word, _STEMMERS[language](word), language)
    )


def _without_ending(word: str) -> Meaning:
    """Return what a Swedish word means without the longest ending that leaves a known word."""
    endings = (ending for start in range(2, len(word)) if (ending := _ENDING.fullmatch(word, start)))
    bases = ([word[: ending.start()] + bare for bare in _BARE] for ending in endings)
    meanings = (frozenset().union(*(glossary("sv").get(base, ()) for base in options)) for options in bases)
    return next(filter(None, meanings), frozenset())


def _nearest(spelling: str, stem: str, language: str) -> Meaning:
    """Return what the words of a stem mean that begin most like a spelling, give or take the letter before its ending.

    So "planned" is of plan and planning, and "universities" are no universes.
    """
    shared = {word: _shared(word, spelling) for word in _by_stem(language).get(stem, ())}
    least = max(shared.values(), default=0) - 1
    return frozenset().union(*(glossary(language)[word] for word, letters in shared.items() if letters >= least))


def _shared(word: str, other: str) -> int:
    """Count the letters that two words begin with alike."""
    return sum(takewhile(bool, map(eq, word, other)))


def _halves(word: str) -> Iterator[tuple[str, str]]:
    """Yield the two parts that a word may be made of, "arbetsmarknad" also without the "s" between them."""
    if "-" in word:
        first, _, last = word.partition("-")
        yield first, last
        return
    for place in range(_SHORTEST, len(word) - _SHORTEST + 1):
        yield word[:place], word[place:]
        if word[place - 1] == "s":
            yield word[: place - 1], word[place:]
