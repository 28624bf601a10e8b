"""Other families: what is labelled is read, sections follow the headings, contact persons are left out."""

import pytest

from corpus.document import Kind
from corpus.read import parse_source
from corpus.source import MarkedHeading, Source

PLAN_2007 = """ESR-PROJEKTISUUNNITELMA
Euroopan sosiaalirahaston osittain rahoittamat projektit
Viranomaisen merkintöjä
Diaarinumero 12/3562/09
Käsittelijä Liisa Lintunen
Puhelinnumero 010 000 1111
Hakemusnumero 204711
Projektikoodi S19977
Hakemustyyppi Uusi hakemus
Tila Käynnissä
1. VIRANOMAINEN, JOLLE HAKEMUS OSOITETAAN
Hämeen elinkeino-, liikenne- ja ympäristökeskus
2. PROJEKTI, JOLLE HAETAAN RAHOITUSTA
Projektin nimi Pihlajapolku
Ohjelma Manner-Suomen ESR-ohjelma
Ohjelman osio Etelä-Suomen suuralueosio
Toimintalinja 2 : Työllistymisen ja työmarkkinoilla pysymisen edistäminen sekä
syrjäytymisen ehkäiseminen
Projektityyppi
Projekti, jossa on henkilöitä mukana
Aloituspäivämäärä 1.8.2009 Päättymispäivämäärä 31.7.2012
3. PROJEKTIN HAKIJAN TIEDOT
Hakijaorganisaation nimi Pihlajan koulutuskeskus
Organisaatiotyyppi Oppilaitos
Y-tunnus 1234567-1
Lähiosoite Pihlajatie 3 Puhelinnumero 03 000 2222
Postinumero 15100 Postitoimipaikka Lahti
Projektin vastuuhenkilön nimi Oskari Oravala
Asema organisaatiossa rehtori
Sähköpostiosoite oskari.oravala@pihlaja.example
EURA 2007 -järjestelmä 1/3
4. HAKIJAORGANISAATION JA YHTEISTYÖTAHOJEN KUVAUS
4.1 Hakijaorganisaation osuus ja tehtävät projektin toteutuksessa
Koulutuskeskus vastaa ohjauksesta. Oskari Oravalan ryhmä kokoontuu joka viikko.
"""

DECISION = """Päätös
Kestävää kasvua ja työtä 2014 - 2020
Suomen rakennerahasto-ohjelma
1 (9)

Tuensaajat

Lehtolan kaupunki
Y-tunnus: 1234567-1
Savikon ammattikorkeakoulu Oy
Y-tunnus: 0201256-6

Hankehakemuksenne 12.5.2014
Päätöstyyppi: Hankepäätös

Hankekoodi: A79977
Toimintalinja: 1. Pk-yritystoiminnan kilpailukyky
Erityistavoite: 1.1. Uuden liiketoiminnan luominen
Kustannusmalli: Flat rate 24 %

Hanke on toteutettava 1.1.2015 - 31.12.2017 välisenä aikana.

1 Tuen määrä

Tällä päätöksellä myönnetään 45 000 euroa.
Lisätietoja antaa rahoitusasiantuntija Sanni Sinervo, puh. 050 000 4567.
"""

REPORT = """Kylät puhuvat
Loppuraportti

Hankkeen nimi: Kylät puhuvat
Hankekoodi: S19988
Hakija: Testilän kylät ry
Toteutusaika: 1.3.2012–28.2.2014
Toimintalinja: 3. Työmarkkinoiden toiminta

1 Johdanto

Hankkeessa kuunneltiin kyliä kahden vuoden ajan. Kylissä oli paljon puhuttavaa.

1.1 Lähtötilanne

Kylillä oli kolme asiaa:

1. Koulu
2. Kauppa
3. Kyläpuhelin

KIITOKSET

Kiitämme kaikkia. Yhteydenotot: Testilän Aapo Aapola, puh. 040 000 3333.

Miten tästä eteenpäin

Kylät jatkavat puhumista keskenään, ja kunta kuuntelee niitä kerran kuussa.

Mitä jää?

Jää tapa kokoontua. Entä jos kukaan ei tule?

Silloin soitetaan. Kyläpuhelin on auki joka arki-iltana, ja siihen vastaa vuorollaan jokainen kylä.
"""

NEW_PROGRAMME = """Uudistuva ja osaava Suomi 2021–2027 -ohjelma

Hankkeen nimi
Tuulen tekijät

Hankekoodi
J10099

Toteutusaika
1.1.2023 - 31.12.2025

Hakijan nimi
Tuulialan osuuskunta

Muut toteuttajat

Siiven ammattikorkeakoulu Oy, 0201256-6
Lavan kehitysyhtiö Oy (Y-tunnus 1234567-1)
Lisäksi mukana on kylien yrittäjiä, joiden kanssa mitataan tuulta.

RAHOITUS

Haettava JTF- ja valtion rahoitus: 412 800 euroa
Toteutunut julkinen rahoitus yhteensä: noin 0,4 milj. euroa
"""


def read(text, **more):
    return parse_source(Source("asiakirja.txt", text, **more))


def values(document):
    return {fact.field: fact.value for fact in reversed(document.facts) if fact.kind is not Kind.WITHHELD}


