"""The answer to a question about form fields: each value in a sentence, with its quote."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from corpus.document import Fact, Kind, Row, Span, Table
from corpus.reading import read_document_spans, subtract
from corpus.sentences import split_sentences
from corpus.tables import is_total
from index.catalogue import StoredFact
from rag.answer import StatedFact
from rag.facts.cells import ROWS, asked_columns, row_of
from rag.facts.reckoning import TOTALS, conclude, exceeds
from rag.phrases import format_value, say, state, yes_or_no
from rag.questions.expected import Expected
from rag.questions.question import Question
from rag.questions.wording import speaks_of_money
from rag.quotes import Citations
from rag.words.fields import field_name, stated
from rag.words.form_words import label_names

_REASON_SENTENCES = 2
_SCORES = ("sustainability_direct", "sustainability_indirect")
_VAT = "vat_included"  # a box of two, of which either is a sentence
_WORD = re.compile(r"\w+")
_PERCENT = re.compile(
    r"prosen|percent|per cent|procent|%"
    r"|\bosuus\b.*kustannuksista|\b(?:share|proportion) of\b.*\bcosts|\bandel\b.*kostnad",
    re.IGNORECASE,
)
_AND_ALL = re.compile(
    r"(?:,|\b(?:ja|sekä|entä|and|och))\s.*\b(?:kaikkiaan|yhteensä|kaikki|kaikista|total|altogether|all|totalt|sammanlagt)\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(
    r"\b(?:vuosittai\w*|vuodessa|per year|a year|every year|yearly|annual\w*|årlig\w*|per år|varje år|om året)\b",
    re.IGNORECASE,
)


def compose_fields(
    question: Question,
    asked: Sequence[StoredFact],
    known: Sequence[StoredFact],
    names: dict[str, str],
    citations: Citations,
) -> tuple[str, tuple[StatedFact, ...]]:
    """Write the values asked for, project by project; `known` holds the reasons of yes and no."""
    if _is_one_of_parts(asked):
        return _by_answer(question, asked, names, citations)
    owners: dict[tuple[str, str], list[StoredFact]] = {}
    for statement in asked:
        owners.setdefault((statement.project, statement.fact.part), []).append(statement)
    paragraphs, stated = [], []
    for (project, part), members in owners.items():
        quoted = [(member, number) for member in members if (number := cite_fact(member, citations)) is not None]
        pieces = [
            _piece([member for member, _ in cluster], [number for _, number in cluster], known, citations, question)
            for cluster in _clusters(quoted)
        ]
        stated += [_stated(member, number, question.language) for member, number in quoted]
        if pieces:
            owner = f"{names[project]} ({project})" + (f", {part}" if part else "")
            paragraphs.append(f"{owner}: {conclude(question, members)}{'; '.join(pieces)}")
    return "\n\n".join(paragraphs), tuple(stated)


def _is_one_of_parts(asked: Sequence[StoredFact]) -> bool:
    """Tell whether one box is told of several parts of one project."""
    fields = {
        (known.project, known.fact.field) for known in asked if known.fact.kind is Kind.YES_NO and known.fact.part
    }
    return len(fields) == 1 and len(asked) > 1 and all((known.project, known.fact.field) in fields for known in asked)


def _by_answer(
    question: Question, asked: Sequence[StoredFact], names: dict[str, str], citations: Citations
) -> tuple[str, tuple[StatedFact, ...]]:
    """Write under each answer to one question the parts that give it."""
    language = question.language
    quoted = [(known, number) for known in asked if (number := cite_fact(known, citations)) is not None]
    told = []
    for value in dict.fromkeys(bool(known.fact.value) for known, _ in quoted):
        fact = next(known.fact for known, _ in quoted if bool(known.fact.value) is value)
        parts = ", ".join(
            f"{known.fact.part} [{number}]" for known, number in quoted if bool(known.fact.value) is value
        )
        told.append(f"{_answered(fact, language)}: {parts}")
    text = f"{names[asked[0].project]} ({asked[0].project}): {'; '.join(told)}" if told else ""
    return text, tuple(_stated(known, number, language) for known, number in quoted)


def _answered(fact: Fact, language: str) -> str:
    """Tell what is ticked, without its reason."""
    if fact.field == _VAT:
        return say("vat_included" if fact.value else "vat_excluded", language)
    return f"{printed_name(fact, language)}: {yes_or_no(bool(fact.value), language).lower()}"


def cite_fact(statement: StoredFact, citations: Citations) -> int | None:
    """Return the number of the quote that shows a fact: its label with the value that follows right below it."""
    text, (place, *rest) = citations.catalogue.text(statement.document), statement.fact.spans
    for following in rest:
        if following.start < place.end or text[place.end : following.start].strip():
            break
        place = Span(place.start, following.end)
    return citations.cite(statement.project, statement.document, statement.fact.section, place)


def printed_name(fact: Fact, language: str) -> str:
    """Return a field's name as a reader knows it, with the heading or table it stands under."""
    name = label_names(field_name(fact.field, fact.label, language))[0]
    if fact.field in _SCORES:  # the group is a dimension of many items
        return f"{fact.label}, {name}"
    if "_women_by_" in fact.field:
        name = f"{label_names(fact.label)[0]}, {name}"
    if fact.group and is_total(name) and (fact.kind is not Kind.COUNT or fact.field in ROWS):
        return label_names(fact.group)[0]
    if not fact.group or not name:
        return name
    group = label_names(fact.group)[0]
    if fact.field in ROWS:  # a row may begin with a name: "Helsinki (50 %)"
        return group if _WORD.findall(group.lower()) == _WORD.findall(name.lower()) else f"{group}: {fact.label}"
    return f"{group}, {name[0].lower()}{name[1:]}"


