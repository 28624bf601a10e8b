"""The real application, where it is at hand: values and places read by eye. Places are line numbers of the file."""

from functools import cache
from pathlib import Path

import pytest

from corpus.document import Document, Kind
from corpus.lines import split_lines
from corpus.read import read_document

FILE = Path(__file__).parents[3] / "shared" / "corpus" / "101965.txt"

pytestmark = pytest.mark.skipif(not FILE.is_file(), reason="the real documents are not here")


@cache
def read() -> Document:
    return read_document(FILE)


# name, business id, type, staff costs, net costs, all costs, EU and state, municipal, other public, private funding
IMPLEMENTERS = [
    (
        "Seinäjoen Ammattikorkeakoulu Oy",
        ("2539767-3", "Ammattikorkeakoulu"),
        (520_904, 684_459, 691_134, 547_567, 84_843, 52_049, 0),
    ),
    (
        "Keski-Suomen sosiaalialan osaamiskeskus",
        ("1523864-4", "Muu järjestö tai yhdistys"),
        (155_767, 190_000, 218_621, 152_000, 37_500, 0, 500),
    ),
    (
        "Pääkaupunkiseudun sosiaalialan osaamiskeskus, Socca",
        ("1567535-0", "Muu julkisoikeudellinen oikeushenkilö, Julkinen organisaatio"),
        (422_400, 580_000, 580_000, 464_000, 116_000, 0, 0),
    ),
    (
        "Kaakkois-Suomen sosiaalialan osaamiskeskus Oy Socom",
        ("1735895-7", "Pieni yritys"),
        (168_673, 210_000, 222_085, 168_000, 26_952, 15_048, 0),
    ),
    (
        "Varsinais-Suomen sosiaalialan osaamiskeskus Vasso Oy",
        ("1796674-1", "Mikroyritys"),
        (201_709, 280_000, 341_677, 224_000, 56_000, 0, 0),
    ),
    (
        "Päijät-Hämeen sosiaali- ja terveydenhuollon kuntayhtymä sosiaalialan osaamiskeskus Verso-liikelaitos",
        ("0215606-8", "Kuntayhtymä"),
        (125_000, 170_000, 174_440, 136_000, 34_000, 0, 0),
    ),
    (
        "Jyväskylän yliopisto, Kokkolan yliopistokeskus Chydenius KYC",
        ("0245894-7", "Yliopisto"),
        (59_827, 70_000, 70_000, 56_000, 2_826, 11_174, 0),
    ),
    (
        "Pikassos Oy, Kanta-Hämeen, Pirkanmaan ja Satakunnan alueen sosiaalialan osaamiskeskus",
        ("1749706-8", "Pieni yritys"),
        (178_421, 215_000, 258_631, 172_000, 43_000, 0, 0),
    ),
]
SUMS = (
    "staff_costs",
    "net_costs",
    "total_costs",
    "requested_eu_state",
    "municipal_funding",
    "other_public_funding",
    "private_funding",
)
MAIN_FORM = [
    ("application_number", "101965", "alatunniste"),
    ("project_code", None, "alatunniste"),
    ("start_date", "2016-08-01", "3"),
    ("end_date", "2018-12-31", "3"),
    ("axis", "5. Sosiaalinen osallisuus ja köyhyyden torjunta", "3"),
    ("objective", "10.1. Työelämän ulkopuolella olevien työ- ja toimintakyvyn parantaminen", "3"),
    ("project_type", "Hanke, jossa on henkilöitä varsinaisena kohderyhmänä", "3"),
    ("english_name", "The Pro SOS project (Together towards new social work)", "4.2"),
    ("advance", False, "7"),
    ("cost_model", "Flat rate 17 % palkkakustannuksista", "7"),
    ("staff_costs", 1_832_701, "7"),
    ("flat_rate_costs", 311_570, "7"),
    ("net_costs", 2_399_459, "7"),
    ("requested_eu_state", 1_919_567, "7"),
    ("municipal_funding", 401_121, "7"),
    ("other_public_funding", 78_271, "7"),
    ("private_funding", 500, "7"),
    ("participant_wage_costs", 157_129, "7"),
    ("total_costs", 2_556_588, "7"),
    ("total_funding", 2_556_588, "7"),
    ("region_scope", "Hankkeen toiminta on valtakunnallista", "10"),
    ("companies", 0, "12.1"),
    ("participants", 680, "12.2"),
    ("participants_women", 342, "12.2"),
    ("working_days", 1_170, "12.3"),
    ("gender_analysis", True, "13.1"),
    ("gender_mainstreaming", True, "13.1"),
    ("gender_main_goal", False, "13.1"),
    ("mandatory_attachments", ("Yhteishankkeen sopimus",), "14"),
    ("signature_date", "2016-08-31", "14"),
]
MAIN_PLACES = {
    "3": [1, *range(24, 50), 51, 71, *range(73, 91)],
    "4.1": [6, 8, 20, 91, 123, 151],
    "4.2": [155, 157],
    "4.3": [163, 188, 240],
    "5.1": [248, 250, 382, 408],
    "5.2": [414, 426, 446, 456],
    "5.4": [505, 565],
    "5.5": [569, 571, 573, 578],
    "6.1": [586, 648, 666, 891, 960, 1085],
    "6.2": [1091, 1154],
    "6.3": [1160, 1182],
    "7": [1185, 1189, 1193, 1195, 1204, 1206, 1209, *range(1211, 1217), 1230, 1245, 1246],
    "8.1": [1202, 1247, 1249, 1255, 1271],
    "8.2": [1277, 1279],
    "9.2": [1333, 1335, 1353, 1363],
    "10": [1366, 1370, *range(1441, 1449), 1449],
    "11.1": [1379, 1439, 1450, 1549],
    "11.2": [1553, 1565, 1586, 1616, 1649],
    "11.3": [1557, 1559, 1563, 1650, 1658],
    "12.1": [1672, 1692, 1697],
    "12.2": [1699, 1713, 1715, 1720],
    "12.3": [1722, 1723, 1729],
    "12.4": [1688, 1745, 1769, 1771, 1775],
    "12.5": [1730, 1777, 1779],
    "13.1": [1739, 1781, 1806, 1824],
    "13.2": [1743, 1826, 1864, 1941, 1961, 1968, 1970, 2000],
    "14": [1942, 1947, 1957, 1959, 2002, 2005, 2020, 2021, 2025, 2027, 2030],
}
PART_PLACES = [
    {
        "1": [2031, 2035, 2039, 2048, 2067, 2069, 2109, 2112],
        "2": [2110, 2113, 2168, 2194, 2229, 2235],
        "kustannusarvio": [2207, 2212, 2225, 2227, 2237, 2249, 2267, 2283, 2284, 2328, 2349, 2352, 2373],
        "rahoitussuunnitelma": [2340, 2347, 2375, 2387, 2391, 2430, 2451, 2467],
    },
    {
        "1": [2497, 2503, 2515, 2557, 2560, 2578],
        "2": [2558, 2579, 2662, 2692, 2710],
        "kustannusarvio": [2670, 2690, 2711, 2757, 2799, 2810, 2819, 2840],
        "rahoitussuunnitelma": [2801, 2808, 2842, 2852, 2934],
    },
    {"1": [2971, 3013, 3016, 3029], "2": [3030, 3152, 3182, 3186], "kustannusarvio": [3188, 3252, 3311]},
    {"1": [3454, 3482], "2": [3484, 3565, 3584, 3609], "kustannusarvio": [3582, 3610, 3619, 3711, 3730]},
    {"1": [3885, 3927, 3930, 3936], "2": [3937, 4019, 4049], "kustannusarvio": [4051, 4111, 4133, 4154]},
    {"1": [4261, 4293, 4325], "2": [4291, 4326, 4368, 4387, 4412], "kustannusarvio": [4413, 4457, 4502, 4530]},
    {"1": [4633, 4665, 4702], "2": [4703, 4745, 4755, 4785], "kustannusarvio": [4753, 4786, 4835, 4882]},
    {"1": [4998, 5028, 5067], "2": [5069, 5192, 5207, 5236], "kustannusarvio": [5205, 5237, 5283, 5340, 5361]},
]


