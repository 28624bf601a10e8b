"""What an abbreviation stands for: whether that is asked, and sentences that write it beside the whole words."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from index.search import Filters, Hit, Searcher
from rag.words.inflection import inflected
from rag.words.patterns import pattern

_LOOKED_AT = 8  # chunks with an abbreviation that are searched for its words
_CACHED = 1_000
_FEWEST, _MOST = 2, 12  # letters of an abbreviation
_LONGEST_ENDING = 4  # letters of a case
_SHORT_WORD = 4  # letters of a word that need give no letter
_BEFORE = 200  # characters that may hold the words before brackets
_LONGEST_BRACKETS = 40  # characters of what only gives an abbreviation

_LETTERS = "(?:kirjain|nimi)?lyhen(?:n?e|nys|nyks)\\w*|akronyymi\\w*|kirjainyhdistelm\\w+"
_CALLED = rf"(?:{_LETTERS}|malli\w*|nim(?:i|en|ike|ikkeen|itys|ityksen)|termi\w*|käsit\w+|kirjaim\w+)"
_STRICT = pattern(  # nothing but the words is asked for
    rf"""\bmi(?:stä|nkä|tkä|hin)\b[^,?]*\b(?:sanoista|sanojen|sanat|sanoihin|kirjaimista)\b
    (?=.*\b(?:tul(?:ee|e|evat|lut)|muodostu|koostu|johtu|juontu|peräisin|lyhen|on\b|perustu|viittaa|takana|taustalla))
    |\b(?:mistä|mitä|mikä|minkä|mihin|miten)\b[^,?]*(?:\b|-)(?:{_LETTERS})
    |(?:\b|-)(?:{_LETTERS})[^,?]*\b(?:auki|aukikirjoit\w+|selity\w+|merkity\w+|tarkoit\w+|sanoista)
    |\b(?:avaa|avata|avaisitko|selitä|selittää|kirjoita)\b[^,?]*(?:\b|-)(?:{_LETTERS})
    |\bstands?\ for\b|\bshort\ for\b|\b(?:abbreviation|acronym|initialism)s?\b|\bspelled\ out\b|\bfull\ form\ of\b
    |\b(?:bokstäverna|förkortning\w*|akronym\w*)\b|\bvad\ står\b[^,?]*\bför\b"""
)
_LOOSE = pattern(
    r"""\bmitä\b[^,?]*\b(?:tarkoit(?:taa|taakaan|etaan|ti)|merkit(?:see|sevät))\b|\bmistä\b[^,?]*\bnimi\b
    |\bwhat\ do(?:es)?\b[^,?]*\bmean\b|\bvad\ betyder\b"""
)
_FURTHER = re.compile(r"\b(?:ja|sekä|entä|and|och)\b", re.IGNORECASE)
_WORD = r"[\"”“']?([\w&/]+(?:-[A-ZÅÄÖ]\w*)*)"
_BESIDE = tuple(  # where the abbreviation stands
    re.compile(said, re.IGNORECASE)
    for said in (
        rf"([\w&/]+)(?:[-–]|:\w+\s){_CALLED}\b",
        rf"\b(?:{_LETTERS}|kirjaimet|abbreviation|acronym|letters|förkortningen|akronymen|bokstäverna)\s+{_WORD}",
        rf"\b(?:does|do|is|står|betyder)\s+{_WORD}[\"”“']?\s+(?:stands?|short|mean|an?\b|för\b|en\b)",
        rf"\b(?:sanoista|kirjaimista)\s+{_WORD}[\"”“']?\s+(?:tul|muodost|koost|johtu|juont|on\b)",
        rf"\bshort\s+for\s+in\s+{_WORD}|\bfull\s+form\s+of\s+{_WORD}",
    )
)
_CAPITALS = re.compile(r"\b(?=\w*[A-ZÅÄÖ]\w*[A-ZÅÄÖ])[A-ZÅÄÖ][\w&/]*(?:-[A-ZÅÄÖ]{2,})*")
_WRITTEN = re.compile(r"\w[\w&/]*(?:-[A-ZÅÄÖ]{2,}\w*)*")
_BRACKETS = re.compile(r"\(([^()]+)\)")
_INTRODUCED = re.compile(r"\W*(?:(?:eli|engl?|ruots|lat|lyh|from|short for|sanoista)\b\W*)*", re.IGNORECASE)
_THAT_IS = r"\W*\s(?:eli|=|–|-|alias|lyh(?:\.|ennettynä|yesti))\s"
_OPENED = r"(?:\s[\w-]+){0,2}\s*\("
_UNMARKED = (r"\s*\([^()]*\)[\s–:-]*", r"\s*[–:-]\s*", r"\s")
_UNSPELLED = 1  # words between an abbreviation's words and its brackets
_ALONE = 3  # letters of one that may stand beside its words without any mark
_FROM_WORDS = re.compile(r"\b(?:lyhen\w+|tulee|muodostuu|koostuu)\s+sanoista\b|\b(?:stands|short) for\b", re.IGNORECASE)


def asks_for_words(text: str) -> bool:
    """Tell whether nothing is asked but the words that an abbreviation stands for."""
    return bool(asked_abbreviations(text)) and _STRICT.search(text) is not None and not asks_further(text)


def asks_further(text: str) -> bool:
    """Tell whether a question may ask two things."""
    return _FURTHER.search(text) is not None


@lru_cache(_CACHED)
def asked_abbreviations(text: str) -> tuple[str, ...]:
    """Return what may be the abbreviation whose words are asked for, in lower case; nothing where none is."""
    strict = _STRICT.search(text)
    if not strict and not _LOOSE.search(text):
        return ()
    written = [found[0] for found in _CAPITALS.finditer(text)]
    said = next((found for known in _BESIDE if (found := known.search(text))), None)
    beside = [word for word in (said.groups() if said else ()) if word and (strict or word in written)]
    words = beside or written
    return tuple(dict.fromkeys(word.lower() for word in words if _FEWEST <= len(_bare(word)) <= _MOST))


def explains(text: str, words: Sequence[str]) -> bool:
    """Tell whether a text writes an abbreviation, one of these words, beside what it stands for."""
    lowered = text.lower()
    return any(_explained(lowered, short) for word in words for short in _written(text, word))


def explaining(text: str, searcher: Searcher, within: Filters) -> list[Hit]:
    """Return the chunks that tell what an abbreviation stands for, where a question asks for that."""
    words = asked_abbreviations(text)
    stems = (
        word[:length] for word in words for length in range(max(_FEWEST, len(word) - _LONGEST_ENDING), len(word) + 1)
    )
    hits = searcher.worded(" ".join(stems), _LOOKED_AT, within) if words else ()
    return [hit for hit in hits if explains(hit.text, words)]


def _written(text: str, word: str) -> set[str]:
    """Return the abbreviation as a text has it, without the ending of a case."""
    if word[: max(_FEWEST, len(word) - _LONGEST_ENDING)] not in text.lower():
        return set()
    found = {known[0].lower() for known in _WRITTEN.finditer(text)}
    same = (name for name in found if name == word or inflected(name, word) or inflected(word, name))
    return {min(name, word, key=len) for name in same}


def _explained(text: str, short: str) -> bool:
    """Tell whether an abbreviation stands in a text right before or right after its words."""
    letters, name = _bare(short), rf"(?<!\w){re.escape(short)}(?!\w{{5}})"
    marks = (_OPENED, _THAT_IS, *(_UNMARKED if len(letters) >= _ALONE else ()))
    after = (found.end() for mark in marks for found in re.finditer(rf"{name}[\w:’'-]*{mark}", text))
    if any(_spelled(letters, _words(_unintroduced(text[end:]))) for end in after):
        return True
    in_brackets = (found.start() for found in _BRACKETS.finditer(text) if _only_gives(found[1], name))
    said_again = (found.start() for found in re.finditer(rf"{_THAT_IS}\W*{name}", text))
    if any(_ends_spelled(letters, text[:start], _UNSPELLED) for start in (*in_brackets, *said_again)):
        return True
    alone = (found.start() for found in re.finditer(name, text) if len(letters) >= _ALONE)
    if any(_ends_spelled(letters, text[:start], 0) for start in alone if text[:start].endswith((" ", "\n"))):
        return True
    return _FROM_WORDS.search(text) is not None and re.search(name, text) is not None


def _only_gives(brackets: str, name: str) -> bool:
    return len(brackets) <= _LONGEST_BRACKETS and re.search(name, brackets) is not None


def _unintroduced(text: str) -> str:
    introduced = _INTRODUCED.match(text)
    return text[introduced.end() :] if introduced else text


def _ends_spelled(letters: str, text: str, unspelled: int) -> bool:
    """Tell whether the last words of a text spell an abbreviation, at most so many more after them."""
    words = _words(text[-_BEFORE:])[-2 * len(letters) - 1 :]
    return any(
        count >= len(words) - start - unspelled
        for start in range(len(words))
        for count in _spelled(letters, words[start:])
    )


def _spelled(letters: str, words: Sequence[str]) -> list[int]:
    """Return after how many of the words, from the first on, they have spelt an abbreviation.

    Each gives its first letter, and perhaps further ones; short words and one long word may give none.
    """
    reached, counts = {(0, 0)}, []
    for count, word in enumerate(words[: 3 * len(letters)], 1):
        taken = {(place + more, left) for place, left in reached for more in _given(letters[place:], word)}
        skipped = {(place, left + (len(word) > _SHORT_WORD)) for place, left in reached if place}
        reached = taken | {(place, left) for place, left in skipped if left <= (len(letters) >= _ALONE)}
        if any(place == len(letters) for place, _ in taken) and "".join(words[:count]) != letters:
            counts.append(count)
    return counts


def _given(letters: str, word: str) -> Iterator[int]:
    """Yield how many letters of an abbreviation a word may give."""
    place = -1
    for count, letter in enumerate(letters, 1):
        place = word.find(letter, place + 1)
        if place < 0 or (count == 1 and place > 0):
            return
        yield count


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def _bare(word: str) -> str:
    return "".join(re.findall(r"[^\W_]", word)).lower()
