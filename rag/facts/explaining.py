"""Which words of a question a form's field explains: by its printed label, its group, or phrases that mean it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from corpus.document import Fact, Kind
from corpus.tables import is_total
from index.analyser import Token
from rag.facts.cells import MONTHS_OF_WORK, ROWS
from rag.facts.light_words import is_light, is_size, is_source, light_terms
from rag.questions.clauses import counted_in
from rag.questions.name_places import all_places
from rag.questions.organisation_kinds import has_kind, kind_after, names_kind
from rag.questions.question import Question
from rag.questions.wording import speaks_of_money
from rag.words.actions import with_actions
from rag.words.fields import FIELDS
from rag.words.form_words import form_words, in_form_words, label_names, row_names, split_fund
from rag.words.numerals import ONE
from rag.words.stages import Stage, tells_stage, wanted_stages
from rag.words.terms import PART_WEIGHT, RELATED_WEIGHT, Lexicon, Term, Vocabulary, match, vocabulary

_TAKING_PART = "osallistuva"
_LABEL_SHARE = 0.6  # share of a label's words that the question must have
_ROW_SHARE = 0.5  # the same for a table's rows, which are worded freely
_WHOLE_WORD = 0.9  # how well a word is met that stands there whole, perhaps as its parts
_CACHED_LABELS = 1 << 12
_MONTH_OF_WORK = "henkilötyökuukausi"
_SCORED = "kestävä kehitys"  # what all scores are of
_OF_SOME = "_by_"  # in the field of a row or a column that tells of some of those counted
_INDICATORS = ("indicator_planned", "indicator_realised")
_FROM_WHOM = re.compile(r".+(?:lta|ltä)")
_SEVERAL_YEARS = re.compile(
    rf"\b(?:{'|'.join(ONE)})\s+(?=vuo(?:de|si|tta)|years\b|år)|\b\d{{4}}\s?[-–]\s?\d{{4}}\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Explained:
    """The words of a question that a field explains, and how well they fit it."""

    terms: frozenset[Term]
    precision: float  # share of the label's words that the question has


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a question that a field must explain."""

    terms: tuple[Term, ...]
    light: frozenset[Term]
    words: Vocabulary  # of the question, with the forms' words for them and, of a foreign one, its Finnish ones
    own: Vocabulary  # without the Finnish ones
    said: frozenset[str]  # as they are
    stages: frozenset[Stage]
    lexicon: Lexicon
    kinds: tuple[tuple[int, Token], ...] = ()  # of organisations, with where the names begin that stand before them

    @classmethod
    def of(cls, question: Question, lexicon: Lexicon) -> "Wording":
        """Leave out the words that name an implementer or a year, and add the forms' words."""
        asked, tokens = _without_counted_in(open_terms(question, lexicon), question)
        terms = _with_actions(in_form_words(_sums(asked)))
        light = light_terms(asked, terms, question)
        said = vocabulary(tokens)
        own = form_words(said.forms).union(*(term.forms for term in terms))
        words = own.union(*(meaning for term in terms for meaning in term.related))
        vocabularies = Vocabulary(words, said.parts), Vocabulary(own, said.parts)
        after = ((token.start, kind_after(place, question.tokens)) for place, token in enumerate(question.tokens))
        kinds = tuple((start, question.tokens[place]) for start, place in after if place is not None)
        return cls(terms, light, *vocabularies, said.forms, wanted_stages(question.sought), lexicon, kinds)

    def weight(self, terms: Iterable[Term]) -> float:
        """Return what words count together: a light one a quarter of another."""
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

    def explained_by(self, fact: Fact) -> Explained:
        """Return the terms that a fact's label, group and phrases explain."""
        if fact.field in ROWS and self._is_of_another_kind(fact.label):
            return Explained(frozenset(), 0.0)
        months = self._months(fact)
        phrases = FIELDS[fact.field].phrases if fact.field in FIELDS else ()
        words = _words_of((fact.label, fact.group, *phrases), self.lexicon)
        if not months and words.isdisjoint(self.words.forms) and words.isdisjoint(self.words.parts):
            return Explained(frozenset(), 0.0)
        phrase_terms = self._in_phrases(phrases) | months
        label, group = self._share(fact.label, self.words), self._share(fact.group, self.words)
        if _OF_SOME in fact.field and label < _LABEL_SHARE:
            return Explained(frozenset(), 0.0)
        by_group = 0.0 if fact.field in ROWS and not is_total(fact.label) else group
        row = fact.field in ROWS
        headed = row and self._heads(fact.label)
        headed |= fact.field in _INDICATORS and self._tells_all(fact.group)
        if not phrase_terms and not headed and max(label, by_group) < (_ROW_SHARE if row else _LABEL_SHARE):
            return Explained(frozenset(), 0.0)
        own = () if row and is_total(fact.label) else (row_names if row else label_names)(fact.label)
        texts = (*own, *label_names(fact.group))
        least = PART_WEIGHT if row else _WHOLE_WORD
        found = {term for text in texts for term in self.terms if self._meets(term, text, least)}
        if found and fact.kind is Kind.SCORE:
            found |= self._in_phrases((_SCORED,))
        headed_by = is_total(fact.label) or (fact.kind is Kind.SCORE and group > label)  # all items of a dimension
        precision = self._share(fact.group if headed_by else fact.label, self.own)
        return Explained(frozenset(found | phrase_terms), round(precision, 3))

    def _months(self, fact: Fact) -> set[Term]:
        """Return the words for months of work, which the totals of their column explain."""
        total = fact.unit == MONTHS_OF_WORK and is_total(fact.label)
        return {term for term in self.terms if total and _MONTH_OF_WORK in term.forms}

    def has_all_of(self, label: str) -> bool:
        """Tell whether the question has every word of a label, none of them in other words."""
        terms = self.lexicon.terms(label_names(label)[0])
        return bool(terms) and not is_total(label) and all(term.forms & self.said for term in terms)

    def has_from_whom(self, label: str) -> bool:
        """Tell whether a label says from whom something comes, in the very words of the question: "kunnilta"."""
        return any(_FROM_WHOM.fullmatch(word) and word in self.said for word in label.lower().split())

    def _is_of_another_kind(self, label: str) -> bool:
        """Tell whether a row is of an organisation that shares a name with one of another kind: "Town's university"."""
        for start, kind in self.kinds:
            own = [token for name in row_names(label) for token in self.lexicon.tokens(name)]
            named = any(term.start == start and self._meets(term, label) for term in self.terms)
            if named and names_kind(own) and not has_kind(own, kind):
                return True
        return False

    def _heads(self, label: str) -> bool:
        """Tell whether the question has the first word of a row: "Helsinki" of "Helsinki (50 %)"."""
        return any(
            match(terms[0], self.words) >= _WHOLE_WORD
            for name in row_names(label)
            if (terms := self.lexicon.terms(name))
        )

    def _tells_all(self, label: str) -> bool:
        """Tell whether a label, which may be long, has each of several words that carry weight."""
        carrying = [term for term in self.terms if term not in self.light]
        return len(carrying) > 1 and all(self._meets(term, label) for term in carrying)

    def _in_phrases(self, phrases: Iterable[str]) -> set[Term]:
        """Return the question's terms that stand in phrases which the question has as a whole."""
        whole = [phrase for phrase in phrases if self._has(phrase)]
        return {term for phrase in whole for term in self.terms if self._meets(term, phrase)}

    def _meets(self, term: Term, text: str, least: float = _WHOLE_WORD) -> bool:
        return match(term, _label_words(text, self.lexicon)) >= (least * RELATED_WEIGHT if term.related else least)

    def _share(self, label: str, words: Vocabulary) -> float:
        return max((self._met(name, words) for name in label_names(label)), default=0.0) if label else 0.0

    def _has(self, phrase: str) -> bool:
        terms = _label_terms(phrase, self.lexicon)
        return bool(terms) and all(match(term, self.words) >= _WHOLE_WORD for term in terms)

    def _met(self, text: str, words: Vocabulary) -> float:
        terms = _label_terms(text, self.lexicon)
        met = [term for term in terms if match(term, words) >= _WHOLE_WORD]
        return self.weight(met) / self.weight(terms) if terms else 0.0


