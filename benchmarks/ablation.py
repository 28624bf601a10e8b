"""What each part of the search is worth: nDCG@10 with it and without it, as a table in Markdown.

usage: python -m benchmarks.ablation [--shared ../shared] [--work var/eval] > docs/ablation.md

The sets are the collection that ships and, where a folder `shared` has them, questions about real projects and public
tasks in BEIR's form. Indexes are kept in the folder `work`, so that a second run embeds only what is new.
"""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path

import numpy as np

from eval.beir import is_beir
from eval.collection import Collection, open_collection
from eval.compare import holm, pairs, randomisation_test
from eval.evaluation import Evaluation
from eval.run import run
from eval.systems import SYSTEMS, Bench, Searching
from eval.variants import bare_vectors
from index.folder import KEYWORDS
from index.fusion import Fusion, Scores, fuse, standardise
from index.keywords import KeywordIndex, Weights
from index.search import Searcher

OURS, MEASURE = "ours", "ndcg10"
SIGNIFICANT = 0.05
RANK_OFFSET = 60  # of reciprocal rank fusion (Cormack and others 2009)
TOP = """# What each part of the search is worth

Made by `python -m benchmarks.ablation > docs/ablation.md`.

The measure is nDCG@10 (`ndcg10` of `eval/measures/evidence.py`), Δ the difference from ours, and p the probability of
such a difference by chance: a paired randomisation test over the questions, corrected by Holm's method for all tests
of the table. A difference with p below 0.05 is bold. Questions go into the search as they are, without the
understanding of names and conditions that `rag` adds.
"""
ALL = Weights()
FIELDS = {
    "lemmas": replace(ALL, lemmas=0),
    "compound parts": replace(ALL, parts=0, query_parts=0),
    "surface forms": replace(ALL, words=0),
    "headings": replace(ALL, headings=0),
    "project name": replace(ALL, name=0),
}


@dataclass(frozen=True, slots=True)
class Variant:
    """How a search differs from ours. Without `context`, a chunk is embedded without its project, part and headings."""

    weights: Weights = ALL
    fusion: Fusion = fuse
    context: bool = True

    def searcher(self, ours: Searcher, work: Path) -> Searcher:
        """Return a searcher of the same index that searches in this way; new vectors are kept in `work`."""
        generation = replace(
            ours.generation,
            keywords=KeywordIndex.open(ours.generation.folder / KEYWORDS, self.weights),
            vectors=ours.generation.vectors if self.context else bare_vectors(ours, work),
        )
        varied = Searcher(generation, ours.encoder, ours.analyser, self.fusion)
        varied.query_vector = ours.query_vector
        return varied


def rank_sum(cosines: Scores, keywords: Scores) -> Scores:
    """Add reciprocal ranks."""
    ranks = [np.argsort(np.argsort(-scores, kind="stable"), kind="stable") + 1 for scores in (cosines, keywords)]
    return np.asarray(sum(1 / (RANK_OFFSET + rank) for rank in ranks), np.float32)


def z_score_sum(cosines: Scores, keywords: Scores) -> Scores:
    """Add standardised cosines and standardised BM25, not its square root."""
    return standardise(cosines) + standardise(keywords)


def min_max_sum(cosines: Scores, keywords: Scores) -> Scores:
    """Add cosines and BM25, each stretched to [0, 1]."""
    return stretch(cosines) + stretch(keywords)


def stretch(scores: Scores) -> Scores:
    """Shift and scale scores to [0, 1]; equal scores become 0."""
    spread = np.ptp(scores) if len(scores) else 0.0
    return np.asarray((scores - scores.min()) / spread if spread else np.zeros_like(scores), np.float32)


VECTORS_ALONE, KEYWORDS_ALONE = partial(fuse, share=1), partial(fuse, share=0)
VARIANTS = {
    OURS: Variant(),
    "vectors alone": Variant(fusion=VECTORS_ALONE),
    "vectors alone without context": Variant(fusion=VECTORS_ALONE, context=False),
    "keywords alone": Variant(fusion=KEYWORDS_ALONE),
    **{f"keywords alone without {field}": Variant(weights, KEYWORDS_ALONE) for field, weights in FIELDS.items()},
    **{f"without {field}": Variant(weights) for field, weights in FIELDS.items()},
    "without context in the vectors": Variant(context=False),
    "without context in either leg": Variant(replace(ALL, headings=0, name=0), context=False),
    "reciprocal rank fusion": Variant(fusion=rank_sum),
    "z-scores of BM25 itself": Variant(fusion=z_score_sum),
    "min-max for z-scores": Variant(fusion=min_max_sum),
    **{f"vector share {share} for 0.5": Variant(fusion=partial(fuse, share=share)) for share in (0.3, 0.4, 0.6, 0.7)},
}


