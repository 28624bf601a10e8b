"""Parts of a project called by what their organisations are in it: "the partner's budget", "the foundation's pay"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from index.analyser import Token
from index.catalogue import Catalogue
from rag.questions.organisation_kinds import has_kind, kinds_of
from rag.questions.question import Question
from rag.words.patterns import pattern
from rag.words.terms import Lexicon

_ROLES = {
    "main": pattern(r"päätoteuttaja(?:n|lla|lta|lle|an|sta)|(?:main|lead)\ (?:implementer|partner)'s"),
    "co": pattern(
        r"(?:osatoteuttaja|osahankkija)(?:n|lla|lta|lle|an|sta)|(?:co-?implementer|sub-?implementer|partner)'s"
    ),
}
_AS_WHO = pattern(  # questions about who has a role or what kind it is, which the form's own fields tell
    r"""\b(?:nim(?:i|et|eltään)|y-tunnu\w+|tunnus|osoite|osoitteessa|yhteyshenkilö\w*|yhteystie\w+|\w*tyyppi\w*|kuka|ketkä|onko
    |mikä\ (?:taho|organisaatio|järjestö|firma|yritys)
    |puhelin\w*|sähköposti\w*|paikkakunta|kotipaik\w+|name|address|type)\b"""
)
_UNNAMED = re.compile(  # before a kind that is meant in general
    r"(?:mi(?:kä|llainen|nkä|lle|llä|ltä|stä|ssä|hin)|joku|jokin|jonkin|toinen|toisen|muun?|joka|kunkin|eräs|erään|jokaisen|millaisen)"
)
_OF_ONE = re.compile(r".+(?:n|ll[aä]|lt[aä]|lle)")
_PLURAL = re.compile(r".+(?:ien|jen|iden|itten|ten|(?<=i)ll[aä]|(?<=i)lt[aä]|(?<=i)lle)")
_TOWNS = frozenset(("kunta", "kaupunki"))  # which give money to projects beside those who carry them out
_FORM_OF_FIRM = re.compile(r"[ ,]+(?:oyj?|abp?|ry|rf|sr|ky|tmi|osk|ltd)\.?$", re.IGNORECASE)
_SUFFIXES = {"ry": "yhdistys", "rf": "yhdistys", "sr": "säätiö", "oy": "yhtiö", "ab": "yhtiö"}


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    role: str
    words: tuple[Token, ...]  # of its name


class PartWords:
    """The parts of each project, called by their roles and by the kinds of their organisations."""

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self._parts: dict[str, list[_Part]] = defaultdict(list)
        for stored in catalogue.facts(field="role"):
            name = stored.fact.part
            self._parts[stored.project].append(_Part(name, str(stored.fact.value), tuple(lexicon.tokens(name))))

    def named(self, question: Question) -> str:
        """Return the question's text with the names of the parts that it calls by a role or a kind; "" if none."""
        parts = self._parts.get(question.projects[0], []) if len(question.projects) == 1 else []
        if len(parts) < 2 or _AS_WHO.search(question.text):
            return ""
        text = question.text
        for token, part in reversed(list(_called(question, parts))):
            name = _FORM_OF_FIRM.sub("", part.name)
            text = f"{text[: token.start]}{name}{text[token.end :]}"
        return text if text != question.text else ""


def _called(question: Question, parts: Sequence[_Part]) -> Iterator[tuple[Token, _Part]]:
    """Yield the words that are said for one part alone, and the part."""
    for place, token in enumerate(question.tokens):
        if place in question.named:
            continue
        meant = [part for part in parts if _ROLES.get(part.role) and _ROLES[part.role].fullmatch(token.surface)]
        meant = meant or _of_kind(place, question, parts)
        if len(meant) == 1 and meant[0].name not in {known.name for known in question.implementers}:
            yield token, meant[0]


def _of_kind(place: int, question: Question, parts: Sequence[_Part]) -> list[_Part]:
    """Return the parts whose organisations are of the kind that a word names alone, no name before it."""
    token = question.tokens[place]
    before = question.tokens[place - 1] if place else None
    owned = before is not None and before.surface.endswith("n") and place - 1 not in question.named
    if owned or not _is_one(token) or (before and _UNNAMED.fullmatch(before.surface)):
        return []
    said = kinds_of(token)
    exact = [part for part in parts if said and has_kind(part.words, token)]
    return exact or [part for part in parts if _SUFFIXES.get(part.words[-1].surface) in {*token.lemmas, token.surface}]


def _is_one(token: Token) -> bool:
    """Tell whether a word for a kind is said of one organisation, as who does, has, gets or gives something."""
    if not _TOWNS.isdisjoint(token.lemmas):
        return False
    if token.surface in token.lemmas:
        return True
    plural = _PLURAL.fullmatch(token.surface) and not any(lemma.endswith("i") for lemma in token.lemmas)
    return _OF_ONE.fullmatch(token.surface) is not None and not plural
