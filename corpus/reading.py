"""Reading text from spans of a source text.

Wrapped lines are joined, words hyphenated over lines repaired, page furniture and personal data left out. A paragraph
ends in an empty line, a line that must stay its own in a line feed. Every character can be traced back to the source.

In text extracted from a PDF each wrapped line may be followed by an empty line, and a paragraph then ends in a line
that holds one space; `corpus.layout` tells which lines continue which.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.document import Document, Span
from corpus.layout import Joint, Layout, measure
from corpus.lines import line_at

_TRIMMED = re.compile(r"[^\s\u00ad]+(?:[ \u00a0\t][^\s\u00ad]+)*")
_CLOSING = (",", ".", ";", ":", ")")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of reading text that stands unbroken in the source."""

    at: int  # offset in the reading text
    source: int  # offset in the source text
    length: int
    attached: bool  # nothing but white space or a hyphen between this piece and the one before it


@dataclass(frozen=True, slots=True)
class Reading:
    """Reading text that remembers where it came from."""

    text: str
    pieces: tuple[Piece, ...]

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the source spans of the reading text's range [start, end), those that touch merged."""
        found: list[Span] = []
        first = max(0, bisect_right(self.pieces, start, key=lambda piece: piece.at) - 1)
        for index in range(first, len(self.pieces)):
            piece = self.pieces[index]
            if piece.at >= end:
                break
            low, high = max(start, piece.at), min(end, piece.at + piece.length)
            if low >= high:
                continue
            span = Span(piece.source + low - piece.at, piece.source + high - piece.at)
            if found and piece.attached and low == piece.at:
                span = Span(found.pop().start, span.end)
            found.append(span)
        return tuple(found)


def read_spans(text: str, spans: Iterable[Span], omitted: Sequence[Span] = ()) -> Reading:
    """Return the reading text of `spans` of a source text, in their order, without the `omitted` spans."""
    return _read(text, spans, omitted, Layout.joint)


def read_flow(text: str, spans: Iterable[Span], omitted: Sequence[Span] = ()) -> Reading:
    """Return reading text in which every line is joined to the next, as in a form field's value."""
    return _read(text, spans, omitted, Layout.word_joint)


def read_lines(text: str, spans: Iterable[Span], omitted: Sequence[Span] = ()) -> Reading:
    """Return reading text in which every printed line stays a line; only a broken word is repaired."""
    return _read(text, spans, omitted, _line_joint)


def _line_joint(layout: Layout, before: int, after: int) -> Joint:
    joint = layout.word_joint(before, after)
    return Joint.LINE if joint is Joint.SPACE else joint


def _read(
    text: str, spans: Iterable[Span], omitted: Sequence[Span], joint: Callable[[Layout, int, int], Joint]
) -> Reading:
    layout, writer, before = measure(text), _Writer(text), -1
    for span in subtract(spans, omitted):
        for line, low, high in _line_parts(layout, span):
            if before < 0 or (line == before and text.startswith(_CLOSING, low)):
                writer.add(Joint.NONE, low, high)
            else:
                writer.add(Joint.SPACE if line == before else joint(layout, before, line), low, high)
            before = line
    return writer.reading()


def read_document_spans(document: Document, spans: Iterable[Span]) -> Reading:
    """Return the reading text of a document's spans without its furniture and personal data."""
    return read_spans(document.text, subtract(spans, document.furniture), document.personal)


def subtract(spans: Iterable[Span], omitted: Sequence[Span]) -> list[Span]:
    """Return what is left of `spans`, in their order, without the `omitted`: in order too, and apart."""
    left = []
    for span in spans:
        start = span.start
        for index in range(bisect_right(omitted, start, key=lambda hole: hole.end), len(omitted)):
            hole = omitted[index]
            if hole.start >= span.end:
                break
            if hole.start > start:
                left.append(Span(start, hole.start))
            start = hole.end
        if start < span.end:
            left.append(Span(start, span.end))
    return left


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that overlap made one."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start < apart[-1].end:
            span = Span(apart[-1].start, max(apart.pop().end, span.end))
        apart.append(span)
    return tuple(apart)


def _line_parts(layout: Layout, span: Span) -> Iterator[tuple[int, int, int]]:
    """Yield line index, start and end of each printed part of a line within `span`."""
    index = line_at(layout.lines, span.start)
    while index < len(layout.lines) and layout.lines[index].start < span.end:
        line = layout.lines[index]
        low, high = max(line.start, span.start), min(line.end, span.end)
        part = line.text[low - line.start : high - line.start]
        stripped = part.strip(" \t\xa0\u00ad\ufeff")
        if stripped:
            low += part.index(stripped)
            yield index, low, low + len(stripped)
        index += 1


class _Writer:
    """Collects pieces of reading text."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0

    def add(self, joint: Joint, low: int, high: int) -> None:
        """Add the source characters [low, high) after a joint; runs of white space become one space."""
        if joint is Joint.HYPHEN:
            self._drop_last()
        else:
            self._append(joint.value)
        for number, run in enumerate(_TRIMMED.finditer(self._source, low, high)):
            if number and self._source[run.start() - 1] != "\u00ad":
                self._append(" ")
            previous = self._pieces[-1] if self._pieces else None
            gap = self._source[previous.source + previous.length : run.start()] if previous else "x"
            attached = not gap.strip(" \t\n\r\f\v\xa0\u00ad-")
            self._pieces.append(Piece(self._length, run.start(), run.end() - run.start(), attached))
            self._append(run[0].replace("\t", " ").replace("\u00a0", " "))

    def _append(self, part: str) -> None:
        if part:
            self._parts.append(part)
            self._length += len(part)

    def _drop_last(self) -> None:
        last = self._pieces[-1]
        self._pieces[-1] = Piece(last.at, last.source, last.length - 1, last.attached)
        self._parts[-1] = self._parts[-1][:-1]
        self._length -= 1

    def reading(self) -> Reading:
        """Return what was collected."""
        return Reading("".join(self._parts), tuple(self._pieces))


def printed(text: str, span: Span) -> Span:
    """Return `span` without the white space at its ends."""
    part = span.cut(text)
    return Span(span.start + len(part) - len(part.lstrip()), span.end - len(part) + len(part.rstrip()))


def merge(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Join spans that follow one another with only white space between them."""
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].end <= span.start and not text[merged[-1].end : span.start].strip():
            span = Span(merged.pop().start, span.end)
        merged.append(span)
    return tuple(merged)
