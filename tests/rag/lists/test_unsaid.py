"""Lists that are asked for in odd words: without the word, with figures of speech, with verbs that no text has."""

import pytest

from rag.answer import AnswerKind
from rag.asker import Asker

HARBOUR, PURSE, LOOM, ISLES = "S77101", "S77102", "S77103", "A77201"


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Mitkä starttasivat vuonna 2016?", {HARBOUR, ISLES}),
        ("Moi, osaatko sanoa mitkä polkaistiin käyntiin 2016?", {HARBOUR, ISLES}),
        ("toimintalinja 5", {HARBOUR, PURSE}),
        ("viitoslinjan hankkeet", {HARBOUR, PURSE}),
        ("Toimintalinjalta 5 rahansa saaneet", {HARBOUR, PURSE}),
        ("Etsin hankkeita, joiden erityistavoite on 10.1.", {HARBOUR, PURSE}),
        ("Kainuun hankkeita on montako?", {HARBOUR, LOOM}),
        ("Kainuussa pyörivät hankkeet?", {HARBOUR, LOOM}),
        ("Minkä hankkeiden maakunnaksi on pantu Kainuu?", {HARBOUR, LOOM}),
        ("Vuonna 2017 käynnissä ollut hanke – mikä tai mitkä?", {HARBOUR, ISLES}),
        ("Mitkä jättivät sukupuolianalyysin tekemättä?", {PURSE}),
        ("Could you tell me which of them got going in 2016?", {HARBOUR, ISLES}),
        ("Finns det något projekt som började 2016?", {HARBOUR, ISLES}),
    ],
)
def test_odd_words_ask_for_the_same_list(asker: Asker, question: str, codes: set[str]) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.PROJECTS
    assert {project.code for project in answer.projects} == codes


def test_verbs_that_no_text_has_are_told_to_be_unread(asker: Asker) -> None:
    answer = asker.ask("Mitkä hankkeet kekkuloivat Kainuussa?")
    assert {project.code for project in answer.projects} == {HARBOUR, LOOM}
    assert "kekkuloivat" in answer.notes[0]


@pytest.mark.parametrize(
    "question",
    [
        "Mitkä Kainuun hankkeet tutkivat revontulia?",
        "Mitkä Kainuun hankkeet epäonnistuivat?",
        "Mitkä Kainuun hankkeet kekkuloivat?",  # nothing is added to the verb
    ],
)
def test_nouns_and_outcomes_still_rule_out(asker: Asker, question: str) -> None:
    assert not asker.ask(question).projects


@pytest.mark.parametrize("question", ["Kenellä on kookkain budjetti?", "Minkä hankkeen budjetti on muhkein?"])
def test_a_superlative_in_any_words_lists_the_project_at_the_end(asker: Asker, question: str) -> None:
    plain = asker.ask("Minkä hankkeen budjetti on suurin?")
    assert plain.projects
    assert asker.ask(question).projects == plain.projects
