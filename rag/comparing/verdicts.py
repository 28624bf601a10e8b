"""What follows from the values of two or more sides: which has more, came first, whether they are the same or share."""

import re
from collections.abc import Mapping, Sequence

from corpus.document import Kind, Value
from index.project import ORGANISATIONS
from rag.answer import StatedFact
from rag.facts.reckoning import PROMISED_AND_USED, TOTALS, months
from rag.lists.sums import leaves_unused, per_cent, used_share
from rag.lists.target_conditions import sign_asked
from rag.phrases import format_date, format_number, format_value, say, yes_or_no
from rag.questions.expected import Expected
from rag.questions.question import Question
from rag.questions.wording import asks_for_total, asks_to_compare, speaks_of_money
from rag.words.stages import Stage, wanted_stages

_ENDS = {
    "farther": r"kauemma\w*|kauempa(?:na|a|ksi)|farther|further",
    "nearer": r"lähemm\w*|lähempä(?:nä|ä|ksi)|closer|nearer|närmare",
    "longer": r"(?:pidem|pitem|kauem|pisi[nm])\w*|kauimmin|longe(?:r|st)|längre",
    "shorter": r"lyhyem\w*|lyhi[nm]\w*|shorte(?:r|st)|kortare",
    "earlier": r"aikaisemmin|aiemmin|ensin|ensimmäis\w*|ennen|earlier|first|before|tidigare|först",
    "later": r"myöhemmin|viimeksi|viimeis\w*|later|last|senare|sist",
    "less": (
        r"vähemmän|vähiten|(?:pienem|matalam|halvem|harvem|niukem|edullisem|pieni[nm]|matali[nm]|halvi[nm])\w*"
        r"|less|fewer|smaller|lower|cheaper|mindre|färre|lägre|billigare|least|smallest|lowest|minst|lägst"
    ),
    "more": (
        r"enemmän|eniten|vahvemmin|(?:suurem|isom|korkeam|useam|kalliim|hintavam|mittavam|muhkeam|runsaam|kookkaam|pulskem|tuhdim|vahvem|suuri[nm]|isoi[nm]|korkei[nm]|kallei[nm])\w*"
        r"|more|larger|bigger|higher|mer|större|fler|högre|dyrare|most|largest|biggest|highest|mest|störst|högst"
    ),
}
_GREATEST = ("more", "later", "longer", "farther")
_WORDED = {end: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for end, words in _ENDS.items()}
_SAME = re.compile(
    r"\b(?:\w+k[oö]|is|are|did|do|does|have|är|fick|har)\b.*"
    r"\b(?:sama\w{0,4}|samat|samoin|saman(?:suurui|kokoi|pitui)\w+|samoja|samoissa|yhtä \w+|same|samma|lika \w+)\b",
    re.IGNORECASE,
)
_DIFFERS = re.compile(
    r"\b(?:ero\w*ko|poikkea\w*ko|onko\b.*\beroa|(?:do|does|did)\b.*\bdiffer|(?:is|are)\b.*\bdifferent|skiljer)\b",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"\b(?:yhteis(?:tä|et|iä|iin)|yhteinen|sekä\b.*\bettä|kumpi\w*kin|kumma\w+kin|molem\w+|sama\w*|samo\w+|muistutta\w+|yhdistä\w+|common|both|shared?|same|alike"
    r"|gemensam\w*|både|båda|samma)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\b(?:verrattuna|poikkea(?:a|vat)|compared (?:to|with)|jämfört med)\b", re.IGNORECASE)
_STAGES = (*PROMISED_AND_USED, ("indicator_planned", "indicator_realised"))
_THAN = re.compile(r"\b(?:kuin|than|än)\b", re.IGNORECASE)
_NUMBER = r"(?<![\d.,])(\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?)"
_UNITS = {
    "EUR": re.compile(rf"{_NUMBER}\s*(?:euro|€)", re.IGNORECASE),
    "%": re.compile(rf"{_NUMBER}\s*(?:%|prosent)", re.IGNORECASE),
}
_MOST_SUMMED = 3  # fields that are told where one number is asked for, with its totals
_LONGEST_LIST = 60  # items that are told as common

