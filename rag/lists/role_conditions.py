"""Conditions on who is in a project and as what: organisations and their types."""

import re
from collections.abc import Iterable, Iterator, Sequence

from index.catalogue import StoredFact
from rag.lists.open_words import Mention, OpenWords, Shown, mention
from rag.lists.place_conditions import TOWN_ITSELF, is_place
from rag.lists.roster import Member, roster
from rag.questions.short_names import called
from rag.words.patterns import pattern
from rag.words.terms import Term, match

_LEAD = re.compile(
    r"\b(?:pää)?hakija\w*|\bpäätoteuttaj\w*|\b(?:pääasialli|päävastuulli)\w+ toteuttaj\w*|\btoteuttam(?!assa)\w+"
    r"|\b(?:hallinno|koordino|vetä|johta|luotsa|luotsi|kipparoi|isännöi|emännöi|pyörittä)\w+|\bkäsissä\b|\b(?:ohjaksissa|puikoissa|peräsimessä)\b"
    r"|\b(?:vetovastuu|päävastuu)\w*|\blan(?:gat|koja|goista)\b(?: \w+)? (?:käsi\w+|kädessä\w*)|\bvastuussa\b"
    r"|\bhakema\w*|\bhakemi(?:a|en|ssa|sta)\b"
    r"|\b(?:led|run|managed|implemented|carried out|headed|spearheaded|coordinated|steered|hosted) by"
    r"|\bin charge\b|\bat the helm\b|\bheads?\b|\b(?:drivs|styrs|koordineras|dras) av\b|\bvid rodret\b"
    r"|\b(?:main|principal) (?:implement|partner|organi[sz]ation)\w*"
    r"|\bleads?\b|\bcoordinat|\bapplicant|\bhuvud(?:sakliga? )?genomför|\b(?:huvud)?sökande|\bleds av",
    re.IGNORECASE,
)
_CO = re.compile(r"\b(?:osatoteutt|kumppani|co-?implement|partner|delgenomför)\w*", re.IGNORECASE)
_AS_PARTNER = re.compile(
    r"\b\w*(?:kumppani|kumppanei|partneri|partnerei)na\b|\bsidosryhm(?:än|in)ä\b"
    r"|\b(?:as|som) (?:an? |en )?\w*(?:partners?|stakeholders?|intressent)(?: (?:or|eller) \w+)?\b",
    re.IGNORECASE,
)
_EITHER = re.compile(r"\btoteuttaj\w*", re.IGNORECASE)  # the leading one or another
_BOTH = re.compile(
    r"\b(?:pää)?(?:hakija|toteuttaja)\w*\s+(?:tai|ja|or|eller)\s+(?:osatoteut|kumppan|co-?implement|partner|delgenomför)",
    re.IGNORECASE,
)
_FORMAL = re.compile(r"osatoteutt|co-?implement|delgenomför", re.IGNORECASE)
_ANY = re.compile(
    r"\bmukana\b|\btakana\b|\bbehind\b|\bbakom\b|\b(?:toteuttaj|osallistu|toimijana)\w*|\binvolv|\btakes? part"
    r"|\bparticipat|\bär med\b|\bdeltar",
    re.IGNORECASE,
)
_ROLE_WORDS = re.compile(
    r"(?:pää|osa)?toteutta[jm]|hakema$|hakemi(?:a|en|ssa|sta)$|pääasiallinen|päävastuullinen|main$|principal$|huvudsaklig"
    r"|tyyp(?:pi|il|is)|types?$|typ$|(?:pää)?hakija|hallinno|koordino|vetä|johta|mukana|kumppani|virallinen|toimija|organisaatio|rooli|role|roll"
    r"|pyörit|taka(?:na)?$|luotsa|luotsi|kipparoi|isännöi|emännöi|ohjaksissa|ohja$|ohjas$|ohjakset|puikko|puikoissa|peräsi|vetovastuu|päävastuu|vastuu|lanka|käsi$|virka$"
    r"|rekisteröi|charge$|helm|head(?:ed|s)?$|spearhead|steer|host(?:ed)?$|drivs|styr|dras$|rodret|registrera"
    r"|lead|led|coordinat|applicant|partner|implement|involv|genomför|sökande|huvudsökande|delta|osallistu|part|organisation"
)
_APPLIED = r"ammattikorkeakoul|universit(?:y|ies) of applied sciences?|yrkeshögskol"
_COMPANY = r"^(?!.*(?:ammattikorkeakoulu|yliopisto)).*(?:\bOyj?\b|\bTmi\b|\bKy\b|yritys)"
_TYPES = {  # how a type is asked for: how a name, or the printed type, shows it
    rf"{_APPLIED}|\bamk\w*": r"ammattikorkeakoulu|\bamk\b",
    r"yliopisto|universit(?!\w* of applied)": r"yliopisto",
    r"säätiö|foundation|stiftelse": r"säätiö|\bsr\b",
    r"seurakun|parish|församling": r"seurakun|seurakuntayhtym",
    r"kuntayhtym|joint municipal|samkommun": r"(?<!seura)kuntayhtym|\bkky\b",
    r"yhdisty|järjestö|association|\bngo|förening": r"\bry\b|\brf\b|yhdisty|järjestö",
    r"osuuskun|co-?operative|andelslag": r"osuuskun|\bosk\b",
    r"\b(?:kunta|kunnan|kunnat|kuntien|kuntia|kunnalla|kunnille|kaupun\w+|municipalit\w+|city|cities"
    r"|kommun\w*)\b": r"(?<!\w)kunta\b|kaupunki",
    r"ammattiopisto|vocational college|yrkesinstitut": r"ammattiopisto",
    r"oppilaito|koulutuksen järjestäj|opisto|läroanstalt": r"(?<!yli)opisto(?!säätiö)|oppilaito|koulutuskuntayhtym",
    r"tutkimuslaito|tutkimuskesk|research (?:institut|cent)|forskningsinstitut|forskningscent": r"tutkimuslaito"
    r"|tutkimuskesk",
    r"mikroyrity\w*|micro-?enterpris\w*|mikroföretag\w*": r"mikroyritys",
    r"pien(?:i |en |et |ten |iä )?yrity\w*|small (?:compan|enterpris)\w*": r"pieni ?yritys|pienyritys",
    r"(?<!suur)(?<!mikro)yrity|yhtiö|compan|företag": _COMPANY,
}
_TYPE_SIGNS = tuple(
    (re.compile(asked, re.IGNORECASE), re.compile(sign, re.IGNORECASE)) for asked, sign in _TYPES.items()
)
_PLAYED = re.compile(r"\brooli|\btehtävä|\bviitta|\brole\b|\broll(?:en)?\b", re.IGNORECASE)  # as what it takes part
_IN_NAME = re.compile(r"\bnime(?:ssä|ltä|stä|en)\w*|\bin (?:its|the|their) names?\b|\bi namnet\b", re.IGNORECASE)
_PLAYING = re.compile(
    r"hoitaa|kantaa|näytellä|esittää|ottaa$|pitää$|pelata|saada$|antaa$|viitta|tehtävä$|nimi|sana$|esiinty|lukea|komeil|vilah"
    r"|play|take|has$|name|word|spela|har$|namn|ord$"
)
_NAMED_BY_PLACE = re.compile(
    r"\buniversit(?:y|ies) of (?!applied)|\b(?:city|town|municipality|parish) of (?-i:(?=[A-ZÅÄÖ]))", re.IGNORECASE
)
_APPLICANT = re.compile(r"hakij|applicant|sökande", re.IGNORECASE)  # how many there are is a field of its own
_SHORT_NAME = 8  # letters
_SEVERAL_OF = re.compile("(?:[ij]|it|öj)[aä]$")  # the partitive plural
_ACRONYMS = {"sote": ("sosiaali", "terveys"), "amk": ("ammattikorkeakoulu",)}
_ONE_OF_FORMS = r"(?:osa|pää)?(?:hakij|toteuttaj)\w*"  # implementers, whatever is said of them
_ONE_OF_ALL = r"(?:hakij|toteuttaj|organisaatio|taho|toimij)\w*"  # these only where they implement
_IMPLEMENT = r"\b(?:toteut|ha(?:kee|kivat|ettu|etaan|ettiin)|teke|tehd|teht|teetet|vetä|vede)\w*"
_IMPLEMENTS = pattern(_IMPLEMENT)
_SEVERAL = r"(?:usea|use[io]|mone|mon[ti]a)\w*(?:\ kuin\ (?:yksi|yhden))?(?:\ eri)?"
_ALONE = pattern(
    rf"""\b(?:vain|ainoastaan|pelkästään)\ (?:yksi|yhden|yhdellä)\ (?:ainoa\w*\ )?{_ONE_OF_ALL}
    |\b(?:yksi|yhden)\ ainoa\w*\ {_ONE_OF_ALL}
    |\b{_ONE_OF_FORMS}\ (?:(?:on|oli|ovat|olivat)\ )?(?:vain|ainoastaan|pelkästään|tasan)\ (?:yksi\b|yhtä\b|1\b)
    |\byhden\ {_ONE_OF_ALL}(?=\ (?:\w*hank|projekt|toteut))
    |{_IMPLEMENT}(?:\ \w+)?\ yksin\b|\byksin\ (?={_IMPLEMENT})|\byksin\W*$
    |\b(?:only\ one|a\ single|just\ one)\ (?:applicant|implement|organi[sz]ation)\w*
    |\bimplement\w*\ (?:alone|on\ its\ own|by\ itself)
    |\b(?:bara|endast)\ en\ (?:enda\ )?(?:sökande|genomför|organisation|aktör)\w*"""
)
_TOGETHER = pattern(
    rf"""\byhteishan\w+|\bjoint\ projects?|\bsamprojekt\w*|\bgemensam\w*\ projekt
    |\b{_SEVERAL}\ {_ONE_OF_FORMS}|\benemmän\ kuin\ yksi\ {_ONE_OF_FORMS}
    |\b{_ONE_OF_FORMS}(?:\ on)?\ (?:useita|useampi\w*|monta|enemmän\ kuin\ yksi)
    |{_IMPLEMENT}\b.*?\b{_SEVERAL}\ {_ONE_OF_ALL}(?:\ (?:kesken|yhdessä|yhteistyö\w+|voimin))?
    |\b{_SEVERAL}\ {_ONE_OF_ALL}\ (?:yhdessä\ )?{_IMPLEMENT}
    |\b(?:more\ than\ one|several|multiple|two\ or\ more)\ (?:applicant|implement|organi[sz]ation|partner)\w*
        (?:\ (?:together|jointly))?
    |\bjointly\b
    |\b(?:(?:fler|mer|flera)\ än\ en|flera(?:\ olika)?)\ (?:sökande|genomför|organisation|aktör)\w*"""
)


