"""Which projects' texts are about a topic, shown by their sentences.

A sentence is about a topic when the topic's words stand close together in it. Of a topic told in many words, some are
enough in a sentence that the encoder finds almost as near as the nearest. Where no sentence is about it, one with its
rarest word is, if it and those beside it tell the rest in words nearly the same.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from index.analyser import Token
from index.search import NO_FILTERS, Filters, Hit, Searcher
from rag.lists.framing import names_target_group, target_sections
from rag.questions.question import Question
from rag.texts.evidence import Evidence, rarity
from rag.words.terms import (
    PART_WEIGHT,
    RELATED_WEIGHT,
    Lexicon,
    Term,
    Vocabulary,
    match,
    match_nearly,
    stands,
    vocabulary,
)
from rag.words.verbs import of_one_verb

_PartsOf = Callable[[Token], Collection[str]]  # the parts of a compound that count as words of their own

CLOSE = 0.72  # share of a topic's words, by rarity, that must stand close together in a sentence
AROUND = 0.8  # or else that it and those beside it must have, in words nearly the same
_MANY = 4  # words of a topic that is told at length
_SOME, _NEAR = 0.36, 0.035  # of such a topic: the share that is enough, how far the cosine may be from the best
_ROOM = 3  # words between those of a topic
_LOOKED_AT = 200  # chunks
_MOST_QUOTES = 3  # of one project
_DENIED = re.compile(r"\bettei|\bei (?:ollut|ole ollut|voitu|saatu)\b|\bwas no\b|\bwere no\b", re.IGNORECASE)
_DENYING = re.compile(r"\b(?:ei|eivät|ettei\w*|eikä|ilman|puuttu\w*|no|not|inte)\b", re.IGNORECASE)
_NONE_WAS = re.compile(r"\bettei\b.*\boll(?:ut|eet)\b|\bei (?:ole )?ollut\b", re.IGNORECASE)
_THERE_IS_NONE = re.compile(
    r"\b(?:ei|eivät|ettei\w*|eikä)\s+(?:[\w-]+\s+){0,3}?(?:ole|ollut|oltu)\b|\bilman\b|\bpuuttu\w+", re.IGNORECASE
)
_NONE_COUNTED = re.compile(r"\D*\b0(?:\s+0)*")  # a row of a form: "Mikroyritys 0"
_MENTIONED = re.compile(
    r"\b(?:maini(?:ta|t[st]|nt)\w*|puhu(?:u|vat|taan|ttu)\b|mention\w*|omnämn\w*|nämn\w*)", re.IGNORECASE
)
_AIMED_AT = re.compile(
    r"\b(?:suunna(?:ttu|tut|ttuja|taan)|tarkoitettu|kohdistettu|kohdennettu)\b"
    r"|\btargets?\b(?! (?:groups?|areas?|regions?|municip\w+)\b)"
    r"|\b(?:aimed at|intended for|meant for|targeted at)\b|\briktar sig\b"
    r"|\b(?:riktad|riktade|avsedd|avsedda)\b",
    re.IGNORECASE,
)


def topic_evidence(
    question: Question,
    topic: Sequence[Term],
    searcher: Searcher,
    lexicon: Lexicon,
    codes: Sequence[str],
    with_kinds: bool = False,
) -> dict[str, tuple[Evidence, ...]]:
    """Return each project's best sentences about the topic; projects whose text does not show it are left out.

    Where kinds count, as of what must not be there, a compound is about its last part; what is only to be mentioned
    is mentioned in any part of one.
    """
    if not codes:
        return {}
    topic = tuple(replace(term, forms=of_one_verb(term.forms)) for term in topic)
    wording = question.keywords or " ".join(term.surface for term in topic)
    within = Filters(projects=tuple(codes)) if len(codes) < len(searcher.catalogue.projects()) else NO_FILTERS
    hits = searcher.search(question.text, _LOOKED_AT, within, wording)
    if names_target_group(question.text) or _AIMED_AT.search(question.text):
        sections = target_sections(question.text)
        hits = tuple(hit for hit in hits if sections.search(" ".join(hit.section.path)))
    found: dict[str, list[Evidence]] = defaultdict(list)
    parts_of = _whole_parts(question, topic, with_kinds)
    about = _topical(question, topic, hits, searcher, lexicon, parts_of)
    if not about and len(topic) > 1:
        about = _told_around(question, topic, hits, searcher, lexicon)
    for known in about:
        found[known.hit.chunk.project].append(known)
    return {code: _from_different_places(sentences) for code, sentences in found.items()}


def _whole_parts(question: Question, topic: Sequence[Term], with_kinds: bool) -> _PartsOf:
    """Return which parts of a compound count as words: "small enterprises" as enterprises, where they are aimed at."""
    if _MENTIONED.search(question.text):
        return _any_part
    simple = not any(term.parts or term.related for term in topic)
    aimed_at = _AIMED_AT.search(question.text) or (names_target_group(question.text) and simple)
    return _last_part if with_kinds or aimed_at else _no_part


def _any_part(token: Token) -> Collection[str]:
    return token.parts


def _last_part(token: Token) -> Collection[str]:
    return [part for part in token.parts if any(form.endswith(part) for form in token.lemmas)]


def _no_part(token: Token) -> Collection[str]:
    return ()


def _topical(
    question: Question,
    topic: Sequence[Term],
    hits: Sequence[Hit],
    searcher: Searcher,
    lexicon: Lexicon,
    parts_of: _PartsOf,
) -> list[Evidence]:
    """Return the sentences about a topic, best first; one that only gives the project's name comes last."""
    told_at_length = len(topic) >= _MANY
    weighed = _weigh(question, topic, hits, searcher, lexicon, told_at_length, parts_of)
    if _DENIED.search(question.text):
        denying = _THERE_IS_NONE if _NONE_WAS.search(question.text) else _DENYING
        weighed = [known for known in weighed if denying.search(known.text)]
    nearest = max((known.cosine for known in weighed), default=1.0)
    enough = [
        known
        for known in weighed
        if known.coverage >= CLOSE or (told_at_length and known.coverage >= _SOME and known.cosine >= nearest - _NEAR)
    ]
    return sorted(enough, key=lambda known: (known.hit.title in known.text, -round(known.coverage, 1), -known.cosine))


