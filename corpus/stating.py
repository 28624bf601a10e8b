"""Facts from the labels of a form whose lines have been placed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.assembling import Naming
from corpus.checkboxes import chosen, has_box, options, yes_or_no
from corpus.document import Fact, Kind, Span, Value
from corpus.lines import Line
from corpus.marks import Shape
from corpus.placing import Placed, Stated
from corpus.reading import merge, printed, read_flow
from corpus.values import NOT_READ, business_id, convert

UNCLEAR_BOXES = "unclear_boxes"


@dataclass(frozen=True, slots=True)
class Place:
    """A form part under reading."""

    text: str
    lines: Sequence[Line]
    placed: Placed
    naming: Naming

    def fact(
        self,
        field: str,
        label: str,
        value: Value,
        kind: Kind,
        owner: str,
        spans: Sequence[Span],
        unit: str = "",
        group: str = "",
        note: str = "",
    ) -> Fact:
        """Return a fact of the section that owns its lines."""
        unit = unit or ("EUR" if kind is Kind.MONEY else "")
        shown = tuple(printed(self.text, span) for span in spans)
        section = self.naming.section(owner)
        return Fact(field, label, value, kind, section, shown, unit, self.naming.part, group, note)

    def spans(self, indices: Iterable[int]) -> tuple[Span, ...]:
        """Return the spans of lines."""
        return merge([self.lines[index].span for index in indices], self.text)

    def value_spans(self, stated: Stated) -> tuple[Span, ...]:
        """Return where a label's value stands."""
        last = self.lines[stated.lines[-1]]
        inline = [Span(last.start + stated.inline, last.end)] if stated.inline >= 0 else []
        return tuple(printed(self.text, span) for span in (*inline, *self.spans(stated.values)))

    def label_spans(self, stated: Stated) -> tuple[Span, ...]:
        """Return where a label itself stands."""
        *before, last = stated.lines
        end = self.lines[last].start + stated.inline if stated.inline >= 0 else self.lines[last].end
        return (*self.spans(before), Span(self.lines[last].start, end))

    def flow(self, spans: Iterable[Span]) -> str:
        """Return the reading text of spans, their lines joined."""
        return read_flow(self.text, spans).text

    def of(self, *keys: str) -> Iterator[Stated]:
        """Yield what is stated under the keys."""
        yield from (stated for stated in self.placed.stated if stated.label.key in keys)

    def owned(self, owner: str) -> list[int]:
        """Return the indices of a section's lines."""
        return [index for index, held in enumerate(self.placed.owners) if held == owner]


def state_fields(place: Place) -> tuple[list[Fact], list[Span]]:
    """Return the facts of the fields, and the spans of the personal data among them."""
    facts: dict[str, Fact] = {}
    personal: list[Span] = []
    for stated in place.placed.stated:
        if stated.label.shape is not Shape.FIELD or not stated.label.key:
            continue
        if stated.label.kind is Kind.WITHHELD:
            personal.extend(place.value_spans(stated))
        for fact in _state(place, stated):
            held = facts.get(fact.field)
            if held is None or (held.value is None and fact.value is not None):
                facts[fact.field] = fact
    return list(facts.values()), personal


def _state(place: Place, stated: Stated) -> Iterator[Fact]:
    label, spans = stated.label, place.value_spans(stated)
    owner = label.section
    if label.kind is Kind.WITHHELD:
        shown = place.label_spans(stated)
        yield place.fact(label.key, place.flow(shown), None, Kind.WITHHELD, owner, shown)
        return
    words = place.flow(spans)
    keys = label.key.split()
    values = words.split(maxsplit=len(keys) - 1) if len(keys) > 1 else [words]
    whole = merge((*place.label_spans(stated), *spans), place.text)
    for key, value in zip(keys, [*values, *[""] * (len(keys) - len(values))], strict=True):
        kind, read, note = _value(key, label.kind, value)
        yield place.fact(key, label.text.rstrip("."), read, kind, owner, whole, note=note)


def _value(key: str, kind: Kind, words: str) -> tuple[Kind, Value, str]:
    if key == "business_id" and (identified := business_id(words)):
        return kind, *identified
    if has_box(words):
        return _ticked(kind, words)
    try:
        return kind, convert(kind, words), ""
    except ValueError:
        return Kind.TEXT, words, NOT_READ


def _ticked(kind: Kind, words: str) -> tuple[Kind, Value, str]:
    value = yes_or_no(words) if kind is Kind.YES_NO else chosen(words)
    return kind, value, UNCLEAR_BOXES if value is None else ""


def state_choice(place: Place, keys: Sequence[str], field: str, label: str) -> Iterator[Fact]:
    """Yield which of several labels, each with a box of its own, is ticked."""
    boxed = [(stated, place.flow(place.spans(stated.lines))) for stated in place.of(*keys)]
    boxed = [(stated, words) for stated, words in boxed if has_box(words)]
    if not boxed:
        return
    ticked = [(stated, words) for stated, words in boxed if options(words)[0].ticked]
    owner = boxed[0][0].label.section
    if len(ticked) == 1:
        stated, words = ticked[0]
        yield place.fact(field, label, options(words)[0].label, Kind.TEXT, owner, place.spans(stated.lines))
    else:
        spans = place.spans(index for stated, _ in boxed for index in stated.lines)
        yield place.fact(field, label, None, Kind.TEXT, owner, spans, note=UNCLEAR_BOXES)
