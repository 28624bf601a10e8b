"""A form family that is told by its headings, its fields and a few readers of sections: most of them are."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from corpus.document import Fact, Kind, Section, Span
from corpus.family import Family, Field, Parsed
from corpus.fields import read_fields, reason_text
from corpus.furniture import find_furniture
from corpus.layout import measure
from corpus.lines import line_at
from corpus.outline import START, Declared, contents_list, divide, find_declared, shown_lines
from corpus.reading import merge
from corpus.source import Source

SectionReader = Callable[[str, Section, Sequence[Span]], list[Fact]]

_CODE = re.compile(
    r"^[ \t]*(?:hanke|projekti)(?:koodi|numero)[ \t]*:?[ \t]*\n?[ \t]*([A-Z]\d{5})\b", re.IGNORECASE | re.MULTILINE
)
_FUND = re.compile(r"\((ESR\+?|EAKR|JTF)\)|\b(ESR\+?|EAKR|JTF)[ -](?=rahoit|hank|projekt)")
_MARK_WEIGHT = 0.15


@dataclass(frozen=True, slots=True)
class Form:
    """What a family's documents look like.

    `title` is a regular expression for a line that only this family prints, `marks` are words of its labels. `texts`
    names the sections whose whole text is a field; `readers` those that need more than labels, by printed number, for
    their sub-sections too.
    """

    key: str
    title: str
    marks: tuple[str, ...]
    headings: Declared
    fields: tuple[Field, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    readers: Mapping[str, SectionReader] = field(default_factory=dict)
    colon: bool = True  # a label is followed by a colon or ends its line


def family(form: Form) -> Family:
    """Return the family that reads a form as declared."""
    return Family(form.key, partial(_recognise, form), partial(_parse, form))


def _recognise(form: Form, text: str) -> float:
    if re.search(form.title, text, re.IGNORECASE | re.MULTILINE):
        return 0.9
    return min(0.85, _MARK_WEIGHT * sum(mark in text for mark in form.marks))


def _parse(form: Form, source: Source) -> Parsed:
    text = source.text
    lines = measure(text).lines
    furniture = find_furniture(lines, source.pages)
    found = find_declared(lines, shown_lines(lines, furniture), form.headings)
    listed = contents_list(found)
    furniture += tuple(lines[at].span for entry in listed for at in range(entry.first, entry.last))
    project = project_code(source)
    sections = divide(text, [heading for heading in found if heading not in listed], furniture, project)
    facts: list[Fact] = []
    personal: list[Span] = []
    for section in sections:
        stated, private = _read_section(form, text, section, furniture)
        facts.extend(stated)
        personal.extend(private)
    title = next((str(fact.value) for fact in facts if fact.field == "project_name" and fact.value), project)
    return Parsed(project, title, sections, (*_fund(text, sections), *facts), (), furniture, tuple(personal))


def project_code(source: Source) -> str:
    """Return the labelled project code; the file's stem where the form prints none."""
    code = _CODE.search(source.text)
    return code[1].upper() if code else source.name.rpartition(".")[0] or source.name


def _read_section(form: Form, text: str, section: Section, furniture: Sequence[Span]) -> tuple[list[Fact], list[Span]]:
    declared = [entry for entry in form.fields if entry.section in ("", section.number)]
    facts, personal = read_fields(text, section, declared, furniture, form.colon)
    if key := form.texts.get(section.number):
        spans = merge((*section.heading_spans[:1], *section.spans), text)
        facts.append(Fact(key, section.heading, reason_text(text, section.spans), Kind.TEXT, section.id, spans))
    for number, reader in form.readers.items():
        if section.number == number or section.number.startswith(f"{number}."):
            facts.extend(reader(text, section, furniture))
    return facts, personal


def _fund(text: str, sections: Sequence[Section]) -> Iterator[Fact]:
    """Yield the fund that the lines before the first heading name."""
    for section in sections:
        for span in section.spans if section.id.endswith(f"#{START}") else ():
            if match := _FUND.search(text, span.start, span.end):
                lines = measure(text).lines
                line = lines[line_at(lines, match.start())].span
                yield Fact("fund", line.cut(text).strip(), match[1] or match[2], Kind.TEXT, section.id, (line,))
                return
