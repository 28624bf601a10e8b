"""LangChain's interface to an index, for other people's chains."""

from collections.abc import Callable

import numpy as np
from langchain_core.documents import Document
from langchain_core.vectorstores import VectorStore

from index.embeddings import EncoderEmbeddings
from index.search import NO_FILTERS, Filters, Hit, Searcher


class IndexVectorStore(VectorStore):
    """`VectorStore` over an opened index: nearness by the encoder alone, without the words.

    An index is read-only, as a generation never changes once it is live: `index.build` adds, changes and removes
    documents. Adding, deleting and `from_texts` therefore raise NotImplementedError, and of LangChain's standard tests,
    which add documents to an empty store, none applies. Scores are cosines. For search by words and nearness
    together, with the question understood, use `rag.retriever`.
    """

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher

    @property
    def embeddings(self) -> EncoderEmbeddings:
        """The encoder that the index was made with."""
        return EncoderEmbeddings(self._searcher.encoder)

    def similarity_search(  # type: ignore[override]
        self, query: str, k: int = 4, filters: Filters = NO_FILTERS
    ) -> list[Document]:
        """Return the `k` chunks nearest to a query, of the projects that pass the filters."""
        return [document for document, _score in self.similarity_search_with_score(query, k, filters)]

    def similarity_search_with_score(
        self, query: str, k: int = 4, filters: Filters = NO_FILTERS
    ) -> list[tuple[Document, float]]:
        """Return the `k` chunks nearest to a query and their cosines."""
        hits = self._searcher.nearest(self._searcher.query_vector(query), k, filters)
        return [(langchain_document(hit), hit.score) for hit in hits]

    def similarity_search_by_vector(  # type: ignore[override]
        self, embedding: list[float], k: int = 4, filters: Filters = NO_FILTERS
    ) -> list[Document]:
        """Return the `k` chunks nearest to a vector of the encoder's."""
        hits = self._searcher.nearest(np.array(embedding, np.float32), k, filters)
        return [langchain_document(hit) for hit in hits]

    @classmethod
    def from_texts(cls, *args: object, **kwargs: object) -> "IndexVectorStore":
        """Raise NotImplementedError: an index is made of files, by `index.build`."""
        raise NotImplementedError("make an index with index.build and open it with Searcher.open")

    def _select_relevance_score_fn(self) -> Callable[[float], float]:
        return lambda cosine: (1 + cosine) / 2


def langchain_document(hit: Hit) -> Document:
    """Return a hit as a LangChain document: its source text, and where it stands. Spans are [start, end] pairs."""
    chunk, section = hit.chunk, hit.section
    return Document(
        id=f"{chunk.document}/{chunk.id}",
        page_content=hit.text,
        metadata={
            "project": chunk.project,
            "document": chunk.document,
            "section": section.number,
            "heading": section.heading,
            "path": list(section.path),
            "spans": [[span.start, span.end] for span in chunk.spans],
            "score": hit.score,
        },
    )
