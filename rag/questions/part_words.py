"""Organisations called by what they are: "the partner's budget", "the foundation's pay", "the one from Town"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.analyser import Token
from index.catalogue import Catalogue
from rag.questions.identities import home
from rag.questions.name_places import own_places
from rag.questions.organisation_kinds import has_kind, kinds_of
from rag.questions.question import Question
from rag.words.patterns import pattern
from rag.words.terms import Lexicon

_CASES = "(?:n|lla|lta|lle|an|sta)?"
_ROLES = {
    "main": pattern(
        rf"(?:päätoteuttaja|hallinnoija|vetäjäorganisaatio){_CASES}|(?:main|lead)\ (?:implementer|partner)'s"
    ),
    "co": pattern(rf"(?:osatoteuttaja|osakumppani){_CASES}|(?:co-?implementer|sub-?implementer|partner)'s"),
}
_AS_WHO = pattern(  # questions about who has a role or what kind it is, which the form's own fields tell
    r"""\b(?:nim(?:i|et|eltään)|y-tunnu\w+|tunnus|osoite|osoitteessa|yhteyshenkilö\w*|yhteystie\w+|\w*tyyppi\w*|kuka
    |ketkä|onko|mikä\ (?:taho|organisaatio|järjestö|firma|yritys)|puhelin\w*|sähköposti\w*|paikkakunta|kotipaik\w+
    |name|address|type)\b"""
)
_UNNAMED = re.compile(  # before a word that is meant in general
    r"(?:mi(?:kä|llainen|nkä|lle|llä|ltä|stä|ssä|hin)|ke(?:nen|llä|lle|ltä)|kum(?:pi|pikin|man|mankin|malla|malta)|eräs"
    r"|joku|jokin|jonkin|toinen|toisen|muun?|joka|kunkin|erään|jokaisen|millaisen|yksi|yhden)"
)
_OF_ONE = re.compile(r".+(?:n|ll[aä]|lt[aä]|lle)")
_PLURAL = re.compile(r".+(?:ien|jen|iden|itten|ten|(?<=i)ll[aä]|(?<=i)lt[aä]|(?<=i)lle)")
_TOWNS = frozenset(("kunta", "kaupunki"))  # which give money to projects beside those who carry them out
_FORM_OF_FIRM = re.compile(r"[ ,]+(?:oyj?|abp?|ry|rf|sr|ky|tmi|osk|ltd)\.?$", re.IGNORECASE)
_HALF = re.compile(r"\b\w+- (?:ja|och) ")
_SUFFIXES = {"ry": "yhdistys", "rf": "yhdistys", "sr": "säätiö", "oy": "yhtiö", "ab": "yhtiö"}
_INHABITANT = re.compile(r"(.{3,}?)l[aä]i(?:nen|s\w+)")
_THEY = re.compile(r".+l[aä]i(?:set|sten|silla|sillä|silta|siltä|sille)")  # "those from Town", who need no noun
_ANYONE = re.compile(r"(?:osa|pää)?(?:toteuttaj|toimij|hakij|kumppan|partner|osaamiskesk|organisaatio|osahank)\w*")
_REGION = 7  # letters of the beginning of a region's name


@dataclass(frozen=True, slots=True)
class _Part:
    project: str
    name: str
    role: str
    words: tuple[Token, ...]  # of its name
    town: str


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said for a name, and the name; none where the name itself follows."""

    start: int
    end: int
    name: str


