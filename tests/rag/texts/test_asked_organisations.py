"""Names of firms, banks and associations that are asked for, and the sentences that tell them."""

import pytest

from index.search import Searcher
from rag.questions.areas import Areas
from rag.questions.names import Names
from rag.questions.question import understand
from rag.texts.asked_organisations import asks_for_organisation, has_new_name, names_organisation
from rag.words.terms import Lexicon


@pytest.fixture(scope="module")
def areas(searcher: Searcher, lexicon: Lexicon) -> Areas:
    return Areas(searcher.catalogue, lexicon)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Mikä yritys toimitti sorvin?", True),
        ("Minkä firman sykemittareita käytettiin?", True),
        ("minkä merkkinen sorvi ostettiin", True),
        ("minkä sorviyhtiön koneita käytetään", True),
        ("Minkä nimisiä yrityksiä syntyi?", True),
        ("Mikä puute yrityksistä paljastui?", False),
        ("Mitkä yritykset toimittivat sorvit?", True),
        ("Mitkä kolme järjestöä ovat kumppaneita?", True),
        ("Which bank grants the loan?", True),
        ("Vilket företag levererade svarven?", True),
        ("Minkä kokoinen yritys Sorvaamo on?", False),
        ("Minkälainen yritys voi osallistua?", False),
        ("Mitkä yritykset voivat osallistua?", False),  # kinds of firms may be told
        ("Mitä yrityksille tarjotaan?", False),
        ("Millä keinoilla yritykset otetaan mukaan?", False),
        ("Minkä vuoksi yritykset jäivät pois?", False),
        ("Mikä tehtävä järjestöllä on?", False),
        ("Miltä pieneltä yritykseltä sorvi ostettiin?", True),
        ("Mikä taho korjaa veneet?", True),
        ("Mitkä organisaatiot istuvat ohjausryhmässä?", True),
        ("Mitä järjestöjä pajalle kutsutaan mukaan?", True),
        ("Mitä järjestöjä tuetaan?", False),
        ("Mikä pelistudio teki pelin?", True),
        ("Mikä ketju osti sataman?", True),
        ("Minkä nimiset veneliikkeet myivät veneet?", True),
        ("Mikä rakennusliike urakoi pajan?", True),
        ("Mikä urakoitsija korjasi katon?", True),
        ("Minkä liikenteen melu haittaa?", False),
    ],
)
def test_the_name_of_an_organisation_is_asked_for(names: Names, lexicon: Lexicon, question: str, asks: bool) -> None:
    assert asks_for_organisation(understand(question, names, lexicon)) == asks


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        ("Mikä yritys toimitti sorvin?", "Sorvin toimitti kesällä Rautaratas Oy.", True),
        ("Mikä yritys toimitti sorvin?", "Sorvin toimittajana oli Rautaratas.", True),
        ("Mikä yritys toimitti sorvin?", "Sorvin toimitti kesällä paikallinen yritys.", False),
        ("Mikä yritys toimitti sorvin?", "Sorvi toimitettiin Kajaaniin.", False),  # a place
        ("Mikä yritys toimitti sorvin?", "Sorvin käyttöä opettaa Rautaratas Oy.", False),  # does something else
        ("Minkä firman sykemittareita Rautarattaalla käytettiin?", "Rautarattaalla käytettiin sykemittareita.", False),
        ("Minkä firman sykemittareita työpajalla käytettiin?", "Pajan sykemittarit lainattiin Tykytys Oy:ltä.", True),
        ("minkä merkkinen kone hankittiin", "Hankittiin kone, jolla tehdään MIG- ja TIG-hitsausta.", False),
        ("Mitkä firmat tuottivat ostopalvelut?", "EURA-seurannan mukaan ostopalvelut tuottivat tulosta.", False),
        ("Mitkä kaksi yritystä ostivat sorvin?", "Kokeilun jälkeen kaksi yritystä osti sorvin.", False),
        ("Mitkä kolme järjestöä ovat järjestökumppaneita?", "Järjestöistä mukana ovat Airo ry ja Tyrsky ry.", True),
        ("Mikä firma on pajan kumppani?", "Pajan kumppanina toimii Meren energiatoimisto.", True),
        ("Mikä firma on pajan kumppani?", "Pajan kumppanit tapaavat Airot vesille -hankkeessa.", False),  # its own name
        ("Mikä taho korjaa veneet?", "Veneiden kunnosta vastaa Rautaratas Oy.", True),
        ("Mikä taho korjaa veneet?", "Veneet korjataan kesällä.", False),
        ("Mikä organisaatio vastaa työpaketista 2?", "TP 2 Veneet (vastuu: Rautaratas)", True),
        ("Mikä organisaatio vastaa työpaketista 2?", "TP 3 Veneet (vastuu: Rautaratas)", False),
    ],
)
def test_a_sentence_must_name_it_and_tell_what_is_asked(
    names: Names, lexicon: Lexicon, areas: Areas, question: str, text: str, named: bool
) -> None:
    asked = understand(question, names, lexicon)
    assert names_organisation(asked, "Airot vesille", text, lexicon, areas) == named


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("Lämpöä myy tehdas Kajaanissa.", False),  # a place
        ("Lämpöä myy Harmaahaukka.", True),
        ("Lämpöä myy ”pieni haukka”.", True),
        ("Lämpöä myy Rahasatama.", False),  # the title
    ],
)
def test_a_name_is_told_that_is_neither_a_place_nor_the_title(
    names: Names, lexicon: Lexicon, areas: Areas, text: str, new: bool
) -> None:
    question = understand("Minkä niminen tehdas myy lämpöä?", names, lexicon)
    assert has_new_name(question, "Rahasatama", text, lexicon, areas) is new