def organisation(words: OpenWords) -> Iterator[Mention]:
    """Read an organisation that must be in the project, in the role that is named; a mere place is no organisation.

    One that takes part in no project is a condition that none meets.
    """
    members = roster(words.catalogue)
    named = [member.named for member in members]
    meant = _meant(words, [member.name for member in members]) or _by_short_name(words)
    unknown = [] if meant else _unknown(words)
    if not (meant or unknown):
        return
    names, terms = meant or (set(), set(unknown))
    place = min(term.start for term in terms)
    words.take(lambda term: term in terms)
    words.take_like(_ROLE_WORDS)
    if meant is not None or unknown:
        in_role = (member.named for member in _in_role(members, _role(words, place)) if member.name in names)
        yield mention("organisation", sorted(terms, key=lambda term: term.start), in_role, named)


def _meant(words: OpenWords, names: Sequence[str]) -> tuple[set[str], set[Term]] | None:
    """Return the names that have most of the open words, and those words."""
    named = {implementer.name for implementer in words.question.implementers}
    role = any(words.says(pattern) for pattern in (_LEAD, _CO, _ANY))
    role |= words.says(TOWN_ITSELF) is not None and words.says(_IMPLEMENTS) is not None
    matched = {
        name: {term for term in words.terms if has_word(name, term, words) and not _ROLE_WORDS.match(term.surface)}
        for name in dict.fromkeys(names)
        if name in named or role
    }
    matched = {name: terms for name, terms in matched.items() if not _is_of_another(terms, words)}
    best = max((len(terms) for terms in matched.values()), default=0)
    found = {name: terms for name, terms in matched.items() if best and len(terms) == best}
    known = {name for name in found if name in named} or {name for name, terms in found.items() if len(terms) > 1}
    taken = {term for name in known for term in found[name]}
    if not known or not any(
        _is_name(term, words) or (role and not is_place(term, words) and not _are_many(term)) for term in taken
    ):
        return None
    return known, taken


