"""Who runs another project than those of the collection."""

import pytest

from rag.questions.names import Names
from rag.questions.question import understand
from rag.texts.other_projects import asked_project, names_runner, tells_runner
from rag.words.terms import Lexicon

TEXTS = (
    "VELMU (ESR) Velkojen lukemisen muisti 2014-2016.",
    "Hallinnoi Kipinälahden säätiö.",
    "- LASKE (ESR) Laskujen kertaus, koordinoi Pennosen Perilliset ry.",
    "Molempien kanssa tavataan keväisin.",
)


@pytest.mark.parametrize(
    ("question", "project"),
    [
        ("Kuka koordinoi VELMU-hanketta?", "velmu"),
        ("mikä taho hallinnoi velmu-hanketta", "velmu"),
        ("Who runs the VELMU project?", "velmu"),
        ("Vilken organisation förvaltar samordningsprojektet VELMU?", "velmu"),
        ("Who coordinates the Velkojen Muisti project?", ""),
        ("Who coordinates the Pikku Lasku project?", "lasku"),
        ("Who runs the Kajaani project?", ""),
        ("Kuka vetää Kajaanin hanketta?", ""),
        ("Kuka vastaa hankkeen Kajaanin pajoista?", ""),
        ("Kuka koordinoi Rahasatama-hanketta?", ""),
        ("Mitä VELMU-hanke kehitti?", ""),
    ],
)
def test_it_is_asked_who_runs_another_project(names: Names, lexicon: Lexicon, question: str, project: str) -> None:
    assert asked_project(understand(question, names, lexicon)) == project


def test_a_sentence_after_the_name_tells_who_runs_it() -> None:
    assert [tells_runner(TEXTS, place, "velmu") for place in range(4)] == [0.4, 1.0, 0.0, 0.0]
    assert tells_runner(TEXTS, 2, "laske") == 1.0
    assert tells_runner(TEXTS, 1, "") == 0.0


def test_sentences_together_tell_who_runs_it() -> None:
    assert names_runner(TEXTS[:2], "velmu")
    assert not names_runner(TEXTS[:1], "velmu")
    assert not names_runner(TEXTS[1:], "velmu")
