import subprocess
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import pytest
from tokenizers import Tokenizer

from corpus.errors import MissingDependency
from index.embedded import store
from index.embedded.store import PackedModel, cache_folder, open_model
from tests.index.tiny_weights import write_weights

OPEN = """
import sys
from pathlib import Path
from index.embedded import store

weights, log = map(Path, sys.argv[1:])
pack = store._pack

def logged(*arguments):
    with log.open("a") as file:
        file.write("packed\\n")
    pack(*arguments)

store.find_weights = lambda: weights
store._pack = logged
store.open_model()
"""
DIE = """
import os, sys
from pathlib import Path
from index.embedded import store

replace = store._replace

def once(path, content):
    replace(path, content)
    path.with_name("lower.onnx.part").write_bytes(b"half of it")
    os._exit(9)

store.find_weights = lambda: Path(sys.argv[1])
store._replace = once
store.open_model()
"""


@pytest.fixture
def weights(tmp_path, monkeypatch) -> Path:
    path = write_weights(tmp_path / "tiny.bin")
    monkeypatch.setattr(store, "find_weights", lambda: path)
    monkeypatch.setenv("HANKETUTKA_CACHE", str(tmp_path / "cache"))
    return path


def assert_works(model: PackedModel) -> None:
    ids = Tokenizer.from_file(str(model.tokenizer)).encode("talous").ids
    assert ids == [0, 5, 6, 2]
    (state,) = onnxruntime.InferenceSession(model.lower).run(None, {"input_ids": np.array([ids])})
    for head in (model.upper, model.answering):
        (vectors,) = onnxruntime.InferenceSession(head).run(None, {"state": state})
        assert np.linalg.norm(vectors, axis=1) == pytest.approx([1], abs=1e-5)
    assert not list(model.lower.parent.glob("*.part"))


def written(model: PackedModel) -> list[int]:
    return [path.stat().st_mtime_ns for path in (model.lower, model.upper, model.answering, model.tokenizer)]


def test_the_model_is_packed_once(weights):
    first = open_model()
    times = written(first)
    assert open_model() == first
    assert written(first) == times
    assert_works(first)


@pytest.mark.parametrize("name", ["lower.onnx", "upper.onnx", "answering.onnx", "tokenizer.json", "checksums.json"])
@pytest.mark.parametrize("damage", ["flip", "cut", "remove"])
def test_a_damaged_file_is_packed_again(weights, name, damage):
    path = open_model().lower.with_name(name)
    content = path.read_bytes()
    if damage == "remove":
        path.unlink()
    else:
        middle = len(content) // 2
        path.write_bytes(content[:middle] + (b"" if damage == "cut" else b"\x00" + content[middle + 1 :]))
    assert_works(open_model())
    assert path.read_bytes() == content


def test_other_weights_are_packed_again(weights):
    times = written(open_model())
    weights.write_bytes(weights.read_bytes() + b" ")
    assert written(open_model()) != times


def test_two_processes_pack_once(weights, tmp_path):
    log = tmp_path / "log"
    command = [sys.executable, "-c", OPEN, str(weights), str(log)]
    processes = [subprocess.Popen(command) for _ in range(2)]
    assert [process.wait(60) for process in processes] == [0, 0]
    assert log.read_text() == "packed\n"
    assert_works(open_model())


def test_an_interrupted_packing_is_done_again(weights):
    assert subprocess.run([sys.executable, "-c", DIE, str(weights)], timeout=60).returncode == 9
    assert_works(open_model())


def test_a_cache_that_cannot_be_written_is_named(weights, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setenv("HANKETUTKA_CACHE", str(tmp_path / "file"))
    with pytest.raises(MissingDependency) as caught:
        open_model()
    assert caught.value.key == "cache_not_writable"
    assert str(caught.value.fields["path"]).startswith(str(tmp_path / "file"))
    assert caught.value.fields["reason"] == "Not a directory"


def test_the_cache_folder_follows_the_environment(monkeypatch):
    monkeypatch.delenv("HANKETUTKA_CACHE", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv("HOME", "/home/someone")
    assert cache_folder() == Path("/home/someone/.cache/hanketutka")
    monkeypatch.setenv("XDG_CACHE_HOME", "/caches")
    assert cache_folder() == Path("/caches/hanketutka")
    monkeypatch.setenv("HANKETUTKA_CACHE", "/here")
    assert cache_folder() == Path("/here")
