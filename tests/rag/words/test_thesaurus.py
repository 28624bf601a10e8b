"""Finnish words that say nearly the same."""

import tomllib
from importlib.resources import files

import pytest

from rag.words.related import with_related
from rag.words.terms import NEAR_WEIGHT, Lexicon, is_function_word, match, match_nearly
from rag.words.thesaurus import with_near


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("nettisivut", "Hankkeelle tehdään kotisivut"),
        ("arvioidaan", "Arvioinnista vastaa ulkopuolinen taho"),
        ("vanhuksia", "Ikäihmisiä on ryhmissä kaksikymmentä"),
        ("velkaneuvoja", "Talousohjaajat kiertävät kunnissa"),
    ],
)
def test_a_word_is_met_by_what_documents_say_for_it(lexicon: Lexicon, asked: str, written: str) -> None:
    (term,) = with_near(lexicon.terms(asked))
    words = lexicon.words(written)
    assert match(term, words) < NEAR_WEIGHT
    assert match_nearly(term, words) == NEAR_WEIGHT


def test_a_word_of_another_language_is_met_by_what_documents_say_for_its_meaning(lexicon: Lexicon) -> None:
    (term,) = with_near(with_related(lexicon.terms("evaluation"), lexicon.tokens("evaluation"), "en"))
    assert match_nearly(term, lexicon.words("Hankkeen tuloksia mitattiin kyselyllä")) > 0.0


def test_a_word_itself_counts_most(lexicon: Lexicon) -> None:
    (term,) = with_near(lexicon.terms("nettisivut"))
    assert match_nearly(term, lexicon.words("Nettisivut ja kotisivut")) == 1.0
    assert match_nearly(term, lexicon.words("Hanke kokeilee uutta")) == 0.0


def test_the_table_has_single_words_that_tell_something() -> None:
    rows = tomllib.loads(files("rag.words").joinpath("thesaurus.toml").read_text("utf-8"))["words"]
    for written, said in rows.items():
        words = said.split()
        assert words
        assert len({written, *words}) == 1 + len(words), written
        assert not any(is_function_word(word) or word != word.lower() for word in (written, *words)), written