def _are_many(term: Term) -> bool:
    """Tell whether a word speaks of several of a kind, as no name does: "yrittäjiä"."""
    return _SEVERAL_OF.search(term.surface) is not None and {term.surface} != term.forms


def _by_short_name(words: OpenWords) -> tuple[set[str], set[Term]] | None:
    """Return the names of those in a role that the texts give a short name for, and that word."""
    if not any(words.says(role) for role in (_LEAD, _CO, _ANY, _IMPLEMENTS)):
        return None
    named = (term for term in words.terms if words.text[term.start].isupper() or words.text.islower())
    short = (term for term in named if len(term.surface) <= _SHORT_NAME)
    found = ((called(term, words.question, words.searcher, words.lexicon), term) for term in short)
    return next(((set(names), {term}) for names, term in found if names), None)


def _is_of_another(terms: set[Term], words: OpenWords) -> bool:
    """Tell whether one foreign word with a meaning stands in a longer name: "Social Insurance Institution"."""
    if len(terms) != 1 or not (term := min(terms, key=lambda known: known.start)).related:
        return False
    others = (other for other in words.question.terms if other is not term and words.text[other.start].isupper())
    return any(other.end + 1 == term.start or term.end + 1 == other.start for other in others)


def _unknown(words: OpenWords) -> list[Term]:
    """Return the words that name an organisation of a formal role that no project has."""
    if not is_formal_role(words) or is_loose_role(words):
        return []
    typed = [term for term in words.terms if is_typed(term)]
    named = [term for term in words.terms if term.start and words.text[term.start].isupper()]
    compound = [term for term in named if term in typed and "-" in term.surface]
    followed = [term for term in named if any(term.end + 1 == other.start for other in typed)]
    alone = [term for term in named if not is_place(term, words) and not term.surface[-1].isdigit()]
    found = compound or followed or alone
    return [*found, *(term for term in typed if any(other.end + 1 == term.start for other in found))]


