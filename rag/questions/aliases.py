"""What a project may be called: its code, its whole name and the pieces of that, its English name."""

import re
import unicodedata
from collections.abc import Iterable

from index.catalogue import Catalogue
from index.project import Project
from rag.words.terms import Lexicon, Term

_END_OF_SHORT = r"\s[-–—]+\s?|[:?!]\s|\s[-–—](?=\w)"
_PLAIN = dict(zip("đŧŋøłĐŦŊØŁ", "dtnolDTNOL", strict=True))  # letters that are no letter with an accent
_LONG_WORD = 6  # letters of a single word that is a name in one of two languages


def project_aliases(project: Project) -> tuple[str, ...]:
    """Return a project's names: its code, the whole name, the part before a dash, colon or "!", words in capitals.

    A name in two languages, on either side of a slash, is two names.
    """
    name = project.name
    first = re.split(_END_OF_SHORT, name)[0]
    in_languages = (*re.split(r"\s/\s", name), *re.split(r"\s/\s", first))
    aliases = (
        project.code,
        name,
        *(piece for piece in in_languages if " " in piece or len(piece) >= _LONG_WORD),
        first,
        *re.findall(r"\b[A-ZÅÄÖ][A-ZÅÄÖ0-9]{2,}(?: [A-ZÅÄÖ0-9]{2,})*\b", name),
        *re.findall(r"\s[-–—]\s?([A-ZÅÄÖ][a-zåäö]{3,})!?$", name),
    )
    names = dict.fromkeys(alias.strip(" -–—()") for alias in aliases if len(alias.strip(" -–—()")) > 2)
    return tuple(dict.fromkeys((*names, *map(_without_accents, names))))


def _without_accents(name: str) -> str:
    """Return a name as it is typed on a Finnish keyboard: "Bálggis" as "Balggis"."""
    return "".join(
        char if char.lower() in "åäö" else _PLAIN.get(char, unicodedata.normalize("NFD", char)[0])
        for char in unicodedata.normalize("NFC", name)
    )


def english_names(catalogue: Catalogue, lexicon: Lexicon) -> Iterable[tuple[str, tuple[Term, ...]]]:
    """Yield the English names of projects, whole and before a dash, of two words and more."""
    for stored in catalogue.facts(field="english_name"):
        name = str(stored.fact.value or "")
        for alias in dict.fromkeys((name, *re.split(r"\s[-–—]+\s?|[:?!]\s|\s\(", name)[:1])):
            words = lexicon.terms(alias)
            if len(words) > 1:
                yield stored.project, words
