"""One plain text saved as each type of file, as its author's program would save it."""

import html
import re
import textwrap
from collections.abc import Callable, Sequence
from io import BytesIO

from docx import Document
from odf.opendocument import OpenDocumentText
from odf.text import H, LineBreak, P

_HEADING = re.compile(r"(\d{1,2}(?:\.\d{1,2})?) [A-ZÅÄÖ][^\n]*[^\n.]")  # a numbered paragraph ends with a full stop
PAGE_LINES = 52
WIDTH = 96  # characters on a printed line


def to_docx(text: str) -> bytes:
    document = Document()
    for paragraph in paragraphs(text):
        if level := heading_level(paragraph):
            document.add_heading(paragraph, level)
        else:
            document.add_paragraph(paragraph)
    return saved(document)


def to_odt(text: str) -> bytes:
    document = OpenDocumentText()
    for paragraph in paragraphs(text):
        level = heading_level(paragraph)
        element = H(outlinelevel=level) if level else P()
        for number, line in enumerate(paragraph.split("\n")):
            if number:
                element.addElement(LineBreak())
            element.addText(line)
        document.text.addElement(element)
        document.text.addElement(P())
    return saved(document)


def to_html(text: str) -> bytes:
    blocks = []
    for paragraph in paragraphs(text):
        tag = f"h{heading_level(paragraph)}" if heading_level(paragraph) else "p"
        blocks.append(f"<{tag}>{'<br>'.join(html.escape(line) for line in paragraph.splitlines())}</{tag}>")
    return (
        "<!DOCTYPE html><html lang='fi'><head><meta charset='utf-8'><title>Tietopalvelu</title>"
        "<style>p { margin: 1em }</style></head><body><nav><a href='/'>Etusivu</a><a href='/haku'>Haku</a></nav>"
        f"<main>\n{chr(10).join(blocks)}\n</main><footer>Palaute ylläpidolle</footer>"
        "<script>track();</script></body></html>"
    ).encode()


def to_markdown(text: str) -> bytes:
    blocks = []
    for paragraph in paragraphs(text):
        level = heading_level(paragraph)
        label = re.match(r"[^:\n]{3,60}:(?= )", paragraph)
        bold = f"**{label[0]}**{paragraph[label.end() :]}" if label else paragraph
        blocks.append(f"{'#' * level} {paragraph}" if level else bold)
    return "\n\n".join(blocks).encode()


def to_pdf(text: str) -> bytes:
    """Print lines of WIDTH characters on pages with a footer."""
    printed: list[str] = []
    for line in text.splitlines():
        printed += textwrap.wrap(line, WIDTH, break_on_hyphens=False) or [""]
    pages = [printed[start : start + PAGE_LINES] for start in range(0, len(printed), PAGE_LINES)]
    return pdf([[*page, "", f"Sivu {number} ({len(pages)})"] for number, page in enumerate(pages, 1)])


RENDERINGS: dict[str, Callable[[str], bytes]] = {
    "docx": to_docx,
    "odt": to_odt,
    "html": to_html,
    "md": to_markdown,
    "pdf": to_pdf,
}


def paragraphs(text: str) -> list[str]:
    return [paragraph for paragraph in re.split(r"\n\s*\n", text.strip()) if paragraph.strip()]


def heading_level(paragraph: str) -> int:
    match = _HEADING.fullmatch(paragraph)
    return match[1].count(".") + 1 if match else 0


def saved(document: object) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def pdf(pages: Sequence[Sequence[str]]) -> bytes:
    """Print lines in Helvetica from the top of each page; an empty line is half as high as a printed one."""
    streams = []
    for lines in pages:
        moves = [f"({escaped(line)}) Tj 0 -12 Td" if line else "0 -8 Td" for line in lines]
        streams.append(f"BT /F1 9 Tf 50 800 Td {' '.join(moves)} ET")
    return pdf_of(streams)


def escaped(line: str) -> str:
    return re.sub(r"([\\()])", r"\\\1", line)


def pdf_of(streams: Sequence[str], extra: Sequence[bytes] = ()) -> bytes:
    """Write a PDF file whose pages show the content streams; the `extra` objects have numbers from 4 on."""
    first = 4 + len(extra)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        *extra,
    ]
    for number, stream in enumerate(streams):
        content = stream.encode("cp1252")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {first + 2 * number + 1} 0 R >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    body, offsets = b"%PDF-1.4\n", []
    for number, data in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer
