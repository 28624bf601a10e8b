"""The kinds of thing that a question expects, and whether a sentence has one: a sum, a date, a name, a number."""

import re
from collections.abc import Iterable, Sequence

from index.analyser import Token
from rag.questions.expected import BUSINESS_ID, Expected
from rag.questions.question import Question
from rag.questions.wording import asks_by_name, asks_of_group, asks_who, asks_who_is_responsible
from rag.texts.counting import NUMBER_WORD, may_count, new_numbers, tells_amount
from rag.words.patterns import pattern
from rag.words.terms import Vocabulary, match, vocabulary

_WRITTEN_AS_NAME = r"(?:(?<=[a-zåäö,;:\d] )|(?<=[(‘]))[A-ZÅÄÖ][a-zåäö]"  # inside a sentence
_NAME = re.compile(rf"{_WRITTEN_AS_NAME}|\b[A-ZÅÄÖ]{{3,}}\b")
_PERSON = re.compile(  # "Maija Meri", but not "Porin Meri"
    r"\b[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?(?<!n) [A-ZÅÄÖ][a-zåäö]+\b(?<! Oy)(?<! Ab)"
)
_INFINITIVE = re.compile(r"(?:[aeiouyäö]|[dtlnrs])[aä]$")
_DOER = re.compile(r"j[aä]n[aä]$")  # "ohjaajana"
_RESPONSIBLE = re.compile(
    r"\bvasta(?:a|avat|si|sivat)\b|\bvastuu(?:ssa|lla|na|henkilö\w*|taho\w*)\b|\b(?:tehtävänä|huolena) on\b"
)
_STEM = 4  # letters
_WHOLE_WORD = 0.9
_FINITE = re.compile(r"(?<![td]aa)(?<![td]ää)(?<!tii)(?<![tl][uy])(?:[aäoöeiuy]|v[aä]t)$")
_WEEKDAY = "(?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)"
_NUMBER = re.compile(rf"\d|\b(?:{NUMBER_WORD})\b", re.IGNORECASE)
_TYPES = {
    Expected.MONEY: re.compile(
        r"\d[\d .\u00a0]*(?:,\d+)?\s*(?:€|euro|e\b|miljoon|milj)|€\s*\d|\beuro[an]\b|\bmaksut(?:on|ta\b|tom)"
        r"|\bilmai(?:nen|se)",
        re.IGNORECASE,
    ),
    Expected.DATE: re.compile(
        r"\d{1,2}\.\d{1,2}\.|\b(?:19|20)\d\d\b|\b(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)kuu"
        r"|\b(?:kevä|kesä|syksy|talv|vuoden)\w*|\bvuode(?:sta|lle|lta|lla|t)\b"
        rf"|\b(?:{_WEEKDAY}|viikonlop|arkisin|arkipäiv|aamuisin|iltaisin)\w*"
        rf"|\bklo\.? ?\d|\bkello (?:\d|(?:{NUMBER_WORD})\b)|\bviiko(?:lla|illa) \d",
        re.IGNORECASE,
    ),
    Expected.WEB: re.compile(r"https?://|\bwww\.|\b[\w-]+\.(?:fi|com|org|net|eu)\b", re.IGNORECASE),
    Expected.COUNT: _NUMBER,
    Expected.AMOUNT: _NUMBER,
    Expected.WHY: re.compile(
        r"\b(?:koska|sillä|jotta|siksi|syy(?!s[kl])\w*|johtu\w+|takia|vuoksi|est(?:i|ivät|ää|ävät|yi|yivät))\b",
        re.IGNORECASE,
    ),
    Expected.CONDITION: re.compile(r"\b(?:jos|mikäli|ellei\w*|jollei\w*|tällöin|kunnes|if|unless|om)\b", re.IGNORECASE),
    Expected.OPINION: pattern(
        r"""\b(?:koki(?:vat)?\b|koet(?:tiin|aan|tu)|kokeneet|pitivät|pidettiin|mielestä|mielt[äy]|palaut(?:e\b|te|etta)
        |tyytyväi|tyytymät|mielipi|kiit(?:eltiin|ettiin|osta|elivät|tivät|tävä)|toivo(?:ivat|ttiin|i\b)|suhtau|arvosti
        |arvioivat|arvioitiin|innost|pettyn|kehu|kriti|arvostel|suositte|kaipasi|osoittautu|sanoi(?:vat)?\b
        |kerto(?:i|ivat)\b|totesi|vastaaj)"""
    ),
    Expected.OFTEN: pattern(
        rf"""\b(?:joka|välein|toistuva|säännölli|jatkuva)\w*
        |(?:päivittäi|viikoit|viikottai|kuukausit|vuosit|vuosineljännek)\w*
        |\b(?:viikossa|kuussa|kuukaudessa|vuodessa|päivässä)\b|\b{_WEEKDAY}(?:sin|na|isin)\b|\barkisin\b"""
    ),
    Expected.LASTING: pattern(
        rf"""(?:\d|\b(?:{NUMBER_WORD}|puoli|puolen))[\ –-]*(?:\w+\s)?\w*
        (?:vuo[dst]|kuukau|kk\b|vii?k[ko]|päiv|tun[tn]|minuut|jakso)
        |\w*(?:vuoti|kuukauti|viikkoi|päiväi|tunti)(?:nen|s)\w*
        |\b(?:vuoden|kuukauden|viikon|päivän|tunnin|vuosien|viikkoja|kuukausia|vuosia)\b
        |\b(?:asti|saakka|pysyvä\w*|toistaiseksi|lukukau\w+|lukuvuo\w+)\b|\d{{4}}\ ?[-–]\ ?\d|\d\.\d{{4}}"""
    ),
    Expected.LANGUAGE: pattern(
        r"""\b(?:suome(?:ksi|a\b|n-|nkiel)|ruots|englan|saksa|venäj|viro(?:ksi|nk)|arab|somali|kurd|dari|persia|farsi
        |ukrain|puola|ranska|espanj|italia|kiina|thai|vietnam|bosni|saame|turk|viittom|selko|alban|bulgari|romani
        |portugal|urdu|hindi|tigri|swahil|tagalog|filippi|latvia|liettua|norja)\w*|\b(?:kaksi|kolmi|moni)kieli\w*"""
    ),
    Expected.TOOL: re.compile(
        rf"{_WRITTEN_AS_NAME}|\b[A-ZÅÄÖ]{{3,}}\b"
        r"|\w(?:mittari|viisari|järjestelm|ohjelm|sovellu|lait[te]|alusta|työkalu|kysely|lomak|testi)\w*"
    ),
    Expected.SOURCE: re.compile(
        r"\([^)]*\b(?:19|20)\d\d|\b(?:Tilastokesku|THL|Sotkanet)\w*|\bmukaan\b"
        r"|\w(?:barometri|tilasto|selvity|tutkimu|rapor|kysely)\w*",
    ),
    Expected.ADDRESS: re.compile(
        r"\b[A-ZÅÄÖ]\w+(?:katu|tie|kuja|polku|kaari|aukio|tori|ranta|väylä|puisto|penger|raitti|piha)\w*\s+\d|\bPL\s?\d"
    ),
    Expected.BUSINESS_ID: BUSINESS_ID,
    Expected.PREMISES: pattern(
        r"""\w*(?:sali|tila(?!sto|nne|ntee|isu)|tiloi|kirjasto|talo|koulu(?!tu)|kesku[ks]|huone|halli|toimisto|kampuks
        |opisto|paja|asema|kirko|kirkko|kauppa|kahvila|studio|versta[as]|rakennuk|kiinteistö|hotelli|varasto|satama|museo
        |pappila|navet)\w*?(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|h?[aäeiouyö]n)\b"""
    ),
    Expected.WHO: _NAME,
    Expected.PLACE: re.compile(_WRITTEN_AS_NAME),
    Expected.NAME: re.compile(rf"{_NAME.pattern}|[”\"“][^”\"“]+[”\"“]"),
    Expected.PERCENT: re.compile(r"\d\s*%|prosent", re.IGNORECASE),
}
_AS_SOON_AS = re.compile(r"(?:^|, )(?:kun|jos|mikäli)\b|\b(?:silloin|heti|vasta|jos|aina) kun\b", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:milloin|koska)\b", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\b(?:koska|sillä|siksi|joten|vuoksi|takia|johdosta|johtu\w+|ansiosta|seurauksena|syy(?:t|tä|nä|ksi|stä)?"
    r"|peruste(?:ella|ena|ina|lla|eet)|perustu\w+|perustel\w+|because|due to|eftersom|därför|på grund av)\b",
    re.IGNORECASE,
)
_NAMED = (Expected.WHO, Expected.NAME, Expected.PLACE)


