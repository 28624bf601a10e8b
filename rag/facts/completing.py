"""What is told along with the fields that a question asks for, and what of them is told once or not at all."""

import re
from collections.abc import Iterable, Sequence

from corpus.document import Fact
from index.catalogue import StoredFact
from rag.facts.cells import ROWS
from rag.facts.reckoning import TOTALS, exceeds
from rag.questions.expected import Expected, hoped
from rag.questions.question import Question
from rag.words.stages import ESTIMATED, Stage, meant, same_figure, stage_of

_SIGNED = ("signature", "signature_date")
_ITEMISED = re.compile(
    r"^(?:mihin|mistä|mitä|millaisiin|minkälaisiin)\b.*\b(?:men(?:ee|evät|i|ivät)|käyt\w+|kulu\w+|koostu\w+|muodostu\w+|sisält\w+)"
    r"|\beritel\w+|\berittel\w+|^(?:on )?what\b.*\b(?:consists?|includes?|go(?:es)?|spent|used)\b"
    r"|^(?:på |till )?vad\b.*\b(?:består|ingår|används|går)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r"\b(?:kuka|kenen|ketkä|keiden|who|whose|whom|vem|vems)\b", re.IGNORECASE)


def with_other_stages(
    chosen: Sequence[StoredFact], fitting: Sequence[StoredFact], stages: frozenset[Stage]
) -> list[StoredFact]:
    """Add what the same figures were at the other stages that are asked for."""
    found = list(chosen)
    for known in chosen if stages else ():
        for other in fitting:
            staged = stage_of(other.fact) is not None and meant(other.fact, stages)
            if other not in found and staged and same_figure(known, other):
                found.append(other)
    return found


def with_all(chosen: Sequence[StoredFact], fitting: Sequence[StoredFact]) -> list[StoredFact]:
    """Add all participants where the women among them are told."""
    tables = {(known.document, known.fact.group) for known in chosen if known.fact.field == "participants_women"}
    everybody = (known for known in fitting if known.fact.field == "participants" and known not in chosen)
    return [*(known for known in everybody if (known.document, known.fact.group) in tables), *chosen]


def with_signer(
    question: Question, chosen: Sequence[StoredFact], candidates: Sequence[StoredFact]
) -> Sequence[StoredFact]:
    """Tell both who signed and on which day, where both are asked for."""
    asked = {known.fact.field for known in chosen} & set(_SIGNED)
    if not asked or not _WHO.search(question.text) or not asks_day(question):
        return chosen
    codes = {known.project for known in chosen}
    both = [known for field in _SIGNED for known in candidates if known.fact.field == field and known.project in codes]
    return [*both, *(known for known in chosen if known not in both)]


def asks_day(question: Question) -> bool:
    """Tell whether a day is asked for, alone or beside something else."""
    return Expected.DATE in (question.expected, *hoped(question.text))


def with_both_totals(chosen: Sequence[StoredFact], fitting: Sequence[StoredFact]) -> list[StoredFact]:
    """Tell a total without and with what is reported apart, where a form has both and they differ."""
    found: list[StoredFact] = []
    for known in chosen:
        pair = next((pair for pair in TOTALS if known.fact.field in pair), ())
        both = [other for field in pair for other in fitting if other.fact.field == field and _of_one(known, other)]
        told = both if len(both) == 2 and exceeds(both[1].fact, both[0].fact) else [known]
        found += [other for other in told if other not in found]
    return found


def _of_one(known: StoredFact, other: StoredFact) -> bool:
    """Tell whether two facts are of one organisation's part of one form."""
    return (known.document, known.fact.part) == (other.document, other.fact.part)


def asks_items(text: str) -> bool:
    """Tell whether it is asked what money goes to or consists of."""
    return _ITEMISED.search(text) is not None


def with_items(question: Question, chosen: Sequence[StoredFact], candidates: Sequence[StoredFact]) -> list[StoredFact]:
    """Tell after a category of costs or funding its rows, where it is asked what the money goes to or consists of."""
    if not asks_items(question.text):
        return list(chosen)
    found: list[StoredFact] = []
    for known in chosen:
        place = known.document, known.fact.part, known.fact.label
        items = [
            other
            for other in candidates
            if other.fact.field in ("cost_item", "funding_item")
            and (other.document, other.fact.part, other.fact.group) == place
        ]
        found += [known, *(item for item in items if item not in chosen)]
    return found


def in_columns(chosen: Iterable[StoredFact], candidates: Sequence[StoredFact]) -> list[StoredFact]:
    """Replace the sum of a row by its cell in the column that is asked for."""
    cells = {(known.document, known.fact.spans[0]): known for known in candidates if known.fact.field == "column_cell"}
    found = [cells.get((known.document, known.fact.spans[0]), known) for known in chosen]
    return list({id(known): known for known in found}.values())


def filled(chosen: Sequence[StoredFact]) -> list[StoredFact]:
    """Leave out the rows of nothing where other rows have something."""
    kinds = {kind for known in chosen if (kind := _row_kind(known.fact)) and known.fact.value}
    return [known for known in chosen if _row_kind(known.fact) not in kinds or known.fact.value]


def once(chosen: Sequence[StoredFact]) -> list[StoredFact]:
    """Leave out the participants by education where the same ones by their place in working life are told."""
    told = {(known.document, known.fact.field) for known in chosen}
    return [
        known
        for known in chosen
        if known.fact.field == (other := known.fact.field.replace("education", "participants"))
        or (known.document, other) not in told
    ]


def _row_kind(fact: Fact) -> str:
    """Return what a row tells of, its unit; empty for what is no row of a table."""
    return fact.unit if fact.field in ROWS or fact.field.startswith(ESTIMATED) else ""
