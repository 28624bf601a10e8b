"""What a question says around its topic: as what it is meant, that it is done, was done or will be done."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from rag.words.patterns import pattern
from rag.words.terms import Term
from rag.words.verbs import infinitives, of_one_verb

_DOING = frozenset(  # verbs that tell nothing of what is done
    """
    tehdä tehty tehnyt teettää toteuttaa järjestää pitää pidetty laatia laadittu olla ollut oltu oleva make makes made
    making organise organised organize organized hold held carry carried conduct conducted arrange arranged prepare
    prepared göra görs gjort gjorts ordna ordnas ordnat ordnats hålla hålls hållits genomföra genomförs genomfört
    genomförts arrangera arrangeras arrangerat arrangerats utarbeta utarbetas utarbetat utarbetats
    """.split()
)
_TOGETHER = frozenset(  # beside a name, whom something is done with
    "yhteistyö yhteistyökumppani yhteistyötaho kumppanuus cooperation co-operation collaboration samarbete".split()
)
_FI_GROUP = r"(?:pää)?kohde(?:ryhm(?:ä|i)(?:nä|ksi)|joukko(?:na|ina|ksi))"
_FI_ROLE = r"""\w*(?:asiakka(?:a|i)na|asiakasryhm(?:ä|i)nä|osallistuj(?:a|i)na|toimij(?:a|oi)na|taho(?:i)?na
    |(?:kumppan|partner)e?ina|(?:hyödyn|edun)saaj(?:a|i)na|osapuol(?:e|i)na|käyttäj(?:ä|i)nä|sidosryhm(?:ä|i)nä)"""
_EN_ROLE = r"(?:clients?|customers?|participants?|beneficiar(?:y|ies)|stakeholders?|users?|actors?|partners?)"
_SV_ROLE = r"(?:klient(?:er)?|kunde?r?|deltagare|brukare|användare|intressent(?:er)?|aktör(?:er)?|partner|partners)"
_OR = r"\ (?:tai|ja|sekä|or|and|eller|och)\ "
_ROLE = pattern(
    rf"""\b(?:{_FI_ROLE}|{_FI_GROUP})\b
    |\bas\ (?:an?\ |the\ )?(?:\w+\ )?{_EN_ROLE}\b|\b(?:som|bland)\ (?:\w+\ )?{_SV_ROLE}\b
    |\b{_EN_ROLE}(?={_OR}(?:an?\ )?(?:{_EN_ROLE}|target\ group))
    |(?:(?<=\ or\ )|(?<=\ and\ )){_EN_ROLE}(?=\W*$)
    |\b{_SV_ROLE}(?={_OR}(?:{_SV_ROLE}|målgrupp))
    |(?:(?<=\ eller\ )|(?<=\ och\ )){_SV_ROLE}(?=\W*$)"""
)
_FOR_WHOM = pattern(r"kohderyhm|target\ group|målgrupp")
_GROUPS = (  # which of the target groups, by their sections
    (pattern(r"välilli|epäsuor|\bindirect|\bindirekt"), re.compile(r"välilliset kohderyhm", re.IGNORECASE)),
    (
        pattern(r"varsinai|pääkohde|ensi(?:\ )?sija|\bactual|\bprimar|\begentlig"),
        re.compile(r"varsinaiset kohderyhm", re.IGNORECASE),
    ),
)
_ANY_GROUP = re.compile(r"kohderyhm", re.IGNORECASE)
_VERB = re.compile(
    r".{2,}(?:aan|ään|(?:[thslnr]|[uy])tiin|[tluynrsi]t[uy]|nut|nyt|neet|vat|vät)"
)  # passive, past participle, plural
_TENSES = re.compile(r"\W+(?:tai|ja|sekä|or|and|eller|och)\W+(?:\w+\W+){0,2}", re.IGNORECASE)
_STEM = 4  # letters that two tenses of a verb share


def names_target_group(text: str) -> bool:
    """Tell whether a question is about target groups, and about nobody in another role."""
    others = (said for said in _ROLE.finditer(text) if not _FOR_WHOM.search(said[0]))
    return _FOR_WHOM.search(text) is not None and next(others, None) is None


def target_sections(text: str) -> re.Pattern[str]:
    """Return how the sections are called that tell of the target groups that a question means."""
    return next((section for asked, section in _GROUPS if asked.search(text)), _ANY_GROUP)


def names_kind_of_group(text: str, term: Term) -> bool:
    """Tell whether a word only says which target groups are meant."""
    return names_target_group(text) and any(asked.search(term.surface) for asked, _ in _GROUPS)


def without_frame(text: str, topic: Sequence[Term]) -> tuple[Term, ...]:
    """Leave out of a topic the roles and the doing, where anything else is left; put tenses of a verb together."""
    roles = [said.span() for said in _ROLE.finditer(text)]
    kept = [term for term in topic if not any(start <= term.start < end for start, end in roles)]
    kept = [term for term in kept if not names_kind_of_group(text, term)]
    kept = [term for term in kept if not (term.forms | infinitives(term.forms)) & _DOING] or kept
    if any(term.start and text[term.start].isupper() for term in kept):
        kept = [term for term in kept if not term.forms & _TOGETHER] or kept
    return _in_any_tense(text, kept or topic)


def _in_any_tense(text: str, terms: Sequence[Term]) -> tuple[Term, ...]:
    """Return terms, two tenses of one verb as one: "koulutetaan tai on koulutettu"."""
    found: list[Term] = []
    for term in terms:
        last = found[-1] if found else None
        if (
            last
            and last.surface[:_STEM] == term.surface[:_STEM]
            and (of_one_verb(last.forms) & of_one_verb(term.forms))
            and _TENSES.fullmatch(text, last.end, term.start)
        ):
            found[-1] = replace(last, forms=last.forms | term.forms, end=term.end)
        else:
            found.append(term)
    return tuple(found)


def done_to(parts: Sequence[Sequence[Term]]) -> bool:
    """Tell whether two verbs have what follows the second in common: "pilotoidaan tai kokeillaan laitteita"."""
    if len(parts) != 2 or len(parts[0]) != 1 or len(parts[1]) < 2:
        return False
    return all(_VERB.fullmatch(part[0].surface) for part in parts)


def joined_verbs(text: str, terms: Sequence[Term]) -> frozenset[Term]:
    """Return the verbs of which two are joined: whatever was done is meant."""
    pairs = pairwise(terms)
    joined = ((one, two) for one, two in pairs if _TENSES.fullmatch(text, one.end, two.start))
    return frozenset(term for pair in joined if all(_VERB.fullmatch(known.surface) for known in pair) for term in pair)
