"""Numbers in a sentence, and whether they count the thing that "how many" is asked of."""

import re
from collections.abc import Sequence

from index.analyser import Token
from rag.questions.wording import is_measure
from rag.words.terms import Term, stands, vocabulary

NUMBER_WORD = (
    r"yksi|yhden|yhdessä|kaksi|kahden|kahta|kolme\w*|neljä\w*|viisi|viiden|viittä|kuusi|kuuden|kuutta|seitsemän\w*|"
    r"kahdeksan\w*|yhdeksän\w*|kymmen\w*|kaksinkertai\w*|kolminkertai\w*|puolit(?:ta|tu)\w*|\w+toista|\w+kymmentä|sata\w*|sadan|tuhat|tuhan\w*|puolet|"
    r"one|two|three|four|five|six|seven|eight|nine|ten"
)
_CLOSE = 4  # words
_NUMBER = re.compile(rf"\d|(?:{NUMBER_WORD})$", re.IGNORECASE)
_OTHER = re.compile(
    r"\d{1,2}\.\d{1,2}(?:\.\d*)?|(?:19|20)\d\d|0\d|\d{7}-\d"
)  # a day, a year, an hour, a business identity code
_TIMES = frozenset(("tunti", "päivä", "viikko", "kuukausi", "vuosi"))
_OF_TIME = re.compile(rf"({'|'.join(sorted(_TIMES))})(?!tt)")  # as "kuukausivuokra" begins
_AGE = re.compile(r"(?:\d+[–-])?\d+[–-](?:v\b|vuoti|year|år)")
_SCORE = re.compile(r"\d|10")
_ITEM_ENDS = re.compile(r"[.)]\s")
_PER = re.compile(r"(?:ssa|ssä|lta|ltä)$")
_HOW_LONG = ("puoli ", "kaksi ", "kolme ", "neljä ", "viisi ", "kuusi ")
_UNIT = re.compile(
    r"vuo[dst]\w*|vuotia\w*|v|kuukau\w*|kk|vii?k[ko]\w*|vko?|päiv\w*|tunt\w*|tunn\w*|minuut\w*|euro\w*|eur|prosent\w*"
    r"|kilometr\w*|km|metri\w*|years?|months?|weeks?|days?|hours?|per\s?cent|procent|år|månad\w*|veck\w*|dag\w*"
)
_IN_A_TIME = re.compile(r"vuodessa|kuukaudessa|viikossa|päivässä|tunnissa|vuosittain|viikoittain|kuukausittain")
_NUMBERED = re.compile(
    r"\w*(?:vaihe|paket|kohd|kohta|linja|tavoit|toimenpi|liit|luku|luvu|osio|momen|pykäl|moduul)\w*|osa|tl|tp|wp|n:o|nro|klo|kello"
)


def times_asked(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the lengths of time that a question speaks of, "kahden vuoden", and what its figure is for, "viikossa"."""
    return frozenset(time for time in times(tokens) if time.startswith(_HOW_LONG)) | {
        unit for token in tokens if _PER.search(token.surface) for unit in _TIMES.intersection(token.lemmas)
    }


def times(tokens: Sequence[Token]) -> frozenset[str]:
    """Return the units of time in a text, each alone and with the number before it, as base forms: "kaksi vuosi"."""
    told = set()
    for number, token in zip((None, *tokens), tokens, strict=False):
        for unit in _TIMES.intersection((*token.lemmas, *_OF_TIME.findall(token.surface))):
            told.add(unit)
            told.update(f"{lemma} {unit}" for lemma in (number.lemmas if number else ()))
    return frozenset(told)


def new_numbers(tokens: Sequence[Token], asked: Sequence[Token]) -> Sequence[Token]:
    """Leave out the figures that a question has itself: they are no answer to it."""
    known = {token.surface for token in asked if token.surface[0].isdigit()}
    return [token for token in tokens if token.surface not in known] if known else tokens


def counts(counted: Term | None, tokens: Sequence[Token]) -> bool:
    """Tell whether a number stands close to the thing that "how many" is asked of."""
    if counted is None:
        return True
    things = [index for index, token in enumerate(tokens) if stands(counted, vocabulary([token]))]
    return any(abs(number - thing) <= _CLOSE for number in _numbers(tokens) for thing in things)


def tells_amount(tokens: Sequence[Token]) -> bool:
    """Tell whether a text has a number that is no day, year or hour."""
    return any(not _OTHER.fullmatch(tokens[place].surface) for place in _numbers(tokens))


def may_count(counted: Term | None, text: str, tokens: Sequence[Token]) -> bool:
    """Tell whether a text has a number that may count the thing: of no other unit, and neither date nor numbering."""
    if counted is None or _UNIT.fullmatch(counted.surface) or is_measure(counted.surface):
        return bool(_numbers(tokens))
    numbers = _numbers(tokens)
    return any(_is_count(text, tokens, place) or _is_rate(counted, tokens, place) for place in numbers)


def _numbers(tokens: Sequence[Token]) -> list[int]:
    return [index for index, token in enumerate(tokens) if _NUMBER.match(token.surface)]


def _is_count(text: str, tokens: Sequence[Token], place: int) -> bool:
    before = tokens[place - 1].surface if place else ""
    after = tokens[place + 1].surface if place + 1 < len(tokens) else ""
    rest = text[tokens[place].end :].lstrip()
    if _numbers_an_item(text, tokens, place) or _is_score(tokens[place].surface, before, after):
        return False
    if _OTHER.fullmatch(tokens[place].surface) or _AGE.match(text, tokens[place].start):
        return False
    return not (_NUMBERED.fullmatch(before) or rest.startswith(("%", "€", "/")) or _UNIT.fullmatch(after))


def _is_rate(counted: Term, tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a number is of the things named before it, in a time: "paikkoja tulee 14 vuodessa"."""
    after = tokens[place + 1].surface if place + 1 < len(tokens) else ""
    return _IN_A_TIME.fullmatch(after) is not None and stands(counted, vocabulary(tokens[:place]))


def _numbers_an_item(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a number only tells which item of a list follows: "8. jatketaan", "1) arjen hallinta"."""
    token = tokens[place]
    opens = place == 0 and _ITEM_ENDS.match(text, token.end) is not None
    return opens or (text.startswith(")", token.end) and not text.endswith("(", 0, token.start))


def _is_score(surface: str, before: str, after: str) -> bool:
    """Tell whether a number is one of the two scores of a sustainability item: "7 8"."""
    return _SCORE.fullmatch(surface) is not None and any(_SCORE.fullmatch(beside) for beside in (before, after))
