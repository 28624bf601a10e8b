"""How the sentences of places found are weighed."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.questions.names import Names
from rag.questions.question import understand
from rag.texts.evidence import Evidence, gather
from rag.words.terms import Lexicon
from tests.rag.forms import HARBOUR


@pytest.fixture
def best(searcher: Searcher, lexicon: Lexicon, names: Names) -> "Best":
    return Best(searcher, lexicon, names)


class Best:
    """Weighs the sentences of all places that are found."""

    def __init__(self, searcher: Searcher, lexicon: Lexicon, names: Names) -> None:
        self._searcher, self._lexicon, self._names = searcher, lexicon, names

    def __call__(self, text: str) -> list[Evidence]:
        question = understand(text, self._names, self._lexicon)
        return gather(question, self._searcher.search(text, 16), self._searcher, self._lexicon)


def test_a_field_is_evidence_only_where_a_word_of_its_label_is_asked(best: Best) -> None:
    line = "Kunnat: Kajaani, Sotkamo"
    assert line not in [known.text for known in best("Miten Kajaani auttaa velkaantuneita nuoria?")]
    assert line in [known.text for known in best("Onko Kajaani niitä kuntia, joissa velkaantuneita nuoria autetaan?")]


def test_what_is_told_below_a_label_is_evidence_where_a_word_of_it_is_asked(best: Best) -> None:
    reason = "Osa retkistä opastetaan viittomakielisille kulkijoille"
    assert reason in [known.text for known in best("Miten viittomakieliset otetaan huomioon?")]
    assert reason not in [known.text for known in best("Miten kävijät otetaan huomioon?")]


def test_no_form_line_is_evidence(best: Best) -> None:
    texts = {known.text for known in best("Mikä on toteutuspaikan osoite, jos hanke toteutetaan yhdessä paikassa?")}
    assert texts
    assert not any(text.startswith(("Toteutuspaikan osoite", "VälitönVälillinen")) for text in texts)


def test_what_came_about_is_told_in_the_past(best: Best) -> None:
    asked, told = best("Mitä työpajoilla pelataan?"), best("Mitä työpajoilla pelattiin?")
    past = [known for known in told if "kävi" in known.text.split() or "selvitettiin" in known.text]
    score = {known.text: known.score for known in asked}
    assert past
    assert all(known.score > score[known.text] for known in past if known.text in score)


def test_the_verb_of_what_was_left_unfinished_tells_nothing_itself(tmp_path: Path) -> None:
    told = "Hanke keskeytettiin, kun säätiö lakkautettiin. Kahvipöytä jäi työpajalle."
    (tmp_path / "form.txt").write_text(HARBOUR.replace("Maksusuunnitelman teki 88 nuorta.", told), encoding="utf-8")
    build([tmp_path / "form.txt"], tmp_path / "index", HashingEncoder(), load_analyser(), encoder_name="hashing")
    searcher = Searcher.open(tmp_path / "index")
    lexicon = Lexicon(searcher.analyser)
    best = Best(searcher, lexicon, Names(searcher.catalogue, lexicon))
    coverage = {known.text: known.coverage for known in best("jäi kesken")}
    assert coverage["Hanke keskeytettiin, kun säätiö lakkautettiin."] > 0.8
    assert coverage["Kahvipöytä jäi työpajalle."] < 0.5


def test_the_region_of_a_whole_project_tells_no_sentence_of_it_apart(
    searcher: Searcher, lexicon: Lexicon, best: Best
) -> None:
    region = next(project.regions[0] for project in searcher.catalogue.projects() if len(project.regions) == 1)
    code = next(project.code for project in searcher.catalogue.projects() if project.regions == (region,))
    coverages = {known.coverage for known in best(region) if known.hit.chunk.project == code}
    assert coverages == {1.0}
