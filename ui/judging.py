"""The page's routes for people's judgements: kept when a person judges, given back when the same is shown again."""

from pathlib import Path

from fastapi import APIRouter, HTTPException

from eval.collection import shipped_collections
from eval.judgements import Judged, read_judgements, record

FOLDER = Path("var/judgements")
ASKED = "asked"  # names the judgements of what people ask themselves, beside those of collections

routes = APIRouter(prefix="/judgements")


def judgements_file(name: str) -> Path:
    """Return where the judgements of a collection are kept, or those of what people ask themselves."""
    return FOLDER / f"{name}.jsonl"


@routes.post("/{name}", status_code=204)
def keep(name: str, judged: Judged) -> None:
    """Keep a judgement; it is on the disk when the answer goes out."""
    record(judged, judgements_file(_known(name)))


@routes.get("/{name}")
def given(name: str, question: str, judge: str) -> list[Judged]:
    """Return what a judge has said of the question of this id."""
    known = read_judgements(judgements_file(_known(name)))
    return [judged for judged in known if (judged.id, judged.judge) == (question, judge)]


def _known(name: str) -> str:
    if name not in (ASKED, *shipped_collections()):
        raise HTTPException(404)
    return name
