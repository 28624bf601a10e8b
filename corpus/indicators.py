"""Indicators of a description's section 7, whichever there are: planned and realised, women apart.

7.1 Uusien työpaikkojen määrä
Suunniteltu: 10, joihin työllistyvät naiset 8
"""

import re
from collections.abc import Iterator, Sequence

from corpus.document import Fact, Kind, Section, Span, Value
from corpus.fields import stretches, value_spans
from corpus.reading import Reading, read_lines
from corpus.values import NOT_READ, convert

_LABEL = re.compile(
    r"^(Suunnitel|Toteutu|Toteuma)\w*[^:\n]{0,60}(?:(?:\n[^:\n\d]{0,40})?:|(?=\n[ ]*[\d-]))",
    re.MULTILINE | re.IGNORECASE,
)
_WOMEN = re.compile(
    r"[,;(]?\s*\b(jo(?:ista|ihin|issa|tka)\s[^\d\n:]{0,60}?nai[sn][^\d\n:]{0,60}?)\s*:?\s*(?=\d|-|$|\))", re.IGNORECASE
)
_UNITS = (
    ("henkilö", "henkilöä"),
    ("osallistuj", "henkilöä"),
    ("työpaik", "työpaikkaa"),
    ("yrity", "yritystä"),
    ("organisaatio", "organisaatiota"),
    ("hehtaari", "hehtaaria"),
    ("neliö", "m²"),
)


def read_indicators(text: str, section: Section, omitted: Sequence[Span]) -> list[Fact]:
    """Return a section's indicators; their group is the heading, or the line above where they have no own heading."""
    reading = read_lines(text, section.spans, omitted)
    facts: list[Fact] = []
    group, position = section.heading if "." in section.number else "", 0
    for label, end in stretches(_LABEL, reading.text):
        group = _caption(reading.text[position : label.start()]) or group or section.heading
        position = _value_end(reading.text, label.end(), end)
        facts.extend(_facts(reading, label, position, section, group))
    return facts


def _value_end(text: str, start: int, end: int) -> int:
    """Return where the value's lines end: the first that begins with a capital letter or number belongs to the next."""
    nothing_yet = not text[start:end].split("\n", 1)[0].strip()
    following = re.compile(r"\n(?=[A-ZÅÄÖ0-9])").search(text, start + 1 + nothing_yet, end)
    return following.start() if following else end


def _caption(lines: str) -> str:
    return " ".join(lines.split())[:200]


def _facts(reading: Reading, label: re.Match[str], end: int, section: Section, group: str) -> Iterator[Fact]:
    field = "indicator_planned" if label[1].lower() == "suunnitel" else "indicator_realised"
    printed = reading.text[label.end() : end]
    women = _WOMEN.search(printed)
    spans = value_spans(reading, label.start(), end)
    title = " ".join(label[0].split()).rstrip(": ")
    yield _fact(field, title, printed[: women.start()] if women else printed, section, spans, group, _unit(group))
    if women:
        rest = printed[women.end() :].rstrip(" )")
        yield _fact(f"{field}_women", f"{title}: {women[1].strip()}", rest, section, spans, group, "naista")


def _fact(
    field: str, label: str, printed: str, section: Section, spans: tuple[Span, ...], group: str, unit: str
) -> Fact:
    value: Value
    kind, note = Kind.COUNT, ""
    try:
        value = convert(Kind.COUNT, printed.strip(" ,;"))
    except ValueError:
        kind, value, note = Kind.TEXT, " ".join(printed.split()), NOT_READ
    return Fact(field, label, value, kind, section.id, spans, unit, group=group, note=note)


def _unit(group: str) -> str:
    return next((unit for stem, unit in _UNITS if stem in group.lower()), "")
