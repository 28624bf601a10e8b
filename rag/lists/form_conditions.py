"""Conditions on the fields of a form: axis, objective, fund, status, what is ticked, filled in, or worded so."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from corpus.document import Kind
from corpus.plain import FAMILY as PLAIN
from index.catalogue import StoredFact
from rag.lists.joining import denials, segment
from rag.lists.open_words import Mention, OpenWords, Shown, mention, shown, texts
from rag.lists.place_conditions import TOWN_ITSELF
from rag.words.numerals import ONE
from rag.words.terms import NEAR_WEIGHT, Term, match_nearly

_NUMBERS = (
    r"(?:\s+(?:on|ovat|oli|nro|numero\w*|n:o|is|was|number|no\.?|är|nummer))?"
    r"\W*(\d+(?:\.\d+)?(?:(?:\s*,\s*|\s*(?:\b|:\w+\s)(?:ja|tai|sekä|eikä|and|or|och|eller)\s+)\d+(?:\.\d+)?)*)(?!\d)"
)
_AXIS = re.compile(
    rf"(?:\b(?:toiminta)?linj\w*|priority ax[ie]s|ax[ie]s|insatsområde\w*|\btl(?::\w+)?){_NUMBERS}"
    rf"|\b(\d+)\W{{1,2}}(?:toiminta)?linja",
    re.IGNORECASE,
)
_AXIS_WORD = re.compile(
    rf"\b((?:(?:toiminta)?linj(?:a|an|alla|alta|alle|aan|assa|asta|at|oilla)|priority ax[ie]s|axis|insatsområde\w*)\s+)"
    rf"({'|'.join(map(re.escape, ONE))})\b",
    re.IGNORECASE,
)
_AXIS_NAMES = ("ykkös", "kakkos", "kolmos", "nelos", "vii?tos", "kuu?tos", "seiska", "kasi", "ysi")
_AXIS_COMPOUND = re.compile(
    rf"\b(?:{'|'.join(f'({name})' for name in _AXIS_NAMES)})-?(?:toiminta)?linja\w*", re.IGNORECASE
)
_SAID_AGAIN = re.compile(r"\s*,?\s*(?:eli|siis|toisin sanoen|that is|i\.e\.|dvs\.?|alltså)\s[^,;?]*", re.IGNORECASE)
_UNDER = re.compile(
    r"kulke|alla$|alle$|alla?ta$|piiri|lask(?:ea|etaan)|lukeutu|sijoit|istu|asettu|mennä$|edusta"
)  # a line
_LINE = re.compile(r"\blinja(?:lla|lta|lle|n|an|ssa|sta|a)?\b", re.IGNORECASE)
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
    r"|piikki|piikin|kustan|maksa|makset|laari|pussi|kukkaro|kassa|kassoi|potti|potist|lompak|rahoin|rahoil|raha$|puoli$|puole|pyöri|pyörit"
    r"|elää$|elävä|tukem|varo(?:in|illa)$|varat?$|pay|paid|betal|bekost|pengar|medel|money|medium"
    r"|plus|social|regional|development|siirtymä|oikeudenmukainen|just|transition|rättvis|omställning|utvecklingsfond",
    re.IGNORECASE,
)
_TICKED = (
    "gender_main_goal", "gender_analysis", "gender_mainstreaming", "advance", "vat_included", "economic_activity",
    "economic_beneficiaries",
)  # fmt: skip
_ANSWER_WORDS = re.compile(
    r"kysymy|vastat|vastan|vastau|kohta|kohda|kyllä|kieltäv|myöntei|merkit|valtavirt|rastit|koske|toimin|huomioi"
    r"|ruksa|ruksi|raksi|rasti|ruutu|täppä|täpät|pyytä|pyyde|pyyt|anoa|ano$|haluta|tahto|jättä|jätet|jää|tehdä|tekem|laatia|laadit|teettä|analyysi"
    r"|answer|question|yes|tick|box|ask$|asks|request|skip|omit|neglect|lack|missing|leave|left$|fråga|svar|ruta|kryss|begär|hopp"
)
_LEFT_UNDONE = re.compile(
    r"\b(?:tekem|hakem|pyytäm|anom|laatim|teettäm|ruksaam|rastittam|rastim|merkitsem|valitsem|huomioim|ottam)[aä]tt[aä]\b"
    r"|\b(?:skipat|skippa|sivuut|laiminly|laiminlö|väliin\b|puuttu|unoh[dt]|kieltäyty)\w*"
    r"|\bskip\w*|\bomit\w*|\bneglect\w*|\bleft (?:out|undone)\b|\bmissing\b|\black(?:s|ed)?\b"
    r"|\bsaknas?\b|\bhoppade över\b|\butelämna\w*|\bogjor\w+",
    re.IGNORECASE,
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
_FLAT_RATE = re.compile(  # of how many per cent
    r"\d+\s*(?:%|pros|per ?cent|procent)\S*\s+(?:\w+\s+)?flat[ -]?rate|\bflat[ -]?rate\w*\D{0,12}\d+\s*(?:%|pros"
    r"|per|procent)",
    re.IGNORECASE,
)
_FLAT_RATE_WORDS = re.compile(r"flat|rate|prosen|procent|per$|cent|käyttä|use[sd]?$|använ|malli")
_OF_A_TOWN = re.compile(
    r"\b(?:haki|toteutta)ja\w* (?:on|ovat|tulee|tulevat|asuu|istuu|löytyy|sijait\w+|majail\w+|pit\w+ maja\w+)"
    r" (?:kotoisin )?[A-ZÅÄÖ][\w-]+(?:st|lt|ss|ll)[aä]\b"
)
_LIVING = re.compile(r"pitää$|maja|majail|majapaik|asua$|istua|sijait|löyty|kotoisin|hakija|toteuttaja")
_PROGRAMME = re.compile(r"ohjelma|programme|programperiod", re.IGNORECASE)
_APPLICATION = re.compile(
    r"\b(?:hakemu(?:s|ksia|kset|ksissa|ksista)\b|applications?\b|ansökning|ansökan)", re.IGNORECASE
)
_PROGRAMMES = {  # the programme periods: the families of their forms
    r"2014\W{1,3}20(?:20)?\b": ("description", "application", "decision"),
    r"2021\W{1,3}(?:20)?27\b": ("programme2021",),
    r"2007\W{1,3}(?:20)?13\b": ("programme2007",),
}
_ACTIONS = re.compile(  # what is done to the thing that a value names, in whatever words
    r"parant|parane|kohent|kohot|kehittä|kehity|edist|tuk[ei]|vahvist|lisää|lisät|kasva|kasvu|nosta|nouse|tehost|vauhdit"
    r"|torju|torjun|vähent|vähene|ehkäis|estä|poist|kitke|hillit|vastai|vastusta|luomi|luoda|synny|työ$|työtä$|asia"
    r"|improv|develop|promot|support|strength|increas|reduc|fight|combat|förbättr|utveckl|främj|stöd|stärk|minsk|bekämp",
    re.IGNORECASE,
)
_BESIDE, _STEM = 30, 7  # characters; letters
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
            named = words.take_named(fitting)
            after = (term for term in words.question.terms if term.start >= number.end())
            end = max((term.end for term in takewhile(named.__contains__, after)), default=number.end())
            yield Mention(field, number.start(), end, shown(fitting), tuple(facts))
        words.take_within(*found.span())
        words.take_like(_UNDER)
        if said := _SAID_AGAIN.match(words.text, found.end()):
            words.take_within(*said.span())
        words.take_phrases((field,))
    if words.asks((field,)) or (field == "axis" and _beside_line(words)):
        yield from read_value(words, field)


def _beside_line(words: OpenWords) -> bool:
    """Tell whether "the line" of something is spoken of right after words of an axis's name."""
    line = words.says(_LINE)
    before = [term for term in words.terms if line and term.end + 1 == line.start()]
    values = {str(stored.fact.value) for stored in words.facts("axis")}
    found = any(words.in_value(term, value) for term in before for value in values)
    if found:
        words.take_like(_LINE)
        words.take_like(_UNDER)
    return found


