"""Lines that a form prints and that state nothing: labels alone, options not ticked, the heads of tables."""

import re
from collections import Counter
from collections.abc import Callable, Iterable

from corpus.checkboxes import EMPTY
from corpus.document import Document

_NUMBERING = re.compile(r"^[\W\d_]+")
_YEARS = re.compile(r"\b20\d\d\b")
_SAYS = re.compile(r"[^\W_]")


def states_nothing(document: Document) -> Callable[[str], bool]:
    """Return what tells whether a line of the document is the form's own and states nothing."""
    printed = {name for fact in document.facts for name in (fact.label, fact.group) if name}
    printed |= {heading for section in document.sections for heading in section.path}
    printed -= {str(fact.value) for fact in document.facts}
    labels = re.compile("|".join(map(re.escape, sorted(printed, key=len, reverse=True))) or r"(?!)", re.IGNORECASE)
    heads = frozenset(_table_heads(document))

    def tell(line: str) -> bool:
        return line.startswith(tuple(EMPTY)) or line in heads or not _SAYS.search(labels.sub("", _bare(line)))

    return tell


def _bare(line: str) -> str:
    return _NUMBERING.sub("", line)


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
        if times > 1 and not line.endswith(".") and not re.search(r"\d", _YEARS.sub("", _bare(line)))
    )
