"""What kind of thing a question expects."""

import pytest

from rag.questions.form_wording import asking_the_form
from rag.questions.wording import asks_for_places, asks_for_projects, halves_of, is_small_talk, open_half


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Missä hankkeissa autetaan nuoria?", True),
        ("Montako pientä hanketta alueella on?", True),
        ("Mikä hankkeista alkoi ensin?", True),
        ("Minkä hankkeiden hakijana on kunta?", True),
        ("Missä hakemuksessa haetaan eniten rahaa?", True),
        ("Missä osoitteessa Kainuun pelihanketta toteutetaan?", False),  # of one project
        ("Montako yritystä alustahankkeeseen otetaan?", False),
        ("Mitä mittareita osahankkeessa kokeillaan?", False),
        ("Minkä nuorten hankkeiden varaan Kainuun osahanke rakentaa?", False),
        ("Mille lomakkeelle tunnit kirjataan ja montako projektia pajalla on kesken?", False),  # asked second
    ],
)
def test_a_list_of_projects_is_asked_for_in_the_case_of_the_pronoun(text: str, expected: bool) -> None:
    assert asks_for_projects(text) is expected


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Kenelle Rahasatama on suunnattu?", "mikä Rahasatama on kohderyhmä?"),
        ("Who is Rahasatama aimed at?", "what is Rahasatama target group at?"),
        ("Vem riktar sig Rahasatama till?", "vad målgrupp Rahasatama till?"),
        ("Ketkä toteuttavat Rahasatamaa?", "mikä organisaatio Rahasatamaa?"),
        ("Mihin asti Rahasataman on määrä jatkua?", "milloin Rahasataman on määrä päättyy?"),
        ("Kenen kontolla laskurin hankinta on?", "Kenen vastuulla laskurin hankinta on?"),
        ("Mikä on Rahasataman tontti hankkeessa?", "Mikä on Rahasataman tehtävä hankkeessa?"),
        ("Lähtivätkö Tyrsky ja Maininki käyntiin samana päivänä?", "alkoivatko Tyrsky ja Maininki  samana päivänä?"),
        ("Minä aikana Rahasatama on suunniteltu toteutettavaksi?", "mikä Rahasatama toteutusaika?"),
        ("mikä pajalla meni kaikkein huonoiten", "mikä pajalla onnistui heikoimmin"),
        ("What went worst at the workshop?", "What succeeded least at the workshop?"),
        ("Kenelle Rahasatama maksoi?", "Kenelle Rahasatama maksoi?"),
        ("Mihin Rahasatamalla pyritään?", "mitkä ovat Rahasatamalla tavoitteet?"),
        ("Mihin kunta pyrkii siirtämään rahat?", "Mihin kunta pyrkii siirtämään rahat?"),
        ("Mihin rahat on tarkoitettu?", "Mihin rahat on tarkoitettu?"),
    ],
)
def test_a_question_is_asked_in_the_words_of_the_forms(text: str, asked: str) -> None:
    assert asking_the_form(text) == asked


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("Kauanko auto kiertää ja kauanko neuvonta kestää?", ("Kauanko auto kiertää?", "kauanko neuvonta kestää?")),
        ("What does one do, and what the other?", ("What does one do?", "what the other?")),
        ("Kauanko auto kiertää ja missä neuvonta on?", ()),
    ],
)
def test_a_question_may_ask_one_thing_twice(text: str, halves: tuple[str, ...]) -> None:
    assert halves_of(text) == halves


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kiitos!", True),
        ("moi, mitä kuuluu", True),
        ("tack så mycket", True),
        ("Kuka sinä olet?", True),
        ("Hei, paljonko rahaa paja sai?", False),
        ("hyvän mielen työpajat", False),
        ("Kuka olet ollut mukana?", False),
    ],
)
def test_small_talk_asks_nothing_of_the_documents(text: str, expected: bool) -> None:
    assert is_small_talk(text) is expected


@pytest.mark.parametrize(
    ("question", "half"),
    [
        ("mitä kummit tekevät ja mitä heille maksetaan", "mitä kummit tekevät"),
        ("Paljonko palkkiot ovat ja miten kummit valitaan?", "miten kummit valitaan?"),
        ("How do the mentors work and how much are they paid?", "How do the mentors work"),
        ("Milloin hanke alkoi ja kuinka kauan se kesti?", ""),
        ("Mitä kummit tekevät?", ""),
    ],
)
def test_the_half_that_no_field_tells_is_found(question: str, half: str) -> None:
    assert open_half(question)[0] == half


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        ("Mitkä ovat osahankkeen kohdekunnat?", True),
        ("Missä kunnissa osahanke toimii?", True),
        ("Which municipalities take part?", True),
        ("Vilka kommuner deltar?", True),
        ("Mitä kunnat tekevät hankkeessa?", False),
        ("Missä kunnassa hakija toimii?", False),
    ],
)
def test_places_to_list_are_asked_for(question: str, listed: bool) -> None:
    assert asks_for_places(question) is listed
