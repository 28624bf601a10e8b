"""Which sentences answer an open question, and in what order they are quoted."""

from dataclasses import replace

import pytest

from index.search import Searcher
from rag.texts.evidence import Evidence
from rag.texts.passages import MOST_CHARACTERS, MOST_SENTENCES, choose, in_reading_order
from rag.words.terms import Lexicon


@pytest.fixture
def sentence(searcher: Searcher) -> Evidence:
    hit = searcher.search("velkaneuvonta")[0]
    return Evidence(hit, "", hit.chunk.spans[0], 0, 0.5, 0.8, True, True, 1.0)


def made(sentence: Evidence, *told: tuple[str, int, float]) -> list[Evidence]:
    """Return sentences of one chunk, each a text, a position and a score, that stand on places of their own."""
    place = sentence.span.start
    spans = [
        replace(sentence.span, start=place + 10 * position, end=place + 10 * position + 5) for _, position, _ in told
    ]
    return [
        replace(sentence, text=text, position=position, score=score, span=span)
        for (text, position, score), span in zip(told, spans, strict=True)
    ]


def test_the_best_sentence_comes_first_and_its_followers_before_equals(sentence: Evidence, lexicon: Lexicon) -> None:
    evidence = made(
        sentence,
        ("Paja alkaa keväällä.", 3, 1.0),
        ("Laskuri lainataan kotiin.", 9, 0.8),
        ("Siihen mahtuu kymmenen nuorta.", 4, 0.6),
    )
    assert [known.position for known in choose(evidence, lexicon)] == [3, 4, 9]


def test_the_items_of_a_list_follow_its_beginning(sentence: Evidence, lexicon: Lexicon) -> None:
    evidence = made(
        sentence,
        ("Mallissa on kolme porrasta.", 0, 1.0),
        ("Kirjaston aukiolo pitenee.", 8, 0.55),
        ("Ensimmäinen on tilannekuva.", 1, 0.3),
        ("Toinen on laskupöytä.", 2, 0.3),
        ("Kolmas on tukihenkilö.", 3, 0.3),
        ("Toimintaa on neljässä kunnassa.", 4, 0.2),
    )
    assert [known.position for known in choose(evidence, lexicon)] == [0, 1, 2, 3, 8]


def test_a_list_is_told_whole(sentence: Evidence, lexicon: Lexicon) -> None:
    crafts = ("veisto", "tervaus", "purjeet", "airot", "köydet", "ankkuri", "tuhto")
    items = [(f"{number}) {craft}", number, 0.2) for number, craft in enumerate(crafts, 1)]
    evidence = made(sentence, ("Vaiheet ovat:", 0, 1.0), *items, ("Kirjaston aukiolo pitenee.", 20, 0.9))
    assert [known.position for known in choose(evidence, lexicon)] == list(range(8))


@pytest.mark.parametrize("announcing", ["Osat ovat:", "Osiin kuuluvat"])
def test_what_a_sentence_announces_comes_right_after_it(sentence: Evidence, lexicon: Lexicon, announcing: str) -> None:
    evidence = made(
        sentence,
        (announcing, 0, 1.0),
        ("Kirjaston aukiolo pitenee.", 8, 0.9),
        ("I) tilannekuva", 1, 0.1),
        ("II) laskupöytä", 2, 0.1),
        ("III) tukihenkilö", 3, 0.1),
    )
    assert [known.position for known in choose(evidence, lexicon)] == [0, 1, 2, 3, 8]


def test_what_another_sentence_announces_comes_after_it_or_it_is_left_out(sentence: Evidence, lexicon: Lexicon) -> None:
    told = [("Kirjasto on auki.", 0, 1.0), ("Kurssilla opittiin:", 10, 0.8)]
    items = [("airot kestävät terva pinnassa", 11, 0.1), ("köydet vaihdetaan kesällä", 12, 0.1)]
    assert [known.position for known in choose(made(sentence, *told, *items), lexicon)] == [0, 10, 11, 12]
    assert [known.position for known in choose(made(sentence, *told), lexicon)] == [0]


def test_what_the_best_sentence_refers_back_to_is_told(sentence: Evidence, lexicon: Lexicon) -> None:
    beside = [("Vesi jäätyy marraskuussa.", 3, 0.1), ("Kirjaston aukiolo pitenee.", 9, 0.3)]
    back = made(sentence, ("Siksi veneet nostetaan syksyllä.", 4, 1.0), *beside)
    alone = made(sentence, ("Veneet nostetaan syksyllä.", 4, 1.0), *beside)
    assert [known.position for known in choose(back, lexicon)] == [4, 3]
    assert [known.position for known in choose(alone, lexicon)] == [4]


