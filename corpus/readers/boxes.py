"""Printed text and where it stands on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """Printed text and where it stands; `spaced`: white space was printed before it."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    spaced: bool = False

    @property
    def height(self) -> float:
        """How high its letters are."""
        return max(self.top - self.bottom, 1.0)

    @property
    def middle(self) -> float:
        """Where it stands on the page, from below."""
        return (self.top + self.bottom) / 2

    def beside(self, other: "Box") -> bool:
        """Tell whether two boxes stand on one line."""
        common = min(self.top, other.top) - max(self.bottom, other.bottom)
        return common >= 0.5 * min(self.height, other.height)


def rows(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    """Yield the boxes that stand beside each other, from the left, row by row from the top of the page down."""
    held: list[Box] = []
    for box in sorted(boxes, key=lambda box: -box.middle):
        if held and not max(held, key=lambda known: known.height).beside(box):
            yield sorted(held, key=lambda known: known.left)
            held = []
        held.append(box)
    if held:
        yield sorted(held, key=lambda known: known.left)
