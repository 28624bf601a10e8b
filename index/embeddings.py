"""LangChain's interface to an encoder, for other people's chains."""

from langchain_core.embeddings import Embeddings

from index.encoder import Encoder


class EncoderEmbeddings(Embeddings):
    """`Embeddings` over an encoder; the prompts are the encoder's."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return a unit vector for each passage."""
        return [[float(number) for number in vector] for vector in self._encoder.encode_passages(texts)]

    def embed_query(self, text: str) -> list[float]:
        """Return the query's unit vector."""
        return [float(number) for number in self._encoder.encode_queries([text])[0]]
