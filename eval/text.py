"""When two texts say the same."""

import re
from collections.abc import Iterable

SHORTEST_PART = 40  # characters of a hit that lies within a quote
SHORTEST_CITATION = 12  # characters
CITATION_START = 60  # characters that suffice to know a citation by
_DASHES = str.maketrans("\u2013\u2014\u2212", "---")


def collapse(text: str) -> str:
    """Make all white space single spaces."""
    return " ".join(text.split())


def find(text: str, quote: str) -> tuple[int, int] | None:
    """Return where a quote first stands in a text, white space aside."""
    found = re.search(r"\s+".join(map(re.escape, quote.split())), text)
    return found.span() if found else None


def holds(text: str, quote: str) -> bool:
    """Tell whether a hit's text shows a quote: holds it, or is itself a good part of it."""
    return quote in text or (len(text) >= SHORTEST_PART and text in quote)


def overlaps(cited: str, quote: str) -> bool:
    """Tell whether a citation shows a gold quote, or a part of it."""
    long_enough = len(cited) >= SHORTEST_CITATION
    return long_enough and (quote in cited or cited in quote or cited[:CITATION_START] in quote)


def satisfies(text: str, required: Iterable[Iterable[str]]) -> bool:
    """Tell whether a text contains one form of each group."""
    plain = _plain(text)
    return all(any(_contains(plain, form) for form in forms) for forms in required)


def _contains(plain: str, form: str) -> bool:
    """Tell whether a plain text has a form; digits at its ends must not go on in the text."""
    left = r"(?<!\d)(?<!\d[.,])" if form[:1].isdigit() else ""
    right = r"(?!\d)(?![.,](?!0+\b)\d)" if form[-1:].isdigit() else ""
    return re.search(left + re.escape(_plain(form)) + right, plain) is not None


def _plain(text: str) -> str:
    return collapse(text).lower().translate(_DASHES)
