"""Chunks that an answer shows: those that state something first, each once."""

from collections.abc import Iterable, Sequence
from itertools import chain

from index.catalogue import StoredFact
from index.search import Hit, Searcher


def lead(first: Iterable[Hit], then: Iterable[Hit], k: int) -> tuple[Hit, ...]:
    """Join two lists of hits, each chunk once, where it stands first; what comes after `k` chunks is not looked at."""
    found: dict[int, Hit] = {}
    for hit in chain(first, then):
        found.setdefault(hit.number, hit)
        if len(found) >= k:
            break
    return tuple(found.values())[:k]


def stating(facts: Sequence[StoredFact], hits: Iterable[Hit], searcher: Searcher, k: int) -> tuple[Hit, ...]:
    """Put the chunks that state the facts before the others."""
    places = ((stored.document, stored.fact.spans[0]) for stored in facts)
    return lead(searcher.hits_at(places, k), hits, k)
