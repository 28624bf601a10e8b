"""The kind of thing that a question expects: a sum, a day, a name, how often, with which tool."""

import re
from enum import StrEnum
from functools import lru_cache

from corpus.document import Kind
from rag.questions.pronouns import which
from rag.questions.wording import HOW_MANY, HOW_MUCH, MEASURE, MONEY, SECOND, asks_for_reasons
from rag.words.patterns import pattern

_CACHED_QUESTIONS = 1 << 10
BUSINESS_ID = re.compile(r"\b\d{7}-\d\b")


class Expected(StrEnum):
    """The kind of thing that must stand in an answer."""

    ANYTHING = "anything"
    MONEY = "money"
    COUNT = "count"
    AMOUNT = "amount"  # money or count: "how much"
    DATE = "date"
    PERCENT = "percent"
    WEB = "web"
    WHO = "who"
    PLACE = "place"
    NAME = "name"
    OPINION = "opinion"
    OFTEN = "often"
    LASTING = "lasting"
    LANGUAGE = "language"
    TOOL = "tool"
    SOURCE = "source"
    PREMISES = "premises"
    ADDRESS = "address"
    BUSINESS_ID = "business_id"
    WHY = "why"
    CONDITION = "condition"
    YES_NO = "yes_no"

    def fits(self, kind: Kind) -> bool:
        """Tell whether a fact of this kind can be the answer."""
        return self not in _KINDS or kind in _KINDS[self]


_KINDS = {
    Expected.MONEY: {Kind.MONEY},
    Expected.COUNT: {Kind.COUNT, Kind.SCORE, Kind.LIST},
    Expected.AMOUNT: {Kind.MONEY, Kind.COUNT, Kind.SCORE},
    Expected.DATE: {Kind.DATE},
    Expected.PLACE: {Kind.TEXT, Kind.LIST},
    Expected.PERCENT: {Kind.COUNT, Kind.TEXT},
}


_ORGANISATION = "(?:ketju|laboratorio|yhtiö|yliopisto|korkeakoulu|firma|studio|toimisto)"
_FIRM = which(rf"\w*?(?:{_ORGANISATION}|yrity|järjestö|yhdisty|pank)", "miltä", "mille", "millä")
_TOWNS = "(?:paikka)?kun[nt](?!o)|kaupun[gk]|kyl[äi](?!p)|pitäj"
_SITES = "(?:netti|verkko|internet|www)-?(?:sivu|osoit)|sivusto"
_SITE = r"(?:(?:netti|verkko|internet|www|koti)-?(?:sivu(?:sto)?|osoite)|www-osoite|sivusto)(?:t|a|j[aä]|tta)?\b"
_WEB_SITE = r"(?:web\ ?(?:site|page|address)|url)\b"
_TOOLS = "(?:mittari|järjestelmä|ohjelmisto|ohjelma|sovellukse|laittee|alusta|työkalu|lomakkee|testi)"
_SOURCES = "(?:lähtee|tutkimuks|selvityks|tilasto|aineisto|kysely|raport)"
_TIMES = r"""(?:vuotta|kuukautta|viikkoa|years|months|weeks|år|månader|veckor)\b
    (?!\ (?:ai|ennen|myöh|earlier|later|before|tidigare|senare))"""
