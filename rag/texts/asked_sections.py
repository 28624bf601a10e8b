"""The section of a form that a question asks for, as its goals, results, risks or target groups."""

import re
from collections.abc import Sequence

from rag.words.patterns import pattern

_SECTIONS = tuple(  # how each is asked for, and its heading
    (pattern(asked), pattern(heading))
    for asked, heading in (
        (r"\bvälilli\w+\ \w*kohderyhm|\bindirect\ target|\bindirekt\w*\ målgrupp", r"välilliset\ kohderyhmät"),
        (
            r"(?<!välillisenä\ )(?<!välillinen\ )(?<!välilliset\ )(?<!välillisiä\ )\bkohderyhm"
            r"|(?<!indirect\ )\btarget\ group|(?<!indirekt\ )(?<!indirekta\ )\bmålgrupp",
            r"varsinaiset\ kohderyhmät",
        ),
        (
            r"\b(?:(?:osa|pää|ala)?tavoit(?:e|teet|teita|teena|teina|teista|teella)\b|pyrit|päämäär"
            r"|goals?\b|aims?\b|mål(?:et|en|sättning\w*)?\b)",
            r"hankkeen\ tavoitteet|tarve,\ tavoitteet",
        ),
        (
            r"\b(?:tuloks|tulokset|aikaansaannoks|results?\b|outcomes?\b|resultat)",
            r"loppuraportin\ tiivistelmä|mitä\ tuloksia",
        ),
        (
            r"\bjat(?:ku|ket|kaa)\w*.*\b(?:jälkeen|päät)|\b(?:päätyttyä|päättymisen\ jälkeen|juurru|vakiinnu|levite)"
            r"|\bcontinue\w*.*\bafter|\bfortsätt\w*.*\befter",
            r"jatketaan\ ja\ tuloksia",
        ),
        (r"\b(?:uutuus|lisäarvo|added\ value|novelty|mervärde|nyhetsvärde)", r"uutuus-\ tai\ lisäarvo"),
        (r"\b(?:riskej?\w*|risks?\b|risker\w*)", r"riskejä"),
        (r"\bohjausryhm|\bsteering\ group|\bstyrgrupp", r"ohjausryhmän\ kokoonpano"),
        (r"\bmihin\ (?:tarpeeseen|ongelmaan)|\btarpee[ns]|\bmiksi\ hanke", r"mihin\ tarpeeseen"),
    )
)


def asked_headings(text: str) -> tuple[re.Pattern[str], ...]:
    """Return the headings of the sections that a question asks for."""
    return tuple(heading for asked, heading in _SECTIONS if asked.search(text))


def stands_under(path: Sequence[str], headings: Sequence[re.Pattern[str]]) -> bool:
    """Tell whether one of these headings stands over a place."""
    return any(heading.search(title) for title in path for heading in headings)
