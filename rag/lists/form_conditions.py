"""Conditions on the fields of a form: axis, objective, fund, status, what is ticked, filled in, or worded so."""

import re
from collections.abc import Iterator, Sequence

from corpus.document import Kind
from corpus.plain import FAMILY as PLAIN
from index.catalogue import StoredFact
from rag.lists.joining import denials, segment
from rag.lists.open_words import Mention, OpenWords, Shown, mention, shown, texts
from rag.words.numerals import ONE
from rag.words.terms import Term

_NUMBERS = (
    r"\W*(\d+(?:\.\d+)?(?:(?:\s*,\s*|\s*(?:\b|:\w+\s)(?:ja|tai|sekä|eikä|and|or|och|eller)\s+)\d+(?:\.\d+)?)*)(?!\d)"
)
_AXIS = re.compile(
    rf"(?:(?:toiminta)?linj\w*|priority ax[ie]s|ax[ie]s|insatsområde\w*|\btl){_NUMBERS}|\b(\d+)\W{{1,2}}toimintalinj",
    re.IGNORECASE,
)
_AXIS_WORD = re.compile(
    rf"\b((?:toimintalinj\w*|priority ax[ie]s|axis|insatsområde\w*)\s+)({'|'.join(map(re.escape, ONE))})\b",
    re.IGNORECASE,
)
_OBJECTIVE = re.compile(
    rf"(?:erityistavoit\w*|specific objectives?|särskil\w+ mål\w*|specifikt mål|\bet){_NUMBERS}", re.IGNORECASE
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_PLUS = r"\besr ?\+|\besf ?\+|\besr[- ]?plus|sosiaalirahasto(?:n|sta)? plus|social fund plus|socialfonden plus"
_FUNDS = (
    ("ESR+", re.compile(_PLUS, re.IGNORECASE)),
    ("ESR", re.compile(r"\besr\b|sosiaalirahasto|\besf\b|social fund|socialfond", re.IGNORECASE)),
    (
        "EAKR",
        re.compile(
            r"\beakr\b|aluekehitysrahasto|\berdf\b|regional development|\beruf\b|regionalfond"
            r"|regionala utvecklingsfond",
            re.IGNORECASE,
        ),
    ),
    ("JTF", re.compile(r"\bjtf\b|oikeudenmukaisen siirtymän|just transition|rättvis omställning", re.IGNORECASE)),
)
_FUND_WORD = re.compile(
    r"esr|eakr|jtf|esf|erdf|eruf|eurooppa|europe|european|europeisk|rahasto|fond|sosiaalirahasto|aluekehitysrahasto"
    r"|plus|social|regional|development|siirtymä|oikeudenmukainen|just|transition|rättvis|omställning|utvecklingsfond",
    re.IGNORECASE,
)
_TICKED = (
    "gender_main_goal", "gender_analysis", "gender_mainstreaming", "advance", "vat_included", "economic_activity",
    "economic_beneficiaries",
)  # fmt: skip
_ANSWER_WORDS = re.compile(
    r"kysymy|vastat|vastan|vastau|kohta|kohda|kyllä|kieltäv|myöntei|merkit|valtavirt|rastit|koske|toimin|huomioi"
    r"|answer|question|yes|tick|fråga|svar"
)
_SELDOM = ("final_summary", "example_project", "web")  # not every form has these filled in
_FILLED_IN = (
    *_SELDOM, "site_street_address", "realised_eu_state", "realised_public", "english_name", "english_summary",
    "street_address", "postal_town", "business_id", "mandatory_attachments", "other_attachments", "status", "axis",
    "objective", "authority", "applicant", "regions", "sub_regions", "municipalities", "granted_eu_state",
    "planned_public", "cost_model", "project_type", "start_date", "end_date",
)  # fmt: skip
_IS_FILLED = re.compile(
    r"\b(?:ilmoitet|täytet|olemassa|löyty[yv]|kirjoitet|merkit|annettu|kerrott|mainit|julkaistu|filled|given|stated|reported"
    r"|ifyll|angiv|angett)\w*",
    re.IGNORECASE,
)
_IS_EMPTY = re.compile(
    r"\b(?:tyhj|puuttu|täyttämät|ilmoittamat|empty|missing|lack|blank|tom[at]?\b|saknas?\b)\w*", re.IGNORECASE
)
_WORDED = (
    "postal_town", "site_postal_town", "cost_model", "project_type", "region_scope", "application_type",
    "mandatory_attachments", "other_attachments", "own_funding_type", "joint_project",
)  # fmt: skip
_OF_A_TOWN = re.compile(r"\b(?:haki|toteutta)ja\w* (?:on|ovat|tulee|tulevat) (?:kotoisin )?[A-ZÅÄÖ]\w+(?:st|lt)[aä]\b")
_PROGRAMME = re.compile(r"ohjelma|programme|programperiod", re.IGNORECASE)
_APPLICATION = re.compile(
    r"\b(?:hakemu(?:s|ksia|kset|ksissa|ksista)\b|applications?\b|ansökning|ansökan)", re.IGNORECASE
)
_STATUSES = (  # as asked, as stated
    (
        re.compile(
            r"keskeyt\w*|pantiin poikki|ennen aikoj|lopetettiin kesken|interrupt|discontinu|cancel|avbr[uö]t",
            re.IGNORECASE,
        ),
        re.compile("keskeyt|peru", re.IGNORECASE),
    ),
    (
        re.compile(
            r"päättyn\w*|loppun\w*|päätökseen|\bohi\b|loppuun (?:saat|vie)\w+|(?:saate|vie)\w+ (?:loppuun|valmiiksi)"
            r"|finished|ended|completed|avsluta\w*",
            re.IGNORECASE,
        ),
        re.compile("päättyn|loppu", re.IGNORECASE),
    ),
    (
        re.compile(
            r"käynnissä|toiminnassa|\bkesken\b|ongoing|running|in operation|still active|under way|pågå|\bi gång\b",
            re.IGNORECASE,
        ),
        re.compile("toiminnassa|käynnissä", re.IGNORECASE),
    ),
)
_STATUS_WORDS = re.compile(
    r"päätty|päätös|ohi$|viety|viedä|valmiiksi|päätök|saatu|saatet|saatta|loppu(?!rap)|käynni|toiminnas|kesken|keskeyt|panna|pantiin|poikki|poikk|aikoja|aika|ended|finished|completed|ongoing"
    r"|running|operati|active|under|way|gång|interrupt|discontinu|cancel|avslut|avbr|pågå"
)
_ACTIVITY = re.compile(r"toimin(?!nassa)", re.IGNORECASE)  # what goes on in a project, no status
_PROGRAMMES = {  # the programme periods: the families of their forms
    r"2014\W{1,3}20(?:20)?\b": ("description", "application", "decision"),
    r"2021\W{1,3}(?:20)?27\b": ("programme2021",),
    r"2007\W{1,3}(?:20)?13\b": ("programme2007",),
}
_LONGEST = 200  # characters of a value that its words may name


def axis(words: OpenWords) -> Iterator[Mention]:
    """Read "toimintalinja 5", or an axis by its words."""
    yield from _numbered(words, _AXIS, "axis")


def objective(words: OpenWords) -> Iterator[Mention]:
    """Read "erityistavoite 10.1", or an objective by its words."""
    yield from _numbered(words, _OBJECTIVE, "objective")


def _numbered(words: OpenWords, pattern: re.Pattern[str], field: str) -> Iterator[Mention]:
    facts = words.facts(field)
    for found in pattern.finditer(_in_figures(words.text, field)):
        for number in _NUMBER.finditer(found.string, *found.span()):
            fitting = [
                known for known in facts if re.match(rf"{re.escape(number[0])}\.?(?!\d|\.\d)", str(known.fact.value))
            ]
            yield Mention(field, number.start(), number.end(), shown(fitting), tuple(facts))
            words.take_named(fitting)
        words.take_within(*found.span())
        words.take_phrases((field,))
    if words.asks((field,)):
        yield from _worded(words, field)


def _in_figures(text: str, field: str) -> str:
    """Return a text with the number of an axis in a figure, at its place: "toimintalinjaan viisi"."""
    if field != "axis":
        return text
    return _AXIS_WORD.sub(lambda said: said[1] + f"{ONE[said[2].lower()]:g}".ljust(len(said[2])), text)


def worded(words: OpenWords) -> Iterator[Mention]:
    """Read a field with words of its value: "kotipaikka on Kuopio", "kustannusmallina on flat rate"."""
    for field in words.asks(_WORDED):
        yield from _worded(words, field)
    if words.says(_OF_A_TOWN):  # "hakija on Kuopiosta"
        yield from _worded(words, "postal_town")


def _worded(words: OpenWords, field: str) -> Iterator[Mention]:
    """Read the values of a field by their words, one in each clause: "erityistavoitteena on työhyvinvointi"."""
    facts = [stored for stored in words.catalogue.facts(field=field) if stored.fact.value]
    values = {text for stored in facts for text in texts(stored.fact.value) if len(text) <= _LONGEST}
    stated = [term for term in words.terms if any(words.in_value(term, text) for text in values)]
    name = words.phrase_terms((field,))
    named = [term for term in stated if term not in name] or stated
    if not named:
        return
    clauses: dict[tuple[int, int], list[Term]] = {}
    whole = any(all(words.in_value(term, text) for term in named) for text in values)  # "and" may stand in a name
    for term in named:
        clauses.setdefault((0, 0) if whole else segment(words.text, term.start), []).append(term)
    for terms in clauses.values():
        fitting = [
            stored
            for stored in facts
            if any(all(words.in_value(term, text) for term in terms) for text in texts(stored.fact.value))
        ]
        yield mention(field, terms, fitting, facts)
    words.take_phrases((field,))
    words.take(lambda term: term in named)


def fund(words: OpenWords) -> Iterator[Mention]:
    """Read a fund's name or abbreviation; an application tells its fund by the name of what it applies for."""
    spans: list[tuple[int, int, str]] = []
    for name, pattern in _FUNDS:
        for found in pattern.finditer(words.text):
            if not any(start <= found.start() < end for start, end, _ in spans):
                spans.append((*found.span(), name))
    if not spans:
        return
    words.take_like(_FUND_WORD)
    told = words.facts("fund")
    known = {stored.project for stored in told}
    told += [stored for stored in words.facts("requested_eu_state") if stored.project not in known]
    plus = any(name == "ESR+" for *_, name in spans)
    fund_of = {text: _fund_of(text) for text in set(map(_told, told))}
    for start, end, name in spans:
        names = {"ESR", "ESR+"} if name == "ESR" and not plus and not denials(words.text) else {name}
        fitting = (stored for stored in told if fund_of[_told(stored)] in names)
        yield Mention("fund", start, end, shown(fitting), tuple(told))


def _told(stored: StoredFact) -> str:
    """Return the text that tells the fund."""
    return str(stored.fact.value) if stored.fact.field == "fund" else stored.fact.label


def _fund_of(text: str) -> str:
    return next((name for name, pattern in _FUNDS if pattern.search(text)), text)


def ticked(words: OpenWords) -> Iterator[Mention]:
    """Read a question of the form that must be answered with yes."""
    labels: set[str] = set()
    while fields := words.asks(_TICKED):
        terms = words.take_phrases(fields)
        facts = [stored for field in fields for stored in words.catalogue.facts(field=field)]
        facts = [stored for stored in facts if stored.fact.kind is Kind.YES_NO and stored.fact.value is not None]
        labels |= {stored.fact.label for stored in facts}
        clause, _ = segment(words.text, max(term.start for term in terms))
        own = [term for term in terms if term.start >= clause]
        yield mention(fields[0], own, (stored for stored in facts if stored.fact.value), facts)
    if labels:
        words.take_like(_ANSWER_WORDS)
        words.take_in(labels)


def filled(words: OpenWords) -> Iterator[Mention]:
    """Read a field that must be filled in, or must not."""
    said = words.says(_IS_EMPTY) or words.says(_IS_FILLED)
    fields = words.asks(_FILLED_IN if said else _SELDOM)
    if not fields:
        return
    terms = words.take_phrases(fields)
    facts = words.facts(*fields)
    if said:
        words.take_within(*said.span())
    _, said_of = words.take_said(facts)
    having = shown(stored for stored in said_of if _stated(stored))
    lacking = _without(words, facts)
    start, end = min(term.start for term in terms), max(term.end for term in terms)
    empty = words.says(_IS_EMPTY) is not None
    fitting = lacking if empty else having
    yield Mention(fields[0], start, end, fitting, tuple(facts), denied=having if empty else lacking)


def _without(words: OpenWords, facts: Sequence[StoredFact]) -> Shown:
    """Return every project whose form asks for the fields and does not state them, with the empty field.

    Where none has an empty field they are marks, which any form may lack.
    """
    having = {stored.project for stored in facts if _stated(stored)}
    empty = shown(stored for stored in facts if not _stated(stored))
    projects = words.catalogue.projects()
    asked_in = {family for project in projects if project.code in empty for family in project.families}
    return {
        project.code: empty.get(project.code, [])
        for project in projects
        if project.code not in having
        and (asked_in.intersection(project.families) if asked_in else set(project.families) != {PLAIN.key})
    }


def _stated(stored: StoredFact) -> bool:
    return stored.fact.value not in (None, "", ())


def status(words: OpenWords) -> Iterator[Mention]:
    """Read whether projects are still running, have ended or were broken off, where no year is given."""
    if words.question.years:
        return
    asked = [
        (found, stated)
        for wording, stated in _STATUSES
        if (found := words.says(wording)) and any(found.start() <= term.start < found.end() for term in words.terms)
    ]
    if not asked and any(not _ACTIVITY.match(term.surface) for term in words.phrase_terms(("status",))):
        yield from _worded(words, "status")
    if not asked:
        return
    if len(asked) > 1 and asked[0][1] is _STATUSES[0][1]:
        asked = asked[:1]
    words.take_phrases(("status",))
    words.take_like(_STATUS_WORDS)
    facts = words.facts("status")
    for found, stated in asked:
        fitting = [stored for stored in facts if stated.search(str(stored.fact.value or ""))]
        yield Mention("status", *found.span(), shown(fitting), tuple(facts))


def programme(words: OpenWords) -> Iterator[Mention]:
    """Read the programme period; its years are no dates of a project. The form itself tells it."""
    period = next((found for pattern in _PROGRAMMES if (found := re.search(pattern, words.text))), None)
    if period is None or not words.says(_PROGRAMME):
        return
    families = next(families for pattern, families in _PROGRAMMES.items() if re.match(pattern, period[0]))
    codes = {project.code for project in words.catalogue.projects() if set(project.families) & set(families)}
    words.take_within(*period.span())
    words.take_like(re.compile("ohjelma|programme|period"))
    facts = words.facts("axis", "fund", "project_code")
    yield Mention("programme", *period.span(), shown(known for known in facts if known.project in codes), tuple(facts))


def application(words: OpenWords) -> Iterator[Mention]:
    """Read that only applications are meant."""
    found = words.says(_APPLICATION)
    if not found:
        return
    words.take_like(re.compile("hakemu|applica|ansök"))
    applied = shown(known for known in words.facts("application_number") if known.fact.value)
    others: Shown = {project.code: [] for project in words.catalogue.projects() if project.code not in applied}
    yield Mention("application", *found.span(), applied, (), denied=others)
