"""Declared headings that are glued to the text before or after them, cut off as lines of their own.

An extraction from PDF may lose a line break: "... yhteensä 60 henkilöä. 4.2 Välilliset kohderyhmät".
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from corpus.family import Heading
from corpus.lines import Line, line_at

GLUED = "heading_cut_off"

_SHORTEST = 12  # characters of a heading that can be told from running text
_BEFORE = 60  # characters looked at before a heading
_LINE_BREAKS = "\r\n\f"
_REFERENCE = re.compile(
    r"(?:\b(?:koh[td]\w*|lu[kv]u\w*|osa(?:ssa|n)?|osio\w*|otsik\w*|ks|katso|ja|sekä|tai)\.?|[-–—])\s*$", re.IGNORECASE
)
_ENDED = re.compile(r"[.!?:;…)\]\"”’]\s*$")
_BEGUN = re.compile(r"(?:\d{1,2}\.\d{1,2}\s+|[-–•]\s*)?[A-ZÅÄÖ]")  # running text, a list, or the next heading


def cut_glued(text: str, lines: Sequence[Line], headings: tuple[Heading, ...]) -> tuple[Line, ...]:
    """Return the lines, cut before and after each declared heading that stands on no line of its own.

    Its number and words must be the declared ones, and it must stand between its neighbours among the headings.
    """
    cuts: dict[int, set[int]] = {}
    for offset in _cuts(text, headings):
        cuts.setdefault(line_at(lines, offset), set()).add(offset)
    return tuple(part for index, line in enumerate(lines) for part in _parts(line, cuts.get(index, ())))


def is_glued(lines: Sequence[Line], first: int, last: int) -> bool:
    """Tell whether no line break stands before the line `first`, or none after the line `last`."""
    return any(0 < index < len(lines) and lines[index - 1].end == lines[index].start for index in (first, last + 1))


def _parts(line: Line, cuts: Collection[int]) -> Iterator[Line]:
    if not cuts:
        yield line
        return
    for start, end in pairwise(sorted({line.start, *cuts, line.end})):
        yield Line(start, end, line.text[start - line.start : end - line.start])


def _cuts(text: str, headings: tuple[Heading, ...]) -> Iterator[int]:
    """Yield where the glued headings begin, and where they end."""
    declared = {(heading.number, heading.text) for heading in headings}
    apart: dict[str, int] = {}
    glued: dict[str, tuple[int, int]] = {}
    for match in _pattern(headings).finditer(text):
        if (match[1], " ".join(match[2].split())) not in declared:
            continue
        before = re.split(f"[{_LINE_BREAKS}]", text[max(0, match.start() - _BEFORE) : match.start()])[-1]
        ends = text[match.end() : match.end() + 1] in _LINE_BREAKS
        if ends and not before.strip():
            apart[match[1]] = match.start()
        elif _stands_apart(before, ends, text[match.end() :].lstrip()):
            glued.setdefault(match[1], match.span())
    for number, span in glued.items():
        if number not in apart and _in_order(number, span[0], apart, headings):
            yield from span


def _stands_apart(before: str, ends: bool, after: str) -> bool:
    """Tell a heading from a mention of it: by what stands before it on its line, and after it."""
    ended = not before.strip() or bool(_ENDED.search(before))
    if _REFERENCE.search(before):
        return False
    return ended or not after[:1].islower() if ends else ended and bool(_BEGUN.match(after))


def _in_order(number: str, start: int, apart: dict[str, int], headings: Sequence[Heading]) -> bool:
    """Tell whether a heading stands after the last declared before it and before the first declared after it."""
    ranks = {heading.number: rank for rank, heading in enumerate(headings)}
    above = max((other for other in apart if ranks[other] < ranks[number]), key=ranks.__getitem__, default=None)
    below = min((other for other in apart if ranks[other] > ranks[number]), key=ranks.__getitem__, default=None)
    return (above is None or apart[above] < start) and (below is None or start < apart[below])


@lru_cache(maxsize=16)
def _pattern(headings: tuple[Heading, ...]) -> re.Pattern[str]:
    """Match a number and a heading's words, over as many lines as they take, and the punctuation after them."""
    texts = sorted({heading.text for heading in headings if len(heading.text) >= _SHORTEST}, key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, text.split())) for text in texts)
    return re.compile(rf"([0-9](?<!\d\d)(?<!\d[.,]\d)\d?(?:\.\d{{1,2}})?)\.?\s*({words})(?![a-zåäö])[ \t\xa0:]*")
