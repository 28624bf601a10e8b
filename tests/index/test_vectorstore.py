"""LangChain's vector store over an index; its standard suite fills an empty store, which a read-only index is not."""

import pytest
from langchain_core.documents import Document

from index.search import Filters, Searcher
from index.vectorstore import IndexVectorStore

QUERY = "velkaantuneet nuoret saavat talousneuvontaa"


@pytest.fixture
def store(searcher: Searcher) -> IndexVectorStore:
    return IndexVectorStore(searcher)


def test_the_nearest_chunk_comes_first_with_its_place(store: IndexVectorStore, searcher: Searcher) -> None:
    document = store.similarity_search(QUERY, k=1)[0]
    assert QUERY in document.page_content
    metadata = document.metadata
    assert metadata["project"] == "S99001"
    assert metadata["document"] == "velkaverkko.txt"
    assert metadata["section"] == "3"
    assert metadata["heading"] == "Suunnitelman mukainen tiivistelmä toteutuksesta"
    assert metadata["path"] == ["3 Suunnitelman mukainen tiivistelmä toteutuksesta"]
    source = searcher.catalogue.text(metadata["document"])
    assert "\n".join(source[start:end] for start, end in metadata["spans"]).strip() == document.page_content


def test_scores_are_cosines_and_fall(store: IndexVectorStore, searcher: Searcher) -> None:
    found = store.similarity_search_with_score(QUERY, k=5)
    scores = [score for _document, score in found]
    assert len(found) == 5
    assert scores == sorted(scores, reverse=True)
    hits = {hit.chunk.id: hit.vector_score for hit in searcher.search(QUERY, k=100)}
    for document, score in found:
        assert document.metadata["score"] == score
        assert score == pytest.approx(hits[str(document.id).rpartition(document.metadata["document"] + "/")[2]])


def test_relevance_is_between_nought_and_one(store: IndexVectorStore) -> None:
    found = store.similarity_search_with_relevance_scores(QUERY, k=50)
    assert all(0 <= relevance <= 1 for _document, relevance in found)


def test_a_vector_finds_what_its_text_finds(store: IndexVectorStore) -> None:
    vector = store.embeddings.embed_query(QUERY)
    assert store.similarity_search_by_vector(vector, k=3) == store.similarity_search(QUERY, k=3)


def test_filters_hold_exactly(store: IndexVectorStore) -> None:
    retriever = store.as_retriever(search_kwargs={"k": 20, "filters": Filters(funds=("EAKR",))})
    assert {document.metadata["project"] for document in retriever.invoke(QUERY)} == {"A99002"}
    assert store.similarity_search(QUERY, filters=Filters(funds=("JTF",))) == []


def test_documents_have_ids_of_their_own(store: IndexVectorStore) -> None:
    documents = store.similarity_search(QUERY, k=100)
    assert len({document.id for document in documents}) == len(documents)


def test_an_index_is_read_only(store: IndexVectorStore) -> None:
    with pytest.raises(NotImplementedError):
        store.add_documents([Document("uusi")])
    with pytest.raises(NotImplementedError):
        store.delete(["velkaverkko.txt/S99001#3/1"])
    with pytest.raises(NotImplementedError):
        IndexVectorStore.from_texts(["uusi"])
