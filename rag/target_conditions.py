"""Whether what came about is more or less than what was planned or granted: by the forms' numbers, else by the text."""

import re
from collections.abc import Iterable

from corpus.document import Fact, Kind
from index.catalogue import StoredFact
from index.search import Filters, Hit
from index.sentences import StoredSentence
from rag.amounts import find_bound, read_number
from rag.open_words import OpenWords, Shown, shown_together
from rag.sum_conditions import COUNTS, PUBLIC, counts, number_of

_GOAL = re.compile(
    r"tavoit|tavoite|suunnit|arvioitu|budje|target|planned|goal|planera|\bmål|myönnet|granted|beviljad|\bkaikk?ea|\ball\b|koko\b",
    re.IGNORECASE,
)
_THAN = r"\b.*\b(?:kuin|than|än)\s+(?:tavoi|suunn|arvio|odot|myönn|target|plan|grant|expect|bevil)"
_ABOVE = re.compile(rf"ylit[ty]|exceed|surpass|överträff|överskr|\b(?:enemmän|more|mer|fler){_THAN}", re.IGNORECASE)
_BELOW = re.compile(
    r"\bjäi\w*|\bjää\b|alit[ti]|käyttämättä|saavuttamatta|\bfell short|\bmissed|\bbelow|\bunder\b|nådde inte"
    r"|\bei(?:vät)? (?:\w+ )?(?:saavut|ylt|täytt|käytt)\w*|did not (?:reach|meet|use|spend)"
    rf"|\b(?:vähemmän|fewer|less|färre|mindre){_THAN}",
    re.IGNORECASE,
)
_REACHED = re.compile(r"käytt?\w+ (?:koko|kaik)|saavut|täytty|täytti|ylsi|reached|\bmet\b|nådde", re.IGNORECASE)
_MONEY = re.compile(
    r"budje|käytt|käytet|\bspen[dt]|\bused?\b|använ|raho|\braha|euro|funding|money|finans", re.IGNORECASE
)
_PLANNED_SUM = re.compile(r"suunnit|planned|planera", re.IGNORECASE)
_OWN_WORDS = re.compile(
    r"\w*tavoit|suunni|budje|ylit|alit|jäädä|jäi|saavut|täyt|käyt|kaikki|koko|alle|vähe|enem|myön|raha|raho|toteut|exceed|target"
    r"|plan|reach|miss|meet|met|use|spen|grant|money|fund|short|fall|fell|mål|bevilj|osallistu|henkilö|yrity|työpaik"
    r"|participant|compan|job|lukumäär|määr|osa|luku|uusi"
)
_TOLD_ABOVE = re.compile(r"tavoit\w*\s+ylit|ylit\w+\s+tavoit", re.IGNORECASE)
_TOLD_BELOW = re.compile(r"jäi\w*\s+(?:\w+\s+)?tavoit|alle\s+tavoit|tavoit\w*\s+jäi|tavoitetta\s+ei", re.IGNORECASE)
_TOLD_NUMBERS = re.compile(
    r"(\d[\d\s]*)\b[^.;\d]{0,60}, kun (?:tavoit\w+|heitä|niitä)[^.;\d]{0,25}(?=\d)", re.IGNORECASE
)
_LOOKED_AT = 100  # chunks


def target(words: OpenWords) -> Shown | None:
    """Read that what came about must be more or less than was planned or granted; both are shown."""
    below, above, reached = (words.says(pattern) for pattern in (_BELOW, _ABOVE, _REACHED))
    if find_bound(words.text) or not words.says(_GOAL) or not (below or above or reached):
        return None
    words.take_negation()
    words.take_like(_OWN_WORDS)
    wanted = (-1,) if below else (1,) if above else (0, 1)
    noun, heading = next(
        ((noun, heading) for noun, heading in COUNTS.items() if words.says(_ignoring_case(noun))), ("", "")
    )
    pairs = _sums(words) if not noun and words.says(_MONEY) else _counts(words, heading)
    fitting = shown_together(pair for pair in pairs if _sign(pair) in wanted)
    told = _told(words, {pair[0].project for pair in pairs}, noun) if noun else ()
    return {**fitting, **{stored.project: [stored] for sign, stored in told if sign in wanted}}


def _sums(words: OpenWords) -> list[tuple[StoredFact, StoredFact]]:
    planned = words.says(PUBLIC) or words.says(_PLANNED_SUM)
    fields = ("realised_public", "planned_public") if planned else ("realised_eu_state", "granted_eu_state")
    return _pairs(*(words.facts(field) for field in fields))


def _counts(words: OpenWords, heading: str) -> list[tuple[StoredFact, StoredFact]]:
    return _pairs(counts(words, "realised", heading), counts(words, "planned", heading))


def _pairs(came: Iterable[StoredFact], planned: Iterable[StoredFact]) -> list[tuple[StoredFact, StoredFact]]:
    """Return what came about beside what was planned of the same, where both are stated."""
    plans = {(stored.project, stored.fact.group): stored for stored in planned if number_of(stored.fact) is not None}
    keyed = [((stored.project, stored.fact.group), stored) for stored in came if number_of(stored.fact) is not None]
    return [(stored, plans[key]) for key, stored in keyed if key in plans]


def _sign(pair: tuple[StoredFact, StoredFact]) -> int:
    came, planned = (number_of(stored.fact) or 0 for stored in pair)
    return (came > planned) - (came < planned)


def _told(words: OpenWords, known: set[str], noun: str) -> list[tuple[int, StoredFact]]:
    """Return what sentences say of the target in projects whose numbers do not tell."""
    codes = tuple(project.code for project in words.catalogue.projects() if project.code not in known)
    hits = words.searcher.search(words.text, _LOOKED_AT, Filters(projects=codes)) if codes else ()
    found = []
    for hit, (sentences, _) in zip(hits, words.searcher.sentences(hits, words.text), strict=True):
        for before, sentence in zip((None, *sentences), sentences, strict=False):
            sign = _told_sign(sentence.text)
            counted = f"{before.text if before else ''} {sentence.text}"
            if sign is not None and next((name for name in COUNTS if _ignoring_case(name).search(counted)), "") == noun:
                found.append((sign, _stored(hit, sentence)))
    return found


def _told_sign(sentence: str) -> int | None:
    """Return whether a sentence tells of more (1), as much (0) or less (-1) than a target."""
    if _TOLD_ABOVE.search(sentence) or _TOLD_BELOW.search(sentence):
        return 1 if _TOLD_ABOVE.search(sentence) else -1
    numbers = _TOLD_NUMBERS.search(sentence)
    came, planned = (
        (read_number(sentence, place) for place in (numbers.start(1), numbers.end())) if numbers else (None, None)
    )
    return (came.value > planned.value) - (came.value < planned.value) if came and planned else None


def _stored(hit: Hit, sentence: StoredSentence) -> StoredFact:
    """Return a sentence as what its section states."""
    fact = Fact("statement", hit.section.heading, sentence.text, Kind.TEXT, hit.section.id, (sentence.span,))
    return StoredFact(hit.chunk.project, hit.chunk.document, fact)


def _ignoring_case(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
