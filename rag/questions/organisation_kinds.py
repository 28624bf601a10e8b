"""Kinds of organisations, which tell one of a name from another: "Town's university" is not the town."""

import re
from collections.abc import Sequence

from index.analyser import Token

_KINDS = {  # what else the name of such an organisation may have
    "kaupunki": ("kunta",),
    "kunta": ("kaupunki",),
    "yliopisto": (),
    "ammattikorkeakoulu": ("amk",),
    "amk": ("ammattikorkeakoulu",),
    "ammattiopisto": ("opisto", "oppilaitos"),
    "opisto": ("oppilaitos", "koulu"),
    "osaamiskeskus": (),
    "kuntayhtymä": ("yhtymä", "ky"),
    "osuuskunta": ("osk",),
    "seurakunta": ("seurakuntayhtymä",),
    "säätiö": ("sr",),
    "liitto": ("ry",),
    "maakuntaliitto": ("liitto",),
    "sairaanhoitopiiri": (),
    "hyvinvointialue": (),
    "ely-keskus": ("ympäristökeskus",),
}
_ALONE = frozenset(("kaupunki", "kunta"))  # which stand as the end of words for other kinds
_PLURAL = re.compile(r".*(?:t|ien|tia|ja|jä|oita|i(?:ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|hin))")


def kind_after(place: int, tokens: Sequence[Token], common: frozenset[str] = frozenset()) -> int | None:
    """Return where the kind of an organisation stands after its name in the genitive.

    One of the words that many names have, which are `common`, may be between.
    """
    if not tokens[place].surface.endswith("n"):
        return None
    between = place + 1 < len(tokens) and tokens[place + 1].surface in common
    kind = place + 2 if between else place + 1
    if kind >= len(tokens) or _PLURAL.fullmatch(tokens[kind].surface):
        return None
    return kind if kinds_of(tokens[kind]) else None


def names_kind(tokens: Sequence[Token]) -> bool:
    """Tell whether a text has a word for a kind of organisations."""
    return any(kinds_of(token) for token in tokens)


def has_kind(name: Sequence[Token], kind: Token) -> bool:
    """Tell whether the name of an organisation has a word for a kind, perhaps as the end of a compound."""
    words = {lemma for token in name for lemma in (token.surface, *token.lemmas)}
    return any(_is_of(word, meant) for known in kinds_of(kind) for meant in (known, *_KINDS[known]) for word in words)


def kinds_of(token: Token) -> list[str]:
    """Return the kinds of organisations that a word names."""
    return [lemma for lemma in (token.surface, *token.lemmas) if lemma in _KINDS]


def _is_of(word: str, kind: str) -> bool:
    return word == kind or (kind not in _ALONE and len(kind) > 3 and (word.endswith(kind) or word.startswith(kind)))
