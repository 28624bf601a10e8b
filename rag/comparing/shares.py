"""Which side has the greater share: of all funding or of all costs, where a share of them is what is compared."""

import re
from collections.abc import Iterable, Sequence

from rag.answer import StatedFact
from rag.comparing.verdicts import wanted_end
from rag.lists.sums import per_cent
from rag.phrases import format_number, say
from rag.questions.question import Question

_ASKED = re.compile(
    r"\bosuu(?:s|tta|den|det)\b|\bosuude\w+|prosent|suhteelli|suhteessa"
    r"|\bshares?\b|\bproportion|per ?cent|\bandel|procent",
    re.IGNORECASE,
)
_OF_FUNDING = ("requested_eu_state", "municipal_funding", "other_public_funding", "private_funding")
_OF_COSTS = ("staff_costs", "purchased_services", "other_costs", "flat_rate_costs")
_PARTS = frozenset((*_OF_FUNDING, *_OF_COSTS))
_WHOLE = ("project_costs", "total_funding", "total_costs")  # the first that a form has


def asks_share(text: str) -> bool:
    """Tell whether a text asks for a share."""
    return _ASKED.search(text) is not None


def of_whole(facts: Iterable[StatedFact]) -> tuple[str, ...]:
    """Return the field of the one sum that is stated and those of what it is a part of; nothing of other facts."""
    fields = {fact.field for fact in facts}
    return (*fields, *_WHOLE) if len(fields) == 1 and fields <= _PARTS else ()


def share_verdict(question: Question, owners: Sequence[str], stated: Sequence[Sequence[StatedFact]]) -> str:
    """Tell the shares of all sides, the one that is asked for first; nothing where one of them is not known."""
    end, language = wanted_end(question.sought), question.language
    shares = [share for facts in stated if (share := _share(facts)) is not None]
    if len(shares) != len(owners):
        return ""
    ordered = sorted(zip(shares, owners, strict=True), key=lambda known: known[0] * (1 if end == "less" else -1))
    told = "; ".join(f"{owner}, {format_number(share)} %" for share, owner in ordered)
    return say(end, language, text=told) if end and len(set(shares)) > 1 else told


def of_sums(stated: Sequence[Sequence[StatedFact]]) -> bool:
    """Tell whether only sums of money are stated."""
    return all(fact.unit == "EUR" for facts in stated for fact in facts)


def _share(facts: Sequence[StatedFact]) -> float | None:
    values = {fact.field: float(fact.value) for fact in facts if isinstance(fact.value, int | float)}
    part = next((values[field] for field in values if field in _PARTS), None)
    whole = next((values[field] for field in _WHOLE if values.get(field)), None)
    return per_cent(part, whole, unused=False) if part is not None and whole else None
