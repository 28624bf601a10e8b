"""How the lines of a text hang together: which continue the line before them, and with what between.

Nothing in a text file says whether a line break was typed or made by a page's width. The lines around tell: where
several are about equally long, a line that had no room for the next line's first word was wrapped.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from corpus.lines import Line, split_lines

_NEAR = 6  # printed lines looked at on either side
_WIDEST = 200  # a longer line was never wrapped
_NARROWEST = 35  # a shorter column is a table's
_FULL = 0.85  # of the width: letters of a PDF are not equally wide
BULLET = re.compile(r"[-–*·◦→>][ \t\xa0]|[-–](?=[A-ZÅÄÖ])|[•▪●○ý¨]")  # ý and ¨: of a symbol font
_ITEM = re.compile(rf"{BULLET.pattern}|[☐☒☑]|(?:\(?\d{{1,3}}[.)]|\(?[a-zåäö]\)|[IVX]{{1,4}}[.)])[ \t\xa0]")
_COUNTING = re.compile(  # before a number of the same sentence, which begins the next line
    r"[ \xa0](?:on|ovat|oli|olivat|noin|yli|alle|vain|enintään|vähintään|lähes|peräti|runsas|runsaat|kuin|joista"
    r"|vuonna|is|are|was|were|about|over|only|är|var|cirka|över)$"
)
_COUNTED = re.compile(r"\d[\d., \xa0–-]*(?:[a-zåäö]|[%€])")
_SCORED = re.compile(r"\d \d$")  # a row of the form, with its two scores
_OF_WHOM = "joista naisia"  # begins a row
_HYPHENS = ("-", "\N{SOFT HYPHEN}")
_WORD_BREAK = re.compile(r"(\w[\w-]*)[-\u00ad]$")
_LONGEST_WORD = 80
_WHOLE_WORD = re.compile(r"\b\w+(?:-\w+)*(?![\w-])")
_NO_BEGINNING = re.compile(r"[hjlmnrv][bcdfghjklmnpqrstvz]|([kpst])\1")  # of a Finnish word
_LETTERS = re.compile(r"[^\W\d_]+")
_AGE = re.compile(r"^\d[\d–-]*-(?=[^\W\d_])")  # "30-vuotiasta" begins as its word does
_ENDED = (".", "!", "?", ":", ";", "…", '."', ".”", ".)", "?)")
_COORDINATORS = frozenset(("ja", "tai", "sekä", "eli", "että", "och", "eller", "and", "or"))
_VOWELS = frozenset("aeiouyäöå")


class Joint(StrEnum):
    """What stands between two lines in reading text."""

    NONE = ""
    SPACE = " "
    LINE = "\n"
    PARAGRAPH = "\n\n"
    HYPHEN = "-"  # nothing, and the hyphen before it goes


@dataclass(frozen=True, slots=True)
class Layout:
    """A text's lines and what was measured of them; the tuples run over the printed lines only."""

    text: str
    lines: tuple[Line, ...]
    printed: tuple[int, ...]  # indices of lines that are not blank
    widths: tuple[int, ...]  # of the lines around, 0 where lines were not wrapped
    spaced: tuple[bool, ...]  # every wrapped line is followed by an empty one

    def joint(self, before: int, after: int) -> Joint:
        """Tell how the line `after` follows the printed line `before`, by their indices."""
        first, second = self.lines[before].text.strip(), self.lines[after].text.strip()
        gap = self.lines[before + 1 : after] if before < after else ()
        torn = before >= after or any(not line.blank for line in gap)
        empty = len(gap) > 0
        paragraph = any(line.text for line in gap) and not torn
        if not paragraph and self._continues(before, first, second, torn, empty):
            return self.word_joint(before, after)
        wide = paragraph or torn or (empty and not self.spaced[self._place(before)])
        return Joint.PARAGRAPH if wide else Joint.LINE

    def _continues(self, before: int, first: str, second: str, torn: bool, empty: bool) -> bool:
        if not second or _ITEM.match(second):
            return False
        place = self._place(before)
        begins = _AGE.sub("", second.lstrip("(\"”'"))[:1]
        counted = _COUNTED.match(second) is not None and _COUNTING.search(first) is not None
        lower = begins.islower() or counted or second.startswith((",", ";", ")"))
        ended = first.endswith(_ENDED)
        width = self.widths[place]
        needed = len(first) + 1 + len(second.split(maxsplit=1)[0])
        full = width > 0 and needed > _FULL * width
        if lower and not empty and _broken_word(first):
            return True
        if torn:
            return not ended and (lower or full)
        if empty and not self.spaced[place]:
            return full and lower and not ended
        if not lower or ended:
            return full
        row = _SCORED.search(first) or second.startswith(_OF_WHOM)
        begun = len(first) > _NARROWEST and first[0].isupper() and not row  # a column among wider or shorter lines
        return full or begun or 0 < width < 2 * len(first)

    def word_joint(self, before: int, after: int) -> Joint:
        """Tell what joins two lines of one paragraph: a space, nothing, or a hyphen repaired."""
        first, second = self.lines[before].text.strip(), self.lines[after].text.strip()
        if first.endswith("\u00ad") or (first.endswith((" -", "\xa0-")) and second[:1].islower()):
            return Joint.NONE
        broken = _broken_word(first)
        following = _LETTERS.match(second) if broken else None
        if not broken or not following:
            return Joint.SPACE
        if following[0].lower() in _COORDINATORS:
            return Joint.SPACE
        return Joint.NONE if self._real_hyphen(broken, following[0]) else Joint.HYPHEN

    def _real_hyphen(self, stem: str, rest: str) -> bool:
        """Tell whether the hyphen belongs to the word: "Kela-siirto", "tasa-arvo", "TKI-toiminta"."""
        words, hyphenated = _vocabulary(self.text)
        last = stem.rsplit("-", 1)[-1].lower()
        if last + rest.lower() in words:
            return False
        if last in hyphenated or rest[0].isupper() or len(last) < 2:
            return True
        if len(rest) < 4 or _NO_BEGINNING.match(rest):
            return False
        return not stem.islower() or (stem[-1] == rest[0] and stem[-1] in _VOWELS)

    def _place(self, line: int) -> int:
        return min(bisect_left(self.printed, line), len(self.printed) - 1)


