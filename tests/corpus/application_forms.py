"""A fictional application for the tests, printed as a model, and ways to damage its printing."""

import re
import textwrap
from dataclasses import dataclass

YEARS = (2017, 2018, 2019)


def spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def row(label: str, *numbers: int) -> str:
    return " ".join((label, *(spaced(number) for number in numbers), spaced(sum(numbers))))


def total(label: str, rows: list[tuple[int, ...]]) -> str:
    return row(label, *(sum(column) for column in zip(*rows, strict=True)) if rows else (0, 0, 0))


@dataclass(frozen=True)
class Implementer:
    """One background form: its organisation and the sums of its tables by year."""

    name: str
    business_id: str
    kind: str
    staff: tuple[int, int, int]
    services: tuple[int, int, int]
    own: tuple[int, int, int]
    town: tuple[int, int, int]
    main: bool = False

    @property
    def costs(self) -> tuple[int, ...]:
        return tuple(a + b for a, b in zip(self.staff, self.services, strict=True))

    @property
    def requested(self) -> tuple[int, ...]:
        return tuple(a - b - c for a, b, c in zip(self.costs, self.own, self.town, strict=True))

    def printed(self) -> str:
        role = "päätoteuttajan" if self.main else "osatoteuttajan"
        years = " ".join(str(year) for year in YEARS)
        none = (0, 0, 0)
        return f"""Hakijan ({role}) taustalomake

1 Tarve, tavoitteet ja toteuttajan rooli

Hakijan ({role}) nimi
{self.name}

Y-tunnus
{self.business_id}

Organisaatiotyyppi
{self.kind}

Organisaatiotyypin mukainen omarahoitusosuuden laji
Muu julkinen rahoitus

Jakeluosoite
Saaristotie 3

Postinumero
21600

Postitoimipaikka
Parainen

Hakijan ({role}) yhteyshenkilö
Pirkka Pohjanvirta

Yhteyshenkilön puhelinnumero
040 000 7788

Yhteyshenkilön sähköpostiosoite
pirkka.pohjanvirta@esimerkki.example

Mihin tarpeeseen tai ongelmaan hankkeella haetaan ratkaisua? Mitkä ovat hankkeen tavoitteet ja uutuus- tai lisäarvo?

{self.name} vastaa oman saarensa kylistä. Tarve on noussut esiin asukasilloissa, joissa on toivottu yhteistä venettä.

2 Toteutus ja tulokset

Mitkä ovat hankkeet konkreettiset toimenpiteet tavoitteiden saavuttamiseksi? Mitä tuloksia hankkeella saadaan aikaan?

Kylien venevuoroja kokeillaan kahtena kesänä ja tulokset kootaan oppaaksi, jonka {self.name} julkaisee.

De minimis -tuki-ilmoitus

1 Harjoittaako hankkeen hakija hankkeessa taloudellista toimintaa, jossa on kyse tavaroiden tai palvelujen \
tarjoamisesta tietyillä markkinoilla?
¨ Kyllä     ý Ei

Hankkeen kustannusarvio

Kustannusmalli
¨ Flat rate 17 % palkkakustannuksista
ý Flat rate 40 % palkkakustannuksista
¨ Kertakorvaus (lump sum)

A Hankkeen kustannukset

¨ Arvonlisävero jää hakijan lopulliseksi kustannukseksi. Ilmoitettaviin kustannuksiin sisältyy alv.
ý Arvonlisävero ei jää hakijan lopulliseksi kustannukseksi. Kustannukset on ilmoitettu verottomina.

1 Palkkakustannukset

Tehtävä
Kokoaikainen/
osa-aikainen Henkilötyökk {years} Yhteensä
Kylävenevastaava Kokoaikainen 24 {row("", *self.staff).strip()}
1Yhteensä 24 {row("", *self.staff).strip()}

Kustannusten perustelut

Vastaava sopii vuoroista.

2 Ostopalvelut

Kustannus {years} Yhteensä
{row("Veneen vuokra", *self.services)}
{row("2 Yhteensä", *self.services)}

1 - 2 Hankkeen kustannukset

1 - 2 Yhteensä
{years} Yhteensä
{row("", *self.costs).strip()}

5 Tulot

Tulot {years} Yhteensä
{row("5 Yhteensä", *none)}

Nettokustannukset yhteensä

Yhteensä
{years} Yhteensä
{row("", *self.costs).strip()}

6 - 7 Erikseen raportoitavat osallistujien palkkakustannukset

6 - 7 Yhteensä
{years} Yhteensä
{row("", *none).strip()}

A + B Kustannukset yhteensä

A + B Yhteensä
{years} Yhteensä
{row("", *self.costs).strip()}

Hankkeen rahoitussuunnitelma

1 Haettava ESR- ja valtion rahoitus

1 Yhteensä
{years} Yhteensä
{row("", *self.requested).strip()}

2.1 Kuntien rahoitus, tuensaajan omarahoitus

Rahoitus {years} Yhteensä
{row("Kuntien rahoitus: Tuensaajan omarahoitus", *self.own)}
{row("2.1 Yhteensä", *self.own)}

2.2 Kuntien rahoitus, ulkopuolinen rahoitus

Rahoitus {years} Yhteensä
{row("Paraisten kaupunki", *self.town)}
{row("2.2 Yhteensä", *self.town)}

2.1 - 2.2 Kuntien rahoitus yhteensä

2.1 - 2.2 Yhteensä
{years} Yhteensä
{total("", [self.own, self.town]).strip()}

1 - 2 Rahoitus hankkeen kustannuksiin yhteensä

1 - 2 Yhteensä
{years} Yhteensä
{row("", *self.costs).strip()}

A + B Rahoitus yhteensä

A + B Yhteensä
{years} Yhteensä
{row("", *self.costs).strip()}
"""


