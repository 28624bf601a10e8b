"""The kinds of thing that a sentence has."""

import pytest

from rag.questions.expected import Expected
from rag.questions.names import Names
from rag.questions.question import understand
from rag.texts.kinds import gives_reason, has_expected, has_one_of
from rag.words.terms import Lexicon, Vocabulary


def test_a_reason_has_a_word_for_it() -> None:
    assert gives_reason("Rahaa säästyi, koska matkat peruttiin.")
    assert gives_reason("Poikkeamaan on kaksi syytä.")
    assert not gives_reason("Myönnetty rahoitus: 240 000")


def test_an_hour_may_be_told_in_words() -> None:
    assert has_one_of([Expected.DATE], "Viimeinen kahvi juodaan ennen kello kahta.")
    assert not has_one_of([Expected.DATE], "Seinällä on kello ja kalenteri.")
    assert has_one_of([Expected.DATE], "Leiri on vuoden alussa.")
    assert not has_one_of([Expected.DATE], "Merkin voi menettää vuodeksi, jos vuodepaikat loppuvat.")


@pytest.mark.parametrize(
    ("question", "has"),
    [("Milloin paja saa merkin?", True), ("Milloin paja sai merkin?", False), ("Minä päivänä paja saa merkin?", False)],
)
def test_what_is_not_past_may_happen_on_a_condition(names: Names, lexicon: Lexicon, question: str, has: bool) -> None:
    told = "Paja saa merkin, kun vene on tervattu."
    nothing = Vocabulary(frozenset(), frozenset())
    assert has_expected(understand(question, names, lexicon), nothing, told, lexicon.tokens(told)) is has
