"""Facts from the labels that a form prints.

A field's value is what stands between its label and the next: on the label's line, below it, or both.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.document import Fact, Kind, Section, Span
from corpus.family import Field
from corpus.reading import Reading, read_lines, read_spans
from corpus.values import NOT_READ, business_id, convert

_UNKNOWN_LABEL = re.compile(r"\n(?=[A-ZÅÄÖ][^:\n]{2,80}:(?:\s|$))")
_VALUE_LINE = re.compile(r"[ ]*\n?[^\n]*")
_LONG_LABEL = 8
_EMPTY_TEXT = re.compile(r"[\s\-–—_.]*")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label found in a section, and where its value stands, as offsets into `reading`."""

    fields: tuple[Field, ...]  # all that share the label
    reading: Reading
    start: int  # of the label
    value: int
    end: int

    @property
    def text(self) -> str:
        """The value as printed, lines apart."""
        return self.reading.text[self.value : self.end]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Source spans of label and value."""
        return self.reading.spans(self.start, self.start + len(self.reading.text[self.start : self.end].rstrip()))

    @property
    def label_spans(self) -> tuple[Span, ...]:
        """Source spans of the label alone."""
        return self.reading.spans(self.start, self.start + len(self.reading.text[self.start : self.value].rstrip()))

    @property
    def value_spans(self) -> tuple[Span, ...]:
        """Source spans of the value alone."""
        return value_spans(self.reading, self.value, self.end)


def value_spans(reading: Reading, start: int, end: int) -> tuple[Span, ...]:
    """Return the source spans of a range of reading text without the white space at its ends."""
    part = reading.text[start:end]
    return reading.spans(start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip()))


def find_labels(
    text: str,
    spans: Iterable[Span],
    fields: Sequence[Field],
    omitted: Sequence[Span] = (),
    colon: bool = True,
    single: bool = False,
) -> Iterator[Labelled]:
    """Yield the labels of `fields` that stand at the beginning of a line.

    `colon`: one must follow the label, or the line's end. `single`: a value is one line, the label's or the next.
    """
    if not fields:
        return
    reading = read_lines(text, spans, omitted)
    pattern = _label_pattern(tuple(field.label for field in fields), colon)
    for match, end in stretches(pattern, reading.text):
        label = _plain(match[1] or match[2])
        shared = tuple(field for field in fields if _plain(field.label) == label)
        line = _VALUE_LINE.match(reading.text, match.end(), end) if single else None
        yield Labelled(shared, reading, match.start(), match.end(), line.end() if line else end)


def stretches(pattern: re.Pattern[str], text: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield each match of a pattern, and where the next begins or the text ends."""
    matches = list(pattern.finditer(text))
    yield from zip(matches, [*(match.start() for match in matches[1:]), len(text)], strict=False)


@lru_cache(maxsize=64)
def _label_pattern(labels: tuple[str, ...], colon: bool) -> re.Pattern[str]:
    """Match any of the labels, the longest first, at the beginning of a line, over as many lines as it takes.

    Where no colon tells labels, long ones are also found after another field's value on one line.
    """
    ordered = sorted(set(labels), key=len, reverse=True)
    ending = r"[ ]*(?::|(?=\n|\Z))" if colon else r"(?:[ ]*:|(?=\s|\Z))"
    number = r"(?:\d{1,2}(?:\.\d{1,2})*\.?[ ]+)?"
    within = [label for label in ordered if len(label) >= _LONG_LABEL and not colon]
    again = rf"|(?<=[ ])({_either(within)}){ending}" if within else "|(?!)()"
    return re.compile(rf"^{number}({_either(ordered)}){ending}{again}", re.IGNORECASE | re.MULTILINE)


def _either(labels: Sequence[str]) -> str:
    return "|".join(r"\s+".join(re.escape(word) for word in label.split()) for label in labels)


@lru_cache(maxsize=1024)
def _plain(label: str) -> str:
    return " ".join(label.split()).lower()


def read_fields(
    text: str,
    section: Section,
    fields: Sequence[Field],
    omitted: Sequence[Span] = (),
    colon: bool = True,
    single: bool = False,
) -> tuple[list[Fact], list[Span]]:
    """Return the facts that a section's labels state, and the spans of the personal data among them."""
    facts: list[Fact] = []
    personal: list[Span] = []
    for found in find_labels(text, section.spans, fields, omitted, colon, single):
        for field in found.fields:
            if field.kind is Kind.WITHHELD:
                personal.extend(found.value_spans)
            facts.extend(state(text, field, found, section))
    return facts, personal


def state(text: str, field: Field, found: Labelled, section: Section, group: str = "") -> Iterator[Fact]:
    """Yield the fact, or the answer and its reason, that a label states."""
    if not field.key:
        return
    label = " ".join(found.reading.text[found.start : found.value].split()).rstrip(": ")
    if field.kind is Kind.WITHHELD:
        yield Fact(field.key, label, None, field.kind, section.id, found.label_spans, part=section.part, group=group)
        return
    printed = _own_text(field, found.text)
    kind, note = field.kind, ""
    try:
        value = convert(field.kind, printed)
    except ValueError:
        kind, value, note = Kind.TEXT, " ".join(printed.split()), NOT_READ
    if identified := business_id(printed) if field.key.endswith("business_id") else None:
        value, note = identified
    end = found.value + len(found.text) if not field.reason else found.value + _answer_length(found.text)
    spans = found.reading.spans(found.start, _shown_end(found, end, printed if not field.reason else ""))
    unit = field.unit or ("EUR" if kind is Kind.MONEY else "")
    yield Fact(field.key, label, value, kind, section.id, spans, unit, section.part, group, note)
    if field.reason:
        yield _reason(text, field, found, end, label, section, group)


def _own_text(field: Field, printed: str) -> str:
    """Cut a value before a label that the family does not know; keep what `after` leaves of it."""
    if field.reason:
        return printed[: _answer_length(printed)]
    printed = _UNKNOWN_LABEL.split(printed, maxsplit=1)[0]
    if not field.after:
        return printed
    match = re.search(field.after, printed, re.IGNORECASE)
    return printed[match.end() :] if match else ""


def _answer_length(printed: str) -> int:
    """Return where the yes or no ends that a value begins with."""
    match = re.match(r"\s*\w*", printed)
    return match.end() if match else 0


def _shown_end(found: Labelled, end: int, printed: str) -> int:
    cut = _UNKNOWN_LABEL.search(found.reading.text, found.value, end) if printed else None
    shown = found.reading.text[found.start : cut.start() if cut else end]
    return found.start + len(shown.rstrip())


def _reason(text: str, field: Field, found: Labelled, start: int, label: str, section: Section, group: str) -> Fact:
    words = reason_text(text, value_spans(found.reading, start, found.end))
    whole = value_spans(found.reading, found.start, found.end)
    return Fact(field.reason, label, words, Kind.TEXT, section.id, whole, part=section.part, group=group)


def reason_text(text: str, spans: Iterable[Span]) -> str | None:
    """Return the reading text of `spans`, None where only a dash or nothing is printed."""
    words = read_spans(text, spans).text.lstrip(" .,:")
    return None if _EMPTY_TEXT.fullmatch(words) else words
