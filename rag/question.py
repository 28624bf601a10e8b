"""What a question asks for: its language, intent, the projects it names, the answer it expects."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpus.document import Kind
from index.analyser import Token
from rag.language import detect_language
from rag.names import Implementer, Names
from rag.places import finnish_places
from rag.terms import Lexicon, Term


class Intent(StrEnum):
    """What kind of answer is wanted. A field's value is tried first wherever a passage is asked for."""

    PASSAGES = "passages"
    PROJECTS = "projects"
    EXTREME = "extreme"  # the project with most or least of something
    COMPARISON = "comparison"
    SIMILAR = "similar"


class Expected(StrEnum):
    """The kind of thing that must stand in an answer."""

    ANYTHING = "anything"
    MONEY = "money"
    COUNT = "count"
    DATE = "date"
    PERCENT = "percent"
    WEB = "web"
    YES_NO = "yes_no"

    def fits(self, kind: Kind) -> bool:
        """Tell whether a fact of this kind can be the answer."""
        allowed = {
            Expected.MONEY: {Kind.MONEY},
            Expected.COUNT: {Kind.COUNT, Kind.SCORE, Kind.LIST},
            Expected.DATE: {Kind.DATE},
            Expected.PERCENT: {Kind.COUNT, Kind.TEXT},
        }
        return self not in allowed or kind in allowed[self]


_HOW_MUCH = (
    r"(paljonko|kuinka (paljon|suur\w+)|miten (paljon|suur\w+)|mikä (summa|määrä)|how much|hur mycket|what amount)"
)
_EURO = r"(euro\w*|€|rahoitu\w*|rahaa|kustannu\w*|budje\w*|maks\w*|summa\w*|funding|cost\w*|money|euros|finansiering\w*|palkk\w*|osuus)"
_EXPECTATIONS: tuple[tuple[Expected, str], ...] = (
    (Expected.WEB, r"\b(nettisivu|verkkosivu|verkko-osoit|www-osoit|sivusto|web ?site|web page|webbplats)"),
    (
        Expected.PERCENT,
        r"\b(montako|kuinka monta|kuinka suuri osa|miten monta|what|how many|hur många) (prosent\w*|percent\w*)|prosenttiosuu|kuinka monta prosenttia",
    ),
    (Expected.MONEY, rf"\b{_HOW_MUCH}\b.*\b{_EURO}|\beuro(i)?na\b|\b(montako|kuinka monta) euroa"),
    (
        Expected.COUNT,
        r"\b(montako|moniko|monelta|moneen|kuinka mon\w+|miten mon\w+|how many|hur många|lukumäär\w*|minkä ikäi\w+|kuinka pitkä\w*)\b",
    ),
    (
        Expected.DATE,
        r"^(milloin|koska|minä vuonna|minä päivänä|mihin mennessä|when|in what year|när|vilket år)\b|\b(milloin|minä päivänä|när)\b",
    ),
    (Expected.MONEY, rf"\b{_HOW_MUCH}\b"),
    (Expected.YES_NO, r"^\w+(ko|kö)\b(?! (paljon|monta))|^(is|are|was|were|did|does|do|has|have|är|har|finns) "),
)
_INTERROGATIVE = r"mi(?:kä|tkä|ssä|stä|hin|nä|llä|lle|ltä|nkä|tä|den|illä|issä|istä|lle)"
_PROJECT_LIST = re.compile(
    rf"\b(?:{_INTERROGATIVE}|mones\w+|montako|kuinka moni\w*|mikään|mitään|yhtään|kaikki|kaikissa)\s+(?:\w+\s+){{0,2}}?"
    r"(?:\w*hank(?:e|keet|keessa|keissa|keesta|keista|keeseen|keisiin|keella|keilla|keelle|keille|keelta|keilta|keita|etta|keiden)|projekti\w*)\b"
    r"|\b(?:luettele|listaa|etsi|hae|näytä|löytyykö|onko|anna)\s+(?:\w+\s+){0,3}?(?:hankkeita|hankkeet|hankkeista)\b"
    r"|^hankkeet,? (?:jo|mi)|\bmitkä (?:kaikki |niistä )?kuuluvat\b|\bonko (?:joukossa|mukana) (?:\w+\s+){0,3}hankkeita"
    r"|\b(?:luettele|listaa|näytä)\s+\w*hank\w+"
    r"|\b(?:which|what|list|find|are there|any)\s+(?:\w+\s+){0,3}?projects\b|\bwhich project\b"
    r"|\b(?:vilka|vilket|lista|finns det)\s+(?:\w+\s+){0,2}?projekt(?:en)?\b",
    re.IGNORECASE,
)
_MOST = r"eniten|enimmin|suurin\w*|suurimma\w*|isoin\w*|isoimma\w*|korkein\w*|korkeimma\w*|most|largest|highest|biggest|mest|störst\w*|högst\w*"
_LEAST = r"vähiten|pienin\w*|pienimmä\w*|matalin\w*|least|smallest|lowest|minst\w*|lägst\w*"
_FIRST = r"ensimmäis\w*|ensin|varhaisin\w*|aikaisimm\w*|aikaisin\w*|first|earliest|först|tidigast"
_LAST = r"viimeis\w*|viimeksi|myöhäisin\w*|myöhimm\w*|last|latest|sist|senast"
_EXTREME = re.compile(rf"\b(?:{_MOST}|{_LEAST}|{_FIRST}|{_LAST})\b", re.IGNORECASE)
_COMPARE = re.compile(
    r"\b(vertaa|vertaile|vertailla|ero|erot|eroa|eroaa|eroavat|erosivat|erona|eroja|yhteistä|kumpi|kummassa|kummalla|kumman|"
    r"kumpaan|molemmat|molemmissa|compare|differ|difference|differs|versus|vs|jämför|skiljer|skillnad\w*)\b",
    re.IGNORECASE,
)
_HOW_MANY = re.compile(r"mon(?:tako|iko|elta|een|ta|i|en|essa|elle)|many|många")
_QUESTION_WORD = re.compile(
    r"\?|\b(mi(kä|tkä|tä|ssä|stä|hin|llä|lle|ltä|nkä|ksi|ten|hin|lloin|llainen|llai\w+|nkälai\w+|nkä)|kuka|ke(tä|tkä|itä|nen|nelle|nellä|iden)|"
    r"kuinka|paljonko|mon(tako|iko|elta|essa)\w*|mones\w+|minä (päivä|vuo|viikon)\w+|onko|oliko|miksi|entä|kenen|listaa|luettele|what|which|who|how|when|where|why|vad|vilk\w+|hur|när|vem|varför)\b",
    re.IGNORECASE,
)
_IDEA_SHORTEST = 12  # words; anything shorter without a question word is a keyword query


