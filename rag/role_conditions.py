"""Conditions on who is in a project and as what: organisations, their types, how many they are, the authority."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from corpus.regions import is_region
from index.catalogue import StoredFact
from rag.amounts import find_bound
from rag.open_words import OpenWords, Shown, shown
from rag.place_conditions import is_place
from rag.roster import Member, roster
from rag.terms import Term, match

_LEAD = re.compile(
    r"\b(?:pää)?(?:hakija|toteuttaja)\w*|\b(?:hallinno|koordino|vetä|johta)\w+"
    r"|\bled by|\bleads?\b|\bcoordinat|\bapplicant|\bhuvudgenomför|\bsökande|\bleds av",
    re.IGNORECASE,
)
_CO = re.compile(r"\b(?:osatoteutt|kumppani|co-?implement|partner|delgenomför)\w*", re.IGNORECASE)
_ANY = re.compile(
    r"\bmukana\b|\b(?:toteuttaji|osallistu|toimijana)\w*|\binvolv|\btakes? part|\bparticipat|\bär med\b|\bdeltar",
    re.IGNORECASE,
)
_ROLE_WORDS = re.compile(
    r"(?:pää|osa)?toteuttaj|(?:pää)?hakija|hallinno|koordino|vetä|johta|mukana|kumppani|virallinen|toimija|organisaatio"
    r"|lead|led|coordinat|applicant|partner|implement|involv|genomför|sökande|delta|osallistu|part|organisation"
)
_APPLIED = r"ammattikorkeakoul|universit(?:y|ies) of applied sciences?|yrkeshögskol"
_TYPES = {  # how a type is asked for: how a name, or the printed type, shows it
    rf"{_APPLIED}|\bamk\w*": r"ammattikorkeakoulu|\bamk\b",
    r"yliopisto|universit(?!\w* of applied)": r"yliopisto",
    r"säätiö|foundation|stiftelse": r"säätiö|\bsr\b",
    r"seurakun|parish|församling": r"seurakun|seurakuntayhtym",
    r"kuntayhtym|joint municipal|samkommun": r"(?<!seura)kuntayhtym|\bkky\b",
    r"yhdisty|järjestö|association|\bngo|förening": r"\bry\b|\brf\b|yhdisty|järjestö",
    r"osuuskun|co-?operative|andelslag": r"osuuskun|\bosk\b",
    r"\b(?:kunta|kunnan|kunnat|kaupun\w+|municipalit\w+|city|cities|kommun\w*)\b": r"(?<!\w)kunta\b|kaupunki",
    r"oppilaito|koulutuksen järjestäj|opisto|läroanstalt": r"(?<!yli)opisto(?!säätiö)|oppilaito|koulutuskuntayhtym",
    r"yrity|yhtiö|compan|företag": r"^(?!.*(?:ammattikorkeakoulu|yliopisto)).*(?:\bOyj?\b|\bTmi\b|\bKy\b|yritys)",
}
_TYPE_SIGNS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(sign, re.IGNORECASE)) for asked, sign in _TYPES.items()
)
_ELY = re.compile(r"\bely(?:-?kesku\w*|\w{0,3}|:\w+)\b", re.IGNORECASE)
_COUNCIL = re.compile(r"\bliit(?:to|on|olta|olle|olla|ossa)\b|\bregional council", re.IGNORECASE)
_BEFORE_AUTHORITY = 40  # characters before the authority's own word in which its region stands
_ACRONYMS = {"sote": ("sosiaali", "terveys"), "amk": ("ammattikorkeakoulu",)}
_ALONE = re.compile(
    r"\b(?:vain|ainoastaan) yksi (?:hakija|toteuttaja)|\byksin\b|\bonly one (?:applicant|implement)\w*"
    r"|\bbara en (?:sökande|genomför)\w*",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\byhteishan\w+|\bjoint projects?|\b(?:useampi|useita|useampia) (?:kuin yksi )?(?:osa)?(?:hakij|toteuttaj)\w+"
    r"|\bgemensamma projekt",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s*(osa)?(?:toteuttaj|hakij|implement|partner|kumppan|organisaatio|genomför)\w*", re.IGNORECASE)


def authority(words: OpenWords) -> Shown | None:
    """Read the authority: the word for one with its region, or the field's name with what it must be."""
    facts = words.facts("authority")
    office = words.says(_ELY) or words.says(_COUNCIL)
    asked = words.asks(("authority",))
    authorities = {str(stored.fact.value) for stored in facts}
    named = [term for term in words.terms if _names_authority(term, office, authorities, words)]
    if not (named and (asked or office)):
        return None
    words.take_phrases(("authority",))
    words.take(lambda term: term in named)
    kind = "elinkeino" if words.says(_ELY) else "liitto" if office else ""
    words.take_like(re.compile(r"ely\b|ely-|elytt?|ely:|liitto|council|keskus"))
    return shown(
        stored
        for stored in facts
        if kind in str(stored.fact.value).lower() and all(_has(str(stored.fact.value), term, words) for term in named)
    )


