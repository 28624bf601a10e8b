"""Organisations of a kind that are asked for, and sentences that name them: associations are "ry", firms "Oy"."""

import re
from functools import lru_cache

from rag.questions.pronouns import which
from rag.words.patterns import pattern

_CACHED = 1_000
_FEWEST = 2  # of several
_CAPITAL = r"(?-i:[A-ZÅÄÖ])"
_KINDS = {  # how a kind is called in questions, in Finnish and in English or Swedish; how its names are written
    "associations": (
        r"(?:yhdisty|järjestö|kansalaisjärjestö|seura|liito|liitto)",
        r"(?:associations?|ngos?|non-profits?|clubs?|föreningar?|förening|förbund)",
        rf"\b(?:ry|rf|r\.y\.)(?!\w)|(?<!^){_CAPITAL}[\w-]*(?:yhdistys|liitto|seura)(?:t?e?n|ksen)?\b",
    ),
    "firms": (
        r"(?:yrity|yhtiö|firm|toiminimi|konsultti)",
        r"(?:compan(?:y|ies)|firms?|enterprises?|business(?:es)?|företag|bolag|firmor|firma)",
        r"\b(?:oyj?|ab|ky|tmi|osk|ltd|inc|gmbh)(?!\w)",
    ),
    "foundations": (
        "säätiö",
        r"(?:foundations?|stiftelser?)",
        rf"\b(?:sr|rs)(?!\w)|(?<!^){_CAPITAL}[\w-]*säätiö",
    ),
    "schools": (
        r"(?:yliopisto|korkeakoulu|ammattikorkeakoulu|oppilaito|koulutusorganisaatio)",
        r"(?:universit(?:y|ies)|colleges?|schools?|universitete?n?|högskol(?:a|or)|läroanstalt(?:er)?)",
        rf"{_CAPITAL}[\w-]*(?:\s[\w-]+)?(?:yliopisto|korkeakoulu|opisto|oppilaitos)|\b{_CAPITAL}\w*amk\b",
    ),
}
_ADJECTIVE = r"(?:(?:kaksi|kolme|neljä|viisi|kuusi|muut?|muita|\w+(?:set|nen|sia|siä|vat|vät|via|viä))\ )?"
_LIST = r"\b(?:luettele|listaa|nimeä|mainitse|list|name|nämn|räkna\ upp)\b(?:\ [\w-]+){0,3}?\ "


def _asking(finnish: str, foreign: str) -> re.Pattern[str]:
    """Compile how organisations of a kind are asked for."""
    compound = rf"[\w-]*?{finnish}"
    return pattern(
        rf"""\bmitkä\ {_ADJECTIVE}{compound}\w*(?:t|[aä])\b|\bmikä\ {_ADJECTIVE}{compound}\w*\b
        |\bmitä\ {_ADJECTIVE}{compound}\w*[jit][aä]\b|\bketkä\ {compound}\w*t\b|\bkeitä\ {compound}\w*[jit][aä]\b
        |\bminkä\ nimi\w+\ {compound}
        |{which(compound)}
        |{_LIST}(?:{compound}\w*(?:t|[jit][aä])|[\w-]*?{foreign})\b
        |\b(?:which|what|vilka|vilken|vilket)\ (?:\w+\ )?{foreign}\b"""
    )


_ASKED = tuple((_asking(finnish, foreign), pattern(names)) for finnish, foreign, names in _KINDS.values())
_SEVERAL = pattern(r"\b(?:mitkä|mitä|ketkä|keitä|vilka|which\ \w+s|what\ \w+s|luettele|listaa|list)\b")


@lru_cache(_CACHED)
def asked_kind(text: str) -> tuple[re.Pattern[str], int] | None:
    """Return how the names of the organisations that a question asks for are written, and how many there must be."""
    kind = next((names for asking, names in _ASKED if asking.search(text)), None)
    return (kind, _FEWEST if _SEVERAL.search(text) else 1) if kind else None


def share_named(text: str, kind: tuple[re.Pattern[str], int] | None) -> float:
    """Tell how fully a sentence names organisations of a kind: half where several are asked for and it has one."""
    if kind is None:
        return 0.0
    names, fewest = kind
    return min(1.0, sum(1 for _ in names.finditer(text)) / fewest)
