"""What a number, a person or a place is asked of."""

import pytest

from rag.questions.names import Names
from rag.questions.question import understand
from rag.texts.asked_things import (
    asks_for_identifier,
    counts_people,
    speaks_of_asked,
    speaks_of_deed,
    speaks_of_enough,
    speaks_of_participants,
    speaks_of_some,
    speaks_of_whose,
    takes_part,
    tells_difference,
    tells_identifier,
)
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("question", "text", "spoken"),
    [
        ("Montako venettä korjattiin?", "Veneitä korjattiin 12.", True),
        ("Montako venettä korjattiin?", "Pyöriä korjattiin 12.", False),
        ("Montako ihmistä kävi pajalla?", "Pajalla kävi 12 nuorta.", True),  # people may be called anything
        ("Kuinka moni nuori sairastui?", "Nuorista 12 sai merkin.", False),
        ("Kuinka moni nuori oli mukana veneilijöiden retkillä?", "Retkille lähti 12 nuorta.", True),
        ("Kuka toimii pajan ohjaajana?", "Pajaa ohjaa Sirkka.", True),
        ("Kuka toimii pajan ohjaajana?", "Pajan avasi Sirkka.", False),
        ("Kuka ratkoo kalastajien ja mökkiläisten riitoja?", "Kalastajia ja mökkiläisiä sovittelee Sirkka.", True),
        ("Kuka ratkoo kalastajien riitoja?", "Kalastajia kouluttaa Sirkka.", False),
        ("Kuinka moni nuorista sai töitä?", "Työpajalla kävi 12 nuorta.", False),  # a short word as a part of another
        ("Who was elected chair of the board?", "Hallituksessa on Sirkka.", False),
        ("Who was elected chair of the board?", "Hallituksen puheenjohtaja on Sirkka.", True),
        ("Missä kaupungissa loppujuhla pidettiin?", "Loppujuhla oli Oulussa.", True),
        ("Missä kaupungissa loppujuhla pidettiin?", "Paja avattiin Oulussa.", False),
        ("Missä kaupungissa maalataan veneitä?", "Oulussa on peltimaalausta.", True),
        ("Milloin veneraati kokoontui?", "Veneraati kokoontui 4.6.2019.", True),
        ("Milloin veneraati kokoontui?", "Ohjausryhmä kokoontui 4.6.2019.", False),
        ("Milloin Kotkan vierasvenesatamassa purkamista opettava veneraati kokoontuu?", "Veneraati kokoontuu.", True),
        ("Milloin satamassa kokoontuu veneraati?", "Sataman vartijat kokoontuvat 4.6.2019.", True),
        ("Missä kaupungissa Satamaseuran purkua opettava leiri on?", "Leiri on Oulussa.", True),
        ("Missä kaupungissa Satamaseuran purkua opettava leiri on?", "Satamaseura opettaa Oulussa.", False),
        ("Montako kertaa veneraati kokoontui?", "Veneraadilla oli neljä kokousta.", True),
    ],
)
def test_a_text_speaks_of_what_is_asked_about(
    names: Names, lexicon: Lexicon, question: str, text: str, spoken: bool
) -> None:
    assert speaks_of_asked(understand(question, names, lexicon), lexicon.words(text)) is spoken


@pytest.mark.parametrize(
    ("text", "spoken"), [("Veneen vuokra on 40 euroa.", True), ("Telttapaikka maksaa 40 euroa.", False)]
)
def test_a_sum_is_of_something_that_is_asked_about(names: Names, lexicon: Lexicon, text: str, spoken: bool) -> None:
    assert speaks_of_some(understand("Mitä vene maksaa?", names, lexicon), lexicon.words(text)) is spoken


@pytest.mark.parametrize(
    ("question", "text", "spoken"),
    [
        ("Montako nuorta syyllistyi uusiin rikoksiin?", "Pajalla kävi 80 nuorta.", False),
        ("Montako nuorta syyllistyi uusiin rikoksiin?", "Rikoksen uusi 4 nuorta.", True),
        ("Montako nuorta kävi?", "Pajalla oli 80 nuorta.", True),  # nothing more is said of them
        ("Montako minuuttia koeajo saa enintään viedä?", "Ajo kestää 12 minuuttia.", True),  # a measure
    ],
)
def test_a_number_is_of_those_who_did_what_is_asked(
    names: Names, lexicon: Lexicon, question: str, text: str, spoken: bool
) -> None:
    assert speaks_of_deed(understand(question, names, lexicon), lexicon.words(text)) is spoken


def test_people_are_counted(names: Names, lexicon: Lexicon) -> None:
    assert counts_people(understand("Montako henkilöä pajalla kävi?", names, lexicon))
    assert not counts_people(understand("Montako venettä pajalla korjattiin?", names, lexicon))