def _told_around(
    question: Question, topic: Sequence[Term], hits: Sequence[Hit], searcher: Searcher, lexicon: Lexicon
) -> list[Evidence]:
    """Return the sentences with the rarest word of a topic, where the others are told in words nearly the same."""
    weights = rarity(topic, searcher)
    total, rarest = sum(weights.values()), max(topic, key=weights.__getitem__)
    able = _able({rarest: 1.0}, hits, searcher, PART_WEIGHT * RELATED_WEIGHT)
    having = [hit for hit in hits if hit.number in able]
    found = []
    for hit, (sentences, cosines) in zip(having, searcher.sentences(having, question.text), strict=True):
        words = [lexicon.words(sentence.text) for sentence in sentences]
        for position, (sentence, cosine) in enumerate(zip(sentences, cosines.tolist(), strict=True)):
            if sentence.field or not stands(rarest, words[position]):
                continue
            beside = words[max(0, position - 1) : position + 2]
            met = sum(weight * max(match_nearly(term, near) for near in beside) for term, weight in weights.items())
            if met >= AROUND * total:
                found.append(Evidence(hit, sentence.text, sentence.span, position, met, cosine, True, True, met))
    return sorted(found, key=lambda known: -known.cosine)


def _able(weights: dict[Term, float], hits: Sequence[Hit], searcher: Searcher, least: float) -> frozenset[int]:
    """Return the numbers of the hits whose chunks have the least of the terms."""
    worded = searcher.words_of(hits, {form for term in weights for form in _all_forms(term)})
    met = (_met(weights, Vocabulary(words, words)) >= least for words in worded)
    return frozenset(hit.number for hit, enough in zip(hits, met, strict=True) if enough)


def _all_forms(term: Term) -> frozenset[str]:
    """Return every word that may meet a term: itself, its parts, what it means in Finnish."""
    return term.forms.union(term.parts, *term.related)


