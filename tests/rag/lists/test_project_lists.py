"""Lists of projects: complete and exact, each project with its reason."""

from pathlib import Path

import pytest

from index.analysers import load_analyser
from index.build import build
from index.hashing import HashingEncoder
from index.search import Searcher
from rag.answer import AnswerKind
from rag.asker import Asker
from rag.lists import project_lists
from tests.rag import forms
from tests.rag.forms import CODES
from tests.rag.rules import check

HARBOUR, PURSE, LOOM, ISLES = "S77101", "S77102", "S77103", "A77201"


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Mitkä hankkeet kuuluvat toimintalinjaan 5?", {HARBOUR, PURSE}),
        ("Luettele toimintalinjan 4 hankkeet.", {LOOM}),
        ("Mitkä hankkeet kuuluvat erityistavoitteeseen 10.1?", {HARBOUR, PURSE}),
        ("Mitkä hankkeet toimivat Kainuussa?", {HARBOUR, LOOM}),
        ("Missä hankkeissa kohdealueena on Pohjois-Savo?", {PURSE}),
        ("Mitkä hankkeet toimivat Tampereella?", {LOOM}),
        ("Mitkä hankkeet olivat käynnissä vuonna 2017?", {HARBOUR, ISLES}),
        ("Mitkä hankkeet alkoivat vuonna 2016?", {HARBOUR, ISLES}),
        ("Mitkä hankkeet päättyivät ennen vuotta 2018?", {HARBOUR}),
        ("Mitkä hankkeet alkoivat vuoden 2018 jälkeen?", {LOOM}),
        ("Mitkä hankkeet ovat käynnissä?", {PURSE}),
        ("Mitkä hankkeet ovat EAKR-hankkeita?", {ISLES}),
        ("Mitkä hankkeet saavat rahoitusta Euroopan sosiaalirahastosta?", {HARBOUR, PURSE, LOOM}),
        ("Missä hankkeissa Hiidenvaaran ammattiopisto on mukana?", {HARBOUR, LOOM}),
        ("Missä hankkeissa ULKOAMK on mukana?", {ISLES}),
        ("Mille hankkeille on myönnetty EU- ja valtion rahoitusta yli 200 000 euroa?", {HARBOUR, PURSE}),
        ("Mille hankkeille on myönnetty EU- ja valtion rahoitusta alle 0,1 miljoonaa euroa?", {LOOM}),
        ("Missä hankkeissa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta?", {HARBOUR, ISLES, LOOM}),
        ("Missä hankkeissa ei ole tehty toimintaympäristön analyysia sukupuolinäkökulmasta?", {PURSE}),
        ("Mitkä hankkeet vastasivat ei kysymykseen, onko analyysi sukupuolinäkökulmasta tehty?", {PURSE}),
        ("Mitkä ESR-hankkeet toimivat Kainuussa?", {HARBOUR, LOOM}),
        ("Mitkä toimintalinjan 5 hankkeet toimivat Kainuussa?", {HARBOUR}),
        ("Missä hankkeissa on velkaneuvontaa nuorille?", {HARBOUR}),
        ("Missä hankkeissa puhutaan maksusuunnitelmasta?", {HARBOUR, PURSE}),
        ("Missä kuvauksissa puhutaan maksusuunnitelmasta?", {HARBOUR, PURSE}),
        ("Which projects are in Northern Savonia?", {PURSE}),
        ("Which projects belong to priority axis 5?", {HARBOUR, PURSE}),
        ("Vilka projekt finns i Egentliga Finland?", {ISLES}),
        ("Which projects operate in Southwest Finland?", {ISLES}),
        ("Which projects were running in 2017?", {HARBOUR, ISLES}),
        ("Vilka projekt hör till insatsområde 5?", {HARBOUR, PURSE}),
        ("Mitkä hankkeet saivat yli 200 000 euroa EU- ja valtion rahoitusta?", {HARBOUR, PURSE}),
        ("Mitkä hankkeet saivat yli kaksisataatuhatta euroa?", {HARBOUR, PURSE}),
        ("Mille hankkeille myönnettiin 90 000–200 000 euroa?", {ISLES, LOOM}),
        ("Which projects received less than a hundred thousand euros?", {LOOM}),
        ("Which projects received at least 150,000 euros?", {HARBOUR, PURSE, ISLES}),
        ("Missä hankkeissa toteutunut rahoitus jäi alle myönnetyn?", {HARBOUR, ISLES, LOOM}),
        ("Missä hankkeissa oli yli 100 osallistujaa?", {HARBOUR}),
        ("Missä hankkeissa osallistujatavoite ylittyi?", {HARBOUR, LOOM}),
        ("Missä hankkeissa työpaikkatavoite ylittyi?", {ISLES}),
        ("Mitkä hankkeet kestivät yli 22 kuukautta?", {HARBOUR, PURSE, ISLES}),
        ("Mitkä hankkeet kestivät alle kaksi vuotta?", {HARBOUR, LOOM}),
        ("Mitkä hankkeet alkoivat syyskuussa 2018?", {PURSE}),
        ("Mitkä hankkeet alkoivat vuosina 2016-2018?", {HARBOUR, PURSE, ISLES}),
        ("Mitkä hankkeet päättyivät 31.8.2018?", {ISLES}),
        ("Mitkä hankkeet alkoivat vuonna 2016 ja päättyivät vuonna 2018?", {ISLES}),
        ("Mitkä kainuulaiset hankkeet ovat päättyneet?", {HARBOUR, LOOM}),
        ("Mitkä hankkeet toimivat sekä Kainuussa että Pirkanmaalla?", {LOOM}),
        ("Mitkä hankkeet eivät toimi Kainuussa?", {PURSE, ISLES}),
        ("Mitkä Kainuun hankkeet eivät kuulu toimintalinjaan 5?", {LOOM}),
        ("Missä hankkeissa hakijana on säätiö?", {HARBOUR}),
        ("Missä hankkeissa on mukana ammattikorkeakoulu?", {ISLES}),
        ("Missä hankkeissa on osatoteuttajana oppilaitos?", {HARBOUR}),
        ("Which projects are led by a university of applied sciences?", {ISLES}),
        ("Missä hankkeissa Hiidenvaaran ammattiopisto on osatoteuttajana?", {HARBOUR}),
        ("Missä hankkeissa on vain yksi hakija?", {PURSE, ISLES, LOOM}),
        ("Mitkä hankkeet ovat yhteishankkeita?", {HARBOUR}),
        ("Missä hankkeissa on enemmän kuin yksi toteuttaja?", {HARBOUR}),
        ("Mitkä hankkeet saivat rahoitusta Hämeen ELYltä?", {ISLES, LOOM}),
        ("kainuun hankkeet", {HARBOUR, LOOM}),
        ("Which projects started in 2018 or later?", {PURSE, LOOM}),
        ("Mitkä hankkeet kestivät tasan kaksi vuotta?", {PURSE, ISLES}),
        ("Missä hankkeissa erityistavoitteena on kansainvälistyminen?", {ISLES}),
        ("Missä hankkeissa kohderyhmänä ovat kalastajat?", {ISLES}),
        ("Missä hankkeissa ei ole www-osoitetta?", {HARBOUR}),
        ("How many projects are funded by the ERDF?", {ISLES}),
        ("Hur många projekt finns i Kajanaland?", {HARBOUR, LOOM}),
    ],
)
def test_a_list_is_complete_and_exact(asker: Asker, question: str, codes: set[str]) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.PROJECTS
    assert {project.code for project in answer.projects} == codes
    assert len(answer.projects) == len(codes)
    assert all(project.reasons for project in answer.projects)
    assert {citation.project for citation in answer.citations} == codes


