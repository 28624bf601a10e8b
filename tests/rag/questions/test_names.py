"""Names in whatever form a question has them."""

from typing import cast

import pytest

from index.catalogue import Catalogue
from index.project import Project
from rag.questions.aliases import project_aliases
from rag.questions.identities import own_terms
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.inflection import inflected
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("sosve", "sosve"),
        ("sosve", "sosven"),
        ("sosve", "sosvessa"),
        ("sosve", "sosve:n"),
        ("dialogi", "dialogissa"),
        ("vakka", "vakkaan"),
        ("verstas", "verstaan"),
        ("verstas", "verstaalle"),
        ("hub", "hubin"),
        ("hub", "hub’issa"),
        ("kuntek", "kuntekille"),
        ("kultaros", "kultaroksen"),
        ("satamatyö", "satamatyöhön"),
    ],
)
def test_an_inflected_name_is_known(name: str, word: str) -> None:
    assert inflected(name, word)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("sosve", "sosverkko"),
        ("hub", "hubertus"),
        ("kalso", "kalsarit"),
        ("raha", "rahasto"),
        ("pro", "prosessi"),
        ("hub", "hu"),
        ("kanava", "kanat"),
    ],
)
def test_another_word_is_no_inflection(name: str, word: str) -> None:
    assert not inflected(name, word)


@pytest.mark.parametrize(
    ("name", "aliases"),
    [
        ("Tuulimylly", {"S1", "Tuulimylly"}),
        ("Tuulimylly – virtaa kyliin", {"S1", "Tuulimylly – virtaa kyliin", "Tuulimylly"}),
        ("Tuulimylly: virtaa kyliin", {"S1", "Tuulimylly: virtaa kyliin", "Tuulimylly"}),
        ("TUMY - tuulta myllyyn", {"S1", "TUMY - tuulta myllyyn", "TUMY"}),
        ("Tuulesta voimaa (TUVO)", {"S1", "Tuulesta voimaa (TUVO", "TUVO"}),
        ("TUMY-verkosto", {"S1", "TUMY-verkosto", "TUMY"}),
        ("Tuuleen! Virtaa kyliin", {"S1", "Tuuleen! Virtaa kyliin", "Tuuleen"}),
        ("EU ja me", {"S1", "EU ja me"}),
        ("Tuuli! – Myllyyn!", {"S1", "Tuuli! – Myllyyn!", "Tuuli", "Myllyyn"}),
        (
            "Myllyt / Kvarnar – virtaa",
            {"S1", "Myllyt / Kvarnar – virtaa", "Myllyt / Kvarnar", "Myllyt", "Kvarnar – virtaa", "Kvarnar"},
        ),
        ("Työ / Arbete", {"S1", "Työ / Arbete", "Arbete"}),  # too short to be a name alone
        ("Bálggis", {"S1", "Bálggis", "Balggis"}),
        ("Boađus", {"S1", "Boađus", "Boadus"}),
        ("OMIN ILMIN – tila kaikille", {"S1", "OMIN ILMIN – tila kaikille", "OMIN ILMIN"}),
    ],
)
def test_a_project_is_known_by_its_code_its_name_and_its_short_names(name: str, aliases: set[str]) -> None:
    assert set(project_aliases(Project("S1x", name))) - {"S1x"} == aliases - {"S1"}
    assert "S1x" in project_aliases(Project("S1x", name))


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Paljonko Rahasatama maksoi?", ["S77101"]),
        ("Paljonko Rahasatama:n hanke maksoi?", ["S77101"]),
        ("Mitä Rahasatamassa tehdään?", ["S77101"]),
        ("mitä rahasatama-hankkeessa tehdään", ["S77101"]),
        ("RAHASATAMAN hakija", ["S77101"]),
        ("Mikä on Rahasatama – velkaneuvontaa työpajoilla?", ["S77101"]),
        ("LANKA-hankkeen alue", ["S77102"]),
        ("lanka-verkostolle myönnetty", ["S77102"]),
        ("LANKA:n alue", ["S77102"]),
        ("Talvisaari auki -hankkeen hakija", ["A77201"]),
        ("talvisaariauki tavoitteet", ["A77201"]),
        ("talvisaariauki-hankkeen hakija", ["A77201"]),
        ("hankkeen A77201 hakija", ["A77201"]),
        ("s77103:n hakija", ["S77103"]),
        ("Kajaanin hanke", ["S77101"]),
        ("kajaanilaisten hanke", ["S77101"]),
        ("Rahasataman ja LANKA-verkoston erot", ["S77101", "S77102"]),
        ("Mitä velkaneuvonta on?", []),
        ("Kuunsilta-hankkeen hakija", []),
        ("S99999", []),
        ("saari", []),
        ("Mitkä hankkeet antavat velkaneuvontaa työpajoilla?", []),
    ],
)
def test_the_projects_that_a_question_names(names: Names, lexicon: Lexicon, question: str, codes: list[str]) -> None:
    assert sorted(mention.value for mention in names.projects(question, lexicon.tokens(question))) == codes


