"""Keep the repacked model in the user's cache folder: packed once, checked at every start.

The files are written under the names of parts and then moved into place, the list of checksums last, all behind a
lock, so that an interrupted or doubled run leaves either a whole model or one that the next start packs again. A start
takes the CRC-32 of every byte (some 40 ms for 93 MB, a start takes 900): the damage to expect is a torn
or rotten file, which sizes and headers alone do not show.
"""

import fcntl
import json
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import MissingDependency
from index.embedded.weights import find_weights, read_weights

# Weights of 8 bits, states of 12; raise the last number when the graphs or the tokenizer are written otherwise, and
# when the upper layers are trained anew
IDENTITY = "multilingual-e5-small/w8a12-5"
_LOWER, _UPPER, _ANSWERING = "lower.onnx", "upper.onnx", "answering.onnx"
_TOKENIZER, _CHECKSUMS = "tokenizer.json", "checksums.json"


@dataclass(frozen=True, slots=True)
class PackedModel:
    """Where the packed files are."""

    lower: Path  # tokens to states
    upper: Path  # states to vectors
    answering: Path  # the same states to vectors by which questions are near what answers them
    tokenizer: Path


def cache_folder() -> Path:
    """Return the folder for what can be made again: `HANKETUTKA_CACHE`, else the user's cache folder."""
    own = os.environ.get("HANKETUTKA_CACHE")
    if own:
        return Path(own)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "hanketutka"


def open_model() -> PackedModel:
    """Return the packed model, packing it first if it is missing, damaged or packed from other weights."""
    source = find_weights()
    folder = cache_folder() / IDENTITY.replace("/", "-")
    if not _is_whole(folder, source):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with _locked(folder / "lock"):
                if not _is_whole(folder, source):
                    _pack(source, folder)
        except OSError as error:
            reason = error.strerror or str(error)
            raise MissingDependency("cache_not_writable", path=str(folder), reason=reason) from error
    return PackedModel(*(folder / name for name in (_LOWER, _UPPER, _ANSWERING, _TOKENIZER)))


def _pack(source: Path, folder: Path) -> None:
    from index.embedded.answering import changed_for_answering
    from index.embedded.graph import build_lower, build_upper
    from index.embedded.tokenizer import build_tokenizer

    weights = read_weights(source)
    contents = {
        _TOKENIZER: build_tokenizer(weights.vocabulary).to_str().encode(),
        _LOWER: build_lower(weights),
        _UPPER: build_upper(weights),
        _ANSWERING: build_upper(changed_for_answering(weights)),
    }
    checksums = {name: zlib.crc32(content) for name, content in contents.items()}
    listing = {"source_bytes": source.stat().st_size, "crc32": checksums}
    for name, content in {**contents, _CHECKSUMS: json.dumps(listing).encode()}.items():
        _replace(folder / name, content)


def _replace(path: Path, content: bytes) -> None:
    """Write the file so that a reader sees the old content or all of the new."""
    part = path.with_name(path.name + ".part")
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)


def _is_whole(folder: Path, source: Path) -> bool:
    """Tell whether the folder holds what was packed from `source`, byte for byte."""
    try:
        listing: object = json.loads((folder / _CHECKSUMS).read_bytes())
        names = (_TOKENIZER, _LOWER, _UPPER, _ANSWERING)
        checksums = {name: zlib.crc32((folder / name).read_bytes()) for name in names}
        return listing == {"source_bytes": source.stat().st_size, "crc32": checksums}
    except (OSError, ValueError):
        return False


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
