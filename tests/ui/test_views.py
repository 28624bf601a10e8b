"""The page's HTML, without a browser."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from starlette.testclient import TestClient

from corpus.document import Span
from corpus.reading import read_document_spans
from rag.answer import Answer, AnswerKind
from rag.language_model.generation import ModelSettings
from tests.ui.served import in_a_loop
from ui.page import build_page
from ui.page_server import HOST
from ui.texts import texts
from ui.views import mark, render
from ui.views_answer import AnswerView
from ui.views_documents import project_page, project_rows, projects_table
from ui.views_section import reading_ranges, section_page

FI, EN = texts("fi"), texts("en")
QUESTION = "Mitkä hankkeet kehittävät taloudellista sosiaalityötä?"
HOSTILE_QUESTION = "Mikä on kulmasulkeiden tutkimus?"


@pytest.fixture(scope="module")
def view(asker):
    names = {project.code: project.name for project in asker.searcher.catalogue.projects()}
    return AnswerView(names, asker.searcher.analyser, FI)


@pytest.fixture(scope="module")
def client(app):
    return TestClient(app, base_url=f"http://{HOST}", follow_redirects=False)


def soup(html):
    return BeautifulSoup(html, "html.parser")


def test_every_marker_leads_to_the_source_of_its_number(asker, view):
    answer = asker.ask(QUESTION)
    shown = soup(view.answer(answer))
    cards = {card.select_one(".n").text: card for card in shown.select(".place")}
    markers = shown.select(".text .marker")
    assert len(markers) >= 2
    assert {marker.text.strip("[]") for marker in markers} == set(cards) == {str(c.n) for c in answer.citations}
    for marker in markers:
        assert marker["href"] == cards[marker.text.strip("[]")]["href"]
        assert marker["aria-label"].startswith(f"Avaa lähde {marker.text.strip('[]')}: ")


def test_sources_stand_under_their_projects(asker, view):
    answer = asker.ask(QUESTION)
    owners = [owner.text for owner in soup(view.answer(answer)).select(".owner .code")]
    assert owners == list(dict.fromkeys(citation.project for citation in answer.citations))


def test_a_number_in_brackets_that_is_no_citation_stays_text(asker, view):
    answer = replace(asker.ask(QUESTION), text="Laki [99] mainitaan.")
    shown = soup(view.answer(answer))
    assert shown.select_one(".text").text.strip() == "Laki [99] mainitaan."
    assert not shown.select(".text .marker")


def test_a_number_stays_on_one_line(asker, view):
    answer = replace(asker.ask(QUESTION), text="Summa on 1 223 390 euroa, ja vuosi on 2016 0123.")
    assert "1\u00a0223\u00a0390 euroa, ja vuosi on 2016 0123." in soup(view.answer(answer)).select_one(".text").text


def test_notes_are_shown_with_their_markers(asker, view):
    answer = replace(asker.ask(QUESTION), notes=("Päivät <eroavat> [1].",))
    note = soup(view.answer(answer)).select_one(".notes li")
    assert note.text == "Päivät <eroavat> [1]."
    assert note.select_one(".marker").text == "[1]"


def test_no_answer_shows_the_nearest_places_as_such(asker, view):
    hits = asker.searcher.search("kvanttitietokone", 4)
    answer = Answer("Paljonko maksoi?", "fi", AnswerKind.NONE, "Asiakirjoista ei löydy tähän vastausta.", hits=hits)
    shown = soup(view.answer(answer))
    assert FI("nearest_not_answer") in shown.text
    assert len(shown.select(".hit")) == len(hits) > 0


def test_matched_words_are_marked_in_hits_whatever_their_form(asker, view):
    hits = asker.searcher.search("velkaneuvonta", 5)
    marked = {word.text.lower() for word in soup(view.hits("velkaneuvonta", hits)).select(".hit mark")}
    assert any(word.startswith("velkaneuvon") and word != "velkaneuvonta" for word in marked)


def test_nothing_of_a_document_is_markup(asker, view):
    hits = asker.searcher.search("kulmasulkeiden tutkimus", 3)
    document = asker.searcher.catalogue.document("S99901.txt")
    summary = next(section for section in document.sections if section.number == "3")
    project = asker.searcher.catalogue.project("S99901")
    rows = project_rows([project], (), FI)
    for html in (
        view.answer(asker.ask(HOSTILE_QUESTION)),
        view.hits("<script>", hits),
        section_page(document, summary, (), FI),
        project_page(project, [document], FI),
        projects_table(rows, "", "", FI),
    ):
        shown = soup(html)
        assert "kulmasul" in html.lower() or "talteen" in html
        assert not shown.select("script, img, b, i, [onerror], a[href^='http']")
    assert "<script>window.broken = true</script>" in soup(section_page(document, summary, (), FI)).text


def test_marking_escapes_inside_and_outside():
    assert mark("<a> & <b>", [(6, 9)]) == "&lt;a&gt; &amp; <mark>&lt;b&gt;</mark>"


def test_a_section_is_shown_whole_with_the_cited_place_marked(asker):
    citation = next(c for c in asker.ask(QUESTION).citations if c.section != "1")
    document = asker.searcher.catalogue.document(citation.document)
    section = next(section for section in document.sections if section.number == citation.section)
    shown = soup(section_page(document, section, [Span(citation.start, citation.end)], FI))
    assert " ".join(shown.select_one("mark").text.split()) == " ".join(citation.quote.split())
    assert shown.select_one(".words").text == read_document_spans(document, section.spans).text
    assert document.name in shown.text
    assert shown.select_one("h2").text == section.path[-1]


def test_a_quote_over_joined_lines_is_one_mark(asker):
    document = asker.searcher.catalogue.document("S99901.txt")
    section = next(section for section in document.sections if section.number == "3")
    reading = read_document_spans(document, section.spans)
    assert reading_ranges(reading, section.spans) == [(0, len(reading.text))]


def test_the_list_of_projects_is_narrowed_by_every_word(asker):
    catalogue = asker.searcher.catalogue
    rows = project_rows(catalogue.projects(), catalogue.facts(field="granted_eu_state"), FI)
    row = next(row for row in rows if "Lappi" in row.searched)
    shown = soup(projects_table(rows, f"LAPPI {row.code.lower()}", row.code, FI))
    assert [link["data-value"] for link in shown.select("tbody a")] == [row.code]
    assert shown.select_one("tr.chosen .column_granted").text.endswith("\N{NO-BREAK SPACE}€")


def test_a_projects_facts_stand_under_their_sections_in_the_readers_form(asker):
    catalogue = asker.searcher.catalogue
    stored = catalogue.facts(field="granted_eu_state")[0]
    document = catalogue.document(stored.document)
    page = soup(project_page(catalogue.project(stored.project), [document], EN))
    label = next(term for term in page.select("dt") if term.text.strip() == stored.fact.label.rstrip(":"))
    assert label.find_next("dd").text.strip() == f"€{stored.fact.value:,}"
    assert label.find_previous("h4").text.startswith("5 ")


def test_personal_data_is_named_as_left_out_and_never_shown(asker):
    catalogue = asker.searcher.catalogue
    stored = next(stored for stored in catalogue.facts() if stored.fact.kind == "withheld")
    html = project_page(catalogue.project(stored.project), [catalogue.document(stored.document)], FI)
    assert FI("withheld") in html
    assert "█" not in html


def test_an_empty_index_says_how_to_fill_it():
    empty = SimpleNamespace(projects=tuple, facts=lambda field: ())
    asker = SimpleNamespace(searcher=SimpleNamespace(catalogue=empty))
    page = in_a_loop(lambda: build_page(asker, "fi"))
    shown = " ".join(str(part.get("props", {}).get("value")) for part in page.get_config_file()["components"])
    assert FI("empty_title") in shown
    assert "hanketutka index KANSIO" in shown
    assert FI("tab_ask") not in shown


@pytest.mark.parametrize("language", ["fi", "en"])
def test_every_example_has_an_answer(asker, language):
    page = in_a_loop(lambda: build_page(asker, language))
    parts = page.get_config_file()["components"]
    examples = next(part["props"]["value"] for part in parts if part["props"].get("elem_id") == "examples")
    questions = [button["data-value"] for button in soup(examples).select("button")]
    assert len(questions) == 3
    for question in questions:
        assert asker.ask(question).citations, question


@pytest.mark.parametrize(("languages", "home"), [("fi-FI,en", "/fi/"), ("en-US,fi", "/en/"), ("sv", "/fi/")])
def test_the_browsers_language_chooses_the_page(client, languages, home):
    answer = client.get("/?question=a", headers={"accept-language": languages})
    assert answer.headers["location"] == f"{home}?question=a"


def test_a_section_that_is_not_there_is_told_in_the_readers_language(client):
    answer = client.get("/en/section?document=missing.txt&section=1")
    assert answer.status_code == 404
    assert "The index holds no “missing.txt”" in answer.text
    answer = client.get("/fi/section?document=S99901.txt&section=77&spans=x")
    assert "Hankkeessa S99901 ei ole osiota 77." in answer.text


def test_only_this_computer_is_spoken_to(client):
    assert client.get("/fi/", headers={"host": "elsewhere.example"}).status_code == 400
    policy = client.get("/fi/").headers["content-security-policy"]
    assert "http" not in policy
    assert policy.startswith("default-src 'self'")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://127.0.0.1:11434", "Mitään ei lähetetä verkkoon."),
        ("https://models.example/v1", "lähtevät tältä koneelta osoitteeseen https://models.example/v1"),
    ],
)
def test_the_page_tells_which_model_writes_and_whether_anything_leaves(address: str, told: str) -> None:
    page = render("colophon.html", texts("fi"), model=ModelSettings("openai", "malli", address, "none"))
    assert "openai:malli" in page
    assert told in page


def test_without_a_model_nothing_leaves() -> None:
    assert "Mitään ei lähetetä verkkoon." in render("colophon.html", texts("fi"), model=None)
