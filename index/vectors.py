"""The vector index: exact inner product over chunks' unit vectors, by FAISS."""

from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

from index.encoder import Matrix

Ids = NDArray[np.int64]
Scores = NDArray[np.float32]

MOST_PLAIN = 200_000  # more vectors than this are kept in one byte a number instead of four
GATHERED = 0.05  # a smaller share of the vectors than this is multiplied alone


class VectorIndex:
    """Vectors by the ids of their chunks."""

    def __init__(self, dimension: int, index: faiss.IndexIDMap | None = None) -> None:
        self.dimension = dimension
        self._index = index if index is not None else faiss.IndexIDMap(faiss.IndexFlatIP(dimension))
        self._places: tuple[Ids, Ids] | None = None

    @classmethod
    def open(cls, file: Path, writable: bool = False) -> "VectorIndex":
        """Open a saved index; unless it is to be changed, vectors stay on disk until used.

        Raise RuntimeError if it is damaged.
        """
        index = faiss.read_index(str(file), 0 if writable else faiss.IO_FLAG_MMAP_IFC)
        if not isinstance(index, faiss.IndexIDMap):
            raise RuntimeError("not an index of vectors by their ids")
        return cls(index.d, index)

    def save(self, file: Path) -> None:
        """Write the index to one file."""
        faiss.write_index(self._index, str(file))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def add(self, ids: Ids, vectors: Matrix) -> None:
        """Add vectors under new ids."""
        if len(self) <= MOST_PLAIN < len(self) + len(ids):
            self._quantise(vectors)
        self._index.add_with_ids(vectors, ids)
        self._places = None

    def remove(self, ids: Ids) -> None:
        """Remove the vectors of these ids."""
        self._index.remove_ids(faiss.IDSelectorBatch(ids))
        self._places = None

    def get(self, ids: Ids) -> Matrix:
        """Return the vectors of these ids, shape (len(ids), dimension); KeyError if one is not here."""
        return np.asarray(self._index.index.reconstruct_batch(self._positions(ids)), dtype=np.float32)

    def score(self, query: NDArray[np.float32], ids: Ids) -> Scores:
        """Return the cosine of the query, shape (dimension,), and each of these vectors."""
        return self.get(ids) @ query if len(ids) else np.empty(0, np.float32)

    def search(self, query: NDArray[np.float32], limit: int, within: Ids | None = None) -> tuple[Ids, Scores]:
        """Return the nearest ids and their cosines, best first; `within` keeps only these ids."""
        if within is not None and len(within) <= max(GATHERED * len(self), limit):
            scores = self.score(query, within)
            best = np.argsort(-scores, kind="stable")[:limit]
            return within[best], scores[best]
        limit = min(limit, len(self) if within is None else len(within))
        if not limit:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        parameters, selector = faiss.SearchParameters(), None if within is None else faiss.IDSelectorBatch(within)
        parameters.sel = selector
        faiss.omp_set_num_threads(1)  # of the calling thread; a second one makes one query no faster
        scores, ids = self._index.search(query[None, :], limit, params=parameters)
        return ids[0], scores[0]

    def _positions(self, ids: Ids) -> Ids:
        if self._places is None:
            known = faiss.vector_to_array(self._index.id_map)
            order = np.argsort(known)
            self._places = order, known[order]
        order, known = self._places
        found = np.searchsorted(known, ids)
        if len(ids) and (found.max() >= len(known) or (known[found] != ids).any()):
            raise KeyError("no vector of this id")
        return np.asarray(order[found], np.int64)

    def _quantise(self, sample: Matrix) -> None:
        """Turn the index into one of 8-bit numbers."""
        ids = faiss.vector_to_array(self._index.id_map)
        vectors = self._index.index.reconstruct_n(0, len(self)) if len(self) else sample
        quantised = faiss.IndexScalarQuantizer(
            self.dimension, faiss.ScalarQuantizer.QT_8bit, faiss.METRIC_INNER_PRODUCT
        )
        quantised.train(vectors)
        self._index = faiss.IndexIDMap(quantised)
        if len(ids):
            self._index.add_with_ids(vectors, ids)
