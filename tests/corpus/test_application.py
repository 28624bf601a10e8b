"""An application's fields, sections and parts, by value and by place, however it is printed."""

import re

import pytest

from corpus.document import Document, Kind
from corpus.outline import REJOINED, REPEATED
from corpus.placing import DISPLACED
from corpus.read import parse_source
from corpus.source import Source
from tests.corpus.application_forms import DAMAGES, IMPLEMENTERS, printed

MAIN_FORM = [
    ("application_number", "907001", "alatunniste"),
    ("project_code", None, "alatunniste"),
    ("project_name", "Luodolta luodolle – saariston yhteiset venevuorot", "3"),
    ("start_date", "2017-03-01", "3"),
    ("end_date", "2019-08-31", "3"),
    ("axis", "5. Sosiaalinen osallisuus ja köyhyyden torjunta", "3"),
    ("objective", "10.1. Työelämän ulkopuolella olevien työ- ja toimintakyvyn parantaminen", "3"),
    ("project_type", "Hanke, jossa on henkilöitä varsinaisena kohderyhmänä", "3"),
    ("co_implementer", "Saariston aikuisopisto Oy", "3"),
    ("co_implementer_business_id", "2345671-3", "3"),
    ("co_implementer_type", "Pieni yritys", "3"),
    ("joint_project_reason", "Osuuskunnalla on veneet ja opistolla ohjaajat.", "3"),
    ("english_name", "From Islet to Islet", "4.2"),
    ("english_summary", "The project connects villages of the archipelago by boat.", "4.3"),
    ("advance", True, "7"),
    ("cost_model", "Flat rate 40 % palkkakustannuksista", "7"),
    ("staff_costs", 203_691, "7"),
    ("project_costs", 211_441, "7"),
    ("net_costs", 211_441, "7"),
    ("requested_eu_state", 206_589, "7"),
    ("municipal_funding", 4_852, "7"),
    ("total_costs", 211_441, "7"),
    ("total_funding", 211_441, "7"),
    ("region_scope", "Hankkeen toiminta kohdistuu yhden maakunnan alueelle", "10"),
    ("municipalities", ("Parainen", "Kemiönsaari"), "10"),
    ("companies", 4, "12.1"),
    ("participants", 55, "12.2"),
    ("participants_women", 21, "12.2"),
    ("working_days", 1_638, "12.3"),
    ("gender_analysis", True, "13.1"),
    ("gender_analysis_reason", "Työttömyys on eritelty.", "13.1"),
    ("gender_main_goal", False, "13.1"),
    ("mandatory_attachments", ("Yhteishankkeen sopimus",), "14"),
    ("other_attachments", ("Kaupungin rahoituspäätös", "Venevuorojen suunnitelma ja kartta"), "14"),
    ("signature_date", "2017-01-09", "14"),
]
TEXTS = {
    "4.1": ("Luodolta luodolle -hanke yhdistää", "muille saaristokunnille."),
    "5.1": ("Talvella saarelta", "sata asukasta."),
    "5.2": ("1. Ajetaan 90 vuoroa.", "2. Työllistetään kuusi asukasta."),
    "6.1": ("1. Kehitetään vuorolista", "kaksi on ulkosaaristossa."),
    "8.1": ("Paraisten kaupunki on luvannut", "rahoituksen."),
    "11.1": ("Osuuskunta on liikennöinyt", "kahdeksasta hankkeesta."),
    "11.2": ("Myrsky katkaisee vuorot", "Varapäivä on joka viikolla."),
    "11.3": ("Ohjausryhmässä ovat kylät.",),
}


def read(text: str) -> Document:
    return parse_source(Source("hakemus.txt", text))


def values(document: Document, part: str = "") -> dict[str, set]:
    numbers = {section.id: section.number for section in document.sections}
    found: dict[str, set] = {}
    for fact in document.facts:
        if fact.part == part:
            found.setdefault(fact.field, set()).add((fact.value, numbers[fact.section]))
    return found


def flat(document: Document, number: str) -> str:
    """Return a section's text in one line, page furniture left out."""
    spans = next(section.spans for section in document.sections if section.number == number)
    return " ".join(" ".join(span.cut(document.text) for span in spans).split())


