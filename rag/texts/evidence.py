"""Which sentences of the places found answer a question, and how well.

A sentence is weighed by the question's words it has (each by its rarity, a compound's parts and what says nearly the
same less than the word itself), by the words that its headings and its neighbours have, by how near the encoder finds
it to an answer, by the rank of its chunk, by standing in the section or beginning the list that is asked for, and,
where what came about is asked, by its tense. A form field is no evidence where the question has no word for its label
or for what is told below it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from corpus.document import Span
from index.fusion import standardise
from index.project import Project
from index.search import Hit, Searcher
from index.sentences import StoredSentence
from rag.questions.expected import Expected, hoped
from rag.questions.identities import own_terms
from rag.questions.joining_in import asks_how_many_join, tells_who_join
from rag.questions.names import positions
from rag.questions.question import Question
from rag.questions.wording import asks_for_places, asks_twice
from rag.texts.abbreviations import asked_abbreviations, explains
from rag.texts.asked_sections import asked_headings, stands_under
from rag.texts.counting import counts, new_numbers
from rag.texts.duties import asks_duty, is_entry, tells_duty
from rag.texts.enumerations import announces, asks_for_items, items_after, lists_all, numbers_of, things_asked
from rag.texts.kinds import has_expected, has_one_of, is_told
from rag.texts.named_kinds import asked_kind, share_named
from rag.texts.other_projects import asked_project, tells_runner
from rag.texts.owners import applicants_named, owner
from rag.texts.timetables import asks_of_time, period_of
from rag.words.terms import NEAR_WEIGHT, PART_WEIGHT, Lexicon, Term, Vocabulary, match, match_nearly

EXAMINED = 16  # chunks found whose sentences are weighed
OWN, HEADING, NEIGHBOUR = 1.0, 0.35, 0.5  # what a word counts by where it stands
ANSWERING, CHUNK, TYPED, HOPED = 0.2, 0.3, 0.3, 0.3  # what the other signs count beside the words' 1.0
PAST, SECTION = 0.2, 0.2  # the same, where what came about or a section is asked for
ENUMERATED = 0.3  # what it counts to begin the list that is asked for
ABOUT = 0.25  # what it counts to speak of the rarest thing of which it is asked whether something is so
ANNOUNCED = 0.4  # what it counts to say how many of the things asked for there are, and to name them
JOINING = 0.6  # what it counts to tell how many take part in a whole project where that is asked
EXPLAINED = 1.0  # what it counts to tell what an abbreviation stands for, where that is asked
NAMED = 0.7  # what it counts to name organisations of the kind that is asked for
RUNNER = 0.8  # what it counts to tell who runs the other project of which that is asked
LISTED = 0.6  # what it counts to name places one after another where places are asked for
GENERIC = frozenset(
    """
    kehittää edistää tukea parantaa järjestää tarjota käsitellä keskittyä kohdistua kohdentua toteuttaa pyrkiä auttaa
    joukko lainkaan ollenkaan kysymys kyse verka verkar bedriva genomföra actually used
    vahvistaa lisätä luoda rakentaa kouluttaa puhua teema aihe aihepiiri asia ympäri parissa alue kehittäminen tukeminen
    edistäminen vahvistaminen develop support improve promote about deal work utveckla stödja handla gälla
    """.split()
)
LIGHT = frozenset(  # what an answer is seldom told with, though a question is asked with it
    """
    syntyä ottaa ettei päästä pääsevä aikoa varmistaa tapahtua haluta mennä jäädä luvata kannattaa onnistua usein usea
    miksei siellä oleva saatu pieli tehty viedä tarkoittaa väki huomio sopia joutua kesken kauan sama korkea lopulta
    oikeasti pois syy jäänyt onnistunut lähteä lähdössä lähtö ruveta ehtiä yrittää uskoa ajatella miettiä
    nähdä todeta huomata havaita katsoa pelkkä nimenomaan johtua mahdollinen todellinen estää välttää keino tapa
    suunnilleen arvio arviolta edes juuri menossa kaikkiaan kuitenkin silti otettu
    """.split()
)
_UNFINISHED = frozenset(("jäädä", "jättää", "loppua"))
_LIGHTLY = 0.7  # what such a word counts of its rarity
_BOILERPLATE = re.compile(
    r"(?:ei (?:suoranaista |välitöntä |merkittävää )?vaikutusta|-|–|ei ole|kyllä|ei)\.?"
    r"|(?:hankkeen )?yhteyshenkilön [\w ]+:?",  # labels of what is not shown
    re.IGNORECASE,
)
_ROW = 3  # figures
_FIGURES = re.compile(r"(?:[\d.]+ )?(?:\w+ )?[\d\s.,%–-]{12,}")  # a table's row that tells nothing but figures
_FIGURE = re.compile(r"[\d.,%–-]+")
_LIST_OF_NAMES = re.compile(r"(?:[A-ZÅÄÖ][\w-]+, ){2}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sentence, where it stands, and how it meets the question."""

    hit: Hit
    text: str
    span: Span  # the longest unbroken piece of it in the source text
    position: int  # among the sentences of its chunk
    coverage: float  # share of the question's words, by rarity, that it and its surroundings have; 0-1
    cosine: float
    typed: bool  # has the kind of thing that the question expects
    exact: bool  # has it close to the thing that is counted
    score: float
    owner: str = ""  # the organisation whose part it is of
    period: Span | None = None  # the line of a timetable that tells when it is
    shares: tuple[float, ...] = ()  # what it has of each word, by rarity, where each should be met; their sum is 0-1


