"""Conditions on where projects work: regions, sub-regions and municipalities, in any inflection."""

import re
from collections.abc import Iterable

from corpus.regions import is_region
from index.catalogue import StoredFact
from rag.areas import PLACES, people
from rag.open_words import OpenWords, Shown, shown, texts
from rag.terms import Term, match

_BOTH = re.compile(r"\bsekä\b.*\bettä\b|\bmolemmissa\b|\bboth\b.*\band\b|\bbåde\b", re.IGNORECASE)
_FRAME = re.compile(r"seutu|maakun|alue|region|landskap|kohdekun|kohdemaakun")


def places(words: OpenWords) -> Shown | None:
    """Read the places that a project's form must name."""
    facts = words.facts(*PLACES)
    stated = _stated(facts)
    named = words.take(lambda term: _is_place(term, stated, words))
    if not named:
        return None
    words.take_phrases((*PLACES, "region_scope"))
    words.take_like(_FRAME)
    met = [
        shown(known for known in facts if not meant.isdisjoint(texts(known.fact.value)))
        for meant in ({place for place in stated if _means(term, place, words)} for term in named)
    ]
    common = set(met[0]).intersection(*met) if words.says(_BOTH) else {code for found in met for code in found}
    return {code: [known[code][0] for known in met if code in known] for code in sorted(common)}


def is_place(term: Term, words: OpenWords) -> bool:
    """Tell whether a word names a place where some project works, or a region."""
    facts = [known for field in PLACES for known in words.catalogue.facts(field=field)]
    return _is_place(term, _stated(facts), words)


def _is_place(term: Term, stated: Iterable[str], words: OpenWords) -> bool:
    known = any(_means(term, place, words) for place in stated)
    return known or any(is_region(form.title()) for form in term.forms)


def _stated(facts: Iterable[StoredFact]) -> set[str]:
    """Return the places that the facts name, each once."""
    return {place for stored in facts for place in texts(stored.fact.value)}


def _means(term: Term, place: str, words: OpenWords) -> bool:
    """Tell whether a word is a place's name or that of its people."""
    return match(term, words.lexicon.words(place)) == 1.0 or people(place) in {
        form.replace("-", "") for form in term.forms
    }
