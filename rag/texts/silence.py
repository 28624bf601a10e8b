"""When the documents do not answer: what a sentence must have to be presented as an answer."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.questions.areas import Areas, met
from rag.questions.question import Question
from rag.questions.wording import Expected, asks_of_group, is_small_talk
from rag.texts.asked_names import has_name, own_names, whole_names
from rag.texts.counting import times, times_asked
from rag.texts.evidence import Evidence
from rag.words.stages import Stage, wanted_stages
from rag.words.terms import PART_WEIGHT, Lexicon, Term, Vocabulary, match

LEADING = 4  # sentences that are looked at
COVERED = 0.12  # share of a question's words, by rarity, that a sentence and its surroundings must have
COSINE = 0.82  # or else how near the encoder must find it
STRENGTH = 0.34  # by words and the encoder together, where a number or a name must be the one that is asked for
SPOKEN_COSINE = 0.86  # how near the encoder must find it where what is asked for is not spoken of
FOREIGN_COVERED, FOREIGN_COSINE = 0.25, {"en": 0.8, "sv": 0.82}  # the same for a question in another language
OUTCOME_LEADS = 0.75  # of the best sentence's score, that one which tells an outcome must have
ANSWERED = 0.5  # the confidence from which an answer is given
_COSINES = (0.78, 0.9)  # between which the encoder's nearness tells something
_BELOW = 0.99  # keeps what does not answer under `ANSWERED`
_FIGURE = (Expected.MONEY, Expected.COUNT, Expected.AMOUNT, Expected.PERCENT)
_EXACT = (*_FIGURE, Expected.WHO, Expected.NAME)
_STEM = 5  # letters
_PEOPLE = frozenset(
    "henkilö ihminen porukka väki tyyppi firma people persons individuals personer människor folk".split()
)
_DONE = re.compile(
    r"\btoteutu(?!s)|\btoteuma|\b(?:on|ovat|oli|olivat)\s+(?:\w+\s+){0,3}"
    r"(?!arvioitu|suunniteltu|varattu|haettu|budjetoitu|asetettu|odotettu|tarkoitettu|määritelty)\w+(?:[lnrs][uy]t|[lnrs]eet|t[uy])\b",
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
        of_outcome = question.expected in _FIGURE and _asks_outcome(question)
        least = OUTCOME_LEADS * leading[0].score if of_outcome and leading else -math.inf
        exact = leading if _counts_people(question) else _most_exact(leading)
        able = [known for known in exact if known.score >= least and self._answers(question, known)]
        if is_small_talk(question.text) or (question.language == "fi" and not self._all_named(question, evidence)):
            able = []
        strongest = max((_strength(known) for known in able or leading), default=0.0)
        return ANSWERED + (1 - ANSWERED) * strongest if able else ANSWERED * strongest * _BELOW

    def _all_named(self, question: Question, evidence: Sequence[Evidence]) -> bool:
        hits = {known.hit.number: known.hit for known in evidence}.values()
        return all(
            any(all(has_name(word, hit, self.lexicon, whole=len(name) > 1) for word in name) for hit in hits)
            for name in whole_names(question)
        )

    def _answers(self, question: Question, known: Evidence) -> bool:
        if not known.typed or not _near(question, known):
            return False
        if question.expected not in _EXACT:
            return True
        if not self._spoken_of(question, known):
            return False
        if question.expected is not Expected.WHO and self._planned_only(question, known):
            return False
        places = self.areas.named(question.terms)
        return all(self._stands_at(place, known) for place in places) and all(
            has_name(name, known.hit, self.lexicon) for name in own_names(question) if name not in places
        )

    def _spoken_of(self, question: Question, known: Evidence) -> bool:
        """Tell whether a sentence stands where what is asked about is spoken of, for the time that is asked about."""
        text = " ".join((known.hit.text, *known.hit.section.path))
        words = self.lexicon.words(text)
        if known.cosine < SPOKEN_COSINE and not all(_akin(asked, words) for asked in _asked_about(question)):
            return False
        return question.expected not in _FIGURE or times_asked(question.tokens) <= times(self.lexicon.tokens(text))

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
    if not (known.coverage or named or (question.terms and question.language != "fi")):
        return False
    if question.language != "fi":
        return known.coverage >= FOREIGN_COVERED or known.cosine >= FOREIGN_COSINE[question.language]
    if question.expected in (*_EXACT, Expected.DATE):
        return _strength(known) >= STRENGTH
    return known.coverage >= COVERED or known.cosine >= COSINE


def _counts_people(question: Question) -> bool:
    """Tell whether people are counted, who may be called anything."""
    return question.counted is not None and not question.counted.forms.isdisjoint(_PEOPLE)


def _asked_about(question: Question) -> list[Term]:
    """Return what a number counts or measures, what is told of those counted, what someone does.

    People and firms are left out, which may be called anything.
    """
    told = [term for term in question.terms if term.forms.isdisjoint(_PEOPLE)]
    if question.language == "fi" and question.expected is Expected.WHO:
        return told[:1]
    counted = [term for term in told if term == question.counted]
    if question.counted and asks_of_group(question.text):
        counted += [term for term in told if term.start > question.counted.start][:1]
    return counted


def _akin(term: Term, words: Vocabulary) -> bool:
    """Tell whether a text has a word, a part of it, or one that begins like it: "ohjaa", "ohjaajana"."""
    stems = {form[:_STEM] for form in term.forms if len(form) >= _STEM and "-" not in form}
    return match(term, words) >= PART_WEIGHT or any(form[:_STEM] in stems for form in words.forms)


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