Stated = Sequence[Sequence[StatedFact]]  # the facts of each side


def verdict(question: Question, owners: Sequence[str], stated: Stated) -> str:
    """Return the sentence that answers a comparison from what every side states; empty where nothing follows."""
    if any(not facts for facts in stated):
        return ""
    language = question.language
    if share := _used_share(question, owners, stated):
        return share
    if sign := sign_asked(question.text):
        return _beyond_plan(sign, question, owners, stated)
    shared = _shared(question.sought, stated, language)
    if question.expected is Expected.YES_NO and (alike := _yes_no(question.sought, owners, stated, shared, language)):
        return alike
    winner = shared or _winner(question.sought, owners, stated, language)
    if winner and _THAN.search(question.sought) and question.expected is Expected.YES_NO:
        ahead = owners[0] in winner and not all(owner in winner for owner in owners)
        return f"{yes_or_no(ahead, language)}. {winner}"
    return winner


def figure_verdict(question: Question, owners: Sequence[str], sentences: Sequence[str]) -> str:
    """Tell which side has more, where each sentence has one figure, of the same unit."""
    end = wanted_end(question.sought)
    for unit, pattern in _UNITS.items():
        found = [pattern.findall(sentence) for sentence in sentences]
        of_other = unit != "EUR" and speaks_of_money(question.text)
        if end and not of_other and all(len(figures) == 1 for figures in found):
            values = [float(re.sub(r"\s", "", figures[0]).replace(",", ".")) for figures in found]
            return _told(end, owners, values, unit, question.language)
    return ""


def asks_shared(text: str) -> bool:
    """Tell whether a question asks what several things have in common."""
    return _SHARED.search(text) is not None


def _yes_no(text: str, owners: Sequence[str], stated: Stated, shared: str, language: str) -> str:
    """Answer whether the sides are the same, or whether all of them did something."""
    if shared:
        return f"{yes_or_no(shared != say('nothing_shared', language), language)}. {shared}"
    field = _common_field(stated)
    values = [next((fact.value for fact in facts if fact.field == field), None) for facts in stated]
    differs = _DIFFERS.search(text) is not None
    if field and (differs or _SAME.search(text)):
        answer = f"{yes_or_no((len(set(values)) > 1) is differs, language)}."
        return f"{answer} {_winner(text, owners, stated, language)}".strip() if _one_number(stated) else answer
    if field and all(isinstance(value, bool) for value in values):
        return _affirmed([bool(value) for value in values], owners, language)
    return ""


def _beyond_plan(sign: int, question: Question, owners: Sequence[str], stated: Stated) -> str:
    """Tell on which sides more or less came about than was planned; nothing where a side does not state both."""
    gaps = _gaps(stated)
    if not gaps:
        return ""
    beyond = [float(gap) * sign > 0 for gap in gaps]
    language = question.language
    if question.expected is Expected.YES_NO or not any(beyond):
        return _affirmed(beyond, owners, language)
    names = ", ".join(owner for owner, more in zip(owners, beyond, strict=True) if more)
    return say("more" if sign > 0 else "less", language, text=names)


def wanted_end(text: str) -> str:
    """Return whether the side with less or with more is asked for; nothing where neither is."""
    return next((end for end in ("less", "more") if _WORDED[end].search(text)), "")


def measures_distance(text: str) -> bool:
    """Tell whether it is asked which side came nearer to its target, or stayed farther from it."""
    return any(_WORDED[end].search(text) for end in ("nearer", "farther")) and Stage.PLANNED in wanted_stages(text)


def tells_distance(stated: Stated) -> bool:
    """Tell whether each side states both what was promised and what came about."""
    return bool(_gaps(stated))


