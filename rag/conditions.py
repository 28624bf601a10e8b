"""The conditions that a list of projects must meet, and the fact or sentence that shows each project meets them.

Each reader of conditions takes the words it understands from those still open; what no reader takes is the topic.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from corpus.document import Kind, Value
from corpus.regions import is_region
from index.catalogue import StoredFact
from index.search import Searcher
from rag.fields import FIELDS
from rag.question import Question
from rag.terms import Lexicon, Term, match

Shown = dict[str, list[StoredFact]]  # the facts that show it, by the code of each project that meets a condition

_PLACES = ("regions", "sub_regions", "municipalities")
_VALUED = (
    "authority", "co_implementer", "applicant", "organisation_type", "joint_project", "cost_model", "project_type",
    "gender_main_goal", "gender_analysis", "gender_mainstreaming", "final_summary",
)  # fmt: skip
_FUNDS = {
    "ESR": r"\besr\b|sosiaalirahasto|\besf\b|social fund|socialfond",
    "EAKR": r"\beakr\b|aluekehitysrahasto|\berdf\b|regional development|\beruf\b|regionalfond",
}
_EUROPE = frozenset({"eurooppa", "european", "europeiska"})
_AXIS = re.compile(r"(?:toimintalinja\w*|priority axis|axis|insatsområde\w*|\btl)\W*(\d+)", re.IGNORECASE)
_OBJECTIVE = re.compile(
    r"(?:erityistavoit\w*|specific objective|särskil\w+ mål\w*|specifikt mål)\W*(\d+\.\d+)", re.IGNORECASE
)
_STARTED = re.compile(r"\b(?:alkoi|alka|käynnisty|start|began|begin|börja)\w*", re.IGNORECASE)
_ENDED = re.compile(r"\b(?:päätty|loppu|lopp[uo]|end|finish|slut|avsluta)\w*", re.IGNORECASE)
_AFTER = re.compile(r"\bjälkeen\b|\bmyöhemmin\b|\bafter\b|\bsince\b|\befter\b", re.IGNORECASE)
_BEFORE = re.compile(r"\bennen\b|\baiemmin\b|\bbefore\b|\bföre\b", re.IGNORECASE)
_AMOUNT = re.compile(
    r"""\b(yli|vähintään|enemmän\ kuin|over|more\ than|at\ least|över|mer\ än|minst
        |alle|enintään|korkeintaan|vähemmän\ kuin|under|less\ than|at\ most|below|högst|mindre\ än)
    \s+(\d[\d\s.]*(?:,\d+)?)
    \s*(miljoon\w*|milj\.?|million\w*|miljon\w*|tuhat\w*|tonni\w*|k€|€|e\b|euro\w*)?
    (?:\s*euro\w*)?""",
    re.IGNORECASE | re.VERBOSE,
)
_NOT = re.compile(r"\b(?:ei|eivät|eikä|ilman|puuttuu|not|no|without|inte|utan|saknar)\b", re.IGNORECASE)
_ABOVE = re.compile(r"yli|vähintään|enemmän|over|more|least|över|mer|minst", re.IGNORECASE)
_MONEY_FIELDS = ("granted_eu_state", "realised_eu_state", "planned_public", "realised_public", "requested_eu_state")
_ABBREVIATIONS = {"ely-keskus": ("elinkeino", "liikenne", "ympäristökeskus"), "ely": ("elinkeino",)}


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the catalogue's fields say about the conditions, and the words that are left: the topic."""

    shown: tuple[Shown, ...]
    topic: tuple[Term, ...]
    considered: tuple[StoredFact, ...]  # the facts that were looked at


