"""The questions by which the classifier of senses was trained, and that training tells classes apart."""

from collections import Counter

import numpy as np

from benchmarks.senses import fit, read_questions
from rag.facts.senses import NONE, wordings


def test_every_class_has_questions_and_no_names_stand_in_them() -> None:
    questions = read_questions()
    counts = Counter(sense for sense, _ in questions)
    assert set(counts) == {*wordings(), NONE}
    assert min(counts.values()) >= 40
    assert len(set(questions)) == len(questions)
    assert not any("@" in question for _, question in questions)


def test_the_classes_of_clear_vectors_are_learned() -> None:
    vectors = np.repeat(np.eye(3, dtype=np.float32), 5, axis=0)
    senses = np.repeat(["start", "end", NONE], 5)
    mean, model = fit(vectors, senses)
    assert list(model.predict(np.eye(3) - mean)) == ["start", "end", NONE]
