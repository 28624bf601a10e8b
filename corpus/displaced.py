"""Fields that were printed under another section's heading, given back to their own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.document import Section, Span
from corpus.family import Field
from corpus.fields import find_labels
from corpus.reading import merge, printed, subtract, united

MOVED = "field_given_back"


@dataclass(frozen=True, slots=True)
class Stray:
    """A field's spans, and the number of the section that declares its label."""

    label: str
    owner: str
    holder: str  # id of the section in which it stands
    spans: tuple[Span, ...]


def give_back(
    text: str, sections: Sequence[Section], numbers: Mapping[str, str], fields: Sequence[Field], omitted: Sequence[Span]
) -> tuple[Section, ...]:
    """Move fields to the sections that declare them, if only one does and lacks them.

    `numbers`: section ids to the numbers under which the family declares the sections.
    """
    found = list(_found(text, sections, numbers, fields, omitted))
    at_home = {stray.label for stray in found if numbers[stray.holder] == stray.owner}
    present = set(numbers.values())
    moved = [stray for stray in found if stray.label not in at_home and stray.owner in present]
    return tuple(_changed(text, section, numbers[section.id], moved) for section in sections) if moved else (*sections,)


def _found(
    text: str, sections: Sequence[Section], numbers: Mapping[str, str], fields: Sequence[Field], omitted: Sequence[Span]
) -> Iterator[Stray]:
    owners: dict[str, set[str]] = {}
    for field in fields:
        owners.setdefault(field.label, set()).add(field.section)
    lone = [field for field in fields if field.key and len(owners[field.label]) == 1]
    for section in sections:
        if section.id in numbers:
            for label in find_labels(text, section.spans, lone, omitted, single=True):
                field = label.fields[0]
                yield Stray(field.label, field.section, section.id, label.spans)


def _changed(text: str, section: Section, number: str, moved: Sequence[Stray]) -> Section:
    taken = [span for stray in moved if stray.holder == section.id for span in stray.spans]
    given = [span for stray in moved if stray.owner == number for span in stray.spans]
    if not taken and not given:
        return section
    kept = (printed(text, span) for span in subtract(section.spans, united(taken)) if span.cut(text).strip())
    notes = (*section.notes, MOVED) if given else section.notes
    return replace(section, spans=merge((*kept, *given), text), notes=notes)
