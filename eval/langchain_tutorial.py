"""The pipeline of LangChain's tutorial on retrieval, as a baseline that anyone can run again.

https://docs.langchain.com/oss/python/langchain/knowledge-base: RecursiveCharacterTextSplitter with 1,000 characters and
200 of overlap, one embedding a piece, InMemoryVectorStore, similarity search.
"""

from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.vectorstores import InMemoryVectorStore
from langchain_text_splitters import RecursiveCharacterTextSplitter

from eval.documents import Documents
from eval.questions import Question
from eval.responses import HITS_ONLY, FoundHit, Response
from index.encoder import Encoder


class LangChainTutorial:
    """Similarity search over pieces of the documents, by the same encoder as ours."""

    def __init__(self, documents: Documents, encoder: Encoder, k: int, size: int, overlap: int) -> None:
        self._k = k
        self.settings = {"encoder": encoder.identity, "k": str(k), "size": str(size), "overlap": str(overlap)}
        splitter = RecursiveCharacterTextSplitter(chunk_size=size, chunk_overlap=overlap, add_start_index=True)
        self._store = InMemoryVectorStore(_Embeddings(encoder))
        self._store.add_documents(
            splitter.create_documents(
                [text.text for text in documents.by_name.values()],
                [{"project": text.project, "document": text.document} for text in documents.by_name.values()],
            )
        )

    def respond(self, question: Question) -> Response:
        """Return the pieces found."""
        found = self._store.similarity_search_with_score(question.question, self._k)
        return Response(id=question.id, kind=HITS_ONLY, hits=tuple(_hit(piece, score) for piece, score in found))


class _Embeddings(Embeddings):
    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [vector.tolist() for vector in self._encoder.encode_passages(texts)]

    def embed_query(self, text: str) -> list[float]:
        vector: list[float] = self._encoder.encode_queries([text])[0].tolist()
        return vector


def _hit(piece: Document, score: float) -> FoundHit:
    start = piece.metadata["start_index"]
    return FoundHit(
        project=piece.metadata["project"],
        document=piece.metadata["document"],
        text=piece.page_content,
        start=start,
        end=start + len(piece.page_content),
        score=score,
    )
