"""What a run leaves behind: all its figures, and what is needed to reach them again."""

import platform
from dataclasses import asdict, dataclass
from importlib.metadata import version

from eval.collection import Collection
from eval.compare import Difference
from eval.evaluation import Evaluation

DECIMALS = 6
PACKAGES = ("hanketutka", "faiss-cpu", "ir-measures", "numpy", "onnxruntime", "pytrec-eval-terrier", "tantivy")
Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Result:
    """One or more systems' evaluations on a collection; every other one compared with the first."""

    collection: Collection
    evaluations: tuple[Evaluation, ...]
    differences: tuple[Difference, ...] = ()


def result_json(result: Result) -> Json:
    """Return all figures, and what is needed to reach them again. It holds no time and no place."""
    collection = result.collection
    return {
        "collection": {
            "name": collection.name,
            "questions": len(collection.questions),
            "questions_checksum": collection.checksum,
            "documents": len(collection.documents.by_name),
            "documents_checksum": collection.documents.checksum,
        },
        "systems": [_system_json(evaluation) for evaluation in result.evaluations],
        "differences": [_rounded(asdict(difference)) for difference in result.differences],
        "versions": versions(),
    }


def versions() -> dict[str, str]:
    """Return the versions of what figures depend on."""
    return {"python": platform.python_version(), **{name: version(name) for name in PACKAGES}}


def _system_json(evaluation: Evaluation) -> Json:
    return {
        "name": evaluation.system,
        "settings": evaluation.settings,
        "figures": _figures(evaluation),
        "by_type": {kind: _figures(evaluation, kind) for kind in evaluation.types},
        "abstention_curve": [_rounded(asdict(point)) for point in evaluation.curve],
        "questions": {
            identifier: _rounded({measure: evaluation.value(measure, identifier) for measure in scores})
            for identifier, scores in evaluation.scores.items()
        },
    }


def _figures(evaluation: Evaluation, kind: str = "") -> Json:
    return {measure: _rounded(asdict(figure)) for measure, figure in evaluation.figures(kind).items()}


def _rounded(record: dict[str, object]) -> Json:
    return {name: round(value, DECIMALS) if isinstance(value, float) else value for name, value in record.items()}
