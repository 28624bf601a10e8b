"""What commands show in the terminal. Colours vanish when the output is piped; complaints go to standard error."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import TYPE_CHECKING, Protocol, TypeVar

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn, track
from rich.table import Table as Grid

from corpus.document import Document, Table
from ui.formats import amount, duration, moment, number, size, table_faults, value_text
from ui.texts import Texts

if TYPE_CHECKING:
    from index.build import BuildReport
    from index.project import Project
    from index.search import Hit, Status
    from rag.answer import Answer, Citation
    from rag.language_model.generation import ModelSettings

_READING_WIDTH = 100
Item = TypeVar("Item")


class Shown(Protocol):
    """Takes reports of progress."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Say that `done` of `total` items of a stage are done."""


out = Console(highlight=False, soft_wrap=False)
err = Console(stderr=True, highlight=False)
if out.width > _READING_WIDTH:
    out.width = _READING_WIDTH


def tell(line: str) -> None:
    """Write one line to standard output."""
    out.print(escape(line))


def complain(line: str) -> None:
    """Write one line to standard error."""
    err.print(escape(line), style="bold red", soft_wrap=True)


def counted(items: Iterable[Item], total: int, title: str) -> Iterator[Item]:
    """Pass items on behind a progress bar on standard error."""
    return iter(track(items, title, total, console=err, transient=True))


@contextmanager
def progress(say: Texts) -> Iterator["Shown"]:
    """Show a bar for each stage of building; the caller reports (stage, done, total)."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    bars = Progress(*columns, console=err, transient=True)
    tasks: dict[str, TaskID] = {}

    def shown(stage: str, done: int, total: int) -> None:
        if err.is_terminal:
            bars.start()
        if stage not in tasks:
            tasks[stage] = bars.add_task(say(stage), total=total)
        bars.update(tasks[stage], completed=done, total=total)

    try:
        yield shown
    finally:
        if tasks and err.is_terminal:
            bars.stop()


def report(made: "BuildReport", say: Texts) -> None:
    """Tell what a build did, and which files it left out and why."""
    for skipped in made.skipped:
        complain(say("file_skipped", path=skipped.path, reason=say(skipped.reason, **skipped.fields)))
    counts = {name: number(getattr(made, name), say) for name in ("documents", "projects", "sections", "chunks")}
    tell(say("indexed", **counts))
    work = {name: number(getattr(made, name), say) for name in ("embedded", "reused")}
    tell(say("indexed_work", **work, time=duration(1000 * made.seconds, say)))


def show_answer(answer: "Answer", say: Texts) -> None:
    """Show an answer, its sources, and what the reader should know."""
    out.print(escape(answer.text))
    for note in answer.notes:
        out.print(f"[yellow]{escape(say('note'))}:[/yellow] {escape(note)}")
    if answer.citations:
        out.print(f"\n[bold]{escape(say('sources'))}[/bold]")
    for citation in answer.citations:
        _show_citation(citation)
    if answer.kind == "none" and answer.hits:
        out.print(f"\n[bold]{escape(say('nearest_places'))}[/bold]")
        show_hits(answer.hits[:3], say)


def _show_citation(citation: "Citation") -> None:
    place = " › ".join((citation.project, *citation.path))
    out.print(f"[cyan]\\[{citation.n}][/cyan] {escape(place)} [dim]({escape(citation.document)})[/dim]")
    out.print(Padding(f"”{escape(citation.quote)}”", (0, 0, 0, 4)), style="italic")


def show_hits(hits: Sequence["Hit"], say: Texts) -> None:
    """Show the places found, best first."""
    if not hits:
        tell(say("hits_none"))
    for hit in hits:
        place = " › ".join((hit.chunk.project, *hit.section.path))
        score = number(hit.score, say, 2)
        source = f"[dim]{score} · {escape(hit.chunk.document)}[/dim]"
        out.print(f"[cyan]{hit.rank:>3}.[/cyan] [bold]{escape(place)}[/bold] {source}")
        out.print(Padding(escape(_shortened(hit.text)), (0, 0, 0, 5)))


def show_facts(project: "Project", documents: Sequence[Document], say: Texts) -> None:
    """Show what a project's forms state, section by section, then their tables and contradictions."""
    out.print(f"[bold]{escape(project.name)}[/bold] ({escape(project.code)})")
    for document in documents:
        out.print(f"\n[bold]{escape(document.name)}[/bold]")
        headings = {section.id: section.path for section in document.sections}
        for section, facts in groupby(document.facts, key=lambda fact: fact.section):
            grid = Grid(title=escape(" › ".join(headings.get(section, (section,)))), title_justify="left", expand=True)
            grid.add_column(say("field"), ratio=2)
            grid.add_column(say("value"), ratio=3)
            for fact in facts:
                label = f"{fact.group}: {fact.label}" if fact.group else fact.label
                grid.add_row(escape(label), escape(value_text(fact.value, fact.kind, fact.unit, say)))
            out.print(grid)
        for table in document.tables:
            _show_table(table, say)
        for contradiction in document.contradictions:
            out.print(f"[yellow]{escape(say('contradiction'))}: {escape(contradiction.field)}[/yellow]")
            for statement in contradiction.statements:
                quote = statement.span.cut(document.public_text)
                out.print(Padding(f"”{escape(quote)}” ({escape(statement.section)})", (0, 0, 0, 4)))


