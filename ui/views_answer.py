"""Answers and hits as HTML."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from urllib.parse import urlencode

from markupsafe import Markup, escape

from corpus.document import Span
from eval.documents import Place
from eval.judgements import question_id
from eval.responses import found_hit
from index.analyser import Analyser
from index.search import Hit
from rag.answer import Answer, Citation
from ui.formats import duration, number
from ui.judging import ASKED
from ui.texts import Texts
from ui.views import headings, mark, render, section_href

LATE = 300  # characters before the first matched word, from which on the beginning of a chunk is left out
LEAD = 120  # characters that are shown before that word
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_MARKER = re.compile(r"\[(\d+)\]")
_ITEM = re.compile(r"\s*(?:[-–•]|(\d+)\.)\s+")  # a line of a list, numbered or not


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs of an answer, or the items of a list: `tag` is "p", "ul" or "ol"."""

    tag: str
    lines: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class SourceCard:
    """A citation, ready to be shown."""

    n: int
    project: str
    document: str
    path: tuple[str, ...]
    quote: str
    href: str
    place: Place


@dataclass(frozen=True, slots=True)
class Owner:
    """A project and the sources that are its own."""

    code: str
    name: str
    sources: tuple[SourceCard, ...]


@dataclass(frozen=True, slots=True)
class HitCard:
    """A hit, ready to be shown."""

    project: str
    name: str
    document: str
    path: tuple[str, ...]
    language: str
    text: Markup
    score: str
    href: str
    place: Place


class AnswerView:
    """Shows answers and hits; `names` are the projects' names by code."""

    def __init__(self, names: dict[str, str], analyser: Analyser, say: Texts) -> None:
        self._names = names
        self._analyser = analyser
        self._say = say

    def answer(self, answer: Answer) -> str:
        """Render an answer with its sources beside it, or with the nearest places where there is no answer."""
        return render(
            "answer.html",
            self._say,
            answer=answer,
            blocks=self._blocks(answer),
            notes=[self._with_markers(note, answer.citations) for note in answer.notes],
            owners=self._owners(answer.citations),
            hits=[self._hit_card(hit) for hit in answer.hits],
            time=duration(sum(answer.timings_ms.values()), self._say),
            maker=self._maker(answer.generator),
            state=urlencode({"question": answer.question}),
            judging=_judging(answer.question),
        )

    def hits(self, query: str, hits: Iterable[Hit]) -> str:
        """Render the hits of a search."""
        cards = [self._hit_card(hit) for hit in hits]
        state = urlencode({"query": query})
        return render("hits.html", self._say, hits=cards, state=state, judging=_judging(query))

    def _blocks(self, answer: Answer) -> list[Block]:
        lines = filter(str.strip, answer.text.splitlines())
        return [
            Block(tag, tuple(self._line(_ITEM.sub("", line, 1) if tag != "p" else line, answer) for line in group))
            for tag, group in groupby(lines, _tag)
        ]

    def _line(self, line: str, answer: Answer) -> Markup:
        """Return a line of an answer, the project that it begins with set apart."""
        for code in (*(citation.project for citation in answer.citations), *(entry.code for entry in answer.projects)):
            owner = f"{self._name(code)} ({code}):"
            if line.startswith(owner):
                rest = self._with_markers(line.removeprefix(owner), answer.citations)
                return Markup('<strong>{} <span class="code">{}</span></strong>{}').format(self._name(code), code, rest)
        return self._with_markers(line, answer.citations)

    def _with_markers(self, text: str, citations: Iterable[Citation]) -> Markup:
        """Escape an answer's text and turn its markers into links; a number stays on one line."""
        known = {str(citation.n): citation for citation in citations}
        pieces = _MARKER.split(_THOUSANDS.sub("\u00a0", text))
        shown = [escape(pieces[0])]
        for marker, following in zip(pieces[1::2], pieces[2::2], strict=True):
            shown += [self._marker(known[marker]) if marker in known else escape(f"[{marker}]"), escape(following)]
        return Markup().join(shown)

    def _marker(self, citation: Citation) -> Markup:
        label = self._say(
            "open_source",
            n=citation.n,
            project=self._name(citation.project),
            heading=headings(citation.path, self._say)[-1],
        )
        return Markup('<a class="marker" data-place href="{}" aria-label="{}">[{}]</a>').format(
            self._citation_href(citation), label, citation.n
        )

    def _owners(self, citations: Iterable[Citation]) -> list[Owner]:
        by_project: dict[str, list[SourceCard]] = {}
        for citation in citations:
            by_project.setdefault(citation.project, []).append(self._source_card(citation))
        return [Owner(code, self._name(code), tuple(cards)) for code, cards in by_project.items()]

    def _source_card(self, citation: Citation) -> SourceCard:
        return SourceCard(
            n=citation.n,
            project=self._name(citation.project),
            document=citation.document,
            path=headings(citation.path, self._say),
            quote=citation.quote,
            href=self._citation_href(citation),
            place=Place(citation.document, citation.start, citation.end),
        )

    def _citation_href(self, citation: Citation) -> str:
        return section_href(citation.document, citation.section, (Span(citation.start, citation.end),), self._say)

    def _hit_card(self, hit: Hit) -> HitCard:
        return HitCard(
            project=hit.chunk.project,
            name=self._name(hit.chunk.project),
            document=hit.chunk.document,
            path=headings(hit.section.path, self._say),
            language=hit.section.language,
            text=self._snippet(hit),
            score=number(hit.score, self._say, decimals=2),
            href=section_href(hit.chunk.document, hit.section.number, hit.chunk.spans, self._say),
            place=found_hit(hit).place,
        )

    def _snippet(self, hit: Hit) -> Markup:
        """Mark the matched words of a chunk, from shortly before the first of them on."""
        text, matched = hit.chunk.text, self._matched_words(hit)
        first = matched[0][0] if matched else 0
        start = text.rfind(" ", 0, first - LEAD) + 1 if first > LATE else 0
        shown = mark(text[start:], [(low - start, high - start) for low, high in matched])
        return Markup("… {}").format(shown) if start else shown

    def _matched_words(self, hit: Hit) -> list[tuple[int, int]]:
        matched = set(hit.matched)
        return [
            (token.start, token.end)
            for token in self._analyser.analyse(hit.chunk.text)
            if matched & {token.surface, *token.lemmas, *token.parts}
        ]

    def _maker(self, generator: str) -> str:
        if generator == "extractive":
            return self._say("generator_extractive")
        return self._say("generator_model", name=generator)

    def _name(self, project: str) -> str:
        return self._names.get(project, project)


def _judging(question: str) -> tuple[str, str, str]:
    """Return under what judgements of a question that someone asked are kept."""
    return ASKED, question_id(question), question


def _tag(line: str) -> str:
    found = _ITEM.match(line)
    return "p" if not found else "ol" if found[1] else "ul"
