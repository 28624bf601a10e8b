"""Write the weights as graphs for onnxruntime: token ids to states, and states to unit vectors.

The lower layers are one graph; the upper ones are another, so that those which are changed for answering can take the
same states.

Matrices are multiplied in whole numbers. A matrix has 8 bits and a scale for each column. A token's state has a scale
of its own, so that a vector does not depend on what else is in the batch, and two digits of 6 bits: processors without
VNNI add two neighbouring products in 16 bits, which then cannot overflow. The word table stays in 4 bits.
The second matrix of the feed-forward part, whose inputs have outliers, has two digits of 8 bits.
README.md says what this costs in accuracy, what it gives in speed, and what else was tried.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from index.embedded.answering import FORK, ChangedWeights
from index.embedded.weights import BLOCK, Weights

_DIGIT = 31  # largest digit of a state
_ZERO = 128  # stands for 0 in the unsigned bytes of a state
_WEIGHT = 127  # largest whole number in a matrix
_PAIR = 32767 // (_ZERO + _DIGIT)  # largest sum of two neighbours in a matrix
_REST = _PAIR // 2  # largest second digit in a matrix


def build_lower(weights: Weights) -> bytes:
    """Return the serialised graph of the layers below FORK: `input_ids` of passages of one length to their `state`."""
    graph = _Graph(weights)
    state = _embed(graph, weights)
    for layer in range(weights.sizes.layers)[:FORK]:
        state = _encode(graph, f"l{layer}", state)
    graph.node("Identity", [state], "state")
    return graph.serialise(
        helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "length"]),
        helper.make_tensor_value_info("state", TensorProto.FLOAT, ["batch", "length", weights.sizes.hidden]),
    )


def build_upper(weights: Weights | ChangedWeights) -> bytes:
    """Return the serialised graph of the layers from FORK on: a `state` to its `sentence_embedding`."""
    graph = _Graph(weights)
    state = "state"
    for layer in range(weights.sizes.layers)[FORK:]:
        state = _encode(graph, f"l{layer}", state)
    graph.node("ReduceMean", [state, graph.constant("token_axis", np.array([1]))], "mean", keepdims=0)
    graph.node("LpNormalization", ["mean"], "sentence_embedding", axis=-1, p=2)
    hidden = weights.sizes.hidden
    return graph.serialise(
        helper.make_tensor_value_info("state", TensorProto.FLOAT, ["batch", "length", hidden]),
        helper.make_tensor_value_info("sentence_embedding", TensorProto.FLOAT, ["batch", hidden]),
    )


class _Graph:
    """Collects nodes and constants. What a node gives bears the node's name."""

    def __init__(self, weights: Weights | ChangedWeights) -> None:
        self.weights = weights
        self.sizes = weights.sizes
        self._nodes: list[onnx.NodeProto] = []
        self._constants: list[onnx.TensorProto] = []
        self.constant("one", np.float32(1))
        self.constant("zero_byte", np.uint8(_ZERO))
        self.constant("second_place", np.float32(1 / (2 * _DIGIT)))
        self.constant("second_weight_place", np.float32(1 / (2 * _REST)))
        self.constant("inverse_digit", np.float32(1 / _DIGIT))
        self.constant("last_axis", np.array([-1]))

    def constant(self, name: str, values: NDArray[np.generic] | np.generic) -> str:
        self._constants.append(numpy_helper.from_array(np.asarray(values, order="C"), name))
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

    def serialise(self, given: onnx.ValueInfoProto, wanted: onnx.ValueInfoProto) -> bytes:
        graph = helper.make_graph(self._nodes, "multilingual-e5-small", [given], [wanted], self._constants)
        opsets = [helper.make_opsetid("", 21), helper.make_opsetid("com.microsoft", 1)]
        return bytes(helper.make_model(graph, opset_imports=opsets, ir_version=10).SerializeToString())


@dataclass(frozen=True, slots=True)
class _Digits:
    """A state in bytes: (first + second / 62) times the scale of its token."""

    first: str
    second: str
    scale: str


def _embed(graph: _Graph, weights: Weights) -> str:
    hidden = graph.sizes.hidden
    words = weights.matrix("emb.word", hidden)
    table = [graph.packed("word_values", words.values), "input_ids", graph.constant("word_scales", words.scales)]
    graph.own("GatherBlockQuantized", table, "words_half", block_size=BLOCK, gather_axis=0, quantize_axis=1)
    graph.node("Cast", ["words_half"], "words", to=TensorProto.FLOAT)
    first_type = graph.weights.vector("emb.type")[:hidden]
    positions = graph.constant("all_positions", graph.weights.vector("emb.pos").reshape(-1, hidden) + first_type)
    graph.node("Shape", ["input_ids"], "length", start=1, end=2)
    graph.node("Slice", [positions, graph.constant("first", np.array([0])), "length"], "positions")
    graph.node("Add", ["words", "positions"], "placed")
    return _normalise(graph, "placed", "emb.ln")


