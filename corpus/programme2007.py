"""Papers of the programme period 2007-2013: project plan, application and final report, ESR and EAKR.

Labels stand without a colon, the value after the label or below it. The numbered headings are in capital letters.
"""

from corpus.document import Kind
from corpus.family import Field
from corpus.form import Form, Headings, family
from corpus.outline import START

_PEOPLE = (
    *("Projektin vastuuhenkilön nimi", "Taloushallinnon vastuuhenkilön nimi", "Projektipäällikön nimi", "Käsittelijä"),
    *("Seurantayhdyshenkilön nimi", "Hakemusvaiheen yhteyshenkilön nimi", "Täyttäjän nimi", "Yhteyshenkilön nimi"),
)
_CONTACTS = (
    *(Field("contact_name", label, Kind.WITHHELD) for label in _PEOPLE),
    *(Field("contact_title", label, Kind.WITHHELD) for label in ("Asema organisaatiossa", "Tehtävänimike")),
    *(Field("contact_email", label, Kind.WITHHELD) for label in ("Sähköpostiosoite", "Sähköposti")),
    *(Field("contact_phone", label, Kind.WITHHELD) for label in ("Puhelinnumero", "Faksinumero", "Matkapuhelinnumero")),
)
_NOT_READ = ("Viranomaisen merkintöjä", "Saapumispvm", "Diaarinumero", "Pankkiyhteys", "Tilinumero", "IBAN", "BIC")
_BASICS = (
    Field("application_number", "Hakemusnumero"),
    Field("project_code", "Projektikoodi"),
    Field("application_type", "Hakemustyyppi"),
    Field("status", "Tila"),
    Field("programme_period", "Ohjelmakausi"),
    Field("authority", "Vastuuviranomainen"),
    Field("authority", "Viranomainen"),
    Field("project_name", "Projektin nimi"),
    Field("programme", "Ohjelma"),
    Field("programme_part", "Ohjelman osio"),
    Field("axis", "Toimintalinja"),
    Field("project_type", "Projektityyppi"),
    Field("start_date", "Aloituspäivämäärä", Kind.DATE),
    Field("start_date", "Alkamispäivämäärä", Kind.DATE),
    Field("end_date", "Päättymispäivämäärä", Kind.DATE),
    Field("applicant", "Hakijaorganisaation nimi"),
    Field("applicant", "Hakijan nimi"),
    Field("applicant", "Toteuttajan nimi"),
    Field("organisation_type", "Organisaatiotyyppi"),
    Field("organisation_type", "Hakijatyyppi"),
    Field("business_id", "Y-tunnus"),
    Field("street_address", "Lähiosoite"),
    Field("street_address", "Jakeluosoite"),
    Field("postal_code", "Postinumero"),
    Field("postal_town", "Postitoimipaikka"),
    Field("web", "Web-osoite"),
    Field("web", "WWW-osoite"),
    *(Field("", label) for label in _NOT_READ),
)

FORM = Form(
    key="programme2007",
    headings=Headings.NUMBERED,
    fields=tuple(
        Field(entry.key, entry.label, entry.kind, section)
        for section in (START, "1", "2", "3")
        for entry in (*_BASICS, *_CONTACTS)
    ),
    title=r"^[ \t]*(?:ESR|EAKR)-(?:projektisuunnitelma|projektihakemus|projektin\s+loppuraportti)\b",
    marks=("EURA 2007", "Projektikoodi", "Ohjelman osio", "Projektityyppi", "Projektin vastuuhenkilön nimi"),
    colon=False,
)
FAMILY = family(FORM)
