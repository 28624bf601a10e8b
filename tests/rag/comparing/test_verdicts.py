"""What follows from the values of all sides."""

import pytest

from rag.answer import StatedFact
from rag.comparing.verdicts import figure_verdict, measures_distance, tells_distance, verdict
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon

OWNERS = ("Tuulimylly (S1)", "Vesimylly (S2)")


def fact(field: str, value: object, unit: str = "") -> StatedFact:
    return StatedFact("S1", field, field, value, unit, 1)  # type: ignore[arg-type]


def test_nearness_to_a_target_is_told_from_plan_and_outcome() -> None:
    assert measures_distance("Kumpi pääsi lähemmäs tavoitettaan?")
    assert not measures_distance("Kumpi on lähempänä rantaa?")
    assert tells_distance([[fact("indicator_planned", 5), fact("indicator_realised", 4)]])
    assert not tells_distance([[fact("participants", 5)]])


@pytest.mark.parametrize(
    ("text", "first", "second", "told"),
    [
        (
            "Kumpi sai enemmän?",
            [fact("granted", 300, "EUR")],
            [fact("granted", 1200, "EUR")],
            "Enemmän: Vesimylly (S2), 1 200 euroa (ero 900 euroa)",
        ),
        (
            "Kumpi alkoi ensin?",
            [fact("start_date", "2016-01-01")],
            [fact("start_date", "2015-01-01")],
            "Aikaisemmin: Vesimylly (S2), 1.1.2015",
        ),
        ("Kumpi sai enemmän?", [fact("granted", 300, "EUR")], [], ""),
        (
            "Vertaa rahoitusta.",
            [fact("granted", 300, "EUR")],
            [fact("granted", 1200, "EUR")],
            "Enemmän: Vesimylly (S2), 1 200 euroa (ero 900 euroa)",
        ),
        (
            "Kummalta jäi enemmän käyttämättä?",
            [fact("granted_eu_state", 900, "EUR"), fact("realised_eu_state", 800, "EUR")],
            [fact("granted_eu_state", 500, "EUR"), fact("realised_eu_state", 100, "EUR")],
            "Enemmän: Vesimylly (S2), 400 euroa (ero 300 euroa)",
        ),
        (
            "Kumpi jäi kauemmas suunnitellusta osallistujien määrästä?",
            [fact("indicator_planned", 30), fact("indicator_realised", 33)],
            [fact("indicator_planned", 40), fact("indicator_realised", 10)],
            "Kauempana: Vesimylly (S2), 30 (ero 27)",
        ),
        (
            "Kummassa on enemmän osatoteuttajia?",
            [fact("co_implementer", "Mylly Oy"), fact("co_implementer", "Jauho ry")],
            [fact("co_implementer", "Leipomo Oy")],
            "Enemmän: Tuulimylly (S1), 2 (ero 1)",
        ),
        (
            "Kummassa on useampi maakunta?",
            [fact("regions", ("Kainuu", "Lappi"))],
            [fact("regions", ("Lappi",))],
            "Enemmän: Tuulimylly (S1), 2 (ero 1)",
        ),
        (
            "Oliko ensimmäinen suurempi kuin toinen?",
            [fact("granted", 300, "EUR")],
            [fact("granted", 1200, "EUR")],
            "Ei. Enemmän: Vesimylly (S2)",
        ),
        (
            "Mitkä maakunnat ovat yhteisiä?",
            [fact("regions", ("Kainuu", "Lappi"))],
            [fact("regions", ("Lappi",))],
            "Yhteistä: Lappi.",
        ),
        ("Onko molemmissa sama maakunta?", [fact("regions", ("Kainuu",))], [fact("regions", ("Lappi",))], "Ei. Ei yht"),
        (
            "Tekivätkö molemmat analyysin?",
            [fact("gender_analysis", True)],
            [fact("gender_analysis", True)],
            "Kyllä, molemmat.",
        ),
        (
            "Tekivätkö molemmat analyysin?",
            [fact("gender_analysis", True)],
            [fact("gender_analysis", False)],
            "Vain Tuulimylly (S1).",
        ),
        ("Eroavatko vastaukset?", [fact("vat_included", True)], [fact("vat_included", False)], "Kyllä."),
        ("Eroavatko vastaukset?", [fact("vat_included", True)], [fact("vat_included", True)], "Ei."),
        (
            "Saivatko ne yhtä paljon?",
            [fact("granted", 300, "EUR")],
            [fact("granted", 1200, "EUR")],
            "Ei. Enemmän: Vesimylly (S2), 1 200 euroa (ero 900 euroa)",
        ),
        (
            "Saivatko ne yhtä paljon?",
            [fact("granted", 300, "EUR")],
            [fact("granted", 300, "EUR")],
            "Kyllä. Yhtä paljon",
        ),
        (
            "Mikä taho on kummassakin?",
            [fact("applicant", "Mylly Oy")],
            [fact("co_implementer", "Mylly Oy"), fact("applicant", "Jauho ry")],
            "Yhteistä: Mylly Oy.",
        ),
    ],
)
def test_what_follows_is_told(
    text: str, first: list[StatedFact], second: list[StatedFact], told: str, names: Names, lexicon: Lexicon
) -> None:
    found = verdict(understand(text, names, lexicon), OWNERS, [first, second])
    assert found.startswith(told) if told else found == ""


@pytest.mark.parametrize(
    ("sentences", "told"),
    [
        (
            ("Käynti maksoi 31,40 euroa.", "Päivä maksoi 46 euroa."),
            "Enemmän: Vesimylly (S2), 46 euroa (ero 14,6 euroa)",
        ),
        (("Laskua oli 15 prosenttia.", "Laskua oli 9 prosenttia."), "Enemmän: Tuulimylly (S1), 15 % (ero 6 %)"),
        (("Käynti maksoi 31,40 euroa.", "Päivä maksoi 46 tai 52 euroa, yhteensä 98 euroa."), ""),
        (("Käynti maksoi 31,40 euroa.", "Päivä oli pitkä."), ""),
    ],
)
def test_one_figure_of_a_unit_in_each_sentence_can_be_compared(
    sentences: tuple[str, str], told: str, names: Names, lexicon: Lexicon
) -> None:
    assert figure_verdict(understand("Kumpi oli suurempi?", names, lexicon), OWNERS, sentences) == told


def test_shares_tell_nothing_of_money(names: Names, lexicon: Lexicon) -> None:
    question = understand("Kumman budjetti oli suurempi?", names, lexicon)
    assert figure_verdict(question, OWNERS, ("Laskua oli 15 prosenttia.", "Laskua oli 9 prosenttia.")) == ""
