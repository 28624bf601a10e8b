"""A source text as lines."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.document import Span

_BREAK = re.compile(r"\r\n|[\n\r\f]")


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line; `text` and [start, end) leave its line break out."""

    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing is printed on the line."""
        return not self.text.strip()

    @property
    def span(self) -> Span:
        """The line's characters, line break left out."""
        return Span(self.start, self.end)


def split_lines(text: str) -> tuple[Line, ...]:
    """Split at line feeds, carriage returns and form feeds."""
    lines, start = [], 0
    for line_break in _BREAK.finditer(text):
        lines.append(Line(start, line_break.start(), text[start : line_break.start()]))
        start = line_break.end()
    if start < len(text):
        lines.append(Line(start, len(text), text[start:]))
    return tuple(lines)


def plain_text(text: str) -> str:
    """Return a text without soft hyphens, its no-break spaces plain: for looking words up, not for offsets."""
    return text.replace("\N{SOFT HYPHEN}", "").replace("\N{NO-BREAK SPACE}", " ")


def line_at(lines: Sequence[Line], offset: int) -> int:
    """Return the index of the line that holds the character at `offset`, or its line break."""
    return max(0, bisect_right(lines, offset, key=lambda line: line.start) - 1)


def block(lines: Sequence[Line], first: int, last: int) -> Span:
    """Return the span of the lines `first` up to and without `last`, line breaks between them included."""
    return Span(lines[first].start, lines[last - 1].end)
