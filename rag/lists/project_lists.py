"""Lists of projects: every project that meets all the conditions and none that does not, each with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.catalogue import StoredFact
from index.search import Hit, Searcher
from rag.answer import ProjectEntry
from rag.facts.field_answers import cite_fact, printed_name
from rag.lists.conditions import Conditions
from rag.lists.topics import topic_evidence
from rag.phrases import say, state
from rag.questions.question import Question
from rag.quotes import Citations
from rag.texts.evidence import Evidence
from rag.texts.passages import quoted_sentence
from rag.words.terms import Lexicon

_MOST_INSTEAD = 10  # projects whose values are told where none fits
_SOON = 500  # characters; where the reasons are longer, the codes come before them
_MOST_QUOTED = 100  # projects whose reasons are quoted
_MOST_TOLD = 25  # projects that the text of an answer tells; all are in its list


@dataclass(frozen=True, slots=True)
class Listed:
    """A project in a list: the facts and the sentences that put it there."""

    code: str
    facts: tuple[StoredFact, ...]
    evidence: tuple[Evidence, ...]
    score: float


def list_projects(
    question: Question, conditions: Conditions, searcher: Searcher, lexicon: Lexicon, projects: Sequence[str]
) -> tuple[Listed, ...]:
    """Return the projects among `projects` that meet every condition, best first."""
    met = set(projects).intersection(*conditions.shown)
    fitting = [code for code in projects if code in met]
    for topic in conditions.unmentioned:
        mentioned = topic_evidence(question, topic, searcher, lexicon, fitting, with_kinds=True)
        fitting = [code for code in fitting if code not in mentioned]
    if not any(conditions.topics):
        return tuple(Listed(code, _shown(code, conditions), (), 1.0) for code in fitting)
    told = [topic_evidence(question, topic, searcher, lexicon, fitting) for topic in conditions.topics]
    codes = set(told[0]).intersection(*told) if conditions.every else set().union(*told)
    listed = []
    for code in (code for code in fitting if code in codes):
        evidence = tuple(known for found in told for known in found.get(code, ()))
        listed.append(Listed(code, _shown(code, conditions), evidence, max(known.coverage for known in evidence)))
    return tuple(sorted(listed, key=lambda entry: -entry.score))


def _shown(code: str, conditions: Conditions) -> tuple[StoredFact, ...]:
    """Return the facts that show that a project meets the conditions, each once."""
    return tuple(dict.fromkeys(fact for shown in conditions.shown for fact in shown[code]))


def compose_list(
    listed: Sequence[Listed],
    conditions: Conditions,
    total: int,
    names: dict[str, str],
    citations: Citations,
    language: str,
) -> tuple[str, tuple[ProjectEntry, ...]]:
    """Write a list of projects, one a line, each with its reason and quote; of an empty list, what the forms say."""
    if not listed:
        first = say("projects_none", language, total=total)
        if any(conditions.topics):
            words = ", ".join(term.surface for topic in conditions.topics for term in topic)
            first = f"{first} {say('looked_for', language, words=words)}"
        return "\n".join((first, *_stated_instead(conditions, names, citations, language))), ()
    lines = [say("projects_found", language, count=len(listed), total=total)]
    entries: list[ProjectEntry] = []
    for entry in listed:
        reasons = _reasons(entry, citations, language) if len(entries) < _MOST_QUOTED else []
        if conditions.unmentioned:
            reasons.append(say("nothing_of", language))
        entries.append(ProjectEntry(entry.code, names[entry.code], entry.score, tuple(reasons)))
        if len(entries) <= _MOST_TOLD:
            lines.append(f"- {names[entry.code]} ({entry.code}){': ' if reasons else ''}{'; '.join(reasons)}")
    if sum(map(len, lines[:-1])) > _SOON:
        lines[0] += f" {', '.join(entry.code for entry in entries[:_MOST_TOLD])}"
    return "\n".join(lines), tuple(entries)


def _stated_instead(conditions: Conditions, names: dict[str, str], citations: Citations, language: str) -> list[str]:
    """Return what the fields that were looked at state, the first of each project."""
    first = {
        known.project: known for known in reversed(conditions.considered) if known.fact.value not in (None, "", ())
    }
    lines = []
    for project, known in sorted(first.items())[:_MOST_INSTEAD]:
        if (number := cite_fact(known, citations)) is not None:
            value = state(printed_name(known.fact, language), known.fact, language)
            lines.append(f"- {names[project]} ({project}): {value} [{number}]")
    return lines


def _reasons(entry: Listed, citations: Citations, language: str) -> list[str]:
    reasons = []
    for fact in entry.facts:
        number = cite_fact(fact, citations)
        if number is not None:
            reasons.append(f"{state(printed_name(fact.fact, language), fact.fact, language)} [{number}]")
    reasons += [quoted_sentence(evidence, citations) for evidence in entry.evidence]
    return [reason for reason in reasons if reason]


def evidence_hits(listed: Sequence[Listed]) -> tuple[Hit, ...]:
    """Return the places that show why the projects are listed."""
    return tuple(evidence.hit for entry in listed for evidence in entry.evidence)