def _clusters(quoted: Iterable[tuple[StoredFact, int]]) -> list[list[tuple[StoredFact, int]]]:
    """Put together what one line states, and the values that a field has more than one of."""

    def key(pair: tuple[StoredFact, int]) -> tuple[object, ...]:
        fact = pair[0].fact
        if fact.field in _SCORES or fact.field.startswith("indicator_"):
            return pair[0].document, fact.spans[0]
        return (fact.field,) if not fact.group and fact.kind is Kind.TEXT else (id(fact),)

    return [list(cluster) for _, cluster in groupby(quoted, key)]


def _piece(
    cluster: Sequence[StoredFact],
    numbers: Sequence[int],
    known: Sequence[StoredFact],
    citations: Citations,
    question: Question,
) -> str:
    statement, number, language = cluster[0], numbers[0], question.language
    fact = statement.fact
    name = printed_name(fact, language)
    if fact.kind is Kind.WITHHELD:
        return say("withheld", language, label=fact.label.rstrip(":"), n=number)
    if fact.value in (None, "", ()):
        return say("empty_value", language, label=fact.label.rstrip(":"), n=number)
    if fact.field == _VAT:
        return f"{_answered(fact, language)} [{number}]"
    if fact.kind is Kind.YES_NO:
        return _yes_or_no(statement, number, _reason(statement, known, citations), language)
    if fact.field in _SCORES:
        return _scores(cluster, number, known, citations, language)
    if fact.field.startswith("indicator_"):
        return f"{name}: {_with_women(cluster, known, language)} [{number}]"
    row = row_of(statement, citations.catalogue)
    if row or _is_of_all_years(fact, question) or _is_of_two(statement, known):
        alone = _only_item(statement, row, citations) if row else ""
        return f"{state(name, fact, language)} [{number}]{alone}{_beside(statement, row, known, question)}"
    if len(cluster) > 1 or (question.expected is Expected.COUNT and fact.kind is Kind.LIST):
        values = list(fact.value) if isinstance(fact.value, tuple) else [str(member.fact.value) for member in cluster]
        if len(cluster) == 1:
            return f"{name} ({len(values)}): {', '.join(values)} [{number}]"
        told = ", ".join(f"{value} [{place}]" for value, place in zip(values, numbers, strict=True))
        return f"{name} ({len(values)}): {told}"
    return f"{state(name, fact, language)} [{number}]"


def _yes_or_no(statement: StoredFact, number: int, reason: str, language: str) -> str:
    """Tell whether it is so, and the reason if the form has one."""
    fact = statement.fact
    answer, clause = yes_or_no(bool(fact.value), language), stated(fact.field, bool(fact.value), language)
    name = printed_name(fact, language)
    if reason:
        return f"{answer} – {clause or name} [{number}]: {reason}"
    return f"{answer}, {clause or f'{name}: {answer.lower()}'} [{number}]"


def _only_item(statement: StoredFact, row: tuple[Table, Row], citations: Citations) -> str:
    """Return the marker of the one row that a total is of, which tells what it is for; nothing where there are more."""
    items = [item for item in row[0].rows if not is_total(item.label)]
    if not is_total(row[1].label) or len(items) != 1 or items[0].values != row[1].values:
        return ""
    number = citations.cite(statement.project, statement.document, statement.fact.section, items[0].span)
    return f" [{number}]" if number else ""


def _beside(
    statement: StoredFact, row: tuple[Table, Row] | None, known: Sequence[StoredFact], question: Question
) -> str:
    """Tell in brackets what a total has in it, or the years of a sum."""
    fact, language = statement.fact, question.language
    if _is_of_two(statement, known) and not _YEARLY.search(question.text):
        return f" ({say('with_reported_apart', language)})" if fact.field.startswith("total_") else ""
    if row:
        columns = [(column, value) for column, value in zip(row[0].columns, row[1].values, strict=True)]
        told = [*_by_year(fact, columns, question), *_in_other_measures(fact, row[0], columns, question)]
        return f" ({', '.join(told)})" if told else ""
    return f" ({say('all_years', language)})" if _is_of_all_years(fact, question) else ""


def _is_of_two(statement: StoredFact, known: Iterable[StoredFact]) -> bool:
    """Tell whether the same organisation has another total, with or without what is reported apart."""
    pair = next((pair for pair in TOTALS if statement.fact.field in pair), ())
    place = statement.document, statement.fact.part
    both = [
        other.fact
        for field in pair
        for other in known
        if (other.document, other.fact.part, other.fact.field) == (*place, field)
    ]
    return len(both) == 2 and exceeds(both[1], both[0])