@pytest.mark.parametrize(
    ("question", "text", "beside", "enough"),
    [
        ("Kuinka usein veneet maalataan?", "Veneet saavat pinnan kerran vuodessa.", "", True),
        ("Kuinka usein veneet maalataan?", "Se tehdään kerran vuodessa.", "Veneitä on 12.", True),
        ("Kuinka usein veneet maalataan?", "Ohjausryhmä kokoontuu kerran vuodessa.", "", False),
        ("Millä mittarilla veneiden kuntoa arvioidaan?", "Käytössä on Airomittari.", "Veneitä on 12.", True),
        (
            "Millä mittarilla veneiden kuntoa arvioidaan?",
            "Käytössä on Airotar.",
            "Veneitä on 12.",
            False,
        ),  # a mere name
        ("Millä mittarilla veneiden kuntoa arvioidaan?", "Veneiden kunnosta kertoo Airotar.", "", True),
        ("How often are the boats painted?", "Se tehdään kerran vuodessa.", "", True),
    ],
)
def test_a_sentence_of_the_kind_speaks_of_what_is_asked(
    names: Names, lexicon: Lexicon, question: str, text: str, beside: str, enough: bool
) -> None:
    around = lexicon.words(f"{text} {beside}")
    assert speaks_of_enough(understand(question, names, lexicon), lexicon.words(text), around) is enough


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        ("Onko poliisi mukana pajassa?", "Pajaa vetää poliisi.", True),
        ("Onko poliisi mukana pajassa?", "Pajaa vetää kaupunki.", False),
        ("Olivatko oppilaitokset mukana?", "Toteuttajina olivat järjestöt ja oppilaitokset.", True),
        ("Kuuluuko seurakunta kumppaneihin?", "Kumppaneina ovat kunnat.", False),
    ],
)
def test_who_is_said_to_take_part_must_be_named(
    names: Names, lexicon: Lexicon, question: str, text: str, named: bool
) -> None:
    asked = understand(question, names, lexicon)
    assert takes_part(asked)
    assert speaks_of_participants(asked, lexicon.words(text)) is named


def test_whether_something_is_marked_is_not_about_taking_part(names: Names, lexicon: Lexicon) -> None:
    assert not takes_part(understand("Onko osallistavan tuen paja merkitty esimerkiksi?", names, lexicon))


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Mikä on Verso-hankkeen hankekoodi?", "Verso (ESR S12345) neuvoi nuoria.", True),
        ("Mikä on Verso-hankkeen hankekoodi?", "Verso neuvoi nuoria 1.4.2015-31.3.2018.", False),
        ("Mikä on Verso-hankkeen hankekoodi?", "Hankekoodi: S12345", False),  # another project's
        ("Mikä on Verson Y-tunnus?", "Verso ry, 1234567-1", True),
        ("Mikä on Verson Y-tunnus?", "Paja ry, 1234567-1", False),
        ("Kenen Y-tunnus on 1234567-1?", "Paja ry, 1234567-1", True),
    ],
)
def test_an_identifier_stands_beside_whose_it_is(
    names: Names, lexicon: Lexicon, question: str, text: str, told: bool
) -> None:
    asked = understand(question, names, lexicon)
    assert asks_for_identifier(asked)
    assert tells_identifier(asked, text, lexicon.words(text)) is told


@pytest.mark.parametrize(
    ("question", "text", "spoken"),
    [
        ("Kuinka paljon kalastajien tulot kasvoivat?", "Tulot kasvoivat 12 prosenttia.", False),
        ("Kuinka paljon kalastajien tulot kasvoivat?", "Kalastajat ansaitsivat 12 prosenttia enemmän.", True),
        ("Kuinka monta prosenttia kalastajien tulot kasvoivat?", "Tulot kasvoivat 12 prosenttia.", False),
        ("Kuinka paljon tulot kasvoivat?", "Tulot kasvoivat 12 prosenttia.", True),
    ],
)
def test_a_measure_is_of_those_who_are_asked_about(
    names: Names, lexicon: Lexicon, question: str, text: str, spoken: bool
) -> None:
    assert speaks_of_whose(understand(question, names, lexicon), lexicon.words(text)) is spoken


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("Tarjous ylitti budjetin 41 000 eurolla.", True),
        ("Tarjous, 90 000 euroa, ylitti budjetin 41 000 eurolla.", False),
        ("Kontti ostettiin 41 000 eurolla.", False),
    ],
)
def test_what_a_sum_exceeds_another_by_is_no_price(text: str, difference: bool) -> None:
    assert tells_difference(text) is difference
