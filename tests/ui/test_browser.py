"""The page in Chromium, as a person uses it."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from eval import collection, systems
from eval.judgements import read_judgements
from index.encoders import HASHING, load_encoder
from tests.ui.served import CHROMIUM, chromium, served
from ui import evaluation_tab, judging
from ui.judging import ASKED, judgements_file

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pandas.errors.Pandas4Warning"),  # Gradio's queue uses what pandas drops
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's chromium to run the browser test"),
]
QUESTION = "Mitkä hankkeet kehittävät taloudellista sosiaalityötä?"
GARDEN = """Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: S99002

Hankkeen nimi: Pihapuu

3 Suunnitelman mukainen tiivistelmä toteutuksesta

Nuoret hoitavat palvelutalojen omenapuita. Puutarhuri opettaa leikkaamaan ne kevättalvella.
"""
GOLD = "Puutarhuri opettaa leikkaamaan ne kevättalvella."
ASKED_OF_IT = [
    {
        "id": "p1",
        "type": "passage",
        "question": "milloin Pihapuussa leikataan omenapuita",
        "must_contain": [["kevättalv"]],
    },
    {"id": "p2", "type": "unanswerable", "question": "kuka valmistaa sinappia", "answerable": False},
]


@pytest.fixture(scope="module")
def address(app) -> Iterator[str]:
    with served(app) as address:
        yield address


@pytest.fixture(scope="module")
def net_log(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("net") / "log.json"


@pytest.fixture(scope="module")
def browser(net_log):
    with chromium(f"--log-net-log={net_log}") as browser:
        yield browser
    urls = requested(net_log)
    assert len(urls) > 100
    assert {url for url in urls if urlsplit(url).hostname != "127.0.0.1"} == set()


def requested(net_log: Path) -> list[str]:
    """Return the addresses that pages asked for in Chromium's network log.

    The log names each request's initiator: a page's origin, or "not an origin" where the browser itself looks for
    updates and the like, and where a test opens an address.
    """
    events = json.loads(net_log.read_text())["events"]
    requests = (event["params"] for event in events if "initiator" in event.get("params", {}))
    return [params["url"] for params in requests if params["initiator"] != "not an origin"]


@pytest.fixture
def page(browser, address):
    context = browser.new_context(
        base_url=address, locale="fi-FI", viewport={"width": 1280, "height": 860}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.set_default_timeout(60_000)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert faults == []


def ask(page, question=QUESTION):
    page.goto("/")
    page.fill("#question textarea", question)
    page.keyboard.press("Enter")
    page.wait_for_selector(".answer .marker")


def test_a_citation_opens_its_section_with_the_quote_marked(page):
    ask(page)
    assert page.evaluate("document.documentElement.lang") == "fi"
    card = page.locator(".sources .place").last
    quote = card.locator(".quote").inner_text()
    number = card.locator(".n").inner_text()
    page.click(f".answer .marker:text-is('[{number}]') >> nth=0")
    mark = page.locator("#reader mark")
    mark.first.wait_for()
    assert " ".join(" ".join(mark.all_inner_texts()).split()) == " ".join(quote.split())
    assert mark.first.bounding_box()["y"] < 860
    assert page.locator("#reader h2").inner_text() in card.inner_text()
    assert page.locator(".answer").bounding_box()["x"] >= 0
    assert page.locator("#reader").bounding_box()["x"] > page.locator(".answer .text").bounding_box()["x"] + 500
    page.click("#reader .previous")
    page.wait_for_function("document.querySelector('.place[aria-current] .n')?.innerText !== '" + number + "'")
    page.click("#reader .close")
    assert page.locator("#reader").is_hidden()


def test_an_example_is_asked_by_a_click(page):
    page.goto("/fi/")
    example = page.locator(".examples button").nth(1)
    question = example.inner_text()
    example.click()
    page.wait_for_selector(".answer")
    assert page.input_value("#question textarea") == question
    assert "question=" in page.url


def test_the_keyboard_is_enough(page):
    page.goto("/fi/")
    page.focus("#question textarea")
    page.keyboard.type(QUESTION)
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".answer .marker")
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.marker')"):
            break
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    marker = page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Enter")
    page.wait_for_selector("#reader mark")
    page.wait_for_function("document.getElementById('reader').contains(document.activeElement)")
    page.keyboard.press("Escape")
    assert page.locator("#reader").is_hidden()
    assert page.evaluate("document.activeElement.innerText") == marker


def test_a_search_is_narrowed_by_region_and_its_hits_open(page):
    page.goto("/fi/?query=velkaneuvonta")
    page.wait_for_selector(".hit mark")
    assert set(page.locator(".hit h3 .code").all_inner_texts()) > {"S90201"}
    page.click("input[aria-label='Maakunta']")
    page.keyboard.type("Uusi")
    page.click("role=option[name='Uusimaa']")
    page.wait_for_function(
        "[...document.querySelectorAll('.hit h3 .code')].every(code => /S90201|S90303/.test(code.innerText))"
    )
    page.click(".hit .open >> nth=0")
    page.wait_for_selector("#reader mark")


def test_a_project_shows_what_its_form_states(page):
    page.goto("/fi/")
    page.click("role=tab[name='Aineisto']")
    page.wait_for_selector(".projects tbody tr")
    assert page.locator(".projects tbody tr").count() >= 13
    page.fill("#narrow textarea", "lappi s90104")
    page.wait_for_function("document.querySelectorAll('.projects tbody tr').length === 1")
    page.click(".projects tbody a")
    page.wait_for_selector("#project-name")
    assert page.locator(".facts dd", has_text="€").count() > 0
    page.click(".facts a >> nth=3")
    page.wait_for_selector("#reader mark")


def test_the_other_language_opens_in_the_same_place(page):
    ask(page)
    page.click(".languages a[hreflang=en]")
    page.wait_for_url("**/en/?question=*")
    page.wait_for_selector(".answer .marker")
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.locator("role=tab").all_inner_texts()[:3] == ["Ask", "Search", "Documents"]
    assert page.locator(".sources h2").inner_text().lower() == "sources"


def test_the_page_cannot_be_made_to_ask_another_machine(browser, address):
    with browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto("/fi/")
        assert page.evaluate("fetch('http://example.com/').then(() => 'sent', () => 'refused')") == "refused"


def test_an_english_browser_gets_english(browser, address):
    with browser.new_context(base_url=address, locale="en-GB") as context:
        page = context.new_page()
        page.goto("/")
        assert page.url == f"{address}/en/"


@pytest.mark.parametrize(
    ("query", "awaited"),
    [
        ("", ".examples button"),
        (f"?question={QUESTION}", ".answer .marker"),
        ("?query=velkaneuvonta", ".hit"),
        ("?project=S90101", "#project-name"),
        ("?project=900411", ".project table"),
    ],
)
def test_nothing_scrolls_sideways_at_400_pixels(page, query, awaited):
    page.set_viewport_size({"width": 400, "height": 800})
    page.goto(f"/fi/{query}")
    page.wait_for_selector(awaited)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    place = page.locator(".marker, .hit .open, .facts a")
    if place.count():
        place.first.click()
        page.wait_for_selector("#reader mark")
        assert page.evaluate("document.documentElement.scrollWidth") <= 400
        assert page.locator("#reader").bounding_box()["width"] == 400


def test_a_documents_markup_is_only_text(page):
    page.goto("/fi/?query=kulmasulkeiden tutkimus")
    hit = page.locator(".hit", has_text="S99901").first
    hit.wait_for()
    assert "<script>" in hit.inner_text()
    assert "${1+1} ja {{ 7*7 }}" in hit.inner_text()
    hit.locator(".open").click()
    page.wait_for_selector("#reader mark")
    assert "**lihava**, [linkki](http://example.com)" in page.inner_text("#reader .words")
    assert page.locator(".hits img, #reader img, #reader script, #reader b").count() == 0
    assert page.evaluate("window.broken === undefined")


@pytest.mark.parametrize(("question", "message"), [("   ", "Kirjoita ensin kysymys."), ("a" * 10_000, "liian pitkä")])
def test_a_bad_question_is_told_calmly(page, question, message):
    page.goto("/fi/")
    page.fill("#question textarea", question)
    page.click("#ask, .query-row button.primary >> nth=0")
    page.wait_for_selector(".problem")
    assert message in page.inner_text(".problem")


def test_a_section_opens_in_a_tab_of_its_own(page):
    ask(page)
    page.goto(page.get_attribute(".marker >> nth=0", "href"))
    assert page.locator("mark").count() >= 1
    assert page.inner_text("a >> nth=0") == "Palaa Hanketutkaan"


def test_an_answer_and_its_sources_are_judged_and_shown_as_judged(page, tmp_path, monkeypatch):
    monkeypatch.setattr(judging, "FOLDER", tmp_path)
    ask(page)
    assert page.locator(".judge >> visible=true").count() == 0
    page.click(".answer .judging summary")
    page.click("text=Väärin")
    page.wait_for_selector("text=Kirjoita ensin arvioijan nimi.")
    page.keyboard.type("Aino")
    page.keyboard.press("Tab")
    page.click("text=Väärin")
    page.wait_for_selector("text=Tallennettu")
    source = page.locator(".sources .judge").first
    source.locator("text=Osittain").click()
    source.locator("[aria-pressed=true]").wait_for()
    source.locator(".remark").fill("vain toinen hanke")
    with page.expect_response("**/judgements/asked"):
        page.keyboard.press("Tab")
    verdict, graded = read_judgements(judgements_file(ASKED))
    assert (verdict.judge, verdict.right, graded.grade, graded.note) == ("Aino", False, 1, "vain toinen hanke")
    page.reload()
    page.wait_for_selector(".answer .judge [aria-pressed=true]", state="attached")
    pressed = page.eval_on_selector_all("[aria-pressed=true]", "buttons => buttons.map(button => button.textContent)")
    assert pressed == ["Väärin", "Osittain"]
    page.goto("/fi/?query=velkaneuvonta")
    page.click(".hits .judging summary")
    page.click(".hit .judge >> nth=1 >> text=Ei liity")
    page.wait_for_selector(".hit:nth-child(1) [role=status]:text('Tallennettu')")


@pytest.fixture
def small_collection(tmp_path, monkeypatch):
    """Put a small collection in the place of the one that ships, and a quick encoder in that of the embedded one."""
    folder = tmp_path / "shipped" / "samples"
    folder.mkdir(parents=True)
    (folder / "pihapuu.txt").write_text(GARDEN, encoding="utf-8")
    (folder / "collection.toml").write_text('documents = ["pihapuu.txt"]', encoding="utf-8")
    gold = [{"doc": "S99002", "section": "3", "quote": GOLD}]
    lines = (json.dumps({"lang": "fi", "gold": gold[: asked["type"] == "passage"], **asked}) for asked in ASKED_OF_IT)
    (folder / "questions.jsonl").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(collection, "SHIPPED", folder.parent)
    monkeypatch.setattr(systems, "load_encoder", lambda name: load_encoder(HASHING))
    monkeypatch.setattr(evaluation_tab, "FOLDER", tmp_path / "eval")
    monkeypatch.setattr(judging, "FOLDER", tmp_path / "judgements")


def test_a_collection_is_measured_and_what_it_found_is_judged(page, small_collection):
    page.goto("/fi/")
    page.click("role=tab[name='Arviointi']")
    page.click("role=button[name='Mittaa']")
    page.wait_for_selector("#evaluation h1:has-text('samples')")
    table = page.locator("#evaluation table").first
    assert table.locator("thead th").all_inner_texts()[1] == "hanketutka"
    for measure in ("recall4k", "correct", "verbatim", "abstainR"):
        figure, scored = table.locator(f"tr:has(code:text-is('{measure}')) td").all_inner_texts()
        assert (figure.split()[0], scored) == ("1,000", "1 / 2")
    assert page.locator("#evaluation svg").count() > 0
    page.click("text=Arvioi osumia ja vastauksia")
    page.fill("#judged .judge-name input", "Aino")
    page.click(f"#judged blockquote:not(.given):has-text('{GOLD}') + .judge >> text=Vastaa kysymykseen")
    page.wait_for_selector("#judged .judge [role=status]:text('Tallennettu')")
    (judged,) = read_judgements(judgements_file("samples"))
    start, end = GARDEN.index("Nuoret"), GARDEN.index(GOLD) + len(GOLD)
    assert (judged.id, judged.judge, judged.grade, judged.place) == ("p1", "Aino", 2, f"pihapuu.txt:{start}-{end}")
    page.click("text=Seuraava kysymys")
    page.wait_for_selector("#judged h3:text('kuka valmistaa sinappia')")
    page.click("text=Seuraava kysymys")
    page.wait_for_selector("#judged >> text=Kiitos!")
