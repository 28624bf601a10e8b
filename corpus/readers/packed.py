"""Checks on a zipped document before a library opens it."""

from io import BytesIO
from zipfile import ZipFile

from corpus.errors import UnreadableFile

MAX_UNPACKED_BYTES = 100_000_000  # of XML
_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTED_FLAG = 0x1


def check(data: bytes, name: str) -> None:
    """Raise UnreadableFile if the document is encrypted, or holds more XML than a document does."""
    with ZipFile(BytesIO(data)) as archive:
        entries = archive.infolist()
        size = sum(entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels")))
        if size > MAX_UNPACKED_BYTES:
            raise UnreadableFile("file_too_large", path=name, size=size, limit=MAX_UNPACKED_BYTES)
        manifest = archive.read(_MANIFEST) if _MANIFEST in archive.namelist() else b""
    if b"encryption-data" in manifest or any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise UnreadableFile("file_encrypted", path=name)
