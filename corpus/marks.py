"""The labels that a form prints: what follows each, to which section it belongs, and how it is found.

As in headings, only letters are compared, so that wrapped lines, figures and boxes do not matter.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpus.checkboxes import has_box
from corpus.document import Kind
from corpus.headings import squash
from corpus.lines import Line

MOST_LINES = 10  # that a label is wrapped over

_ANSWERED = (Kind.YES_NO, Kind.SCORE)  # boxes or scores end the label, maybe on a line of their own
_UNMISTAKABLE = 25  # letters of a label that may lose its number
_KEY = 3  # letters by which labels are looked up
_NAMES = re.compile(r"[A-ZÅÄÖ][\w-]+(?:(?:, ?| ja )[A-ZÅÄÖ][\w-]+)*,?\s*")  # of places, in a list
_AGES = "-vuotiaita"  # ends rows that differ in figures only


class Shape(StrEnum):
    """What follows a label."""

    TEXT = "text"  # running text, up to the next label or heading
    FIELD = "field"  # one value, beside the label or below it
    LIST = "list"  # short lines, up to the next label or heading
    GRID = "grid"  # rows that end in numbers
    CELLS = "cells"  # text in narrow columns
    REGIONS = "regions"  # lines that name regions and nothing else
    ADDRESS = "address"  # a line that is one
    TITLE = "title"  # nothing of its own
    SECTION = "section"  # running text of the section, also after other blocks


@dataclass(frozen=True, slots=True)
class Label:
    """A printed label. `key` names the field, or fields, whose value it introduces."""

    text: str
    section: str
    shape: Shape
    key: str = ""
    kind: Kind = Kind.TEXT
    after: int = 0  # counts only once this main section's heading is printed
    before: int = 99  # counts only until then


@dataclass(frozen=True, slots=True)
class Marked:
    """A label found, the positions of its lines, and where in the last of them a value begins, -1 if none does."""

    label: Label
    lines: tuple[int, ...]
    inline: int = -1


class Labels:
    """A form's labels, ready to be looked for, the longest first."""

    def __init__(self, labels: Iterable[Label]) -> None:
        self._labels: dict[str, list[tuple[str, Label]]] = {}
        for label in sorted(labels, key=lambda label: len(label.text), reverse=True):
            letters = squash(label.text)
            self._labels.setdefault(letters[:_KEY], []).append((letters, label))

    def find(self, lines: Sequence[Line], main: int = 0, sections: tuple[str, ...] = ()) -> Marked | None:
        """Return the label that begins on the first of `lines`, if one does, after the main section `main`."""
        letters = squash(lines[0].text[:200])
        for wanted, label in self._labels.get(letters[:_KEY], ()):
            allowed = label.after <= main < label.before and (not sections or label.section in sections)
            if allowed and (found := _match(lines, letters, wanted, label)):
                return found
        return None


def _match(lines: Sequence[Line], letters: str, wanted: str, label: Label) -> Marked | None:
    first = lines[0].text.strip()
    if label.text.endswith(_AGES):
        return Marked(label, (0,)) if first.startswith(label.text) else None
    if letters.startswith(wanted) and (inline := _match_inline(lines[0].text, label)):
        return inline
    numbered = label.text[:1].isdigit()
    if numbered != first[:1].isdigit() and (not numbered or len(wanted) < _UNMISTAKABLE):
        return None
    used = _wrapped(lines, letters, wanted, label)
    if used and label.kind in _ANSWERED and used < len(lines) and not squash(lines[used].text):
        used += 1
    return Marked(label, tuple(range(used))) if used else None


def _wrapped(lines: Sequence[Line], letters: str, wanted: str, label: Label) -> int:
    """Return over how many lines the label runs, 0 if it does not begin here."""
    used = 1
    while letters != wanted and wanted.startswith(letters) and used < min(len(lines), MOST_LINES):
        more = squash(lines[used].text)
        valued = " " in label.key and any(char.isdigit() for char in lines[used - 1].text)
        if not more or valued:
            return 0
        letters, used = letters + more, used + 1
    return used if letters == wanted else 0


def _match_inline(text: str, label: Label) -> Marked | None:
    """Match a label that has its value, or the beginning of its text, on its own line."""
    if label.shape not in (Shape.FIELD, Shape.TEXT, Shape.LIST):
        return None
    words = r"\s+".join(re.escape(word) for word in label.text.split())
    match = re.match(rf"\s*{words}(\s*:)?\s*", text, re.IGNORECASE)
    rest = text[match.end() :] if match else ""
    if not match or not rest:
        return None
    spaced = text[match.end() - 1].isspace() and (rest[0].isupper() or rest[0].isdigit())
    if match[1] or (spaced and (label.kind is not Kind.LIST or _NAMES.fullmatch(rest))) or has_box(rest):
        return Marked(label, (0,), match.end())
    return None