class PartWords:
    """The organisations of each project, called by their roles, by their kinds and by their towns."""

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._parts: dict[str, list[_Part]] = defaultdict(list)
        self._applicants: dict[str, list[_Part]] = defaultdict(list)
        towns = {
            (stored.project, stored.fact.part): str(stored.fact.value or "").lower()
            for stored in catalogue.facts(field="postal_town")
        }
        for stored in catalogue.facts(field="role"):
            project, name = stored.project, stored.fact.part
            town = towns.get((project, name), "")
            part = _Part(project, name, str(stored.fact.value), tuple(lexicon.tokens(name)), town)
            self._parts[project].append(part)
        for stored in catalogue.facts(field="applicant"):
            project, name = stored.project, str(stored.fact.value or "")
            if name and project not in self._parts:
                town = towns.get((project, ""), "")
                self._applicants[project].append(_Part(project, name, "", tuple(lexicon.tokens(name)), town))

    def named(self, question: Question) -> str:
        """Return the question's text with the names of the organisations that it calls otherwise; "" if none."""
        said = list(self._at_home(question))
        parts = self._parts.get(question.projects[0], []) if len(question.projects) == 1 else []
        if len(parts) > 1 and not _AS_WHO.search(question.text):
            every = [one for one in _called(question, parts) if all(one.start != known.start for known in said)]
            said += [one for one in every if all(one.end != known.end for known in said)]
        text = question.text
        for one in sorted(said, key=lambda one: -one.start):
            text = f"{text[: one.start]}{_short(one.name)}{text[one.end :]}"
        return text if said else ""

    def _at_home(self, question: Question) -> Iterator[_Said]:
        """Yield what calls an organisation by its town: "the Town-based Name", "Town's foundation", "those of Town"."""
        for place, token in enumerate(question.tokens):
            if _INHABITANT.fullmatch(token.surface) and place not in question.named:
                near = [part for part in self._meant(question) if _is_from(part, token)]
                if near and (said := self._told_by_town(place, near, question)):
                    yield said

    def _meant(self, question: Question) -> list[_Part]:
        """Return the organisations of the projects named, or of all."""
        codes = question.projects or (*self._parts, *self._applicants)
        return [part for code in codes for part in (*self._parts.get(code, ()), *self._applicants.get(code, ()))]

    def _told_by_town(self, place: int, near: Sequence[_Part], question: Question) -> _Said | None:
        token, after = question.tokens[place], next(iter(question.tokens[place + 1 :]), None)
        for known in question.implementers:
            if after and place + 1 in own_places(known, question.tokens, self._lexicon):
                same = any(part.name == known.name for part in near)
                return _Said(token.start, after.start, "") if same else None
        before = question.tokens[place - 1].surface if place else ""
        if _AS_WHO.search(question.text) or _UNNAMED.fullmatch(before):
            return None
        whose = after is not None and (_ANYONE.fullmatch(after.surface) is not None or bool(kinds_of(after)))
        if after and whose:
            near = [part for part in near if _ANYONE.fullmatch(after.surface) or has_kind(part.words, after)]
        elif not (_THEY.fullmatch(token.surface) and question.projects):
            return None
        else:
            near = [part for part in near if part.role]
        names = {part.name for part in near}
        end = after.end if after and whose else token.end
        return _Said(token.start, end, names.pop()) if len(names) == 1 else None


def _short(name: str) -> str:
    """Return a name without the form of the firm, and of two compounds with a common end only the second."""
    return _HALF.sub("", _FORM_OF_FIRM.sub("", name))


def _is_from(part: _Part, token: Token) -> bool:
    """Tell whether an organisation has its address in the town, or its name from the region, of which a word is."""
    towns = home(token.surface)
    if part.town and part.town in towns:
        return True
    region = towns[0][:-1] if towns else ""
    return len(region) >= _REGION and any(word.surface.replace("-", "").startswith(region) for word in part.words)


def _called(question: Question, parts: Sequence[_Part]) -> Iterator[_Said]:
    """Yield the words that are said for one part alone: for its role or for its kind."""
    for place, token in enumerate(question.tokens):
        if place in question.named:
            continue
        before = question.tokens[place - 1].surface if place else ""
        if _UNNAMED.fullmatch(before):
            continue
        meant = [part for part in parts if part.role in _ROLES and _ROLES[part.role].fullmatch(token.surface)]
        meant = meant or _of_kind(place, question, parts)
        if len(meant) == 1 and meant[0].name not in {known.name for known in question.implementers}:
            yield _Said(token.start, token.end, meant[0].name)


def _of_kind(place: int, question: Question, parts: Sequence[_Part]) -> list[_Part]:
    """Return the parts whose organisations are of the kind that a word names alone, no name before it."""
    token = question.tokens[place]
    owned = place > 0 and question.tokens[place - 1].surface.endswith("n") and place - 1 not in question.named
    if owned or not _is_one(token):
        return []
    exact = [part for part in parts if kinds_of(token) and has_kind(part.words, token)]
    return exact or [part for part in parts if _SUFFIXES.get(part.words[-1].surface) in {*token.lemmas, token.surface}]


def _is_one(token: Token) -> bool:
    """Tell whether a word for a kind is said of one organisation, as who does, has, gets or gives something."""
    if not _TOWNS.isdisjoint(token.lemmas):
        return False
    if token.surface in token.lemmas:
        return True
    plural = _PLURAL.fullmatch(token.surface) and not any(lemma.endswith("i") for lemma in token.lemmas)
    return _OF_ONE.fullmatch(token.surface) is not None and not plural
