"""What is indexed, and what a project's forms state, as HTML."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from corpus.document import Contradiction, Document, Fact, Kind, Section, Table
from index.catalogue import StoredFact
from index.project import Project
from index.search import Status
from rag.words.fields import field_name
from ui.formats import amount, day, moment, number, size, table_faults, value_text
from ui.texts import Texts
from ui.views import headings, render, section_href

COLUMNS = ("column_code", "column_fund", "column_region", "column_period", "column_granted", "column_documents")
SHOWN = 200  # rows of the list of projects; a filter finds the others


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project in the list: the text of each of COLUMNS, and the words that a filter looks at."""

    code: str
    name: str
    texts: tuple[str, ...]
    searched: str

    @property
    def cells(self) -> Iterable[tuple[str, str]]:
        """Return each column's key and text."""
        return zip(COLUMNS, self.texts, strict=True)


@dataclass(frozen=True, slots=True)
class FactLine:
    """A form field, ready to be shown."""

    label: str
    value: str
    blank: bool
    note: str
    href: str


@dataclass(frozen=True, slots=True)
class TableView:
    """A table of numbers, ready to be shown."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    note: str
    href: str


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """What one section states: the facts below each of its inner headings, and its tables."""

    heading: str
    facts: tuple[tuple[str, tuple[FactLine, ...]], ...]
    tables: tuple[TableView, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """The main form, or an implementer's background form."""

    name: str
    sections: tuple[SectionFacts, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction, ready to be shown."""

    value: str
    heading: str
    quote: str
    href: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """What one document states."""

    name: str
    parts: tuple[Part, ...]
    contradictions: tuple[tuple[str, tuple[Side, ...]], ...]


def documents_summary(status: Status, say: Texts) -> str:
    """Render the index's counts, age, tools and warnings."""
    manifest = status.manifest
    return render(
        "documents.html",
        say,
        counts={name: number(count, say) for name, count in manifest.counts},
        indexed=moment(manifest.created.astimezone(), say),
        encoder=manifest.settings.encoder,
        analyser=manifest.settings.analyser,
        size=size(status.size, say),
        warnings=[say(key, **fields) for key, fields in status.warnings],
    )


def project_rows(projects: Iterable[Project], granted: Iterable[StoredFact], say: Texts) -> tuple[ProjectRow, ...]:
    """Return the list of projects; `granted` are the sums that their forms state."""
    sums = {stored.project: value_text(stored.fact.value, stored.fact.kind, "", say) for stored in granted}
    return tuple(
        ProjectRow(
            code=project.code,
            name=project.name,
            texts=(
                project.code,
                project.fund,
                ", ".join(project.regions),
                _period(project, say),
                sums.get(project.code, ""),
                ", ".join(project.documents),
            ),
            searched=" ".join((project.name, project.code, project.fund, *project.regions, *project.organisations)),
        )
        for project in projects
    )


def projects_table(rows: Iterable[ProjectRow], text: str, chosen: str, say: Texts) -> str:
    """Render the projects in which every word of `text` is found."""
    words = text.casefold().split()
    found = [row for row in rows if all(word in row.searched.casefold() for word in words)]
    return render("projects.html", say, columns=COLUMNS, projects=found[:SHOWN], found=len(found), chosen=chosen)


def project_page(project: Project, documents: Iterable[Document], say: Texts) -> str:
    """Render what a project's documents state, contradictions first."""
    return render(
        "project.html",
        say,
        project=project,
        documents=[_document(document, say) for document in documents],
        state=urlencode({"project": project.code}),
    )


def _period(project: Project, say: Texts) -> str:
    days = [day(known, say) if known else "" for known in (project.start, project.end)]
    return "–".join(days) if any(days) else ""


def _document(document: Document, say: Texts) -> DocumentView:
    by_id = {section.id: section for section in document.sections}
    parts = groupby(_section_facts(document, say), key=lambda pair: pair[0].part)
    return DocumentView(
        name=document.name,
        parts=tuple(Part(name, tuple(facts for _section, facts in pairs)) for name, pairs in parts),
        contradictions=tuple(_contradiction(found, document, by_id, say) for found in document.contradictions),
    )


def _section_facts(document: Document, say: Texts) -> Iterable[tuple[Section, SectionFacts]]:
    """Yield the sections that state something, in the document's order."""
    for section in document.sections:
        own = (fact for fact in document.facts if fact.section == section.id)
        facts = tuple(
            (group, tuple(_fact(fact, section, document, say) for fact in same))
            for group, same in groupby(own, key=lambda fact: fact.group)
        )
        tables = tuple(
            _table(table, section, document, say) for table in document.tables if table.section == section.id
        )
        if facts or tables:
            yield section, SectionFacts(headings(section.path, say)[-1], facts, tables)


def _fact(fact: Fact, section: Section, document: Document, say: Texts) -> FactLine:
    return FactLine(
        label=fact.label,
        value=value_text(fact.value, fact.kind, fact.unit, say),
        blank=fact.kind is Kind.WITHHELD or fact.value in (None, "", ()),
        note=say(fact.note) if fact.note else "",
        href=section_href(document.name, section.number, fact.spans, say),
    )


def _table(table: Table, section: Section, document: Document, say: Texts) -> TableView:
    rows = tuple(
        (row.label, tuple("" if value is None else amount(value, say) for value in row.values)) for row in table.rows
    )
    href = section_href(document.name, section.number, [row.span for row in table.rows], say)
    return TableView(table.title, table.columns, rows, table_faults(table, say), href)


def _contradiction(
    found: Contradiction, document: Document, by_id: dict[str, Section], say: Texts
) -> tuple[str, tuple[Side, ...]]:
    kind = next((fact.kind for fact in document.facts if fact.field == found.field), Kind.TEXT)
    sides = tuple(
        Side(
            value=value_text(statement.value, kind, "", say),
            heading=headings(by_id[statement.section].path, say)[-1],
            quote=statement.span.cut(document.public_text),
            href=section_href(document.name, by_id[statement.section].number, (statement.span,), say),
        )
        for statement in found.statements
    )
    return field_name(found.field, found.field, say.language), sides
