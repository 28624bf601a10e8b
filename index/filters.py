"""Which projects a search is limited to."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial

from index.project import Project

Values = Callable[[Project], Iterable[str]]
Test = Callable[[Project], bool]

_CACHED_TEXTS = 50_000  # of the catalogue
_EQUAL: dict[str, Values] = {
    "funds": lambda project: (project.fund,),
    "regions": lambda project: project.regions,
    "municipalities": lambda project: project.municipalities,
    "statuses": lambda project: (project.status,),
}
_WITHIN: dict[str, Values] = {
    "axes": lambda project: (project.axis,),
    "organisations": lambda project: project.organisations,
}


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


def passing(filters: Filters, projects: Iterable[Project]) -> tuple[str, ...]:
    """Return the codes of the projects that pass the filters.

    An axis may be given by its number alone, an organisation by whole words of its name, as its abbreviation.
    """
    if codes := {_plain(code) for code in filters.projects}:
        projects = [project for project in projects if _plain(project.code) in codes]
    for test in _tests(filters):
        projects = filter(test, projects)
    return tuple(project.code for project in projects)


def _tests(filters: Filters) -> Iterator[Test]:
    for field, read in _EQUAL.items():
        if wanted := frozenset(_plain(text) for text in getattr(filters, field)):
            yield partial(_has_one, wanted, read)
    for field, read in _WITHIN.items():
        if parts := tuple(f" {_plain(text)} " for text in getattr(filters, field)):
            yield partial(_has_part, parts, read)
    if filters.start or filters.end:
        yield partial(_overlaps, filters)


def _has_one(wanted: frozenset[str], read: Values, project: Project) -> bool:
    return not wanted.isdisjoint(map(_plain, read(project)))


def _has_part(wanted: tuple[str, ...], read: Values, project: Project) -> bool:
    known = [f" {_plain(value)} " for value in read(project)]
    return any(text in value for text in wanted for value in known)


@lru_cache(_CACHED_TEXTS)
def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w-]+", text.casefold()))


def _overlaps(filters: Filters, project: Project) -> bool:
    if filters.start and (project.end is None or project.end < filters.start):
        return False
    return not (filters.end and (project.start is None or project.start > filters.end))