def _broken_word(line: str) -> str:
    """Return the part of a word that stands before a hyphen at a line's end; empty if none does."""
    match = _WORD_BREAK.search(line[-_LONGEST_WORD:]) if line.endswith(_HYPHENS) else None
    return match[1] if match else ""


@lru_cache(maxsize=4)
def measure(text: str) -> Layout:
    """Split a text into lines and measure how they hang together."""
    lines = split_lines(text)
    printed = tuple(index for index, line in enumerate(lines) if not line.blank)
    lengths = [len(lines[index].text.strip()) for index in printed]
    widths = tuple(_width(lengths[max(0, at - _NEAR) : at + _NEAR + 1]) for at in range(len(lengths)))
    follows = [_follows_empty_line(lines, first, second) for first, second in pairwise(printed)]
    spaced = tuple(_double_spaced(follows[max(0, at - _NEAR) : at + _NEAR]) for at in range(len(lengths)))
    return Layout(text, lines, printed, widths, spaced)


def _width(lengths: list[int]) -> int:
    """Return the length at which lines were wrapped, 0 where nothing shows that they were."""
    longest, second = sorted(lengths)[-1:-3:-1] if len(lengths) > 1 else (0, 0)
    wrapped = _NARROWEST <= longest <= _WIDEST and second >= _FULL * longest
    return longest if wrapped else 0


def _follows_empty_line(lines: tuple[Line, ...], first: int, second: int) -> str:
    """Return "lower" or "other" for a line after exactly one empty line, by how it begins; else nothing."""
    if second - first != 2 or lines[first + 1].text:
        return ""
    return "lower" if lines[second].text.lstrip()[:1].islower() else "other"


def _double_spaced(follows: list[str]) -> bool:
    lower, other = follows.count("lower"), follows.count("other")
    return lower >= 2 and lower >= 0.3 * (lower + other)


@lru_cache(maxsize=4)
def _vocabulary(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that stand unbroken in a text, lower case, and what stands before a hyphen within them."""
    words = frozenset(word.lower() for word in _WHOLE_WORD.findall(text))
    return words, frozenset(word.split("-", 1)[0] for word in words if "-" in word)
