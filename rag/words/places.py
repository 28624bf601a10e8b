"""Finnish places, and their names in English and Swedish: the table in places.toml."""

import re
import tomllib
from collections.abc import Callable
from importlib.resources import files

_TABLE = tomllib.loads(files("rag.words").joinpath("places.toml").read_text(encoding="utf-8"))
_MUNICIPALITIES = frozenset(_TABLE.pop("municipalities").lower().split())
_FINNISH = {name.lower(): finnish for names in _TABLE.values() for name, finnish in names.items()}
_AREAS = (*_TABLE["regions"].values(), *_TABLE["towns"].values())  # no waters, beside which anything may be
_NAMES = _MUNICIPALITIES.union(name.lower() for name in _AREAS)
_NAME = re.compile(
    rf"\b({'|'.join(map(re.escape, sorted(_FINNISH, key=len, reverse=True)))})s?\b(?!\s*\()", re.IGNORECASE
)
_JOINED = re.compile(r"\b([A-ZÅÄÖ][^\W\d_]{3,}?)(projekt(?:et|en)?s?)\b")
_LAST_WORD = re.compile(r"([^\W\d_]+) $")
_GLOSSED = re.compile(
    rf"\b({'|'.join(map(re.escape, sorted(_FINNISH, key=len, reverse=True)))})\s*\(([^)]+)\)", re.IGNORECASE
)


def is_known_place(word: str) -> bool:
    """Tell whether a word, in lower case, is the Finnish name of a municipality, a region or a town in the table."""
    return word in _NAMES


def finnish_places(text: str, is_named: Callable[[str], bool] = lambda word: False) -> str:
    """Put the Finnish name for every place name that is known in English or Swedish, and part "Kemiprojektet".

    A place stays as it is in a name: after a word that is of one, as it is itself.
    """

    def finnish(found: re.Match[str]) -> str:
        before = _LAST_WORD.search(found.string, 0, found.start())
        in_name = before is not None and is_named(before[1].lower()) and is_named(found[1].lower())
        return found[0] if in_name else _FINNISH[found[1].lower()]

    plain = _GLOSSED.sub(lambda found: found[2], _JOINED.sub(r"\1 \2", text))
    return _NAME.sub(finnish, plain)
