"""Conditions on the fields of a form: axis, objective, fund, status, what is ticked and what is filled in."""

import re
from collections.abc import Sequence

from corpus.document import Kind
from corpus.plain import FAMILY as PLAIN
from index.catalogue import StoredFact
from rag.open_words import OpenWords, Shown, shown

_AXIS = re.compile(
    r"(?:toimintalinj\w*|priority axis|axis|insatsområde\w*|\btl)\W*(\d+)(?!\d|\.\d)|\b(\d+)\W*toimintalinj",
    re.IGNORECASE,
)
_OBJECTIVE = re.compile(
    r"(?:erityistavoit\w*|specific objective|särskil\w+ mål\w*|specifikt mål|\bet)\W*(\d+\.\d+)", re.IGNORECASE
)
_FUNDS = {
    "ESR": r"\besr\b(?!\+)|sosiaalirahasto|\besf\b|social fund|socialfond",
    "ESR+": r"\besr\b|\besr\+|sosiaalirahasto|\besf\b|\besf\+|social fund|socialfond",
    "EAKR": r"\beakr\b|aluekehitysrahasto|\berdf\b|regional development|\beruf\b|regionalfond",
    "JTF": r"\bjtf\b|oikeudenmukaisen siirtymän|just transition|rättvis omställning",
}
_PLUS = re.compile(r"\besr ?\+|\besf ?\+|sosiaalirahasto(?:n)? plus|social fund plus", re.IGNORECASE)
_FUND_WORD = re.compile(
    r"esr|eakr|jtf|esf|erdf|eruf|eurooppa|europe|european|europeisk|rahasto|fond|sosiaalirahasto|aluekehitysrahasto"
    r"|plus|social|regional|development|siirtymä|oikeudenmukainen|just|transition|rättvis|omställning",
    re.IGNORECASE,
)
_TICKED = ("gender_main_goal", "gender_analysis", "gender_mainstreaming")
_FILLED = ("final_summary", "example_project", "web", "cost_model", "project_type")
_PROGRAMME = re.compile(r"ohjelma|programme|programperiod", re.IGNORECASE)
_APPLICATION = re.compile(r"\b(?:hakemu(?:s|ksia|kset)\b|applications?\b|ansökning|ansökan)", re.IGNORECASE)
_ENDED = re.compile(r"päättyn|loppun|finished|ended|completed|avsluta", re.IGNORECASE)
_RUNNING = re.compile(r"käynnissä|toiminnassa|\bkesken|ongoing|running|pågå", re.IGNORECASE)
_STOPPED = re.compile(
    r"keskeyt|pantiin poikki|ennen aikoj|lopetettiin kesken|interrupt|discontinu|cancel|avbr[uö]t", re.IGNORECASE
)
_STATUSES = (  # as asked, as stated
    (_STOPPED, re.compile("keskeyt|peru", re.IGNORECASE)),
    (_ENDED, re.compile("päättyn|päättynyt|loppu", re.IGNORECASE)),
    (_RUNNING, re.compile("toiminnassa|käynnissä", re.IGNORECASE)),
)
_STATUS_WORDS = re.compile(
    r"päätty|loppu|käynni|toiminnas|kesken|keskeyt|panna|pantiin|poikki|poikk|aikoja|aika|ended|finished|completed|ongoing"
    r"|running|interrupt|discontinu|cancel|avslut|avbr|pågå"
)
_PROGRAMMES = {  # the programme periods: the families of their forms
    r"2014\W{1,3}20(?:20)?\b": ("description", "application", "decision"),
    r"2021\W{1,3}(?:20)?27\b": ("programme2021",),
    r"2007\W{1,3}(?:20)?13\b": ("programme2007",),
}


def axis(words: OpenWords) -> Shown | None:
    """Read "toimintalinja 5"."""
    return _numbered(words, _AXIS, "axis")


def objective(words: OpenWords) -> Shown | None:
    """Read "erityistavoite 10.1"."""
    return _numbered(words, _OBJECTIVE, "objective")


