"""Which project has most or least of something: every project's value is read, and the ends are told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.catalogue import Catalogue, StoredFact
from rag.answer import ProjectEntry, StatedFact
from rag.facts.field_answers import cite_fact, printed_name
from rag.lists.measures import Measures, dates, number_of
from rag.phrases import format_number, format_value, say, state
from rag.questions.question import Question
from rag.questions.wording import ENDS, places_of_ends, wanted_ends
from rag.quotes import Citations
from rag.words.fields import field_name
from rag.words.terms import Lexicon, Term, match

_MOST_TOLD = 50  # projects at an end, and others
_OF_PARTS = re.compile(r"osahank|osatoteut|delprojekt|sub-?project", re.IGNORECASE)
_DATES = {
    "start_date": r"alka|aloit|käynnist|start|beg[ai]n|börja",
    "end_date": r"päätty|päättä|loppu|jatku|ulott|end|finish|slut|avslut",
}
_NAMED = ("axis", "objective")  # fields whose values have names of many words
_LEAST_NAMED = 3  # words of such a name
_DATED = {"earliest": "start_date", "latest": "end_date"}
_NEWEST = re.compile(r"\buusi(?:n|m)|\btuorei|\bnewest|\bnyast", re.IGNORECASE)
_SO_MANY = re.compile(r"(?:kaksi|kolme|neljä|viisi|two|three|four|five|två|tre|fyra|fem|\d)$", re.IGNORECASE)
_LASTING = re.compile(
    r"pisi[nm]|pitkä|pitkin|lyhi|lyhy|kauim|longest|shortest|längst|kortast|kesto|kest", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Value:
    """What a project has of the thing that is asked for, a number or a date, and the facts that show it."""

    project: str
    value: float | str
    facts: tuple[StoredFact, ...]
    unit: str = ""  # where the facts have another


@dataclass(frozen=True, slots=True)
class Extremes:
    """Every project's value, lowest first, and the words of the question that ask for it."""

    values: tuple[Value, ...]
    words: tuple[Term, ...]
    planned: bool = False  # no form tells what came about, as is asked


def asks_for_end(question: Question, catalogue: Catalogue, lexicon: Lexicon) -> bool:
    """Tell whether an end of an order is asked for, not only said in the name of an axis or an objective."""
    values = {str(stored.fact.value) for field in _NAMED for stored in catalogue.facts(field=field)}
    of_names = ({term.start for term in question.terms if match(term, lexicon.words(value)) == 1.0} for value in values)
    ends = set(places_of_ends(question.text))
    return not any(len(named) >= _LEAST_NAMED and ends <= named for named in of_names)


def extreme_values(question: Question, catalogue: Catalogue, lexicon: Lexicon) -> Extremes:
    """Return every project's value of what the question names, be it measured or dated."""
    ends = wanted_ends(question.text)
    measures = Measures(catalogue, lexicon, _OF_PARTS.search(question.text) is not None)
    measure = measures.named(question.text, question.text)
    planned = measures.planned(question.text) if measure and not measure.values else None
    measure = planned or measure
    if measure and (measure.about not in ("money", "duration") or not set(ends) <= set(_DATED)):
        named = {term.surface for term in measure.words}
        measured = [(code, *known) for code, found in measure.values.items() for known in found]
        values = [Value(code, value, facts, measure.unit) for code, value, facts in measured]
    else:
        field = next(
            (name for name, said in _DATES.items() if re.search(rf"\b(?:{said})", question.text, re.IGNORECASE)), ""
        )
        field = "start_date" if _NEWEST.search(question.text) else field
        field = field or next((_DATED[end] for end in ends if end in _DATED), "")
        known = dates(catalogue, field) if field else {}
        named = set()
        values = [Value(code, str(stored.fact.value), (stored,)) for code, stored in known.items()]
    patterns = (
        *ENDS.values(),
        _LASTING,
        _SO_MANY,
        *(re.compile(rf"(?:{said})", re.IGNORECASE) for said in _DATES.values()),
    )
    asking = tuple(
        term
        for term in question.terms
        if term.surface in named or any(pattern.match(term.surface) for pattern in patterns)
    )
    return Extremes(tuple(sorted(values, key=_order)), asking, planned is not None)


def compose_extremes(
    question: Question,
    ordered: Sequence[Value],
    names: dict[str, str],
    citations: Citations,
    without: Sequence[str],
    planned: bool,
) -> tuple[str, tuple[StatedFact, ...], tuple[ProjectEntry, ...]]:
    """Tell the ends that the question asks for, then the values of the others that are nearest; list the ends.

    Where only plans are told, that is said first.
    """
    language = question.language
    told, stated = [], []
    lines = [say("only_planned", language)] if planned else []
    for end in wanted_ends(question.text):
        value = (ordered[-1] if end in ("highest", "latest") else ordered[0]).value
        winners = [known for known in ordered if known.value == value][:_MOST_TOLD]
        lines.append(
            say(end, language, text=", ".join(_line(winner, names, citations, language) for winner in winners))
        )
        told += winners
    near = ordered[: -_MOST_TOLD - 1 : -1] if value == ordered[-1].value else ordered[:_MOST_TOLD]
    others = [known for known in near if known not in told]
    lines += [f"- {_line(other, names, citations, language)}" for other in others]
    if without:
        missing = ", ".join(f"{names[code]} ({code})" for code in without[:_MOST_TOLD])
        missing += " …" * (len(without) > _MOST_TOLD)
        lines.append(say("missing_field", language, projects=missing))
    for stored in (fact for known in (*told, *others) for fact in known.facts):
        number = cite_fact(stored, citations)
        if number is not None:
            fact = stored.fact
            label = field_name(fact.field, fact.label, language)
            stated.append(StatedFact(stored.project, fact.field, label, fact.value, fact.unit, number))
    ends = tuple(ProjectEntry(code, names[code], 1.0) for code in dict.fromkeys(known.project for known in told))
    return "\n".join(lines), tuple(stated), ends


def _line(known: Value, names: dict[str, str], citations: Citations, language: str) -> str:
    """Write a project's value: a field's own, or what follows from several."""
    stored, fact = known.facts[0], known.facts[0].fact
    owner = f"{names[known.project]} ({known.project})" + (f", {fact.part}" if fact.part else "")
    if len(known.facts) == 1 and known.value in (fact.value, number_of(fact)) and not isinstance(fact.value, tuple):
        value = format_value(fact.value, fact.kind, fact.unit, language)
        return f"{owner}, {printed_name(fact, language)} {value} [{cite_fact(stored, citations)}]"
    shown = ", ".join(
        f"{state(printed_name(each.fact, language), each.fact, language)} [{cite_fact(each, citations)}]"
        for each in known.facts
    )
    counted = format_number(float(known.value)) + " %" if known.unit else format_number(round(float(known.value)))
    told = say("duration", language, months=counted) if fact.field == "start_date" else counted
    return f"{owner}, {told}: {shown}"


def _order(known: Value) -> tuple[float, str]:
    return (known.value, "") if isinstance(known.value, (int, float)) else (0.0, str(known.value))
