"""The answer to a comparison: each side from its form's fields or from its text, and what follows from them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile, zip_longest

from index.project import ORGANISATIONS
from index.search import Filters, Hit, Searcher
from rag.answer import StatedFact
from rag.comparing.comparatives import all_tell, asked_comparative
from rag.comparing.differences import difference, listed_apart
from rag.comparing.parallels import choose_parallel, names_in
from rag.comparing.shares import asks_share, of_sums, of_whole, share_verdict
from rag.comparing.side_evidence import weigh_side
from rag.comparing.sides import Side
from rag.comparing.verdicts import asks_shared, figure_verdict, measures_distance, tells_distance, verdict
from rag.facts.field_questions import FieldAnswer, FieldReader, leaves_open
from rag.facts.senses import Senses
from rag.found import lead, stating
from rag.lists.sums import asks_only_share, used_share
from rag.phrases import say
from rag.questions.identities import own_terms
from rag.questions.names import positions
from rag.questions.question import Question, asked_of
from rag.quotes import Citations
from rag.texts.evidence import Evidence, gather
from rag.texts.passages import in_reading_order, quoted_sentence, repeats
from rag.texts.silence import ANSWERED, Judge
from rag.words.terms import Lexicon, Term

_LOOKED_AT = 30  # chunks of each side that are searched
_EXAMINED = 12  # of them, those whose sentences are weighed
_MOST_SENTENCES = 3
_MOST_CHARACTERS = 600  # of all sides together, but for the best sentence of each
_ABOUT = "hankkeen tavoite, kohderyhmä ja toimenpiteet"
_OVERVIEW = (*ORGANISATIONS, "objective", "start_date", "end_date", "regions", "granted_eu_state", "requested_eu_state")
_OVERVIEW_OF_PART = ("organisation_type", "postal_town", "staff_costs", "total_costs", "requested_eu_state")
_ORGANISATION = frozenset(
    """
    taho organisaatio toimija toteuttaja osatoteuttaja kumppani osapuoli yhteisö implementer implementers partner
    partners organisation organisations organization organizations aktör aktörer genomförare partner parter
    """.split()
)
_NEAR_BEST = 0.8  # share of the best sentence's score that another of its side must reach
_SHORTEST = 60  # characters of a sentence that tells what a project does
_SUBSTANCE = re.compile(r"tiivistelm|tavoit|toimenpi|kohderyhm", re.IGNORECASE)  # in headings of all forms
_SAYS = re.compile(r"^(?=.{30}).*[.!?,;]$|^\s*[-–•*] ")  # a sentence or an item, no heading and no field
_ITEM = re.compile(r"\s*[-–•*]")
_FAINT = 0.45  # the same share, below which a side says nothing of what is asked
_NEXT = 0.6  # the same for a sentence right after the best


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is told of all sides, and from which chunks."""

    text: str
    citations: Citations
    stated: tuple[StatedFact, ...]
    hits: tuple[Hit, ...]
    confidence: float
    complete: bool  # every side has something to say
    lacking: str = ""  # why nothing is told, where the sides do not tell what is compared
    meant: Question | None = None  # the field that is compared, where it is meant in other words


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What a side has to say, before it is written."""

    side: Side
    hits: tuple[Hit, ...]
    by_fields: bool
    whole: Sequence[str]  # fields that are told whatever the question asks
    evidence: Sequence[Evidence]  # none where fields answer all, or where nothing does
    confidence: float
    nearly: bool = False  # the fields explain much of what is asked, though not all


class Comparer:
    """Answers questions about two or more projects, or parts of a project, side by side."""

    def __init__(self, searcher: Searcher, lexicon: Lexicon, fields: FieldReader, senses: Senses, judge: Judge) -> None:
        self._searcher = searcher
        self._lexicon = lexicon
        self._fields = fields
        self._senses = senses
        self._judge = judge
        self._about = lexicon.terms(_ABOUT)
        self._titles = {project.code: project.name for project in searcher.catalogue.projects()}

    def compare(self, question: Question, sides: Sequence[Side], k: int, filters: Filters) -> Comparison:
        """Tell each side, in the question's order, below what follows from all of them.

        Where no field has the words of the question, the field that it means is told if all sides have it.
        """
        made = self._compare(question, sides, k, filters)
        meant = None if made.stated or any(side.stage for side in sides) else self._senses.meant(question)
        if meant is None:
            return made
        asked = [replace(side, question=asked_of(side.question, meant)) for side in sides]
        told = self._compare(question, asked, k, filters)
        return replace(told, meant=meant) if told.stated and told.complete else made

    def _compare(self, question: Question, sides: Sequence[Side], k: int, filters: Filters) -> Comparison:
        citations = Citations(self._searcher.catalogue)
        shared = asks_shared(question.sought)
        listed = listed_apart(question)
        weighed = self._by_near_fields([self._weigh(side, shared, k, filters, listed) for side in sides])
        weighed = self._audible(weighed)
        if self._untold(question, weighed):
            return self._silent(question, weighed, citations, k)
        open_sides = [known for known in weighed if known.evidence]
        shared = shared or not self._open_terms(sides[0])
        best = choose_parallel([known.evidence for known in open_sides], self._searcher, self._lexicon, shared)
        room = _MOST_CHARACTERS // len(sides)
        chosen = {
            id(known): [first] if known.nearly else self._more(first, known.evidence, room)
            for known, first in zip(open_sides, best, strict=True)
        }
        texts, stated, hits = [], [], []
        for known in weighed:
            text, facts, leading = self._told(known, chosen.get(id(known), ()), citations, k)
            texts.append(text)
            stated.append(facts)
            hits.append(leading)
        no_distance = measures_distance(question.sought) and not tells_distance(stated)
        if no_distance and all(known.by_fields for known in weighed):
            return self._silent(question, weighed, Citations(self._searcher.catalogue), k)
        unread = any(known.nearly for known in weighed)  # words of the question
        conclusion = "" if unread else self._conclusion(question, sides, listed, stated, best)
        ranked = lead([hit for abreast in zip_longest(*hits) for hit in abreast if hit], (), k)
        text = "\n\n".join(filter(None, (conclusion, *texts)))
        confidence = max(known.confidence for known in weighed)
        complete = all(known.by_fields or known.evidence for known in weighed)
        return Comparison(
            text, citations, tuple(fact for facts in stated for fact in facts), ranked, confidence, complete
        )

    def _conclusion(
        self,
        question: Question,
        sides: Sequence[Side],
        listed: Sequence[str],
        stated: Sequence[tuple[StatedFact, ...]],
        best: Sequence[Evidence],
    ) -> str:
        """Tell what follows from all sides: from their facts, or else from the best sentence of each."""
        owners = [side.part or self._owner(side) for side in sides]
        told = difference(question, listed, owners, stated) or self._concluded(question, owners, stated)
        return told if told or len(best) < len(sides) else self._read_from(question, owners, best)

    def _concluded(self, question: Question, owners: Sequence[str], stated: Sequence[tuple[StatedFact, ...]]) -> str:
        """Tell what follows from the facts; where shares of money are asked for, not from the sums."""
        if asks_share(question.text) and not used_share(question.text) and any(stated) and of_sums(stated):
            return share_verdict(question, owners, stated)
        return verdict(question, owners, stated)

    def _untold(self, question: Question, weighed: Sequence[_Weighed]) -> bool:
        """Tell whether sides are compared by something that not all of them tell, neither in fields nor in texts."""
        asked = asked_comparative(question)
        if any(known.by_fields for known in weighed):
            return False
        if asked is None:
            return measures_distance(question.sought)
        texts = [[sentence.text for sentence in known.evidence[:_EXAMINED]] for known in weighed]
        return not all_tell(asked, texts, self._lexicon)

    def _silent(self, question: Question, weighed: Sequence[_Weighed], citations: Citations, k: int) -> Comparison:
        """Say that the sides do not tell what is compared."""
        owners = "; ".join(self._owner(known.side) for known in weighed)
        hits = lead(
            [hit for abreast in zip_longest(*(known.hits for known in weighed)) for hit in abreast if hit], (), k
        )
        text = say("not_compared", question.language, owners=owners)
        return Comparison(text, citations, (), hits, 0.0, False, text)

    def _by_near_fields(self, weighed: Sequence[_Weighed]) -> Sequence[_Weighed]:
        """Let fields answer, too, where they explain more of what is asked of every side than its sentences have."""
        if any(known.by_fields or known.side.stage for known in weighed):
            return weighed
        found = [self._nearly(known, Citations(self._searcher.catalogue)) for known in weighed]
        fields = [{stated.field for stated in answer.stated} if answer else set() for answer in found]
        if not set.intersection(*fields):
            return weighed
        return [replace(known, by_fields=True, confidence=1.0, nearly=True) for known in weighed]

    def _nearly(self, known: _Weighed, citations: Citations) -> FieldAnswer | None:
        """Answer for a side with the fields that explain more of the question than its best sentence has."""
        question = known.side.question
        covered = max((sentence.coverage for sentence in known.evidence[:1]), default=0.0)
        facts = self._fields.known((known.side.project,), question)
        return self._fields.nearly(question, facts, 0.0 if known.nearly else covered, citations)

    def _audible(self, weighed: Sequence[_Weighed]) -> Sequence[_Weighed]:
        """Silence the sides whose best sentence is far behind the best of another."""
        best = max((known.evidence[0].score for known in weighed if known.evidence), default=0.0)
        return [
            replace(known, evidence=()) if known.evidence and known.evidence[0].score < _FAINT * best else known
            for known in weighed
        ]

    def _read_from(self, question: Question, owners: Sequence[str], best: Sequence[Evidence]) -> str:
        """Return what follows from the best sentences: the names that all of them have, or which figure is greater."""
        if asks_shared(question.sought):
            known_words = " ".join((question.text, *(self._titles[side.hit.chunk.project] for side in best)))
            asked = self._lexicon.words(known_words).forms
            names = [names_in(known.text, self._lexicon) for known in best]
            common = [
                name for base, name in names[0].items() if all(base in own for own in names) and base not in asked
            ]
            return say("shared", question.language, values=", ".join(common)) if common else ""
        return figure_verdict(question, owners, [known.text for known in best])

    def _weigh(self, side: Side, shared: bool, k: int, filters: Filters, listed: Sequence[str]) -> _Weighed:
        if not self._open_terms(side):
            side = replace(side, question=self._about_all(side.question))
        question = side.question
        within = replace(filters, projects=(side.project,))
        hits = self._searcher.search(question.sought, max(k, _LOOKED_AT), within, question.keywords)
        hits = _of_part(hits, side.part)
        whole = listed or self._whole(question, side.part, shared)
        answer = None if side.stage else self._read(side, whole, Citations(self._searcher.catalogue))
        whole = whole or (of_whole(answer.stated) if answer and asks_share(question.text) else ())
        if answer and question.terms != self._about and not leaves_open(question, answer):
            return _Weighed(side, hits, True, whole, (), 1.0)
        examined = hits if question.terms == self._about or shared else hits[:_EXAMINED]
        gathered = gather(question, examined, self._searcher, self._lexicon)
        evidence = weigh_side(side, gathered, self._searcher.catalogue, self._lexicon)
        if question.terms == self._about:
            evidence = [replace(known, score=0.0) for known in evidence if _tells_what(known)]
        confidence = self._judge.confidence(question, evidence)
        told = evidence if confidence >= ANSWERED else ()
        return _Weighed(side, hits, answer is not None, whole, told, 1.0 if answer else confidence)

    def _read(self, side: Side, whole: Sequence[str], citations: Citations) -> FieldAnswer | None:
        """Answer for a side from its form: with these fields as they are, or with those that the question asks for."""
        if whole:
            facts = self._searcher.catalogue.facts(project=side.project)
            told = [stored for stored in facts if stored.fact.field in whole and stored.fact.part == side.part]
            return self._fields.state(side.question, told, citations)
        return self._fields.read(side.question, self._fields.known((side.project,), side.question), citations)

    def _whole(self, question: Question, part: str, shared: bool) -> Sequence[str]:
        """Return the fields that are told whatever they are: of projects as such, and of who takes part in both."""
        if question.terms == self._about:
            return _OVERVIEW_OF_PART if part else _OVERVIEW
        if (used := used_share(question.text)) and asks_only_share(question.text, question.terms):
            return used[::-1]
        return ORGANISATIONS if shared and any(term.forms & _ORGANISATION for term in question.terms) else ()

    def _open_terms(self, side: Side) -> list[Term]:
        """Return the words of what is asked of a side, but for those of its own name."""
        tokens = side.question.tokens
        words = (*self._lexicon.terms(side.part), *own_terms(side.part, self._lexicon))
        places = (place for word in words for place in positions(word, tokens))
        named = {tokens[place].start for place in places}
        return [term for term in side.question.terms if term.start not in named]

    def _about_all(self, question: Question) -> Question:
        """Ask what a project is about, where nothing but comparing is asked for."""
        return replace(
            question,
            text=_ABOUT,
            sought=_ABOUT,
            keywords="",
            tokens=self._lexicon.tokens(_ABOUT),
            terms=self._about,
            named=frozenset(),
        )

    def _told(
        self, known: _Weighed, chosen: Sequence[Evidence], citations: Citations, k: int
    ) -> tuple[str, tuple[StatedFact, ...], tuple[Hit, ...]]:
        """Return the text of a side, the facts that it states, and its chunks, best first."""
        answer = self._nearly(known, citations) if known.nearly else None
        if known.by_fields and not known.nearly:
            answer = self._read(known.side, known.whole, citations)
        quoted = filter(None, (quoted_sentence(sentence, citations) for sentence in in_reading_order(chosen)))
        told = " ".join(quoted)
        leading = lead([sentence.hit for sentence in chosen], known.hits, k)
        if answer:
            text = " ".join(filter(None, (answer.text, told)))
            return text, answer.stated, stating(answer.told, leading, self._searcher, k)
        told = told or say("nothing_of", known.side.question.language)
        return f"{self._owner(known.side)}: {told}", (), leading

    def _more(self, best: Evidence, evidence: Sequence[Evidence], room: int) -> list[Evidence]:
        """Add to the best sentence those that come near it, most of all the one right after it, if there is room."""
        chosen = [best]
        if best.text.rstrip().endswith(":"):
            chosen += _announced(best, evidence)
        for other in evidence:
            follows = other.hit.number == best.hit.number and other.position == best.position + 1
            near = (
                other not in chosen
                and other.score > (_NEXT if follows else _NEAR_BEST) * best.score
                and _SAYS.search(other.text)
            )
            fits = sum(len(known.text) for known in (*chosen, other)) <= room
            if near and fits and not any(repeats(other, known, self._lexicon) for known in chosen):
                chosen.append(other)
        return chosen[:_MOST_SENTENCES]

    def _owner(self, side: Side) -> str:
        name = f"{self._titles[side.project]} ({side.project})"
        if side.stage:
            name += f", {say(side.stage, side.question.language)}"
        return f"{name}, {side.part}" if side.part else name


def _announced(best: Evidence, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return the items that follow a sentence which ends with a colon."""
    here = {known.position: known for known in evidence if known.hit.number == best.hit.number}
    places = range(best.position + 1, best.position + _MOST_SENTENCES)
    following = [here.get(place) for place in places]
    return [known for known in takewhile(lambda item: item and _ITEM.match(item.text), following) if known]


def _of_part(hits: Iterable[Hit], part: str) -> tuple[Hit, ...]:
    """Leave the chunks of an organisation's background form, if some are found."""
    found = tuple(hits)
    return tuple(hit for hit in found if hit.section.part == part) or found if part else found


def _tells_what(known: Evidence) -> bool:
    """Tell whether a sentence may tell what a project does: it stands where forms ask for that."""
    asked_for = _SUBSTANCE.search(" ".join(known.hit.section.path)) is not None
    return asked_for and len(known.text) >= _SHORTEST and _SAYS.search(known.text) is not None
