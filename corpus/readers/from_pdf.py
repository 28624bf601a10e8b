"""PDF: the letters of each page put back into words, lines and paragraphs by where they stand.

PDFium, the engine of Chromium, reads 125 pages in a second where pdfminer takes twenty. It must not be called from
two threads at once.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import pairwise
from math import pi
from statistics import quantiles
from threading import Lock

import pypdfium2
import pypdfium2.raw as pdfium

from corpus.errors import UnreadableFile
from corpus.readers.boxes import Box, rows
from corpus.readers.columns import reading_order
from corpus.readers.writer import Writer
from corpus.source import Source, page_starts

_LOCK = Lock()
_LOCKED_AWAY = (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
_HYPHENS = ("\x02", "\ufffe")  # how PDFium tells a hyphen at a line's end
_SYMBOLS = range(0xF020, 0xF100)  # where symbol fonts have their characters
_LIGATURES = range(0xFB00, 0xFB07)
_SPACE = 0.15  # of the letters' height, between words
_SINGLE_SPACED = 1.4  # of the letters' height, from line to line, at most
_PARAGRAPH = 1.35  # of the distance between lines


def read(data: bytes, name: str) -> Source:
    """Read the text of a PDF; its pages are those of the source. Raise UnreadableFile if it has no text."""
    with _LOCK:
        pages = _pages(data, name)
    if not any(char.isalpha() for page in pages for line in page for char in line.text):
        raise UnreadableFile("pdf_without_text", path=name, pages=len(pages))
    writer = Writer()
    gap = _paragraph_gap(pages)
    for number, lines in enumerate(pages):
        if number:
            writer.break_page()
        _write_page(writer, lines, gap)
    return Source(name, writer.text, page_starts(writer.text) or (0,))


def _write_page(writer: Writer, lines: Sequence[Box], gap: float) -> None:
    for before, line in pairwise((None, *lines)):
        if before and line and not 0 < _distance(before, line) < gap:
            writer.gap()
        if line:
            writer.write(line.text)


def _paragraph_gap(pages: Sequence[Sequence[Box]]) -> float:
    """Return the distance, in heights of letters, from which lines are two paragraphs."""
    distances = [_distance(before, line) for page in pages for before, line in pairwise(page)]
    forward = [distance for distance in distances if distance > 0]
    usual = quantiles(forward, n=10)[0] if len(forward) > 1 else _SINGLE_SPACED
    return _PARAGRAPH * min(usual, _SINGLE_SPACED)


def _distance(before: Box, line: Box) -> float:
    return (before.middle - line.middle) / max(before.height, line.height)


def _pages(data: bytes, name: str) -> list[list[Box]]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in _LOCKED_AWAY:
            raise UnreadableFile("file_encrypted", path=name) from error
        raise
    with closing(document):
        return [_page_lines(document, number) for number in range(len(document))]


def _page_lines(document: pypdfium2.PdfDocument, number: int) -> list[Box]:
    """Return a page's lines, what is filled in its form fields too; those that are printed sideways last."""
    with closing(document[number]) as page:
        pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
    with closing(document[number]) as page, closing(page.get_textpage()) as text_page:
        turned: dict[int, list[Box]] = defaultdict(list)
        for quarter, word in _words(text_page):
            turned[quarter].append(word)
    most_first = sorted(turned.values(), key=len, reverse=True)
    return [_line(row) for words in most_first for part in reading_order(words) for row in rows(part)]


def _words(text_page: pypdfium2.PdfTextPage) -> Iterator[tuple[int, Box]]:
    """Yield the words in the order in which they are printed, with the quarter turns of their letters."""
    held: list[Box] = []
    turn, spaced = 0, True
    for quarter, letter in _letters(text_page):
        blank = not letter.text.strip()
        if held and (blank or quarter != turn or not _continues(held[-1], letter)):
            yield turn, _joined(held, spaced)
            held, spaced = [], False
        if blank:
            spaced = True
        else:
            held.append(letter)
            turn = quarter
    if held:
        yield turn, _joined(held, spaced)


def _continues(before: Box, letter: Box) -> bool:
    return before.beside(letter) and abs(letter.left - before.right) < letter.height


def _joined(letters: Sequence[Box], spaced: bool) -> Box:
    return Box(
        "".join(letter.text for letter in letters),
        min(letter.left for letter in letters),
        max(letter.right for letter in letters),
        min(letter.bottom for letter in letters),
        max(letter.top for letter in letters),
        spaced,
    )


def _letters(text_page: pypdfium2.PdfTextPage) -> Iterator[tuple[int, Box]]:
    """Yield each letter with its quarter turns, its box turned back."""
    box = pdfium.FS_RECTF()
    for index in range(text_page.count_chars()):
        text = _character(pdfium.FPDFText_GetUnicode(text_page, index))
        if not text:
            continue
        pdfium.FPDFText_GetLooseCharBox(text_page, index, box)
        quarter = round(pdfium.FPDFText_GetCharAngle(text_page, index) / (pi / 2)) % 4
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        for _ in range(quarter):
            left, right, bottom, top = -top, -bottom, left, right
        yield quarter, Box(text, left, right, bottom, top)


def _character(code: int) -> str:
    """Return the text of a letter; empty if it is none."""
    char = chr(code - 0xF000 if code in _SYMBOLS else code)
    if char in _HYPHENS:
        return "-"
    if code in _LIGATURES:
        return unicodedata.normalize("NFKC", char)
    return "" if unicodedata.category(char) in ("Cc", "Cs", "Co", "Cn") and not char.isspace() else char


def _line(words: Sequence[Box]) -> Box:
    pieces = [words[0].text]
    for before, word in pairwise(words):
        apart = word.spaced or word.left - before.right > _SPACE * word.height
        pieces.append(f" {word.text}" if apart else word.text)
    return Box(
        "".join(pieces),
        words[0].left,
        max(word.right for word in words),
        min(word.bottom for word in words),
        max(word.top for word in words),
    )
