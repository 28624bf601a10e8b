"""Compare SQLite FTS5, bm25s and tantivy as keyword engines on synthetic Finnish-like chunks.

usage: python benchmarks/keyword_engines.py [--sizes 10000 1000000] [--engines fts5 tantivy bm25s]

bm25s and tantivy are not dependencies: `pip install -r benchmarks/requirements.txt`. A chunk is 120 words of Zipf's law
over 300,000 invented base forms, a third of them compounds, and carries the number of its project (20 chunks each).
A query is 12 distinct words of one chunk, common ones included; a filter keeps 1 % of the projects.
"""

import argparse
import json
import multiprocessing
import resource
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

import numpy as np

WORDS, CHUNK_WORDS, QUERY_WORDS, QUERIES, TOP = 300_000, 120, 12, 100, 100
PROJECT_CHUNKS, ADDED = 20, 1_000
Chunk = tuple[int, int, list[str], list[str]]  # number, project, base forms, compound parts


class Engine(Protocol):
    """What is compared."""

    def build(self, chunks: Iterator[Chunk]) -> None: ...

    def search(self, terms: Sequence[str], projects: Sequence[int] = ()) -> list[int]: ...

    def update(self, removed: Sequence[int], added: Sequence[Chunk]) -> None: ...


def vocabulary(random: np.random.Generator) -> list[str]:
    vowels = ("a", "e", "i", "o", "u", "ä", "aa", "uo", "ie")
    syllables = [onset + vowel + coda for onset in "hjklmnprstv" for vowel in vowels for coda in ("", "n", "s", "l")]
    picks = random.integers(0, len(syllables), (WORDS, 4))
    lengths = random.integers(2, 5, WORDS)
    return ["".join(syllables[pick] for pick in row[:length]) for row, length in zip(picks, lengths, strict=True)]


