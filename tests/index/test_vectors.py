"""The vector index agrees with plain multiplication."""

from pathlib import Path

import numpy as np
import pytest

from index.encoder import Matrix
from index.vectors import VectorIndex

IDS = np.arange(500, dtype=np.int64) * 3 + 7


@pytest.fixture
def vectors() -> Matrix:
    random = np.random.default_rng(0)
    drawn = random.normal(size=(len(IDS), 32)).astype(np.float32)
    return np.asarray(drawn / np.linalg.norm(drawn, axis=1, keepdims=True), np.float32)


@pytest.fixture
def saved(vectors: Matrix, tmp_path: Path) -> Path:
    index = VectorIndex(32)
    index.add(IDS[:300], vectors[:300])
    index.add(IDS[300:], vectors[300:])
    index.save(tmp_path / "vectors.faiss")
    return tmp_path / "vectors.faiss"


@pytest.mark.parametrize("share", [None, 0.01, 0.5])
def test_search_agrees_with_multiplication(saved: Path, vectors: Matrix, share: float | None) -> None:
    kept = np.arange(len(IDS)) if share is None else np.arange(0, len(IDS), round(1 / share))
    query = vectors[41]
    found, scores = VectorIndex.open(saved).search(query, 5, None if share is None else IDS[kept])
    products = vectors[kept] @ query
    best = np.argsort(-products)[:5]
    assert found.tolist() == IDS[kept][best].tolist()
    assert scores == pytest.approx(products[best], abs=1e-6)


def test_removed_vectors_are_gone_and_the_rest_unmoved(saved: Path, vectors: Matrix) -> None:
    index = VectorIndex.open(saved, writable=True)
    index.remove(IDS[10:20])
    assert len(index) == 490
    assert index.get(IDS[[5, 25]]) == pytest.approx(vectors[[5, 25]])
    with pytest.raises(KeyError):
        index.get(IDS[[12]])


def test_many_vectors_are_kept_in_bytes(vectors: Matrix, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("index.vectors.MOST_PLAIN", 300)
    index = VectorIndex(32)
    index.add(IDS[:300], vectors[:300])
    index.add(IDS[300:], vectors[300:])
    index.save(tmp_path / "vectors.faiss")
    assert (tmp_path / "vectors.faiss").stat().st_size < len(IDS) * 32 * 2
    assert index.score(vectors[41], IDS) == pytest.approx(vectors @ vectors[41], abs=0.08)


def test_an_empty_index_finds_nothing() -> None:
    ids, scores = VectorIndex(32).search(np.ones(32, np.float32), 5)
    assert len(ids) == len(scores) == 0
