"""How files differ from an index that was made of them before."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.generation import Generation
from index.inputs import Input
from index.manifest import Skipped


@dataclass(frozen=True, slots=True)
class Changes:
    """How the files differ from an index: documents to remove, files to read, files known to be unreadable."""

    gone: tuple[str, ...]
    new: tuple[Input, ...]
    skipped: tuple[Skipped, ...]


def compare(inputs: Sequence[Input], base: Generation | None) -> Changes:
    """Compare files with what an index was made of; without an index, all are new."""
    known = base.catalogue.fingerprints() if base else {}
    unreadable = {(skip.path, skip.fingerprint): skip for skip in base.manifest.skipped} if base else {}
    kept = {file.name for file in inputs if known.get(file.name) == (str(file.path), file.fingerprint)}
    skipped = {(str(file.path), file.fingerprint) for file in inputs} & unreadable.keys()
    new = [file for file in inputs if file.name not in kept and (str(file.path), file.fingerprint) not in skipped]
    return Changes(
        gone=tuple(name for name in known if name not in kept),
        new=tuple(new),
        skipped=tuple(skip for place, skip in unreadable.items() if place in skipped),
    )