@pytest.mark.parametrize(
    "question",
    [
        "Luettele kaikki hankkeet.",
        "Montako hanketta kokoelmassa on yhteensä?",
        "How many projects are there in the collection?",
        "List all projects.",
        "Lista alla projekt.",
    ],
)
def test_without_a_condition_every_project_is_listed(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.PROJECTS
    assert sorted(project.code for project in answer.projects) == sorted(CODES)


def test_a_list_tells_how_many_of_how_many(asker: Asker) -> None:
    assert asker.ask("Mitkä hankkeet toimivat Kainuussa?").text.startswith("2/5 hanketta täyttää ehdot:")
    assert asker.ask("Which projects are in Northern Savonia?").text.startswith("1 of 5 projects match:")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Mitkä hankkeet toimivat Lapissa?", "Mikään 5 hankkeesta ei täytä ehtoja."),
        ("Mitkä hankkeet toimivat Varsinais-Suomessa ja kuuluvat toimintalinjaan 5?", "Mikään"),
        ("Mille hankkeille on myönnetty EU- ja valtion rahoitusta yli 900 000 euroa?", "Mikään"),
        ("Mitkä hankkeet olivat käynnissä vuonna 2010?", "Mikään"),
        ("Mitkä hankkeet kuuluvat toimintalinjaan 7?", "Mikään"),
        ("Missä hankkeissa tutkitaan avaruusmatkailua?", "Mikään"),
        ("Which projects are in Lapland?", "None of the 5 projects matches."),
        ("Vilka projekt finns i Lappland?", "Inget av de 5 projekten uppfyller villkoren."),
    ],
)
def test_an_empty_list_is_an_answer_too(asker: Asker, question: str, said: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.kind is AnswerKind.PROJECTS
    assert answer.projects == ()
    assert said in answer.text


def test_an_empty_list_tells_what_the_forms_state_instead(asker: Asker) -> None:
    answer = asker.ask("Mitkä hankkeet kuuluvat toimintalinjaan 7?")
    assert {citation.project for citation in answer.citations} == {"A77201", "S77101", "S77102", "S77103"}
    assert all(citation.quote.startswith("Toimintalinja: ") for citation in answer.citations)


def test_an_empty_list_by_topic_quotes_nothing(asker: Asker) -> None:
    assert asker.ask("Missä hankkeissa tutkitaan avaruusmatkailua?").citations == ()


def test_where_no_sentence_has_a_topic_one_that_tells_it_in_other_words_does(asker: Asker) -> None:
    told = asker.ask("Missä hankkeissa lomautetut oppivat ohjelmointia?")  # "opiskelevat ohjelmoinnin perusteet"
    assert [project.code for project in told.projects] == [LOOM]
    assert asker.ask("Missä hankkeissa merimiehet oppivat ohjelmointia?").projects == ()


def test_who_is_involved_may_be_told_by_the_texts_alone(asker: Asker) -> None:
    told = asker.ask("Missä hankkeissa on mukana seurakunta?")  # "seurakunnan diakoniatyön", which implements nothing
    assert [project.code for project in told.projects] == [PURSE]
    assert asker.ask("Missä hankkeissa seurakunta on hakijana?").projects == ()


NAMED = {
    "ensimmainen": "Kumppanina toimii Etelä-Suomen yliopisto, jonka opiskelijat mittaavat kaivot.",
    "toinen": "Kaivoista kertoo Länsi-Suomen yliopisto. Etelä-Suomen kaivot jätetään rauhaan.",
    "kolmas": "Kansaneläkelaitos eli Kela lähettää kirjeen. Kaivot suljetaan talveksi, ja mukana on kirjeen kuori.",
}


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("Missä hankkeissa on jossain muodossa mukana Etelä-Suomen yliopisto?", {"ensimmainen"}),
        ("Which projects mention the University of Southern Finland as a partner or stakeholder?", {"ensimmainen"}),
        ("Which projects cooperate with the University of Southern Finland?", {"ensimmainen"}),
        ("I vilka projekt är Södra Finlands universitet med?", {"ensimmainen"}),
        ("Which projects mention the University of Northern Finland?", set()),
        ("Missä hankkeissa Etelä-Suomen yliopisto on kumppanina?", {"ensimmainen"}),
        ("Missä hankkeissa Kela on kumppanina?", {"kolmas"}),
        ("Which projects work with the Social Insurance Institution of Finland?", {"kolmas"}),
        ("Which projects involve the Ministry of Social Affairs and Health?", set()),
        ("Missä hankkeissa luvataan sulkea kaivot?", {"kolmas"}),
        ("Mitkä hankkeet aikovat sulkea kaivot?", {"kolmas"}),
        ("Missä hankkeissa on tarkoitus sulkea kaivot?", {"kolmas"}),
        ("Which projects promise to use letters?", {"kolmas"}),
        ("Vilka projekt säger att de använder brev?", {"kolmas"}),
        ("Missä hankkeissa luvataan avata torni?", set()),
    ],
)
def test_texts_name_partners_in_whatever_language_and_say_what_is_promised(
    tmp_path: Path, question: str, codes: set[str]
) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    for name, text in NAMED.items():
        (documents / f"{name}.txt").write_text(f"Kaivot ja niiden hoito\n\n{text}\n", encoding="utf-8")
    build([documents], tmp_path / "index", HashingEncoder(), load_analyser(), encoder_name="hashing")
    answer = Asker(Searcher.open(tmp_path / "index")).ask(question)
    assert {project.code for project in answer.projects} == codes


