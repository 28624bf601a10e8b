"""Stages of a project that a figure belongs to, and which of them a question means.

What was planned did not come about yet, what was applied for was not granted, what was granted was not used up.
"""

import re
from enum import StrEnum
from functools import lru_cache

from corpus.document import Fact
from index.catalogue import StoredFact
from rag.words.patterns import pattern


class Stage(StrEnum):
    """When a figure was true."""

    REQUESTED = "requested"
    GRANTED = "granted"
    PLANNED = "planned"
    REALISED = "realised"


_CACHED_WORDS = 1 << 14
_UNUSED = pattern(r"\b(?:käyttämät\w+|jäi\ yli|säästyi(?:vät)?\b|unused|unspent|left\ over|oanvän\w+)")
_GOT = pattern(r"\bsaan(?:ut|eet)\b")
_FUNDS = pattern(r"\b(?:\w+-)?raha(?:a|n)\b|rahoitu\w+|\beuro\w*")
_COMPARED = pattern(
    r"""\b(?:(?:niin|yhtä|sen)\ \w+\ (?:\w+\ )?kuin|(?:tavoit|suunni)\w+\ (?:verran|mukaisesti)|nähden|verrattuna
    |vs|versus|lähem(?:pänä|mäs|mäksi|pää)|kauem(?:pana|mas|maksi)|poikke(?:si|aa|sivat|avat)(?:ko)?|vastasi(?:ko|vatko)
    |compared?|differ(?:ed|s)?|closer|nearer|jämfört|närmare|as\ \w+\ (?:\w+\ )?as|så\ \w+\ (?:\w+\ )?som)\b"""
)
_WORDED = {
    Stage.REQUESTED: pattern(
        r"\b(?:ha(?:kee|kea\b|kevat|ki(?:vat|ko)?\b|ken(?:ut|eet)\b|et\w+)|applied\ for|apply|request\w*|ansök\w*"
        r"|sök(?:er|s|t[as]?|te|a)?\b)"
    ),
    Stage.GRANTED: pattern(
        r"\b(?:myön\w+|annettiin|annettu|sai(?:vat|ko|vatko)?\b|saama\w*|bevilja\w*|grant\w*|award\w*"
        r"|fick\b|received?\b|got\b)"
    ),
    Stage.PLANNED: pattern(
        r"""\b(?:suunnit\w*|(?:\w*(?<!erityis)(?<!pää))tavoit(?!ti\b|tivat|tan|ettiin|ettu)\w*|arvioi(?:tu|daan|tiin)\w*|arviolta|odote\w+|förvänta\w*|tähtä\w+|tähdä\w+|aim(?:s|ed|ing)?\b|oletet\w+
        |aio\w+|aiko\w+|piti|pitäisi|oli\ määrä|luvat\w+|plan(?:ned|s|en)?\b
        |target\w*+(?!\ (?:group|municip|region|area))|goal|expect(?:s|ed)?\b|vänta(?:s|r|des)\b|planera\w*
        |mål\b|målet)"""
    ),
    Stage.REALISED: pattern(
        r"""\b(?:toteutu(?!s)\w*|toteuma\w*|osallistui\w*|osallistun\w+|osallistuttiin|syntyi\w*|syntyn\w+|synnyt(?:ti|et)\w*
        |(?:yli|alle)\ (?:suunnit|tavoit)\w+|(?:suunniteltua|tavoiteltua)\ (?:enem|vähem|useam|suurem|pienem)\w+
        |täytty\w*|saavut\w+|tavoit(?:ti\b|tivat|tan|ettiin|ettu)\w*
        |pääsi(?:vät)?(?:kö)?\b|saatu|saatiin|saan(?:ut|eet)|oikeasti|todell[ai]\w*|lopulta|tähän\ mennessä
        |toistaiseksi|käyte(?:tty|ttiin)|käytti\w*|käyttän\w+|kulu(?:i|nut|neet)\b|kulutt[ia]\w*|ylitt?[yi]\w*|alitt?[ui]\w*|jäi(?:kö)?|tuli(?:ko)?\b|tullut\b|loi\b|luotiin|perustettiin
        |seurantatie(?:to|don|doissa|tojen|dot)|lopulli(?:nen|set)\ (?:luku)?määrä\w*
        |final\ (?:number|figure|count|total|amount)
        |reali[sz]ed|actual\w*|took\ part|did\b[^?]*\b(?:take\ part|use)\b
        |reach\w*|me(?:et|t)\ (?:its|the|their)\b|achiev\w*|creat\w+|spen[td]\b|used\b
        |so\ far
        |found(?:ed)?\b|established|faktisk\w*|deltog|nådde|nått|grunda(?:de|ts|des)\b|skapa\w*|använd\w*|uppnå\w*|utf(?:all|öll)\w*|förverkliga\w*|hittills)"""
    ),
}
_EMPLOYED = pattern(
    r"""\btyöllistyi(?:vät|kö|vätkö)?\b|\btyöllistyn\w+|\bsai(?:vat|ko|vatko)?\ (?:töitä|työ(?:paikan|tä))\b
    |\b(?:were|was|got)\ employed\b|\bgot\ (?:a\ )?jobs?\b|\bfound\ (?:a\ )?(?:work|jobs?|employment)\b
    |\bfick\ (?:ett\ )?jobb\b"""
)  # what came about, told by a word that also says what it is
_APPLIED = frozenset(
    """
    total_funding project_funding municipal_funding other_public_funding private_funding total_costs project_costs
    net_costs staff_costs purchased_services other_costs flat_rate_costs
    """.split()
)
_ROWS = frozenset("cell column_cell crossed_cell cost_item funding_item".split())  # of an application
ESTIMATED = ("participants", "companies", "education", "guidance_experts", "working_days")  # in an application
_MONEY = {
    "requested_eu_state": Stage.REQUESTED,
    "granted_eu_state": Stage.GRANTED,
    "planned_public": Stage.PLANNED,
    "realised_eu_state": Stage.REALISED,
    "realised_public": Stage.REALISED,
}


