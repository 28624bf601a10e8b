"""Organisations called by the short names that texts give in brackets after their whole names: "Long Name Ltd (LN)"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from index.analyser import Token
from index.search import Filters, Searcher
from rag.questions.identities import own_terms
from rag.questions.names import Implementer, positions
from rag.questions.question import Question
from rag.words.inflection import inflected
from rag.words.terms import Lexicon, Term

_LOOKED_AT = 8  # chunks in which a short name is looked for
_MOST_WORDS = 3  # of a question that are looked up
_SHORTEST, _LONGEST_ENDING = 2, 4  # letters of a short name, and of the ending of one
_IN_BRACKETS = re.compile(r"\(([^\W\d][\w\s-]{1,30})\)")
_BEFORE = 160  # characters that may hold the whole name


def with_short_names(question: Question, searcher: Searcher, lexicon: Lexicon) -> Question:
    """Return the question as one that names the organisation of the short name it has, if its texts explain one."""
    capital = [place for place, token in enumerate(question.tokens) if question.text[token.start].isupper()]
    said = {term.start for term in question.terms}
    others = [place for place, token in enumerate(question.tokens) if token.start in said and place not in capital]
    likeliest = sorted(capital, key=lambda place: place == 0)  # any first word has a capital
    for place in (*likeliest, *others)[:_MOST_WORDS]:
        found = next(_explained(place, question, searcher, lexicon), None)
        if found:
            implementer, places = found
            starts = {question.tokens[known].start for known in places}
            return replace(
                question,
                implementers=(implementer,),
                named=question.named | places,
                terms=tuple(term for term in question.terms if term.start not in starts),
            )
    return question


def called(word: Term, question: Question, searcher: Searcher, lexicon: Lexicon) -> frozenset[str]:
    """Return the names of the organisations that a word of the question is a short name of."""
    place = next(index for index, token in enumerate(question.tokens) if token.start == word.start)
    return frozenset(implementer.name for implementer, _ in _explained(place, question, searcher, lexicon))


def _explained(
    place: int, question: Question, searcher: Searcher, lexicon: Lexicon
) -> Iterator[tuple[Implementer, frozenset[int]]]:
    """Yield the organisations after whose names a word of the question stands in brackets, and where it is said."""
    within = Filters(projects=question.projects)
    word = question.tokens[place].surface
    stems = (word[:length] for length in range(max(_SHORTEST, len(word) - _LONGEST_ENDING), len(word) + 1))
    for hit in searcher.worded(" ".join(stems), _LOOKED_AT, within):
        project = hit.chunk.project
        for brackets in _IN_BRACKETS.finditer(hit.text):
            places = _said(brackets[1].lower().split(), question.tokens)
            if place not in places:
                continue
            before = lexicon.tokens(hit.text[max(0, brackets.start() - _BEFORE) : brackets.start()])
            for name in searcher.catalogue.project(project).organisations:
                if _ends_with(before, name, lexicon):
                    parts = searcher.catalogue.facts(project=project, field="implementer")
                    yield Implementer(project, name, any(known.fact.part == name for known in parts)), places


def _said(words: Sequence[str], tokens: Sequence[Token]) -> frozenset[int]:
    """Return where a question has these words, inflected; nothing where it lacks one of them."""
    found = [
        [place for place, token in enumerate(tokens) if token.surface == word or inflected(word, token.surface)]
        for word in words
    ]
    return frozenset(place for places in found for place in places) if all(found) else frozenset()


def _ends_with(tokens: Sequence[Token], name: str, lexicon: Lexicon) -> bool:
    """Tell whether the last words are those of an organisation's name."""
    last = tokens[-len(lexicon.tokens(name)) :]
    return all(positions(term, last) for term in own_terms(name, lexicon))
