"""The one way in: a question to an Answer."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from index.catalogue import StoredFact
from index.project import Project
from index.search import NO_FILTERS, Filters, Hit, Searcher
from rag.answer import Answer, AnswerKind, ProjectEntry, StatedFact
from rag.beside_fields import tells_beside
from rag.comparing.comparatives import leaves_uncompared
from rag.comparing.comparisons import Comparer, Comparison
from rag.comparing.consistency import asks_everywhere, differing, narrowed
from rag.comparing.implied_sides import (
    every_part,
    every_project,
    named_in_texts,
    placed,
    plan_and_outcome,
    twofold,
    used_share_of_one,
)
from rag.comparing.sides import Side, sides
from rag.contradictions import contradiction_notes
from rag.facts.cells import ROWS
from rag.facts.field_questions import FieldAnswer, FieldReader, leaves_open
from rag.facts.light_words import FIGURES, is_light
from rag.facts.readings import Readings
from rag.facts.senses import Senses, telling_meant
from rag.found import lead, stating
from rag.language_model.generation import Writer
from rag.likeness.overlap import overlap_note
from rag.likeness.similar import close_projects, compose_similar, rank_similar, summary
from rag.lists.conditions import Conditions, read_conditions
from rag.lists.extremes import asks_for_end, compose_extremes, extreme_values
from rag.lists.light_leftovers import list_leniently, telling_unread
from rag.lists.project_lists import compose_list, evidence_hits
from rag.lists.unsaid import asks_for_end_of_projects, unsaid_conditions
from rag.phrases import say
from rag.questions.expected import Expected
from rag.questions.ideas import asks_for_likeness
from rag.questions.question import Intent, Question, checked
from rag.questions.wording import asks_openly, open_half
from rag.quotes import Citations
from rag.texts.asked_names import unknown_words
from rag.texts.evidence import EXAMINED, gather
from rag.texts.finding import find
from rag.texts.other_projects import telling_runner
from rag.texts.passages import choose, compose
from rag.texts.silence import ANSWERED, Judge
from rag.understanding import Understanding
from rag.words.naming import names_nothing
from rag.words.terms import Lexicon

_LOOKED_AT = 30  # chunks that are searched for an answer
_FOUND_FIRST = 3  # chunks whose projects' tables are read where no project is named
_LEADING = 12  # sentences that may say which of two is better
_UNCOMPARED = 0.4  # the most confidence where no sentence says it
_FAINT = 0.3  # share of a question's words, by rarity, below which sentences beside a field say nothing of it
_BESIDE = 2  # sentences beside a field that has more of the question's words
_BEST = 2  # sentences that cover much of a question, or little of it
_MOST_PROJECTS = 5  # whose forms are read for one question


class Asker:
    """Answers questions from one opened index. It may be used from several threads at once.

    A writer, if given, puts the answers to open questions into words of its own.
    """

    def __init__(self, searcher: Searcher, writer: Writer | None = None) -> None:
        self.searcher = searcher
        self.writer = writer
        self._catalogue = searcher.catalogue
        self.lexicon = Lexicon(searcher.analyser)
        self._understanding = Understanding(searcher, self.lexicon)
        self._fields = FieldReader(searcher.catalogue, self.lexicon)
        self._senses = Senses(searcher, self._understanding.names, self._understanding.areas, self.lexicon)
        self._readings = Readings(self._fields, self._senses, self._understanding.names, searcher, self.lexicon)
        reported = {stored.project for stored in searcher.catalogue.facts(field="final_summary") if stored.fact.value}
        self._judge = Judge(self._understanding.areas, frozenset(reported), self.lexicon)
        self._comparer = Comparer(searcher, self.lexicon, self._fields, self._senses, self._judge)
        self._titles = {project.code: project.name for project in searcher.catalogue.projects()}

    def ask(self, text: str, k: int = 10, filters: Filters = NO_FILTERS) -> Answer:
        """Answer a question from the projects that pass the filters; raise BadRequest if it is empty or too long."""
        started = time.perf_counter()
        typed = checked(text)
        read = self._understanding.read(typed)
        understood = time.perf_counter()
        if read.unknown:
            answer = self._of_none(read.question, read.unknown)
        else:
            answer = self._answer_leniently(read.question, k, filters)
        answer = replace(answer, question=typed)
        if read.read_as:
            note = say("read_as", answer.language, words=read.read_as)
            answer = replace(answer, notes=(note, *answer.notes))
        answered = time.perf_counter()
        timings = {"understand": 1000 * (understood - started), "answer": 1000 * (answered - understood)}
        return replace(answer, timings_ms={stage: round(spent, 1) for stage, spent in timings.items()})

    def similar(self, text: str, k: int = 10) -> Answer:
        """Rank the projects like an idea."""
        return self._similar(self._understanding.plain(checked(text)), k)

    def similar_to(self, code: str, k: int = 10) -> Answer:
        """Rank the projects like a project; raise UnknownItem if there is none of that code."""
        return self._similar_to(self._catalogue.project(code).code, "fi", k)

    def _answer_leniently(self, question: Question, k: int, filters: Filters) -> Answer:
        """Answer; where that is silent of what is named, with fields that it means in other words.

        Those come first that leave only verbs and adverbs unread.
        """
        answer = self._answer(question, k, filters)
        if answer.kind is not AnswerKind.NONE:
            return answer
        if not self._scope(question):
            return self._of_hinted(question, k, filters) or answer
        unread = [term for term in question.terms if names_nothing((term,), self.lexicon) and not is_light(term)]
        named = tuple(term for term in question.terms if term not in unread)
        told = self._answer(replace(question, terms=named), k, filters) if unread and named else answer
        if told.facts:
            return telling_unread(told, [term.surface for term in unread])
        meant = self._senses.meant(question)
        told = self._answer(meant, k, filters) if meant else answer
        return telling_meant(replace(told, question=question.text), meant) if meant and told.facts else answer

    def _of_hinted(self, question: Question, k: int, filters: Filters) -> Answer | None:
        """Answer with the field of the project that is meant by the other words of a question."""
        asks_field = question.expected in (*FIGURES, Expected.DATE)
        hinted = self._understanding.hinted(question) if asks_field else None
        told = self._answer_leniently(hinted, k, filters) if hinted else None
        return told if told and told.facts else None

    def _answer(self, question: Question, k: int, filters: Filters) -> Answer:
        match question.intent:
            case Intent.SIMILAR if len(question.projects) == 1 and asks_for_likeness(question.text):
                return replace(self._similar_to(question.projects[0], question.language, k), question=question.text)
            case Intent.SIMILAR:
                return self._similar(question, k)
            case Intent.PROJECTS:
                return self._projects(question, k, filters)
            case Intent.EXTREME:
                return (
                    self._of_parts(question, k, filters)
                    or self._extreme(question, k, filters)
                    or self._projects(question, k, filters)
                )
            case _ if compared := self._sides(question, filters):
                return self._side_by_side(question, self._comparer.compare(question, compared, k, filters))
            case _ if told := self._unsaid(question, k, filters):
                return told
            case _:
                hits = self._hits(question, max(k, _LOOKED_AT), filters)
                return (
                    self._everywhere(question, k, hits)
                    or self._of_parts(question, k, filters)
                    or self._field(question, k, hits)
                    or self._implied(question, k, filters)
                    or self._passages(question, k, hits)
                )

    def _field(self, question: Question, k: int, hits: Sequence[Hit]) -> Answer | None:
        """Answer from form fields, if the question asks for them and nothing else."""
        if telling_runner(question, self.searcher):
            return None
        citations = Citations(self._catalogue)
        question = self._readings.asked(question)
        known = self._fields.known(self._scope(question), question) or self._rows(question, hits)
        question, found = self._readings.read(question, known, citations)
        if found is None:
            return None
        hits = stating(found.told, hits, self.searcher, k)
        if not citations.all():
            beside = tells_beside(question, found, hits, self.searcher, self.lexicon)
            told = self._passages(question, k, hits) if beside else None
            return told if told and told.citations else self._none(question, found.text, hits)
        text = found.text
        if leaves_open(question, found):
            text = "\n\n".join(filter(None, (text, self._passage(question, hits, citations))))
        return self._made(question, AnswerKind.FACT, text, citations, hits, facts=found.stated)

    def _passage(self, question: Question, hits: Sequence[Hit], citations: Citations) -> str:
        """Quote the three sentences that answer best what a question asks beside its fields."""
        if half := self._readings.half(question, open_half(question.text)[0]):
            question, hits = half, self._hits(half, _LOOKED_AT, NO_FILTERS)
        chosen = choose(gather(question, hits[:EXAMINED], self.searcher, self.lexicon), self.lexicon)[:3]
        return compose(chosen, citations, self._titles)

    def _passages(self, question: Question, k: int, hits: Sequence[Hit]) -> Answer:
        evidence = gather(question, hits[:EXAMINED], self.searcher, self.lexicon)
        unknown = unknown_words(question, self.searcher)
        confidence = 0.0 if unknown else self._judge.confidence(question, evidence)
        if leaves_uncompared(question, [known.text for known in evidence[:_LEADING]], self.lexicon):
            confidence = min(confidence, _UNCOMPARED)
        if confidence < ANSWERED:
            text = say("none", question.language)
            if unknown:
                text += " " + say("unknown_words", question.language, words=", ".join(unknown))
            return replace(self._none(question, text, hits[:k]), confidence=confidence)
        citations = Citations(self._catalogue)
        chosen = choose(evidence, self.lexicon)
        covered = max(known.coverage for known in evidence[:_BEST])
        field = self._nearly_asked(question, covered, citations)
        chosen = chosen[:_BESIDE] if field else chosen
        ranked = lead([known.hit for known in (*chosen, *evidence)], hits, k)
        if field:
            ranked = stating(field.told, ranked, self.searcher, k)
        if field and covered < _FAINT and not asks_openly(question.text):
            told = self._made(question, AnswerKind.FACT, field.text, citations, ranked, facts=field.stated)
            return telling_meant(told, field.meant)
        text = "\n\n".join(filter(None, (field.text if field else "", compose(chosen, citations, self._titles))))
        answer = replace(self._made(question, AnswerKind.PASSAGES, text, citations, ranked), confidence=confidence)
        answer = telling_meant(answer, field.meant if field else None)
        return self.writer.rewrite(answer) if self.writer else answer

    def _nearly_asked(self, question: Question, covered: float, citations: Citations) -> FieldAnswer | None:
        """Return what fields tell that explain more of the question's words than sentences have."""
        known = self._fields.known(self._scope(question), question)
        return self._readings.nearly(question, known, covered, citations)

    def _projects(self, question: Question, k: int, filters: Filters) -> Answer:
        conditions = read_conditions(question, self.searcher, self.lexicon)
        if conditions.unread:
            text = say("unread", question.language, words="; ".join(conditions.unread))
            return self._none(question, text, self._hits(question, k, filters))
        return self._listed(question, conditions, k, filters)

    def _unsaid(self, question: Question, k: int, filters: Filters) -> Answer | None:
        """List the projects that a question may mean without the word."""
        if asks_for_end_of_projects(question) and (told := self._extreme(question, k, filters)):
            return told
        read = unsaid_conditions(question, self.searcher, self.lexicon)
        return told if read and (told := self._listed(question, read, k, filters)).projects else None

    def _listed(self, question: Question, conditions: Conditions, k: int, filters: Filters) -> Answer:
        codes = self.searcher.resolve(filters)
        listed, conditions, unread = list_leniently(question, conditions, self.searcher, self.lexicon, codes)
        citations = Citations(self._catalogue)
        text, entries = compose_list(listed, conditions, len(codes), self._titles, citations, question.language)
        shown = lead(evidence_hits(listed), (), k)
        if len(shown) < k:
            facts = [fact for entry in listed for fact in entry.facts]
            shown = lead(shown, stating(facts, self._found(question, k, filters), self.searcher, k), k)
        answer = self._made(question, AnswerKind.PROJECTS, text, citations, shown, projects=entries)
        return telling_unread(answer, unread)

    def _extreme(self, question: Question, k: int, filters: Filters) -> Answer | None:
        """Answer with the projects at the ends, among those that meet the question's other conditions."""
        if not asks_for_end(question, self._catalogue, self.lexicon):
            return None
        found = extreme_values(question, self._catalogue, self.lexicon)
        conditions = read_conditions(question, self.searcher, self.lexicon, found.words)
        codes = self.searcher.resolve(filters)
        listed, _, unread = list_leniently(question, conditions, self.searcher, self.lexicon, codes, ordered=True)
        fitting = dict.fromkeys(entry.code for entry in listed)
        ordered = [known for known in found.values if known.project in fitting]
        if not ordered:
            return None
        citations = Citations(self._catalogue)
        valued = {known.project for known in ordered}
        without = [code for code in fitting if code not in valued]
        text, stated, ends = compose_extremes(question, ordered, self._titles, citations, without, found.planned)
        facts = [fact for known in ordered for fact in known.facts]
        hits = stating(facts, self._found(question, k, filters), self.searcher, k)
        answer = self._made(question, AnswerKind.FACT, text, citations, hits, projects=ends, facts=stated)
        return telling_unread(answer, unread)

    def _sides(self, question: Question, filters: Filters) -> tuple[Side, ...]:
        """Return the projects or parts of a project that a question names to compare; one for the share it used."""
        named = sides(question, self._catalogue, self.lexicon)
        if len(named) > 1:
            return named
        return used_share_of_one(question) or every_project(question, self.searcher, filters)

    def _everywhere(self, question: Question, k: int, hits: Sequence[Hit]) -> Answer | None:
        """Tell what the form and the texts say of one thing, where it is asked if they agree."""
        if not asks_everywhere(question):
            return None
        question = narrowed(question)
        citations = Citations(self._catalogue)
        found = self._fields.read(question, self._fields.known(question.projects, question), citations)
        sentences = differing(question, gather(question, hits, self.searcher, self.lexicon), self.lexicon)
        quoted = compose(sentences, citations, self._titles)
        if not citations.all():
            return None
        text = "\n\n".join(filter(None, (found.text if found else "", quoted)))
        shown = stating(
            found.told if found else (), lead([known.hit for known in sentences], hits, k), self.searcher, k
        )
        kind = AnswerKind.PASSAGES if sentences else AnswerKind.FACT
        return self._made(question, kind, text, citations, shown, facts=found.stated if found else ())

    def _of_parts(self, question: Question, k: int, filters: Filters) -> Answer | None:
        """Answer which part of a project has most or least of what their tables tell."""
        if not (compared := every_part(question, self._fields, self._catalogue)):
            return None
        return self._side_by_side(question, self._comparer.compare(question, compared, k, filters))

    def _implied(self, question: Question, k: int, filters: Filters) -> Answer | None:
        """Answer for the sides that a question means without naming them, if all of them answer."""
        compared = (
            plan_and_outcome(question, self._judge.reported, self.searcher)
            or placed(question, self.searcher, self._judge.areas, self.lexicon)
            or named_in_texts(question, self.searcher)
            or twofold(question, self.searcher, self._understanding.names, self.lexicon)
        )
        if not compared:
            return None
        made = self._comparer.compare(question, compared, k, filters)
        return self._side_by_side(question, made) if made.complete else None

    def _side_by_side(self, question: Question, made: Comparison) -> Answer:
        """Answer with what is told of all sides; with nothing if no side answers."""
        if not made.citations.all():
            text = made.lacking or say("none", question.language)
            return replace(self._none(question, text, made.hits), confidence=made.confidence)
        answer = self._made(question, AnswerKind.PASSAGES, made.text, made.citations, made.hits, facts=made.stated)
        return telling_meant(replace(answer, confidence=made.confidence), made.meant)

    def _similar(self, question: Question, k: int, excluded: str = "") -> Answer:
        question = replace(question, sought=question.text)  # one long text to encode, not two
        ranked = rank_similar(question.text, self.searcher, k, excluded)
        citations = Citations(self._catalogue)
        own = self._catalogue.project(excluded) if excluded else None
        text, entries = compose_similar(question, ranked, self.searcher, self.lexicon, citations, own)
        hits = lead([hit for likeness in ranked for hit in likeness.hits], (), k)
        close = close_projects(ranked, self._catalogue)
        warnings = self._overlaps([own, *close] if own else close, question, citations)
        answer = self._made(question, AnswerKind.SIMILAR, text, citations, hits, projects=entries)
        return replace(answer, notes=(*warnings, *answer.notes))

    def _similar_to(self, code: str, language: str, k: int) -> Answer:
        question = self._understanding.plain(summary(self._catalogue.project(code), self._catalogue))
        return self._similar(replace(question, language=language), k, code)

    def _overlaps(self, projects: Sequence[Project], question: Question, citations: Citations) -> tuple[str, ...]:
        """Warn of every two of the projects that look like one activity funded twice."""
        notes = (
            overlap_note(one, other, self.searcher, self.lexicon, citations, question.language)
            for one, other in combinations(projects, 2)
        )
        return tuple(note for note in notes if note)

    def _scope(self, question: Question) -> tuple[str, ...]:
        """Return the projects whose forms are asked about: those named, else those of the organisations named."""
        if question.projects:
            return question.projects
        return tuple(dict.fromkeys(implementer.project for implementer in question.implementers))[:_MOST_PROJECTS]

    def _rows(self, question: Question, hits: Sequence[Hit]) -> list[StoredFact]:
        """Return the rows of the projects found first, where a figure is asked for and no project is named."""
        if question.expected not in FIGURES:
            return []
        codes = dict.fromkeys(hit.chunk.project for hit in hits[:_FOUND_FIRST])
        return [stored for stored in self._fields.known(codes, question) if stored.fact.field in ROWS]

    def _hits(self, question: Question, k: int, filters: Filters) -> tuple[Hit, ...]:
        """Search, first where the question says."""
        return find(question, self.searcher, k, filters)

    def _found(self, question: Question, k: int, filters: Filters) -> Iterator[Hit]:
        """Search when the first hit is wanted."""
        yield from self._hits(question, k, filters)

    def _of_none(self, question: Question, name: str) -> Answer:
        """Say that there is no project of that name."""
        return self._none(question, say("no_project", question.language, name=name), ())

    def _none(self, question: Question, text: str, hits: Sequence[Hit]) -> Answer:
        return self._made(question, AnswerKind.NONE, text, Citations(self._catalogue), hits)

    def _made(
        self,
        question: Question,
        kind: AnswerKind,
        text: str,
        citations: Citations,
        hits: Sequence[Hit],
        projects: tuple[ProjectEntry, ...] = (),
        facts: tuple[StatedFact, ...] = (),
    ) -> Answer:
        cited = citations.all()
        return Answer(
            question=question.text,
            language=question.language,
            kind=kind,
            text=text,
            citations=cited,
            projects=projects,
            facts=facts,
            hits=tuple(replace(hit, rank=rank) for rank, hit in enumerate(hits, 1)),
            notes=contradiction_notes(cited, self._catalogue, question.language),
            encoder=self.searcher.encoder.identity,
            confidence=float(kind is not AnswerKind.NONE),
        )
