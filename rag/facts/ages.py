"""Rows of ages, which a question about other ages must not be answered by: "alle 25-vuotiaita"."""

import re

_AGES = re.compile(
    r"\b(?:(yli|over|above|older than|över|äldre än)|alle|under|below|younger than|yngre än)\s+(\d+)"
    r"(?=[- ]?(?:v|year|år)|\W*$)",
    re.IGNORECASE,
)


def of_other_ages(label: str, text: str) -> bool:
    """Tell whether a row is of other ages than those that a question asks about."""
    told, asked = _AGES.search(label), _AGES.search(text)
    return told is not None and asked is not None and _bound(told) != _bound(asked)


def _bound(found: re.Match[str]) -> tuple[bool, str]:
    """Return whether an age is told to be exceeded, and the age."""
    return found[1] is not None, found[2]
