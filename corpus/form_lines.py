"""Lines that are the form's and not prose: those that state nothing, and those that state one field."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from corpus.checkboxes import EMPTY
from corpus.document import Document, Fact, Span
from corpus.families import FAMILIES
from corpus.headings import squash

_LONGEST = 160  # characters of a field on one line
_PIECE = 12  # letters of a label that tell it
_NUMBERING = re.compile(r"^[\W\d_]+")
_YEARS = re.compile(r"\b20\d\d\b")
_SAYS = re.compile(r"[^\W_]")


class FormLines:
    """The lines of a document that its form prints."""

    def __init__(self, document: Document) -> None:
        printed = {name for fact in document.facts for name in (fact.label, fact.group) if name}
        printed |= {heading for section in document.sections for heading in section.path}
        printed |= {name for family in FAMILIES if family.key == document.family for name in family.printed}
        printed -= {str(fact.value) for fact in document.facts}
        names = sorted(printed, key=len, reverse=True)
        self._names = re.compile("|".join(map(re.escape, names)) or r"(?!)", re.IGNORECASE)
        self._letters = "\n".join(map(squash, names))
        self._heads = frozenset(_table_heads(document))
        stated = [(fact.spans[0], fact) for fact in document.facts if fact.value is not None]
        self._stated = sorted(stated, key=lambda known: known[0].end)

    def states_nothing(self, line: str) -> bool:
        """Tell whether a line is labels alone or a piece of one, an option that is not ticked, or a table's head."""
        if line.startswith(tuple(EMPTY)) or line in self._heads:
            return True
        letters = squash(line)
        if len(letters) >= _PIECE and letters in self._letters:
            return not re.search(r"\d", _NUMBERING.sub("", line))
        return not _SAYS.search(self._names.sub("", _NUMBERING.sub("", line)))

    def field(self, line: str, span: Span) -> str:
        """Return the label, below its group, of the field that a line states alone; nothing for any other line."""
        if len(line) > _LONGEST:
            return ""
        first = bisect_left(self._stated, span.start + 1, key=lambda known: known[0].end)
        for place, fact in self._stated[first:]:
            if place.overlaps(span) and self._is_all(line, fact):
                return f"{fact.group} {fact.label}".strip()
            if place.start >= span.end:
                break
        return ""

    def _is_all(self, line: str, fact: Fact) -> bool:
        values = fact.value if isinstance(fact.value, tuple) else (str(fact.value),)
        labelled = bool(fact.label) and line.lower().startswith(fact.label.lower())
        return labelled or any(text.strip(" .") in values for text in (line, self._names.sub("", line)))


def _table_heads(document: Document) -> Iterable[str]:
    """Return the lines that stand in several tables, without an end and without figures but years."""
    tables = {table.section for table in document.tables}
    lines = Counter(
        line.strip()
        for section in document.sections
        if section.id in tables
        for span in section.spans
        for line in span.cut(document.text).splitlines()
    )
    return (
        line
        for line, times in lines.items()
        if times > 1 and not line.endswith(".") and not re.search(r"\d", _YEARS.sub("", _NUMBERING.sub("", line)))
    )
