"""A small encoder that needs no model: hashed character n-grams. For tests and demonstrations."""

import re
import unicodedata
import zlib
from collections.abc import Sequence

import numpy as np

from index.encoder import Matrix

_WORD = re.compile(r"\w+")
_LENGTHS = (3, 4, 5)  # of n-grams: long enough for a Finnish stem, short enough for its inflections to share some


class HashingEncoder:
    """Texts that share word stems get near vectors; the same text gets the same vector on every machine."""

    identity = "hashing/1"
    dimension = 512
    max_tokens = 512

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count each text's words."""
        return [len(_words(text)) for text in texts]

    def encode_queries(self, texts: Sequence[str]) -> Matrix:
        """Return unit vectors, shape (len(texts), 512)."""
        return self.encode_passages(texts)

    def encode_passages(self, texts: Sequence[str]) -> Matrix:
        """Return unit vectors, shape (len(texts), 512)."""
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        for vector, text in zip(vectors, texts, strict=True):
            for word in _words(text)[: self.max_tokens]:
                for gram in _grams(word):
                    place, sign = divmod(zlib.crc32(gram.encode()), 2)
                    vector[place % self.dimension] += 1 - 2 * sign
            if not vector.any():
                vector[0] = 1
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def _grams(word: str) -> list[str]:
    marked = f"<{word}>"
    return [marked[start : start + length] for length in _LENGTHS for start in range(len(marked) - length + 1)]
