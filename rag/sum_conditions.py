"""Conditions on sums of euros and on counts of participants, companies and jobs."""

import re
from math import inf

from corpus.document import Fact
from index.catalogue import StoredFact
from rag.amounts import find_bound
from rag.open_words import OpenWords, Shown, shown

_REALISED = re.compile(
    r"toteutu|toteuma|käyt(?:ti|tä|et)|kului|kulutt|realis|realiz|\bactual|\bspent|\bused|utfall|använ|förbruk",
    re.IGNORECASE,
)
_REQUESTED = re.compile(
    r"\bhak(?:i|ee|evat|ivat|enut|eneet)\b|\bhae(?:taan|ttiin|ttu|ttava)|\bappl(?:y|ied)|request|\bsök(?:t|er|te)\b",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    r"myön|\bs(?:ai|aa)(?:vat|nut|neet)?\b|grant|receiv|award|bevilj|\bfått\b|\bfick\b", re.IGNORECASE
)
PUBLIC = re.compile(r"julki|public|offentlig", re.IGNORECASE)
_MONEY = (  # what is asked of: the fields, the best first, a project's first that is stated counts
    (
        re.compile(r"kun(?:ta|nat|tien|nan)\W?raho|municipal fund|kommunal finans", re.IGNORECASE),
        ("municipal_funding",),
    ),
    (re.compile(r"yksityi|private|privat", re.IGNORECASE), ("private_funding",)),
    (re.compile(r"kustannu|budje|\bcost|kostnad", re.IGNORECASE), ("total_costs", "planned_public")),
    (re.compile(r"kokonaisraho|total fund", re.IGNORECASE), ("total_funding", "planned_public")),
)
COUNTS = {  # what is counted: the heading of its numbers on the forms
    r"uu(?:tta|sia|den) yrity|new (?:compan|enterpr|business)|nya företag": r"uusien yritysten",
    r"työpaik|jobs?\b|arbetstillfäll|arbetsplats": r"työpaikkojen",
    r"yrity|compan|enterpr|business|företag": r"osallistuvien yritysten|^yritysten lukumäärä",
    r"osallistu|henkilö|ihmis|participant|people|person|deltagar": r"henkilöiden lukumäärä|osallistujat työmarkkina",
}
_COUNT_FIELDS = {"realised": ("indicator_realised",), "planned": ("indicator_planned", "participants", "companies")}
_TOOK_PLACE = re.compile(
    rf"{_REALISED.pattern}|\boli\b|\bolivat\b|osallistui|tavoitt?i(?:vat)?\b|sai(?:vat)?\b|\bhad\b|\btook part",
    re.IGNORECASE,
)
_PLANNED = re.compile(r"suunnit|tavoitte(?:ena|lee)|tavoitel|arvioi|planned|aim|target|planera|mål", re.IGNORECASE)
_COUNT_WORDS = re.compile(
    r"osallistu|henkilö|yrity|työpaik|lukumäär|määr|suunnit|tavoit|participa|compan|people|job|deltag"
)
_SUM_WORDS = re.compile(
    r"myöntä|saada|hakea|käyttä|käytt|toteut|ylittä|alitta|suunnit|julki|kunta|yksityi|raho|raha|kustann|euro"
    r"|grant|receiv|spen|use|actual|appl|fund|money|state|eu\b|valti|bevilj|finans|stat|public|half|million"
)
_LEAST_SUM = 10_000  # what a bare number must be to be taken for euros


def amount(words: OpenWords) -> Shown | None:
    """Read a sum of euros that a project's funding or costs must exceed or not."""
    bound = find_bound(words.text)
    if bound is None or not (bound.euros or any(_LEAST_SUM <= abs(end) < inf for end in (bound.low, bound.high))):
        return None
    words.take_within(bound.start, bound.end)
    fields = _money_fields(words)
    words.take_phrases(
        ("granted_eu_state", "realised_eu_state", "planned_public", "realised_public", "requested_eu_state", *fields)
    )
    words.take_like(_SUM_WORDS)
    first = shown(stored for field in fields for stored in words.facts(field) if number_of(stored.fact) is not None)
    return {code: facts for code, facts in first.items() if bound.holds(number_of(facts[0].fact) or 0)}


def _money_fields(words: OpenWords) -> tuple[str, ...]:
    realised, public = words.says(_REALISED), words.says(PUBLIC)
    for pattern, fields in _MONEY:
        if words.says(pattern):
            return fields
    if words.says(_REQUESTED):
        return ("requested_eu_state",)
    if public:
        return ("realised_public",) if realised else ("planned_public",)
    if realised:
        return ("realised_eu_state",)
    return ("granted_eu_state",) if words.says(_GRANTED) else ("granted_eu_state", "requested_eu_state")


def counted(words: OpenWords) -> Shown | None:
    """Read how many participants, companies or jobs a project must have; without a stage, those realised if stated."""
    bound = find_bound(words.text)
    kind = next(
        (heading for noun, heading in COUNTS.items() if bound and re.match(rf"\s*(?:\w+ )?(?:{noun})", bound.noun)), ""
    )
    if bound is None or not kind:
        return None
    words.take_within(bound.start, bound.end)
    words.take_like(_COUNT_WORDS)
    stages = ["planned"] if words.says(_PLANNED) else ["realised"] if words.says(_TOOK_PLACE) else [*_COUNT_FIELDS]
    facts = [stored for stage in stages for stored in counts(words, stage, kind)]
    first = shown(stored for stored in facts if number_of(stored.fact) is not None)
    return {code: found for code, found in first.items() if bound.holds(number_of(found[0].fact) or 0)}


def counts(words: OpenWords, stage: str, heading: str) -> list[StoredFact]:
    """Return the counts of a stage, "planned" or "realised", whose heading has a pattern."""
    return [
        stored for stored in words.facts(*_COUNT_FIELDS[stage]) if re.search(heading, stored.fact.group, re.IGNORECASE)
    ]


def number_of(fact: Fact) -> float | None:
    """Return the number that a fact states."""
    return float(fact.value) if isinstance(fact.value, (int, float)) and not isinstance(fact.value, bool) else None
