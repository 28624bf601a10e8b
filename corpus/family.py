"""What a form family is. `corpus.families` lists those that are known.

A family is declared: how it is recognised, its numbered headings, its fields. Its `parse` turns a source into what the
form states, mostly by calling `corpus.outline` and `corpus.fields` with those declarations.
"""

from collections.abc import Callable
from dataclasses import dataclass

from corpus.document import Fact, Kind, Section, Span, Table
from corpus.source import Source


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that the form prints. `number` is empty where it has none."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Field:
    """A field that the form prints: `label`, then its value on the same line or below it.

    Two fields may share a label: `after` then says what stands before each one's own value. A field without a key is
    a printed line that states nothing itself, but ends the value above it.
    """

    key: str
    label: str
    kind: Kind = Kind.TEXT
    section: str = ""  # the section's printed number; empty: any
    unit: str = ""
    after: str = ""  # regular expression
    reason: str = ""  # key of the text below a yes or no that explains it


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a family reads from a source; `corpus.read` adds what is common to all."""

    project: str
    title: str
    sections: tuple[Section, ...]
    facts: tuple[Fact, ...] = ()
    tables: tuple[Table, ...] = ()
    furniture: tuple[Span, ...] = ()
    personal: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """A form family: `recognise` tells, from 0 to 1, how surely a text is of this family; `parse` reads it.

    `printed` are the headings and labels that its form prints.
    """

    key: str
    recognise: Callable[[str], float]
    parse: Callable[[Source], Parsed]
    printed: tuple[str, ...] = ()


def section_id(project: str, number: str) -> str:
    """Return the stable id of a section: "S90001#4.1"."""
    return f"{project}#{number}"
