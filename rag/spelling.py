"""Questions as people type them: what a word that nothing knows was meant to be.

A word that neither the documents nor the dictionary nor the catalogue's names have may be mistyped. It is read as the
likeliest word of the documents, of the forms or of questions that differs by missing dots, by one doubled letter, or by
one letter too many, missing, wrong or out of place. Names take more: an unknown one is rather a name that the documents
do not mention. Compounds are written as the documents have them. In other languages only names are looked at.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise, product, zip_longest

from index.analyser import Token
from index.search import Searcher
from rag.fields import FIELDS
from rag.form_words import spoken_words
from rag.language import detect_language
from rag.names import Names
from rag.terms import Lexicon, is_function_word

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PROJECT = re.compile(r"hank|projekt")
_LETTERS = "abcdefghijklmnoprstuvyäö"
_CONFUSED: dict[str, set[str]] = defaultdict(set)  # letters beside each other on the keyboard, or alike in sound
for _row in ("qwertyuiopå", "asdfghjklöä", "zxcvbnm", "aäe", "oö", "td", "pb", "kgckx", "ij", "vw", "zs", "uy"):
    for _one, _other in pairwise(_row):
        _CONFUSED[_one].add(_other)
        _CONFUSED[_other].add(_one)
_DOTS = {"a": "aä", "o": "oö"}
_MOST_DOTTED = 8  # letters that may lack dots
_LONGEST = 40  # words of a question; a longer text is an idea, found by its meaning
_SPOKEN = {
    "mis": "missä", "mist": "mistä", "mil": "millä", "miks": "miksi", "millo": "milloin", "millon": "milloin",
    "kui": "kuinka", "o": "on", "onks": "onko", "oliks": "oliko", "voiks": "voiko", "takas": "takaisin",
}  # fmt: skip
_SHORTEST, _SHORTEST_NAME = 4, 5  # letters of a word whose dots or doubled letters are put right
_LONG, _LONG_NAME = 5, 7  # letters of a word of which a letter is put right
_USUAL = 20.0  # how much likelier dots and doubled letters are wrong than another letter is
_SEEN = 10.0  # how much likelier a form that the documents have is than one that they have not


@dataclass(frozen=True, slots=True)
class Spelled:
    """A question as it was understood, and what was read as what."""

    text: str
    changes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    word: str
    slip: bool  # a wrong letter, and not only one of the usual differences
    weight: float
    is_name: bool  # no dictionary has it
    seen: bool  # in this very form, or it is the name of a project or an organisation


@dataclass(frozen=True, slots=True)
class _Change:
    start: int
    end: int
    meant: str


class Spelling:
    """Reads questions over one index."""

    def __init__(self, searcher: Searcher, lexicon: Lexicon, names: Names) -> None:
        self._catalogue = searcher.catalogue
        self._keywords = searcher.generation.keywords
        self._analyser = searcher.analyser
        self._lexicon = lexicon
        self._names = names
        self._candidates = lru_cache(1024)(self._ranked)

    def read(self, text: str) -> Spelled:
        """Return a question with its mistyped words put right."""
        if len(self._lexicon.tokens(text)) > _LONGEST:
            return Spelled(text)
        if detect_language(text) != "fi":
            return _replaced(text, self._respelled(text, finnish=False))
        joined = _replaced(text, self._joined(text))
        respelled = _replaced(joined.text, self._respelled(joined.text, finnish=True))
        return Spelled(respelled.text, (*joined.changes, *respelled.changes))

    def _respelled(self, text: str, finnish: bool) -> Iterator[_Change]:
        tokens = self._lexicon.tokens(text)
        for token, following in zip_longest(tokens, tokens[1:]):
            written = text[token.start : token.end]
            if finnish and token.surface in _SPOKEN:
                yield _Change(token.start, token.end, _in_case(_SPOKEN[token.surface], written))
            elif _WORD.fullmatch(token.surface) and text[token.end : token.end + 1] != "-":
                name = written[0].isupper() and token.start > tokens[0].start and not text.isupper()
                careful = name or bool(following and _PROJECT.match(following.surface))
                if finnish or careful:
                    yield from self._meant(token, written, careful, finnish)

    def _meant(self, token: Token, written: str, careful: bool, finnish: bool) -> Iterator[_Change]:
        """Put a word right, or the pieces of a hyphenated one; what stands before "-hanke" is a name."""
        if meant := self._hyphenated(token.surface) or self._best(token.surface, careful, finnish):
            yield _Change(token.start, token.end, _in_case(meant, written))
        elif "-" in written and not self._is_known(token.surface):
            *pieces, last = re.finditer(r"[^-]+", written)
            before = careful or _PROJECT.match(last[0].lower()) is not None
            for piece in (*pieces, last):
                if meant := self._best(piece[0].lower(), before and piece is not last, finnish):
                    start = token.start + piece.start()
                    yield _Change(start, start + len(piece[0]), _in_case(meant, piece[0]))

    def _hyphenated(self, word: str) -> str | None:
        """Return a word that no document has with a hyphen, or without its own, if they have it so."""
        if len(word) < _LONG_NAME or any(map(self._keywords.frequency, self._forms(word))):
            return None
        if "-" in word:
            others = [] if _PROJECT.search(word) else [word.replace("-", "")]
        else:
            others = [f"{word[:place]}-{word[place:]}" for place in range(3, len(word) - 2)]
        return next(filter(self._is_compound, others), None)

    def _best(self, word: str, careful: bool, finnish: bool) -> str | None:
        """Return what a word is read as; None if it stands."""
        if len(word) < _SHORTEST:
            return None
        if self._is_known(word):
            return self._common(word) if finnish and not careful else None
        inflected = any(map(self._keywords.frequency, self._lexicon.tokens(word)[0].lemmas))
        for known in self._candidates(word):
            if (known.is_name and inflected) or not (finnish or self._names.has(known.word)):
                continue
            if _is_near(word, known, careful or known.is_name):
                return known.word
        return None

    def _common(self, word: str) -> str | None:
        """Return the word of all questions that looks almost like a dictionary word of no document: hankeen, mika."""
        forms = self._forms(word)
        if self._stands(word) or any(map(self._keywords.frequency, forms)) or self._is_asked(forms):
            return None
        for other in _usual(word):
            if other != word and self._stands(other) and self._is_asked(self._forms(other)):
                return other
        return None

    def _is_known(self, word: str) -> bool:
        return self._stands(word) or self._names.has(word) or self._analyser.knows(word)

    def _stands(self, word: str) -> bool:
        """Tell whether the documents or the words of questions have this very form."""
        return is_function_word(word) or word in self._own or self._catalogue.word(word) is not None

    def _ranked(self, word: str) -> tuple[_Candidate, ...]:
        """Return what a word may be, likeliest first; forms that no document has only where there are no others."""
        usual = dict.fromkeys(_usual(word), _USUAL)
        likely = {**_slips(word), **usual}
        likely.pop(word, None)
        seen = [other for other in likely if other in usual or self._stands(other) or self._names.has(other)]
        for words in (seen, likely.keys() - seen):
            found = filter(None, (self._candidate(other, likely[other], other not in usual) for other in words))
            if ranked := sorted(found, key=lambda known: (-known.weight, len(known.word), known.word)):
                return tuple(ranked)
        return ()

    def _candidate(self, word: str, likely: float, slip: bool) -> _Candidate | None:
        stands, named = self._stands(word), self._names.has(word)
        known = self._analyser.knows(word)
        if not (stands or named or known):
            return None
        if is_function_word(word):
            return _Candidate(word, slip, likely * len(self._keywords) * _SEEN, is_name=False, seen=True)
        forms = self._forms(word)
        frequency = max(map(self._keywords.frequency, forms))
        if not frequency and not (named or self._is_asked(forms) or (not slip and self._has_parts(word))):
            return None
        weight = likely * max(1, frequency) * (_SEEN if stands else 1)
        return _Candidate(word, slip, weight, not known and word not in self._own, stands or named)

    def _forms(self, word: str) -> tuple[str, ...]:
        return self._lexicon.tokens(word)[0].lemmas

    def _has_parts(self, word: str) -> bool:
        """Tell whether the documents have all parts of a compound."""
        parts = self._lexicon.tokens(word)[0].parts
        return "-" not in word and bool(parts) and all(map(self._keywords.frequency, parts))

    def _is_asked(self, forms: Iterable[str]) -> bool:
        """Tell whether questions, or the forms of projects, have a word."""
        return any(is_function_word(form) or form in self._own for form in forms)

    @cached_property
    def _own(self) -> frozenset[str]:
        """The words of the forms and of those who ask about them, in all their base forms."""
        phrases = [phrase for field in FIELDS.values() for phrase in (field.fi, *field.phrases)] + list(spoken_words())
        return frozenset(form for phrase in phrases for form in self._lexicon.words(phrase).forms)

    def _joined(self, text: str) -> Iterator[_Change]:
        """Write compounds together that the documents have so."""
        taken = 0
        for first, last in pairwise(self._lexicon.tokens(text)):
            if first.start < taken or text[first.end : last.start] != " " or not self._may_join(first, last, text):
                continue
            for whole in (first.surface + last.surface, f"{first.surface}-{last.surface}"):
                if self._is_compound(whole):
                    taken = last.end
                    yield _Change(first.start, last.end, _in_case(whole, text[first.start : first.end]))
                    break

    def _is_compound(self, word: str) -> bool:
        """Tell whether the documents or the forms have a word that is no mere chance of letters."""
        known = "-" in word or self._analyser.knows(word)
        return known and any(form in self._own or self._keywords.frequency(form) for form in self._forms(word))

    def _may_join(self, first: Token, last: Token, text: str) -> bool:
        """Tell whether two words may be a compound's: neither inflected first nor a name last."""
        words = (first, last)
        return (
            first.surface in first.lemmas
            and text[last.start].islower()
            and all(token.surface.isalpha() and not _is_function_word(token) for token in words)
        )


