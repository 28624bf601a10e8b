import pytest

from index.search import Searcher
from rag.answer import Citation
from rag.language_model.grounding import Checked, Checker
from rag.words.figures import figures
from rag.words.terms import Lexicon

PLACE = ("3 Suunnitelman mukainen tiivistelmä toteutuksesta",)
QUOTES = {
    1: ("S77101", "Rahasatama tuo velkaneuvonnan nuorten työpajoille."),
    2: ("S77101", "Maksusuunnitelman teki 88 nuorta."),
    3: ("S77101", "Myönnetty EU- ja valtion rahoitus: 240 000"),
    4: ("A77201", "Saariston majatalot avasivat ovensa Paraisilla 1.9.2016."),
    5: ("S77102", "Kunnalla ei ole tilastoa velkaantumisesta sukupuolen mukaan."),
}


@pytest.fixture(scope="module")
def checker(searcher: Searcher) -> Checker:
    return Checker(searcher)


def citation(number: int) -> Citation:
    project, quote = QUOTES[number]
    return Citation(number, project, f"{project}.txt", "3", PLACE[0], PLACE, quote, 0, len(quote))


def check(checker: Checker, text: str) -> Checked:
    return checker.check(text, [citation(number) for number in QUOTES])


@pytest.mark.parametrize(
    "sentence",
    [
        "Velkaneuvonta tuodaan nuorten työpajoille [1].",
        "Rahasatama-hankkeessa nuoret saavat velkaneuvontaa työpajoilla [1].",
        "Maksusuunnitelman teki yhteensä 88 nuorta [2].",
        "EU- ja valtion rahoitus on 240.000 euroa [3].",
        "Paraisilla saariston majatalot avasivat ovensa syyskuussa 2016 [4].",
        "Tilastoa velkaantumisesta sukupuolen mukaan kunnalla ei ole [5].",
    ],
)
def test_what_the_quotes_support_stands(checker: Checker, sentence: str) -> None:
    checked = check(checker, sentence)
    assert checked.text == sentence[: sentence.index("[")] + "[1]."
    assert checked.dropped == 0


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        ("no citation", "Velkaneuvonta tuodaan nuorten työpajoille."),
        ("no such citation", "Velkaneuvonta tuodaan nuorten työpajoille [9]."),
        ("one of two citations does not exist", "Velkaneuvonta tuodaan nuorten työpajoille [1][9]."),
        ("an invented number", "Maksusuunnitelman teki 89 nuorta [2]."),
        ("an invented number in words", "Maksusuunnitelman teki kolme nuorta [2]."),
        ("a thousand times the number", "Maksusuunnitelman teki 88 tuhatta nuorta [2]."),
        ("another quote's number", "Maksusuunnitelman teki 240 000 nuorta [2]."),
        ("an invented year", "Saariston majatalot avasivat ovensa Paraisilla vuonna 2017 [4]."),
        ("an invented month", "Saariston majatalot avasivat ovensa Paraisilla lokakuussa 2016 [4]."),
        ("an invented name", "Saariston majatalot avasivat ovensa Maarianhaminassa 1.9.2016 [4]."),
        ("an invented name in the first place", "Maarianhaminassa saariston majatalot avasivat ovensa [4]."),
        ("another project's name", "Talvisaari tuo velkaneuvonnan nuorten työpajoille [1]."),
        ("an invented address", "Rahasatama tuo velkaneuvonnan nuorten työpajoille http://x.example [1]."),
        ("denied what the quote affirms", "Rahasatama ei tuo velkaneuvontaa nuorten työpajoille [1]."),
        ("affirmed what the quote denies", "Kunnalla on tilasto velkaantumisesta sukupuolen mukaan [5]."),
        ("other words", "Rahasatama jakaa leikki-ikäisille ilmaisia lounaita [1]."),
        ("another language", "Debt advice is given at workshops of the young [1]."),
        ("cut short", "Rahasatama tuo [1] velkaneuvonnan nuorten"),
    ],
)
def test_what_they_do_not_support_is_dropped(checker: Checker, reason: str, sentence: str) -> None:
    assert check(checker, sentence) == Checked("", (), 1), reason


def test_sentences_are_checked_one_by_one_and_citations_numbered_anew(checker: Checker) -> None:
    written = (
        "Saariston majatalot avasivat ovensa 1.9.2016 [4]. Niitä oli 300 [4]. "
        "Maksusuunnitelman teki 88 nuorta. [2] Saariston majatalot avasivat ovensa Paraisilla [4]."
    )
    checked = check(checker, written)
    assert checked.text == (
        "Saariston majatalot avasivat ovensa 1.9.2016 [1]. Maksusuunnitelman teki 88 nuorta [2]. "
        "Saariston majatalot avasivat ovensa Paraisilla [1]."
    )
    assert [(cited.n, cited.quote) for cited in checked.citations] == [(1, QUOTES[4][1]), (2, QUOTES[2][1])]
    assert checked.dropped == 1


def test_lists_thoughts_and_groups_of_markers_are_understood(checker: Checker) -> None:
    written = (
        "<think>Hanke on huijaus [1]. Entä 12 345?</think>\n"
        "- Velkaneuvonta tuodaan nuorten työpajoille [1, 2]\n"
        "2. Maksusuunnitelman teki 88 nuorta [2]\n"
    )
    checked = check(checker, written)
    assert checked.text == ("Velkaneuvonta tuodaan nuorten työpajoille [1][2] Maksusuunnitelman teki 88 nuorta [2]")
    assert checked.dropped == 0


@pytest.mark.parametrize("nothing", ["", " \n", "-", "...", "<think>Mietin yhä"])
def test_nothing_is_no_sentence(checker: Checker, nothing: str) -> None:
    assert check(checker, nothing) == Checked("", (), 0)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("130 000 tai 130.000", {"130000"}),
        ("17–28-vuotiaat", {"17", "28"}),
        ("12,50 ja 12.5", {"12.5"}),
        ("01.09.2015", {"1.9.2015", "1", "month 9", "2015"}),
        ("viidelle kunnalle syyskuussa", {"5", "month 9"}),
        ("three towns in May", {"3"}),
        ("S77101", {"77101"}),
        ("ei lukuja", set()),
    ],
)
def test_figures_have_one_form(lexicon: Lexicon, text: str, stated: set[str]) -> None:
    assert figures(lexicon.tokens(text)) == stated
