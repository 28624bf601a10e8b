"""What people say for a word or a label of a form: the tables of form_words.toml."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from rag.words.fields import FIELDS
from rag.words.terms import Lexicon, Term

_TABLES = tomllib.loads(files("rag.words").joinpath("form_words.toml").read_text(encoding="utf-8"))
_LABELS: Mapping[str, list[str]] = {label.lower(): names for label, names in _TABLES["labels"].items()}
_WORDS: dict[str, set[str]] = {}
for _word, _others in _TABLES["words"].items():
    for _other in _others:
        _WORDS.setdefault(_other, set()).add(_word)
_NUMBERING = re.compile(r"^(?:(?:\d+(?:\.\d+)?|[AB])\s*(?:[-–+]\s*)?)+(?=\s[^\W\d]{2})")
_IN_PARENTHESES = re.compile(r"\(([^()]*[^\W\d]{3}[^()]*)\)")
_FUND = re.compile(r"(eu|esr|eakr|jtf|esf|erdf|eruf)-(?=\w{3})")
_QUANTITY = frozenset("tavoite määrä luku lukumäärä osuus summa toteuma arvio".split())


def in_form_words(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Add to each term the form's word for it: henkilö for osallistuja, osallistuja for osallistujatavoite."""
    return tuple(replace(term, forms=term.forms | form_words(term.forms | counted(term))) for term in terms)


def form_words(forms: Iterable[str]) -> frozenset[str]:
    """Return words and the form's words for them."""
    known = set(forms)
    return frozenset(known.union(*(_WORDS[form] for form in known if form in _WORDS)))


def spoken_words() -> tuple[str, ...]:
    """Return all that the tables have: the forms' words and labels, and what is said for them."""
    said = [name for table in _TABLES.values() for names in table.values() for name in names]
    return (*_TABLES["words"], *_TABLES["labels"], *said)


def asks_form(term: Term, lexicon: Lexicon) -> bool:
    """Tell whether a word is one of those by which people ask for what a form has."""
    asked = (*spoken_words(), *(phrase for field in FIELDS.values() for phrase in field.phrases))
    return any(term.forms & lexicon.words(phrase).forms for phrase in asked)


def split_fund(term: Term) -> tuple[Term, ...]:
    """Return "ESR-rahoitus" as two terms."""
    found = _FUND.match(term.surface)
    if not found:
        return (term,)
    rest = frozenset(form[found.end() :] for form in term.forms if form.startswith(found[0]))
    fund = replace(term, surface=found[1], forms=frozenset((found[1],)), parts=frozenset())
    return (fund, replace(term, surface=term.surface[found.end() :], forms=rest, parts=frozenset()))


def said_for(term: Term) -> tuple[Term, ...]:
    """Return a form's word and the words that people say for it, each as a term of its own."""
    others = [other for form in term.forms for other in _TABLES["words"].get(form, ())]
    return (term, *(replace(term, surface=other, forms=frozenset((other,)), parts=frozenset()) for other in others))


def counted(term: Term) -> frozenset[str]:
    """Return what a compound counts: työpaikka of työpaikkatavoite."""
    return frozenset(
        form[: -len(quantity)]
        for quantity in term.parts & _QUANTITY
        for form in term.forms
        if form.endswith(quantity) and len(form) > len(quantity) + 2
    )


@lru_cache(maxsize=4096)
def label_names(label: str) -> tuple[str, ...]:
    """Return a printed label, without what stands in parentheses, and its other names."""
    plain = _NUMBERING.sub("", re.sub(r"\s*\([^)]*\)?", "", label)).strip()
    return (plain, *_LABELS.get(plain.lower(), ()))


def row_names(label: str) -> tuple[str, ...]:
    """Return the names of a table's row, which may stand in parentheses: "Etelän terveyspiiri (ETE) 45 %"."""
    return (*label_names(label), *_IN_PARENTHESES.findall(label))