def chunks(words: list[str], count: int, seed: int) -> Iterator[Chunk]:
    random = np.random.default_rng(seed)
    weights = 1 / (np.arange(WORDS) + 2.7) ** 1.05
    cumulated = np.cumsum(weights / weights.sum())
    for number in range(count):
        picks = np.minimum(np.searchsorted(cumulated, random.random(CHUNK_WORDS)), WORDS - 1)
        parts = [words[part] for pick in picks if pick % 3 == 0 for part in (pick // 7, pick // 3)]
        yield number, number // PROJECT_CHUNKS, [words[pick] for pick in picks], parts


class Fts5:
    """A contentless FTS5 table with two weighted columns; filters by row number. `common` words are not searched."""

    def __init__(self, folder: Path, common: float = 1.0) -> None:
        self.common = common
        self.database = sqlite3.connect(folder / "keywords.sqlite", isolation_level=None)
        self.database.executescript("pragma journal_mode=off; pragma synchronous=off; pragma cache_size=-64000")
        self.database.execute("create virtual table words using fts5(lemmas, parts, content='', tokenize='unicode61')")
        self.database.execute("create virtual table vocabulary using fts5vocab(words, row)")

    def build(self, chunks: Iterator[Chunk]) -> None:
        rows = ((number, " ".join(lemmas), " ".join(parts)) for number, _, lemmas, parts in chunks)
        self.database.execute("begin")
        self.database.executemany("insert into words(rowid, lemmas, parts) values (?, ?, ?)", rows)
        self.database.execute("insert into words(words) values ('optimize')")
        self.database.execute("commit")
        self.count_common()

    def count_common(self) -> None:
        (total,) = self.database.execute("select count(*) from words").fetchone()
        query = "select term from vocabulary where doc > ?"
        self.frequent = {term for (term,) in self.database.execute(query, (self.common * total,))}

    def search(self, terms: Sequence[str], projects: Sequence[int] = ()) -> list[int]:
        match = " OR ".join(f'"{term}"' for term in terms if term not in self.frequent)
        kept = [project * PROJECT_CHUNKS + place for project in projects for place in range(PROJECT_CHUNKS)]
        within = "and +rowid in (select value from json_each(?))" if projects else ""
        query = f"select rowid from words where words match ? {within} order by bm25(words, 1.0, 0.4) limit {TOP}"
        values = (match, json.dumps(kept)) if projects else (match,)
        return [number for (number,) in self.database.execute(query, values)]

    def update(self, removed: Sequence[int], added: Sequence[Chunk]) -> None:
        rows = [(number, " ".join(lemmas), " ".join(parts)) for number, _, lemmas, parts in added]
        self.database.execute("begin")
        self.database.executemany("insert into words(words, rowid, lemmas, parts) values ('delete', ?, ?, ?)", rows)
        self.database.executemany("insert into words(rowid, lemmas, parts) values (?, ?, ?)", rows)
        self.database.execute("commit")


class Fts5Rare(Fts5):
    """The same; words that stand in more than 2 % of the chunks are not searched."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, common=0.02)


class Tantivy:
    """Two text fields with boosts; a filter is a set of project terms."""

    def __init__(self, folder: Path) -> None:
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("number", stored=True, indexed=True, fast=True)
        builder.add_integer_field("project", indexed=True)
        for field in ("lemmas", "parts"):
            builder.add_text_field(field, tokenizer_name="whitespace", index_option="freq")
        self.schema, self.tantivy = builder.build(), tantivy
        self.index = tantivy.Index(self.schema, path=str(folder))

    def build(self, chunks: Iterator[Chunk]) -> None:
        writer = self.index.writer(256_000_000, 1)
        for number, project, lemmas, parts in chunks:
            writer.add_document(self.document(number, project, lemmas, parts))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()

    def document(self, number: int, project: int, lemmas: list[str], parts: list[str]) -> object:
        return self.tantivy.Document(number=number, project=project, lemmas=" ".join(lemmas), parts=" ".join(parts))

    def search(self, terms: Sequence[str], projects: Sequence[int] = ()) -> list[int]:
        query, occur = self.tantivy.Query, self.tantivy.Occur
        any_word = query.boolean_query([
            (occur.Should, query.boost_query(query.term_query(self.schema, field, term, "freq"), boost))
            for term in terms for field, boost in (("lemmas", 1.0), ("parts", 0.4))
        ])  # fmt: skip
        if projects:
            wanted = query.const_score_query(query.term_set_query(self.schema, "project", list(projects)), 0.0)
            any_word = query.boolean_query([(occur.Must, any_word), (occur.Must, wanted)])
        searcher = self.index.searcher()
        hits = searcher.search(any_word, TOP, count=False).hits
        return [searcher.doc(address)["number"][0] for _, address in hits]

    def update(self, removed: Sequence[int], added: Sequence[Chunk]) -> None:
        writer = self.index.writer(64_000_000, 1)
        for number in removed:
            writer.delete_documents_by_term("number", number)
        for number, project, lemmas, parts in added:
            writer.add_document(self.document(number, project, lemmas, parts))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()


class Bm25s:
    """One bag of words a chunk; a filter is a mask; an update is a new build."""

    def __init__(self, folder: Path) -> None:
        import bm25s

        self.folder, self.retriever, self.bags = folder, bm25s.BM25(), list[list[str]]()

    def build(self, chunks: Iterator[Chunk]) -> None:
        self.bags = [lemmas + parts for _, _, lemmas, parts in chunks]
        self.retriever.index(self.bags, show_progress=False)
        self.retriever.save(self.folder)

    def search(self, terms: Sequence[str], projects: Sequence[int] = ()) -> list[int]:
        mask = None
        if projects:
            mask = np.isin(np.arange(len(self.bags)) // PROJECT_CHUNKS, projects).astype(np.float32)
        found, _ = self.retriever.retrieve([list(terms)], k=TOP, show_progress=False, weight_mask=mask)
        return [int(number) for number in found[0]]

    def update(self, removed: Sequence[int], added: Sequence[Chunk]) -> None:
        for number, _, lemmas, parts in added:
            self.bags[number] = lemmas + parts
        self.retriever.index(self.bags, show_progress=False)
        self.retriever.save(self.folder)


ENGINES: dict[str, Callable[[Path], Engine]] = {"fts5": Fts5, "fts5-rare": Fts5Rare, "tantivy": Tantivy, "bm25s": Bm25s}


def milliseconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)


def measure(run: tuple[str, int, list[str]]) -> str:
    name, size, words = run
    folder = Path(tempfile.mkdtemp(prefix="keyword-engines-"))
    engine = ENGINES[name](folder)
    build = milliseconds(partial(engine.build, chunks(words, size, seed=1)))
    disk = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6
    random = np.random.default_rng(3)
    queries = [list(dict.fromkeys(lemmas))[:QUERY_WORDS] for _, _, lemmas, _ in chunks(words, QUERIES, seed=2)]
    kept = random.choice(size // PROJECT_CHUNKS, max(1, size // PROJECT_CHUNKS // 100), replace=False).tolist()
    plain = [milliseconds(partial(engine.search, query)) for query in queries]
    filtered = [milliseconds(partial(engine.search, query, kept)) for query in queries]
    added = list(chunks(words, min(ADDED, size), seed=1))
    update = milliseconds(partial(engine.update, [chunk[0] for chunk in added], added))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    shutil.rmtree(folder)
    times = " | ".join(
        f"{np.percentile(series, 50):.1f} / {np.percentile(series, 95):.1f}" for series in (plain, filtered)
    )
    return f"| {name} | {size:,} | {build / 1000:.0f} | {disk:.0f} | {times} | {update / 1000:.1f} | {memory:.0f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 1_000_000])
    parser.add_argument("--engines", nargs="+", default=list(ENGINES), choices=list(ENGINES))
    options = parser.parse_args()
    words = vocabulary(np.random.default_rng(0))
    start = time.perf_counter()
    for _ in chunks(words, 1_000, seed=1):
        pass
    print(f"making 1,000 chunks takes {time.perf_counter() - start:.2f} s, which is part of every build")
    print(
        "| engine | chunks | build s | disk MB | p50 / p95 ms | 1 % filter p50 / p95 ms | 1,000 replaced s | peak MB |"
    )
    print("|---|---|---|---|---|---|---|---|")
    runs = [(name, size, words) for size in options.sizes for name in options.engines]
    with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as fresh_process:
        for row in fresh_process.imap(measure, runs):
            print(row, flush=True)


if __name__ == "__main__":
    main()
