"""The figures that a collection must not fall below, kept in a file that is reviewed like code."""

import json
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from corpus.errors import BadRequest
from eval.evaluation import Evaluation

FILE = Path(__file__).parent / "reference.json"
TOLERANCE = 0.01
DECIMALS = 4


class Reference(BaseModel):
    """A figure, and how far below it a run may stay."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    value: float
    tolerance: float = Field(default=TOLERANCE, ge=0)


References = dict[str, dict[str, Reference]]  # by collection, by measure
_REFERENCES = TypeAdapter(References)


@dataclass(frozen=True, slots=True)
class Drop:
    """A figure that fell below its reference by more than its tolerance; no figure at all if `value` is None."""

    measure: str
    reference: Reference
    value: float | None


def read_references(file: Path) -> References:
    """Read the references; none if there is no file."""
    try:
        return _REFERENCES.validate_json(file.read_bytes())
    except FileNotFoundError:
        return {}
    except ValidationError as error:
        raise BadRequest("reference_invalid", path=file, reason=error.errors()[0]["msg"]) from error


def drops(collection: str, evaluation: Evaluation, file: Path) -> list[Drop]:
    """Return the figures that are too low; raise BadRequest if the collection has no references."""
    references = read_references(file).get(collection)
    if references is None:
        raise BadRequest("reference_missing", name=collection, path=file)
    figures = {measure: figure.value for measure, figure in evaluation.figures().items()}
    return [
        Drop(measure, reference, figures.get(measure))
        for measure, reference in references.items()
        if figures.get(measure, float("-inf")) < reference.value - reference.tolerance
    ]


def update(collection: str, evaluation: Evaluation, file: Path) -> References:
    """Store an evaluation's figures as references, tolerances kept; return what was there before."""
    before = read_references(file)
    known = before.get(collection, {})
    figures = {
        measure: Reference(
            value=round(figure.value, DECIMALS),
            tolerance=known[measure].tolerance if measure in known else TOLERANCE,
        )
        for measure, figure in evaluation.figures().items()
    }
    records = _REFERENCES.dump_python({**before, collection: figures})
    file.write_text(json.dumps(records, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return before
