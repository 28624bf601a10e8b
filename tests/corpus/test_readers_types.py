"""What each type of file holds besides plain lines."""

import re
import zipfile
from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odf.opendocument import OpenDocumentText
from odf.style import ParagraphProperties, Style
from odf.table import Table, TableCell, TableRow
from odf.text import (
    H,
    List,
    ListItem,
    ListLevelStyleBullet,
    ListLevelStyleNumber,
    ListStyle,
    Note,
    NoteBody,
    NoteCitation,
    OutlineLevelStyle,
    OutlineStyle,
    P,
    S,
)

from corpus.readers import read_source
from corpus.source import Source
from tests.corpus.renderings import pdf, pdf_of, saved

LEFT = [
    "Neuvoja kiersi kuudessa kylässä kahtena päivänä",
    "viikossa. Kirjaston takahuone oli hänen toimistonsa,",
    "ja sinne tultiin usein koko perheen voimin. Moni oli",
    "avannut laskunsa ensimmäisen kerran vasta hänen",
    "kanssaan. Talven aikana käyntejä kertyi satoja, eikä",
    "jonoja juuri ollut. Kunnat maksoivat matkat, ja",
    "seurakunta lainasi autoa aina, kun se ei itse sitä",
    "tarvinnut. Keväällä laskettiin, mitä oli saatu aikaan.",
]
RIGHT = [
    "Puolet kävijöistä teki maksusuunnitelman, ja kolme",
    "neljästä piti siitä kiinni. Kuntien päättäjät halusivat",
    "jatkaa, mutta rahasta väiteltiin pitkään. Lopulta työ",
    "jaettiin kolmelle kunnalle, ja neuvoja palkattiin",
    "vakituiseen virkaan. Hän aloitti syyskuussa samassa",
    "takahuoneessa. Seinällä on edelleen kartta, johon",
    "jokainen kävijä on saanut painaa nastan kotikylänsä",
    "kohdalle. Nastoja on nyt kolmesataakaksitoista.",
]


def down(left: int, top: int, lines: list[str]) -> list[tuple[int, int, str]]:
    """Return lines, one below the other, each with where it is printed."""
    return [(left, top - 12 * place, line) for place, line in enumerate(lines)]


def shown(lines: list[tuple[int, int, str]]) -> str:
    """Return the content stream that prints lines, each at its place."""
    return " ".join(f"BT /F1 9 Tf {left} {bottom} Td ({line}) Tj ET" for left, bottom, line in lines)


@pytest.fixture
def read(tmp_path):
    def read_bytes(data: bytes | str, name: str) -> Source:
        file = tmp_path / name
        file.write_bytes(data.encode() if isinstance(data, str) else data)
        return read_source(file)

    return read_bytes


def marked(source: Source) -> list[tuple[str, int]]:
    """The lines that are marked as headings, and their levels."""
    return [(source.text[heading.start :].split("\n")[0], heading.level) for heading in source.headings]