@lru_cache(_CACHED_LABELS)
def _words_of(texts: tuple[str, ...], lexicon: Lexicon) -> frozenset[str]:
    """Return all words of labels and phrases, and their parts."""
    names = {name for text in texts for name in (text, *label_names(text), *row_names(text))}
    terms = [term for name in names for term in _label_terms(name, lexicon)]
    return frozenset().union(*(term.forms | term.parts for term in terms))


@lru_cache(_CACHED_LABELS)
def _label_words(label: str, lexicon: Lexicon) -> Vocabulary:
    words = lexicon.words(label)
    return Vocabulary(with_actions(words.forms), words.parts)


@lru_cache(_CACHED_LABELS)
def _label_terms(label: str, lexicon: Lexicon) -> tuple[Term, ...]:
    return _with_actions(lexicon.terms(label))


def _with_actions(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Add to each term the nouns of the same action."""
    return tuple(replace(term, forms=with_actions(term.forms)) for term in terms)


def open_terms(question: Question, lexicon: Lexicon) -> tuple[Term, ...]:
    """Return the question's words but for those that name an implementer, a year or a column."""
    known = question.implementers
    places = {place for implementer in known for place in all_places(implementer, question.tokens, lexicon)}
    naming = {question.tokens[place].start for place in (*places, *question.named)}
    years = {str(year) for year in question.years}
    spans = [found.span() for found in _SEVERAL_YEARS.finditer(question.text)]
    naming |= {term.start for term in question.terms if any(start <= term.start < end for start, end in spans)}
    kept = [term for term in question.terms if term.surface not in years and term.start not in naming]
    return tuple(piece for term in kept for piece in split_fund(term))


def _sums(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Read "how many euros" that someone got, and nothing else, as money."""
    if not all("euro" in term.forms for term in terms):
        return terms
    return tuple(replace(term, forms=term.forms | {"raha"}) for term in terms)


def _without_counted_in(terms: tuple[Term, ...], question: Question) -> tuple[tuple[Term, ...], tuple[Token, ...]]:
    """Leave out what a sum of money has or has not in it, where the question says more than that."""
    clauses = counted_in(question.text)
    kept = tuple(term for term in terms if not any(term.start in clause for clause in clauses))
    if not kept or not speaks_of_money(" ".join(term.surface for term in kept)):
        return terms, question.tokens
    return kept, tuple(token for token in question.tokens if not any(token.start in clause for clause in clauses))
