"""Files that cannot be read: each says why, and nothing but our own errors ever comes out."""

import random
import re
import subprocess
import sys
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest

from corpus.errors import HanketutkaError, UnreadableFile
from corpus.readers import packed, read_source
from tests.corpus.renderings import RENDERINGS, pdf, pdf_of, to_docx, to_odt

TEXT = "1 Hanke\n\nHankekoodi: S90999\n\nKustannukset\nPalkat 12 000\n\nHanke kehittää työtä – ja elämää.\n"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
MUTATIONS = 25


def zipped(**files: bytes | str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), data)
    return stream.getvalue()


def locked_pdf() -> bytes:
    secret = b"<" + b"5A" * 32 + b">"
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O %s /U %s >> /ID [<00> <00>] /Root" % (secret, secret)
    return pdf([["Salattu"]]).replace(b"/Root", lock)


def error_of(tmp_path, name: str, data: bytes) -> UnreadableFile:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(UnreadableFile) as caught:
        read_source(file)
    return caught.value


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.zip", zipped(a="x"), "zip"),
        ("a.docx", zipped(xl__workbook_xml="<x/>"), "xlsx"),
        ("a.odt", zipped(mimetype="application/epub+zip"), "epub"),
        ("a.doc", COMPOUND, "doc"),
        ("a.rtf", b"{\\rtf1 Hanke}", "rtf"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(99), "image"),
        ("taulukko.csv", b"nimi;arvo\n", "csv"),
        ("ohjelma.exe", b"MZ\x90\x00", "exe"),
    ],
)
def test_an_unknown_type_is_named(tmp_path, name, data, kind):
    error = error_of(tmp_path, name, data)
    assert (error.key, error.fields) == ("unknown_type", {"path": name, "kind": kind})


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", locked_pdf()),
        ("a.docx", COMPOUND + "EncryptedPackage".encode("utf-16-le")),
        (
            "a.odt",
            zipped(
                mimetype="application/vnd.oasis.opendocument.text",
                **{"META-INF__manifest_xml": "<manifest:encryption-data/>"},
            ),
        ),
    ],
    ids=["pdf", "docx", "odt"],
)
def test_an_encrypted_file_is_told_from_a_damaged_one(tmp_path, name, data):
    error = error_of(tmp_path, name, data)
    assert (error.key, error.fields) == ("file_encrypted", {"path": name})


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.pdf", b"%PDF-1.4\nloput puuttuu", "pdf"),
        ("b.pdf", b"ei mikaan pdf", "pdf"),
        ("a.docx", to_docx(TEXT)[:3000], "docx"),
        ("b.docx", zipped(word__document_xml="<w"), "docx"),
        ("a.odt", to_odt(TEXT)[:1000], "odt"),
    ],
)
def test_a_damaged_file_is_called_damaged(tmp_path, name, data, kind):
    error = error_of(tmp_path, name, data)
    assert (error.key, error.fields) == ("file_damaged", {"path": name, "kind": kind})


def test_a_scanned_pdf_has_pages_and_no_text(tmp_path):
    drawing = "0 0 595 842 re f BT /F1 9 Tf 500 30 Td (3) Tj ET"  # a page number is no text yet
    error = error_of(tmp_path, "a.pdf", pdf_of([drawing, drawing]))
    assert (error.key, error.fields) == ("pdf_without_text", {"path": "a.pdf", "pages": 2})


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.html", b"<html><body><nav>Etusivu</nav></body></html>"), ("a.md", b"---\n***\n"), ("a.docx", to_docx(""))],
)
def test_a_file_without_words_is_empty(tmp_path, name, data):
    assert error_of(tmp_path, name, data).key == "file_empty"


def test_a_packed_file_that_would_fill_the_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(packed, "MAX_UNPACKED_BYTES", 1000)
    assert error_of(tmp_path, "a.docx", to_docx(TEXT)).key == "file_too_large"


def test_a_folder_and_a_missing_file_are_told(tmp_path):
    for path, key in ((tmp_path, "file_is_folder"), (tmp_path / "ei.pdf", "file_missing")):
        with pytest.raises(UnreadableFile) as caught:
            read_source(path)
        assert caught.value.key == key


@pytest.mark.parametrize("kind", RENDERINGS)
def test_damage_raises_nothing_but_our_own_errors(tmp_path, kind, capfd):
    whole = RENDERINGS[kind](TEXT)
    chance = random.Random(kind)
    file = tmp_path / f"a.{kind}"
    for _ in range(MUTATIONS):
        data = bytearray(whole[: chance.randrange(4, len(whole))] if chance.random() < 0.3 else whole)
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        file.write_bytes(data)
        try:
            source = read_source(file)
        except HanketutkaError:
            continue
        assert all(source.text[heading.start :].strip() for heading in source.headings)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(("kind", "part"), [("docx", "word/document.xml"), ("odt", "content.xml")])
def test_damage_within_a_packed_file_raises_nothing_but_our_own_errors(tmp_path, kind, part):
    chance = random.Random(kind)
    with zipfile.ZipFile(BytesIO(RENDERINGS[kind](TEXT))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(MUTATIONS):
        markup = parts[part].decode()
        start = chance.randrange(markup.index("body"), len(markup))
        end = min(len(markup), start + chance.randrange(1, 200))
        mutated = chance.choice((markup[:start] + markup[end:], re.sub(r'"\d+"', '"x"', markup), markup[:end] * 2))
        file = tmp_path / f"a.{kind}"
        with zipfile.ZipFile(file, "w") as archive:
            for name, data in parts.items():
                archive.writestr(name, mutated if name == part else data)
        with suppress(HanketutkaError):
            read_source(file)


def test_no_library_is_imported_before_a_file_needs_it():
    heavy = "{'pypdfium2', 'docx', 'odf', 'bs4', 'lxml', 'markdown_it'}"
    code = f"import sys, corpus.readers; sys.exit(bool({heavy} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