def _encode(graph: _Graph, layer: str, state: str) -> str:
    """Add one layer of the transformer."""
    parts = [f"{layer}.{part}" for part in "qkv"]
    digits = _to_digits(graph, state)
    products = [_multiply(graph, digits, part) for part in parts]
    bias = np.concatenate([graph.weights.vector(f"{part}.b") for part in parts])
    attention = [*products, graph.constant(f"{layer}.qkv.b", bias)]
    mixed = graph.own("MultiHeadAttention", attention, f"{layer}.mixed", num_heads=graph.sizes.heads)
    product = _multiply(graph, _to_digits(graph, mixed), f"{layer}.ao")
    state = _add_and_normalise(graph, state, product, f"{layer}.ao", f"{layer}.aln")
    product = _multiply(graph, _to_digits(graph, state), f"{layer}.fi")
    graph.node("Add", [product, graph.vector(f"{layer}.fi.b")], f"{layer}.fi.out")
    inner = graph.node("Gelu", [f"{layer}.fi.out"], f"{layer}.inner")
    product = _multiply(graph, _to_digits(graph, inner), f"{layer}.fo")
    return _add_and_normalise(graph, state, product, f"{layer}.fo", f"{layer}.oln")


def _to_digits(graph: _Graph, state: str) -> _Digits:
    """Add the rounding of every token's state, by the largest number in it."""
    graph.node("Abs", [state], f"{state}.sizes")
    graph.node("ReduceMax", [f"{state}.sizes", "last_axis"], f"{state}.largest")
    scale = graph.node("Mul", [f"{state}.largest", "inverse_digit"], f"{state}.scale")
    scaled = graph.node("Div", [state, scale], f"{state}.scaled")
    first = graph.node("QuantizeLinear", [scaled, "one", "zero_byte"], f"{state}.first")
    whole = graph.node("DequantizeLinear", [first, "one", "zero_byte"], f"{state}.whole")
    rest = graph.node("Sub", [scaled, whole], f"{state}.rest")
    second = graph.node("QuantizeLinear", [rest, "second_place", "zero_byte"], f"{state}.second")
    return _Digits(first, second, scale)


def _multiply(graph: _Graph, state: _Digits, name: str) -> str:
    """Add `state @ matrix.T`."""
    columns = graph.sizes.inner if name.endswith(".fo") else graph.sizes.hidden
    exact, scales = _scale_columns(graph.weights.floats(f"{name}.w", columns).T)
    graph.constant(f"{name}.scales", scales)
    whole = np.rint(exact)
    weights = graph.constant(f"{name}.w", whole.astype(np.int8))
    terms = [(state.first, "one", weights), (state.second, "second_place", weights)]
    if name.endswith(".fo"):
        rest = graph.constant(f"{name}.rest", np.rint((exact - whole) * 2 * _REST).astype(np.int8))
        terms.append((state.first, "second_weight_place", rest))
    for place, (digit, unit, matrix) in enumerate(terms):
        inputs = [digit, matrix, unit, f"{name}.scales", "zero_byte"]
        graph.own("MatMulIntegerToFloat", inputs, f"{name}.term{place}")
    graph.node("Sum", [f"{name}.term{place}" for place in range(len(terms))], f"{name}.sum")
    return graph.node("Mul", [f"{name}.sum", state.scale], f"{name}.product")


def _scale_columns(matrix: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the matrix and its columns' scales, such that rounding it gives whole numbers in the limits above."""
    sizes = np.abs(matrix)
    pairs = sizes[0::2] + sizes[1::2]
    scales = np.maximum(sizes.max(axis=0) / _WEIGHT, pairs.max(axis=0) / (_PAIR - 1))
    return matrix / scales, scales


def _add_and_normalise(graph: _Graph, state: str, product: str, bias: str, norm: str) -> str:
    graph.node("Add", [product, graph.vector(f"{bias}.b")], f"{bias}.out")
    graph.node("Add", [f"{bias}.out", state], f"{norm}.in")
    return _normalise(graph, f"{norm}.in", norm)


def _normalise(graph: _Graph, state: str, name: str) -> str:
    inputs = [state, graph.vector(f"{name}.w"), graph.vector(f"{name}.b")]
    return graph.node("LayerNormalization", inputs, f"{name}.out", epsilon=graph.sizes.epsilon)
