"""What an encoder is. `index.encoders` chooses one by name."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


class Encoder(Protocol):
    """Turns queries and passages into unit vectors of one space."""

    @property
    def identity(self) -> str:
        """Name that changes whenever the vectors would: "multilingual-e5-small/w8a12-4"."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def max_tokens(self) -> int:
        """Longest passage, in tokens, that is encoded whole."""

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count each text's tokens, prompts and special tokens left out."""

    def encode_queries(self, texts: Sequence[str]) -> Matrix:
        """Return unit vectors, shape (len(texts), dimension)."""

    def encode_passages(self, texts: Sequence[str]) -> Matrix:
        """Return unit vectors, shape (len(texts), dimension)."""


@runtime_checkable
class AnsweringEncoder(Protocol):
    """An encoder that also gives vectors by which a question is near the sentences that answer it."""

    def encode_questions(self, texts: Sequence[str]) -> Matrix:
        """Return unit vectors, shape (len(texts), dimension), to be compared with the second of `encode_sentences`."""

    def encode_sentences(self, texts: Sequence[str]) -> tuple[Matrix, Matrix]:
        """Return the vectors of passages, and those of answers, each of shape (len(texts), dimension)."""
