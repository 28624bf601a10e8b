"""How else a word may be written: its spellings one slip of the finger, of the ear or of the tongue away."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise, product

_LETTERS = "abcdefghijklmnoprstuvyäö"
_DOTS = {"a": "aä", "o": "oö"}
_MOST_DOTTED = 8  # letters that may lack dots
_SHORTEST = 7  # letters of a word that may have one too many
_CONFUSED: dict[str, set[str]] = defaultdict(set)  # letters beside each other on the keyboard, or alike in sound
for _row in ("qwertyuiopå", "asdfghjklöä", "zxcvbnm", "aäe", "oö", "td", "pb", "kgckx", "ij", "vw", "zs", "uy"):
    for _one, _other in pairwise(_row):
        _CONFUSED[_one].add(_other)
        _CONFUSED[_other].add(_one)


def lookalikes(word: str) -> Iterator[str]:
    """Yield a word with the dots that it may lack, and with one letter doubled or single."""
    if sum(char in _DOTS for char in word) <= _MOST_DOTTED:
        yield from map("".join, product(*(_DOTS.get(char, char) for char in word)))
    for place, char in enumerate(word):
        if word[:place].endswith(char):
            yield word[:place] + word[place + 1 :]
        yield word[:place] + char + word[place:]


def slips(word: str) -> dict[str, float]:
    """Return a word with a letter too many, wrong, missing or out of its place, and how likely each is.

    So are the endings that are dropped in speech: hankkees, saatiinks.
    """
    halves = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    spoken = [f"{word}sa", f"{word}sä", f"{word}i"] if word.endswith("s") else []
    spoken += [f"{word[:-1]}o", f"{word[:-1]}ö"] if word.endswith("ks") else []
    return {
        **{before + after[1:]: 0.5 for before, after in halves if after and len(word) >= _SHORTEST},
        **{before + letter + after[1:]: 1.0 for before, after in halves for letter in _CONFUSED.get(after[:1], ())},
        **{before + letter + after: 2.0 for before, after in halves for letter in _LETTERS},
        **{before + after[1] + after[0] + after[2:]: 4.0 for before, after in halves if len(after) > 1},
        **dict.fromkeys(spoken, 4.0),
    }
