import pytest

from corpus.document import Span
from corpus.reading import read_spans
from corpus.sentences import split_sentences


def sentences(text):
    return split_sentences(read_spans(text, [Span(0, len(text))]))


@pytest.mark.parametrize(
    "expected",
    [
        ["Hanke alkaa 1.9.2015 ja päättyy 31.8.2017.", "Sitten raportoidaan."],
        ["Mukana ovat mm. Kuopio ja esim. Iisalmi.", "Muut tulevat myöhemmin."],
        ["Järjestöjä oli 159 kpl.", "Ne tuottivat palveluja vuonna 2017.", "Kaikki jatkavat."],
        ["Linja on 5. Sosiaalinen osallisuus.", "Tavoite on 10.1. Työkyky."],
        ["Onko tarvetta?", "On!", "Näin todettiin (ks. Liite 2)."],
        ["Osallistujia oli 104, joista naisia oli 27.", "Keskeyttäneitä oli yhteensä 19.", "Muut jatkoivat."],
        ["Siivous maksaa 1,2 milj. € ja huolto 0,9 milj. € vuodessa.", "Hinta nousee."],
        ["1. Ensimmäinen kohta", "2. Toinen kohta"],
        ["Hän sanoi: ”Tämä riittää.”", "Muut nyökkäsivät."],
        ["Osoite on www.kunta.fi tai kunta.fi.", "Siellä lukee lisää."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(expected):
    glue = "\n" if expected[0].startswith("1.") else " "

    assert [sentence.text for sentence in sentences(glue.join(expected))] == expected


def test_glued_sentences_are_parted():
    assert [s.text for s in sentences("Tilanne on ratkaisevaa.Erilaiset tavat jäävät.")] == [
        "Tilanne on ratkaisevaa.",
        "Erilaiset tavat jäävät.",
    ]


def test_a_sentence_knows_its_place():
    text = "Ensimmäinen virke.  Toinen\nvirke."
    first, second = sentences(text)[:2]

    assert first.spans[0].cut(text) == "Ensimmäinen virke."
    assert second.spans[0].cut(text).startswith("Toinen")
