"""The keyword index finds inflected words, weighs fields and holds filters."""

from pathlib import Path

import numpy as np
import pytest

from index.analysers import load_analyser
from index.keywords import ChunkWords, KeywordIndex

TEXTS = {
    1: ("S99001", "Talousneuvonta auttaa velkaantuneita nuoria."),
    2: ("S99001", "Nuorten taloutta ja neuvontaa."),
    3: ("A99002", "Matkailuyritykset kehittävät palveluja; hinta 45 000 euroa."),
    4: ("A99002", "Saariston neuvonnan järjestää kunta."),
}
ANALYSER = load_analyser("pyvoikko")


def chunk_words(number: int, project: str, text: str) -> ChunkWords:
    return ChunkWords(number, project, ANALYSER.analyse(text), ANALYSER.analyse("Tiivistelmä"), ())


@pytest.fixture
def index(tmp_path: Path) -> KeywordIndex:
    created = KeywordIndex.create(tmp_path / "keywords")
    created.update((), (chunk_words(number, *rest) for number, rest in TEXTS.items()))
    return KeywordIndex.open(tmp_path / "keywords")


def found(index: KeywordIndex, query: str, **options: object) -> list[int]:
    return index.search(ANALYSER.analyse(query), 10, **options)[0].tolist()


def test_an_inflected_compound_is_found_before_its_parts(index: KeywordIndex) -> None:
    assert found(index, "talousneuvontaan") == [1, 2, 4]


def test_numbers_match_however_they_are_spaced(index: KeywordIndex) -> None:
    assert found(index, "45000") == [3]


def test_a_project_filter_holds(index: KeywordIndex) -> None:
    assert found(index, "neuvonta", projects=("A99002",)) == [4]
    assert found(index, "neuvonta", projects=()) == []


def test_scores_of_chosen_chunks_are_those_of_the_search(index: KeywordIndex) -> None:
    query = ANALYSER.analyse("nuorten neuvonta")
    ids, scores = index.search(query, 10)
    assert index.score(query, ids) == pytest.approx(scores)
    assert index.score(query, np.array([3], np.int64)).tolist() == [0.0]


def test_an_update_replaces_chunks(index: KeywordIndex) -> None:
    index.update([1, 2], [chunk_words(5, "S99001", "Velkaneuvonta")])
    assert len(index) == 3
    assert set(found(index, "neuvontaa")) == {4, 5}


def test_a_question_without_known_words_finds_nothing(index: KeywordIndex) -> None:
    assert found(index, "") == found(index, "xyzzy") == []


def test_a_very_long_query_is_searched_by_its_rarest_words(index: KeywordIndex) -> None:
    many = " ".join(f"sana{number}" for number in range(3000))
    assert found(index, f"{many} matkailuyritys")[:1] in ([], [3])


def test_what_of_a_query_matched_is_told_for_each_chunk(index: KeywordIndex) -> None:
    absent = " ".join(f"puuttuva{number}" for number in range(30))
    query = ANALYSER.analyse(f"kunta {absent} neuvonnasta nuorille tiivistelmässä")
    matched = index.matched([lemma for token in query for lemma in token.lemmas], np.array([2, 3, 4], np.int64))
    assert {number: set(lemmas) for number, lemmas in matched.items()} == {
        2: {"neuvonta", "nuori", "tiivistelmä"},
        3: {"tiivistelmä"},
        4: {"kunta", "neuvonta", "tiivistelmä"},
    }