def _is_name(term: Term, words: OpenWords) -> bool:
    """Tell whether a word is written as a name and is none of a place."""
    return words.text[term.start].isupper() and not is_place(term, words)


def _in_role(members: Sequence[Member], role: str) -> list[Member]:
    """Return the members in a role, "lead" or "co"; all where none is named."""
    return [member for member in members if not role or member.leads is (role == "lead")]


def _role(words: OpenWords, place: int) -> str:
    """Return the role that the question names nearest to a place; empty where it names none, or either."""
    if words.says(_BOTH):
        return ""
    said = [
        (abs(found.start() - place), role)
        for role, pattern in (("co", _CO), ("lead", _LEAD), ("", _EITHER))
        for found in pattern.finditer(words.text)
    ]
    return min(said)[1] if said else ""


def type_of_organisation(words: OpenWords) -> Iterator[Mention]:
    """Read a type of organisation in a role: "hakijana on säätiö", "mukana on ammattikorkeakoulu"."""
    asked = words.asks(("organisation_type", "co_implementer_type"))
    cast = any(words.says(pattern) for pattern in (_LEAD, _CO, _ANY))
    if not (cast or asked) or _is_of_a_name(words):
        return
    members = roster(words.catalogue)
    named = tuple(member.named for member in members)
    spans: list[tuple[int, int]] = []
    for wanted, sign in _TYPE_SIGNS:
        for said in wanted.finditer(words.text):
            if words.is_taken(*said.span()) or any(start < said.end() and said.start() < end for start, end in spans):
                continue
            if _ROLE_WORDS.match(said[0]):
                continue
            role = _role(words, said.start()) or ("" if cast else "lead")  # the form's own field is the applicant's
            in_role = _in_role(members, role)
            fitting = [facts for member in in_role if (facts := _typed(member, sign))]
            if not fitting and (not role or is_loose_role(words)):
                continue  # texts may tell who else is involved
            spans.append(said.span())
            considered = tuple(member.named for member in in_role)
            yield Mention(f"organisation_type {role}", *said.span(), _first_of_each(fitting), considered or named)
    if spans:
        if words.says(_PLAYED) or words.says(_IN_NAME):
            words.take_like(_PLAYING)
        words.take(lambda term: any(start < term.end and term.start < end for start, end in spans))
        words.take_phrases(asked)
        words.take_like(_ROLE_WORDS)
        words.take_like(re.compile("organisa"))


def is_formal_role(words: OpenWords) -> bool:
    """Tell whether a question names a role that the forms give."""
    return any(words.says(role) is not None for role in (_LEAD, _CO, _EITHER))


def is_listed(name: Sequence[Term], words: OpenWords) -> bool:
    """Tell whether the forms list an organisation of this name."""
    return any(all(has_word(member.name, term, words) for term in name) for member in roster(words.catalogue))


def is_loose_role(words: OpenWords) -> bool:
    """Tell whether a partner is asked about, which texts may name as well as the forms."""
    return words.says(_CO) is not None and words.says(_FORMAL) is None and words.says(_LEAD) is None


def take_part_as_partner(words: OpenWords) -> None:
    """Take the words that only say that someone is a partner, whom the texts name."""
    for said in _AS_PARTNER.finditer(words.text):
        words.take_within(*said.span())


