"""How the conditions of a question go together: "and", "or", "but", "both", and what "not" denies."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.catalogue import StoredFact
from rag.lists.framing import done_to
from rag.lists.open_words import Mention, Shown, shown
from rag.words.terms import Term

_MOST_WORDS = 3  # of one of several topics

_OPEN = (  # "2018 tai myöhemmin" is one time
    r"(?! (?:myöhem|aiem|aikais|enem|vähem|sen |later|earlier|after|before|more|less|fewer|fler|mer\b|färre|senare"
    r"|tidigare))"
)
_OR = re.compile(rf"\btaikka\b|\b(?:tai|or|eller)\b{_OPEN}", re.IGNORECASE)
_JOINTS = re.compile(
    r"\b(?:ja|sekä|että|mutta|vaan|eikä|eivätkä|taikka|joko|and|but|nor|och|men|utan)\b"
    rf"|\b(?:tai|or|eller)\b{_OPEN}|,(?!\d)|;",
    re.IGNORECASE,
)
_LINKED = re.compile(r"\W*(?:\w+\W+){0,2}?(?:ja|tai|sekä|and|or|och|eller)\b|\s*,", re.IGNORECASE)
_BUT = re.compile(r"\b(?:mutta|vaan|eikä|eivätkä|but|men|utan|nor)\b", re.IGNORECASE)
_BOTH = re.compile(r"\bsekä\b.*\bettä\b|\bmolemmissa\b|\bboth\b.*\band\b|\bbåde\b", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:ei|eivät|eikä|eivätkä|ilman|paitsi|kieltäv\w+|kielteis\w+|jätet\w+ \w+m[aä]tt[aä]"
    r"|mu(?:u|un|uta|ulta|ussa|usta|ut|i\w+?)(?:kin)?(?: \w+)? kuin|muual(?:la|ta) kuin"
    r"|poik(?:kea|kes)\w+ (?:\w+ ){0,2}siitä|not|no|without|except|other than|inte|utan|ingen|inget|inga)\b",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(  # what is denied stands before it
    r"\b(?:ulkopuolella|lukuun ottamatta|pois lukien"
    r"|(?:teke|laati|hake|ilmoitta|anta|saa|merkitse|rastitta|kirjaa|täyttä|valitse|liittä|nimeä|pyytä)m[aä]tt[aä])\b",
    re.IGNORECASE,
)
_TO_QUESTION = re.compile(r"\b(?:ei|kieltävästi|no|nej)\s+(?:kysymykseen|kohtaan|to|på)\b[^,]{0,30},", re.IGNORECASE)
_NO_DENIAL = re.compile(r"\bettei\b|\bei(?:\s\w+)? vain\b|\bnot only\b|\binte bara\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Condition:
    """What projects must meet, and the facts that were looked at to tell."""

    shown: Shown
    considered: tuple[StoredFact, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """The conditions of a question, and the places where it says "not" of something else."""

    conditions: tuple[Condition, ...]
    denials: tuple[int, ...]  # where they begin


def denials(text: str) -> tuple[tuple[int, int], ...]:
    """Return where a text says "not"."""
    skipped = [found.span() for found in _NO_DENIAL.finditer(text)]
    return tuple(
        found.span()
        for found in (*_NOT.finditer(text), *_AFTERWARDS.finditer(text))
        if not any(start <= found.start() < end for start, end in skipped)
    )


def segment(text: str, place: int) -> tuple[int, int]:
    """Return the clause of a text in which a place stands, from one joint to the next."""
    joints = [found.span() for found in _JOINTS.finditer(text)]
    start = max((begin for begin, _ in joints if begin <= place), default=0)
    return start, min((begin for begin, _ in joints if begin > max(start, place)), default=len(text))


def segment_with_others(text: str, place: int) -> tuple[int, int]:
    """Return the clause of a text in which a place stands, and what "or" adds to it: "not the one or the other"."""
    start, end = segment(text, place)
    while is_either(text, end):
        end = segment(text, end + 1)[1]
    return start, end


def is_either(text: str, place: int) -> bool:
    """Tell whether "or" stands at a place of a text."""
    return _OR.match(text, place) is not None


def says_both(text: str) -> bool:
    """Tell whether all of the things that a text names are meant."""
    return _BOTH.search(text) is not None


def alternatives(text: str, terms: Sequence[Term], denied: bool = False) -> tuple[tuple[Term, ...], ...]:
    """Part the words of a topic where another one stands beside it in the same case: "lapsille tai nuorille".

    What is denied is parted at "and" too: none of it must be there.
    """
    parts: list[list[Term]] = []
    several = denied or _OR.search(text) or _BOTH.search(text)
    for term in terms:
        between = text[parts[-1][-1].end : term.start] if parts else ""
        if not parts or (several and _JOINTS.search(between)):
            parts.append([])
        parts[-1].append(term)
    if done_to(parts):
        return (tuple(parts[0] + parts[1][1:]), tuple(parts[1]))
    endings = {part[-1].surface[-1].replace("ä", "a") for part in parts}
    parallel = (len(endings) == 1 or all(len(part) == 1 for part in parts)) and all(
        len(part) <= _MOST_WORDS for part in parts
    )
    return tuple(map(tuple, parts)) if parallel else (tuple(terms),)


def join(text: str, mentions: Iterable[Mention]) -> Joined:
    """Join what a question sets one by one to the conditions that all must be met.

    What follows "no to the question," is denied: its comma joins nothing.
    """
    text = _TO_QUESTION.sub(lambda answered: answered[0].replace(",", " "), text)
    ordered = sorted(mentions, key=lambda mention: (mention.start, mention.end))
    denied, loose = _denied(text, ordered)
    groups = [(group, _condition(text, group, index in denied)) for index, group in _groups(text, ordered, denied)]
    conditions: list[Condition] = []
    for position, (group, condition) in enumerate(groups):
        if position and _OR.search(text[groups[position - 1][0][-1].end : group[0].start]):
            conditions[-1] = _either(conditions[-1], condition)
        else:
            conditions.append(condition)
    return Joined(tuple(conditions), loose)


def _denied(text: str, mentions: Sequence[Mention]) -> tuple[set[int], tuple[int, ...]]:
    """Return which mentions are denied, and where the text denies something else."""
    denied: set[int] = set()
    loose = []
    for place, _ in denials(text):
        if _AFTERWARDS.match(text, place) and any(known.start < place < known.end for known in mentions):
            continue  # a value says so: "työelämän ulkopuolella olevat"
        start, end = segment(text, place)
        within = [index for index, known in enumerate(mentions) if start <= known.start < end]
        after = [index for index in within if mentions[index].end > place]
        before = [index for index in within if mentions[index].end <= place]
        chosen = before[-1:] if _AFTERWARDS.match(text, place) else after[:1] or before[-1:]
        denied.update(chosen)
        if not chosen:
            loose.append(place)
    return denied, tuple(loose)


def _groups(text: str, mentions: Sequence[Mention], denied: set[int]) -> list[tuple[int, list[Mention]]]:
    """Put together the neighbours that name values of one field; a denial goes on until "but"."""
    groups: list[tuple[int, list[Mention]]] = []
    for index, mention in enumerate(mentions):
        last = groups[-1][1][-1] if groups else None
        between = text[last.end : mention.start] if last else ""
        goes_on = bool(groups) and (groups[-1][0] not in denied or _LINKED.match(between) is not None)
        if last and last.about == mention.about and goes_on and not _BUT.search(between) and index not in denied:
            groups[-1][1].append(mention)
        else:
            groups.append((index, [mention]))
    return groups


def _condition(text: str, group: Sequence[Mention], denied: bool) -> Condition:
    """Return what a group's projects must meet: either value, but both bounds; if denied, none of them."""
    considered = tuple(known for mention in group for known in mention.considered)
    joined = text[group[0].end : group[-1].start]
    every = len(group) > 1 and (_BOTH.search(text) or not (all(known.one_of for known in group) or _OR.search(joined)))
    met = [mention.shown for mention in group]
    codes = set(met[0]).intersection(*met) if every else {code for found in met for code in found}
    if denied and group[0].denied is not None:
        return Condition(group[0].denied, considered)
    if denied:
        stated = (
            known for known in considered if known.project not in codes and known.fact.value not in (None, "", ())
        )
        return Condition(shown(stated), considered)
    facts = {code: [known for found in met for known in found.get(code, ())] for code in sorted(codes)}
    return Condition({code: list(dict.fromkeys(known)) for code, known in facts.items()}, considered)


def _either(one: Condition, other: Condition) -> Condition:
    codes = {**one.shown, **other.shown}
    facts = {code: [*one.shown.get(code, ()), *other.shown.get(code, ())] for code in codes}
    return Condition(facts, (*one.considered, *other.considered))
