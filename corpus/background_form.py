"""A background form of the application of 2014-2020 as it is printed: one for each implementer."""

import re

from corpus.application_form import COSTS, FUNDING
from corpus.document import Kind
from corpus.family import Heading
from corpus.marks import Label, Shape

AID = "de minimis"
TITLES = {
    "1": "Tarve, tavoitteet ja toteuttajan rooli",
    "2": "Toteutus ja tulokset",
    AID: "De minimis -tuki-ilmoitus",
    COSTS: "Hankkeen kustannusarvio",
    FUNDING: "Hankkeen rahoitussuunnitelma",
}
HEADINGS = tuple(Heading(number, TITLES[number]) for number in "12")
BEGINS = re.compile(r"\s*(?:Hakijan|Toteuttajan|Osatoteuttajan|Tuen siirronsaajan)(?: \(.{3,25}\))? taustalomake\s*")
MAIN = re.compile(r"päätoteuttaja", re.IGNORECASE)
NAME = re.compile(r"\s*(?:Hakijan|Toteuttajan|Osatoteuttajan|Tuen siirronsaajan)(?: \(.{3,25}\))? nimi\b")
ACTIONS = tuple(
    f"Mitkä ovat {project} konkreettiset toimenpiteet tavoitteiden saavuttamiseksi? Mitä tuloksia hankkeella saadaan "
    "aikaan?"
    for project in ("hankkeet", "hankkeen")
)


def _applicant(field: str, key: str, kind: Kind = Kind.TEXT) -> tuple[Label, ...]:
    roles = ("Hakijan (päätoteuttajan)", "Hakijan (osatoteuttajan)", "Hakijan", "Osatoteuttajan", "Toteuttajan")
    return tuple(Label(f"{role} {field}", "1", Shape.FIELD, key, kind) for role in roles)


LABELS = (
    *_applicant("nimi", "implementer"),
    *_applicant("yhteyshenkilö", "contact_name", Kind.WITHHELD),
    Label("Y-tunnus", "1", Shape.FIELD, "business_id"),
    Label("Organisaatiotyyppi", "1", Shape.FIELD, "organisation_type"),
    Label("Organisaatiotyypin mukainen omarahoitusosuuden laji", "1", Shape.FIELD, "own_funding_type"),
    Label("Jakeluosoite", "1", Shape.FIELD, "street_address"),
    Label("Postinumero", "1", Shape.FIELD, "postal_code"),
    Label("Postitoimipaikka", "1", Shape.FIELD, "postal_town"),
    Label("WWW-osoite", "1", Shape.FIELD, "web"),
    Label("Yhteyshenkilön asema", "1", Shape.FIELD, "contact_title", Kind.WITHHELD),
    Label("Yhteyshenkilön asema hakijaorganisaatiossa", "1", Shape.FIELD, "contact_title", Kind.WITHHELD),
    Label("Yhteyshenkilön puhelinnumero", "1", Shape.FIELD, "contact_phone", Kind.WITHHELD),
    Label("Yhteyshenkilön sähköpostiosoite", "1", Shape.FIELD, "contact_email", Kind.WITHHELD),
    Label(
        "Mihin tarpeeseen tai ongelmaan hankkeella haetaan ratkaisua? Mitkä ovat hankkeen tavoitteet ja uutuus- tai "
        "lisäarvo?",
        "1",
        Shape.SECTION,
    ),
    *(Label(question, "2", Shape.SECTION) for question in ACTIONS),
    Label(TITLES[AID], AID, Shape.TITLE),
    Label(
        "1 Harjoittaako hankkeen hakija hankkeessa taloudellista toimintaa, jossa on kyse tavaroiden tai palvelujen "
        "tarjoamisesta tietyillä markkinoilla?",
        AID,
        Shape.FIELD,
        "economic_activity",
        Kind.YES_NO,
    ),
    Label(
        "2 Osallistuuko hankkeen toimenpiteisiin hyödynsaajina taloudellista toimintaa harjoittavia organisaatioita?",
        AID,
        Shape.FIELD,
        "economic_beneficiaries",
        Kind.YES_NO,
    ),
    Label(TITLES[COSTS], COSTS, Shape.TITLE),
    Label("Kustannusmalli", COSTS, Shape.TITLE, "cost_model"),
    Label("Flat rate 17 % palkkakustannuksista", COSTS, Shape.TITLE, "cost_model"),
    Label("Kertakorvaus (lump sum)", COSTS, Shape.TITLE, "cost_model"),
    Label(
        "Kaikki kirjanpidon kustannukset ilmoitetaan tosiasiallisesti aiheutuvien kustannusten mukaan",
        COSTS,
        Shape.TITLE,
        "cost_model",
    ),
    Label("A Hankkeen kustannukset", COSTS, Shape.TITLE),
    Label(
        "Arvonlisävero jää hakijan lopulliseksi kustannukseksi. Ilmoitettaviin kustannuksiin sisältyy alv.",
        COSTS,
        Shape.TITLE,
        "vat_included",
    ),
    Label(
        "Arvonlisävero ei jää hakijan lopulliseksi kustannukseksi. Kustannukset on ilmoitettu verottomina.",
        COSTS,
        Shape.TITLE,
        "vat_excluded",
    ),
    Label("1 Palkkakustannukset", COSTS, Shape.TITLE),
    Label("Kustannusten perustelut", COSTS, Shape.TITLE),
    *(
        Label(f"B Erikseen raportoitavat osallistujien palkkakustannukset{ending}", COSTS, Shape.TITLE)
        for ending in ("", " (joihin ei myönnetä ESR:n ja valtion rahoitusta)")
    ),
    Label(TITLES[FUNDING], FUNDING, Shape.TITLE),
    Label("A Rahoitus hankkeen kustannuksiin", FUNDING, Shape.TITLE),
    Label("B Erikseen raportoitavien osallistujien palkkakustannusten rahoitus", FUNDING, Shape.TITLE),
    *(
        Label(title, FUNDING, Shape.TITLE)
        for title in ("2 Kuntien rahoitus", "3 Muu julkinen rahoitus", "4 Yksityinen rahoitus")
    ),
)
TOTALS = {
    COSTS: {
        "palkkakustannukset": "staff_costs",
        "ostopalvelut": "purchased_services",
        "muutkustannukset": "other_costs",
        "flatrate": "flat_rate_costs",
        "hankkeenkustannukset": "project_costs",
        "tulot": "income",
        "nettokustannuksetyhteensä": "net_costs",
        "kuntienkustannukset": "municipal_costs",
        "muutjulkisetkustannukset": "other_public_costs",
        "erikseenraportoitavatosallistujienpalkkakustannukset": "participant_wage_costs",
        "abkustannuksetyhteensä": "total_costs",
    },
    FUNDING: {
        "haettavaesrjavaltionrahoitus": "requested_eu_state",
        "haettavaeakrjavaltionrahoitus": "requested_eu_state",
        "kuntienrahoitusyhteensä": "municipal_funding",
        "muujulkinenrahoitusyhteensä": "other_public_funding",
        "yksityinenrahoitusyhteensä": "private_funding",
        "rahoitushankkeenkustannuksiinyhteensä": "project_funding",
        "erikseenraportoitavatrahoituserätyhteensä": "participant_wage_funding",
        "abrahoitusyhteensä": "total_funding",
    },
}
