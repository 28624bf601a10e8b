"""Write the weights as a graph for onnxruntime: token ids in, unit vectors out.

q8 keeps every weight's value: the 4-bit numbers of a matrix become 8-bit numbers under the same scales, because
onnxruntime multiplies those faster; the word table stays in 4 bits.
"""

from collections.abc import Sequence

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from index.embedded.weights import BLOCK, Weights

_ZERO_POINT = 128  # MatMulNBits' default for 8 bits
_INT8_ACTIVATIONS = 4  # MatMulNBits' accuracy_level


def build_graph(weights: Weights) -> bytes:
    """Return the serialised graph: inputs `input_ids` and `attention_mask`, output `sentence_embedding`."""
    graph = _Graph(weights)
    _embed(graph)
    state = "embedded"
    for layer in range(weights.sizes.layers):
        state = _encode(graph, f"l{layer}", state)
    _pool(graph, state)
    return graph.serialise()


class _Graph:
    """Collects nodes and constants. What a node gives bears the node's name."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.sizes = weights.sizes
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []

    def constant(self, name: str, values: NDArray[np.generic]) -> str:
        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def packed(self, name: str, values: NDArray[np.int8]) -> str:
        """Add a constant of 4-bit numbers, two to a byte."""
        nibbles = values.view(np.uint8) & 15
        data = nibbles[:, 0::2] | (nibbles[:, 1::2] << 4)
        self._constants.append(helper.make_tensor(name, TensorProto.INT4, values.shape, data.tobytes(), raw=True))
        return name

    def vector(self, name: str) -> str:
        return self.constant(name, self.weights.vector(name))

    def node(self, operator: str, inputs: Sequence[str], name: str, domain: str = "", **attributes: float) -> str:
        self._nodes.append(helper.make_node(operator, inputs, [name], name, None, domain, None, **attributes))
        return name

    def own(self, operator: str, inputs: Sequence[str], name: str, **attributes: float) -> str:
        """Add a node of one of onnxruntime's own operators."""
        return self.node(operator, inputs, name, "com.microsoft", **attributes)

    def serialise(self) -> bytes:
        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
            for name in ("input_ids", "attention_mask")
        ]
        output = helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["batch", self.sizes.hidden])
        graph = helper.make_graph(self._nodes, "multilingual-e5-small", inputs, [output], self._constants)
        opsets = [helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)]
        return bytes(helper.make_model(graph, opset_imports=opsets, ir_version=10).SerializeToString())


def _embed(graph: _Graph) -> None:
    hidden = graph.sizes.hidden
    words = graph.weights.matrix("emb.word", hidden)
    table = [graph.packed("word_values", words.values), "input_ids", graph.constant("word_scales", words.scales)]
    graph.own("GatherBlockQuantized", table, "words_half", block_size=BLOCK, gather_axis=0, quantize_axis=1)
    graph.node("Cast", ["words_half"], "words", to=TensorProto.FLOAT)
    first_type = graph.weights.vector("emb.type")[:hidden]
    positions = graph.constant("all_positions", graph.weights.vector("emb.pos").reshape(-1, hidden) + first_type)
    graph.node("Shape", ["input_ids"], "length", start=1, end=2)
    graph.node("Slice", [positions, graph.constant("zero", np.array([0])), "length"], "positions")
    graph.node("Add", ["words", "positions"], "summed")
    norm = [graph.vector("emb.ln.w"), graph.vector("emb.ln.b")]
    graph.node("LayerNormalization", ["summed", *norm], "embedded", epsilon=graph.sizes.epsilon)
    graph.node("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)


def _encode(graph: _Graph, layer: str, state: str) -> str:
    """Add one layer of the transformer."""
    for part in "qkv":
        _linear(graph, state, f"{layer}.{part}")
    mixed = [f"{layer}.q.out", f"{layer}.k.out", f"{layer}.v.out", "", "mask"]
    graph.own("MultiHeadAttention", mixed, f"{layer}.mixed", num_heads=graph.sizes.heads)
    _linear(graph, f"{layer}.mixed", f"{layer}.ao")
    attended = _add_and_norm(graph, state, f"{layer}.ao.out", f"{layer}.aln")
    _linear(graph, attended, f"{layer}.fi")
    graph.own("Gelu", [f"{layer}.fi.out"], f"{layer}.gelu")
    _linear(graph, f"{layer}.gelu", f"{layer}.fo")
    return _add_and_norm(graph, attended, f"{layer}.fo.out", f"{layer}.oln")


def _linear(graph: _Graph, state: str, name: str) -> None:
    """Add `state @ matrix.T + bias`, activations rounded to 8 bits block by block."""
    columns = graph.sizes.inner if name.endswith(".fo") else graph.sizes.hidden
    matrix = graph.weights.matrix(f"{name}.w", columns)
    rows, blocks = matrix.scales.shape
    values = (matrix.values.astype(np.int16) + _ZERO_POINT).astype(np.uint8).reshape(rows, blocks, BLOCK)
    scales = matrix.scales.astype(np.float32).reshape(-1)
    inputs = [state, graph.constant(f"{name}.w", values), graph.constant(f"{name}.scales", scales), "", ""]
    graph.own(
        "MatMulNBits",
        [*inputs, graph.vector(f"{name}.b")],
        f"{name}.out",
        K=columns,
        N=rows,
        bits=8,
        block_size=BLOCK,
        accuracy_level=_INT8_ACTIVATIONS,
    )


def _add_and_norm(graph: _Graph, state: str, change: str, norm: str) -> str:
    inputs = [state, change, graph.vector(f"{norm}.w"), graph.vector(f"{norm}.b")]
    return graph.own("SkipLayerNormalization", inputs, f"{norm}.out", epsilon=graph.sizes.epsilon)


def _pool(graph: _Graph, state: str) -> None:
    """Add the mean over the passage's tokens, at length 1: a sum has the mean's direction."""
    graph.node("Cast", ["attention_mask"], "kept", to=TensorProto.FLOAT)
    graph.node("Unsqueeze", ["kept", graph.constant("last_axis", np.array([2]))], "kept_tokens")
    graph.node("Mul", [state, "kept_tokens"], "tokens")
    graph.node("ReduceSum", ["tokens", graph.constant("token_axis", np.array([1]))], "sum", keepdims=0)
    graph.node("LpNormalization", ["sum"], "sentence_embedding", axis=-1, p=2)
