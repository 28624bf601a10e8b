"""Finnish "which" with a noun in its own case: "missä pienessä kunnassa", but not "missä asioissa kunnat"."""

_ENDINGS = {  # of a noun, singular or plural, in the case of the pronoun
    "minkä": "n",
    "missä": "ss[aä]",
    "mistä": "st[aä]",
    "mihin": "(?:aan|een|iin|oon|uun|yyn|ään|öön|hin)",
    "millä": "ll[aä]",
    "miltä": "lt[aä]",
    "mille": "lle",
}
_NO_ADJECTIVE = r"(?!(?:verran|jälkeen|suhteen|aikaan|alan|kokoi|laise|tyyppi)\w*\ )"


def which(nouns: str, *pronouns: str) -> str:
    """Return a pattern, laid out over lines, of a pronoun and a noun that begins so, perhaps an adjective between.

    Without pronouns all are meant but the nominative and the partitive.
    """
    agreeing = (
        rf"{pronoun}\ {_NO_ADJECTIVE}(?:[\w-]+{_ENDINGS[pronoun]}\ )?(?:{nouns})\w*?{_ENDINGS[pronoun]}"
        for pronoun in pronouns or _ENDINGS
    )
    return rf"\b(?:{'|'.join(agreeing)})\b"
