"""Which sums a question speaks of: granted, requested or used, public or of the EU, and what share was used."""

import re
from collections.abc import Iterable

from rag.words.terms import Term

_UNUSED = re.compile(
    r"(?:käyttä|toteutu|hyödyntä|nosta|kulutta|kulu|tarvitse|maksa)m[aä]t(?:tä|ta|ö|o)\w*|\bjä(?:i|ä)\w* yli"
    r"|\byli jä(?:i|ä)\w*"
    r"|säästy\w+|säästi\w*|\bunused|unspent|left over|\bnot (?:used|spent)\b|oanvän\w+|ej använ\w+|inte använ\w+",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"euro|€|raho|\braha|tuke|tuki|fund|money|financ|finans|budje|kustann|cost|kostnad|pengar|stöd|grant|bevilj|myön",
    re.IGNORECASE,
)
_PUBLIC = re.compile(r"julki|public|offentlig", re.IGNORECASE)
_REQUESTED = re.compile(
    r"\bpyyt(?:ää|i|ävät|ivät)\b|\bpyyde(?:tään|ttiin|tty)\b|\bano(?:o|i|vat|ivat|taan|ttiin)\b|\bask(?:s|ed)? for\b"
    r"|\bhak(?:i|ee|evat|ivat|enut|eneet)\b|\bhae(?:taan|ttiin|ttu|ttava)|\bhaettav|\bappl(?:y|ied)|request|\bsök(?:t|er|te)\b",
    re.IGNORECASE,
)
_GRANTED = re.compile(
    r"myön|\bkuittas|\bhelti|\birto[sa]|\bheru|\btipaht|\bropis|\blohk[ei]|\bs(?:ai|aa)(?:vat|nut|neet)?\b|grant|receiv|award|bevilj|\bfått\b|\bfick\b",
    re.IGNORECASE,
)
_SPENT = re.compile(
    r"toteut(?:u(?!s)|i|ett)|toteuma|käyt(?:ti|tä|et)|kului|kulutt|realis|realiz|\bactual|\bspent|\bused|utfall|använ|förbruk",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?:suure|suuri|iso|piene|pieni|enemm|vähemm|vähi|eni)\w* (?:\w+ )?osa\w*"
    r"|\bosuu[st]\w*|\bosuude\w*|\bsuhteessa|suhteelli|prosent"
    r"|\bshare\b|\bproportion\w*|\bpercent\w*|per cent|\bandel\w*|procent",
    re.IGNORECASE,
)
_SHARE_WORDS = re.compile(
    r"osa|osuu|osuut|suhte|prosen|myön|raho|\w*raha|tue|tuk|budj|käyt|eu\b|eu-|valti|julki|ehti|jää|jäi|kulu|kulut|suur|iso|pien|enem|vähem"
    r"|enite|vähit|share|propor|percent|cent|andel|procent|fund|money|grant|spen|use|unused|state|public|larg|small|great"
    r"|bevilj|stöd|pengar|finans|använ|stor|större|min[ds]|statlig|offentlig",
    re.IGNORECASE,
)


def sums(text: str) -> tuple[str, ...]:
    """Return the fields of the sums that a text speaks of."""
    spent = _SPENT.search(text)
    if _PUBLIC.search(text):
        return ("realised_public",) if spent else ("planned_public",)
    if _REQUESTED.search(text):
        return ("granted_eu_state", "requested_eu_state") if _GRANTED.search(text) else ("requested_eu_state",)
    if spent:
        return ("realised_eu_state",)
    return ("granted_eu_state",) if _GRANTED.search(text) else ()


def used_share(text: str) -> tuple[str, str] | None:
    """Return the fields of what was used and of what was granted, where a text asks how great a share was used."""
    if not (_SHARE.search(text) and _MONEY.search(text) and (_SPENT.search(text) or _UNUSED.search(text))):
        return None
    return ("realised_public", "planned_public") if _PUBLIC.search(text) else ("realised_eu_state", "granted_eu_state")


def asks_only_share(text: str, terms: Iterable[Term]) -> bool:
    """Tell whether nothing else is asked than how great a share was used, and not for what."""
    return used_share(text) is not None and all(map(is_of_share, terms))


def per_cent(used: float, granted: float, unused: bool) -> float:
    """Return how many per cent were used, or were not, to one decimal."""
    share = round(100 * used / granted, 1)
    return round(100 - share, 1) if unused else share


def leaves_unused(text: str) -> bool:
    """Tell whether a text asks for what was not used."""
    return _UNUSED.search(text) is not None


def is_of_share(term: Term) -> bool:
    """Tell whether a word says only that a share was used, and of which money."""
    return _SHARE_WORDS.match(term.surface) is not None


def speaks_of_sums(text: str) -> bool:
    """Tell whether a text has a word for money."""
    return _MONEY.search(text) is not None
