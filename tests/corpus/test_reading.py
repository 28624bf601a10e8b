import pytest

from corpus.document import Span
from corpus.reading import merge, read_flow, read_spans, subtract, united


def whole(text, omitted=()):
    return read_spans(text, [Span(0, len(text))], omitted)


DOUBLE_SPACED = """Hankkeen tavoitteena on uudistaa kyläkoulujen ruokailua ja samalla oppia lähialueen

tuottajista. Oppilaat suunnittelevat ruokalistat itse, ja keittäjä päättää niistä viime

kädessä yhdessä kunnan ravitsemuspäällikön kanssa.

\x20

Toinen kappale alkaa tästä ja jatkuu vielä seuraavalle riville, koska se on aika pitkä

teksti."""


def test_double_spaced_lines_are_joined_and_paragraphs_kept():
    assert whole(DOUBLE_SPACED).text == (
        "Hankkeen tavoitteena on uudistaa kyläkoulujen ruokailua ja samalla oppia lähialueen tuottajista. Oppilaat "
        "suunnittelevat ruokalistat itse, ja keittäjä päättää niistä viime kädessä yhdessä kunnan "
        "ravitsemuspäällikön kanssa.\n\nToinen kappale alkaa tästä ja jatkuu vielä seuraavalle riville, koska se on "
        "aika pitkä teksti."
    )


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("epätasa-", "arvoa", "epätasa-arvoa"),
        ("Kela-", "siirron", "Kela-siirron"),
        ("TKI-", "toiminnan", "TKI-toiminnan"),
        ("Etelä-", "Pohjanmaalla", "Etelä-Pohjanmaalla"),
        ("nettokus-", "tannuksista", "nettokustannuksista"),
        ("kehittä-", "misen", "kehittämisen"),
        ("päihde-", "ja mielenterveystyön", "päihde- ja mielenterveystyön"),
        ("sote-", "palvelut", "sote-palvelut"),
        ("toimintamalleja ja -", "käytäntöjä", "toimintamalleja ja -käytäntöjä"),
        ("kehittä\u00ad", "misen", "kehittämisen"),
    ],
)
def test_words_broken_over_lines(first, second, joined):
    text = f"Ennen sote-uudistusta {first}\n{second} jälkeen."

    assert read_flow(text, [Span(0, len(text))]).text == f"Ennen sote-uudistusta {joined} jälkeen."


def test_list_items_and_short_lines_stay_apart():
    text = "Tavoitteet\nHankkeen avulla vastataan tarpeeseen, joka on suuri.\n- ensimmäinen kohta\n- toinen kohta"

    assert whole(text).text == text


@pytest.mark.parametrize(
    ("first", "second", "joint"),
    [
        ("Vanhat purjeet kerätään ja toimitetaan", "kassien raaka-aineeksi.", " "),
        ("Vanhat purjeet kerätään ja toimitetaan", "Kassit myydään.", "\n"),
        ("Vanhat purjeet kerätään talteen keväällä.", "kassien raaka-aine", "\n"),
        ("Vanhat purjeet ommellaan kasseiksi alle", "30-vuotiaiden kerhossa.", " "),
        ("Vanhat purjeet ommellaan kasseiksi kerhossa", "30 kassia myydään.", "\n"),
        ("Vanhat purjeet ommellaan kasseiksi, joita on", "30 kappaletta.", " "),
        ("Vanhat purjeet ommellaan kasseiksi, joita on", "30 Liitteet", "\n"),  # a heading
        ("Vanhat purjeet ommellaan, ja tavoitteena on", "1. myydä kassit", "\n"),
        ("Vanhat purjeet ja köydet", "kassien raaka-aineeksi.", "\n"),  # may be a table's column
        ("Purjeiden, köysien ja muiden varusteiden kierto 3 4", "ei vaikutusta", "\n"),  # a row and what is below it
        ("Purjeita ja köysiä kierrättävät venekerholaiset", "joista naisia 7", "\n"),  # another row
    ],
)
def test_two_lines_of_a_sentence_are_joined_among_shorter_ones(first, second, joint):
    text = f"Jätteet 3 4\n\n{first}\n{second}\n\nVesi 2 2"

    assert f"{first}{joint}{second}" in whole(text).text


def test_a_narrow_column_is_joined_among_wide_lines():
    wide = "Riskit on koottu taulukkoon, ja niihin on varauduttu koko ohjausryhmän ja pelastuslaitoksen kanssa."
    text = f"{wide}\n{wide}\n\nVenekerholaisille pidetään ilta,\njossa köydet käydään läpi.\n\n{wide}"

    assert "Venekerholaisille pidetään ilta,\njossa" in whole(text).text  # may be a table's column
    assert (
        "Venekerholaisille pidetään keväällä ilta, jossa" in whole(text.replace("pidetään", "pidetään keväällä")).text
    )


def test_furniture_is_left_out_of_a_sentence_and_its_spans():
    text = "Yhteistyökumppaneiden roolissa jatkavien keskeisten kehittämishankkeiden\n\n15 (23)\n\nosalta sovitaan."
    start = text.index("15 (23)")
    reading = whole(text, [Span(start, start + 7)])

    assert reading.text == "Yhteistyökumppaneiden roolissa jatkavien keskeisten kehittämishankkeiden osalta sovitaan."
    assert [span.cut(text) for span in reading.spans(0, len(reading.text))] == [
        "Yhteistyökumppaneiden roolissa jatkavien keskeisten kehittämishankkeiden",
        "osalta sovitaan.",
    ]


def test_what_touches_in_the_source_is_one_span():
    reading = whole(DOUBLE_SPACED)

    assert reading.spans(0, len(reading.text)) == (Span(0, len(DOUBLE_SPACED)),)


def test_white_space_and_soft_hyphens():
    text = "Paljon\u00a0  välejä \tja ta\u00advutettu sana "
    reading = whole(text)

    assert reading.text == "Paljon välejä ja tavutettu sana"
    assert reading.spans(27, 31)[0].cut(text) == "sana"


@pytest.mark.parametrize(
    ("omitted", "left"),
    [
        ([Span(3, 5)], [Span(0, 3), Span(5, 10)]),
        ([Span(0, 4), Span(9, 20)], [Span(4, 9)]),
        ([Span(0, 10)], []),
        ([], [Span(0, 10)]),
    ],
)
def test_subtract(omitted, left):
    assert subtract([Span(0, 10)], omitted) == left


def test_united_spans_are_in_order_and_apart():
    assert united([Span(5, 9), Span(0, 2), Span(1, 4)]) == (Span(0, 4), Span(5, 9))


def test_merge_joins_over_white_space_only():
    assert merge((Span(0, 2), Span(4, 6), Span(7, 8)), "ab  cd-e") == (Span(0, 6), Span(7, 8))
