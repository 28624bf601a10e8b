"""Who takes part in the projects, and as what, from main and background forms alike."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from index.catalogue import Catalogue, StoredFact


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation in a project. `named` states its name, `typed` the type that the form gives it."""

    name: str
    leads: bool
    named: StoredFact
    typed: StoredFact | None

    @property
    def project(self) -> str:
        """The project's code."""
        return self.named.project


@lru_cache(1)
def roster(catalogue: Catalogue) -> tuple[Member, ...]:
    """Return every organisation of every project once, the leading one of a project first."""
    members: dict[tuple[str, str], Member] = {}
    for member in (*_applicants(catalogue), *_with_background_form(catalogue), *_partners(catalogue)):
        members.setdefault((member.project, member.name), member)
    return tuple(sorted(members.values(), key=lambda member: (member.project, not member.leads)))


def _applicants(catalogue: Catalogue) -> Iterable[Member]:
    types = {stored.project: stored for stored in _stated(catalogue, "organisation_type") if not stored.fact.part}
    for stored in _stated(catalogue, "applicant"):
        yield Member(str(stored.fact.value), True, stored, types.get(stored.project))


def _with_background_form(catalogue: Catalogue) -> Iterable[Member]:
    leading = {
        (stored.project, stored.fact.part) for stored in _stated(catalogue, "role") if stored.fact.value == "main"
    }
    types = {(stored.project, stored.fact.part): stored for stored in _stated(catalogue, "organisation_type")}
    implementers = _stated(catalogue, "implementer")
    led = {project for project, _ in leading} | {stored.project for stored in _stated(catalogue, "applicant")}
    forms = Counter(stored.project for stored in implementers)
    alone = {project for project, count in forms.items() if count == 1 and project not in led}
    for stored in implementers:
        part = (stored.project, stored.fact.part)
        leading |= {part} if stored.project in alone else set()
        yield Member(str(stored.fact.value), part in leading, stored, types.get(part))


def _partners(catalogue: Catalogue) -> Iterable[Member]:
    types = {(stored.project, stored.fact.group): stored for stored in _stated(catalogue, "co_implementer_type")}
    for field in ("co_applicant", "co_implementer"):
        for stored in _stated(catalogue, field):
            values = stored.fact.value if isinstance(stored.fact.value, tuple) else (str(stored.fact.value),)
            for name in values:
                yield Member(name, False, stored, types.get((stored.project, name)))


def _stated(catalogue: Catalogue, field: str) -> list[StoredFact]:
    return [stored for stored in catalogue.facts(field=field) if stored.fact.value]
