"""Columns of running text on a page, to be read one after the other.

A form and a table have columns too, and are read across. Running text is told by its lines: most are as wide as the
column, and its paragraphs do not begin beside those of the next column, as a table's cells do.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from corpus.readers.boxes import Box, rows

_MIDDLE = (0.35, 0.65)  # of the text's width: where the right column may begin
_SLACK = 2  # points by which letters reach out of a column on its left
_GUTTER = 0.8  # of the letters' height: an empty strip before the right column
_BLANK = 2.0  # of the letters' height: a wider blank divides what stands above and below
_LEAST_LINES = 6  # of a column
_LEAST_WORDS = 3  # of a line, in the mean
_FULL, _MOST = 0.8, 0.6  # a line is full at this share of the column's width; this share of the lines is full
_APART = 1.15  # of the usual distance of lines: between paragraphs
_LEVEL = 0.4  # of the letters' height, between what stands at one height


def reading_order(words: Sequence[Box]) -> list[list[Box]]:
    """Divide a page's words into parts to be read one after the other: mostly one, more where columns stand."""
    edge = _right_column(words)
    if edge is None:
        return [list(words)]
    parts: list[list[Box]] = [[]]
    for across, band in _bands(words, edge):
        left = [word for word in band if word.left < edge]
        right = [word for word in band if word.left >= edge]
        if not across and _is_column(left) and _is_column(right) and not _in_step(left, right):
            parts += [*reading_order(left), *reading_order(right), []]
        else:
            parts[-1] += band
    return [part for part in parts if part]


def _right_column(words: Sequence[Box]) -> float | None:
    """Return where most lines begin in the middle of the page with an empty strip before them, if enough do."""
    first, last = min(word.left for word in words), max(word.right for word in words)
    low, high = (first + share * (last - first) for share in _MIDDLE)
    starts = [
        word.left
        for row in rows(words)
        for before, word in pairwise(row)
        if low < word.left < high and word.left - before.right > _GUTTER * word.height
    ]
    usual, count = Counter(map(round, starts)).most_common(1)[0] if starts else (0, 0)
    return usual - _SLACK if count >= _LEAST_LINES else None


def _bands(words: Sequence[Box], edge: float) -> Iterator[tuple[bool, list[Box]]]:
    """Yield, from above, the lines that run across the strip and what stands between them, also between blanks."""
    crossing = _heights(word for word in words if word.left < edge and word.right > edge - _GUTTER * word.height)
    bottoms = [bottom for bottom, _ in crossing]
    band: list[Box] = []
    across, floor = False, 0.0
    for word in sorted(words, key=lambda word: -word.top):
        place = bisect(bottoms, word.middle) - 1
        crosses = place >= 0 and word.middle < crossing[place][1]
        if band and (crosses != across or floor - word.top > _BLANK * word.height):
            yield across, band
            band = []
        floor = min(floor, word.bottom) if band else word.bottom
        band.append(word)
        across = crosses
    yield across, band


def _heights(words: Iterable[Box]) -> list[tuple[float, float]]:
    """Return from where to where on the page any of the words stands, from below."""
    held: list[tuple[float, float]] = []
    for bottom, top in sorted((word.bottom, word.top) for word in words):
        if held and bottom < held[-1][1]:
            bottom, top = held[-1][0], max(held.pop()[1], top)
        held.append((bottom, top))
    return held


def _is_column(words: Sequence[Box]) -> bool:
    """Tell whether words are running text of one column."""
    lines = list(rows(words))
    if len(lines) < _LEAST_LINES or len(words) < _LEAST_WORDS * len(lines):
        return False
    left, right = min(word.left for word in words), max(word.right for word in words)
    full = sum(line[-1].right - left >= _FULL * (right - left) for line in lines)
    return full >= _MOST * len(lines)


def _in_step(left: Sequence[Box], right: Sequence[Box]) -> bool:
    """Tell whether paragraphs of two columns begin beside each other, as the cells of a table do."""
    fewer, more = sorted((_starts(left), _starts(right)), key=len)
    level = [start for start in fewer if any(abs(start.top - other.top) < _LEVEL * start.height for other in more)]
    return len(level) > 1 and len(level) >= len(fewer) / 2


def _starts(words: Sequence[Box]) -> list[Box]:
    """Return the first words of a column's paragraphs but the first."""
    lines = [line[0] for line in rows(words)]
    distances = [before.middle - line.middle for before, line in pairwise(lines)]
    usual = sorted(distances)[len(distances) // 4]
    return [line for line, distance in zip(lines[1:], distances, strict=True) if distance > _APART * usual]
