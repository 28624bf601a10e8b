"""What a field's printed text states: money, counts, dates, yes or no, lists; business ids checked."""

import re
from datetime import date

from corpus.document import Kind, Value

NOT_READ = "value_not_read"
BAD_CHECK_DIGIT = "bad_check_digit"

_NUMBER = re.compile(r"[-−]?\d{1,3}(?:[ .\u2009\u202f]\d{3})+(?:,\d{1,2})?(?!\d)|[-−]?\d+(?:[.,]\d+)?")
_SCALED = re.compile(r"\s*(?:milj|tuhat|tuhan|M€|t€|k€)", re.IGNORECASE)
_DATE = re.compile(r"(?<!\d)(\d{1,2})\s?\.\s?(\d{1,2})\s?\.\s?(\d{4}|\d{2})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
ADDRESS = re.compile(  # "Laituri 1 B, 25900 Taalintehdas"
    r"\s*(\S.*?\d\S*?(?:\s\w\d*)?)\s*,?\s+(\d{5})\s+([A-ZÅÄÖ]\D+?)\s*"
)
BUSINESS_ID = re.compile(r"(?<![\d-])(\d{6,7})\s?[-–]\s?(\d)(?!\d)")
_EMPTY = re.compile(r"[\s\-–—_.*/]*|ei ole|ei tietoa|n/a", re.IGNORECASE)
_YES = frozenset(("kyllä", "ja", "yes", "on"))
_NO = frozenset(("ei", "nej", "no"))
_CHECK_WEIGHTS = (7, 9, 10, 5, 8, 4, 2)


def convert(kind: Kind, printed: str) -> Value:
    """Return the value that a field's text prints, None where it prints none; raise ValueError if it is another."""
    text = " ".join(printed.split())
    if _EMPTY.fullmatch(text):
        return None
    match kind:
        case Kind.MONEY | Kind.COUNT:
            return number(text)
        case Kind.SCORE:
            return score(text)
        case Kind.DATE:
            return iso_date(text)
        case Kind.YES_NO:
            return yes_no(text)
        case Kind.LIST:
            return split_list(text)
        case _:
            return text


def number(text: str) -> int | float:
    """Return the first number of a text: "399 837" and "11.00" are whole, "1 200,50" is not, "1,2 milj." is refused."""
    match = _NUMBER.search(text.replace("\u00a0", " "))
    if not match or _SCALED.match(text, match.end()):
        raise ValueError(text)
    digits = re.sub(r"[ \u2009\u202f]|\.(?=\d{3}(?!\d))", "", match[0]).replace(",", ".").replace("−", "-")
    value = float(digits)
    return int(value) if value.is_integer() else value


def score(text: str) -> int:
    """Return a whole number from 0 to 10."""
    if not re.fullmatch(r"10|\d", text.strip()):
        raise ValueError(text)
    return int(text)


def iso_date(text: str) -> str:
    """Return the first date of a text in ISO 8601; it may be printed as 1.9.2015, 01.09.15 or 2015-09-01."""
    if match := _ISO.search(text):
        return date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    if match := _DATE.search(text):
        year = int(match[3]) + (2000 if len(match[3]) == 2 else 0)
        return date(year, int(match[2]), int(match[1])).isoformat()
    raise ValueError(text)


def yes_no(text: str) -> bool:
    """Return what the first word of a text answers."""
    word = text.split(maxsplit=1)[0].strip(".,;:–-").lower()
    if word not in _YES | _NO:
        raise ValueError(text)
    return word in _YES


def split_list(text: str) -> tuple[str, ...]:
    """Return the parts of a list divided by commas or semicolons; commas within parentheses divide nothing."""
    parts = re.split(r"[,;](?![^(]*\))\s*", text)
    return tuple(part.strip() for part in parts if part.strip(" .-–"))


def business_id(text: str) -> tuple[str, str] | None:
    """Return a text's first business id and a note if its check digit is wrong; None where there is none."""
    match = BUSINESS_ID.search(text)
    if not match:
        return None
    digits = match[1].zfill(7)
    return f"{digits}-{match[2]}", "" if _check_digit(digits) == int(match[2]) else BAD_CHECK_DIGIT


def _check_digit(digits: str) -> int:
    """Compute the check digit that the Finnish Patent and Registration Office gives; -1 where none is possible."""
    rest = sum(int(digit) * weight for digit, weight in zip(digits, _CHECK_WEIGHTS, strict=True)) % 11
    return {0: 0, 1: -1}.get(rest, 11 - rest)
