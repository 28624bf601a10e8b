"""The rules that every answer keeps, over questions of every sort."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from corpus.errors import BadRequest, UnknownItem
from index.search import Filters
from rag.answer import AnswerKind
from rag.asker import Asker
from rag.questions.question import LONGEST_QUESTION
from tests.rag.forms import CODES, PERSONAL
from tests.rag.rules import LANGUAGES, check

QUESTIONS = (
    "Paljonko EU- ja valtion rahoitusta Rahasatama-hankkeelle on myönnetty?",
    "Kuinka monta henkilöä Rahasatama-hankkeeseen suunniteltiin osallistuvan?",
    "Onko LANKA-verkostossa tehty toimintaympäristön analyysi sukupuolinäkökulmasta?",
    "Mikä on Rahasatama-hankkeen www-osoite?",
    "Milloin Talvisaari auki -hanke alkoi ja päättyi?",
    "Missä kunnissa Kutomosta koodariksi -hanke toimii?",
    "Kuka neuvoo nuoria työpajalla?",
    "Mitä budjettipelissä tehdään?",
    "Montako mehiläispesää Sammalkosken rannoilta laskettiin?",
    "Miten talvi näkyy saaristossa?",
    "velkaneuvonta kirjastossa",
    "Mitkä hankkeet kuuluvat toimintalinjaan 5?",
    "Mitkä hankkeet antavat velkaneuvontaa?",
    "Mitkä hankkeet toimivat Lapissa?",
    "Mikä hanke alkoi ensimmäisenä?",
    "Mille hankkeelle on myönnetty eniten EU- ja valtion rahoitusta?",
    "Vertaa Rahasatama- ja LANKA-hankkeiden kohderyhmiä.",
    "Miten Rahasatama ja Talvisaari auki eroavat toisistaan?",
    "Nuorten työpaja, jolla velkaantuneet saavat neuvoja laskuihinsa ja tekevät maksusuunnitelman ohjaajan tuella",
    "Paljonko rahoitusta Kuunsilta-hanke sai?",
    "Mikä on Vapolan lentokentän kiitoradan pituus?",
    "How much EU and state funding was granted to Rahasatama?",
    "Which projects are in Northern Savonia?",
    "När började projektet Talvisaari auki?",
    "Vilka projekt finns i Egentliga Finland?",
    *("?", "2017", "S77101", "[1]", "”", "hanke", "EU"),
)
FRAGMENTS = (
    *" ".join(QUESTIONS).split(),
    *CODES,
    *(
        "'",
        '"',
        "%",
        "*",
        "(",
        ")",
        "[2]",
        "\\",
        "\0",
        "\n",
        "NEAR",
        "OR",
        "AND",
        "-",
        ":",
        "--",
        "99999999999",
        "½",
        "㎏",
    ),
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_answer_keeps_the_rules(asker: Asker, question: str) -> None:
    answer = asker.ask(question)
    check(answer)
    assert answer.generator == "extractive"
    assert answer.encoder == "hashing/1"
    assert {"understand", "answer"} <= answer.timings_ms.keys()


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_citation_names_its_place(asker: Asker, question: str) -> None:
    for citation in asker.ask(question).citations:
        document = asker.searcher.catalogue.document(citation.document)
        (section,) = [
            section
            for section in document.sections
            if (section.number, section.heading, section.path) == (citation.section, citation.heading, citation.path)
            and any(span.start <= citation.start < citation.end <= span.end for span in section.spans)
        ]
        assert citation.project == document.project
        assert section.heading in " ".join(section.path)


def test_a_sentence_with_a_contact_person_is_not_quoted_changed(asker: Asker) -> None:
    check(asker.ask("Kuka antaa lisätietoja velkaneuvonnasta työpajoilla?"))


@pytest.mark.parametrize("k", [1, 2, 7])
def test_k_bounds_the_hits_of_every_intent(asker: Asker, k: int) -> None:
    for question in QUESTIONS:
        check(asker.ask(question, k), k)


@pytest.mark.parametrize(
    "question",
    [
        "Kuka on Rahasatama-hankkeen yhteyshenkilö?",
        "Mikä on Rahasatama-hankkeen yhteyshenkilön sähköpostiosoite?",
        "Mikä on LANKA-hankkeen yhteyshenkilön puhelinnumero?",
        "Kerro Sointu Satumaasta",
        "Mikä on Sointu Satumaan sähköposti?",
        *PERSONAL,
    ],
)
def test_contact_persons_are_never_told(asker: Asker, question: str) -> None:
    check(asker.ask(question))


def test_a_contact_field_is_said_to_be_withheld(asker: Asker) -> None:
    answer = asker.ask("Kuka on Rahasatama-hankkeen yhteyshenkilö?")
    assert "henkilötietoja ei näytetä" in answer.text
    assert [citation.quote for citation in answer.citations] == ["Hankkeen yhteyshenkilön nimi:"]


def test_a_name_that_no_document_knows_is_told(asker: Asker) -> None:
    answer = asker.ask("Mikä on Vapolan lentokentän kiitoradan pituus?")
    assert answer.kind is AnswerKind.NONE
    assert "ei mainita: Vapolan" in answer.text
    assert answer.hits


@pytest.mark.parametrize(
    "question",
    [
        "Paljonko rahoitusta Kuunsilta-hanke sai?",
        "Milloin Kuunsilta-hanke päättyi?",
        "Mikä on Vapolan lentokentän kiitoradan pituus?",
        "Mikä on hankkeen S99999 toimintalinja?",
        "Mikä on projektin S99999 toimintalinja?",
        "What is the length of the runway in Vapola?",
        "Hur lång är landningsbanan i Vapola?",
    ],
)
def test_an_unknown_project_or_thing_is_answered_with_none(asker: Asker, question: str) -> None:
    assert asker.ask(question).kind is AnswerKind.NONE


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Montako mehiläispesää Sammalkosken rannoilta laskettiin?", "212 mehiläispesää"),
        ("Milloin talvireitti avattiin?", "Talvireitti avattiin tammikuussa 2018."),
        ("Missä velkaneuvoja istuu?", "Neuvoja istuu työpajan kahvipöydässä"),
        ("Moniko nuori teki maksusuunnitelman?", "Maksusuunnitelman teki 88 nuorta."),
    ],
)
def test_an_open_question_is_answered_by_its_sentence(asker: Asker, question: str, quote: str) -> None:
    answer = asker.ask(question)
    assert answer.kind is AnswerKind.PASSAGES
    assert any(quote in citation.quote for citation in answer.citations)


def test_an_open_question_about_a_project_is_answered_from_its_documents(asker: Asker) -> None:
    answer = asker.ask("Mitä Talvisaari auki -hankkeessa tehdään talvella?")
    assert {citation.project for citation in answer.citations} == {"A77201"}
    assert "talvireitin" in answer.text


@pytest.mark.parametrize(
    "question", ["velkaneuvonta", "Mitkä hankkeet antavat velkaneuvontaa?", "Mikä hanke alkoi ensin?"]
)
def test_filters_hold_for_every_intent(asker: Asker, question: str) -> None:
    answer = asker.ask(question, filters=Filters(funds=("EAKR",)))
    places = {hit.chunk.project for hit in answer.hits} | {citation.project for citation in answer.citations}
    assert places == {"A77201"}
    assert {project.code for project in answer.projects} <= {"A77201"}


@pytest.mark.parametrize("question", ["", " ", "\n\t ", "\u00a0"])
def test_an_empty_question_is_refused(asker: Asker, question: str) -> None:
    for ask in (asker.ask, asker.similar):
        with pytest.raises(BadRequest) as caught:
            ask(question)
        assert (caught.value.key, caught.value.fields) == ("question_empty", {})


def test_what_a_terminal_gives_that_is_no_text_is_replaced(asker: Asker) -> None:
    assert asker.ask("Missä\udce4 annetaan velkaneuvontaa?").question == "Missä? annetaan velkaneuvontaa?"


def test_a_question_is_refused_when_it_is_longer_than_the_limit(asker: Asker) -> None:
    check(asker.ask(("Missä annetaan velkaneuvontaa? " * 200)[:LONGEST_QUESTION]))
    with pytest.raises(BadRequest) as caught:
        asker.ask("a" * 10_000)
    assert caught.value.key == "question_too_long"
    assert caught.value.fields == {"length": 10_000, "limit": LONGEST_QUESTION}


def test_an_unknown_project_code_is_refused_for_similar(asker: Asker) -> None:
    with pytest.raises(UnknownItem):
        asker.similar_to("S00000")


@hypothesis_settings(max_examples=150, deadline=None, derandomize=True)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(FRAGMENTS), max_size=14).map(" ".join)))
def test_any_text_is_answered_or_refused(asker: Asker, question: str) -> None:
    with suppress(BadRequest):
        check(asker.ask(question))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_frame_is_in_the_questions_language(asker: Asker, language: str) -> None:
    asked = {
        "fi": ("Paljonko kiitorata maksoi?", "Asiakirjoista ei löydy tähän vastausta."),
        "en": ("How much was paid for the runway of Vapola?", "The documents do not answer this."),
        "sv": ("Vad kostade landningsbanan och när byggdes den?", "Dokumenten ger inget svar på detta."),
    }
    question, said = asked[language]
    answer = asker.ask(question)
    assert answer.language == language
    assert answer.text.startswith(said)


@pytest.mark.parametrize(
    ("question", "k", "searches"),
    [
        ("Mitä budjettipelissä tehdään?", 10, 1),
        ("Mikä on Rahasatama-hankkeen www-osoite?", 10, 1),
        ("Montako mehiläispesää Sammalkosken rannoilta laskettiin?", 10, 1),
        ("Mitkä hankkeet kuuluvat toimintalinjaan 5?", 2, 0),
    ],
)
def test_it_searches_only_for_what_is_shown(
    asker: Asker, monkeypatch: pytest.MonkeyPatch, question: str, k: int, searches: int
) -> None:
    search, sought = asker.searcher.search, []
    monkeypatch.setattr(asker.searcher, "search", lambda *given: sought.append(given) or search(*given))
    answer = asker.ask(question, k)
    assert len(sought) == searches
    assert answer.hits
