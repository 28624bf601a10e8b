"""An index folder: its generations, the one that is live, and the lock of who builds.

    index/
    ├── CURRENT             name of the live generation
    ├── build.lock
    └── generation-7/
        ├── manifest.json   written last
        ├── catalogue.sqlite
        ├── vectors.faiss
        └── keywords/

A generation is never changed once it is live. A build fills the next one, then replaces CURRENT at one stroke and
removes the others; a reader that has the old one open keeps it until it closes.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import IndexFault

CURRENT, LOCK, PREFIX = "CURRENT", "build.lock", "generation-"
CATALOGUE, VECTORS, KEYWORDS = "catalogue.sqlite", "vectors.faiss", "keywords"
_TRIES = 3  # at removing a folder in which a file may be made meanwhile


def live_generation(folder: Path) -> Path:
    """Return the live generation's folder; raise IndexFault if there is none."""
    if not folder.is_dir():
        raise IndexFault("no_index", folder=str(folder))
    try:
        name = (folder / CURRENT).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise IndexFault("no_index", folder=str(folder)) from error
    if not name.startswith(PREFIX) or not (folder / name).is_dir():
        raise IndexFault("index_file_missing", file=str(folder / (name or CURRENT)))
    return folder / name


def number(generation: Path) -> int:
    """Return a generation's number."""
    digits = generation.name.removeprefix(PREFIX)
    return int(digits) if digits.isdigit() else 0


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for a build, made if need be; raise IndexFault if another build holds it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / LOCK).open("w", encoding="utf-8")
    except OSError as error:
        raise IndexFault("index_not_writable", folder=str(folder), reason=error.strerror or "") from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise IndexFault("index_busy", folder=str(folder)) from error
        yield


def make_live(generation: Path) -> None:
    """Make a finished generation the live one, and remove the others."""
    folder = generation.parent
    pointer = folder / f"{CURRENT}.new"
    pointer.write_text(f"{generation.name}\n", encoding="utf-8")
    os.replace(pointer, folder / CURRENT)
    remove_others(folder, generation)


def remove_others(folder: Path, live: Path | None) -> None:
    """Remove every generation but the live one: old ones, and what a killed build left."""
    for other in folder.glob(f"{PREFIX}*"):
        if other != live:
            discard(other)


def discard(generation: Path) -> None:
    """Remove a generation; again, where the thread that watches an open keyword index made its lock file meanwhile."""
    for _ in range(_TRIES):
        shutil.rmtree(generation, ignore_errors=True)
        if not generation.exists():
            return
