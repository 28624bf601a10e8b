"""One generation of an index, opened."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import IndexFault
from index.catalogue import Catalogue
from index.folder import CATALOGUE, KEYWORDS, VECTORS, live_generation
from index.keywords import KeywordIndex
from index.manifest import Manifest, read_manifest
from index.vectors import VectorIndex


@dataclass(frozen=True, slots=True)
class Generation:
    """The files of one generation, open for reading."""

    folder: Path
    manifest: Manifest
    catalogue: Catalogue
    vectors: VectorIndex
    keywords: KeywordIndex


def open_live(folder: Path) -> Generation:
    """Open an index folder's live generation; raise IndexFault if it is missing or damaged."""
    live = live_generation(folder)
    try:
        return open_generation(live)
    except IndexFault:
        if live_generation(folder) == live:
            raise
        return open_live(folder)  # a build has just replaced it


def open_generation(folder: Path) -> Generation:
    """Open one generation; raise IndexFault if it is missing or damaged."""
    manifest = read_manifest(folder)
    try:
        catalogue = Catalogue.open(folder / CATALOGUE)
        catalogue.count("projects")
        file = folder / VECTORS
        vectors = VectorIndex.open(file)
        file = folder / KEYWORDS
        keywords = KeywordIndex.open(file)
    except sqlite3.Error as error:
        raise IndexFault("index_damaged", file=str(folder / CATALOGUE)) from error
    except (RuntimeError, ValueError) as error:
        raise IndexFault("index_damaged", file=str(file)) from error
    return Generation(folder, manifest, catalogue, vectors, keywords)
