"""Projects named by the beginning of their names, or by what follows the dash, without the word "project"."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from index.analyser import Token
from index.catalogue import Catalogue
from index.search import Searcher
from rag.questions.aliases import project_aliases
from rag.questions.names import is_project_word
from rag.questions.question import Question
from rag.questions.wording import compares
from rag.words.inflection import inflected
from rag.words.terms import Lexicon

_DASH = re.compile(r"\s[-–—]\s")
_NUMBER = re.compile(r"[\d.,]+")
_WORDS = 3  # that name a project
_CAPITALISED, _LONGEST = 2, 4  # of a name of so many words at most: enough where they are written as a name
_LOOKED_AT = 8  # chunks


class Beginnings:
    """The first words of the names of projects and of their second halves, matched against a question's in order."""

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._halves: dict[str, list[tuple[str, ...]]] = {}
        self._begun: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for project in catalogue.projects():
            names = [tuple(token.surface for token in lexicon.tokens(alias)) for alias in project_aliases(project)]
            halves = [tuple(token.surface for token in lexicon.tokens(half)) for half in _second_half(project.name)]
            halves = [half for half in halves if len(half) >= _CAPITALISED]
            self._halves[project.code] = halves
            plain = [bare for name in names if (bare := _without_number(name)) and bare != name]
            for words in (*(name for name in names if len(name) > _CAPITALISED), *halves, *plain):
                self._begun.setdefault(words[0], []).append((project.code, words))

    def named(self, question: Question, searcher: Searcher) -> tuple[str, frozenset[int]]:
        """Return the code of the one project that a question names so, and which tokens do; nothing if there is none.

        Beside projects that it names otherwise another one is looked for.

        What is found by the words must be the project's own, and no other project may have them in the same order, but
        for a whole second half that is written as a name.
        """
        every = ((code, (places, words)) for code, places, words in self._runs(question))
        runs = {code: run for code, run in every if code not in question.projects}
        if len(runs) != 1:
            return "", frozenset()
        code, (places, words) = runs.popitem()
        if words in self._halves[code] and all(_is_capital(question, place) for place in places):
            return code, frozenset(places)
        hits = searcher.worded(" ".join(words), _LOOKED_AT)
        others = [self._lexicon.tokens(hit.text) for hit in hits if hit.chunk.project != code]
        if not hits or hits[0].chunk.project != code or any(_stands(words, text) for text in others):
            return "", frozenset()
        return code, frozenset(places)

    def with_another(self, question: Question, searcher: Searcher) -> Question:
        """Return the question about one project as one that compares it with another that it names so, if it does."""
        code, named = self.named(question, searcher) if compares(question.text) else ("", frozenset())
        return question.naming_too(code, named) if code else question

    def _runs(self, question: Question) -> Iterator[tuple[str, range, tuple[str, ...]]]:
        tokens = question.tokens
        for place, token in enumerate(tokens):
            letters = question.text[token.start : token.end]
            written_as_name = letters[0].isupper() and (place > 0 or letters[1:] != letters[1:].lower())
            for form in {token.surface, *token.lemmas}:
                for code, words in self._begun.get(form, ()):
                    shared = _shared(words, tokens[place:])
                    enough = _CAPITALISED if written_as_name and len(words) <= _LONGEST else _WORDS
                    if shared >= min(enough, len(words)) and (written_as_name or len(words) > 1):
                        yield code, range(place, place + shared), words[:shared]


def _is_capital(question: Question, place: int) -> bool:
    return question.text[question.tokens[place].start].isupper()


def _second_half(name: str) -> list[str]:
    """Return what follows the first dash of a name."""
    return _DASH.split(name, maxsplit=1)[1:]


def _without_number(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name without the numbers at its end: "Name 24/7", "Name 2.0"."""
    numbers = len(list(takewhile(_NUMBER.fullmatch, reversed(words))))
    return words[: len(words) - numbers]


def _shared(words: Sequence[str], tokens: Sequence[Token]) -> int:
    """Return how many words a name and a text begin with alike; the word "project" is none of them."""
    alike = (
        not is_project_word(token.surface) and _is_form(token, word) for word, token in zip(words, tokens, strict=False)
    )
    return sum(takewhile(bool, alike))


def _is_form(token: Token, word: str) -> bool:
    return word in (token.surface, *token.lemmas) or inflected(word, token.surface)


def _stands(words: Sequence[str], text: Sequence[Token]) -> bool:
    return any(_shared(words, text[start:]) == len(words) for start in range(len(text)))
