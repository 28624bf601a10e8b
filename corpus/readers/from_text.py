"""Plain text: the file's characters, nothing changed."""

from corpus.errors import UnreadableFile
from corpus.source import MAX_TEXT_BYTES, Source, decode, page_starts


def read(data: bytes, name: str) -> Source:
    """Read a text file in UTF-8, UTF-16 with a byte order mark, or Windows-1252."""
    if len(data) > MAX_TEXT_BYTES:
        raise UnreadableFile("file_too_large", path=name, size=len(data), limit=MAX_TEXT_BYTES)
    text = decode(data, name)
    return Source(name, text, page_starts(text))
