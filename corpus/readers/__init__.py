"""Files to source text. One module per type; FORMATS lists them.

A reader writes the lines that a plain text file of the same document would have, so that what reads forms need not
know where a text came from. Its library is imported when the first file of its type is read.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from corpus.errors import HanketutkaError, UnreadableFile
from corpus.readers.signatures import ENCRYPTED, kind_by_content
from corpus.source import Source, read_bytes

MAX_FILE_BYTES = 200_000_000
Reader = Callable[[bytes, str], Source]  # bytes and file name


@dataclass(frozen=True, slots=True)
class Format:
    """A type of file that can be read: what `signatures` calls it, and `read` of `module` reads it."""

    kind: str
    suffixes: tuple[str, ...]
    module: str


FORMATS: tuple[Format, ...] = (
    Format("text", (".txt", ".text", ""), "from_text"),
    Format("pdf", (".pdf",), "from_pdf"),
    Format("docx", (".docx", ".docm", ".dotx", ".dotm"), "from_docx"),
    Format("odt", (".odt", ".ott"), "from_odt"),
    Format("html", (".html", ".htm", ".xhtml"), "from_html"),
    Format("markdown", (".md", ".markdown"), "from_markdown"),
)


def read_source(path: Path) -> Source:
    """Read a file of a known type, told by its content, else by its suffix; raise UnreadableFile if it cannot be."""
    data = read_bytes(path, MAX_FILE_BYTES)
    file_format = _format(data, path)
    reader: Reader = import_module(f"corpus.readers.{file_format.module}").read
    try:
        source = reader(data, path.name)
    except HanketutkaError:
        raise
    except Exception as error:  # there is no end to what the libraries raise over a damaged file
        raise UnreadableFile("file_damaged", path=path.name, kind=file_format.kind) from error
    if not any(char.isalnum() for char in source.text):
        raise UnreadableFile("file_empty", path=path.name)
    return source


def _format(data: bytes, path: Path) -> Format:
    suffix = path.suffix.lower()
    kind = kind_by_content(data)
    for file_format in FORMATS:
        if kind == file_format.kind or (not kind and suffix in file_format.suffixes):
            return file_format
    if kind == ENCRYPTED:
        raise UnreadableFile("file_encrypted", path=path.name)
    raise UnreadableFile("unknown_type", path=path.name, kind=kind or suffix.removeprefix("."))
