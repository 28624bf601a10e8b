"""The conditions that a list of projects must meet, and the facts that show that each project meets them.

Each reader of conditions takes the words it understands from those still open; what no reader takes is the topic.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from index.catalogue import StoredFact
from index.search import Searcher
from rag.evidence import GENERIC
from rag.form_conditions import application, axis, fund, objective, programme, stated, status
from rag.open_words import OpenWords, Shown, shown
from rag.place_conditions import places
from rag.question import Question
from rag.role_conditions import authority, how_many_implementers, organisation, type_of_organisation
from rag.sum_conditions import amount, counted
from rag.target_conditions import target
from rag.terms import Lexicon, Term
from rag.time_conditions import duration, period

_READERS: tuple[Callable[[OpenWords], Shown | None], ...] = (
    programme, axis, objective, target, duration, how_many_implementers, counted, amount, period, authority,
    type_of_organisation, stated, fund, organisation, places, status, application,
)  # fmt: skip
_FRAME = frozenset(
    """
    toimia toteuttaa toteutua toteutus sijaita kohdistua kohdentua kohde kohdealue kohdekunta kohdemaakunta alue seutu
    maakunta kunta seutukunta saada rahoittaa rahoitus rahoitteinen rahoitettu tuki raha euro kuulua osallistua kesto
    kestää pitkä jo vielä yhä edelleen parhaillaan nyt aineisto yhteensä toteutusaika summa määrä mukana ennen aloittaa
    päättyä alkaa haettava valita valittu nimetty rahoittanut myönnetty merkitty toteutettu kumppani toimija oleva hetki
    aikana ajalla välillä tavoite asiakirja yhtään ollut olla oltu suunniteltu suunnitella mukainen virallinen merkitä
    tila uusi toinen syntyä syntyi myöhemmin aiemmin kaikkiaan kohderyhmä ohjelmakausi kausi mennä loppujen
    fund funded funding receive received got get led lead run operate operating located based target include including
    involve involved take place part money euro year partner still member
    få fick finansiera leda driva verksam med år pågå
    """.split()
)
_EMPTY = frozenset(  # words that carry no topic anywhere
    """
    hyödyntää hyödynnetään todeta todetaan suora suoraan ettei ollut oltu olla arviointi arvioinneissa raportti kuvaus
    viedä vie esittää kuvata soveltaa sovelletaan ottaa otetaan esiintyä näkyä yhtään kohderyhmä kohderyhmänä
    varsinainen mahdollinen nimenomaan vaikuttaa tarkoittaa suunnata suunnattu tarkoitettu kohdistettu
    target group groups målgrupp målgrupper egentlig egentliga bland among alla lista list
    """.split()
)
_TOPICAL = re.compile(
    r"\b(?:puhu|käsitel|käsittel|maini|kerro|liitty|koske|teema|aihe|kirjoite|about|discuss|mention|handl|nämn|gäll)",
    re.IGNORECASE,
)
_NOT_MENTIONED = re.compile(
    r"\b(?:ei|eivät|not|inte)\b(?:\s\w+)?\s(?:maini|puhu|käsit|mention|discuss|nämn)\w*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Conditions:
    """What the catalogue's fields say about the conditions, and the words that are left: the topic."""

    shown: tuple[Shown, ...]
    topic: tuple[Term, ...]
    unmentioned: bool  # the topic must not be mentioned
    considered: tuple[StoredFact, ...]  # the facts that were looked at


@dataclass(frozen=True, slots=True)
class _Condition:
    shown: Shown
    considered: tuple[StoredFact, ...]
    start: int  # where the question sets it

    def negated(self) -> "_Condition":
        """Return the projects that state something else than what is asked for."""
        others = shown(known for known in self.considered if known.project not in self.shown and known.fact.value)
        return _Condition(others, self.considered, self.start)


def read_conditions(question: Question, searcher: Searcher, lexicon: Lexicon) -> Conditions:
    """Return the conditions that a question sets."""
    words = OpenWords(question, searcher, lexicon)
    unmentioned = words.says(_NOT_MENTIONED) is not None and words.take_negation()
    found = []
    for reader in _READERS:
        words.begin()
        known = reader(words)
        if known is not None:
            found.append(_Condition(known, tuple(words.considered), words.first_taken))
    found = _negate(found, words.negation)
    if found and question.language != "fi":  # its other words cannot be looked for in Finnish text
        words.take(lambda term: searcher.rarity(term.forms) >= searcher.rarity(["\0"]))
    return Conditions(
        tuple(condition.shown for condition in found),
        _topic(words, bool(found)),
        unmentioned,
        tuple(known for condition in found for known in condition.considered),
    )


def _negate(conditions: list[_Condition], negation: int) -> list[_Condition]:
    """Turn round the first condition that is set after "not"."""
    after = [condition for condition in conditions if condition.start > negation]
    first = min(after, key=lambda condition: condition.start) if negation >= 0 and after else None
    return [condition.negated() if condition is first else condition for condition in conditions]


def _topic(words: OpenWords, conditioned: bool) -> tuple[Term, ...]:
    """Return the words that the text must have; beside other conditions, not those that only frame the question."""
    framing = GENERIC | _EMPTY | (_FRAME if conditioned and not words.says(_TOPICAL) else frozenset())
    return tuple(term for term in words.terms if not term.forms & framing)
