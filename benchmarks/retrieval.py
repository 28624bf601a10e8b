"""What each part of retrieval is worth: nDCG@10 with it and without it, on three sets of questions.

usage: python -m benchmarks.retrieval [--shared ../shared] [--cache var/retrieval] [--sets hankkeet tydiqa squad2]

The sets stand in the shared folder: questions about project documents, whose gold is quotes, and two public Finnish
tasks, whose gold is passages. `p` is the two-sided probability of a paired randomisation test that a variant differs
from the default by chance, over all three sets' questions. Vectors are kept in the cache folder.
"""

import argparse
import importlib.util
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tantivy import Index

from corpus.chunks import chunk
from corpus.read import read_document
from index.analyser import Analyser, Token
from index.analysers import load_analyser
from index.encoder import Encoder, Matrix
from index.encoders import load_encoder
from index.fusion import VECTOR_SHARE, Scores, fuse, standardise
from index.keywords import ChunkWords, KeywordIndex, Weights
from index.passage import context, fingerprint
from index.search import CANDIDATES, source_text
from index.stopwords import content_words

Ranking = NDArray[np.int64]
Grade = Callable[[Sequence[int]], float]  # nDCG@10 of a ranking of passages
Fusion = Callable[[Scores, Scores], Scores]
Rank = Callable[["Legs", int], Ranking]


@dataclass(frozen=True, slots=True)
class Passage:
    """What is searched: `name` and `headings` are its context."""

    project: str
    name: str
    headings: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Passages, and questions with what grades a ranking of the passages."""

    name: str
    passages: list[Passage]
    questions: list[tuple[str, Grade]]


@dataclass(frozen=True, slots=True)
class Legs:
    """A task made searchable: cosines of all questions and passages, with and without context, and words."""

    task: Task
    cosines: Matrix
    bare_cosines: Matrix
    index: Index
    tokens: list[list[Token]]
    all_tokens: list[list[Token]]  # function words too

    def words(self, question: int, weights: Weights, everything: bool = False) -> Scores:
        """Return the BM25 of every passage."""
        tokens = (self.all_tokens if everything else self.tokens)[question]
        return KeywordIndex(self.index, weights).score(tokens, np.arange(len(self.task.passages)))


def public_task(folder: Path) -> Task:
    """Read a task in BEIR's form."""
    documents = read_lines(folder / "corpus.jsonl")
    places = {document["id"]: place for place, document in enumerate(documents)}
    gold: dict[str, dict[int, int]] = {}
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        query, document, grade = line.split("\t")
        if document in places:
            gold.setdefault(query, {})[places[document]] = int(grade)
    questions = [
        (query["text"], partial(ndcg, gold[query["id"]]))
        for query in read_lines(folder / "queries.jsonl")
        if query["id"] in gold
    ]
    passages = [Passage("", document.get("title", ""), "", document["text"]) for document in documents]
    return Task(folder.name, passages, questions)


def project_task(shared: Path, encoder: Encoder) -> Task:
    """Read the questions about project documents; their scorer grades the chunks' source texts."""
    scorer = importlib.util.module_from_spec(
        spec := importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    )
    spec.loader.exec_module(scorer)
    passages = []
    for file in sorted((shared / "corpus").glob("*.txt")):
        document = read_document(file)
        sections = {section.id: section for section in document.sections}
        for piece in chunk(document, encoder.count_tokens):
            source = source_text(document.public_text, piece.spans)
            headings = context("", sections[piece.section])
            passages.append(Passage(document.project, document.title, headings, piece.text, source))
    hits = [{"project": passage.project, "text": passage.source} for passage in passages]

    def grade(gold: list[dict[str, object]], ranking: Sequence[int]) -> float:
        return float(scorer.ndcg10(gold, [hits[place] for place in ranking]))

    questions = [
        (question["question"], partial(grade, question["gold"]))
        for question in read_lines(shared / "eval" / "questions.jsonl")
        if question["gold"] and question["type"] != "similar"
    ]
    return Task("hankkeet", passages, questions)


def read_lines(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]


def ndcg(gold: dict[int, int], ranking: Sequence[int]) -> float:
    gains = [(2 ** gold.get(place, 0) - 1) / np.log2(rank + 2) for rank, place in enumerate(ranking[:10])]
    best = sorted(gold.values(), reverse=True)[:10]
    return float(sum(gains) / sum((2**grade - 1) / np.log2(rank + 2) for rank, grade in enumerate(best)))


def prepare(task: Task, encoder: Encoder, analyser: Analyser, cache: Path) -> Legs:
    questions = [text for text, _ in task.questions]
    queries = cached(cache, encoder, "query", questions, encoder.encode_queries)
    whole = [f"{join(passage)}\n{passage.text}".strip() for passage in task.passages]
    bare = [passage.text for passage in task.passages]
    vectors = cached(cache, encoder, "passage", whole, encoder.encode_passages)
    bare_vectors = cached(cache, encoder, "passage", bare, encoder.encode_passages)
    folder = cache / fingerprint(analyser.identity + "".join(whole))
    if not folder.exists():
        keywords = KeywordIndex.create(folder)
        analyse = analyser.analyse
        keywords.update((), (
            ChunkWords(place, passage.project, analyse(passage.text), analyse(passage.headings), analyse(passage.name))
            for place, passage in enumerate(task.passages)
        ))  # fmt: skip
    all_tokens = [analyser.analyse(question) for question in questions]
    tokens = [content_words(words) for words in all_tokens]
    return Legs(task, queries @ vectors.T, queries @ bare_vectors.T, Index.open(str(folder)), tokens, all_tokens)


