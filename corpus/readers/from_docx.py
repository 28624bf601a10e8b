"""DOCX: paragraphs and tables in their order, with the numbers that Word prints before headings and items.

The body is walked as XML: python-docx leaves out of a paragraph's text what stands in a content control or was
inserted with changes tracked. The headers and footers of pages are no part of the text and are not read.
"""

from collections.abc import Iterator
from io import BytesIO

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.package import Package

from corpus.readers import packed
from corpus.readers.word_styles import Element, Styles, related_root
from corpus.readers.writer import Writer
from corpus.source import Source

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # the same once more
_SKIPPED = frozenset((*map(qn, ("w:del", "w:moveFrom", "w:pPr", "w:rPr")), _FALLBACK))
_PRINTED = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:softHyphen": "\u00ad"}
_CHARACTERS = {qn(tag): text for tag, text in _PRINTED.items()}
_NOTES = (
    ("w:footnoteReference", "w:footnote", RELATIONSHIP_TYPE.FOOTNOTES),
    ("w:endnoteReference", "w:endnote", RELATIONSHIP_TYPE.ENDNOTES),
)
_SYMBOLS = 0xF000  # where Word places the characters of symbol fonts
_GAP = 80  # twentieths of a point between paragraphs; less does not look like an empty line


def read(data: bytes, name: str) -> Source:
    """Read a Word document, one with macros and a template too."""
    packed.check(data, name)
    part = Package.open(BytesIO(data)).main_document_part
    root: Element = parse_xml(part.blob)
    body = _Body(part)
    body.read(root.find(qn("w:body")))
    return Source(name, body.writer.text, headings=body.writer.headings)


class _Body:
    """Writes a document's blocks."""

    def __init__(self, part: Part) -> None:
        self.writer = Writer()
        self._styles = Styles(part)
        self._notes = {reference: dict(_notes(part, tag, kind)) for reference, tag, kind in _NOTES}
        self._before: Element = None

    def read(self, parent: Element) -> None:
        """Write the blocks that an element holds."""
        for block in parent.iterchildren("*"):
            if block.tag == qn("w:p"):
                self._paragraph(block)
            elif block.tag == qn("w:tbl"):
                self.writer.write_table([list(_cells(row)) for row in _rows(block)])
            elif block.tag not in _SKIPPED:
                self.read(block)

    def _paragraph(self, paragraph: Element) -> None:
        text = "".join(_text(paragraph))
        level = self._styles.heading_level(paragraph) if text.strip() else 0
        if level or self._stands_apart(paragraph):
            self.writer.gap()
        self.writer.write(self._styles.label(paragraph) + text if text.strip() else "\n", level)
        if level:
            self.writer.gap()
        self._before = paragraph
        for note in self._noted(paragraph):
            self.writer.write_block(note)

    def _stands_apart(self, paragraph: Element) -> bool:
        if self._before is None:
            return False
        style = self._styles.close_style(paragraph)
        if style is not None and style == self._styles.close_style(self._before):
            return False
        return max(self._styles.space(self._before, "w:after"), self._styles.space(paragraph, "w:before")) >= _GAP

    def _noted(self, paragraph: Element) -> Iterator[str]:
        for reference, notes in self._notes.items():
            for mark in paragraph.iter(qn(reference)):
                yield notes.get(mark.get(qn("w:id")), "")


def _rows(table: Element) -> Iterator[Element]:
    """Yield a table's rows, not those of the tables within it."""
    return (row for row in table.iter(qn("w:tr")) if next(row.iterancestors(qn("w:tbl"))) is table)


def _cells(row: Element) -> Iterator[str]:
    for cell in row.iterchildren(qn("w:tc"), qn("w:sdt")):
        yield "\n".join("".join(_text(paragraph)) for paragraph in cell.iter(qn("w:p"))).strip()


def _text(element: Element) -> Iterator[str]:
    """Yield the pieces of an element's text."""
    for child in element.iterchildren("*"):
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _CHARACTERS:
            yield _CHARACTERS[child.tag]
        elif child.tag == qn("w:sym"):
            code = int(child.get(qn("w:char")), 16)
            yield chr(code - _SYMBOLS if code >= _SYMBOLS else code)
        elif child.tag == qn("w:p"):  # of a text box
            yield "\n"
            yield from _text(child)
            yield "\n"
        elif child.tag not in _SKIPPED:
            yield from _text(child)


def _notes(part: Part, tag: str, relationship: str) -> Iterator[tuple[str, str]]:
    """Yield the id and the text of each footnote or endnote."""
    root = related_root(part, relationship)
    for note in () if root is None else root.iterchildren(qn(tag)):
        yield note.get(qn("w:id")), "\n".join("".join(_text(paragraph)) for paragraph in note.iter(qn("w:p")))
