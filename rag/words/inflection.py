"""Names in the cases of Finnish, where no dictionary has them."""

import re
from collections.abc import Iterable

_CASE_ENDING = re.compile(
    r"[:’']?(?:i|e|u|o|a|ö|ä|k?s?e)?"
    r"(?:n|t|a|ä|ta|tä|ja|jä|na|nä|ksi|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|in|iin|een|hin|seen|iden|ien|ista|issa|ihin|h[aouyäö]n|s)?"
)


def inflected(name: str, word: str) -> bool:
    """Tell whether `word` may be an inflected form of a name that no dictionary knows; both in lower case.

    The stem of a longer name may change its last letter: kultaros, kultaroksen.
    """
    if word.startswith(name):
        return _CASE_ENDING.fullmatch(word[len(name) :]) is not None
    stem = name[:-1]
    return len(stem) >= 4 and word.startswith(stem) and _CASE_ENDING.fullmatch(word[len(stem) :]) is not None


def beginnings(word: str) -> Iterable[str]:
    """Return what a word begins with, from two letters on."""
    return (word[:length] for length in range(2, len(word) + 1))
