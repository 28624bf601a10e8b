"""What a form does not tell though it has the like: a year that its table lacks, those counted two ways at once."""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.document import Kind
from index.catalogue import Catalogue, StoredFact
from rag.facts.cells import ROWS, row_of
from rag.facts.statements import asked_statements
from rag.questions.expected import Expected, hoped
from rag.questions.question import Question
from rag.questions.wording import asks_for_reasons, counts_twice
from rag.words.terms import Lexicon

_HEADCOUNTS = ("participants", "education")
_JOINED = re.compile(r"\b(?:ja|sekä|entä|and|och)\b|[,;]", re.IGNORECASE)
_CAUSE = re.compile(
    r"\b(?:mistä (?:se )?johtu\w*|mi(?:kä|tkä) (?:on|oli|ovat|olivat) syy\w*|mikä aiheutti|mikä on selitys"
    r"|what caused|what (?:is|was|were|are) the reasons?|for what reasons?|vad beror|vad berodde|vad är orsaken"
    r"|av vilken anledning)\b",
    re.IGNORECASE,
)
_ASKS_CONTACT = re.compile(
    r"^(?:kuka|ketkä|kenen|who|vem|vilka)\s+(?:on|ovat|oli|olivat|is|are|was|were|är|var)\b.*"
    r"\b(?:yhteyshenkilö|yhteyshenkilöt|contact persons?|kontaktperson(?:en|er|erna)?)\b",
    re.IGNORECASE,
)
_ASKS_NUMBER = re.compile(  # by which someone is reached
    r"^(?:mi(?:kä|tkä|hin|stä|llä|nkä)|what|which|vad|vilke[nt])\b.*"
    r"\b(?:(?:matka|kännykkä)?puhelin-?\s?(?:numero|nro)\w*|kännykkänumero\w*|sähköposti(?:osoit\w+|ll[ae]|a|in)?"
    r"|(?:tele)?phone\snumbers?|e-?mail(?:\saddress)?|telefonnum(?:mer|ret)\w*|e-post(?:adress(?:en)?)?)(?=\W|$)",
    re.IGNORECASE,
)
_BESIDE = re.compile(  # what is asked of the person, as "and what is his occupation"
    r",?\s+(?:ja|sekä|and|och)\s+(?=(?:mi|ku|ke|onko|what|wh|how|vad|hur|vilke|var)\w*\b)", re.IGNORECASE
)


def years_instead(question: Question, told: Sequence[StoredFact], catalogue: Catalogue) -> tuple[str, ...]:
    """Return the years that the tables of all these rows have, where they have none of those asked for."""
    if not question.years or not told:
        return ()
    first, last = min(question.years), max(question.years)
    found: dict[str, None] = {}
    for stored in told:
        row = row_of(stored, catalogue)
        years = [column for column in row[0].columns if column.isdigit()] if row else []
        if not years or any(first <= int(year) <= last for year in years):
            return ()
        found.update(dict.fromkeys(years))
    return tuple(found)


def not_crossed(question: Question, told: Sequence[StoredFact]) -> bool:
    """Tell whether one number is asked for of those counted by sex and in another way, as by age, each told alone."""
    if question.expected is not Expected.COUNT or counts_twice(question.text) or _JOINED.search(question.text):
        return False
    ways = {known.fact.field.partition("_")[2] for known in told if known.fact.field.startswith(_HEADCOUNTS)} - {""}
    return (
        any(way.startswith("women") for way in ways)
        and len(ways) > 1
        and all(known.fact.kind is Kind.COUNT for known in told)
    )


def of_other_parts(question: Question, known: Sequence[StoredFact], lexicon: Lexicon) -> tuple[StoredFact, ...]:
    """Return the rows that answer a question about one organisation's part, and stand only in those of others."""
    parts = {implementer.name for implementer in question.implementers if implementer.has_part}
    if len(parts) != 1 or not any(stored.fact.part in parts and stored.fact.field in ROWS for stored in known):
        return ()
    of_any = tuple(replace(implementer, has_part=False) for implementer in question.implementers)
    others = [stored for stored in known if stored.fact.part and stored.fact.part not in parts]
    asked = asked_statements(replace(question, implementers=of_any), others, lexicon)
    rows = tuple(stored for stored in asked.statements if stored.fact.field in ROWS)
    return rows if asked.certain and len(rows) == len(asked.statements) else ()


def asks_only_reason(question: Question) -> bool:
    """Tell whether nothing but a reason is asked for: "miksi …", "mistä johtui …"."""
    if question.expected not in (Expected.ANYTHING, Expected.WHY):
        return False
    others = [kind for kind in hoped(question.text) if kind is not Expected.WHY]
    return not others and (asks_for_reasons(question.text) or _CAUSE.search(question.text) is not None)


def asks_contact(question: Question) -> bool:
    """Tell whether it is asked who someone's contact person is, or by which number or address to reach someone."""
    return any(asking.search(question.text) for asking in (_ASKS_CONTACT, _ASKS_NUMBER))


def contact_alone(question: Question) -> str:
    """Return who the contact person is asked to be, without what is asked of the person beside it; else nothing."""
    halves = _BESIDE.split(question.text) if asks_contact(question) else []
    return halves[0] if len(halves) > 1 else ""
