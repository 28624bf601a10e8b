"""Nouns of one action: "valmistus" of "valmistaminen", "arviointi" of "arvioiminen"."""

from collections.abc import Iterable, Iterator

_ENDINGS = (
    ("ttaminen", ("tus",)),
    ("ttäminen", ("tys",)),
    ("staminen", ("stus",)),
    ("stäminen", ("stys",)),
    ("aaminen", ("aus",)),
    ("ääminen", ("äys",)),
    ("oiminen", ("ointi",)),
    ("öiminen", ("öinti",)),
    ("eleminen", ("elu", "ely")),
    ("aiseminen", ("aisu",)),
    ("kkiminen", ("kinta", "kintä")),
    ("iminen", ("inta", "intä")),
)


def with_actions(forms: Iterable[str]) -> frozenset[str]:
    """Return words, and of each that ends in "-minen" the shorter nouns that may mean the same action."""
    known = frozenset(forms)
    return known.union(*(_shorter(form) for form in known if form.endswith("minen")))


def _shorter(noun: str) -> Iterator[str]:
    found = next(((long, shorts) for long, shorts in _ENDINGS if noun.endswith(long)), ("", ()))
    return (noun.removesuffix(found[0]) + short for short in found[1])
