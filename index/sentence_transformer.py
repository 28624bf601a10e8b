"""Any model that sentence-transformers can load, with the model's own prompts."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from httpx import HTTPError

from corpus.errors import MissingDependency
from index.encoder import Matrix

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_E5_PROMPTS = {"query": "query: ", "document": "passage: "}  # what E5 was trained with; its own folders leave it out
_LIMIT = 512  # tokens, for a model that states none
_PATIENCE = 10  # seconds
_SAMPLE = 256  # numbers of each tensor that tell a model from another


class SentenceTransformerEncoder:
    """Encodes queries and passages with the prompts `query` and `document` of a model, if it has them."""

    def __init__(self, name: str) -> None:
        self._model = _load(name)
        self.dimension = self._model.get_embedding_dimension() or 0
        prompts = [prompt for prompt in self._model.prompts.values() if prompt]
        used = len(self._token_ids("")) + max(self.count_tokens(prompts), default=0)
        self.max_tokens = (self._model.max_seq_length or _LIMIT) - used
        self.identity = f"{Path(name).name}@{self.dimension}/{fingerprint(self._model)}"

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count each text's tokens, prompts and special tokens left out."""
        return [len(self._token_ids(text, add_special_tokens=False)) for text in texts]

    def encode_queries(self, texts: Sequence[str]) -> Matrix:
        """Return unit vectors, shape (len(texts), dimension)."""
        return self._shape(self._model.encode_query(list(texts), normalize_embeddings=True))

    def encode_passages(self, texts: Sequence[str]) -> Matrix:
        """Return unit vectors, shape (len(texts), dimension)."""
        return self._shape(self._model.encode_document(list(texts), normalize_embeddings=True))

    def _shape(self, vectors: object) -> Matrix:
        return np.asarray(vectors, np.float32).reshape(-1, self.dimension)

    def _token_ids(self, text: str, add_special_tokens: bool = True) -> list[int]:
        encoding = self._model.tokenizer(text, add_special_tokens=add_special_tokens, verbose=False)
        return list(encoding["input_ids"])


def _load(name: str) -> "SentenceTransformer":
    try:
        model = _find(name)
    except (OSError, ValueError, HTTPError) as error:
        raise MissingDependency("model_not_found", name=name) from error
    if not any(model.prompts.values()) and "e5-" in Path(name).name:
        model.prompts |= _E5_PROMPTS
    return model


def _find(name: str) -> "SentenceTransformer":
    """Load the model from this machine, else from the hub.

    The hub is asked for the model's page first: without a network that fails at once, while the loader tries again
    for a minute.
    """
    from huggingface_hub import model_info
    from sentence_transformers import SentenceTransformer

    try:
        return SentenceTransformer(name, local_files_only=True)
    except (OSError, ValueError):
        model_info(name if "/" in name else f"sentence-transformers/{name}", timeout=_PATIENCE)
        return SentenceTransformer(name)


def fingerprint(model: "SentenceTransformer") -> str:
    """Return a digest that changes with the model's training, prompts and limits, but not with its folder."""
    digest = hashlib.sha256(json.dumps([model.prompts, model.max_seq_length], sort_keys=True).encode())
    for name, tensor in model.state_dict().items():
        digest.update(name.encode())
        digest.update(tensor.flatten()[:_SAMPLE].float().cpu().numpy().tobytes())
    return digest.hexdigest()[:12]
