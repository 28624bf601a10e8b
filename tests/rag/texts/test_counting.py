"""Numbers that count a thing, and those that measure, date or number something else."""

import pytest

from rag.texts.counting import counts, may_count, new_numbers, times, times_asked
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hankkeessa on kolme työntekijää.", True),
        ("Kurssille otetaan yksitoista opiskelijaa.", True),
        ("Työntekijöitä palkataan 14 vuodessa.", True),  # in a year
        ("Koulutus järjestettiin 14 vuodessa.", False),
        ("Palvelut olivat 18 vuotta täyttäneiden käytettävissä.", False),
        ("Kohderyhmänä ovat yli 54–v. työntekijät.", False),
        ("Kohderyhmänä ovat 18–29-vuotiaat työntekijät.", False),
        ("Kysely tehtiin 12/2019, ja siihen vastattiin 17.9.2019.", False),
        ("Vaihe 5: koulutuksen kokeilu vuonna 2021.", False),
        ("TP 2 alkaa kello 9, ja yhdistyksen tunnus on 1234567-8.", False),
        ("Osuus on 40 % kustannuksista, joita on 2 000 euroa.", False),
    ],
)
def test_a_number_may_count_a_worker(lexicon: Lexicon, text: str, expected: bool) -> None:
    (worker,) = lexicon.terms("työntekijää")
    assert may_count(worker, text, lexicon.tokens(text)) is expected


def test_a_measure_is_counted_by_its_own_unit(lexicon: Lexicon) -> None:
    (week,) = lexicon.terms("viikkoa")
    assert may_count(week, "Kokeilu kestää kuusi viikkoa.", lexicon.tokens("Kokeilu kestää kuusi viikkoa."))


def test_a_number_counts_what_stands_close_to_it(lexicon: Lexicon) -> None:
    (mentor,) = lexicon.terms("mentoria")
    near, far = "Mentoreita koulutetaan 45.", "Kaikki mentorit tapaavat toisensa kerran, ja ryhmiä on 45."
    assert counts(mentor, lexicon.tokens(near))
    assert not counts(mentor, lexicon.tokens(far))


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Mitä laina maksaa kuukaudessa?", "Laina maksaa 40 euroa kuukaudessa.", True),
        ("Mitä laina maksaa kuukaudessa?", "Kuukausivuokra on 40 euroa.", True),
        ("Mitä laina maksaa kuukaudessa?", "Laina maksaa 40 euroa viikossa.", False),
        ("Moniko oli töissä kahden vuoden päästä?", "Kaksi vuotta myöhemmin töissä oli 12.", True),
        ("Moniko oli töissä kahden vuoden päästä?", "Puolen vuoden kuluttua töissä oli 12.", False),
        ("Montako vuotta kokeilu kestää?", "Kokeilu kestää pitkään.", True),  # the time itself is asked for
    ],
)
def test_a_figure_is_for_the_time_that_is_asked(lexicon: Lexicon, question: str, text: str, told: bool) -> None:
    assert (times_asked(lexicon.tokens(question)) <= times(lexicon.tokens(text))) is told


def test_a_figure_of_the_question_is_not_new(lexicon: Lexicon) -> None:
    tokens = lexicon.tokens("Ryhmään tuli 217 nuorta ja 12 aikuista.")
    asked = lexicon.tokens("Kuinka moni 217 nuoresta jatkoi?")
    assert [token.surface for token in new_numbers(tokens, asked) if token.surface.isdigit()] == ["12"]
