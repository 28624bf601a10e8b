"""The real descriptions, where they are at hand: values read by eye, places checked against the text."""

import re
from functools import cache
from pathlib import Path

import pytest

from corpus.document import Document, Kind
from corpus.read import read_document

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
CODES = ("S21467", "A70869", "S20334", "S21989")

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the real documents are not here")


@cache
def read(code: str) -> Document:
    return read_document(CORPUS / f"{code}.txt")


EXPECTED = {
    "S21467": [
        ("fund", "ESR", "alku"),
        ("project_name", "Yhteisen hyvän alusta", "1"),
        ("axis", "3. Työllisyys ja työvoiman liikkuvuus", "1"),
        ("objective", "7.1. Tuottavuuden ja työhyvinvoinnin parantaminen", "1"),
        ("start_date", "2018-10-01", "1"),
        ("end_date", "2020-12-31", "1"),
        ("status", "Toiminnassa", "1"),
        ("applicant", "Alustapalvelu Sociala Oy", "2"),
        ("organisation_type", "Mikroyritys", "2"),
        ("business_id", "2880867-7", "2"),
        ("postal_code", "33100", "2"),
        ("co_implementer", "Diakonia-ammattikorkeakoulu Oy", "2"),
        ("co_implementer_business_id", "0115776-3", "2"),
        ("granted_eu_state", 399837, "5"),
        ("realised_eu_state", 214613, "5"),
        ("planned_public", 426752, "5"),
        ("realised_public", 228386, "5"),
        ("regions", ("Pohjois-Karjala", "Pohjois-Savo", "Etelä-Savo"), "6"),
        ("site_street_address", None, "6"),
        ("indicator_planned", 30, "7.1"),
        ("indicator_realised", 4, "7.1"),
        ("indicator_planned", 70, "7.2"),
        ("gender_analysis", True, "8.1"),
        ("gender_mainstreaming", True, "8.1"),
        ("gender_main_goal", False, "8.1"),
        ("final_summary", None, "9"),
    ],
    "A70869": [
        ("fund", "EAKR", "alku"),
        ("project_name", "Hyvinvointikumppanuus", "1"),
        ("objective", "1.1. Uuden liiketoiminnan luominen", "1"),
        ("start_date", "2015-09-01", "1"),
        ("end_date", "2017-08-31", "1"),
        ("status", "Toiminta päättynyt", "1"),
        ("authority", "Uudenmaan liitto", "1"),
        ("business_id", "2177546-2", "2"),
        ("street_address", "Skinnarilankatu 36", "2"),
        ("web", "http://www.saimia.fi", "2"),
        ("joint_project", None, "2"),
        ("co_implementer", None, "2"),
        ("granted_eu_state", 249810, "5"),
        ("realised_public", 341428, "5"),
        ("regions", ("Etelä-Karjala",), "6"),
        ("sub_regions", ("Imatran", "Lappeenrannan"), "6"),
        ("indicator_planned", 10, "7.1"),
        ("indicator_planned_women", 8, "7.1"),
        ("indicator_realised", 11, "7.1"),
        ("indicator_realised_women", 8, "7.1"),
        ("indicator_planned", 3, "7.2"),
        ("indicator_planned_women", 2, "7.2"),
        ("indicator_realised_women", 3, "7.2"),
        ("gender_analysis", False, "8.1"),
        ("gender_mainstreaming", True, "8.1"),
    ],
    "S20334": [
        ("project_name", "Osallistavan sosiaalisen tuen kehittämishanke", "1"),
        ("start_date", "2015-09-01", "1"),
        ("end_date", "2017-08-31", "1"),
        ("organisation_type", "Kunta", "2"),
        ("street_address", "PL 227", "2"),
        ("joint_project", "Vain yksi hakija", "2"),
        ("planned_public", 655623, "5"),
        ("municipalities", ("Kuopio",), "6"),
        ("site_street_address", "Sairaalakatu 2", "6"),
        ("site_postal_code", "70100", "6"),
        ("indicator_planned", 2, "7.1"),
        ("indicator_realised", 5, "7.1"),
        ("indicator_planned", 200, "7.2"),
    ],
    "S21989": [
        ("project_name", "SOSRAKE-osaamisverkosto", "1"),
        ("axis", "4. Koulutus, ammattitaito ja elinikäinen oppiminen", "1"),
        ("end_date", "2023-02-28", "1"),
        ("authority", "Etelä-Savon elinkeino-, liikenne- ja ympäristökeskus", "1"),
        ("business_id", "1545056-5", "2"),
        ("co_implementer_business_id", "2472908-2", "2"),
        ("co_implementer_business_id", "2496986-0", "2"),
        ("granted_eu_state", 785975, "5"),
        ("realised_eu_state", 490745, "5"),
        ("indicator_planned", 0, "7.1"),
        ("indicator_planned", 223, "7.2"),
        ("gender_main_goal", False, "8.1"),
        ("final_summary", None, "9"),
    ],
}


