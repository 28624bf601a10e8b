"""What came about, what was to come about, and what changed."""

import pytest

from rag.questions.names import Names
from rag.questions.question import understand
from rag.texts.outcomes import (
    asks_outcome,
    asks_what_came_about,
    asks_who_got_work,
    only_applied_for,
    speaks_of_change,
    speaks_of_work,
    tells_outcome,
)
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Montako nuorta pajalla kävi?", True),
        ("Montako nuorta pajalle tuli?", True),
        ("Montako nuorta on jo saanut merkin?", True),
        ("Montako nuorta paja on ehtinyt opettaa?", True),
        ("Paljonko kaupunki on luvannut koneisiin?", False),
        ("How much guidance is offered at the workshop?", False),
        ("How many people took part in the end?", True),
        ("How many boys dropped out of the workshop?", True),
        ("Hur många pojkar lämnade verkstaden?", True),
        ("How many boys are expected to join?", False),
        ("Montako nuorta pajalle otetaan?", False),
        ("Montako ohjaajaa paja oikeasti tarvitsee?", False),
        ("Montako ohjaajaa pajalla oikeasti kävi?", True),
        ("Montako nuorta suunniteltiin osallistuvan?", False),
        ("Paljonko rahaa koneisiin budjetoitiin?", False),
        ("Montako kuntaa on sitoutunut pajaan?", False),
        ("How many municipalities have joined the workshop?", False),
    ],
)
def test_a_question_asks_what_came_about(names: Names, lexicon: Lexicon, text: str, asked: bool) -> None:
    assert asks_outcome(understand(text, names, lexicon)) is asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Mitä puutteita koneista löytyi?", True),
        ("Mitä nuoret ovat oppineet pajalla?", True),
        ("Mitä pajalla opitaan?", False),
        ("Mitä opittiin aiemmasta pyörähankkeesta?", False),  # of another project
        ("Kenen idea paja alun perin oli?", False),  # how it was prepared
    ],
)
def test_findings_and_changes_came_about(names: Names, lexicon: Lexicon, text: str, asked: bool) -> None:
    assert asks_what_came_about(understand(text, names, lexicon)) is asked


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Mitä tehtiin?", "Pajalla kävi 40 nuorta.", True),
        ("Mitä tehtiin?", "Pajalle tuli vuonna 2018 yhteensä 40 nuorta.", True),
        ("Mitä tehtiin?", "Koneita on hankittu kolme.", True),
        ("Mitä tehtiin?", "Pajalle otetaan 40 nuorta.", False),
        ("Mitä tehtiin?", "Koneisiin on varattu 4 000 euroa.", False),
        ("Montako nuorta pajalla kävi?", "Pajalla kävi 40 nuorta.", True),
        ("Montako nuorta merkin sai?", "Pajalla kävi 40 nuorta.", False),
        ("Milloin kysely tehtiin?", "Kaupungin toteuttama kysely (12/2019) kertoo tarpeista.", True),
        ("Montako kertaa venetoimikunta kokoontui?", "Venetoimikunnalla on ollut kuusi kokousta.", True),
        ("Montako kertaa venetoimikunta kokoontui?", "Venetoimikunta on lainannut kuusi venettä.", False),
    ],
)
def test_a_sentence_tells_what_came_about(names: Names, lexicon: Lexicon, question: str, text: str, told: bool) -> None:
    assert tells_outcome(understand(question, names, lexicon), text, lexicon) is told


@pytest.mark.parametrize(
    ("question", "text", "only"),
    [
        ("Paljonko säätiö myönsi?", "Säätiöltä on haettu 300 euroa.", True),
        ("Paljonko säätiö myönsi?", "Säätiöltä haettiin 300 euroa, josta se myönsi 200.", False),
        ("Paljonko säätiöltä haettiin?", "Säätiöltä on haettu 300 euroa.", False),
    ],
)
def test_what_was_applied_for_is_not_granted(
    names: Names, lexicon: Lexicon, question: str, text: str, only: bool
) -> None:
    assert only_applied_for(understand(question, names, lexicon), text) is only


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("Osuus nousi 29 prosentista 44 prosenttiin.", True),
        ("Poissaolot vähenivät kolmella päivällä.", True),
        ("Kävijöitä oli 40, ja heidät laskettiin ovella.", False),
    ],
)
def test_a_text_tells_of_a_change(text: str, changed: bool) -> None:
    assert speaks_of_change(text) is changed


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Moniko pajan nuorista pääsi lopulta töihin?", True),
        ("Kuinka moni sai vakituisen työn?", True),
        ("How many of the young found a job afterwards?", True),
        ("Montako nuorta pajalla kävi ja moniko sai työpaikan, montako jäi?", False),  # other numbers, too
        ("Kuinka moni sai mestarin merkin?", False),
    ],
)
def test_it_is_asked_how_many_got_work(text: str, asked: bool) -> None:
    assert asks_who_got_work(text) is asked


@pytest.mark.parametrize(
    ("text", "told"),
    [("Heistä 16 siirtyi työhön.", True), ("Nuorista 12 työllistyi.", True), ("Kävijöitä oli 12.", False)],
)
def test_a_text_speaks_of_work(lexicon: Lexicon, text: str, told: bool) -> None:
    assert speaks_of_work(lexicon.words(text)) is told
