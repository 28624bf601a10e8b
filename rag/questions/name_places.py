"""Where a question says the name of an organisation: its own words, and the kind of organisation right after them."""

from itertools import pairwise

from index.analyser import Token
from rag.questions.identities import own_terms
from rag.questions.names import PART_WORD, positions
from rag.questions.organisation_kinds import has_kind, kind_after
from rag.words.terms import Lexicon, Term


def own_places(name: str, tokens: tuple[Token, ...], lexicon: Lexicon) -> frozenset[int]:
    """Return where the words that are a name's own stand; of a name that has none, all its words."""
    return _with_kinds(name, own_terms(name, lexicon) or lexicon.terms(name), tokens, lexicon)


def all_places(name: str, tokens: tuple[Token, ...], lexicon: Lexicon) -> frozenset[int]:
    """Return where any words of a name stand, also the end of a compound told after its beginning."""
    words = (*lexicon.terms(name), *own_terms(name, lexicon))
    places = _with_kinds(name, words, tokens, lexicon)
    pieces = {piece for word in words for piece in word.parts}
    after = {place + 1 for place in places if place + 1 < len(tokens)}
    ends = {place for place in after if not pieces.isdisjoint(tokens[place].lemmas)}
    return places | ends | (town_places(tokens) if not places else frozenset())


def town_places(tokens: tuple[Token, ...]) -> frozenset[int]:
    """Return where a town stands by which a part is told: "Town's sub-project"."""
    return frozenset(
        place
        for place, (before, after) in enumerate(pairwise(tokens))
        if PART_WORD.match(after.surface) and before.surface.endswith("n")
    )


def _with_kinds(name: str, words: tuple[Term, ...], tokens: tuple[Token, ...], lexicon: Lexicon) -> frozenset[int]:
    places = frozenset(place for word in words for place in positions(word, tokens))
    kinds = {kind for place in places if (kind := kind_after(place, tokens)) is not None}
    own = lexicon.tokens(name) if kinds else ()
    return places | {kind for kind in kinds if has_kind(own, tokens[kind])}
