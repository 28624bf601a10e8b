"""The places where an answer is looked for: those that a search finds, after those that must tell it."""

from dataclasses import replace

from index.search import Filters, Hit, Searcher
from rag.found import lead
from rag.questions.question import Question
from rag.texts.abbreviations import explaining
from rag.texts.other_projects import telling_runner
from rag.texts.owners import parts_first


def find(question: Question, searcher: Searcher, k: int, filters: Filters) -> tuple[Hit, ...]:
    """Search, first where the question says."""
    if question.projects and not filters.projects:
        filters = replace(filters, projects=question.projects)
    sought = question.sought if filters.projects else question.text
    hits = parts_first(searcher.search(sought, k, filters, question.keywords), question, searcher.catalogue)
    return lead((*explaining(question.text, searcher, filters), *telling_runner(question, searcher, filters)), hits, k)