def _in_figures(text: str, field: str) -> str:
    """Return a text with the number of an axis in a figure, at its place: "toimintalinjaan viisi"."""
    if field != "axis":
        return text
    text = _AXIS_WORD.sub(lambda said: said[1] + f"{ONE[said[2].lower()]:g}".ljust(len(said[2])), text)
    return _AXIS_COMPOUND.sub(lambda said: f"tl {said.lastindex}".ljust(len(said[0])), text)


def worded(words: OpenWords) -> Iterator[Mention]:
    """Read a field with words of its value: "kotipaikka on Kuopio", "kustannusmallina on flat rate"."""
    itself = words.says(TOWN_ITSELF)
    for field in words.asks(tuple(field for field in _WORDED if field != "postal_town" or not itself)):
        yield from read_value(words, field)
    if words.says(_FLAT_RATE) and "cost_model" not in words.asks(_WORDED):
        yield from read_value(words, "cost_model")
        words.take_like(_FLAT_RATE_WORDS)
    if words.says(_OF_A_TOWN):  # "hakija on Kuopiosta"
        yield from read_value(words, "postal_town")
        words.take_like(_LIVING)


def read_value(words: OpenWords, field: str) -> Iterator[Mention]:
    """Read the values of a field by their words, one in each clause: "erityistavoitteena on työhyvinvointi"."""
    facts = [stored for stored in words.catalogue.facts(field=field) if stored.fact.value]
    values = {text for stored in facts for text in texts(stored.fact.value) if len(text) <= _LONGEST}
    stated = [term for term in words.terms if any(words.in_value(term, text) for text in values)]
    name = words.phrase_terms((field,))
    named = [term for term in stated if term not in name] or stated
    named = _agreeing(named, values, words)
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
    if field in ("axis", "objective"):
        said = {text for stored in fitting for text in texts(stored.fact.value)}
        start, end = named[0].start - _BESIDE, named[-1].end + _BESIDE
        words.take(lambda term: start <= term.start < end and _is_said_so(term, said, words))


def _agreeing(named: list[Term], values: Collection[str], words: OpenWords) -> list[Term]:
    """Leave out words of mere action where no value has all the words: "growth of productivity"."""
    acting = [term for term in named if _ACTIONS.match(term.surface)]
    others = [term for term in named if term not in acting]
    together = any(all(words.in_value(term, text) for term in named) for text in values)
    return named if together or not others else others


def _is_said_so(term: Term, values: Collection[str], words: OpenWords) -> bool:
    """Tell whether a word says nearly what one of some values does, or only that something is done to it."""
    if _ACTIONS.match(term.surface):
        return True
    near = any(match_nearly(term, words.lexicon.words(text)) >= NEAR_WEIGHT for text in values)
    stem = term.surface[:_STEM]
    return near or (
        len(stem) == _STEM and any(word.startswith(stem) for text in values for word in text.lower().split())
    )


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
        undone = words.says(_LEFT_UNDONE)
        read = mention(fields[0], own, (stored for stored in facts if stored.fact.value is not bool(undone)), facts)
        if undone:  # "tekemättä" denies nothing more
            words.take_within(*undone.span())
        yield replace(read, denied=read.shown) if undone else read
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
