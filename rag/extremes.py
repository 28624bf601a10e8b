"""Which project has most or least of something: every project's value is read, and the ends are told."""

import re
from collections.abc import Sequence

from corpus.document import Kind
from index.catalogue import Catalogue, StoredFact
from rag.answer import StatedFact
from rag.field_answers import cite_fact, printed_name
from rag.fields import FIELDS, field_name
from rag.form_words import form_words, label_names
from rag.phrases import format_value, say
from rag.question import Question
from rag.quotes import Citations
from rag.stages import Stage, meant, wanted_stages
from rag.terms import Lexicon, Term, vocabulary
from rag.wording import wanted_ends

_MOST_TOLD = 50  # projects at an end, and others
_ORDERED = (Kind.MONEY, Kind.COUNT, Kind.DATE, Kind.SCORE)
_OF_PARTS = re.compile(r"osahank|osatoteut|delprojekt|sub-?project", re.IGNORECASE)
_DATED = {"earliest": "start_date", "latest": "end_date"}


def extreme_values(question: Question, catalogue: Catalogue, lexicon: Lexicon) -> list[StoredFact]:
    """Return every project's value of the ordered field or indicator that the question names, lowest first."""
    forms = form_words(vocabulary(question.tokens).forms)
    facts = _indicators(question, forms, catalogue, lexicon) or _fields(question, forms, catalogue, lexicon)
    parts = _OF_PARTS.search(question.text) is not None
    valued = [stored for stored in facts if stored.fact.value not in (None, "") and bool(stored.fact.part) is parts]
    return sorted(valued, key=lambda stored: _order(stored.fact.value))


def _fields(question: Question, forms: frozenset[str], catalogue: Catalogue, lexicon: Lexicon) -> Sequence[StoredFact]:
    """Return the values of the field whose longest phrase the question has, of the stage that it means."""
    stages = wanted_stages(question.text)
    best: int = 0
    found: Sequence[StoredFact] = ()
    for field, name in FIELDS.items():
        longest = max((len(terms) for terms in map(lexicon.terms, name.phrases) if _stand_in(terms, forms)), default=0)
        if longest > best:
            facts = catalogue.facts(field=field)
            if facts and facts[0].fact.kind in _ORDERED and meant(facts[0].fact, stages):
                best, found = longest, facts
    dated = next((_DATED[end] for end in wanted_ends(question.text) if end in _DATED), "")
    return found or (catalogue.facts(field=dated) if dated else ())


def _indicators(
    question: Question, forms: frozenset[str], catalogue: Catalogue, lexicon: Lexicon
) -> Sequence[StoredFact]:
    """Return the numbers of what the question counts: realised if it says so, else planned."""
    realised = Stage.REALISED in wanted_stages(question.text)
    numbers = catalogue.facts(field="indicator_realised" if realised else "indicator_planned")
    named = {
        group: max(
            (len(terms) for terms in map(lexicon.terms, label_names(group)) if _stand_in(terms, forms)), default=0
        )
        for group in {stored.fact.group for stored in numbers}
    }
    if not any(named.values()):
        return ()
    units = {stored.fact.unit for stored in numbers if named[stored.fact.group] == max(named.values())}
    applied = [] if realised else [*catalogue.facts(field="participants"), *catalogue.facts(field="companies")]
    chosen = [stored for stored in numbers if named[stored.fact.group] == max(named.values())]
    return [*chosen, *(stored for stored in applied if stored.fact.unit in units)]


def _stand_in(terms: Sequence[Term], forms: frozenset[str]) -> bool:
    return bool(terms) and all(term.forms & forms for term in terms)


def compose_extremes(
    question: Question,
    ordered: Sequence[StoredFact],
    names: dict[str, str],
    citations: Citations,
    without: Sequence[str],
) -> tuple[str, tuple[StatedFact, ...]]:
    """Tell the ends that the question asks for, then the values of the others that are nearest."""
    language = question.language
    told, stated, lines = [], [], []
    for end in wanted_ends(question.text):
        value = (ordered[-1] if end in ("highest", "latest") else ordered[0]).fact.value
        winners = [stored for stored in ordered if stored.fact.value == value][:_MOST_TOLD]
        lines.append(
            say(end, language, text=", ".join(_line(winner, names, citations, language) for winner in winners))
        )
        told += winners
    near = ordered[-_MOST_TOLD:] if value == ordered[-1].fact.value else ordered[:_MOST_TOLD]
    others = [stored for stored in near if stored not in told]
    lines += [f"- {_line(other, names, citations, language)}" for other in others]
    if without:
        missing = ", ".join(f"{names[code]} ({code})" for code in without[:_MOST_TOLD])
        missing += " …" * (len(without) > _MOST_TOLD)
        lines.append(say("missing_field", language, projects=missing))
    for stored in (*told, *others):
        number = cite_fact(stored, citations)
        if number is not None:
            fact = stored.fact
            label = field_name(fact.field, fact.label, language)
            stated.append(StatedFact(stored.project, fact.field, label, fact.value, fact.unit, number))
    return "\n".join(lines), tuple(stated)


def _line(stored: StoredFact, names: dict[str, str], citations: Citations, language: str) -> str:
    fact = stored.fact
    value = format_value(fact.value, fact.kind, fact.unit, language)
    owner = f"{names[stored.project]} ({stored.project})" + (f", {fact.part}" if fact.part else "")
    return f"{owner}, {printed_name(fact, language)} {value} [{cite_fact(stored, citations)}]"


def _order(value: object) -> tuple[float, str]:
    return (float(value), "") if isinstance(value, (int, float)) else (0.0, str(value))
