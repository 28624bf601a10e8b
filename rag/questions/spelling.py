"""Questions as people type them: what a word that nothing knows was meant to be.

A word that neither the documents nor the dictionary nor the catalogue's names have may be mistyped. It is read as the
likeliest word of the documents, of the forms or of questions that differs by missing dots, by one doubled letter, or by
one letter too many, missing, wrong or out of place. Names take more: an unknown one is rather a name that the documents
do not mention. Compounds are written as the documents have them. In other languages only names are looked at.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from index.analyser import Token
from index.search import Searcher
from rag.questions.known_words import Candidate, KnownWords, is_of_questions
from rag.questions.names import Names
from rag.words.language import detect_language
from rag.words.slips import lookalikes, slips
from rag.words.terms import Lexicon, is_function_word

_LONGEST = 40  # words of a question; a longer text is an idea, found by its meaning
_SHORTEST, _SHORTEST_NAME = 4, 5  # letters of a word whose dots or doubled letters are put right
_LONG, _LONG_NAME = 5, 7  # letters of a word of which another letter is put right
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PROJECT = re.compile(r"hank|projekt")
_ASKING = frozenset("kuinka paljonko montako moniko milloin mitkä missä mistä mihin miten miksi miksei".split())
_SPOKEN = {
    "mis": "missä", "mist": "mistä", "mil": "millä", "miks": "miksi", "millo": "milloin", "millon": "milloin",
    "kui": "kuinka", "o": "on", "onks": "onko", "oliks": "oliko", "voiks": "voiko", "takas": "takaisin",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spelled:
    """A question as it was understood, and what was read as what."""

    text: str
    changes: tuple[tuple[str, str], ...] = ()

    @property
    def told(self) -> str:
        """Which words were read as others: "velk neuvonta → velkaneuvonta"."""
        return ", ".join(f"{typed} → {meant}" for typed, meant in self.changes)


@dataclass(frozen=True, slots=True)
class _Change:
    start: int
    end: int
    meant: str


@dataclass(frozen=True, slots=True)
class _Manner:
    """How to look at a word."""

    finnish: bool
    careful: bool  # it is written as a name, called a project, or the first part of a compound


class Spelling:
    """Reads questions about the documents of one index."""

    def __init__(self, searcher: Searcher, lexicon: Lexicon, names: Names) -> None:
        self._lexicon = lexicon
        self._known = KnownWords(searcher, lexicon, names)

    def read(self, text: str) -> Spelled:
        """Return a question with its mistyped words put right."""
        if len(self._lexicon.tokens(text)) > _LONGEST:
            return Spelled(text)
        if detect_language(text) != "fi":
            return _changed(text, self._respelled(text, finnish=False))
        joined = _changed(text, self._joined(text))
        respelled = _changed(joined.text, self._respelled(joined.text, finnish=True))
        return Spelled(respelled.text, (*joined.changes, *respelled.changes))

    def _joined(self, text: str) -> Iterator[_Change]:
        """Write compounds together that the documents have so."""
        taken = 0
        for first, last in pairwise(self._lexicon.tokens(text)):
            if first.start >= taken and text[first.end : last.start] == " " and _may_join(first, last, text):
                words = (first.surface, last.surface)
                apart = all(len(word) > 1 and self._known.stands(word) for word in words)  # as "flat rate" is
                wholes = ("".join(words),) if apart else ("".join(words), "-".join(words))
                if meant := next(filter(self._known.is_compound, wholes), None):
                    taken = last.end
                    yield _Change(first.start, last.end, meant)

    def _respelled(self, text: str, finnish: bool) -> Iterator[_Change]:
        tokens = self._lexicon.tokens(text)
        for token, following in zip_longest(tokens, tokens[1:]):
            if finnish and token.surface in _SPOKEN and not self._known.names.has(token.surface):
                yield _Change(token.start, token.end, _SPOKEN[token.surface])
            elif _WORD.fullmatch(text, token.start, token.end):
                named = text[token.start].isupper() and token.start > tokens[0].start and not text.isupper()
                called = following is not None and _PROJECT.match(following.surface) is not None
                if finnish or named or called:
                    careful = named or called or text[token.end : token.end + 1] == "-"
                    yield from self._put_right(token, _Manner(finnish, careful))

    def _put_right(self, token: Token, manner: _Manner) -> Iterator[_Change]:
        """Put right a word or, of a hyphenated one, its pieces; what stands before "-hanke" is a name."""
        *pieces, last = re.finditer(r"[^-]+", token.surface)
        project = bool(pieces) and _PROJECT.match(last[0]) is not None
        meant = None if project else self._hyphenated(token) or self._meant(token.surface, manner)
        if meant:
            yield _Change(token.start, token.end, meant)
        elif pieces and not self._known.has(token.surface):
            for piece in (*pieces, last):
                careful = piece is not last and (manner.careful or project)
                if meant := self._meant(piece[0], _Manner(manner.finnish, careful)):
                    yield _Change(token.start + piece.start(), token.start + piece.end(), meant)

    def _hyphenated(self, token: Token) -> str | None:
        """Return a word that no document has with a hyphen, or without its own, if they have it so."""
        word = token.surface
        if len(word) < _LONG_NAME or self._known.is_documented(token.lemmas):
            return None
        places = () if "-" in word else range(3, len(word) - 2)
        others = [f"{word[:place]}-{word[place:]}" for place in places] or [word.replace("-", "")]
        return next(filter(self._known.is_compound, others), None)

    def _meant(self, word: str, manner: _Manner) -> str | None:
        """Return what a word is read as; None if it stands."""
        if len(word) < _SHORTEST:
            return None
        if self._known.has(word):
            return self._of_questions(word) if manner == _Manner(finnish=True, careful=False) else None
        inflected = self._known.is_documented(self._known.forms(word))
        for known in self._known.candidates(word):
            if (known.coined and inflected) or not (manner.finnish or self._known.names.has(known.word)):
                continue
            if _is_near(word, known, manner.careful or known.coined):
                return known.word
        return None

    def _of_questions(self, word: str) -> str | None:
        """Return the word of questions near to a dictionary word that no document has: kuina, vuona, hankeen."""
        if self._known.stands(word):
            return None
        if len(word) >= _LONG and (asking := _ASKING & slips(word).keys()):
            return min(asking)
        forms = self._known.forms(word)
        if any(map(is_of_questions, forms)):  # an inflected form of one
            return None
        others = [other for other in lookalikes(word) if other != word and self._known.stands(other)]
        if of_all := next(filter(is_of_questions, others), None):
            return of_all
        if self._known.is_documented(forms) or any(map(self._known.is_asked, forms)):
            return None
        return next((other for other in others if any(map(self._known.is_asked, self._known.forms(other)))), None)


def _is_near(word: str, known: Candidate, careful: bool) -> bool:
    """Tell whether a word is near enough to be read as a known one, which takes more with names."""
    if known.alike:
        return len(word) >= _SHORTEST_NAME and known.seen if careful else True
    enough = _LONG_NAME if careful else _SHORTEST if is_of_questions(known.word) else _LONG
    return len(word) >= enough and known.word[0] == word[0] and (known.seen or not careful)


def _may_join(first: Token, last: Token, text: str) -> bool:
    """Tell whether two words may be a compound's: the first not inflected, the last no name."""
    content = not any(map(is_function_word, (first.surface, *first.lemmas, last.surface, *last.lemmas)))
    letters = first.surface.isalpha() and last.surface.isalpha()
    return content and letters and first.surface in first.lemmas and text[last.start].islower()


def _changed(text: str, changes: Iterable[_Change]) -> Spelled:
    pieces: list[str] = []
    told: list[tuple[str, str]] = []
    end = 0
    for change in changes:
        typed = text[change.start : change.end]
        meant = _in_case(change.meant, typed)
        pieces += (text[end : change.start], meant)
        told.append((typed, meant))
        end = change.end
    return Spelled("".join((*pieces, text[end:])), tuple(told))


def _in_case(word: str, like: str) -> str:
    """Write a word in capitals, or its pieces with a capital letter, as another is written."""
    if like.isupper() and len(like) > 1:
        return word.upper()
    pieces, others = word.split("-"), like.split("-")
    if len(pieces) != len(others):
        return word.capitalize() if like[0].isupper() else word
    return "-".join(
        piece[0].upper() + piece[1:] if other[0].isupper() else piece
        for piece, other in zip(pieces, others, strict=True)
    )
