"""The regions of Finland, as they are named and as a text says that something happens in them."""

import re

_FORMS = {
    "Uusimaa": "Uudellamaalla Uudellemaalle",
    "Varsinais-Suomi": "Varsinais-Suomessa Varsinais-Suomeen",
    "Satakunta": "Satakunnassa Satakuntaan",
    "Kanta-Häme": "Kanta-Hämeessä Kanta-Hämeeseen",
    "Pirkanmaa": "Pirkanmaalla Pirkanmaalle",
    "Päijät-Häme": "Päijät-Hämeessä Päijät-Hämeeseen",
    "Kymenlaakso": "Kymenlaaksossa Kymenlaaksoon",
    "Etelä-Karjala": "Etelä-Karjalassa Etelä-Karjalaan",
    "Etelä-Savo": "Etelä-Savossa Etelä-Savoon",
    "Pohjois-Savo": "Pohjois-Savossa Pohjois-Savoon",
    "Pohjois-Karjala": "Pohjois-Karjalassa Pohjois-Karjalaan",
    "Keski-Suomi": "Keski-Suomessa Keski-Suomeen",
    "Etelä-Pohjanmaa": "Etelä-Pohjanmaalla Etelä-Pohjanmaalle",
    "Pohjanmaa": "Pohjanmaalla Pohjanmaalle",
    "Keski-Pohjanmaa": "Keski-Pohjanmaalla Keski-Pohjanmaalle",
    "Pohjois-Pohjanmaa": "Pohjois-Pohjanmaalla Pohjois-Pohjanmaalle",
    "Kainuu": "Kainuussa Kainuuseen",
    "Lappi": "Lapissa Lappiin",
    "Ahvenanmaa": "Ahvenanmaalla Ahvenanmaalle",
}
_REGION_OF = {form: region for region, forms in _FORMS.items() for form in (region, *forms.split())}
_LOCATED = re.compile(rf"(?<![\w-])({'|'.join(form for forms in _FORMS.values() for form in forms.split())})(?![\w-])")


def located_regions(sentence: str) -> tuple[str, ...]:
    """Return the regions in which, or into which, a sentence places something, in their order."""
    return tuple(dict.fromkeys(_REGION_OF[match[1]] for match in _LOCATED.finditer(sentence)))


def is_region(name: str) -> bool:
    """Tell whether a name is that of a Finnish region."""
    return name in _FORMS
