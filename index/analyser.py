"""What an analyser is. `index.analysers` chooses one by name."""

from dataclasses import dataclass
from typing import Protocol

Forms = tuple[tuple[str, ...], tuple[str, ...], bool]  # lemmas, parts and past of a token


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text and what it may be a form of."""

    surface: str  # lower case
    start: int
    end: int
    lemmas: tuple[str, ...]  # every reading's base form, lower case; the surface where no reading is known
    parts: tuple[str, ...]  # base forms of a compound's parts; empty for a simple word
    past: bool = False  # a verb in the past tense, and nothing else


class Analyser(Protocol):
    """Splits text into words and finds their base forms and compound parts."""

    @property
    def identity(self) -> str:
        """Name that changes whenever the tokens would: "libvoikko-4.3.1/voikko-fi-2.5"."""

    def analyse(self, text: str) -> list[Token]:
        """Return the words of `text` in order; numbers and codes are words."""

    def knows(self, word: str) -> bool:
        """Tell whether the dictionary has a lower-case word, in any form."""
