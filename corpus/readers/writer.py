"""Source text written line by line, as a plain text file would have it."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from corpus.source import MarkedHeading

_WHITE = re.compile(r"[ \t]+")
_NUMBER = re.compile(r"[-−+]?\d{1,3}(?: \d{3})*(?:[.,]\d+)?(?: ?[€%])?")
_LABEL = re.compile(r"[^\W\d_][^\n]{0,118}[^\n:]")


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
        """Write each row on a line of its own; where a cell holds several lines, each cell below the one before.

        So are label and value in a table that holds nothing else, as a form has them without colons.
        """
        self.gap()
        printed = [[cell.strip() for cell in cells if cell.strip()] for cells in rows]
        labelled = _labels_values(printed)
        for held in printed:
            if any("\n" in cell for cell in held) or (labelled and _LABEL.fullmatch(held[0])):
                self.write("\n".join(held))
                self.gap()
            else:
                self.write(" ".join(_bound(cell) for cell in held))
        self.gap()

    def _append(self, part: str) -> None:
        self._parts.append(part)
        self._length += len(part)


def _labels_values(rows: Sequence[Sequence[str]]) -> bool:
    """Tell a table of labels and values from one of numbers, which has more columns, a heading or a total."""
    pairs = [cells for cells in rows if len(cells) == 2]
    worded = sum(any(char.isalpha() for char in value) for _, value in pairs)
    plain = all(_NUMBER.fullmatch(value) for _, value in pairs)
    total = any(label.lower().startswith("yhteensä") for label, _ in pairs)
    return all(len(cells) <= 2 for cells in rows) and (2 * worded > len(pairs) or (plain and not total))


def _bound(cell: str) -> str:
    """Keep the digits of a number together: on the line, a plain space may divide columns."""
    return cell.replace(" ", "\N{NO-BREAK SPACE}") if _NUMBER.fullmatch(cell) else cell
