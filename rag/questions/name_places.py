"""Where a question says the name of an organisation: its own words, and the kind of organisation right after them."""

import re
from collections.abc import Sequence

from index.analyser import Token
from rag.questions.identities import abbreviations, own_terms
from rag.questions.names import Implementer, positions, town_places
from rag.questions.organisation_kinds import has_kind, kind_after
from rag.words.terms import Lexicon, Term

_WHERE = re.compile(r"(?:ss|ll)[aä]$")


def own_places(known: Implementer, tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[int]:
    """Return where the words that are a name's own stand; of a name that has none, all its words."""
    words = own_terms(known.name, lexicon) or lexicon.terms(known.name)
    return _with_kinds(known.name, (*words, *_abbreviated(known, lexicon)), tokens, lexicon) | _town(known, tokens)


def all_places(known: Implementer, tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[int]:
    """Return where any words of a name stand, also the end of a compound told after its beginning."""
    words = (*lexicon.terms(known.name), *own_terms(known.name, lexicon), *_abbreviated(known, lexicon))
    places = _with_kinds(known.name, words, tokens, lexicon)
    pieces = {piece for word in words for piece in word.parts}
    after = {place + 1 for place in places if place + 1 < len(tokens)}
    ends = {place for place in after if not pieces.isdisjoint(tokens[place].lemmas)}
    return places | ends | _town(known, tokens)


def is_only_place(known: Implementer, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Tell whether only the town in a name is said, and where something is: "in Town" of "Town's university"."""
    said = [(word, place) for word in own_terms(known.name, lexicon) for place in positions(word, tokens)]
    return bool(said) and all(
        word.surface.endswith("n") and _WHERE.search(tokens[place].surface) is not None for word, place in said
    )


def _abbreviated(known: Implementer, lexicon: Lexicon) -> tuple[Term, ...]:
    """Return the words by which a name may be abbreviated."""
    return tuple(term for short in abbreviations(known.name) for term in lexicon.terms(short))


def _town(known: Implementer, tokens: Sequence[Token]) -> frozenset[int]:
    """Return where the town stands by which a part is called."""
    return frozenset(
        place for place in town_places(tokens) if known.town in (tokens[place].surface, *tokens[place].lemmas)
    )


def _with_kinds(name: str, words: tuple[Term, ...], tokens: Sequence[Token], lexicon: Lexicon) -> frozenset[int]:
    places = frozenset(place for word in words for place in positions(word, tokens))
    kinds = {kind for place in places if (kind := kind_after(place, tokens)) is not None}
    own = lexicon.tokens(name) if kinds else ()
    return places | {kind for kind in kinds if has_kind(own, tokens[kind])}
