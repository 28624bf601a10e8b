"""The language of a question."""

import pytest

from rag.words.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Mitkä hankkeet kehittävät velkaneuvontaa?", "fi"),
        ("Paljonko Rahasatama sai rahoitusta?", "fi"),
        ("Onko hankkeessa tehty analyysi?", "fi"),
        ("velkaneuvonta nuorille", "fi"),
        ("", "fi"),
        ("2017", "fi"),
        ("Which projects are in Lapland?", "en"),
        ("Who is the applicant of LANKA-verkosto?", "en"),
        ("How much funding did it get?", "en"),
        ("Could one go on without a permit?", "en"),
        ("Kunde man komma på eget initiativ?", "sv"),
        ("Vilka projekt finns i Lappland?", "sv"),
        ("När började projektet?", "sv"),
        ("Vem är sökanden?", "sv"),
        ("Hur mycket finansiering har projektet fått?", "sv"),
    ],
)
def test_the_language_is_told_by_its_small_words(text: str, language: str) -> None:
    assert detect_language(text) == language
