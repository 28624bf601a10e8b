"""The regions of Finland, as they are named and as a text says that something happens in them."""

import re
from collections.abc import Iterable

# name: of it, in it, into it
_FORMS = {
    "Uusimaa": "Uudenmaan Uudellamaalla Uudellemaalle",
    "Varsinais-Suomi": "Varsinais-Suomen Varsinais-Suomessa Varsinais-Suomeen",
    "Satakunta": "Satakunnan Satakunnassa Satakuntaan",
    "Kanta-Häme": "Kanta-Hämeen Kanta-Hämeessä Kanta-Hämeeseen",
    "Pirkanmaa": "Pirkanmaan Pirkanmaalla Pirkanmaalle",
    "Päijät-Häme": "Päijät-Hämeen Päijät-Hämeessä Päijät-Hämeeseen",
    "Kymenlaakso": "Kymenlaakson Kymenlaaksossa Kymenlaaksoon",
    "Etelä-Karjala": "Etelä-Karjalan Etelä-Karjalassa Etelä-Karjalaan",
    "Etelä-Savo": "Etelä-Savon Etelä-Savossa Etelä-Savoon",
    "Pohjois-Savo": "Pohjois-Savon Pohjois-Savossa Pohjois-Savoon",
    "Pohjois-Karjala": "Pohjois-Karjalan Pohjois-Karjalassa Pohjois-Karjalaan",
    "Keski-Suomi": "Keski-Suomen Keski-Suomessa Keski-Suomeen",
    "Etelä-Pohjanmaa": "Etelä-Pohjanmaan Etelä-Pohjanmaalla Etelä-Pohjanmaalle",
    "Pohjanmaa": "Pohjanmaan Pohjanmaalla Pohjanmaalle",
    "Keski-Pohjanmaa": "Keski-Pohjanmaan Keski-Pohjanmaalla Keski-Pohjanmaalle",
    "Pohjois-Pohjanmaa": "Pohjois-Pohjanmaan Pohjois-Pohjanmaalla Pohjois-Pohjanmaalle",
    "Kainuu": "Kainuun Kainuussa Kainuuseen",
    "Lappi": "Lapin Lapissa Lappiin",
    "Ahvenanmaa": "Ahvenanmaan Ahvenanmaalla Ahvenanmaalle",
}
_REGION_OF = {form: region for region, forms in _FORMS.items() for form in (region, *forms.split())}


def _any_of(words: Iterable[str]) -> str:
    return rf"(?<![\w-])(?:{'|'.join(sorted(words, key=len, reverse=True))})(?![\w-])"


_OF = _any_of(forms.split()[0] for forms in _FORMS.values())
_LOCATED = re.compile(_any_of(form for forms in _FORMS.values() for form in forms.split()[1:]))
_OF_AREAS = re.compile(rf"{_OF}(?:(?:, | ja | sekä ){_OF})*(?= (?:maakun|alue))")
_AREA_IS = re.compile(rf"alue\w*\s+(?:on|ovat)\s+(?P<names>{_any_of(_FORMS)}(?:(?:, | ja | sekä ){_any_of(_FORMS)})*)")
_LIST = re.compile(r", ?| ja | sekä ")
_NAME = re.compile(_any_of(_REGION_OF))


def located_regions(sentence: str) -> tuple[str, ...]:
    """Return the regions in which, or into which, a sentence places something, in their order."""
    places = [match.span() for pattern in (_LOCATED, _OF_AREAS) for match in pattern.finditer(sentence)]
    places += [match.span("names") for match in _AREA_IS.finditer(sentence)]
    named = (match[0] for start, end in sorted(places) for match in _NAME.finditer(sentence, start, end))
    return tuple(dict.fromkeys(_REGION_OF[name] for name in named))


def listed_regions(line: str) -> tuple[str, ...]:
    """Return the regions that a line lists, "Kainuu, Lappi"; none where it has anything else."""
    names = tuple(_LIST.split(line.strip(" .,")))
    return names if all(map(is_region, names)) else ()


def is_region(name: str) -> bool:
    """Tell whether a name is that of a Finnish region."""
    return name in _FORMS
