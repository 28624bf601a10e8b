"""When the documents do not answer: the bounds below which nothing is presented as an answer."""

from collections.abc import Sequence

from index.search import Searcher
from rag.evidence import Evidence
from rag.question import Question
from rag.terms import Lexicon, Term, match

COVERED = 0.12  # share of a question's words, by rarity, that its best sentence and its surroundings must have
LEADING = 3  # sentences that are looked at
FOREIGN_COSINE = 0.8
COSINE = 0.83  # or else how near the encoder must find it


def answers(question: Question, evidence: Sequence[Evidence], lexicon: Lexicon) -> bool:
    """Tell whether the best evidence answers the question.

    It must be near enough, hold the kind of thing that is asked for, and know every name in the question.
    """
    if not evidence:
        return False
    leading = evidence[:LEADING]
    if question.language != "fi":  # its words cannot be looked for in Finnish text
        return any(known.cosine >= FOREIGN_COSINE for known in leading)
    near = any(known.coverage >= COVERED or known.cosine >= COSINE for known in leading)
    typed = any(known.typed for known in leading)
    return near and typed and all(_met(name, evidence, lexicon) for name in proper_names(question))


def proper_names(question: Question) -> tuple[Term, ...]:
    """Return the words written as names inside the question, but for those of projects."""
    starts = {token.start for token in question.tokens[:1]}
    return tuple(term for term in question.terms if question.text[term.start].isupper() and term.start not in starts)


def unknown_words(question: Question, searcher: Searcher) -> tuple[str, ...]:
    """Return the names in the question that no document mentions, as they are written."""
    if question.language != "fi":
        return ()
    unheard = searcher.rarity(["\0"])
    names = [(term.start, term.end, term.forms) for term in proper_names(question) if not term.parts]
    names += _called_projects(question)
    return tuple(question.text[start:end] for start, end, forms in names if searcher.rarity(sorted(forms)) >= unheard)


def _called_projects(question: Question) -> list[tuple[int, int, frozenset[str]]]:
    """Return the words that are called projects but name none that is known: "x-hanke", "x hanke"."""
    called = []
    for position, token in enumerate(question.tokens):
        following = question.tokens[position + 1].surface if position + 1 < len(question.tokens) else ""
        name, joined, _ = token.surface.rpartition("-hank")
        if position in question.named or not (joined or following.startswith("hank")):
            continue
        if joined:
            called.append((token.start, token.start + len(name), frozenset((name,))))
        elif any(term.start == token.start for term in question.terms):
            called.append((token.start, token.end, frozenset((token.surface, *token.lemmas))))
    return called


def _met(name: Term, evidence: Sequence[Evidence], lexicon: Lexicon) -> bool:
    for known in evidence:
        place = " ".join((known.hit.text, *known.hit.section.path))
        if match(name, lexicon.words(place)) >= 0.6:
            return True
    return False
