"""Words that no condition has read and that name nothing: verbs and adverbs, which only tell how it is worded."""

from collections.abc import Sequence
from dataclasses import replace

from index.search import Searcher
from rag.answer import Answer
from rag.lists.conditions import Conditions
from rag.lists.project_lists import Listed, list_projects
from rag.phrases import say
from rag.questions.names import is_project_word
from rag.questions.question import Question
from rag.words.naming import names_nothing
from rag.words.terms import Lexicon, Term


def list_leniently(
    question: Question,
    conditions: Conditions,
    searcher: Searcher,
    lexicon: Lexicon,
    projects: Sequence[str],
    ordered: bool = False,
) -> tuple[tuple[Listed, ...], Conditions, tuple[str, ...]]:
    """Return the projects that meet every condition; what was asked of them, and which words were left unread.

    Where none does, and only verbs and adverbs stand beside conditions on fields, or beside the end of an order that
    is asked for, those that the fields tell. A verb to which nothing is added says itself what is asked.
    """
    listed = list_projects(question, conditions, searcher, lexicon, projects)
    words = [term for topic in conditions.topics for term in topic]
    framed = ordered or (any(conditions.shown) and _is_added_to(words, question))
    if listed or not words or not framed or not names_nothing(words, lexicon):
        return listed, conditions, ()
    told = replace(conditions, topics=())
    listed = list_projects(question, told, searcher, lexicon, projects)
    return (listed, told, tuple(term.surface for term in words)) if listed else ((), conditions, ())


def _is_added_to(words: Sequence[Term], question: Question) -> bool:
    """Tell whether more than some words follows the word "project"."""
    after = min((token.end for token in question.tokens if is_project_word(token.surface)), default=0)
    return any(term.start >= after for term in question.terms if term not in words)


def telling_unread(answer: Answer, unread: Sequence[str]) -> Answer:
    """Return an answer that tells which words of the question were not read."""
    if not unread:
        return answer
    note = say("not_told_by", answer.language, words=", ".join(unread))
    return replace(answer, notes=(note, *answer.notes))
