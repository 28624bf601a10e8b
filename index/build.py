"""From files to an index folder."""

import hashlib
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import corpus
from corpus.errors import IndexFault
from index.analyser import Analyser
from index.changes import compare
from index.encoder import Encoder
from index.folder import PREFIX, discard, locked, make_live, number, remove_others
from index.generation import Generation, open_live
from index.inputs import find_inputs
from index.manifest import Manifest, Settings, Skipped
from index.next_generation import NextGeneration, Progress


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did."""

    documents: int
    skipped: tuple[Skipped, ...]
    projects: int
    sections: int
    chunks: int
    embedded: int
    reused: int
    seconds: float
    generation: int


def build(
    paths: Iterable[Path],
    folder: Path,
    encoder: Encoder,
    analyser: Analyser,
    progress: Progress = lambda stage, done, total: None,
    encoder_name: str = "",
    keep_contacts: bool = False,
) -> BuildReport:
    """Make `folder` an index of exactly the files at and below `paths`, beside the live one until it is whole.

    What has not changed is taken over. `encoder_name` is what `load_encoder` takes to load this encoder again. A file
    that cannot be read is skipped; raise UnreadableFile if none can, BadRequest if a path does not exist.
    """
    started = time.perf_counter()
    inputs = find_inputs(paths)
    with locked(folder):
        live = _open_if_whole(folder)
        remove_others(folder, live.folder if live else None)
        settings = Settings(
            encoder=encoder.identity,
            analyser=analyser.identity,
            reader=reader_identity(),
            contacts_kept=keep_contacts,
        )
        base = live if live and live.manifest.settings == settings else None
        changes = compare(inputs, base)
        if base and not changes.gone and not changes.new and changes.skipped == base.manifest.skipped:
            return _report(base.manifest, 0, started)
        target = folder / f"{PREFIX}{number(live.folder) + 1 if live else 1}"
        work = NextGeneration(target, base, live, encoder, analyser, progress)
        try:
            skipped, embedded = work.fill(changes, keep_contacts)
            manifest = work.finish(settings, encoder_name, skipped)
        except BaseException:
            discard(target)
            raise
        make_live(target)
    return _report(manifest, embedded, started)


def reader_identity() -> str:
    """Return a fingerprint of the code that reads and chunks: documents are read again when it changes."""
    code = hashlib.sha256()
    for file in sorted(Path(corpus.__file__).parent.rglob("*.py")):
        code.update(file.read_bytes())
    return code.hexdigest()[:16]


def _open_if_whole(folder: Path) -> Generation | None:
    try:
        return open_live(folder)
    except IndexFault:
        return None


def _report(manifest: Manifest, embedded: int, started: float) -> BuildReport:
    counts = manifest.counts
    return BuildReport(
        documents=counts.documents,
        skipped=manifest.skipped,
        projects=counts.projects,
        sections=counts.sections,
        chunks=counts.chunks,
        embedded=embedded,
        reused=counts.chunks - embedded,
        seconds=round(time.perf_counter() - started, 3),
        generation=manifest.generation,
    )
