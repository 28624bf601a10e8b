"""ODT: paragraphs and tables in their order, with the numbers that are printed before headings and items.

The headers and footers of pages are no part of the text and are not read.
"""

from collections.abc import Iterator
from contextlib import redirect_stdout
from io import BytesIO, StringIO

from odf.element import Node
from odf.namespaces import DRAWNS, OFFICENS, TABLENS, TEXTNS
from odf.opendocument import load

from corpus.readers import packed
from corpus.readers.numbering import Counter
from corpus.readers.odf_styles import Element, Styles, attribute, children
from corpus.readers.writer import Writer
from corpus.source import Source

_PARAGRAPH, _HEADING, _ITEM = (TEXTNS, "p"), (TEXTNS, "h"), (TEXTNS, "list-item")
_LIST, _TABLE, _ROW = (TEXTNS, "list"), (TABLENS, "table"), (TABLENS, "table-row")
_CELL, _NOTE, _BOX = (TABLENS, "table-cell"), (TEXTNS, "note"), (DRAWNS, "text-box")
_SKIPPED = ((TEXTNS, "tracked-changes"), (OFFICENS, "annotation"), (OFFICENS, "forms"), (TEXTNS, "sequence-decls"))
_GAP = 4.0  # points between paragraphs; less does not look like an empty line


def read(data: bytes, name: str) -> Source:
    """Read an OpenDocument text."""
    packed.check(data, name)
    with redirect_stdout(StringIO()):  # where odfpy prints all of a part that is damaged
        document = load(BytesIO(data))
    body = _Body(Styles(document))
    body.read(document.text)
    return Source(name, body.writer.text, headings=body.writer.headings)


class _Body:
    """Writes a document's blocks."""

    def __init__(self, styles: Styles) -> None:
        self.writer = Writer()
        self._styles = styles
        self._counter = Counter()
        self._space = 0.0  # below the paragraph before

    def read(self, parent: Element) -> None:
        """Write the blocks that an element holds."""
        for block in children(parent):
            if block.qname == _HEADING:
                self._heading(block)
            elif block.qname == _PARAGRAPH:
                self._paragraph(block)
            elif block.qname == _LIST:
                self._list(block, attribute(block, TEXTNS, "style-name"), 0)
            elif block.qname == _TABLE:
                self.writer.write_table([list(_cells(row)) for row in _descendants(block, _ROW)])
            elif block.qname not in _SKIPPED:
                self.read(block)

    def _heading(self, heading: Element) -> None:
        level = attribute(heading, TEXTNS, "outline-level")
        depth = int(level) if level.isdecimal() else 1
        text = "".join(_text(heading))
        if text.strip():
            label = self._counter.label("outline", self._styles.outline, depth - 1)
            self.writer.write_block(label + text, depth)
        self._write_notes(heading)

    def _paragraph(self, paragraph: Element, label: str = "") -> None:
        style = attribute(paragraph, TEXTNS, "style-name")
        if max(self._space, self._styles.space(style, "margin-top")) >= _GAP:
            self.writer.gap()
        self._space = self._styles.space(style, "margin-bottom")
        text = "".join(_text(paragraph))
        self.writer.write(label + text if text.strip() else "\n")
        self._write_notes(paragraph)

    def _list(self, element: Element, style: str, depth: int) -> None:
        levels = self._styles.lists.get(style, {})
        for item in children(element):
            label = self._counter.label(style, levels, depth) if item.qname == _ITEM else ""
            for block in children(item):
                if block.qname == _LIST:
                    self._list(block, style, depth + 1)
                elif block.qname == _HEADING:
                    self._heading(block)
                elif block.qname == _PARAGRAPH:
                    self._paragraph(block, label)
                    label = ""

    def _write_notes(self, paragraph: Element) -> None:
        for note in _descendants(paragraph, _NOTE):
            self.writer.write_block("\n".join("".join(_text(part)) for part in _descendants(note, _PARAGRAPH)))


def _cells(row: Element) -> Iterator[str]:
    for cell in children(row):
        if cell.qname == _CELL:
            parts = (*_descendants(cell, _HEADING), *_descendants(cell, _PARAGRAPH))
            yield "\n".join("".join(_text(part)) for part in parts)


def _text(element: Element) -> Iterator[str]:
    """Yield the pieces of an element's text; its notes are left out."""
    for child in element.childNodes:
        if child.nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            yield child.data
        elif child.qname == (TEXTNS, "s"):
            yield " "
        elif child.qname in ((TEXTNS, "tab"), (TEXTNS, "line-break")):
            yield "\n" if child.qname[1] == "line-break" else "\t"
        elif child.qname == _BOX:
            yield from ("\n", *_text(child), "\n")
        elif child.qname != _NOTE and child.qname not in _SKIPPED:
            yield from _text(child)


def _descendants(element: Element, name: tuple[str, str]) -> Iterator[Element]:
    for child in children(element):
        if child.qname == name:
            yield child
        elif child.qname not in _SKIPPED:
            yield from _descendants(child, name)
