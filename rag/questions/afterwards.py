"""What stays of a project, asked as forms tell it: "when the money ran out" is "after the end of the project"."""

import re
from collections.abc import Iterable

from rag.words.patterns import pattern

_MONEY = r"(?:hanke|projekti|esr|eakr|eu)?-?(?:raha(?:t|a)?|rahoitus|tuki)"
_OF_MONEY = r"(?:hanke|projekti|esr|eakr|eu)?-?(?:rahan|rahojen|rahoituksen|tuen)"
_ENDED = r"(?:loppu\w*|päätty\w*|ehty\w*|katke\w*|on\ ohi|oli\ ohi|meni\ ohi)"
_STAYS = r"(\bj(?:ää|äi)\w*\b[^?]*?)"
_AFTERWARDS = (
    (
        pattern(
            rf"""\b(?:sen\ jälkeen,?\ )?(?:kun|kunhan|jos)\ (?:{_MONEY}|hanke|projekti)\ {_ENDED}
            |\b{_OF_MONEY}\ (?:loputtua|loppuessa|päätyttyä|päättyessä|päättymisen\ jälkeen|loppumisen\ jälkeen|ehdyttyä
            |katkettua|jälkeen)\b"""
        ),
        "hankkeen päättymisen jälkeen",
    ),
    (pattern(rf"{_STAYS}\ (?:elämään|eloon|henkiin)\b"), r"\1 jatkumaan"),
    (
        pattern(
            rf"""{_STAYS}\ (?:(?:mitään|jotain|jotakin)\ (?:pysyvää|pysyväksi|pysyvästi|kestävää)\b
            |pysyväksi\b(?!.*päättymisen\ jälkeen)
            |jäljelle\ (?:hankkeen|projektin)\ (?:jälkeen|päätyttyä|loputtua)\b)"""
        ),
        r"\1 jatkumaan hankkeen päättymisen jälkeen",
    ),
    (
        pattern(
            r"""\b(?:after|when|once)\ (?:the\ )?(?:project\ )?(?:money|funding|financing|grant)
            \ (?:ran\ out|runs\ out|ended|ends|stopped|stops|dried\ up|was\ over|is\ over)\b"""
        ),
        "after the end of the project",
    ),
    (
        pattern(
            r"""\b(?:när|efter\ att|sedan)\ (?:projekt)?(?:pengarna|finansieringen|medlen|stödet)
            \ (?:(?:har\ )?(?:tog|tar|tagit)\ slut|är\ slut|upphör\w*)\b"""
        ),
        "efter projektets slut",
    ),
)
_WITH_WHAT_MONEY = (
    (
        pattern(
            r"""\b(?:kuka|ketkä|mikä\ taho)\ (?:(?:sen|sitä|ne|niitä|niiden|sitten|nyt)\ ){0,2}
            (?:maksa\w*|maksoi\w*|kustan\w+|rahoitta\w*)
            |\b(?:kenen|millä)\ (?:rahoilla|rahoin|rahalla|piikkiin|kustannuksella|laskuun)\b"""
        ),
        "millä rahoituksella",
    ),
    (pattern(r"\bwho\ (?:pays|paid|funds|funded)(?:\ for)?(?:\ (?:it|them|that))?\b"), "with what funding"),
    (pattern(r"\bvem\ (?:betalar|betalade|finansierar)(?:\ (?:den|det|dem))?\b"), "med vilken finansiering"),
)
_AFTER_THE_PROJECT = pattern(
    r"""\b(?:hankkeen|projektin|toiminnan)\ (?:jälkeen|päätyttyä|päättymisen\ jälkeen|loputtua)\b
    |\bafter\ the\ (?:end\ of\ the\ )?project\b|\befter\ projekt(?:et|ets\ slut)\b"""
)
_STAYING = pattern(
    r"""\b(?:jatku|jatka|jatke|jää|jäi|lopp|lakka|säily|pysy|tapahtu|käv|käy|vakiin|hyödyn|siirty)\w*
    |\b(?:continu|last|remain|surviv|stay|kept|keep|stop|happen)\w*
    |\b(?:fortsätt|fortsatt|bestå|stanna|kvar|upphö|hän[dt])\w*"""
)


def asks_what_stays(text: str) -> bool:
    """Tell whether it is asked what goes on after a project, in the forms' words: running text tells it, no field."""
    return _AFTER_THE_PROJECT.search(text) is not None and _STAYING.search(text) is not None


def after_the_project(text: str) -> str:
    """Ask what goes on after a project as the forms do; who pays for it then, with what funding."""
    text = _said(text, _AFTERWARDS)
    return _said(text, _WITH_WHAT_MONEY) if _AFTER_THE_PROJECT.search(text) else text


def _said(text: str, plain: Iterable[tuple[re.Pattern[str], str]]) -> str:
    for said, told in plain:
        text = said.sub(told, text, count=1)
    return text
