"""The change of the upper layers that brings a question near the sentences that answer it.

A text's own vector tells what the text is about, and so does a question's; a sentence that answers in other words is
often no nearer than one that only repeats the question's. The layers from FORK on were therefore trained further, on
questions and sentences of fictional forms (benchmarks/training.py). What changed is kept as the product
of two narrow matrices for each matrix (Hu and others 2021, LoRA), and whole for each vector.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedded.weights import Sizes, Weights

FORK = 8  # the first layer that is changed
FILE = Path(__file__).parent / "answering.npz"


@dataclass(frozen=True, slots=True)
class ChangedWeights:
    """Weights with the change added. The file has `name.down` and `name.up` for a matrix and `name` for a vector."""

    weights: Weights
    change: Mapping[str, NDArray[np.float16]]

    @property
    def sizes(self) -> Sizes:
        """The model's shape."""
        return self.weights.sizes

    def vector(self, name: str) -> NDArray[np.float32]:
        """Return a tensor of one dimension."""
        return self.weights.vector(name) + self.change[name].astype(np.float32)

    def floats(self, name: str, columns: int) -> NDArray[np.float32]:
        """Return a matrix, shape (rows, columns)."""
        down, up = (self.change[f"{name}.{part}"].astype(np.float32) for part in ("down", "up"))
        return self.weights.floats(name, columns) + up @ down


def changed_for_answering(weights: Weights) -> ChangedWeights:
    """Return the weights as they are after the training."""
    with np.load(FILE, allow_pickle=False) as stored:
        return ChangedWeights(weights, dict(stored))