def _weigh(
    question: Question,
    topic: Sequence[Term],
    hits: Sequence[Hit],
    searcher: Searcher,
    lexicon: Lexicon,
    told_at_length: bool,
    parts_of: _PartsOf,
) -> list[Evidence]:
    """Return the sentences of the hits that have enough of the topic; of one told at length all, for their cosines."""
    weights = rarity(topic, searcher)
    total = sum(weight * (RELATED_WEIGHT if term.related else 1.0) for term, weight in weights.items())
    least = (_SOME if told_at_length else CLOSE) * total
    closest = _closeness(weights, _width(question, topic), lexicon, parts_of)
    able = _able(weights, hits, searcher, least)
    compared = hits if told_at_length else [hit for hit in hits if hit.number in able]
    weighed = []
    for hit, (sentences, cosines) in zip(compared, searcher.sentences(compared, question.text), strict=True):
        for position, (sentence, cosine) in enumerate(zip(sentences, cosines.tolist(), strict=True)):
            if _NONE_COUNTED.fullmatch(sentence.text):
                continue
            close = closest(lexicon.tokens(sentence.text)) / total if hit.number in able else 0.0
            weighed.append(Evidence(hit, sentence.text, sentence.span, position, close, cosine, True, True, close))
    return weighed


def _met(weights: dict[Term, float], words: Vocabulary) -> float:
    """Return how much of the terms a text has, wherever in it."""
    return sum(_met_each(weights, words))


def _width(question: Question, topic: Sequence[Term]) -> int:
    """Return how many words a topic takes in the question, with room for a few between them."""
    places = [index for index, token in enumerate(question.tokens) for term in topic if token.start == term.start]
    return max(places) - min(places) + 1 + _ROOM if places else _ROOM


def _closeness(
    weights: dict[Term, float], width: int, lexicon: Lexicon, parts_of: _PartsOf
) -> Callable[[Sequence[Token]], float]:
    """Return what tells the most that a window of a sentence's words meets of the terms.

    A compound is met by a word or by two that follow each other: its parts here and there tell something else.
    """
    wanted = frozenset().union(*map(_all_forms, weights))
    known: dict[str, bool] = {}  # by surface: whether a word may meet anything

    def tells(token: Token) -> bool:
        if token.surface not in known:
            words = _words((token,), lexicon, parts_of)
            known[token.surface] = not (wanted.isdisjoint(words.forms) and wanted.isdisjoint(words.parts))
        return known[token.surface]

    def closest(tokens: Sequence[Token]) -> float:
        telling = [place for place, token in enumerate(tokens) if tells(token)]
        pairs = sorted({start for place in telling for start in (place - 1, place) if start >= 0})
        met = {start: _met_each(weights, _words(tokens[start : start + 2], lexicon, parts_of)) for start in pairs}
        firsts = (min(start, max(0, len(tokens) - width)) for start in pairs)
        windows = ([met[start] for start in pairs if first <= start < first + width] for first in firsts)
        return max((sum(map(max, zip(*window, strict=True))) for window in windows), default=0.0)

    return closest


def _met_each(weights: dict[Term, float], words: Vocabulary) -> list[float]:
    """Return how much of each term a text has."""
    return [weight * match(term, words) for term, weight in weights.items()]


def _words(tokens: Sequence[Token], lexicon: Lexicon, parts_of: _PartsOf) -> Vocabulary:
    """Return the words of some tokens, with the parts of compounds that count; those joined by a hyphen also alone."""
    words = vocabulary(tokens)
    pieces = [piece for token in tokens if "-" in token.surface for piece in token.surface.split("-") if len(piece) > 2]
    joined = [lexicon.words(piece).forms for piece in pieces]
    return Vocabulary(words.forms.union(*joined, *map(parts_of, tokens)), words.parts)


def _from_different_places(sentences: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Choose the best sentence, then the best of other form parts, then of other sections."""
    chosen = [sentences[0]]
    places: Iterable[Callable[[Evidence], str]] = (
        lambda known: known.hit.section.part,
        lambda known: known.hit.section.id,
    )
    for place in places:
        for sentence in sentences:
            if len(chosen) < _MOST_QUOTES and place(sentence) not in {place(known) for known in chosen}:
                chosen.append(sentence)
    return tuple(chosen)
