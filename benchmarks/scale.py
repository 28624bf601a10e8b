"""Answering from a large index: CPU time of each kind of question, where it goes, memory and disk.

usage: python -m benchmarks.scale [--projects 5700] [--asked 20] [--work var/scale] > docs/scale.md

The index is made, unless `work` has it, of fictional project descriptions (about 17.5 chunks each) by the usual build,
but for the vectors of passages and sentences: these are random, as near to each other as the encoder's are. Questions
are encoded by the encoder. Every question is asked once, after a few others have warmed everything up, so that no
cache knows it; `where` is measured in a second run with other questions: own time of functions, what they call outside
this project included.
"""

import argparse
import cProfile
import pstats
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from benchmarks.fiction import Fiction, projects
from index.analysers import load_analyser
from index.build import build
from index.encoder import Encoder, Matrix
from index.encoders import load_encoder
from index.search import Searcher
from rag.answer import Answer
from rag.asker import Asker
from rag.warming import warm

ROOT = Path(__file__).parents[1]
COSINE = 0.8  # of two passages that have nothing in common
MOST_TOLD = 5  # functions
Kind = Callable[[Fiction, Fiction], str]  # of two projects, a question
KINDS: dict[str, Kind] = {
    "field": lambda one, two: f"Paljonko EU- ja valtion rahoitusta myönnettiin hankkeelle {short(one)}?",
    "field by code": lambda one, two: f"Milloin hanke {one.code} päättyy?",
    "in a project": lambda one, two: f"Miten {short(one)}-hankkeessa hyödynnettiin {one.theme[2][2]}?",
    "in all projects": lambda one, two: (
        f"Mitä {one.theme[1][1]} osallistujat ajattelivat ja miksi {two.theme[0][0]} päättyi?"
    ),
    "keywords": lambda one, two: f"{one.theme[0][0]} {two.theme[1][0]} {one.town}",
    "list by facts": lambda one, two: f"Mitkä {one.fund}-hankkeet saivat yli {one.granted} euroa?",
    "list by place": lambda one, two: f"Mitkä hankkeet toteutettiin paikkakunnalla {one.town} vuonna {one.start}?",
    "list by topic": lambda one, two: f"Missä hankkeissa järjestetään {one.theme[0][2]}?",
    "extreme": lambda one, two: f"Mikä hanke sai eniten EU- ja valtion rahoitusta vuonna {one.start}?",
    "comparison": lambda one, two: (
        f"Vertaa hankkeita {one.code} ja {two.code}: missä {one.theme[0][0]} tavoitti enemmän?"
    ),
    "similar": lambda one, two: (
        f"Suunnittelemme hanketta, jossa {one.theme[0][0]} ja {two.theme[0][0]} tukevat nuoria "
        f"ja perheitä. Tuloksena syntyy {one.theme[1][0]}, ja mukana on {two.theme[2][1]} yrityksiä."
    ),
    "silence": lambda one, two: f"Paljonko Zyx{short(one).lower().split()[0]}-hanke käytti rahaa matkoihin?",
    "English": lambda one, two: f"How much funding was granted to project {one.code}?",
}


class RandomPassages:
    """An encoder whose passages' vectors are random around one direction; all else is the real encoder's."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder, self._random = encoder, np.random.default_rng(1)
        self.identity, self.dimension, self.max_tokens = encoder.identity, encoder.dimension, encoder.max_tokens
        self.count_tokens, self.encode_queries = encoder.count_tokens, encoder.encode_queries
        self._centre = encoder.encode_passages(["Hankkeessa järjestetään koulutusta."])[0]

    def encode_passages(self, texts: Sequence[str]) -> Matrix:
        """Return unit vectors whose cosines to each other are about COSINE."""
        noise = self._random.standard_normal((len(texts), self.dimension), np.float32) / np.sqrt(self.dimension)
        vectors = np.sqrt(COSINE) * self._centre + np.sqrt(1 - COSINE) * noise
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)

    def encode_sentences(self, texts: Sequence[str]) -> tuple[Matrix, Matrix]:
        """Return two random vectors of each text."""
        return self.encode_passages(texts), self.encode_passages(texts)

    def __getattr__(self, name: str) -> object:
        """Return what else the encoder has."""
        return getattr(self._encoder, name)


def short(project: Fiction) -> str:
    """Return the part of a project's name that people use."""
    return project.name.partition(" – ")[0]


