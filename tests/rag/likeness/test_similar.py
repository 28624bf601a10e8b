"""Projects like an idea or like a project."""

import pytest

from rag.answer import Answer, AnswerKind
from rag.asker import Asker
from tests.rag.rules import check

IDEAS = {
    "S77101": "Velkaantuneet nuoret saisivat neuvontaa laskuistaan työpajoilla, ja ohjaajat opettelisivat puhumaan "
    "rahasta. Jokaiselle nuorelle tehtäisiin maksusuunnitelma.",
    "A77201": "Majatalot ja kalastajat rakentaisivat yhdessä talvisen reitin saaristoon: saunaa, hylkeitä ja "
    "jääkalastusta matkailijoille myös hiljaisena aikana.",
    "S77103": "Lomautetut kutojat oppisivat ohjelmointia mentorien avulla, jotta he löytäisivät työtä "
    "ohjelmistoyrityksistä tehtaiden sulkeuduttua.",
    "mehilaiset": "Laskettaisiin mehiläispesät kosken rannalta ja merkittäisiin kartalle, jotta tarhaajat tuntisivat "
    "hunajasadon ennalta.",
}


def codes(answer: Answer) -> list[str]:
    return [project.code for project in answer.projects]


@pytest.mark.parametrize(("code", "idea"), IDEAS.items())
def test_an_idea_finds_its_project_first(asker: Asker, code: str, idea: str) -> None:
    answer = asker.similar(idea)
    check(answer)
    assert answer.kind is AnswerKind.SIMILAR
    assert codes(answer)[0] == code
    assert any(citation.project == code for citation in answer.citations)


@pytest.mark.parametrize(("code", "idea"), IDEAS.items())
def test_an_idea_without_a_question_is_understood_as_one(asker: Asker, code: str, idea: str) -> None:
    answer = asker.ask(idea)
    assert answer.kind is AnswerKind.SIMILAR
    assert codes(answer)[0] == code


def test_the_project_most_like_another_comes_first(asker: Asker) -> None:
    assert codes(asker.similar_to("S77101"))[0] == "S77102"
    assert codes(asker.similar_to("S77102"))[0] == "S77101"


@pytest.mark.parametrize("code", ["S77101", "s77102", "S77103", "A77201"])
def test_a_project_is_not_in_its_own_list(asker: Asker, code: str) -> None:
    answer = asker.similar_to(code)
    check(answer)
    assert answer.projects
    assert code.upper() not in codes(answer)
    assert code.upper() not in {hit.chunk.project for hit in answer.hits}


def test_scores_fall_from_one(asker: Asker) -> None:
    scores = [project.score for project in asker.similar_to("S77101").projects]
    assert scores[0] == 1.0
    assert scores == sorted(scores, reverse=True)


def test_what_two_projects_share_and_do_not_is_told(asker: Asker) -> None:
    by_code = {project.code: project for project in asker.similar_to("S77101").projects}
    purse = by_code["S77102"]
    shared = " ".join(purse.reasons)
    assert "maksusuunnitelma" in shared
    assert "sama erityistavoite: 10.1." in shared
    assert "eri alue: Pohjois-Savo" in purse.differences


@pytest.mark.parametrize("k", [1, 2])
def test_k_bounds_the_projects(asker: Asker, k: int) -> None:
    assert len(asker.similar(IDEAS["S77101"], k).projects) <= k


def test_only_what_is_close_is_called_close(asker: Asker) -> None:
    first, *others = asker.similar(IDEAS["A77201"]).projects
    assert "väljästi samankaltainen" not in first.reasons
    assert all("väljästi samankaltainen" in other.reasons for other in others if other.score < 0.5)


def test_common_words_are_not_told_as_shared(asker: Asker) -> None:
    shared = " ".join(reason for project in asker.similar(IDEAS["S77101"]).projects for reason in project.reasons[:2])
    assert "hanke" not in shared.partition("”")[0]


def test_a_theme_of_two_projects_is_quoted_from_both(asker: Asker) -> None:
    answer = asker.similar_to("S77101")
    assert any("vertaa: ”" in reason for reason in answer.projects[0].reasons)
    assert {"S77101", answer.projects[0].code} <= {citation.project for citation in answer.citations}


def test_the_target_group_and_the_money_are_told(asker: Asker) -> None:
    reasons = " ".join(asker.similar(IDEAS["S77101"]).projects[0].reasons)
    assert "kohderyhmä: ”Työpajoilla käyvät" in reasons
    assert "240 000 euroa" in reasons


def test_projects_that_do_not_repeat_each_other_raise_no_warning(asker: Asker) -> None:
    for code in ("S77101", "S77102", "S77103", "A77201"):
        assert not [note for note in asker.similar_to(code).notes if "päällekkäisyys" in note]
