"""Which of two has more, or is better: only where that is told."""

import pytest

from rag.answer import AnswerKind
from rag.asker import Asker
from rag.comparing.comparatives import all_tell, asked_comparative
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("question", "sides", "told"),
    [
        (
            "Kummassa palkattiin enemmän ohjaajia?",
            ("Työpajoille palkattiin kolme ohjaajaa.", "Ohjaajia oli kaikkiaan 5."),
            True,
        ),
        (
            "Kummassa palkattiin enemmän ohjaajia?",
            ("Työpajoille palkattiin kolme ohjaajaa.", "Ohjaajat aloittivat vuonna 2019."),
            False,
        ),
        ("Kummassa oli enemmän väkeä?", ("Kylille saapui 40 kävijää.", "Talolla kävi 12 henkeä."), True),
        ("Which reached more mentors?", ("Ohjaajia tuli.", "Mentoreita oli 4."), False),
        ("Kumpi liima piti paremmin?", ("Vesiliima piti paremmin kuin toinen.",), True),
        ("Kumpi liima piti paremmin?", ("Vesiliima kokeiltiin ensin.", "Kuivuminen sujui paremmin."), False),
        ("Kummassa nuoret olivat tyytyväisempiä?", ("Nuoret olivat tyytyväisiä.", "Nuoret olivat tyytyväisiä."), True),
        ("Kummassa nuoret olivat tyytyväisempiä?", ("Nuoret olivat tyytyväisiä.", "Nuoria oli 30."), False),
    ],
)
def test_what_is_compared_must_be_told_of_all(
    names: Names, lexicon: Lexicon, question: str, sides: tuple[str, ...], told: bool
) -> None:
    asked = asked_comparative(understand(question, names, lexicon))
    assert asked is not None
    assert all_tell(asked, [(side,) for side in sides], lexicon) is told


@pytest.mark.parametrize(
    "question", ["Missä nuoria oli enemmän?", "Kumpi alkoi aikaisemmin?", "Mitä parempaa hankkeesta seurasi?"]
)
def test_other_questions_are_no_such_comparisons(names: Names, lexicon: Lexicon, question: str) -> None:
    assert asked_comparative(understand(question, names, lexicon)) is None


@pytest.mark.parametrize(
    "question",
    [
        "Kummassa oli enemmän palkattuja hitsaajia, Rahasatamassa vai Talvisaari auki -hankkeessa?",
        "Kummassa nuoret olivat tyytyväisempiä, Rahasatamassa vai LANKA-verkostossa?",
    ],
)
def test_sides_that_do_not_tell_it_are_named_as_silent(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.NONE
    assert "Rahasatama" in answer.text
