"""When the documents do not answer: what a sentence must have to be presented as an answer."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rag.questions.areas import Areas, met
from rag.questions.expected import Expected
from rag.questions.question import Question
from rag.questions.wording import asks_doer, is_small_talk
from rag.texts.abbreviations import asked_abbreviations, asks_for_words, asks_further, explains
from rag.texts.asked_names import has_name, organisations_named, own_names, stands_together, whole_names
from rag.texts.asked_organisations import asks_for_organisation, has_new_name, names_organisation
from rag.texts.asked_things import (
    asks_for_identifier,
    counts_people,
    speaks_of_asked,
    speaks_of_deed,
    speaks_of_enough,
    speaks_of_participants,
    speaks_of_priced,
    speaks_of_some,
    speaks_of_whose,
    takes_part,
    tells_difference,
    tells_identifier,
)
from rag.texts.counting import times, times_asked
from rag.texts.evidence import Evidence
from rag.texts.other_projects import asked_project, names_runner
from rag.texts.outcomes import (
    asks_at_the_end,
    asks_outcome,
    asks_what_came_about,
    asks_who_got_work,
    only_applied_for,
    speaks_of_change,
    speaks_of_work,
    tells_outcome,
)
from rag.words.terms import Lexicon, Term, Vocabulary, stands

BEFORE, AFTER = 2, 1  # sentences beside one that tell what it is about
LEADING = 6  # sentences that are looked at, of those that have the kind of thing asked for
COVERED = 0.1  # share of a question's words, by rarity, that a sentence and its surroundings must have
COSINE = 0.81  # or else how near the encoder must find it
STRENGTH = 0.28  # by words and the encoder together, where a number or a name must be the one that is asked for
STRONG = 0.45  # the same, where the number does not stand next to what is counted
SPOKEN_COSINE = 0.86  # how near the encoder must find it where what is asked for is not spoken of
FOREIGN_COVERED, FOREIGN_COSINE = 0.34, {"en": 0.8, "sv": 0.82}  # the same for a question in another language
ANSWERED = 0.5  # the confidence from which an answer is given
_COSINES = (0.78, 0.9)  # between which the encoder's nearness tells something
_BELOW = 0.99  # keeps what does not answer under `ANSWERED`
_FIGURE = (Expected.MONEY, Expected.COUNT, Expected.AMOUNT, Expected.PERCENT)
_EXACT = (*_FIGURE, Expected.WHO, Expected.NAME, Expected.PLACE, Expected.DATE)
_SPOKEN = (  # what a sentence of the same kind may well tell of something else
    Expected.OPINION,
    Expected.OFTEN,
    Expected.LASTING,
    Expected.LANGUAGE,
    Expected.TOOL,
    Expected.SOURCE,
    Expected.PREMISES,
)


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
        doer = asks_doer(question.text)
        question = replace(question, expected=Expected.ANYTHING) if doer else question
        leading = [known for known in evidence if known.typed or doer][:LEADING]
        any_of_kind = counts_people(question) or question.expected in _SPOKEN
        exact = leading if any_of_kind else _most_exact(leading)
        able = [known for known in exact if self._answers(question, known, evidence)]
        if not able and exact is not leading:
            strong = [known for known in leading if _strength(known) >= STRONG]
            able = [known for known in strong if self._answers(question, known, evidence)]
        if is_small_talk(question.text) or not self._all_named(question, evidence):
            able = []
        strongest = max((_strength(known) for known in able or leading), default=0.0)
        return ANSWERED + (1 - ANSWERED) * strongest if able else ANSWERED * strongest * _BELOW

    def _all_named(self, question: Question, evidence: Sequence[Evidence]) -> bool:
        """Tell whether what is found knows every place of a question; in Finnish also each name and organisation."""
        hits = {known.hit.number: known.hit for known in evidence}.values()
        places_known = all(
            any(has_name(place, hit, self.lexicon) or self.areas.is_all_in(hit.chunk.project, place) for hit in hits)
            for place in self.areas.named(question.terms)
        )
        if question.language != "fi":
            return places_known
        names_known = all(
            any(all(has_name(word, hit, self.lexicon, whole=len(name) > 1) for word in name) for hit in hits)
            for name in whole_names(question)
        )
        own = self.lexicon.words_of(known.name for known in question.implementers)
        organisations_known = all(
            all(stands(word, own) for word in name) or any(stands_together(name, hit, self.lexicon) for hit in hits)
            for name in organisations_named(question)
        )
        return names_known and organisations_known and places_known

    def _answers(self, question: Question, known: Evidence, evidence: Sequence[Evidence]) -> bool:
        if asks_for_words(question.text):
            return explains(known.text, asked_abbreviations(question.text))
        if not _near(question, known) or not self._told_by_then(question, known):
            return False
        if not self._has_name_asked(question, known):
            return False
        if (project := asked_project(question)) and not asks_further(question.text):
            return names_runner([other.text for other in evidence if _is_beside(other, known)], project)
        if takes_part(question) and not speaks_of_participants(question, self.lexicon.words(known.text)):
            return False
        if asks_for_identifier(question):
            return tells_identifier(question, known.text, self.lexicon.words(known.text))
        if question.expected not in (*_EXACT, *_SPOKEN):
            return not (asks_what_came_about(question) and self._planned_only(question, known))
        around = self._around(known, evidence)
        if not self._spoken_of(question, known, around):
            return False
        if question.expected not in (Expected.WHO, Expected.NAME) and self._planned_only(question, known):
            return False
        return self._stands_where_asked(question, known, around, evidence)

    def _stands_where_asked(
        self, question: Question, known: Evidence, around: Vocabulary, evidence: Sequence[Evidence]
    ) -> bool:
        """Tell whether a sentence stands where the places and the names of the question are spoken of."""
        places = self.areas.named(question.terms)
        if question.expected in _SPOKEN and question.language != "fi":
            return True
        dated = known.period is not None  # a timetable seldom names whose it is
        return all(self._stands_at(place, known, around, evidence) for place in places) and all(
            has_name(name, known.hit, self.lexicon, known.owner)
            or (dated and met(name, self._of_part(known, evidence)))
            for name in own_names(question)
            if name not in places
        )

    def _has_name_asked(self, question: Question, known: Evidence) -> bool:
        """Tell whether a sentence has a name where one is asked for, and an organisation's where it is one's."""
        place = (question, known.hit.title, known.text, self.lexicon, self.areas)
        if question.expected is Expected.NAME and question.language == "fi" and not has_new_name(*place):
            return False
        return not asks_for_organisation(question) or names_organisation(*place)

    def _spoken_of(self, question: Question, known: Evidence, around: Vocabulary) -> bool:
        """Tell whether a sentence stands where what is asked about is spoken of."""
        if question.expected in _SPOKEN:
            return speaks_of_enough(question, self.lexicon.words(known.text), around)
        if known.cosine < SPOKEN_COSINE and not speaks_of_asked(question, around):
            return False
        return question.expected not in _FIGURE or self._is_figure_of(question, known, around)

    def _is_figure_of(self, question: Question, known: Evidence, around: Vocabulary) -> bool:
        """Tell whether a figure is of what is asked about: of getting work, a change and for a time if so asked."""
        if question.language == "fi" and not speaks_of_some(question, self.lexicon.words(known.text)):
            return False
        if only_applied_for(question, known.text) or not speaks_of_whose(question, around):
            return False
        of_money = question.expected is Expected.MONEY
        if of_money and (tells_difference(known.text) or not speaks_of_priced(question, known.text, around)):
            return False
        if question.language == "fi" and not speaks_of_deed(question, around):
            return False
        if question.counted and asks_who_got_work(question.text) and not speaks_of_work(around):
            return False
        if speaks_of_change(question.text) and not speaks_of_change(known.text):
            return False
        text = " ".join((known.hit.text, *known.hit.section.path))
        return times_asked(question.tokens) <= times(self.lexicon.tokens(text))

    def _told_by_then(self, question: Question, known: Evidence) -> bool:
        """Tell whether a project has a report, where it is asked what came about in the end or what its report says."""
        return not asks_at_the_end(question) or known.hit.chunk.project in self.reported

    def _planned_only(self, question: Question, known: Evidence) -> bool:
        """Tell whether a sentence tells a plan where it is asked what came about, which its project does not report."""
        reported = known.hit.chunk.project in self.reported
        return asks_outcome(question) and not reported and not tells_outcome(question, known.text, self.lexicon)

    def _stands_at(self, place: Term, known: Evidence, around: Vocabulary, evidence: Sequence[Evidence]) -> bool:
        """Tell whether a place is spoken of beside a sentence or in its part, or its whole project is there."""
        titled = met(place, self.lexicon.words(known.hit.title))
        if titled or met(place, around) or self.areas.is_all_in(known.hit.chunk.project, place):
            return True
        return met(place, self._of_part(known, evidence))

    def _of_part(self, known: Evidence, evidence: Sequence[Evidence]) -> Vocabulary:
        """Return the words of the places found that are of the same implementer's part of a form."""
        part = known.owner
        hits = {other.hit.number: other.hit for other in evidence if part and other.owner == part}
        return self.lexicon.words_of((part, *(hit.text for hit in hits.values())))

    def _around(self, known: Evidence, evidence: Sequence[Evidence]) -> Vocabulary:
        """Return the words of a sentence, of those right beside it, and of its headings."""
        beside = [other.text for other in evidence if _is_beside(other, known)]
        return self.lexicon.words_of((*beside, *known.hit.section.path))


def _is_beside(other: Evidence, known: Evidence) -> bool:
    """Tell whether one sentence is another, or stands near enough to tell what it is about."""
    return other.hit.number == known.hit.number and -BEFORE <= other.position - known.position <= AFTER


def _near(question: Question, known: Evidence) -> bool:
    """Tell whether a sentence has enough of the question's words, or means nearly the same.

    Where it has none of them, nearness tells something only inside what the question names, or across languages.
    """
    named = question.projects or question.implementers
    if not (known.coverage or named or (question.terms and question.language != "fi")):
        return False
    if question.language != "fi":
        return known.coverage >= FOREIGN_COVERED or known.cosine >= FOREIGN_COSINE[question.language]
    if question.expected in _EXACT:
        return _strength(known) >= STRENGTH
    return known.coverage >= COVERED or known.cosine >= COSINE


def _strength(known: Evidence) -> float:
    """Return how near a sentence is to its question, by words and by the encoder, 0-1."""
    lowest, highest = _COSINES
    return (min(1.0, known.coverage) + min(1.0, max(0.0, (known.cosine - lowest) / (highest - lowest)))) / 2


def _most_exact(leading: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return the sentences that have a number next to what is counted, if there are such."""
    return [known for known in leading if known.exact] or leading
