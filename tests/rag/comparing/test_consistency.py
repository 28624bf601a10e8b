"""Whether a document says the same everywhere."""

from rag.comparing.consistency import asks_everywhere, narrowed
from rag.questions.expected import Expected
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon


def test_the_question_is_narrowed_to_what_is_counted(names: Names, lexicon: Lexicon) -> None:
    question = understand("Onko Rahasataman nuorten määrä sama joka kohdassa hakemusta?", names, lexicon)
    assert asks_everywhere(question)
    plain = narrowed(question)
    assert [term.surface for term in plain.terms] == ["nuorten", "määrä"]
    assert plain.expected is Expected.COUNT
    assert plain.counted is not None
    assert "nuori" in plain.counted.forms


def test_a_compound_tells_what_is_counted(names: Names, lexicon: Lexicon) -> None:
    question = understand("Onko Rahasataman ohjaajamäärä sama kaikissa kohdissa?", names, lexicon)
    counted = narrowed(question).counted
    assert counted is not None
    assert "ohjaaja" in counted.forms


def test_another_question_is_not_about_all_places(names: Names, lexicon: Lexicon) -> None:
    assert not asks_everywhere(understand("Montako nuorta Rahasatamassa oli?", names, lexicon))
