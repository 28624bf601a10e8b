"""Whether what came about is more or less than what was planned or granted: by the forms' numbers, else by the text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from index.catalogue import StoredFact
from index.search import Filters
from rag.lists.amounts import find_bounds, read_number
from rag.lists.measures import Measures, number_of
from rag.lists.open_words import Mention, OpenWords, shown_together, told

_GOAL = re.compile(
    r"(?<!erityis)tavoit|suunnit|tarkoit|kaavail|\blupa(?:il|sivat|si\b)|\bluvat|\bpiti\b|\baio[tv]|\baiko|arvioitu"
    r"|odotet|odotu|ennakoi|budje|target(?! (?:group|municip|region|area))"
    r"|planned|goal|planera|\bmål|myönnet|granted|beviljad|\bkaikk?ea|\ball\b|koko\b",
    re.IGNORECASE,
)
_THAN = (
    r"\b.*\b(?:kuin|than|än)\s+(?:(?:oli|olivat|was|were|it|man|hade|var)\s+)*"
    r"(?:tavoi|suunn|tarkoi|kaavail|luva|lupa|aiot|aiko|ajatel|arvio|odot|myönn|piti|target|plan|grant|expect|inten|promis|bevil)"
)
_OVER = r"\s+(?:\w+n\s+)?(?:tavoit|suunni|odot|arvio|kaavail)"
_EXPECTED = r"\b(?:suunniteltua|kaavailtua|odotettua|arvioitua|tavoiteltua|ennakoitua|aiottua) "
_ABOVE = re.compile(
    rf"{_EXPECTED}(?:enemmän|suure\w+|runsaam\w+|usea\w+)|\bylit(?:[ty]|et)|\byli{_OVER}|tavoit\w*\s+(?:rikk|rikot|puhki|paukku)|\brikko\w+\s+tavoit|exceed|surpass|överträff|överskr|\b(?:enemmän|suurempi|isompi|korkeampi|more|higher|greater|mer|fler|större){_THAN}",
    re.IGNORECASE,
)
_BELOW = re.compile(
    rf"{_EXPECTED}(?:vähemmän|piene\w+|harve\w+)|"
    rf"\balle{_OVER}|\bkauas\s+tavoit|\bvaja(?:a|aksi)\b"
    r"|\bjäi\w*|\bjää(?:tiin|nyt|neet|vät)?\b|\balit(?:[ti]|et)|käyttämättä|(?:saavutta|täytty|toteutu|pääse)m[aä]tt[aä]"
    r"|\bfell short|\bmissed|\bbelow|\bunder\b|nådde inte"
    r"|\bei(?:vät)? (?:\w+ )?(?:saavut|ylt|täytt|käytt|toteutu|pääst|pääss)\w*|did not (?:reach|meet|use|spend)"
    rf"|\b(?:vähemmän|pienempi|matalampi|fewer|less|lower|färre|mindre|lägre){_THAN}",
    re.IGNORECASE,
)
_BELOW_PLAN = re.compile(  # of two projects, which of them: "jäi alle tavoitteen" has other readings
    rf"\b(?:vähemmän|pienempi|fewer|less|färre|mindre){_THAN}|\balit[ti]\w*|\bfell short\b", re.IGNORECASE
)
_REACHED = re.compile(
    r"käytt?\w+ (?:koko|kaik)|saavut|täyt(?:ty|ti|et)|ylsi|toteutui|päästiin|pääsi\b|pääsivät|reached|\bmet\b|nådde",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"budje|käytt|käytet|\bspen[dt]|\bused?\b|använ|raho|\braha|euro|funding|money|finans", re.IGNORECASE
)
_PLANNED_SUM = re.compile(r"suunnit|planned|planera", re.IGNORECASE)
_OWN_WORDS = re.compile(
    r"\w*tavoit|suunni|odotet|odotu|odotta|ennakoi|arvioitu|budje|ylit|alit|jäädä|jäi|saavut|täyt|päästä|pääs|käyt|kaikki|koko|alle|vähe|enem|myön|raha|raho|toteut|exceed|target"
    r"|plan|reach|miss|meet|met|use|spen|grant|money|fund|short|fall|fell|mål|bevilj|osallistu|henkilö|yrity|työpaik"
    r"|tarkoit|kaavai|luvata|luvat|lupai|aiko|aiott|pahast|reilust|selväst|roimast|niukast|hieman|jälke|jäät|vaja|kauas|kauaksi"
    r"|piene|suure|iso(?:mp|n)|alhais|korke|matal|runsa|lopulta|lopuksi|tulla|saada$|saatiin|mukaan|mukana|rikkoa|rikott|puhki|paukku|clearly|far$|badly|klart"
    r"|participant|compan|job|lukumäär|määr|osa|luku|uusi"
)
_TOLD_ABOVE = re.compile(r"tavoit\w*\s+ylit|ylit\w+\s+tavoit", re.IGNORECASE)
_TOLD_BELOW = re.compile(r"jäi\w*\s+(?:\w+\s+)?tavoit|alle\s+tavoit|tavoit\w*\s+jäi|tavoitetta\s+ei", re.IGNORECASE)
_TOLD_NUMBERS = re.compile(
    r"(\d[\d\s]*)\b[^.;\d]{0,60}, kun (?:tavoit\w+|heitä|niitä)[^.;\d]{0,25}(?=\d)", re.IGNORECASE
)
_PUBLIC = re.compile(r"julki|public|offentlig", re.IGNORECASE)
_TOLD_OF = (  # what sentences count
    r"uu(?:tta|sia|den) yrity|new (?:compan|enterpr|business)|nya företag",
    r"työpaik|jobs?\b|arbetstillfäll|arbetsplats",
    r"yrity|compan|enterpr|business|företag",
    r"osallistu|henkilö|ihmis|participant|people|person|deltagar",
)
_LOOKED_AT = 100  # chunks


def target(words: OpenWords) -> Iterator[Mention]:
    """Read that what came about must be more or less than was planned or granted; both are shown."""
    below, above, reached = (words.says(pattern) for pattern in (_BELOW, _ABOVE, _REACHED))
    found = below or above or reached
    if (
        not found
        or not words.says(_GOAL)
        or _is_number(words, found)
        or any(not bound.bare for bound in find_bounds(words.text))
    ):
        return
    wanted = (-1,) if below else (1,) if above else (0, 1)
    noun = next((noun for noun in _TOLD_OF if words.says(_ignoring_case(noun))), "")
    measures = Measures(words.catalogue, words.lexicon)
    pairs = _sums(words) if not noun and words.says(_MONEY) else measures.stages(words.text)
    words.take_like(_OWN_WORDS)
    fitting = shown_together(pair for pair in pairs if _sign(pair) in wanted)
    sentences = _told(words, {pair[0].project for pair in pairs}, noun) if noun else ()
    fitting |= {stored.project: [stored] for sign, stored in sentences if sign in wanted}
    considered = tuple(stored for pair in pairs for stored in pair)
    mention = Mention("target", *found.span(), fitting, considered)
    yield replace(mention, denied=fitting) if below else mention  # "ei saavuttanut" denies nothing more


def sign_asked(text: str) -> int:
    """Return whether a text asks for more (1) or for less (-1) than a plan or a target; 0 where for neither."""
    if not _GOAL.search(text):
        return 0
    return 1 if _ABOVE.search(text) else -1 if _BELOW_PLAN.search(text) else 0


def _sums(words: OpenWords) -> list[tuple[StoredFact, StoredFact]]:
    planned = words.says(_PUBLIC) or words.says(_PLANNED_SUM)
    came, plan = ("realised_public", "planned_public") if planned else ("realised_eu_state", "granted_eu_state")
    plans = {stored.project: stored for stored in words.facts(plan) if number_of(stored.fact) is not None}
    return [
        (stored, plans[stored.project])
        for stored in words.facts(came)
        if number_of(stored.fact) is not None and stored.project in plans
    ]


def _sign(pair: tuple[StoredFact, StoredFact]) -> int:
    came, planned = (number_of(stored.fact) or 0 for stored in pair)
    return (came > planned) - (came < planned)


def _is_number(words: OpenWords, said: re.Match[str]) -> bool:
    """Tell whether a number follows at once, which is no target: "jäi nollaan"."""
    return any(bound.start == said.end() + 1 for bound in find_bounds(words.text))


def _told(words: OpenWords, known: set[str], noun: str) -> list[tuple[int, StoredFact]]:
    """Return what sentences say of the target in projects whose numbers do not tell."""
    codes = tuple(project.code for project in words.catalogue.projects() if project.code not in known)
    hits = words.searcher.search(words.text, _LOOKED_AT, Filters(projects=codes)) if codes else ()
    found = []
    for hit, (sentences, _) in zip(hits, words.searcher.sentences(hits, words.text), strict=True):
        for before, sentence in zip((None, *sentences), sentences, strict=False):
            sign = _told_sign(sentence.text)
            counted = f"{before.text if before else ''} {sentence.text}"
            if (
                sign is not None
                and next((name for name in _TOLD_OF if _ignoring_case(name).search(counted)), "") == noun
            ):
                found.append((sign, told(hit, sentence)))
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


def _ignoring_case(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)
