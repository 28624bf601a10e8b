"""The kinds of thing that a sentence has."""

from rag.questions.expected import Expected
from rag.texts.kinds import gives_reason, has_one_of


def test_a_reason_has_a_word_for_it() -> None:
    assert gives_reason("Rahaa säästyi, koska matkat peruttiin.")
    assert gives_reason("Poikkeamaan on kaksi syytä.")
    assert not gives_reason("Myönnetty rahoitus: 240 000")


def test_an_hour_may_be_told_in_words() -> None:
    assert has_one_of([Expected.DATE], "Viimeinen kahvi juodaan ennen kello kahta.")
    assert not has_one_of([Expected.DATE], "Seinällä on kello ja kalenteri.")
