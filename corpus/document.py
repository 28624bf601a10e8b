"""The records that every room shares.

A Document keeps the file's characters as its source text (Unicode NFC, nothing else changed). Sections, facts, tables
and chunks are spans into that text: a list of them, because a PDF tears sections apart.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

Value = bool | int | float | str | tuple[str, ...] | None
BLANK = "█"  # stands, character for character, where personal data stood


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of characters of a source text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def cut(self, text: str) -> str:
        """Return the characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end


class Kind(StrEnum):
    """The type of a fact's value."""

    TEXT = "text"
    MONEY = "money"  # int or float, euros
    COUNT = "count"  # int or float
    SCORE = "score"  # int, 0-10
    DATE = "date"  # ISO 8601 text
    YES_NO = "yes_no"  # bool
    LIST = "list"  # tuple of texts
    WITHHELD = "withheld"  # personal data: present in the file, never shown


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered or headed part of a form, without its sub-sections.

    `number` is the printed number; in a background form it is `taustalomake/<organisation>/<part>`. `path` holds the
    headings from the outermost to its own, each with its printed number. `spans` cover the section's own text,
    `heading_spans` the lines of its heading. `notes` name the guesses made while repairing the text.
    """

    id: str
    number: str
    heading: str
    path: tuple[str, ...]
    spans: tuple[Span, ...]
    heading_spans: tuple[Span, ...] = ()
    part: str = ""  # the implementer whose background form this is; empty in the main form
    language: str = "fi"
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """What one form field states. `value` None: the field is there and empty.

    `spans` cover label and value as printed, in reading order: the first span is what a citation quotes.
    """

    field: str
    label: str
    value: Value
    kind: Kind
    section: str  # Section.id
    spans: tuple[Span, ...]
    unit: str = ""  # "EUR", "henkilöä", … ; empty where the value has none
    part: str = ""  # as in Section
    group: str = ""  # the heading above a row, as a dimension of sustainability or a table's title
    note: str = ""  # a guess or a fault in reading it, as a key of `ui/words/page.py`


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row: one number or None for each column of the table."""

    label: str
    values: tuple[float | int | None, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A table of numbers. `balanced` tells whether its totals add up; None where it has no totals."""

    name: str  # "kustannusarvio", "rahoitussuunnitelma", …
    title: str  # as printed
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    section: str  # Section.id
    unit: str = ""
    part: str = ""
    balanced: bool | None = None
    note: str = ""  # as of a fact


@dataclass(frozen=True, slots=True)
class Statement:
    """One side of a contradiction."""

    value: Value
    section: str  # Section.id
    span: Span


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Places of one document that cannot all be true."""

    field: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read."""

    name: str  # file name
    text: str  # source text
    family: str  # the form family's key, see corpus.families
    project: str  # project code; the application number, or the file's stem, where the form has no code
    title: str  # project name, or the document's own title
    sections: tuple[Section, ...]
    facts: tuple[Fact, ...] = ()
    tables: tuple[Table, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    furniture: tuple[Span, ...] = ()  # page headers and footers, page numbers, navigation
    personal: tuple[Span, ...] = ()  # contact persons' data
    pages: tuple[int, ...] = field(default=())  # where each page begins; empty for a file without pages

    @property
    def public_text(self) -> str:
        """The source text with personal data blanked: the same length, so that every span still fits."""
        return blank(self.text, self.personal)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of one section, small enough for the encoder.

    `text` is reading text: lines joined, page furniture and personal data left out. `spans` say where it stands.
    """

    id: str  # "S90001#4.1/2"
    project: str
    document: str
    section: str  # Section.id
    text: str
    spans: tuple[Span, ...]


def blank(text: str, spans: Iterable[Span]) -> str:
    """Replace each span of `text` by as many BLANK characters, line breaks kept."""
    pieces, position = [], 0
    for span in sorted(spans):
        pieces.append(text[position : span.start])
        pieces.append("".join(char if char == "\n" else BLANK for char in text[max(position, span.start) : span.end]))
        position = max(position, span.end)
    return "".join((*pieces, text[position:]))
