"""What projects and organisations may be called and described by: their own words, short names, towns."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.analyser import Token
from index.catalogue import Catalogue
from rag.words.inflection import inflected
from rag.words.terms import Lexicon, Term, as_term

_ORDINARY = frozenset(
    """
    oy oyj ab ry rf ky tmi sr ltd säätiö osk yhtymä liikelaitos
    kunta kaupunki kuntayhtymä seutu maakunta alue yhdistys seura keskus osaamiskeskus opisto oppilaitos
    koulu yliopisto palvelu liitto
    """.split()
)
_ABBREVIATED = (("ammattikorkeakoulu", "amk"), ("ammattikorkeakoulu", "ammattikorkea"))
_SITE = re.compile(r"(?:https?://)?(?:www\.)?(?!www)([^\W\d_]{3,})\.\w")
_INHABITANT = re.compile(r"(.{3,}?)l[aä]i(?:nen|s\w*)")
MOST_WORDS = 5  # that describe a project before the word "project"


@dataclass(frozen=True, slots=True)
class Identity:
    """Words that a project may be described by."""

    name: frozenset[str]
    applicant: frozenset[str]
    nickname: str  # of the applicant
    town: frozenset[str]
    areas: frozenset[str]  # regions and municipalities, in lower case

    def _weight(self, token: Token) -> int:
        forms = {token.surface, *token.lemmas, *home(token.surface)}
        if forms & self.applicant or (self.nickname and inflected(self.nickname, token.surface)):
            return 3
        return 2 if forms & self.town else 1 if forms & self.name else 0

    def told(self, before: Sequence[Token], taken: frozenset[int]) -> tuple[tuple[int, ...], int]:
        """Return which of the last words describe the project, and how well: 0 where they do not tell it apart.

        Other genitives may stand among them: "the youth work's project of Town".
        """
        places, weights = [], []
        for index in range(len(before) - 1, max(-1, len(before) - 1 - MOST_WORDS), -1):
            weight = self._weight(before[index])
            if index in taken or not (weight or before[index].surface.endswith("n")):
                break
            if weight:
                places.append(index)
                weights.append(weight)
        return (tuple(places), sum(weights)) if sum(weights) > 1 else ((), 0)


def home(word: str) -> tuple[str, ...]:
    """Return the town whose people a word names, in its possible base forms."""
    found = _INHABITANT.fullmatch(word)
    return (found[1], re.sub("e$", "i", found[1])) if found else ()


def by_words(identities: dict[str, Identity]) -> dict[str, list[str]]:
    """Return the projects that each word may describe; a nickname also without its last letter."""
    described: dict[str, list[str]] = defaultdict(list)
    for code, known in identities.items():
        nicknames = {known.nickname, known.nickname[:-1]} - {""}
        for form in known.name | known.applicant | known.town | nicknames:
            described[form].append(code)
    return described


def name_terms(name: str, lexicon: Lexicon) -> tuple[Term, ...]:
    """Return the words that carry meaning in a name; all of its words where only one of several does."""
    terms, tokens = lexicon.terms(name), lexicon.tokens(name)
    return tuple(map(as_term, tokens)) if len(terms) == 1 < len(tokens) else terms


def own_terms(name: str, lexicon: Lexicon) -> tuple[Term, ...]:
    """Return the words that are a name's own: of "Taimi-liikelaitos" only "taimi"."""
    spaced = re.sub(rf"-(?=(?:{'|'.join(sorted(_ORDINARY))})\b)", " ", name, flags=re.IGNORECASE)
    own = (term for term in lexicon.terms(spaced) if _ORDINARY.isdisjoint((term.surface.strip(".,"), *term.forms)))
    return tuple(replace(term, forms=_with_short(term.forms)) for term in own)


def _with_short(forms: frozenset[str]) -> frozenset[str]:
    """Add the abbreviations of words: saaristo-amk for saaristo-ammattikorkeakoulu."""
    return forms.union(*({form.replace(*pair) for form in forms} for pair in _ABBREVIATED))


def abbreviations(name: str) -> tuple[str, ...]:
    """Return what a university of applied sciences may be called: "saamk" for "Saariston ammattikorkeakoulu"."""
    first, _, rest = name.lower().partition(" ")
    return tuple(f"{first[:length]}amk" for length in (1, 2, 3)) if rest.startswith("ammattikorkeakoulu") else ()


def web_names(catalogue: Catalogue) -> dict[tuple[str, str], str]:
    """Return what organisations call themselves in the address of their web site, by project and name."""
    owners = {
        (stored.project, stored.fact.part if stored.fact.field == "implementer" else ""): str(stored.fact.value)
        for field in ("implementer", "applicant")
        for stored in catalogue.facts(field=field)
    }
    sites = [(stored, _SITE.match(str(stored.fact.value or ""))) for stored in catalogue.facts(field="web")]
    return {
        (stored.project, owners[stored.project, stored.fact.part]): site[1]
        for stored, site in sites
        if site and (stored.project, stored.fact.part) in owners
    }


def identities(catalogue: Catalogue, lexicon: Lexicon) -> dict[str, Identity]:
    """Return the words of each project's name, of its applicant and of the applicant's town."""
    applicants: dict[str, frozenset[str]] = defaultdict(frozenset)
    towns: dict[str, frozenset[str]] = defaultdict(frozenset)
    main = {
        (stored.project, stored.fact.part) for stored in catalogue.facts(field="role") if stored.fact.value == "main"
    }
    for field, known in (("applicant", applicants), ("postal_town", towns)):
        for stored in catalogue.facts(field=field):
            if stored.fact.part and (stored.project, stored.fact.part) not in main:
                continue
            own = own_terms(str(stored.fact.value or ""), lexicon)
            known[stored.project] = known[stored.project].union(*(term.forms for term in own))
    nicknames = {project: nickname for (project, name), nickname in web_names(catalogue).items()}
    return {
        project.code: Identity(
            frozenset(form for term in lexicon.terms(project.name) for form in term.forms),
            applicants[project.code],
            nicknames.get(project.code, ""),
            towns[project.code],
            frozenset(place.lower() for place in (*project.regions, *project.municipalities)),
        )
        for project in catalogue.projects()
    }
