"""What the forms measure, and how a question names it: sums, counts, scores, how many are named, how long it lasts.

Lists with a bound ("yli 200 osallistujaa"), targets met or missed, and most and least of something all read it here.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import product

from corpus.document import Fact
from index.catalogue import Catalogue, StoredFact
from rag.lists.joining import says_both
from rag.lists.roster import Member, roster
from rag.lists.sums import is_of_share, leaves_unused, per_cent, speaks_of_sums, sums, used_share
from rag.words.fields import FIELDS
from rag.words.form_words import form_words, in_form_words, label_names
from rag.words.stages import Stage, wanted_stages
from rag.words.terms import Lexicon, Term, content_terms, vocabulary

Values = dict[str, list[tuple[float, tuple[StoredFact, ...]]]]  # by project: what it has, and the facts that show it

_PEOPLE, _COMPANIES = "Osallistuvien henkilöiden lukumäärä", "Osallistuvien yritysten lukumäärä"
_GUIDES = "Osallistuvien opinto-ohjaajien, uraneuvojien ja muiden ohjauspalveluiden asiantuntijoiden lukumäärä"
_ALIKE = {  # fields of an application: the indicator that a description has for the same
    "participants": ("indicator_planned", _PEOPLE),
    "participants_women": ("indicator_planned_women", _PEOPLE),
    "companies": ("indicator_planned", _COMPANIES),
    "guidance_experts": ("indicator_planned", _GUIDES),
    "guidance_experts_women": ("indicator_planned_women", _GUIDES),
}
_INDICATORS = ("indicator_planned", "indicator_realised")
_BY_ROW = (
    "working_days_by_kind", "participants_by_status", "participants_by_age", "companies_by_size", "education_by_level",
)  # fmt: skip
_SCORES = ("sustainability_direct", "sustainability_indirect")
_PLAIN = (
    "municipal_funding", "other_public_funding", "private_funding", "total_funding", "total_costs", "net_costs",
    "staff_costs", "purchased_services", "other_costs", "flat_rate_costs", "income", "working_days",
    "participant_wage_costs", "municipalities", "sub_regions", "regions", "mandatory_attachments", "other_attachments",
)  # fmt: skip
_ELSE = {"total_costs": ("planned_public",), "total_funding": ("planned_public",)}  # where a form has no such sum
_OTHER = re.compile(r"mu[iu]\w*|other|övriga|annan", re.IGNORECASE)
_WOMEN = re.compile(r"\bnai(?:s|n|se|si)\w*|\bwom[ae]n|\bfemale|\bkvinn", re.IGNORECASE)
_SUSTAINABLE = re.compile(
    r"kestäv|kehity|sustain|develop|hållbar|utveckl|jokin|jonkin|johonkin|kohda|kohta", re.IGNORECASE
)
_DIRECT = re.compile(r"välit(?:ön|tö)\w*|\bsuor[ai]\w*|\bdirect|\bdirekt", re.IGNORECASE)
_INDIRECT = re.compile(r"välilli\w+|epäsuor\w+|\bindirect|\bindirekt", re.IGNORECASE)
_LASTING = re.compile(
    r"\bkest(?!äv(?:yy|ä\b|än\b|ää\b|ään\b|iä\b|ien\b))|\bkeston?\b|\bpitu|\bpitkä|\bpitemp|\bpidemp|\bpisi[nm]|\blyhy|\blyhi|\bkauemmin|\bkauimmin|\bmitta(?!v)|toteutusai"
    r"|\blast(?:ed|ing|s)?\b|\bduration|\blonge[rs]|\bshorte[rs]|\btook\b|\bvara\w+|\blängre|\blängst|\bkort(?:are|ast)|\bpåg[åi]",
    re.IGNORECASE,
)
_UNITS = (
    (re.compile(r"\s*(?:v\b|vuo[td]|year|år)", re.IGNORECASE), 12),
    (re.compile(r"\s*(?:kk|kuukau|month|månad)", re.IGNORECASE), 1),
)
_IMPLEMENTERS = re.compile(
    r"(osa)?(?:toteuttaj|hakij)\w*|(co-?)?implement\w*|(kumppan|partner)\w*|(del)?genomför\w*", re.IGNORECASE
)
_REACHED = re.compile(r"tavoitt(?:i|ivat|anut|aneet)\b|tavoitettiin|tavoitettu", re.IGNORECASE)
_INTENDED = re.compile(
    r"tarkoit|oli määrä|suunnit|tavoitel|tavoitte(?:ena|lee|lut|li)|tarkoitus|arvioi|planned|aim|target|planera|mål",
    re.IGNORECASE,
)
_TOOK_PLACE = re.compile(
    r"\boli\b|\bolivat\b|\bollut\b|osallistui|\bsai(?:vat)?\b|\bhad\b|\btook part|syntyi|perustettiin|toteutu"
    r"|\bhade\b|deltog",
    re.IGNORECASE,
)
_GOAL_OF = re.compile(
    r"\b(?!erityis)(\w{4,}?)-?(?=tavoit|indikaattor|määr)\w+", re.IGNORECASE
)  # a compound: what the goal is of
_TAKE_PART = re.compile(r"\b(?:take|takes|taking|took) part\b", re.IGNORECASE)  # whoever does
_NUMBER = frozenset(("määrä", "lukumäärä"))  # which forms of different years call differently
_STEM = 7  # letters
_CACHED_FIELDS = 8
_WHOLE_MONTH = 30.44  # days


@dataclass(frozen=True, slots=True)
class Measure:
    """Something that is measured: `about` tells it from others, `values` gives what every project has."""

    about: str
    values: Values
    scored: bool = False  # several values of a project are told by one name
    every: bool = False  # all of them are meant
    words: frozenset[Term] = frozenset()  # of the question, that name it
    scale: float = 1.0  # of its unit in the question: 12 months a year
    unit: str = ""  # where several facts show it that have another


class Measures:
    """Finds what a part of a question measures: in whole projects, or in the background forms of their parts."""

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon, of_parts: bool = False) -> None:
        self._catalogue = catalogue
        self._of_parts = of_parts
        self._lexicon = lexicon

    def named(self, text: str, whole: str, euros: bool = False, noun: str = "") -> Measure | None:
        """Return what a clause of a question measures; stages that it leaves out are read from the whole."""
        noun = noun.strip(" ?.!")
        scale = next((months for unit, months in _UNITS if unit.match(noun)), 0)
        if scale or (not euros and not noun and _LASTING.search(text)):
            return replace(self.durations(), scale=scale or 1) if _LASTING.search(whole) else None
        if not euros and (found := _IMPLEMENTERS.match(noun) or (not noun and _IMPLEMENTERS.search(text))):
            return Measure("implementers", self._implementers(partners=any(found.groups())))
        if not euros and not noun and (used := used_share(whole)):
            own = (term for term in content_terms(self._lexicon.tokens(whole)) if is_of_share(term))
            return Measure("used_share", self._shares(used, leaves_unused(whole)), words=frozenset(own), unit="%")
        if leaves_unused(text) and speaks_of_sums(whole):
            return Measure("unused", self._unused())
        words, best = self._best(text, noun)
        if euros and best and best[0][0] in _ELSE and sums(text):
            best = []  # not the whole of a project's funding, but a part that is named
        if best and not (euros and best[0][0] not in _PLAIN):
            return replace(self._of(best, text, whole), words=words | self._of_label(best[0][1], whole))
        if euros or (not noun and speaks_of_sums(text)):
            return Measure(
                "money", self._first(sums(text) or sums(whole) or ("granted_eu_state", "requested_eu_state"))
            )
        return None

    def planned(self, text: str) -> Measure | None:
        """Return what was planned of the indicator that a question speaks of; None if it speaks of none."""
        words, best = self._best(text, "")
        if not best or best[0][0] not in _INDICATORS:
            return None
        return Measure(best[0][1], self._indicator(_rows_alike(best), ("planned",), text), words=words)

    def durations(self) -> Measure:
        """Return how many months projects last."""
        return Measure("duration", self._durations())

    def effects(self, text: str) -> Measure:
        """Return all effects on sustainable development, of both kinds or of those that a text speaks of."""
        values = _gathered(known for field in _scores(text) or _SCORES for known in self._catalogue.facts(field=field))
        own = (term for term in content_terms(self._lexicon.tokens(text)) if _SUSTAINABLE.match(term.surface))
        return Measure("effects", values, scored=True, words=frozenset(own))

    def _best(self, text: str, noun: str) -> tuple[frozenset[Term], list[tuple[str, str]]]:
        """Return the field and the row that have the longest name which a text says whole, and the words of it.

        Forms of different years may label one thing differently: rows that the same words name come after the first.
        """
        terms = in_form_words(content_terms(self._lexicon.tokens(text)))
        pieces = " ".join(word.replace("-", " ") for word in text.split() if "-" in word)
        said_forms = vocabulary(self._lexicon.tokens(f"{text} {pieces}")).forms
        forms = form_words(said_forms).union(*(term.forms for term in terms))
        best: tuple[int, int] = (0, 0)
        found: list[tuple[str, str]] = []
        said: frozenset[Term] = frozenset()
        counted = form_words(vocabulary(self._lexicon.tokens(" ".join(noun.split()[:3]))).forms)
        for key, names in _names(self._catalogue):
            for name in names:
                parts = [part for part in self._lexicon.terms(name) if not part.forms & _NUMBER]
                other = _OTHER.match(name)
                if other and not re.search(rf"\b{other[0][:3]}", text, re.IGNORECASE):
                    continue
                if not parts or not all(_said(part, forms, terms) for part in parts):
                    continue
                weight = (len(parts), int(any(part.forms & counted for part in parts)))
                if weight < best:
                    continue
                own = frozenset(term for term in terms if any(_same(term, part) for part in parts))
                if weight > best:
                    best, found, said = weight, [key], own
                elif own == said:
                    found.append(key)
        return said, found

    def _of_label(self, row: str, text: str) -> frozenset[Term]:
        """Return the words of a text that the printed label of a row has too."""
        parts = self._lexicon.terms(label_names(row)[0])
        pieces = frozenset().union(*(part.forms | part.parts for part in parts))
        return frozenset(
            term
            for term in content_terms(self._lexicon.tokens(text))
            if any(_same(term, part) for part in parts) or (term.parts and term.parts <= pieces)
        )

    def _of(self, keys: Sequence[tuple[str, str]], text: str, whole: str) -> Measure:
        field, row = keys[0]
        if field in _INDICATORS:
            stages = _stages(text) or _stages(whole) or ("realised", "planned")
            return Measure(row, self._indicator(_rows_alike(keys), stages, text))
        if field in _SCORES:
            both = says_both(whole)  # "sekä välitön että välillinen"
            asked = _scores(whole) if both else _scores(text) or _scores(whole)
            return Measure(f"{row} {asked}", self._rows(asked or _SCORES, row), scored=True, every=both)
        return Measure(
            f"{field} {row}", self._rows((field,), row) if row else self._first((field, *_ELSE.get(field, ())))
        )

    def _indicator(self, rows: Sequence[str], stages: Sequence[str], text: str) -> Values:
        women = "_women" if _WOMEN.search(text) else ""
        values: Values = {}
        for stage, row in product(stages, rows):
            for project, found in self._stage(f"indicator_{stage}{women}", row).items():
                values.setdefault(project, found)
        return values

    def _stage(self, field: str, row: str) -> Values:
        """Return an indicator's numbers, from descriptions and applications alike."""
        fields = (field, *(name for name, alike in _ALIKE.items() if alike == (field, row)))
        facts = [stored for name in fields for stored in self._catalogue.facts(field=name)]
        return _gathered(known for known in facts if known.fact.field != field or _row(known.fact) == row)

    def stages(self, text: str) -> list[tuple[StoredFact, StoredFact]]:
        """Return what came about beside what was planned of what a text names, or of all; where both are stated."""
        text = _GOAL_OF.sub(r"\1 ", text)
        keys = self._best(_TAKE_PART.sub(" ", text), "")[1] or self._best(text, "")[1]
        rows = {_row(known.fact) for known in self._catalogue.facts(field="indicator_realised")}
        women = "_women" if _WOMEN.search(text) else ""
        pairs = []
        goal = _GOAL_OF.search(text)
        told = {row for row in rows if goal and goal[1][:_STEM].lower() in row.lower()}
        for row in _rows_alike(keys) if keys and keys[0][0] in _INDICATORS else told or rows:
            came, planned = (self._stage(f"indicator_{stage}{women}", row) for stage in ("realised", "planned"))
            pairs += [(came[code][0][1][0], planned[code][0][1][0]) for code in came if code in planned]
        return pairs

    def _rows(self, fields: Iterable[str], row: str) -> Values:
        facts = [stored for field in fields for stored in self._catalogue.facts(field=field)]
        return _gathered(stored for stored in facts if row in _rows_of(stored.fact))

    def _first(self, fields: Iterable[str]) -> Values:
        """Return of each project the first of the fields that it states."""
        values: Values = {}
        for field in fields:
            for project, found in _values(self._catalogue, field, self._of_parts).items():
                values.setdefault(project, found if self._of_parts else found[:1])
        return values

    def _unused(self) -> Values:
        granted, used = self._first(("granted_eu_state",)), self._first(("realised_eu_state",))
        return {
            code: [(granted[code][0][0] - used[code][0][0], (*granted[code][0][1], *used[code][0][1]))]
            for code in granted
            if code in used
        }

    def _shares(self, fields: tuple[str, str], unused: bool) -> Values:
        """Return how many per cent of what was granted each project used, or did not."""
        used, granted = (self._first((field,)) for field in fields)
        return {
            code: [(per_cent(used[code][0][0], granted[code][0][0], unused), (*used[code][0][1], *granted[code][0][1]))]
            for code in used
            if code in granted and granted[code][0][0]
        }

    def _durations(self) -> Values:
        """Return how many months each project lasts, whole months exactly."""
        first, last = (
            {known.project: known for known in self._catalogue.facts(field=field) if known.fact.value}
            for field in ("start_date", "end_date")
        )
        return {code: [(_months(first[code], last[code]), (first[code], last[code]))] for code in first if code in last}

    def _implementers(self, partners: bool) -> Values:
        members: dict[str, list[Member]] = {}
        for member in roster(self._catalogue):
            members.setdefault(member.project, []).append(member)
        counted = {code: [known for known in all_ if not (partners and known.leads)] for code, all_ in members.items()}
        return {
            code: [(float(len(found)), tuple(known.named for known in found or members[code]))]
            for code, found in counted.items()
        }


