"""The public description of a project, ESR and EAKR, programme periods 2014-2020 and 2007-2013."""

from corpus.co_implementers import read_co_implementers
from corpus.declared_headings import Declared
from corpus.document import Kind
from corpus.family import Field, Heading
from corpus.form import Form, family
from corpus.indicators import read_indicators
from corpus.sustainability import read_sustainability

HEADINGS = Declared(
    (
        Heading("1", "Hanke"),
        Heading("1", "Projekti"),
        Heading("2", "Hakijan perustiedot"),
        Heading("3", "Suunnitelman mukainen tiivistelmä toteutuksesta"),
        Heading("4", "Hankkeen kohderyhmät"),
        Heading("4", "Projektin kohderyhmät"),
        Heading("4.1", "Varsinaiset kohderyhmät"),
        Heading("4.2", "Välilliset kohderyhmät"),
        Heading("5", "Projektin julkinen rahoitus, euroa"),
        Heading("5", "Hankkeen julkinen rahoitus, euroa"),
        Heading("6", "Maantieteellinen kohdealue"),
        Heading("7", "Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantiedoista"),
        Heading("8", "Horisontaaliset periaatteet"),
        Heading("8.1", "Sukupuolten tasa-arvo"),
        Heading("8.2", "Kestävä kehitys"),
        Heading("9", "Loppuraportin tiivistelmä"),
        Heading("10", "Esimerkkihanke"),
        Heading("10", "Esimerkkiprojekti"),
    ),
    open=("7",),
)

_ANALYSIS = "Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta"
_MAINSTREAMING = "Sukupuolinäkökulma on huomioitu hankkeen toiminnassa (valtavirtaistaminen)"
_MAIN_GOAL = "Hankkeen päätavoite on sukupuolten tasa-arvon edistäminen"
_PERIOD = "Suunnitelman mukainen toteutusaika"

FIELDS = (
    Field("project_code", "Hankekoodi", section="1"),
    Field("project_code", "Projektikoodi", section="1"),
    Field("project_name", "Hankkeen nimi", section="1"),
    Field("project_name", "Projektin nimi", section="1"),
    Field("axis", "Toimintalinja", section="1"),
    Field("objective", "Erityistavoite", section="1"),
    Field("start_date", _PERIOD, Kind.DATE, "1", after=r"(?:alkaa|^)\s*(?=\d)"),
    Field("end_date", _PERIOD, Kind.DATE, "1", after=r"(?:päättyy|\d\s*[-–—])\s*(?=\d)"),
    Field("status", "Toiminnan tila", section="1"),
    Field("status", "Projektin tila", section="1"),
    Field("programme", "Ohjelma", section="1"),
    Field("programme_part", "Ohjelman osio", section="1"),
    Field("project_type", "Projektityyppi", section="1"),
    Field("start_date", "Aloituspäivämäärä", Kind.DATE, "1"),
    Field("end_date", "Päättymispäivämäärä", Kind.DATE, "1"),
    Field("authority", "Vastuuviranomainen", section="1"),
    Field("applicant", "Hakijan virallinen nimi", section="2"),
    Field("organisation_type", "Organisaatiotyyppi", section="2"),
    Field("business_id", "Y-tunnus", section="2"),
    Field("street_address", "Jakeluosoite", section="2"),
    Field("phone", "Puhelinnumero", Kind.WITHHELD, "2"),
    Field("postal_code", "Postinumero", section="2"),
    Field("postal_town", "Postitoimipaikka", section="2"),
    Field("web", "WWW-osoite", section="2"),
    Field("contact_name", "Hankkeen yhteyshenkilön nimi", Kind.WITHHELD, "2"),
    Field("contact_name", "Projektin yhteyshenkilön nimi", Kind.WITHHELD, "2"),
    Field("contact_name", "Yhteyshenkilön nimi", Kind.WITHHELD, "2"),
    Field("contact_title", "Yhteyshenkilön asema hakijaorganisaatiossa", Kind.WITHHELD, "2"),
    Field("contact_title", "Yhteyshenkilön asema", Kind.WITHHELD, "2"),
    Field("contact_email", "Yhteyshenkilön sähköpostisoite", Kind.WITHHELD, "2"),
    Field("contact_email", "Yhteyshenkilön sähköpostiosoite", Kind.WITHHELD, "2"),
    Field("contact_phone", "Yhteyshenkilön puhelinnumero", Kind.WITHHELD, "2"),
    Field("joint_project", "Hakijoiden lukumäärä tai tuen siirto -menettely", section="2"),
    Field("", "Osatoteuttajat", section="2"),  # read by corpus.co_implementers
    Field("granted_eu_state", "Myönnetty EU- ja valtion rahoitus", Kind.MONEY, "5"),
    Field("realised_eu_state", "Toteutunut EU- ja valtion rahoitus", Kind.MONEY, "5"),
    Field("planned_public", "Suunniteltu julkinen rahoitus yhteensä", Kind.MONEY, "5"),
    Field("realised_public", "Toteutunut julkinen rahoitus yhteensä", Kind.MONEY, "5"),
    Field("regions", "Maakunnat", Kind.LIST, "6"),
    Field("sub_regions", "Seutukunnat", Kind.LIST, "6"),
    Field("municipalities", "Kunnat", Kind.LIST, "6"),
    Field("", "Toteutuspaikan osoite, jos hanke toteutetaan yhdessä paikassa", section="6"),
    Field("", "Toteutuspaikan osoite, jos projekti toteutetaan yhdessä paikassa", section="6"),
    Field("site_street_address", "Jakeluosoite", section="6"),
    Field("site_postal_code", "Postinumero", section="6"),
    Field("site_postal_town", "Postitoimipaikka", section="6"),
    Field("gender_analysis", _ANALYSIS, Kind.YES_NO, "8.1", reason="gender_analysis_reason"),
    Field("gender_mainstreaming", _MAINSTREAMING, Kind.YES_NO, "8.1", reason="gender_mainstreaming_reason"),
    Field("gender_main_goal", _MAIN_GOAL, Kind.YES_NO, "8.1", reason="gender_main_goal_reason"),
    Field("", "VälitönVälillinen", section="8.2"),
)

FORM = Form(
    key="description",
    title=r"Euroopan\s+(?:sosiaali|aluekehitys)rahaston\s+\((?:ESR|EAKR)\)\s+rahoittaman\s+(?:hankkeen|projektin)\s+kuvaus",
    marks=("Hakijan perustiedot", _PERIOD, "Vastuuviranomainen", "Maantieteellinen kohdealue", "Toiminnan tila"),
    headings=HEADINGS,
    fields=FIELDS,
    texts={"9": "final_summary", "10": "example_project"},
    readers={"2": read_co_implementers, "7": read_indicators, "8.2": read_sustainability},
)
FAMILY = family(FORM)
