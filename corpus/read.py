"""The one way in: a file to a Document."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from corpus.contradictions import find_contradictions
from corpus.document import Document, Fact, Kind, Span
from corpus.families import recognise
from corpus.personal import find_personal
from corpus.readers import read_source
from corpus.reading import united
from corpus.source import Source


def read_document(path: Path, keep_contacts: bool = False) -> Document:
    """Read one file; raise UnreadableFile if that cannot be done. `keep_contacts` keeps personal data readable."""
    return parse_source(read_source(path), keep_contacts)


def parse_source(source: Source, keep_contacts: bool = False) -> Document:
    """Turn a source into a Document by the form family that is surest of it."""
    family = recognise(source.text)
    parsed = family.parse(source)
    personal = united((*parsed.personal, *find_personal(source.text, parsed.personal)))
    document = Document(
        name=source.name,
        text=source.text,
        family=family.key,
        project=parsed.project,
        title=parsed.title,
        sections=parsed.sections,
        facts=tuple(_restored(source.text, parsed.facts, personal)) if keep_contacts else parsed.facts,
        tables=parsed.tables,
        furniture=united(parsed.furniture),
        personal=() if keep_contacts else personal,
        pages=source.pages,
    )
    return replace(document, contradictions=find_contradictions(document))


def _restored(text: str, facts: Sequence[Fact], personal: Sequence[Span]) -> Iterator[Fact]:
    """Yield facts with what was withheld given back: the personal data that follows the label."""
    for fact in facts:
        if fact.kind is Kind.WITHHELD:
            label = fact.spans[-1]
            place = bisect_left(personal, label.end, key=lambda span: span.start)
            value = personal[place] if place < len(personal) else label
            follows = value.start >= label.end and not text[label.end : value.start].strip(" :\n\t\r\u00a0")
            shown = (*fact.spans[:-1], Span(label.start, value.end)) if follows else fact.spans
            fact = replace(fact, kind=Kind.TEXT, value=value.cut(text) if follows else None, spans=shown)
        yield fact
