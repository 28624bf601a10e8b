"""What is known of a project, gathered from all its documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.document import Document, Fact

FUNDS = {"S": "ESR", "A": "EAKR", "J": "JTF"}  # by the first letter of a project code
ORGANISATIONS = ("applicant", "co_applicant", "co_implementer", "implementer")


@dataclass(frozen=True, slots=True)
class Project:
    """A project. A text that no document states is empty, a date None."""

    code: str
    name: str
    fund: str = ""
    axis: str = ""
    objective: str = ""
    status: str = ""
    start: date | None = None
    end: date | None = None
    regions: tuple[str, ...] = ()
    sub_regions: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()  # names
    families: tuple[str, ...] = ()  # the documents' form families


def gather(documents: Sequence[Document]) -> Project:
    """Join what the documents of one project state; the earlier document wins where they differ."""
    facts = [fact for document in documents for fact in document.facts]
    code = documents[0].project
    return Project(
        code=code,
        name=next((document.title for document in documents if document.title), code),
        fund=_first(facts, "fund") or _fund(code),
        axis=_first(facts, "axis"),
        objective=_first(facts, "objective"),
        status=_first(facts, "status"),
        start=_date(_first(facts, "start_date")),
        end=_date(_first(facts, "end_date")),
        regions=_all(facts, "regions"),
        sub_regions=_all(facts, "sub_regions"),
        municipalities=_all(facts, "municipalities"),
        organisations=_all(facts, *ORGANISATIONS),
        documents=tuple(document.name for document in documents),
        families=tuple(dict.fromkeys(document.family for document in documents)),
    )


def _first(facts: Iterable[Fact], field: str) -> str:
    return next((str(fact.value) for fact in facts if fact.field == field and fact.value), "")


def _all(facts: Iterable[Fact], *fields: str) -> tuple[str, ...]:
    values = [fact.value for fact in facts if fact.field in fields]
    texts = [text for value in values for text in (value if isinstance(value, tuple) else (value,))]
    return tuple(dict.fromkeys(text for text in texts if isinstance(text, str) and text))


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _fund(code: str) -> str:
    return FUNDS.get(code[:1].upper(), "") if code[1:].isdigit() else ""
