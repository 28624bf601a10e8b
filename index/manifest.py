"""What an index was made of and with. It is written last, so a folder that has one is whole."""

import hashlib
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from corpus.errors import IndexFault

FILE = "manifest.json"
FORMAT = 7  # raise it when an older index cannot be read or added to any more


class Settings(BaseModel):
    """What must be the same for two builds to share their work."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int = FORMAT
    encoder: str  # identity
    analyser: str  # identity
    reader: str  # identity of the code that reads and chunks
    contacts_kept: bool = False


class Skipped(BaseModel):
    """A file that could not be read: its fingerprint, and the key and fields of its error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    fingerprint: str
    reason: str
    fields: dict[str, str] = {}


class Counts(BaseModel):
    """How much an index holds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    documents: int
    projects: int
    sections: int
    chunks: int


class FileState(BaseModel):
    """A file's size in bytes and SHA-256."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    size: int
    sha256: str


class Manifest(BaseModel):
    """One generation of an index."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    generation: int
    created: datetime
    settings: Settings
    encoder_name: str  # what `index.encoders.load_encoder` takes
    analyser_name: str  # what `index.analysers.load_analyser` takes
    dimension: int
    counts: Counts
    skipped: tuple[Skipped, ...] = ()
    files: dict[str, FileState]

    def write(self, folder: Path) -> None:
        """Write the manifest into its generation's folder."""
        (folder / FILE).write_text(self.model_dump_json(indent=1), encoding="utf-8")

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(state.size for state in self.files.values())


def read_manifest(folder: Path) -> Manifest:
    """Read a generation's manifest; raise IndexFault if a file is missing or of another size, or its format is old."""
    try:
        manifest = Manifest.model_validate_json((folder / FILE).read_bytes())
    except FileNotFoundError as error:
        raise IndexFault("index_file_missing", file=str(folder / FILE)) from error
    except ValidationError as error:
        raise IndexFault("index_damaged", file=str(folder / FILE)) from error
    if manifest.settings.format != FORMAT:
        raise IndexFault("index_outdated", folder=str(folder.parent))
    for name, state in manifest.files.items():
        file = folder / name
        if not file.is_file():
            raise IndexFault("index_file_missing", file=str(file))
        if file.stat().st_size != state.size:
            raise IndexFault("index_damaged", file=str(file))
    return manifest


def file_states(folder: Path) -> dict[str, FileState]:
    """Return the state of each file below a folder, by its path there."""
    files = sorted(file for file in folder.rglob("*") if file.is_file() and file.name != FILE)
    return {str(file.relative_to(folder)): FileState(size=file.stat().st_size, sha256=digest(file)) for file in files}


def digest(file: Path) -> str:
    """Return a file's SHA-256."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def damaged_files(manifest: Manifest, folder: Path) -> tuple[Path, ...]:
    """Return the files whose content is not what was written, by their checksums."""
    states = manifest.files.items()
    return tuple(folder / name for name, state in states if digest(folder / name) != state.sha256)
