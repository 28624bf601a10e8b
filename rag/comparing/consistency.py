"""Whether a document says the same everywhere: the question narrowed to what is said, and to its numbers."""

from collections.abc import Sequence
from dataclasses import replace

from index.analyser import Token
from rag.comparing.sides import only
from rag.questions.agreement import asked_agreement, tells_agreement
from rag.questions.expected import Expected
from rag.questions.question import Question
from rag.questions.wording import is_comparing
from rag.texts.evidence import Evidence
from rag.words.figures import figures
from rag.words.form_words import counted
from rag.words.terms import PART_WEIGHT, Lexicon, Term, match, vocabulary

_CLOSE = 2  # words
_MOST_TOLD = 3  # sentences
_DATE = "päivämäärä"
_QUANTITY = ("määrä", "lukumäärä", "luku", "number", "antal")


def asks_everywhere(question: Question) -> bool:
    """Tell whether it is asked if one project's documents say the same in all places."""
    return len(question.projects) == 1 and asked_agreement(question.text) is not None


def narrowed(question: Question) -> Question:
    """Return the question without the words that ask whether all places agree; it expects numbers, if it counts."""
    aside = frozenset(
        place
        for place, token in enumerate(question.tokens)
        if place in question.named or is_comparing(token.surface) or tells_agreement(token.surface)
    )
    plain = only(question, aside)
    thing = _counted(plain.terms)
    return replace(plain, counted=thing, expected=Expected.COUNT) if thing else plain


def _counted(terms: tuple[Term, ...]) -> Term | None:
    """Return what a quantity is of: "number of firms", "firmanumber"."""
    for before, term in zip((None, *terms), terms, strict=False):
        if (of := counted(term)) and _DATE not in term.surface:
            return replace(term, forms=of, parts=frozenset())
        if term.forms & set(_QUANTITY):
            return before
    return None


def differing(question: Question, evidence: Sequence[Evidence], lexicon: Lexicon) -> list[Evidence]:
    """Return the sentences that count what is asked about, one for each number, the greatest numbers first.

    A whole is greater than its parts, so that two wholes that differ stand first.
    """
    found: dict[float, Evidence] = {}
    for known in evidence:
        number = _number_of(question.counted, lexicon.tokens(known.text)) if question.counted else None
        if number is not None:
            found.setdefault(number, known)
    return [found[number] for number in sorted(found, reverse=True)][:_MOST_TOLD]


def _number_of(thing: Term, tokens: Sequence[Token]) -> float | None:
    """Return the greatest number that stands right before a thing, at most one word between; no code is one."""
    numbers = [
        float(figure)
        for place, token in enumerate(tokens)
        if match(thing, vocabulary([token])) >= PART_WEIGHT
        for figure in figures(before for before in tokens[max(0, place - _CLOSE) : place] if "-" not in before.surface)
        if figure.replace(".", "", 1).isdigit()
    ]
    return max(numbers, default=None)
