import pytest

from corpus.document import Span
from corpus.personal import find_personal


def found(text, known=()):
    return [span.cut(text) for span in find_personal(text, known)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lisätietoja: Aino Aaltola, aino.aaltola@kyla.example", ["Aino Aaltola", "aino.aaltola@kyla.example"]),
        ("Kirjoita osoitteeseen aino.aaltola(at)kyla.example.", ["aino.aaltola(at)kyla.example"]),
        (
            "etunimi [at] kyla.example ja toinen (ät) kyla.example",
            ["etunimi [at] kyla.example", "toinen (ät) kyla.example"],
        ),
        ("Yhteyshenkilönä toimii projektipäällikkö Aino Aaltola.", ["Aino Aaltola"]),
        ("Lisätietoja antaa Aino-Maija Aaltola-Berg, puh. 040 123 4567.", ["Aino-Maija Aaltola-Berg", "040 123 4567"]),
        ("Aino Aaltola, kehittämispäällikkö, p. 050-1234567", ["Aino Aaltola", "050-1234567"]),
        ("Soita +358 40 123 4567 tai (09) 123 4567.", ["+358 40 123 4567", "(09) 123 4567"]),
        ("puh. 5 123 4567", ["5 123 4567"]),
        ("Aino Aaltola vastaa. Kysy: aino.aaltola@kyla.example", ["Aino Aaltola", "aino.aaltola@kyla.example"]),
    ],
)
def test_contact_data_is_found(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Y-tunnus 0115776-3 ja 1234567-1",
        "Postinumero 00100 Helsinki, 02150 Espoo",
        "1.9.2015, 01.09.2015 ja 2014-2020",
        "rahoitus 1 919 567 euroa, 0 0 0 0 0 0 0 0 0",
        "Hankekoodi S20334, hakemus 101965",
        "FI21 1234 5600 0007 85",
        "Lisätietoja Kelan verkkosivuilta ja Kuopion Kaupungilta.",
        "Yhteyshenkilöt tulevat mukaan. Järjestöistä mukana ovat Sirkkulan Toimintayhdistys ja muut.",
        "Itä-Suomen yliopiston yhteyshenkilö on hankkeen kohderyhmää.",
        "Lisätietoja antaa Etelä-Savon ELY-keskus.",
    ],
)
def test_what_is_no_contact_stays(text):
    assert found(text) == []


def test_a_contact_is_found_elsewhere_in_either_order_and_inflected():
    text = (
        "RAUTANEN AARO JOUNI\nAaro Rautasen johdolla. Rautanen Aaro kertoo, johtaja Rautanen ja A. Rautanen. "
        "Aaro Lehto ei, eikä Rautalan kunta."
    )

    assert found(text, [Span(0, 19)])[-4:] == ["Aaro Rautasen", "Rautanen Aaro", "Rautanen", "A. Rautanen"]
