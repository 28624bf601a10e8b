"""Questions about what stays of a project, in the words that forms use of it."""

import pytest

from rag.questions.afterwards import after_the_project, asks_what_stays


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "Jatkuuko työpaja, kun hankeraha loppuu, ja kuka sen maksaa?",
            "Jatkuuko työpaja, hankkeen päättymisen jälkeen, ja millä rahoituksella?",
        ),
        (
            "jäivätkö neuvojat elämään rahoituksen loputtua ja kenen rahoilla",
            "jäivätkö neuvojat jatkumaan hankkeen päättymisen jälkeen ja millä rahoituksella",
        ),
        ("Jäikö pajasta jotain pysyvää?", "Jäikö pajasta jatkumaan hankkeen päättymisen jälkeen?"),
        ("Mikä pajasta jää pysyväksi, kun hanke loppuu?", "Mikä pajasta jää pysyväksi, hankkeen päättymisen jälkeen?"),
        ("Mitä jää pysyväksi, kun paja loppuu?", "Mitä jää jatkumaan hankkeen päättymisen jälkeen, kun paja loppuu?"),
        ("Mitä jää jäljelle hankkeen jälkeen?", "Mitä jää jatkumaan hankkeen päättymisen jälkeen?"),
        ("Paljonko rahaa jäi jäljelle?", "Paljonko rahaa jäi jäljelle?"),
        (
            "Did the workshop go on when the money ran out and who pays for it?",
            "Did the workshop go on after the end of the project and with what funding?",
        ),
        ("Fortsatte verkstaden när projektpengarna tog slut?", "Fortsatte verkstaden efter projektets slut?"),
        ("Kuka maksaa ohjaajien palkat?", "Kuka maksaa ohjaajien palkat?"),
        ("Miten kylätalo herätettiin henkiin?", "Miten kylätalo herätettiin henkiin?"),
        ("Miten eläkeläiset otetaan mukaan elämään kylällä?", "Miten eläkeläiset otetaan mukaan elämään kylällä?"),
    ],
)
def test_the_end_of_the_money_is_the_end_of_the_project(text: str, asked: str) -> None:
    assert after_the_project(text) == asked


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Jatkuuko työpaja hankkeen päättymisen jälkeen?", True),
        ("Mitä pajalle tapahtuu hankkeen jälkeen?", True),
        ("What happens to the workshop after the project?", True),
        ("Milloin hanke päättyi?", False),
        ("Paljonko rahaa pajalle jäi?", False),
    ],
)
def test_what_stays_is_told_from_what_ends(text: str, stays: bool) -> None:
    assert asks_what_stays(text) is stays
