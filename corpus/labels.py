"""Labels of fields that many kinds of project papers print."""

from corpus.document import Kind
from corpus.family import Field

START_AFTER = r"(?:alkaa|alkoi|alkamispäivä|^)\W*(?=\d)"
END_AFTER = r"(?:päättyy|päättyi|päättymispäivä|\d\s*[-–—]|\bsaakka)\W*(?=\d)"


def _several(key: str, *labels: str, kind: Kind = Kind.TEXT, after: str = "") -> tuple[Field, ...]:
    return tuple(Field(key, label, kind, after=after) for label in labels)


_PERIODS = (
    *("Toteutusaika", "Hankkeen toteutusaika", "Projektin toteutusaika", "Suunnitelman mukainen toteutusaika"),
    *("Hankeaika", "Projektiaika", "Toteuttamisaika", "Kesto", "Hankkeen kesto", "Hankkeen aikataulu", "Ajankohta"),
)
_APPLIED = tuple(f"Haettava {fund}- ja valtion rahoitus" for fund in ("EU", "ESR", "EAKR", "ESR+", "JTF"))

COMMON = (
    *_several("project_code", "Hankekoodi", "Projektikoodi", "Hankenumero", "Projektinumero", "Hankkeen koodi"),
    *_several("project_name", "Hankkeen nimi", "Projektin nimi", "Hankkeen julkinen nimi", "Projektin virallinen nimi"),
    *_several("project_name", "Hankkeen virallinen nimi", "Hanke", "Projekti"),
    *_several("axis", "Toimintalinja", "Ohjelman toimintalinja"),
    *_several("objective", "Erityistavoite"),
    *_several("programme", "Ohjelma", "Toimenpideohjelma", "Ohjelman osio", "EU-ohjelma"),
    *_several("fund", "Rahasto", "EU-rahasto"),
    *_several("authority", "Vastuuviranomainen", "Rahoittava viranomainen", "Rahoittaja", "Viranomainen"),
    *_several("status", "Toiminnan tila", "Hankkeen tila", "Projektin tila"),
    *_several("applicant", "Hakijan virallinen nimi", "Hakijan nimi", "Hakija", "Hakijaorganisaatio", "Tuensaaja"),
    *_several("applicant", "Toteuttaja", "Päätoteuttaja", "Hankkeen toteuttaja", "Projektin toteuttaja", "Hallinnoija"),
    *_several("applicant", "Toteuttajaorganisaatio", "Hankkeen hallinnoija", "Organisaation nimi", "Organisaatio"),
    *_several("organisation_type", "Organisaatiotyyppi"),
    *_several("business_id", "Y-tunnus"),
    *_several("start_date", *_PERIODS, kind=Kind.DATE, after=START_AFTER),
    *_several("end_date", *_PERIODS, kind=Kind.DATE, after=END_AFTER),
    *_several("start_date", "Alkamispäivämäärä", "Aloituspäivämäärä", "Alkamispäivä", "Aloituspäivä", kind=Kind.DATE),
    *_several("end_date", "Päättymispäivämäärä", "Päättymispäivä", "Lopetuspäivä", kind=Kind.DATE),
    *_several("regions", "Maakunnat", "Maakunta", kind=Kind.LIST),
    *_several("sub_regions", "Seutukunnat", "Seutukunta", kind=Kind.LIST),
    *_several("municipalities", "Kunnat", "Kunta", kind=Kind.LIST),
    *_several("granted_eu_state", "Myönnetty EU- ja valtion rahoitus", kind=Kind.MONEY),
    *_several("realised_eu_state", "Toteutunut EU- ja valtion rahoitus", kind=Kind.MONEY),
    *_several("planned_public", "Suunniteltu julkinen rahoitus yhteensä", kind=Kind.MONEY),
    *_several("realised_public", "Toteutunut julkinen rahoitus yhteensä", kind=Kind.MONEY),
    *_several("requested_eu_state", *_APPLIED, kind=Kind.MONEY),
)
CONTACTS = (
    *_several("contact_name", "Yhteyshenkilö", "Yhteyshenkilön nimi", "Vastuuhenkilö", kind=Kind.WITHHELD),
    *_several("contact_name", "Hankkeen yhteyshenkilö", "Hankkeen yhteyshenkilön nimi", kind=Kind.WITHHELD),
    *_several("contact_name", "Projektin vastuuhenkilö", "Vastuullinen johtaja", kind=Kind.WITHHELD),
    *_several("contact_name", "Projektipäällikkö", "Hankepäällikkö", kind=Kind.WITHHELD),
    *_several("contact_name", "Lomakkeen täyttäjä", "Lomakkeen täyttäjän nimi", "Laatija", kind=Kind.WITHHELD),
    *_several("contact_name", "Taloudesta vastaava henkilö", "Taloushallinnon yhteyshenkilö", kind=Kind.WITHHELD),
    *_several("contact_name", "Projektin yhteyshenkilö", kind=Kind.WITHHELD),
    *_several("contact_title", "Yhteyshenkilön asema", "Asema organisaatiossa", "Tehtävänimike", kind=Kind.WITHHELD),
    *_several("contact_title", "Yhteyshenkilön asema hakijaorganisaatiossa", kind=Kind.WITHHELD),
    *_several("contact_phone", "Puhelin", "Puhelinnumero", "Puh", "Puh.", "Matkapuhelin", "Gsm", kind=Kind.WITHHELD),
    *_several("contact_phone", "Yhteyshenkilön puhelinnumero", "Puhelin/gsm", "Faksi", "Fax", kind=Kind.WITHHELD),
    *_several("contact_email", "Sähköposti", "Sähköpostiosoite", "E-mail", "Email", kind=Kind.WITHHELD),
    *_several("contact_email", "Yhteyshenkilön sähköpostiosoite", "Yhteyshenkilön sähköposti", kind=Kind.WITHHELD),
)
