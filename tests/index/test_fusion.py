"""Fusion is a pure function of both legs' scores."""

import numpy as np
import pytest

from index.fusion import fuse, standardise


def array(*values: float) -> np.ndarray:
    return np.array(values, np.float32)


def test_standardised_scores_have_mean_0_and_deviation_1() -> None:
    scores = standardise(array(1, 2, 6))
    assert scores.mean() == pytest.approx(0, abs=1e-6)
    assert scores.std() == pytest.approx(1)


def test_a_leg_that_tells_nothing_apart_does_not_count() -> None:
    assert np.argsort(-fuse(array(0.8, 0.9, 0.7), array(0, 0, 0))).tolist() == [1, 0, 2]


def test_the_share_moves_the_balance() -> None:
    cosines, keywords = array(0.9, 0.1), array(1, 5)
    assert fuse(cosines, keywords, share=0.9).argmax() == 0
    assert fuse(cosines, keywords, share=0.1).argmax() == 1


def test_no_candidates_no_scores() -> None:
    assert len(fuse(array(), array())) == 0
