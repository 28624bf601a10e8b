"""Which projects a search is limited to."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from index.project import Project


@dataclass(frozen=True, slots=True)
class Filters:
    """What a hit's project must match. Values of one field are alternatives; fields are joined by and.

    Text values match a catalogue value regardless of case. `start` and `end` keep projects whose planned period
    overlaps [start, end].
    """

    projects: tuple[str, ...] = ()
    funds: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    axes: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None


def keeps(filters: Filters, project: Project) -> bool:
    """Tell whether a project passes the filters.

    An axis may be given by its number alone, an organisation by whole words of its name, as its abbreviation.
    """
    return (
        _equal(filters.projects, (project.code,))
        and _equal(filters.funds, (project.fund,))
        and _equal(filters.regions, project.regions)
        and _equal(filters.municipalities, project.municipalities)
        and _equal(filters.statuses, (project.status,))
        and _within(filters.axes, (project.axis,))
        and _within(filters.organisations, project.organisations)
        and _overlaps(filters, project)
    )


def _equal(wanted: tuple[str, ...], values: Iterable[str]) -> bool:
    return not wanted or not {_plain(text) for text in wanted}.isdisjoint(_plain(value) for value in values)


def _within(wanted: tuple[str, ...], values: Iterable[str]) -> bool:
    known = [f" {_plain(value)} " for value in values]
    return not wanted or any(f" {_plain(text)} " in value for text in wanted for value in known)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w-]+", text.casefold()))


def _overlaps(filters: Filters, project: Project) -> bool:
    if filters.start and (project.end is None or project.end < filters.start):
        return False
    return not (filters.end and (project.start is None or project.start > filters.end))
