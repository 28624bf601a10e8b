"""Discounted cumulative gain."""

import math
from collections.abc import Iterable


def discounted(gains: Iterable[float]) -> float:
    """Sum gains in the order of their ranks, each divided by log2(rank + 1) (Järvelin and Kekäläinen 2002)."""
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))
