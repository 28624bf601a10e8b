"""Choose an analyser by name, and read Finnish text with it."""

from collections.abc import Callable, Iterable
from functools import lru_cache

from snowballstemmer import stemmer

from corpus.errors import BadRequest, MissingDependency
from index.analyser import Analyser, Forms, Token
from index.voikko import Morphology, libvoikko, pyvoikko, readings
from index.words import words

REVISION = 4  # raise it when the same words would give other tokens
CACHED_WORDS = 1 << 17
_OPENERS: dict[str, Callable[[], Morphology]] = {"libvoikko": libvoikko, "pyvoikko": pyvoikko}
Known = Callable[[str], Forms | None]  # a word as it was read before; None if it was not


def load_analyser(name: str = "", known: Known = lambda word: None) -> Analyser:
    """Open the analyser of that name; without a name, the first that is installed. It reads no known word anew."""
    if name:
        if name not in _OPENERS:
            raise BadRequest("unknown_analyser", name=name, known=tuple(_OPENERS))
        return FinnishAnalyser(_OPENERS[name](), known)
    try:
        return FinnishAnalyser(libvoikko(), known)
    except MissingDependency:
        return FinnishAnalyser(pyvoikko(), known)


class FinnishAnalyser:
    """Finnish words by their morphology, and sensible guesses for names, codes and foreign words."""

    def __init__(self, morphology: Morphology, known: Known) -> None:
        self._morphology = morphology
        self._stem = stemmer("finnish").stemWord
        self._forms = lru_cache(CACHED_WORDS)(lambda word: known(word) or self._read(word))

    @property
    def identity(self) -> str:
        """The lexicon and the revision of the rules here."""
        return f"{self._morphology.identity}/{REVISION}"

    def analyse(self, text: str) -> list[Token]:
        """Return the words of `text` in order; numbers and codes are words."""
        return [Token(word, start, end, *self._forms(word)) for word, start, end in words(text)]

    def knows(self, word: str) -> bool:
        """Tell whether the dictionary has a lower-case word, in any form."""
        return bool(self._morphology.look_up(word))

    def _read(self, word: str) -> Forms:
        if not any(char.isalpha() for char in word):
            return (word,), tuple(word.split(".")[2:]), False  # the year of a date
        if known := readings(self._morphology.look_up(word)):
            past = all(reading.past for reading in known)
            return _unique(reading.lemmas for reading in known), _unique(reading.parts for reading in known), past
        if ":" in word:
            return self._forms(word.partition(":")[0])
        if "-" in word:
            return self._hyphenated(word)
        return _unique([(word, self._stem(word))]), (), False

    def _hyphenated(self, word: str) -> Forms:
        """Read "Abc-hankkeen" as a compound of its pieces, of which the last is inflected."""
        *first, last = word.split("-")
        lemmas = tuple("-".join((*first, lemma)) for lemma in self._forms(last)[0])
        return lemmas, _unique(forms for piece in (*first, last) for forms in self._forms(piece)[:2]), False


def _unique(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for group in groups for text in group))
