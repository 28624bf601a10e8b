"""Which of the statements of the forms in question a question asks for.

A field is asked for when its printed label, its group, or a phrase of `rag.words.fields` explains the question's words.
A question whose words are not explained is about running text, and passages answer it.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from corpus.document import Fact, Kind
from index.catalogue import StoredFact
from rag.facts.ages import of_other_ages
from rag.facts.cells import ROWS
from rag.facts.completing import (
    asks_day,
    asks_items,
    filled,
    in_columns,
    once,
    with_all,
    with_both_totals,
    with_items,
    with_other_stages,
    with_signer,
)
from rag.facts.explaining import Explained, Wording
from rag.facts.light_words import FIGURES
from rag.facts.whereabouts import with_whereabouts
from rag.questions.expected import Expected
from rag.questions.name_places import is_only_place
from rag.questions.question import Question
from rag.questions.wording import (
    asks_for_number,
    asks_for_way,
    asks_who,
    compares_sums,
    counts_twice,
    is_negated,
    speaks_of_money,
)
from rag.words.fields import FIELDS, FieldName
from rag.words.form_words import form_words
from rag.words.stages import Stage, is_stated, meant, stage_of, wanted_stages
from rag.words.terms import Lexicon, Term, vocabulary

_WOMEN = "nainen"
_EXPLAINED = 0.75  # share of the question's weighty words that the chosen fields must explain
ABOUT = 0.5  # the same, where the field is empty or is told beside sentences
_MOST_FIELDS = 4
_LONGEST_TEXT = 400  # characters of a text that is a field's value and not running text
_OTHER = frozenset("muu other annan annat andra övriga övrig".split())
_OTHER_MONEY = re.compile(r"\bmuu[a-zäö]{0,4} (?:julkis?\w+ )?(?:raho|kustann)\w+(?! kuin)", re.IGNORECASE)
_PROMISED = re.compile(
    r"\b(?:lupasi|luvattiin|luvattu|luvannut|promised)\b.*\b(?:EU|ESR|EAKR|unioni|valtion)\b"
    r"|\b(?:EU|ESR|EAKR|unioni|valtion)\b.*\b(?:lupasi|luvattiin|luvattu|luvannut|promised)\b",
    re.IGNORECASE,
)
_OWNED = ("business_id", "organisation_type", "street_address", "postal_code", "postal_town", "web", "implementer")
_NUMBERS = (Kind.MONEY, Kind.COUNT, Kind.SCORE, Kind.DATE)
_PLACES = frozenset(("regions", "sub_regions", "municipalities"))
_AND = re.compile(r"\b(?:ja|sekä|and|och)\b|[,;]")
_IN_TEXTS = ("participants", "participants_women", "companies", "working_days", "indicator_", "sustainability_")
_SHORTLY_NAMED = (*ROWS, "municipal_costs", "other_public_costs")  # sums whose labels do not speak of money
_ASKED_OF_AN_OWNER = {  # and what a question must say to ask for it
    "business_id": re.compile(""),
    "organisation_type": re.compile(
        r"ty+p|laji|lai(?:nen|sia|sta|set)\b|luokit|luokka|julki|yksity|kind|sort|slag|klass", re.IGNORECASE
    ),
    "web": re.compile(r"www|(?:koti|verkko|netti)siv|web|hemsid", re.IGNORECASE),
    "street_address": re.compile(r"osoi(?:te|tt)|address|adress", re.IGNORECASE),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """The statements that a question asks for, and the share of its words that they explain.

    `absent` is a field that explains the question and that no form in question has; `otherwise` are the statements of
    another stage where those of the stage asked for are missing; `no_women` tells that the women among those counted
    are asked for and not stated.
    """

    statements: tuple[StoredFact, ...] = ()
    explained: float = 0.0
    absent: FieldName | None = None
    otherwise: tuple[StoredFact, ...] = ()
    no_women: bool = False

    @property
    def certain(self) -> bool:
        """Tell whether the question is about these fields and nothing else."""
        return self.explained >= _EXPLAINED and not any(is_running_text(known.fact) for known in self.statements)

    @property
    def lacks_places(self) -> bool:
        """Tell whether it is about places that the form leaves empty."""
        told = [known.fact for known in self.statements]
        empty = bool(told) and all(fact.field in _PLACES and not fact.value for fact in told)
        return empty and self.explained >= ABOUT


def asked_statements(question: Question, candidates: Sequence[StoredFact], lexicon: Lexicon) -> Asked:
    """Choose the statements that a question asks for."""
    stages = _stages(question)
    fitting = _fitting(question, candidates, lexicon)
    wording = with_whereabouts(Wording.of(question, lexicon), question, candidates)
    no_women = _lacks_women(question, fitting)
    if no_women:
        wording = replace(wording, terms=tuple(term for term in wording.terms if not _of_women(term)))
    main = frozenset(known.fact.part for known in candidates if _is_main(known.fact))
    chosen, share = _chosen([known for known in fitting if meant(known.fact, stages)], wording, main)
    chosen = with_other_stages(chosen, fitting, stages)
    if counts_twice(question.text) and "henkilö" in _said(question):
        chosen = with_all(chosen, fitting)
    chosen = once(filled(in_columns(with_both_totals(chosen, fitting), candidates)))
    chosen = with_items(question, [*with_signer(question, chosen, candidates)], candidates)
    if _is_breakdown(question, chosen):
        return Asked()
    other: list[StoredFact] = []
    if share < _EXPLAINED and stages:
        other, explained = _chosen(fitting, wording, main)
        other = [known for known in other if stage_of(known.fact)] if explained >= _EXPLAINED else []
    of_part = any(implementer.has_part for implementer in question.implementers)
    told = (known for known in candidates if not of_part or known.fact.value is not None)
    held = {known.fact.field for known in (*fitting, *told)}
    absent = None if other else _absent(wording, share, held)
    return Asked(tuple(chosen), share, absent, tuple(other), no_women)


def _of_women(term: Term) -> bool:
    return _WOMEN in form_words(term.forms)


def _lacks_women(question: Question, fitting: Sequence[StoredFact]) -> bool:
    """Tell whether two numbers are asked for, the second of women, and no form in question counts women."""
    asked = counts_twice(question.text) and _WOMEN in _said(question)
    return asked and not any("women" in known.fact.field for known in fitting)


def _stages(question: Question) -> frozenset[Stage]:
    """Return the stages that a question means; participants that a project "got" came about, money was granted.

    EU money that was promised was granted.

    Of two numbers, one that was planned and one of which no stage is told, the other came about.
    """
    stages = wanted_stages(question.sought)
    if _PROMISED.search(question.text):
        return stages - {Stage.PLANNED} | {Stage.GRANTED}
    counted = stages & {Stage.PLANNED, Stage.REALISED}
    if len(counted) == 1 and counts_twice(question.text) and _WOMEN not in _said(question):
        return stages | {Stage.PLANNED, Stage.REALISED}
    of_number = question.expected is Expected.COUNT
    of_number |= question.expected is Expected.YES_NO and not speaks_of_money(question.text)
    if Stage.GRANTED in stages and of_number:
        return stages - {Stage.GRANTED} | {Stage.REALISED}
    return stages


def _said(question: Question) -> frozenset[str]:
    return form_words(vocabulary(question.tokens).forms)


def owned_field(question: Question, lexicon: Lexicon) -> FieldName | None:
    """Return the field of an organisation's own that a question asks for, as its business ID."""
    wording = Wording.of(question, lexicon)
    asked = (FIELDS[field] for field, said in _ASKED_OF_AN_OWNER.items() if said.search(question.text))
    return next((field for field in asked if wording.explained_by(_empty(field)).terms), None)