def join(passage: Passage) -> str:
    return "\n".join(line for line in (passage.name, passage.headings) if line)


def cached(
    cache: Path, encoder: Encoder, kind: str, texts: list[str], encode: Callable[[Sequence[str]], Matrix]
) -> Matrix:
    file = cache / f"{fingerprint('|'.join((encoder.identity, kind, *texts)))}.npy"
    if not file.exists():
        np.save(file, encode(texts))
    return np.asarray(np.load(file), np.float32)


def fused(legs: Legs, question: int, words: Scores, fusion: Fusion = fuse, bare: bool = False) -> Ranking:
    """Rank as the product does: the best of both legs, all scored by both."""
    cosines = (legs.bare_cosines if bare else legs.cosines)[question]
    candidates = np.union1d(best(cosines), best(words)[: np.count_nonzero(words)])
    scores = fusion(cosines[candidates], words[candidates])
    return candidates[np.argsort(-scores, kind="stable")]


def best(scores: Scores) -> Ranking:
    return np.argsort(-scores, kind="stable")[:CANDIDATES]


def undamped(cosines: Scores, words: Scores) -> Scores:
    return VECTOR_SHARE * standardise(cosines) + (1 - VECTOR_SHARE) * standardise(words)


def stretched(cosines: Scores, words: Scores) -> Scores:
    return VECTOR_SHARE * stretch(cosines) + (1 - VECTOR_SHARE) * stretch(words)


def stretch(scores: Scores) -> Scores:
    spread = np.ptp(scores)
    return (scores - scores.min()) / spread if spread else np.zeros_like(scores)


def reciprocal(cosines: Scores, words: Scores) -> Scores:
    ranks = [np.argsort(np.argsort(-scores, kind="stable"), kind="stable") for scores in (cosines, words)]
    return sum(1 / (60 + rank) for rank in ranks)


def variants() -> dict[str, Rank]:
    default, only = Weights(), Weights(1, 0, 0, 0, 0, 0)

    def words(weights: Weights = default) -> Rank:
        return lambda legs, question: best(legs.words(question, weights))

    def both(weights: Weights = default, fusion: Fusion = fuse, bare: bool = False, everything: bool = False) -> Rank:
        return lambda legs, question: fused(legs, question, legs.words(question, weights, everything), fusion, bare)

    return {
        "default": both(),
        "vectors alone": lambda legs, question: best(legs.cosines[question]),
        "vectors alone, without context": lambda legs, question: best(legs.bare_cosines[question]),
        "keywords alone": words(),
        "keywords alone: surface words": words(replace(only, lemmas=0, words=1)),
        "keywords alone: lemmas": words(only),
        "keywords alone: lemmas and compound parts": words(replace(default, words=0, headings=0, name=0)),
        "without compound parts": both(replace(default, parts=0, query_parts=0)),
        "without surface words": both(replace(default, words=0)),
        "without headings": both(replace(default, headings=0)),
        "without project name": both(replace(default, name=0)),
        "without context in either leg": both(replace(default, headings=0, name=0), bare=True),
        "with the question's function words": both(everything=True),
        **{f"vector share {share}": both(fusion=partial(fuse, share=share)) for share in (0.3, 0.4, 0.6, 0.7)},
        "BM25 itself, not its square root": both(fusion=undamped),
        "min-max for z-scores": both(fusion=stretched),
        "reciprocal ranks": both(fusion=reciprocal),
    }


def chance(differences: NDArray[np.float64], rounds: int = 10_000) -> float:
    """Return how often random signs give a mean as far from 0."""
    signs = np.random.default_rng(0).choice((-1, 1), (rounds, len(differences)))
    return float(np.mean(np.abs((signs * differences).mean(1)) >= abs(differences.mean()) - 1e-12))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--cache", type=Path, default=Path("var/retrieval"))
    parser.add_argument("--sets", nargs="+", default=["hankkeet", "tydiqa_fi", "squad2_fi_mt"])
    options = parser.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)
    encoder, analyser = load_encoder(), load_analyser()
    tasks = [
        project_task(options.shared, encoder) if name == "hankkeet" else public_task(options.shared / "bench" / name)
        for name in options.sets
    ]
    legs = [prepare(task, encoder, analyser, options.cache) for task in tasks]
    print(f"{encoder.identity}, {analyser.identity}; questions: {[len(task.questions) for task in tasks]}")
    print(f"| variant | {' | '.join(task.name for task in tasks)} | p |\n|---|{'---|' * (len(tasks) + 1)}")
    default: NDArray[np.float64] | None = None
    for name, rank in variants().items():
        scores = [
            np.array([grade(rank(leg, at).tolist()) for at, (_, grade) in enumerate(leg.task.questions)])
            for leg in legs
        ]
        together = np.concatenate(scores)
        default = together if default is None else default
        means = " | ".join(f"{series.mean():.3f}" for series in scores)
        print(f"| {name} | {means} | {chance(together - default):.3f} |", flush=True)


if __name__ == "__main__":
    main()
