"""Questions about form fields, answered whole: with what follows from the values, or why the forms do not answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.document import Contradiction, Document, Fact, Kind, Value
from corpus.plain import FAMILY as PLAIN
from index.catalogue import Catalogue, StoredFact
from rag.answer import StatedFact
from rag.facts.cells import asked_columns, statements
from rag.facts.field_answers import compose_fields, printed_name
from rag.facts.outright import asked_outright, stated_outright
from rag.facts.reported import final_report, reported
from rag.facts.statements import ABOUT, Asked, asked_statements, is_running_text, owned_field
from rag.facts.untold import asks_contact, asks_only_reason, not_crossed, of_other_parts, years_instead
from rag.phrases import format_value, say, yes_or_no
from rag.questions.agreement import Agreement, asked_agreement
from rag.questions.expected import BUSINESS_ID
from rag.questions.organisation_kinds import names_kind
from rag.questions.question import Question
from rag.questions.wording import asks_for_reasons, open_half
from rag.quotes import Citations
from rag.words.fields import FIELDS, FieldName, field_name
from rag.words.form_words import label_names
from rag.words.stages import Stage, stage_of, wanted_stages
from rag.words.terms import Lexicon

_REASONED = (Kind.YES_NO, Kind.SCORE)  # whose reasons the forms have
_MOST_TOLD = 3  # statements beside sentences
_TOLD_IN_TEXTS = ("regions", "sub_regions", "municipalities", "region_scope", "start_date", "end_date")


@dataclass(frozen=True, slots=True)
class FieldAnswer:
    """What forms answer, and from which statements; without citations it tells why they do not."""

    text: str
    told: tuple[StoredFact, ...]
    stated: tuple[StatedFact, ...] = ()
    lacks: FieldName | None = None  # what no form in question has a field for
    unreasoned: bool = False  # it is asked why, and the fields tell only that it is so
    unrowed: str = ""  # the organisation whose tables have no row of what is asked
    meant: Question | None = None  # the question for the field that is meant in other words


class FieldReader:
    """Answers from the fields and tables of forms."""

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self._catalogue = catalogue
        self._lexicon = lexicon
        self._titles = {project.code: project.name for project in catalogue.projects()}

    def known(self, codes: Iterable[str], question: Question) -> list[StoredFact]:
        """Return what the forms of these projects state, with the cells of the columns that are asked for."""
        return [
            stored
            for code in codes
            for stored in statements(self._catalogue.project(code), self._catalogue, asked_columns(question))
        ]

    def read(self, question: Question, known: Sequence[StoredFact], citations: Citations) -> FieldAnswer | None:
        """Answer from the known statements, if the question asks for them and for nothing else."""
        if outright := self._outright(question, known, citations):
            return outright
        asked = asked_statements(question, known, self._lexicon)
        if contradicted := self._contradicted(question, asked, citations):
            return contradicted
        if asked.absent is not None and (lacking := self._absent(question, asked.absent)):
            return lacking
        if asked.otherwise:
            return self._of_another_stage(question, asked.otherwise, known, citations)
        if asked.lacks_places:
            return self._stated(question, asked, known, citations)
        if not asked.certain or not asked.statements:
            return self._untold(question, known)
        return self._stated(question, asked, known, citations)

    def read_all(
        self, question: Question, asked: Sequence[Question], known: Sequence[StoredFact], citations: Citations
    ) -> FieldAnswer | None:
        """Answer all that is asked in one question, if the known statements tell each; None where they do not."""
        found = [asked_statements(one, known, self._lexicon) for one in asked]
        if not found or not all(one.certain and one.statements and not one.otherwise for one in found):
            return None
        told = [_with_values(one.statements) for one in found]
        lacking = [self._not_so(of, one) for of, one in zip(asked, told, strict=True)]
        every = [stored for one, lacks in zip(told, lacking, strict=True) if not lacks for stored in one]
        answer = (
            None if any(_is_empty(one) for one in told) else self.state(question, [*dict.fromkeys(every)], citations)
        )
        missing = dict.fromkeys(lacks.text for lacks in lacking if lacks)
        return replace(answer, text="\n\n".join((answer.text, *missing))) if answer else None

    def nearly(
        self, question: Question, known: Sequence[StoredFact], covered: float, citations: Citations
    ) -> FieldAnswer | None:
        """State what the fields tell that explain much of a question, and more of its words than are covered."""
        asked = asked_statements(question, known, self._lexicon)
        told = [stored for stored in asked.statements if not is_running_text(stored.fact)]
        if asked.explained < max(ABOUT, covered) or len(told) > _MOST_TOLD:
            return None
        return self.state(question, told, citations)

    def _outright(self, question: Question, known: Sequence[StoredFact], citations: Citations) -> FieldAnswer | None:
        """Answer with a statement of the forms that the question asks for in words of its own; None if it does not."""
        asked = asked_outright(question, self._lexicon)
        if asked is None:
            return None
        told = stated_outright(question, asked.fields, known) or stated_outright(question, asked.instead, known)
        if not told and asked.closed:
            return self._absent(question, FIELDS[asked.fields[0]])
        return self._stated(question, Asked(told, 1.0), known, citations) if told else None

    def _absent(self, question: Question, field: FieldName) -> FieldAnswer | None:
        """Say that the form of the one project that is named has no such field."""
        if len(question.projects) != 1 or not self._has_form(question.projects[0]):
            return None
        name, label = self._name(question.projects[0]), field.name(question.language)
        return FieldAnswer(say("absent_field", question.language, project=name, label=label), (), lacks=field)

    def _untold(self, question: Question, known: Sequence[StoredFact]) -> FieldAnswer | None:
        """Say what forms never tell of whom is asked about; None where texts may tell it."""
        if asks_contact(question) and any(stored.fact.kind is Kind.WITHHELD for stored in known):
            return FieldAnswer(say("withheld_contacts", question.language), ())
        if rows := of_other_parts(question, known, self._lexicon):
            part = next(implementer.name for implementer in question.implementers if implementer.has_part)
            owner, row = f"{self._name(rows[0].project)}, {part}", printed_name(rows[0].fact, question.language)
            return FieldAnswer(say("no_row", question.language, project=owner, row=row), rows, unrowed=part)
        of_project = question.mentions or (question.projects and not question.implementers)
        return None if of_project or self._are_told(question, known) else self._unowned(question)

    def _are_told(self, question: Question, known: Sequence[StoredFact]) -> bool:
        """Tell whether forms tell more of the organisations named than what partners are told by."""
        field = owned_field(question, self._lexicon)
        applicants = {(stored.project, stored.fact.value) for stored in known if stored.fact.field == "applicant"}
        parts = {(stored.project, stored.fact.part) for stored in known if field and stored.fact.field == field.field}
        named = question.implementers
        return any(
            ((one.project, one.name) in parts or field is None)
            if one.has_part
            else (one.project, one.name) in applicants
            for one in named
        )

    def _not_so(self, question: Question, told: Sequence[StoredFact]) -> FieldAnswer | None:
        """Say that the forms do not tell a value for the year, for those or for the reason that is asked for."""
        language = question.language
        project, name = self._owner(told[0]), printed_name(told[0].fact, language)
        if years := years_instead(question, told, self._catalogue):
            asked, held = ", ".join(str(year) for year in question.years), ", ".join(years)
            text = say("no_year", language, project=project, name=name, asked=asked, held=held)
            return FieldAnswer(text, tuple(told))
        if not_crossed(question, told):
            labels = "; ".join(dict.fromkeys(label_names(stored.fact.label)[0] for stored in told))
            return FieldAnswer(say("not_crossed", language, project=project, labels=labels), tuple(told))
        if asks_only_reason(question) and not any(stored.fact.kind in _REASONED for stored in told):
            return FieldAnswer(say("no_reason", language, project=project, name=name), tuple(told), unreasoned=True)
        return None

    def state(self, question: Question, told: Sequence[StoredFact], citations: Citations) -> FieldAnswer | None:
        """State these values, whatever the question asks; None where there are none."""
        filled = tuple(stored for stored in told if not _is_empty((stored,)))
        text, stated = compose_fields(question, filled, filled, self._titles, citations)
        return FieldAnswer(text, filled, stated) if stated else None

    def _stated(
        self, question: Question, asked: Asked, known: Sequence[StoredFact], citations: Citations
    ) -> FieldAnswer | None:
        told = _with_values(asked.statements)
        if lacking := self._not_so(question, told):
            return lacking
        if _is_empty(told) and not any(stored.fact.kind is Kind.WITHHELD for stored in told):
            if _lacks_outcome(question, told) and (report := self._from_report(question, told, known, citations)):
                return FieldAnswer(report, told)
            project, label = self._name(told[0].project), told[0].fact.label.rstrip(":")
            return FieldAnswer(say("empty_field", question.language, project=project, label=label), told)
        text, stated = compose_fields(question, told, known, self._titles, citations)
        report = self._from_report(question, told, known, citations) if _lacks_outcome(question, told) else ""
        women = say("no_women", question.language) if asked.no_women else ""
        return FieldAnswer("\n\n".join(filter(None, (text, women, report))), told, stated) if stated else None

    def _of_another_stage(
        self, question: Question, others: tuple[StoredFact, ...], known: Sequence[StoredFact], citations: Citations
    ) -> FieldAnswer | None:
        """Answer from the final report; without one, say that the form has only the figure of another stage."""
        if stage_of(others[0].fact) is Stage.PLANNED and final_report(known):
            report = self._from_report(question, others, known, citations)
            if not report:
                return None
            text, stated = compose_fields(question, others, known, self._titles, citations)
            return FieldAnswer(f"{report}\n\n{text}", others, stated)
        fact = others[0].fact
        value = format_value(fact.value, fact.kind, fact.unit, question.language)
        if not value:
            return None
        project, name = self._name(others[0].project), printed_name(fact, question.language)
        text = say("only_other_stage", question.language, project=project, name=name, value=value)
        return FieldAnswer(text, others)

    def _from_report(
        self, question: Question, told: Sequence[StoredFact], known: Sequence[StoredFact], citations: Citations
    ) -> str:
        report = final_report(known)
        counted = {label_names(stored.fact.group)[0] for stored in told if stored.fact.field.startswith("indicator_")}
        if not report or not counted:
            return ""
        quoted = reported(report, sorted(counted), self._catalogue, self._lexicon, citations)
        return f"{self._name(report.project)}: {quoted}" if quoted else ""

    def _unowned(self, question: Question) -> FieldAnswer | None:
        """Say that no form tells of an organisation what the forms tell of those who take part."""
        field = owned_field(question, self._lexicon)
        if field is None or BUSINESS_ID.search(question.text):
            return None  # texts may tell whose a business ID is
        if field.field in ("street_address", "web") and not (question.implementers or names_kind(question.tokens)):
            return None  # texts may tell the address of a place
        asked = self._lexicon.words(" ".join(field.phrases)).forms | self._lexicon.words(field.fi).forms
        words = [question.text[term.start : term.end] for term in question.terms if not term.forms & asked]
        words = words or [known.name for known in question.implementers[:1]]
        if not words:
            return None
        label = field.name(question.language)
        return FieldAnswer(say("unowned_field", question.language, label=label, words=" ".join(words)), ())

    def _contradicted(self, question: Question, asked: Asked, citations: Citations) -> FieldAnswer | None:
        """Tell the sides of a contradiction, where one is asked about."""
        agreement = asked_agreement(question.text)
        if len(question.projects) != 1 or agreement is None:
            return None
        code = question.projects[0]
        documents = [self._catalogue.document(name) for name in self._catalogue.project(code).documents]
        found = [(document, contradiction) for document in documents for contradiction in document.contradictions]
        facts = [stored.fact for stored in asked.statements]
        of_these = [pair for pair in found if any(_is_about(pair[1], fact) for fact in facts)]
        found = of_these or ([] if question.terms else found)
        told = [self._sides(question, document, contradiction, citations) for document, contradiction in found]
        if not told:
            return None
        if agreement is not Agreement.EITHER:
            told[0] = f"{yes_or_no(agreement is Agreement.DIFFERENT, question.language)}, {told[0]}"
        return FieldAnswer(f"{self._name(code)}: {'; '.join(told)}", asked.statements)

    def _sides(self, question: Question, document: Document, contradiction: Contradiction, citations: Citations) -> str:
        kinds = {fact.field: fact.kind for fact in document.facts}
        sections = {section.id: section.number for section in document.sections}
        sides = []
        for side in contradiction.statements:
            number = citations.cite(document.project, document.name, side.section, side.span)
            value = _shown(side.value, kinds.get(contradiction.field, Kind.TEXT), question.language)
            sides.append(f"{value} ({sections.get(side.section, side.section)}) [{number}]")
        name = _contradicted_name(document, contradiction, question.language)
        return say("contradicted", question.language, name=name, sides=" – ".join(sides))

    def _has_form(self, code: str) -> bool:
        return set(self._catalogue.project(code).families) != {PLAIN.key}

    def _owner(self, stored: StoredFact) -> str:
        """Return the name of the project whose form states a fact, with the organisation whose part it is in."""
        return ", ".join(filter(None, (self._name(stored.project), stored.fact.part)))

    def _name(self, code: str) -> str:
        return f"{self._titles[code]} ({code})"


def may_be_told(answer: FieldAnswer) -> bool:
    """Tell whether running text may tell what the forms have no field for."""
    return answer.lacks is not None and answer.lacks.field in _TOLD_IN_TEXTS


def leaves_open(question: Question, answer: FieldAnswer) -> bool:
    """Tell whether reasons, or what is done or how, are asked for beside, and the fields do not tell them."""
    reasoned = any(stored.fact.kind in _REASONED for stored in answer.told)
    return not reasoned and (asks_for_reasons(question.text) or open_half(question.text)[0] != "")


def _is_about(contradiction: Contradiction, fact: Fact) -> bool:
    """Tell whether a contradiction is about what a fact states; of an indicator, which has others beside it, too."""
    alike = contradiction.field == fact.field
    places = [side.span for side in contradiction.statements]
    return alike and (stage_of(fact) is None or any(fact.spans[0].overlaps(place) for place in places))


def _contradicted_name(document: Document, contradiction: Contradiction, language: str) -> str:
    """Return the name of what is contradicted, with the heading of the field that states one side."""
    places = [side.span for side in contradiction.statements]
    stating = (
        fact
        for fact in document.facts
        if fact.field == contradiction.field and any(fact.spans[0].overlaps(place) for place in places)
    )
    fact = next(stating, None)
    return printed_name(fact, language) if fact else field_name(contradiction.field, contradiction.field, language)


def _shown(value: Value, kind: Kind, language: str) -> str:
    dated = kind is Kind.DATE and isinstance(value, str) and value.count("-") == 2
    return format_value(value, kind if dated or kind is not Kind.DATE else Kind.TEXT, "", language)


def _with_values(told: tuple[StoredFact, ...]) -> tuple[StoredFact, ...]:
    """Leave out the empty fields where others are filled in, but for the field of another stage."""
    filled = {stored.project for stored in told if not _is_empty((stored,))}
    labels = {(stored.project, stored.fact.label) for stored in told if not _is_empty((stored,))}
    return tuple(
        stored
        for stored in told
        if not _is_empty((stored,))
        or stored.project not in filled
        or stage_of(stored.fact)
        or (len(told) < 3 and (stored.project, stored.fact.label) not in labels)
    )


def _is_empty(told: Sequence[StoredFact]) -> bool:
    return all(stored.fact.value in (None, "", ()) for stored in told)


def _lacks_outcome(question: Question, told: Sequence[StoredFact]) -> bool:
    """Tell whether the outcome of an indicator is asked for and not stated."""
    facts: list[Fact] = [stored.fact for stored in told if stored.fact.field.startswith("indicator_")]
    realised = any(fact.value is not None and stage_of(fact) is Stage.REALISED for fact in facts)
    return bool(facts) and Stage.REALISED in wanted_stages(question.sought) and not realised
