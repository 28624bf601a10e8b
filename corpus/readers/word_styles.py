"""What a Word document's styles and lists say of a paragraph: heading or not, space around it, number before it."""

from collections.abc import Iterator
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from corpus.readers.numbering import Counter, Level

_VALUE = qn("w:val")
_HEADING_LEVELS = 9
_NUMBER_STYLES = {
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
    "bullet": "",
    "none": "",
}
_MOST_ANCESTORS = 20  # of a style: a damaged file may make it its own
Element = Any  # lxml brings no types


class Styles:
    """The styles and lists of a document's main part."""

    def __init__(self, part: Part) -> None:
        styles = related_root(part, RELATIONSHIP_TYPE.STYLES)
        numbering = related_root(part, RELATIONSHIP_TYPE.NUMBERING)
        self._styles = {style.get(qn("w:styleId")): style for style in _children(styles, "w:style")}
        self._default = next((key for key, style in self._styles.items() if style.get(qn("w:default")) == "1"), None)
        self._defaults = [] if styles is None else list(styles.iter(qn("w:pPrDefault")))
        abstract = {_get(item, "w:abstractNumId"): item for item in _children(numbering, "w:abstractNum")}
        lists = _children(numbering, "w:num")
        self._shared = {_get(item, "w:numId"): _value(item, "w:abstractNumId") for item in lists}
        self._lists = {key: _levels(abstract.get(shared)) for key, shared in self._shared.items()}
        self._counter = Counter()

    def heading_level(self, paragraph: Element) -> int:
        """Return a heading's level from 1, 0 for any other paragraph."""
        level = _integer(self._find(paragraph, "w:outlineLvl", "w:val"), _HEADING_LEVELS)
        return level + 1 if level < _HEADING_LEVELS else 0

    def space(self, paragraph: Element, side: str) -> int:
        """Return the space "w:before" or "w:after" a paragraph, in twentieths of a point."""
        return _integer(self._find(paragraph, "w:spacing", side), 0)

    def close_style(self, paragraph: Element) -> str | None:
        """Return the style within which paragraphs stand without space; None if there is space."""
        tight = any(properties.find(qn("w:contextualSpacing")) is not None for properties in self._layers(paragraph))
        return self._style_of(paragraph) if tight else None

    def label(self, paragraph: Element) -> str:
        """Count a list item or a numbered heading, and return what is printed before its text."""
        for properties in self._layers(paragraph):
            numbered = properties.find(qn("w:numPr"))
            if numbered is not None:
                key = _value(numbered, "w:numId")
                depth = _integer(_value(numbered, "w:ilvl"), self._depth(key, paragraph))
                return self._counter.label(self._shared.get(key), self._lists.get(key, {}), depth)
        return ""

    def _depth(self, key: str | None, paragraph: Element) -> int:
        """Return the depth that a heading's style has in its list; a style need not tell it."""
        depth = self.heading_level(paragraph) - 1
        return depth if depth in self._lists.get(key, {}) else 0

    def _find(self, paragraph: Element, tag: str, attribute: str) -> str | None:
        for properties in self._layers(paragraph):
            child = properties.find(qn(tag))
            if child is not None and child.get(qn(attribute)) is not None:
                return str(child.get(qn(attribute)))
        return None

    def _style_of(self, paragraph: Element) -> str | None:
        own = paragraph.find(qn("w:pPr"))
        return (_value(own, "w:pStyle") if own is not None else None) or self._default

    def _layers(self, paragraph: Element) -> Iterator[Element]:
        """Yield a paragraph's properties, the strongest first: its own, its style's, the document's."""
        yield from _children(paragraph, "w:pPr")
        key = self._style_of(paragraph)
        for _ in range(_MOST_ANCESTORS):
            style = self._styles.get(key)
            if style is None:
                break
            yield from _children(style, "w:pPr")
            key = _value(style, "w:basedOn")
        for default in self._defaults:
            yield from _children(default, "w:pPr")


def _levels(abstract: Element) -> dict[int, Level]:
    return {
        _integer(_get(level, "w:ilvl"), 0): Level(
            _value(level, "w:lvlText") or "",
            _NUMBER_STYLES.get(_value(level, "w:numFmt") or "", "1"),
            _integer(_value(level, "w:start"), 1),
        )
        for level in _children(abstract, "w:lvl")
    }


def related_root(part: Part, relationship: str) -> Element:
    """Return the root of a part that another refers to, None if there is no such part."""
    try:
        return parse_xml(part.part_related_by(relationship).blob)
    except KeyError:
        return None


def _children(element: Element, tag: str) -> list[Element]:
    return [] if element is None else list(element.findall(qn(tag)))


def _value(element: Element, tag: str) -> str | None:
    child = element.find(qn(tag))
    return None if child is None else child.get(_VALUE)


def _get(element: Element, attribute: str) -> str | None:
    value: str | None = element.get(qn(attribute))
    return value


def _integer(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() else default