@dataclass(frozen=True, slots=True)
class Cell:
    """A variant's mean on one set and, but for ours, its difference from ours and the corrected p of that."""

    mean: float
    difference: float = 0.0
    p: float = 1.0


def open_sets(shared: Path) -> tuple[Collection, ...]:
    """Return the collection that ships, and those that a shared folder has."""
    questions, documents = shared / "eval" / "questions.jsonl", shared / "corpus"
    real = [replace(open_collection(str(questions), (documents,)), name="real")] if questions.is_file() else []
    public = [open_collection(str(folder)) for folder in sorted((shared / "bench").glob("*")) if is_beir(folder)]
    return open_collection("samples"), *real, *public


def evaluate_variants(collection: Collection, work: Path, encoder: str = "") -> tuple[Evaluation, ...]:
    """Evaluate every variant on a collection, ours first."""
    bench = Bench(collection, work)
    ours = bench.searcher(encoder, "")
    ours.query_vector = lru_cache(None)(ours.query_vector)

    def open_variant(bench: Bench, variant: str) -> Searching:
        return Searching(VARIANTS[variant].searcher(ours, work), bench.k, variant=variant)

    SYSTEMS["variant"] = open_variant
    return run([f"variant:variant={name}" for name in VARIANTS], bench)


def compare_all(sets: Iterable[tuple[Evaluation, ...]]) -> list[list[Cell]]:
    """Return a row of cells for each set, ours first; p is corrected for all tests of all sets."""
    rows = [[_cell(evaluations[0], other) for other in evaluations] for evaluations in sets]
    tested = [(row, place) for row in rows for place in range(1, len(row))]
    for (row, place), p in zip(tested, holm([row[place].p for row, place in tested]), strict=True):
        row[place] = replace(row[place], p=p)
    return rows


def _cell(ours: Evaluation, other: Evaluation) -> Cell:
    found = pairs(ours, other, MEASURE)
    differences = np.array([pair.other - pair.base for pair in found])
    return Cell(float(np.mean([pair.other for pair in found])), differences.mean(), randomisation_test(differences))


def page(sets: Iterable[tuple[Evaluation, ...]], names: Iterable[str]) -> Iterable[str]:
    """Write the page line by line; `names` are the sets'."""
    evaluated = tuple(sets)
    rows = compare_all(evaluated)
    yield TOP
    for name, (ours, *_) in zip(names, evaluated, strict=True):
        documents = ours.trials[0].documents.by_name
        yield f"- {name}: {len(pairs(ours, ours, MEASURE))} questions, {len(documents)} documents"
    settings = evaluated[0][0].settings
    yield f"\nEncoder {settings['encoder']}, analyser {settings['analyser']}.\n"
    yield "| variant |" + "".join(f" {name} | Δ | p |" for name in names)
    yield "|---|" + "---:|" * 3 * len(rows)
    for variant, cells in zip(VARIANTS, zip(*rows, strict=True), strict=True):
        yield f"| {variant} |" + "".join(_printed(cell, variant) for cell in cells)


def _printed(cell: Cell, variant: str) -> str:
    if variant == OURS:
        return f" {cell.mean:.3f} | | |"
    difference, p = f"{cell.difference:+.3f}", f"{cell.p:.3f}" if cell.p >= 0.001 else "< 0.001"
    return f" {cell.mean:.3f} | {f'**{difference}**' if cell.p < SIGNIFICANT else difference} | {p} |"


def main() -> None:
    """Print the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--work", type=Path, default=Path("var/eval"))
    options = parser.parse_args()
    sets = open_sets(options.shared)
    for line in page([evaluate_variants(known, options.work) for known in sets], [known.name for known in sets]):
        print(line)


if __name__ == "__main__":
    main()
