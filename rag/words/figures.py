"""The numbers and dates that a text states, each in one form however it is written."""

import re
from collections.abc import Iterable

from index.analyser import Token

_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_RUN = re.compile(r"\d+(?:[.,]\d+)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_NUMBER_WORDS = (
    ("2", "kaksi two två"),
    ("3", "kolme three tre"),
    ("4", "neljä four fyra"),
    ("5", "viisi five fem"),
    ("6", "kuusi six sex"),
    ("7", "seitsemän seven sju"),
    ("8", "kahdeksan eight åtta"),
    ("9", "yhdeksän nine nio"),
    ("10", "kymmenen ten tio"),
    ("100", "sata hundred hundra"),
    ("1000", "tuhat thousand tusen"),
    ("1000000", "miljoona million miljon"),
    ("month 1", "tammikuu january januari"),
    ("month 2", "helmikuu february februari"),
    ("month 3", "maaliskuu march mars"),
    ("month 4", "huhtikuu april"),
    ("month 5", "toukokuu maj"),
    ("month 6", "kesäkuu june juni"),
    ("month 7", "heinäkuu july juli"),
    ("month 8", "elokuu august augusti"),
    ("month 9", "syyskuu september"),
    ("month 10", "lokakuu october oktober"),
    ("month 11", "marraskuu november"),
    ("month 12", "joulukuu december"),
)
_BY_WORD = {word: figure for figure, words in _NUMBER_WORDS for word in words.split()}


def figures(tokens: Iterable[Token]) -> frozenset[str]:
    """Return the numbers, dates and months of a text.

    "130 000", "130.000" and "130000" are one figure, "viidelle" and "5" another. A date gives also its day, month and
    year, so that "syyskuussa 2015" is found in "1.9.2015".
    """
    found: set[str] = set()
    for token in tokens:
        found.update(_BY_WORD[lemma] for lemma in (token.surface, *token.lemmas) if lemma in _BY_WORD)
        for run in _RUN.findall(token.surface):
            found.update(_parts(run))
    return frozenset(found)


def _parts(run: str) -> tuple[str, ...]:
    if date := _DATE.fullmatch(run):
        day, month, year = (str(int(part)) for part in date.groups())
        return f"{day}.{month}.{year}", day, f"month {month}", year
    if _THOUSANDS.fullmatch(run):
        return (re.sub(r"[.,]", "", run),)
    whole, _, decimals = run.replace(",", ".").partition(".")
    decimals = decimals.rstrip("0")
    return (f"{int(whole)}.{decimals}" if decimals else str(int(whole)),)
