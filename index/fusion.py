"""One ranking from two: the vector leg's cosines and the keyword leg's BM25."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Fusion = Callable[[Scores, Scores], Scores]  # cosines and BM25 of the same candidates to one score each

VECTOR_SHARE = 0.5


def fuse(cosines: Scores, keywords: Scores, share: float = VECTOR_SHARE) -> Scores:
    """Add both legs' standardised scores of the same candidates, the vector leg's weighted by `share`.

    BM25 has a long tail that cosines lack; its square root keeps one rare word from deciding alone.
    """
    return share * standardise(cosines) + (1 - share) * standardise(np.sqrt(keywords))


def standardise(scores: Scores) -> Scores:
    """Shift and scale scores to mean 0 and deviation 1; equal scores become 0."""
    deviation = scores.std() if len(scores) else 0.0
    return np.asarray((scores - scores.mean()) / deviation if deviation > 0 else np.zeros_like(scores), np.float32)