@dataclass(frozen=True, slots=True)
class Question:
    """A question understood."""

    text: str
    sought: str  # the text without the names of projects: inside a project its name tells nothing apart
    language: str
    intent: Intent
    expected: Expected
    tokens: tuple[Token, ...]
    terms: tuple[Term, ...]  # content words that name no project
    projects: tuple[str, ...]  # codes of the projects named
    implementers: tuple[Implementer, ...]  # organisations named, best first
    named: frozenset[int]  # positions of the tokens that name a project
    counted: Term | None  # what "how many" is asked of
    years: tuple[int, ...]


def understand(text: str, names: Names, lexicon: Lexicon) -> Question:
    """Read a question with the help of the catalogue's names."""
    language = detect_language(text)
    if language != "fi":
        text = finnish_places(text)
    tokens = lexicon.tokens(text)
    mentions = names.projects(tokens)
    named = frozenset(position for mention in mentions for position in mention.tokens)
    projects = tuple(mention.value for mention in mentions)
    intent = _intent(text, tokens, projects)
    terms = tuple(term for term in lexicon.terms(text) if _position(term, tokens) not in named)
    return Question(
        text,
        _without(text, tokens, named) if terms else text,
        language,
        intent,
        _expected(text),
        tuple(tokens),
        terms,
        projects,
        names.implementers(tokens),
        named,
        _counted(tokens, terms),
        _years(text),
    )


def _intent(text: str, tokens: Sequence[Token], projects: Sequence[str]) -> Intent:
    if not _QUESTION_WORD.search(text) and len(tokens) >= _IDEA_SHORTEST:
        return Intent.SIMILAR
    listing = _PROJECT_LIST.search(text) is not None
    if listing and _EXTREME.search(text) and not projects:
        return Intent.EXTREME
    if len(projects) > 1 or (_COMPARE.search(text) and len(projects) != 1):
        return Intent.COMPARISON
    return Intent.PROJECTS if listing and not projects else Intent.PASSAGES


def wanted_ends(text: str) -> tuple[str, ...]:
    """Return which extremes a question asks for: "highest", "lowest", "earliest", "latest"."""
    ends = (("highest", _MOST), ("lowest", _LEAST), ("earliest", _FIRST), ("latest", _LAST))
    return tuple(end for end, pattern in ends if re.search(rf"\b(?:{pattern})\b", text, re.IGNORECASE))


def _expected(text: str) -> Expected:
    lowered = text.lower().strip()
    return next((kind for kind, pattern in _EXPECTATIONS if re.search(pattern, lowered)), Expected.ANYTHING)


def _without(text: str, tokens: Sequence[Token], named: frozenset[int]) -> str:
    """Cut the tokens at these positions out of the text."""
    pieces, position = [], 0
    for index in sorted(named):
        pieces.append(text[position : tokens[index].start])
        position = tokens[index].end
    return " ".join("".join((*pieces, text[position:])).split())


def _counted(tokens: Sequence[Token], terms: Sequence[Term]) -> Term | None:
    """Return the word right after "how many"."""
    for token in tokens:
        if _HOW_MANY.fullmatch(token.surface):
            return next((term for term in terms if term.start > token.start), None)
    return None


def _years(text: str) -> tuple[int, ...]:
    return tuple(int(year) for year in re.findall(r"(?<![\d.])(?:19|20)\d\d(?!\d)", text))


def _position(term: Term, tokens: Sequence[Token]) -> int:
    return next(index for index, token in enumerate(tokens) if token.start == term.start and token.end == term.end)
