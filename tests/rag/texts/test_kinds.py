"""The kinds of thing that a sentence has."""

from rag.texts.kinds import gives_reason


def test_a_reason_has_a_word_for_it() -> None:
    assert gives_reason("Rahaa säästyi, koska matkat peruttiin.")
    assert gives_reason("Poikkeamaan on kaksi syytä.")
    assert not gives_reason("Myönnetty rahoitus: 240 000")