def is_told(expected: Expected) -> bool:
    """Tell whether a sentence that has a kind of thing can be told from one that has not."""
    return expected in _TYPES


def has_one_of(kinds: Iterable[Expected], text: str) -> bool:
    """Tell whether a text has something of one of these kinds."""
    return any(_TYPES[kind].search(text) for kind in kinds if kind in _TYPES)


def gives_reason(text: str) -> bool:
    """Tell whether a sentence says why something is as it is; "jotta" tells only what for."""
    return _BECAUSE.search(text) is not None


def has_expected(question: Question, title: Vocabulary, text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence below a title has the kind of thing that a question expects."""
    if question.expected not in _TYPES:
        return True
    if question.expected is Expected.COUNT:
        return may_count(question.counted, text, new_numbers(tokens, question.tokens)) or _tells_share(question, text)
    found = _TYPES[question.expected].search(text) is not None
    if question.expected is Expected.AMOUNT:
        return found and tells_amount(tokens)
    if question.expected in _NAMED:
        found = found and _names_another(question, title, text, tokens)
    if question.expected is Expected.DATE and _asks_on_what_condition(question):
        return found or _AS_SOON_AS.search(text) is not None
    if question.expected is Expected.WHO:
        if asks_by_name(question.text):
            return _PERSON.search(text) is not None and _speaks_of_role(question, tokens)
        if asks_who_is_responsible(question.text) and _RESPONSIBLE.search(text):
            return True
        found = found or any(_does(token, asked) for asked in _asked_verbs(question) for token in tokens)
    return found


def _asks_on_what_condition(question: Question) -> bool:
    """Tell whether "when" may mean a condition: what is asked is not past."""
    return _WHEN.search(question.text) is not None and not any(token.past for token in question.tokens)


def _speaks_of_role(question: Question, tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence has the word that says who is asked for."""
    words = vocabulary(tokens)
    return any(match(term, words) >= _WHOLE_WORD for term in question.terms if "nimi" not in term.forms)


def _tells_share(question: Question, text: str) -> bool:
    """Tell whether a text has a percentage where it is asked how many of a group did something."""
    return asks_of_group(question.text) and _TYPES[Expected.PERCENT].search(text) is not None


def _names_another(question: Question, title: Vocabulary, text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a text has a name that neither the question nor the project's name has."""
    asked = {form for token in question.tokens for form in (token.surface, *token.lemmas)}
    own = asked if question.expected is Expected.NAME else asked | title.forms  # the name may be the project's
    by_start = {token.start: token for token in tokens}
    found = [by_start.get(name.start()) for name in _TYPES[question.expected].finditer(text)]
    return any(
        name is None or own.isdisjoint((*name.lemmas, name.surface, name.surface.partition("-")[0])) for name in found
    )


def _asked_verbs(question: Question) -> list[frozenset[str]]:
    """Return the base forms of what someone is asked to do: the first content word, and the word after "kuka"."""
    following = zip(question.tokens, question.tokens[1:], strict=False)
    after = [frozenset(token.lemmas) for pronoun, token in following if asks_who(pronoun.surface)]
    return [*(term.forms for term in question.terms[:1]), *after]


def _does(token: Token, asked: frozenset[str]) -> bool:
    """Tell whether a word is the verb that is asked about, and someone does it, or tells as what someone does it."""
    if _DOER.search(token.surface) and any(form[:_STEM] == token.surface[:_STEM] for form in asked):
        return True
    verbs = {lemma for lemma in asked.intersection(token.lemmas) if _INFINITIVE.search(lemma)}
    return bool(verbs) and _FINITE.search(token.surface) is not None
