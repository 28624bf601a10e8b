"""What an OpenDocument text's styles say: the space around paragraphs, the numbers before headings and items."""

import re
from collections.abc import Iterator
from typing import Any

from odf.namespaces import FONS, STYLENS, TEXTNS

from corpus.readers.numbering import Level

_LENGTH = re.compile(r"(\d+(?:\.\d+)?)(cm|mm|in|pt|pc)")
_POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "pt": 1.0, "pc": 12.0}
_MOST_ANCESTORS = 20  # of a style: a damaged file may make it its own
Element = Any  # odfpy brings no types


class Styles:
    """A document's styles; `lists` and `outline` hold the levels of lists and of headings."""

    def __init__(self, document: Element) -> None:
        styles = [*children(document.automaticstyles), *children(document.styles)]
        self._paragraphs = {
            attribute(style, STYLENS, "name"): style
            for style in styles
            if style.qname == (STYLENS, "style") and attribute(style, STYLENS, "family") == "paragraph"
        }
        self.lists = {
            attribute(style, STYLENS, "name"): _levels(style)
            for style in styles
            if style.qname == (TEXTNS, "list-style")
        }
        outlines = [style for style in styles if style.qname == (TEXTNS, "outline-style")]
        self.outline = {depth: level for style in outlines for depth, level in _levels(style).items() if level.style}

    def space(self, name: str, side: str) -> float:
        """Return the space "margin-top" or "margin-bottom" of a paragraph of the named style, in points."""
        for _ in range(_MOST_ANCESTORS):
            style = self._paragraphs.get(name)
            if style is None:
                break
            for properties in children(style):
                if match := _LENGTH.fullmatch(attribute(properties, FONS, side)):
                    return float(match[1]) * _POINTS[match[2]]
            name = attribute(style, STYLENS, "parent-style-name")
        return 0.0


def _levels(style: Element) -> dict[int, Level]:
    """Return the levels of a list or of the outline, by their depth from 0."""
    levels = {}
    for level in children(style):
        depth = _integer(attribute(level, TEXTNS, "level"))
        shown = _integer(attribute(level, TEXTNS, "display-levels"))
        numbers = ".".join(f"%{place}" for place in range(depth - shown + 1, depth + 1))
        pattern = f"{attribute(level, STYLENS, 'num-prefix')}{numbers}{attribute(level, STYLENS, 'num-suffix')}"
        start = _integer(attribute(level, TEXTNS, "start-value"))
        levels[depth - 1] = Level(pattern, attribute(level, STYLENS, "num-format")[:1], start)
    return levels


def children(element: Element) -> Iterator[Element]:
    """Yield the elements, not the texts, that an element holds."""
    return (child for child in element.childNodes if child.nodeType == child.ELEMENT_NODE)


def attribute(element: Element, namespace: str, name: str) -> str:
    """Return an attribute's value, empty if it is not there."""
    return str(element.attributes.get((namespace, name)) or "")


def _integer(text: str) -> int:
    return int(text) if text.isdecimal() else 1
