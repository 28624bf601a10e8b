"""How fast forms are read, and whether damaged ones slow the reader down: python -m benchmarks.reading"""

import contextlib
import random
import resource
import sys
import time
from pathlib import Path

from corpus.errors import HanketutkaError
from corpus.read import parse_source
from corpus.readers import read_source
from corpus.source import Source

SAMPLES = sorted((Path(__file__).parent.parent / "corpus" / "samples").glob("*.txt"))
READINGS = 1_000
MUTATIONS = 1_000


def main() -> None:
    sources = [read_source(path) for path in SAMPLES]
    descriptions = [source for source in sources if len(source.text) < 30_000]
    started = time.process_time()
    for number in range(READINGS):
        parse_source(descriptions[number % len(descriptions)])
    spent = time.process_time() - started
    print(f"{READINGS} descriptions: {spent:.1f} s of CPU")
    for source in sources:
        if source not in descriptions:
            started = time.process_time()
            parse_source(source)
            spent = time.process_time() - started
            print(f"application {source.name}, {len(source.text):,} characters: {spent:.2f} s of CPU")
    mutate(sources)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")


def mutate(sources: list[Source]) -> None:
    """Read damaged copies; only our own errors may be raised."""
    chance = random.Random(1)
    slowest = total = 0.0
    for _ in range(MUTATIONS):
        source = chance.choice(sources)
        start = chance.randrange(len(source.text))
        end = min(len(source.text), start + chance.randrange(1, 400))
        text = source.text[:start] + chance.choice(("", source.text[end : end + 200], "\n", "1 ")) + source.text[end:]
        started = time.process_time()
        with contextlib.suppress(HanketutkaError):
            parse_source(Source(source.name, text))
        spent = time.process_time() - started
        slowest, total = max(slowest, spent), total + spent
    print(f"{MUTATIONS} damaged forms: {total:.1f} s of CPU, the slowest {slowest:.2f} s")


if __name__ == "__main__":
    sys.exit(main())
