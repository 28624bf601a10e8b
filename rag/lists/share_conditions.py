"""Conditions on shares: "alle puolet myönnetystä on käytetty", "yli 60 prosenttia osallistujista oli naisia"."""

import re
from collections.abc import Callable, Iterator
from operator import ge, gt, le, lt

from index.catalogue import StoredFact
from rag.lists.measure_conditions import OWN_WORDS
from rag.lists.measures import number_of
from rag.lists.open_words import Mention, OpenWords, shown_together
from rag.lists.sums import leaves_unused
from rag.words.patterns import pattern

Pair = tuple[StoredFact, StoredFact]  # a part and its whole


_COMPARED: tuple[tuple[Callable[[float, float], bool], str], ...] = (
    (gt, r"yli|enemmän\ kuin|over|more\ than|över|mer\ än"),
    (ge, r"vähintään|ainakin|at\ least|minst"),
    (lt, r"alle|vähemmän\ kuin|under|less\ than|mindre\ än"),
    (le, r"enintään|korkeintaan|at\ most|högst"),
)
_FRACTIONS = (
    (2 / 3, r"kaksi\ kolma(?:sosaa|nnesta)|kahden\ kolmasosan|two[\ -]thirds|två\ tredjedelar"),
    (0.75, r"kolme\ neljä(?:sosaa|nnestä)|kolmen\ neljäsosan|three[\ -]quarters|tre\ fjärdedelar"),
    (0.5, r"puol(?:et|ta|en|een|esta)(?!\ (?:milj|tuha|toista|vuo))|half(?!\ (?:a\ )?(?:m|year))|hälften"),
    (1 / 3, r"kolmas(?:osa\w*)|kolmanne\w+|a\ third|en\ tredjedel"),
    (0.25, r"neljäs(?:osa\w*)|neljänne\w+|a\ quarter|en\ fjärdedel"),
)
_PERCENT = r"(\d+(?:[.,]\d+)?)\s*(?:%|prosent\w*|per\ ?cent|procent)"
_BOUNDS = [
    (compare, pattern(rf"\b(?:{words})\s+(?:{'|'.join(f'({said})' for _, said in _FRACTIONS)}|{_PERCENT})"))
    for compare, words in _COMPARED
]
_MOSTLY: tuple[tuple[Callable[[float, float], bool], float, re.Pattern[str]], ...] = (  # of the women, of the used
    (gt, 0.5, pattern(
        r"enemmän\ nais\w+\ kuin\ mie\w+|nais\w+\ (?:\w+\ )?enemmän\ kuin\ mie\w+|\bnais(?:enemmistö|valtai)\w*"
        r"|\bnai(?:set|sia|sten)\ (?:\w+\ ){0,2}enemmistö\w*|enemmistö\w*\ (?:\w+\ ){0,2}nai(?:sia|set)"
        r"|(?:suurin\ osa|enemmistö|valtaosa|most|majority|flesta|majoritet\w*)\b.*\b(?:nais|wom[ae]n|kvinn)\w*"
        r"|more\ women\ than\ men|fler\ kvinnor\ än\ män"
    )),
    (lt, 0.5, pattern(
        r"enemmän\ mie\w+\ kuin\ nais\w+|mie\w+\ (?:\w+\ )?enemmän\ kuin\ nais\w+|vähemmän\ nais\w+\ kuin\ mie\w+"
        r"|more\ men\ than\ women|fewer\ women\ than\ men|fler\ män\ än\ kvinnor|färre\ kvinnor\ än\ män"
    )),
    (ge, 0.9, pattern(
        r"(?:lähes|melkein|liki)\ (?:kai(?:ken|kki)|koko)|(?:nearly|almost)\ all|nästan\ (?:allt|alla|hela)"
    )),
)  # fmt: skip
_WOMEN = pattern(r"\bnais\w*|\bwom[ae]n\b|\bfemale\b|\bkvinn\w+")
_PEOPLE = pattern(r"osallistuj\w*|henkilö\w*|\bparticipants?\b|\bpeople\b|deltaga\w*|personer")
_SHARE = pattern(r"\bosuu\w*|\bosuut\w*|\bshare\b|\bandel\w*")
_USED = pattern(r"käyt[eti]\w*|toteutu\w*|\bspent?\b|\bused?\b|använ\w*")
_PUBLIC = pattern(r"julki\w*|\bpublic\b|offentlig\w*")
_PLANNED = pattern(r"suunnit\w*|tavoit\w*|\bplan\w*|\btarget\w*|\bmål\w*")
_OWN_WORDS = re.compile(
    rf"{OWN_WORDS.pattern}|puoli|puole|prosen|kolmas|kolman|neljäs|neljän|osuus|half|third|quarter|percent|procent"
    r"|hälften|tredje|fjärde|share|andel|kvinn|female|mies|men|män|enemmistö|suurin|osa$|valtaosa|lähes|kaikki|nearly|almost|nästan|\d"
)


