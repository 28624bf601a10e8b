import pytest

from corpus.read import parse_source
from corpus.source import Source
from tests.corpus.forms import DESCRIPTION

FIRST = "Hankkeessa kokeillaan sähkölauttaa"


def contradictions(text):
    document = parse_source(Source("kuvaus.txt", text))
    return {found.field: [statement.value for statement in found.statements] for found in document.contradictions}


def test_none_is_invented():
    assert contradictions(DESCRIPTION) == {}


@pytest.mark.parametrize(
    ("sentence", "field", "values"),
    [
        ("Hanke toteutetaan ajalla 1.3.2016–31.12.2018.", "end_date", ["2018-06-30", "2018-12-31"]),
        ("Lautta ja laituri -hanke päättyy 31.8.2018.", "end_date", ["2018-06-30", "2018-08-31"]),
        (
            "Hanke toimii Kanta-Hämeessä ja Uudellamaalla.",
            "regions",
            [("Kanta-Häme", "Pirkanmaa"), ("Kanta-Häme", "Uusimaa")],
        ),
        (
            "Hankkeelle on myönnetty EU- ja valtion rahoitusta 240 000 euroa.",
            "granted_eu_state",
            [210400, 240000],
        ),
        ("Hanke päättyy joulukuussa 2018.", "end_date", ["2018-06-30", "2018-12"]),
        ("Hanke toteutetaan ajalla 1.1.2016-30.6.2018.", "start_date", ["2016-03-01", "2016-01-01"]),
        (
            "Hanke toteutetaan Satakunnan ja Pirkanmaan maakuntien alueella.",
            "regions",
            [("Kanta-Häme", "Pirkanmaa"), ("Satakunta", "Pirkanmaa")],
        ),
        (
            "Hankkeen toiminta-alue on Varsinais-Suomi.",
            "regions",
            [("Kanta-Häme", "Pirkanmaa"), ("Varsinais-Suomi",)],
        ),
        ("Hankeaika on 1.3.2016–31.5.2018, johon mahtuu kolme kesää.", "end_date", ["2018-06-30", "2018-05-31"]),
        ("Hanke kestää 31.8.2018 saakka.", "end_date", ["2018-06-30", "2018-08-31"]),
        ("Hanke alkaa 1.4.2016 ja päättyy 30.6.2018.", "start_date", ["2016-03-01", "2016-04-01"]),
        ("Hankkeen julkinen rahoitus on 250 000 euroa.", "planned_public", [301000, 250000]),
        ("Lautta ja satama -hankkeen ideana on liike.", "project_name", ["Lautta ja laituri", "Lautta ja satama"]),
    ],
)
def test_a_sentence_that_disagrees_with_a_field(sentence, field, values):
    assert contradictions(DESCRIPTION.replace(FIRST, f"{sentence} {FIRST}")) == {field: values}


@pytest.mark.parametrize(
    "sentence",
    [
        "Hanke toteutetaan ajalla 1.3.2016–30.6.2018 Pirkanmaalla.",
        "Työpaketti 1 toteutetaan ajalla 1.3.2016–31.12.2016.",
        "Hanke tekee yhteistyötä Uudellamaalla toimivan hankkeen kanssa (1.1.2015–31.12.2019).",
        "Aiempi Satamat kuntoon -hanke toteutettiin Satakunnassa ajalla 1.1.2012–31.12.2014.",
        "Lautta ja laituri -hanke jatkuu.",
        "Hanke toteutetaan Kanta-Hämeen ja Pirkanmaan maakuntien alueella.",
        "Hanke toteutetaan Uudenmaan liiton rahoituksella.",
        "Hanke päättyy kesäkuussa 2018.",
        "Hankeaika oli alun perin 1.3.2016–31.12.2017.",
        "Hanke päättyi alun perin 31.12.2017, mutta sitä jatkettiin.",
        "Hanke toteutetaan tiloissa, jotka on vuokrattu 31.8.2018 saakka.",
        "Hanke toteutetaan ryhminä, joista ensimmäinen alkaa 1.9.2016.",
        "Hankkeen julkinen rahoitus on 301 000 euroa.",
        "Vuonna 2016 EU- ja valtion rahoitusta käytettiin 80 000 euroa.",
    ],
)
def test_a_sentence_that_may_be_true(sentence):
    assert contradictions(DESCRIPTION.replace(FIRST, f"{sentence} {FIRST}")) == {}


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("päättyy 30.6.2018", "päättyy 30.6.2015", "end_date"),
        ("rahoitus yhteensä: 301 000", "rahoitus yhteensä: 101 000", "planned_public"),
        ("päättyy 30.6.2018", "päättyy 30.6.2098", "status"),
        ("tila: Toiminta päättynyt", "tila: Toiminnassa", "status"),
        ("Toiminnan tila:", "Hankkeen nimi: Laituri ja lautta\n\nToiminnan tila:", "project_name"),
    ],
)
def test_fields_that_cannot_all_be_true(old, new, field):
    assert list(contradictions(DESCRIPTION.replace(old, new))) == [field]