def owner(line: int) -> str:
    """Return the number of the section that a line of the file belongs to."""
    document = read()
    printed = split_lines(document.text)[line - 1]
    at = printed.start + len(printed.text) - len(printed.text.lstrip())
    found = [
        section.number
        for section in document.sections
        for span in (*section.spans, *section.heading_spans)
        if span.start <= at < span.end
    ]
    assert len(found) == 1
    return found[0]


def stated(part: str = "") -> dict[str, list]:
    numbers = {section.id: section.number for section in read().sections}
    found: dict[str, list] = {}
    for fact in read().facts:
        if fact.part == part:
            found.setdefault(fact.field, []).append((fact.value, numbers[fact.section]))
    return found


def test_the_document_is_an_application():
    document = read()
    assert (document.family, document.project) == ("application", "101965")
    assert document.title.startswith("PRO SOS")


def test_it_has_eight_background_forms():
    parts = dict.fromkeys(section.part for section in read().sections if section.part)
    assert list(parts) == [name for name, _, _ in IMPLEMENTERS]


@pytest.mark.parametrize(("field", "value", "section"), MAIN_FORM, ids=[entry[0] for entry in MAIN_FORM])
def test_the_main_form_states(field, value, section):
    assert stated()[field] == [(value, section)]


def test_co_implementers_are_those_of_the_background_forms():
    found = stated()
    assert {value for value, _ in found["co_implementer"]} == {name for name, _, _ in IMPLEMENTERS[1:]}
    assert {value for value, _ in found["co_implementer_business_id"]} == {ids[0] for _, ids, _ in IMPLEMENTERS[1:]}


