"""The one way in: a file to a Document."""

from dataclasses import replace
from pathlib import Path

from corpus.contradictions import find_contradictions
from corpus.document import Document
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
    personal = (*parsed.personal, *find_personal(source.text, parsed.personal))
    document = Document(
        name=source.name,
        text=source.text,
        family=family.key,
        project=parsed.project,
        title=parsed.title,
        sections=parsed.sections,
        facts=parsed.facts,
        tables=parsed.tables,
        furniture=united(parsed.furniture),
        personal=() if keep_contacts else united(personal),
        pages=source.pages,
    )
    return replace(document, contradictions=find_contradictions(document))
