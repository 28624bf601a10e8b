"""Places of one document that cannot all be true. Precise before complete: what may have a reason is not told.

Told are: one field printed with two values; an end before its start; a part greater than its whole; a sentence about
the project as a whole that gives other dates, other regions, another sum or another number of participants than the
form's field; another name for the project; a status that its dates rule out.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from difflib import SequenceMatcher
from functools import partial

from corpus.document import Contradiction, Document, Fact, Statement, Value
from corpus.head_counts import more_women, planned_counts, told_count
from corpus.reading import read_document_spans
from corpus.regions import is_region, located_regions
from corpus.sentences import Sentence, split_sentences
from corpus.values import iso_date, number

_SINGLE = frozenset(
    (
        *("project_code", "project_name", "start_date", "end_date", "granted_eu_state", "realised_eu_state"),
        *("planned_public", "realised_public", "status"),
    )
)
_PARTS = (("granted_eu_state", "planned_public"), ("realised_eu_state", "realised_public"))

_DATE = r"\d{1,2}\.\d{1,2}\.\d{4}"
_WHOLE_PROJECT = re.compile(
    r"^(?:[^.!?]{0,90}[ –-])?(?:hanke|projekti)\s+(?:\w+\s+){0,2}?(?:on\s+)?"
    r"(?:toteut|toimi|sijoittu|alka|alko|käynnisty|päätty|loppu|kestä)"
    r"|^(?:[^.!?]{0,90}[ –-])?(?:hankkeen|projektin)\s+(?:toteutusaika|toteuttamisaika|kesto|toiminta-alue|kohdealue)"
    r"|^(?:hanke|projekti)aika\s+on\b",
    re.IGNORECASE,
)
_NOT_WHOLE = re.compile(
    r"yhteisty|kumppan|aiem|aikaisem|edelt|muissa|muihin|muualla|vertail|levi|laajen|hyödyn|esimerk|työpaket|vaihe"
    r"|osahan|pilot|osatoteut|jatkohan|jatkettiin|jatkoa[ij]|alun ?perin|alkuperäi|ei toteut|mahdollis",
    re.IGNORECASE,
)
_PERIOD = re.compile(rf"({_DATE})\s?[-–—]\s?({_DATE})")
_START = re.compile(rf"(?:hanke|projekti)\s+alkaa\s+({_DATE})", re.IGNORECASE)
_END = re.compile(
    rf"päätty(?:y|i|en)\w*\s+(?:viimeistään\s+)?({_DATE})|(?:kestää|aika\s+on)\s+({_DATE})\s+(?:saakka|asti)\b",
    re.IGNORECASE,
)
_END_MONTH = re.compile(
    r"päätty(?:y|i|en)\w*\s+(tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu\w*\s+(\d{4})",
    re.IGNORECASE,
)
_MONTHS = ("tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu")
_FUNDING = re.compile(
    r"EU-\s?ja\s+valtion\s+rahoitu|(?:hankkeelle|projektille)\s+(?:on\s+)?myön\w+\s[^.]*rahoitu", re.IGNORECASE
)
_PUBLIC = re.compile(r"(?<!muu )(?<!muun )(?<!muuta )julki\w+\s+rahoitu\w*\s+(?:on|oli|yhteensä)\b", re.IGNORECASE)
_SUMS = ("granted_eu_state", "realised_eu_state", "planned_public", "realised_public")
_NOT_FUNDING = re.compile(r"osuu|vuonna|vuodelle|haet|prosent|%|lisäksi|siitä|osatoteut", re.IGNORECASE)
_EUROS = re.compile(r"\d{1,3}(?:[ \u00a0.]\d{3})+(?=\s?(?:€|eur))", re.IGNORECASE)
_AFTER_NAME = re.compile(r"\s?[-–]\s?(?:hanke|hankkee\w*|hanketta|projekti\w*)(?!\w)")
_LONGEST_NAME = 160
_ENDED, _RUNNING = "päättyn", ("toiminnassa", "käynnissä")


def find_contradictions(document: Document) -> tuple[Contradiction, ...]:
    """Return the document's contradictions, each with the places that disagree."""
    facts = {fact.field: fact for fact in reversed(document.facts) if not fact.part}
    planned = planned_counts(document.facts)
    found = [*_repeated(document), *_impossible(facts), *_women(document), *_status(facts)]
    for section in document.sections:
        if section.part or section.language != "fi":
            continue
        for sentence in split_sentences(read_document_spans(document, section.spans)):
            found.extend(_told_otherwise(facts, sentence, section.id))
            found.extend(_counted_otherwise(planned, sentence, section.id))
    return _united(found)


def _repeated(document: Document) -> Iterator[Contradiction]:
    """Yield fields that the main form prints with different values."""
    for field in sorted(_SINGLE):
        values: dict[str, Fact] = {}
        for fact in document.facts:
            if fact.field == field and not fact.part and fact.value is not None:
                values.setdefault(_plain(str(fact.value)), fact)
        if len(values) > 1:
            yield Contradiction(field, tuple(_statement(fact) for fact in values.values()))


def _impossible(facts: dict[str, Fact]) -> Iterator[Contradiction]:
    """Yield an end before its start, and a part of the funding greater than the whole."""
    start, end = facts.get("start_date"), facts.get("end_date")
    if start and end and isinstance(start.value, str) and isinstance(end.value, str) and end.value < start.value:
        yield Contradiction("end_date", (_statement(start), _statement(end)))
    for smaller, greater in _PARTS:
        part, whole = facts.get(smaller), facts.get(greater)
        if part and whole and _amount(part) > _amount(whole) > 0:
            yield Contradiction(greater, (_statement(part), _statement(whole)))


