"""Words that weigh little where a field is looked for: many fields have them, or they only say where it stands."""

import re
from collections.abc import Sequence

from rag.questions.clauses import asides
from rag.questions.expected import Expected, hoped
from rag.questions.question import Question
from rag.questions.wording import compares_sums
from rag.words.form_words import counted
from rag.words.stages import tells_stage
from rag.words.terms import Term

FIGURES = (Expected.MONEY, Expected.AMOUNT, Expected.COUNT)
_LIGHT = frozenset(
    """
    osallistuva osallistua osallistunut osallistuneet seurantatieto seurantatiedot toteutunut suunniteltu
    arvioida budjetoida varata ilmoittaa kirjata merkitä virallinen virallisesti yhteensä summa määrä lukumäärä euro
    arvio raha tarkka tarkalleen olemassa kyseinen kuulua toteuttaa toteutua suunnitella kappale tiedossa nimetä
    hankkeistettu taustalomake hakemus kuvaus koko kokonaan kaikkiaan tehdä vastata vastaus vaikutus osuus kustannus
    mukainen hinta hankintahinta price pris
    perustella perustelu peruste perusteella piste pistemäärä pisteytys arvosana
    arvo alue aika aikaan verrata vertailla kumpi kumpikin molemmat
    virallista seuranta nähden puuttua ero erota enemmän vähemmän aikaisemmin aiemmin myöhemmin usea useampi kauan
    montako budjetoitu varattu merkitty kirjattu ilmoitettu arvioitu laskettu mainittu oleva olla mukana
    suuri iso paljon henkilötyökuukausi henkilötyökuukautta sama samasta suurempi pienempi yhtä sub-project
    kauemmas kauemmaksi kauas lähemmäs lähemmäksi lähelle verran tullut tavoittaa verkar verksam poiketa months månader
    etukäteen ennalta ennakkoon beforehand alku alun alunperin perin alkuperäinen perustieto nostaa nostanut tuleva
    koostua muodostua eritellä erittely consist consists spent bestå består
    lähempänä kauempana final lopullinen luku luvut compared closer nearer närmare jämföra
    pysyä pysyi rahankäyttö rahankulutus osalta taskusta kuvio
    katsoa katsoen vahva vahvemmin vahvempi selvä selvästi
    potti siivu lohko kukkaro lysti könttä pärjätä pärjää selvitä nojata nojaa nojautua turvautua
    kasa kasaan kokoon irrota irtosi sijoitettu sijoittunut luokitella luokiteltu panos panostus rahasumma rahamäärä
    tuoda tuonut tuottaa tuottanut kertyä kertyvä kertynyt syntyä synnyttää synnyttänyt
    jättää jäädä säästyä kokoaikainen osa-aikainen kuukausi tarkoitus tähdätä tähtää pyrkiä aikoa verrattuna vs versus
    total amount number official euros planned tänkt beräknas beräknade beräknades beräknat uppskattas uppskattades
    plan according form score points effect impact done made carried take took part
    kohdistua kohdentua ulottua panna laittaa pistää sijoittaa mennä kulua nousta luvata satsata
    charge contribute contributes contributed contribution funded its sitt sina samma delprojekt bidra bidrar bidragit
    compared among them will
    taking earlier later more less which compare long reach its was enough same last lasted
    jämfört bland dem summa belopp
    antal enligt poäng gjort delta deltog deltar mer mindre tidigare senare längre kortare totalt
    kaikki kaiken yhteenlaskea yhteenlaskettu kokonaisuus kokonaisuudessaan altogether overall sammanlagt sammantaget
    valita valittu valinnut valitsema chosen choose select selected valts välja valt ollut oltu olleet mennessä tulla
    tulossa kokonaismäärä yhteismäärä kattaa koskea omfatta omfattas omfattar beröra berörs cover covers covered due
    genomföra genomförs verka verkade prosentti prosenttia percent procent osa andel share
    kohta kohdalla toimesta taho valo puite nojalla pisteytetty hankeaika hankekausi pisteyttää pisteytti pisteyttivät
    pisteyttänyt poängsätta poängsatte poängsätter
    budjetoinut budjetoi budjetoineet varannut varaa merkinnyt merkinneet budgeted budgeterat budgeterade marked
    pyytää pyytääkö
    johtua syy selitys reason reasons cause caused bero beror berodde orsak orsaken anledning
    suhtautua suhtautui suhtautuivat suhteutua suhde relate relates related förhålla förhåller förhöll
    hör hörde hörs belong belongs operate operates sisältyä sisältyykö included include includes ingå ingår
    named large big high small low stor hög utse utsett utsetts utsedd
    vuosittain vuosittainen vuotuinen vuodessa yearly annually annual årligen year years år året stor stora stort
    """.split()
)
_SOURCE = re.compile(
    r"seuran(?:ta|nan|nassa)|seuranta\w*(?:tie|data|rapor)\w+|\w*tiedo(?:issa|ista)|luettelo(?:ssa|sta)"
    r"|\w*lomak\w+|hakemu(?:s|ksen|ksessa|kseen)|rekister\w+|\w*taulu\w+|monitoring|follow-up|data|records?|application|tables?|uppföljning\w*|blankett\w*|ansökan"
    r"|eura|(?:eura-?)?järjestelmä(?:n|stä|ssä|än)|system(?:et)?|budget(?:en)?|budjet(?:issa|ista|tiin)|kustannusarvio(?:ssa|sta|on)|rahoitussuunnitelma(?:ssa|sta|an)|tabell\w*|uppgift\w*"
)  # where a figure stands
_SIZES = frozenset(
    """
    suuri iso suurempi pienempi pieni paljon summa määrä tarkka osuus yhteensä total amount large big high much share
    stor stort stora summa belopp andel mycket sammanlagt totalt total totala
    """.split()
)  # how great something is, not what
_PAYING = frozenset("maksaa betala betalar pay pays paid".split())  # light where a sum is asked for
_DAYS = frozenset(
    "päivä päivämäärä date dates day days datum datumen dag dagar".split()
)  # light where a day is asked for
_MUNICIPALITY = frozenset("kaupunki kunta stad kommun city town municipality".split())  # light beside its name
_TOWN_OF = re.compile(r"(?:city|town|municipality) of (?=[A-ZÅÄÖ])", re.IGNORECASE)
_MONEY = frozenset(
    "raha money pengar myöntää granted awarded beviljades".split()
)  # asked for beside something else, it is what a field must explain