def share(words: OpenWords) -> Iterator[Mention]:
    """Read a share that must be used, be women or come of those planned; or that the share of women is told."""
    of_women = words.says(_WOMEN)
    bound = _bound(words)
    if bound and (of_women or words.says(_USED) or leaves_unused(words.text) or words.says(_PLANNED)):
        compare, wanted, said = bound
        pairs = _women(words) if of_women else _came(words) if words.says(_PEOPLE) else _used(words)
        unused = not of_women and leaves_unused(words.text)
        met = (pair for pair in pairs if compare(1 - _share(pair) if unused else _share(pair), wanted))
        words.take_like(_OWN_WORDS)
        words.take_within(*said.span())
        yield Mention("share", *said.span(), shown_together(met), tuple(stored for pair in pairs for stored in pair))
    elif of_women and (said_share := words.says(_SHARE)) and words.says(_PLANNED):
        told = {women.project: [women, every] for women, every in _women(words)}
        everybody = {stored.project: [stored] for stored in _everybody(words, "indicator_planned")}
        words.take_like(_OWN_WORDS)
        untold = {code: facts for code, facts in everybody.items() if code not in told}
        yield Mention("share", *said_share.span(), told, (), denied=untold)


def _bound(words: OpenWords) -> tuple[Callable[[float, float], bool], float, re.Match[str]] | None:
    """Return how a share must compare with which one, and where the question says so."""
    told = ((compare, _wanted(found), found) for compare, said in _BOUNDS if (found := words.says(said)))
    mostly = ((compare, share_, found) for compare, share_, said in _MOSTLY if (found := words.says(said)))
    return next(told, None) or next(mostly, None)


def _wanted(said: re.Match[str]) -> float:
    *fractions, percent = said.groups()
    if percent:
        return float(percent.replace(",", ".")) / 100
    return next(value for (value, _), found in zip(_FRACTIONS, fractions, strict=True) if found)


def _share(pair: Pair) -> float:
    part, whole = (number_of(stored.fact) or 0.0 for stored in pair)
    return part / whole


def _used(words: OpenWords) -> list[Pair]:
    used, granted = (
        ("realised_public", "planned_public") if words.says(_PUBLIC) else ("realised_eu_state", "granted_eu_state")
    )
    return _paired(words.facts(used), words.facts(granted))


def _came(words: OpenWords) -> list[Pair]:
    """Return the participants who came and those who were planned."""
    return _paired(_everybody(words, "indicator_realised"), _everybody(words, "indicator_planned"))


def _women(words: OpenWords) -> list[Pair]:
    """Return the women among the participants, who came; else, or where a plan is asked for, the planned."""
    planned = _paired(_everybody(words, "indicator_planned_women"), _everybody(words, "indicator_planned"))
    planned += _paired(words.facts("participants_women"), words.facts("participants"))
    if words.says(_PLANNED):
        return planned
    came = _paired(_everybody(words, "indicator_realised_women"), _everybody(words, "indicator_realised"))
    return came or planned


def _everybody(words: OpenWords, field: str) -> list[StoredFact]:
    """Return what a field of the indicators states of all participants."""
    return [known for known in words.facts(field) if known.fact.group.startswith("Osallistuvien henkilöiden")]


def _paired(parts: list[StoredFact], wholes: list[StoredFact]) -> list[Pair]:
    """Return the numbers of each project, where its form states both."""
    whole = {stored.project: stored for stored in wholes if number_of(stored.fact)}
    found = {stored.project: stored for stored in parts if number_of(stored.fact) is not None}
    return [(stored, whole[code]) for code, stored in found.items() if code in whole]
