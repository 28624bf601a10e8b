"""Numbers written in figures or words, and the bounds that a question sets with them: "yli puoli miljoonaa euroa"."""

import re
from dataclasses import dataclass, replace
from operator import eq, ge, gt, le, lt

from rag.words.dates import MONTHS
from rag.words.numerals import ONE, SCALE

_WORDS = (
    rf"{re.escape(word)}\b" if len(word) == 1 else re.escape(word)
    for word in sorted((*ONE, *SCALE), key=len, reverse=True)
)
_WORD = re.compile(rf"[\s\xa0-]*(?:(?:an?|en|ett)\s+)?({'|'.join(_WORDS)})", re.IGNORECASE)
_FIGURES = re.compile(  # none is in a name: "3D", "5G"
    r"\s*(\d{1,3}(?:[\s\xa0.,]\d{3})+(?!\d)|\d+(?!\d|(?-i:[A-ZÅÄÖ]\b|[dgh]\b)))([.,]\d+)?"
)
_ENDING = re.compile(r":[a-zåäö]{1,4}\b", re.IGNORECASE)  # "5:ksi"
_AND_A_HALF = re.compile(r"\s+(?:ja\s+puoli|ja\s+puolen|ja\s+puolta|and\s+a\s+half|och\s+en\s+halv)\b", re.IGNORECASE)
_EUROS = re.compile(r"\s*(?:€|e\b|eur\b|euro\w*)", re.IGNORECASE)
_NEARLY, _ABOUT = "nearly", "about"
_ROUGHLY = 0.1  # how far a number may be from one that is told roughly
_SEVERAL = re.compile(
    r"use(?:a|i)(?:ssa|lla|n|ita|ta|mmassa|mman|aa)?\b|mon(?:essa|ella|ta)\b|several|multiple|flera\b", re.IGNORECASE
)
_COMPARISONS = (
    (gt, r"yli|enemmän\ kuin|(?:suure|iso|korkea|pare|pide|pite)mp\w+\ kuin|(?:pidempään|pitempään|kauemmin)\ kuin"
         r"|use[ai]mm?p?\w*\ kuin"
         r"|ylittä\w*|ylitti\w*|over|(?:more|longer|higher|larger|greater|better)\ than|above|exceed(?:s|ed|ing)?|över"
         r"|(?:mer|fler|längre|högre|större)\ än"),
    (ge, r"vähintään|ainakin|at\ least|minst|minimissään"),
    (lt, r"alle|(?:vähemmän|(?:piene|lyhye|matala|alhaise|huono)mm?p?\w+)\ kuin|alitta\w*|alitti\w*|under|below"
         r"|(?:less|fewer|shorter|lower|smaller)\ than|(?:mindre|färre|kortare|lägre)\ än"),
    (le, r"enintään|korkeintaan|maksimissaan|at\ most|no\ more\ than|up\ to|högst"),
    (_NEARLY, r"lähes|liki|melkein|nearly|almost|nästan"),
    (_ABOUT, r"noin|suunnilleen|about|around|circa|cirka|ungefär"),
    (eq, r"tasan|täsmälleen|exactly|exakt|precis"),
)  # fmt: skip
_COMPARED = [(compare, re.compile(rf"\b(?:{words})(?=\W)", re.IGNORECASE)) for compare, words in _COMPARISONS]
_AFTER = (  # "kolme ylittävä", "kolmea suurempi"
    (gt, re.compile(r"\s*ylittä\w+|\s+yläpuol\w+|(?<=[aä])\s+(?:suure|korkea|iso|pare)m[mp]\w+", re.IGNORECASE)),
    (lt, re.compile(r"\s*alitta\w+|\s+alapuol\w+|(?<=[aä])\s+(?:piene|matala|alhaise|huono)m[mp]\w+", re.IGNORECASE)),
)
_OR_SO = (  # after the number or the noun: "75 osallistujaa tai enemmän"
    (
        ge,
        re.compile(
            r"\s*(?:\w+\s+)?(?:(?:ja siitä )?ylöspäin|tai (?:enemmän|yli|ylöspäin|(?:suure|korkea|pare|iso)m[mp]\w+)"
            r"|or (?:more|above|over|higher|better|greater)|eller (?:fler|mer|över|högre|större|bättre))\b",
            re.IGNORECASE,
        ),
    ),
    (
        le,
        re.compile(
            r"\s*(?:\w+\s+)?(?:(?:ja siitä )?alaspäin|tai (?:vähemmän|alle|alaspäin|(?:piene|matala|alhaise"
            r"|huono)m[mp]\w+)"
            r"|or (?:less|fewer|below|under|lower|smaller)|eller (?:färre|mindre|under|lägre))\b",
            re.IGNORECASE,
        ),
    ),
)
_TO = re.compile(r"\s*(?:[–-]|ja|and|och|to|till)\s*", re.IGNORECASE)
_PLACES_OF_NUMBERS = re.compile(r"(?<![\w.,])(?=\d)|\b(?=[a-zåäö])", re.IGNORECASE)
_NO_QUANTITY = re.compile(  # an age, a share, a number of a form's own, a year, a day of a month
    r"[\s\xa0]?%|[-–]?vuoti\w*|[-–]?kesäi\w*|\s?prosen\w*|\s?pro\s?cent|\s?percent|[.:]\d|[–-]\d+[-–]?(?:vuoti|kesäi)\w*"
    r"|[- ]year-olds?|[- ]åring"
    rf"|(?:\.|st|nd|rd|th|:[ae])?\s+(?:of\s+|päivä\w*\s+)?(?:{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)
_HALF_OF = re.compile(r"\s*(?:half of|hälften av)\b", re.IGNORECASE)  # a share
_OF_A_FORM = re.compile(
    r"(?:linj|erityistavoit|axis|axes|objective|insatsområd|mål|\btl|\bet|kohda|kohta)\w*\s*$", re.IGNORECASE
)
_YEARS = range(1900, 2100)


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
    bare: bool = False  # a number by itself

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
        if name in ONE:
            below, ones = below + ones, ONE[name]
            if _is_teen(text, position):
                ones, position = ones + 10, position + len("toista")
        elif SCALE[name] >= 1_000:
            total, below, ones = total + (below + ones or 1) * SCALE[name], 0.0, 0.0
        else:
            ones = (ones or 1) * SCALE[name]
    if position == start:
        return None
    if half := _AND_A_HALF.match(text, position):
        ones, position = ones + 0.5, half.end()
    if ending := _ENDING.match(text, position):
        position = ending.end()
    euros = _EUROS.match(text, position)
    return Number(total + below + ones, start, euros.end() if euros else position, euros is not None)


def _is_teen(text: str, position: int) -> bool:
    return text.startswith("toista", position)


def find_bounds(text: str) -> tuple[Bound, ...]:
    """Return the bounds that a text sets, in its order: "yli 200", "alle 0,5 miljoonaa euroa", "24–30 kuukautta".

    A number by itself is a bound that holds for that number alone. Ages, shares and years are none.
    """
    found: list[Bound] = []
    place = 0
    while place < len(text):
        bound = _bound_at(text, place)
        if bound is not None:
            found.append(bound)
        following = _PLACES_OF_NUMBERS.search(text, bound.end if bound else place + 1)
        place = following.start() if following else len(text)
    return tuple(found)


def _bound_at(text: str, place: int) -> Bound | None:
    """Return the bound that begins at a word's beginning."""
    if text[place - 1 : place].isalnum():
        return None
    for compare, pattern in _COMPARED:
        if compared := pattern.match(text, place):
            number = read_number(text, compared.end())
            no_quantity = number and (_NO_QUANTITY.match(text, number.end) or _HALF_OF.match(text, number.start))
            return _bound(compare, number, place, text) if number and not no_quantity else None
    if several := _SEVERAL.match(text, place):
        return Bound(1, float("inf"), True, place, several.end(), False, text[several.end() :], bare=True)
    number = read_number(text, place)
    if number is None or number.end == place or _OF_A_FORM.search(text[:place]):
        return None
    if compared_after := _compared_after(text, place, number):
        return compared_after
    until = _TO.match(text, number.end)
    other = read_number(text, until.end()) if until else None
    if other is not None and other.value > number.value and not _is_no_quantity(text, other):
        figures = _FIGURES.match(text, until.end() if until else 0)
        scale = other.value / float(figures[1]) if figures and figures[1].isdigit() and number.value < 1_000 else 1.0
        return Bound(number.value * scale, other.value, False, place, other.end, other.euros, text[other.end :])
    if _is_no_quantity(text, number):
        return None
    return replace(_bound(eq, number, place, text), bare=True)


def _compared_after(text: str, place: int, number: Number) -> Bound | None:
    """Return the bound of a number that is compared by the words after it."""
    for compare, pattern in _AFTER:
        if after := pattern.match(text, number.end):
            return _bound(compare, number, place, text, after.end())
    found = (compare for compare, pattern in _OR_SO if pattern.match(text, number.end))
    return next((_bound(compare, number, place, text) for compare in found), None)


def _is_no_quantity(text: str, number: Number) -> bool:
    return _NO_QUANTITY.match(text, number.end) is not None or (not number.euros and number.value in _YEARS)


def _bound(compare: object, number: Number, start: int, text: str, end: int = 0) -> Bound:
    infinity = float("inf")
    low = -infinity if compare in (lt, le) else number.value
    high = infinity if compare in (gt, ge) else number.value
    end = end or number.end
    if compare in (_NEARLY, _ABOUT):
        low, high = low * (1 - _ROUGHLY), high * (1 + _ROUGHLY if compare == _ABOUT else 1)
    return Bound(low, high, compare in (gt, lt), start, end, number.euros, text[end:])
