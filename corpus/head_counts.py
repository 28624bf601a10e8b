"""How many people or companies a sentence says that the whole project reaches, beside what its form plans."""

import re
from collections.abc import Iterable, Iterator

from corpus.document import Fact
from corpus.values import number

_PEOPLE, _COMPANIES = "people", "companies"
_FIELDS = {"participants": _PEOPLE, "companies": _COMPANIES}  # of an application
_GROUPS = {"osallistuvien henkilöiden": _PEOPLE, "osallistuvien yritysten": _COMPANIES}  # of a description's indicators
_PROJECT = r"(?:hankkeeseen|projektiin)\s+(?:osallistuu|otetaan|tulee|rekrytoidaan|valitaan)"
_ALL = r"(?:kaikkiaan|yhteensä)"
_TOTAL = re.compile(
    rf"(?:tavoitteena on,? että\s+)?(?:{_ALL}\s+{_PROJECT}(?:\s+mukaan)?|{_PROJECT}(?:\s+mukaan)?\s+{_ALL}"
    rf"|(?:hankkeen|projektin)\s+osallistuja(?:määrä|tavoite)\s+on(?:\s+{_ALL})?)\s+"
    r"(\d{1,3}(?:[ \u00a0]?\d{3})?)\s+(?:((?:henkilö|ihmis|osallistuj)\w*|henkeä)|yrity\w*)"
    r"(?=\s*(?:[.:;,(–]|joista|$))",
    re.IGNORECASE,
)
_PART = re.compile(r"lisäksi|vuosit|vuodessa|vuonna|kerral|puolivuo|kuukau|lukuka", re.IGNORECASE)


def planned_counts(facts: Iterable[Fact]) -> dict[str, Fact]:
    """Return what a form plans of people and of companies, each by its own key."""
    planned: dict[str, Fact] = {}
    for fact in facts:
        group = " ".join(fact.group.lower().split()[:2]) if fact.field == "indicator_planned" else ""
        if (kind := _GROUPS.get(group) or _FIELDS.get(fact.field)) and not fact.part:
            planned.setdefault(kind, fact)
    return planned


def told_count(sentence: str) -> tuple[str, int | float] | None:
    """Return which count a sentence gives for the whole project, and its number; None where it gives none."""
    match = _TOTAL.match(sentence)
    if not match or _PART.search(sentence):
        return None
    return (_PEOPLE if match[2] else _COMPANIES), number(match[1])


def more_women(facts: Iterable[Fact]) -> Iterator[tuple[Fact, Fact]]:
    """Yield each indicator that counts more women than people, and the count of women."""
    held = {(fact.field, fact.section, fact.group): fact for fact in facts if fact.field.startswith("indicator_")}
    for (field, section, group), women in held.items():
        people = held.get((field.removesuffix("_women"), section, group))
        if people and people is not women and _amount(women) > _amount(people):
            yield people, women


def _amount(fact: Fact) -> float:
    return fact.value if isinstance(fact.value, int | float) else 0
