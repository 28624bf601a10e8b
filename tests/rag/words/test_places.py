"""Place names of other languages."""

import pytest

from rag.words.places import finnish_places


@pytest.mark.parametrize(
    ("text", "finnish"),
    [
        ("Which projects are in Northern Savonia?", "Which projects are in Pohjois-Savo?"),
        ("projects in north karelia", "projects in Pohjois-Karjala"),
        ("Vilka projekt finns i Norra Österbotten?", "Vilka projekt finns i Pohjois-Pohjanmaa?"),
        ("Åbo och Esbo", "Turku och Espoo"),
        ("Southern Ostrobothnia and Ostrobothnia", "Etelä-Pohjanmaa and Pohjanmaa"),
        ("Lapland (Lappi)", "Lappi"),
        ("Vasastaden", "Vasastaden"),
        ("Uleåborgs stad vid Bottenviken", "Oulu stad vid Perämeri"),
        ("Vem leder Kemiprojektet?", "Vem leder Kemi projektet?"),
        ("Vad ska ingå i delprojektet?", "Vad ska ingå i delprojektet?"),
        ("Kainuu and Kuopio", "Kainuu and Kuopio"),
    ],
)
def test_known_names_become_finnish(text: str, finnish: str) -> None:
    assert finnish_places(text) == finnish


def test_a_place_in_a_name_stays_as_it_is() -> None:
    names = {"veneet", "österbotten"}
    assert finnish_places("När började Veneet Österbotten?", names.__contains__) == "När började Veneet Österbotten?"
    assert finnish_places("Vilka projekt finns i Österbotten?", names.__contains__).endswith("i Pohjanmaa?")