@lru_cache(1)
def _names(catalogue: Catalogue) -> tuple[tuple[tuple[str, str], tuple[str, ...]], ...]:
    """Return every field and row that is measured, and its names."""
    rows = (
        ((field, row), label_names(row))
        for field in (*_BY_ROW, *_INDICATORS, *_SCORES[:1])
        for row in sorted({row for stored in catalogue.facts(field=field) for row in _rows_of(stored.fact)})
    )
    alike = (
        (("indicator_planned", group), (*label_names(group), *_phrases(field))) for field, (_, group) in _ALIKE.items()
    )
    return (*rows, *alike, *(((field, ""), _phrases(field)) for field in _PLAIN))


@lru_cache(_CACHED_FIELDS)
def _values(catalogue: Catalogue, field: str, of_parts: bool) -> Values:
    """Return the values of a field; they are read only."""
    return _gathered(catalogue.facts(field=field), of_parts)


def number_of(fact: Fact) -> float | None:
    """Return the number that a fact states; of a list, how many it names."""
    if isinstance(fact.value, tuple):
        return float(len(fact.value)) if fact.value else None
    return float(fact.value) if isinstance(fact.value, (int, float)) and not isinstance(fact.value, bool) else None


def dates(catalogue: Catalogue, field: str) -> Mapping[str, StoredFact]:
    """Return each project's date of that field."""
    return {known.project: known for known in catalogue.facts(field=field) if known.fact.value and not known.fact.part}


