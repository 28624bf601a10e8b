"""Ideas, told apart from questions, commands and keywords."""

import pytest

from rag.questions.ideas import asks_for_likeness, is_idea, is_question


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mitä nuoret tekevät", True),
        (
            "Asumisyksiköissä vähennetään väkivaltaa: kirjataan milloin levottomuus alkaa, etsitään keinoja ja "
            "puidaan tilanteet työparin kanssa. Tavoitteena on hoitajien jaksaminen.",
            False,
        ),
        (
            "We want to help women who run small care companies to hire their first employees and to win contracts.",
            False,
        ),
        (
            "Olen suunnittelemassa nuorten hanketta Kainuuseen, ja minulla on mielessä velkaneuvonta; mitä muut tekee",
            True,
        ),
        ("Hankkeet joissa autetaan nuoria työttömiä jotka eivät ole koulutuksessa eivätkä töissä missään", True),
        ("Kerro velkaneuvonnan tuloksista.", True),
        ("on which shelf can one find the tools that the village lends to its people in summer", True),
        ("fick bagarna i byn mer tid för sina kunder när degen fick stå över natten i kylan", True),
    ],
)
def test_a_question_is_told_from_a_statement(text: str, expected: bool) -> None:
    assert is_question(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "Velkaneuvojille tehdään kurssi siitä, miten nuoren laskut järjestetään ja viedään eteenpäin. Se on verkossa.",
        "Satamatyöntekijöille järjestetään kielikoulutusta laivoilla.",
        "Kurssi siitä, miten nuoret säästävät rahaa.",
        "Tutkitaan, mikä saa nuoret jäämään saaristoon ja mitä työtä sinne voisi syntyä",
        "Kehitettäisiin palvelu, josta asiakas näkee, mitä laskuja hänellä on",
        "Hankkeessa rakennetaan malli, kuinka kunnat jakavat kaluston ja mitä siitä seuraa",
        "Miten saaristo saadaan eloon? Hankkeessa avataan talvella kolme kahvilaa, joissa nuoret tekevät töitä ja "
        "saavat palkkaa.",
        "We will train debt counsellors in how to talk with the young.",
        "A training for people who have lost their jobs, built together with the employers who then hire them.",
        "Vi vill bygga en digital marknad för små fiskare.",
        "En kurs för rådgivare om hur skulder ordnas och vad som kan göras innan de blir stora, tillsammans med unga.",
        "Etsi samankaltaisia hankkeita: nuorille rakennetaan budjettipeli työpajoilla.",
        "Onko tällaista tehty: saariston kahvilat auki talvella?",
        "Avataan saariston kahvilat talveksi. Onko vastaavaa tehty aiemmin?",
        "We want to open the cafés of the islands in winter. Are there similar projects?",
    ],
)
def test_an_idea_is_read_as_one(text: str) -> None:
    assert is_idea(text, named=False)


@pytest.mark.parametrize(
    "text",
    [
        "velkaneuvonta nuoret työpajat budjettipeli saaristo",
        "Satamahankkeen tavoitteet ja tulokset.",
        "Satamahankkeen rahoitus vuosittain yht.",
        "Kerro satamahankkeen tuloksista ja siitä mitä nuoret saivat hankkeesta sekä kuinka toiminta jatkui",
        "Haluaisin tietää, mitä satamassa tehtiin nuorten hyväksi ja paljonko siihen meni rahaa",
        "Missä hankkeissa avataan kahviloita. Luettele kaikki.",
        "Which projects help young people who are outside work and education in small towns and on islands",
        "Loppuivatko palvelut, kun rahoitus päättyi?",
    ],
)
def test_a_question_a_command_and_keywords_are_no_ideas(text: str) -> None:
    assert not is_idea(text, named=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mitkä hankkeet ovat samanlaisia kuin Rahasatama?", True),
        ("Onko Rahasatamalle samankaltaisia hankkeita?", True),
        ("Muistuttaako jokin hanke Rahasatamaa?", True),
        ("Which projects are similar to Rahasatama?", True),
        ("Vilka projekt liknar Rahasatama?", True),
        ("Miten vastaavaa mallia käytettiin Rahasatamassa?", False),
        ("Mitkä hankkeet antavat velkaneuvontaa?", False),
    ],
)
def test_projects_like_a_project_are_asked_for(text: str, expected: bool) -> None:
    assert asks_for_likeness(text) is expected
