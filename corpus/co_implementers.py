"""The list of co-implementers below "Osatoteuttajat" or the like: a name and a business id each."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from corpus.document import Fact, Kind, Section, Span
from corpus.fields import value_spans
from corpus.reading import Reading, merge, read_lines
from corpus.values import BUSINESS_ID, business_id

_LABEL = re.compile(r"^(Osatoteuttajat)\s*:?[ ]*$", re.MULTILINE | re.IGNORECASE)
_LISTED = re.compile(r"^(Osatoteuttajat|Muut toteuttajat)[ ]*:?[ ]*$", re.MULTILINE | re.IGNORECASE)
_NAME_END = re.compile(r"[\s,;(]*(?:Y-tunnus)?[\s:]*$", re.IGNORECASE)
_LINE = re.compile(r"[^\n]*\w[^\n]*")


def read_co_implementers(text: str, section: Section, omitted: Sequence[Span]) -> list[Fact]:
    """Return a fact for each co-implementer and its business id; one without value where the list is empty."""
    reading = read_lines(text, section.spans, omitted)
    label = _LABEL.search(reading.text)
    if not label:
        return []
    facts = organisations(reading, label.end(), len(reading.text), label[1], section)
    return facts or [Fact("co_implementer", label[1], None, Kind.TEXT, section.id, reading.spans(*label.span(1)))]


def read_listed(text: str, section: Section, omitted: Sequence[Span]) -> list[Fact]:
    """Return the co-implementers of a paper that is no form: the lines below the label that end in a business id.

    The label may be the section's heading.
    """
    reading = read_lines(text, merge((*section.heading_spans, *section.spans), text), omitted)
    label = _LISTED.search(reading.text)
    if not label:
        return []
    lines = takewhile(_ends_in_id, _LINE.finditer(reading.text, label.end()))
    end = max((line.end() for line in lines), default=label.end())
    return organisations(reading, label.end(), end, label[1], section)


def _ends_in_id(line: re.Match[str]) -> bool:
    identified = BUSINESS_ID.search(line[0])
    return identified is not None and not line[0][identified.end() :].strip(" .,;)")


def organisations(reading: Reading, start: int, end: int, label: str, section: Section) -> list[Fact]:
    """Return the organisations listed in a range of reading text, each with its business id after it."""
    return [
        fact for first, last in _entries(reading, start, end) for fact in _facts(reading, first, last, label, section)
    ]


def _entries(reading: Reading, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the range of each entry: up to a business id, or a line where none follows."""
    for match in BUSINESS_ID.finditer(reading.text, start, end):
        yield start, match.end()
        start = match.end()
    yield from (line.span() for line in _LINE.finditer(reading.text, start, end))


def _facts(reading: Reading, start: int, end: int, label: str, section: Section) -> Iterator[Fact]:
    entry = reading.text[start:end]
    name = _NAME_END.sub("", " ".join(BUSINESS_ID.sub("", entry).split())).strip(" ,;")
    spans = value_spans(reading, start, end)
    yield Fact("co_implementer", label, name or None, Kind.TEXT, section.id, spans)
    if identified := business_id(entry):
        number, note = identified
        yield Fact(
            "co_implementer_business_id", "Y-tunnus", number, Kind.TEXT, section.id, spans, group=name, note=note
        )