def _used_share(question: Question, owners: Sequence[str], stated: Stated) -> str:
    """Tell what share of what was granted each side used, where that is asked, the one that is asked for first."""
    fields = used_share(question.sought)
    values = [{fact.field: fact.value for fact in facts} for facts in stated]
    pairs = [(own.get(fields[0]), own.get(fields[1])) for own in values] if fields else []
    if not pairs or not all(_fits(value, dated=False) and value for pair in pairs for value in pair):
        return ""
    unused, language = leaves_unused(question.sought), question.language
    shares = [per_cent(float(str(used)), float(str(granted)), unused) for used, granted in pairs]
    end = wanted_end(question.sought)
    ordered = sorted(zip(shares, owners, strict=True), key=lambda known: known[0] * (1 if end == "less" else -1))
    name = "unused_share" if unused else "used_share"
    told = "; ".join(f"{owner}, {say(name, language, value=_shown(share, '%', language))}" for share, owner in ordered)
    told = say(end, language, text=told) if end and len(shares) > 1 else told
    if question.expected is Expected.YES_NO and _THAN.search(question.sought):
        return f"{yes_or_no(ordered[0][1] == owners[0] and len(set(shares)) > 1, language)}. {told}"
    return told


def _affirmed(values: Sequence[bool], owners: Sequence[str], language: str) -> str:
    if len(set(values)) == 1:
        whose = "both" if len(values) == 2 else "all"
        return say(f"{whose}_yes" if values[0] else f"{whose}_no", language)
    return say("only_yes", language, text=", ".join(owner for owner, yes in zip(owners, values, strict=True) if yes))


def _winner(text: str, owners: Sequence[str], stated: Stated, language: str) -> str:
    """Tell which side comes first, from the first field that all the sides state."""
    worded = next((end for end, pattern in _WORDED.items() if pattern.search(text)), "")
    compared = any(pattern.search(text) for pattern in (_SAME, _AGAINST)) or asks_to_compare(text)
    end = worded or ("more" if compared and _one_number(stated) else "")
    if not end:
        return _sum(stated, language) if asks_for_total(text) else ""
    lasting = end in ("longer", "shorter") and _lengths(stated)
    values, unit = _comparable(stated, dated=end in ("earlier", "later"))
    if gaps := _gaps(stated):
        values, unit = [abs(gap) for gap in gaps], unit or _unit(stated)
    values = _lengths(stated) if lasting else values
    if not values:
        return ""
    return _told(end, owners, values, "months" if lasting else unit, language)


def _sum(stated: Stated, language: str) -> str:
    """Tell what the numbers of all sides make together."""
    if len({fact.field for facts in stated for fact in facts}) > _MOST_SUMMED:
        return ""
    values, unit = _comparable(stated, dated=False)
    numbers = [value for value in values if isinstance(value, float)]
    return f"{say('in_total', language, value=_shown(sum(numbers), unit, language)).capitalize()}." if numbers else ""


def _told(end: str, owners: Sequence[str], values: Sequence[float | str], unit: str, language: str) -> str:
    """Name the side at an end, with its value and the difference to the other."""
    best = max(values) if end in _GREATEST else min(values)
    shown = _shown(best, unit, language)
    names = ", ".join(f"{owner}, {shown}" for owner, value in zip(owners, values, strict=True) if value == best)
    if len(set(values)) == 1:
        return say("same_time" if isinstance(best, str) else "same", language, text=names)
    of_many = {"more": "highest", "less": "lowest"}.get(end, end) if len(values) > 2 else end
    return say(of_many, language, text=names) + _difference(values, unit, language)


def _difference(values: Sequence[float | str], unit: str, language: str) -> str:
    """Tell how far two numbers are from each other."""
    numbers = [value for value in values if isinstance(value, float)]
    if len(numbers) != 2 or unit == "months":
        return ""
    return say("difference", language, value=_shown(abs(numbers[0] - numbers[1]), unit, language))


def _shared(text: str, stated: Stated, language: str) -> str:
    """Tell what the lists of all sides have in common, where that is asked."""
    if not asks_shared(text):
        return ""
    listed = [_listed(facts) for facts in stated]
    fields = [field for field in listed[0] if all(field in lists for lists in listed)]
    common = [
        value for field in fields for value in listed[0][field] if all(value in lists[field] for lists in listed[1:])
    ]
    if not fields or len(common) > _LONGEST_LIST:
        return ""
    if not common:
        listing = all(fact.field in ORGANISATIONS or isinstance(fact.value, tuple) for fact in stated[0])
        return say("nothing_shared", language) if listing else ""
    return say("shared", language, values=", ".join(dict.fromkeys(common)))


