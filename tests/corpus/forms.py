"""A fictional description for the tests, and ways to damage its printing."""

import re
import textwrap

DESCRIPTION = """Euroopan unioni Vipuvoimaa EU:lta

Euroopan aluekehitysrahaston (EAKR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: A79901

Hankkeen nimi: Lautta ja laituri

Toimintalinja: 1. Pk-yritystoiminnan kilpailukyky

Erityistavoite: 2.1. Pk-yritysten kasvun ja kansainvälistymisen edistäminen

Suunnitelman mukainen toteutusaika: Alkaa 1.3.2016 ja päättyy 30.6.2018

Toiminnan tila: Toiminta päättynyt

Vastuuviranomainen: Hämeen elinkeino-, liikenne- ja ympäristökeskus

2 Hakijan perustiedot

Hakijan virallinen nimi: Vesitien yrittäjät ry

Organisaatiotyyppi: Muu järjestö tai yhdistys

Y-tunnus: 2345671-3

Jakeluosoite: Rantatie 4

Puhelinnumero: 03 000 1234

Postinumero: 13100

Postitoimipaikka: Hämeenlinna

WWW-osoite:

Hankkeen yhteyshenkilön nimi: Veera Vesterlund

Yhteyshenkilön asema hakijaorganisaatiossa: toiminnanjohtaja

Yhteyshenkilön sähköpostisoite: veera.vesterlund(at)vesitie.example

Yhteyshenkilön puhelinnumero: 040 000 9876

Hakijoiden lukumäärä tai tuen siirto -menettely: Hakijoita on useampi kuin yksi (yhteishanke)

Osatoteuttajat

Laituriosuuskunta, 1234567-1
Kanavan ammattikorkeakoulu Oy, 0201256-6

3 Suunnitelman mukainen tiivistelmä toteutuksesta

Hankkeessa kokeillaan sähkölauttaa, joka kulkee aikataulun mukaan kolmen laiturin väliä.
Yrittäjät myyvät laitureilla palveluja, ja asiakas ostaa lipun ja aterian samalla kertaa.

Veera Vesterlundin johdolla kootaan opas, jonka jokainen yrittäjä saa käyttöönsä.

4 Hankkeen kohderyhmät

4.1 Varsinaiset kohderyhmät

Vesireitin varren matkailuyrittäjät ja ravintolat.

4.2 Välilliset kohderyhmät

Matkailijat, mökkiläiset ja kunnat.

5 Projektin julkinen rahoitus, euroa

Myönnetty EU- ja valtion rahoitus: 210 400

Toteutunut EU- ja valtion rahoitus: 198 750

Suunniteltu julkinen rahoitus yhteensä: 301 000

Toteutunut julkinen rahoitus yhteensä: 284 310

6 Maantieteellinen kohdealue

Maakunnat: Kanta-Häme, Pirkanmaa

Seutukunnat: Hämeenlinnan, Etelä-Pirkanmaan

Kunnat: Hämeenlinna, Hattula, Akaa

Toteutuspaikan osoite, jos hanke toteutetaan yhdessä paikassa

Jakeluosoite: Laiturinpää 1

Postinumero:

Postitoimipaikka: Hattula

7 Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantiedoista

7.1 Uusien työpaikkojen määrä (kysytään vain erityistavoitteisiin 1.1, 2.1 ja 3.1 kuuluvissa hankkeissa)

Suunniteltu: 6, joihin työllistyvät naiset 2

Toteutunut seurantatietojen mukaan: 7.50, joihin työllistyvät naiset 3.00

7.2 Kehittämistyöhön osallistuvien organisaatioiden lukumäärä

Suunniteltu: 18

8 Horisontaaliset periaatteet

8.1 Sukupuolten tasa-arvo

Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta: Ei
Alan yrittäjistä ei ole tilastoa.
Sukupuolinäkökulma on huomioitu hankkeen toiminnassa (valtavirtaistaminen): Kyllä
-
Hankkeen päätavoite on sukupuolten tasa-arvon edistäminen: Ei
Päätavoite on matkailun kasvu.

8.2 Kestävä kehitys

VälitönVälillinen
Ekologinen kestävyys
Luonnonvarojen käytön kestävyys 4 6
Sähkölautta säästää polttoainetta.
Kasvillisuus, eliöt ja luonnon monimuotoisuus 10 0
-
Taloudellinen kestävyys
Materiaalit ja jätteet 3 3
Ateriat tarjotaan kestoastioista.
Sosiaalinen ja kulttuurinen kestävyys sekä yhdenvertaisuus
Kulttuuriympäristö 7 8
Vanhat laiturit kunnostetaan.

9 Loppuraportin tiivistelmä

Lautta kulki kahtena kesänä. Matkustajia oli 14 200.

10 Esimerkkihanke

Viranomainen on merkinnyt hankkeen esimerkkihankkeeksi
"""


def wrapped(text: str, width: int = 80) -> str:
    """Wrap every line."""
    return "\n".join("\n".join(textwrap.wrap(line, width, break_on_hyphens=False)) for line in text.split("\n"))


def double_spaced(text: str) -> str:
    """Print as a PDF's text comes out: an empty line after each line, a line with one space between paragraphs."""
    paragraphs = [wrapped(paragraph, 100).replace("\n", "\n\n") for paragraph in re.split(r"\n{2,}", text)]
    return "\n\n \n\n".join(paragraphs)


def paged(text: str, size: int = 30) -> str:
    """Break into pages with a running header and a page number."""
    lines = wrapped(text, 95).split("\n")
    pages = [lines[start : start + size] for start in range(0, len(lines), size)]
    return "\n".join(
        "\n".join(("Rakennerahastotietopalvelu", *page, f"{number} ({len(pages)})"))
        for number, page in enumerate(pages, 1)
    )


def footed(text: str, size: int = 35) -> str:
    """Break into pages with the printing system's footer of several lines."""
    lines = text.split("\n")
    footer = "\nTulostettu 1.2.2017 10:20:30 EURA 2014 -järjestelmä\n\nHankkeen nimi: Lautta ja laituri\n\n3 (9)\n"
    return footer.join("\n".join(lines[start : start + size]) for start in range(0, len(lines), size))


def below(text: str) -> str:
    """Print each value of a one-line field on the line below its label."""
    return re.sub(r"^((?:Hank|Toimi|Suunn|Myön|Y-|Organ|Maak)[^:\n]{3,60}): (?=\S)", r"\1\n", text, flags=re.M)


def dense(text: str) -> str:
    """Leave empty lines out."""
    return re.sub(r"\n{2,}", "\n", text)


def soft(text: str) -> str:
    """Put soft hyphens into words, and no-break spaces between them."""
    return re.sub(r"(\w{5})(\w{4})", "\\1\u00ad\\2", text).replace(" ", "\u00a0")


def with_returns(text: str) -> str:
    """End lines as Windows does."""
    return text.replace("\n", "\r\n")


DAMAGES = (wrapped, double_spaced, paged, footed, below, dense, soft, with_returns)
