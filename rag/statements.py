"""What the forms of the projects in question state, field by field and cell by cell, and which of it a question asks.

A field is asked for when its printed label, its group, or a phrase of `rag.fields` explains the question's words. A
question whose words are not explained is about running text, and passages answer it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.document import Fact, Kind, Row, Table
from index.catalogue import Catalogue, StoredFact
from index.project import Project
from rag.fields import FIELDS, FieldName
from rag.question import Question
from rag.terms import Lexicon, Term, Vocabulary, match, vocabulary

_LIGHT = frozenset(
    """
    osallistuva seurantatieto seurantatiedot toteutunut suunniteltu
    arvioida budjetoida varata ilmoittaa kirjata merkitä virallinen yhteensä summa määrä euro raha tarkka mukainen
    virallisesti olemassa kyseinen kuulua toteuttaa toteutua suunnitella osallistua osallistuja kappale
    lukumäärä tiedossa nimetä hankkeistettu taustalomake hakemus kuvaus koko kokonaan tehdä vastata vastaus vaikutus
    osuus kustannus total amount number official euros plan according form summa belopp antal enligt
    """.split()
)
_EXPLAINED = 0.75  # share of the question's weighty words that the chosen fields must explain
_LABEL_SHARE = 0.6  # share of a label's words that the question must have
_MOST_FIELDS = 4
_PLANNED = re.compile(r"suunnit|suunnitel|tavoit|arvio|odote|aiot|piti|planned|target|planerad|mål", re.IGNORECASE)
_REALISED = re.compile(
    r"toteutu|toteuma|osallistui|osallistunut|osallistuneet|syntyi|syntynyt|oikeasti|todella|lopulta|tähän mennessä|"
    r"realised|realized|actual|took part|faktisk|deltog",
    re.IGNORECASE,
)


def statements(project: Project, catalogue: Catalogue, years: Sequence[int] = ()) -> list[StoredFact]:
    """Return every fact of a project's documents, and every table row as the fact of one cell of it."""
    cells = [
        StoredFact(project.code, name, cell)
        for name in project.documents
        for table in catalogue.document(name).tables
        for row in table.rows
        if (cell := _cell(table, row, years)) is not None
    ]
    return [*catalogue.facts(project=project.code), *cells]


