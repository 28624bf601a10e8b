"""When the documents do not answer: what a sentence must have to be presented as an answer."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.search import Hit, Searcher
from rag.questions.areas import Areas, met
from rag.questions.ideas import is_question
from rag.questions.question import Question
from rag.questions.wording import Expected
from rag.texts.evidence import Evidence
from rag.words.stages import Stage, wanted_stages
from rag.words.terms import Lexicon, Term, match

_OF_FORMS = frozenset("hakija organisaatio kohderyhmä".split())  # what a form tells of a project, no name
LEADING = 3  # sentences that are looked at
COVERED = 0.12  # share of a question's words, by rarity, that a sentence and its surroundings must have
COSINE = 0.82  # or else how near the encoder must find it
COUNTED_COSINE = 0.86  # the same where the thing that is counted stands with a number
ALONE_COSINE = 0.845  # the same where it has none of a question's words
FOREIGN_COVERED, FOREIGN_COSINE = 0.25, {"en": 0.8, "sv": 0.82}  # the same for a question in another language
OUTCOME_LEADS = 0.75  # of the best sentence's score, that one which tells an outcome must have
ANSWERED = 0.5  # the confidence from which an answer is given
_COSINES = (0.78, 0.9)  # between which the encoder's nearness tells something
_BELOW = 0.99  # keeps what does not answer under `ANSWERED`
_FIGURE = (Expected.MONEY, Expected.COUNT, Expected.AMOUNT, Expected.PERCENT)
_EXACT = (*_FIGURE, Expected.WHO, Expected.NAME)
_DONE = re.compile(
    r"\btoteutu(?!s)|\btoteuma|\b(?:on|ovat|oli|olivat)\s+(?:\w+\s+){0,3}"
    r"(?!arvioitu|suunniteltu|varattu|haettu|budjetoitu|asetettu|odotettu|tarkoitettu|määritelty)\w+(?:n[uy]t|neet|t[uy])\b",
    re.IGNORECASE,
)
_PAST_FOREIGN = re.compile(
    r"\b(?:had|did|has been|have been|ended up|completed|finished|hade|gjorde|slutförde)\b", re.IGNORECASE
)
_ALREADY = re.compile(r"\b(?:on|ovat)\s+jo\s+\w+(?:[lnrs][uy]t|[lnrs]eet)\b", re.IGNORECASE)  # "on jo myynyt"
_DECIDED = re.compile(r"\b(?:budjetoi|varat|rahoit)", re.IGNORECASE)  # before a project begins


@dataclass(frozen=True, slots=True)
class Judge:
    """Tells whether the best sentences answer a question."""

    areas: Areas
    reported: frozenset[str]  # projects whose forms tell what came about
    lexicon: Lexicon

    def confidence(self, question: Question, evidence: Sequence[Evidence]) -> float:
        """Return how sure it is that one of the best sentences answers: 0-1, `ANSWERED` and more if it does.

        A sentence that answers is near enough, holds the kind of thing that is asked for, tells what came about if
        that is asked, and stands where the names and places of the question are known.
        """
        leading = evidence[:LEADING]
        of_outcome = question.expected in _EXACT and _asks_outcome(question)
        least = OUTCOME_LEADS * leading[0].score if of_outcome and leading else -math.inf
        able = [known for known in _most_exact(leading) if known.score >= least and self._answers(question, known)]
        if question.language == "fi" and not self._all_named(question, evidence):
            able = []
        strongest = max((_strength(known) for known in able or leading), default=0.0)
        return ANSWERED + (1 - ANSWERED) * strongest if able else ANSWERED * strongest * _BELOW

    def _all_named(self, question: Question, evidence: Sequence[Evidence]) -> bool:
        hits = {known.hit.number: known.hit for known in evidence}.values()
        return all(
            any(all(_has(word, hit, self.lexicon, whole=len(name) > 1) for word in name) for hit in hits)
            for name in _whole_names(question)
        )

    def _answers(self, question: Question, known: Evidence) -> bool:
        if not known.typed or not _near(question, known):
            return False
        if question.expected not in _EXACT:
            return True
        if question.expected is not Expected.WHO and self._planned_only(question, known):
            return False
        places = self.areas.named(question.terms)
        return all(self._stands_at(place, known) for place in places) and all(
            _has(name, known.hit, self.lexicon) for name in _own_names(question) if name not in places
        )

    def _planned_only(self, question: Question, known: Evidence) -> bool:
        """Tell whether a sentence tells a plan where it is asked what came about, which its project does not report."""
        reported = known.hit.chunk.project in self.reported
        return _asks_outcome(question) and not reported and not _tells_outcome(known, self.lexicon)

    def _stands_at(self, place: Term, known: Evidence) -> bool:
        """Tell whether a place is spoken of where a sentence stands, or its whole project is there."""
        words = self.lexicon.words(" ".join((known.hit.text, *known.hit.section.path)))
        return met(place, words) or self.areas.is_all_in(known.hit.chunk.project, place)


def _near(question: Question, known: Evidence) -> bool:
    """Tell whether a sentence has enough of the question's words, or means nearly the same.

    Where it has none of them, nearness tells something only inside what the question names, or across languages.
    """
    named = question.projects or question.implementers
    alone = len(question.terms) >= 3 and known.cosine >= ALONE_COSINE
    if not (known.coverage or named or alone or (question.terms and question.language != "fi")):
        return False
    if question.language != "fi":
        return known.coverage >= FOREIGN_COVERED or known.cosine >= FOREIGN_COSINE[question.language]
    if question.expected in _FIGURE:
        counted = question.counted is not None and known.exact and known.cosine >= COUNTED_COSINE
        return known.coverage >= COVERED or counted
    return known.coverage >= COVERED or known.cosine >= COSINE


def _own_names(question: Question) -> tuple[Term, ...]:
    """Return the names that a sentence must have; those of a question in another language may be written otherwise."""
    return (*proper_names(question), *called_projects(question)) if question.language == "fi" else ()


def _strength(known: Evidence) -> float:
    """Return how near a sentence is to its question, by words and by the encoder, 0-1."""
    lowest, highest = _COSINES
    return (min(1.0, known.coverage) + min(1.0, max(0.0, (known.cosine - lowest) / (highest - lowest)))) / 2


def _most_exact(leading: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return the sentences that have a number next to what is counted, if there are such."""
    return [known for known in leading if known.exact] or leading


