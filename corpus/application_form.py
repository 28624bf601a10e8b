"""The application form of 2014-2020 as it is printed: headings, labels, rows.

A label says which section the lines after it belong to, wherever an extraction from PDF has moved them, and of what
shape they are.
"""

from corpus.document import Kind
from corpus.family import Heading
from corpus.marks import Label, Shape
from corpus.outline import START

COSTS, FUNDING = "kustannusarvio", "rahoitussuunnitelma"


HEADINGS = tuple(
    Heading(number, text)
    for number, text in (
        ("1", "Viranomainen, jolle hakemus osoitetaan"),
        ("2", "Hakija"),  # printed by some in place of the next
        ("2", "Hakijan perustiedot"),
        ("3", "Hankkeen perustiedot"),
        ("4", "Tiivistelmä (julkaistaan internetin tietopalvelussa)"),
        ("4.1", "Hankkeen julkinen tiivistelmä (tavoitteet, toimenpiteet, tulokset)"),
        ("4.2", "Hankkeen nimi englannin kielellä"),
        ("4.3", "Hankkeen julkinen tiivistelmä englannin kielellä"),
        ("5", "Hankkeen tarve, tavoitteet ja kohderyhmä"),
        (
            "5.1",
            "Mihin tarpeeseen tai ongelmaan hankkeella haetaan ratkaisua? Miten hanke on valmisteltu? Miten "
            "valmistelussa on otettu huomioon aiemmin rahoitettujen hankkeiden tulokset?",
        ),
        ("5.2", "Mitkä ovat hankkeen tavoitteet?"),
        ("5.3", "Mikä on hankkeen uutuus- tai lisäarvo? Mitä toimintatapojen muutosta halutaan saada aikaan?"),
        ("5.4", "Mitkä ovat hankkeen varsinaiset kohderyhmät?"),
        ("5.5", "Mitkä ovat hankkeen välilliset kohderyhmät?"),
        ("6", "Toteutus ja tulokset"),
        ("6.1", "Mitkä ovat hankkeen konkreettiset toimenpiteet tavoitteiden saavuttamiseksi?"),
        ("6.2", "Mitä tuloksia hankkeella saadaan aikaan? Mitä lyhyen ja pitkän aikavälin vaikutuksia sillä on?"),
        (
            "6.3",
            "Miten hakemuksen kohteena olevaa toimintaa jatketaan ja tuloksia sekä kokemuksia hyödynnetään hankkeen "
            "päättymisen jälkeen?",
        ),
        ("7", "Kustannusarvion ja rahoitussuunnitelman tiivistelmä"),
        ("8", "Muilta rahoittajilta haettu rahoitus"),
        (
            "8.1",
            "Mitä sitovia sopimuksia tai aiesopimuksia on rahoitussuunnitelmassa esitetyistä muun julkisen "
            "rahoituksen, kuntarahoituksen ja yksityisen rahoituksen osuuksista (ml. omarahoitusosuus)?",
        ),
        (
            "8.2",
            "Onko hankkeeseen haettu tai ollaanko hakemassa rahoitusta muilta rahoittajilta? Mistä ja milloin "
            "rahoitusta on haettu? Kuinka paljon rahoitusta on haettu tai myönnetty?",
        ),
        ("9", "Yhteydet muihin hankkeisiin"),
        (
            "9.1",
            "Mihin muihin Manner-Suomen rakennerahasto-ohjelmasta rahoitettaviin hankkeisiin tai hankekokonaisuuksiin "
            "hakemus liittyy ja miten? (Merkitse myös hakemusnumerot tai hankekoodit.)",
        ),
        (
            "9.2",
            "Mihin muista rahoituslähteistä rahoitettaviin hankkeisiin tai hankekokonaisuuksiin hakemus liittyy ja "
            "miten? (Merkitse myös hakemusnumerot tai hankekoodit, jos niitä on.)",
        ),
        ("10", "Maantieteellinen kohdealue"),
        ("11", "Hakijan osaaminen, hankkeen riskiarviointi ja ohjausryhmä"),
        (
            "11.1",
            "Minkälainen on hakijan osaaminen ja kokemus hankkeiden toteuttamisesta ja hankesuunnitelman mukaisesta "
            "sisällöllisestä teemasta?",
        ),
        ("11.2", "Minkälaisia riskejä hankkeen toteuttamiseen liittyy ja miten riskejä hallitaan?"),
        ("11.3", "Esitys hankkeen ohjausryhmän kokoonpanoksi"),
        ("12", "Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantatiedoista"),
        ("12.1", "Hankkeeseen osallistuvien yritysten arvioitu lukumäärä"),
        (
            "12.2",
            "Hankkeeseen osallistuvien henkilöiden lukumäärät hankkeen keston ajalta työmarkkina-aseman mukaan, "
            "naisten määrä eriteltynä",
        ),
        ("12.3", "Osallistujien henkilökoulutus- ja henkilötyöpäivät koko hankkeen keston ajalta"),
        (
            "12.4",
            "Hankkeeseen osallistuvien alle 30-vuotiaiden, 30-54-vuotiaiden ja yli 54-vuotiaiden koulutustausta, "
            "naisten määrä eriteltynä",
        ),
        (
            "12.5",
            "Hankkeeseen osallistuvien opinto-ohjaajien, uraneuvojien ja muiden ohjauspalveluiden asiantuntijoiden "
            "lukumäärä, naisten määrä eriteltynä",
        ),
        ("13", "Horisontaaliset periaatteet"),
        ("13.1", "Sukupuolten tasa-arvo"),
        ("13.2", "Kestävä kehitys"),
        ("14", "Liitteet"),
    )
)
ENGLISH = ("4.2", "4.3")