@pytest.fixture(params=list(DAMAGES.values()), ids=list(DAMAGES), scope="module")
def damaged(request) -> Document:
    return read(request.param(printed()))


def test_the_form_is_known(damaged):
    assert damaged.family == "application"
    assert damaged.project == "907001"
    assert damaged.title == "Luodolta luodolle – saariston yhteiset venevuorot"


def test_what_stands_before_the_title_is_not_the_forms():
    document = read(f"Tämä on harjoituksen kopio.\n\nHankehakemus\nKestävää kasvua ja työtä\n\n{printed()}")
    assert "Tämä on harjoituksen kopio." in {span.cut(document.text) for span in document.furniture}
    assert flat(document, "").startswith("Hankehakemus")


@pytest.mark.parametrize(("field", "value", "section"), MAIN_FORM, ids=[entry[0] for entry in MAIN_FORM])
def test_the_main_form_states(damaged, field, value, section):
    assert (value, section) in values(damaged)[field]


@pytest.mark.parametrize("number", list(TEXTS))
def test_running_text_stands_in_its_own_section(damaged, number):
    for piece in TEXTS[number]:
        assert piece in flat(damaged, number)
    others = [text for other, texts in TEXTS.items() if other != number for text in texts]
    assert not [text for text in others if text in flat(damaged, number)]


def test_sustainability_has_scores_and_reasons_under_its_dimension(damaged):
    rows = {(fact.label, fact.field): (fact.value, fact.group) for fact in damaged.facts if "sustain" in fact.field}
    social = "Sosiaalinen ja kulttuurinen kestävyys sekä yhdenvertaisuus"
    assert rows["Materiaalit ja jätteet", "sustainability_indirect"] == (10, "Taloudellinen kestävyys")
    assert rows["Tasa-arvon edistäminen", "sustainability_direct"] == (4, social)
    assert rows["Ympäristöosaaminen", "sustainability_reason"] == ("Matkalla luetaan merta.", social)
    assert len(rows) == 12


def test_a_table_with_empty_cells_is_aligned_by_its_totals(damaged):
    table = next(table for table in damaged.tables if table.name == "participants")
    assert [row.values for row in table.rows] == [
        (20, 3, 0, 13, 36),
        (14, None, 5, None, 19),
        (34, 3, 5, 13, 55),
        (12, 1, 2, 6, 21),
    ]
    assert table.balanced


@pytest.mark.parametrize("implementer", IMPLEMENTERS, ids=lambda implementer: implementer.name)
def test_each_background_form_is_a_part_of_its_own(damaged, implementer):
    found = values(damaged, implementer.name)
    place = f"taustalomake/{implementer.name}"
    assert found["implementer"] == {(implementer.name, f"{place}/1")}
    assert found["business_id"] == {(implementer.business_id, f"{place}/1")}
    assert found["organisation_type"] == {(implementer.kind, f"{place}/1")}
    assert found["role"] == {("main" if implementer.main else "co", f"{place}/1")}
    assert found["economic_activity"] == {(False, f"{place}/de minimis")}
    assert found["cost_model"] == {("Flat rate 40 % palkkakustannuksista", f"{place}/kustannusarvio")}
    assert found["vat_included"] == {(False, f"{place}/kustannusarvio")}
    assert found["total_costs"] == {(sum(implementer.costs), f"{place}/kustannusarvio")}
    assert found["requested_eu_state"] == {(sum(implementer.requested), f"{place}/rahoitussuunnitelma")}
    assert found["municipal_funding"] == {
        (sum(implementer.own) + sum(implementer.town), f"{place}/rahoitussuunnitelma")
    }
    assert "vastaa oman saarensa kylistä" in flat(damaged, f"{place}/1")
    assert "Kylien venevuoroja kokeillaan" in flat(damaged, f"{place}/2")
    assert "Vastaava sopii vuoroista." in flat(damaged, f"{place}/kustannusarvio")


def test_every_table_adds_up_and_has_its_years(damaged):
    parts = [table for table in damaged.tables if table.part]
    assert len(parts) == 2 * 13
    assert all(table.balanced for table in damaged.tables if table.balanced is not None)
    staff = next(table for table in parts if table.title == "1 Palkkakustannukset")
    assert staff.columns == ("Henkilötyökk", "2017", "2018", "2019", "Yhteensä")
    assert staff.rows[0].values == (24, 29_750, 71_400, 71_400, 172_550)


