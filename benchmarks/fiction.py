"""Fictional project descriptions for benchmarks, as many as wanted, the same for the same seed.

Their words are some thousand compounds of plain Finnish words, drawn by Zipf's law, a few of them each project's own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

FIRST = """
aikuis apu arki asiakas asunto digi elinkeino energia etsivä etä hoiva huolto hyvinvointi ihmis ilmasto jakelu jono
järvi kala kasvi kauppa kesä kieli kierto kirjasto korjaus koti kotoutumis koulu kulttuuri kunta kuntoutus kylä
laatu laina lapsi liikunta luonto luovuus lähi maahanmuutto maaseutu maine matkailu media metsä mieli muisti muotoilu
museo musiikki naapuri nuoriso näyttely oppi osaamis osallisuus palaute perhe pihka puu päihde raha ranta rekry ruoka
saaristo sairaala savu seutu sivistys sosiaali suo taide talous tapaturma tavara teknologia terveys tie tieto toimitila
tori turva työ uusio vaihto vanhus velka verkko vertais vesi viesti virta voima yhdistys yhteisö yritys ystävä ääni
""".split()
# nominative, genitive, partitive, inessive
SECOND = [
    forms.split()
    for forms in """
koulutus koulutuksen koulutusta koulutuksessa
neuvonta neuvonnan neuvontaa neuvonnassa
verkosto verkoston verkostoa verkostossa
palvelu palvelun palvelua palvelussa
paja pajan pajaa pajassa
kokeilu kokeilun kokeilua kokeilussa
malli mallin mallia mallissa
tuki tuen tukea tuessa
ohjaus ohjauksen ohjausta ohjauksessa
keskus keskuksen keskusta keskuksessa
ryhmä ryhmän ryhmää ryhmässä
polku polun polkua polussa
silta sillan siltaa sillassa
tutkimus tutkimuksen tutkimusta tutkimuksessa
kartoitus kartoituksen kartoitusta kartoituksessa
valmennus valmennuksen valmennusta valmennuksessa
menetelmä menetelmän menetelmää menetelmässä
ympäristö ympäristön ympäristöä ympäristössä
kerho kerhon kerhoa kerhossa
suunnitelma suunnitelman suunnitelmaa suunnitelmassa
selvitys selvityksen selvitystä selvityksessä
laboratorio laboratorion laboratoriota laboratoriossa
viikko viikon viikkoa viikossa
kumppanuus kumppanuuden kumppanuutta kumppanuudessa
""".strip().split("\n")
]
GROUPS = """
nuoria opiskelijoita yrittäjiä työttömiä ikäihmisiä perheitä maahanmuuttajia vapaaehtoisia ohjaajia opettajia
kuntoutujia omaishoitajia asukkaita viljelijöitä taiteilijoita hoitajia
""".split()
SENTENCES = """
Hankkeessa järjestetään {2} ja kokeillaan {6}.
Ensimmäisen vuoden aikana {0} tavoitti {n} osallistujaa, ja heistä joka kolmas jatkoi {7}.
Tavoitteena on, että {n} ihmistä hyötyy {1} tuloksista.
Kohderyhmänä on {group}, joille {0} on jäänyt vieraaksi.
Kun {0} päättyy, sen materiaali siirtyy osaksi {6}.
Toiminta alkoi paikkakunnalla {town}, jossa {4} on tunnettu jo ennestään.
Haastatteluissa selvisi, että {2} kaivattiin enemmän kuin {6}.
Yhteistyö {1} kanssa sovittiin {month}ssa, ja {4} aloitti kuukautta myöhemmin.
Osallistujat suunnittelivat {2} itse, mikä teki {5} kevyemmän.
Työpajoja pidettiin {n}, ja niissä rakennettiin {6}.
{0} tarjoaa {group} auttaville työntekijöille {6}.
Ilman {2} moni olisi jäänyt {5} ulkopuolelle.
Palautteen mukaan {0} oli tarpeellinen mutta liian lyhyt, joten {2} jatketaan {n} tuntia.
Kustannukset jakautuvat niin, että {4} vie puolet ja {0} neljänneksen.
Seuraavaksi {0} ja {4} yhdistetään samaan tilaan {town}n keskustassa.
Riskinä pidettiin, ettei {0} ehdi valmistua ennen {5} alkua.
""".strip().split("\n")
SPARSE = ["-", "Ei vaikutusta.", "Hankkeella ei ole välitöntä vaikutusta asiaan."]
NAMES = """
Aamu Arina Halla Helmi Hiisi Huurre Ilta Kaisla Kajo Kanto Karhu Keto Kide Kuura Lehti Loiste Luoto Lumo Maininki Myrsky
Nuotio Onni Pilvi Pouta Puro Raita Riite Routa Ruska Salmi Sarka Sointu Sula Suvi Taimi Tuuli Tyrsky Utu Vanamo Vuono
""".split()
TOWNS = [
    first + second
    for first in "Hiiden Kolmen Kuusen Kurjen Liekon Mäyrän Nuotan Oravan Pihlajan Saukon Suden Tammen".split()
    for second in "harju joki koski lahti niemi selkä vaara virta".split()
]
BODIES = "ammattiopisto kaupunki kehitysyhtiö kuntayhtymä nuorisoseura yrittäjäyhdistys".split()
REGIONS = "Kainuu Keski-Suomi Lappi Päijät-Häme Pirkanmaa Satakunta Uusimaa Varsinais-Suomi Etelä-Savo".split()
MONTHS = "tammikuu maaliskuu toukokuu elokuu lokakuu joulukuu".split()
Forms = list[str]  # of a word: nominative, genitive, partitive, inessive


@dataclass(frozen=True, slots=True)
class Fiction:
    """A fictional project and the words it is about."""

    code: str
    name: str
    fund: str
    theme: tuple[Forms, ...]
    applicant: str
    town: str
    region: str
    start: int  # year
    granted: int  # euros


def projects(count: int, seed: int = 1) -> Iterator[tuple[Fiction, str]]:
    """Yield projects, each with the text of its form."""
    random = np.random.default_rng(seed)
    words = compounds(random)
    for number in range(count):
        project = _project(number, words, random)
        yield project, _form(project, words, random)


def compounds(random: np.random.Generator) -> list[Forms]:
    """Return all compounds, the most common first."""
    made = [[first + form for form in forms] for first in FIRST for forms in SECOND]
    return [made[place] for place in random.permutation(len(made))]


def _project(number: int, words: list[Forms], random: np.random.Generator) -> Fiction:
    theme = tuple(words[place] for place in random.integers(0, len(words), 6))
    fund = "SA"[number % 2]
    first, second = (_any(NAMES, random) for _ in range(2))
    town = _any(TOWNS, random)
    return Fiction(
        code=f"{fund}{30_001 + number}",
        name=f"{first}{second.lower()} {number // 40 + 1} – {theme[0][0]} ja {theme[1][0]}",
        fund="ESR" if fund == "S" else "EAKR",
        theme=theme,
        applicant=f"{town}n {_any(BODIES, random)}",
        town=town,
        region=_any(REGIONS, random),
        start=int(random.integers(2014, 2021)),
        granted=int(random.integers(20, 1_200)) * 1_000,
    )


def _any(choices: list[str], random: np.random.Generator) -> str:
    return choices[random.integers(len(choices))]


class _Writer:
    """Writes sentences of a project: of its own theme more often than of anything else."""

    def __init__(self, project: Fiction, words: list[Forms], random: np.random.Generator) -> None:
        self.project, self.words, self.random = project, words, random

    def word(self) -> Forms:
        if self.random.random() < 0.5:
            return self.project.theme[self.random.integers(len(self.project.theme))]
        return self.words[int(len(self.words) ** self.random.random()) - 1]

    def sentence(self) -> str:
        forms = [*self.word(), *self.word()]
        group, month = _any(GROUPS, self.random), _any(MONTHS, self.random)
        number = self.random.integers(3, 400)
        text = _any(SENTENCES, self.random).format(*forms, n=number, group=group, month=month, town=self.project.town)
        return text[0].upper() + text[1:]

    def paragraph(self, least: int = 4, most: int = 9) -> str:
        return " ".join(self.sentence() for _ in range(self.random.integers(least, most)))

    def text(self, paragraphs: int) -> str:
        return "\n\n".join(self.paragraph() for _ in range(paragraphs))

    def rating(self) -> str:
        direct, indirect = self.random.integers(0, 11, 2)
        return f"{direct} {indirect}\n{self.sentence() if self.random.random() < 0.6 else _any(SPARSE, self.random)}"


def _form(project: Fiction, words: list[Forms], random: np.random.Generator) -> str:
    writer = _Writer(project, words, random)
    fund = "sosiaalirahaston (ESR)" if project.fund == "ESR" else "aluekehitysrahaston (EAKR)"
    return f"""Euroopan unioni Vipuvoimaa EU:lta

