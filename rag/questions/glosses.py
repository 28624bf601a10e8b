"""What says a name again beside it: "Name (Its English name)", "Name eli Toinen Nimi", "Name, siis Lapin hanke"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from index.analyser import Token
from rag.questions.names import Mention, Names, is_project_word

_OPENED = re.compile(r"[^\w()]*\([^\w()]*")
_INTRODUCED = re.compile(
    r"(?:eli|siis|alltså|dvs|the|engl?|eng|ruots|sv|suom|fi|i\.?e|eller|alias|aka|in|på|englanniksi|ruotsiksi|suomeksi)\b",
    re.IGNORECASE,
)
_AGAIN = ("eli", "alias")
_THAT_IS = ("eli", "siis", "alltså", "dvs")
_IN = ("in", "i", "på")
_CLAUSE_ENDS = re.compile(r"[,.;:?!]")
_MOST_WORDS = 12


def with_glosses(text: str, tokens: Sequence[Token], mentions: Sequence[Mention], names: Names) -> tuple[Mention, ...]:
    """Count what says a project's name again as part of its name, unless it names an organisation of the project."""
    return tuple(
        replace(
            mention, tokens=mention.tokens.union(*(_gloss(text, tokens, mention, end, names) for end in mention.tokens))
        )
        for mention in mentions
    )


def _gloss(text: str, tokens: Sequence[Token], mention: Mention, end: int, names: Names) -> Sequence[int]:
    """Return the places of what stands after a word of a name and says the name again."""
    first = end + 1
    if first < len(tokens) and is_project_word(tokens[first].surface):
        first += 1
    if first >= len(tokens):
        return ()
    places = [*_in_brackets(text, tokens, first)] or [*_said_again(text, tokens, first)]
    introduced = places and _INTRODUCED.match(text, tokens[first].start)
    named = names.implementers([tokens[place] for place in places])
    return places if introduced or all(known.project != mention.value for known in named) else ()


def _in_brackets(text: str, tokens: Sequence[Token], first: int) -> Iterator[int]:
    """Yield the places of the words in brackets that begin at a place, where they are written as a name."""
    start = tokens[first].start
    if not _OPENED.fullmatch(text[tokens[first - 1].end : start]):
        return
    closed = text.find(")", start)
    inside = [place for place in range(first, len(tokens)) if tokens[place].start < closed]
    if len(inside) <= _MOST_WORDS and (text[start].isupper() or _INTRODUCED.match(text, start)):
        yield from inside


def _said_again(text: str, tokens: Sequence[Token], first: int) -> Iterator[int]:
    """Yield the places of "eli" and the words in capitals after it; or of all that says which project it is."""
    if tokens[first].surface in _THAT_IS:
        end = _CLAUSE_ENDS.search(text, tokens[first].end)
        until = end.start() if end else len(text)
        clause = [place for place in range(first, len(tokens)) if tokens[place].start < until]
        projects = [place for place in clause if is_project_word(tokens[place].surface)]
        if projects and projects[0] - first <= _MOST_WORDS:
            yield from range(first, projects[0] + 1)
            yield from _place_after(text, tokens, projects[0] + 1)
            return
    if tokens[first].surface in _AGAIN:
        capitals = list(takewhile(lambda place: text[tokens[place].start].isupper(), range(first + 1, len(tokens))))
        yield from (first, *capitals) if capitals else ()


def _place_after(text: str, tokens: Sequence[Token], first: int) -> Iterator[int]:
    """Yield the places of "in" and the words in capitals after it."""
    if first < len(tokens) and tokens[first].surface in _IN:
        yield first
        yield from takewhile(lambda place: text[tokens[place].start].isupper(), range(first + 1, len(tokens)))
