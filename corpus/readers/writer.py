"""Source text written line by line, as a plain text file would have it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from corpus.source import MarkedHeading

_WHITE = re.compile(r"[ \t]+")
_NUMBER = re.compile(r"[-−+]?\d{1,3}(?: \d{3})*(?:[.,]\d+)?(?: ?[€%])?")


class Writer:
    """Collects lines; paragraphs and tables stand between empty ones."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._joint = ""
        self._headings: list[MarkedHeading] = []

    @property
    def text(self) -> str:
        """What was written."""
        return "".join(self._parts)

    @property
    def headings(self) -> tuple[MarkedHeading, ...]:
        """The headings that were written."""
        return tuple(self._headings)

    def write(self, text: str, level: int = 0) -> None:
        """Write the lines of a text, its empty lines too. `level` counts from 1 where it is a heading."""
        for line in unicodedata.normalize("NFC", text).splitlines():
            printed = _WHITE.sub(" ", line).strip()
            if not printed:
                self.gap()
                continue
            self._append(self._joint)
            if level:
                self._headings.append(MarkedHeading(self._length, level))
                level = 0
            self._append(printed)
            self._joint = "\n"

    def gap(self) -> None:
        """Leave an empty line before what comes next."""
        if self._joint == "\n":
            self._joint = "\n\n"

    def break_page(self) -> None:
        """Begin a page."""
        self._joint = self._joint.strip("\n") + "\f"

    def write_block(self, text: str, level: int = 0) -> None:
        """Write a text between empty lines."""
        self.gap()
        self.write(text, level)
        self.gap()

    def write_table(self, rows: Iterable[Sequence[str]]) -> None:
        """Write each row on a line of its own; where a cell holds several lines, each cell below the one before."""
        self.gap()
        for cells in rows:
            held = [cell.strip() for cell in cells if cell.strip()]
            if any("\n" in cell for cell in held):
                self.write("\n".join(held))
                self.gap()
            else:
                self.write(" ".join(_bound(cell) for cell in held))
        self.gap()

    def _append(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)


def _bound(cell: str) -> str:
    """Keep the digits of a number together: on the line, a plain space may divide columns."""
    return cell.replace(" ", "\N{NO-BREAK SPACE}") if _NUMBER.fullmatch(cell) else cell
