"""A section's whole text with the cited places marked."""

from bisect import bisect_right
from collections.abc import Sequence

from corpus.document import Document, Section, Span
from corpus.reading import Reading, read_document_spans
from ui.texts import Texts
from ui.views import headings, mark, render


def section_page(document: Document, section: Section, spans: Sequence[Span], say: Texts) -> str:
    """Render a page of one section; page.js shows its article beside the answer."""
    reading = read_document_spans(document, section.spans)
    return render(
        "section.html",
        say,
        document=document,
        section=section,
        path=headings(section.path, say),
        page=bisect_right(document.pages, spans[0].start) if spans else 0,
        words=mark(reading.text, reading_ranges(reading, spans)),
        withheld=any(span.overlaps(own) for span in document.personal for own in section.spans),
    )


def reading_ranges(reading: Reading, spans: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the ranges of reading text that stand on source `spans`, those with only white space between joined."""
    ranges: list[tuple[int, int]] = []
    for piece in reading.pieces:
        for span in spans:
            low, high = max(span.start, piece.source), min(span.end, piece.source + piece.length)
            if low >= high:
                continue
            start, end = piece.at + low - piece.source, piece.at + high - piece.source
            if ranges and not reading.text[ranges[-1][1] : start].strip():
                start = ranges.pop()[0]
            ranges.append((start, end))
    return ranges
