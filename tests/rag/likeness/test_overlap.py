"""The warning of one activity funded twice."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.asker import Asker
from tests.rag.forms import HARBOUR, LOOM, PURSE

COPY = (
    HARBOUR.replace("S77101", "S77109")
    .replace("Rahasatama – velkaneuvontaa työpajoilla", "Laskulaituri")
    .replace("Alkaa 1.2.2016 ja päättyy 31.12.2017", "Alkaa 1.1.2017 ja päättyy 31.12.2018")
    .replace("joka tiistai", "joka keskiviikko")
    .replace("neljä iltapäivää", "kolme päivää")
)
LATER = COPY.replace("S77109", "S77110").replace("Alkaa 1.1.2017 ja päättyy", "Alkaa 1.1.2019 ja päättyy")


def ask_of(folder: Path, *texts: str) -> Asker:
    documents = folder / "documents"
    documents.mkdir()
    for number, text in enumerate(texts):
        (documents / f"{number}.txt").write_text(text, encoding="utf-8")
    build([documents], folder / "index", HashingEncoder(), load_analyser(), encoder_name="hashing")
    return Asker(Searcher.open(folder / "index"))


def test_the_same_activity_at_the_same_time_is_warned_of_with_both_quotes(tmp_path: Path) -> None:
    answer = ask_of(tmp_path, HARBOUR, COPY, PURSE, LOOM).similar_to("S77101")
    notes = [note for note in answer.notes if note.startswith("Mahdollinen päällekkäisyys")]
    assert len(notes) == 1
    assert "(S77101)" in notes[0]
    assert "(S77109)" in notes[0]
    assert "Kainuu" in notes[0]
    quoted = {citation.project for citation in answer.citations if f"[{citation.n}]" in notes[0]}
    assert quoted == {"S77101", "S77109"}


@pytest.mark.parametrize("other", [LATER.replace("31.12.2018", "31.12.2020"), COPY.replace("Kainuu", "Lappi")])
def test_another_time_or_other_places_and_people_are_no_overlap(tmp_path: Path, other: str) -> None:
    other = other.replace("Rahasatamasäätiö sr", "Laiturisäätiö sr").replace("Hiidenvaaran ammattiopisto", "Kareopisto")
    answer = ask_of(tmp_path, HARBOUR, other, PURSE, LOOM).similar_to("S77101")
    assert not [note for note in answer.notes if "päällekkäisyys" in note]