def _numbered(words: OpenWords, pattern: re.Pattern[str], field: str) -> Shown | None:
    found = words.says(pattern)
    if not found:
        return _named(words, field)
    number = re.escape(next(filter(None, found.groups())))
    facts = words.facts(field)
    fitting = [stored for stored in facts if re.match(rf"{number}\.?(?!\d|\.\d)", str(stored.fact.value))]
    words.take_within(*found.span())
    words.take_phrases((field,))
    words.take_named(fitting)
    return shown(fitting)


def _named(words: OpenWords, field: str) -> Shown | None:
    """Read a value by its words, as "erityistavoitteena on työhyvinvointi"."""
    if not words.asks((field,)):
        return None
    facts = words.facts(field)
    words.take_phrases((field,))
    named, having = words.take_said(facts)
    return shown(having) if named else None


def fund(words: OpenWords) -> Shown | None:
    """Read a fund's name or abbreviation; an application tells its fund by the name of what it applies for."""
    named = {name for name, pattern in _FUNDS.items() if re.search(pattern, words.text, re.IGNORECASE)}
    if words.says(_PLUS):
        named = {"ESR+"}
    if not named:
        return None
    words.take_like(_FUND_WORD)
    told = words.facts("fund")
    known = {stored.project for stored in told}
    told += [stored for stored in words.facts("requested_eu_state") if stored.project not in known]
    meant = {text for text in set(map(_told, told)) if _fund_of(text) in named}
    return shown(stored for stored in told if _told(stored) in meant)


def _told(stored: StoredFact) -> str:
    """Return the text that tells the fund."""
    return str(stored.fact.value) if stored.fact.field == "fund" else stored.fact.label


def _fund_of(text: str) -> str:
    if _PLUS.search(text):
        return "ESR+"
    return next((name for name in ("ESR", "EAKR", "JTF") if re.search(_FUNDS[name], text, re.IGNORECASE)), text)


def stated(words: OpenWords) -> Shown | None:
    """Read a field that must be ticked, filled in, or not."""
    fields = words.asks((*_TICKED, *_FILLED))
    if not fields:
        return None
    words.take_phrases(fields)
    facts = words.facts(*fields)
    if any(stored.fact.kind is Kind.YES_NO for stored in facts):
        negated = words.take_negation()
        return shown(stored for stored in facts if stored.fact.value is not None and bool(stored.fact.value) != negated)
    if words.take_negation():
        return _without(words, facts)
    _, having = words.take_said(facts)
    return shown(stored for stored in having if stored.fact.value)


def _without(words: OpenWords, facts: Sequence[StoredFact]) -> Shown:
    """Return every project whose form does not state the fields, with the empty field where it has one."""
    having = {stored.project for stored in facts if stored.fact.value}
    empty = shown(stored for stored in facts if not stored.fact.value)
    return {
        project.code: empty.get(project.code, [])
        for project in words.catalogue.projects()
        if project.code not in having and set(project.families) != {PLAIN.key}
    }


def status(words: OpenWords) -> Shown | None:
    """Read whether projects are still running, have ended or were broken off, where no year is given."""
    asked = next((stated for wording, stated in _STATUSES if words.says(wording)), None)
    if words.question.years or asked is None:
        return None
    words.take_phrases(("status",))
    words.take_like(_STATUS_WORDS)
    return shown(stored for stored in words.facts("status") if asked.search(str(stored.fact.value or "")))


def programme(words: OpenWords) -> Shown | None:
    """Read the programme period; its years are no dates of a project. The form itself tells it."""
    period = next((found for pattern in _PROGRAMMES if (found := re.search(pattern, words.text))), None)
    if period is None or not words.says(_PROGRAMME):
        return None
    families = next(families for pattern, families in _PROGRAMMES.items() if re.match(pattern, period[0]))
    codes = {project.code for project in words.catalogue.projects() if set(project.families) & set(families)}
    words.take_within(*period.span())
    words.take_like(re.compile("ohjelma|programme|period"))
    return shown(stored for stored in words.facts("axis", "fund", "project_code") if stored.project in codes)


def application(words: OpenWords) -> Shown | None:
    """Read that only applications are meant."""
    if not words.says(_APPLICATION):
        return None
    words.take_like(re.compile("hakemu|applica|ansök"))
    return shown(stored for stored in words.facts("application_number") if stored.fact.value)
