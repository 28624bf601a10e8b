"""The form families that are known. A new one is a module with a FAMILY, and its name here."""

from corpus import application, decision, description, plain, programme2007, programme2021
from corpus.family import Family
from corpus.lines import plain_text

FAMILIES: tuple[Family, ...] = (
    description.FAMILY,
    application.FAMILY,
    decision.FAMILY,
    programme2007.FAMILY,
    programme2021.FAMILY,
    plain.FAMILY,
)


def recognise(text: str) -> Family:
    """Return the family that is surest of the text; the first of those equally sure."""
    plain = plain_text(text)
    return max(FAMILIES, key=lambda family: family.recognise(plain))