class TestHtml:
    def test_leaves_out_what_is_not_the_document(self, read):
        page = """<!doctype html><html><head><title>Palvelu</title></head><body><header>Valikko</header>
            <nav>Etusivu</nav><div role="search">Hae</div><script>run()</script><style>p{}</style>
            <div style="display: none">Piilossa</div><p hidden>Piilossa</p><!-- huomautus -->
            <article><header><h1>Hanke</h1></header><p>Teksti<script>x</script> jatkuu.</p></article>
            <footer>Palaute</footer></body></html>"""
        assert read(page, "sivu.html").text == "Hanke\n\nTeksti jatkuu."

    def test_reads_labels_lists_and_tables_line_by_line(self, read):
        page = """<html><body><h2>5 Rahoitus</h2><dl><dt>Tila:</dt><dd>Päättynyt</dd></dl>
            <ul><li>eka</li><li>toka</li></ul><ol start="3"><li>kolmas</li></ol>
            <table><caption>Kulut</caption><tr><th>Laji</th><th>2019</th></tr>
            <tr><td>Palkat</td><td> 12 000 </td></tr></table></body></html>"""
        source = read(page, "sivu.html")
        assert source.text.split("\n\n") == [
            "5 Rahoitus",
            "Tila:\nPäättynyt",
            "• eka\n• toka",
            "3. kolmas",
            "Kulut",
            "Laji 2019\nPalkat 12\N{NO-BREAK SPACE}000",
        ]
        assert marked(source) == [("5 Rahoitus", 2)]

    def test_reads_a_table_that_lays_out_a_page_as_blocks(self, read):
        page = """<html><table><tr><td>Vasen</td><td><h2>Otsikko</h2><p>Teksti</p>
            <table><tr><td>Nimi</td><td>Arvo</td></tr></table></td></tr></table></html>"""
        assert read(page, "sivu.html").text == "Vasen\n\nOtsikko\n\nTeksti\n\nNimi\nArvo"

    def test_reads_label_and_value_of_a_row_as_lines_but_not_a_table_of_numbers(self, read):
        page = """<html><table><tr><th>Hankekoodi</th><td>S90201</td></tr><tr><td>Tila</td><td></td></tr>
            <tr><td>Kesto</td><td>12</td></tr><tr><td>Nimi</td><td>Polku</td></tr></table>
            <table><tr><td>Myönnetty rahoitus</td><td>12 000</td></tr></table>
            <table><tr><td>Palkat</td><td>12 000</td></tr><tr><td>Yhteensä</td><td>12 000</td></tr></table></html>"""
        assert read(page, "sivu.html").text.replace("\N{NO-BREAK SPACE}", " ").split("\n\n") == [
            "Hankekoodi\nS90201",
            "Tila",
            "Kesto\n12",
            "Nimi\nPolku",
            "Myönnetty rahoitus\n12 000",
            "Palkat 12 000\nYhteensä 12 000",
        ]

    def test_keeps_line_breaks_soft_hyphens_and_no_break_spaces(self, read):
        page = "<html><p>yksi<br>kaksi\n kolme&nbsp;neljä yh&shy;teis</p><pre>a\n  b</pre></html>"
        assert read(page, "sivu.html").text == "yksi\nkaksi kolme\xa0neljä yh\xadteis\n\na\nb"

    def test_reads_windows_1252_and_xhtml_and_tells_html_by_its_content(self, read):
        page = "<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'><body><p>Työ – ä</p></body></html>"
        assert read(page.encode("cp1252"), "sivu.txt").text == "Työ – ä"


class TestMarkdown:
    def test_drops_markup_and_keeps_lists_as_typed(self, read):
        text = """# 1 Hanke\n\n**Hankekoodi:** S90201 ja *korostus* [linkki](http://x.example)\n\n1) eka\n2) toka\n
- kohta\n    - alakohta\n\nTyhjä:\n-\n\nAlaotsikko\n----------\n\n| Laji | 2019 |\n|---|---|\n| Palkat | 12 000 |\n"""
        source = read(text, "hanke.md")
        assert source.text.split("\n\n") == [
            "1 Hanke",
            "Hankekoodi: S90201 ja korostus linkki",
            "1) eka\n2) toka",
            "- kohta\n- alakohta",
            "Tyhjä:\n-",
            "Alaotsikko",
            "Laji 2019\nPalkat 12\N{NO-BREAK SPACE}000",
        ]
        assert marked(source) == [("1 Hanke", 1), ("Alaotsikko", 2)]