@pytest.mark.parametrize(("name", "identity", "sums"), IMPLEMENTERS, ids=[name for name, _, _ in IMPLEMENTERS])
def test_a_background_form_states(name, identity, sums):
    found = stated(name)
    place = f"taustalomake/{name}"
    assert found["implementer"] == [(name, f"{place}/1")]
    assert (found["business_id"][0][0], found["organisation_type"][0][0]) == identity
    assert found["role"] == [("main" if name == IMPLEMENTERS[0][0] else "co", f"{place}/1")]
    assert found["cost_model"] == [("Flat rate 17 % palkkakustannuksista", f"{place}/kustannusarvio")]
    assert tuple(found[key][0][0] for key in SUMS) == sums
    assert found["requested_eu_state"][0][1] == f"{place}/rahoitussuunnitelma"


@pytest.mark.parametrize("number", list(MAIN_PLACES))
def test_lines_of_the_main_form_are_in_their_own_section(number):
    lines = split_lines(read().text)
    assert {line: owner(line) for line in MAIN_PLACES[number] if not lines[line - 1].blank} == {
        line: number for line in MAIN_PLACES[number] if not lines[line - 1].blank
    }


@pytest.mark.parametrize("order", range(8))
def test_lines_of_a_background_form_are_in_their_own_section(order):
    for part, places in PART_PLACES[order].items():
        expected = f"taustalomake/{IMPLEMENTERS[order][0]}/{part}"
        assert {line: owner(line) for line in places} == dict.fromkeys(places, expected)


def test_every_table_adds_up():
    tables = read().tables
    assert not [(table.part, table.title) for table in tables if table.balanced is False]
    assert len([table for table in tables if table.part]) == 8 * 24
    assert not [table.note for table in tables if table.note]


