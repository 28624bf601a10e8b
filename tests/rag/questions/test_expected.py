"""The kind of thing that a question expects."""

import pytest

from corpus.document import Kind
from rag.questions.expected import Expected, expected, hoped


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Paljonko rahoitusta hankkeelle on myönnetty?", Expected.MONEY),
        ("Kuinka suuret ovat kustannukset?", Expected.MONEY),
        ("Paljonko kuntarahoitusta hanke saa?", Expected.MONEY),
        ("How much funding was granted?", Expected.MONEY),
        ("Hur mycket kostade det?", Expected.MONEY),
        ("Montako henkilöä osallistui?", Expected.COUNT),
        ("Kuinka moni nuori sai neuvontaa?", Expected.COUNT),
        ("How many people took part?", Expected.COUNT),
        ("Kuka saa lainata veneen?", Expected.ANYTHING),
        ("Who is allowed to borrow the boat?", Expected.ANYTHING),
        ("Kuka lainasi veneen?", Expected.WHO),
        ("Hur många deltog?", Expected.COUNT),
        ("Montako prosenttia osallistujista oli naisia?", Expected.PERCENT),
        ("Paljonko rahoitusta haetaan ja kuinka suuri osuus se on kustannuksista?", Expected.PERCENT),
        ("Milloin hanke alkoi?", Expected.DATE),
        ("Minä vuonna hanke päättyi?", Expected.DATE),
        ("When did the project start?", Expected.DATE),
        ("När började projektet?", Expected.DATE),
        ("Mikä on hankkeen verkkosivun osoite?", Expected.WEB),
        ("Mistä nettiosoitteesta hankkeen sivut löytyvät?", Expected.WEB),
        ("nokkosniemen pajan nettisivut", Expected.WEB),
        ("Onko hankkeella omia verkkosivuja?", Expected.WEB),
        ("Millä sivustolla tulokset julkaistaan?", Expected.WEB),
        ("What is the address of the website?", Expected.WEB),
        ("Does the project have a website?", Expected.WEB),
        ("Kuka teki verkkosivut?", Expected.WHO),
        ("Milloin sivusto avattiin?", Expected.DATE),
        ("Kuinka paljon kävijöitä sivustolla on ollut?", Expected.AMOUNT),
        ("Mihin sivustoa käytetään?", Expected.ANYTHING),
        ("What is on the website?", Expected.ANYTHING),
        ("Missä pienissä kunnissa pajoja pidettiin?", Expected.PLACE),
        ("Minkä kunnan alueella paja on?", Expected.PLACE),
        ("Millä tavalla kunnat sitoutetaan?", Expected.ANYTHING),
        ("Missä asioissa kunnat tekevät yhteistyötä?", Expected.ANYTHING),
        ("Minkä verran kunnan väestöstä osallistuu?", Expected.ANYTHING),
        ("Mille pienelle yritykselle laite myytiin?", Expected.NAME),
        ("Millä ehdoilla ammattikorkeakoulu jatkaa kurssia?", Expected.ANYTHING),
        ("Millä perusteella yritys valittiin?", Expected.ANYTHING),
        ("Minkä nimisen pelin nuoret tekivät?", Expected.NAME),
        ("Miltä yritykseltä laitteet ostetaan?", Expected.NAME),
        ("Mikä ruokaketju rahoittaa pajaa?", Expected.NAME),
        ("Mikä yritys teki hankkeen verkkosivut?", Expected.NAME),
        ("Minkä nimistä laitetta pajalla kokeiltiin?", Expected.NAME),
        ("Millä nimellä paja tunnetaan?", Expected.NAME),
        ("Mitkä kolme yliopistoa hyväksyivät tentin?", Expected.NAME),
        ("Mihin hintaan laite myytiin?", Expected.MONEY),
        ("Kuinka suuri on jäseniltä perittävä kielimaksu?", Expected.MONEY),
        ("Mitä aseman rakentaminen maksaisi?", Expected.MONEY),
        ("Montako yritystä on ilmoittautunut verkkosivustolle?", Expected.COUNT),
        ("Saako pajalle tulla, ja kuka siitä päättää?", Expected.ANYTHING),
        ("How did the project help carers who could not leave home?", Expected.ANYTHING),
        ("Mikä oli osallistujien keski-ikä?", Expected.COUNT),
        ("What grade did the participants give?", Expected.COUNT),
        ("Minkä palkkion kouluttaja saa?", Expected.MONEY),
        ("Missä kaupungeissa työpajoja pidetään?", Expected.PLACE),
        ("Mille ELY-keskukselle Kylältä käsin -hakemus on osoitettu?", Expected.ANYTHING),
        ("Onko hankkeessa osatoteuttajia?", Expected.YES_NO),
        ("Kauanko laite on pajalla?", Expected.LASTING),
        ("Montako viikkoa laite on pajalla?", Expected.LASTING),
        ("Montako viikkoa aiemmin laite tuli?", Expected.COUNT),
        ("Mitä mieltä kyläläiset olivat laitteesta?", Expected.OPINION),
        ("Miten hankkeet suhtautuivat toisiinsa?", Expected.ANYTHING),
        ("What did the villagers think of the device?", Expected.OPINION),
        ("Millä välein laite huolletaan?", Expected.OFTEN),
        ("Hur ofta underhålls apparaten?", Expected.OFTEN),
        ("Millä kielillä laitetta opetetaan käyttämään?", Expected.LANGUAGE),
        ("Mitä kielivalmentajien työajasta sanotaan?", Expected.ANYTHING),
        ("Millä mittarilla kuntoa seurataan?", Expected.TOOL),
        ("Which software is used on the device?", Expected.TOOL),
        ("Mihin tilastoon luvut perustuvat?", Expected.SOURCE),
        ("Mihin virtalähteeseen laite perustuu?", Expected.ANYTHING),
        ("Missä osoitteessa paja on?", Expected.ADDRESS),
        ("Mihin tilaan laite viedään?", Expected.PREMISES),
        ("Kuinka usein paja on auki ja mitä siellä tehdään?", Expected.ANYTHING),
        ("Kerrotaanko pomolle, kuka laitteen rikkoi?", Expected.YES_NO),
        ("Kun hanke on ohi, kuka laitetta hoitaa?", Expected.WHO),
        ("Mitä palkkaa nuoret saavat?", Expected.MONEY),
        ("Mistä Kajaanin kaupunki vastaa?", Expected.ANYTHING),
        ("Mistä kaupungista laite tuli?", Expected.PLACE),
        ("Minkä alan yritykseltä laite ostettiin?", Expected.ANYTHING),
        ("Montako kuukautta hanke kesti?", Expected.ANYTHING),
        ("How many months longer was the first?", Expected.ANYTHING),
        ("Is there a plan?", Expected.YES_NO),
        ("Kuka arvioi hanketta?", Expected.WHO),
        ("Kuka arvioi hanketta ja miten?", Expected.ANYTHING),
        ("Paljonko rahaa myönnettiin ja milloin hanke päättyi?", Expected.ANYTHING),
        ("When did it end and how much money was granted?", Expected.ANYTHING),
        ("När slutade det och hur mycket beviljades?", Expected.ANYTHING),
        ("Montako yritystä osallistui ja montako oli suunniteltu?", Expected.COUNT),
        ("Mikä oli yritysten tavoitemäärä?", Expected.ANYTHING),
        ("Ketkä kuuluvat kohderyhmään?", Expected.ANYTHING),
        ("velkaneuvonta", Expected.ANYTHING),
    ],
)
def test_the_kind_of_answer_is_read_from_the_question(question: str, kind: Expected) -> None:
    assert expected(question) is kind


