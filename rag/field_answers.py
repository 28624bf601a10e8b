"""The answer to a question about form fields: each value in a sentence, with its quote."""

from collections.abc import Iterable, Sequence

from corpus.document import Fact, Kind
from corpus.reading import read_document_spans, subtract
from corpus.sentences import split_sentences
from index.catalogue import StoredFact
from rag.answer import StatedFact
from rag.fields import field_name
from rag.phrases import format_value, say, state
from rag.quotes import Citations

_REASON_SENTENCES = 2


def compose_fields(
    asked: Sequence[StoredFact],
    known: Sequence[StoredFact],
    names: dict[str, str],
    citations: Citations,
    language: str,
) -> tuple[str, tuple[StatedFact, ...]]:
    """Write the values asked for, project by project; `known` holds the reasons of yes and no."""
    groups: dict[tuple[str, str], list[StoredFact]] = {}
    for statement in asked:
        groups.setdefault((statement.project, statement.fact.part), []).append(statement)
    paragraphs, stated = [], []
    for (project, part), members in groups.items():
        pieces = []
        for statement in members:
            number = cite_fact(statement, citations)
            if number is not None:
                pieces.append(_piece(statement, number, known, citations, language))
                stated.append(_stated(statement, number, language))
        if pieces:
            owner = f"{names[project]} ({project})" + (f", {part}" if part else "")
            paragraphs.append(f"{owner}: {'; '.join(pieces)}")
    return "\n\n".join(paragraphs), tuple(stated)


def cite_fact(statement: StoredFact, citations: Citations) -> int | None:
    """Return the number of the quote that shows a fact."""
    return citations.cite(statement.project, statement.document, statement.fact.section, statement.fact.spans[0])


def printed_name(fact: Fact, language: str) -> str:
    """Return a field's name as a reader knows it, with the heading or table it stands under."""
    name = field_name(fact.field, fact.label, language)
    return f"{fact.group}, {name[0].lower()}{name[1:]}" if fact.group and name else name


def _piece(statement: StoredFact, number: int, known: Iterable[StoredFact], citations: Citations, language: str) -> str:
    fact = statement.fact
    name = printed_name(fact, language)
    if fact.kind is Kind.WITHHELD:
        return say("withheld", language, label=fact.label.rstrip(":"), n=number)
    if fact.value in (None, "", ()):
        return say("empty_value", language, label=fact.label.rstrip(":"), n=number)
    text = f"{state(name, fact, language)} [{number}]"
    if fact.kind is Kind.YES_NO:
        reason = _reason(statement, known, citations)
        value = format_value(fact.value, fact.kind, fact.unit, language)
        text = f"{value[0].upper()}{value[1:]} – {name} [{number}]" + (f": {reason}" if reason else "")
    return text


def _reason(statement: StoredFact, known: Iterable[StoredFact], citations: Citations) -> str:
    """Quote the first sentences of the reason that a form gives for a yes or no, below the label."""
    fact = statement.fact
    reason = next(
        (
            other
            for other in known
            if other.fact.field == f"{fact.field}_reason" and other.fact.section == fact.section and other.fact.value
        ),
        None,
    )
    if reason is None:
        return ""
    quoted = []
    document = citations.catalogue.document(reason.document)
    below = subtract(reason.fact.spans, fact.spans)
    for sentence in split_sentences(read_document_spans(document, below))[:_REASON_SENTENCES]:
        span = max(sentence.spans, key=len)
        number = citations.cite(reason.project, reason.document, reason.fact.section, span)
        if number is not None:
            quoted.append(f"”{sentence.text}” [{number}]")
    return " ".join(quoted)


def _stated(statement: StoredFact, number: int, language: str) -> StatedFact:
    fact = statement.fact
    return StatedFact(
        statement.project, fact.field, field_name(fact.field, fact.label, language), fact.value, fact.unit, number
    )
