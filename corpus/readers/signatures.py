"""What kind of file bytes are, by how they begin."""

import re
from io import BytesIO
from zipfile import BadZipFile, ZipFile

ENCRYPTED = "encrypted"

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Microsoft's old files, and its new ones under a password
_PASSWORD = "EncryptedPackage".encode("utf-16-le")
_BEGINNINGS = (
    (_COMPOUND, "doc"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\x00", "image"),
    (b"MM\x00*", "image"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "rar"),
    (b"SQLite format 3", "sqlite"),
)
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_PDF_WITHIN = 1024  # bytes in which its signature must stand, by Adobe's notes
_PACKED = (("word/document.xml", "docx"), ("xl/workbook.xml", "xlsx"), ("ppt/presentation.xml", "pptx"))
_MIME_TYPES = (("application/vnd.oasis.opendocument.text", "odt"), ("application/epub", "epub"))


def kind_by_content(data: bytes) -> str:
    """Return the kind of a file that its content gives away; empty if its suffix must tell."""
    if b"%PDF-" in data[:_PDF_WITHIN]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _packed_kind(data)
    if data.startswith(_COMPOUND) and _PASSWORD in data:
        return ENCRYPTED
    if _HTML.match(data):
        return "html"
    return next((kind for beginning, kind in _BEGINNINGS if data.startswith(beginning)), "")


def _packed_kind(data: bytes) -> str:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            mime_type = archive.read("mimetype").decode("ascii", "replace") if "mimetype" in names else ""
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return ""
    for beginning, kind in _MIME_TYPES:
        if mime_type.startswith(beginning):
            return kind
    return next((kind for name, kind in _PACKED if name in names), "zip")