@pytest.mark.parametrize(
    ("text", "family", "expected"),
    [
        (
            PLAN_2007,
            "programme2007",
            {
                "fund": "ESR",
                "project_code": "S19977",
                "project_name": "Pihlajapolku",
                "axis": "2 : Työllistymisen ja työmarkkinoilla pysymisen edistäminen sekä syrjäytymisen ehkäiseminen",
                "programme_part": "Etelä-Suomen suuralueosio",
                "start_date": "2009-08-01",
                "end_date": "2012-07-31",
                "applicant": "Pihlajan koulutuskeskus",
                "business_id": "1234567-1",
                "street_address": "Pihlajatie 3",
                "postal_town": "Lahti",
            },
        ),
        (
            DECISION,
            "decision",
            {
                "project_code": "A79977",
                "fund": "EAKR",
                "axis": "1. Pk-yritystoiminnan kilpailukyky",
                "applicant": "Lehtolan kaupunki",
                "business_id": "1234567-1",
                "co_implementer": "Savikon ammattikorkeakoulu Oy",
                "co_implementer_business_id": "0201256-6",
                "cost_model": "Flat rate 24 %",
                "start_date": "2015-01-01",
                "end_date": "2017-12-31",
            },
        ),
        (
            REPORT,
            "plain",
            {
                "project_name": "Kylät puhuvat",
                "project_code": "S19988",
                "applicant": "Testilän kylät ry",
                "axis": "3. Työmarkkinoiden toiminta",
                "start_date": "2012-03-01",
                "end_date": "2014-02-28",
            },
        ),
        (
            NEW_PROGRAMME,
            "programme2021",
            {
                "project_name": "Tuulen tekijät",
                "project_code": "J10099",
                "fund": "JTF",
                "start_date": "2023-01-01",
                "end_date": "2025-12-31",
                "applicant": "Tuulialan osuuskunta",
                "co_implementer": "Siiven ammattikorkeakoulu Oy",
                "co_implementer_business_id": "0201256-6",
                "requested_eu_state": 412800,
                "realised_public": "noin 0,4 milj. euroa",
            },
        ),
    ],
    ids=["plan 2007-2013", "decision", "report", "2021-2027"],
)
def test_labelled_fields(text, family, expected):
    document = read(text)
    stated = values(document)

    assert document.family == family
    assert document.project == expected["project_code"]
    assert {field: stated.get(field) for field in expected} == expected


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (PLAN_2007, ["Lintunen", "Oravala", "010 000 1111", "03 000 2222", "rehtori", "@"]),
        (DECISION, ["Sinervo", "050 000 4567"]),
        (REPORT, ["Aapola", "040 000 3333"]),
    ],
    ids=["plan 2007-2013", "decision", "report"],
)
def test_contact_persons_are_left_out(text, people):
    public = read(text).public_text

    assert not [name for name in people if name in public]


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        (
            PLAN_2007,
            [
                (),
                ("1 VIRANOMAINEN, JOLLE HAKEMUS OSOITETAAN",),
                ("2 PROJEKTI, JOLLE HAETAAN RAHOITUSTA",),
                ("3 PROJEKTIN HAKIJAN TIEDOT",),
                ("4 HAKIJAORGANISAATION JA YHTEISTYÖTAHOJEN KUVAUS",),
                (
                    "4 HAKIJAORGANISAATION JA YHTEISTYÖTAHOJEN KUVAUS",
                    "4.1 Hakijaorganisaation osuus ja tehtävät projektin toteutuksessa",
                ),
            ],
        ),
        (
            REPORT,
            [
                (),
                ("1 Johdanto",),
                ("1 Johdanto", "1.1 Lähtötilanne"),
                ("KIITOKSET",),
                ("KIITOKSET", "Miten tästä eteenpäin"),
                ("KIITOKSET", "Mitä jää?"),
            ],
        ),
    ],
    ids=["plan 2007-2013", "report"],
)
def test_sections_follow_the_headings(text, paths):
    assert [section.path for section in read(text).sections] == paths


def test_listed_implementers_end_where_a_line_has_no_business_id():
    names = [fact.value for fact in read(NEW_PROGRAMME).facts if fact.field == "co_implementer"]
    assert names == ["Siiven ammattikorkeakoulu Oy", "Lavan kehitysyhtiö Oy"]
    assert not [fact for fact in read("Osatoteuttajat\n\nMonta kylää.\n").facts if fact.field == "co_implementer"]


def test_a_numbered_paragraph_that_a_page_wraps_is_no_heading():
    text = """1 TAUSTA

1.1 Alueella toimii kuusikymmentä yritystä, joiden liikevaihto on laskenut kolmena vuotena
peräkkäin. Niistä puolet aikoo jatkaa muulla alalla, mutta loput eivät ole vielä päättäneet
mitään.

1.2 Tarve

Neuvonta koskee nykyisin joko maankäyttöä tai yritystaloutta.
"""
    assert [section.path for section in read(text).sections] == [("1 TAUSTA",), ("1 TAUSTA", "1.2 Tarve")]


def test_markdown_and_marked_headings_nest():
    text = "# Raportti\n\nAlku.\n\n## 1 Tausta\n\nTeksti.\n\n### Yksityiskohta\n\nLisää.\n"
    plain = text.replace("#", "").replace("\n ", "\n").lstrip()
    marked = tuple(
        MarkedHeading(plain.index(title), level)
        for title, level in (("Raportti", 1), ("1 Tausta", 2), ("Yksityiskohta", 3))
    )
    paths = [("Raportti",), ("Raportti", "1 Tausta"), ("Raportti", "1 Tausta", "Yksityiskohta")]

    assert [section.path for section in read(text).sections] == paths
    assert [section.path for section in read(plain, headings=marked).sections] == paths
