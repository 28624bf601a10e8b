"""Finnish words that say nearly the same: the table in thesaurus.toml."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from rag.words.terms import Meaning, Term


@cache
def _written() -> Mapping[str, Meaning]:
    """Return, for each word that people say, those that documents may have for it."""
    rows: dict[str, str] = tomllib.loads(files("rag.words").joinpath("thesaurus.toml").read_text("utf-8"))["words"]
    words: dict[str, set[str]] = {}
    for written, said in rows.items():
        for word in said.split():
            words.setdefault(word, set()).add(written)
    return {word: frozenset(others) for word, others in words.items()}


def with_near(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Add to each term what documents may say for it, or for its one Finnish meaning."""
    return tuple(replace(term, near=_near(term)) for term in terms)


def _near(term: Term) -> Meaning:
    asked = term.forms if len(term.related) > 1 else term.forms.union(*term.related)
    return frozenset().union(*(_written().get(form, frozenset()) for form in asked))
