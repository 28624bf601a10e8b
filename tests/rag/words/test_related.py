"""Finnish words for those of other languages."""

from collections.abc import Sequence

import pytest

from index.analyser import Token
from index.analysers import load_analyser
from rag.words.related import glossary, keywords, rows, with_related
from rag.words.terms import Lexicon, Term, match


def _read(lexicon: Lexicon, text: str, language: str) -> tuple[Term, ...]:
    return with_related(lexicon.terms(text), lexicon.tokens(text), language)


@pytest.mark.parametrize(
    ("language", "word", "meanings"),
    [
        ("en", "companies", [{"yritys"}]),
        ("en", "unemployed", [{"työtön"}]),
        ("sv", "ungdomarna", [{"nuori", "nuoriso"}]),
        ("sv", "kommunernas", [{"kunta", "kunnallinen"}]),
        ("sv", "skogsföretag", [{"metsä"}, {"yritys"}]),
        ("en", "unnecessary", [{"tarpeeton", "turha"}]),
        ("en", "universities", [{"korkeakoulu", "yliopisto"}]),
        ("sv", "skolan", [{"koulu", "oppilaitos"}]),
        ("sv", "mejeriet", [{"maito", "meijeri"}]),
        ("sv", "nåddes", [{"saavuttaa", "saavuttaminen", "tavoittaa"}]),
        ("en", "zzyzx", []),
        ("fi", "home", []),
    ],
)
def test_inflected_and_joined_words_are_understood(
    lexicon: Lexicon, language: str, word: str, meanings: list[set[str]]
) -> None:
    (term,) = _read(lexicon, word, language)
    assert list(term.related) == meanings


def test_a_related_word_is_met_less_than_the_word_itself(lexicon: Lexicon) -> None:
    (term,) = _read(lexicon, "companies", "en")
    assert match(term, lexicon.words("companies")) == 1.0
    assert 0 < match(term, lexicon.words("matkailualan yrityksille")) < 1
    assert match(term, lexicon.words("metsänhoito")) == 0


@pytest.mark.parametrize(
    ("language", "text", "meanings"),
    [
        ("en", "heat pumps", [{"lämpöpumppu"}] * 2),
        ("en", "they handed over a barn", [{"luovuttaa"}, {"lato"}]),
        ("en", "heat, pumps", [{"lämpö"}, {"pumppu"}]),
        ("en", "the region's tourism", [{"alue"}, {"matkailu"}]),
        ("en", "an organisation in my neighbor's harbor", [{"organisaatio"}, {"naapuri"}, {"satama"}]),
        ("sv", "delprojektets tredje sektorn", [{"järjestö"}] * 2),
        ("sv", "riskerna på förhand", [{"riski"}, {"ennakko"}]),
    ],
)
def test_phrases_are_met_as_a_whole_and_small_words_left_out(
    lexicon: Lexicon, language: str, text: str, meanings: list[set[str]]
) -> None:
    told = [frozenset().union(*term.related) for term in _read(lexicon, text, language)]
    assert len(told) == len(meanings)
    assert all(meant <= known for meant, known in zip(meanings, told, strict=True)), told


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("gatumusik", ["katu", "musiikki"]),
        ("kvinnohistoria", ["nainen", "historia"]),
        ("barnfamiljsboende", ["lapsiperhe", "asuminen"]),
        ("gatumusikcenter", ["katu", "musiikki", "keskus"]),
    ],
)
def test_a_compound_means_all_its_parts(lexicon: Lexicon, word: str, parts: list[str]) -> None:
    (term,) = _read(lexicon, word, "sv")
    assert [part in meant for part, meant in zip(parts, term.related, strict=True)] == [True] * len(parts)


def test_keywords_keep_what_has_no_finnish_word(lexicon: Lexicon) -> None:
    terms = _read(lexicon, "companies in Zzyzx", "en")
    assert keywords(terms) == "zzyzx yritys"


def test_every_finnish_word_is_a_base_form() -> None:
    analyser = load_analyser()
    unknown = {
        word for *_, finnish in rows() for word in finnish.split() if word not in _lemmas(analyser.analyse(word))
    }
    assert unknown == set()


def _lemmas(tokens: Sequence[Token]) -> set[str]:
    return {lemma for token in tokens for lemma in token.lemmas}


def test_the_glossary_is_sorted_and_no_word_means_everything() -> None:
    told = [tuple(row) for row in rows()]
    assert told == sorted(set(told))
    assert all(finnish and (english or swedish) for english, swedish, finnish in told)
    assert {
        word: meaning for language in ("en", "sv") for word, meaning in glossary(language).items() if len(meaning) > 8
    } == {}
