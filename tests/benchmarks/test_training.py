"""The training of the layers by which sentences answer: its questions, and what it keeps of a change."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from benchmarks.training import RANK, changes, read_pairs  # noqa: E402
from index.embedded.answering import FORK, ChangedWeights  # noqa: E402
from index.export import MATRICES, NORMS  # noqa: E402


def test_every_question_has_an_answer_and_others_that_are_none() -> None:
    pairs = read_pairs()
    assert len(pairs) > 3000
    for pair in pairs:
        assert pair.question.startswith("query: ")
        assert pair.answers
        assert set(pair.answers) <= pair.beside
        assert not pair.beside.issuperset(pair.others)


def test_what_changed_little_is_kept_whole() -> None:
    generator = torch.Generator().manual_seed(1)
    shapes = dict.fromkeys(MATRICES.values(), (32, 32)) | dict.fromkeys(NORMS.values(), (32,))
    before, change = {}, {}
    for module, shape in shapes.items():
        weight, bias = f"{FORK}.{module}.weight", f"{FORK}.{module}.bias"
        before |= {weight: torch.zeros(shape), bias: torch.zeros(32)}
        narrow = torch.randn((32, 2), generator=generator)
        change |= {weight: narrow @ narrow.T if len(shape) == 2 else narrow[:, 0], bias: narrow[:, 1]}
    kept = changes(before, {name: before[name] + change[name] for name in before})

    class Zeros:
        def floats(self, name: str, columns: int) -> np.ndarray:
            return np.zeros((32, columns), np.float32)

        def vector(self, name: str) -> np.ndarray:
            return np.zeros(32, np.float32)

    weights = ChangedWeights(Zeros(), kept)  # type: ignore[arg-type]  # all that is asked of weights
    assert kept[f"l{FORK}.q.w.up"].shape == (32, RANK)
    for short, module in MATRICES.items():
        after = change[f"{FORK}.{module}.weight"].numpy()
        assert np.allclose(weights.floats(f"l{FORK}.{short}.w", 32), after, atol=0.05)
    assert np.allclose(weights.vector(f"l{FORK}.aln.w"), change[f"{FORK}.{NORMS['aln']}.weight"].numpy(), atol=0.01)
