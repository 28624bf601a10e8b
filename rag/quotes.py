"""Quotes and their numbers. A quote is cut from the source text by offsets or is not given at all."""

import re

from corpus.document import BLANK, Span
from corpus.layout import BULLET
from index.catalogue import Catalogue
from rag.answer import Citation


def collapse(text: str) -> str:
    """Turn every run of white space into one space."""
    return re.sub(r"\s+", " ", text).strip()


def without_bullet(text: str) -> str:
    """Leave white space and a list's dash or bullet at the beginning out."""
    text = text.lstrip()
    bullet = BULLET.match(text)
    return text[bullet.end() :].lstrip() if bullet else text


def trim(text: str, span: Span) -> Span:
    """Leave white space at both ends, and a list's dash or bullet, out of a span."""
    piece = span.cut(text).rstrip()
    end = span.start + len(piece)
    return Span(end - len(without_bullet(piece)), end)


class Citations:
    """Numbers the quotes of one answer in the order in which they are first used."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._citations: dict[tuple[str, Span], Citation] = {}

    def cite(self, project: str, document: str, section: str, span: Span) -> int | None:
        """Return the number of the quote at `span` of the section of that id; None where nothing can be quoted.

        Personal data is blanked in the text that quotes are cut from; a span with a blank in it is not quotable.
        """
        text = self.catalogue.text(document)
        span = trim(text, span)
        quote = collapse(span.cut(text))
        if not quote or BLANK in quote:
            return None
        if known := self._citations.get((document, span)):
            return known.n
        number = len(self._citations) + 1
        place = self.catalogue.section(document, section)
        self._citations[document, span] = Citation(
            number, project, document, place.number, place.heading, place.path, quote, span.start, span.end
        )
        return number

    def quote(self, project: str, document: str, section: str, span: Span, text: str) -> str:
        """Return the reading text of a quote in quotation marks with its number; nothing where it cannot be quoted."""
        number = self.cite(project, document, section, span)
        return f"”{without_bullet(text)}” [{number}]" if number else ""

    def all(self) -> tuple[Citation, ...]:
        """Return the citations, by number."""
        return tuple(self._citations.values())
