"""Statements of the forms that people ask for in words of their own: is VAT in the costs, is there one applicant.

A statement is asked for where a question has a word for it and no word beside it that the form cannot answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.catalogue import StoredFact
from rag.facts.explaining import open_terms
from rag.facts.light_words import FIGURES
from rag.questions.expected import Expected
from rag.questions.question import Question
from rag.questions.wording import asks_for_reasons
from rag.words.patterns import pattern
from rag.words.terms import Lexicon, Term

_ANY = pattern("")
_APPLICANT = r"""(?:hakij|(?:pää|osa)?toteuttaj|osatoteut|kumppan|partner|organisaatio|applicant|sökand|genomför
    |delgenomför)\w*"""
_MAIN = pattern(r"\b(?:hakij|päätoteut|päähak|applicant|lead|sökand|huvudgenomför)\w*")
_OF_FORMS = pattern(
    rf"""(?:hakemu|ansöka|applicat|lomak|taustalomak|form|blankett|hank|\w+hank|projekt|project|osuu[ds]|osahank|sub-?project
    |delprojekt|del|part|kohd|ilmoit|merki|kirja|vali[nt]|anne|määri|tode|state|report|given|give|mark|chosen|choose|select
    |ange|uppg|välj|vald|valt|redovis)\w*|{_APPLICANT}"""
)  # what is said beside any statement
_CLOSED = pattern(
    r"""\b\w+k[oö](?:s|han|hän)?\b|\b(?:vai|or|eller)\b
    |^(?:and\ |och\ )?(?:is|are|was|were|do|does|did|has|have|can|will)\b
    |^(?:är|var|har|hade|ingår|ingick|söker|sökte|kan|får|bedriver)\b
    |^(?:miten|kuinka|millä\ tavalla|how|hur)\b
    |^(?:mitkä|ketkä|kuka|kenen|keiden|which|who|whose|vilka|vem)\b.*\b(?:osatoteut|toteutta|partner|organisaatio|hakija|genomför)"""
)  # what yes, no or one of two answers


@dataclass(frozen=True, slots=True)
class Statement:
    """Fields that state something together, the words that ask for it, and what may be said beside them."""

    fields: tuple[str, ...]
    word: re.Pattern[str]
    beside: re.Pattern[str]  # the whole of each other word
    needs: re.Pattern[str] = _ANY  # what the question must have, too
    unless: re.Pattern[str] | None = None
    instead: tuple[str, ...] = ()  # fields that tell it where a form has none of these
    closed: bool = False  # it answers only yes, no or one of two
    figures: tuple[Expected, ...] = ()  # kinds of numbers that it may answer


_ECONOMIC = pattern(
    r"""\btaloudelli\w+\ toimin\w+|\belinkeinotoimin\w+|\beconomic\ activit\w+|\bekonomisk\ verksamhet\b"""
)
_BENEFITING = pattern(
    r"""hyödynsaaj|beneficiar|stödmottag|toimenpitei\w+\ osallistu|osallistu\w+\ .*toimenpitei|organisaatioi"""
)
_OBLIGED = r"""(?:pakko|pakolli|vaadi|vaati|edelly|täyty|pitää|pitäisi|oltava|liitettävä|obligator|mandator|requir
    |compuls|must|måste|krävs)\w*"""
_OTHER = r"(?:muut|muita|muiden|vapaaehtoi\w*|ei-pakolli\w*|other|övriga|andra)"
_ATTACHMENT = pattern(r"(?:\b|(?<=-))(?:hakemus)?(?:liite|liitte|liiteasiakir|attachment|annex|appendi|bilag)\w*")
_CONTENT = r"""\bmitä\b.*\bliittee(?:ssä|stä)\b|\bliittei(?:ssä|stä)\b
    |\bwhat\b.*\b(?:in\ the|say|says)\b.*\b(?:attachment|annex|appendi)\w*"""  # asks what one tells
_ENCLOSED = pattern(
    rf"""{_OBLIGED}|{_OTHER}|(?:laite|laitta|liitt|liitet|toimit|mukana|mukaan|kuulu|lista|lisäk|kaikki|attach|submit
    |includ|enclos|bifoga)\w*"""
)
_SEVERAL = pattern(
    r"""\b(?:yksin|yksi|yhden|ainoa\w*|vain|mon[it]a?\w*|us(?:ea|eita|eampi\w*|ean|eamman)|lukumäär\w*|määrä|several|many
    |one|only|single|sole|alone|multiple|more|number|flera|en\ enda|ensam|bara|endast|antal\w*|många)\b
    |\bmui(?:ta|den)\ hakij|\bmuut\ hakijat|\bother\ applicant|\bandra\ sökande"""
)
_SIGNED = pattern(
    r"""\ballekirjo(?!itusoi)\w+|\b(?:un)?signed\b|\bsign(?:s|ing|ature|atory|atories)?\b|\b(?:under(?:teckn|skri)\w+
    |skriv(?:it|its|er|s)?\b(?:.*\b)?\ (?:på|under)|skrev(?:s)?\b(?:.*\b)?\ (?:på|under))\b
    |\b(?:nim(?:i|en|eä|ensä)|puumerk\w+)\b.*\b(?:alle|alla|alta)\b"""
)
_SIGNER = pattern(
    r"""\b(?:kuka|kenen|ketkä|keiden|kenellä|kukaan|who|whose|whom|vem|vems)\b|\ballekirjoittaj\w+|\bsignator\w+
    |\bundertecknare\w*|\b(?:nimi|nimet|nime[än]|name|namn\w*)\b"""
)
_SIGNING_DAY = pattern(
    r"""\b(?:milloin|koska|when|när|mi(?:nä|n|ltä|nkä|lle|llä)\ (?:päiv\w+|vuon\w+|vuod\w+|kuu\w+))\b|\w*päiv[äiey]\w*
    |\bajankohta\w*|\b(?:date|dates|dated|day|datum|datumet|dag|daterad\w*)\b"""
)
_SIGNING = pattern(
    r"""(?:päiv|paperi|paperei|sähköi|ajankoh|nim(?:i|e)|tehtäv|asema|rooli|virka|puole|oikeu|date|day|datum|dag|electr|elektr
    |pan|pist|lait|title|position|role|name|namn|behalf|vägnar|befattn|ställning|titel|koska|tapahtu)\w*"""
)

_STATEMENTS = (
    Statement(
        ("signature", "signature_date"),
        _SIGNED,
        _SIGNING,
        needs=pattern(rf"^(?=.*(?:{_SIGNING_DAY.pattern}))(?=.*(?:{_SIGNER.pattern}))"),
        figures=(Expected.DATE,),
    ),
    Statement(("signature_date",), _SIGNED, _SIGNING, needs=_SIGNING_DAY, figures=(Expected.DATE,)),
    Statement(("signature",), _SIGNED, _SIGNING, needs=_SIGNER),
    Statement(
        ("vat_included",),
        pattern(
            r"""\balv(?:i|in|ia|ista|illa|ina|iton|itto\w+|illi\w+|:\w+)?\b|\barvonlisävero\w*
            |\b(?:alv-?)?vero(?:lli\w+|ton|ttom\w+)\b|\bVAT\b|\bvalue[- ]added\ tax\b|\b(?:moms|mervärdesskatt)\w*"""
        ),
        pattern(
            r"""(?:kustannu|\w+kustannu|kulu|meno|budjet|summa|hin(?:ta|nat|noi)|luv[ui]|luku|sisälty|sisältä|lask|lukien
            |mukana|maksa|jää|jätä|jäädä|jäävä|lopulli|vähen|oikeu|palaut|käsit|huomio|kokonaan|cost|expens|budget
            |figure|with|includ|exclu|contain|deduct|final|borne|bear|pay|treat|net\b|gross|kostnad|utgift|ingå|utan|inklu
            |exklu|slutlig|betal|dra|avdrag|stann)\w*"""
        ),
        closed=True,
    ),
    Statement(
        ("economic_beneficiaries",),
        _ECONOMIC,
        pattern(
            r"""(?:harjoit|hyödynsaaj|osallis|toimenp|mukana|yrity|taho|activit|carry|carries|engag|beneficiar|organis
            |delta|åtgärd|företag|compan|stödmottag|bedriv|participa|measure|take|part|action)\w*"""
        ),
        needs=_BENEFITING,
        closed=True,
    ),
    Statement(
        ("economic_activity",),
        _ECONOMIC,
        pattern(r"""(?:harjoit|carr|engag|conduct|practi|pursu|bedriv|utöva|idka|itse)\w*"""),
        unless=_BENEFITING,
        closed=True,
    ),
    Statement(
        ("economic_activity", "economic_beneficiaries"),
        pattern(r"\bde[- ]?minimis(?:-?\w+)?\b"),
        pattern(r"(?:tuki|tuke|tuesta|tuen|aid|stöd|sisälty|sisältä|olla|kyse|kysymys|involv|concern|includ|ingå)\w*"),
        closed=True,
    ),
    Statement(
        ("cost_model",),
        pattern(
            r"""\bkustannusmall\w+|\bcost\ models?\b|\bkostnadsmodell\w*
            |\bflat[- ]rate\w*(?:\ |-)*(?:\w*prosent|osuu|mall|percent|procent|model|kerro)\w*"""
        ),
        pattern(
            r"""(?:käyt|sovel|nouda|flat|rate|flat-rate|lump|sum|kertakorvau|tosiasialli|todelli|kirjanpi|prosen
            |palkkakust|mukai|perus|use|appl|actual|real|follow|percent|använd|tilläm|bruk|följ|verklig|faktisk
            |procent)\w*"""
        ),
    ),
    Statement(
        ("cost_model",),
        pattern(r"\bflat[- ]rate\w*|\bkertakorvau\w+|\blump[- ]sum\w*"),
        pattern(
            r"""(?:prosen|mall|käyt|sovel|nouda|flat|rate|lump|sum|percent|use|appl|procent|använd|tilläm|mone
            |palkkakust|kustannu|korva|lask)\w*|\d+"""
        ),
        needs=pattern(
            r"""prosen|percent|procent|%|sovelle|sovelta|käytetäänkö|käyttääkö|käytössä|korvat|laske|\bvai\b|\bor\b
            |\beller\b"""
        ),
        unless=pattern("euro|€"),
        figures=(Expected.COUNT, Expected.PERCENT, Expected.AMOUNT),
    ),
    Statement(
        ("advance",),
        pattern(
            r"""\b(?:ennakko|ennako[nsi]|ennakot)(?:a|n|t|on|sta)?\b|\bennakko(?:maksu|rahoitu)\w*|\betukäteen\b
            |\b(?:in\ )?advance\b|\bförskott\w*|\bi\ förväg\b"""
        ),
        pattern(
            r"""(?:hak|hae|tarvi|pyy|halu|maksu|maksetta|osa\b|osan\b|raha|rahoit|tuk|tue|appl|request|ask|need|want|payment|fund
            |money|sök|begär|behöv|vill|pengar|betal|utbetal|finans)\w*"""
        ),
        closed=True,
    ),
    Statement(
        ("joint_project",),
        pattern(r"\byhteishan\w+|\bjoint\ project\b|\bsamprojekt\w*|\btuen\ siir\w+"),
        pattern(
            r"""(?:toteut|toimi|kyse|hae|hak|yhden|usea|carr|implement|appl|genomför|sök|single|only|ordinary
            |tavalli)\w*"""
        ),
        instead=("co_implementer",),
        closed=True,
    ),
    Statement(
        ("joint_project",),
        pattern(r"\b(?:pää)?hakij\w+|\bapplicants?\b|\bsökande\w*"),
        pattern(
            r"""(?:us(?:ea|eita|eamp|eamm|ean)|lukumää|määrä|ainoa|tuki|tuke|rahoit|raha|several|single|sole|alone
            |multiple|number|fund|more|flera|ensam|antal|stöd|finans|enda|virallis)\w*"""
        ),
        needs=_SEVERAL,
        unless=pattern(
            r"""\b(?:kuka|mikä\ taho|kenelt|kenen|who|whose|vem|osatoteut\w*|yhteishank\w*|paljonko|rahoittaj\w+
            |funders?|\w*hankkei\w+|hankkeet|projects|projekt(?:en|er))\b"""
        ),
        instead=("co_implementer",),
        figures=(Expected.COUNT,),
    ),
    Statement(
        ("joint_project",),
        pattern(
            r"\bha(?:kee|keeko|ki|kiko|kenut|etaan|etaanko|ettiin|ettiinko|ettu)\b|\bappl(?:y|ying|ied|ies)\b|\bsök(?:er|te|t)\b"
        ),
        pattern(
            r"(?:yhdessä|tuki|tuke|rahoitu|raha|alone|fund|together|ensam|tillsammans|stöd|finansier|toinen|toisten|appl|sök|hak|hae)\w*"
        ),
        needs=pattern(r"\b(?:yksin|yhdessä|alone|together|ensam|ensamt|tillsammans)\b"),
        instead=("co_implementer",),
        closed=True,
    ),
    Statement(
        ("mandatory_attachments",),
        _ATTACHMENT,
        _ENCLOSED,
        needs=pattern(rf"\b{_OBLIGED}"),
        unless=pattern(rf"{_CONTENT}|\b{_OTHER}\b"),
        figures=(Expected.COUNT,),
    ),
    Statement(
        ("other_attachments",),
        _ATTACHMENT,
        _ENCLOSED,
        needs=pattern(rf"\b{_OTHER}\b"),
        unless=pattern(_CONTENT),
        figures=(Expected.COUNT,),
    ),
    Statement(
        ("mandatory_attachments", "other_attachments"),
        _ATTACHMENT,
        _ENCLOSED,
        unless=pattern(_CONTENT),
        figures=(Expected.COUNT,),
    ),
    Statement(
        ("example_project",),
        pattern(
            r"""\besimerkkihan\w+|\bmallihan\w+|\bmalliesimer\w+|\b(?:example|model)\ project\b
            |\bexempelprojekt\w*"""
        ),
        pattern(
            r"""(?:nost|nime|aset|pitä|pide|viranom|rahoit|authorit|funder|nam|select|design|myndighet|finansiär
            |utse)\w*"""
        ),
        closed=True,
    ),
    Statement(
        ("own_funding_type",),
        pattern(
            r"""\bomarahoitu\w+|\bown\ (?:funding|financing|contribution)\b|\bself-?financing\b
            |\begen\ finansiering\b|\begenfinansiering\w*"""
        ),
        pattern(
            r"""(?:laji|laje|tyyp|yksityi|kunta|kuntie|julki|muu|private|municipal|public|other|kind|type|sort|source|privat
            |kommunal|offentlig|slag|typ|rahoit|rahaa|funding|finansiering)\w*"""
        ),
        needs=pattern(
            r"""\blaj|\btyyp|\b(?:yksityi|kunta|julki)\w*\ vai|\b(?:kind|type|sort)\b
            |\b(?:private|public|municipal)\ or\b|\b(?:slag|typ)\b|\b(?:privat|kommunal|offentlig)\ eller\b"""
        ),
    ),
    Statement(
        ("english_name",),
        pattern(
            r"""\benglanninkieli\w+\ (?:virallinen\ |julkinen\ )?nim\w+
            |\bnim(?:i|eä|en|ellä)\b(?:.*\b)?\ (?:englanniksi|englannin\ ?kiel\w+)
            |\benglanniksi\b.*\bnim(?:i|eä|eltään)\b|\benglish\ (?:name|title)\b
            |\b(?:name|title|called)\b.*\bin\ english\b|\bengelsk\w*\ namn\w*|\bheter\b.*\bpå\ engelska\b
            |\bnamn\w*\b.*\bpå\ engelska\b"""
        ),
        pattern(r"(?:virallinen|virallisesti|julkinen|nimi|nimelt|käänn|name|title|official|namn|heter)\w*"),
    ),
)


def asked_outright(question: Question, lexicon: Lexicon) -> Statement | None:
    """Return the statement that a question asks for and nothing else; None where there is no such."""
    if asks_for_reasons(question.text) or not (question.projects or question.implementers):
        return None
    terms = open_terms(question, lexicon)
    return next((known for known in _STATEMENTS if _asks(question, terms, known)), None)


def stated_outright(question: Question, fields: Sequence[str], known: Sequence[StoredFact]) -> tuple[StoredFact, ...]:
    """Return what forms state of these fields: of the organisations named, of the whole form, else of each part."""
    stated = [stored for stored in known if stored.fact.field in fields]
    parts = {(one.project, one.name) for one in question.implementers if one.has_part}
    if parts and (own := [stored for stored in stated if (stored.project, stored.fact.part) in parts]):
        return tuple(own)
    whole = [stored for stored in stated if not stored.fact.part]
    if whole or not _MAIN.search(question.text):
        return tuple(whole or stated)
    roles = (stored for stored in known if (stored.fact.field, stored.fact.value) == ("role", "main"))
    main = {(stored.project, stored.fact.part) for stored in roles}
    return tuple(stored for stored in stated if (stored.project, stored.fact.part) in main)


def _asks(question: Question, terms: Sequence[Term], statement: Statement) -> bool:
    text = question.text
    spans = [found.span() for found in statement.word.finditer(text)]
    if not spans or not statement.needs.search(text) or (statement.unless and statement.unless.search(text)):
        return False
    if statement.closed and not _CLOSED.search(text.strip()):
        return False
    if question.expected in (*FIGURES, Expected.PERCENT, Expected.DATE) and question.expected not in statement.figures:
        return False
    others = (term for term in terms if not any(start < term.end and term.start < end for start, end in spans))
    return all(_is_beside(term, statement) for term in others)


def _is_beside(term: Term, statement: Statement) -> bool:
    forms = (term.surface, *term.forms)
    return any(statement.beside.fullmatch(form) or _OF_FORMS.fullmatch(form) for form in forms)
