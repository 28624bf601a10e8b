"""The places where projects work, as the forms name them, and the words of a question that name them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from corpus.regions import is_region
from index.catalogue import Catalogue
from rag.words.places import is_known_place
from rag.words.terms import Lexicon, Term, Vocabulary, match

PLACES = ("regions", "sub_regions", "municipalities")
_CACHED_WORDS = 1 << 14
_BACK = re.compile("[aou][^aouäöy]*$")  # the last vowel decides
_PEOPLE = (("karjala", "karjalainen"), ("häme", "hämäläinen"), ("suomi", "suomalainen"), ("pohjanmaa", "pohjalainen"))


class Areas:
    """The places of every project's form."""

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self._whole: dict[str, set[str]] = defaultdict(set)  # regions, and a municipality that is the only one
        places: set[str] = set()
        for field in PLACES:
            for stored in catalogue.facts(field=field):
                named = stored.fact.value if isinstance(stored.fact.value, tuple) else ()
                places.update(named)
                if field == "regions" or (field == "municipalities" and len(named) == 1):
                    self._whole[stored.project].update(named)
        self._names = frozenset(form for place in places for form in lexicon.words(place).forms)
        self._dwellers = tuple(stem for place in places for stem in _stems(place))

    def named(self, terms: Sequence[Term]) -> tuple[Term, ...]:
        """Return the terms that name a place where some project works, a region, or the people of one."""
        return tuple(term for term in terms if self._is_place(term))

    def is_all_in(self, project: str, place: Term) -> bool:
        """Tell whether a whole project works in a region, or in a single municipality."""
        return any(
            form.title() == area or form.replace("-", "") == people(area)
            for area in self._whole.get(project, ())
            for form in place.forms
        )

    def _is_place(self, term: Term) -> bool:
        if term.forms & self._names or tells_region(term) or any(map(is_known_place, term.forms)):
            return True
        return any(form.replace("-", "").startswith(self._dwellers) for form in term.forms)


def met(place: Term, words: Vocabulary) -> bool:
    """Tell whether a text names a place or its people, whichever of the two the term is."""
    if not place.forms.isdisjoint(words.forms):
        return True
    if not tells_region(place) and (match(place, words) >= 0.9 or _has_half_of(place, words)):
        return True
    bare = {form.replace("-", "") for form in place.forms}
    dwellers = tuple(stem for form in place.forms for stem in _stems(form))
    return any(
        form.replace("-", "").startswith(dwellers) or any(one.startswith(_stems(form)) for one in bare)
        for form in words.forms
    )


def tells_region(place: Term) -> bool:
    """Tell whether a word names a region."""
    return any(is_region(form.title()) for form in place.forms)


def _has_half_of(place: Term, words: Vocabulary) -> bool:
    """Tell whether a text names a part of a larger area: "Pohjois-Savo" of Savo, which is no region itself."""
    endings = tuple(f"-{form}" for form in place.forms)
    return any(form.endswith(endings) for form in words.forms)


@lru_cache(_CACHED_WORDS)
def _stems(place: str) -> tuple[str, ...]:
    """Return how the name of a place's people may begin: "kajaanilai", but "lahtelai"."""
    dwellers = people(place).removesuffix("nen")
    return (dwellers, re.sub(r"i(?=l[aä]i$)", "e", dwellers))


def people(place: str) -> str:
    """Return what those who live in a place are called: "Pohjois-Savo" - "pohjoissavolainen"."""
    name = place.lower().replace("-", "")
    for ending, dwellers in _PEOPLE:
        if name.endswith(ending):
            return name.removesuffix(ending) + dwellers
    return f"{name}{'lainen' if _BACK.search(name) else 'läinen'}"
