"""Sections of the forms that a question asks for."""

import pytest

from rag.texts.asked_sections import asked_headings, stands_under

RISKS = ("11 Hakijan osaaminen", "11.2 Minkälaisia riskejä hankkeen toteuttamiseen liittyy ja miten riskejä hallitaan?")
GOALS = ("5 Hankkeen tarve, tavoitteet ja kohderyhmä", "5.2 Mitkä ovat hankkeen tavoitteet?")
DIRECT = ("4 Hankkeen kohderyhmät", "4.1 Varsinaiset kohderyhmät")
INDIRECT = ("4 Hankkeen kohderyhmät", "4.2 Välilliset kohderyhmät")
REPORT = ("9 Loppuraportin tiivistelmä",)
AFTERWARDS = ("6.3 Miten hakemuksen kohteena olevaa toimintaa jatketaan ja tuloksia sekä kokemuksia hyödynnetään?",)


@pytest.mark.parametrize(
    ("question", "path", "asked"),
    [
        ("Mitä riskejä hankkeessa on?", RISKS, True),
        ("Mitkä ovat osahankkeen tavoitteet?", GOALS, True),
        ("Kuka tavoittelee voittoa?", GOALS, False),
        ("Mikä on hankkeen kohderyhmä?", DIRECT, True),
        ("Mikä on hankkeen kohderyhmä?", INDIRECT, False),
        ("Mikä on hankkeen välillinen kohderyhmä?", INDIRECT, True),
        ("Mikä on hankkeen välillinen kohderyhmä?", DIRECT, False),
        ("Mitä tuloksia saatiin?", REPORT, True),
        ("What results were there?", REPORT, True),
        ("Miten toiminta jatkuu hankkeen jälkeen?", AFTERWARDS, True),
        ("Jatkuuko kurssi syksyllä?", AFTERWARDS, False),
    ],
)
def test_a_section_is_asked_for_by_what_its_form_calls_it(question: str, path: tuple[str, ...], asked: bool) -> None:
    assert stands_under(path, asked_headings(question)) is asked
