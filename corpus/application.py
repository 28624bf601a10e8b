"""The application of 2014-2020: a main form and a background form for each implementer."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from corpus import background_form
from corpus.application_facts import (
    FOOTER,
    read_attachments,
    read_authority,
    read_co_implementers,
    read_footers,
    read_gender,
    read_regions,
    read_scope,
    read_signature,
    read_site,
    read_sustainability,
    read_texts,
)
from corpus.application_form import ENGLISH, HEADINGS, LABELS, ORGANISATION_TYPES
from corpus.application_tables import read_figures, read_summary
from corpus.assembling import Naming, assemble
from corpus.background import read_background, starts
from corpus.document import Fact, Section, Span, Table
from corpus.family import Family, Parsed, section_id
from corpus.furniture import find_furniture, find_preamble
from corpus.glued_headings import cut_glued
from corpus.headings import Headings
from corpus.layout import measure
from corpus.lines import Line
from corpus.marks import Labels
from corpus.outline import START, shown_lines
from corpus.placing import Placer
from corpus.reading import united
from corpus.source import Source
from corpus.stating import Place, state_fields

KEY = "application"
_HEADINGS, _LABELS = Headings(HEADINGS), Labels(LABELS)
_TITLES = {heading.number: heading.text for heading in HEADINGS}
_CODE = re.compile(r"^\s*(?:Hakemusnumero\s*:?\s*\d*\s*)?Hankekoodi\s*:?\s*([A-Z]\d{4,6})\b", re.MULTILINE)
_NUMBER = re.compile(r"^\s*Hakemusnumero\s*:?\s*(\d{4,8})\b", re.MULTILINE)
_TITLE = r"Hankehakemus\s*$"
_FIRST_LINES = 80  # in which a form without footers prints its number
_MARKS = ("Hakemusnumero", "taustalomake", "EURA 2014", "Hankkeen perustiedot", "Hankkeen rahoitussuunnitelma")
_MARKS_OF_FORM = ("julkinen tiivistelmä englannin kielellä", "esitys hankkeen ohjausryhmän kokoonpanoksi")


def recognise(text: str) -> float:
    """Tell how surely a text is an application: by labels that no other form has together."""
    lowered = text.casefold()
    own = sum(mark in lowered for mark in _MARKS_OF_FORM)
    return min(0.95, 0.2 * sum(mark in text for mark in _MARKS) + 0.2 * own)


def parse(source: Source) -> Parsed:
    """Read an application."""
    text = source.text
    lines = cut_glued(text, measure(text).lines, HEADINGS)
    furniture = find_furniture(lines, source.pages)
    preamble = find_preamble(lines, _TITLE, [label.text for label in LABELS])
    hidden = {span.start for span in furniture}
    shown = shown_lines(lines, (*preamble, *furniture))
    begins = starts(lines, shown)
    footers = [line for line in lines if line.start in hidden]
    main = shown[: begins[0]] if begins else shown
    project = _project(source, lines, main, footers)
    sections, facts, tables, personal = _read_main(text, lines, main, footers, project)
    parts = [
        read_background(text, lines, shown[begin:end], project, order)
        for order, (begin, end) in enumerate(pairwise([*begins, len(shown)]), 1)
    ]
    title = next((str(fact.value) for fact in facts if fact.field == "project_name" and fact.value), project)
    return Parsed(
        project=project,
        title=title,
        sections=_distinct([*sections, *(section for part in parts for section in part.sections)]),
        facts=(*facts, *(fact for part in parts for fact in part.facts)),
        tables=(*tables, *(table for part in parts for table in part.tables)),
        furniture=united((*preamble, *furniture)),
        personal=(*personal, *(span for part in parts for span in part.personal)),
    )


def _read_main(
    text: str, lines: Sequence[Line], shown: Sequence[int], footers: Sequence[Line], project: str
) -> tuple[list[Section], list[Fact], list[Table], list[Span]]:
    placed = Placer(lines, shown, _HEADINGS, _LABELS, START).place()
    place = Place(text, lines, placed, _naming(project))
    sections = assemble(text, lines, placed, (START, *_TITLES), place.naming)
    stated, personal = state_fields(place)
    day, signed = read_signature(place)
    summary, sums = read_summary(place)
    figures, counts = read_figures(place)
    printed = list(read_footers(place, footers))
    if printed:
        naming = place.naming
        sections.append(Section(naming.section(FOOTER), FOOTER, "Alatunniste", ("Alatunniste",), ()))
    facts = [
        *stated,
        *read_co_implementers(place),
        *read_texts(place, sections),
        *read_authority(place, sections, stated),
        *sums,
        *read_scope(place),
        *read_regions(place, stated),
        *read_site(place),
        *counts,
        *read_gender(place),
        *read_sustainability(place),
        *read_attachments(place),
        *day,
    ]
    held = {fact.field for fact in facts if fact.value is not None}
    facts.extend(fact for fact in printed if fact.field not in held or fact.field == "project_name")
    return sections, facts, [*summary, *figures], [*personal, *signed]


def _naming(project: str) -> Naming:
    def title(number: str) -> str:
        return f"{number} {_TITLES.get(number, '')}".strip()

    def path(number: str) -> tuple[str, ...]:
        main = number.partition(".")[0]
        return () if number == START else (title(number),) if main == number else (title(main), title(number))

    return Naming(
        section=lambda number: section_id(project, number),
        number=lambda number: "" if number == START else number,
        heading=lambda number: _TITLES.get(number, ""),
        path=path,
        english=ENGLISH,
    )


def _project(source: Source, lines: Sequence[Line], shown: Sequence[int], footers: Sequence[Line]) -> str:
    """Return the project code, else the application number, else the file's stem."""
    first = [lines[index] for index in shown[:_FIRST_LINES]]
    printed = "\n".join(line.text for line in (*first, *footers))
    found = _CODE.search(printed) or _NUMBER.search(printed)
    return found[1] if found else source.name.rpartition(".")[0] or source.name


def _distinct(sections: Sequence[Section]) -> tuple[Section, ...]:
    """Tell sections apart that would have the same id: two implementers of one name."""
    seen: dict[str, int] = {}
    distinct = []
    for section in sections:
        count = seen[section.id] = seen.get(section.id, 0) + 1
        distinct.append(section if count == 1 else replace(section, id=f"{section.id}:{count}"))
    return tuple(distinct)


PRINTED = (
    *(heading.text for heading in HEADINGS),
    *(label.text for label in (*LABELS, *background_form.LABELS) if label.text not in ORGANISATION_TYPES),
)
FAMILY = Family(KEY, recognise, parse, PRINTED)
