"""Hits as a person judges them: what they show of the gold, and where."""

from dataclasses import dataclass

from eval.measures.trial import Trial
from eval.responses import FoundHit
from eval.text import find


@dataclass(frozen=True, slots=True)
class SeenHit:
    """A hit, the grade of the best gold entry that it shows (0 if none), and where in its text the gold stands."""

    hit: FoundHit
    grade: int
    ranges: tuple[tuple[int, int], ...]


def seen_hits(trial: Trial, most: int) -> tuple[SeenHit, ...]:
    """Return the first hits of a trial, as many as `most`."""
    seen = []
    for hit, shown in zip(trial.response.hits[:most], trial.held(), strict=False):
        gold = [trial.gold[number] for number in shown]
        found = (find(hit.text, entry.quote) or (0, len(hit.text)) for entry in gold)
        seen.append(SeenHit(hit, max((entry.grade for entry in gold), default=0), _apart(sorted(found))))
    return tuple(seen)


def _apart(ranges: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Unite ranges that overlap."""
    apart: list[tuple[int, int]] = []
    for start, end in ranges:
        if apart and start <= apart[-1][1]:
            start, end = apart[-1][0], max(apart.pop()[1], end)
        apart.append((start, end))
    return tuple(apart)
