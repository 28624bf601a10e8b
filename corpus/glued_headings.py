"""Declared headings that are glued to the end of the line before them, cut off as lines of their own.

An extraction from PDF may lose the line break: "... yhteensä 60 henkilöä. 4.2 Välilliset kohderyhmät".
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from corpus.family import Heading
from corpus.lines import Line, line_at

GLUED = "a heading glued to the end of the line before it was cut off"

_SHORTEST = 12  # characters of a heading that can be told from running text
_BEFORE = 60  # characters looked at before a heading
_LINE_BREAK = re.compile(r"[\r\n\f]")
_REFERENCE = re.compile(
    r"(?:\b(?:koh[td]\w*|lu[kv]u\w*|osa(?:ssa|n)?|osio\w*|otsik\w*|ks|katso|ja|sekä|tai)\.?|[-–—])\s*$", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?:;…)\]\"”’]\s*$")


def cut_glued(text: str, lines: Sequence[Line], headings: tuple[Heading, ...]) -> tuple[Line, ...]:
    """Return the lines, cut in two where one ends in a declared heading that stands on no line of its own.

    Its number and words must be the declared ones, and it must stand between its neighbours among the headings.
    """
    cuts = {line_at(lines, offset): offset for offset in _glued(text, headings)}
    return tuple(part for index, line in enumerate(lines) for part in _parts(line, cuts.get(index, line.start)))


def is_glued(lines: Sequence[Line], index: int) -> bool:
    """Tell whether no line break stands before a line."""
    return index > 0 and lines[index - 1].end == lines[index].start


def _parts(line: Line, cut: int) -> tuple[Line, ...]:
    if cut == line.start:
        return (line,)
    length = cut - line.start
    return Line(line.start, cut, line.text[:length]), Line(cut, line.end, line.text[length:])


def _glued(text: str, headings: tuple[Heading, ...]) -> Iterator[int]:
    """Yield where the headings begin that are to be cut off."""
    ranks = {heading.number: rank for rank, heading in enumerate(headings)}
    declared = {(heading.number, heading.text) for heading in headings}
    apart: dict[str, int] = {}
    glued: dict[str, int] = {}
    for match in _pattern(headings).finditer(text):
        if (match[1], " ".join(match[2].split())) not in declared:
            continue
        before = _LINE_BREAK.split(text[max(0, match.start() - _BEFORE) : match.start()])[-1]
        if not before.strip():
            apart[match[1]] = match.start()
        elif _ends_line(before, text[match.end() :].lstrip()):
            glued.setdefault(match[1], match.start())
    for number, start in glued.items():
        rank = ranks[number]
        above = max((other for other in apart if ranks[other] < rank), key=ranks.__getitem__, default=None)
        below = min((other for other in apart if ranks[other] > rank), key=ranks.__getitem__, default=None)
        in_order = (above is None or apart[above] < start) and (below is None or start < apart[below])
        if number not in apart and in_order:
            yield start


def _ends_line(before: str, after: str) -> bool:
    """Tell a heading from a mention of it, by what stands before and after."""
    return not _REFERENCE.search(before) and (bool(_ENDED.search(before)) or not after[:1].islower())


@lru_cache(maxsize=16)
def _pattern(headings: tuple[Heading, ...]) -> re.Pattern[str]:
    """Match a number and a heading's words, over as many lines as they take, up to a line's end."""
    texts = {heading.text for heading in headings if len(heading.text) >= _SHORTEST}
    words = "|".join(r"\s+".join(map(re.escape, text.split())) for text in texts)
    return re.compile(rf"(?<!\d)(?<!\d[.,])(\d{{1,2}}(?:\.\d{{1,2}})?)\.?\s*({words})(?=[ \t\xa0:]*(?:[\r\n\f]|\Z))")