def _women(document: Document) -> Iterator[Contradiction]:
    """Yield indicators that count more women than people."""
    for people, women in more_women(document.facts):
        yield Contradiction(people.field, (_statement(people), _statement(women)))


def _amount(fact: Fact) -> float:
    return fact.value if isinstance(fact.value, int | float) else 0


def _status(facts: dict[str, Fact]) -> Iterator[Contradiction]:
    """Yield a project that has ended before its time, or goes on although its final report is written."""
    status, end, summary = facts.get("status"), facts.get("end_date"), facts.get("final_summary")
    if not status or not end or not isinstance(status.value, str) or not isinstance(end.value, str):
        return
    today = date.today().isoformat()
    if _ENDED in status.value.lower() and end.value > today:
        yield Contradiction("status", (_statement(status), _statement(end)))
    if status.value.lower().startswith(_RUNNING) and summary and summary.value and end.value < today:
        yield Contradiction("status", (_statement(status), _statement(end), _statement(summary)))


def _told_otherwise(facts: dict[str, Fact], sentence: Sentence, section: str) -> Iterator[Contradiction]:
    """Yield what a sentence says of the whole project otherwise than a field does."""
    whole = bool(_WHOLE_PROJECT.search(sentence.text)) and not _NOT_WHOLE.search(sentence.text)
    sums = {facts[field].value for field in _SUMS if field in facts}
    checks: tuple[tuple[str, bool, Callable[[str, Fact], Value]], ...] = (
        ("start_date", whole, _other_start),
        ("end_date", whole, _other_end),
        ("regions", whole, _other_regions),
        ("granted_eu_state", bool(_FUNDING.search(sentence.text)), partial(_other_sum, sums)),
        ("planned_public", bool(_PUBLIC.search(sentence.text)), partial(_other_sum, sums)),
        ("project_name", True, _other_name),
    )
    for field, applies, check in checks:
        fact = facts.get(field)
        if not applies or not fact or fact.value is None or fact.section == section:
            continue
        if (value := check(sentence.text, fact)) is not None:
            told = Statement(value, section, sentence.spans[0])
            yield Contradiction(field, (_statement(fact), told))


def _counted_otherwise(planned: dict[str, Fact], sentence: Sentence, section: str) -> Iterator[Contradiction]:
    """Yield another number of people or companies in the whole project than the form plans."""
    told = told_count(sentence.text)
    fact = planned.get(told[0]) if told else None
    if told and fact and isinstance(fact.value, int | float) and told[1] != fact.value and fact.section != section:
        yield Contradiction(fact.field, (_statement(fact), Statement(told[1], section, sentence.spans[0])))


def _other_start(sentence: str, fact: Fact) -> Value:
    match = _PERIOD.search(sentence) or _START.search(sentence)
    return _other_date(match[1], fact) if match else None


def _other_end(sentence: str, fact: Fact) -> Value:
    if match := _PERIOD.search(sentence):
        return _other_date(match[2], fact)
    if match := _END.search(sentence):
        return _other_date(match[1] or match[2], fact)
    if match := _END_MONTH.search(sentence):
        month = f"{match[2]}-{_MONTHS.index(match[1].lower()) + 1:02}"
        return month if not str(fact.value).startswith(month) else None
    return None


def _other_date(printed: str, fact: Fact) -> Value:
    try:
        day = iso_date(printed)
    except ValueError:
        return None
    return day if day != fact.value else None


def _other_regions(sentence: str, fact: Fact) -> Value:
    told = located_regions(sentence)
    known = fact.value if isinstance(fact.value, tuple) else ()
    if not known or not all(is_region(name) for name in known):
        return None
    return told if set(told) - set(known) else None


def _other_sum(known: set[Value], sentence: str, fact: Fact) -> Value:
    if _NOT_FUNDING.search(sentence):
        return None
    sums = [number(match[0]) for match in _EUROS.finditer(sentence)]
    return sums[0] if sums and known.isdisjoint(sums) else None


def _other_name(sentence: str, fact: Fact) -> Value:
    """Return the name that a sentence gives the project if it is not its own: one word of it is another."""
    own = _words(str(fact.value))
    for match in _AFTER_NAME.finditer(sentence):
        before = re.split(r"[.!?;:,()\n]", sentence[max(0, match.start() - _LONGEST_NAME) : match.start()])[-1]
        told = _words(before)[-len(own) :]
        if len(told) == len(own) and told != own and _nearly(told, own):
            return " ".join(before.split()[-len(str(fact.value).split()) :])
    return None


def _nearly(told: list[str], own: list[str]) -> bool:
    if len(own) == 1:
        return len(own[0]) >= 8 and _ratio(told[0], own[0]) >= 0.75 and not told[0].startswith(own[0])
    others = [pair for pair in zip(told, own, strict=True) if _ratio(*pair) < 0.85]
    return told[0] == own[0] and len(others) == 1 and len(own) >= 3


def _ratio(first: str, second: str) -> float:
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _plain(text: str) -> str:
    return " ".join(_words(text))


def _statement(fact: Fact) -> Statement:
    return Statement(fact.value, fact.section, fact.spans[0])


def _united(found: list[Contradiction]) -> tuple[Contradiction, ...]:
    """Put the statements about one field of one section together."""
    united: dict[tuple[str, str], tuple[Statement, ...]] = {}
    for contradiction in found:
        key = contradiction.field, contradiction.statements[0].section
        united[key] = tuple(dict.fromkeys((*united.get(key, ()), *contradiction.statements)))
    return tuple(Contradiction(field, statements) for (field, _), statements in united.items())
