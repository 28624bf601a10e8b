"""The synthetic index is made of what it claims: forms that the reader reads, and vectors as near as the encoder's."""

import numpy as np

from benchmarks.fiction import projects
from benchmarks.scale import COSINE, RandomPassages, short
from corpus.read import parse_source
from corpus.source import Source
from index.encoder import AnsweringEncoder
from index.encoders import load_encoder
from index.hashing import HashingEncoder


def test_forms_state_what_the_questions_ask_of():
    for project, text in projects(6):
        document = parse_source(Source("form.txt", text))
        facts = {fact.field: fact.value for fact in document.facts}
        assert (document.project, document.title) == (project.code, project.name)
        assert facts["granted_eu_state"] == project.granted
        assert facts["start_date"] == f"{project.start}-03-01"
        assert (facts["fund"], facts["applicant"], facts["municipalities"]) == (
            project.fund,
            project.applicant,
            (project.town,),
        )


def test_the_same_forms_every_time_and_no_name_twice():
    assert list(projects(3)) == list(projects(3))
    assert len({short(project) for project, _ in projects(500)}) > 490


def test_random_vectors_are_as_near_to_each_other_as_said():
    vectors = RandomPassages(HashingEncoder()).encode_passages(["sama"] * 40)
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    between = (vectors @ vectors.T)[np.triu_indices(40, 1)]
    assert abs(between.mean() - COSINE) < 0.02


def test_questions_are_the_encoders_own_where_it_has_such():
    assert not isinstance(RandomPassages(HashingEncoder()), AnsweringEncoder)
    assert isinstance(RandomPassages(load_encoder()), AnsweringEncoder)
