"""People's judgements of hits and answers: one file, to which lines are only ever added."""

import fcntl
import hashlib
import io
import json
import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from statistics import median_low

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from eval.documents import Documents, Place
from eval.questions import ANSWERS, Gold, Question, QuestionType, Text
from eval.text import collapse
from eval.trec import Judgement


class Judged(BaseModel):
    """One person's judgement of a hit (`place` and `grade`: 2 relevant, 1 partly, 0 not) or of an answer (`right`)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Text  # of the question
    question: Text
    judge: Text
    place: str = ""  # see eval.documents.Place
    grade: int | None = Field(default=None, ge=0, le=2)
    answer: str = ""
    right: bool | None = None
    note: str = ""

    @model_validator(mode="after")
    def _of_a_hit_or_an_answer(self) -> "Judged":
        hit, answer = (bool(self.place), self.grade is not None), (bool(self.answer), self.right is not None)
        if {hit, answer} != {(True, True), (False, False)}:
            raise ValueError("a place with its grade, or an answer that is right or wrong")
        return self


def question_id(text: str) -> str:
    """Return the id of a question that someone asks: the same whenever its words are."""
    return f"q-{hashlib.sha256(collapse(text).casefold().encode()).hexdigest()[:12]}"


def record(judged: Judged, file: Path) -> None:
    """Add a judgement. It is on the disk when this returns; lines of other people writing at the time stay whole."""
    file.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps(judged.model_dump(exclude_defaults=True), ensure_ascii=False)
    with open(file, "a+b", buffering=0) as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)  # the lock goes with the process, however it ends
        stream.write(f"{'' if _ends_whole(stream) else chr(10)}{line}\n".encode())
        os.fsync(stream.fileno())


def read_judgements(file: Path) -> list[Judged]:
    """Return the judgements that stand: of one person's on one thing the last. A line torn by a crash is left out."""
    latest: dict[tuple[str, str, str, str], Judged] = {}
    for line in file.read_bytes().splitlines() if file.exists() else ():
        try:
            judged = Judged.model_validate_json(line)
        except ValidationError:
            continue
        latest[judged.id, judged.judge, judged.place, judged.answer] = judged
    return list(latest.values())


def grades(judgements: Iterable[Judged]) -> list[Judgement]:
    """Return each judged place's grade: the judges' median, the lower one of two."""
    given: dict[tuple[str, str], list[int]] = defaultdict(list)
    for judged in judgements:
        if judged.grade is not None:
            given[judged.id, judged.place].append(judged.grade)
    return [Judgement(identifier, place, median_low(values)) for (identifier, place), values in given.items()]


def judged_questions(judgements: Iterable[Judged], documents: Documents) -> tuple[Question, ...]:
    """Make questions of judgements: relevant places are gold, and an answer that was found right is the reference.

    A question that no place answers counts as unanswerable.
    """
    known = tuple(judgements)
    gold: dict[str, list[Gold]] = defaultdict(list)
    for graded in grades(known):
        if graded.grade:
            text = documents.text_at(Place.parse(graded.item))
            gold[graded.question].append(Gold(doc=text.project, quote=text.text, grade=graded.grade))
    right = {judged.id: judged.answer for judged in known if judged.right}
    return tuple(
        Question(
            id=identifier,
            type=QuestionType.QUERY,
            question=question,
            gold=tuple(gold[identifier]),
            answer=right.get(identifier, ""),
            answerable=any(entry.grade >= ANSWERS for entry in gold[identifier]),
        )
        for identifier, question in {judged.id: judged.question for judged in known}.items()
    )


def _ends_whole(stream: io.FileIO) -> bool:
    """Tell whether a file is empty or ends with a line break."""
    if not stream.seek(0, os.SEEK_END):
        return True
    stream.seek(-1, os.SEEK_END)
    return stream.read(1) == b"\n"
