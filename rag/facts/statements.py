"""Which of the statements of the forms in question a question asks for.

A field is asked for when its printed label, its group, or a phrase of `rag.words.fields` explains the question's words.
A question whose words are not explained is about running text, and passages answer it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.document import Fact, Kind
from corpus.tables import is_total
from index.analyser import Token
from index.catalogue import StoredFact
from rag.facts.ages import of_other_ages
from rag.facts.cells import ROWS
from rag.facts.light_words import FIGURES, is_light, is_size, is_source, light_terms
from rag.facts.reckoning import TOTALS, exceeds
from rag.questions.clauses import counted_in
from rag.questions.identities import own_terms
from rag.questions.names import positions
from rag.questions.question import Question
from rag.questions.wording import (
    Expected,
    asks_for_number,
    asks_for_way,
    asks_who,
    counts_twice,
    hoped,
    is_negated,
    speaks_of_money,
)
from rag.words.fields import FIELDS, FieldName
from rag.words.form_words import form_words, in_form_words, label_names, row_names, split_fund
from rag.words.numerals import ONE
from rag.words.stages import ESTIMATED, Stage, is_stated, meant, same_figure, stage_of, tells_stage, wanted_stages
from rag.words.terms import PART_WEIGHT, Lexicon, Term, Vocabulary, match, vocabulary

_TAKING_PART = "osallistuva"
_WOMEN = "nainen"
_EXPLAINED = 0.75  # share of the question's weighty words that the chosen fields must explain
_ABOUT = 0.5  # the same, where the field is empty
_LABEL_SHARE = 0.6  # share of a label's words that the question must have
_ROW_SHARE = 0.5  # the same for a table's rows, which are worded freely
_WHOLE_WORD = 0.9  # how well a word is met that stands there whole, perhaps as its parts
_MOST_FIELDS = 4
_LONGEST_TEXT = 400  # characters of a text that is a field's value and not running text
_OTHER = frozenset("muu other annan annat andra övriga övrig".split())
_OWNED = ("business_id", "organisation_type", "street_address", "postal_code", "postal_town", "web", "implementer")
_NUMBERS = (Kind.MONEY, Kind.COUNT, Kind.SCORE, Kind.DATE)
_PLACES = frozenset(("regions", "sub_regions", "municipalities"))
_AND = re.compile(r"\b(?:ja|sekä|and|och)\b|[,;]")
_IN_TEXTS = ("participants", "participants_women", "companies", "working_days", "indicator_", "sustainability_")
_OF_SOME = "_by_"  # in the field of a row or a column that tells of some of those counted
_SEVERAL_YEARS = re.compile(
    rf"\b(?:{'|'.join(ONE)})\s+(?=vuo(?:de|si|tta)|years\b|år)|\b\d{{4}}\s?[-–]\s?\d{{4}}\b", re.IGNORECASE
)
_TOWN = frozenset("kaupunki paikkakunta kunta town city municipality stad ort kommun".split())
_IN_TOWN = re.compile(
    r"\b(?:missä (?:kaupungissa|kunnassa)|millä paikkakunnalla|(?:which|what) (?:town|city)"
    r"|vilken (?:stad|ort|kommun))\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"osoi(?:te|tt)|postinumero|address|adress", re.IGNORECASE)
_SHORTLY_NAMED = (*ROWS, "municipal_costs", "other_public_costs")  # sums whose labels do not speak of money
_SIGNED = ("signature", "signature_date")
_WHO = re.compile(r"\b(?:kuka|kenen|ketkä|keiden|who|whose|whom|vem|vems)\b", re.IGNORECASE)
_TOWNS = ("postal_town", "site_postal_town")
_ASKED_OF_AN_OWNER = ("business_id", "organisation_type")


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
        return self.explained >= _EXPLAINED and not any(_is_running_text(known.fact) for known in self.statements)

    @property
    def lacks_places(self) -> bool:
        """Tell whether it is about places that the form leaves empty."""
        told = [known.fact for known in self.statements]
        empty = bool(told) and all(fact.field in _PLACES and not fact.value for fact in told)
        return empty and self.explained >= _ABOUT


def asked_statements(question: Question, candidates: Sequence[StoredFact], lexicon: Lexicon) -> Asked:
    """Choose the statements that a question asks for."""
    stages = _stages(question)
    fitting = _fitting(question, candidates)
    wording = _without_towns(_Wording.of(question, lexicon), question, candidates)
    no_women = _lacks_women(question, fitting)
    if no_women:
        wording = replace(wording, terms=tuple(term for term in wording.terms if not _of_women(term)))
    main = frozenset(known.fact.part for known in candidates if _is_main(known.fact))
    chosen, share = _chosen([known for known in fitting if meant(known.fact, stages)], wording, main)
    chosen = _with_other_stages(chosen, fitting, stages)
    if counts_twice(question.text) and "henkilö" in _said(question):
        chosen = _with_all(chosen, fitting)
    chosen = _once(_filled(_in_columns(_with_both_totals(chosen, fitting), candidates)))
    chosen = [*_with_signer(question, chosen, candidates)]
    if _is_breakdown(question, chosen):
        return Asked()
    other: list[StoredFact] = []
    if share < _EXPLAINED and stages:
        other, explained = _chosen(fitting, wording, main)
        other = [known for known in other if stage_of(known.fact)] if explained >= _EXPLAINED else []
    of_part = any(implementer.has_part for implementer in question.implementers)
    held = [known for known in candidates if not of_part or known in fitting or known.fact.value is not None]
    absent = None if other else _absent(wording, share, held)
    return Asked(tuple(chosen), share, absent, tuple(other), no_women)


def _without_towns(wording: "_Wording", question: Question, candidates: Sequence[StoredFact]) -> "_Wording":
    """Leave out the town beside an address; the town where an organisation is said to be is that of its address."""
    towns = {str(known.fact.value).lower() for known in candidates if known.fact.field in _TOWNS} | _TOWN
    if _ADDRESS.search(question.text):
        return replace(wording, terms=tuple(term for term in wording.terms if term.forms.isdisjoint(towns)))
    if not question.implementers or not _IN_TOWN.search(question.text):
        return wording
    terms = tuple(
        replace(term, forms=term.forms | {"postitoimipaikka"}) if term.forms & _TOWN else term for term in wording.terms
    )
    words = replace(wording.words, forms=wording.words.forms | {"postitoimipaikka"})
    return replace(wording, terms=terms, words=words)


def _of_women(term: Term) -> bool:
    return _WOMEN in form_words(term.forms)


def _lacks_women(question: Question, fitting: Sequence[StoredFact]) -> bool:
    """Tell whether two numbers are asked for, the second of women, and no form in question counts women."""
    asked = counts_twice(question.text) and _WOMEN in _said(question)
    return asked and not any("women" in known.fact.field for known in fitting)


def _stages(question: Question) -> frozenset[Stage]:
    """Return the stages that a question means; participants that a project "got" came about, money was granted.

    Of two numbers, one that was planned and one of which no stage is told, the other came about.
    """
    stages = wanted_stages(question.sought)
    counted = stages & {Stage.PLANNED, Stage.REALISED}
    if len(counted) == 1 and counts_twice(question.text) and _WOMEN not in _said(question):
        return stages | {Stage.PLANNED, Stage.REALISED}
    if Stage.GRANTED in stages and question.expected is Expected.COUNT:
        return stages - {Stage.GRANTED} | {Stage.REALISED}
    return stages


def _said(question: Question) -> frozenset[str]:
    return form_words(vocabulary(question.tokens).forms)


def owned_field(question: Question, lexicon: Lexicon) -> FieldName | None:
    """Return the field of an organisation's own that a question asks for, as its business ID."""
    wording = _Wording.of(question, lexicon)
    found = (FIELDS[field] for field in _ASKED_OF_AN_OWNER if wording.explained_by(_empty(FIELDS[field])).terms)
    return next(found, None)


