"""Bytes of a text file to source text: decoded, Unicode NFC, nothing else changed."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import UnreadableFile

MAX_TEXT_BYTES = 20_000_000  # eighty times the longest application seen
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"
_NEVER_IN_TEXT = frozenset(range(32)) - frozenset(b"\t\n\v\f\r\x1a\x1b")


@dataclass(frozen=True, slots=True)
class MarkedHeading:
    """A line that the file itself marks as a heading; `level` counts from 1, the outermost."""

    start: int  # of the line
    level: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text, where its pages begin if it has pages, and its headings if it marks them."""

    name: str  # file name
    text: str
    pages: tuple[int, ...] = ()
    headings: tuple[MarkedHeading, ...] = ()


def read_bytes(path: Path, limit: int) -> bytes:
    """Read a whole file; raise UnreadableFile if it is missing, forbidden, empty, or larger than `limit` bytes."""
    try:
        if path.is_dir():
            raise UnreadableFile("file_is_folder", path=path.name)
        size = path.stat().st_size
        if not path.is_file():
            raise UnreadableFile("file_unreadable", path=path.name, reason="not a regular file")
        if size > limit:
            raise UnreadableFile("file_too_large", path=path.name, size=size, limit=limit)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile("file_missing", path=path.name) from error
    except PermissionError as error:
        raise UnreadableFile("file_forbidden", path=path.name) from error
    except (OSError, ValueError) as error:
        raise UnreadableFile("file_unreadable", path=path.name, reason=str(error)) from error
    if not data.strip():
        raise UnreadableFile("file_empty", path=path.name)
    return data


def decode(data: bytes, name: str) -> str:
    """Decode a text file's bytes; raise UnreadableFile if they are not text or hold no words."""
    text = unicodedata.normalize("NFC", _decode(data, name))
    if not any(char.isalnum() for char in text):
        raise UnreadableFile("file_empty", path=name)
    return text


def page_starts(text: str) -> tuple[int, ...]:
    """Return the offset at which each page begins; empty where no form feed divides the text."""
    breaks = [offset + 1 for offset, char in enumerate(text) if char == "\f"] if "\f" in text else []
    return (0, *breaks) if breaks else ()


def _decode(data: bytes, name: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise UnreadableFile("file_not_text", path=name) from error
    if not _NEVER_IN_TEXT.isdisjoint(data):
        raise UnreadableFile("file_not_text", path=name)
    text = data.decode("utf-8-sig", errors="replace")
    damaged = text.count(_UNREADABLE)
    if damaged and 2 * damaged > sum(char > "\x7f" for char in text):
        return data.decode("cp1252", errors="replace")
    return text
