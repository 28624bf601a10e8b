"""Finnish names for the places that a question in English or Swedish names: the table in places.toml."""

import re
import tomllib
from importlib.resources import files


def _load() -> dict[str, str]:
    table = tomllib.loads(files("rag").joinpath("places.toml").read_text(encoding="utf-8"))
    return {name.lower(): finnish for names in table.values() for name, finnish in names.items()}


_FINNISH = _load()
_NAME = re.compile(
    rf"\b({'|'.join(map(re.escape, sorted(_FINNISH, key=len, reverse=True)))})\b(?!\s*\()", re.IGNORECASE
)
_GLOSSED = re.compile(
    rf"\b({'|'.join(map(re.escape, sorted(_FINNISH, key=len, reverse=True)))})\s*\(([^)]+)\)", re.IGNORECASE
)


def finnish_places(text: str) -> str:
    """Put the Finnish name for every place name that is known in English or Swedish."""
    plain = _GLOSSED.sub(lambda found: found[2], text)
    return _NAME.sub(lambda found: _FINNISH[found[1].lower()], plain)
