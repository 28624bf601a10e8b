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


def asides(text: str) -> tuple[range, ...]:
    """Return where the clauses of time, condition and cause stand in a question: what is told, not asked."""
    found = (_FIRST.match(text), *_WITHIN.finditer(text))
    return tuple(range(clause.start(), clause.end()) for clause in found if clause)
