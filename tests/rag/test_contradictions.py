"""An answer that touches a contradiction tells it, with both sides."""

import pytest

from rag.asker import Asker

SIDES = (
    "”Myönnetty EU- ja valtion rahoitus: 150 000” (5)",
    "”Hankkeelle on myönnetty EU- ja valtion rahoitusta 175 000 euroa.” (3)",
)


def test_both_sides_are_told_with_the_field(asker: Asker) -> None:
    (note,) = asker.ask("Paljonko EU- ja valtion rahoitusta Talvisaari auki -hankkeelle on myönnetty?").notes
    assert note.startswith("Asiakirjassa talvisaari.txt on ristiriita: ")
    assert all(side in note for side in SIDES)


def test_the_note_is_in_the_questions_language(asker: Asker) -> None:
    (note,) = asker.ask("How much EU and state funding was granted to Talvisaari auki?").notes
    assert note.startswith("The document talvisaari.txt contradicts itself: ")
    assert all(side in note for side in SIDES)


@pytest.mark.parametrize(
    "question",
    [
        "Onko Talvisaari auki -hankkeen myönnetty EU- ja valtion rahoitus sama lomakkeessa ja tiivistelmässä?",
        "Is the granted EU and state funding of Talvisaari auki the same in the form and in the summary?",
    ],
)
def test_whether_two_places_say_the_same_is_answered_with_both(asker: Asker, question: str) -> None:
    text = asker.ask(question).text
    assert "150 000" in text
    assert "175 000" in text


def test_a_list_tells_it_too(asker: Asker) -> None:
    answer = asker.ask("Mille hankkeille on myönnetty EU- ja valtion rahoitusta alle 200 000 euroa?")
    assert {project.code for project in answer.projects} == {"A77201", "S77103"}
    assert len(answer.notes) == 1


def test_an_answer_that_does_not_touch_it_has_no_note(asker: Asker) -> None:
    assert asker.ask("Milloin Talvisaari auki -hanke alkoi?").notes == ()
    assert asker.ask("Paljonko EU- ja valtion rahoitusta Rahasatamalle on myönnetty?").notes == ()