_EXPECTED = (
    (Expected.BUSINESS_ID, pattern(r"\b(?:y[- ]?tunnu(?:s|ks)|business\ id|fo-num(?:mer|ret))")),
    (
        Expected.OPINION,
        pattern(
            r"""\bmitä\ (?:\w+\ )?(?:mieltä|palautetta)\b|\b(?:arvostel|kritisoi)\w+\b
            |\bmillai(?:nen|sta|set|sia)\ (?:\w+\ ){0,2}?(?:mielipi|palaut)\w*
            |\bmi(?:tä|ten)\b.*\b(?:pidettiin|pitivät|tykättiin|tykkäsivät|suhtautu\w+(?!\ tois)|kokivat|koettiin)\b
            |\bwhat\ (?:did|do|does)\b.*\b(?:think|feel|say)\ (?:of|about)\b|\bhow\ satisfied\b
            |\bhow\ did\b.*\b(?:rate|like|find|receive)\b|\bwhat\ feedback\b(?!\ score)
            |\bvad\ (?:tyckte|tycker|ansåg|anser)\b|\bhur\ nöjda?\b"""
        ),
    ),
    (
        Expected.OFTEN,
        pattern(r"\b(?:(?:kuinka|miten)\ usein|millä\ välein|how\ (?:often|frequently)|hur\ ofta)\b"),
    ),
    (
        Expected.LASTING,
        pattern(rf"\b(?:(?:kuinka|miten)\ kauan|kauanko|how\ long|hur\ länge|{HOW_MANY}\ {_TIMES})\b"),
    ),
    (
        Expected.LANGUAGE,
        pattern(
            r"""\bmi(?:llä|ssä|lle|tä|tkä)\ kiel(?:[ei]ll[äe]|[ei]ssä|tä|iä|et)\b
            |\b(?:which|what)\ languages?\b|\bvilk(?:a|et)\ språk\b"""
        ),
    ),
    (
        Expected.TOOL,
        pattern(
            rf"""\bmillä\ (?:[\w-]+ll[aä]\ )?\w*{_TOOLS}ll[aä]\b|\bmihin\ \w*{_TOOLS}(?:[oi]n|[aä]n|een|seen)\b
            |\b(?:which|what)\ (?:\w+\ )?(?:platform|software|tool|app|application|instrument|meter|device)\b
            (?=.*\b(?:use[ds]?|based)\b)
            |\bvilke[nt]\ (?:plattform|programvara|verktyg|mätare|app)\b"""
        ),
    ),
    (
        Expected.SOURCE,
        pattern(
            rf"""\bmihin\ {_SOURCES}\w*\b(?=.*\b(?:perust|viita|pohja))
            |\bmi(?:nkä|stä)\ \w*{_SOURCES}\w*\ (?:mukaan|peräisin)|\b(?:which|what)\ (?:source|study|survey)\b"""
        ),
    ),
    (
        Expected.ADDRESS,
        pattern(r"\bmi(?:ssä|hin|stä)\ osoit\w+|\bat\ (?:which|what)\ address\b|\bpå\ vilken\ adress\b"),
    ),
    (
        Expected.PREMISES,
        pattern(r"\bmi(?:ssä|hin|ltä|stä)\ (?:tila(?:ssa|an|sta)|tiloi(?:ssa|hin|sta)|rakennuks\w+|huonee\w+)\b"),
    ),
    (
        Expected.NAME,
        pattern(
            rf"""\bminkä\ (?:nimi|merkki)(?:nen|s\w+)|\bmitkä\b.*\bnimet\b|\bwhat\ are\ the\ names\b
            |\bminkä\ (?:yrityksen|firman|yhtiön|järjestön|yhdistyksen|säätiön)\b
            |\bmillä\ nimellä\b|\bmikä\b.*\bnimi\b|\bwhat\ is\ the\ name
            |\bmikä\ (?:\w+\ )?\w*(?:{_ORGANISATION}|yritys|järjestö|yhdistys|pankki|merkki)\b
            |\bmitkä\ (?:\w+\ )?\w*(?:{_ORGANISATION}[at]|pankit)\b
            |{_FIRM}
            |\b(?:which|what)\ (?:\w+\ )?(?:bank|company|firm|chain|brand|university|laboratory|supplier)\b
            |\bvilke[nt]\ (?:\w+\ )?(?:bank|firma|företag|bolag|kedja|märke|universitet|högskola)\b"""
        ),
    ),
    (
        Expected.PERCENT,
        pattern(
            rf"""\b(?:{HOW_MANY}|what)\ (?:prosent|percent|procent)|prosenttiosuu
            |^(?=.*rahoitu).*\b(?:kuinka|miten)\ (?:suuri|iso)\ osuus\b.*\b(?:netto)?kustannuksista\b"""
        ),
    ),
    (Expected.MONEY, pattern(rf"\b{HOW_MUCH}\b.*\b{MONEY}|\beuroi?na\b|\b{HOW_MANY}\ euro")),
    (Expected.COUNT, pattern(rf"\b(?:{HOW_MANY}|lukumäär\w*|minkä\ ikäi\w+|kuinka\ pitkä\w*)\b")),
    (
        Expected.WEB,
        pattern(
            rf"""\b(?:mi(?:kä|tkä|stä|ssä|nkä|ltä)|onko|löytyykö)\b.*\b{_SITE}
            |{which(_SITES)}
            |^(?!(?:kuka|kuinka|ketkä|kenelle|ketä|miten|miksi|milloin|koska|mitä|mihin)\b).*\b{_SITE}\W*$
            |\b(?:sivuston|\w*sivu(?:n|jen))\ osoite
            |\b(?:what\ (?:is|are)\ the|which|(?:is|does|do)\b.*\ba|where\b.*\bthe)\b
            (?!.*\b(?:on|in|of)\ the\ web).*\b{_WEB_SITE}
            |\baddress\ of\ the\b.*\b{_WEB_SITE}
            |\b(?:vad\ är|vilken|var)\b(?!.*\bpå\ webb).*\bwebb(?:plats|adress)"""
        ),
    ),
    (
        Expected.DATE,
        pattern(
            r"""^(?:koska|mihin\ mennessä|in\ what\ year|vilket\ år|när|when)\b
            |\b(?:milloin|minä\ (?:vuonna|päivänä)|(?:what|which)\ (?:date|day)s?\b(?!\ of\ the)
            |what\ are\ the\b.*\bdates|vilke[nt]\ (?:datum|dag)|vilka\ (?:datum|dagar))\b
            |(?:(?<=\bja\ )|(?<=\bsekä\ )|(?<=\bentä\ )|(?<=\band\ )|(?<=\boch\ ))(?:koska|when|när)\b"""
        ),
    ),
    (
        Expected.MONEY,
        pattern(
            r"\b(?:mihin\ hintaan|millä\ (?:hinnalla|summalla|\w*palkalla|\w*palkkiolla)|minkä\ hintai\w+)\b"
            r"|\b(?:mikä|mitä|minkä|what|vad)\b.*\b\w*(?:betalar?|betalade|kostar|kostade|maksu|palkkaa?|palkkion?|hinta|vuokra"
            r"|liikevaihto|rahoitusosuus|budjetti|budget|price|salary|turnover|fees?|wages?|lön|arvode|avgift"
            r"|cost(?!\ model))\b|\bmitä\b.*\bmaks(?:oi|aa|oivat|avat|aisi|ettiin|etaan)\b"
        ),
    ),
    (Expected.MONEY, pattern(r"\bkum\w+\b.*\b(?:kallii|halve)m\w+|\bwhich\b.*\b(?:more\ expensive|cheaper)\b")),
    (Expected.COUNT, pattern(rf"\b(?:mi(?:kä|tkä|nkä)|what|which|vad|vilke[nt])\b.*\b{MEASURE}\b")),
    (Expected.AMOUNT, pattern(rf"\b{HOW_MUCH}\b")),
    (
        Expected.WHO,
        pattern(
            r"""\b(?:kuka|vem)\b(?!\ (?:saa|voi|pääsee|får|kan)\b)
            |(?:^|,\ |\band\ )who\b(?!\ (?:can|may)\b|\ (?:is|are)\ (?:allowed|entitled|eligible|permitted)\b)"""
        ),
    ),
    (
        Expected.PLACE,
        pattern(
            rf"""{which(_TOWNS)}
            |\b(?:mi(?:kä|tkä)|missäpäin)\ (?:[\w-]+\ )?(?:(?:paikka)?kun(?:ta|nat)|kaupun(?:ki|git)|kylät?|pitäjät?)\b
            |\b(?:which|what|vilka|vilken)\ (?:[\w-]+\ )?
            (?:municipalit|towns?\b|cit(?:y|ies)|kommun|städer|stad\b|ort)"""
        ),
    ),
    (
        Expected.YES_NO,
        pattern(
            r"""^(?!kauanko\b|paljonko\b)\w+k[oö]\b(?!\ (?:paljon|monta))
            |^(?:is|are|was|were|did|does|do|has|have|är|har|finns)\ """
        ),
    ),
)
_ALONE = (  # which no other question stands beside
    Expected.WHO,
    Expected.OPINION,
    Expected.OFTEN,
    Expected.LASTING,
    Expected.LANGUAGE,
    Expected.TOOL,
    Expected.SOURCE,
    Expected.ADDRESS,
    Expected.PREMISES,
)
_FURTHER = pattern(
    r"""\b(?:ja|sekä|entä|and|och)\ (?:mi(?:kä|tkä|tä|ssä|stä|hin|ten|ksi|llä|lloin|llai\w+)
    |koska|kuinka|kauanko|mon\w+ko|paljonko|what|how|when|where|why|vad|hur|när|varför)\b"""
)
_LASTING = pattern(
    rf"""\b{HOW_MANY}\ (?:kuukaut|vuot|päivä|months|years|days|månader|år|dagar)\w*\b
    .*\b(?:kest|pidem|pitem|lyhy|long|short|last|vara[rd]|pågick|läng|kort)"""
)
_WHETHER = pattern(r"^\w+k[oö]\b[^?]*,\ kuka\b")  # "kerrotaanko, kuka sen teki"
_IF = pattern(
    r"""\b(?:jos|mikäli|ellei\w*|missä\ (?:tilante|tapauks|olosuhte)\w+|if|unless|in\ (?:what|which)\ cases?|ifall)\b
    |\bkun\b[^,?]*\b(?:ei|eivät)\b"""
)