IMPLEMENTERS = (
    Implementer(
        "Ulkoluodon kyläosuuskunta",
        "1234567-1",
        "Muu järjestö tai yhdistys",
        (29_750, 71_400, 71_400),
        (1_335, 2_670, 2_670),
        (400, 1_000, 900),
        (0, 500, 1_500),
        main=True,
    ),
    Implementer(
        "Saariston aikuisopisto Oy",
        "2345671-3",
        "Pieni yritys",
        (9_121, 21_900, 120),
        (0, 75, 1_000),
        (12, 0, 40),
        (100, 200, 200),
    ),
)

_SUSTAINABILITY = """Ekologinen kestävyys
Luonnonvarojen käytön kestävyys 1 2
Vene kulkee auringolla.
Taloudellinen kestävyys
Materiaalit ja jätteet 0 10
Tarvikkeet lainataan.
Sosiaalinen ja kulttuurinen kestävyys sekä yhdenvertaisuus
Tasa-arvon edistäminen 4 5
Vuorot sovitaan niin, että yksinäinen vanhus ja perheellinen työssäkävijä ehtivät samaan veneeseen.
Ympäristöosaaminen 2 2
Matkalla luetaan merta.
"""

MAIN = f"""3 Hankkeen perustiedot

Hakijan (osatoteuttajan) nimi Y-tunnus Organisaatiotyyppi
Saariston aikuisopisto Oy 2345671-3 Pieni yritys

Perustele, miksi hanke toteutetaan yhteishankkeena.
Osuuskunnalla on veneet ja opistolla ohjaajat.

Hankkeen julkinen nimi
Luodolta luodolle – saariston yhteiset venevuorot

Alkamispäivämäärä
1.3.2017

Päättymispäivämäärä
31.8.2019

Toimintalinja
5. Sosiaalinen osallisuus ja köyhyyden torjunta

Erityistavoite
10.1. Työelämän ulkopuolella olevien työ- ja toimintakyvyn parantaminen

Hanketyyppi
Hanke, jossa on henkilöitä varsinaisena kohderyhmänä

4 Tiivistelmä (julkaistaan internetin tietopalvelussa)

4.1 Hankkeen julkinen tiivistelmä (tavoitteet, toimenpiteet, tulokset)

Luodolta luodolle -hanke yhdistää saariston kylät venevuoroilla, joita ajavat pitkään työttöminä olleet asukkaat.

Kahtena kesänä ajetaan 90 vuoroa, ja niistä syntyy opas muille saaristokunnille.

4.2 Hankkeen nimi englannin kielellä

From Islet to Islet

4.3 Hankkeen julkinen tiivistelmä englannin kielellä

The project connects villages of the archipelago by boat.

5 Hankkeen tarve, tavoitteet ja kohderyhmä

5.1 Mihin tarpeeseen tai ongelmaan hankkeella haetaan ratkaisua? Miten hanke on valmisteltu? Miten valmistelussa on \
otettu huomioon aiemmin rahoitettujen hankkeiden tulokset?

Talvella saarelta ei pääse asioimaan. Valmistelu aloitettiin kyläilloissa, joihin tuli sata asukasta.

5.2 Mitkä ovat hankkeen tavoitteet?

1. Ajetaan 90 vuoroa.
2. Työllistetään kuusi asukasta.

6 Toteutus ja tulokset

6.1 Mitkä ovat hankkeen konkreettiset toimenpiteet tavoitteiden saavuttamiseksi?

1. Kehitetään vuorolista yhdessä kylien kanssa ja kokeillaan sitä ensin neljässä satamassa, joista kaksi on \
ulkosaaristossa.

7 Kustannusarvion ja rahoitussuunnitelman tiivistelmä

Hankkeelle haetaan ennakkoa
ý Kyllä     ¨ Ei

Kustannusmalli
Flat rate 40 % palkkakustannuksista

Kustannukset Yhteensä €
1 Palkkakustannukset 203 691
2 Ostopalvelut 7 750
Kustannukset yhteensä 211 441
5 Tulot 0

Nettokustannukset yhteensä 211 441

Rahoitus Yhteensä € Osuus nettokus-
tannuksista (%)
1 Haettava ESR- ja valtion
rahoitus 206 589 97,7
2 Kuntien rahoitus 4 852 2,3

Rahoitus yhteensä 211 441 100

Kustannusarvio yhteensä 211 441
Rahoitussuunnitelma
yhteensä 211 441

8 Muilta rahoittajilta haettu rahoitus

8.1 Mitä sitovia sopimuksia tai aiesopimuksia on rahoitussuunnitelmassa esitetyistä muun julkisen rahoituksen, \
kuntarahoituksen ja yksityisen rahoituksen osuuksista (ml. omarahoitusosuus)?

Paraisten kaupunki on luvannut rahoituksen.

10 Maantieteellinen kohdealue

ý Hankkeen toiminta kohdistuu yhden maakunnan alueelle
¨ Hankkeen toiminta kohdistuu usean maakunnan alueelle
¨ Hankkeen toiminta on valtakunnallista

Kunnat
Parainen, Kemiönsaari

11 Hakijan osaaminen, hankkeen riskiarviointi ja ohjausryhmä

11.1 Minkälainen on hakijan osaaminen ja kokemus hankkeiden toteuttamisesta ja hankesuunnitelman mukaisesta \
sisällöllisestä teemasta?

Osuuskunta on liikennöinyt vuodesta 1999. Opisto kouluttaa kipparit, ja sillä on kokemusta kahdeksasta hankkeesta.

11.2 Minkälaisia riskejä hankkeen toteuttamiseen liittyy ja miten riskejä hallitaan?

Riski
Toimenpiteet riskin toteutumisen todennäköisyyden
pienentämiseksi

Myrsky katkaisee vuorot

Varapäivä on joka viikolla.

11.3 Esitys hankkeen ohjausryhmän kokoonpanoksi

Ohjausryhmässä ovat kylät.

12 Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantatiedoista

12.1 Hankkeeseen osallistuvien yritysten arvioitu lukumäärä

Henkilöstömäärä Yritysten lukumäärä
Mikroyritys 4
Pieni yritys
Yhteensä 4

12.2 Hankkeeseen osallistuvien henkilöiden lukumäärät hankkeen keston ajalta työmarkkina-aseman mukaan, naisten \
määrä eriteltynä

Työttömät (ml. pitkäaikaistyöttömät)
Työssä olevat (ml. yrittäjät)
Yhteensä

Alle 25-vuotiaita 20 3 0 13 36
25-29-vuotiaita 14 5 19
Yhteensä 34 3 5 13 55
Joista naisia 12 1 2 6 21

12.3 Osallistujien henkilökoulutus- ja henkilötyöpäivät koko hankkeen keston ajalta

Yhteensä
Lähiopetuspäiviä 104
Etäopetuspäiviä
Ohjaus- tai
konsultointipäiviä 1 534
Yhteensä 1 638

13 Horisontaaliset periaatteet

13.1 Sukupuolten tasa-arvo

Kyllä Ei Perustelu
Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta ý ¨
Työttömyys on eritelty.
Hankkeen päätavoite on sukupuolten tasa-arvon edistäminen ¨ ý
Päätavoite on liikkuminen.

13.2 Kestävä kehitys

Vaikutuksen kohde
Vaikutusaste
Perustelu
VälitönVälillinen
vaikutus vaikutus

{_SUSTAINABILITY}
14 Liitteet

Pakolliset liitteet

Yhteishankkeen sopimus

Muut liitteet

Kaupungin rahoituspäätös
Venevuorojen suunnitelma ja
kartta

Hakija vakuuttaa tässä hakemuksessa ja sen liitteissä antamansa tiedot oikeiksi.

Päiväys ja hakijaorganisaation sähköinen allekirjoitus

9.1.2017 TUULIHAUKKA TAIMI AINIKKI
toimitusjohtaja

(Allekirjoitettu sähköisesti vahvalla Katso-tunnistautumisella)

"""


