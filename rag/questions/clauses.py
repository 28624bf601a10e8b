"""Which clauses of a question stand beside what it asks: "…, when the funding ended"."""

import re

_BEGINNING = (
    r"(?:sen\ jälkeen,?\ kun|ennen\ kuin|siitä\ huolimatta,?\ että|kun(?!\ taas)|vaikka|jos|mikäli|jotta"
    r"|(?<=[,;]\ )(?:koska|sillä)|after|before|although|though|even\ though|because|(?<=\w\ )if"
    r"|(?<!and\ )(?<!,\ )(?<=\w\ )when|(?<=,\ )(?:when|om|när|eftersom)|efter\ att|innan|fastän|trots\ att"
    r"|(?<!och\ )(?<!,\ )(?<=\w\ )när)\s+(?=[\w-]+\s+\w)"
)
_WITHIN = re.compile(rf"(?<=[\w,;]\s){_BEGINNING}[^,;?!.]*(?:\.\d[^,;?!.]*)*", re.IGNORECASE | re.VERBOSE)
_FIRST = re.compile(
    r"^\s*(?:sen jälkeen,? kun|ennen kuin|kun|vaikka|jos|mikäli|after|although|because|if|efter att|eftersom|fastän|om)"
    r"\s[^,;?!]+,",
    re.IGNORECASE,
)

_COUNTED_IN = re.compile(
    r"""\b(?:kun|jos|mikäli)\b[^?,;]*\b(?:mukaan|mukana|huomioon|huomioidaan)\b[^?,;]*
    |(?:[\w-]+n\s+){0,3}[\w-]+\s+(?:mukaan\s+(?:lukien|luettuina|luettuna|laskien)|lukuun\s+ottamatta)
    |\b(?:ilman|including|excluding|without|inklusive|exklusive|utan|medräknat)\b[^?,;]*
    |\b(?:when|if|när|om)\b[^?,;]*\b(?:included|counted|inkluderas|räknas)\b[^?,;]*""",
    re.IGNORECASE | re.VERBOSE,
)

_LED_TO = re.compile(
    r"""(?:[^?]{3,}?:|.{3,}?[?.!,]\s+(?:tarkoitan|siis|eli|i\s+mean|jag\s+menar)(?:\s+siis|\s+että)?,?)\s+
    (?P<asked>(?:mi(?:kä|tkä|tä|ssä|stä|hin|llä|lle|ltä|nkä|lloin|ten)|kuka|kenen|kuinka|paljonko|mon(?:tako|iko)|onko|oliko
    |what|which|who|how|when|where|vad|vilk\w+|hur|när|vem)\b.+)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def asked_alone(text: str) -> str:
    """Return the part of a text that asks, without what leads to it, "As to costs: what …"; nothing if that is all."""
    found = _LED_TO.fullmatch(text.strip())
    return found["asked"] if found else ""


def asides(text: str) -> tuple[range, ...]:
    """Return where the clauses of time, condition and cause stand in a question: what is told, not asked."""
    found = (_FIRST.match(text), *_WITHIN.finditer(text))
    return tuple(range(clause.start(), clause.end()) for clause in found if clause)


def counted_in(text: str) -> tuple[range, ...]:
    """Return where a question says what a sum has or has not in it: "kun kuntien kustannukset lasketaan mukaan"."""
    return tuple(range(clause.start(), clause.end()) for clause in _COUNTED_IN.finditer(text))
