"""Projects named by their first words, before a colon or beside another one.

As in "Goals of Waterway and Long road" for "Long road home".
"""

from collections.abc import Sequence

from index.analyser import Token
from rag.questions.names import Mention, Names, is_project_word

_JOINTS = frozenset("ja sekä vai tai että kuin entä vs versus and or than och eller än".split())
_ASKED_AGAIN = frozenset(
    "mikä mitä missä milloin paljonko montako kauanko kuka miten kuinka what how when who vad hur när vem".split()
)
_MOST_WORDS = 4
_SHORTEST = 4  # letters


def with_joined(text: str, tokens: Sequence[Token], mentions: Sequence[Mention], names: Names) -> tuple[Mention, ...]:
    """Add the projects whose first words stand, written as a name, beside those that are named anyway, or alone."""
    found = {
        mention.value: mention for mention in mentions or _headed(text, tokens, names) or _pair(text, tokens, names)
    }
    waiting = [mention for mention in found.values() if mention.tokens]
    while waiting:
        mention = waiting.pop()
        for places in (*_after(text, tokens, mention), *_before(text, tokens, mention)):
            code = _begun(text, tokens, places, names)
            if code and code not in found:
                found[code] = Mention(code, frozenset(places), 1.0)
                waiting.append(found[code])
                break
    return tuple(found.values())


def _headed(text: str, tokens: Sequence[Token], names: Names) -> list[Mention]:
    """Return the project whose first words stand before a question's colon: "Long road: how many ..."."""
    head = [token for token in tokens if token.end <= text.find(":")]
    if not 1 < len(head) <= _MOST_WORDS or text[head[-1].end] != ":":
        return []
    code = _begun(text, tokens, range(len(head)), names)
    return [Mention(code, frozenset(range(len(head))), 1.0)] if code else []


def _pair(text: str, tokens: Sequence[Token], names: Names) -> list[Mention]:
    """Return two projects whose first words stand on either side of a joint, where none is named otherwise."""
    for place, token in enumerate(tokens):
        if token.surface not in _JOINTS:
            continue
        before = ((_begun(text, tokens, places, names), places) for places in _ending(tokens, place))
        after = ((_begun(text, tokens, places, names), places) for places in _starting(tokens, place + 1))
        sides = [next((side for side in both if side[0]), None) for both in (before, after)]
        found = {side[0]: Mention(side[0], frozenset(side[1]), 1.0) for side in sides if side}
        if len(found) == 2:
            return list(found.values())
    return []


def _starting(tokens: Sequence[Token], start: int) -> list[range]:
    """Return the words that begin at a place, most first."""
    return [range(start, end) for end in range(min(start + _MOST_WORDS, len(tokens)), start, -1)]


def _ending(tokens: Sequence[Token], end: int) -> list[range]:
    """Return the words that end before a place, but for the word "project", most first."""
    if end and is_project_word(tokens[end - 1].surface):
        end -= 1
    return [range(start, end) for start in range(max(end - _MOST_WORDS, 0), end)]


def _after(text: str, tokens: Sequence[Token], mention: Mention) -> list[range]:
    """Return where another name may stand after one, the longest first."""
    last = max(mention.tokens)
    if last + 1 < len(tokens) and is_project_word(tokens[last + 1].surface):
        last += 1
    start = last + 1
    if start >= len(tokens):
        return []
    if tokens[start].surface in _JOINTS:
        start += 1
        start += start < len(tokens) and tokens[start].surface in _ASKED_AGAIN
    elif "," not in text[tokens[last].end : tokens[start].start]:
        return []
    return _starting(tokens, start)


def _before(text: str, tokens: Sequence[Token], mention: Mention) -> list[range]:
    """Return where another name may stand before one, the longest first."""
    end = min(mention.tokens)
    if end > 1 and tokens[end - 1].surface in _ASKED_AGAIN and tokens[end - 2].surface in _JOINTS:
        end -= 1
    if end and tokens[end - 1].surface in _JOINTS:
        end -= 1
    elif not end or "," not in text[tokens[end - 1].end : tokens[end].start]:
        return []
    return _ending(tokens, end)


def _begun(text: str, tokens: Sequence[Token], places: range, names: Names) -> str:
    """Return the one project whose name begins with all of these words; no organisation's name may have the first."""
    words = [tokens[place] for place in places]
    if not words or not text[words[0].start].isupper() or len(words[0].surface) < _SHORTEST:
        return ""
    codes = names.begun(words)
    return codes.pop() if len(codes) == 1 and not names.implementers(words[:1]) else ""