def _gathered(facts: Iterable[StoredFact], of_parts: bool = False) -> Values:
    values: Values = {}
    for stored in facts:
        number = number_of(stored.fact)
        if number is not None and bool(stored.fact.part) is of_parts:
            values.setdefault(stored.project, []).append((number, (stored,)))
    return values


def _rows_alike(keys: Iterable[tuple[str, str]]) -> list[str]:
    """Return the rows of the indicators, each once."""
    return list(dict.fromkeys(row for field, row in keys if field in _INDICATORS))


def _row(fact: Fact) -> str:
    return fact.group if fact.field.startswith("indicator_") else fact.label


def _rows_of(fact: Fact) -> tuple[str, ...]:
    """Return what a fact is told of; a score also of the dimension above its item."""
    return (fact.label, fact.group) if fact.field in _SCORES and fact.group else (_row(fact),)


def _said(part: Term, forms: frozenset[str], terms: Sequence[Term]) -> bool:
    return bool(part.forms & forms) or any(_same(term, part) for term in terms)


def _same(term: Term, part: Term) -> bool:
    pieces = frozenset(term.surface.split("-"))
    return bool((term.forms | pieces) & part.forms) or (bool(part.parts) and part.parts == term.parts)


def _stages(text: str) -> tuple[str, ...]:
    """Return the stage of an indicator that a text speaks of, "planned" or "realised"."""
    if _INTENDED.search(text):
        return ("planned",)
    if _REACHED.search(text):
        return ("realised",)
    wanted = wanted_stages(text)
    if Stage.PLANNED in wanted:
        return ("planned",)
    return ("realised",) if Stage.REALISED in wanted or _TOOK_PLACE.search(text) else ()


def _scores(text: str) -> list[str]:
    """Return the fields of the effects that a text speaks of, direct and indirect."""
    return [kind for kind, said in zip(_SCORES, (_DIRECT, _INDIRECT), strict=True) if said.search(text)]


def _months(first: StoredFact, last: StoredFact) -> float:
    start = date.fromisoformat(str(first.fact.value))
    end = date.fromisoformat(str(last.fact.value)) + timedelta(days=1)
    return (end.year - start.year) * 12 + end.month - start.month + (end.day - start.day) / _WHOLE_MONTH


def _phrases(field: str) -> tuple[str, ...]:
    return FIELDS[field].phrases if field in FIELDS else ()
