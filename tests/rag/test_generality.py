"""The code knows no document: it greps itself for what the documents at hand are called, and for who runs them."""

import re
from functools import cache
from pathlib import Path

import pytest

from corpus.read import read_document
from index.project import gather
from index.voikko import Morphology, pyvoikko
from rag.questions.aliases import project_aliases
from rag.words.inflection import inflected

ROOT = Path(__file__).parents[2]
SAMPLES, REAL = ROOT / "corpus" / "samples", ROOT.parent / "shared" / "corpus"
SOURCES = {
    file.relative_to(ROOT).as_posix(): file.read_text(encoding="utf-8")
    for room in ("corpus", "index", "rag", "eval", "ui")
    for file in sorted((ROOT / room).rglob("*"))
    if file.suffix in {".py", ".toml", ".html", ".js", ".css"}
}


@cache
def telling_names(folder: Path) -> frozenset[str]:
    """Return codes, titles and organisations of a folder's documents, and the words in them that are no Finnish."""
    names: set[str] = set()
    for file in sorted(folder.glob("*.txt")):
        project = gather([read_document(file)])
        names.update(project_aliases(project))
        names.update(project.organisations)
        for name in (project.name, *project.organisations):
            names.update(_coined(name))
    return frozenset(names)


def _coined(name: str) -> set[str]:
    """Return the words of a name that no dictionary has; the first part of a name such as Etelä-Savo is none."""
    words = [match[0] for match in re.finditer(r"[^\W\d_]{3,}(?![^\W\d_])-?", name)]
    whole = [word.rstrip("-") for word in words if not word.endswith("-") or word.isupper()]
    return {word for word in whole if not _dictionary().look_up(word.lower())}


@cache
def _dictionary() -> Morphology:
    return pyvoikko()


def _found(name: str) -> list[str]:
    """Return where the sources have a name, in any inflection; a short one as it stands."""
    pattern = rf"(?<!\w){re.escape(name)}(?!\w)" if len(name) < 5 else rf"(?i)(?<!\w){re.escape(name)}\w*"
    return [
        f"{file}:{text.count(chr(10), 0, match.start()) + 1}: {name}"
        for file, text in SOURCES.items()
        for match in re.finditer(pattern, text)
        if inflected(name.lower(), match[0].lower())
    ]


@pytest.mark.parametrize("folder", [SAMPLES, REAL], ids=["samples", "real"])
def test_no_project_and_no_organisation_is_named_in_the_code(folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip("the real documents are not here")
    names = telling_names(folder)
    assert len(names) > 10
    assert [place for name in sorted(names) for place in _found(name)] == []


def test_the_names_that_are_sought_are_those_of_the_documents() -> None:
    names = telling_names(SAMPLES)
    assert {"S90101", "900411", "Arkieuro ry", "DigiKaamos", "Kulukija", "Iijokivarren"} <= names
    assert not {"Varsinais", "ammattikorkeakoulu", "Kymenlaaksossa"} & names
