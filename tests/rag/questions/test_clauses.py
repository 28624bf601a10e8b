"""Clauses that tell something beside what a question asks."""

import pytest

from rag.questions.clauses import asides, counted_in


@pytest.mark.parametrize(
    ("question", "aside"),
    [
        ("Loppuivatko palvelut, kun EU-rahoitus päättyi?", "kun EU-rahoitus päättyi"),
        ("Loppuivatko palvelut kun rahoitus päättyi 31.8.2017?", "kun rahoitus päättyi 31.8.2017"),
        ("Kun EU-rahoitus päättyi, loppuivatko palvelut?", "Kun EU-rahoitus päättyi,"),
        ("Jatkuiko toiminta, vaikka tuki väheni?", "vaikka tuki väheni"),
        ("Did the services end when the EU funding ended?", "when the EU funding ended"),
        ("Upphörde tjänsterna när finansieringen tog slut?", "när finansieringen tog slut"),
        ("When did the project end?", ""),
        ("När slutade projektet?", ""),
        ("Koska hanke päättyy?", ""),
        ("How much was granted, and when did the project end?", ""),
        ("Hur mycket beviljades och när slutade projektet?", ""),
        ("Myönnettiinkö enemmän kun haettiin?", ""),  # "than", as it is spoken
    ],
)
def test_a_clause_beside_the_question_is_found(question: str, aside: str) -> None:
    assert "".join(question[place.start : place.stop] for place in asides(question)) == aside


@pytest.mark.parametrize(
    ("question", "clause"),
    [
        (
            "Mikä on kustannusarvio, kun kuntien kustannukset lasketaan mukaan?",
            "kun kuntien kustannukset lasketaan mukaan",
        ),
        ("Paljonko se maksaa kuntien osuus mukaan lukien?", "kuntien osuus mukaan lukien"),
        ("What is the budget including wages?", "including wages"),
        ("Vad kostar det utan löner?", "utan löner"),
        ("Mikä on kustannusarvio, kun hanke päättyy?", ""),
    ],
)
def test_what_a_sum_has_in_it_is_found(question: str, clause: str) -> None:
    assert "".join(question[place.start : place.stop] for place in counted_in(question)) == clause
