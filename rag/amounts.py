"""Numbers written in figures or words, and the bounds that a question sets with them: "yli puoli miljoonaa euroa"."""

import re
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt

_ONES = {
    0.5: "puoli puolen puolta half halv",
    1.5: "puolitoista puolentoista",
    1: "yksi yhden yhtä one",
    2: "kaksi kahden kahta two två",
    3: "kolme kolmen kolmea three tre",
    4: "neljä neljän neljää four fyra",
    5: "viisi viiden viittä five fem",
    6: "kuusi kuuden kuutta six sex",
    7: "seitsemän seitsemää seven sju",
    8: "kahdeksan kahdeksaa eight åtta",
    9: "yhdeksän yhdeksää nine nio",
    10: "ten tio",
}
_SCALES = {
    10: "kymmenen kymmentä",
    100: "sata sadan sataa hundred hundra",
    1_000: "tuhat tuhannen tuhatta tonni tonnin tonnia thousand tusen k",
    1_000_000: "miljoona miljoonan miljoonaa milj. milj million millions miljon miljoner m",
}
_ONE = {word: value for value, words in _ONES.items() for word in words.split()}
_SCALE = {word: value for value, words in _SCALES.items() for word in words.split()}
_WORDS = (
    rf"{re.escape(word)}\b" if len(word) == 1 else re.escape(word)
    for word in sorted((*_ONE, *_SCALE), key=len, reverse=True)
)
_WORD = re.compile(rf"[\s\xa0-]*(?:(?:an?|en|ett)\s+)?({'|'.join(_WORDS)})", re.IGNORECASE)
_FIGURES = re.compile(r"\s*(\d{1,3}(?:[\s\xa0.,]\d{3})+(?!\d)|\d+)([.,]\d+)?")
_EUROS = re.compile(r"\s*(?:€|e\b|eur\b|euro\w*)", re.IGNORECASE)
_COMPARISONS = (
    (gt, r"yli|enemmän\ kuin|(?:suurempi|isompi|useampi|useampaa)\ kuin|ylittä\w*|ylitti\w*|over|more\ than|above"
         r"|exceed(?:s|ed|ing)?|greater\ than|över|(?:mer|fler)\ än"),
    (ge, r"vähintään|ainakin|at\ least|minst"),
    (lt, r"alle|(?:vähemmän|pienempi)\ kuin|alitta\w*|alitti\w*|under|(?:less|fewer)\ than|below|(?:mindre|färre)\ än"),
    (le, r"enintään|korkeintaan|at\ most|up\ to|högst"),
    (eq, r"tasan|täsmälleen|exactly|exakt"),
)  # fmt: skip
_COMPARED = [(compare, re.compile(rf"\b(?:{words})(?=\W)", re.IGNORECASE)) for compare, words in _COMPARISONS]
_AFTER = ((gt, re.compile(r"\s*ylittä\w+", re.IGNORECASE)), (lt, re.compile(r"\s*alitta\w+", re.IGNORECASE)))
_TO = re.compile(r"\s*(?:[–-]|ja|and|och|to|till)\s*", re.IGNORECASE)
_PLACES_OF_NUMBERS = re.compile(r"(?<![\w.,])(?=\d)|\b(?=[a-zåäö])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: its value, where it begins and ends, and whether it is told in euros."""

    value: float
    start: int
    end: int
    euros: bool


@dataclass(frozen=True, slots=True)
class Bound:
    """What values a question asks for, and where in its text it says so. `noun` is the text after the number."""

    low: float
    high: float
    strict: bool  # the bounds themselves are left out
    start: int
    end: int
    euros: bool
    noun: str

    def holds(self, value: float) -> bool:
        """Tell whether a value lies within the bounds."""
        return self.low < value < self.high if self.strict else self.low <= value <= self.high


def read_number(text: str, start: int) -> Number | None:
    """Read the number that stands at `start`, in figures, in words or in both ("1,5 miljoonaa")."""
    figures = _FIGURES.match(text, start)
    position, ones = start, 0.0
    if figures:
        position = figures.end()
        ones = float(re.sub(r"\D", "", figures[1]) + (figures[2] or "").replace(",", "."))
    total = below = 0.0
    while word := _WORD.match(text, position):
        name = word[1].lower()
        if text[word.end() :][:1].isalpha() and not _WORD.match(text, word.end()) and not _is_teen(text, word.end()):
            break
        position = word.end()
        if name in _ONE:
            below, ones = below + ones, _ONE[name]
            if _is_teen(text, position):
                ones, position = ones + 10, position + len("toista")
        elif _SCALE[name] >= 1_000:
            total, below, ones = total + (below + ones or 1) * _SCALE[name], 0.0, 0.0
        else:
            ones = (ones or 1) * _SCALE[name]
    if position == start:
        return None
    euros = _EUROS.match(text, position)
    return Number(total + below + ones, start, euros.end() if euros else position, euros is not None)


def _is_teen(text: str, position: int) -> bool:
    return text.startswith("toista", position)


def find_bound(text: str) -> Bound | None:
    """Return the first bound that a text sets: "yli 200", "alle 0,5 miljoonaa euroa", "100 000–200 000 euroa"."""
    for compare, pattern in _COMPARED:
        for found in pattern.finditer(text):
            number = read_number(text, found.end())
            if number is not None:
                return _bound(compare, number, found.start(), text)
    for place in _PLACES_OF_NUMBERS.finditer(text):
        number = read_number(text, place.start())
        if number is None:
            continue
        for compare, pattern in _AFTER:
            if after := pattern.match(text, number.end):
                return _bound(compare, number, number.start, text, after.end())
        until = _TO.match(text, number.end)
        other = read_number(text, until.end()) if until else None
        if other is not None and other.euros and other.value > number.value:
            return Bound(number.value, other.value, False, number.start, other.end, True, text[other.end :])
    return None


def _bound(compare: object, number: Number, start: int, text: str, end: int = 0) -> Bound:
    infinity = float("inf")
    low = -infinity if compare in (lt, le) else number.value
    high = infinity if compare in (gt, ge) else number.value
    end = end or number.end
    return Bound(low, high, compare in (gt, lt), start, end, number.euros, text[end:])
