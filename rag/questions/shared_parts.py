"""Compounds that share their last part: "talous- tai velkaneuvonta" asks of "talousneuvonta" too."""

import re

from rag.words.terms import Lexicon

_SHARED = re.compile(r"((?:[^\W\d_]{3,}-,? )+)((?:ja|tai|sekä|eli|eikä) )([^\W\d_]{6,})(?![\w-])")
_FIRST = re.compile(r"(?<=\w)-(?=,? )")
_ACRONYM = re.compile(r"[A-ZÅÄÖ]{2,}-")  # keeps its hyphen: "ESR- ja valtiorahaa"
_STEM = 4  # letters


def with_shared_parts(text: str, lexicon: Lexicon) -> str:
    """Return a text in which each of such compounds stands whole."""
    return _SHARED.sub(lambda found: _whole(found, lexicon), text)


def _whole(found: re.Match[str], lexicon: Lexicon) -> str:
    firsts, joined, compound = found.groups()
    token = lexicon.tokens(compound)[0]
    last = max((token.surface.rfind(part[:_STEM]) for part in token.parts), default=-1)
    if last <= 0:
        return found[0]
    hyphen = "-" if _ACRONYM.match(firsts) else ""
    return f"{_FIRST.sub(hyphen + compound[last:], firsts)}{joined}{compound}"
