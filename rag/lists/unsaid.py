"""Lists of projects that are asked for without the word: what a question says must be nothing but conditions."""

import re

from index.search import Searcher
from rag.lists.conditions import Conditions, read_conditions
from rag.questions.question import Question
from rag.questions.unsaid_projects import may_mean_projects
from rag.questions.wording import wanted_ends
from rag.words.terms import Lexicon

_WHOSE = re.compile(r"^(?:kenellä|kellä|keillä|kenelle|keille|kenen|keneltä)\b", re.IGNORECASE)


def asks_for_end_of_projects(question: Question) -> bool:
    """Tell whether a question may ask which project has most or least of something: "kenellä on suurin budjetti"."""
    return not question.projects and _WHOSE.match(question.text) is not None and bool(wanted_ends(question.text))


def unsaid_conditions(question: Question, searcher: Searcher, lexicon: Lexicon) -> Conditions | None:
    """Return the conditions of a question that names no project, if it may ask which fit and fields tell all of it."""
    if question.projects or not may_mean_projects(question.text):
        return None
    found = read_conditions(question, searcher, lexicon)
    left = any(found.topics) or found.unread or found.unmentioned
    return found if found.shown and not left else None