def gather(question: Question, hits: Sequence[Hit], searcher: Searcher, lexicon: Lexicon) -> list[Evidence]:
    """Return the sentences of the hits, best first."""
    found = _weigh(question, hits, rarity(_telling(question.terms), searcher), searcher, lexicon)
    if not found:
        return []
    answering = {
        hit.number: cosines for hit, cosines in zip(hits, searcher.answering(hits, question.sought), strict=True)
    }
    near = standardise(np.array([answering[evidence.hit.number][evidence.position] for evidence in found]))
    scored = [
        replace(evidence, score=evidence.score + ANSWERING * float(np.clip(above, -2, 3)))
        for evidence, above in zip(found, near, strict=True)
    ]
    return sorted(scored, key=lambda evidence: -evidence.score)


def _telling(terms: Sequence[Term]) -> Sequence[Term]:
    """Leave out the verb of "jäi kesken", which tells nothing without the other word."""
    unfinished = {term.start for term in terms if "kesken" in term.forms}
    return [term for term in terms if term.forms.isdisjoint(_UNFINISHED) or term.end + 1 not in unfinished]


def rarity(terms: Sequence[Term], searcher: Searcher) -> dict[Term, float]:
    """Return each term's inverse document frequency, smoothed; a word that no chunk has counts most."""
    return {term: _rarity(term, searcher) for term in terms}


def _rarity(term: Term, searcher: Searcher) -> float:
    """Return how rare a word is, or the rarest part of what it means if that is more common."""
    itself = searcher.rarity(sorted(term.forms))
    if term.forms & LIGHT:
        itself *= _LIGHTLY
    return min(itself, max((searcher.rarity(sorted(meaning)) for meaning in term.related), default=itself))


def _weigh(
    question: Question, hits: Sequence[Hit], weights: dict[Term, float], searcher: Searcher, lexicon: Lexicon
) -> list[Evidence]:
    """Return the sentences of the hits with all that they count but for the spread of their cosines."""
    expects = is_told(question.expected)
    lists_places = asks_for_places(question.text)
    hopes = hoped(question.text)
    of_duty = asks_duty(question)
    kind, other = asked_kind(question.text), asked_project(question)
    abbreviations = asked_abbreviations(question.text)
    asked_for = asked_headings(question.text)
    wants_items, number = asks_for_items(question.text, question.tokens), numbers_of(question.tokens)
    subject = _rarest(question, weights)
    of_places = lists_places or question.expected is Expected.PLACE
    thing = None if of_places else things_asked(question.text, question.tokens, question.terms)
    of_past = any(token.past for token in question.tokens)
    of_time, of_joining = asks_of_time(question), asks_how_many_join(question.text) and not question.implementers
    each_word = asks_twice(question.text) or len(question.terms) == len(question.tokens)  # or keywords alone
    top = max((hit.score for hit in hits), default=1.0) or 1.0
    projects = {code: searcher.catalogue.project(code) for code in {hit.chunk.project for hit in hits}}
    applicants = applicants_named(question, searcher.catalogue)
    weighed = []
    for hit, (sentences, cosines) in zip(hits, searcher.sentences(hits, question.sought), strict=True):
        heading = lexicon.words(" ".join(hit.section.path))
        placed = SECTION * stands_under(hit.section.path, asked_for)
        title = lexicon.words(hit.title)
        whose = owner(hit, applicants)
        shared = _shared_words(whose, projects[hit.chunk.project], question, lexicon)
        texts = [sentence.text for sentence in sentences]
        periods = [_period(hit, sentence, searcher) if of_time else None for sentence in sentences]
        times = [_line(hit, period, searcher) for period in periods]
        own = [
            lexicon.words(f"{time} {text}") if time else lexicon.words(text)
            for time, text in zip(times, texts, strict=True)
        ]
        coverages, shares = _coverages(weights, own, heading, title, shared)
        for position, (sentence, cosine) in enumerate(zip(sentences, cosines.tolist(), strict=True)):
            empty = _BOILERPLATE.fullmatch(sentence.text) or (of_duty and is_entry(sentence.text))
            if empty or _is_row(sentence.text, question.expected):
                continue
            coverage = coverages[position]
            tokens = lexicon.tokens(sentence.text)
            timed = question.expected is Expected.DATE and periods[position] is not None
            typed = timed or has_expected(question, title, sentence.text, tokens)
            explained = bool(abbreviations) and explains(sentence.text, abbreviations)
            told = explained or (expects and typed)
            if sentence.field and not told and not _asks_for(question, sentence, lexicon):
                continue
            exact = typed and counts(question.counted, new_numbers(tokens, question.tokens))
            score = coverage + CHUNK * hit.score / top + TYPED * (typed + exact) / 2
            score += RUNNER * tells_runner(texts, position, other)
            score += EXPLAINED * explained + NAMED * share_named(sentence.text, kind)
            score += LISTED * (lists_places and _LIST_OF_NAMES.search(sentence.text) is not None)
            score += HOPED * (has_one_of(hopes, sentence.text) or (of_duty and tells_duty(sentence.text)))
            score += JOINING * (of_joining and exact and not hit.section.part and tells_who_join(sentence.text))
            score += placed
            score += ENUMERATED * (wants_items and lists_all(items_after(texts, position), number))
            if thing and match_nearly(thing, own[position]) >= NEAR_WEIGHT:
                score += ANNOUNCED * announces(thing, sentence.text, tokens)
            if subject and match_nearly(subject, own[position]) >= NEAR_WEIGHT:
                score += ABOUT
            score += PAST * (of_past and any(token.past for token in tokens))
            own_share = shares[position] if each_word else ()
            met = (coverage, cosine, typed, exact, score, whose, periods[position], own_share)
            weighed.append(Evidence(hit, sentence.text, sentence.span, position, *met))
    return weighed