def _fitting(question: Question, candidates: Sequence[StoredFact], lexicon: Lexicon) -> list[StoredFact]:
    """Return the statements that can be meant: of the organisation named, and of the kind expected."""
    codes = {known.project for known in candidates}
    meant_here = [implementer for implementer in question.implementers if implementer.project in codes]
    named = {(implementer.project, implementer.name) for implementer in meant_here}
    parts = {(implementer.project, implementer.name) for implementer in meant_here if implementer.has_part}
    applying = {
        known.project
        for known in candidates
        if known.fact.field == "applicant" and (known.project, known.fact.value) in named
    }
    places = {(known.project, known.name) for known in meant_here if is_only_place(known, question.tokens, lexicon)}
    words = _said(question)
    of_partner, of_women = "osatoteuttaja" in words, _WOMEN in words
    reasons = {f"{known.fact.field}_reason" for known in candidates if known.fact.kind is Kind.YES_NO}
    reasons.add("sustainability_reason")
    of_money = question.expected in FIGURES or speaks_of_money(question.text) or compares_sums(question.text)
    of_people = asks_who(question.text) and not asks_day(question) and not compares_sums(question.text)
    unfit = _unfit(question.text)
    itemised = question.expected is Expected.PLACE and asks_items(question.text)

    def owned(known: StoredFact) -> bool:
        fact = known.fact
        if "women" in fact.field and not of_women:
            return False
        if fact.kind is Kind.MONEY and not _of_such_money(fact, words, question.text):
            return False
        if fact.field.startswith("co_implementer_"):
            return (known.project, fact.group) in named or of_partner
        if fact.field in _OWNED and of_partner:
            return bool(fact.part)
        if fact.field.startswith("site_") and named and known.project not in applying:
            return False
        if fact.field in _OWNED and (known.project, fact.part) in places:
            return False
        if parts and (fact.part or not named - parts):
            return (known.project, fact.part) in parts
        if named and stage_of(fact) and not fact.part:
            return known.project in applying
        return not named or fact.field not in _OWNED or bool(fact.part) or known.project in applying

    return [
        known
        for known in candidates
        if known.fact.field != "role"
        and owned(known)
        and (of_money or known.fact.field not in _SHORTLY_NAMED or known.fact.kind is not Kind.MONEY)
        and (itemised or _fits(question.expected, known.fact))
        and not (of_people and known.fact.kind in _NUMBERS)
        and known.fact.kind not in unfit
        and known.fact.field not in reasons
        and not of_other_ages(known.fact.label, question.text)
    ]