def test_every_printed_character_has_one_place(damaged):
    covered = [0] * len(damaged.text)
    pieces = [span for section in damaged.sections for span in (*section.spans, *section.heading_spans)]
    for span in (*pieces, *damaged.furniture):
        for at in range(span.start, span.end):
            covered[at] += 1
    assert {covered[at] for at, char in enumerate(damaged.text) if not char.isspace()} == {1}


def test_contact_persons_are_withheld(damaged):
    held = [fact for fact in damaged.facts if fact.kind is Kind.WITHHELD]
    assert {fact.field for fact in held} == {"contact_name", "contact_phone", "contact_email", "signature"}
    assert all(fact.value is None for fact in held)
    for private in ("Pohjanvirta", "040 000 7788", "pirkka.", "TUULIHAUKKA", "toimitusjohtaja"):
        assert private not in damaged.public_text


def test_english_sections_say_so(damaged):
    assert {section.number for section in damaged.sections if section.language == "en"} == {"4.2", "4.3"}


def test_headings_have_their_printed_place_in_the_path(damaged):
    paths = {section.number: section.path for section in damaged.sections}
    assert paths["5.2"] == ("5 Hankkeen tarve, tavoitteet ja kohderyhmä", "5.2 Mitkä ovat hankkeen tavoitteet?")
    assert paths[f"taustalomake/{IMPLEMENTERS[0].name}/2"] == (
        f"Taustalomake: {IMPLEMENTERS[0].name}",
        "2 Toteutus ja tulokset",
    )


def test_repairs_are_told():
    notes = {section.number: section.notes for section in read(DAMAGES["displaced"](printed())).sections}
    assert DISPLACED in notes["3"]
    assert DISPLACED in notes["7"]
    twice = {section.number: section.notes for section in read(DAMAGES["headings twice"](printed())).sections}
    assert twice["5.1"] == (REPEATED,)


def test_a_sentence_that_a_heading_cuts_is_given_back():
    text = DAMAGES["wrapped at 100"](printed())
    heading = "5.2 Mitkä ovat hankkeen tavoitteet?"
    cut = text.replace(heading + "\n", "").replace(
        "kyläilloissa, joihin tuli", "kyläilloissa, joihin\n\n" + heading + "\n\ntuli"
    )
    document = read(cut)
    assert "joihin tuli sata asukasta." in flat(document, "5.1")
    assert flat(document, "5.2").startswith("1. Ajetaan 90 vuoroa.")
    assert REJOINED in next(section.notes for section in document.sections if section.number == "5.1")


def test_a_reason_cut_by_the_list_of_attachments_goes_on_after_it():
    text = DAMAGES["wrapped at 60"](printed()).replace("\nYmpäristöosaaminen", "\n\nYmpäristöosaaminen")
    closing = text[text.index("Kaupungin rahoituspäätös") : text.index("Hakija vakuuttaa")]
    text = text.replace(closing, "").replace("luetaan merta.\n", "luetaan merta.\n\n" + closing)
    block = text[text.index("14 Liitteet") : text.index("Päiväys ja hakija")]
    text = text.replace(block, "")
    place = text.index("työssäkävijä ehtivät")
    document = read(text[:place].rstrip() + "\n " + block + text[place:])
    found = values(document)
    reason = next(fact for fact in document.facts if fact.label == "Tasa-arvon edistäminen" and "reason" in fact.field)
    assert str(reason.value).endswith("yksinäinen vanhus ja perheellinen työssäkävijä ehtivät samaan veneeseen.")
    names = ("Kaupungin rahoituspäätös", "Venevuorojen suunnitelma ja kartta")
    assert found["other_attachments"] == {(names, "14")}


def test_totals_that_do_not_add_up_are_kept_and_flagged():
    text = printed().replace("2 Yhteensä 1 335 2 670 2 670 6 675", "2 Yhteensä 1 335 2 670 2 760 6 765")
    document = read(text)
    wrong = [table for table in document.tables if table.balanced is False]
    assert [(table.title, table.part) for table in wrong] == [("2 Ostopalvelut", IMPLEMENTERS[0].name)]
    fact = next(fact for fact in document.facts if fact.field == "purchased_services" and fact.part)
    assert fact.value == 6_765
    assert fact.note


