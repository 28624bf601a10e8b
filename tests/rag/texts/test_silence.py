"""Silence where a value stands with another name, at another place, or only as a plan."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.answer import AnswerKind
from rag.asker import Asker
from rag.questions.areas import Areas
from rag.questions.names import Names
from rag.questions.question import understand
from rag.texts.evidence import Evidence
from rag.texts.silence import ANSWERED, Judge
from rag.words.terms import Lexicon

FORM = """Euroopan unioni Vipuvoimaa EU:lta

Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: {code}

Hankkeen nimi: {name}

3 Suunnitelman mukainen tiivistelmä toteutuksesta

{summary}

6 Maantieteellinen kohdealue

Maakunnat: Kainuu

Kunnat: Kajaani, Sotkamo, Kuhmo

9 Loppuraportin tiivistelmä

{report}
"""
PLAN = (
    "Hankkeessa korjataan polkupyöriä nuorten kanssa. Korjauspajalla nuori saa mestarin merkin, kun hän on koonnut "
    "pyörän alusta loppuun. Mestarin merkin saa vähintään 40 nuorta. Kajaanin pajalla on tilaa 12 nuorelle kerrallaan. "
    "Sotkamossa paja toimii kirjaston kellarissa. Pajan ohjaajana toimii Sirkka Vanteinen. "
    "Vaihteiden säätämisen opettaa eläkkeellä oleva seppä. "
    "Aiemmassa Rengasrikko-hankkeessa opittiin, että varaosat kannattaa kerätä yhdessä. "
    "Työpaketissa TP 2 nuoret kiertävät kyliä. Kiertue alkaa Sotkamosta. "
    "Kajaanissa pidetään avoimet ovet, ja pajan tunnus on Ruosteinen ratas. "
    "Satulan verhoilu maksaa 35 euroa. Vuonna 2017 pajalla kävi 80 nuorta. "
    "Pumput ovat pajan koordinaattorin vastuulla. "
    "Naapuri hakee nuoren kotoa aamulla. Ketjut öljyää se, joka ehtii ensin. Kiertue päättyy 4.6.2019. "
    "Sorvin ostoon on haettu 5 000 euroa Vantterusäätiöltä. "
    "Edellisen ryhmän nuorista opintoja jatkoi 62 prosenttia. Kahvila on auki torstaisin. "
    "Sorvaajan oppia annetaan kahdesti kuussa, tiistaisin ja torstaisin. Maalaamisen oppii kolmessa kuukaudessa. "
    "Opastus annetaan suomeksi ja arabiaksi. Satulat ommellaan seurakuntasalissa. "
    "Nuorten jaksamista mitataan Jaksamo-mittarilla. Nuoret pitivät satuloiden ompelua mukavana. "
    "Luvut perustuvat tilastoon (Pyöräilijät ry 2016). Sorvin lainaa Kuhmon kaupunki."
)


@pytest.fixture(scope="module")
def asker(tmp_path_factory: pytest.TempPathFactory) -> Asker:
    folder: Path = tmp_path_factory.mktemp("silence")
    documents = folder / "documents"
    documents.mkdir()
    planned = FORM.format(code="S88101", name="Ketju kuntoon", summary=PLAN, report="-")
    (documents / "S88101.txt").write_text(planned, encoding="utf-8")
    told = FORM.format(
        code="S88102",
        name="Airot vesille",
        summary="Hankkeessa kunnostetaan soutuveneitä. Soutajan merkin saa vähintään 30 nuorta.",
        report="Veneitä kunnostettiin yhdessä nuorten kanssa. Soutajan merkin sai lopulta 27 nuorta.",
    )
    (documents / "S88102.txt").write_text(told, encoding="utf-8")
    build([documents], folder / "index", HashingEncoder(), load_analyser(), encoder_name="hashing")
    return Asker(Searcher.open(folder / "index"))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Kuinka moni nuori saa mestarin merkin Ketju kuntoon -hankkeessa?", "40"),
        ("Kuinka moni nuori sai soutajan merkin Airot vesille -hankkeessa?", "27"),
        ("Monelleko nuorelle Kajaanin pajalla on tilaa Ketju kuntoon -hankkeessa?", "12"),
        ("Kuka on pajan ohjaajana Ketju kuntoon -hankkeessa?", "Vanteinen"),
        ("Kuka opettaa vaihteiden säätämisen Ketju kuntoon -hankkeessa?", "seppä"),
        ("Missä kunnassa kiertue alkaa Ketju kuntoon -hankkeessa?", "Sotkamosta"),
        ("Minkä säätiön rahaa on haettu sorvin ostoon Ketju kuntoon -hankkeessa?", "Vantterusäätiö"),
        ("Kuka hakee nuoren kotoa aamulla Ketju kuntoon -hankkeessa?", "Naapuri"),
        ("Kuka öljyää ketjut Ketju kuntoon -hankkeessa?", "joka ehtii"),  # anyone may do something
        ("Milloin kiertue päättyy Ketju kuntoon -hankkeessa?", "4.6.2019"),
        ("Milloin kahvila on auki Ketju kuntoon -hankkeessa?", "torstaisin"),
        ("Mitä satulan verhoilu maksaa Ketju kuntoon -hankkeessa?", "35 euroa"),
        ("Minkä summan sorvin ostoon on haettu Ketju kuntoon -hankkeessa?", "5 000 euroa"),
        ("Kuinka usein sorvaajan oppia annetaan Ketju kuntoon -hankkeessa?", "kahdesti kuussa"),
        ("Kuinka kauan kestää oppia maalaaminen Ketju kuntoon -hankkeessa?", "kolmessa kuukaudessa"),
        ("Millä kielillä opastus annetaan Ketju kuntoon -hankkeessa?", "arabiaksi"),
        ("Missä tilassa satulat ommellaan Ketju kuntoon -hankkeessa?", "seurakuntasalissa"),
        ("Millä mittarilla nuorten jaksamista mitataan Ketju kuntoon -hankkeessa?", "Jaksamo"),
        ("Mitä mieltä nuoret olivat satuloiden ompelusta Ketju kuntoon -hankkeessa?", "mukavana"),
        ("Mihin tilastoon Ketju kuntoon -hankkeen luvut perustuvat?", "Pyöräilijät ry 2016"),
        ("Mitä Kuhmon kaupunki lainaa Ketju kuntoon -hankkeessa?", "Sorvin"),
        ("Kenen vastuulla pumput ovat Ketju kuntoon -hankkeessa?", "koordinaattorin"),
        ("Montako nuorta saa mestarin merkin Ketju kuntoon -hankkeen ansiosta?", "40"),
        ("How many young people will get the mark by the end in the Ketju kuntoon project?", "40"),
        ("Kuinka moni edellisen ryhmän nuorista jatkoi opintoja Ketju kuntoon -hankkeessa?", "62 prosenttia"),
    ],
)
def test_what_stands_there_is_told(asker: Asker, question: str, value: str) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.PASSAGES
    assert value in answer.text
    assert answer.confidence is not None
    assert answer.confidence >= ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "Kuinka moni nuori sai lopulta mestarin merkin Ketju kuntoon -hankkeessa?",  # only planned
        "Monelleko nuorelle Kuhmon pajalla on tilaa Ketju kuntoon -hankkeessa?",  # told of Kajaani
        "Montako kuhmolaista nuorta mahtuu pajalle Ketju kuntoon -hankkeessa?",
        "Montako nuorta on jo saanut mestarin merkin Ketju kuntoon -hankkeessa?",
        "Paljonko rahaa Rengasrikko-hanke sai?",  # a project that is only mentioned
        "Paljonko varaosat maksoivat Ketju kuntoon -hankkeessa?",  # no sum there
        "Minkä nimisen veneen nuoret lopulta kunnostivat Airot vesille -hankkeessa?",  # no name there
        "Missä kylissä soutuveneitä kunnostettiin Airot vesille -hankkeessa?",
        "How many young people work in the Ketju kuntoon project in Helsinki?",  # another place
        "Mikä rooli Sirkka Kuormurilla on Ketju kuntoon -hankkeessa?",  # another Sirkka
        "Mikä on pajan nuorten keski-ikä Ketju kuntoon -hankkeessa?",  # a measure that nobody tells
        "Montako moottorikelkkaa nuori kokoaa Ketju kuntoon -hankkeessa?",
        "Kuinka moni nuori sairastuu pajalla Ketju kuntoon -hankkeessa?",  # other things are told of the young
        "Monelleko nuorelle pajalla on tilaa viikossa Ketju kuntoon -hankkeessa?",  # told, but of no week
        "Milloin kiertue päättyi Ketju kuntoon -hankkeessa?",  # only planned
        "Missä kunnassa soutukilpailu järjestetään Ketju kuntoon -hankkeessa?",  # only other things have places
        "Mihin hintaan polkupyörä myydään Ketju kuntoon -hankkeessa?",  # another thing's price
        "Kuka toimii pajan kirjanpitäjänä Ketju kuntoon -hankkeessa?",  # a name, but of no such person
        "Kuka on pajan seppä nimeltään Ketju kuntoon -hankkeessa?",  # spoken of without a name
        "Kuka toimii pajan koordinaattorina Ketju kuntoon -hankkeessa?",
        "Minkä nimistä kylää Kajaani-hankkeen nuoret kiertävät?",  # a name that the question has itself
        "Montako kylää nuoret kiertävät Ketju kuntoon -hankkeessa?",  # a number of a work package
        "Paljonko pajalla käyneiden nuorten määrä kasvoi Ketju kuntoon -hankkeessa?",  # no growth is told
        "Minkä summan Vantterusäätiö myönsi sorvin ostoon Ketju kuntoon -hankkeessa?",  # only applied for
        "Kuinka moni 27 nuoresta osti veneen Airot vesille -hankkeessa?",  # a number that the question has itself
        "Mitä nuoret oppivat loppuraportin mukaan Ketju kuntoon -hankkeessa?",  # there is no report
        "Mitkä olivat Ketju kuntoon -hankkeen lopputulokset?",
        "Minkä yrityksen varaosia käytetään Ketju kuntoon -hankkeessa?",
        "Minkä pyörän nuoret lopulta valitsivat Ketju kuntoon -hankkeessa?",  # no choice is told
        "What do the young people do in Lapland in the Ketju kuntoon project?",
        "mitä nuoret tekevät rovaniemellä ketju kuntoon -hankkeessa",  # a place that its texts do not have
        "Montako venettä kunnostetaan Kuhmon osahankkeessa?",  # a sub-project of no project of that town
        "Kuinka usein kiertue pysähtyy Kajaanissa Ketju kuntoon -hankkeessa?",  # of other things it is told
        "Montako viikkoa mestarin merkin saaminen kestää Ketju kuntoon -hankkeessa?",
        "Missä tilassa satulat ommellaan Sotkamossa Ketju kuntoon -hankkeessa?",
        "Missä osoitteessa Ketju kuntoon -hankkeen kahvila on?",
        "Millä ohjelmalla kiertueen kuluja seurataan Ketju kuntoon -hankkeessa?",
        "Mitä mieltä kylien asukkaat olivat kiertueesta Ketju kuntoon -hankkeessa?",
        "Mitä Sotkamon kaupunki lainaa Ketju kuntoon -hankkeessa?",  # another town's doing
        "Onko poliisi mukana Ketju kuntoon -hankkeessa?",
        "Mitä vikoja polkupyöristä löytyi Ketju kuntoon -hankkeessa?",  # only planned
        "Montako nuorta pajalla todellisuudessa kävi Ketju kuntoon -hankkeessa?",  # there is no report
        "Kuinka moni nuori sai työtä Ketju kuntoon -hankkeen ansiosta?",
        "How many young people actually visited the workshop in the Ketju kuntoon project?",
        "Mitä pyöräpajan avajaiset maksoivat Ketju kuntoon -hankkeessa?",  # other things have a price
        "Paljonko tukea perittiin takaisin Ketju kuntoon -hankkeessa?",  # a day is no sum
        "Kiitos avusta!",
        "Montako nuorta Wilhelmiina Pöppösen pajalla kävi?",  # a name that nobody mentions
    ],
)
def test_what_does_not_stand_there_is_not_told(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.NONE
    assert answer.citations == ()
    assert answer.confidence is not None
    assert answer.confidence < ANSWERED
    assert answer.hits


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Mitä kuuluu?", False),
        ("Kiehuuko muna?", False),
        ("and of the", False),
        ("Mikä Talvisaari auki oikein on?", True),
        ("Where do eggs boil?", True),
    ],
)
def test_nearness_alone_answers_only_inside_a_named_project_or_across_languages(
    searcher: Searcher, lexicon: Lexicon, question: str, answered: bool
) -> None:
    judge = Judge(Areas(searcher.catalogue, lexicon), frozenset(), lexicon)
    hit = searcher.search("velkaneuvonta")[0]
    near = Evidence(hit, hit.text, hit.chunk.spans[0], 0, 0.0, 0.99, True, True, 1.0)
    confidence = judge.confidence(understand(question, Names(searcher.catalogue, lexicon), lexicon), [near])
    assert (confidence >= ANSWERED) is answered