def _of_such_money(fact: Fact, words: frozenset[str], text: str) -> bool:
    """Tell whether a sum is other money where that is asked for, and no other where "other" is not said."""
    if fact.field.startswith("other_"):
        return not words.isdisjoint(_OTHER)
    return fact.field in ROWS or "other_" in fact.field or not _OTHER_MONEY.search(text)


def _unfit(text: str) -> frozenset[Kind]:
    """Return the kinds of facts that cannot answer: no number of people tells who they are, no list how it was made."""
    numbers = () if asks_for_number(text) else (Kind.COUNT,)
    lists = (Kind.LIST,) if asks_for_way(text) or is_negated(text) else ()
    return frozenset((*numbers, *lists))


def _fits(expected: Expected, fact: Fact) -> bool:
    """Tell whether a fact can answer: "paljonko" may ask for euros and for a number, a list can be counted."""
    if expected in FIGURES:
        if expected is Expected.COUNT and fact.field in _SHORTLY_NAMED and fact.kind is Kind.MONEY:
            return False
        if expected is Expected.MONEY and stage_of(fact) and fact.kind is Kind.COUNT:
            return False
        listed = fact.kind is Kind.LIST or fact.field == "co_implementer"
        return fact.kind in (Kind.MONEY, Kind.COUNT, Kind.SCORE) or (listed and expected is not Expected.MONEY)
    if expected is Expected.PERCENT and fact.kind is Kind.COUNT:
        return "%" in fact.unit or "%" in fact.label or "prosen" in fact.label.lower()
    return expected.fits(fact.kind)


