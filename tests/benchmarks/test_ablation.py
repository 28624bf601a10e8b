"""The ablation's variants differ from ours in what their names say, and its p values are corrected for all tests."""

import numpy as np
import pytest

from benchmarks.ablation import VARIANTS, Variant, compare_all, evaluate_variants, page, rank_sum, stretch
from eval.collection import Collection, open_collection
from eval.systems import Bench
from index.fusion import fuse

NAMES = {"S99001": "Velkaverkko", "S99002": "Satamasoppa", "S99003": "Torstairinki"}
TEXTS = {
    "S99001": "Nuoret saavat talousneuvontaa kirjastossa.",
    "S99002": "Yritykset markkinoivat saariston palveluja yhdessä.",
    "S99003": "Kyläläiset kokoontuvat puutarhassa.",
}
FORM = """Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: {code}

Hankkeen nimi: {name}

3 Suunnitelman mukainen tiivistelmä toteutuksesta

{text}
"""
QUESTION = (
    '{{"id": "{code}{kind}", "type": "passage", "question": "{question}", "gold": [{{"doc": "{code}", '
    '"quote": "{quote}"}}]}}\n'
)


@pytest.fixture
def collection(tmp_path) -> Collection:
    """Each project is asked for by a word of its text and by its name."""
    folder = tmp_path / "three"
    (folder / "documents").mkdir(parents=True)
    lines = []
    for code, text in TEXTS.items():
        form = FORM.format(code=code, name=NAMES[code], text=text)
        (folder / "documents" / f"{code}.txt").write_text(form, encoding="utf-8")
        for kind, question in (("word", text.split()[-1]), ("name", NAMES[code])):
            lines.append(QUESTION.format(code=code, kind=kind, question=question, quote=text))
    (folder / "questions.jsonl").write_text("".join(lines), encoding="utf-8")
    (folder / "collection.toml").write_text('documents = ["documents"]\n', encoding="utf-8")
    return open_collection(str(folder))


@pytest.fixture
def evaluations(collection, tmp_path):
    return evaluate_variants(collection, tmp_path / "work", "hashing")


@pytest.fixture
def summary_score(collection, tmp_path):
    """Return what a variant gives to the summary of the project that a query names."""
    ours = Bench(collection, tmp_path / "work").searcher("hashing", "")

    def score(variant: str):
        hits = VARIANTS[variant].searcher(ours, tmp_path).search(NAMES["S99002"])
        return next(hit for hit in hits if hit.section.number == "3" and hit.chunk.project == "S99002")

    return score


def test_without_a_field_its_words_do_not_count(summary_score):
    assert summary_score("ours").keyword_score > 0
    assert summary_score("without project name").keyword_score == 0
    assert summary_score("without headings").keyword_score > 0


def test_without_context_a_chunk_is_embedded_alone(summary_score):
    ours, bare = summary_score("ours"), summary_score("without context in the vectors")
    assert bare.vector_score < ours.vector_score
    assert bare.keyword_score == ours.keyword_score


def test_the_page_has_a_row_for_each_variant(evaluations):
    lines = list(page([evaluations], ["three"]))
    rows = [line for line in lines if line.startswith("| ")][1:]
    assert [row.split(" | ")[0].removeprefix("| ") for row in rows] == list(VARIANTS)
    assert "- three: 6 questions, 3 documents" in lines


def test_p_is_corrected_for_the_tests_of_all_sets(evaluations):
    (alone,), both = compare_all([evaluations]), compare_all([evaluations, evaluations])
    assert all(more.p >= cell.p for cell, more in zip(alone, both[0], strict=True))
    assert alone[0].difference == 0


def test_reciprocal_ranks_and_stretched_scores() -> None:
    cosines, keywords = np.array([0.9, 0.8, 0.7], np.float32), np.array([0, 5, 9], np.float32)
    assert rank_sum(cosines, keywords).tolist() == pytest.approx([1 / 61 + 1 / 63, 2 / 62, 1 / 63 + 1 / 61])
    assert stretch(keywords).tolist() == pytest.approx([0, 5 / 9, 1])
    assert stretch(cosines[:0]).tolist() == []
    assert stretch(cosines * 0).tolist() == [0, 0, 0]


def test_ours_is_what_the_product_does() -> None:
    assert VARIANTS["ours"] == Variant()
    assert Variant().fusion is fuse
