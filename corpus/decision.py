"""The funding decision of the programme period 2014-2020: fields before numbered parts, terms after them."""

import re
from collections.abc import Sequence

from corpus.co_implementers import organisations
from corpus.document import Fact, Kind, Section, Span
from corpus.family import Field
from corpus.form import Form, Headings, family
from corpus.labels import CONTACTS
from corpus.outline import START
from corpus.reading import read_flow, read_lines
from corpus.values import iso_date

_RECIPIENTS = re.compile(r"^Tuensaaja[t]?\s*:?[ ]*\n?", re.MULTILINE)
_RECIPIENTS_END = re.compile(
    r"^(?:Hankehakemuksenne|Hakemuksenne|Päätöstyyppi|Alueellinen kehittämistuki)", re.MULTILINE
)
_PERIOD = re.compile(
    r"on\s+toteutettava\s+(\d{1,2}\.\d{1,2}\.\d{4})\s*[-–—]\s*(\d{1,2}\.\d{1,2}\.\d{4})\s+välisenä\s+aikana",
    re.IGNORECASE,
)


def read_opening(text: str, section: Section, omitted: Sequence[Span]) -> list[Fact]:
    """Return the recipients, the first of them the applicant, and the period of a decision's opening."""
    return [*_recipients(text, section, omitted), *_period(text, section, omitted)]


def _recipients(text: str, section: Section, omitted: Sequence[Span]) -> list[Fact]:
    reading = read_lines(text, section.spans, omitted)
    begin = _RECIPIENTS.search(reading.text)
    end = _RECIPIENTS_END.search(reading.text, begin.end()) if begin else None
    if not begin or not end:
        return []
    label = begin[0].strip(" :\n")
    facts = organisations(reading, begin.end(), end.start(), label, section)
    first = [Fact("applicant", label, fact.value, fact.kind, fact.section, fact.spans) for fact in facts[:1]]
    if facts[1:2] and facts[1].field == "co_implementer_business_id":
        numbered = facts[1]
        first.append(
            Fact("business_id", "Y-tunnus", numbered.value, Kind.TEXT, section.id, numbered.spans, note=numbered.note)
        )
    return [*first, *facts[len(first) :]]


def _period(text: str, section: Section, omitted: Sequence[Span]) -> list[Fact]:
    reading = read_flow(text, section.spans, omitted)
    match = _PERIOD.search(reading.text)
    if not match:
        return []
    spans = reading.spans(match.start(), match.end())
    try:
        dates = ("start_date", iso_date(match[1])), ("end_date", iso_date(match[2]))
    except ValueError:
        return []
    return [Fact(field, "Hanke on toteutettava", day, Kind.DATE, section.id, spans) for field, day in dates]


FORM = Form(
    key="decision",
    headings=Headings.NUMBERED,
    fields=(
        Field("decision_type", "Päätöstyyppi"),
        Field("project_code", "Hankekoodi"),
        Field("project_name", "Hankkeen nimi"),
        Field("axis", "Toimintalinja"),
        Field("objective", "Erityistavoite"),
        Field("cost_model", "Kustannusmalli"),
        Field("application_number", "Hakemusnumero"),
        *CONTACTS,
    ),
    title=r"^[ \t]*Päätös\b[^\n]*\n?[ \t\n]*Kestävää kasvua ja työtä",
    marks=("Tuensaajat", "Hankehakemuksenne", "Päätöstyyppi", "Kustannusmalli", "rahoituslaki"),
    readers={START: read_opening},
    single=True,
)
FAMILY = family(FORM)
