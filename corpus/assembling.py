"""Sections of a form whose lines have each been placed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus.document import Section, Span
from corpus.lines import Line
from corpus.placing import Placed
from corpus.reading import merge


@dataclass(frozen=True, slots=True)
class Naming:
    """How the sections of a form are called: all from the number that stands in `Placed.owners`."""

    section: Callable[[str], str]  # id
    number: Callable[[str], str]
    heading: Callable[[str], str]
    path: Callable[[str], tuple[str, ...]]
    part: str = ""
    english: tuple[str, ...] = ()


def assemble(text: str, lines: Sequence[Line], placed: Placed, order: Sequence[str], naming: Naming) -> list[Section]:
    """Return the sections that own lines, those of `order` first and in its order."""
    bodies: dict[str, list[Span]] = {}
    headed: dict[str, list[Span]] = {}
    titles = {index: found for held in placed.headings.values() for found in held for index in found.lines}
    for index, owner in enumerate(placed.owners):
        if not owner:
            continue
        line, found = lines[index], titles.get(index)
        cut = line.end if not found else line.start + found.length if index == found.lines[-1] else line.end
        if found:
            headed.setdefault(owner, []).append(Span(line.start, cut))
        if not found or cut < line.end:
            bodies.setdefault(owner, []).append(Span(line.start if not found else cut, line.end))
    owners = dict.fromkeys((*order, *filter(None, placed.owners)))
    return [
        Section(
            id=naming.section(owner),
            number=naming.number(owner),
            heading=naming.heading(owner),
            path=naming.path(owner),
            spans=merge(bodies.get(owner, []), text),
            heading_spans=merge(headed.get(owner, []), text),
            part=naming.part,
            language="en" if owner in naming.english else "fi",
            notes=tuple(placed.notes.get(owner, ())),
        )
        for owner in owners
        if owner in bodies or owner in headed
    ]