def printed(implementers: tuple[Implementer, ...] = IMPLEMENTERS) -> str:
    return footed(MAIN + "\n".join(implementer.printed() for implementer in implementers))


FOOTER = """
Tulostettu 12.1.2017 8:00:00 EURA 2014 -järjestelmä

Hakemusnumero: 907001 Hankekoodi:{blank}

Hankkeen nimi: Luodolta luodolle – saariston yhteiset venevuorot

{} (9)

"""


def footed(text: str, every: int = 90) -> str:
    """Print a footer after each page."""
    lines = text.split("\n")
    pages = ["\n".join(lines[start : start + every]) for start in range(0, len(lines), every)]
    return "\n".join(page + "\n" + FOOTER.format(number, blank=" ") for number, page in enumerate(pages, 1))


def wrapped(text: str, width: int = 100, spaced_out: bool = False) -> str:
    """Wrap long lines as a page does; a PDF may leave an empty line after each."""
    between = "\n\n" if spaced_out else "\n"
    return "\n".join(
        between.join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)) or line
        for line in text.split("\n")
    )


def moved(text: str, first: str, until: str, before: str) -> str:
    """Move what stands from `first` up to `until` to stand before `before`."""
    start = text.index(first)
    end = text.index(until, start)
    rest = text[:start] + text[end:]
    place = rest.index(before)
    return rest[:place] + text[start:end] + "\n" + rest[place:]