@pytest.mark.parametrize(
    ("part", "title", "label", "values"),
    [
        (4, "3 Muut kustannukset", "Kokemusasiantuntijoiden palkkiot", (4_000, 6_500, 6_500, 17_000)),
        (7, "2.2 Kuntien rahoitus, ulkopuolinen rahoitus", "Kuntaliitto", (2_002, 3_337, 3_337, 8_676)),
        (6, "Nettokustannukset yhteensä", "Yhteensä", (12_335, 33_431, 24_234, 70_000)),
        (2, "1 Palkkakustannukset", "Kokemusasiantuntija Osa-aikainen", (24, None, 19_850, 19_850, 39_700)),
        (3, "2.2 Kuntien rahoitus, ulkopuolinen rahoitus", "Hamina 7%", (429, 981, 983, 2_393)),
        (6, "1 Palkkakustannukset", "Asiantuntija 3 Osa-aikainen", (3, 2_242, 7_329, 4_936, 14_507)),
        (1, "4.2 Yksityinen rahoitus, ulkopuolinen rahoitus", "Ankkurin huoltamo Oy", (100, 200, 200, 500)),
    ],
)
def test_a_row_of_a_table(part, title, label, values):
    rows = {
        (table.title, row.label, row.values)
        for table in read().tables
        for row in table.rows
        if table.part == IMPLEMENTERS[part][0]
    }
    assert (title, label, values) in rows


def test_the_sums_are_read_without_no_break_spaces_too(tmp_path):
    plain = tmp_path / "101965.txt"
    plain.write_text(read().text.replace("\u00a0", " "), encoding="utf-8")
    assert [table.rows for table in read_document(plain).tables] == [table.rows for table in read().tables]


def test_participants_by_age_and_status():
    table = next(table for table in read().tables if table.name == "participants")
    assert [row.values for row in table.rows] == [
        (193, 47, 15, 54, 309),
        (105, None, 5, 66, 176),
        (60, None, 5, 60, 125),
        (60, None, None, 10, 70),
        (418, 47, 25, 190, 680),
        (251, 8, 8, 75, 342),
    ]


def test_sustainability_scores():
    scores = {
        (fact.label, fact.field): fact.value
        for fact in read().facts
        if fact.field in ("sustainability_direct", "sustainability_indirect")
    }
    direct = [0, 0, 0, 0, 0, 0, 0, 2, 2, 0, 5, 4, 5, 1, 1]
    indirect = [1, 0, 0, 0, 0, 1, 0, 2, 3, 1, 5, 4, 5, 2, 1]
    assert [value for (_, field), value in scores.items() if field.endswith("_direct")] == direct
    assert [value for (_, field), value in scores.items() if field.endswith("_indirect")] == indirect


def test_attachments_are_listed_whole():
    names = stated()["other_attachments"][0][0]
    assert len(names) == 18
    assert {"Yhteydet muihin hankkeisiin", "Alv-todistus", "Budjettiyhteenveto"} <= set(names)
    assert any(name.endswith("kunta- ja muut työntekijät") for name in names)


def test_every_printed_character_has_one_place():
    document = read()
    covered = [0] * len(document.text)
    pieces = [span for section in document.sections for span in (*section.spans, *section.heading_spans)]
    for span in (*pieces, *document.furniture):
        for at in range(span.start, span.end):
            covered[at] += 1
    assert {covered[at] for at, char in enumerate(document.text) if not char.isspace()} == {1}


def test_contact_persons_are_withheld():
    document = read()
    held = [fact for fact in document.facts if fact.kind is Kind.WITHHELD]
    assert len(held) == 8 * 3 + 1
    assert all(fact.value is None for fact in held)
    assert "@" not in document.public_text
    lines = split_lines(document.public_text)
    for line in (2060, 2497, 2964, 3446, 3878, 4284, 4656, 5021, 2028):
        assert not any(char.isalpha() for char in lines[line - 1].text)


def test_english_sections_say_so():
    assert {section.number for section in read().sections if section.language == "en"} == {"4.2", "4.3"}