COUNTED = DESCRIPTION.replace("7.2 Kehittämistyöhön osallistuvien organisaatioiden", "7.2 Osallistuvien henkilöiden")


@pytest.mark.parametrize(
    "sentence",
    [
        "Kaikkiaan hankkeeseen osallistuu 24 ihmistä: 20 yrittäjää ja 4 kuljettajaa.",
        "Hankkeeseen otetaan mukaan yhteensä 24 henkilöä.",
        "Tavoitteena on, että hankkeeseen osallistuu kaikkiaan 24 osallistujaa, joista puolet on naisia.",
        "Hankkeen osallistujamäärä on 24 henkilöä.",
    ],
)
def test_another_number_of_participants_than_planned(sentence):
    assert contradictions(COUNTED.replace(FIRST, f"{sentence} {FIRST}")) == {"indicator_planned": [18, 24]}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kaikkiaan hankkeeseen osallistuu 18 ihmistä: 14 yrittäjää ja 4 kuljettajaa.",
        "Hankkeeseen osallistuu yhteensä 24 yritystä.",
        "Hankkeeseen osallistuu yhteensä noin 24 henkilöä.",
        "Hankkeeseen osallistuu yhteensä vähintään 12 henkilöä.",
        "Hämeenlinnassa hankkeeseen osallistuu yhteensä 9 henkilöä.",
        "Hankkeeseen osallistuu yhteensä 9 henkilöä Hattulasta ja 9 henkilöä Akaasta.",
        "Hankkeeseen osallistuu yhteensä 12 henkilöä, ja lisäksi koulutetaan 6 kuljettajaa.",
        "Hankkeeseen osallistuu yhteensä 6 henkilöä, vuosittain eri ryhmä.",
        "Hankkeeseen osallistui yhteensä 16 henkilöä.",
    ],
)
def test_a_number_of_participants_that_may_be_true(sentence):
    assert contradictions(COUNTED.replace(FIRST, f"{sentence} {FIRST}")) == {}


def test_two_indicators_are_told_apart():
    text = DESCRIPTION.replace("7.2 Kehittämistyöhön osallistuvien organisaatioiden", "7.2 Osallistuvien yritysten")
    text = text.replace("naiset 2", "naiset 9").replace(FIRST, f"Hankkeeseen osallistuu yhteensä 24 yritystä. {FIRST}")
    told = parse_source(Source("kuvaus.txt", text)).contradictions

    assert [(found.field, [statement.value for statement in found.statements]) for found in told] == [
        ("indicator_planned", [6, 9]),
        ("indicator_planned", [18, 24]),
    ]


def test_both_places_are_kept():
    text = DESCRIPTION.replace(FIRST, f"Hanke toteutetaan ajalla 1.3.2016–31.12.2018. {FIRST}")
    document = parse_source(Source("kuvaus.txt", text))

    assert [(s.section, s.span.cut(text)) for s in document.contradictions[0].statements] == [
        ("A79901#1", "Suunnitelman mukainen toteutusaika: Alkaa 1.3.2016 ja päättyy 30.6.2018"),
        ("A79901#3", "Hanke toteutetaan ajalla 1.3.2016–31.12.2018."),
    ]
