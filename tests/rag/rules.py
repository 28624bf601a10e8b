"""What holds for every answer, whatever was asked."""

import re

import pytest

from rag.answer import Answer, AnswerKind
from tests.rag.forms import FILES, PERSONAL

LANGUAGES = ("fi", "en", "sv")


def bug(reason: str) -> pytest.MarkDecorator:
    """Mark a rule that is not kept yet; the test fails as soon as it is."""
    return pytest.mark.xfail(strict=True, reason=reason)


def flat(text: str) -> str:
    return " ".join(text.split())


def check(answer: Answer, k: int = 10) -> None:
    """Assert every rule."""
    assert answer.text.strip()
    assert answer.language in LANGUAGES
    citations_are_verbatim(answer)
    what_is_in_quotation_marks_is_verbatim(answer)
    markers_refer_to_citations(answer)
    hits_are_source_text(answer, k)
    nothing_personal(answer)
    if answer.kind is AnswerKind.NONE:
        assert (answer.citations, answer.projects, answer.facts) == ((), (), ())
    elif answer.kind in (AnswerKind.FACT, AnswerKind.PASSAGES) or any(project.reasons for project in answer.projects):
        assert answer.citations


def citations_are_verbatim(answer: Answer) -> None:
    for citation in answer.citations:
        assert citation.quote
        assert flat(FILES[citation.document][citation.start : citation.end]) == citation.quote


def what_is_in_quotation_marks_is_verbatim(answer: Answer) -> None:
    cited = {citation.n: citation for citation in answer.citations}
    for quoted, number in re.findall(r"”([^”]+)” \[(\d+)\]", answer.text):
        citation = cited[int(number)]
        assert quoted in flat(FILES[citation.document])
        assert citation.quote in quoted


def markers_refer_to_citations(answer: Answer) -> None:
    numbers = [citation.n for citation in answer.citations]
    told = "\n".join((answer.text, *(reason for project in answer.projects for reason in project.reasons)))
    assert numbers == list(range(1, len(numbers) + 1))
    assert {int(marker) for marker in re.findall(r"\[(\d+)\]", told)} == set(numbers)
    assert {fact.citation for fact in answer.facts} <= set(numbers)


def hits_are_source_text(answer: Answer, k: int) -> None:
    assert [hit.rank for hit in answer.hits] == list(range(1, len(answer.hits) + 1))
    assert len(answer.hits) <= k
    assert len({hit.chunk.id for hit in answer.hits}) == len(answer.hits)
    for hit in answer.hits:
        assert len(hit.text) <= 2000
        assert all(line in FILES[hit.chunk.document] for line in hit.text.splitlines())


def nothing_personal(answer: Answer) -> None:
    """Assert that contact persons stay out; the text may repeat what the question itself says."""
    shown = repr((answer.citations, answer.hits, answer.facts, answer.projects, answer.notes))
    assert not [detail for detail in PERSONAL if detail in shown]
    assert not [detail for detail in PERSONAL if detail in answer.text and detail not in answer.question]