def _asks_outcome(question: Question) -> bool:
    """Tell whether a question asks how much or how many of something there came to be."""
    stages = wanted_stages(question.text)
    if stages & {Stage.PLANNED, Stage.REQUESTED} or _DECIDED.search(question.text):
        return False
    if Stage.GRANTED in stages and question.expected is Expected.MONEY:
        return False
    if question.language != "fi":
        return Stage.REALISED in stages or _PAST_FOREIGN.search(question.text) is not None
    past = any(token.past for token in question.tokens) or _ALREADY.search(question.text) is not None
    return past or Stage.REALISED in stages


def _tells_outcome(known: Evidence, lexicon: Lexicon) -> bool:
    """Tell whether a sentence tells what was done, not what was to be done."""
    return _DONE.search(known.text) is not None or any(token.past for token in lexicon.tokens(known.text))


def proper_names(question: Question) -> tuple[Term, ...]:
    """Return the words written as names inside the question, but for those of projects."""
    starts = {token.start for token in question.tokens[:1]}
    return tuple(term for term in question.terms if question.text[term.start].isupper() and term.start not in starts)


def _asked_names(question: Question) -> tuple[Term, ...]:
    """Return the names that an answer must know; keywords may be written in any case."""
    return proper_names(question) if is_question(question.text) else ()


def _whole_names(question: Question) -> list[list[Term]]:
    """Return the names inside a question, each with the words that it has one after the other."""
    names: list[list[Term]] = []
    for word in _asked_names(question):
        if names and word.start == names[-1][-1].end + 1:
            names[-1].append(word)
        else:
            names.append([word])
    return names


def unknown_words(question: Question, searcher: Searcher) -> tuple[str, ...]:
    """Return the names in the question that no document mentions, as they are written."""
    if question.language != "fi":
        return ()
    unheard = searcher.rarity(["\0"])
    names = [name for name in _asked_names(question) if not name.parts]
    return tuple(
        question.text[name.start : name.end]
        for name in (*names, *called_projects(question))
        if searcher.rarity(sorted(name.forms)) >= unheard
    )


def called_projects(question: Question) -> tuple[Term, ...]:
    """Return the words that are called projects but name none that is known: "x-hanke", "x hanke"."""
    called = []
    for position, token in enumerate(question.tokens):
        following = question.tokens[position + 1].surface if position + 1 < len(question.tokens) else ""
        name, joined, _ = token.surface.rpartition("-hank")
        if position in question.named or not (joined or following.startswith("hank")):
            continue
        if joined:
            called.append(Term(name, frozenset((name,)), frozenset(), token.start, token.start + len(name)))
        elif token.surface in token.lemmas and token.surface not in _OF_FORMS:
            called += [term for term in question.terms if term.start == token.start]
    return tuple(called)


def _has(name: Term, hit: Hit, lexicon: Lexicon, whole: bool = False) -> bool:
    """Tell whether a place has a name's word; where it must be the whole word, its parts are not enough."""
    words = lexicon.words(" ".join((hit.text, *hit.section.path, hit.section.part, hit.title)))
    if {*name.forms, name.surface.partition("-")[0]} & words.forms:
        return True
    return not whole and (match(name, words) >= 0.6 or met(name, words))
