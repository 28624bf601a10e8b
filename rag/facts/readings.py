"""The ways in which a question is read until the fields of the forms answer it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.catalogue import StoredFact
from index.search import Searcher
from rag.facts.business_ids import holding
from rag.facts.field_questions import FieldAnswer, FieldReader
from rag.facts.light_words import is_light
from rag.facts.organisation_types import asking_type
from rag.facts.senses import Senses
from rag.facts.statements import owned_field
from rag.facts.two_numbers import tells_counted, two_numbers
from rag.facts.untold import contact_alone
from rag.questions.afterwards import asks_what_stays
from rag.questions.beside_names import without_beside
from rag.questions.clauses import asked_alone
from rag.questions.form_wording import with_own_funding
from rag.questions.names import Names
from rag.questions.question import Question, asked_of, understand
from rag.questions.short_names import with_short_names
from rag.questions.wording import open_half
from rag.quotes import Citations
from rag.words.naming import names_nothing
from rag.words.terms import Lexicon

_COVERED = 0.7  # share of a question's words, by rarity, from which a sentence is about what it asks


@dataclass(frozen=True, slots=True)
class Readings:
    """Reads a question about fields as a whole, and in its parts where that tells nothing."""

    fields: FieldReader
    senses: Senses
    names: Names
    searcher: Searcher
    lexicon: Lexicon

    def asked(self, question: Question) -> Question:
        """Put a question in the words of the forms where it asks for a type of organisation, or by a short name."""
        question = asking_type(question, self.lexicon) or question
        if owned_field(question, self.lexicon):
            return with_short_names(question, self.searcher, self.lexicon)
        return question

    def read(
        self, question: Question, known: Sequence[StoredFact], citations: Citations
    ) -> tuple[Question, FieldAnswer | None]:
        """Return what the fields tell, and the question that they answer.

        Whose a business ID is the forms that have it tell. Another question is read as two numbers, as a whole, without
        what only tells again which project is meant, without what leads to what is asked, with the word for one's
        own money, by the half that fields can tell, and by the contact person alone. What stays of a project no field
        tells.
        """
        if asks_what_stays(question.text):
            return question, None
        if held := holding(question, self.searcher.catalogue):
            return question, self.fields.state(question, held, citations)
        found = self._two_numbers(question, known, citations) or self.fields.read(question, known, citations)
        if found is None and (plain := without_beside(question, self.searcher, self.lexicon)):
            found = self.fields.read(plain, known, citations)
        if found is None and (alone := self.half(question, asked_alone(question.text))):
            found = self.fields.read(alone, known, citations)
        if found is None and (own := self.half(question, with_own_funding(question.text))):
            found = self.fields.read(self._plain(own), known, citations)
        if found is None and (closed := self.half(question, open_half(question.text)[1])):
            found = self.fields.read(closed, known, citations)
        if not citations.all() and (contact := self.half(question, contact_alone(question))):
            return contact, self.fields.read(contact, known, citations) or found
        return question, found

    def nearly(
        self, question: Question, known: Sequence[StoredFact], covered: float, citations: Citations
    ) -> FieldAnswer | None:
        """Return the fields that explain much of a question, though not all; more of it than is covered otherwise.

        Where little is covered otherwise, they may be those that leave only verbs and adverbs unread, or the field
        that it means in other words.
        """
        if not known or asks_what_stays(question.text):
            return None
        found = self.fields.nearly(question, known, covered, citations)
        if found is None and covered < _COVERED:
            found = self.fields.read(self._plain(question), known, citations) or self._meant(question, known, citations)
        return found if citations.all() else None

    def _meant(self, question: Question, known: Sequence[StoredFact], citations: Citations) -> FieldAnswer | None:
        meant = self.senses.meant(question)
        told = self.fields.read(meant, known, citations) if meant else None
        return replace(told, meant=meant) if told else None

    def half(self, question: Question, text: str) -> Question | None:
        """Return one of two questions in one, asked of what both are about; None where its words ask nothing alone."""
        half = understand(text, self.names, self.lexicon)
        return asked_of(question, half) if half.terms else None

    def _two_numbers(self, question: Question, known: Sequence[StoredFact], citations: Citations) -> FieldAnswer | None:
        halves = [half for text in two_numbers(question.text) if (half := self.half(question, text))]
        numbers = [self._plain(half) for half in halves if tells_counted(half)]
        return self.fields.read_all(question, numbers, known, citations) if len(numbers) > 1 else None

    def _plain(self, half: Question) -> Question:
        """Leave out the verbs and adverbs that only say how a number or a sum is asked for: "aiotaan ottaa"."""
        named = (term for term in half.terms if is_light(term) or not names_nothing((term,), self.lexicon))
        return replace(half, terms=tuple(named) or half.terms)
