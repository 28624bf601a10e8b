"""A form's declared headings found among printed lines.

A heading may be wrapped over lines, lose its hyphens or its number, or have text glued to it. Letters are compared and
nothing else, so that none of this matters; a number that is printed must be the declared one.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.family import Heading
from corpus.lines import Line

_NUMBER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2})?)\.?(?=\s|[^\W\d_]|$)")
_LETTER = re.compile(r"[^\W\d_ýÝ]")  # ý is a ticked box
_ENOUGH = 10  # letters of a heading that was cut short
_WITHOUT_NUMBER = 20  # letters of a heading that lost its number
_ALIKE = 0.88  # of the letters of a heading that is not printed quite as declared
_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A heading found; its lines are `lines`, of the last of which only the first `length` characters belong to it."""

    heading: Heading
    lines: tuple[int, ...]
    length: int
    numbered: bool


class Headings:
    """A form's declared headings, ready to be looked for."""

    def __init__(self, headings: Iterable[Heading]) -> None:
        self.numbered: dict[str, list[Heading]] = {}
        self.unnumbered: dict[str, Heading] = {}
        for heading in headings:
            self.numbered.setdefault(heading.number, []).append(heading)
            if len(letters := squash(heading.text)) >= _WITHOUT_NUMBER:
                self.unnumbered[letters[:_WITHOUT_NUMBER]] = heading


def squash(text: str) -> str:
    """Return the letters of a text in lower case, all else left out."""
    return "".join(_LETTER.findall(text.casefold()))


def find_heading(lines: Sequence[Line], index: int, headings: Headings) -> Found | None:
    """Return the declared heading that begins on line `index`, if one does."""
    text = lines[index].text
    match = _NUMBER.match(text)
    if match and match[1] in headings.numbered:
        for heading in headings.numbered[match[1]]:
            if found := _follow(lines, index, heading, match.end()):
                return found
        return None
    lost = headings.unnumbered.get(squash(text)[:_WITHOUT_NUMBER]) if not match else None
    found = _follow(lines, index, lost, 0) if lost else None
    return found if found and found.length == len(lines[found.lines[-1]].text) and _whole(lines, found) else None


def _follow(lines: Sequence[Line], index: int, heading: Heading, start: int) -> Found | None:
    wanted, used = squash(heading.text), [index]
    got = squash(lines[index].text[start:])
    if len(got) > len(wanted):
        glued = got.startswith(wanted) and " " in heading.text
        if glued:
            return Found(heading, (index,), _cut(lines[index].text, start, len(wanted)), start > 0)
    if start and not wanted.startswith(got) and _alike(got, wanted):
        got = wanted[: len(got)]
    for following in range(index + 1, min(len(lines), index + _MOST_LINES)):
        if got == wanted or not wanted.startswith(got):
            break
        more = squash(lines[following].text)
        if not more or not wanted.startswith(got + more):
            break
        got, used = got + more, [*used, following]
    whole = got == wanted or (wanted.startswith(got) and len(got) >= _ENOUGH)
    return Found(heading, tuple(used), len(lines[used[-1]].text), start > 0) if whole else None


def _alike(got: str, wanted: str) -> bool:
    if len(got) < _ENOUGH or len(got) > 1.2 * len(wanted):
        return False
    return SequenceMatcher(None, got, wanted[: len(got)], autojunk=False).ratio() >= _ALIKE


def _whole(lines: Sequence[Line], found: Found) -> bool:
    return squash("".join(lines[index].text for index in found.lines)) == squash(found.heading.text)


def _cut(text: str, start: int, letters: int) -> int:
    """Return where the character after the first `letters` letters from `start` and their punctuation stands."""
    for match in _LETTER.finditer(text, start):
        letters -= 1
        if not letters:
            closing = re.match(r"[\s?.:)]*", text[match.end() :])
            return match.end() + (closing.end() if closing else 0)
    return len(text)
