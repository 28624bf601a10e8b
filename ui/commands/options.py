"""The options that commands share, and the language of their words."""

import os
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ui.texts import preferred_language, texts

if TYPE_CHECKING:
    from index.search import Filters, Searcher
    from rag.asker import Asker

say = texts(preferred_language([os.environ.get("HANKETUTKA_LANGUAGE", "")]))

IndexFolder = Annotated[
    Path, typer.Option("--index", envvar="HANKETUTKA_INDEX", help=say("opt_index"), show_envvar=False)
]
AsJson = Annotated[bool, typer.Option("--json", help=say("opt_json"))]
HitCount = Annotated[int, typer.Option("-k", min=1, max=1000, help=say("opt_k"))]
Many = list[str]
DEFAULT_FOLDER = Path("var/index")

ProjectFilter = Annotated[Many | None, typer.Option("--project", help=say("opt_project"))]
FundFilter = Annotated[Many | None, typer.Option("--fund", help=say("opt_fund"))]
RegionFilter = Annotated[Many | None, typer.Option("--region", help=say("opt_region"))]
MunicipalityFilter = Annotated[Many | None, typer.Option("--municipality", help=say("opt_municipality"))]
StatusFilter = Annotated[Many | None, typer.Option("--status", help=say("opt_status"))]
AxisFilter = Annotated[Many | None, typer.Option("--axis", help=say("opt_axis"))]
OrganisationFilter = Annotated[Many | None, typer.Option("--organisation", help=say("opt_organisation"))]
FromFilter = Annotated[str | None, typer.Option("--from", help=say("opt_from"))]
ToFilter = Annotated[str | None, typer.Option("--to", help=say("opt_to"))]


def open_searcher(folder: Path) -> "Searcher":
    """Open an index folder for searching."""
    from index.search import Searcher

    return Searcher.open(folder)


def open_asker(folder: Path) -> "Asker":
    """Open an index folder for asking, with the language model that the environment names, if any."""
    from rag.asker import Asker
    from rag.language_model.generation import Writer, model_settings
    from rag.language_model.grounding import Checker

    settings = model_settings(os.environ)
    searcher = open_searcher(folder)
    return Asker(searcher, Writer(settings, Checker(searcher)) if settings else None)


def make_filters(texts_by_name: Mapping[str, Sequence[str] | None], start: str | None, end: str | None) -> "Filters":
    """Gather the filter options that were given."""
    from index.search import Filters

    given = {name: tuple(values) for name, values in texts_by_name.items() if values}
    return Filters(**given, start=_day(start, "--from"), end=_day(end, "--to"))


def _day(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    raise typer.BadParameter(say("bad_date", text=text), param_hint=option)
