"""Which stage of a project a question means, and which facts belong to it."""

import pytest

from corpus.document import Fact, Kind
from rag.words.stages import Stage, meant, tells_stage, wanted_stages

PLANNED, REALISED, GRANTED, REQUESTED = Stage.PLANNED, Stage.REALISED, Stage.GRANTED, Stage.REQUESTED


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Kuinka monta henkilöä osallistui?", {REALISED}),
        ("Montako osallistujaa tavoiteltiin?", {PLANNED}),
        ("Toteutuiko osallistujatavoite?", {PLANNED, REALISED}),
        ("Saiko hanke yrityksiä mukaan tavoitteensa verran?", {GRANTED, PLANNED, REALISED}),
        ("Syntyikö työpaikkoja sen verran kuin luvattiin?", {PLANNED, REALISED}),
        ("Kumpaan tuli yrityksiä yli suunnitelman?", {PLANNED, REALISED}),
        ("Montako yritystä hanke tavoitti?", {REALISED}),
        ("Montako yritystä tavoitettiin?", {REALISED}),
        ("Mikä on hankkeen erityistavoite?", set()),
        ("Mikä on suunnitelman mukainen toteutusaika?", {PLANNED}),
        ("Paljonko rahaa myönnettiin?", {GRANTED}),
        ("Paljonko rahaa haetaan?", {REQUESTED}),
        ("Kumpi on saanut enemmän rahaa?", {GRANTED}),
        ("Montako nuorta on saanut todistuksen?", {REALISED}),
        ("Paljonko päästöjä säästyisi?", set()),
        ("Kuka on hakija?", set()),
        ("Paljonko rahaa jäi käyttämättä?", {GRANTED, REALISED}),
        ("How much was spent?", {REALISED}),
        ("Hur mycket beviljades?", {GRANTED}),
    ],
)
def test_stages_are_worded_in_many_ways(text: str, stages: set[Stage]) -> None:
    assert wanted_stages(text) == stages


@pytest.mark.parametrize(
    ("field", "stages", "told"),
    [
        ("realised_eu_state", set(), False),
        ("granted_eu_state", set(), True),
        ("granted_eu_state", {REALISED}, False),
        ("planned_public", {GRANTED}, True),
        ("total_funding", {GRANTED}, False),
        ("total_funding", {PLANNED}, True),
        ("funding_item", {GRANTED}, False),  # an application's row is applied for
        ("funding_item", {PLANNED}, True),
        ("funding_item", set(), True),
        ("indicator_planned", set(), True),
        ("indicator_planned", {REALISED}, False),
        ("indicator_planned", {GRANTED}, True),
        ("participants", set(), True),
        ("participants", {REALISED}, False),  # an application only estimates them
        ("companies_by_size", {PLANNED}, True),
        ("applicant", {REALISED}, True),
    ],
)
def test_a_figure_of_another_stage_is_not_meant(field: str, stages: set[Stage], told: bool) -> None:
    fact = Fact(field, "", 1, Kind.MONEY, "", ())
    assert meant(fact, frozenset(stages)) is told


def test_a_word_may_tell_a_stage_only() -> None:
    assert tells_stage("toteutui")
    assert not tells_stage("rahoitus")
