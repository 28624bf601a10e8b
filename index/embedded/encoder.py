"""Run the packed model."""

import os
import unicodedata
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from index.embedded.store import IDENTITY, open_model
from index.encoder import Matrix

_QUERY, _PASSAGE = "query: ", "passage: "
_LIMIT = 512  # the model's positions, special tokens included
_REMEMBERED = 4  # states of single texts: a question's serve both of its vectors
_BATCH_TOKENS = 1024  # a fifth faster with short texts than 256; more gains nothing


class EmbeddedEncoder:
    """multilingual-e5-small. The model is packed at once if need be, and loaded when it is first used."""

    identity = IDENTITY
    dimension = 384
    max_tokens = _LIMIT - 4  # less <s>, </s> and the two tokens of a prompt

    def __init__(self) -> None:
        self._model = open_model()
        self._state_of_one = lru_cache(_REMEMBERED)(lambda ids: self._state([ids]))

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count each text's tokens, prompts and special tokens left out."""
        prepared = [_prepare(text) for text in texts]
        return [len(encoding) for encoding in self._tokenizer.encode_batch_fast(prepared, add_special_tokens=False)]

    def encode_queries(self, texts: Sequence[str]) -> Matrix:
        """Return unit vectors, shape (len(texts), 384)."""
        return self._encode(_QUERY, texts, self._upper)[0]

    def encode_passages(self, texts: Sequence[str]) -> Matrix:
        """Return unit vectors, shape (len(texts), 384)."""
        return self._encode(_PASSAGE, texts, self._upper)[0]

    def encode_questions(self, texts: Sequence[str]) -> Matrix:
        """Return unit vectors that are near the second ones of sentences that answer, shape (len(texts), 384)."""
        return self._encode(_QUERY, texts, self._answering)[0]

    def encode_sentences(self, texts: Sequence[str]) -> tuple[Matrix, Matrix]:
        """Return the vectors of passages, and others for `encode_questions`, each of shape (len(texts), 384)."""
        passages, answers = self._encode(_PASSAGE, texts, self._upper, self._answering)
        return passages, answers

    def _encode(self, prompt: str, texts: Sequence[str], *heads: onnxruntime.InferenceSession) -> list[Matrix]:
        encodings = self._tokenizer.encode_batch_fast([prompt + _prepare(text) for text in texts])
        token_ids = [_truncate(encoding.ids) for encoding in encodings]
        vectors = [np.empty((len(texts), self.dimension), np.float32) for _ in heads]
        _ = self._lower  # loaded once, before the threads ask for it

        def run(batch: list[int]) -> None:
            ids = [token_ids[place] for place in batch]
            state = self._state_of_one(tuple(ids[0])) if len(ids) == 1 else self._state(ids)
            for head, matrix in zip(heads, vectors, strict=True):
                (matrix[batch],) = head.run(None, {"state": state})

        batches = list(_batches(token_ids))
        if len(batches) == 1:  # a query is not worth a thread
            run(batches[0])
            return vectors
        with ThreadPoolExecutor(len(os.sched_getaffinity(0))) as pool:
            for _ in pool.map(run, batches):
                pass  # what a thread raised is raised here
        return vectors

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Tokenizer.from_file(str(self._model.tokenizer))

    def _state(self, token_ids: Sequence[Sequence[int]]) -> Matrix:
        (state,) = self._lower.run(None, {"input_ids": np.array(token_ids)})
        return np.asarray(state)

    @cached_property
    def _lower(self) -> onnxruntime.InferenceSession:
        return _open(self._model.lower)

    @cached_property
    def _upper(self) -> onnxruntime.InferenceSession:
        return _open(self._model.upper)

    @cached_property
    def _answering(self) -> onnxruntime.InferenceSession:
        return _open(self._model.answering)


def _open(graph: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    # Each thread takes a batch: two on one question save a tenth of its time and take a quarter more CPU.
    options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # a build keeps 250 MB less, and is no slower
    # Higher levels put in SkipLayerNormalization, six times as slow as what it replaces.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def _prepare(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\0", " ")


def _truncate(ids: list[int]) -> list[int]:
    return ids if len(ids) <= _LIMIT else [*ids[: _LIMIT - 1], ids[-1]]


def _batches(token_ids: Sequence[list[int]]) -> Iterator[list[int]]:
    """Yield the positions of passages of one length, which need no padding and no mask."""
    by_length = sorted(range(len(token_ids)), key=lambda position: len(token_ids[position]))
    for length, group in groupby(by_length, key=lambda position: len(token_ids[position])):
        positions = list(group)
        size = max(1, _BATCH_TOKENS // length)
        for start in range(0, len(positions), size):
            yield positions[start : start + size]
