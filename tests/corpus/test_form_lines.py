"""Lines of a form that are no prose."""

import pytest

from corpus.document import Document
from corpus.families import recognise
from corpus.form_lines import FormLines
from tests.corpus.application_forms import printed
from tests.corpus.test_application import read


@pytest.fixture(scope="module")
def application() -> Document:
    return read(printed())


@pytest.fixture(scope="module")
def lines(application: Document) -> FormLines:
    return FormLines(application)


@pytest.mark.parametrize(
    "line",
    [
        "Organisaatiotyyppi",
        "Kyllä Ei Perustelu",
        "¨ Kertakorvaus (lump sum)",
        "Kustannus 2017 2018 2019 Yhteensä",
        "1 - 4 Hankkeen kustannukset",
        "Mitkä ovat hankkeen tavoitteet ja uutuus- tai lisäarvo?",
        "1 234 5 678 910 7 822",
    ],
)
def test_labels_heads_of_tables_and_options_not_ticked_state_nothing(lines: FormLines, line: str) -> None:
    assert lines.states_nothing(line)


@pytest.mark.parametrize(
    "line",
    [
        "ý Flat rate 17 % palkkakustannuksista",
        "Nettokustannukset yhteensä 12 345",
        "Hankkeen tavoitteena on vahvistaa kuntien osaamista.",
        "Organisaatiotyyppi Kunta",
        "Kustannusten perustelut: matkat kuntien välillä",
    ],
)
def test_what_the_applicant_wrote_or_ticked_states_something(lines: FormLines, line: str) -> None:
    assert not lines.states_nothing(line)


@pytest.mark.parametrize("field", ["summary", "sustainability_reason"])
def test_the_texts_of_an_application_state_something(application: Document, lines: FormLines, field: str) -> None:
    texts = [str(fact.value) for fact in application.facts if fact.field == field and fact.value]
    told = [line for text in texts for line in text.splitlines() if line]
    assert told
    assert not [line for line in told if lines.states_nothing(line)]


def test_a_line_that_states_one_field_is_known_by_its_label(application: Document, lines: FormLines) -> None:
    (business_id, *_) = (fact for fact in application.facts if fact.field == "business_id")
    place = business_id.spans[0]
    assert lines.field(str(business_id.value), place).endswith("Y-tunnus")
    assert lines.field(f"Y-tunnus {business_id.value}", place).endswith("Y-tunnus")
    assert lines.field("Hankkeessa tehdään paljon.", place) == ""


def test_a_document_without_a_form_has_no_form_lines() -> None:
    text = "Raportti\n\nKyselyyn vastasi 40 kuntaa.\n\n- vastaukset koottiin keväällä\n"
    document = Document("raportti.txt", text, recognise(text).key, "raportti", "Raportti", ())
    assert not any(FormLines(document).states_nothing(line) for line in text.splitlines()[2:] if line)