def _with_women(cluster: Sequence[StoredFact], known: Sequence[StoredFact], language: str) -> str:
    """Tell an indicator's number, and how many of them are women where that is asked."""
    by_field = {member.fact.field: member.fact for member in cluster}
    women = next((fact for field, fact in by_field.items() if field.endswith("_women")), None)
    whole = next((fact for field, fact in by_field.items() if not field.endswith("_women")), None)
    if women and not whole:
        whole = next(
            (
                other.fact
                for other in known
                if other.fact.spans == women.spans and f"{other.fact.field}_women" == women.field
            ),
            None,
        )
    told = [format_value(whole.value, whole.kind, whole.unit, language)] if whole else []
    if women:
        told.append(say("of_whom_women", language, value=format_value(women.value, women.kind, "", language)))
    return ", ".join(told)


def _scores(
    cluster: Sequence[StoredFact], number: int, known: Sequence[StoredFact], citations: Citations, language: str
) -> str:
    scores = ", ".join(
        f"{field_name(member.fact.field, member.fact.label, language)} {member.fact.value}" for member in cluster
    )
    reason = _reason(cluster[0], known, citations)
    return f"{cluster[0].fact.label}: {scores} [{number}]" + (f": {reason}" if reason else "")


def _by_year(fact: Fact, columns: Sequence[tuple[str, float | int | None]], question: Question) -> list[str]:
    """Tell a row's other columns: the sum where a year is asked for, else every year."""
    language = question.language

    def amount(value: float | int) -> str:
        return format_value(value, fact.kind, fact.unit, language)

    years = [(column, value) for column, value in columns if column.isdigit() and value is not None]
    if fact.field == "column_cell":
        heading, whole = next(column for column, _ in columns if column in asked_columns(question)), columns[-1][1]
        told = [say("in_year", language, year=heading)] if heading.isdigit() else []
        if whole is not None and heading.isdigit() and not columns[-1][0].isdigit():
            told.append(say("in_total", language, value=amount(whole)))
    elif len(years) > 1:
        told = [say("in_years", language, values=", ".join(f"{column} {amount(value)}" for column, value in years))]
    else:
        told = [say("all_years", language)] if _is_of_all_years(fact, question) else []
    return told


def _in_other_measures(
    fact: Fact, table: Table, columns: Sequence[tuple[str, float | int | None]], question: Question
) -> list[str]:
    """Tell the share beside a sum, the sum beside months or a share, all beside some, where both are asked for."""
    language = question.language
    told = [
        format_value(value, Kind.COUNT, "%", language)
        for heading, value in columns
        if heading.endswith("(%)") and value is not None and fact.unit != "%" and _PERCENT.search(question.text)
    ]
    whole = next((value for heading, value in columns if heading == "Yhteensä"), None)
    counts = fact.field == "column_cell" and fact.kind is Kind.COUNT and table.unit == "EUR"
    if counts and whole is not None and speaks_of_money(question.text):
        told.append(say("in_total", language, value=format_value(whole, Kind.MONEY, table.unit, language)))
    if table.unit != "EUR" and whole not in (None, fact.value) and _AND_ALL.search(question.text):
        told.append(say("in_total", language, value=format_value(whole, fact.kind, fact.unit, language)))
    return told


def _is_of_all_years(fact: Fact, question: Question) -> bool:
    """Tell whether a year, or every year, is asked for, and the figure is of all years together."""
    by_year = question.years or _YEARLY.search(question.text)
    return bool(by_year) and fact.kind in (Kind.MONEY, Kind.COUNT)


def _reason(statement: StoredFact, known: Iterable[StoredFact], citations: Citations) -> str:
    """Quote the first sentences of the reason that a form gives for a yes, a no or a score, below the label."""
    fact = statement.fact
    field = "sustainability_reason" if fact.field in _SCORES else f"{fact.field}_reason"
    reason = next(
        (
            other
            for other in known
            if (other.fact.field, other.fact.section) == (field, fact.section)
            and (field != "sustainability_reason" or other.fact.label == fact.label)
            and other.fact.value
        ),
        None,
    )
    if reason is None:
        return ""
    document = citations.catalogue.document(reason.document)
    below = subtract(reason.fact.spans, fact.spans)
    sentences = split_sentences(read_document_spans(document, below))[:_REASON_SENTENCES]
    place = (reason.project, reason.document, reason.fact.section)
    quoted = [citations.quote(*place, max(sentence.spans, key=len), sentence.text) for sentence in sentences]
    return " ".join(filter(None, quoted))


def _stated(statement: StoredFact, number: int, language: str) -> StatedFact:
    fact = statement.fact
    unit = "EUR" if fact.kind is Kind.MONEY else fact.unit
    return StatedFact(
        statement.project, fact.field, field_name(fact.field, fact.label, language), fact.value, unit, number
    )
