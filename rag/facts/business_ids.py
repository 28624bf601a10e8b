"""Whose a business ID is: every form that has it tells its holder."""

from collections.abc import Iterator

from index.catalogue import Catalogue, StoredFact
from rag.questions.expected import BUSINESS_ID
from rag.questions.question import Question

_FIELDS = ("business_id", "co_implementer_business_id")
_HOLDERS = ("applicant", "implementer")  # the fields that name whose part of a form it is


def holding(question: Question, catalogue: Catalogue) -> list[StoredFact]:
    """Return the statements that have the business ID of a question, each after the one that names its holder."""
    asked = BUSINESS_ID.findall(question.text)
    found = (stored for field in _FIELDS if asked for stored in catalogue.facts(field=field))
    return [told for stored in found if stored.fact.value in asked for told in (*_holder(stored, catalogue), stored)]


def _holder(stored: StoredFact, catalogue: Catalogue) -> Iterator[StoredFact]:
    """Yield who the applicant is, or whose background form it is; a co-implementer's ID has the name beside it."""
    if stored.fact.group:
        return
    for field in _HOLDERS:
        facts = catalogue.facts(project=stored.project, field=field)
        yield from (known for known in facts if known.fact.part == stored.fact.part)