def test_a_sum_that_differs_from_its_parts_is_flagged():
    costs = "1 - 2 Yhteensä\n2017 2018 2019 Yhteensä\n31 085 74 070 74 070 179 225"
    assert costs in printed()
    document = read(printed().replace(costs, costs.replace("31 085", "31 185").replace("179 225", "179 325"), 1))
    wrong = {table.title for table in document.tables if table.balanced is False}
    assert "1 - 2 Hankkeen kustannukset" in wrong


def test_a_project_code_is_taken_from_the_footer():
    document = read(re.sub(r"Hankekoodi: ", "Hankekoodi: S20999", printed()))
    assert document.project == "S20999"
    assert document.sections[0].id == "S20999#3"


def test_a_form_without_background_forms_is_read():
    document = read(printed(()))
    assert document.family == "application"
    assert not [section for section in document.sections if section.part]


@pytest.mark.parametrize(
    "lines",
    [
        "Maakunnat\nSatakunta, Pirkanmaa\n\nKunnat\nPori, Ulvila,\nNokia",
        "Maakunta\nSatakunta, Pirkanmaa\n\nKunta\nPori, Ulvila, Nokia",
        "Maakunta Satakunta, Pirkanmaa\nKunta Pori, Ulvila, Nokia",
        "Maakunnat: Satakunta, Pirkanmaa\nKunnat: Pori, Ulvila, Nokia",
        "\nSatakunta, Pirkanmaa\nKunnat\nPori, Ulvila, Nokia",
    ],
)
def test_places_are_read_after_their_labels_and_regions_without(lines):
    found = values(read(printed().replace("Kunnat\nParainen, Kemiönsaari", lines, 1)))
    assert found["regions"] == {(("Satakunta", "Pirkanmaa"), "10")}
    assert found["municipalities"] == {(("Pori", "Ulvila", "Nokia"), "10")}


def test_what_follows_the_scope_and_names_no_regions_alone_is_not_taken():
    text = printed().replace("Kunnat\nParainen, Kemiönsaari", "Satakunta on opistolle tuttu.", 1)
    assert "regions" not in values(read(text))


def test_a_form_may_name_its_authority_and_contact_person_in_fewer_words():
    before, _, rest = printed().partition("3 Hankkeen perustiedot")
    document = read(
        f"{before}1 Viranomainen, jolle hakemus osoitetaan\n\nVarsinais-Suomen liitto\n\n2 Hakija\n\n"
        f"Hakijan virallinen nimi\n\nVenevuorot osk\n\nHankkeen yhteyshenkilö\n\nLUOTO LAURI\n\n"
        f"3 Hankkeen perustiedot{rest}"
    )
    found = values(document)
    assert found["authority"] == {("Varsinais-Suomen liitto", "1")}
    assert found["applicant"] == {("Venevuorot osk", "2")}
    assert found["contact_name"] == {(None, "2")}
    assert "LUOTO" not in document.public_text


@pytest.mark.parametrize(
    ("printed_below", "street", "town"),
    [
        ("Laituripolku 1 B, 25900 Taalintehdas", "Laituripolku 1 B", "Taalintehdas"),
        (
            "Jakeluosoite Postinumero Postitoimipaikka\n\nLaituripolku 1 25900 Taalintehdas",
            "Laituripolku 1",
            "Taalintehdas",
        ),
        ("", None, None),
    ],
)
def test_the_place_of_a_project_has_an_address(printed_below, street, town):
    asked = "Jos hanke toteutetaan yhdessä paikassa, mikä on toteutuspaikan osoite?"
    text = printed().replace("Parainen, Kemiönsaari\n", f"Parainen, Kemiönsaari\n\n{asked}\n\n{printed_below}\n")
    found = values(read(text))
    assert found["site_street_address"] == {(street, "10")}
    assert found["site_postal_town"] == {(town, "10")}
    assert found["municipalities"] == {(("Parainen", "Kemiönsaari"), "10")}
