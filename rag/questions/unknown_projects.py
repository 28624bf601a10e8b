"""Projects that a question names and the collection does not have: "the budget of the project Bridges of Home"."""

import re
from collections.abc import Iterator, Sequence

from index.analyser import Token
from index.search import Searcher
from rag.questions.names import is_project_word
from rag.questions.question import Intent, Question
from rag.questions.wording import speaks_of_money
from rag.words.inflection import inflected
from rag.words.terms import Lexicon

_LOOKED_AT = 8  # chunks in which the name may stand
_FEWEST, _MOST_WORDS = 2, 5  # of a name
_MOST_OF_A_NAME = 0.5  # share of its words that a known project's name must have more than
_QUOTES = "\"'”“„»«’‘"
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_MONEY = re.compile(r"\beuro|€", re.IGNORECASE)
_MOST_BETWEEN = 3  # words between a name and "project"
_HYPHENS = (" -", " –")
_ROUND = re.compile(r"[2-9](?:\.\d)?")


def unknown_project(question: Question, searcher: Searcher, lexicon: Lexicon) -> str:
    """Return the name of the project asked about, as it is written, where the collection has none of that name.

    What texts tell of it by its whole name, as of another project's forerunner, is left to them, but for its money.
    """
    if question.intent not in (Intent.PASSAGES, Intent.COMPARISON):
        return ""
    for places in _called(question):
        words = [question.tokens[place] for place in places]
        new = question.named.isdisjoint(places) and not _is_known(words, searcher, lexicon)
        if new or _is_another_round(words, searcher, lexicon):
            told = _told_of(words, searcher, lexicon)
            if not told or (speaks_of_money(question.text) and not any(_MONEY.search(text) for text in told)):
                return question.text[words[0].start : words[-1].end]
    return ""


def _called(question: Question) -> Iterator[range]:
    """Yield where the words stand that are written as a project's whole name, beside the word "project"."""
    text, tokens = question.text, question.tokens
    for place, token in enumerate(tokens):
        if not is_project_word(token.surface):
            continue
        if (end := _hyphened(text, tokens, place)) is not None:
            yield from _long_enough(range(_written_before(text, tokens, end), end))
        if not token.surface.startswith(("hank", "projekt", "project")):
            continue
        before, after = text[: token.start], text[token.end :]
        first = _written_before(text, tokens, place)
        english = {term.start for term in question.terms if term.related}
        foreign = tokens[max(0, place - 1)].start not in english and _is_foreign(tokens, first, place)
        if foreign or before.rstrip(" -–").endswith(tuple(_QUOTES)) or _all_capitals(text, tokens[first:place]):
            yield from _long_enough(range(first, place))
        if after.lstrip()[:1] in tuple(_QUOTES) or token.surface in ("projektet", "project"):
            yield from _long_enough(range(place + 1, _written_after(text, tokens, place)))


def _hyphened(text: str, tokens: Sequence[Token], place: int) -> int | None:
    """Return where what tells the kind of a project begins after its name: "Name of words -food culture's project"."""
    for start in range(place, max(0, place - _MOST_BETWEEN) - 1, -1):
        if start and text[tokens[start - 1].end : tokens[start].start] in _HYPHENS:
            return start
        if start and not tokens[start - 1].surface.endswith("n"):
            return None
    return None


def _written_before(text: str, tokens: Sequence[Token], end: int) -> int:
    """Return where the name before a place begins: in quotes, else with the nearest word in capitals."""
    quoted = text[: tokens[end].start].rstrip(" -–").endswith(tuple(_QUOTES))
    for place in range(end - 1, max(0, end - 1 - _MOST_WORDS), -1):
        opened = text[: tokens[place].start].endswith(tuple(_QUOTES))
        if opened or (not quoted and _is_capital(text, tokens[place])):
            while not quoted and place > 1 and _is_capital(text, tokens[place - 1]) and _next(text, tokens, place):
                place -= 1
            return place
    return end


def _written_after(text: str, tokens: Sequence[Token], place: int) -> int:
    """Return where the name after a place ends: with its quotes, or with the question."""
    opened = text[tokens[place].end :].lstrip()[:1] in tuple(_QUOTES)
    if not opened and not (place + 1 < len(tokens) and _is_capital(text, tokens[place + 1])):
        return place
    for last in range(place + 1, min(len(tokens), place + 1 + _MOST_WORDS)):
        closed = text[tokens[last].end :][:1] in tuple(_QUOTES) if opened else last == len(tokens) - 1
        if closed and text[tokens[last].end :][:1]:
            return last + 1
    return place


def _long_enough(places: range) -> Iterator[range]:
    if len(places) >= _FEWEST:
        yield places


def _all_capitals(text: str, words: Sequence[Token]) -> bool:
    """Tell whether all words begin with a capital, and the last is no genitive: "Kuopion Kaupungin hanke"."""
    return bool(words) and all(_is_capital(text, word) for word in words) and not words[-1].surface.endswith("n")


def _is_foreign(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Tell whether the words between "the" and "project" end with a Finnish one, whose base form is known."""
    of_english = first and tokens[first - 1].surface == "the" and end - first >= _FEWEST
    return bool(of_english) and any(lemma != tokens[end - 1].surface for lemma in tokens[end - 1].lemmas)


def _is_capital(text: str, token: Token) -> bool:
    return text[token.start].isupper()


def _next(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Tell whether only a space stands between a word and the one before it."""
    return text[tokens[place - 1].end : tokens[place].start] == " "


def _is_known(words: Sequence[Token], searcher: Searcher, lexicon: Lexicon) -> bool:
    """Tell whether a project's name has most of these words."""
    names = (" ".join((project.name, *project.organisations)) for project in searcher.catalogue.projects())
    met = (sum(any(_same(word, other) for other in lexicon.tokens(name)) for word in words) for name in names)
    return any(number > _MOST_OF_A_NAME * len(words) for number in met)


def _is_another_round(words: Sequence[Token], searcher: Searcher, lexicon: Lexicon) -> bool:
    """Tell whether a name ends with a number that no project's name with its first word has: "Name 3.0"."""
    if not _ROUND.fullmatch(words[-1].surface):
        return False
    named = [lexicon.tokens(project.name) for project in searcher.catalogue.projects()]
    rounds = {other.surface[0] for name in named if any(_same(words[0], token) for token in name) for other in name}
    return words[-1].surface[0] not in rounds


def _told_of(words: Sequence[Token], searcher: Searcher, lexicon: Lexicon) -> list[str]:
    """Return the sentences found that have all of these words one after the other."""
    hits = searcher.worded(" ".join(word.surface for word in words), _LOOKED_AT)
    sentences = (sentence for hit in hits for sentence in _SENTENCE.split(hit.text))
    return [sentence for sentence in sentences if _stands(words, lexicon.tokens(sentence))]


def _stands(words: Sequence[Token], text: Sequence[Token]) -> bool:
    """Tell whether words stand in a text in their order."""
    places = range(len(text) - len(words) + 1)
    return any(all(_same(word, text[start + at]) for at, word in enumerate(words)) for start in places)


def _same(word: Token, other: Token) -> bool:
    if word.surface == other.surface or not set(word.lemmas).isdisjoint(other.lemmas):
        return True
    return inflected(word.surface, other.surface) or inflected(other.surface, word.surface)