@pytest.mark.parametrize(
    ("code", "field", "value", "section"),
    [(code, *expected) for code, fields in EXPECTED.items() for expected in fields],
)
def test_field(code, field, value, section):
    stated = [(fact.value, fact.section) for fact in read(code).facts if fact.field == field]

    assert (value, f"{code}#{section}") in stated


@pytest.mark.parametrize(
    ("code", "label", "scores"),
    [
        ("S21467", "Materiaalit ja jätteet", (2, 7)),
        ("S21467", "Ympäristöosaaminen", (1, 5)),
        ("A70869", "Liikkuminen ja logistiikka", (7, 7)),
        ("S20334", "Hyvinvoinnin edistäminen", (7, 8)),
        ("S21989", "Natura 2000 -ohjelman kohteet", (0, 0)),
        ("S21989", "Aineettomien tuotteiden ja palvelujen kehittäminen", (6, 4)),
    ],
)
def test_sustainability_scores(code, label, scores):
    facts = [fact for fact in read(code).facts if fact.label == label and fact.kind is Kind.SCORE]

    assert tuple(fact.value for fact in facts) == scores


@pytest.mark.parametrize("code", CODES)
def test_fifteen_items_have_two_scores_and_a_reason(code):
    fields = [fact.field for fact in read(code).facts if fact.field.startswith("sustainability")]

    assert len(fields) == 45
    assert not [fact for fact in read(code).facts if fact.note]


@pytest.mark.parametrize(("code", "municipalities"), [("S21467", 45), ("A70869", 9), ("S21989", 43)])
def test_every_municipality_is_listed(code, municipalities):
    fact = next(fact for fact in read(code).facts if fact.field == "municipalities")

    assert len(fact.value) == municipalities


@pytest.mark.parametrize("code", CODES)
def test_sections_are_the_printed_ones(code):
    numbers = [section.number for section in read(code).sections]
    expected = ["", *"1 2 3 4 4.1 4.2 5 6 7 7.1 7.2 8 8.1 8.2 9".split()]

    assert numbers == (expected if code != "S20334" else [*expected, "10"])


@pytest.mark.parametrize("code", CODES)
def test_contact_persons_are_personal(code):
    document = read(code)
    contacts = re.findall(r"^(?:Hankkeen y|Y)hteyshenkilön (?:nimi|s\w+|p\w+): (.+)$", document.text, re.MULTILINE)

    assert len(contacts) == 3
    assert not [contact for contact in contacts if contact in document.public_text]


@pytest.mark.parametrize(
    ("code", "fields"),
    [("S21467", ["end_date", "regions"]), ("A70869", ["project_name"]), ("S20334", []), ("S21989", [])],
)
def test_contradictions_are_those_that_a_reader_finds(code, fields):
    assert [contradiction.field for contradiction in read(code).contradictions] == fields
