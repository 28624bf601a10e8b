"""Every printed line of a form given to the section that it belongs to, wherever a PDF's extraction has put it.

An extraction prints a page's headings first and its contents after them, tears tables out of their sections, and cuts
sentences in two. What a line says tells more than where it stands: a declared label opens a block of its own section
and shape; when the block is over, running text goes on in the section of the last heading; and a sentence that was
left open takes its end back.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from corpus.amounts import tail
from corpus.checkboxes import has_box
from corpus.document import Kind
from corpus.glued_headings import GLUED, is_glued
from corpus.headings import Found, Headings, find_heading
from corpus.lines import Line
from corpus.marks import MOST_LINES, Label, Labels, Shape
from corpus.outline import REJOINED, REPEATED
from corpus.regions import listed_regions
from corpus.values import ADDRESS, business_id

DISPLACED = "part_given_back"

_ENDED = re.compile(r"[.!?:;…][)\]\"”’']*\s*$")
_LEFT_OPEN = re.compile(r"(?:,|\b(?:ja|sekä|tai|että|eli|on|and|the|of))\s*$")
_WIDE = 130  # a table's heading is shorter, even where nothing was wrapped
_NARROW = 85  # characters: a line of a column is shorter, a line of running text is not
_HEADER_LINES = 25  # of a table, at most
_VALUE_LINES = 4
_WIDER = 1.4  # a line this much longer than the one before is no part of the same value
_LONG_VALUE = 40  # characters: a longer value may be wrapped
_SHORT = 40  # characters: a shorter line that begins with a capital is a title, not a cut sentence
_ROW = re.compile(r"(?i)\s*(?:\d{0,2}\s?yhteensä|joista naisia|(?:alle|yli)?\s*\d\d\s*(?:[-–]\s*\d\d)?\s*-?vuotiai)")


@dataclass(frozen=True, slots=True)
class Stated:
    """A label found on `lines`; its value stands on that last line from `inline` on, or on the lines `values`."""

    label: Label
    lines: tuple[int, ...]
    inline: int
    values: tuple[int, ...]


@dataclass(slots=True)
class Placed:
    """The section number of each line (empty: blank or furniture), and what was found on the way."""

    owners: list[str]
    headings: dict[str, list[Found]] = field(default_factory=dict)
    stated: list[Stated] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)
    given_back: dict[int, list[int]] = field(default_factory=dict)  # by the last line before the cut

    def note(self, section: str, text: str) -> None:
        """Remember a repair in a section."""
        held = self.notes.setdefault(section, [])
        if text not in held:
            held.append(text)


@dataclass(slots=True)
class _Block:
    """A label's block while it is open."""

    label: Label
    lines: tuple[int, ...]
    inline: int
    values: list[int] = field(default_factory=list)
    widest: int = 0
    in_rows: bool = False


