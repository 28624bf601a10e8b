"""The same document, whatever type of file it was saved as."""

import re
from pathlib import Path

import pytest

from corpus.document import Document
from corpus.read import read_document
from corpus.reading import read_spans
from tests.corpus.forms import DESCRIPTION
from tests.corpus.renderings import RENDERINGS

SAMPLES = [
    sample
    for sample in sorted(Path("corpus/samples").glob("*.txt"))
    if sample.read_text(encoding="utf-8").count("Tulostettu") < 2  # else copied from a print: wrapped and torn already
]


@pytest.fixture(scope="module")
def originals() -> dict[str, Document]:
    return {sample.stem: read_document(sample) for sample in SAMPLES}


def facts(document: Document) -> list[tuple]:
    return [
        (fact.field, fact.label, words(fact.value), fact.kind, fact.unit, fact.part, fact.group)
        for fact in document.facts
    ]


def words(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


def sections(document: Document) -> list[tuple]:
    return [
        (
            section.number,
            section.heading,
            section.path,
            words(read_spans(document.text, section.spans, document.furniture).text),
        )
        for section in document.sections
    ]


def tables(document: Document) -> list[tuple]:
    return [
        (table.name, table.columns, [(row.label, row.values) for row in table.rows], table.balanced)
        for table in document.tables
    ]


@pytest.mark.parametrize("kind", RENDERINGS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_a_sample_says_the_same_in_every_type_of_file(sample, kind, originals, tmp_path):
    file = tmp_path / f"{sample.stem}.{kind}"
    file.write_bytes(RENDERINGS[kind](sample.read_text(encoding="utf-8")))
    document, original = read_document(file), originals[sample.stem]
    assert document.family == original.family
    assert (document.project, document.title) == (original.project, original.title)
    assert facts(document) == facts(original)
    assert sections(document) == sections(original)
    assert tables(document) == tables(original)
    assert len(document.contradictions) == len(original.contradictions)
    for section in document.sections:
        assert all(0 <= span.start < span.end <= len(document.text) for span in section.spans)


@pytest.mark.parametrize(
    ("whole", "row"),
    [("<table>{}</table>", r"<tr><td>\1</td><td>\2</td></tr>"), ("<dl>{}</dl>", r"<dt>\1</dt><dd>\2</dd>")],
    ids=["table", "definitions"],
)
def test_a_page_may_divide_labels_from_values_without_colons(whole, row, tmp_path):
    field = re.compile(r"<p>([^:<]{3,90}):(?: ([^<]*))?</p>")
    page = RENDERINGS["html"](DESCRIPTION).decode()
    page = re.sub(rf"(?:{field.pattern}\n)+", lambda rows: whole.format(field.sub(row, rows[0])), page)
    file, text = tmp_path / "sivu.html", tmp_path / "kuvaus.txt"
    file.write_text(page, encoding="utf-8")
    text.write_text(DESCRIPTION, encoding="utf-8")

    assert "Hankekoodi:" not in page
    assert facts(read_document(file)) == facts(read_document(text))
