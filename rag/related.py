"""Finnish words for those of a question in English or Swedish: the table in glossary.toml."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from snowballstemmer import stemmer

from rag.terms import Meaning, Term

_STEMMERS = {"en": stemmer("english").stemWord, "sv": stemmer("swedish").stemWord}
_SHORTEST = 3  # letters of a part of a compound
_PASSIVE = re.compile(r"(?:a?des|tes|s)$")  # of a Swedish verb
_ROWS: list[tuple[str, str, str]] = tomllib.loads(files("rag").joinpath("glossary.toml").read_text(encoding="utf-8"))[
    "words"
]
_Words = Mapping[str, Meaning]


def _merged(pairs: Iterable[tuple[str, Iterable[str]]]) -> _Words:
    words: dict[str, Meaning] = {}
    for word, finnish in pairs:
        words[word] = words.get(word, frozenset()).union(finnish)
    return words


def _glossary(column: int) -> _Words:
    return _merged((word, row[2].split()) for row in _ROWS for word in row[column].split())


_GLOSSARIES = {"en": _glossary(0), "sv": _glossary(1)}
_STEMS = {
    language: _merged((_STEMMERS[language](word), finnish) for word, finnish in words.items())
    for language, words in _GLOSSARIES.items()
}


def with_related(terms: Iterable[Term], language: str) -> tuple[Term, ...]:
    """Add the Finnish words for the terms of a question in this language."""
    if language not in _GLOSSARIES:
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
        if (first_meaning := _GLOSSARIES[language].get(first) or _STEMS[language].get(first))
    )
    return next((meanings for meanings in halves if all(meanings)), ())


def _meaning(word: str, language: str) -> Meaning:
    spellings = (word, _PASSIVE.sub("", word)) if language == "sv" else (word,)
    stems = (_STEMS[language].get(_STEMMERS[language](spelling)) for spelling in spellings)
    return _GLOSSARIES[language].get(word) or next(filter(None, stems), frozenset())


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