def displaced(text: str) -> str:
    """Move tables, fields and boxes under later headings, as an extraction from PDF does."""
    text = moved(text, "Hakijan (osatoteuttajan) nimi Y", "4 Tiivistelmä", "Kahtena kesänä")
    text = moved(text, "Hankkeelle haetaan ennakkoa", "8 Muilta", "Paraisten kaupunki on luvannut")
    text = moved(
        text, "ý Hankkeen toiminta kohd", "11 Hakijan", "Opisto kouluttaa" if "\nOpisto kouluttaa" in text else "11.2"
    )
    text = moved(text, "Riski\n", "11.3 Esitys", "12 Hakemusv")
    for first, until in (
        ("Henkilöstömäärä Yr", "12.2"),
        ("Työttömät (ml.", "12.3"),
        ("Yhteensä\nLähiopetus", "13 Hor"),
    ):
        text = moved(text, first, until, "13 Horisontaaliset")
    return moved(text, "Kyllä Ei Perustelu", "13.2 Kestävä", "Vaikutuksen kohde")


DAMAGES = {
    "as printed": lambda text: text,
    "wrapped at 100": wrapped,
    "wrapped at 60": lambda text: wrapped(text, 60),
    "an empty line after each": lambda text: wrapped(text, 105, spaced_out=True),
    "no empty lines": lambda text: re.sub(r"\n\n+", "\n", text),
    "carriage returns": lambda text: text.replace("\n", "\r\n"),
    "no-break spaces in numbers": lambda text: re.sub(r"(?<=\d) (?=\d{3})", "\u00a0", text),
    "headings twice": lambda text: re.sub(r"^((?:5|6|8|11)\.\d .*)$", r"\1\n\n\1", text, flags=re.MULTILINE),
    "headings without numbers": lambda text: re.sub(r"^(?:5|6|8)\.\d (?=\D)", "", text, flags=re.MULTILINE),
    "values beside labels": lambda text: re.sub(
        r"^(Hankkeen julkinen nimi|Alkamispäivämäärä|Y-tunnus|Jakeluosoite|Postinumero|Kunnat)\n",
        r"\1: ",
        text,
        flags=re.MULTILINE,
    ),
    "displaced": displaced,
    "displaced and wrapped": lambda text: wrapped(displaced(text), 100),
}
