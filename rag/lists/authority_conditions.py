"""Conditions on the authority that grants and oversees the projects."""

import re
from collections.abc import Iterator, Sequence

from corpus.regions import is_region
from rag.lists.open_words import Mention, OpenWords, mention, shown
from rag.lists.role_conditions import has_word
from rag.words.patterns import pattern
from rag.words.terms import Term

_ELY = re.compile(r"\bely(?:-?kesku\w*|[ -]cent(?:re|er)\w*|\w{0,5}|:\w+)\b|\bntm(?:-\w+)?\b", re.IGNORECASE)
_COUNCIL = re.compile(
    r"\b(?:maakunta)?liit(?:to|on|olta|olle|olla|ossa|oon|tojen|toja|oilla|oilta|oille)\b|\bregional council"
    r"|\b(?:landskaps)?förbund\w*\b",
    re.IGNORECASE,
)
_FUNDED_BY = pattern(
    r"""\b(?:ely\S*|liiton)\ (?:rahoittam|myöntäm|hyväksym)\w+|\brahoittanut\b
    |\brahoittajana\b|\brahoittaja\ on\b|\b(?:funded|financed|granted)\ by\b
    |\bfinansiera\w*\ av\b"""
)
_OVERSEEN = pattern(  # beside an authority's own word
    r"""\b(?:rahoit|myön|hyväks|valvo|vahti|hallinnoi)\w+|\b(?:alaisuudessa|hoteissa|huostassa|hallinnoitavana)\b
    |\b(?:funded|financed|granted|supervised|monitored|overseen|administered|managed|approved)\ by\b
    |\b(?:fall|come|sit)s?\ under\b|\b(?:lyder|sorterar|hör)\ under\b
    |\b(?:finansiera|övervaka|bevilja|administrera|godkän)\w*\ (?:\w+\ )?av\b"""
)
_OVERSEEING = re.compile(  # what an authority does, and where its projects then are
    r"valvo|vahti|hoteissa|hotei|huosta|alais|alla$|alle$|piikki|siip|suojelu|seurata|seurant|seuraa|katsoa|kontollaan"
    r"|hallinno|hallinnoi|myön|hyväks|tuke|tuki$|lähteä|tulla$|centre|center|central|supervis|overs|monitor|administ"
    r"|manag|approv|fall$|come$|under$|lyd|sorter|höra?$|övervak|bevilj|godkän|ansvar"
)
_OF_REGION = re.compile(r"\s+(?:i|för|of|in|for)\s+\S+", re.IGNORECASE)
_BEFORE_AUTHORITY = 40  # characters before the authority's own word in which its region stands


def authority(words: OpenWords) -> Iterator[Mention]:
    """Read the authority: the word for one, its region, or the field's name with what it must be."""
    facts = [known for known in words.facts("authority") if known.fact.value]
    offices = sorted((found for kind in (_ELY, _COUNCIL) for found in kind.finditer(words.text)), key=re.Match.start)
    asked = words.asks(("authority",)) or words.says(_FUNDED_BY) or (offices and words.says(_OVERSEEN))
    authorities = {str(known.fact.value) for known in facts}
    named = [term for term in words.terms if _names_authority(term, offices, authorities, words)]
    if not (asked and offices) and not (named and (asked or offices)):
        return
    words.take_phrases(("authority",))
    words.take(lambda term: term in named)
    words.take_like(re.compile(r"rahoittaja|ely\b|ely-|elytt?|ely:|ntm|liitto|liito|council|förbund|keskus|maakun"))
    words.take_like(_OVERSEEING)
    for office in offices:
        end = office.end() + (len(said[0]) if (said := _OF_REGION.match(words.text, office.end())) else 0)
        own = [term for term in named if office.start() - _BEFORE_AUTHORITY <= term.start < end]
        named = [term for term in named if term not in own]
        kind = "elinkeino" if _ELY.match(office[0]) else "liitto"
        of_kind = [known for known in facts if kind in str(known.fact.value).lower()]
        found = [known for known in of_kind if all(has_word(str(known.fact.value), term, words) for term in own)]
        start = min([office.start(), *(term.start for term in own)])
        yield Mention("authority" if own else "office", start, office.end(), shown(found), tuple(facts))
    for term in named:
        yield mention(
            "authority", [term], [known for known in facts if has_word(str(known.fact.value), term, words)], facts
        )


def _names_authority(term: Term, offices: Sequence[re.Match[str]], authorities: set[str], words: OpenWords) -> bool:
    """Tell whether a word is the part of an authority's name that tells it from others of its kind."""
    if offices and not any(
        office.start() - _BEFORE_AUTHORITY <= term.start < office.end() + _BEFORE_AUTHORITY for office in offices
    ):
        return False
    if _ELY.match(term.surface) or _COUNCIL.match(term.surface) or term.surface.startswith("maakun"):
        return False
    if any(is_region(form.title()) for form in term.forms):
        return True
    known = any(words.in_value(term, authority) for authority in authorities)
    return known and (words.text[term.start].isupper() or not offices)
