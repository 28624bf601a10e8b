"""Conditions on where projects work: regions, sub-regions and municipalities, in any inflection."""

import re
from collections.abc import Iterable, Iterator, Sequence

from index.catalogue import StoredFact
from index.search import Filters, Hit
from index.sentences import StoredSentence
from rag.lists.open_words import Mention, OpenWords, mention, shown, texts, told
from rag.questions.areas import PLACES, met, people, tells_region
from rag.words.patterns import pattern
from rag.words.terms import Term, match

_FRAME = re.compile(
    r"seutu|maakun|(?:kohde|toiminta|hanke|vaikutus|sijainti)?-?(?:alue|paikkakun)|kohdekun|kunta\b|kunna|kunta-?(?:luettel|list)"
    r"|luettel|lista|list(?:s|ed)?\b|(?:sub-?)?region|landskap|targets?\b|areas?\b|municipalit|målområd|målregion"
    r"|kommun(?:list|förteckn|er|en)?\b|förteckn|verksamhetsområd"
)
_ON_THE_FORM = re.compile(
    r"kohdealue|kohdemaakun|lomakk|luettel|lista|\blist(?:s|ed)?\b|target|målregion|målområd", re.IGNORECASE
)
_SUB_REGION = re.compile(r"seutu|seudu|sub-?region|ekonomisk\w* region", re.IGNORECASE)
_ONLY = re.compile(
    r"(?<!ei )(?<!eivät )\b(?:vain|ainoastaan|pelkästään|yksinomaan|yksistään|kokonaan|rajoit\w+|rajau\w+"
    r"|only|solely|exclusively|endast|bara|enbart)\b",
    re.IGNORECASE,
)
_ONE_REGION = pattern(
    r"""\b(?:(?:vain|ainoastaan|pelkästään)\ )?(?<!kuin\ )(?<!yli\ )yhde(?:n|ssä|llä)\ (?:ainoa\w*\ )?maakun\w+
    (?:\ aluee\w+)?
    |\b(?:only\ one|a\ single|just\ one)\ region|\b(?:bara|endast)\ ett\ landskap"""
)
_SEVERAL_REGIONS = pattern(
    r"""\b(?:use[ai]\w*|mone\w+|vähintään\ kahde\w+|yli\ yhde\w+)(?:\ kuin\ yhde\w+)?\ (?:eri\ )?maakun\w+
    (?:\ aluee\w+)?
    |\b(?:several|multiple|more\ than\ one)\ regions?|\b(?:flera|mer\ än\ ett)\ landskap"""
)
_LOOKED_AT = 30  # chunks
TOWN_ITSELF = re.compile(  # an organisation: "Turun kaupunki", but not "hakijan kaupunki"
    r"\b(?!\w*(?:hakija|toteuttaja)n)[\w-]+n (?:kaupun(?:ki|gin|gille|gilla)|kun(?:ta|nan|nalle|nalla))\b",
    re.IGNORECASE,
)


def extent(words: OpenWords) -> Iterator[Mention]:
    """Read that projects work in one region or in several: by the regions that a form lists, or by what is ticked."""
    several, one = words.says(_SEVERAL_REGIONS), words.says(_ONE_REGION)
    said = several or one
    if said is None:
        return
    facts = words.facts("regions", "region_scope")
    found = [known for known in facts if known.fact.value and _is_wide(known) == (said is several)]
    words.take_within(*said.span())
    yield Mention("region_scope", *said.span(), shown(found), tuple(facts))


def _is_wide(known: StoredFact) -> bool | None:
    """Tell whether a fact is of several regions; None where it is of the whole country."""
    if known.fact.field == "regions":
        return len(texts(known.fact.value)) > 1
    ticked = " ".join(texts(known.fact.value)).lower()
    return "usea" in ticked if "maakun" in ticked else None


