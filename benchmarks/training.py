"""Train the upper layers of the embedded model to bring a question near the sentences that answer it.

usage: python -m benchmarks.training [--epochs 3] [--out index/embedded/answering.npz]

The layers below FORK stay as they are, so their states are computed once. The others are trained on 3,006 questions
about ninety fictional forms that were written for this and are nowhere else in the project (training.jsonl.xz: the
question, the sentences that answer it, sentences beside those, and others that are near it), each against the answers
and the near sentences of the other questions of its batch (InfoNCE, van den Oord and others 2018). Of what changed,
each matrix keeps its RANK greatest singular values. Half an hour on two processors.
"""

import argparse
import json
import lzma
import random
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer

from index.embedded.answering import FILE, FORK
from index.export import MATRICES, NORMS, export_model

PAIRS = Path(__file__).parent / "training.jsonl.xz"
RANK = 16
QUESTIONS, NEAR = 16, 3  # in a batch, and near sentences of each of them
RATE, WARM_UP, DECAY = 5e-5, 20, 0.01  # learning rate, steps until it is reached, weight decay
SHARPNESS = 30.0  # by which cosines are multiplied
LONGEST = 96  # tokens
ENCODED = 64  # texts at once

States = dict[str, torch.Tensor]  # of a text's tokens below FORK, shape (tokens, 384)


@dataclass(frozen=True, slots=True)
class Pair:
    """A question, the sentences that answer it, those beside them, which are not counted, and others."""

    question: str
    answers: tuple[str, ...]
    beside: frozenset[str]
    others: tuple[str, ...]


def read_pairs() -> list[Pair]:
    """Read the questions, with the prompts of the model."""
    with lzma.open(PAIRS, "rt", encoding="utf-8") as lines:
        return [_pair(json.loads(line)) for line in lines]


def _pair(record: dict[str, list[str]]) -> Pair:
    answers, beside, others = (
        tuple(f"passage: {text}" for text in record[key]) for key in ("answers", "beside", "others")
    )
    return Pair(f"query: {record['question']}", answers, frozenset((*answers, *beside)), others)


