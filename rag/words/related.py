"""Finnish words for those of a question in English or Swedish: the table in glossary.toml."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise, permutations, takewhile
from operator import eq

from snowballstemmer import stemmer

from index.analyser import Token
from rag.words.language import is_small_word
from rag.words.terms import Meaning, Term, is_function_word

_STEMMERS = {"en": stemmer("english").stemWord, "sv": stemmer("swedish").stemWord}
_SHORTEST = 3  # letters of a part of a compound
_ENDING = re.compile(  # of a Swedish noun, verb or adjective; the stemmer leaves many of them
    r"(?:[aoe]?rna|[ad]?de|are|aste?|tte?|at|te|an|en|et|na|ar|er|or|a|e|n|r|t|)s?"
)
_BARE = ("", "a", "e", "are")  # what may stand in its place
_BINDING = "aeosu"  # letters that bind the parts of a Swedish compound: kvinnohistoria, gatumusik
_DROPPED = ("", "a", "e")  # letters that the first part of one may have lost: skolgård, invandrarfamilj
_SPELLINGS = (  # of American English, then of British
    ("iz", "is"), ("yz", "ys"), ("or", "our"), ("er", "re"), ("ense", "ence"), ("og", "ogue"), ("l", "ll"), ("e", "ae"),
)  # fmt: skip
_LONGEST_PHRASE = 6  # words
_COLUMNS = {"en": 0, "sv": 1}
_BEGINNING = 2  # letters that a word shares with its stem
_NO_PHRASE: tuple[int, Meaning] = (1, frozenset())
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
def _by_beginning(language: str) -> Mapping[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for word in glossary(language):
        groups.setdefault(word[:_BEGINNING], []).append(word)
    return groups


@cache
def _by_stem(language: str, beginning: str) -> Mapping[str, list[str]]:
    """Return the words that begin so, by their stems."""
    stems: dict[str, list[str]] = {}
    for word in _by_beginning(language).get(beginning, ()):
        stems.setdefault(_STEMMERS[language](word), []).append(word)
    return stems


@cache
def _phrases(language: str, beginning: str) -> _Words:
    """Return what the phrases mean that begin so, by the stems of their words: "mental health", "carry out"."""
    heads = (word for word in _by_beginning(language).get(beginning, ()) if "-" in word)
    return _merged((_stems(head, language), glossary(language)[head]) for head in heads)


@lru_cache(maxsize=4096)
def _stems(words: str, language: str) -> str:
    return "-".join(_STEMMERS[language](word.removesuffix("'s")) for word in words.split("-"))


def with_related(terms: Sequence[Term], tokens: Sequence[Token], language: str) -> tuple[Term, ...]:
    """Add the Finnish words for the terms of a question, which has these tokens; its small words are no terms."""
    if language not in _COLUMNS:
        return tuple(terms)
    phrases = _in_phrases(tokens, language)
    telling = [term for term in terms if term.start in phrases or not _is_small(term.surface, language)] or terms
    return tuple(replace(term, related=phrases.get(term.start) or _related(term.surface, language)) for term in telling)


def _is_small(word: str, language: str) -> bool:
    owner = word.removesuffix("'s") if language == "en" else word.removesuffix("s")
    return any(is_small_word(known, language) or is_function_word(known) for known in (word, owner))


def _in_phrases(tokens: Sequence[Token], language: str) -> Mapping[int, tuple[Meaning, ...]]:
    """Return what the words mean that stand in a phrase, by where they start; the longest phrase is meant."""
    meanings: dict[int, tuple[Meaning, ...]] = {}
    place = 0
    while place < len(tokens):
        length, meaning = _phrase(tokens[place : place + _LONGEST_PHRASE], language)
        meanings.update((token.start, (meaning,)) for token in tokens[place : place + length] if meaning)
        place += length
    return meanings


def _phrase(tokens: Sequence[Token], language: str) -> tuple[int, Meaning]:
    """Return how many of these words make a phrase, and its meaning: of one word, none."""
    beside = 1 + sum(takewhile(bool, (later.start == token.end + 1 for token, later in pairwise(tokens))))
    known = _phrases(language, tokens[0].surface[:_BEGINNING])
    stems = [_stems(token.surface, language) for token in tokens[:beside]] if known else []
    lengths = range(len(stems), 1, -1)
    return next(((length, known[key]) for length in lengths if (key := "-".join(stems[:length])) in known), _NO_PHRASE)


def keywords(terms: Sequence[Term]) -> str:
    """Return the words to look for in Finnish text: the related words of terms; a word that has none as it stands."""
    related = (word for term in terms for meaning in term.related for word in sorted(meaning))
    return " ".join(dict.fromkeys((*(term.surface for term in terms if not term.related), *related)))


@lru_cache(maxsize=4096)
def _related(word: str, language: str) -> tuple[Meaning, ...]:
    """Return what a word means; of a compound, what each of its parts means."""
    word = word.removesuffix("'s")
    if whole := _meaning(word, language):
        return (whole,)
    halves = [(meaning, last) for first, last in _halves(word) if (meaning := _first_part(first, language))]
    of_two = ((first, meaning) for first, last in halves if (meaning := _meaning(last, language)))
    of_more = ((first, *meanings) for first, last in halves if (meanings := _related(last, language)))
    return next(of_two, None) or next(of_more, ())


def _meaning(word: str, language: str) -> Meaning:
    known = glossary(language)
    return (
        known.get(word)
        or (language == "sv" and _without_ending(word))
        or _nearest(word, _STEMMERS[language](word), language)
        or (language == "en" and _british(word))
        or frozenset()
    )


def _british(word: str) -> Meaning:
    """Return what a word means that is known in the other English spelling only."""
    pairs = (pair for spelling in _SPELLINGS for pair in permutations(spelling) if pair[0] in word)
    meanings = (
        _nearest(other, _STEMMERS["en"](other), "en") for one, two in pairs if (other := word.replace(one, two))
    )
    return next(filter(None, meanings), frozenset())


def _first_part(part: str, language: str) -> Meaning:
    """Return what the first part of a compound means, without the letter that binds it or with those it has lost."""
    if whole := glossary(language).get(part) or _nearest(part, part, language):
        return whole
    if language != "sv":
        return frozenset()
    bare = part[:-1] if part[-1] in _BINDING and len(part) > _SHORTEST else part
    options = (glossary("sv").get(base + lost) for base in (part, bare) for lost in _DROPPED)
    return next(filter(None, options), frozenset())


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
    shared = {word: _shared(word, spelling) for word in _by_stem(language, spelling[:_BEGINNING]).get(stem, ())}
    least = max(shared.values(), default=0) - 1
    return frozenset().union(*(glossary(language)[word] for word, letters in shared.items() if letters >= least))


def _shared(word: str, other: str) -> int:
    """Count the letters that two words begin with alike."""
    return sum(takewhile(bool, map(eq, word, other)))


def _halves(word: str) -> Iterator[tuple[str, str]]:
    """Yield the two parts that a word may be made of, "arbetsmarknad" also without the "s" between them.

    What begins with a small word, as "förhand" does, is a word of its own.
    """
    if "-" in word:
        first, _, last = word.partition("-")
        yield first, last
        return
    for place in range(_SHORTEST, len(word) - _SHORTEST + 1):
        if is_function_word(word[:place]):
            continue
        yield word[:place], word[place:]
        if word[place - 1] == "s" and place > _SHORTEST:
            yield word[: place - 1], word[place:]
