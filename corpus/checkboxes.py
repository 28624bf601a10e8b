"""Ticked and empty boxes: `ý Kyllä     ¨ Ei`. The first pair is what a PDF makes of a form's symbol font."""

import re
from dataclasses import dataclass

TICKED = "ý☒☑✓✔"
EMPTY = "¨☐□"
_BOX = re.compile(rf"(?<!\w)[{TICKED}{EMPTY}]|[\[(](?:[xX]| )[\])]")


@dataclass(frozen=True, slots=True)
class Option:
    """An option beside its box, and where both stand in the text."""

    ticked: bool
    label: str
    start: int
    end: int


def has_box(text: str) -> bool:
    """Tell whether a box is printed in the text."""
    return bool(_BOX.search(text))


def options(text: str) -> tuple[Option, ...]:
    """Return the options whose label follows their box."""
    boxes = list(_BOX.finditer(text))
    found = []
    ends = [box.start() for box in boxes[1:]] + [len(text)] * bool(boxes)
    for box, end in zip(boxes, ends, strict=True):
        label = " ".join(text[box.end() : end].split())
        found.append(Option(_ticked(box[0]), label, box.start(), end))
    return tuple(found)


def chosen(text: str) -> str | None:
    """Return the label of the one ticked option; None if none or several are ticked."""
    ticked = [option.label for option in options(text) if option.ticked and option.label]
    return ticked[0] if len(ticked) == 1 else None


def yes_or_no(text: str) -> bool | None:
    """Return what is ticked of a yes and a no box, in this order where they are not labelled; None if unclear."""
    found = options(text)
    if len(found) != 2 or found[0].ticked == found[1].ticked:
        return None
    ticked = next(option.label.casefold() for option in found if option.ticked)
    if ticked.startswith(("kyll", "ei")):
        return ticked.startswith("kyll")
    return found[0].ticked


def _ticked(box: str) -> bool:
    return box in TICKED or box[1:2] in ("x", "X")
