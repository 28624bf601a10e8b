"""The numbers that a word processor prints before headings and list items, which its file does not hold as text."""

import re
from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is printed: `pattern` as "%1.%2", `style` of the number: "1", "a", "A", "i" or "I".

    An empty style is a bullet, and the pattern is not looked at.
    """

    pattern: str
    style: str = "1"
    start: int = 1


class Counter:
    """Counts the items of every list."""

    def __init__(self) -> None:
        self._counts: dict[Hashable, list[int]] = defaultdict(list)

    def label(self, key: Hashable, levels: dict[int, Level], depth: int) -> str:
        """Count an item of the list `key` at `depth`, from 0, and return what is printed before its text."""
        level = levels.get(depth)
        if level is None:
            return ""
        if not level.style:
            return "• "
        counts = self._counts[key]
        del counts[depth + 1 :]
        for passed in range(len(counts), depth + 1):
            start = levels[passed].start if passed in levels else 1
            counts.append(start - (passed == depth))
        counts[depth] += 1
        return _PLACE.sub(lambda match: _printed(counts, levels, int(match[1]) - 1), level.pattern).strip() + " "


def _printed(counts: list[int], levels: dict[int, Level], depth: int) -> str:
    if depth >= len(counts):
        return ""
    style = levels[depth].style if depth in levels else "1"
    if style in "aA" and style:
        text = chr(ord("a") + (counts[depth] - 1) % 26)
    elif style in "iI" and style:
        text = _roman(counts[depth])
    else:
        text = str(counts[depth])
    return text.upper() if style.isupper() else text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text
