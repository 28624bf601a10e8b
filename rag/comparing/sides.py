"""The sides of a comparison: what is asked of each project, or of each organisation's part of one project."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from index.catalogue import Catalogue
from rag.questions.name_places import own_places
from rag.questions.names import Implementer, Mention, is_project_word
from rag.questions.question import Intent, Question, without
from rag.questions.wording import asks_for_total, is_comparing, is_end
from rag.words.stages import Stage
from rag.words.terms import Lexicon

_JOINS = frozenset("ja sekä vai vaiko tai että kuin entä vs versus and or than och eller än".split())
_TURNS = frozenset(("entä", "entäs", "entäpä"))
_CASE_ENDING = re.compile(r"(?:i?n|ll[aeä]|lt[aä]|ss[aä]|st[aä]|ksi)$")
_SHORTEST_NAME = 4  # letters
_STOPS = re.compile(r"[,.?!;:]")
_WHICH = re.compile(
    r"(?:mi(?:kä|nkä|llä|ssä|lle|hin|stä)|ke(?:nen|nellä|nelle|neltä|llä|lle|ltä|tkä)|kuka|kum\w+|which|what|vilke[nt]|vad)\b",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\bkum(?:pi|pa|ma)\w*", re.IGNORECASE)
_CHOSEN = re.compile(
    r"näistä|niistä|seuraavista|kahdesta|kolmesta|neljästä|these|those|following|two|three|four|dessa|två|tre|fyra"
)
_KIND = re.compile(r"osahan|osatoteuttaj|hakij|toteuttaj|hakemu|kumppan|applica|partner|ansök")
_PRICE = re.compile(
    r"(?:kalliim|kallei|halvem|halvi[nm]|hintavam|hintavi[nm]|edullisem|edullisi[nm])\w*|more|expensive|cheaper|dyrare|billigare"
)
_OWN_WORDS = 2  # at most, of a name that is not the last


@dataclass(frozen=True, slots=True)
class Side:
    """One of the things that are compared."""

    project: str
    part: str  # the organisation whose background form is meant; "" for the project whole
    question: Question  # what is asked of it: without the other names, their words, and the words of comparing
    stage: Stage | None = None  # of plan and outcome, which is told


def sides(question: Question, catalogue: Catalogue, lexicon: Lexicon) -> tuple[Side, ...]:
    """Return the sides that a question names, in its order; fewer than two where nothing is compared."""
    if len(question.projects) > 1:
        return sides_of(question, question.mentions, catalogue)
    return _parts(question, lexicon) or _applicants(question, catalogue, lexicon)


def _applicants(question: Question, catalogue: Catalogue, lexicon: Lexicon) -> tuple[Side, ...]:
    """Return the projects whose applicants a question compares, each named alone."""
    if question.projects or question.intent is not Intent.COMPARISON:
        return ()
    found = {
        known.project: places
        for known in question.implementers
        if not known.has_part and (places := own_places(known, question.tokens, lexicon))
    }
    if len(set(found.values())) < len(found):
        return ()
    ordered = sorted(found.items(), key=lambda pair: min(pair[1]))
    return sides_of(question, [Mention(code, places, 1.0) for code, places in ordered], catalogue)


def sides_of(question: Question, mentions: Sequence[Mention], catalogue: Catalogue) -> tuple[Side, ...]:
    """Return a side for each project mentioned."""
    asked = _asked(question, [mention.tokens for mention in mentions])
    codes = [mention.value for mention in mentions]
    return tuple(
        Side(code, "", _in_short(replace(side, projects=(code,), implementers=_of(question, code)), catalogue))
        for code, side in zip(codes, asked, strict=True)
    )


def only(question: Question, aside: Iterable[int]) -> Question:
    """Return the question without the words at these places."""
    left = frozenset(aside)
    starts = {question.tokens[place].start for place in left}
    terms = tuple(term for term in question.terms if term.start not in starts)
    return replace(
        question,
        sought=without(question.text, question.tokens, left) if terms else question.sought,
        tokens=tuple(token for place, token in enumerate(question.tokens) if place not in left),
        terms=terms,
        mentions=(),
        named=frozenset(),
        counted=question.counted if question.counted in terms else None,
    )


def _in_short(question: Question, catalogue: Catalogue) -> Question:
    """Let a name stand also for the organisation of the project whose name begins with it."""
    organisations = " ".join(catalogue.project(question.projects[0]).organisations).lower().split()
    terms = []
    for term in question.terms:
        stem = _CASE_ENDING.sub("", term.surface)
        named = question.text[term.start].isupper() and len(stem) >= _SHORTEST_NAME
        meant = [word for word in organisations if named and word.startswith(stem)]
        terms.append(replace(term, forms=term.forms.union(meant)))
    return replace(question, terms=tuple(terms))


def _parts(question: Question, lexicon: Lexicon) -> tuple[Side, ...]:
    """Return the organisations with background forms of their own that a question names, all of one project."""
    found: list[tuple[frozenset[int], Implementer]] = []
    for known in question.implementers:
        places = own_places(known, question.tokens, lexicon)
        if known.has_part and places and not any(places & others for others, _ in found):
            found.append((places, known))
    if len({known.project for _, known in found}) != 1:
        return ()
    found.sort(key=lambda pair: min(pair[0]))
    asked = _asked(question, [places for places, _ in found], names_stay=True)
    return tuple(
        Side(known.project, known.name, replace(side, projects=(known.project,), implementers=(known,)))
        for (_, known), side in zip(found, asked, strict=True)
    )


def _of(question: Question, code: str) -> tuple[Implementer, ...]:
    return tuple(known for known in question.implementers if known.project == code)


def _asked(question: Question, named: Sequence[frozenset[int]], names_stay: bool = False) -> list[Question]:
    """Return what is asked of each thing that these words name; its own name stays where it tells the part."""
    every = frozenset(place for own in named for place in own)
    aside = {
        place
        for place, token in enumerate(question.tokens)
        if is_comparing(token.surface) or (len(named) > 1 and asks_for_total(token.surface))
    }
    if _WHICH.match(question.text) or _EITHER.search(question.text):
        chosen = (place for place, token in enumerate(question.tokens) if _CHOSEN.fullmatch(token.surface))
        ends = (place for place, token in enumerate(question.tokens) if is_end(token.surface))
        kind = (
            place
            for place, token in enumerate(question.tokens)
            if _KIND.match(token.surface) and (place == 1 or _CHOSEN.fullmatch(question.tokens[place - 1].surface))
        )
        aside.update(chosen, ends, kind)
    prices = {place for place, token in enumerate(question.tokens) if _PRICE.fullmatch(token.surface)}
    if prices and _content(question, aside | every | prices):
        aside |= prices  # it is said of what costs
    between = range(min(every, default=0), max(every, default=0))
    aside |= {place for place in between if question.tokens[place].surface in _JOINS}
    words = _own_words(question, named)
    asked = []
    for number, own in enumerate(named):
        others = {place for of, known in enumerate(words) for place in known if of != number}
        others |= _after_turn(question, own)
        asked.append(only(question, aside | others | (every - own if names_stay else every)))
    return asked


def _content(question: Question, aside: set[int]) -> list[int]:
    """Return where content words stand, but for these."""
    starts = {term.start for term in question.terms}
    return [place for place, token in enumerate(question.tokens) if token.start in starts and place not in aside]


def _after_turn(question: Question, own: frozenset[int]) -> set[int]:
    """Return what stands after "entä", which asks of others than what is named before it."""
    turns = (place for place, token in enumerate(question.tokens) if token.surface in _TURNS)
    turn = next(turns, len(question.tokens))
    return set(range(turn, len(question.tokens))) if own and max(own) < turn else set()


def _own_words(question: Question, named: Sequence[frozenset[int]]) -> list[frozenset[int]]:
    """Return the words right after each name, where every name has its own: "costs of this or trips of that"."""
    every = frozenset(place for own in named for place in own)
    words = []
    if not all(named):
        return [frozenset() for _ in named]
    for number, own in enumerate(named):
        last = number == len(named) - 1
        following = _following(question, max(own), every, 1 if last else _OWN_WORDS)
        after = max((max(own), *following)) + 1
        joined = last or after in every or _ends(question, after) or question.tokens[after].surface in _JOINS
        if not following or not joined:
            return [frozenset() for _ in named]
        words.append(frozenset(following))
    return words


def _following(question: Question, place: int, every: frozenset[int], most: int) -> list[int]:
    """Return the content words that follow a name, up to a conjunction, a stop or another name."""
    starts = {term.start for term in question.terms}
    found: list[int] = []
    for after in range(place + 1, len(question.tokens)):
        token = question.tokens[after]
        if is_project_word(token.surface) and not found:
            continue
        ended = _ends(question, after) or after in every or token.surface in _JOINS or token.start not in starts
        if ended or is_comparing(token.surface) or len(found) == most:
            break
        found.append(after)
    return found


def _ends(question: Question, place: int) -> bool:
    """Tell whether a stop stands before a word, or the text is at its end."""
    tokens = question.tokens
    if place >= len(tokens):
        return True
    return _STOPS.search(question.text[tokens[place - 1].end : tokens[place].start]) is not None
