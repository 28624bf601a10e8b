"""A description's fields, each by value and by place."""

import pytest

from corpus.document import Document, Fact, Kind
from corpus.outline import REJOINED, REPEATED
from corpus.read import parse_source
from corpus.source import Source, page_starts
from corpus.values import BAD_CHECK_DIGIT
from tests.corpus.forms import DAMAGES, DESCRIPTION

EXPECTED = [
    ("fund", "EAKR", "alku"),
    ("project_code", "A79901", "1"),
    ("project_name", "Lautta ja laituri", "1"),
    ("axis", "1. Pk-yritystoiminnan kilpailukyky", "1"),
    ("objective", "2.1. Pk-yritysten kasvun ja kansainvälistymisen edistäminen", "1"),
    ("start_date", "2016-03-01", "1"),
    ("end_date", "2018-06-30", "1"),
    ("status", "Toiminta päättynyt", "1"),
    ("authority", "Hämeen elinkeino-, liikenne- ja ympäristökeskus", "1"),
    ("applicant", "Vesitien yrittäjät ry", "2"),
    ("organisation_type", "Muu järjestö tai yhdistys", "2"),
    ("business_id", "2345671-3", "2"),
    ("street_address", "Rantatie 4", "2"),
    ("postal_code", "13100", "2"),
    ("postal_town", "Hämeenlinna", "2"),
    ("web", None, "2"),
    ("joint_project", "Hakijoita on useampi kuin yksi (yhteishanke)", "2"),
    ("co_implementer", "Laituriosuuskunta", "2"),
    ("co_implementer_business_id", "1234567-1", "2"),
    ("co_implementer", "Kanavan ammattikorkeakoulu Oy", "2"),
    ("co_implementer_business_id", "0201256-6", "2"),
    ("granted_eu_state", 210400, "5"),
    ("realised_eu_state", 198750, "5"),
    ("planned_public", 301000, "5"),
    ("realised_public", 284310, "5"),
    ("regions", ("Kanta-Häme", "Pirkanmaa"), "6"),
    ("sub_regions", ("Hämeenlinnan", "Etelä-Pirkanmaan"), "6"),
    ("municipalities", ("Hämeenlinna", "Hattula", "Akaa"), "6"),
    ("site_street_address", "Laiturinpää 1", "6"),
    ("site_postal_code", None, "6"),
    ("site_postal_town", "Hattula", "6"),
    ("indicator_planned", 6, "7.1"),
    ("indicator_planned_women", 2, "7.1"),
    ("indicator_realised", 7.5, "7.1"),
    ("indicator_realised_women", 3, "7.1"),
    ("indicator_planned", 18, "7.2"),
    ("gender_analysis", False, "8.1"),
    ("gender_analysis_reason", "Alan yrittäjistä ei ole tilastoa.", "8.1"),
    ("gender_mainstreaming", True, "8.1"),
    ("gender_mainstreaming_reason", None, "8.1"),
    ("gender_main_goal", False, "8.1"),
    ("gender_main_goal_reason", "Päätavoite on matkailun kasvu.", "8.1"),
    ("final_summary", "Lautta kulki kahtena kesänä. Matkustajia oli 14 200.", "9"),
    ("example_project", "Viranomainen on merkinnyt hankkeen esimerkkihankkeeksi", "10"),
]


def read(text: str) -> Document:
    return parse_source(Source("kuvaus.txt", text, page_starts(text)))


def furniture(text: str) -> set[str]:
    document = read(text)
    return {span.cut(document.text) for span in document.furniture}


def stated(document: Document) -> list[tuple[str, object, str]]:
    return [
        (fact.field, fact.value, fact.section.partition("#")[2])
        for fact in document.facts
        if fact.kind is not Kind.WITHHELD and not fact.field.startswith("sustainability")
    ]


def test_every_field_by_value_and_place():
    assert sorted(stated(read(DESCRIPTION)), key=str) == sorted(EXPECTED, key=str)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damaged_printing_states_the_same(damage):
    document = read(damage(DESCRIPTION))

    assert document.family == "description"
    assert sorted(stated(document), key=str) == sorted(EXPECTED, key=str)
    assert [section.number for section in document.sections] == [s.number for s in read(DESCRIPTION).sections]