class TestDocx:
    def body(self, *blocks: str) -> bytes:
        document = Document()
        for block in blocks:
            document.element.body.insert(len(document.element.body) - 1, parse_xml(block))
        return saved(document)

    def paragraph(self, content: str) -> str:
        return f"<w:p {nsdecls('w')}>{content}</w:p>"

    def test_reads_content_controls_insertions_and_symbols_but_no_deletions(self, read):
        run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
        control = f"<w:sdt {nsdecls('w')}><w:sdtContent>{self.paragraph(run.format('Lohko'))}</w:sdtContent></w:sdt>"
        line = self.paragraph(
            run.format("Nimi: ")
            + f"<w:sdt><w:sdtContent>{run.format('Polku')}</w:sdtContent></w:sdt>"
            + f"<w:ins w:id='1'>{run.format(' lisätty')}</w:ins>"
            + "<w:del w:id='2'><w:r><w:delText>pois</w:delText></w:r></w:del>"
            + "<w:r><w:sym w:font='Wingdings' w:char='F0FD'/><w:t>Kyllä</w:t><w:br/><w:t>toinen</w:t></w:r>"
        )
        assert read(self.body(control, line), "a.docx").text == "Lohko\n\nNimi: Polku lisättyýKyllä\ntoinen"

    def test_numbers_headings_and_items_as_word_prints_them(self, read):
        document = Document()
        levels = "".join(
            f"<w:lvl w:ilvl='{depth}'><w:numFmt w:val='decimal'/><w:lvlText w:val='{pattern}'/></w:lvl>"
            for depth, pattern in enumerate(("%1", "%1.%2"))
        )
        numbering = document.part.numbering_part.element
        numbering.insert(0, parse_xml(f"<w:abstractNum {nsdecls('w')} w:abstractNumId='77'>{levels}</w:abstractNum>"))
        numbering.append(parse_xml(f"<w:num {nsdecls('w')} w:numId='77'><w:abstractNumId w:val='77'/></w:num>"))
        for level in (1, 2):
            style = document.styles[f"Heading {level}"].element
            style.pPr.append(parse_xml(f"<w:numPr {nsdecls('w')}><w:numId w:val='77'/></w:numPr>"))
        for level, text in ((1, "Hanke"), (2, "Tausta"), (2, "Tarve"), (1, "Tulokset"), (2, "Mittarit")):
            document.add_heading(text, level)
        document.add_paragraph("eka", style="List Bullet")
        document.add_paragraph("toka", style="List Bullet")
        source = read(saved(document), "a.docx")
        assert marked(source) == [
            ("1 Hanke", 1), ("1.1 Tausta", 2), ("1.2 Tarve", 2), ("2 Tulokset", 1), ("2.1 Mittarit", 2),
        ]  # fmt: skip
        assert source.text.endswith("\n\n• eka\n• toka")

    def test_leaves_an_empty_line_where_word_leaves_space(self, read):
        document = Document()
        for text in ("yksi", "kaksi", "", "kolme"):
            document.add_paragraph(text).paragraph_format.space_after = 0
        document.add_paragraph("neljä")
        document.add_paragraph("viisi")
        assert read(saved(document), "a.docx").text == "yksi\nkaksi\n\nkolme\nneljä\n\nviisi"

    def test_reads_each_table_row_once_nested_and_merged_cells_too(self, read):
        document = Document()
        table = document.add_table(2, 3)
        for cell, text in zip(table.rows[0].cells, ("Palkat", "12 000", "-1 500,50 €"), strict=True):
            cell.text = text
        table.cell(1, 0).merge(table.cell(1, 1)).text = "Yhdistetty"
        table.cell(1, 2).add_table(1, 2).cell(0, 0).text = "Sisällä"
        text = read(saved(document), "a.docx").text
        assert text == "Palkat 12\xa0000 -1\xa0500,50\xa0€\nYhdistetty Sisällä"

    def test_puts_a_footnote_after_its_paragraph(self, read):
        document = Document()
        document.add_paragraph("Teksti")._p.append(
            parse_xml(f"<w:r {nsdecls('w')}><w:footnoteReference w:id='2'/></w:r>")
        )
        document.add_paragraph("Jatko")
        note = self.paragraph("<w:r><w:t>Lähde</w:t></w:r>")
        notes = f"<w:footnotes {nsdecls('w')}><w:footnote w:id='2'>{note}</w:footnote></w:footnotes>"
        assert read(with_footnotes(saved(document), notes), "a.docx").text == "Teksti\n\nLähde\n\nJatko"


def with_footnotes(docx: bytes, notes: str) -> bytes:
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(docx)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/_rels/document.xml.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
                target = f'<Relationship Id="rId99" Type="{kind}" Target="footnotes.xml"/></Relationships>'
                data = data.replace(b"</Relationships>", target.encode())
            new.writestr(name, data)
        new.writestr("word/footnotes.xml", notes)
    return changed.getvalue()


class TestOdt:
    def test_reads_numbers_lists_tables_notes_and_spaces(self, read):
        document = OpenDocumentText()
        outline = OutlineStyle(name="Outline")
        for level in (1, 2):
            outline.addElement(OutlineLevelStyle(level=level, numformat="1", displaylevels=level))
        document.styles.addElement(outline)
        numbers = ListStyle(name="Numerot")
        numbers.addElement(ListLevelStyleNumber(level=1, numformat="a", numsuffix=")"))
        numbers.addElement(ListLevelStyleBullet(level=2, bulletchar="–"))
        spaced = Style(name="Väljä", family="paragraph")
        spaced.addElement(ParagraphProperties(marginbottom="0.25cm"))
        document.automaticstyles.addElement(numbers)
        document.automaticstyles.addElement(spaced)
        for level, text in ((1, "Hanke"), (2, "Tausta")):
            document.text.addElement(H(outlinelevel=level, text=text))
        paragraph = P(stylename=spaced, text="Tekstiä")
        note = Note(noteclass="footnote")
        note.addElement(NoteCitation(text="1"))
        body = NoteBody()
        body.addElement(P(text="Lähde"))
        note.addElement(body)
        paragraph.addElement(note)
        paragraph.addText(" ja")
        paragraph.addElement(S(c=2))
        paragraph.addText("lisää")
        document.text.addElement(paragraph)
        listed = List(stylename=numbers)
        for text in ("eka", "toka"):
            item = ListItem()
            item.addElement(P(text=text))
            listed.addElement(item)
        document.text.addElement(listed)
        table, row = Table(), TableRow()
        for text in ("Palkat", "3", "12 000"):
            cell = TableCell()
            cell.addElement(P(text=text))
            row.addElement(cell)
        table.addElement(row)
        document.text.addElement(table)
        source = read(saved(document), "a.odt")
        assert source.text.split("\n\n") == [
            "1 Hanke", "1.1 Tausta", "Tekstiä ja lisää", "Lähde", "a) eka\nb) toka", "Palkat 3 12\xa0000",
        ]  # fmt: skip
        assert marked(source) == [("1 Hanke", 1), ("1.1 Tausta", 2)]