def _chosen(fitting: Sequence[StoredFact], wording: Wording, main: frozenset[str]) -> tuple[list[StoredFact], float]:
    """Choose greedily the fields that explain most of the words still open; return them and the share explained."""
    by_label = {_labels(known.fact): known.fact for known in fitting}
    explained = {labels: wording.explained_by(fact) for labels, fact in by_label.items()}
    chosen: list[StoredFact] = []
    remaining = set(wording.terms)
    fields: set[str] = set()
    while wording.weighty(remaining) and len(fields) < _MOST_FIELDS:
        gains = {labels: round(wording.weight(found.terms & remaining), 3) for labels, found in explained.items()}
        most = max(gains.values(), default=0.0)
        if most < min(1.0, 0.5 * wording.weight(wording.weighty(remaining))):
            break
        leading = [known for known in fitting if gains[_labels(known.fact)] == most]
        fits = [_fit(known.fact, explained[_labels(known.fact)], wording, main) for known in leading]
        best = max(fits)
        winners = [known for known, fit in zip(leading, fits, strict=True) if fit == best and known not in chosen]
        chosen += winners
        fields |= {known.fact.field for known in winners}
        remaining -= {term for known in winners for term in explained[_labels(known.fact)].terms}
    counted = wording.weighty(wording.terms)
    total = wording.weight(counted)
    share = 1 - wording.weight(set(counted) & remaining) / total if total else 0.0
    if share and wording.stages and wording.light >= set(wording.terms):
        share = 1.0
    return chosen, share


def _fit(fact: Fact, explained: Explained, wording: Wording, main: frozenset[str]) -> tuple[float, ...]:
    """Of facts that explain as much, prefer the whole form's, the stage, the label that is said, a field to a row."""
    whole = 2.0 if not fact.part else 1.0 if fact.part in main else 0.0
    precision = 0.0 if stage_of(fact) is Stage.REALISED else explained.precision
    staged = float(is_stated(fact, wording.stages))
    declared = float(fact.field not in ROWS)
    literal = float(wording.has_all_of(fact.label)) + (fact.field in ROWS and wording.has_from_whom(fact.label))
    return whole, staged, literal, declared, precision


def _labels(fact: Fact) -> tuple[str, str, str]:
    """Return what of a fact tells which words it explains."""
    return fact.field, fact.label, fact.group


def _is_main(fact: Fact) -> bool:
    return (fact.field, fact.value) == ("role", "main")


def _absent(wording: Wording, share: float, held: Container[str]) -> FieldName | None:
    """Return the field that explains the question when it is none of those that the forms in question have."""
    best, best_share = None, share
    total = wording.weight(wording.weighty(wording.terms)) or 1.0
    for field in FIELDS.values():
        if field.field in held or field.field.startswith(_IN_TEXTS):
            continue
        explained = wording.explained_by(_empty(field)).terms
        explained_share = wording.weight(set(wording.weighty(wording.terms)) & explained) / total
        if explained_share >= _EXPLAINED and explained_share > best_share + 0.01:
            best, best_share = field, explained_share
    return best


def _is_breakdown(question: Question, chosen: Sequence[StoredFact]) -> bool:
    """Tell whether a figure is asked for by place, which no field tells."""
    fields = {known.fact.field for known in chosen}
    figures = any(stage_of(known.fact) for known in chosen)
    return figures and bool(fields & _PLACES) and not _AND.search(question.text)


def _empty(field: FieldName) -> Fact:
    return Fact(field.field, field.fi, None, Kind.TEXT, "", ())


def is_running_text(fact: Fact) -> bool:
    """Tell whether a fact's value is text of sentences and no field's value."""
    return fact.kind is Kind.TEXT and isinstance(fact.value, str) and len(fact.value) > _LONGEST_TEXT