@lru_cache(_CACHED_QUESTIONS)
def expected(text: str) -> Expected:
    """Return the kind of thing that a question asks for; of two questions in one, only what both ask for."""
    if _LASTING.search(text):
        return Expected.ANYTHING
    for kind, asking in _EXPECTED:
        found = asking.search(text.strip())
        if found and not (kind is Expected.WHO and _WHETHER.search(text)):
            several = (
                SECOND.search(text.strip()[: found.start()])
                or (kind in _ALONE and _FURTHER.search(text))
                or _asks_another(kind, text)
            )
            return Expected.ANYTHING if several else kind
    return Expected.ANYTHING


def asking_words(text: str) -> re.Match[str] | None:
    """Return the words that tell what kind of thing is asked for: "how often", "millä mittarilla"."""
    kind = expected(text)
    return next((found for known, asking in _EXPECTED if known is kind and (found := asking.search(text))), None)


def _asks_another(kind: Expected, text: str) -> bool:
    """Tell whether a sum and a day, or a number and a sum, are asked for in one question."""
    further = _FURTHER.search(text)
    other = expected(text[further.start() :].split(maxsplit=1)[1]) if further and further.start() else kind
    figures = {Expected.MONEY: 0, Expected.AMOUNT: 0, Expected.COUNT: 1, Expected.DATE: 2}
    return kind in figures and (other in _ALONE or (other in figures and figures[kind] != figures[other]))


@lru_cache(_CACHED_QUESTIONS)
def hoped(text: str) -> tuple[Expected, ...]:
    """Return what an answer should rather have: each of several kinds that are asked for, reasons, conditions."""
    several = expected(text) is Expected.ANYTHING
    kinds = (kind for kind, asking in _EXPECTED if several and asking.search(text))
    others = ((Expected.WHY, asks_for_reasons(text)), (Expected.CONDITION, _IF.search(text)))
    return (*kinds, *(kind for kind, asked in others if asked))
