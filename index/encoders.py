"""Choose an encoder by name."""

from index.encoder import Encoder

EMBEDDED = "multilingual-e5-small"
HASHING = "hashing"


def load_encoder(name: str = "") -> Encoder:
    """Return the encoder of that name: the embedded one, the hashing one, or any sentence-transformers model.

    An empty name means the embedded one. A model's name is what sentence-transformers takes: a folder, or a name on
    the Hugging Face hub, which is asked for it only if the model has not been downloaded.
    """
    if name in ("", EMBEDDED):
        from index.embedded.encoder import EmbeddedEncoder

        return EmbeddedEncoder()
    if name == HASHING:
        from index.hashing import HashingEncoder

        return HashingEncoder()
    from index.sentence_transformer import SentenceTransformerEncoder

    return SentenceTransformerEncoder(name)