def make(count: int, work: Path) -> None:
    """Write the forms and build their index."""
    forms = work / "forms"
    forms.mkdir(parents=True, exist_ok=True)
    for project, text in projects(count):
        (forms / f"{project.code}.txt").write_text(text, encoding="utf-8")
    started = time.process_time()
    report = build([forms], work / "index", RandomPassages(load_encoder()), load_analyser())
    spent = time.process_time() - started
    print(f"{report.chunks:,} chunks built in {spent:.0f} s of CPU", file=sys.stderr)


def questions(known: Sequence[Fiction], asked: int, seed: int) -> Iterator[tuple[str, list[str]]]:
    """Yield each kind with as many questions as are asked."""
    random = np.random.default_rng(seed)
    for kind, ask in KINDS.items():
        drawn = random.integers(0, len(known), (asked, 2))
        yield kind, [ask(known[one], known[two]) for one, two in drawn]


def measure(ask: Callable[[str], Answer], texts: Sequence[str]) -> list[float]:
    """Ask every question once; return the milliseconds of CPU that each took."""
    spent = []
    for text in texts:
        started = time.process_time()
        ask(text)
        spent.append(1000 * (time.process_time() - started))
    return spent


def where(ask: Callable[[str], Answer], texts: Sequence[str]) -> str:
    """Return the functions of this project that most time goes to, each with its share."""
    profile = cProfile.Profile(builtins=False)
    profile.enable()
    measure(ask, texts)
    profile.disable()
    stats = pstats.Stats(profile)
    own: Counter[str] = Counter()
    for (file, _line, function), (_, _, seconds, _, callers) in stats.stats.items():  # type: ignore[attr-defined]
        if name := _name(file, function):
            own[name] += seconds
            continue
        for (calling_file, _, calling), (_, _, _, cumulative) in callers.items():
            if name := _name(calling_file, calling):
                own[name] += cumulative
    total = own.total()
    return ", ".join(f"{name} {seconds / total:.0%}" for name, seconds in own.most_common(MOST_TOLD))


def _name(file: str, function: str) -> str:
    path = Path(file)
    ours = path.is_relative_to(ROOT) and "site-packages" not in path.parts
    return f"{path.stem}.{function}" if ours else ""


def megabytes(path: Path) -> float:
    """Return the size of a folder."""
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file()) / 1e6


def percentiles(spent: Sequence[float]) -> str:
    """Print the median and the 95th percentile."""
    return f"{np.percentile(spent, 50):.0f} | {np.percentile(spent, 95):.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--projects", type=int, default=5_700)
    parser.add_argument("--asked", type=int, default=20)
    parser.add_argument("--work", type=Path, default=Path("var/scale"))
    options = parser.parse_args()
    work = options.work / str(options.projects)
    if not (work / "index" / "CURRENT").is_file():
        with ProcessPoolExecutor(1, get_context("spawn")) as other:  # its memory is not this process's
            other.submit(make, options.projects, work).result()
    started = time.process_time()
    asker = Asker(Searcher.open(work / "index"))
    opened = time.process_time() - started
    warm(asker)  # as the server does when it starts
    known = [project for project, _ in projects(options.projects)]
    for _kind, texts in questions(known, 1, seed=1):
        measure(asker.ask, texts)
    spent = {kind: measure(asker.ask, texts) for kind, texts in questions(known, options.asked, seed=2)}
    like = percentiles(measure(asker.similar_to, [project.code for project in known[: options.asked]]))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    places = {kind: where(asker.ask, texts) for kind, texts in questions(known, options.asked, seed=3)}
    places_like = where(asker.similar_to, [project.code for project in known[-options.asked :]])
    counts = asker.searcher.status().manifest.counts
    print("# Answering from a large index\n")
    print(
        "Made by `python -m benchmarks.scale > docs/scale.md`; CPU time of questions, each asked for the first time.\n"
    )
    print(f"{counts.chunks:,} chunks of {counts.projects:,} fictional projects, opened in {opened:.1f} s of CPU;")
    print(f"{megabytes(work / 'index'):,.0f} MB of disk, at most {memory:,.0f} MB of memory.\n")
    print("| kind of question | p50 ms | p95 ms | where |\n|---|---:|---:|---|")
    for kind, times in spent.items():
        print(f"| {kind} | {percentiles(times)} | {places[kind]} |")
    print(f"| all | {percentiles([each for times in spent.values() for each in times])} | |")
    print(f"| projects like a project | {like} | {places_like} |")


if __name__ == "__main__":
    main()