class ConditionReader:
    """Reads the conditions of one question."""

    def __init__(self, question: Question, searcher: Searcher, lexicon: Lexicon) -> None:
        self._question = question
        self._searcher = searcher
        self._catalogue = searcher.catalogue
        self._lexicon = lexicon
        self._open = list(question.terms)
        self._considered: list[StoredFact] = []

    def read(self) -> Conditions:
        """Return the conditions that the question sets."""
        readers: tuple[Callable[[], Shown | None], ...] = (
            self._axis, self._objective, self._amount, self._period, self._valued, self._fund, self._organisation,
            self._places, self._status,
        )  # fmt: skip
        shown = []
        for reader in readers:
            considered = len(self._considered)
            found = reader()
            if found is None:
                del self._considered[considered:]
            else:
                shown.append(found)
        if shown and self._question.language != "fi":  # its other words cannot be looked for in Finnish text
            self._take(lambda term: self._searcher.rarity(term.forms) >= self._searcher.rarity(["\0"]))
        return Conditions(tuple(shown), tuple(self._open), tuple(self._considered))

    def _facts(self, field: str) -> tuple[StoredFact, ...]:
        facts = self._catalogue.facts(field=field)
        self._considered += facts
        return facts

    def _axis(self) -> Shown | None:
        return self._numbered(_AXIS, "axis")

    def _objective(self) -> Shown | None:
        return self._numbered(_OBJECTIVE, "objective")

    def _numbered(self, pattern: re.Pattern[str], field: str) -> Shown | None:
        found = pattern.search(self._question.text)
        if not found:
            return None
        facts = self._facts(field)
        fitting = [
            stored for stored in facts if re.match(rf"{re.escape(found[1])}\.?(?!\d|\.\d)", str(stored.fact.value))
        ]
        self._take(lambda term: found.start() <= term.start < found.end())
        self._take_named(fitting)
        return _shown(fitting)

    def _amount(self) -> Shown | None:
        found = _AMOUNT.search(self._question.text)
        if not found or not (found[3] or self._asks(_MONEY_FIELDS)):
            return None
        bound = _number(found[2], found[3] or "")
        above = _ABOVE.match(found[1]) is not None
        fields = self._asks(_MONEY_FIELDS) or ("granted_eu_state", "requested_eu_state")
        self._take(lambda term: found.start() <= term.start < found.end())
        self._take_phrases(fields)
        facts = [stored for field in fields for stored in self._facts(field)]
        return _shown(
            stored
            for stored in facts
            if isinstance(stored.fact.value, (int, float)) and (stored.fact.value > bound) == above
        )

    def _period(self) -> Shown | None:
        years = self._question.years
        if not years:
            return None
        text = self._question.text
        field = "start_date" if _STARTED.search(text) else "end_date" if _ENDED.search(text) else ""
        low, high = min(years), max(years)
        self._take_phrases(("start_date", "end_date"))
        self._take(lambda term: term.surface in {str(year) for year in years})
        self._take(lambda term: bool(_STARTED.fullmatch(term.surface) or _ENDED.fullmatch(term.surface)))
        if not field:
            self._take_phrases(("status",))
            started = {stored.project: stored for stored in self._facts("start_date")}
            ended = {stored.project: _year(stored.fact.value) for stored in self._facts("end_date")}
            return _shown(
                stored
                for code, stored in started.items()
                if _year(stored.fact.value) <= high and ended.get(code, high) >= low
            )
        if _AFTER.search(text):
            low, high = high + 1, 9999
        elif _BEFORE.search(text):
            low, high = 0, low - 1
        facts = self._facts(field)
        return _shown(stored for stored in facts if low <= _year(stored.fact.value) <= high)

    def _valued(self) -> Shown | None:
        """Read a field that is named together with the value it must have, or that must be there, be true, or not."""
        fields = self._asks(_VALUED)
        if not fields:
            return None
        self._take_phrases(fields)
        negated = _NOT.search(self._question.text) is not None
        facts = [stored for field in fields for stored in self._facts(field)]
        if any(stored.fact.kind is Kind.YES_NO for stored in facts):
            return _shown(stored for stored in facts if bool(stored.fact.value) != negated)
        if negated:
            having = {stored.project for stored in facts if stored.fact.value}
            empty = _shown((*self._facts("joint_project"), *(known for known in facts if not known.fact.value)))
            codes = (project.code for project in self._catalogue.projects())
            return {code: empty.get(code, []) for code in codes if code not in having}
        wanted = tuple(self._open)
        self._take(lambda term: term in wanted)
        kinds = self._facts("organisation_type") if "applicant" in fields else ()
        return _shown(stored for stored in (*facts, *kinds) if self._has_value(stored.fact.value, wanted))

    def _fund(self) -> Shown | None:
        funds = [fund for fund, pattern in _FUNDS.items() if re.search(pattern, self._question.text, re.IGNORECASE)]
        if not funds:
            return None
        pattern = "|".join(_FUNDS.values())
        self._take(lambda term: any(re.search(pattern, form) for form in term.forms) or bool(term.forms & _EUROPE))
        codes = {project.code for project in self._catalogue.projects() if project.fund in funds}
        facts = (*self._facts("project_code"), *self._facts("application_number"))
        return _shown(stored for stored in facts if stored.project in codes)

    def _organisation(self) -> Shown | None:
        named = {implementer.name for implementer in self._question.implementers}
        words = [self._lexicon.words(name) for name in named]
        taken = [term for term in self._open if any(match(term, known) >= 0.9 for known in words)]
        if not taken:
            return None
        best = max(sum(match(term, known) >= 0.9 for term in taken) for known in words)
        names = {
            name
            for name, known in zip(named, words, strict=True)
            if sum(match(term, known) >= 0.9 for term in taken) == best
        }
        self._take(lambda term: term in taken)
        fields = ("applicant", "co_implementer", "implementer")
        facts = [stored for field in fields for stored in self._facts(field)]
        return _shown(stored for stored in facts if names & set(_texts(stored.fact.value)))

    def _places(self) -> Shown | None:
        facts = [stored for field in _PLACES for stored in self._facts(field)]
        fitting = []
        taken = set()
        for stored in facts:
            for place in _texts(stored.fact.value):
                words = self._lexicon.words(place)
                terms = [term for term in self._open if match(term, words) == 1.0]
                if terms:
                    taken.update(terms)
                    fitting.append(stored)
        taken.update(term for term in self._open if any(is_region(form.title()) for form in term.forms))
        if not taken:
            return None
        self._take(lambda term: term in taken)
        self._take_phrases(("regions", "municipalities", "sub_regions", "region_scope"))
        return _shown(fitting)

    def _status(self) -> Shown | None:
        facts = self._facts("status")
        ended = re.search(r"päättyn|loppun|finished|ended|completed|avsluta", self._question.text, re.IGNORECASE)
        running = re.search(r"käynnissä|toiminnassa|kesken|ongoing|running|pågå", self._question.text, re.IGNORECASE)
        if self._question.years or not (ended or running):
            return None
        self._take_phrases(("status",))
        self._take(lambda term: bool(re.match(r"päätty|loppu|käynni|toiminnas|kesken", term.surface)))
        return _shown(
            stored
            for stored in facts
            if re.search("päättyn" if ended else "toiminnassa|käynnissä", str(stored.fact.value or ""), re.IGNORECASE)
        )

    def _asks(self, fields: Iterable[str]) -> tuple[str, ...]:
        """Return which of the fields the open words name, the most exact phrases only."""
        found: dict[str, int] = {}
        for field in fields:
            lengths = [len(self._phrase_terms(phrase)) for phrase in FIELDS[field].phrases]
            if max(lengths, default=0):
                found[field] = max(lengths)
        best = max(found.values(), default=0)
        return tuple(field for field, length in found.items() if length == best)

    def _phrase_terms(self, phrase: str) -> list[Term]:
        """Return the open words that a phrase is made of, if all of it is there."""
        terms = self._lexicon.terms(phrase)
        matched = [
            [known for known in self._open if known.forms & term.forms or (term.parts and term.parts == known.parts)]
            for term in terms
        ]
        return [term for found in matched for term in found] if terms and all(matched) else []

    def _take_phrases(self, fields: Iterable[str]) -> None:
        taken = {term for field in fields for phrase in FIELDS[field].phrases for term in self._phrase_terms(phrase)}
        self._take(lambda term: term in taken)

    def _take_named(self, facts: Sequence[StoredFact]) -> None:
        """Take the words that only repeat the value's own name, as after the number of an axis."""
        words = [self._lexicon.words(str(stored.fact.value)) for stored in facts]
        self._take(lambda term: any(match(term, known) >= 0.9 for known in words))

    def _take(self, understood: Callable[[Term], bool]) -> None:
        self._open = [term for term in self._open if not understood(term)]

    def _has_value(self, value: Value, wanted: Sequence[Term]) -> bool:
        if isinstance(value, bool):
            return value
        words = self._lexicon.words(" ".join(_texts(value)))
        return bool(_texts(value)) and all(
            match(term, words) >= 0.9
            or all(part in words.forms | words.parts for part in _ABBREVIATIONS.get(form, ("\0",)))
            for term in wanted
            for form in (min(term.forms & _ABBREVIATIONS.keys(), default=""),)
        )


def _shown(facts: Iterable[StoredFact]) -> Shown:
    shown: Shown = defaultdict(list)
    for stored in facts:
        shown[stored.project].append(stored)
    return dict(shown)


def _texts(value: Value) -> tuple[str, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, str) and value else ()


def _year(value: Value) -> int:
    return int(str(value)[:4]) if value else 0


def _number(digits: str, unit: str) -> float:
    plain = re.sub(r"[\s ]|\.(?=\d{3})", "", digits).replace(",", ".")
    scale = (
        1e6
        if re.match(r"milj|mill", unit, re.IGNORECASE)
        else 1e3
        if re.match(r"tuha|tonn|k€", unit, re.IGNORECASE)
        else 1
    )
    return float(plain) * scale