def test_what_stands_beside_a_chosen_sentence_is_raised(sentence: Evidence, lexicon: Lexicon) -> None:
    evidence = made(
        sentence,
        ("Paja alkaa keväällä.", 0, 1.0),
        ("Opettaja käy työpaikalla.", 5, 0.8),
        ("Tuulivoima lisääntyy.", 9, 0.7),
        ("Käynti tehdään neljännellä viikolla.", 6, 0.6),
    )
    assert [known.position for known in choose(evidence, lexicon)] == [0, 5, 6, 9]


def test_what_is_far_from_the_best_or_says_the_same_is_left_out(sentence: Evidence, lexicon: Lexicon) -> None:
    evidence = made(
        sentence,
        ("Paja alkaa keväällä.", 0, 1.0),
        ("Keväällä alkaa paja.", 5, 0.9),
        ("Tuulivoima lisääntyy.", 7, 0.1),
    )
    assert [known.text for known in choose(evidence, lexicon)] == ["Paja alkaa keväällä."]


def test_an_answer_is_short(sentence: Evidence, lexicon: Lexicon) -> None:
    words = "abcdefghijklmnop"
    evidence = made(
        sentence, *((" ".join(letter * 12 for letter in words[n:] + words[:n]), 3 * n, 1.0) for n in range(9))
    )
    different = [replace(known, text=f"{chr(97 + n) * 9} " * 20) for n, known in enumerate(evidence)]
    chosen = choose(different, lexicon)
    assert len(chosen) <= MOST_SENTENCES
    assert sum(len(known.text) for known in chosen) <= MOST_CHARACTERS


def test_the_best_sentence_and_its_neighbours_are_read_first(sentence: Evidence) -> None:
    evidence = made(
        sentence,
        ("Paja alkaa keväällä.", 5, 1.0),
        ("Hanke on kaksivuotinen.", 0, 0.9),
        ("Siihen haetaan tammikuussa.", 4, 0.6),
        ("Nuoria on kymmenen.", 9, 0.7),
    )
    assert [known.position for known in in_reading_order(evidence)] == [4, 5, 0, 9]


def test_what_comes_far_behind_the_best_sentence_does_not_lead_to_it(sentence: Evidence) -> None:
    evidence = made(
        sentence,
        ("Paja alkaa keväällä.", 5, 1.0),
        ("Hanke on kaksivuotinen.", 4, 0.5),
        ("Siihen haetaan tammikuussa.", 6, 0.5),
    )
    assert [known.position for known in in_reading_order(evidence)] == [5, 6, 4]


def test_what_a_line_end_cut_is_told_whole(sentence: Evidence, lexicon: Lexicon) -> None:
    evidence = made(
        sentence,
        ("- Pidetään leiri, jolla maalataan", 4, 1.0),
        ("Kirjaston aukiolo pitenee.", 8, 0.95),
        ("veneitä ja mökkejä koko viikon.", 5, 0.1),
        ("- Leirin jälkeen siivotaan.", 6, 0.3),
    )
    assert [known.position for known in choose(evidence, lexicon)][:2] == [4, 5]
    ended = [replace(evidence[0], text="Pidetään leiri."), *evidence[1:]]
    assert [known.position for known in choose(ended, lexicon)][:2] == [4, 8]


def test_a_word_that_no_chosen_sentence_has_is_told_too(sentence: Evidence, lexicon: Lexicon) -> None:
    texts = ("Pajalla on ohjaajia.", "Ohjaajat opettavat.", "Ohjaajia on neljä.", "Ohjaajat vaihtuvat.", "Paja kesti.")
    told = [(text, 2 * number, 1.0 - number / 100) for number, text in enumerate(texts)]
    alike = [replace(known, shares=(0.6, 0.0)) for known in made(sentence, *told)]
    [other] = made(sentence, ("Vakuutus kattaa koneet.", 20, 0.7))
    assert 20 not in [known.position for known in choose([*alike, replace(other, shares=(0.0, 0.0))], lexicon)]
    assert [known.position for known in choose([*alike, replace(other, shares=(0.0, 0.4))], lexicon)][1] == 20
