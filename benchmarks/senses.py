"""Train the classifier that tells which field a question means, and measure it.

usage: python -m benchmarks.senses [--out rag/facts/senses.npz]

Its questions (senses.tsv.xz: a class and a question a line, without the names of projects and organisations) were
written for each class in as many ways as people ask, some of them comparing two projects; those of the class "none" ask
for what no field tells. What it tells of a fifth of them that it was not trained on is printed first. Two minutes.
"""

import argparse
import lzma
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from index.encoders import load_encoder
from rag.facts.senses import FILE, NONE, SURE, Vector

QUESTIONS = Path(__file__).parent / "senses.tsv.xz"
SHARPNESS = 30.0  # inverse of the strength of regularisation
STEPS = 400
ENCODED = 64  # questions at once
HELD_OUT = 5  # one in so many

Labels = np.ndarray[tuple[int], np.dtype[np.str_]]


def read_questions() -> list[tuple[str, str]]:
    """Read the classes and their questions."""
    with lzma.open(QUESTIONS, "rt", encoding="utf-8") as lines:
        return [(sense, question) for sense, question in (line.rstrip("\n").split("\t") for line in lines)]


def fit(vectors: Vector, senses: Labels) -> tuple[Vector, LogisticRegression]:
    """Return the mean of the vectors and the classifier of their directions from it."""
    mean = vectors.mean(0)
    return mean, LogisticRegression(C=SHARPNESS, max_iter=STEPS).fit(_centred(vectors, mean), senses)


def report(vectors: Vector, senses: Labels) -> None:
    """Print how many of the questions held out are given their class, and how many of no field are given one."""
    held = np.random.default_rng(0).integers(0, HELD_OUT, len(senses)) == 0
    mean, model = fit(vectors[~held], senses[~held])
    odds = model.predict_proba(_centred(vectors[held], mean))
    told = np.where(odds.max(1) >= SURE, model.classes_[odds.argmax(1)], NONE)
    asked = senses[held]
    field = asked != NONE
    print(f"of {field.sum()} questions for fields: right {np.mean(told[field] == asked[field]):.3f}", end=", ")
    print(f"of another {np.mean((told[field] != asked[field]) & (told[field] != NONE)):.3f}", end="; ")
    print(f"of {(~field).sum()} others: taken for a field's {np.mean(told[~field] != NONE):.3f}")


def _centred(vectors: Vector, mean: Vector) -> Vector:
    away = vectors - mean
    centred: Vector = away / np.linalg.norm(away, axis=1, keepdims=True)
    return centred


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=FILE)
    options = parser.parse_args()
    questions = read_questions()
    encoder = load_encoder()
    texts = [question for _, question in questions]
    batches = (texts[start : start + ENCODED] for start in range(0, len(texts), ENCODED))
    vectors = np.concatenate([encoder.encode_queries(batch) for batch in batches]).astype(np.float32)
    senses = np.array([sense for sense, _ in questions])
    report(vectors, senses)
    mean, model = fit(vectors, senses)
    np.savez(
        options.out,
        encoder=encoder.identity,
        classes=model.classes_,
        mean=mean,
        weights=model.coef_.astype(np.float16),
        bias=model.intercept_.astype(np.float32),
    )


if __name__ == "__main__":
    main()
