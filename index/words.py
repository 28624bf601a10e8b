"""Words of a text and where they stand, before any morphology."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"  # soft hyphen, zero-width characters
_LETTER = rf"[^\W_][\u0300-\u036f{_UNSEEN}]*"  # a letter or digit with its combining marks
_SPACE = "[ \u00a0\u2009\u202f]"
_THOUSANDS = rf"(?<![\w.,-])[1-9]\d{{0,2}}(?:{_SPACE}\d{{3}})+(?:,\d+)?(?![^\W_])"
_HYPHEN = r"[-\u2010\u2011]|(?<=[^\W\d])[\u2012-\u2015\u2212](?=[^\W\d])"
_JOIN = rf"{_HYPHEN}|['’](?=[^\W\d])|(?<=\d)[.,](?=\d)"
_ENDING = r"(?::[a-zåäö]{1,5}(?![^\W_]))?"  # the case ending of an abbreviation, "EU:lta"
_NO_WORD = r"(?<=[^\w\s]):(?:n|[aä]|t[aä]|(?:ss|st|ll|lt|n)[aä]|lle|ksi|iin|een|hin)(?![^\W_])"  # "5 %:lla", "A+:ssa"
_WORD = re.compile(rf"{_NO_WORD}|{_THOUSANDS}|(?:{_LETTER})+(?:(?:{_JOIN})(?:{_LETTER})+)*{_ENDING}")
_CACHED_WORDS = 1 << 16
_DROPPED = re.compile(f"[{_UNSEEN}]")
_PLAIN = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-") | {"’": "'"})


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each word in its normal spelling, with its place.

    A word is lower case and NFC, with plain hyphens and without soft ones. Hyphenated words, dates, business ids and
    numbers with spaces between thousands are one word: "sote-keskus", "1.9.2015", "1234567-1", "130000". The case
    ending of a sign is none.
    """
    for match in _WORD.finditer(text):
        if not match.group().startswith(":"):
            yield normal(match.group()), match.start(), match.end()


@lru_cache(_CACHED_WORDS)
def normal(word: str) -> str:
    """Return one word's normal spelling."""
    word = unicodedata.normalize("NFC", _DROPPED.sub("", word)).lower().translate(_PLAIN)
    return re.sub(r"\s", "", word)
