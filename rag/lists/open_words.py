"""The words of a question that no condition has taken yet, and the catalogue's facts that conditions look at."""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from corpus.document import Fact, Kind, Value
from index.catalogue import StoredFact
from index.search import Hit, Searcher
from index.sentences import StoredSentence
from rag.questions.question import Question
from rag.words.fields import FIELDS
from rag.words.terms import Lexicon, Term, match, vocabulary

Shown = dict[str, list[StoredFact]]  # the facts that show it, by the code of each project that meets a condition

_WHOLE = 0.9  # how well a word of a value must be met
_INTO = ("iin", "hin")  # endings that no genitive has
_MEANT = 0.4  # how well by what a foreign word means, perhaps by a part of a compound


@dataclass(frozen=True, slots=True)
class Mention:
    """A condition that a question sets once: one value of a field, one bound of a number, one time."""

    about: str  # the field: of two values of one field each project has one
    start: int  # where the question says it
    end: int
    shown: Shown
    considered: tuple[StoredFact, ...]  # the facts that were looked at
    one_of: bool = True  # "and" between two of these means either
    denied: Shown | None = None  # what "not" makes of it; None: those of whom something else was looked at


class OpenWords:
    """Hands a question's words to the readers of conditions; each takes those it understands."""

    def __init__(self, question: Question, searcher: Searcher, lexicon: Lexicon) -> None:
        self.question = question
        self.text = question.text
        self.searcher = searcher
        self.catalogue = searcher.catalogue
        self.lexicon = lexicon
        self.terms = list(question.terms)
        self._taken: list[Term] = []

    def says(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Return where the question's text has a pattern."""
        return pattern.search(self.text)

    def facts(self, *fields: str) -> list[StoredFact]:
        """Return the catalogue's facts of these fields, but for those of background forms."""
        return [stored for field in fields for stored in self.catalogue.main_facts(field)]

    def asks(self, fields: Iterable[str]) -> tuple[str, ...]:
        """Return which of the fields the open words name, the most exact phrases only."""
        found = {
            field: max((len(self._phrase_terms(phrase)) for phrase in FIELDS[field].phrases), default=0)
            for field in fields
        }
        best = max(found.values(), default=0)
        return tuple(field for field, length in found.items() if best and length == best)

    def take(self, understood: Callable[[Term], bool]) -> list[Term]:
        """Take the words for which `understood` holds."""
        taken = [term for term in self.terms if understood(term)]
        self.terms = [term for term in self.terms if term not in taken]
        self._taken += taken
        return taken

    def is_taken(self, start: int, end: int) -> bool:
        """Tell whether a condition has taken a word between two places."""
        return any(term.start < end and start < term.end for term in self._taken)

    def take_within(self, start: int, end: int) -> None:
        """Take the words between two places of the question's text."""
        self.take(lambda term: start <= term.start < end)

    def take_like(self, pattern: re.Pattern[str]) -> None:
        """Take the words that begin as a pattern says."""
        self.take(lambda term: any(pattern.match(form) for form in term.forms))

    def take_phrases(self, fields: Iterable[str]) -> list[Term]:
        """Take the words of every phrase that names one of the fields."""
        taken = self.phrase_terms(fields)
        return self.take(lambda term: term in taken)

    def phrase_terms(self, fields: Iterable[str]) -> set[Term]:
        """Return the words of every phrase that names one of the fields."""
        return {term for field in fields for phrase in FIELDS[field].phrases for term in self._phrase_terms(phrase)}

    def take_named(self, facts: Iterable[StoredFact]) -> list[Term]:
        """Take the words that only repeat a value's own name, as after the number of an axis; return them."""
        return self.take_in({str(stored.fact.value) for stored in facts})

    def take_in(self, values: Collection[str]) -> list[Term]:
        """Take the words that one of some texts has, and return them."""
        return self.take(lambda term: any(self.in_value(term, value) for value in values))

    def take_said(self, facts: Sequence[StoredFact]) -> tuple[list[Term], list[StoredFact]]:
        """Take the words that a value has; return them, and the facts whose values have them all."""
        values = {str(stored.fact.value) for stored in facts}
        said = self.take(lambda term: any(self.in_value(term, value) for value in values))
        having = {value for value in values if all(self.in_value(term, value) for term in said)}
        return said, [stored for stored in facts if str(stored.fact.value) in having]

    def in_value(self, term: Term, text: str) -> bool:
        """Tell whether a value has a word, in any inflection."""
        return match(term, self.lexicon.words(text)) >= (_MEANT if term.related else _WHOLE)

    def _says_small(self, phrase: str, telling: Term) -> bool:
        """Tell whether the question has the words of a phrase that alone tell nothing."""
        said = vocabulary(self.question.tokens).forms
        small = (token for token in self.lexicon.tokens(phrase) if token.surface != telling.surface)
        return all(not said.isdisjoint((token.surface, *token.lemmas)) for token in small)

    def _phrase_terms(self, phrase: str) -> list[Term]:
        """Return the open words that a phrase is made of, if all of it is there; of "koko maa" also the small word."""
        terms = self.lexicon.terms(phrase)
        if len(terms) == 1 and not self._says_small(phrase, terms[0]):
            return []
        matched = [
            [known for known in self.terms if known.forms & term.forms or (term.parts and term.parts == known.parts)]
            for term in terms
        ]
        return [term for found in matched for term in found] if terms and all(matched) else []


def mention(
    about: str, terms: Sequence[Term], facts: Iterable[StoredFact], considered: Iterable[StoredFact]
) -> Mention:
    """Return a condition that some words set."""
    start, end = min(term.start for term in terms), max(term.end for term in terms)
    return Mention(about, start, end, shown(facts), tuple(considered))


def is_written_as_name(term: Term, words: OpenWords) -> bool:
    """Tell whether a word is written as one of a name; in a question all in lower case, any genitive may be one."""
    if words.text.islower():
        return (term.surface.endswith("n") and not term.surface.endswith(_INTO)) or "-" in term.surface
    return words.text[term.start].isupper()


def shown(facts: Iterable[StoredFact]) -> Shown:
    """Gather facts by project, the first of each."""
    first: Shown = {}
    for stored in facts:
        first.setdefault(stored.project, [stored])
    return first


def shown_together(facts: Iterable[Sequence[StoredFact]]) -> Shown:
    """Gather facts that show a condition only together, as what was planned and what came about."""
    together: Shown = defaultdict(list)
    for group in facts:
        together[group[0].project] += [stored for stored in group if stored not in together[group[0].project]]
    return dict(together)


def told(hit: Hit, sentence: StoredSentence) -> StoredFact:
    """Return a sentence as what its section states."""
    fact = Fact("statement", hit.section.heading, sentence.text, Kind.TEXT, hit.section.id, (sentence.span,))
    return StoredFact(hit.chunk.project, hit.chunk.document, fact)


def texts(value: Value) -> tuple[str, ...]:
    """Return the texts of a value, one or many."""
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, str) and value else ()