def _rarest(question: Question, weights: dict[Term, float]) -> Term | None:
    """Return the rarest word of a question that is answered by yes or no."""
    asked = [term for term in weights if not term.forms & LIGHT]
    return max(asked, key=weights.__getitem__) if asked and question.expected is Expected.YES_NO else None


def _period(hit: Hit, sentence: StoredSentence, searcher: Searcher) -> Span | None:
    return period_of(searcher.catalogue, hit.chunk.document, sentence.span)


def _line(hit: Hit, period: Span | None, searcher: Searcher) -> str:
    return period.cut(searcher.catalogue.text(hit.chunk.document)) if period else ""


def _shared_words(whose: str, project: Project, question: Question, lexicon: Lexicon) -> Vocabulary:
    """Return the words that a place shares with all of its form part, or of its project, and that tell none apart.

    They are the name of the part's organisation, with the words that name it in the question in forms of their own;
    else the one region or municipality that the whole project is in.
    """
    if not whose:
        areas = (places[0] for places in (project.regions, project.municipalities) if len(places) == 1)
        return lexicon.words(" ".join(areas))
    words = lexicon.words(whose)
    terms = own_terms(whose, lexicon)
    named = (question.tokens[place] for term in terms for place in positions(term, question.tokens))
    return Vocabulary(words.forms.union(token.surface for token in named), words.parts)


def _asks_for(question: Question, sentence: StoredSentence, lexicon: Lexicon) -> bool:
    """Tell whether a word of the question is one of a form field's label, or of what is told below it."""
    below = sentence.field.split()[-1] not in sentence.text
    words = lexicon.words(f"{sentence.field} {sentence.text}" if below else sentence.field)
    return any(match_nearly(term, words) >= PART_WEIGHT for term in question.terms)


def _is_row(text: str, expected: Expected) -> bool:
    """Tell whether a text is a table's row that no answer of this kind stands in: it counts no things."""
    if expected is Expected.COUNT:
        words = text.split()
        figures = sum(_FIGURE.fullmatch(word) is not None for word in words)
        return figures >= _ROW and 2 * figures > len(words)
    return not is_told(expected) and _FIGURES.fullmatch(text) is not None


def _coverages(
    weights: dict[Term, float], own: Sequence[Vocabulary], heading: Vocabulary, title: Vocabulary, shared: Vocabulary
) -> tuple[list[float], list[tuple[float, ...]]]:
    """Return how well each sentence of a chunk covers the words, by rarity: with its surroundings, and word by word."""
    total = sum(weights.values()) or 1.0
    met = [0.0] * len(own)
    shares: list[list[float]] = [[] for _ in own]
    for term, weight in weights.items():
        itself = [match_nearly(term, words) for words in own]
        for position, share in enumerate(_met(term, itself, heading, title, shared)):
            met[position] += weight * share / total
            shares[position].append(weight * itself[position] / total)
    return met, [tuple(of_words) for of_words in shares]


def _met(
    term: Term, itself: Sequence[float], heading: Vocabulary, title: Vocabulary, shared: Vocabulary
) -> Iterable[float]:
    """Tell how well each sentence meets a word; one of the document's title, or shared by all, all alike."""
    if match(term, shared) >= 0.9:
        return [OWN] * len(itself)
    titled = match(term, title)
    if titled >= 0.9:
        return [HEADING * titled] * len(itself)
    headed = HEADING * match(term, heading)
    if not any(itself):
        return [headed] * len(itself)
    near = ((*itself[max(0, place - 2) : place], *itself[place + 1 : place + 2]) for place in range(len(itself)))
    return [
        max(OWN * found, headed, NEIGHBOUR * max(nearby, default=0.0))
        for found, nearby in zip(itself, near, strict=True)
    ]
