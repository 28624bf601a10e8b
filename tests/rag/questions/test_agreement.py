"""Questions of whether a document says the same in all places."""

import pytest

from rag.questions.agreement import Agreement, asked_agreement


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Eroavatko päättymispäivät lomakkeella ja tiivistelmässä?", Agreement.DIFFERENT),
        ("Eroaako päättymisaika tiivistelmässä lomakkeen tiedoista?", Agreement.DIFFERENT),
        ("Poikkeaako osallistujamäärä tekstissä lomakkeesta?", Agreement.DIFFERENT),
        ("Onko rahoituksessa ristiriitaa?", Agreement.DIFFERENT),
        ("Kerrotaanko rahoituksesta eri paikoissa eri asiaa?", Agreement.DIFFERENT),
        ("Is there a discrepancy in the end date?", Agreement.DIFFERENT),
        ("Does the summary give a different end date than the form?", Agreement.DIFFERENT),
        ("Skiljer sig slutdatumet i blanketten och sammandraget?", Agreement.DIFFERENT),
        ("Onko päättymispäivä sama lomakkeella ja tekstissä?", Agreement.ALIKE),
        ("Täsmääkö päättymispäivä tiivistelmän kanssa?", Agreement.ALIKE),
        ("Pitävätkö lomake ja tiivistelmä yhtä päättymispäivästä?", Agreement.ALIKE),
        ("Onko päivä ilmoitettu eri kohdissa samalla tavalla?", Agreement.ALIKE),
        ("Onko määrä sama joka kohdassa?", Agreement.ALIKE),
        ("Does the end date on the form match the one in the summary?", Agreement.ALIKE),
        ("Stämmer slutdatumet överens i blanketten och sammandraget?", Agreement.ALIKE),
        ("Mikä on oikea päättymispäivä, lomakkeen vai tiivistelmän?", Agreement.EITHER),
        ("Which end date is right, the form or the summary?", Agreement.EITHER),
        ("Vilket slutdatum är rätt, blankettens eller sammandragets?", Agreement.EITHER),
        ("Mitä päättymispäivää lomake käyttää ja mitä tiivistelmä?", Agreement.EITHER),
        ("Milloin hanke päättyy perustietojen mukaan ja milloin tiivistelmän mukaan?", Agreement.EITHER),
        ("Mitkä kaksi eri päättymispäivää hakemus mainitsee?", Agreement.EITHER),
        ("What end date does the form give and what does the summary say?", Agreement.EITHER),
        ("Onko oikea hakija kunta vai säätiö?", None),
        ("Mikä on päättymispäivä ja mikä alkamispäivä?", None),
        ("Eroavatko myönnetty ja toteutunut rahoitus toisistaan?", None),
        ("Onko hankkeilla sama kohderyhmä?", None),
        ("Mikä on päättymispäivä lomakkeella?", None),
    ],
)
def test_agreement_of_places_is_asked_for(question: str, asked: Agreement | None) -> None:
    assert asked_agreement(question) is asked