def wanted_stages(text: str) -> frozenset[Stage]:
    """Return the stages that a text speaks of; what is left unused is what was granted less what was used.

    Funds that someone has got were granted, and not used.
    """
    if _UNUSED.search(text):
        return frozenset((Stage.GRANTED, Stage.REALISED))
    if _FUNDS.search(text):
        text = _GOT.sub("sai", text)
    worded = frozenset(stage for stage, said in _WORDED.items() if said.search(text))
    worded |= {Stage.REALISED} if _EMPLOYED.search(text) else frozenset()
    compared = worded & {Stage.PLANNED, Stage.REALISED} and _COMPARED.search(text)
    return worded | {Stage.PLANNED, Stage.REALISED} if compared else worded


@lru_cache(_CACHED_WORDS)
def tells_stage(word: str) -> bool:
    """Tell whether a word says only which stage is meant."""
    return any(said.match(word) for said in (_UNUSED, *_WORDED.values()))


def stage_of(fact: Fact) -> Stage | None:
    """Return the stage of a head count, an indicator or a sum; None for anything else."""
    if fact.field.startswith(ESTIMATED):
        return Stage.PLANNED
    if fact.field.startswith("indicator_"):
        return Stage.PLANNED if fact.field.startswith("indicator_planned") else Stage.REALISED
    return Stage.REQUESTED if fact.field in _APPLIED else _MONEY.get(fact.field)


def is_stated(fact: Fact, wanted: frozenset[Stage]) -> bool:
    """Tell whether a fact's own label says the stage that is wanted."""
    return fact.field not in _APPLIED and stage_of(fact) in wanted


def same_figure(first: StoredFact, second: StoredFact) -> bool:
    """Tell whether two facts of one project are one figure at different stages."""
    if (first.project, first.fact.part, first.fact.group) != (second.project, second.fact.part, second.fact.group):
        return False
    fields = [re.sub(r"planned|granted|requested|realised", "", known.fact.field) for known in (first, second)]
    return fields[0] == fields[1] and stage_of(first.fact) is not stage_of(second.fact)


def meant(fact: Fact, wanted: frozenset[Stage]) -> bool:
    """Tell whether a fact is of a stage that is wanted.

    Participants are not granted and sums are not taken part in, so that only the stages count that a fact can have. A
    question that names none means any number of participants, and of the sums those that were promised. The public
    funding of a granted project is printed as planned; the sums of an application are applied for.
    """
    if fact.field in _ROWS:
        return not wanted or not wanted.isdisjoint((Stage.PLANNED, Stage.REQUESTED))
    stage = stage_of(fact)
    if stage is None:
        return True
    if fact.field.startswith(("indicator_", *ESTIMATED)):
        possible = wanted & {Stage.PLANNED, Stage.REALISED}
        return stage in possible or not possible
    if not wanted:
        return stage is not Stage.REALISED
    if stage is Stage.PLANNED:
        return bool(wanted & {Stage.PLANNED, Stage.GRANTED})
    return stage in wanted or (stage is Stage.REQUESTED and Stage.PLANNED in wanted)
