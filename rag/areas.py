"""The places where projects work, as the forms name them, and the words of a question that name them."""

import re
from collections import defaultdict
from collections.abc import Sequence

from corpus.regions import is_region
from index.catalogue import Catalogue
from rag.terms import Lexicon, Term, Vocabulary, match

PLACES = ("regions", "sub_regions", "municipalities")
_PEOPLE = (("karjala", "karjalainen"), ("häme", "hämäläinen"), ("suomi", "suomalainen"), ("pohjanmaa", "pohjalainen"))


class Areas:
    """The places of every project's form."""

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self._projects: dict[str, set[str]] = defaultdict(set)  # by every form of a place's words, and by its people
        for field in PLACES:
            for stored in catalogue.facts(field=field):
                for place in stored.fact.value if isinstance(stored.fact.value, tuple) else ():
                    for form in (people(place), *lexicon.words(place).forms):
                        self._projects[form].add(stored.project)

    def named(self, terms: Sequence[Term]) -> tuple[Term, ...]:
        """Return the terms that name a place where some project works, a region, or the people of one."""
        return tuple(term for term in terms if self._codes(term) or any(is_region(form.title()) for form in term.forms))

    def works_in(self, project: str, place: Term) -> bool:
        """Tell whether a project's form names a place."""
        return project in self._codes(place)

    def _codes(self, term: Term) -> set[str]:
        forms = {spelling for form in term.forms for spelling in (form, form.replace("-", ""))}
        return {code for form in forms for code in self._projects.get(form, ())}


def met(place: Term, words: Vocabulary) -> bool:
    """Tell whether a text names a place or its people, whichever of the two the term is."""
    if match(place, words) >= 0.9:
        return True
    dwellers = {form.replace("-", "") for form in place.forms}
    return any(people(form) in dwellers for form in words.forms) or bool(
        {people(form) for form in place.forms} & words.forms
    )


def people(place: str) -> str:
    """Return what those who live in a place are called: "Pohjois-Savo" - "pohjoissavolainen"."""
    name = place.lower().replace("-", "")
    for ending, dwellers in _PEOPLE:
        if name.endswith(ending):
            return name.removesuffix(ending) + dwellers
    return f"{name}{'lainen' if re.search('[aou]', name) else 'läinen'}"