GENDER = {
    "gender_analysis": "Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta",
    "gender_mainstreaming": "Sukupuolinäkökulma on huomioitu hankkeen toiminnassa (valtavirtaistaminen)",
    "gender_main_goal": "Hankkeen päätavoite on sukupuolten tasa-arvon edistäminen",
}
SUSTAINABILITY = {
    "Ekologinen kestävyys": (
        "Luonnonvarojen käytön kestävyys",
        "Ilmastonmuutoksen aiheuttamien riskien vähentäminen",
        "Kasvillisuus, eliöt ja luonnon monimuotoisuus",
        "Pinta- ja pohjavedet, maaperä sekä ilma (ja kasvihuonekaasujen väheneminen)",
        "Natura 2000 -ohjelman kohteet",
    ),
    "Taloudellinen kestävyys": (
        "Materiaalit ja jätteet",
        "Uusiutuvien energialähteiden käyttö",
        "Paikallisen elinkeinorakenteen kestävä kehittäminen",
        "Aineettomien tuotteiden ja palvelujen kehittäminen",
        "Liikkuminen ja logistiikka",
    ),
    "Sosiaalinen ja kulttuurinen kestävyys sekä yhdenvertaisuus": (
        "Hyvinvoinnin edistäminen",
        "Tasa-arvon edistäminen",
        "Yhteiskunnallinen ja kulttuurinen yhdenvertaisuus",
        "Kulttuuriympäristö",
        "Ympäristöosaaminen",
    ),
}
COST_ROWS = {
    "palkkakustannukset": "staff_costs",
    "ostopalvelut": "purchased_services",
    "muutkustannukset": "other_costs",
    "flatrate": "flat_rate_costs",
    "kustannuksetyhteensä": "project_costs",
    "tulot": "income",
    "nettokustannuksetyhteensä": "net_costs",
    "kunnat": "municipal_costs",
    "muujulkinen": "other_public_costs",
    "kustannusarvioyhteensä": "total_costs",
    "haettavaesrjavaltionrahoitus": "requested_eu_state",
    "haettavaeakrjavaltionrahoitus": "requested_eu_state",
    "kuntienrahoitus": "municipal_funding",
    "muujulkinenrahoitus": "other_public_funding",
    "yksityinenrahoitus": "private_funding",
    "rahoitusyhteensä": "project_funding",
    "rahoitussuunnitelmayhteensä": "total_funding",
}
WAGE_ROWS = {
    COSTS: {"yhteensä": "participant_wage_costs"},
    FUNDING: {
        "kuntienrahoitus": "participant_wage_municipal_funding",
        "muujulkinenrahoitus": "participant_wage_other_public_funding",
        "yhteensä": "participant_wage_funding",
    },
}
STATUSES = (
    "Työttömät (ml. pitkäaikaistyöttömät)",
    "Yleissivistävässä / ammatillisessa koulutuksessa olevat",
    "Työssä olevat (ml. yrittäjät)",
    "Työmarkkinoiden ulkopuolella olevat",
    "Yhteensä",
)
EDUCATIONS = (
    "Osallistujat ilman perusasteen (ISCED 1) koulutusta",
    "Alemman perusasteen (ISCED 1) ja ylemmän perusasteen (ISCED 2) koulutuksen suorittaneet",
    "Keskiasteen (ISCED 3) tai keskiasteen jälkeisen (ISCED 4) koulutuksen suorittaneet",
    "Korkea-asteen koulutuksen (ISCED 5 to 8) suorittaneet",
    "Yhteensä",
)
AREAS = {
    "regions": ("Maakunnat", "Maakunta"),
    "sub_regions": ("Seutukunnat", "Seutukunta"),
    "municipalities": ("Kunnat", "Kunta"),
}
ORGANISATION_TYPES = ("Kunta",)  # that are labels, too
SCOPES = ("yhden maakunnan alueelle", "usean maakunnan alueelle", "valtakunnallista")


