"""When the documents do not answer: what a sentence must have to be presented as an answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.search import Searcher
from rag.areas import Areas, met
from rag.evidence import Evidence
from rag.question import Question
from rag.terms import Lexicon, Term, match
from rag.wording import Expected

COVERED = 0.12  # share of a question's words, by rarity, that its best sentence and its surroundings must have
LEADING = 3  # sentences that are looked at
FOREIGN_COSINE = 0.8
COSINE = 0.83  # or else how near the encoder must find it
_QUANTITIES = (Expected.MONEY, Expected.COUNT, Expected.AMOUNT, Expected.PERCENT)
_OUTCOME = re.compile(r"toteutu|toteuma|oikeasti|todellisuudessa|lopulta|tähän (?:mennessä|asti)", re.IGNORECASE)
_PLAN = re.compile(
    r"suunnit|tavoit|arvio|odote|odotet|aiot|aikoi|piti\b|pitäisi|määrä\b|luvat|lupa|varat|budjetoi|hae[tn]|haki|myön|rahoit",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Judge:
    """Tells whether the best sentences answer a question."""

    areas: Areas
    reported: frozenset[str]  # projects whose forms tell what came about
    lexicon: Lexicon

    def answers(self, question: Question, evidence: Sequence[Evidence]) -> bool:
        """Tell whether one of the best sentences answers the question.

        It must be near enough, hold the kind of thing that is asked for, tell what came about if that is asked, and
        stand where the names and places of the question are known.
        """
        leading = evidence[:LEADING]
        if question.language != "fi":  # its words cannot be looked for in Finnish text
            return any(known.cosine >= FOREIGN_COSINE and known.typed for known in leading)
        return any(self._answers(question, known) for known in _most_exact(leading)) and all(
            any(_has(name, known, self.lexicon) for known in evidence) for name in proper_names(question)
        )

    def _answers(self, question: Question, known: Evidence) -> bool:
        if not known.typed or (known.coverage < COVERED and known.cosine < COSINE):
            return False
        if question.expected not in _QUANTITIES:
            return True
        places = self.areas.named(question.terms)
        return (
            not (_asks_outcome(question) and known.hit.chunk.project not in self.reported)
            or _tells_outcome(known, self.lexicon)
        ) and all(
            met(place, self.lexicon.words(" ".join((known.hit.text, *known.hit.section.path)))) for place in places
        )


def _most_exact(leading: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return the sentences that have a number next to what is counted, if there are such."""
    return [known for known in leading if known.exact] or leading


def _asks_outcome(question: Question) -> bool:
    """Tell whether a question asks how much or how many of something there came to be."""
    if _PLAN.search(question.text):
        return False
    return _OUTCOME.search(question.text) is not None or any(token.past for token in question.tokens)


def _tells_outcome(known: Evidence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence tells what was done, not what was to be done."""
    return _OUTCOME.search(known.text) is not None or any(token.past for token in lexicon.tokens(known.text))


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
        elif token.surface in token.lemmas and any(term.start == token.start for term in question.terms):
            called.append((token.start, token.end, frozenset((token.surface, *token.lemmas))))
    return called


def _has(name: Term, known: Evidence, lexicon: Lexicon) -> bool:
    words = lexicon.words(" ".join((known.hit.text, *known.hit.section.path, known.hit.section.part, known.hit.title)))
    return match(name, words) >= 0.6 or name.surface.partition("-")[0] in words.forms or met(name, words)