@pytest.mark.parametrize(
    ("wanted", "given", "fits"),
    [
        (Expected.MONEY, Kind.MONEY, True),
        (Expected.MONEY, Kind.COUNT, False),
        (Expected.COUNT, Kind.MONEY, False),
        (Expected.COUNT, Kind.SCORE, True),
        (Expected.DATE, Kind.DATE, True),
        (Expected.DATE, Kind.TEXT, False),
        (Expected.ANYTHING, Kind.LIST, True),
        (Expected.YES_NO, Kind.YES_NO, True),
    ],
)
def test_a_fact_of_another_kind_is_no_answer(wanted: Expected, given: Kind, fits: bool) -> None:
    assert wanted.fits(given) is fits


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Missä ja milloin koulutukset pidetään?", (Expected.DATE,)),
        ("Miksi robottiviikot pidetään peräkkäin?", (Expected.WHY,)),
        ("Mitä tehdään, jos kävijää ei näy?", (Expected.CONDITION,)),
        ("Missä tilanteissa testi keskeytetään?", (Expected.CONDITION,)),
        ("Montako nuorta kävi pajalla?", ()),  # expected, and not only hoped for
        ("Mitä pajalla tehdään?", ()),
    ],
)
def test_what_a_question_asks_beside_other_things_is_hoped_for(question: str, kinds: tuple[Expected, ...]) -> None:
    assert hoped(question) == kinds