@pytest.mark.parametrize(
    ("label", "group", "direct", "indirect", "reason"),
    [
        ("Luonnonvarojen käytön kestävyys", "Ekologinen kestävyys", 4, 6, "Sähkölautta säästää polttoainetta."),
        ("Kasvillisuus, eliöt ja luonnon monimuotoisuus", "Ekologinen kestävyys", 10, 0, None),
        ("Materiaalit ja jätteet", "Taloudellinen kestävyys", 3, 3, "Ateriat tarjotaan kestoastioista."),
        (
            "Kulttuuriympäristö",
            "Sosiaalinen ja kulttuurinen kestävyys sekä yhdenvertaisuus",
            7,
            8,
            "Vanhat laiturit kunnostetaan.",
        ),
    ],
)
def test_sustainability_item(label, group, direct, indirect, reason):
    facts = [fact for fact in read(DESCRIPTION).facts if fact.label == label]

    assert [(fact.field, fact.value, fact.group) for fact in facts] == [
        ("sustainability_direct", direct, group),
        ("sustainability_indirect", indirect, group),
        ("sustainability_reason", reason, group),
    ]


def test_glued_scores_are_divided_and_told():
    document = read(DESCRIPTION.replace("kestävyys 4 6", "kestävyys 46"))
    direct, indirect = facts_of(document, "sustainability_direct")[0], facts_of(document, "sustainability_indirect")[0]

    assert (direct.value, indirect.value) == (4, 6)
    assert direct.note


def facts_of(document: Document, field: str) -> list[Fact]:
    return [fact for fact in document.facts if fact.field == field]


@pytest.mark.parametrize(
    ("field", "quote"),
    [
        ("end_date", "Suunnitelman mukainen toteutusaika: Alkaa 1.3.2016 ja päättyy 30.6.2018"),
        ("co_implementer", "Laituriosuuskunta, 1234567-1"),
        ("site_postal_code", "Postinumero:"),
        ("contact_name", "Hankkeen yhteyshenkilön nimi:"),
        ("indicator_realised_women", "Toteutunut seurantatietojen mukaan: 7.50, joihin työllistyvät naiset 3.00"),
        ("final_summary", "9 Loppuraportin tiivistelmä\n\nLautta kulki kahtena kesänä. Matkustajia oli 14 200."),
    ],
)
def test_a_fact_is_quoted_as_printed(field, quote):
    document = read(DESCRIPTION)

    assert facts_of(document, field)[0].spans[0].cut(document.text) == quote


def test_an_absent_field_differs_from_an_empty_one():
    document = read(DESCRIPTION.replace("WWW-osoite:\n", "").replace("Osatoteuttajat\n", ""))

    assert not facts_of(document, "web")
    assert not facts_of(document, "co_implementer")
    assert facts_of(document, "site_postal_code")[0].value is None


def test_an_empty_list_of_co_implementers_is_stated():
    document = read(DESCRIPTION.replace("Laituriosuuskunta, 1234567-1\nKanavan ammattikorkeakoulu Oy, 0201256-6\n", ""))

    assert [fact.value for fact in facts_of(document, "co_implementer")] == [None]


def test_a_dash_is_no_final_summary():
    document = read(DESCRIPTION.replace("Lautta kulki kahtena kesänä. Matkustajia oli 14 200.", "-"))

    assert facts_of(document, "final_summary")[0].value is None


def test_a_wrong_check_digit_is_noted():
    document = read(DESCRIPTION.replace("Y-tunnus: 2345671-3", "Y-tunnus: 2345671-4"))

    assert facts_of(document, "business_id")[0].note == BAD_CHECK_DIGIT


