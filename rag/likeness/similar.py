"""Projects like an idea or like a project, with the reasons and differences that a planner can use."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.reading import read_document_spans
from index.catalogue import Catalogue, StoredFact
from index.project import Project
from index.search import Filters, Hit, Searcher
from rag.answer import ProjectEntry
from rag.facts.field_answers import cite_fact, printed_name
from rag.phrases import format_number, say, state
from rag.questions.question import LONGEST_QUESTION, Question
from rag.quotes import Citations
from rag.texts.evidence import GENERIC, LIGHT, Evidence, gather
from rag.texts.passages import quoted_sentence
from rag.words.terms import Lexicon

_LOOKED_AT = 80  # chunks
_DEPTH = (1.0, 0.6, 0.4, 0.25)  # what a project's best chunks count
_LENGTH = 0.2  # what the logarithm of a project's number of chunks takes off
_WORDS_TOLD = 6
_CLOSE, _LOOSE = 0.5, 0.1  # of the best project's score
_FEW = 3  # projects that are shown even where they are but loosely like it
_TELLING = math.log1p(1 / 0.1)  # rarity of a word that stands in a tenth of the chunks
_QUOTED = 2  # sentences of a project
_TARGET_GROUP, _INDIRECT = "kohderyhm", "välilli"
_SUMS = ("granted_eu_state", "requested_eu_state")


@dataclass(frozen=True, slots=True)
class Likeness:
    """A project and the places in which it is like what was given; `loose` where it is so in little."""

    code: str
    score: float
    loose: bool
    hits: tuple[Hit, ...]


def summary(project: Project, catalogue: Catalogue) -> str:
    """Return what a project says of itself: its longest section, as much as a question may hold."""
    sections = [
        read_document_spans(document, section.spans).text
        for document in map(catalogue.document, project.documents)
        for section in document.sections
        if not section.part
    ]
    return max(sections, key=len)[:LONGEST_QUESTION]


def rank_similar(text: str, searcher: Searcher, k: int, excluded: str = "") -> tuple[Likeness, ...]:
    """Return up to `k` projects like a text, best first; a project counts by its best few chunks."""
    places: dict[str, list[Hit]] = defaultdict(list)
    for hit in searcher.search(text, _LOOKED_AT):
        if hit.chunk.project != excluded:
            places[hit.chunk.project].append(hit)
    lowest = min((hit.score for hits in places.values() for hit in hits), default=0.0)
    compared = {code: _untranslated(hits) for code, hits in places.items()}
    lengths = {code: len(searcher.catalogue.numbers([code])) for code in compared}
    scored = [(_score(hits, lowest, lengths[code]), code, hits) for code, hits in compared.items()]
    scored.sort(key=lambda known: (-known[0], known[1]))
    best = scored[0][0] if scored else 0.0
    ranked = [Likeness(code, score, score < _CLOSE * best, tuple(hits[: len(_DEPTH)])) for score, code, hits in scored]
    shown = [known for place, known in enumerate(ranked) if not known.loose or place < _FEW]
    return tuple(known for known in shown[:k] if known.score >= _LOOSE * best)


def _untranslated(hits: Sequence[Hit]) -> Sequence[Hit]:
    """Leave out the summaries in other languages that some forms have: nearness of language is no likeness."""
    return [hit for hit in hits if hit.section.language == "fi"] or hits


def _score(hits: Sequence[Hit], lowest: float, length: int) -> float:
    """Weigh a project by its best chunks; among many chunks some are near by chance."""
    return sum(weight * (hit.score - lowest) for weight, hit in zip(_DEPTH, hits, strict=False)) / (
        1 + _LENGTH * math.log(length)
    )


def close_projects(ranked: Sequence[Likeness], catalogue: Catalogue) -> list[Project]:
    """Return the projects that are not but loosely like what was given, the best few."""
    return [catalogue.project(known.code) for known in ranked[:_FEW] if not known.loose]


def compose_similar(
    question: Question,
    ranked: Sequence[Likeness],
    searcher: Searcher,
    lexicon: Lexicon,
    citations: Citations,
    own: Project | None = None,
) -> tuple[str, tuple[ProjectEntry, ...]]:
    """Write the ranked projects, each with what it shares and what it does not."""
    language = question.language
    lines, entries = [say("similar", language)], []
    best = ranked[0].score if ranked else 1.0
    for likeness in ranked:
        writer = _Writer(question, searcher, lexicon, citations, likeness)
        reasons, differences = writer.reasons(own), writer.differences(own)
        project = writer.project
        entries.append(ProjectEntry(project.code, project.name, likeness.score / best, reasons, differences))
        told = "; ".join((*reasons, *differences))
        lines.append(f"{len(entries)}. {project.name} ({project.code}): {told}")
    return "\n".join(lines), tuple(entries)


class _Writer:
    """Writes why one project is like what was given, and in what it is not."""

    def __init__(
        self, question: Question, searcher: Searcher, lexicon: Lexicon, citations: Citations, likeness: Likeness
    ) -> None:
        self.project = searcher.catalogue.project(likeness.code)
        self._question = question
        self._language = question.language
        self._searcher = searcher
        self._lexicon = lexicon
        self._citations = citations
        self._likeness = likeness

    def reasons(self, own: Project | None) -> tuple[str, ...]:
        """Return what the project shares, its target group, its objective and its money."""
        loosely = [say("loosely", self._language)] if self._likeness.loose else []
        words = self._shared_words()
        shared = [say("shared_words", self._language, words=", ".join(words))] if words else []
        themes = [theme for known in self._evidence() if (theme := self._theme(known, own))]
        facts = [*self._shared(own), *self._stated(own)]
        return (*loosely, *shared, *themes, *self._target_group(), *facts)

    def differences(self, own: Project | None) -> tuple[str, ...]:
        """Return in what the project differs from the own one, or which of an idea's words it lacks."""
        if own is None:
            missing = [known for known, forms in self._telling() if not forms & self._met()]
            words = ", ".join(missing[:_WORDS_TOLD])
            return (say("missing_words", self._language, words=words),) if missing else ()
        project = self.project
        differing = (
            ("other_regions", project.regions if not set(project.regions) & set(own.regions) else ()),
            ("other_fund", (project.fund,) if project.fund != own.fund else ()),
            ("other_objective", (project.objective,) if project.objective != own.objective else ()),
            ("other_sum", self._sums(own)),
        )
        return tuple(
            say(frame, self._language, values=", ".join(values))
            for frame, values in differing
            if values and all(values)
        )

    def _met(self) -> frozenset[str]:
        return frozenset(word for hit in self._likeness.hits for word in hit.matched)

    def _telling(self) -> list[tuple[str, frozenset[str]]]:
        """Return the question's words that tell projects apart, the rarest first, each in its usual base form."""
        found = {}
        for term in self._question.terms:
            rare = self._searcher.rarity(sorted(term.forms))
            if rare >= _TELLING and not term.forms & (GENERIC | LIGHT):
                forms = term.forms - {term.surface} or term.forms
                found[min(forms, key=lambda form: (self._searcher.rarity([form]), form))] = (-rare, term.forms)
        return [(word, forms) for word, (_, forms) in sorted(found.items(), key=lambda item: item[1][0])]

    def _shared_words(self) -> list[str]:
        met = self._met()
        return [word for word, forms in self._telling() if forms & met][:_WORDS_TOLD]

    def _evidence(self) -> list[Evidence]:
        return gather(self._question, self._likeness.hits[:3], self._searcher, self._lexicon)[:_QUOTED]

    def _theme(self, known: Evidence, own: Project | None) -> str:
        """Quote a sentence of the project, and beside it the sentence of the own project that is nearest to it."""
        quoted = quoted_sentence(known, self._citations)
        counterpart = self._counterpart(known, own) if own and quoted else ""
        return say("both_sides", self._language, theirs=quoted, own=counterpart) if counterpart else quoted

    def _counterpart(self, known: Evidence, own: Project) -> str:
        hits = self._searcher.search(known.text, _QUOTED, Filters(projects=(own.code,)))
        near = [
            (float(cosine), hit, sentence)
            for hit, (sentences, cosines) in zip(hits, self._searcher.sentences(hits, known.text), strict=True)
            for sentence, cosine in zip(sentences, cosines, strict=True)
        ]
        if not near:
            return ""
        _, hit, sentence = max(near, key=lambda found: found[0])
        return self._citations.quote(own.code, hit.chunk.document, hit.section.id, sentence.span, sentence.text)

    def _target_group(self) -> Iterable[str]:
        """Quote whom the project is for, where its form says so under a heading."""
        hits = self._searcher.search(self._question.text, _LOOKED_AT, Filters(projects=(self.project.code,)))
        within = [hit for hit in hits if _TARGET_GROUP in " ".join(hit.section.path).lower()]
        within.sort(key=lambda hit: _INDIRECT in hit.section.heading.lower())
        best = gather(self._question, within[:1], self._searcher, self._lexicon)[:1]
        quoted = [quoted_sentence(known, self._citations) for known in best]
        return [say("target_group", self._language, quote=quote) for quote in quoted if quote]

    def _shared(self, own: Project | None) -> list[str]:
        if own is None:
            return []
        project = self.project
        common = (
            ("shared_regions", sorted(set(project.regions) & set(own.regions))),
            ("shared_organisations", sorted(set(project.organisations) & set(own.organisations))),
            ("shared_objective", [project.objective] if project.objective == own.objective else []),
        )
        return [
            say(frame, self._language, values=", ".join(values)) for frame, values in common if values and all(values)
        ]

    def _stated(self, own: Project | None) -> list[str]:
        """State where, to what end, by whom and for how much, each with its quote; beside an own project the money."""
        fields = _SUMS if own else ("regions", "objective", "applicant", *_SUMS)
        stated = [self._fact(field) for field in fields]
        told = [(known, cite_fact(known, self._citations)) for known in stated if known is not None]
        return [
            f"{state(printed_name(known.fact, self._language), known.fact, self._language)} [{number}]"
            for known, number in told
            if number
        ]

    def _fact(self, field: str, code: str = "") -> StoredFact | None:
        facts = self._searcher.catalogue.facts(project=code or self.project.code, field=field)
        return next((known for known in facts if known.fact.value and not known.fact.part), None)

    def _sums(self, own: Project) -> tuple[str, ...]:
        """Return what was granted to the project and to the own one."""
        sums = (self._fact("granted_eu_state", code) for code in (self.project.code, own.code))
        values = [known.fact.value for known in sums if known is not None]
        told = tuple(format_number(value) for value in values if isinstance(value, (int, float)))
        return told if len(set(told)) > 1 else ()
