"""What is asked of each side of a comparison."""

import pytest

from index.search import NO_FILTERS, Searcher
from rag.comparing.implied_sides import every_project, placed, plan_and_outcome, twofold
from rag.comparing.sides import Side, sides
from rag.questions.areas import Areas
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.stages import Stage
from rag.words.terms import Lexicon


def named(text: str, names: Names, lexicon: Lexicon, searcher: Searcher) -> tuple[Side, ...]:
    return sides(understand(text, names, lexicon), searcher.catalogue, lexicon)


def words(side: Side) -> list[str]:
    return [term.surface for term in side.question.terms]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Vertaa Rahasatamaa ja LANKA-verkostoa.", ["S77101", "S77102"]),
        ("Vertaa LANKA-verkostoa ja Rahasatamaa.", ["S77102", "S77101"]),
        ("Kumpi alkoi ensin, Talvisaari auki, Rahasatama vai Kutomosta koodariksi?", ["A77201", "S77101", "S77103"]),
        ("Kainuun Rahasatama vai LANKA-verkosto: kumpi alkoi ensin?", ["S77101", "S77102"]),
        ("Milloin Rahasatama alkoi?", []),
    ],
)
def test_sides_stand_in_the_order_of_the_question(
    text: str, codes: list[str], names: Names, lexicon: Lexicon, searcher: Searcher
) -> None:
    assert [side.project for side in named(text, names, lexicon, searcher)] == codes


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Miten Rahasatama ja LANKA-verkosto eroavat toisistaan maksusuunnitelmissa?", ["maksusuunnitelmissa"] * 2),
        ("Onko molemmilla, Rahasatamalla ja LANKA-verkostolla, sama kohderyhmä?", ["kohderyhmä"] * 2),
        ("Rahasatama ja toisaalta LANKA-verkosto rinnan: laskut?", ["laskut"] * 2),
        ("Rahasataman ja LANKA-verkoston kahdesta hakijasta kumpi maksaa?", ["maksaa"] * 2),
        ("Kumpi maksaa, Rahasataman neuvonta vai LANKA-verkoston laskuilta?", ["maksaa neuvonta", "maksaa laskuilta"]),
        ("What do Rahasatama and LANKA-verkosto have in common?", ["", ""]),
        ("Onko laskuja Rahasatamassa, entä LANKA-verkostossa Kuopiossa?", ["laskuja", "laskuja kuopiossa"]),
    ],
)
def test_each_side_is_asked_its_own_words_and_the_common_ones(
    text: str, asked: list[str], names: Names, lexicon: Lexicon, searcher: Searcher
) -> None:
    assert [" ".join(words(side)) for side in named(text, names, lexicon, searcher)] == asked


def test_a_side_does_not_name_the_other(names: Names, lexicon: Lexicon, searcher: Searcher) -> None:
    for side in named("Kumpi alkoi ensin, Rahasatama vai LANKA-verkosto?", names, lexicon, searcher):
        assert "rahasatama" not in side.question.sought.lower()
        assert "lanka" not in side.question.sought.lower()


def test_plan_and_outcome_are_the_sides_of_a_target(names: Names, lexicon: Lexicon, searcher: Searcher) -> None:
    question = understand("Toteutuiko Rahasataman tavoite maksusuunnitelmista?", names, lexicon)
    assert [side.stage for side in plan_and_outcome(question, frozenset(("S77101",)), searcher)] == [
        Stage.REALISED,
        Stage.PLANNED,
    ]
    assert plan_and_outcome(question, frozenset(), searcher) == ()


def test_places_stand_for_the_projects_that_work_there(names: Names, lexicon: Lexicon, searcher: Searcher) -> None:
    areas = Areas(searcher.catalogue, lexicon)
    question = understand("Montako kävijää oli Varsinais-Suomen ja Pohjois-Savon illoissa?", names, lexicon)
    assert [side.project for side in placed(question, searcher, areas, lexicon)] == ["A77201", "S77102"]
    question = understand("Montako kävijää oli Kajaanin ja Sotkamon pajoilla?", names, lexicon)
    assert placed(question, searcher, areas, lexicon) == ()


def test_all_projects_are_compared_where_all_are_meant(names: Names, lexicon: Lexicon, searcher: Searcher) -> None:
    question = understand("Vertaa kaikkien hankkeiden vastuuviranomaisia", names, lexicon)
    assert len(every_project(question, searcher, NO_FILTERS)) == len(searcher.catalogue.projects())
    question = understand("Vertaa Rahasatamaa ja LANKA-verkostoa", names, lexicon)
    assert every_project(question, searcher, NO_FILTERS) == ()


def test_one_thing_asked_twice_has_a_side_for_each_half(names: Names, lexicon: Lexicon, searcher: Searcher) -> None:
    question = understand("Missä laskuiltoja pidetään ja missä talvireitti kulkee?", names, lexicon)
    assert [side.project for side in twofold(question, searcher, names, lexicon)] == ["S77102", "A77201"]
    question = understand("Missä laskuiltoja pidetään ja missä niitä ei pidetä?", names, lexicon)
    assert twofold(question, searcher, names, lexicon) == ()
