"""Courtesies around a question."""

import pytest

from rag.asker import Asker
from rag.questions.courtesies import plainly


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Osaatko sanoa, milloin Rahasatama alkoi?", "milloin Rahasatama alkoi?"),
        ("Hei, voisitko kertoa meille, miten satulat ommellaan?", "miten satulat ommellaan?"),
        ("Haluaisin tietää, onko kahvila auki.", "onko kahvila auki."),
        ("Minua kiinnostaa, miksi hanke on olemassa.", "miksi hanke on olemassa."),
        ("Olisiko tietoa siitä, montako nuorta pajalla kävi?", "montako nuorta pajalla kävi?"),
        ("kerro mitä pajalla tehdään", "mitä pajalla tehdään"),
        ("Milloin Rahasatama alkoi, tiedätkö?", "Milloin Rahasatama alkoi?"),
        ("Could you please tell me when it starts?", "when it starts?"),
        ("I'd like to know how much it costs, please.", "how much it costs."),
        ("Kan du berätta när projektet började?", "när projektet började?"),
        ("Tutkin velkaa: mitkä hankkeet mainitsevat vipin?", "mitkä hankkeet mainitsevat vipin?"),
        ("Olen Kajaanin kaupungilta. Mitä pajalla tehdään?", "Mitä pajalla tehdään?"),
        ("I am writing about debt: which projects mention it?", "I am writing about debt: which projects mention it?"),
        ("We are writing about debt: which projects are over?", "which projects are over?"),
        # these ask for something themselves
        ("Tutkin velkaa: onko siitä hankkeita?", "Tutkin velkaa: onko siitä hankkeita?"),
        ("Voiko pajalla kertoa omista veloistaan?", "Voiko pajalla kertoa omista veloistaan?"),
        ("Haluavatko nuoret tietää, mitä velka maksaa?", "Haluavatko nuoret tietää, mitä velka maksaa?"),
        ("Kerro hankkeesta Rahasatama.", "Kerro hankkeesta Rahasatama."),
        ("Mitä pitäisi tietää, ennen kuin lainaa?", "Mitä pitäisi tietää, ennen kuin lainaa?"),
        ("Onko tiedossa uusia pajoja?", "Onko tiedossa uusia pajoja?"),
    ],
)
def test_what_only_asks_to_be_told_is_left_out(typed: str, asked: str) -> None:
    assert plainly(typed) == asked


def test_the_answer_keeps_the_question_as_it_was_typed(asker: Asker) -> None:
    typed = "Osaatko sanoa, milloin Rahasatama alkoi?"
    answer = asker.ask(typed)
    assert answer.question == typed
    assert "1.2.2016" in answer.text
