"""Fields and rows of organisations and their parts: of the one that is named, or of none."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.answer import AnswerKind
from rag.asker import Asker

SAMPLES = Path(__file__).parents[3] / "corpus" / "samples"


@pytest.fixture(scope="module")
def applied(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    index = tmp_path_factory.mktemp("parts") / "index"
    paths = [SAMPLES / name for name in ("900527.txt", "900638.txt")]
    build(paths, index, HashingEncoder(), load_analyser(), encoder_name="hashing")
    return Asker(Searcher.open(index))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Mikä on Tahkonseudun nuorisopalvelusäätiön Y-tunnus?", "9053030-3"),
        ("Mikä on Tahkonseudun säätiön Y-tunnus?", "9053030-3"),
        ("Missä osoitteessa Haukiveden yrityspaja toimii?", "Poikkitie 6"),
        ("Mikä on Savonselän koulutuskuntayhtymän osoite?", "Opinkuja 3"),
        ("Paljonko Nilsiän osahanke hakee ESR-rahoitusta?", "168 999 euroa"),
        ("Mikä osatoteuttaja hakee eniten rahaa Kylältä käsin -hankkeessa?", "Suurin: Tahkonseudun nuorisopalvelus"),
        ("Minkä osahankkeen palkkakustannukset ovat pienimmät Kylältä käsin -hankkeessa?", "Pienin: "),
        ("Kummassa on enemmän henkilötyökuukausia, Kyläverstaassa vai Haukiveden yrityspajassa?", "Enemmän: "),
        ("Montako henkilötyökuukautta Kyläverstaalla on yhteensä?", "henkilötyökuukautta"),
        ("Mihin Kyläverstaan ostopalvelut menevät?", "Ostopalvelut: "),
        ("Paljonko Tahkonseudun nuorisopalvelusäätiö hakee?", "168 999 euroa"),
        (
            "Paljonko säätiön palkkakulut ovat Kylältä käsin -hankkeessa?",
            "Tahkonseudun nuorisopalvelusäätiö sr: palkka",
        ),
        ("Mikä on Kylältä käsin -hankkeen päätoteuttajan kokonaiskustannus?", "435 437 euroa"),
        ("Paljonko Kylältä käsin -hankkeen hallinnoija käyttää palkkoihin?", "Savonselän koulutuskuntayhtymä: palkka"),
        ("Lapinlahtelaisen Kyläverstaan palkkakustannukset?", "140 700 euroa"),
        ("Savonselän koulutuskuntayhtymä ja Kyläverstas hakevat kuinka paljon?", "348 349 euroa"),
        ("Kumman budjetti on pienempi Vuoronvaihdossa, päätoteuttajan vai yhdistyksen?", "Vähemmän: Senior"),
        ("Paljonko Kyläverstas ja Tahkonseudun nuorisopalvelusäätiö hakevat yhteensä?", "Yhteensä 317 014 euroa"),
    ],
)
def test_the_organisation_that_is_named_is_answered_for(applied: Asker, question: str, said: str) -> None:
    assert said in applied.ask(question).text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    "question",
    [
        "Mikä on Tahkonseudun kunnan Y-tunnus?",
        "Mikä on Tahkonseudun yliopiston osoite?",
        "Mikä on Savonselän osuuskunnan organisaatiotyyppi?",
    ],
)
def test_nothing_is_told_of_an_organisation_that_no_form_has(applied: Asker, question: str) -> None:
    answer = applied.ask(question)
    assert answer.kind is AnswerKind.NONE
    assert "yhdelläkään lomakkeella ei ole" in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Mihin numeroon Kyläverstaalle voi soittaa?", "ei näytetä"),
        ("Mikä on Kylältä käsin -hankkeen vetäjän puhelinnumero?", "ei näytetä"),
        ("What is the e-mail address of Kyläverstas?", "not shown"),
        ("Vilket nummer ringer man till Kyläverstas?", "visas inte"),
    ],
)
def test_numbers_and_addresses_of_people_are_not_shown(applied: Asker, question: str, said: str) -> None:
    assert said in applied.ask(question).text
