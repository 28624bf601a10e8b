"""Whose place of a form is: an implementer's own part of it, or what the main form tells of the applicant."""

import re
from collections.abc import Sequence

from index.catalogue import Catalogue
from index.search import Hit
from rag.found import lead
from rag.questions.question import Question

_OF_APPLICANT = re.compile(r"\bhakijan (?:osaaminen|kokemus|resurssit)\b", re.IGNORECASE)
_OF_PART, _OF_MAIN_FORM = 12, 4  # chunks that come first, of the part and of what tells of it elsewhere


def applicants_named(question: Question, catalogue: Catalogue) -> dict[str, str]:
    """Return the applicants that a question names, by their projects."""
    return {
        known.project: known.name
        for known in question.implementers
        if known.name in _applicants(known.project, catalogue)
    }


def _applicants(project: str, catalogue: Catalogue) -> set[str]:
    parts = {stored.fact.part for stored in catalogue.facts(project, "role") if stored.fact.value == "main"}
    return parts | {str(stored.fact.value) for stored in catalogue.facts(project, "applicant")}


def owner(hit: Hit, applicants: dict[str, str]) -> str:
    """Return the organisation whose part a place is, or that it tells of as the applicant; "" where it is of all."""
    of_applicant = not hit.section.part and any(_OF_APPLICANT.search(title) for title in hit.section.path)
    return applicants.get(hit.chunk.project, "") if of_applicant else hit.section.part


def parts_first(hits: Sequence[Hit], question: Question, catalogue: Catalogue) -> tuple[Hit, ...]:
    """Put the places of the parts that are asked about first, and among them the best that tell of them elsewhere."""
    parts = {known.name for known in question.implementers if known.has_part}
    if not parts:
        return tuple(hits)
    applicants = applicants_named(question, catalogue)
    own = [hit for hit in hits if hit.section.part in parts]
    told = [hit for hit in hits if not hit.section.part and owner(hit, applicants) in parts][:_OF_MAIN_FORM]
    return lead((*own[:_OF_PART], *told), (*own, *hits), len(hits))