def _names_authority(term: Term, office: re.Match[str] | None, authorities: Iterable[str], words: OpenWords) -> bool:
    """Tell whether a word is the part of an authority's name that tells it from others of its kind."""
    if office and not office.start() - _BEFORE_AUTHORITY <= term.start < office.end():
        return False
    if _ELY.match(term.surface) or _COUNCIL.match(term.surface):
        return False
    return any(is_region(form.title()) for form in term.forms) or any(
        words.in_value(term, authority) for authority in authorities
    )


def organisation(words: OpenWords) -> Shown | None:
    """Read an organisation that must be in the project, in the role that is named; a mere place is no organisation."""
    members = roster(words.catalogue)
    meant = _meant(words, [member.name for member in members])
    if not meant:
        return None
    names, terms = meant
    words.take(lambda term: term in terms)
    words.take_like(_ROLE_WORDS)
    words.considered += [member.named for member in members]
    return shown(member.named for member in _in_role(words, members) if member.name in names)


def _meant(words: OpenWords, names: Sequence[str]) -> tuple[set[str], set[Term]] | None:
    """Return the names that have most of the open words, and those words."""
    named = {implementer.name for implementer in words.question.implementers}
    role = any(words.says(pattern) for pattern in (_LEAD, _CO, _ANY))
    matched = {
        name: {term for term in words.terms if _has(name, term, words) and not _ROLE_WORDS.match(term.surface)}
        for name in dict.fromkeys(names)
        if name in named or role
    }
    best = max((len(terms) for terms in matched.values()), default=0)
    found = {name: terms for name, terms in matched.items() if best and len(terms) == best}
    known = {name for name in found if name in named} or {name for name, terms in found.items() if len(terms) > 1}
    taken = {term for name in known for term in found[name]}
    if not known or not (role or any(_is_name(term, words) for term in taken)):
        return None
    return known, taken


def _is_name(term: Term, words: OpenWords) -> bool:
    """Tell whether a word is written as a name and is none of a place."""
    return words.text[term.start].isupper() and not is_place(term, words)


def _in_role(words: OpenWords, members: Sequence[Member]) -> list[Member]:
    """Return the members in the role that the question names; all where it names none."""
    if words.says(_CO):
        return [member for member in members if not member.leads]
    return [member for member in members if member.leads] if words.says(_LEAD) else list(members)


def type_of_organisation(words: OpenWords) -> Shown | None:
    """Read a type of organisation in a role: "hakijana on säätiö", "mukana on ammattikorkeakoulu"."""
    found = next(((said, sign) for wanted, sign in _TYPE_SIGNS if (said := words.says(wanted))), None)
    if found is None or not any(words.says(pattern) for pattern in (_LEAD, _CO, _ANY)) or words.question.implementers:
        return None
    said, sign = found
    members = roster(words.catalogue)
    words.take_within(*said.span())
    words.take(lambda term: term.start <= said.start() < term.end)
    words.take_like(_ROLE_WORDS)
    words.considered += [member.named for member in members]
    return shown(stored for member in _in_role(words, members) if (stored := _typed(member, sign)) is not None)


def how_many_implementers(words: OpenWords) -> Shown | None:
    """Read how many organisations there must be: one, several, more than three; of co-implementers also none."""
    return _counted_implementers(words) if find_bound(words.text) else _alone_or_together(words)


def _counted_implementers(words: OpenWords) -> Shown | None:
    bound = find_bound(words.text)
    counted = _COUNTED.match(bound.noun) if bound and not bound.euros else None
    if bound is None or counted is None:
        return None
    words.take_within(bound.start, bound.end + counted.end())
    fitting = {
        code: members for code, members in _by_project(words).items() if bound.holds(len(members) - bool(counted[1]))
    }
    return {code: [member.named for member in members] for code, members in fitting.items()}


def _alone_or_together(words: OpenWords) -> Shown | None:
    alone, together = words.says(_ALONE), words.says(_TOGETHER)
    without = words.negation >= 0 and bool(words.asks(("co_implementer",)))
    if not (alone or together or without):
        return None
    negated = words.take_negation()
    single = negated if together or without else not negated
    for said in filter(None, (alone, together)):
        words.take_within(*said.span())
    words.take_phrases(("co_implementer", "joint_project"))
    asked = {stored.project: stored for stored in words.facts("joint_project")}
    return {
        code: [asked[code] if code in asked and asked[code].fact.value else members[-1].named]
        for code, members in _by_project(words).items()
        if (code in asked and len(members) == 1 if single else len(members) > 1)
    }


def _by_project(words: OpenWords) -> dict[str, list[Member]]:
    members: dict[str, list[Member]] = defaultdict(list)
    for member in roster(words.catalogue):
        members[member.project].append(member)
    return members


def _typed(member: Member, sign: re.Pattern[str]) -> StoredFact | None:
    """Return what shows that an organisation is of a type: its printed type, or its name."""
    if member.typed is not None and sign.search(str(member.typed.fact.value)):
        return member.typed
    return member.named if sign.search(member.name) else None


def _has(name: str, term: Term, words: OpenWords) -> bool:
    """Tell whether a name has a word, or what an acronym stands for."""
    known = words.lexicon.words(name)
    return match(term, known) >= 0.9 or any(
        set(parts) <= known.forms | known.parts for form in term.forms if (parts := _ACRONYMS.get(form))
    )