class TestPdf:
    def test_tells_where_pages_begin(self, read):
        source = read(pdf([["Yksi"], [], ["Kolme"]]), "a.pdf")
        assert source.text == "Yksi\f\fKolme"
        assert source.pages == (0, 5, 6)
        assert read(pdf([["Yksi"]]), "a.pdf").pages == (0,)

    def test_keeps_lines_hyphens_letters_and_paragraphs(self, read):
        lines = ["Etelä-", "Pohjanmaan sosiaa-", "lityö maksaa 5 €", "", "– Uusi kappale", "jatkuu"]
        assert read(pdf([lines]), "a.pdf").text == "\n".join(lines)

    def test_reads_from_top_to_bottom_whatever_was_printed_first(self, read):
        text = "BT /F1 9 Tf 50 30 Td (Sivu 1) Tj ET BT /F1 9 Tf 300 800 Td (12 000) Tj -250 0 Td (Palkat) Tj ET"
        assert read(pdf_of([text]), "a.pdf").text == "Palkat 12 000\n\nSivu 1"

    @pytest.mark.parametrize("matrix", ["0 1 -1 0", "-1 0 0 -1", "0 -1 1 0"])
    def test_reads_turned_pages(self, read, matrix):
        text = f"BT /F1 9 Tf {matrix} 300 400 Tm (Ensimmäinen rivi) Tj 0 -12 Td (toinen rivi) Tj ET"
        assert read(pdf_of([text]), "a.pdf").text == "Ensimmäinen rivi\ntoinen rivi"

    def test_reads_what_is_filled_in_form_fields(self, read):
        shown = b"BT /F1 9 Tf 2 5 Td (Polku) Tj ET"
        field = b"<< /Subtype /Widget /FT /Tx /V (Polku) /Rect [100 700 300 720] /AP << /N 5 0 R >> /F 4 >>"
        look = (
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font << /F1 3 0 R >> >> "
            b"/Length %d >>\nstream\n%s\nendstream" % (len(shown), shown)
        )
        file = pdf_of(["BT /F1 9 Tf 60 705 Td (Nimi:) Tj ET"], extra=[field, look])
        assert read(file.replace(b"/MediaBox", b"/Annots [4 0 R] /MediaBox"), "a.pdf").text == "Nimi: Polku"

    def test_reads_two_hundred_pages(self, read):
        page = ["Hanke kehittää sosiaalityön ja taloudellisen toimintakyvyn menetelmiä yhdessä kuntien kanssa."] * 10
        source = read(pdf([page] * 200), "a.pdf")
        assert len(source.pages) == 200
        assert len(re.findall("Hanke", source.text)) == 2_000

    def test_reads_columns_of_running_text_one_after_the_other(self, read):
        title = [
            (50, 800, "Velkaneuvonta tuli kylille ja jäi sinne, vaikka hanke päättyi jo kaksi vuotta sitten kesällä")
        ]
        page = [*title, *down(50, 770, LEFT), *down(300, 765, RIGHT), (50, 600, "Sivu 1"), (500, 600, "Lehti")]
        assert read(pdf_of([shown(page)]), "a.pdf").text.split("\n\n") == [
            title[0][2], "\n".join(LEFT), "\n".join(RIGHT), "Sivu 1 Lehti",
        ]  # fmt: skip

    def test_reads_tables_and_forms_across(self, read):
        labels = ["Nimi", "Koodi", "Hakijan virallinen nimi", "Tila", "Kunnat", "Y-tunnus", "Alkaa", "Päättyy"]
        text = read(pdf_of([shown([*down(50, 770, labels), *down(300, 770, RIGHT)])]), "a.pdf").text
        assert text.split("\n")[1] == f"Koodi {RIGHT[1]}"
        cells = [
            (x, 770 - 12 * line - 6 * (line // 3), side[line])
            for line in range(8)
            for x, side in ((50, LEFT), (300, RIGHT))
        ]
        text = read(pdf_of([shown(cells)]), "a.pdf").text
        assert text.split("\n")[0] == f"{LEFT[0]} {RIGHT[0]}"
