"""Where an organisation is: its town, its office and its address in other words than the form has."""

import re
from collections.abc import Sequence
from dataclasses import replace

from index.catalogue import StoredFact
from rag.facts.explaining import Wording
from rag.questions.question import Question
from rag.words.terms import Term

_TOWNS = ("postal_town", "site_postal_town")
_TOWN = frozenset("kaupunki paikkakunta kunta town city municipality stad ort kommun".split())
_IN_TOWN = re.compile(
    r"\b(?:missä (?:kaupungissa|kunnassa)|millä paikkakunnalla|(?:which|what) (?:town|city)"
    r"|vilken (?:stad|ort|kommun))\b",
    re.IGNORECASE,
)
_BY_POST = re.compile(
    r"\bmi(?:nne|hin|lle|llä)\b.*\b(?:kirje\w*|posti?a?|paket\w+|kadulla|kadulle)\b|\bminkä kadun\b", re.IGNORECASE
)
_POST = frozenset("kirje posti paketti katu".split())
_SENT = frozenset("lähettää lähetetty postittaa toimittaa osoittaa tavoittaa haluta tulla voida".split())
_ADDRESS = re.compile(r"osoi(?:te|tt)|postinumero|address|adress", re.IGNORECASE)
_OFFICE = frozenset(
    """
    toimisto toimipaikka toimipiste toimitila konttori pääkonttori päätoimipaikka päämaja toimitalo office offices
    headquarters headquartered based premises kontor kontoret huvudkontor säte sijaita sijaitseva located ligger finns
    """.split()
)
_OWNER = frozenset("hakija päätoteuttaja applicant sökande sökanden".split())
_WHERE = re.compile(r"\b(?:missä(?:päin)?|mistä|mikä|where|var|vart)\b", re.IGNORECASE)


def with_whereabouts(wording: Wording, question: Question, candidates: Sequence[StoredFact]) -> Wording:
    """Leave out the town and the office beside an address; alone, an office is asked for by its address.

    The town where an organisation is said to be is that of its address; where post is sent is its address.
    """
    if _BY_POST.search(question.text):
        towns = {str(known.fact.value).lower() for known in candidates if known.fact.field in _TOWNS}
        return _read_as(wording, _POST, "osoite", _SENT | towns | _TOWN)
    owned = bool(question.implementers) or any(term.forms & _OWNER for term in wording.terms)
    offices = _OFFICE if owned else frozenset()
    if _ADDRESS.search(question.text):
        towns = {str(known.fact.value).lower() for known in candidates if known.fact.field in _TOWNS} | _TOWN
        return replace(wording, terms=tuple(term for term in wording.terms if term.forms.isdisjoint(towns | offices)))
    if question.implementers and _IN_TOWN.search(question.text):
        return _read_as(wording, _TOWN, "postitoimipaikka", offices)
    asks_office = any(term.forms & offices and not _is_verb(term) for term in wording.terms)
    if asks_office and _WHERE.search(question.text):
        return _read_as(wording, offices, "osoite")
    return wording


def _is_verb(term: Term) -> bool:
    """Tell whether a word only says that something is somewhere, which its town may answer."""
    return not term.forms.isdisjoint(("sijaita", "located", "ligger", "finns", "based"))


def _read_as(wording: Wording, said: frozenset[str], meant: str, light: frozenset[str] = frozenset()) -> Wording:
    """Read some words as a form's word, and let others weigh nothing beside it."""
    terms = tuple(
        replace(term, forms=term.forms | {meant}) if term.forms & said else term
        for term in wording.terms
        if term.forms & said or term.forms.isdisjoint(light)
    )
    words = replace(wording.words, forms=wording.words.forms | {meant})
    return replace(wording, terms=terms, words=words)
