"""What a measure is: a function of one trial to the values that enter its mean."""

from dataclasses import dataclass

from eval.documents import Documents
from eval.questions import Gold, Question, QuestionType
from eval.responses import Response
from eval.text import collapse, holds

Values = tuple[float, ...]
Scores = dict[str, Values]  # by measure; a measure that does not apply to the trial is left out


@dataclass(frozen=True, slots=True)
class Trial:
    """A question, a system's response to it, and the documents that it was asked of."""

    question: Question
    response: Response
    documents: Documents

    @property
    def gold(self) -> tuple[Gold, ...]:
        """The places that a search should find; similar projects have none."""
        return () if self.question.type is QuestionType.SIMILAR else self.question.gold

    def held(self, budget: int | None = None) -> list[set[int]]:
        """Return, for each hit, which gold entries it shows; `budget` is the characters of hit text that count."""
        quotes = [collapse(gold.quote) for gold in self.gold]
        shown = []
        for hit in self.response.hits:
            text = collapse(hit.text)[:budget]
            if budget is not None:
                budget -= len(text)
            same = (number for number, gold in enumerate(self.gold) if gold.doc == hit.project)
            shown.append({number for number in same if holds(text, quotes[number])})
        return shown
