from corpus.chunks import LIMIT, MOST, chunk
from corpus.read import parse_source
from corpus.source import Source
from tests.corpus.forms import DESCRIPTION


def count_words(texts):
    return [len(text.split()) for text in texts]


def read(text):
    return parse_source(Source("kuvaus.txt", text))


def chunks_of(text):
    return chunk(read(text), count_words)


def test_a_field_section_is_one_chunk_without_contact_data():
    piece = next(piece for piece in chunks_of(DESCRIPTION) if piece.section.endswith("#2"))

    assert piece.id == "A79901#2/1"
    assert "Hakijan virallinen nimi: Vesitien yrittäjät ry" in piece.text
    assert "Laituriosuuskunta, 1234567-1" in piece.text
    assert "Vesterlund" not in piece.text
    assert "040" not in piece.text


def test_chunks_stay_within_sections_and_the_limit():
    long_text = "\n\n".join(f"Virke numero {number} kertoo lautasta ja laiturista paljon." for number in range(200))
    text = DESCRIPTION.replace("Hankkeessa kokeillaan", f"{long_text}\n\nHankkeessa kokeillaan")
    document = read(text)
    bodies = {section.id: section.spans for section in document.sections}
    pieces = chunk(document, count_words)

    assert len([piece for piece in pieces if piece.section == "A79901#3"]) > 4
    for piece in pieces:
        assert count_words([piece.text])[0] <= LIMIT
        for span in piece.spans:
            assert any(body.start <= span.start and span.end <= body.end for body in bodies[piece.section])


def test_sentences_stay_whole():
    sentence = "Tässä virkkeessä on tasan kymmenen sanaa laskettavaksi asti ja piste."
    text = DESCRIPTION.replace("Matkailijat, mökkiläiset ja kunnat.", " ".join([sentence] * 100))
    pieces = [piece for piece in chunks_of(text) if piece.section == "A79901#4.2"]

    assert len(pieces) > 1
    assert all(piece.text.startswith("Tässä") and piece.text.endswith("piste.") for piece in pieces)


def test_an_endless_sentence_is_divided_at_its_commas():
    text = DESCRIPTION.replace("Matkailijat, mökkiläiset ja kunnat.", ", ".join(f"sana{n} toinen" for n in range(400)))
    pieces = [piece for piece in chunks_of(text) if piece.section == "A79901#4.2"]

    assert len(pieces) > 2
    assert all(count_words([piece.text])[0] <= MOST for piece in pieces)
    assert sum(len(piece.text.split()) for piece in pieces) == 800


def test_a_form_item_stays_with_its_reason():
    reason = " ".join(["Perustelu jatkuu vielä hieman."] * 45)
    text = DESCRIPTION.replace("Sähkölautta säästää polttoainetta.", reason).replace("Ateriat tarjotaan", reason)
    pieces = [piece for piece in chunks_of(text) if piece.section == "A79901#8.2"]

    assert len(pieces) > 1
    assert any(p.text.count("Luonnonvarojen käytön kestävyys 4 6\nPerustelu") == 1 and reason in p.text for p in pieces)
    assert any("Materiaalit ja jätteet 3 3\n" + reason in piece.text for piece in pieces)


def test_a_section_without_words_has_no_chunk():
    text = DESCRIPTION.replace("Lautta kulki kahtena kesänä. Matkustajia oli 14 200.", "-")

    assert not [piece for piece in chunks_of(text) if piece.section == "A79901#9"]