def places(words: OpenWords) -> Iterator[Mention]:
    """Read the places that a project's form must name, or its text where the form leaves the municipalities out."""
    stated = _stated(words)
    named = words.take(lambda term: _is_place(term, stated, words))
    if not named:
        return
    facts = words.facts(*PLACES)
    words.take_phrases((*PLACES, "region_scope"))
    words.take_like(_FRAME)
    only = _is_only(named, words.text)
    for term in named:
        meant = {place for place in stated if _means(term, place, words)}
        found = _of_level([known for known in facts if not meant.isdisjoint(texts(known.fact.value))], facts, words)
        if tells_region(term):
            found += _in_summary(words, term, facts)
        elif not words.says(_ON_THE_FORM):
            found += _in_text(words, term, facts)
        if only:
            found = [known for known in found if _is_within(known, named, words)]
        yield mention("places", [term], found, facts)


def is_place(term: Term, words: OpenWords) -> bool:
    """Tell whether a word names a place where some project works, or a region."""
    return _is_place(term, _stated(words), words)


def _is_place(term: Term, stated: Iterable[str], words: OpenWords) -> bool:
    known = any(_means(term, place, words) for place in stated)
    return known or tells_region(term)


def _is_only(named: Sequence[Term], text: str) -> bool:
    """Tell whether projects are asked for that work in some places and nowhere else."""
    between = (text[said.end() : place.start] for said in _ONLY.finditer(text) for place in named)
    return any(words.startswith(" ") and len(words.split()) <= 1 for words in between)


def _is_within(known: StoredFact, named: Sequence[Term], words: OpenWords) -> bool:
    """Tell whether a fact names no other places than these."""
    return all(any(_means(term, place, words) for term in named) for place in texts(known.fact.value))


def _of_level(found: list[StoredFact], facts: Sequence[StoredFact], words: OpenWords) -> list[StoredFact]:
    """Leave out sub-regions named like a municipality, where the form lists its municipalities."""
    if words.says(_SUB_REGION):
        return [known for known in found if known.fact.field == "sub_regions"] or found
    listed = {known.project for known in facts if known.fact.field == "municipalities" and known.fact.value}
    if not any(known.fact.field == "municipalities" for known in found):
        return found
    return [known for known in found if known.fact.field != "sub_regions" or known.project not in listed]


def _stated(words: OpenWords) -> frozenset[str]:
    """Return the places that forms name."""
    return frozenset().union(*map(words.catalogue.values, PLACES))


def _means(term: Term, place: str, words: OpenWords) -> bool:
    """Tell whether a word is a place's name or that of its people."""
    return match(term, words.lexicon.words(place)) == 1.0 or people(place) in {
        form.replace("-", "") for form in term.forms
    }


def _in_summary(words: OpenWords, term: Term, facts: Sequence[StoredFact]) -> list[StoredFact]:
    """Return the sentences of public summaries that name a region in projects whose form tells no region."""
    told_on_form = {known.project for known in facts if known.fact.field == "regions" and known.fact.value}
    national = {known.project for known in words.facts("region_scope") if _is_wide(known) is None and known.fact.value}
    summaries = {
        known.project: known.fact.section
        for known in words.facts("summary")
        if known.project not in told_on_form | national
    }
    return [
        told(hit, sentence)
        for hit, sentence in _naming(words, term, tuple(summaries))
        if hit.section.id == summaries[hit.chunk.project]
    ]


def _in_text(words: OpenWords, term: Term, facts: Sequence[StoredFact]) -> list[StoredFact]:
    """Return the sentences that name a municipality in projects whose form has no list of municipalities."""
    listed = {known.project for known in facts if known.fact.field == "municipalities" and known.fact.value}
    codes = tuple(project.code for project in words.catalogue.projects() if project.code not in listed)
    return [told(hit, sentence) for hit, sentence in _naming(words, term, codes)]


def _naming(words: OpenWords, term: Term, projects: tuple[str, ...]) -> Iterator[tuple[Hit, StoredSentence]]:
    """Yield the sentences of projects that name a place."""
    wording = " ".join(sorted(term.forms))
    hits = words.searcher.search(words.text, _LOOKED_AT, Filters(projects=projects), wording) if projects else ()
    for hit, (sentences, _) in zip(hits, words.searcher.sentences(hits, words.text), strict=True):
        yield from ((hit, sentence) for sentence in sentences if met(term, words.lexicon.words(sentence.text)))
