"""The files to index, each with a name that no other has."""

import os
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import BadRequest
from index.manifest import digest


@dataclass(frozen=True, slots=True)
class Input:
    """A file. `fingerprint` is its SHA-256, empty if it cannot be read."""

    name: str
    path: Path
    fingerprint: str


def find_inputs(paths: Iterable[Path]) -> tuple[Input, ...]:
    """Return all files at and below the paths, hidden ones left out; raise BadRequest if a path does not exist."""
    files: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise BadRequest("path_missing", path=str(path))
        found = sorted(_below(path)) if path.is_dir() else [path]
        files.update(dict.fromkeys(file.resolve() for file in found))
    return tuple(Input(name, path, _fingerprint(path)) for path, name in _names(files).items())


def _below(folder: Path) -> Iterable[Path]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return (file for file in files if not any(part.startswith(".") for part in file.relative_to(folder).parts))


def _names(files: Iterable[Path]) -> dict[Path, str]:
    """Name each file by its file name, or where two share it, by its path below their common folder."""
    alike: dict[str, list[Path]] = defaultdict(list)
    for file in files:
        alike[file.name].append(file)
    names = {}
    for name, same in alike.items():
        common = Path(os.path.commonpath([file.parent for file in same]))
        names.update({file: name if len(same) == 1 else file.relative_to(common).as_posix() for file in same})
    return names


def _fingerprint(file: Path) -> str:
    try:
        return digest(file)
    except OSError:
        return ""