def _fitting(question: Question, candidates: Sequence[StoredFact]) -> list[StoredFact]:
    """Return the statements that can be meant: of the organisation named, and of the kind expected."""
    codes = {known.project for known in candidates}
    named = {implementer.name for implementer in question.implementers if implementer.project in codes}
    parts = {implementer.name for implementer in question.implementers if implementer.has_part} & named
    applicants = {known.fact.value for known in candidates if known.fact.field == "applicant"}
    words = _said(question)
    of_partner, of_women = "osatoteuttaja" in words, _WOMEN in words
    of_others = not words.isdisjoint(_OTHER)
    reasons = {f"{known.fact.field}_reason" for known in candidates if known.fact.kind is Kind.YES_NO}
    reasons.add("sustainability_reason")
    of_money = question.expected in FIGURES or speaks_of_money(question.text)
    of_people = asks_who(question.text) and not _asks_day(question)
    unfit = _unfit(question.text)

    def owned(fact: Fact) -> bool:
        if "women" in fact.field and not of_women:
            return False
        if fact.field.startswith("other_") and fact.kind is Kind.MONEY and not of_others:
            return False
        if fact.field.startswith("co_implementer_"):
            return fact.group in named or of_partner
        if fact.field in _OWNED and of_partner:
            return bool(fact.part)
        if parts and not (named - parts):
            return fact.part in parts
        if named and stage_of(fact) and not fact.part:
            return bool(applicants & named)
        return not named or fact.field not in _OWNED or bool(fact.part) or bool(applicants & named)

    return [
        known
        for known in candidates
        if known.fact.field != "role"
        and owned(known.fact)
        and (of_money or known.fact.field not in _SHORTLY_NAMED or known.fact.kind is not Kind.MONEY)
        and _fits(question.expected, known.fact)
        and not (of_people and known.fact.kind in _NUMBERS)
        and known.fact.kind not in unfit
        and known.fact.field not in reasons
        and not of_other_ages(known.fact.label, question.text)
    ]


