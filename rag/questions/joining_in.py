"""How many take part in a project: "on lähdössä mukaan", "are joining", and what forms say for it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rag.questions.expected import Expected, expected, hoped
from rag.words.patterns import pattern
from rag.words.related import keywords
from rag.words.terms import Term

_COMES_ALONG = pattern(
    r"""\b(?:mukana|mukaan|lähdössä|osallistu\w*|liitty\w*|sitoutu\w*|ilmoittautu\w*|tulossa|\w*kumppan\w*
    |join(?:s|ed|ing)?|tak(?:e|es|ing|en)\ part|took\ part|participat\w+|commit\w*|involved|on\ board|enrol\w*
    |sign\w*\ up|delta(?:r|git|gande)?|deltog|går\ med|gått\ med|gick\ med|är\ med|anslut\w+|förbund\w+)\b"""
)
_TAKES_PART = pattern(
    r"\b(?:mukana|mukaan|osallistu(?!ji)\w+|liitty(?:y|vä|i|nyt|nee)\w*|sitoutu\w+|ilmoittautu\w+|lähdössä)\b"
)
_COMING = frozenset("lähteä lähdössä lähtö osallistua liittyä sitoutua sitoutunut ilmoittautua".split())
_SAID = "liittyvät osallistuvat sitoutuneet"
_NEAR = frozenset(
    "osallistua osallistuva osallistunut liittyä liittyvä liittynyt mukana sitoutua sitoutunut ilmoittautunut".split()
)
_SIZES = frozenset("yhteensä kaikkiaan kaikki total altogether sammanlagt totalt".split())


def asks_how_many_join(text: str) -> bool:
    """Tell whether a question asks how many take part in something, join it or are committed to it."""
    return Expected.COUNT in (expected(text), *hoped(text)) and _COMES_ALONG.search(text) is not None


def tells_who_join(text: str) -> bool:
    """Tell whether a text speaks of taking part, joining or being committed."""
    return _TAKES_PART.search(text) is not None


def with_joining(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Add to each word for coming along all that says so."""
    return tuple(
        term if term.forms.union(*term.related).isdisjoint(_COMING) else replace(term, near=term.near | _NEAR)
        for term in terms
    )


def joining_keywords(terms: Sequence[Term]) -> str:
    """Return the words to look for: those of the question, but for "in all", and what forms say for coming along."""
    return f"{keywords([term for term in terms if term.forms.isdisjoint(_SIZES)])} {_SAID}"
