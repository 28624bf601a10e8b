"""The form families that are known. A new one is a module with a FAMILY, and a line here."""

from corpus import description, plain
from corpus.family import Family

FAMILIES: tuple[Family, ...] = (description.FAMILY, plain.FAMILY)


def recognise(text: str) -> Family:
    """Return the family that is surest of the text; the first of those equally sure."""
    return max(FAMILIES, key=lambda family: family.recognise(text))