def test_a_row_that_counts_none_is_about_nothing(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    for name, number in (("ensimmainen", 0), ("toinen", 26)):
        text = f"Verstaat käyntiin\n\nVerstailla on asiakkaita eri puolilta saaristoa.\n\nMikroyritys {number}\n"
        (documents / f"{name}.txt").write_text(text, encoding="utf-8")
    build([documents], tmp_path / "index", HashingEncoder(), load_analyser(), encoder_name="hashing")
    answer = Asker(Searcher.open(tmp_path / "index")).ask("Missä hankkeissa on mikroyrityksiä?")
    assert [project.code for project in answer.projects] == ["toinen"]


def test_projects_that_do_not_mention_a_topic_are_listed_without_quotes(asker: Asker) -> None:
    answer = asker.ask("Mitkä hankkeet eivät mainitse maksusuunnitelmaa?")
    assert {project.code for project in answer.projects} == {ISLES, LOOM, "mehilaiset"}
    assert all(project.reasons == ("ei mainintaa asiakirjoissa",) for project in answer.projects)


def test_what_came_about_is_shown_beside_what_was_planned(asker: Asker) -> None:
    loom, *_ = [
        entry for entry in asker.ask("Missä hankkeissa osallistujatavoite ylittyi?").projects if entry.code == LOOM
    ]
    assert len(loom.reasons) == 2
    assert "44" in loom.reasons[0]
    assert "40" in loom.reasons[1]


def test_parts_of_a_compound_here_and_there_are_no_topic(asker: Asker) -> None:
    assert asker.ask("Missä hankkeissa on mukana kirjelaatikko?").projects == ()


def test_a_list_with_long_reasons_gives_the_codes_first(asker: Asker) -> None:
    answer = asker.ask("Missä hankkeissa toteutunut rahoitus jäi alle myönnetyn?")
    assert all(code in answer.text[:600] for code in (HARBOUR, LOOM, ISLES))


def test_a_long_list_has_every_project_but_quotes_the_first_only(asker: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_lists, "_MOST_QUOTED", 1)
    answer = asker.ask("Mitkä hankkeet toimivat Kainuussa?")
    assert {entry.code for entry in answer.projects} == {HARBOUR, LOOM}
    assert [bool(entry.reasons) for entry in answer.projects] == [True, False]
    assert len(answer.citations) == 1


def test_a_list_without_conditions_needs_no_reasons(asker: Asker) -> None:
    first, *lines = asker.ask("Mitkä hankkeet?").text.splitlines()
    assert first.startswith("5/5")
    assert {line.rpartition(" ")[2] for line in lines} == {f"({code})" for code in CODES}


def test_several_of_a_kind_are_not_the_association_of_that_name(tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    led = forms.PURSE.replace("Tuulijoen kunta", "Tuulijoen kalastajien liitto ry")
    for code, form in ((PURSE, led), (ISLES, forms.ISLES)):
        (documents / f"{code}.txt").write_text(form, encoding="utf-8")
    build([documents], tmp_path / "index", HashingEncoder(), load_analyser(), encoder_name="hashing")
    asker = Asker(Searcher.open(tmp_path / "index"))
    assert ISLES in [found.code for found in asker.ask("Missä hankkeissa osallistujina on kalastajia?").projects]
    assert [found.code for found in asker.ask("Missä hankkeissa on mukana kalastajien liitto?").projects] == [PURSE]
