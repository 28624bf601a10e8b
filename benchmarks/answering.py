"""How fast an index is built and questions are answered: python -m benchmarks.answering [FOLDER [QUESTIONS.jsonl]]"""

import json
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path

from index.analysers import load_analyser
from index.build import build
from index.encoders import load_encoder
from index.search import Searcher
from rag.asker import Asker
from rag.warming import warm

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "corpus" / "samples"
QUESTIONS = ROOT / "eval" / "collections" / "samples" / "questions.jsonl"


def main(folder: Path = SAMPLES, questions: Path = QUESTIONS) -> None:
    with tempfile.TemporaryDirectory() as place:
        for attempt in ("first", "second"):
            started, cpu = time.perf_counter(), time.process_time()
            report = build([folder], Path(place) / "index", load_encoder(), load_analyser())
            print(
                f"{attempt} build: {report.chunks} chunks, {report.embedded} embedded, "
                f"{time.perf_counter() - started:.1f} s, {time.process_time() - cpu:.1f} s of CPU"
            )
        asker = Asker(Searcher.open(Path(place) / "index"))
        texts = [json.loads(line)["question"] for line in questions.read_text(encoding="utf-8").splitlines()]
        warm(asker)  # as the server does when it starts
        for attempt in ("asked first", "asked again"):
            spent = []
            for text in texts:
                started = time.process_time()
                asker.ask(text)
                spent.append(1000 * (time.process_time() - started))
            cuts = statistics.quantiles(spent, n=20)
            print(f"{len(texts)} questions {attempt}: p50 {cuts[9]:.0f} ms, p95 {cuts[18]:.0f} ms of CPU")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
