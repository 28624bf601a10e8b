"""Orders for projects, and figures of speech."""

import pytest

from rag.questions.idioms import in_plain_words
from rag.questions.orders import as_order
from rag.questions.unsaid_projects import may_mean_projects
from rag.questions.wording import asks_for_projects


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Moi! Mikä hanke loppui ensin?", "Mikä hanke loppui ensin?"),
        ("Mainitse Lapin hankkeet.", "Listaa Lapin hankkeet."),
        ("Voisitko luetella ESR-hankkeet?", "Listaa ESR-hankkeet?"),
        ("Etsin hankkeita, joiden hakijana on kunta.", "Listaa hankkeita, joiden hakijana on kunta."),
        ("Kerro hankkeen tavoitteista.", "Kerro hankkeen tavoitteista."),
        ("Kuka vastaa siitä, mistä raha tulee?", "Kuka vastaa siitä, mistä raha tulee?"),
    ],
)
def test_an_order_begins_as_the_plainest_does(text: str, asked: str) -> None:
    assert as_order(text) == asked


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Mitkä hankkeet polkaistiin käyntiin?", "Mitkä hankkeet alkoivat?"),
        ("Alkunsa saaneet hankkeet", "alkoivat hankkeet"),
        ("Mitkä ehtivät jo maaliin?", "Mitkä jo ovat päättyneet?"),
        ("Mitkä saatiin maaliin 2019?", "Mitkä päättyvät 2019?"),
        ("neloslinjan hankkeet", "toimintalinja 4 hankkeet"),
        ("Mitkä hankkeet on jo lopetettu?", "Mitkä hankkeet ovat päättyneet?"),
        ("Mikä hanke on budjetiltaan suurin?", "Mikä hanke on budjetti suurin?"),
        ("Missä EU-rahaa jäi käyttämättä?", "Missä toteutunut rahoitus jäi alle myönnetyn?"),
        ("Missä toteuma jäi alle myönnetyn?", "Missä toteutunut rahoitus jäi alle myönnetyn?"),
    ],
)
def test_figures_of_speech_are_put_as_the_forms_do(text: str, plain: str) -> None:
    assert in_plain_words(text).lower() == plain.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Vuonna 2019 käynnissä ollut hanke – mikä tai mitkä?",
        "ELYn hankkeita on montako?",
        "Onko jokin hanke valtakunnallinen, ja jos on, mikä?",
        "Yksin, ilman kumppaneita tehdyt hankkeet?",
        "Hakemukset, joissa haetaan ennakkoa?",
        "Kuinka monen hankkeen kesto on kaksi vuotta?",
        "Is there any project run by a city, and which one?",
        "Projects that started in 2018",
    ],
)
def test_projects_are_asked_for_at_the_end_or_without_a_verb(text: str) -> None:
    assert asks_for_projects(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mitkä starttasivat jo 2016?", True),
        ("yli 200 osallistujaa", True),
        ("Ennakkoa pyytäneet", True),
        ("Kunta hakijana, missä?", True),
        ("Mitkä ovat hankkeen riskit?", False),
        ("Mitkä koulutukset alkavat vuonna 2018?", False),
        ("Paljonko osallistujia on yli 30-vuotiaita?", False),
        ("toteutusaika Kuopio", False),
        ("Is it engaged in economic activity?", False),
    ],
)
def test_projects_may_be_meant_without_the_word(text: str, expected: bool) -> None:
    assert may_mean_projects(text) is expected