def _show_table(table: Table, say: Texts) -> None:
    title = " · ".join(name for name in (table.part, table.title) if name)
    grid = Grid(
        title=escape(title),
        title_justify="left",
        expand=True,
        caption=table_faults(table, say) or None,
    )
    grid.add_column(say("row"), ratio=2)
    for column in table.columns:
        grid.add_column(escape(column), justify="right")
    for row in table.rows:
        cells = ("" if value is None else amount(value, say) for value in row.values)
        grid.add_row(escape(row.label), *cells)
    out.print(grid)


def show_sections(documents: Sequence[Document], wanted: str | None, say: Texts) -> None:
    """Show the reading text of a project's documents, or of one section."""
    from corpus.reading import read_document_spans

    for document in documents:
        out.print(f"[bold]{escape(document.name)}[/bold] · {escape(document.title)}")
        for section in document.sections:
            if wanted is None or wanted in (section.number, section.id):
                out.print(f"\n[bold cyan]{escape(' › '.join(section.path))}[/bold cyan]")
                out.print(escape(read_document_spans(document, section.spans).text))


def show_status(status: "Status", say: Texts) -> None:
    """Show what an index holds."""
    manifest, counts = status.manifest, status.manifest.counts
    grid = Grid(show_header=False)
    for label, value in (
        (say("documents"), number(counts.documents, say)),
        (say("projects"), number(counts.projects, say)),
        (say("sections"), number(counts.sections, say)),
        (say("chunks"), number(counts.chunks, say)),
        (say("encoder"), manifest.settings.encoder),
        (say("analyser"), manifest.settings.analyser),
        (say("generation"), f"{manifest.generation} · {moment(manifest.created.astimezone(), say)}"),
        (say("size"), size(status.size, say)),
    ):
        grid.add_row(escape(label), escape(value))
    out.print(grid)
    for key, fields in status.warnings:
        out.print(f"[yellow]{escape(say('warning'))}:[/yellow] {escape(say(key, **fields))}")


def show_model(model: "ModelSettings | None", say: Texts) -> None:
    """Tell which language model answers, and whether questions and quotes leave this computer for it."""
    if model:
        tell(say("llm_in_use", model=model.name, address=model.address))
        if model.remote:
            out.print(f"[yellow]{escape(say('warning'))}:[/yellow] {escape(say('llm_leaves', address=model.address))}")


def _shortened(text: str, longest: int = 400) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else flat[: flat.rindex(" ", 0, longest)] + " …"