def _is_near(word: str, known: _Candidate, careful: bool) -> bool:
    """Tell whether a word is near enough to be read as a known one, which takes more with names."""
    if not known.slip:
        return len(word) >= _SHORTEST_NAME and known.seen if careful else len(word) >= _SHORTEST
    enough = _LONG_NAME if careful else _SHORTEST if is_function_word(known.word) else _LONG
    return len(word) >= enough and known.word[0] == word[0] and (known.seen or not careful)


def _is_function_word(token: Token) -> bool:
    return any(map(is_function_word, (token.surface, *token.lemmas)))


def _usual(word: str) -> Iterator[str]:
    """Yield how a word may be written but for dots that are missing and doubled letters."""
    if sum(char in _DOTS for char in word) <= _MOST_DOTTED:
        yield from map("".join, product(*(_DOTS.get(char, char) for char in word)))
    for place, char in enumerate(word):
        if place and char == word[place - 1]:
            yield word[:place] + word[place + 1 :]
        yield word[:place] + char + word[place:]


def _slips(word: str) -> dict[str, float]:
    """Return a word with a letter too many, wrong, missing or in the wrong place, and how likely each is.

    So are the endings that are dropped in speech: hankkees, saatiinks.
    """
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    spoken = [f"{word}sa", f"{word}sä", f"{word}i"] if word.endswith("s") else []
    spoken += [f"{word[:-1]}o", f"{word[:-1]}ö"] if word.endswith("ks") else []
    return {
        **{before + after[1:]: 0.5 for before, after in halves if after and len(word) >= _LONG_NAME},
        **{before + letter + after[1:]: 1.0 for before, after in halves for letter in _CONFUSED.get(after[:1], ())},
        **{before + letter + after: 2.0 for before, after in halves for letter in _LETTERS},
        **{before + after[1] + after[0] + after[2:]: 4.0 for before, after in halves if len(after) > 1},
        **dict.fromkeys(spoken, 4.0),
    }


def _replaced(text: str, changes: Iterable[_Change]) -> Spelled:
    pieces: list[str] = []
    told: list[tuple[str, str]] = []
    end = 0
    for change in changes:
        pieces += (text[end : change.start], change.meant)
        told.append((text[change.start : change.end], change.meant))
        end = change.end
    return Spelled("".join((*pieces, text[end:])), tuple(told))


def _in_case(word: str, like: str) -> str:
    if like.isupper() and len(like) > 1:
        return word.upper()
    if "-" in like and word.count("-") == like.count("-"):
        return "-".join(map(_in_case, word.split("-"), like.split("-")))
    return word[0].upper() + word[1:] if like[0].isupper() else word