def light_terms(said: Sequence[Term], terms: Sequence[Term], question: Question) -> frozenset[Term]:
    """Return the terms that weigh little: what many fields have, and what is told in a clause beside the question."""
    asked = {question.expected, *hoped(question.text)}
    of_sums = asked.intersection(FIGURES) or compares_sums(question.text)
    beside = _PAYING if of_sums else _DAYS if Expected.DATE in asked else frozenset()
    money = _MONEY if {Expected.MONEY, Expected.AMOUNT} & set(hoped(question.text)) else frozenset()
    light = frozenset(
        known
        for term, known in zip(said, terms, strict=True)
        if (is_light(term) or term.forms & beside or _is_named_town(term, said, question)) and not term.forms & money
    )
    told = asides(question.text)
    aside = frozenset(term for term in terms if any(term.start in clause for clause in told))
    return light | aside if aside | light < set(terms) else light


def _is_named_town(term: Term, said: Sequence[Term], question: Question) -> bool:
    """Tell whether a word for a municipality stands beside its name: "Salon kaupunki", "Salo stad", "city of Salo"."""
    if term.forms.isdisjoint(_MUNICIPALITY):
        return False
    if _TOWN_OF.match(question.text, term.start):
        return True
    foreign = not term.forms.isdisjoint(("stad", "kommun"))
    before = [token for token in question.tokens if token.end + 1 == term.start]
    names = (
        token.start
        for token in before
        if token.surface.endswith("n") or (foreign and question.text[token.start].isupper())
    )
    return not {other.start for other in said if not is_light(other)}.isdisjoint(names)


def is_light(term: Term) -> bool:
    """Tell whether a word weighs little in any question."""
    if term.forms & _LIGHT or is_source(term.surface):
        return True
    return tells_stage(term.surface) and all(tells_stage(form) for form in counted(term))


def is_size(term: Term) -> bool:
    """Tell whether a word says only how great something is."""
    return not term.forms.isdisjoint(_SIZES)


def is_source(word: str) -> bool:
    """Tell whether a word, in lower case, says where a figure stands."""
    return _SOURCE.fullmatch(word) is not None
