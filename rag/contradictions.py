"""What the reader should know: that a document contradicts itself about what an answer states."""

from collections.abc import Iterable

from corpus.document import Contradiction, Document, Span
from index.catalogue import Catalogue
from rag.answer import Citation
from rag.phrases import say
from rag.quotes import collapse, trim


def contradiction_notes(citations: Iterable[Citation], catalogue: Catalogue, language: str) -> tuple[str, ...]:
    """Tell both sides of every contradiction that has a quoted place among its own."""
    notes = (
        _both_sides(catalogue.document(citation.document), contradiction, language)
        for citation in citations
        for contradiction in catalogue.contradictions(citation.document)
        if any(side.span.start < citation.end and citation.start < side.span.end for side in contradiction.statements)
    )
    return tuple(dict.fromkeys(notes))


def _both_sides(document: Document, contradiction: Contradiction, language: str) -> str:
    numbers = {section.id: section.number for section in document.sections}
    sides = " – ".join(
        f"”{_words(document, side.span)}” ({numbers.get(side.section, side.section)})"
        for side in contradiction.statements
    )
    return say("contradiction", language, document=document.name, sides=sides)


def _words(document: Document, span: Span) -> str:
    return collapse(trim(document.text, span).cut(document.text))
