"""Data sets in BEIR's form: `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`; whole documents are judged.

A question's gold is then the whole text of a document, so that the same measures serve.
"""

from pathlib import Path

from pydantic import AliasChoices, BaseModel, Field, ValidationError

from corpus.errors import BadRequest
from eval.documents import Documents, Text
from eval.questions import Gold, Question, QuestionType, lines_of
from eval.trec import Judgement, read_tsv_qrels

CORPUS, QUERIES = "corpus.jsonl", "queries.jsonl"
QRELS = ("qrels.tsv", "qrels/test.tsv")
UNKNOWN_LANGUAGE = "und"


class _Item(BaseModel):
    id: str = Field(min_length=1, validation_alias=AliasChoices("_id", "id"))
    title: str = ""
    text: str


def is_beir(folder: Path) -> bool:
    """Tell whether a folder is a data set in BEIR's form."""
    return all((folder / file).is_file() for file in (CORPUS, QUERIES))


def read_documents(folder: Path) -> Documents:
    """Return the data set's documents, each with its title on the first line."""
    return Documents(Text(item.id, item.id, _whole(item)) for item in _items(folder / CORPUS))


def read_questions(folder: Path) -> tuple[Question, ...]:
    """Return the queries that have a relevant document; raise BadRequest if a file is faulty."""
    file = next((folder / name for name in QRELS if (folder / name).is_file()), folder / QRELS[0])
    texts = {item.id: _whole(item) for item in _items(folder / CORPUS)}
    gold: dict[str, list[Gold]] = {}
    for judged in read_tsv_qrels(file):
        if judged.item not in texts:
            raise BadRequest("place_invalid", place=judged.item)
        if judged.grade > 0:
            gold.setdefault(judged.question, []).append(_gold(judged, texts[judged.item]))
    return tuple(
        Question(
            id=item.id,
            lang=UNKNOWN_LANGUAGE,
            type=QuestionType.QUERY,
            question=item.text,
            gold=tuple(gold[item.id]),
        )
        for item in _items(folder / QUERIES)
        if item.id in gold
    )


def _gold(judged: Judgement, text: str) -> Gold:
    return Gold(doc=judged.item, quote=text, grade=judged.grade)


def _whole(item: _Item) -> str:
    return f"{item.title}\n{item.text}".strip()


def _items(file: Path) -> list[_Item]:
    items = []
    for number, line in lines_of(file):
        try:
            items.append(_Item.model_validate_json(line))
        except ValidationError as error:
            part = error.errors()[0]
            field = ".".join(map(str, part["loc"]))
            raise BadRequest(
                "question_field_invalid", path=file.name, line=number, field=field, reason=part["msg"]
            ) from error
    return items