@pytest.mark.parametrize(
    ("question", "organisations"),
    [
        ("Mitä Hiidenvaaran ammattiopisto tekee?", {"Hiidenvaaran ammattiopisto"}),
        ("Hiidenvaaran osahanke", {"Hiidenvaaran ammattiopisto"}),
        ("Ulkomeren amk:n hankkeet", {"Ulkomeren ammattikorkeakoulu Oy (ULKOAMK)"}),
        ("ULKOAMK:n hankkeet", {"Ulkomeren ammattikorkeakoulu Oy (ULKOAMK)"}),
        ("Tuulijoen kunnan hanke", {"Tuulijoen kunta"}),
        ("Mitä seurakunta tekee?", set()),
    ],
)
def test_the_organisations_that_a_question_names(
    names: Names, lexicon: Lexicon, question: str, organisations: set[str]
) -> None:
    assert {found.name for found in names.implementers(lexicon.tokens(question))} == organisations


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Mitä Tuulijoen hankkeessa tehdään?", ["S77102"]),
        ("Mitä Ulkomeren amk:n hankkeessa tehdään?", ["A77201"]),
        ("Mitä Kajaanin velkaneuvonnan hankkeessa tehdään?", ["S77101"]),
        ("Vertaa Talvisaari auki -hanketta ja Tuulijoen hanketta.", ["A77201", "S77102"]),
        ("Kumpi alkoi ensin, nuorten koodarihanke vai Tuulijoen hanke?", ["S77102", "S77103"]),
        ("Missä hankkeessa tehdään velkaneuvontaa?", []),
    ],
)
def test_a_project_is_known_by_its_applicant_and_its_words(
    names: Names, lexicon: Lexicon, question: str, codes: list[str]
) -> None:
    assert sorted(mention.value for mention in names.projects(question, lexicon.tokens(question))) == codes


@pytest.mark.parametrize("word", ["rahasatamassa", "talvisaari", "talvisaariaukin", "lanka", "s77103"])
def test_a_word_of_a_name_is_known(names: Names, word: str) -> None:
    assert names.has(word)


@pytest.mark.parametrize("word", ["rahasaari", "satama", "tal"])
def test_another_word_is_none_of_a_name(names: Names, word: str) -> None:
    assert not names.has(word)


def test_a_word_of_a_name_that_stands_elsewhere_is_no_part_of_it(names: Names, lexicon: Lexicon) -> None:
    mentions = names.projects(
        "Pitääkö ovet olla auki, kun Rahasatama ja Talvisaari auki alkavat?",
        lexicon.tokens("Pitääkö ovet olla auki, kun Rahasatama ja Talvisaari auki alkavat?"),
    )
    assert {mention.value: mention.tokens for mention in mentions} == {
        "A77201": frozenset((7, 8)),
        "S77101": frozenset((5,)),
    }


def test_a_compound_before_a_name_describes_the_project_too(names: Names, lexicon: Lexicon) -> None:
    mention = names.projects(
        "Kuka hakee naiskoodarien Kutomosta koodariksi -hanketta?",
        lexicon.tokens("Kuka hakee naiskoodarien Kutomosta koodariksi -hanketta?"),
    )[0]
    assert (mention.value, 2 in mention.tokens) == ("S77103", True)


def test_a_town_before_a_name_is_of_the_project_too(names: Names, lexicon: Lexicon) -> None:
    (mention,) = names.projects(
        "Paljonko rahaa Kajaanin Rahasatama-hanke sai?", lexicon.tokens("Paljonko rahaa Kajaanin Rahasatama-hanke sai?")
    )
    assert (mention.value, mention.tokens) == ("S77101", frozenset((2, 3)))


class _OneProject:
    """A catalogue of one project whose short name is an ordinary word."""

    def projects(self) -> list[Project]:
        return [Project("S1x", "Löytyykö? - työtä osatyökykyisille")]

    def facts(self, **_wanted: str) -> list[object]:
        return []


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Montako Löytyykö-hankkeeseen palkattiin?", True),
        ("Milloin Löytyykö? -hanke alkaa?", True),
        ("När slutar projektet Löytyykö?", True),
        ("Löytyykö hanke Lapin alueeseen?", False),
        ("hankkeita kuten LÖYTYYKÖ", True),
        ("LÖYTYYKÖ HANKE LAPISTA?", False),
        ("Löytyykö hankkeeseen koulutusta?", False),
        ("Missä Löytyykö -hankkeissa on naisia?", False),
    ],
)
def test_an_ordinary_word_is_a_name_where_it_is_written_as_one(lexicon: Lexicon, question: str, named: bool) -> None:
    known = Names(cast(Catalogue, _OneProject()), lexicon)
    assert [mention.value for mention in known.projects(question, lexicon.tokens(question))] == (
        ["S1x"] if named else []
    )


def test_ordinary_words_of_an_organisation_are_not_its_own(lexicon: Lexicon) -> None:
    assert [term.surface for term in own_terms("Kaarnan Seudun Säätiö sr", lexicon)] == ["kaarnan"]


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("Onko Kainuun nuorten velkoja selvittävä Rahasatama päättynyt?", ["päättynyt"]),
        ("Montako nuorta oli tarkoitus saada osallistuvan Rahasatamaan?", ["nuorta", "tarkoitus", "osallistuvan"]),
        ("Mikä on hyvä Rahasatamassa?", ["hyvä"]),  # describes nothing that is done
    ],
)
def test_what_a_project_does_right_before_its_name_tells_which_one(
    names: Names, lexicon: Lexicon, question: str, terms: list[str]
) -> None:
    assert [term.surface for term in understand(question, names, lexicon).terms] == terms