def _fields(section: str, before: int, *fields: tuple[str, str, Kind]) -> tuple[Label, ...]:
    return tuple(Label(text, section, Shape.FIELD, key, kind, before=before) for text, key, kind in fields)


def _titles(section: str, shape: Shape, *texts: str, after: int = 0, before: int = 99) -> tuple[Label, ...]:
    return tuple(Label(text, section, shape, after=after, before=before) for text in texts)


LABELS = (
    *_fields(
        START,
        1,
        ("Hakemusnumero", "application_number", Kind.TEXT),
        ("Hankekoodi", "project_code", Kind.TEXT),
        ("Diaarinumero", "register_number", Kind.TEXT),
        ("Saapumispäivämäärä", "arrival_date", Kind.DATE),
        ("Hakemustyyppi", "application_type", Kind.TEXT),
        ("Tila", "status", Kind.TEXT),
        ("Käsittelijä", "handler", Kind.WITHHELD),
        ("Puhelinnumero", "handler_phone", Kind.WITHHELD),
    ),
    *_fields("1", 3, ("Viranomainen", "authority", Kind.TEXT)),
    *_fields(
        "2",
        4,
        ("Hakijan virallinen nimi", "applicant", Kind.TEXT),
        ("Organisaatiotyyppi", "organisation_type", Kind.TEXT),
        ("Y-tunnus", "business_id", Kind.TEXT),
        ("Jakeluosoite", "street_address", Kind.TEXT),
        ("Postinumero", "postal_code", Kind.TEXT),
        ("Postitoimipaikka", "postal_town", Kind.TEXT),
        ("Tilinumero (IBAN)", "iban", Kind.TEXT),
        ("BIC", "bic", Kind.TEXT),
        ("WWW-osoite", "web", Kind.TEXT),
        ("Puhelinnumero", "phone", Kind.WITHHELD),
        ("Sähköpostiosoite", "email", Kind.WITHHELD),
        ("Hankkeen yhteyshenkilön nimi", "contact_name", Kind.WITHHELD),
        ("Hankkeen yhteyshenkilö", "contact_name", Kind.WITHHELD),
        ("Yhteyshenkilön nimi", "contact_name", Kind.WITHHELD),
        ("Yhteyshenkilön asema hakijaorganisaatiossa", "contact_title", Kind.WITHHELD),
        ("Yhteyshenkilön puhelinnumero", "contact_phone", Kind.WITHHELD),
        ("Yhteyshenkilön sähköpostiosoite", "contact_email", Kind.WITHHELD),
        ("Hakijoiden lukumäärä tai tuen siirto -menettely", "joint_project", Kind.TEXT),
    ),
    *_fields(
        "3",
        12,
        ("Hankkeen julkinen nimi", "project_name", Kind.TEXT),
        ("Alkamispäivämäärä Päättymispäivämäärä", "start_date end_date", Kind.DATE),
        ("Alkamispäivämäärä", "start_date", Kind.DATE),
        ("Päättymispäivämäärä", "end_date", Kind.DATE),
        ("Toimintalinja", "axis", Kind.TEXT),
        ("Erityistavoite", "objective", Kind.TEXT),
        ("Hanketyyppi", "project_type", Kind.TEXT),
    ),
    *(
        label
        for section, after, before in (("2", 2, 3), ("3", 0, 99))
        for label in (
            Label(
                "Hakijan (osatoteuttajan) nimi Y-tunnus Organisaatiotyyppi",
                section,
                Shape.LIST,
                "co_implementer",
                after=after,
                before=before,
            ),
            Label(
                "Perustele, miksi hanke toteutetaan yhteishankkeena.",
                section,
                Shape.TEXT,
                "joint_project_reason",
                after=after,
                before=before,
            ),
        )
    ),
    *_titles("7", Shape.TITLE, "A Hankkeen kustannukset ja rahoitus"),
    *_titles(
        "7",
        Shape.TITLE,
        "B Erikseen raportoitavat osallistujien palkkakustannukset ja niiden rahoitus (joihin ei myönnetä ESR:n ja "
        "valtion rahoitusta)",
        "B Erikseen raportoitavat osallistujien palkkakustannukset ja niiden rahoitus",
    ),
    Label("Hankkeelle haetaan ennakkoa", "7", Shape.FIELD, "advance", Kind.YES_NO),
    Label("Kustannusmalli", "7", Shape.FIELD, "cost_model"),
    *_titles(
        "7",
        Shape.GRID,
        "Kustannukset Yhteensä",
        "Rahoitus Yhteensä Osuus nettokustannuksista",
        "Rahoitus Yhteensä",
        "Kustannusarvio yhteensä",
        "Rahoitussuunnitelma yhteensä",
    ),
    *(Label(f"Hankkeen toiminta kohdistuu {area}", "10", Shape.REGIONS, "region_scope") for area in SCOPES[:2]),
    Label(f"Hankkeen toiminta on {SCOPES[2]}", "10", Shape.REGIONS, "region_scope"),
    Label(
        "Jos hanke toteutetaan yhdessä paikassa, mikä on toteutuspaikan osoite?", "10", Shape.ADDRESS, "site_address"
    ),
    Label("Jakeluosoite Postinumero Postitoimipaikka", "10", Shape.ADDRESS, "site_address_columns"),
    *(Label(text, "10", Shape.FIELD, key, Kind.LIST, after=10) for key, texts in AREAS.items() for text in texts),
    *_titles("11.2", Shape.CELLS, "Riski Toimenpiteet riskin toteutumisen todennäköisyyden pienentämiseksi"),
    *(Label(text, "12", Shape.FIELD, after=12) for text in ("Toimintalinja", "Erityistavoite")),
    *_titles("12.1", Shape.GRID, "Henkilöstömäärä Yritysten lukumäärä", "Yritysten lukumäärä", after=12),
    *_titles("12.1", Shape.GRID, "Mikroyritys", "Pieni yritys", "Keskisuuri yritys", "Suuryritys", after=12, before=13),
    *_titles("12.2", Shape.GRID, "Työttömät", after=12, before=13),
    *_titles("12.2", Shape.GRID, "Työttömät (ml. pitkäaikaistyöttömät)", "Alle 25-vuotiaita", after=12),
    *_titles("12.3", Shape.GRID, "Yhteensä Lähiopetuspäiviä", "Lähiopetuspäiviä", after=12),
    *_titles(
        "12.3",
        Shape.GRID,
        "Etäopetuspäiviä",
        "Tukityöllistämispäiviä",
        "Ohjaus- tai konsultointipäiviä",
        "Muita henkilötyöpäiviä",
        after=12,
    ),
    *_titles("12.4", Shape.GRID, "Osallistujat ilman perusasteen", EDUCATIONS[0], "Alle 30-vuotiaita", after=12),
    *_titles(
        "12.5",
        Shape.GRID,
        "Yhteensä Osallistuvat opinto-ohjaajat, uraneuvojat ja muut ohjauspalveluiden asiantuntijat",
        "Osallistuvat opinto-ohjaajat, uraneuvojat ja muut ohjauspalveluiden asiantuntijat",
        after=12,
    ),
    *_titles("13.1", Shape.CELLS, "Kyllä Ei Perustelu", after=13),
    *(Label(text, "13.1", Shape.CELLS, key, Kind.YES_NO) for key, text in GENDER.items()),
    *_titles(
        "13.2",
        Shape.CELLS,
        "Vaikutuksen kohde Vaikutusaste Perustelu Välitön vaikutus Välillinen vaikutus",
        "Vaikutuksen kohde Vaikutusaste Perustelu",
        "Vaikutuksen kohde",
        after=13,
    ),
    *_titles("13.2", Shape.CELLS, *SUSTAINABILITY, after=13),
    *(
        Label(item, "13.2", Shape.CELLS, "sustainability", Kind.SCORE, after=13)
        for items in SUSTAINABILITY.values()
        for item in items
    ),
    Label("Pakolliset liitteet", "14", Shape.LIST, "mandatory_attachments", Kind.LIST),
    Label("Muut liitteet", "14", Shape.LIST, "other_attachments", Kind.LIST),
    *_titles(
        "14",
        Shape.TEXT,
        "Hakija vakuuttaa tässä hakemuksessa ja sen liitteissä antamansa tiedot oikeiksi.",
        "Viranomaisella on oikeus tarkastaa hakijaa koskevat verovelkatiedot, arvonlisäverovelvollisuutta koskevat "
        "tiedot sekä muut tarvittavat toiselta viranomaiselta saatavat tiedot, joilla voi olla vaikutusta rahoituksen "
        "myöntämiseen.",
        "Yhteishankkeessa tarkastusoikeus koskee kaikkia hakijoita ja tuen siirto -menettelyssä hakijan lisäksi "
        "kaikkia tuen siirronsaajia.",
    ),
    Label("Päiväys ja hakijaorganisaation sähköinen allekirjoitus", "14", Shape.LIST, "signature", Kind.WITHHELD),
)