def _unfit(text: str) -> frozenset[Kind]:
    """Return the kinds of facts that cannot answer: no number of people tells who they are, no list how it was made."""
    numbers = () if asks_for_number(text) else (Kind.COUNT,)
    lists = (Kind.LIST,) if asks_for_way(text) or is_negated(text) else ()
    return frozenset((*numbers, *lists))


def _fits(expected: Expected, fact: Fact) -> bool:
    """Tell whether a fact can answer: "paljonko" may ask for euros and for a number, a list can be counted."""
    if expected in FIGURES:
        if expected is Expected.COUNT and fact.field in ROWS and fact.kind is Kind.MONEY:
            return False
        listed = fact.kind is Kind.LIST or fact.field == "co_implementer"
        return fact.kind in (Kind.MONEY, Kind.COUNT, Kind.SCORE) or (listed and expected is not Expected.MONEY)
    if expected is Expected.PERCENT and fact.kind is Kind.COUNT:
        return "%" in fact.unit or "%" in fact.label or "prosen" in fact.label.lower()
    return expected.fits(fact.kind)


def _chosen(fitting: Sequence[StoredFact], wording: "_Wording", main: frozenset[str]) -> tuple[list[StoredFact], float]:
    """Choose greedily the fields that explain most of the words still open; return them and the share explained."""
    by_label = {_labels(known.fact): known.fact for known in fitting}
    of_label = {labels: wording.explained_by(fact) for labels, fact in by_label.items()}
    explained = {id(known): of_label[_labels(known.fact)] for known in fitting}
    chosen: list[StoredFact] = []
    remaining = set(wording.terms)
    fields: set[str] = set()
    while wording.weighty(remaining) and len(fields) < _MOST_FIELDS:
        gains = {id(known): _gain(known.fact, explained[id(known)], remaining, wording, main) for known in fitting}
        best = max(gains.values(), default=(0.0,))
        if best[0] < min(1.0, 0.5 * wording.weight(wording.weighty(remaining))):
            break
        winners = [known for known in fitting if gains[id(known)] == best and known not in chosen]
        chosen += winners
        fields |= {known.fact.field for known in winners}
        remaining -= {term for known in winners for term in explained[id(known)].terms}
    counted = wording.weighty(wording.terms)
    total = wording.weight(counted)
    share = 1 - wording.weight(set(counted) & remaining) / total if total else 0.0
    if share and wording.stages and wording.light >= set(wording.terms):
        share = 1.0
    return chosen, share


