"""Headings of a text whose headings nobody declared: by number, Markdown, capital letters or blank lines around."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.layout import Joint, Layout
from corpus.outline import Found, tidy
from corpus.source import MarkedHeading

_MARKDOWN = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(?=\S)")
_NUMBERED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){0,3})\.?[\s\u00a0]+([A-ZÅÄÖ][^\n]*)$")
_LONGEST = 120
_LONGEST_BARE = 80  # of a heading that only blank lines tell
_MOST_BARE_WORDS = 9
_SENTENCE_END = re.compile(r"[.!?]\s")
_BULLETS = ("-", "–", "•", "*", "▪", "●", "○", "·", "ý", "¨", ">", "|")


def find_headings(
    layout: Layout, shown: Sequence[int], marked: Sequence[MarkedHeading] = (), bare: bool = True
) -> list[Found]:
    """Return the headings among the printed lines whose indices are `shown`.

    `marked`: those that the file itself marks. `bare`: a short line between blank lines is a heading too; it is not in
    a form, where it is a label.
    """
    levels = {heading.start: heading.level for heading in marked}
    found: list[Found] = []
    numbers: set[str] = set()
    last: tuple[int, ...] = ()
    for position, index in enumerate(shown):
        line = layout.lines[index]
        markdown = _MARKDOWN.match(line.text)
        level = levels.get(line.start, len(markdown[1]) if markdown else 0)
        if len(line.text) > _LONGEST and not level:
            continue
        text = line.text[markdown.end() if markdown else 0 :].rstrip(" \t#")
        numbered = _NUMBERED.match(text)
        below = bool(found) and position > 0 and found[-1].first == shown[position - 1]
        if numbered and (level or _heads(layout, shown, position, numbered, last, below)):
            new = "" if numbered[1] in numbers else numbered[1]
            found.append(_found(index, new, numbered[2], level, len(found)))
            numbers.add(new)
            last = tuple(int(part) for part in numbered[1].split("."))
        elif level := level or _level(layout, shown, position, len(last), bare):
            found.append(_found(index, "", text, level, len(found)))
    return found


def _level(layout: Layout, shown: Sequence[int], position: int, depth: int, bare: bool) -> int:
    """Return the level of a heading without a number that stands below one of `depth` numbers; 0 if it is none."""
    line = layout.lines[shown[position]].text
    if not _apart(layout, shown, position):
        return 0
    if _capital(line):
        return 1
    return (depth + 1 if depth else 2) if bare and _bare(line) and _precedes_text(layout, shown, position) else 0


def _found(index: int, number: str, text: str, level: int, count: int) -> Found:
    title = tidy(text)
    return Found(index, index + 1, number, title, level, key=number or f"{count + 1}-{_slug(title)}")


def _slug(title: str) -> str:
    return "-".join(re.findall(r"\w+", title.lower()))[:40].strip("-")


def _heads(
    layout: Layout, shown: Sequence[int], position: int, match: re.Match[str], last: tuple[int, ...], below: bool
) -> bool:
    """Tell a numbered heading from a numbered item: it continues the numbering, and no list does.

    `below`: the line before it is a heading.
    """
    parts = tuple(int(part) for part in match[1].split("."))
    text = match[2].rstrip()
    if _last_line(layout, shown, position).endswith((".", ",", ";", ":")) or not _follows(parts, last):
        return False
    if position + 1 < len(shown):
        following = _NUMBERED.match(layout.lines[shown[position + 1]].text)
        if following and match[1].count(".") == following[1].count("."):
            return False
    if (
        position == 0
        or below
        or _capital(text)
        or layout.joint(shown[position - 1], shown[position]) is Joint.PARAGRAPH
    ):
        return True
    before = layout.lines[shown[position - 1]].text.rstrip()
    return len(parts) > 1 and len(text) <= _LONGEST_BARE and before.endswith((".", "!", "?", ":"))


def _last_line(layout: Layout, shown: Sequence[int], position: int) -> str:
    """Return the last line of the paragraph that begins at `position`: a numbered paragraph ends with a full stop."""
    while position + 1 < len(shown) and "\n" not in layout.joint(shown[position], shown[position + 1]):
        position += 1
    return layout.lines[shown[position]].text.rstrip()


def _follows(parts: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Tell whether a number may come after the last one: 4.2 -> 4.2.1, 4.3, 5; one may be missing between."""
    if not last:
        return parts[0] <= 1 and len(parts) <= 2
    if len(parts) == len(last) + 1:
        return parts[:-1] == last and parts[-1] <= 2
    depth = len(parts) - 1
    return depth < len(last) and parts[:depth] == last[:depth] and last[depth] < parts[depth] <= last[depth] + 2


def _capital(line: str) -> bool:
    letters = [char for char in line if char.isalpha()]
    return len(letters) >= 4 and all(char.isupper() for char in letters) and not line.rstrip().endswith((".", ","))


def _bare(line: str) -> bool:
    text = line.strip()
    if len(text) > _LONGEST_BARE or len(text.split()) > _MOST_BARE_WORDS or text.startswith(_BULLETS):
        return False
    if text.endswith((".", ",", ";", ":", "!")) or (text.endswith("?") and _SENTENCE_END.search(text)):
        return False
    return text[:1].isupper() and ": " not in text


def _apart(layout: Layout, shown: Sequence[int], position: int) -> bool:
    """Tell whether a line stands between paragraph breaks."""
    around = shown[max(0, position - 1) : position + 2]
    return all(layout.joint(first, second) is Joint.PARAGRAPH for first, second in pairwise(around))


def _precedes_text(layout: Layout, shown: Sequence[int], position: int) -> bool:
    if position + 1 >= len(shown):
        return False
    following = layout.lines[shown[position + 1]].text.strip()
    return len(following) >= 40 or following.startswith(_BULLETS)