class Trained:
    """The model, with the states of all texts below the layers that are trained."""

    def __init__(self, folder: Path, texts: Sequence[str]) -> None:
        exported = SentenceTransformer(str(folder))
        self._tokenizer, self._model = exported.tokenizer, exported[0].model
        self.layers = self._model.encoder.layer
        for parameter in self._model.parameters():
            parameter.requires_grad = False
        self._model.eval()
        self._states = self._compute(texts)
        for layer in self.layers[FORK:]:
            layer.requires_grad_(True)

    @torch.no_grad()
    def _compute(self, texts: Sequence[str]) -> States:
        states: States = {}
        by_length = sorted(texts, key=len)
        for start in range(0, len(by_length), ENCODED):
            batch = by_length[start : start + ENCODED]
            tokens = self._tokenizer(batch, truncation=True, max_length=LONGEST, padding=True, return_tensors="pt")
            with torch.autocast("cpu", torch.bfloat16):
                state = self._model.embeddings(tokens["input_ids"])
                state = _through(self.layers[:FORK], state, tokens["attention_mask"])
            lengths = tokens["attention_mask"].sum(1).tolist()
            states |= {
                text: one[:length].half().clone() for text, one, length in zip(batch, state, lengths, strict=True)
            }
        return states

    def encode(self, texts: Sequence[str]) -> torch.Tensor:
        """Return unit vectors, shape (len(texts), 384)."""
        states = [self._states[text] for text in texts]
        state = torch.nn.utils.rnn.pad_sequence(states, batch_first=True).float()
        mask = torch.nn.utils.rnn.pad_sequence([torch.ones(len(one)) for one in states], batch_first=True)
        with torch.autocast("cpu", torch.bfloat16):
            state = _through(self.layers[FORK:], state, mask)
        mean = (state.float() * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return torch.nn.functional.normalize(mean, dim=-1)

    def train(self, pairs: list[Pair], epochs: int) -> None:
        """Train the upper layers."""
        self._model.train()
        parameters = [parameter for layer in self.layers[FORK:] for parameter in layer.parameters()]
        optimizer = torch.optim.AdamW(parameters, lr=RATE, weight_decay=DECAY)
        steps, started = epochs * (len(pairs) // QUESTIONS), time.perf_counter()
        losses: list[float] = []
        for _ in range(epochs):
            random.shuffle(pairs)
            for start in range(0, len(pairs) - QUESTIONS + 1, QUESTIONS):
                step = len(losses)
                for group in optimizer.param_groups:
                    group["lr"] = RATE * min(1, (step + 1) / WARM_UP) * max(0.05, 1 - step / steps)
                loss = self._loss(pairs[start : start + QUESTIONS])
                optimizer.zero_grad()
                loss.backward()
                torch.nn.utils.clip_grad_norm_(parameters, 1)
                optimizer.step()
                losses.append(loss.item())
            recent = np.mean(losses[-len(pairs) // QUESTIONS :])
            print(
                f"step {len(losses)} of {steps}: loss {recent:.3f}, {time.perf_counter() - started:.0f} s", flush=True
            )

    def _loss(self, batch: Sequence[Pair]) -> torch.Tensor:
        sentences: list[str] = []
        right = []
        for pair in batch:
            right.append(len(sentences))
            near = random.sample(pair.others, min(NEAR, len(pair.others)))
            sentences += [random.choice(pair.answers), *near]
        cosines = self.encode([pair.question for pair in batch]) @ self.encode(sentences).T
        uncounted = [
            [place != answer and sentence in pair.beside for place, sentence in enumerate(sentences)]
            for pair, answer in zip(batch, right, strict=True)
        ]
        scores = (SHARPNESS * cosines).masked_fill(torch.tensor(uncounted), -1e4)
        return torch.nn.functional.cross_entropy(scores, torch.tensor(right))


def _through(layers: torch.nn.ModuleList, state: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    ignored = (1 - mask[:, None, None, :].float()) * -1e4
    for layer in layers:
        given = layer(state, attention_mask=ignored)
        state = given[0] if isinstance(given, tuple) else given
    return state


def changes(before: dict[str, torch.Tensor], after: dict[str, torch.Tensor]) -> dict[str, NDArray[np.float16]]:
    """Return what changed, by the names of `index.embedded.weights`; of a matrix, two narrow ones."""
    found: dict[str, NDArray[np.float16]] = {}
    modules = MATRICES | NORMS
    for layer in {int(name.split(".")[0]) for name in before}:
        for short, module in modules.items():
            for kind, part in (("w", "weight"), ("b", "bias")):
                name, place = f"l{layer}.{short}.{kind}", f"{layer}.{module}.{part}"
                change = (after[place] - before[place]).float()
                if change.dim() == 1:
                    found[name] = change.numpy().astype(np.float16)
                    continue
                left, values, right = torch.linalg.svd(change, full_matrices=False)
                root = values[:RANK].sqrt()
                found[f"{name}.up"] = (left[:, :RANK] * root).numpy().astype(np.float16)
                found[f"{name}.down"] = (root[:, None] * right[:RANK]).numpy().astype(np.float16)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--out", type=Path, default=FILE)
    options = parser.parse_args()
    random.seed(0)
    torch.manual_seed(0)
    pairs = read_pairs()
    texts = {text for pair in pairs for text in (pair.question, *pair.answers, *pair.others)}
    with tempfile.TemporaryDirectory() as scratch:
        export_model(Path(scratch, "model"))
        trained = Trained(Path(scratch, "model"), sorted(texts))
    upper = trained.layers
    before = {name: tensor.clone() for name, tensor in upper.state_dict().items() if int(name.split(".")[0]) >= FORK}
    trained.train(pairs, options.epochs)
    after = {name: upper.state_dict()[name].detach() for name in before}
    np.savez_compressed(options.out, **changes(before, after))


if __name__ == "__main__":
    main()