def _with_other_stages(
    chosen: Sequence[StoredFact], fitting: Sequence[StoredFact], stages: frozenset[Stage]
) -> list[StoredFact]:
    """Add what the same figures were at the other stages that are asked for."""
    found = list(chosen)
    for known in chosen:
        for other in fitting:
            if other not in found and stage_of(other.fact) in stages and same_figure(known, other):
                found.append(other)
    return found


def _with_all(chosen: Sequence[StoredFact], fitting: Sequence[StoredFact]) -> list[StoredFact]:
    """Add all participants where the women among them are told."""
    tables = {(known.document, known.fact.group) for known in chosen if known.fact.field == "participants_women"}
    everybody = (known for known in fitting if known.fact.field == "participants" and known not in chosen)
    return [*(known for known in everybody if (known.document, known.fact.group) in tables), *chosen]


def _with_signer(
    question: Question, chosen: Sequence[StoredFact], candidates: Sequence[StoredFact]
) -> Sequence[StoredFact]:
    """Tell both who signed and on which day, where both are asked for."""
    asked = {known.fact.field for known in chosen} & set(_SIGNED)
    if not asked or not _WHO.search(question.text) or not _asks_day(question):
        return chosen
    codes = {known.project for known in chosen}
    both = [known for field in _SIGNED for known in candidates if known.fact.field == field and known.project in codes]
    return [*both, *(known for known in chosen if known not in both)]


def _asks_day(question: Question) -> bool:
    return Expected.DATE in (question.expected, *hoped(question.text))


def _with_both_totals(chosen: Sequence[StoredFact], fitting: Sequence[StoredFact]) -> list[StoredFact]:
    """Tell a total without and with what is reported apart, where a form has both and they differ."""
    found: list[StoredFact] = []
    for known in chosen:
        pair = next((pair for pair in TOTALS if known.fact.field in pair), ())
        both = [other for field in pair for other in fitting if other.fact.field == field and _of_one(known, other)]
        told = both if len(both) == 2 and exceeds(both[1].fact, both[0].fact) else [known]
        found += [other for other in told if other not in found]
    return found


def _of_one(known: StoredFact, other: StoredFact) -> bool:
    """Tell whether two facts are of one organisation's part of one form."""
    return (known.document, known.fact.part) == (other.document, other.fact.part)


def _in_columns(chosen: Iterable[StoredFact], candidates: Sequence[StoredFact]) -> list[StoredFact]:
    """Replace the sum of a row by its cell in the column that is asked for."""
    cells = {(known.document, known.fact.spans[0]): known for known in candidates if known.fact.field == "column_cell"}
    found = [cells.get((known.document, known.fact.spans[0]), known) for known in chosen]
    return list({id(known): known for known in found}.values())


def _filled(chosen: Sequence[StoredFact]) -> list[StoredFact]:
    """Leave out the rows of nothing where other rows have something."""
    filled = {kind for known in chosen if (kind := _row_kind(known.fact)) and known.fact.value}
    return [known for known in chosen if _row_kind(known.fact) not in filled or known.fact.value]


def _once(chosen: Sequence[StoredFact]) -> list[StoredFact]:
    """Leave out the participants by education where the same ones by their place in working life are told."""
    told = {(known.document, known.fact.field) for known in chosen}
    return [
        known
        for known in chosen
        if known.fact.field == (other := known.fact.field.replace("education", "participants"))
        or (known.document, other) not in told
    ]


