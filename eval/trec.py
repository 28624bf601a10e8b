"""TREC's files: topics, qrels and runs. Items are places of documents (see eval.documents)."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from corpus.errors import BadRequest
from eval.documents import Documents, Place
from eval.measures.ranking import NOTHING, qrels, run
from eval.measures.trial import Trial
from eval.questions import Gold, Question, QuestionType, lines_of
from eval.responses import HITS_ONLY, FoundHit, Response

TOPICS, QRELS, RUN = "topics.tsv", "qrels.txt", "run.txt"
Line = TypeVar("Line")


@dataclass(frozen=True, slots=True)
class Judgement:
    """How relevant an item is to a question."""

    question: str
    item: str
    grade: int


@dataclass(frozen=True, slots=True)
class Ranked:
    """A line of a run."""

    question: str
    item: str
    score: float


def export(trials: Sequence[Trial], folder: Path, system: str) -> None:
    """Write topics, qrels and run of the questions that have gold. They give trec_eval the figures that we report."""
    scored = [trial for trial in trials if trial.gold]
    judged = (Judgement(entry.query_id, entry.doc_id, entry.relevance) for trial in scored for entry in qrels(trial))
    tag = "-".join(system.split())
    ranked = (
        f"{found.query_id} Q0 {found.doc_id} {rank} {found.score:.6f} {tag}"
        for trial in scored
        for rank, found in enumerate(run(trial), 1)
    )
    folder.mkdir(parents=True, exist_ok=True)
    write_topics((trial.question for trial in scored), folder / TOPICS)
    write_qrels(judged, folder / QRELS)
    _write(ranked, folder / RUN)


def write_topics(questions: Iterable[Question], path: Path) -> None:
    """Write questions, one a line: id, tab, text."""
    _write((f"{question.id}\t{' '.join(question.question.split())}" for question in questions), path)


def write_qrels(judged: Iterable[Judgement], path: Path) -> None:
    """Write judgements, one a line: question, 0, item, grade."""
    _write((f"{entry.question} 0 {entry.item} {entry.grade}" for entry in judged), path)


def read_qrels(path: Path) -> list[Judgement]:
    """Read a qrels file: question, anything, item, grade."""
    return _parsed(path, lambda fields: Judgement(fields[0], fields[2], int(fields[3])), 4)


def read_tsv_qrels(path: Path) -> list[Judgement]:
    """Read a qrels file with a heading line: question, item, grade."""
    return _parsed(path, lambda fields: Judgement(fields[0], fields[1], int(fields[2])), 3, headed=True)


def read_run(path: Path, documents: Documents) -> dict[str, Response]:
    """Read a run file of any system whose items are places; raise BadRequest if one is in no document."""
    ranked = _parsed(path, lambda fields: Ranked(fields[0], fields[2], float(fields[4])), 6)
    by_question: dict[str, list[Ranked]] = defaultdict(list)
    for line in ranked:
        by_question[line.question].append(line)
    return {
        question: Response(
            id=question,
            kind=HITS_ONLY,
            hits=tuple(
                _hit(line, documents) for line in sorted(lines, key=lambda line: -line.score) if line.item != NOTHING
            ),
        )
        for question, lines in by_question.items()
    }


def import_questions(topics: Path, judged: Path, documents: Documents) -> tuple[Question, ...]:
    """Make questions of topics and qrels whose items are places."""
    gold: dict[str, list[Gold]] = defaultdict(list)
    for entry in read_qrels(judged):
        if entry.grade > 0:
            text = documents.text_at(Place.parse(entry.item))
            gold[entry.question].append(Gold(doc=text.project, quote=text.text, grade=entry.grade))
    asked = _parsed(topics, lambda fields: (fields[0], " ".join(fields[1:])), 2)
    return tuple(
        Question(
            id=identifier,
            type=QuestionType.QUERY,
            question=text,
            gold=tuple(gold[identifier]),
            answerable=identifier in gold,
        )
        for identifier, text in asked
    )


def _hit(line: Ranked, documents: Documents) -> FoundHit:
    place = Place.parse(line.item)
    text = documents.text_at(place)
    return FoundHit(
        project=text.project,
        document=text.document,
        text=text.text,
        start=place.start,
        end=place.end,
        score=line.score,
    )


def _parsed(path: Path, parse: Callable[[list[str]], Line], fewest: int, headed: bool = False) -> list[Line]:
    """Parse each line's fields; raise BadRequest for one with too few or with a word for a number."""
    parsed = []
    for number, line in list(lines_of(path))[int(headed) :]:
        fields = line.split()
        try:
            if len(fields) < fewest:
                raise ValueError(line)
            parsed.append(parse(fields))
        except ValueError as error:
            raise BadRequest("trec_line_invalid", path=path.name, line=number) from error
    return parsed


def _write(lines: Iterable[str], path: Path) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
