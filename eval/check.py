"""The proof that a collection's gold stands in its documents."""

from collections import Counter
from collections.abc import Iterator

from corpus.errors import BadRequest
from eval.collection import Collection
from eval.documents import Documents
from eval.questions import ANSWERS, Question, QuestionType, parse_questions
from eval.text import satisfies

FOOTER = "alatunniste"  # the section of page footers
LISTING = (QuestionType.PROJECTS, QuestionType.SIMILAR)


def check(collection: Collection) -> list[BadRequest]:
    """Return every fault of a collection's file of questions, each with its line and field."""
    questions, faults = parse_questions(collection.file)
    ids = Counter(question.id for question in questions.values())
    for number, question in questions.items():
        found = [*_faults(question, collection.documents)]
        if ids[question.id] > 1:
            found.append(("id", "fault_id_repeated", question.id))
        faults += [
            BadRequest(key, path=collection.file.name, line=number, field=field, value=value)
            for field, key, value in found
        ]
    return sorted(faults, key=lambda fault: int(str(fault.fields["line"])))


def _faults(question: Question, documents: Documents) -> Iterator[tuple[str, str, str]]:
    """Yield field, key and value of each fault."""
    for number, gold in enumerate(question.gold):
        if gold.doc not in documents.by_project:
            yield f"gold.{number}.doc", "fault_project_unknown", gold.doc
            continue
        if not documents.holds(gold.doc, gold.quote):
            yield f"gold.{number}.quote", "fault_quote_missing", gold.quote
        for section in (gold.section, *gold.section_alt):
            if section not in ("", FOOTER) and not documents.has_section(gold.doc, section):
                yield f"gold.{number}.section", "fault_section_missing", section
    for number, code in enumerate(question.projects or ()):
        if code not in documents.by_project:
            yield f"projects.{number}", "fault_project_unknown", code
    if len({(gold.doc, gold.quote) for gold in question.gold}) < len(question.gold):
        yield "gold", "fault_gold_repeated", question.id
    yield from _contradictions(question)


def _contradictions(question: Question) -> Iterator[tuple[str, str, str]]:
    """Yield where a question's fields cannot all be right."""
    if (question.projects is None) == (question.type in LISTING):
        yield "projects", "fault_projects_misplaced", question.type
    answering = any(gold.grade >= ANSWERS for gold in question.gold)
    listing_none = question.type is QuestionType.PROJECTS and question.projects == ()
    if question.answerable != (answering or listing_none):
        yield "answerable", "fault_answerable", str(question.answerable).lower()
    quotes = (gold.quote for gold in question.gold)
    if not satisfies(" ".join((question.answer, *quotes)), question.must_contain):
        yield "must_contain", "fault_must_contain", question.answer