def _row_kind(fact: Fact) -> str:
    """Return what a row tells of, its unit; empty for what is no row of a table."""
    return fact.unit if fact.field in ROWS or fact.field.startswith(ESTIMATED) else ""


def _gain(
    fact: Fact, explained: "_Explained", remaining: set[Term], wording: "_Wording", main: frozenset[str]
) -> tuple[float, ...]:
    """Weigh what a fact explains; then prefer the whole form, the stage, the label that is said, a field to a row."""
    whole = 2.0 if not fact.part else 1.0 if fact.part in main else 0.0
    precision = 0.0 if stage_of(fact) is Stage.REALISED else explained.precision
    staged = float(is_stated(fact, wording.stages))
    declared = float(fact.field not in ROWS)
    literal = float(wording.has_all_of(fact.label))
    return round(wording.weight(explained.terms & remaining), 3), whole, staged, literal, declared, precision


@dataclass(frozen=True, slots=True)
class _Explained:
    terms: frozenset[Term]
    precision: float  # share of the label's words that the question has


@dataclass(frozen=True, slots=True)
class _Wording:
    """The words of a question that a field must explain."""

    terms: tuple[Term, ...]
    light: frozenset[Term]
    words: Vocabulary  # of the question, with the forms' words for them and, of a foreign one, its Finnish ones
    own: Vocabulary  # without the Finnish ones
    said: frozenset[str]  # as they are
    stages: frozenset[Stage]
    lexicon: Lexicon

    @classmethod
    def of(cls, question: Question, lexicon: Lexicon) -> "_Wording":
        """Leave out the words that name an implementer or a year, and add the forms' words."""
        open_terms, tokens = _without_counted_in(_open_terms(question, lexicon), question)
        terms = in_form_words(open_terms)
        light = light_terms(open_terms, terms, question)
        said = vocabulary(tokens)
        own = form_words(said.forms).union(*(term.forms for term in terms))
        words = own.union(*(meaning for term in terms for meaning in term.related))
        vocabularies = Vocabulary(words, said.parts), Vocabulary(own, said.parts)
        return cls(terms, light, *vocabularies, said.forms, wanted_stages(question.sought), lexicon)

    def weight(self, terms: Iterable[Term]) -> float:
        return sum(0.25 if term in self.light or is_light(term) else 1.0 for term in terms)

    def weighty(self, terms: Iterable[Term]) -> list[Term]:
        """Return the words that carry weight; where none does, those that tell more than a stage or a source."""
        every = frozenset(self.terms)
        sizes = frozenset(term for term in every if is_size(term))
        plain = frozenset(
            term
            for term in every
            if _TAKING_PART in term.forms or not (tells_stage(term.surface) or is_source(term.surface))
        )
        carrying = every - self.light or plain - sizes or every - sizes or every
        return [term for term in terms if term in carrying]

    def explained_by(self, fact: Fact) -> _Explained:
        """Return the terms that a fact's label, group and phrases explain."""
        known = FIELDS.get(fact.field)
        phrase_terms = self._in_phrases(known.phrases if known else ())
        label, group = self._share(fact.label, self.words), self._share(fact.group, self.words)
        if _OF_SOME in fact.field and label < _LABEL_SHARE:
            return _Explained(frozenset(), 0.0)
        by_group = 0.0 if fact.field in ROWS and not is_total(fact.label) else group
        row = fact.field in ROWS
        headed = row and self._heads(fact.label)
        if not phrase_terms and not headed and max(label, by_group) < (_ROW_SHARE if row else _LABEL_SHARE):
            return _Explained(frozenset(), 0.0)
        own = () if row and is_total(fact.label) else (row_names if row else label_names)(fact.label)
        texts = (*own, *label_names(fact.group))
        least = PART_WEIGHT if row else _WHOLE_WORD
        found = {term for text in texts for term in self.terms if self._meets(term, text, least)}
        headed_by = is_total(fact.label) or (fact.kind is Kind.SCORE and group > label)  # all items of a dimension
        precision = self._share(fact.group if headed_by else fact.label, self.own)
        return _Explained(frozenset(found | phrase_terms), round(precision, 3))

    def has_all_of(self, label: str) -> bool:
        """Tell whether the question has every word of a label, none of them in other words."""
        terms = self.lexicon.terms(label_names(label)[0])
        return bool(terms) and not is_total(label) and all(term.forms & self.said for term in terms)

    def _heads(self, label: str) -> bool:
        """Tell whether the question has the first word of a row: "Helsinki" of "Helsinki (50 %)"."""
        return any(
            match(terms[0], self.words) >= _WHOLE_WORD
            for name in row_names(label)
            if (terms := self.lexicon.terms(name))
        )

    def _in_phrases(self, phrases: Iterable[str]) -> set[Term]:
        """Return the question's terms that stand in phrases which the question has as a whole."""
        whole = [phrase for phrase in phrases if self._met(phrase, self.words) == 1.0]
        return {term for phrase in whole for term in self.terms if self._meets(term, phrase)}

    def _meets(self, term: Term, text: str, least: float = _WHOLE_WORD) -> bool:
        return match(term, self.lexicon.words(text)) >= least

    def _share(self, label: str, words: Vocabulary) -> float:
        return max((self._met(name, words) for name in label_names(label)), default=0.0) if label else 0.0

    def _met(self, text: str, words: Vocabulary) -> float:
        terms = self.lexicon.terms(text)
        met = [term for term in terms if match(term, words) >= _WHOLE_WORD]
        return self.weight(met) / self.weight(terms) if terms else 0.0


