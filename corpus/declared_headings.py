"""Headings that a form family declares, found over one printed line or a few."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from corpus.family import Heading
from corpus.lines import Line
from corpus.outline import Found, tidy

_NUMBERED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){0,3})\.?(?:[\s\u00a0]+(\S.*))?$")
_LEADERS = re.compile(r"\s*(?:\.{3,}|…+|(?:\. ){3,}|\t)\s*\d{1,3}\s*$")
_MOST_HEADING_LINES = 4
_ALIKE = 0.88  # of the letters of a heading that is not printed quite as declared


@dataclass(frozen=True, slots=True)
class Declared:
    """The headings of a family, and the numbers under which any further heading may stand."""

    headings: tuple[Heading, ...]
    open: tuple[str, ...] = ()

    def candidates(self, number: str) -> list[Heading]:
        """Return the headings that may be printed with a number: its own, then those told by their words alone."""
        own = [heading for heading in self.headings if heading.number == number]
        return own + [heading for heading in self.headings if heading.number != number and " " in heading.text]


def find_declared(lines: Sequence[Line], shown: Sequence[int], declared: Declared) -> list[Found]:
    """Find declared headings among the lines whose indices are `shown`, each over one line or a few."""
    by_text = {_plain(heading.text): heading for heading in declared.headings if " " in heading.text}
    found: list[Found] = []
    position = 0
    while position < len(shown):
        inside = found[-1].key.split(".")[0] if found else ""
        match = _declared_at(lines, shown, position, declared, inside) or _unnumbered_at(
            lines, shown, position, by_text
        )
        if match:
            found.append(match)
            position += sum(match.first <= index < match.last for index in shown[position : position + 8])
        else:
            position += 1
    return found


def _declared_at(
    lines: Sequence[Line], shown: Sequence[int], position: int, declared: Declared, inside: str
) -> Found | None:
    """Match a declared heading, or one that may stand in the main section `inside`."""
    numbered = _NUMBERED.match(lines[shown[position]].text)
    if not numbered:
        return None
    number, text = numbered[1], _LEADERS.sub("", numbered[2] or "")
    if inside in declared.open and number.rpartition(".")[0] == inside and text[:1].isupper():
        return _open_heading(lines, shown, position, number, text)
    candidates = [(heading, _plain(heading.text)) for heading in declared.candidates(number)]
    for count in range(_MOST_HEADING_LINES):
        if position + count >= len(shown):
            break
        if count:
            text = f"{text} {lines[shown[position + count]].text.strip()}".strip()
        if text and not text[0].isalpha():
            break
        plain = _plain(text)
        if match := next((heading for heading, wanted in candidates if _alike(plain, wanted)), None):
            return Found(shown[position], shown[position + count] + 1, number, tidy(text), key=match.number)
        candidates = [(heading, wanted) for heading, wanted in candidates if len(plain) < len(wanted)]
        if not candidates:
            break
    return None


def _open_heading(lines: Sequence[Line], shown: Sequence[int], position: int, number: str, text: str) -> Found:
    """Take the lines that a heading of unknown text goes on for: while a parenthesis is open or lower case follows."""
    last = position
    for following in range(position + 1, min(position + _MOST_HEADING_LINES, len(shown))):
        line = lines[shown[following]].text.strip()
        if text.count("(") <= text.count(")") and not line[:1].islower():
            break
        text, last = f"{text} {line}", following
    return Found(shown[position], shown[last] + 1, number, tidy(text), key=number)


def _unnumbered_at(
    lines: Sequence[Line], shown: Sequence[int], position: int, by_text: dict[str, Heading]
) -> Found | None:
    """Match a declared heading that has lost its number."""
    text = lines[shown[position]].text
    heading = by_text.get(_plain(text)) if len(text) < 200 else None
    if not heading:
        return None
    return Found(shown[position], shown[position] + 1, heading.number, tidy(text), key=heading.number)


def _alike(plain: str, heading: str) -> bool:
    if plain == heading:
        return True
    if not 0.8 < (len(plain) + 1) / (len(heading) + 1) < 1.25:
        return False
    return SequenceMatcher(None, plain, heading, autojunk=False).ratio() >= _ALIKE


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text.replace("\u00ad", "")).strip().lower()
