"""What of a chunk's surroundings is searched with it."""

import hashlib

from corpus.document import Section

SEPARATOR = " › "


def context(title: str, section: Section) -> str:
    """Return the lines that say where a chunk stands: project name, form part, headings."""
    path = SEPARATOR.join(section.path or (section.heading,))
    return "\n".join(line for line in (title, section.part, path) if line)


def passage(title: str, section: Section, text: str) -> str:
    """Return what is embedded of a chunk: its text below its context."""
    return f"{context(title, section)}\n{text}"


def fingerprint(text: str) -> str:
    """Return a short name of a text."""
    return hashlib.sha256(text.encode()).hexdigest()