class Placer:
    """Walks over a form's lines once and places each."""

    def __init__(
        self,
        lines: Sequence[Line],
        shown: Sequence[int],
        headings: Headings,
        labels: Labels,
        start: str,
        silent: Collection[str] = (),
    ) -> None:
        self._lines = lines
        self._shown = shown
        self._headings = headings
        self._labels = labels
        self._silent = silent  # headings that running text does not follow
        self._placed = Placed([""] * len(lines))
        self._text = start  # section of running text
        self._main = 0  # the highest main section whose heading has been printed
        self._block: _Block | None = None
        self._torn = ""  # section whose last sentence is open
        self._cut_at = 0  # the last line of it
        self._resumed = False
        self._last: int | None = None  # the last running line
        self._complete = True  # the running text since the last mark ends in a whole sentence
        self._fresh = True  # no running text since the last mark

    def place(self) -> Placed:
        """Place every line."""
        position = 0
        while position < len(self._shown):
            index = self._shown[position]
            near = self._shown[position : position + MOST_LINES]
            if found := self._heading(near):
                position += self._open_heading(found)
            elif stated := self._label(near):
                position += self._open_block(*stated)
            else:
                self._run(index)
                position += 1
        self._close_block()
        return self._placed

    def _heading(self, near: Sequence[int]) -> Found | None:
        found = find_heading([self._lines[index] for index in near], 0, self._headings)
        if not found or not (found.numbered or self._may_lack_number(found.heading.number)):
            return None
        return replace(found, lines=tuple(near[at] for at in found.lines))

    def _may_lack_number(self, number: str) -> bool:
        """Tell whether a heading without its number is this section's: it has not been printed, nor a later one."""
        return number not in self._placed.headings and _main(number) >= self._main

    def _open_heading(self, found: Found) -> int:
        number = found.heading.number
        self._mark()
        self._own(found.lines, number)
        if number in self._placed.headings:
            self._placed.note(number, REPEATED)
        if is_glued(self._lines, found.lines[0], found.lines[-1]):
            self._placed.note(number, GLUED)
        self._placed.headings.setdefault(number, []).append(found)
        if number not in self._silent:
            self._text = number
        self._main = max(self._main, _main(number))
        if found.length < len(self._lines[found.lines[-1]].text):
            self._last, self._complete = found.lines[-1], bool(_ENDED.search(self._lines[found.lines[-1]].text))
        return len(found.lines)

    def _label(self, near: Sequence[int]) -> tuple[Label, tuple[int, ...], int] | None:
        found = self._labels.find([self._lines[index] for index in near], self._main)
        return (found.label, tuple(near[at] for at in found.lines), found.inline) if found else None

    def _open_block(self, label: Label, used: tuple[int, ...], inline: int) -> int:
        self._mark()
        self._own(used, label.section)
        if label.shape is Shape.SECTION:
            self._text = label.section
        self._block = _Block(label, used, inline)
        self._block.in_rows = label.shape is Shape.GRID and bool(tail(self._lines[used[-1]].text).groups)
        if label.section in self._placed.headings and not f"{self._text}.".startswith(f"{label.section}."):
            self._placed.note(label.section, DISPLACED)
        return len(used)

    def _mark(self) -> None:
        """A heading or label interrupts what is being read: remember the sentence that it cuts."""
        self._close_block()
        if not self._complete and self._last is not None:
            self._torn, self._cut_at = self._placed.owners[self._last], self._last
        self._resumed, self._complete, self._fresh = False, True, True

    def _close_block(self) -> None:
        if self._block:
            block = self._block
            self._placed.stated.append(Stated(block.label, block.lines, block.inline, tuple(block.values)))
        self._block = None

    def _run(self, index: int) -> None:
        """Place a line that is neither heading nor label."""
        block, text = self._block, self._lines[index].text
        if block and self._takes_value(block, index):
            block.values.append(index)
            self._own((index,), block.label.section)
            return
        if self._takes_back(text):
            self._resumed = True
            self._placed.note(self._torn, REJOINED)
        if self._resumed:
            self._own((index,), self._torn)
            self._placed.given_back.setdefault(self._cut_at, []).append(index)
            self._end_resumed(index)
            return
        if block and self._in_block(block, index):
            block.values.append(index)
            self._own((index,), block.label.section)
            prose = block.label.shape in (Shape.TEXT, Shape.CELLS)
        else:
            self._close_block()
            self._own((index,), self._text)
            prose = True
        if prose:
            self._last, self._complete, self._fresh, self._torn = index, self._ends(text), False, ""

    def _takes_back(self, text: str) -> bool:
        """Tell whether a line is the end of the sentence that a heading or label cut."""
        listing = self._block and self._block.label.shape is Shape.LIST and self._block.values
        if not self._torn or self._resumed or not self._fresh or listing:
            return False
        return text.lstrip()[:1].islower() and not _is_row(text)

    def _end_resumed(self, index: int) -> None:
        """Stop giving lines back once the sentence ends with its paragraph."""
        following = self._lines[index + 1] if index + 1 < len(self._lines) else None
        if self._ends(self._lines[index].text) and (following is None or following.blank):
            self._torn, self._resumed = "", False

    def _ends(self, text: str) -> bool:
        if _ENDED.search(text) or _is_row(text):
            return True
        return len(text.strip()) < _SHORT and not _LEFT_OPEN.search(text) and text.lstrip()[:1].isupper()

    def _takes_value(self, block: _Block, index: int) -> bool:
        """Tell whether a line is a field's value, or what a value that is wrapped goes on with."""
        text = self._lines[index].text
        if block.label.shape is not Shape.FIELD or not (block.values or block.inline >= 0):
            return block.label.shape is Shape.FIELD
        before = (*block.lines, *block.values)[-1]
        last = self._lines[before].text
        if has_box(last):
            return has_box(text)
        wider = len(text.strip()) > _WIDER * len(last.strip())
        if before + 1 != index or _page_start(text) or wider or len(block.values) == _VALUE_LINES:
            return False
        listed = block.label.kind is Kind.LIST and last.rstrip().endswith(",")
        return listed or text.lstrip()[:1].islower() or (bool(block.values) and len(last) > _LONG_VALUE)

    def _in_block(self, block: _Block, index: int) -> bool:
        text, shape = self._lines[index].text, block.label.shape
        match shape:
            case Shape.TEXT:
                return True
            case Shape.LIST:
                return len(text) < _NARROW or bool(business_id(text))
            case Shape.REGIONS:
                return bool(listed_regions(text))
            case Shape.ADDRESS:
                return not block.values and bool(ADDRESS.fullmatch(text))
            case Shape.GRID:
                return self._in_grid(block, index)
            case Shape.CELLS:
                return self._in_cells(block, index)
        return False

    def _in_cells(self, block: _Block, index: int) -> bool:
        text = self._lines[index].text
        if block.values and self._begins_list(block, index):
            return False
        if len(text) > max(_NARROW, 1.3 * block.widest) and len(block.values) > 1:
            return False
        block.widest = max(block.widest, len(text))
        return True

    def _begins_list(self, block: _Block, index: int) -> bool:
        """Tell whether a list of a later main section, whose heading is printed, begins here."""
        if _main(self._text) <= _main(block.label.section) or block.values[-1] + 1 == index:
            return False
        end = next((at for at in range(index, len(self._lines)) if self._lines[at].blank), len(self._lines))
        whole = _ENDED.search(self._lines[block.values[-1]].text)
        return bool(whole) and not any(_ENDED.search(line.text) for line in self._lines[index:end])

    def _in_grid(self, block: _Block, index: int) -> bool:
        text = self._lines[index].text
        if len(text) > (_NARROW if block.in_rows else _WIDE):
            return False
        if tail(text).groups or _ROW.match(text):
            block.in_rows = True
            return True
        if not block.in_rows:
            return len(block.values) < _HEADER_LINES
        position = self._position(index)
        after = [self._lines[at].text for at in self._shown[position + 1 : position + 3]]
        return not text.rstrip().endswith(".") and any(tail(line).groups and len(line) < _NARROW for line in after)

    def _position(self, index: int) -> int:
        return bisect_left(self._shown, index)

    def _own(self, indices: Sequence[int], section: str) -> None:
        for index in indices:
            self._placed.owners[index] = section


def _main(number: str) -> int:
    """Return the main section of a number, 0 where it has none."""
    main = number.partition(".")[0]
    return int(main) if main.isdigit() else 0


def _is_row(text: str) -> bool:
    return bool(_ROW.match(text)) or len(tail(text).groups) > 1


def _page_start(text: str) -> bool:
    """Tell whether a line has the one space before it that an extraction leaves at the top of a page."""
    return bool(re.match(r"[ \u00a0\f](?=\S)", text))
