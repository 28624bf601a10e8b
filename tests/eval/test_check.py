"""The checker proves what it says, and names line and field of every fault."""

import json

import pytest

from eval.check import check
from eval.collection import open_collection


def test_the_small_collection_is_sound(collection):
    assert check(collection) == []


@pytest.mark.parametrize("name", ["samples"])
def test_what_ships_is_sound(name):
    assert [str(fault) for fault in check(open_collection(name))] == []


@pytest.mark.parametrize(
    ("line", "change", "field", "key"),
    [
        (1, {"gold": [{"doc": "S99001", "section": "3", "quote": "ei missään", "grade": 2}]}, "gold.0.quote", "quote"),
        (1, {"gold": [{"doc": "S99001", "section": "7", "quote": "torstaisin", "grade": 2}]}, "gold.0.section", "sect"),
        (1, {"gold": [{"doc": "S1", "section": "3", "quote": "torstaisin", "grade": 2}]}, "gold.0.doc", "project"),
        (1, {"gold": []}, "answerable", "answerable"),
        (1, {"must_contain": [["lauantaisin"]]}, "must_contain", "must_contain"),
        (1, {"projects": ["S99001"]}, "projects", "misplaced"),
        (2, {"id": "q1"}, "id", "repeated"),
        (3, {"answerable": True}, "answerable", "answerable"),
        (4, {"projects": ["S1"]}, "projects.0", "project"),
        (4, {"type": "listing"}, "type", "question_field_invalid"),
        (5, {"surprise": 1}, "surprise", "question_field_invalid"),
    ],
)
def test_a_fault_is_named(line, change, field, key, folder):
    file = folder / "questions.jsonl"
    records = [json.loads(text) for text in file.read_text(encoding="utf-8").splitlines()]
    records[line - 1] |= change
    file.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    faults = check(open_collection(str(folder)))
    assert (line, field) in [(fault.fields["line"], fault.fields["field"]) for fault in faults]
    assert any(key in fault.key for fault in faults)
    assert all(fault.fields["path"] == "questions.jsonl" for fault in faults)


def test_white_space_of_a_quote_does_not_matter(folder):
    file = folder / "questions.jsonl"
    record = json.loads(file.read_text(encoding="utf-8").splitlines()[0])
    record["gold"][0]["quote"] = "sosiaalityöntekijältä.  Neuvontaa\nannetaan torstaisin kirjastossa"
    file.write_text(json.dumps(record), encoding="utf-8")
    assert check(open_collection(str(folder))) == []
