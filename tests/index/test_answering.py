"""Vectors by which sentences answer: kept beside the others, asked by questions, reused by the next build."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from index.build import BuildReport
from index.encoder import AnsweringEncoder, Matrix
from index.hashing import HashingEncoder
from index.search import Searcher

Index = Callable[..., BuildReport]
QUESTION = "velkaantuneiden nuorten talousneuvontaa"


class Answering(HashingEncoder):
    """Its questions are nearest to the sentences that are told backwards."""

    identity = "answering/1"

    def __init__(self) -> None:
        self.sentences: list[str] = []

    def encode_questions(self, texts: Sequence[str]) -> Matrix:
        return self.encode_passages([text[::-1] for text in texts])

    def encode_sentences(self, texts: Sequence[str]) -> tuple[Matrix, Matrix]:
        self.sentences += texts
        return self.encode_passages(texts), self.encode_questions(texts)


def test_a_question_is_compared_with_what_answers(
    two_projects: tuple[Path, Path], make_index: Index, folder: Path
) -> None:
    encoder = Answering()
    make_index(encoder=encoder)
    searcher = Searcher.open(folder, encoder)
    hits = searcher.search(QUESTION)
    (asked,) = encoder.encode_questions([QUESTION])
    first = searcher.answering(hits, QUESTION)[0]
    sentences, cosines = searcher.sentences(hits, QUESTION)[0]
    assert len(first) == len(sentences)
    assert not np.allclose(first, cosines)
    kept = searcher.catalogue.answers([hits[0].number])[hits[0].number]
    assert np.allclose(first, np.frombuffer(kept, np.float16).reshape(len(sentences), -1) @ asked, atol=1e-3)


def test_they_are_kept_by_the_next_build(two_projects: tuple[Path, Path], make_index: Index, folder: Path) -> None:
    make_index(encoder=Answering())
    before = Searcher.open(folder, Answering())
    again = Answering()
    make_index(two_projects[0], encoder=again)
    after = Searcher.open(folder, again)
    assert again.sentences == []
    (hit,) = after.search(QUESTION, k=1)
    assert np.array_equal(before.answering([hit], QUESTION)[0], after.answering([hit], QUESTION)[0])


@pytest.mark.usefixtures("two_projects")
def test_an_encoder_without_them_answers_by_what_sentences_are_about(make_index: Index, folder: Path) -> None:
    assert not isinstance(HashingEncoder(), AnsweringEncoder)
    make_index()
    searcher = Searcher.open(folder)
    hits = searcher.search(QUESTION)
    for near, (_, cosines) in zip(searcher.answering(hits, QUESTION), searcher.sentences(hits, QUESTION), strict=True):
        assert np.array_equal(near, cosines)
