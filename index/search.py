"""The one way in: a query to hits, over an opened index folder."""

from dataclasses import dataclass
from datetime import date

from corpus.document import Chunk, Section


@dataclass(frozen=True, slots=True)
class Filters:
    """What a hit's project must match. Values of one field are alternatives; fields are joined by and.

    Text values match a catalogue value regardless of case. `start` and `end` keep projects whose planned period
    overlaps [start, end].
    """

    projects: tuple[str, ...] = ()
    funds: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    axes: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A chunk found, best first. `text` is source text of the chunk, at most 2,000 characters."""

    rank: int
    score: float
    chunk: Chunk
    section: Section
    text: str
    matched: tuple[str, ...] = ()  # lemmas of the query that stand in the chunk
    vector_score: float = 0.0  # cosine of query and chunk
    keyword_score: float = 0.0  # BM25
