"""Conditions on what the forms measure: "yli 200 osallistujaa", "alle 300 000 euroa", "vaikutus on kahdeksan"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf
from operator import attrgetter

from rag.lists.amounts import Bound, find_bounds, read_number
from rag.lists.joining import is_either, segment
from rag.lists.measures import Measure, Measures
from rag.lists.open_words import Mention, OpenWords, Shown
from rag.lists.sums import sums
from rag.words.stages import Stage, wanted_stages
from rag.words.terms import Term

_HAD = ("municipal_funding", "other_public_funding", "private_funding", "income", "participant_wage_costs")
_NEW = "Uusi"  # enterprises, jobs: as the forms call them
_LEAST_SUM = 10_000  # what a bare number must be to be taken for euros
_THAT_NONE = re.compile(r"\bettei\w*\b|\bthat no\b|\batt inga\b", re.IGNORECASE)
_ANY = re.compile(
    r"\b(?:yhtään|lainkaan|ollenkaan|any|några|no|inga)\b"
    r"|(?<=\bei )(?:suunniteltu|tavoiteltu|arvioitu|syntynyt|perustettu|osallistunut|tullut)\b",
    re.IGNORECASE,
)
_ANY_EFFECT = re.compile(
    r"\bpistei(?:tä|llä)\b|\bpistemäär|kestäv\w+ kehity|sustainab|hållbar|\b(?:jokin|johonkin|any|något)\b",
    re.IGNORECASE,
)
_YEARLONG = re.compile(r"(?<!yli )(?<!alle )\b(\w+?)-?(vuoti|kuukauti)(?:nen|s\w+)\b", re.IGNORECASE)  # no age
_OLD = re.compile(  # "osallistujat ovat alle 30": an age, no number of people
    r"(?:osallistuja|ihmise|henkilö|asiakkaa|naise|miehe|nuore)t (?:ovat|olivat) (?:kaikki )?$"
    r"|\b(?:participants|people|persons|women|men) (?:are|were) (?:all )?$|\b(?:deltagarna|personerna) (?:är"
    r"|var) (?:alla )?$",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\bpistei(?:tä|llä|den)\b|\bgave (?:\w+ )?points\b|\bpoints (?:to|for)\b|\bgav poäng\b", re.IGNORECASE
)
_THERE_IS = re.compile(
    r"\b(?:on|oli|ovat|olivat|ole|ollut|olla|saa\w*|sai\w*|irto\w*|irronnut|heru\w*|tul[ei]\w*|mukana|mukaan|osallistu\w*|luvassa"
    r"|synty\w*|synny\w*|perustet\w+|created?|emerged?|skapa\w*|uppst\w+"
    r"|is|are|has|have|had|get|got|involve\w*|include\w*|har|hade|fick|får|deltar)\b",
    re.IGNORECASE,
)
_SCORED = re.compile(r"vaikut|pistei|pistemäär|effect|impact|score|points|effekt|påverk|poäng", re.IGNORECASE)
_JOINED_IN = re.compile(
    r"\bmukaan?\b|\bmukana\b|\bosallistu\w*|\bluvassa\b|\btulossa\b|\binvolve\w*|\btak\w+ part\b|\bdelta\w*|\bär med\b",
    re.IGNORECASE,
)
_CAME_ABOUT = re.compile(
    r"\bsynty\w*|\bsynny\w*|\bperuste\w*|\bcreated?\b|\bemerged?\b|\bskapa\w*|\buppst\w+", re.IGNORECASE
)
_EFFECT = re.compile(r"vaikut|effect|impact|effekt|påverk", re.IGNORECASE)
_GREATER = re.compile(r"suure|iso|korkea|greater|higher|larger|större|högre", re.IGNORECASE)
_THAN = re.compile(
    r"\b(?:suure|iso|korkea|piene|matala|vähäise|alhaise)mp\w+ kuin\b|\b(?:greater|higher|larger|smaller|lower) than\b"
    r"|\b(?:större|högre|mindre|lägre) än\b",
    re.IGNORECASE,
)
_INDIRECT = re.compile(r"välilli|epäsuor|indirect|indirekt", re.IGNORECASE)
_ONE = r"(?:\b(?:ainakin|vähintään|at least|minst)\s+(?:yksi|yhden|yhtä|jokin|jonkin|one|en|ett)\s+)?"
_OF_ZERO = (  # how a score is said to be other than zero, or zero, or on one side of it
    (
        Bound(-inf, 0, True, 0, 0, False, ""),
        rf"{_ONE}\bmiinus(?:merkki|piste|arvo|puol)\w*|\bmiinuksella\b|\bnegatiivi\w+|\bnegativ\w*|\balle\s+nollan\b|\bpakkasen\s+puolel\w+"
        r"|\bbelow\s+zero\b|\bunder\s+noll\b|\bminus\w*",
    ),
    (
        Bound(0, inf, True, 0, 0, False, ""),
        rf"{_ONE}\bplus(?:merkki|piste|puol)\w*|\bplussalla\b|\bpositiivi\w+|\bpositiv\w*|\byli\s+nollan\b|\babove\s+zero\b",
    ),
    (
        Bound(0, inf, True, 0, 0, False, ""),
        r"\bnollasta\s+(?:poikke|eroa)\w+|\b(?:poikke|eroa)\w+\s+nollasta|\bnon-?\s?zero\b|\bdiffer\w*\s+from\s+zero\b"
        r"|\bskil\w+\s+(?:sig\s+)?från\s+noll\b|\bnollskil\w+",
    ),
    (
        Bound(0, 0, False, 0, 0, False, ""),
        r"\bnolla-?(?:vaiku|arvi|arvo)\w+|\bettei\w*(?=[^,]*\bvaikut)|\bzero-?(?:effect|impact)\b|\bnolleffekt\w*",
    ),
)
OWN_WORDS = re.compile(
    r"osallistu|henkilö|yrity|työpaik|lukumäär|määr|suunni|tavoit|tarkoit|myön|saada|hakea|käyt|toteut|ylit|alit|julki"
    r"|raho|raha|kustann|euro|valti|eu\b|pist|arvioi|vaikutu|vaikutt|välit|välilli|kest|kesto|pitu|pitkä|pitemp|pidemp|lyhy|vuosi"
    r"|kuukau|kk\b|nais|nainen|syntyä|synty|perust|varat|varata|asett|anta|annettu|käyttämä|jäädä|jäi|säästy|suora|kohde|tuki|tuke"
    r"|kohdealue|kohda(?=ll)|kohta$|synny|täy[sd]|enem|vähem|more|less|kulu|kulut|summ|rahallis|toimi|merkit|grant|receiv|spen|use|actual|appl|fund|money|state|public|million|participa|compan|people|job"
    r"|kassa|kassoi|potti|potin|laari|kuita|helti|heltiä|irro|irto|heru|tipah|ropis|lohje|pyytä|pyyde|pyyt|anoa|ano$|laittaa|panna$"
    r"|yltä|yllä$|ylt|osa$|osal|kokois|kokoinen|arvois|arvo|budje|pyöreä|tasainen|silkka|pelkkä|lopulta|b-osa|taulu"
    r"|jättä|nosta|hyödyn|mitta|pituu|luetel|pistää|joukko|yläpuol|alapuol|ylöspäin|alaspäin|puoli$|left$|leave|lämn|ask$|asked"
    r"|women|plan|effect|impact|rate[sd]?$|score|direct|indirect|year|month|last|bevilj|finans|stat|offentlig|deltag|planer|mål|månad|år|pågå"
    r"|person|väki|mukana|tasan|yhtään|lainkaan|ollenkaan|toteuttaj|osatoteuttaj|hakija|kumppan|partner|implement|co-implement|genomför"
)


def measured(words: OpenWords) -> Iterator[Mention]:
    """Read the bounds that are set to what the forms measure; a bound of something else stays open."""
    measures = Measures(words.catalogue, words.lexicon)
    of_zero = _of_zero(words.text)
    bounds = find_bounds(words.text)
    had = list(_had(words, measures, bounds)) if any(not bound.bare for bound in bounds) else []
    for bound, months in _yearlong(words.text):
        yield _mention(bound, replace(measures.durations(), scale=months), words)
    for bound in (*of_zero, *_beside(bounds, of_zero)):
        if not bound.euros and (words.is_taken(bound.start, bound.end) or _OLD.search(words.text[: bound.start])):
            continue
        measure = _measure(bound, words, measures)
        if measure is None or (bound in of_zero and not measure.scored):
            continue
        yield _mention(bound, measure, words)
    for bound, measure in had:
        yield _mention(bound, measure, words)
    if not of_zero and all(bound.bare for bound in bounds):
        yield from _against(words, measures) or _some(words, measures)


def _yearlong(text: str) -> Iterator[tuple[Bound, int]]:
    """Return how long projects last that are called by it, "kaksivuotiset", and the months of its unit."""
    for said in _YEARLONG.finditer(text):
        if number := read_number(said[1], 0):
            yield Bound(number.value, number.value, False, *said.span(), False, ""), 12 if said[2] == "vuoti" else 1


def _of_zero(text: str) -> list[Bound]:
    """Return the bounds of a score that is said to be zero or other than that."""
    return [
        replace(bound, start=said.start(), end=said.end())
        for bound, wording in _OF_ZERO
        for said in re.finditer(wording, text, re.IGNORECASE)
    ]


def _beside(bounds: Iterable[Bound], others: Sequence[Bound]) -> list[Bound]:
    """Return the bounds that stand in no other."""
    return [
        bound for bound in bounds if not any(bound.start < known.end and known.start < bound.end for known in others)
    ]


def _measure(bound: Bound, words: OpenWords, measures: Measures) -> Measure | None:
    """Return what a bound is set to: named in its clause, else in the whole question."""
    euros = bound.euros or any(_LEAST_SUM <= abs(end) < inf for end in (bound.low, bound.high))
    start, end = _clause_start(words.text, bound), segment(words.text, bound.end - 1)[1]
    clause = words.text[start:end]
    noun = bound.noun[: end - bound.end]
    found = measures.named(_without(clause, bound, start), words.text, euros, noun)
    if found is None or (found.about == "money" and not sums(clause)):
        other = measures.named(_without(words.text, bound, 0), words.text, euros, noun)
        found = other or found
    if found is None and 0 in (bound.low, bound.high) and _SCORED.search(words.text) and words.says(_ANY_EFFECT):
        return measures.effects(words.text)
    return None if found and bound.bare and _far(bound, found, words) else found


def _clause_start(text: str, bound: Bound) -> int:
    """Return where the clause of a bound begins; of two verbs joined by "or" before one sum, at the first."""
    start = segment(text, bound.start)[0]
    before = segment(text, start - 1)[0] if start else 0
    shared = is_either(text, start) and sums(text[before:start]) and not find_bounds(text[before:start])
    return before if shared else start


def _without(text: str, bound: Bound, offset: int) -> str:
    start, end = bound.start - offset, bound.end - offset
    return text[:start] + " " * (end - start) + text[end:]


def _far(bound: Bound, measure: Measure, words: OpenWords) -> bool:
    """Tell whether a bare number belongs to something else than what is measured."""
    if bound.euros or measure.scored or measure.about in ("duration", "implementers", "unused"):
        return False
    following = " ".join(bound.noun.split()[:3]).lower().strip(" ?.!,")
    if not following:  # "the planned number is nolla"
        return not measure.words
    return not any(term.surface in following for term in measure.words)


def _mention(bound: Bound, measure: Measure, words: OpenWords) -> Mention:
    scaled = replace(bound, low=bound.low * measure.scale, high=bound.high * measure.scale)
    named = {term.surface for term in measure.words}
    words.take_within(bound.start, bound.end)
    words.take(lambda term: term.surface in named)
    words.take_like(OWN_WORDS)
    considered = tuple(known for found in measure.values.values() for _, facts in found for known in facts)
    closed = -inf < bound.low and bound.high < inf
    return Mention(measure.about, bound.start, bound.end, _within(scaled, measure), considered, one_of=closed)


def _within(bound: Bound, measure: Measure) -> Shown:
    """Return the projects of which a value lies within a bound; all of them, where it only bounds from above zero."""
    shown: Shown = {}
    for code, found in measure.values.items():
        met = [known for value, known in found if bound.holds(round(value, 2))]
        every = measure.every or (bound.low == -inf and bound.high > 0) or bound.low == bound.high == 0
        if met and (len(met) == len(found) or not every):
            shown[code] = list(dict.fromkeys(fact for known in met for fact in known))
    return shown


def _against(words: OpenWords, measures: Measures) -> list[Mention]:
    """Read that the one effect is greater or less than the other."""
    than = words.says(_THAN)
    measure = measures.named(words.text, words.text) if than else None
    if than is None or measure is None or not measure.scored:
        return []
    greater = _GREATER.match(than[0]) is not None
    indirect_first = _INDIRECT.search(words.text[: than.start()]) is not None
    shown: Shown = {}
    for code, found in measure.values.items():
        values = {fact.fact.field: value for value, facts in found for fact in facts}
        direct, indirect = (values.get(f"sustainability_{kind}", 0.0) for kind in ("direct", "indirect"))
        first, other = (indirect, direct) if indirect_first else (direct, indirect)
        if (first > other) if greater else (first < other):
            shown[code] = [fact for _, facts in found for fact in facts]
    named = {term.surface for term in measure.words}
    words.take(lambda term: term.surface in named)
    words.take_like(OWN_WORDS)
    words.take_within(*than.span())
    return [Mention(measure.about, *than.span(), shown, ())]


def _had(words: OpenWords, measures: Measures, bounds: Sequence[Bound] = ()) -> Iterator[tuple[Bound, Measure]]:
    """Read the sums and counts of which a project may have none, one in each clause: "on kuntien rahoitusta"."""
    start, unread = 0, {term.start for term in words.terms}
    while start < len(words.text):
        end = segment(words.text, start)[1]
        bounded = any(start <= bound.start < end for bound in bounds)
        measure = None if bounded else measures.named(words.text[start:end], words.text[start:end])
        places = [(start + term.start, start + term.end) for term in measure.words] if measure else []
        if measure and _may_be_none(measure, words) and {place for place, _ in places} <= unread:
            yield Bound(0, inf, True, min(places)[0], max(places)[1], False, ""), measure
        start = end


def _may_be_none(measure: Measure, words: OpenWords) -> bool:
    """Tell whether a project may have none of what is measured: a sum, a size of companies, or what came about."""
    if measure.scored or measure.about in ("money", "duration", "implementers", "unused", "used_share"):
        return False
    if measure.about.startswith("companies_by_size"):
        return words.says(_JOINED_IN) is not None
    planned_new = measure.about.startswith(_NEW) and _are_beside(measure.words) and _asks_plan(words)
    return planned_new or measure.about.startswith(_HAD) or words.says(_CAME_ABOUT) is not None


def _asks_plan(words: OpenWords) -> bool:
    return Stage.PLANNED in wanted_stages(words.text)


def _are_beside(terms: Iterable[Term]) -> bool:
    """Tell whether several words follow one another: "new enterprises", but not "new services for enterprises"."""
    beside = [first.end + 1 == second.start for first, second in pairwise(sorted(terms, key=attrgetter("start")))]
    return bool(beside) and all(beside)


def _some(words: OpenWords, measures: Measures) -> list[Mention]:
    """Read that there is an effect or any number at all of something: "on vaikutusta", "yhtään yritystä"."""
    some = words.says(_ANY)
    found = some or words.says(_EFFECT) or words.says(_POINTS)
    if found is None and (words.says(_THERE_IS) or _asks_plan(words)) and not find_bounds(words.text):
        return [_mention(bound, measure, words) for bound, measure in list(_had(words, measures))]
    if found is None or find_bounds(words.text):
        return []
    start, end = segment(words.text, found.start())
    measure = measures.named(words.text[start:end], words.text)
    if measure is None or not measure.words:
        measure = measures.named(words.text, words.text)
    if measure is None or not measure.words or not (measure.scored or some):
        return []
    none = _THAT_NONE.search(words.text[: found.start()]) is not None
    return [_mention(Bound(0, 0 if none else inf, not none, *found.span(), False, ""), measure, words)]
