"""Any other text: plans, reports, articles. Headings by number, Markdown, capital letters or blank lines around."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.document import Fact, Kind, Span
from corpus.family import Family, Parsed
from corpus.fields import read_fields
from corpus.form import project_code
from corpus.furniture import find_furniture
from corpus.labels import COMMON, CONTACTS
from corpus.layout import Joint, Layout, measure
from corpus.outline import Found, divide, shown_lines
from corpus.source import Source

_MARKDOWN = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$")
_NUMBERED = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){0,3})\.?[\s\u00a0]+([A-ZÅÄÖ][^\n]*)$")
_LONGEST = 120
_LONGEST_BARE = 80  # of a heading that only blank lines tell
_MOST_BARE_WORDS = 9
_LONGEST_VALUE = 200
_BULLETS = ("-", "–", "•", "*", "▪", "●", "○", "·", "ý", "¨", ">", "|")


def _recognise(text: str) -> float:
    return 0.1


def _parse(source: Source) -> Parsed:
    text = source.text
    layout = measure(text)
    furniture = find_furniture(layout.lines, source.pages)
    found = find_headings(layout, shown_lines(layout.lines, furniture))
    project = project_code(source)
    sections = divide(text, found, furniture, project)
    facts: list[Fact] = []
    personal: list[Span] = []
    for section in sections:
        stated, private = read_fields(text, section, (*COMMON, *CONTACTS), furniture, single=True)
        facts.extend(fact for fact in stated if _plausible(fact))
        personal.extend(private)
    named = next((str(fact.value) for fact in facts if fact.field == "project_name" and fact.value), "")
    title = named or _first_line(layout) or project
    return Parsed(project, title, sections, tuple(facts), furniture=furniture, personal=tuple(personal))


FAMILY = Family("plain", _recognise, _parse)


def find_headings(layout: Layout, shown: Sequence[int]) -> list[Found]:
    """Return the headings among the printed lines whose indices are `shown`."""
    found: list[Found] = []
    last: tuple[int, ...] = ()
    for position, index in enumerate(shown):
        line = layout.lines[index].text
        if len(line) > _LONGEST or not (line.strip()):
            continue
        if match := _MARKDOWN.match(line):
            found.append(_found(index, "", match[2], len(match[1]), len(found)))
        elif (match := _NUMBERED.match(line)) and _heads(layout, shown, position, match, last):
            last = tuple(int(part) for part in match[1].split("."))
            found.append(_found(index, match[1], match[2], len(last), len(found)))
        elif _capital(line) and _apart(layout, shown, position):
            found.append(_found(index, "", line, 1, len(found)))
        elif _bare(line) and _apart(layout, shown, position) and _precedes_text(layout, shown, position):
            found.append(_found(index, "", line, len(last) + 1 if last else 2, len(found)))
    return found


def _found(index: int, number: str, text: str, level: int, count: int) -> Found:
    title = " ".join(text.replace("\u00ad", "").split()).rstrip(":")
    return Found(index, index + 1, number, title, level, key=f"{count + 1}-{_slug(title)}")


def _slug(title: str) -> str:
    return "-".join(re.findall(r"\w+", title.lower()))[:40].strip("-")


def _heads(layout: Layout, shown: Sequence[int], position: int, match: re.Match[str], last: tuple[int, ...]) -> bool:
    """Tell a numbered heading from a numbered item: it continues the numbering, and no list does."""
    parts = tuple(int(part) for part in match[1].split("."))
    text = match[2].rstrip()
    if text.endswith((".", ",", ";", ":")) or not _follows(parts, last):
        return False
    if position + 1 < len(shown):
        following = _NUMBERED.match(layout.lines[shown[position + 1]].text)
        if following and match[1].count(".") == following[1].count("."):
            return False
    return position == 0 or layout.joint(shown[position - 1], shown[position]) is Joint.PARAGRAPH


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
    return text[:1].isupper() and not text.endswith((".", ",", ";", ":", "!", "?")) and ": " not in text


def _apart(layout: Layout, shown: Sequence[int], position: int) -> bool:
    """Tell whether a line stands between paragraph breaks."""
    around = shown[max(0, position - 1) : position + 2]
    return all(layout.joint(first, second) is Joint.PARAGRAPH for first, second in pairwise(around))


def _precedes_text(layout: Layout, shown: Sequence[int], position: int) -> bool:
    if position + 1 >= len(shown):
        return False
    following = layout.lines[shown[position + 1]].text.strip()
    return len(following) >= 40 or following.startswith(_BULLETS)


def _plausible(fact: Fact) -> bool:
    return fact.kind is Kind.WITHHELD or len(str(fact.value or "")) <= _LONGEST_VALUE


def _first_line(layout: Layout) -> str:
    first = layout.lines[layout.printed[0]].text.strip(" #\t") if layout.printed else ""
    return first if len(first) <= _LONGEST else ""
