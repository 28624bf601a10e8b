"""Both analysers read the same words alike."""

import pytest

from corpus.errors import BadRequest, MissingDependency
from index.analyser import Analyser
from index.analysers import load_analyser
from index.voikko import readings

WORDS = {
    "taloudellisen": ({"taloudellinen"}, set()),
    "sosiaalityöntekijöiden": ({"sosiaalityöntekijä"}, {"sosiaali", "työ", "tekijä"}),
    "Talousneuvonta": ({"talousneuvonta"}, {"talous", "neuvonta"}),
    "järjestötaustaisille": ({"järjestötaustainen"}, {"järjestö", "taustainen"}),
    "osaaminen": ({"osata", "osaaminen"}, set()),
    "hankintaosaamisen": ({"hankintaosata", "hankintaosaaminen"}, {"hankinta", "osata", "osaaminen"}),
    "hyvinvointialueilla": ({"hyvinvointialue"}, {"hyvin", "vointi", "alue"}),
    "Pohjois-Savossa": ({"pohjois-savo"}, {"pohjoinen", "savo"}),
    "kotona": ({"koti"}, set()),
    "kuopiossa": ({"kuopio"}, set()),
    "kuusi": ({"kuu", "kuusi"}, set()),
    "pientalot": ({"pientalo"}, {"pieni", "talo"}),
    "viidentoista": ({"viidentoista"}, {"viisi", "toista"}),
    "asiantuntijoista": ({"asiantuntija"}, {"asia", "tuntija"}),  # and no "tunti" and "joki"
    "EU:lta": ({"eu"}, set()),
    "KEKS:n": ({"keks"}, set()),
    "KEKS-hankkeen": ({"keks-hanke"}, {"keks", "hanke"}),
    "sote\u2011keskus": ({"sote-keskus"}, {"sote", "keskus"}),
    "sosi\u00adaalityö": ({"sosiaalityö"}, {"sosiaali", "työ"}),
    "a\u0308ly": ({"äly"}, set()),
    "S99001": ({"s99001"}, set()),
    "1234567-1": ({"1234567-1"}, set()),
    "1.9.2015": ({"1.9.2015"}, {"2015"}),
    "130 000": ({"130000"}, set()),
    "130\u00a0000": ({"130000"}, set()),
    "socialarbete": ({"socialarbete"}, set()),
}


@pytest.fixture(params=["libvoikko", "pyvoikko"], scope="module")
def analyser(request: pytest.FixtureRequest) -> Analyser:
    try:
        return load_analyser(request.param)
    except MissingDependency as missing:
        pytest.skip(str(missing))


@pytest.mark.parametrize("word", WORDS)
def test_a_word_has_its_lemmas_and_parts(analyser: Analyser, word: str) -> None:
    lemmas, parts = WORDS[word]
    (token,) = analyser.analyse(word)
    assert lemmas <= set(token.lemmas)
    assert set(token.parts) == parts


def test_the_case_ending_of_a_sign_is_no_word(analyser: Analyser) -> None:
    assert [token.surface for token in analyser.analyse("Alus+:ssa 5 %:lla, ESR:n (a):ta, 7:n")] == [
        "alus", "5", "esr:n", "a", "7:n",
    ]  # fmt: skip


def test_tokens_stand_where_the_text_has_them(analyser: Analyser) -> None:
    text = "Hanke (ESR) alkoi 1.9.2015\u20132016; 45\u00a0000 euroa, raa’an työn."
    tokens = analyser.analyse(text)
    assert [text[token.start : token.end] for token in tokens] == [
        "Hanke", "ESR", "alkoi", "1.9.2015", "2016", "45\u00a0000", "euroa", "raa’an", "työn",
    ]  # fmt: skip
    assert [token.surface for token in tokens][-2:] == ["raa'an", "työn"]


def test_columns_of_small_numbers_stay_apart(analyser: Analyser) -> None:
    assert [token.surface for token in analyser.analyse("2 966 12 102 0 2016 2017")] == [
        "2966", "12102", "0", "2016", "2017",
    ]  # fmt: skip


def test_inflected_names_that_no_lexicon_knows_meet(analyser: Analyser) -> None:
    base, inflected = analyser.analyse("Zyrkka Zyrkkan")
    assert set(base.lemmas) & set(inflected.lemmas)


def test_the_dictionary_knows_words_in_any_form(analyser: Analyser) -> None:
    assert analyser.knows("hankkeissa")
    assert not analyser.knows("hankkessa")


def test_a_word_known_whole_is_no_compound_of_chance_words() -> None:
    whole = "[Ln][Xp]materiaali[X]materiaale[Sp][Nm]ja"
    chance = "[Ln][Xp]materia[X]materia[Sn][Ny][Bh][Bc][Ln][Xp]ale[X]ale[Sp][Nm]ja"
    (reading,) = readings([chance, whole])
    assert reading.lemmas == ("materiaali",)
    assert reading.parts == ()


def test_a_word_that_is_known_is_not_read_anew(analyser: Analyser) -> None:
    known = {"keksipä": (("keksiä",), ("pää",), True)}
    reading = load_analyser(analyser.identity.partition("-")[0], known.get)
    first, second, third = reading.analyse("Keksipä taloudellinen keksipä-taloudellinen")
    assert (first.lemmas, first.parts, first.past) == known["keksipä"]
    assert second.lemmas == analyser.analyse("taloudellinen")[0].lemmas
    assert third.lemmas == ("keksipä-taloudellinen",)
    assert {"keksiä", "pää", "taloudellinen"} <= set(third.parts)


def test_an_unknown_analyser_is_named() -> None:
    with pytest.raises(BadRequest, match="unknown_analyser") as caught:
        load_analyser("stemmer")
    assert caught.value.fields["name"] == "stemmer"


@pytest.mark.parametrize(
    ("word", "past"),
    [
        ("osallistui", True),
        ("perustettiin", True),
        ("osallistuu", False),
        ("perustetaan", False),
        ("voi", False),
        ("oppi", False),
    ],
)
def test_the_past_tense_is_told_where_nothing_else_is_meant(word: str, past: bool) -> None:
    (token,) = load_analyser().analyse(word)
    assert token.past is past