def _labels(fact: Fact) -> tuple[str, str, str]:
    """Return what of a fact tells which words it explains."""
    return fact.field, fact.label, fact.group


def _is_main(fact: Fact) -> bool:
    return (fact.field, fact.value) == ("role", "main")


def _open_terms(question: Question, lexicon: Lexicon) -> tuple[Term, ...]:
    """Return the question's words but for those that name an implementer, a year or a column."""
    words = {
        word
        for implementer in question.implementers
        for word in (*lexicon.terms(implementer.name), *own_terms(implementer.name, lexicon))
    }
    places = {place for word in words for place in positions(word, question.tokens)}
    pieces = {piece for word in words for piece in word.parts}
    shortened = {place + 1 for place in places if not pieces.isdisjoint(_lemmas_at(place + 1, question))}
    naming = {question.tokens[place].start for place in (*places, *shortened, *question.named)}
    years = {str(year) for year in question.years}
    spans = [found.span() for found in _SEVERAL_YEARS.finditer(question.text)]
    naming |= {term.start for term in question.terms if any(start <= term.start < end for start, end in spans)}
    kept = [term for term in question.terms if term.surface not in years and term.start not in naming]
    return tuple(piece for term in kept for piece in split_fund(term))


def _without_counted_in(terms: tuple[Term, ...], question: Question) -> tuple[tuple[Term, ...], tuple[Token, ...]]:
    """Leave out what a sum of money has or has not in it, where the question says more than that."""
    clauses = counted_in(question.text)
    kept = tuple(term for term in terms if not any(term.start in clause for clause in clauses))
    if not kept or not speaks_of_money(" ".join(term.surface for term in kept)):
        return terms, question.tokens
    return kept, tuple(token for token in question.tokens if not any(token.start in clause for clause in clauses))


def _lemmas_at(place: int, question: Question) -> tuple[str, ...]:
    return question.tokens[place].lemmas if place < len(question.tokens) else ()


def _absent(wording: _Wording, share: float, candidates: Sequence[StoredFact]) -> FieldName | None:
    """Return the field that explains the question when no form in question has it."""
    held = {candidate.fact.field for candidate in candidates}
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


def _is_running_text(fact: Fact) -> bool:
    return fact.kind is Kind.TEXT and isinstance(fact.value, str) and len(fact.value) > _LONGEST_TEXT
