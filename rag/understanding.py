"""A question as it is answered: mistyped words mended, projects named or found by what describes them."""

from dataclasses import dataclass, replace

from index.search import Searcher
from rag.questions.areas import Areas
from rag.questions.beginnings import Beginnings
from rag.questions.courtesies import plainly
from rag.questions.described import (
    described_project,
    hinted_project,
    implementers_project,
    with_described_sides,
)
from rag.questions.names import Names
from rag.questions.part_words import PartWords
from rag.questions.question import Intent, Question, implementers, understand
from rag.questions.spelling import Spelling
from rag.questions.unknown_projects import unknown_project
from rag.questions.unsaid_money import with_money
from rag.texts.asked_names import called_projects
from rag.texts.other_projects import asked_project
from rag.words.terms import Lexicon


@dataclass(frozen=True, slots=True)
class Understood:
    """A question, how its mistyped words were read, and the name of a project that the collection does not have."""

    question: Question
    read_as: str
    unknown: str


class Understanding:
    """Reads questions with what the collection knows of projects and organisations."""

    def __init__(self, searcher: Searcher, lexicon: Lexicon) -> None:
        self.names = Names(searcher.catalogue, lexicon)
        self.areas = Areas(searcher.catalogue, lexicon)
        self._searcher = searcher
        self._lexicon = lexicon
        self._part_words = PartWords(searcher.catalogue, lexicon)
        self._beginnings = Beginnings(searcher.catalogue, lexicon)
        self._spelling = Spelling(searcher, lexicon, self.names)

    def read(self, text: str) -> Understood:
        """Read a question as it is typed."""
        spelled = self._spelling.read(plainly(text))
        question = self.plain(spelled.text)
        if in_full := with_money(question, self._lexicon):
            question = self.plain(in_full)
        unknown = unknown_project(question, self._searcher, self._lexicon)
        question = question if unknown else self._with_described(question)
        if in_names := self._part_words.named(question):
            question = self._with_described(self.plain(in_names))
        return Understood(question, spelled.told if spelled.changes else "", unknown)

    def plain(self, text: str) -> Question:
        """Read a text as it stands, with the names that it has."""
        return understand(text, self.names, self._lexicon)

    def hinted(self, question: Question) -> Question | None:
        """Return a question as one about the project that it means by its other words, in all places that it names."""
        if question.intent is not Intent.PASSAGES or asked_project(question) or called_projects(question):
            return None
        code, named = hinted_project(question, self._searcher, self._lexicon)
        there = code and all(self.areas.is_all_in(code, place) for place in self.areas.named(question.terms))
        return question.naming(code, named) if there else None

    def _with_described(self, question: Question) -> Question:
        """Find the project that a question half names or describes, where it names none, known or unknown."""
        if len(question.projects) == 1:
            question = self._beginnings.with_another(question, self._searcher)
        question = with_described_sides(question, self._searcher, self._lexicon)
        if question.projects or question.intent is not Intent.PASSAGES:
            return question
        code, named = self._beginnings.named(question, self._searcher)
        if code:
            others = implementers(self.names, question.tokens, (code,), named)
            return replace(question.naming(code, named), implementers=others)
        if asked_project(question) or called_projects(question):
            return question
        code, named = described_project(question, self._searcher, self._lexicon)
        if not code:
            code, named = implementers_project(question, self._searcher, self._lexicon)
        return question.naming(code, named) if code else question