def is_typed(term: Term) -> bool:
    """Tell whether a word is the type in an organisation's name."""
    return any(sign.search(term.surface) for sign, _ in _TYPE_SIGNS)


def _is_of_a_name(words: OpenWords) -> bool:
    """Tell whether a type is part of a name, known or not, as in "Turun yliopisto"."""
    plain = [term for term in words.terms if not is_typed(term)]
    known = [implementer.name for implementer in words.question.implementers]
    if any(has_word(name, term, words) for name in known for term in plain if not _ROLE_WORDS.match(term.surface)):
        return True
    typed = [term for term in words.terms if is_typed(term)]
    if any("-" in term.surface and has_word(name, term, words) for name in known for term in typed):
        return True
    named = [term for term in words.terms if term.start and words.text[term.start].isupper()]
    compound = any("-" in term.surface for term in typed if term in named)
    return (
        compound
        or _NAMED_BY_PLACE.search(words.text) is not None
        or any(term.end + 1 == other.start for term in named for other in typed)
    )


def alone_or_together(words: OpenWords) -> Iterator[Mention]:
    """Read whether one organisation or several must implement a project."""
    for asked in (_ALONE, _TOGETHER):
        for said in asked.finditer(words.text):
            words.take_within(*said.span())
            least = 3 if asked is _TOGETHER and _FORMAL.search(said[0]) else 2  # the leading one and several others
            yield _by_number(said, words, asked is _ALONE, least)


def with_partners(words: OpenWords) -> Iterator[Mention]:
    """Read that there must be co-implementers, or none."""
    said = words.says(_CO)
    if words.says(_AS_PARTNER) is None and said is not None and words.asks(("co_implementer",)):
        yield _by_number(said, words, alone=False)


def _by_number(said: re.Match[str], words: OpenWords, alone: bool, least: int = 2) -> Mention:
    members: dict[str, list[Member]] = {}
    for member in roster(words.catalogue):
        members.setdefault(member.project, []).append(member)
    own_field = {stored.project for stored in words.facts("joint_project")} if _APPLICANT.search(said[0]) else set()
    no_partner = [stored for stored in words.facts("co_implementer") if stored.project not in own_field]
    empty = {stored.project: stored for stored in no_partner if not stored.fact.value}
    asked = empty | {stored.project: stored for stored in words.facts("joint_project") if stored.fact.value}
    asked |= {code: known[0].named for code, known in members.items() if _has_own_form(known)}
    told = {code: [asked[code] if code in asked else known[-1].named] for code, known in members.items()}
    single = {code: facts for code, facts in told.items() if code in asked and len(members[code]) == 1}
    several = {code: facts for code, facts in told.items() if len(members[code]) >= least}
    words.take_phrases(("co_implementer", "joint_project"))
    met, denied = (single, several) if alone else (several, single)
    return Mention("alone", *said.span(), met, (), denied=denied)


def _has_own_form(members: Sequence[Member]) -> bool:
    """Tell whether those who take part have forms of their own, so that none is missing."""
    return all(member.named.fact.field == "implementer" for member in members)


def _typed(member: Member, sign: re.Pattern[str]) -> tuple[StoredFact, ...]:
    """Return what shows that an organisation is of a type: its name, beside its printed type where that tells it."""
    if member.typed is not None and sign.pattern == _COMPANY and not sign.search(str(member.typed.fact.value)):
        return ()
    if member.typed is not None and sign.search(str(member.typed.fact.value)):
        return (member.named, member.typed)
    return (member.named,) if sign.search(member.name) else ()


def _first_of_each(found: Iterable[Sequence[StoredFact]]) -> Shown:
    """Gather what shows a condition by project, the first member's of each."""
    first: Shown = {}
    for facts in found:
        first.setdefault(facts[0].project, list(facts))
    return first


def has_word(name: str, term: Term, words: OpenWords) -> bool:
    """Tell whether a name has a word, or what an acronym stands for; of a hyphenated word, every piece."""
    known = words.lexicon.words(name)
    pieces = [piece for piece in term.surface.split("-") if len(piece) > 2]
    if len(pieces) > 1 and not term.forms & known.forms:
        told = words.lexicon.words(name.replace("-", " "))
        return all(match(known_term, told) >= 0.9 for piece in pieces for known_term in words.lexicon.terms(piece))
    return match(term, known) >= 0.9 or any(
        set(parts) <= known.forms | known.parts for form in term.forms if (parts := _ACRONYMS.get(form))
    )
