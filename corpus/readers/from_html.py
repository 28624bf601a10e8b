"""HTML: the text of a saved page, without navigation, scripts, and what is not shown."""

import re
import warnings
from collections.abc import Iterator

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
from bs4.element import NavigableString, Tag

from corpus.readers.writer import Writer
from corpus.source import Source, decode

_LEFT_OUT = ("head", "script", "style", "noscript", "template", "nav", "button", "select", "svg", "iframe", "object")
_ROLES = ("navigation", "banner", "contentinfo", "search")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset(
    "p ul ol dl blockquote pre figure section article main aside fieldset form hr table details".split()
)
_LINES = frozenset("div li dt dd tr td th caption legend address body header footer summary figcaption".split())
_WHITE = re.compile(r"[ \t\r\n\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def read(data: bytes, name: str) -> Source:
    """Read a saved page."""
    return read_markup(decode(data, name), name)


def read_markup(markup: str, name: str) -> Source:
    """Read the text of HTML."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)  # XHTML reads as well
        soup = BeautifulSoup(markup, "lxml")
    for tag in soup.find_all(_is_left_out):
        tag.extract()
    page = _Page()
    page.read(soup)
    page.end_line()
    return Source(name, page.writer.text, headings=page.writer.headings)


def _is_left_out(tag: Tag) -> bool:
    if tag.name in _LEFT_OUT or tag.get("role") in _ROLES or tag.has_attr("hidden") or tag.get("aria-hidden") == "true":
        return True
    if tag.name in ("header", "footer"):
        return tag.find_parent(["main", "article"]) is None
    return bool(_HIDDEN.search(str(tag.get("style", ""))))


class _Page:
    """Gathers inline text into lines."""

    def __init__(self) -> None:
        self.writer = Writer()
        self._line: list[str] = []

    def read(self, parent: Tag) -> None:
        """Read what an element holds."""
        for child in parent.children:
            if isinstance(child, Tag):
                self._element(child)
            elif type(child) is NavigableString:  # its subclasses are comments and declarations
                self._line.append(_WHITE.sub(" ", child))

    def end_line(self, level: int = 0) -> None:
        """Write the line that was gathered."""
        self.writer.write("".join(self._line), level)
        self._line.clear()

    def _element(self, tag: Tag) -> None:
        if tag.name == "br":
            self._line.append("\n")
        elif tag.name in _HEADINGS:
            self._block(tag, _HEADINGS[tag.name])
        elif tag.name == "table" and not tag.find(["table", *_HEADINGS]):
            self._table(tag)
        elif tag.name in _BLOCKS:
            self._block(tag)
        elif tag.name in _LINES:
            self.end_line()
            self._line.append(_bullet(tag))
            self.read(tag)
            self.end_line()
        else:
            self.read(tag)

    def _block(self, tag: Tag, level: int = 0) -> None:
        self.end_line()
        self.writer.gap()
        if tag.name == "pre":
            self._line.append(tag.get_text())
        else:
            self.read(tag)
        self.end_line(level)
        self.writer.gap()

    def _table(self, table: Tag) -> None:
        self.end_line()
        self.writer.gap()
        for caption in table.find_all("caption"):
            self.writer.write_block(_text(caption))
        self.writer.write_table(list(_cells(row)) for row in table.find_all("tr"))


def _cells(row: Tag) -> Iterator[str]:
    return (_text(cell) for cell in row.find_all(["td", "th"]))


def _text(tag: Tag) -> str:
    page = _Page()
    page.read(tag)
    page.end_line()
    return page.writer.text


def _bullet(tag: Tag) -> str:
    """Return what a browser prints before a list item."""
    if tag.name != "li" or tag.parent is None:
        return ""
    if tag.parent.name != "ol":
        return "• "
    start = str(tag.parent.get("start", "1"))
    place = len(tag.find_previous_siblings("li"))
    return f"{int(start) + place if start.isdigit() else 1 + place}. "
