"""The documents of a test collection, as they are in their files: quotes are looked up here, and places cut out."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from urllib.parse import quote as percent
from urllib.parse import unquote

from corpus.errors import BadRequest, UnreadableFile
from corpus.read import read_document
from eval.text import collapse, find
from index.inputs import find_inputs

_PLACE = re.compile(r"(?P<document>\S+?)(?::(?P<start>\d+)-(?P<end>\d+))?")
_SPACE_OR_PERCENT = re.compile(r"[\s%]")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A range of a document's source text. It is written `document:start-end`, and a whole document by its name."""

    document: str
    start: int
    end: int | None = None

    def __str__(self) -> str:
        name = _SPACE_OR_PERCENT.sub(lambda found: percent(found[0]), self.document)
        return name if self.end is None else f"{name}:{self.start}-{self.end}"

    @classmethod
    def parse(cls, text: str) -> "Place":
        """Read a place as it is written in run and qrels files."""
        found = _PLACE.fullmatch(text)
        if not found:
            raise BadRequest("place_invalid", place=text)
        start, end = found["start"], found["end"]
        return cls(unquote(found["document"]), int(start or 0), int(end) if end else None)


@dataclass(frozen=True, slots=True)
class Text:
    """A document's source text. `sections` are the printed numbers of its sections."""

    project: str
    document: str
    text: str
    sections: frozenset[str] = frozenset()


class Documents:
    """Documents by project and by name."""

    def __init__(self, texts: Iterable[Text]) -> None:
        self.by_name = {text.document: text for text in texts}
        self.by_project: dict[str, list[Text]] = defaultdict(list)
        for text in self.by_name.values():
            self.by_project[text.project].append(text)
        self._collapsed = lru_cache(None)(lambda document: collapse(self.by_name[document].text))
        self.find = lru_cache(None)(self._find)

    @classmethod
    def read(cls, paths: Iterable[Path]) -> "Documents":
        """Read the documents at and below the paths, those left out that cannot be read."""
        texts = []
        for file in find_inputs(paths):
            try:
                document = read_document(file.path, keep_contacts=True)
            except UnreadableFile:
                continue
            sections = frozenset(section.number for section in document.sections)
            texts.append(Text(document.project, file.name, document.text, sections))
        return cls(texts)

    @cached_property
    def checksum(self) -> str:
        """A name of the documents that changes whenever one of them does."""
        content = hashlib.sha256()
        for text in sorted(self.by_name.values(), key=lambda known: known.document):
            content.update(f"{text.project}\0{text.document}\0{text.text}\0".encode())
        return content.hexdigest()[:16]

    def holds(self, project: str, quote: str) -> bool:
        """Tell whether a quote stands in a document of the project, white space aside."""
        wanted = collapse(quote)
        texts = self.by_project.get(project, ())
        return bool(wanted) and any(wanted in self._collapsed(text.document) for text in texts)

    def has_section(self, project: str, number: str) -> bool:
        """Tell whether a document of the project has a section of that printed number."""
        return any(number in text.sections for text in self.by_project.get(project, ()))

    def text_at(self, place: Place) -> Text:
        """Return the document of a place, its text cut to it; raise BadRequest if there is none."""
        text = self.by_name.get(place.document)
        if text is None:
            raise BadRequest("place_invalid", place=place)
        return text if place.end is None else Text(text.project, text.document, text.text[place.start : place.end])

    def _find(self, project: str, quote: str) -> Place:
        """Return the first place of a quote in the project's documents; raise BadRequest if there is none."""
        for text in self.by_project.get(project, ()):
            if found := find(text.text, quote):
                return Place(text.document, 0) if found == (0, len(text.text)) else Place(text.document, *found)
        raise BadRequest("quote_missing", project=project, quote=quote)
