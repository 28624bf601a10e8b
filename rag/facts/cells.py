"""What forms state field by field and cell by cell: every table's row as a fact of one of its cells."""

import re
from collections.abc import Iterator, Sequence

from corpus.document import Fact, Kind, Row, Table
from index.catalogue import Catalogue, StoredFact
from index.project import Project
from rag.questions.expected import Expected
from rag.questions.question import Question
from rag.words.form_words import label_names

ROWS = ("cell", "column_cell", "crossed_cell", "cost_item", "funding_item")  # fields of what a table's row states
MONTHS_OF_WORK = "henkilötyökuukautta"  # their unit
_SUM = "Yhteensä"
_MONTHS = re.compile(r"henkilötyök|htkk|person[- ]months|personmånad", re.IGNORECASE)


def statements(project: Project, catalogue: Catalogue, columns: Sequence[str] = ()) -> list[StoredFact]:
    """Return every fact of a project's documents, and every table row as the fact of one cell of it.

    The cell is that of the first of `columns` that the table has, else that of the row's sum.
    """
    facts = catalogue.facts(project=project.code)
    known = {(stored.document, stored.fact.spans[0], stored.fact.value) for stored in facts}
    cells = [
        StoredFact(project.code, name, cell)
        for name in project.documents
        for table in catalogue.document(name).tables
        for row in table.rows
        if (cell := _cell(table, row, columns)) is not None
    ]
    cells += [
        StoredFact(project.code, name, cell)
        for name in project.documents
        for table in catalogue.document(name).tables
        if table.unit != "EUR"
        for row in table.rows
        for cell in _crossed(table, row)
    ]
    return [*facts, *(cell for cell in cells if (cell.document, cell.fact.spans[0], cell.fact.value) not in known)]


def asked_columns(question: Question) -> tuple[str, ...]:
    """Return the headings of the columns that a question may ask for: its year, the months of work, or the share.

    Where several years are asked for, it is the sum that tells them all.
    """
    months = ("Henkilötyökk",) if _MONTHS.search(question.text) else ()
    shares = ("Osuus nettokustannuksista (%)",) if question.expected is Expected.PERCENT else ()
    years = {str(year) for year in question.years}
    return (*months, *shares, *(years if len(years) == 1 else ()))


def _cell(table: Table, row: Row, columns: Sequence[str]) -> Fact | None:
    """Return a row's cell as a fact that quotes the row."""
    column = next((index for index, heading in enumerate(table.columns) if heading in columns), None)
    index = _sum_column(table) if column is None else column
    if not row.values or index >= len(row.values) or row.values[index] is None:
        return None
    percent = table.columns[index].endswith("(%)")
    money = table.unit == "EUR" and table.columns[index] != "Henkilötyökk" and not percent
    return Fact(
        "cell" if column is None else "column_cell",
        row.label,
        row.values[index],
        Kind.MONEY if money else Kind.COUNT,
        table.section,
        (row.span,),
        "%" if percent else table.unit if money or table.unit != "EUR" else MONTHS_OF_WORK,
        table.part,
        table.title,
        table.note,
    )


def _crossed(table: Table, row: Row) -> Iterator[Fact]:
    """Yield the cells of a table of numbers of people, each labelled by its row and its column."""
    for column, value in zip(table.columns, row.values, strict=True):
        if len(table.columns) > 2 and value is not None and column != _SUM:
            label = f"{label_names(row.label)[0]}, {label_names(column)[0]}"
            spans, unit = (row.span,), table.unit
            yield Fact("crossed_cell", label, value, Kind.COUNT, table.section, spans, unit, table.part, table.title)


def _sum_column(table: Table) -> int:
    """Return the column of the sums, else the last."""
    return table.columns.index(_SUM) if _SUM in table.columns else len(table.columns) - 1


def row_of(stored: StoredFact, catalogue: Catalogue) -> tuple[Table, Row] | None:
    """Return the table and row that a fact is a cell of."""
    place = stored.fact.spans[0]
    for table in catalogue.document(stored.document).tables:
        for row in table.rows:
            if row.span == place and stored.fact.value in row.values:
                return table, row
    return None
