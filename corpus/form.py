"""A form family that is told by its headings, its fields and a few readers of sections: most of them are."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from corpus.declared_headings import Declared, find_declared
from corpus.displaced import give_back
from corpus.document import Fact, Kind, Section, Span
from corpus.family import Family, Field, Parsed, section_id
from corpus.fields import read_fields, reason_text
from corpus.free_headings import find_headings
from corpus.furniture import find_furniture, find_preamble
from corpus.glued_headings import cut_glued
from corpus.layout import Layout, measure
from corpus.lines import Line, line_at, plain_text
from corpus.outline import START, Found, contents_list, divide, shown_lines
from corpus.reading import merge, united
from corpus.source import Source

SectionReader = Callable[[str, Section, Sequence[Span]], list[Fact]]

_CODE = re.compile(r"\b(?:hanke|projekti)(?:koodi|numero)\b[ \t:]*\n?[ \t]*\(?([A-Z]\d{5})\b", re.IGNORECASE)
_FUND = re.compile(r"(?<!\w)(ESR\+?|EAKR|JTF)(?!\w)")
_FUND_OF_CODE = {"S": "ESR", "A": "EAKR", "J": "JTF"}
BY_CODE = "told_by_code"
_LONGEST_TITLE = 120
_LONGEST_LINE = 200  # of a value that is one line
_MARK_WEIGHT = 0.15


class Headings(StrEnum):
    """How a form's headings are found where it does not declare them."""

    NUMBERED = "numbered"  # by number, Markdown or capital letters
    ANY = "any"  # by blank lines around them too


@dataclass(frozen=True, slots=True)
class Form:
    """What a family's documents look like.

    `title` is a regular expression for a line that only this family prints, `marks` are words of its labels. `texts`
    names the sections whose whole text is a field; `readers` those that need more than labels, by printed number, for
    their sub-sections too; a reader without a number reads every section.
    """

    key: str
    headings: Declared | Headings
    fields: tuple[Field, ...]
    title: str = r"(?!)"
    marks: tuple[str, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    readers: Mapping[str, SectionReader] = field(default_factory=dict)
    colon: bool = True  # a label is followed by a colon or ends its line
    single: bool = False  # a value is one line


def family(form: Form) -> Family:
    """Return the family that reads a form as declared."""
    headings = form.headings.headings if isinstance(form.headings, Declared) else ()
    printed = (*(heading.text for heading in headings), *(entry.label for entry in form.fields))
    return Family(form.key, partial(_recognise, form), partial(parse, form), printed)


def _recognise(form: Form, text: str) -> float:
    if re.search(form.title, text, re.IGNORECASE | re.MULTILINE):
        return 0.9
    return min(0.85, _MARK_WEIGHT * sum(mark in text for mark in form.marks))


def parse(form: Form, source: Source) -> Parsed:
    """Read a source as a form."""
    text = source.text
    layout = measure(text)
    furniture = find_furniture(layout.lines, source.pages)
    if isinstance(form.headings, Declared):
        labels = [entry.label for entry in form.fields]
        furniture = united((*find_preamble(layout.lines, form.title, labels), *furniture))
    lines, found = _headings(form, source, layout, furniture)
    listed = contents_list(found)
    furniture = united((*furniture, *(lines[at].span for heading in listed for at in heading.lines)))
    found = [heading for heading in found if heading not in listed]
    project = project_code(source)
    sections = divide(text, lines, found, furniture, project)
    numbers = {section.id: START for section in sections}
    numbers |= {section_id(project, heading.number or heading.key): heading.key for heading in found}
    if isinstance(form.headings, Declared):
        sections = give_back(text, sections, numbers, form.fields, furniture)
    present = set(numbers.values())
    homeless = [entry for entry in form.fields if entry.section and entry.section not in present]
    facts: list[Fact] = []
    personal: list[Span] = []
    for section in sections:
        stated, private = _read_section(form, text, section, numbers[section.id], homeless, furniture)
        facts.extend(stated)
        personal.extend(private)
    named = next((str(fact.value) for fact in facts if fact.field == "project_name" and fact.value), "")
    title = named or _first_line(layout) or project
    return Parsed(project, title, sections, (*_fund(text, sections, facts), *facts), (), furniture, tuple(personal))


def _headings(
    form: Form, source: Source, layout: Layout, furniture: Sequence[Span]
) -> tuple[tuple[Line, ...], list[Found]]:
    """Return a form's lines, glued headings cut off, and the headings found on them."""
    if not isinstance(form.headings, Declared):
        bare = form.headings is Headings.ANY
        return layout.lines, find_headings(layout, shown_lines(layout.lines, furniture), source.headings, bare)
    lines = cut_glued(source.text, layout.lines, form.headings.headings)
    return lines, find_declared(lines, shown_lines(lines, furniture), form.headings)


def project_code(source: Source) -> str:
    """Return the labelled project code; the file's stem where the text prints none."""
    code = _CODE.search(plain_text(source.text))
    return code[1].upper() if code else source.name.rpartition(".")[0] or source.name


def _first_line(layout: Layout) -> str:
    first = layout.lines[layout.printed[0]].text.strip(" #\t") if layout.printed else ""
    return first if len(first) <= _LONGEST_TITLE else ""


def _read_section(
    form: Form, text: str, section: Section, number: str, homeless: Sequence[Field], furniture: Sequence[Span]
) -> tuple[list[Fact], list[Span]]:
    """Return a section's facts and personal data; `homeless` fields, whose own section is missing, stand anywhere."""
    declared = [*(entry for entry in form.fields if entry.section in ("", number)), *homeless]
    facts, personal = read_fields(text, section, declared, furniture, form.colon, form.single)
    if form.single:
        facts = [fact for fact in facts if len(str(fact.value)) <= _LONGEST_LINE]
    if key := form.texts.get(number):
        spans = merge((*section.heading_spans[:1], *section.spans), text)
        facts.append(Fact(key, section.heading, reason_text(text, section.spans), Kind.TEXT, section.id, spans))
    for first, reader in form.readers.items():
        if not first or number == first or number.startswith(f"{first}."):
            facts.extend(reader(text, section, furniture))
    return facts, personal


def _fund(text: str, sections: Sequence[Section], facts: Sequence[Fact]) -> list[Fact]:
    """Return the fund that the lines before the first heading name, else the one that the project code tells."""
    if any(fact.field == "fund" for fact in facts):
        return []
    lines = measure(text).lines
    for section in sections:
        for span in section.spans if section.id.endswith(f"#{START}") else ():
            if match := _FUND.search(text, span.start, span.end):
                line = lines[line_at(lines, match.start())].span
                return [Fact("fund", line.cut(text).strip(), match[1], Kind.TEXT, section.id, (line,))]
    for fact in facts:
        if fact.field == "project_code" and (fund := _FUND_OF_CODE.get(str(fact.value)[:1])):
            return [Fact("fund", fact.label, fund, Kind.TEXT, fact.section, fact.spans, note=BY_CODE)]
    return []
