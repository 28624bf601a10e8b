"""A heading glued to the text before or after it is found; a mention of one in running text is not."""

import pytest

from corpus.glued_headings import GLUED
from corpus.read import parse_source
from corpus.source import Source
from tests.corpus.application_forms import printed
from tests.corpus.forms import DAMAGES, DESCRIPTION, soft

TEXT = "Vesireitin varren matkailuyrittäjät ja ravintolat."
INDIRECT = "4.2 Välilliset kohderyhmät"
FUNDING = "5 Projektin julkinen rahoitus, euroa"


def sections(text):
    document = parse_source(Source("lomake.txt", text))
    return {section.number: section for section in document.sections}


def glued(text, heading, joint=" "):
    before, after = text.split(f"\n\n{heading}\n")
    return f"{before}{joint}{heading}\n{after}"


@pytest.mark.parametrize(
    ("heading", "number", "joint", "before", "first"),
    [
        (INDIRECT, "4.2", " ", "4.1", "Matkailijat"),
        (INDIRECT, "4.2", "", "4.1", "Matkailijat"),
        (FUNDING, "5", "", "4.2", "Myönnetty"),
        ("8.2 Kestävä kehitys", "8.2", " ", "8.1", "VälitönVälillinen"),
        ("10 Esimerkkihanke", "10", " ", "9", "Viranomainen"),
    ],
)
def test_it_is_cut_off(heading, number, joint, before, first):
    text = glued(DESCRIPTION, heading, joint)
    whole, found = sections(DESCRIPTION), sections(text)

    assert list(found) == list(whole)
    assert found[number].heading == whole[number].heading
    assert found[number].notes == (GLUED,)
    assert [span.cut(text) for span in found[number].heading_spans] == [heading]
    assert found[number].spans[0].cut(text).startswith(first)
    assert found[before].spans[-1].cut(text) == whole[before].spans[-1].cut(DESCRIPTION)


@pytest.mark.parametrize("damage", [damage for damage in DAMAGES if damage is not soft])
def test_it_is_cut_off_a_damaged_line(damage):
    text = glued(DESCRIPTION, INDIRECT)

    assert list(sections(damage(text))) == list(sections(DESCRIPTION))


@pytest.mark.parametrize(
    ("heading", "number", "before", "first"),
    [
        (INDIRECT, "4.2", "4.1", "Matkailijat"),
        (FUNDING, "5", "4.2", "Myönnetty"),
        ("4 Hankkeen kohderyhmät", "4", "3", ""),
        ("8.2 Kestävä kehitys", "8.2", "8.1", "VälitönVälillinen"),
    ],
)
@pytest.mark.parametrize("joined", [False, True])
def test_text_after_it_is_cut_off(heading, number, before, first, joined):
    text = DESCRIPTION.replace(f"{heading}\n\n", f"{heading} ")
    text = text.replace(f"\n\n{heading}", f" {heading}") if joined else text
    whole, found = sections(DESCRIPTION), sections(text)

    assert list(found) == list(whole)
    assert GLUED in found[number].notes
    assert [span.cut(text) for span in found[number].heading_spans] == [heading]
    assert "".join(span.cut(text) for span in found[number].spans[:1]).startswith(first)
    assert found[before].spans[-1].cut(text) == whole[before].spans[-1].cut(DESCRIPTION)


def test_it_may_go_on_on_the_next_line():
    heading = "7 Hakemusvaiheessa ilmoitettavat arviot hankekohtaisista seurantiedoista"
    text = glued(DESCRIPTION, heading).replace("arviot hanke", "arviot\nhanke")

    assert list(sections(text)) == list(sections(DESCRIPTION))


@pytest.mark.parametrize(
    "mention",
    [
        f"Muut hyötyjät kerrotaan kohdassa {INDIRECT}",
        f"Kohdassa {INDIRECT} kerrotaan muut hyötyjät.",
        f"Hyötyjät (ks. {INDIRECT})",
        f"Hyötyjät luetellaan numerolla 14.2 {INDIRECT[4:]}",
        f"Asiakirjassa {INDIRECT}\nkertovat muista.",
        f"Asiakirjassa {INDIRECT} Tampereella kertovat muista.",
        f"{INDIRECT} kertovat muista.",
        f"Sivulla 7 on {INDIRECT}ssa mainittu luettelo.",
    ],
)
def test_a_mention_is_no_heading(mention):
    text = DESCRIPTION.replace(TEXT, mention).replace(f"\n{INDIRECT}\n\nMatkailijat", "\nMatkailijat")

    assert "4.2" not in sections(text)


def test_a_heading_that_is_printed_apart_is_not_sought():
    text = DESCRIPTION.replace(TEXT, f"{TEXT} {INDIRECT}")

    assert INDIRECT in sections(text)["4.1"].spans[0].cut(text)


def test_a_heading_out_of_order_is_not_cut_off():
    text = DESCRIPTION.replace(f"{INDIRECT}\n\n", "").replace("seurantiedoista\n", f"seurantiedoista. {INDIRECT}\n")

    assert "4.2" not in sections(text)


def test_an_application_has_it_too():
    heading = "5.2 Mitkä ovat hankkeen tavoitteet?"
    before, after = printed().split(f"{heading}\n")
    text = f"{before.rstrip()} {heading}\n{after}"
    whole, found = sections(printed()), sections(text)

    assert GLUED in found["5.2"].notes
    assert [span.cut(text) for span in found["5.2"].heading_spans] == [heading]
    assert found["5.1"].spans[-1].cut(text).rstrip() == whole["5.1"].spans[-1].cut(printed())
