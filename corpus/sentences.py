"""Sentences of reading text, each with the source spans that it stands on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.document import Span
from corpus.reading import Reading

# Those after which a sentence seldom ends: "jne." and "kpl." are not here.
_ABBREVIATIONS = frozenset(
    (
        *("alk", "bl.a", "ca", "dos", "dr", "dvs", "e.g", "em", "ent", "esim", "fil", "huom", "i.e", "klo", "ko", "ks"),
        *("kv", "m.m", "maist", "mm", "mr", "mrs", "nk", "no", "nro", "ns", "nyk", "o.s.v", "oik", "os", "po", "prof"),
        *("puh", "sis", "st", "synt", "t.ex", "toim", "tri", "ulk", "vas", "vrt", "vs"),
    )
)
_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|(?<=[a-zåäö]{3})[.!?](?=[A-ZÅÄÖ][a-zåäö])")
_LAST_WORD = re.compile(r"(?<!\S)[(\"”'–-]*(\S*)$")
_ORDINAL = re.compile(r"\d+(?:\.\d{1,2})?|[IVX]{1,4}")
_COUNTED = re.compile(  # what comes before a number of things: "naisia oli 27."
    r"\b(?:oli|ovat|olivat|tuli|yhteensä|noin|vain|enintään|vähintään|lähes|peräti|was|were|only|var|är) \d+$",
    re.IGNORECASE,
)
_UNITS = "€%"  # after a number's abbreviation: "1,2 milj. €"
_LONGEST_WORD = 40  # looked back at from a full stop


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or list item; several spans where page furniture or another section's text stands inside it."""

    text: str
    start: int  # in the reading text
    spans: tuple[Span, ...]

    @property
    def end(self) -> int:
        """Where the sentence ends in the reading text."""
        return self.start + len(self.text)


def split_sentences(reading: Reading) -> tuple[Sentence, ...]:
    """Split reading text into sentences; a line that stays its own ends one too."""
    return tuple(
        Sentence(reading.text[start:end], start, reading.spans(start, end)) for start, end in _ranges(reading.text)
    )


def _ranges(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.splitlines(keepends=True):
        end = start + len(line)
        yield from _in_line(text, start, start + len(line.rstrip()))
        start = end


def _in_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _END.finditer(text, start, end):
        if match.end() < end and _ends_sentence(text, start, match):
            yield start, match.end()
            start = match.end() + (text[match.end()] == " ")
    if start < end:
        yield start, end


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    following = text[match.end() : match.end() + 3].lstrip(" \"”'(")
    if not following or following[0].islower() or following[0] in _UNITS:
        return False
    if not match[0].startswith(".") or match[0].startswith(".."):
        return True
    found = _LAST_WORD.search(text, max(start, match.start() - _LONGEST_WORD), match.start())
    word = found[1] if found else "word"
    if not word or word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return False
    if _ORDINAL.fullmatch(word):
        return _number_ends(word, text[max(start, match.start() - _LONGEST_WORD) : match.start()], following)
    return True


def _number_ends(word: str, before: str, following: str) -> bool:
    """Tell a number at a sentence's end ("vuonna 2017. Hanke") from an ordinal ("5. Tavoite", "1.9. alkaen")."""
    if "." in word or following[0].isdigit():
        return False
    return (len(word) >= 3 and len(before.strip()) > len(word)) or _COUNTED.search(before) is not None