def _cell(table: Table, row: Row, years: Sequence[int]) -> Fact | None:
    """Return the cell of the year asked for, else of the last column, as a fact that quotes the row."""
    columns = [index for index, column in enumerate(table.columns) if column in {str(year) for year in years}]
    index = columns[0] if columns else len(row.values) - 1
    if not row.values or index >= len(row.values) or row.values[index] is None:
        return None
    kind = Kind.MONEY if table.unit == "EUR" else Kind.COUNT
    group = " ".join(part for part in (table.title, table.columns[index] if columns else "") if part)
    return Fact(
        "cell",
        row.label,
        row.values[index],
        kind,
        table.section,
        (row.span,),
        table.unit,
        table.part,
        group,
        table.note,
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """The statements that a question asks for, the share of its words they explain, and a field no form has."""

    statements: tuple[StoredFact, ...] = ()
    explained: float = 0.0
    absent: FieldName | None = None

    @property
    def certain(self) -> bool:
        """Tell whether the question is about these fields and nothing else."""
        return self.explained >= _EXPLAINED


def asked_statements(question: Question, candidates: Sequence[StoredFact], lexicon: Lexicon) -> Asked:
    """Choose the statements that a question asks for.

    Fields are chosen greedily: those that explain most of the words still open, then the next.
    """
    parts = {implementer.name for implementer in question.implementers if implementer.has_part}
    other = _other_stage(question.text)
    reasoned = {f"{known.fact.field}_reason" for known in candidates if known.fact.kind is Kind.YES_NO}
    fitting = [
        candidate
        for candidate in candidates
        if (not parts or candidate.fact.part in parts)
        and question.expected.fits(candidate.fact.kind)
        and not (other and candidate.fact.field.startswith(other))
        and candidate.fact.field not in reasoned
    ]
    wording = _Wording(_open_terms(question, lexicon), vocabulary(question.tokens), lexicon)
    explained = {id(candidate): wording.explained_by(candidate.fact) for candidate in fitting}
    chosen: list[StoredFact] = []
    remaining = set(wording.terms)
    while remaining and len(chosen) < _MOST_FIELDS:
        best = max((wording.gain(explained[id(candidate)], remaining) for candidate in fitting), default=(0.0, 0.0))
        if best[0] < min(1.0, 0.5 * wording.weight(remaining)):
            break
        winners = [known for known in fitting if wording.gain(explained[id(known)], remaining) == best]
        chosen += winners[: _MOST_FIELDS - len(chosen)]
        remaining -= {term for winner in winners for term in explained[id(winner)].terms}
    total = wording.weight(wording.terms)
    share = 1 - wording.weight(remaining) / total if total else 0.0
    return Asked(tuple(chosen), share, _absent(question, wording, share, candidates))


@dataclass(frozen=True, slots=True)
class _Explained:
    terms: frozenset[Term]
    precision: float  # share of the label's words that the question has


@dataclass(frozen=True, slots=True)
class _Wording:
    """The words of a question that a field must explain."""

    terms: tuple[Term, ...]
    words: Vocabulary
    lexicon: Lexicon

    def weight(self, terms: Iterable[Term]) -> float:
        return sum(0.25 if term.forms & _LIGHT else 1.0 for term in terms)

    def gain(self, explained: _Explained, remaining: set[Term]) -> tuple[float, float]:
        return round(self.weight(explained.terms & remaining), 3), explained.precision

    def explained_by(self, fact: Fact) -> _Explained:
        """Return the terms that a fact's label, group and phrases explain."""
        known = FIELDS.get(fact.field)
        phrase_terms = self._in_phrases(known.phrases if known else ())
        shares = {text: self._share(text) for text in (fact.label, fact.group) if text}
        if not phrase_terms and max(shares.values(), default=0.0) < _LABEL_SHARE:
            return _Explained(frozenset(), 0.0)
        found = {term for text in shares for term in self.terms if match(term, self.lexicon.words(text)) >= 0.9}
        return _Explained(frozenset(found | phrase_terms), round(shares.get(fact.label, 0.0), 3))

    def _in_phrases(self, phrases: Iterable[str]) -> set[Term]:
        """Return the question's terms that stand in phrases which the question has as a whole."""
        whole = [phrase for phrase in phrases if self._share(phrase) == 1.0]
        return {term for phrase in whole for term in self.terms if match(term, self.lexicon.words(phrase)) >= 0.9}

    def _share(self, text: str) -> float:
        terms = self.lexicon.terms(text)
        met = [term for term in terms if match(term, self.words) >= 0.9]
        return self.weight(met) / self.weight(terms) if terms else 0.0


def _other_stage(text: str) -> str:
    """Return how the fields begin that the question does not mean: the planned ones if it asks what came about."""
    if _PLANNED.search(text):
        return "indicator_realised"
    return "indicator_planned" if _REALISED.search(text) else ""


def _open_terms(question: Question, lexicon: Lexicon) -> tuple[Term, ...]:
    """Return the question's terms but for those that name an implementer or a year."""
    named = [lexicon.words(implementer.name) for implementer in question.implementers]
    years = {str(year) for year in question.years}
    return tuple(
        term
        for term in question.terms
        if term.surface not in years and not any(match(term, name) >= 0.9 for name in named)
    )


def _absent(question: Question, wording: _Wording, share: float, candidates: Sequence[StoredFact]) -> FieldName | None:
    """Return the field that explains the question when no form in question has it."""
    held = {candidate.fact.field for candidate in candidates}
    best, best_share = None, share
    for field in FIELDS.values():
        if field.field in held:
            continue
        explained = wording.explained_by(Fact(field.field, field.fi, None, Kind.TEXT, "", ()))
        explained_share = wording.weight(explained.terms) / (wording.weight(wording.terms) or 1.0)
        if explained_share >= _EXPLAINED and explained_share > best_share + 0.01:
            best, best_share = field, explained_share
    return best