Euroopan {fund} rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: {project.code}

Hankkeen nimi: {project.name}

Toimintalinja: {project.start % 5 + 1}. {project.theme[2][1].capitalize()} edistäminen

Erityistavoite: {project.start % 5 + 1}.1. {project.theme[3][1].capitalize()} vahvistaminen

Suunnitelman mukainen toteutusaika: Alkaa 1.3.{project.start} ja päättyy 31.12.{project.start + 2}

Toiminnan tila: Toiminta päättynyt

Vastuuviranomainen: {project.region}n liitto

2 Hakijan perustiedot

Hakijan virallinen nimi: {project.applicant}

Organisaatiotyyppi: Muu järjestö tai yhdistys

Postitoimipaikka: {project.town}

Hakijoiden lukumäärä tai tuen siirto -menettely: Vain yksi hakija

3 Suunnitelman mukainen tiivistelmä toteutuksesta

{writer.text(9)}

4 Hankkeen kohderyhmät

4.1 Varsinaiset kohderyhmät

{writer.text(2)}

4.2 Välilliset kohderyhmät

{writer.text(1)}

5 Projektin julkinen rahoitus, euroa

Myönnetty EU- ja valtion rahoitus: {project.granted}

Toteutunut EU- ja valtion rahoitus: {project.granted - 1_250}

Suunniteltu julkinen rahoitus yhteensä: {project.granted + 40_000}

Toteutunut julkinen rahoitus yhteensä: {project.granted + 31_500}

6 Maantieteellinen kohdealue

Maakunnat: {project.region}

Kunnat: {project.town}

7 Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantiedoista

7.1 Osallistuvien yritysten lukumäärä

Suunniteltu: {project.granted // 9_000}

Toteutunut seurantatietojen mukaan: {project.granted // 11_000}

8 Horisontaaliset periaatteet

8.1 Sukupuolten tasa-arvo

Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta: Ei
{writer.sentence()}
Hankkeen päätavoite on sukupuolten tasa-arvon edistäminen: Ei
{writer.sentence()}

8.2 Kestävä kehitys

VälitönVälillinen
Ekologinen kestävyys
Luonnonvarojen käytön kestävyys {writer.rating()}
Kasvillisuus, eliöt ja luonnon monimuotoisuus {writer.rating()}
Taloudellinen kestävyys
Materiaalit ja jätteet {writer.rating()}
Sosiaalinen ja kulttuurinen kestävyys sekä yhdenvertaisuus
Kulttuuriympäristö {writer.rating()}

9 Loppuraportin tiivistelmä

{writer.text(8)}
"""
