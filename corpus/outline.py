"""A text divided between the headings found in it.

Every printed line comes to belong to exactly one section, to a heading, or to the page's furniture. A section whose
heading is printed twice stays one. When a heading cuts a sentence in two, the sentence's end is given back to the
section in which it began.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.document import Section, Span
from corpus.family import section_id
from corpus.glued_headings import GLUED, is_glued
from corpus.layout import Joint, measure
from corpus.lines import Line, block, line_at
from corpus.reading import merge, printed, read_flow, subtract

START = "alku"  # id of what stands before the first heading
REPEATED = "heading_repeated"
REJOINED = "sentence_rejoined"

_FULL_STOPS = (".", "!", "?", "…", '."', ".”", ".)")
_MOST_REST_LINES = 12  # of a cut paragraph looked through for its end


@dataclass(frozen=True, slots=True)
class Found:
    """A heading found on the lines [first, last). `level` counts from 1, the outermost; a number tells it too."""

    first: int
    last: int
    number: str
    text: str
    level: int = 1
    key: str = ""  # the number under which the family declares the heading; tells headings without a number apart

    @property
    def lines(self) -> range:
        """Indices of the heading's lines."""
        return range(self.first, self.last)

    @property
    def title(self) -> str:
        """The heading with its number, as a path shows it."""
        return f"{self.number} {self.text}".strip()


def shown_lines(lines: Sequence[Line], hidden: Iterable[Span]) -> list[int]:
    """Return the indices of the printed lines that do not begin a hidden span."""
    starts = {span.start for span in hidden}
    return [index for index, line in enumerate(lines) if not line.blank and line.start not in starts]


def contents_list(found: Sequence[Found]) -> frozenset[Found]:
    """Return the headings that stand in a table of contents: four or more in a row, all of them found again later."""
    listed: list[Found] = []
    run: list[Found] = []
    final = {heading.key: heading for heading in found}
    for heading in (*found, None):
        if run and (heading is None or heading.first > run[-1].last + 1):
            listed.extend(run if len(run) > 3 else ())
            run = []
        if heading and final[heading.key] is not heading:
            run.append(heading)
    return frozenset(listed)


def divide(
    text: str, lines: Sequence[Line], found: Sequence[Found], furniture: Sequence[Span], project: str
) -> tuple[Section, ...]:
    """Divide a text between the headings found on its lines into sections."""
    sections: dict[str, Section] = {}
    paths = _Paths()
    for heading, body in _bodies(text, lines, found):
        spans = tuple(printed(text, span) for span in subtract((body,), furniture) if span.cut(text).strip())
        if not heading and not spans:
            continue
        heading = _whole(text, lines, heading) if heading else None
        key = (heading.number or heading.key) if heading else START
        section = Section(
            id=section_id(project, key),
            number=heading.number if heading else "",
            heading=heading.text if heading else "",
            path=paths.path(heading) if heading else (),
            spans=merge(spans, text),
            heading_spans=(printed(text, block(lines, heading.first, heading.last)),) if heading else (),
            notes=(GLUED,) if heading and is_glued(lines, heading.first, heading.last - 1) else (),
        )
        sections[key] = _joined(sections[key], section, text) if key in sections else section
    return tuple(_rejoin(text, list(sections.values())))


def _whole(text: str, lines: Sequence[Line], heading: Found) -> Found:
    """Read a heading of several lines as one, words broken over them repaired."""
    if heading.last - heading.first < 2:
        return heading
    words = read_flow(text, (block(lines, heading.first, heading.last),)).text
    return replace(heading, text=tidy(re.sub(rf"^{re.escape(heading.number)}\.?\s*", "", words)))


def tidy(text: str) -> str:
    """Return a heading's words as a path shows them."""
    return " ".join(text.replace("\u00ad", "").split()).rstrip(":")


class _Paths:
    """Tells a heading's path from the headings before it: by its number, else by its level."""

    def __init__(self) -> None:
        self._numbered: dict[str, tuple[str, ...]] = {}
        self._open: list[tuple[int, str]] = []

    def path(self, heading: Found) -> tuple[str, ...]:
        """Return the titles from the outermost heading to this one."""
        level = max(heading.level, heading.number.count(".") + 1)
        self._open = [(depth, title) for depth, title in self._open if depth < level]
        outer = tuple(title for _, title in self._open)
        parent = heading.number.rpartition(".")[0]
        if parent:
            outer = self._numbered.get(parent, ())
        self._open.append((level, heading.title))
        path = (*outer, heading.title)
        return self._numbered.setdefault(heading.number, path) if heading.number else path


def _bodies(text: str, lines: Sequence[Line], found: Sequence[Found]) -> Iterator[tuple[Found | None, Span]]:
    starts = [lines[heading.first].start for heading in found]
    if not starts or starts[0] > 0:
        yield None, Span(0, starts[0] if starts else len(text))
    for heading, stop in zip(found, [*starts[1:], len(text)], strict=False):
        begin = lines[heading.last].start if heading.last < len(lines) else len(text)
        yield heading, Span(min(begin, stop), stop)


def _joined(first: Section, second: Section, text: str) -> Section:
    return replace(
        first,
        spans=merge((*first.spans, *second.spans), text),
        heading_spans=(*first.heading_spans, *second.heading_spans),
        notes=tuple(dict.fromkeys((*first.notes, *second.notes, REPEATED))),
    )


def _rejoin(text: str, sections: list[Section]) -> list[Section]:
    """Give back the end of each sentence that a heading cut in two."""
    order = sorted(range(len(sections)), key=lambda index: (sections[index].spans or (Span(0, 0),))[0])
    for before, after in pairwise(order):
        rest = _cut_rest(text, sections[before], sections[after])
        if rest:
            kept = subtract(sections[after].spans, (rest,))
            sections[after] = replace(
                sections[after], spans=tuple(printed(text, span) for span in kept if span.cut(text).strip())
            )
            sections[before] = replace(
                sections[before],
                spans=merge((*sections[before].spans, rest), text),
                notes=(*sections[before].notes, REJOINED),
            )
    return sections


def _cut_rest(text: str, before: Section, after: Section) -> Span | None:
    """Return the start of `after` that ends the last sentence of `before`, if that sentence is cut."""
    if not before.spans or not after.spans or not after.heading_spans:
        return None
    last, first = before.spans[-1], after.spans[0]
    between = text[last.end : after.heading_spans[0].start]
    ending = text[max(last.start, last.end - 200) : last.end].rsplit("\n", 1)[-1].strip()
    if between.strip() or len(ending) < 40 or ending.endswith((".", "!", "?", ":", ";", "…", ")", "”", '"')):
        return None
    if not text[first.start].islower():
        return None
    return Span(first.start, min(first.end, _line_that_ends(text, first)))


def _line_that_ends(text: str, span: Span) -> int:
    """Return the end of the first line of a span that ends in a full stop, or that no line continues."""
    layout = measure(text)
    place = bisect_left(layout.printed, line_at(layout.lines, span.start))
    for index, following in pairwise((*layout.printed[place : place + _MOST_REST_LINES], len(layout.lines))):
        line = layout.lines[index]
        if line.text.rstrip().endswith(_FULL_STOPS) or following == len(layout.lines):
            break
        if layout.joint(index, following) in (Joint.LINE, Joint.PARAGRAPH):
            break
    return line.end
