"""What holds for any text, and for any description printed in any of the ways that forms are."""

import string
from contextlib import suppress
from itertools import pairwise

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpus.chunks import LIMIT, chunk
from corpus.document import Document, Kind
from corpus.errors import UnreadableFile
from corpus.read import parse_source, read_document
from corpus.source import Source, page_starts
from tests.corpus.forms import DAMAGES, DESCRIPTION

LETTERS = string.ascii_lowercase + "äö"
QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

words = st.text(LETTERS, min_size=3, max_size=12)
names = st.lists(words, min_size=1, max_size=4).map(lambda parts: " ".join(parts).capitalize())
sentences = st.lists(words, min_size=4, max_size=25).map(lambda parts: " ".join(parts).capitalize() + ".")
paragraphs = st.lists(sentences, min_size=1, max_size=4).map(" ".join)
sums = st.integers(0, 9_999_999)
scores = st.integers(0, 10)
dates = st.dates()


def spaced(number: int) -> str:
    return f"{number:,}".replace(",", " ")


@st.composite
def models(draw):
    """Return the fields of a description by key; places are lists, sums numbers."""
    start, end = sorted((draw(dates), draw(dates)))
    return {
        "project_name": draw(names),
        "applicant": draw(names),
        "start_date": start,
        "end_date": end,
        "granted_eu_state": draw(sums),
        "realised_public": draw(sums),
        "municipalities": tuple(draw(st.lists(names, min_size=1, max_size=8))),
        "indicator_planned": draw(sums),
        "indicator_planned_women": draw(sums),
        "gender_analysis": draw(st.booleans()),
        "gender_analysis_reason": "Analyysi " + draw(paragraphs),
        "sustainability_direct": draw(scores),
        "sustainability_indirect": draw(scores),
        "sustainability_reason": "Kestävyys " + draw(paragraphs),
        "final_summary": "Lopuksi " + draw(paragraphs),
        "summary": [f"{letter * 3} {draw(paragraphs)}" for letter in "ABCDE"[: draw(st.integers(1, 5))]],
    }


def printed(model) -> str:
    start, end = (f"{day.day}.{day.month}.{day.year:04}" for day in (model["start_date"], model["end_date"]))
    return f"""Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: S20001

Hankkeen nimi: {model["project_name"]}

Suunnitelman mukainen toteutusaika: Alkaa {start} ja päättyy {end}

2 Hakijan perustiedot

Hakijan virallinen nimi: {model["applicant"]}

3 Suunnitelman mukainen tiivistelmä toteutuksesta

{(chr(10) * 2).join(model["summary"])}

5 Projektin julkinen rahoitus, euroa

Myönnetty EU- ja valtion rahoitus: {spaced(model["granted_eu_state"])}

Toteutunut julkinen rahoitus yhteensä: {spaced(model["realised_public"])}

6 Maantieteellinen kohdealue

Kunnat: {", ".join(model["municipalities"])}

7 Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantiedoista

7.1 Osallistuvien henkilöiden lukumäärä

Suunniteltu: {spaced(model["indicator_planned"])}, joista naisia {spaced(model["indicator_planned_women"])}

8 Horisontaaliset periaatteet

8.1 Sukupuolten tasa-arvo

Hankkeessa on tehty toimintaympäristön analyysi sukupuolinäkökulmasta: {"Kyllä" if model["gender_analysis"] else "Ei"}
{model["gender_analysis_reason"]}

8.2 Kestävä kehitys

Ekologinen kestävyys
Natura 2000 -ohjelman kohteet {model["sustainability_direct"]} {model["sustainability_indirect"]}
{model["sustainability_reason"]}

9 Loppuraportin tiivistelmä

{model["final_summary"]}
"""


@QUICK
@given(models(), st.sampled_from(DAMAGES))
def test_a_printed_model_reads_back(model, damage):
    text = damage(printed(model))
    document = parse_source(Source("kuvaus.txt", text, page_starts(text)))
    stated = {fact.field: fact.value for fact in reversed(document.facts)}

    for key, value in model.items():
        if key.endswith("_date"):
            assert stated[key] == value.isoformat()
        elif isinstance(value, str):
            assert " ".join(str(stated[key]).split()) == value
        elif key != "summary":
            assert stated[key] == value
    summary = next(section for section in document.sections if section.number == "3")
    kept = "".join(span.cut(text) for span in summary.spans).replace("\u00ad", "")
    assert "".join("".join(model["summary"]).split()) in "".join(kept.split())


def check_spans(document: Document) -> None:
    """Assert that every span lies in the text and that no two sections share a character."""
    size = len(document.text)
    held = [span for section in document.sections for span in (*section.spans, *section.heading_spans) if len(span)]
    others = [*document.furniture, *document.personal, *(span for fact in document.facts for span in fact.spans)]
    assert all(0 <= span.start <= span.end <= size for span in (*held, *others))
    ordered = sorted((*held, *document.furniture))
    assert all(first.end <= second.start for first, second in pairwise(ordered))
    assert all(fact.spans for fact in document.facts)
    assert not [fact for fact in document.facts if fact.kind is Kind.WITHHELD and fact.value is not None]


lines = st.one_of(
    st.sampled_from([line for line in DESCRIPTION.split("\n") if line]),
    st.text(max_size=60),
    sentences,
    st.sampled_from(["", " ", "\f", "1 (2)", "Sivu 3", "4.1", "# Otsikko", "a@b.fi", "040 123 4567", "-", "10 10"]),
)


@QUICK
@given(st.lists(lines, max_size=60), st.sampled_from(["\n", "\r\n", "\n\n"]))
@example(["Euroopan unioni Vipuvoimaa EU:lta", "\v", "Euroopan unioni Vipuvoimaa EU:lta"], "\n")
def test_any_text_is_read_into_places_that_do_not_overlap(parts, line_break):
    text = line_break.join(parts)
    document = parse_source(Source("teksti.txt", text, page_starts(text)))

    check_spans(document)
    held = [*document.furniture]
    for section in document.sections:
        held.extend((*section.spans, *section.heading_spans))
    covered = {offset for span in held for offset in range(span.start, span.end)}
    assert all(offset in covered for offset, char in enumerate(text) if not char.isspace())
    for piece in chunk(document, lambda texts: [len(part.split()) for part in texts]):
        assert len(piece.text.split()) <= LIMIT
        assert all(0 <= span.start < span.end <= len(text) for span in piece.spans)


@QUICK
@given(st.binary(max_size=400))
def test_any_bytes_raise_nothing_but_our_own(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("bytes") / "tiedosto.txt"
    path.write_bytes(data)
    with suppress(UnreadableFile):
        check_spans(read_document(path))
