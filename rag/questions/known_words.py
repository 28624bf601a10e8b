"""Which words the documents, the forms, questions, names and the dictionary have, and what another may be."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from index.search import Searcher
from rag.questions.names import Names
from rag.words.fields import FIELDS
from rag.words.form_words import spoken_words
from rag.words.language import function_words
from rag.words.numerals import ONE
from rag.words.slips import lookalikes, slips
from rag.words.terms import Lexicon, is_function_word

_WORDING = """euro prosentti hinta summa eniten enimmin vähiten pienin suurin ensimmäinen viimeinen verrata vertailla
    erota sama toteutua nettisivu kotisivu budjetti""".split()  # what `wording` and `stages` look for
_LONG_NAME = 7  # letters of a word that may be an inflected name
_LONG_UNHEARD = 9  # letters of a word that may be read as one that only the dictionary has
_LOOKALIKE = 20.0  # how much likelier dots and doubled letters are wrong than another letter is
_SEEN = 10.0  # how much likelier a form is that the documents have
_HEARD = 0.5  # least weight of a word that the documents, questions or names have
_UNHEARD = 0.01  # frequency of a word that only the dictionary has


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that another may be."""

    word: str
    alike: bool  # but for dots and a doubled letter
    weight: float
    coined: bool  # no dictionary has it
    seen: bool  # in this very form, or it is a name of the catalogue


class KnownWords:
    """The words that are known over one index; all are in lower case."""

    def __init__(self, searcher: Searcher, lexicon: Lexicon, names: Names) -> None:
        self._catalogue = searcher.catalogue
        self._keywords = searcher.generation.keywords
        self._lexicon = lexicon
        self.knows = searcher.analyser.knows
        self.names = names
        self.candidates = lru_cache(1024)(self._candidates)

    def has(self, word: str) -> bool:
        """Tell whether anything knows a word."""
        return self.stands(word) or self.names.has(word) or self.knows(word)

    def stands(self, word: str) -> bool:
        """Tell whether the documents, the forms or questions have this very form."""
        return self.is_asked(word) or self._catalogue.word(word) is not None

    def is_asked(self, word: str) -> bool:
        """Tell whether questions or the forms have a word so."""
        return is_of_questions(word) or word in self._own

    def is_documented(self, forms: Iterable[str]) -> bool:
        """Tell whether the documents have a word of any of these base forms."""
        return any(map(self._keywords.frequency, forms))

    def is_compound(self, word: str) -> bool:
        """Tell whether the documents or the forms have a word that is no mere chance of letters."""
        known = "-" in word or self.knows(word)
        return known and any(form in self._own or self._keywords.frequency(form) for form in self.forms(word))

    def forms(self, word: str) -> tuple[str, ...]:
        """Return a word's base forms."""
        return self._lexicon.tokens(word)[0].lemmas

    @cached_property
    def _own(self) -> frozenset[str]:
        """The words of the forms, what people call them, and what questions are told apart by."""
        phrases = [phrase for field in FIELDS.values() for phrase in (field.fi, *field.phrases)]
        return frozenset(
            form for phrase in (*phrases, *spoken_words(), *_WORDING) for form in self._lexicon.words(phrase).forms
        )

    def _candidates(self, word: str) -> tuple[Candidate, ...]:
        """Return what a word may be, likeliest first; forms that no document has only where there are no others."""
        alike = set(lookalikes(word))
        likely = slips(word) | dict.fromkeys(alike, _LOOKALIKE)
        likely.pop(word, None)
        first = [other for other in likely if other in alike or self.stands(other) or self._is_name(other)]
        found: list[Candidate] = []
        for words in (first, likely.keys() - first):
            found += filter(None, (self._candidate(other, likely[other], other in alike) for other in words))
            if any(known.weight >= _HEARD for known in found):
                break
        return tuple(sorted(found, key=lambda known: (-known.weight, len(known.word), known.word)))

    def _candidate(self, word: str, likely: float, alike: bool) -> Candidate | None:
        stands, named, known = self.stands(word), self._is_name(word), self.knows(word)
        if not (stands or named or known):
            return None
        if is_of_questions(word):
            frequency: float = len(self._keywords)  # as good as every question has it
        else:
            frequency = self._frequency(word, alike) or float(named)
        if not frequency and (len(word) < _LONG_UNHEARD or self._parts(word)):
            return None
        weight = likely * (frequency or _UNHEARD) * (_SEEN if stands else 1)
        return Candidate(word, alike, weight, not known and not self.is_asked(word), stands or named)

    def _frequency(self, word: str, alike: bool) -> float:
        """Return how many chunks have a word; 1 if questions have it, or the documents all parts of a compound."""
        forms, parts = self.forms(word), self._parts(word)
        if most := max(map(self._keywords.frequency, forms)):
            return most
        made = alike and bool(parts) and "-" not in word and all(map(self._keywords.frequency, parts))
        return float(made or any(map(self.is_asked, forms)))

    def _is_name(self, word: str) -> bool:
        return len(word) >= _LONG_NAME and self.names.has(word)

    def _parts(self, word: str) -> tuple[str, ...]:
        return self._lexicon.tokens(word)[0].parts


def is_of_questions(word: str) -> bool:
    """Tell whether a word is one that questions about anything have."""
    return is_function_word(word) or word in function_words("fi") or word in ONE