def _listed(facts: Sequence[StatedFact]) -> dict[str, list[str]]:
    """Return the values of the fields that may have many, all organisations together, and of the objective."""
    found: dict[str, list[str]] = {}
    for fact in facts:
        organisation = fact.field in ORGANISATIONS
        if isinstance(fact.value, tuple) or organisation or fact.field == "objective":
            values = fact.value if isinstance(fact.value, tuple) else (str(fact.value),)
            found.setdefault("organisation" if organisation else fact.field, []).extend(values)
    return found


def _common_field(stated: Stated) -> str:
    """Return the first field that all the sides state; an empty value is stated too."""
    fields = [{fact.field for fact in facts} for facts in stated]
    return next((fact.field for fact in stated[0] if all(fact.field in known for known in fields)), "")


def _unit(stated: Stated, field: str = "") -> str:
    """Return the unit of a field, or the first of any."""
    return next((fact.unit for fact in stated[0] if fact.unit and field in ("", fact.field)), "")


def _comparable(stated: Stated, dated: bool) -> tuple[list[float | str], str]:
    """Return each side's value of the first field that all have, as a date or a number, and its unit.

    Of a field with many values it is how many they are.
    """
    without = [pair[0] for pair in TOTALS if any(fact.field == pair[0] for facts in stated for fact in facts)]
    for field in dict.fromkeys((*without, *(fact.field for fact in stated[0]))):
        values: list[float | str] = []
        many = any(sum(fact.field == field for fact in facts) > 1 for facts in stated)
        for facts in stated:
            own = [fact.value for fact in facts if fact.field == field] or _only_total(facts, field)
            counted: list[object] = [len(value) if isinstance(value, tuple) else value for value in own]
            if many and not dated and all(isinstance(value, str) for value in own):
                counted = [len(own)]
            fitting = [value for value in counted if _fits(value, dated)]
            values += [value if isinstance(value, str) else float(str(value)) for value in fitting[:1]]
        if len(values) == len(stated):
            return values, _unit(stated, field) or _unit(stated)
    return [], ""


def _only_total(facts: Sequence[StatedFact], field: str) -> list[Value]:
    """Return the total of a side where nothing is reported apart from it."""
    totals = [pair[1] for pair in TOTALS if pair[0] == field]
    return [fact.value for fact in facts if fact.field in totals]


def _one_number(stated: Stated) -> bool:
    """Tell whether each side states one number and nothing else."""
    return all(len(facts) == 1 and _fits(facts[0].value, dated=False) for facts in stated)


def _gaps(stated: Stated) -> list[float]:
    """Return how much more came about than was promised on each side, if all of them state both."""
    for stages in _STAGES:
        values = [{fact.field: fact.value for fact in facts} for facts in stated]
        pairs = [(own.get(stages[0]), own.get(stages[1])) for own in values]
        if all(_fits(value, dated=False) for pair in pairs for value in pair):
            return [float(str(came)) - float(str(promised)) for promised, came in pairs]
    return []


def _lengths(stated: Stated) -> list[float | str]:
    """Return how many months each side lasts, if all of them have both dates."""
    dates: list[Mapping[str, str]] = [{fact.field: str(fact.value) for fact in facts} for facts in stated]
    if not all({"start_date", "end_date"} <= ends.keys() for ends in dates):
        return []
    return [float(months(ends["start_date"], ends["end_date"])) for ends in dates]


def _fits(value: object, dated: bool) -> bool:
    if dated:
        return isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value) is not None
    return isinstance(value, int | float) and not isinstance(value, bool)


def _shown(value: float | str, unit: str, language: str) -> str:
    if isinstance(value, str):
        return format_date(value)
    number = int(value) if value.is_integer() else value
    if unit == "months":
        return say("duration", language, months=number)
    if unit == "%":
        return f"{format_number(number)} %"
    return format_value(number, Kind.MONEY if unit == "EUR" else Kind.COUNT, unit, language)
