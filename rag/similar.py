"""Projects like an idea or like a project, with the reasons and differences that a planner can use."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from index.project import Project
from index.search import Hit, Searcher
from rag.answer import ProjectEntry
from rag.evidence import Evidence, gather
from rag.passages import quoted_sentence
from rag.phrases import say
from rag.question import Question
from rag.quotes import Citations
from rag.terms import Lexicon

_LOOKED_AT = 80  # chunks
_DEPTH = (1.0, 0.6, 0.4, 0.25)  # what a project's best chunks count
_WORDS_TOLD = 6
_LEAST = 0.35  # of the best project's score


@dataclass(frozen=True, slots=True)
class Likeness:
    """A project and the places in which it is like what was given."""

    code: str
    score: float
    hits: tuple[Hit, ...]


def rank_similar(text: str, searcher: Searcher, k: int, excluded: str = "") -> tuple[Likeness, ...]:
    """Return the `k` projects most like a text, best first; a project counts by its best few chunks."""
    places: dict[str, list[Hit]] = defaultdict(list)
    for hit in searcher.search(text, _LOOKED_AT):
        if hit.chunk.project != excluded:
            places[hit.chunk.project].append(hit)
    lowest = min((hit.score for hits in places.values() for hit in hits), default=0.0)
    scored = [
        Likeness(
            code,
            sum(weight * (hit.score - lowest) for weight, hit in zip(_DEPTH, hits, strict=False)),
            tuple(hits[: len(_DEPTH)]),
        )
        for code, hits in places.items()
    ]
    scored.sort(key=lambda likeness: -likeness.score)
    best = scored[0].score if scored else 0.0
    return tuple(likeness for likeness in scored[:k] if likeness.score >= _LEAST * best)


def compose_similar(
    question: Question, ranked: Sequence[Likeness], searcher: Searcher, lexicon: Lexicon, citations: Citations,
    own: Project | None = None,
) -> tuple[str, tuple[ProjectEntry, ...]]:  # fmt: skip
    """Write the ranked projects, each with what it shares and what it does not."""
    language = question.language
    lines, entries = [say("similar", language)], []
    best = ranked[0].score if ranked else 1.0
    for likeness in ranked:
        project = searcher.catalogue.project(likeness.code)
        evidence = gather(question, likeness.hits[:3], searcher, lexicon)[:2]
        reasons = _reasons(likeness, evidence, project, own, citations, language)
        differences = _differences(likeness, question, project, own, language)
        entries.append(ProjectEntry(project.code, project.name, likeness.score / best, reasons, differences))
        told = "; ".join((*reasons, *differences))
        lines.append(f"{len(entries)}. {project.name} ({project.code}): {told}")
    return "\n".join(lines), tuple(entries)


def _reasons(
    likeness: Likeness, evidence: Sequence[Evidence], project: Project, own: Project | None, citations: Citations,
    language: str,
) -> tuple[str, ...]:  # fmt: skip
    words = dict.fromkeys(word for hit in likeness.hits for word in hit.matched if len(word) > 3)
    reasons = [say("shared_words", language, words=", ".join(list(words)[:_WORDS_TOLD]))] if words else []
    reasons += [quoted for known in evidence if (quoted := quoted_sentence(known, citations))]
    if own is not None:
        reasons += [
            say(frame, language, values=", ".join(shared))
            for frame, shared in (
                ("shared_regions", sorted(set(project.regions) & set(own.regions))),
                ("shared_organisations", sorted(set(project.organisations) & set(own.organisations))),
                ("shared_objective", [project.objective] if project.objective == own.objective else []),
            )
            if shared and all(shared)
        ]
    return tuple(reasons)


def _differences(
    likeness: Likeness, question: Question, project: Project, own: Project | None, language: str
) -> tuple[str, ...]:
    if own is None:
        met = {word for hit in likeness.hits for word in hit.matched}
        missing = [term.surface for term in question.terms if not term.forms & met]
        return (say("missing_words", language, words=", ".join(missing[:_WORDS_TOLD])),) if missing else ()
    differing = (
        ("other_regions", project.regions if not set(project.regions) & set(own.regions) else ()),
        ("other_fund", (project.fund,) if project.fund != own.fund else ()),
        ("other_objective", (project.objective,) if project.objective != own.objective else ()),
    )
    return tuple(
        say(frame, language, values=", ".join(values)) for frame, values in differing if values and all(values)
    )
