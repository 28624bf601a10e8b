"""Data sets in BEIR's form: `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`; whole documents are judged.

A question's gold is then the whole text of a document, and a system's hits are the documents that they stand in, so
that the same measures serve.
"""

from pathlib import Path
from urllib.parse import quote

from pydantic import AliasChoices, BaseModel, Field, ValidationError

from corpus.errors import BadRequest
from eval.documents import Documents, Text
from eval.questions import Gold, Question, QuestionType, lines_of
from eval.responses import FoundHit, Response
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


def write_documents(documents: Documents, folder: Path) -> Path:
    """Write each document into a file of its own, unless that is done, and return the folder."""
    folder = folder / documents.checksum
    if not folder.is_dir():
        unfinished = folder.with_suffix(".unfinished")
        unfinished.mkdir(parents=True, exist_ok=True)
        for text in documents.by_name.values():
            (unfinished / _file_name(text.document)).write_text(text.text, encoding="utf-8")
        unfinished.rename(folder)
    return folder


def whole_documents(response: Response, documents: Documents, k: int) -> Response:
    """Return a response whose hits are the first `k` documents that its hits stand in."""
    names = {_file_name(name): name for name in documents.by_name}
    found: dict[str, FoundHit] = {}
    for hit in response.hits:
        text = documents.by_name[names.get(hit.document, hit.document)]
        whole = FoundHit(project=text.project, document=text.document, text=text.text, score=hit.score)
        found.setdefault(text.document, whole)
    return response.model_copy(update={"hits": tuple(found.values())[:k]})


def _file_name(document: str) -> str:
    return f"{quote(document, safe='')}.txt"


def _gold(judged: Judgement, text: str) -> Gold:
    return Gold(doc=judged.item, quote=text, grade=judged.grade)


def _whole(item: _Item) -> str:
    return f"{item.title}\n\n{item.text}".strip()


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