def test_contact_data_is_personal_and_its_labels_stay():
    document = read(DESCRIPTION)

    assert {span.cut(document.text) for span in document.personal} == {
        *("03 000 1234", "Veera Vesterlund", "toiminnanjohtaja", "veera.vesterlund(at)vesitie.example", "040 000 9876"),
        "Veera Vesterlundin",
    }
    assert "Vesterlund" not in document.public_text
    assert "Hankkeen yhteyshenkilön nimi:" in document.public_text


def test_contacts_may_be_kept():
    document = parse_source(Source("kuvaus.txt", DESCRIPTION), keep_contacts=True)
    contact = facts_of(document, "contact_name")[0]

    assert not document.personal
    assert contact.value == "Veera Vesterlund"
    assert contact.spans[0].cut(document.text) == "Hankkeen yhteyshenkilön nimi: Veera Vesterlund"


def test_a_heading_that_cuts_a_sentence_gives_its_end_back():
    text = DESCRIPTION.replace(
        "yrittäjä saa käyttöönsä.", "yrittäjä saa käyttöönsä silloin kun lautta kulkee aikataulun"
    ).replace("4 Hankkeen kohderyhmät\n", "4 Hankkeen kohderyhmät\n\nmukaan kolmen laiturin väliä.\n")
    sections = {section.number: section for section in read(text).sections}

    assert sections["3"].spans[-1].cut(text) == "mukaan kolmen laiturin väliä."
    assert REJOINED in sections["3"].notes
    assert not sections["4"].spans


def test_a_heading_printed_twice_is_one_section():
    text = DESCRIPTION.replace("ja ravintolat.", "ja ravintolat.\n\n4.1 Varsinaiset kohderyhmät\n\nMyös lauttayhtiöt.")
    section = next(section for section in read(text).sections if section.number == "4.1")

    assert section.spans[-1].cut(text) == "Myös lauttayhtiöt."
    assert REPEATED in section.notes


def test_a_field_under_another_heading_is_given_back():
    text = DESCRIPTION.replace("Maakunnat: Kanta-Häme, Pirkanmaa\n\n", "").replace(
        "Suunniteltu julkinen", "Maakunnat: Kanta-Häme, Pirkanmaa\n\nSuunniteltu julkinen"
    )

    assert sorted(stated(read(text)), key=str) == sorted(EXPECTED, key=str)


def test_a_table_of_contents_is_furniture():
    contents = "\n".join(line for line in DESCRIPTION.split("\n") if line[:1].isdigit() and "-" not in line[:9])
    document = read(contents + "\n\n" + DESCRIPTION)

    assert "1 Hanke" in furniture(document.text)
    assert sorted(stated(document), key=str) == sorted(EXPECTED, key=str)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_what_stands_before_the_title_is_not_the_forms(damage):
    document = read(damage("Hyvä lukija!\nTämä on harjoituksen kopio,\njota ei saa jakaa.\n\n" + DESCRIPTION))
    held = " ".join(span.cut(document.text) for section in document.sections for span in section.spans)

    assert "harjoituksen" not in held
    assert "jakaa" not in held
    assert ("fund", "EAKR", "alku") in stated(document)


@pytest.mark.parametrize("opening", ["Hankkeen nimi: Vene", "1 Hanke", "Vesitie.\n" * 11])
def test_labels_and_numbers_and_long_texts_are_no_preamble(opening):
    assert opening.split("\n")[0] not in furniture(opening + "\n\n" + DESCRIPTION)


def test_a_form_without_its_title_has_no_preamble():
    ending = "Viimeinen tavoite on kestävä kasvu."
    assert ending not in furniture(f"{ending}\n\n{DESCRIPTION[DESCRIPTION.index('2 Hakijan') :]}")


def test_every_printed_line_has_one_place():
    document = read(paged_description := DAMAGES[2](DESCRIPTION))
    held = [
        *(span for section in document.sections for span in (*section.spans, *section.heading_spans)),
        *document.furniture,
    ]
    covered = [0] * len(paged_description)
    for span in held:
        for offset in range(span.start, span.end):
            covered[offset] += 1

    assert max(covered) == 1
    assert all(covered[offset] == 1 for offset, char in enumerate(paged_description) if not char.isspace())
