"""Whether a question asks what came about, or how something changed, and whether a sentence tells it."""

import re

from index.analyser import Token
from rag.questions.expected import Expected
from rag.questions.question import Question
from rag.questions.wording import counts_twice
from rag.words.patterns import pattern
from rag.words.stages import Stage, wanted_stages
from rag.words.terms import Lexicon, Vocabulary

_DONE = re.compile(
    r"\btoteutu(?:i|n[eu])|\btoteuma|\b(?:on|ovat|oli|olivat)\s+(?:\w+\s+){0,3}"
    r"(?!arvioitu|suunniteltu|varattu|haettu|budjetoitu|asetettu|odotettu|tarkoitettu|määritelty)\w+(?:[lnrs][uy]t|[lnrs]eet|t[uy])\b",
    re.IGNORECASE,
)
_CAME_ABOUT = re.compile(  # base forms of what is said of findings and changes, none of how a project was prepared
    r"löyty|löytä|paljast|onnistu|selvi(?:tä$|ä)|saavut|synty|muuttu|parantu|paranta|kasva|laske|väheng?[nt]|lyhe[nt]|lisäänty"
    r"|vaikutta|oppi|tuotta|valmistu|viedä|toteutu|ilme[nt]|nousta|kestä|osoitta|toivo|hyväksy",
)
_DONE_BY = re.compile(  # "X:n tekemä", "vastanneiden"
    r"\b\w{3,}(?:(?:ma|mä)\b|[lnrst](?:ei(?:den|lla|lle|sta)|eet)\b|t[uy]n?\b)", re.IGNORECASE
)
_PAST_FOREIGN = re.compile(
    r"\b(?:had|did|has been|have been|ended up|completed|finished|hade|gjorde|slutförde)\b"
    r"|\bhow (?:many|much)\b(?!.*\b(?:is|are|be)\b).*\b\w{3,}ed\b|\bhur (?:många|mycket)\b.*\b\w{3,}(?:ade|des)\b",
    re.IGNORECASE,
)
_HAS_DONE = pattern(  # but not "on luvannut", which tells a plan
    r"""\b(?:on|ovat)\ (?:\w+\ )?
    (?!lupa|luva|sitou|aiko|suunnit|hake|vara|myön|arvio|budj|päättä|asetta|ilmoit|kerto|määri|oll?ut)
    \w+(?:[lnrs][uy]t|[lnrs]eet)\b"""
)
_DECIDED = re.compile(  # before a project begins
    r"\b(?:budjetoi|varat|rahoit|sitoutu|lupautu|liitty(?:i|nyt|neet)|joined|committed|pledged|anslut|förbund)",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:kasvo|kasva|nous|lask(?:i|ivat|ee|evat|enut|eneet)\b|vähen|lisäänty|pienen|puto|piden|lyhen|paran(?!nu)|heiken|enää\b)",
    re.IGNORECASE,
)


_WORK = re.compile(
    r"työ|\w*työ(?:llist|paik|suhte|suhde)\w*|palkata|palkattu|jobs?|work|employ\w*|jobb\w*|arbet\w*|anställ\w*"
    r"|sysselsat\w*"
)
_GOT_WORK = pattern(
    r"""\btyöllist\w+|\btyöhön\b
    |\b(?:sai|saa|pääs|löys|löyt|siirty|palka|lähti|lähte|jäi|jää|päät|päädy)\w*\b[^.]*
    \b(?:tö(?:ihin|itä|issä|ille)|työ(?:n|hön|ssä|paik\w+|suhte\w+|elämä\w+))\b
    |\b(?:found|got|gets?|find|landed|obtained)\b[^.]*\b(?:jobs?|work|employment)\b|\bemployed\b
    |\b(?:fick|får|hitta\w+)\b[^.]*\b(?:jobb|arbete|anställning)\w*|\bsysselsat\w*|\banställd\w*"""
)
_EARLIER = pattern(  # of which another project's results are asked
    r"\b(?:aiem|aikaisem|edelli|edeltä)\w+(?:\ [\w-]+)?\ [\w-]*(?:hank|projekti)\w*"
)
_STEM = 5  # letters
_REPORT = re.compile(r"\bloppurapor|\bfinal report|\bslutrapport", re.IGNORECASE)
_AT_THE_END = re.compile(
    r"\b(?:lopulta|loppujen lopuksi|(?:hankkeen|projektin) ansiosta|(?:in|by) the end|eventually|finally"
    r"|thanks to the project|till slut|slutligen|tack vare projektet)\b",
    re.IGNORECASE,
)
_REALLY = re.compile(r"\b(?:oikeasti|todellisuudessa|tosiasiassa|actually|faktiskt)\b", re.IGNORECASE)
_RESULTS = re.compile(
    r"\b(?:mi(?:tkä|tä) olivat|what were|vilka var)\b.*\b(?:lopputulo|tulokset\b|final results|slutresultat)",
    re.IGNORECASE,
)


def asks_at_the_end(question: Question) -> bool:
    """Tell whether it is asked what there was in the end, how many there really were, or what the final report says."""
    if _REPORT.search(question.text) or _RESULTS.search(question.text):
        return True
    of_number = question.expected in (Expected.COUNT, Expected.AMOUNT, Expected.PERCENT)
    ended = _AT_THE_END.search(question.text) or (of_number and _REALLY.search(question.text))
    return bool(ended) and asks_outcome(question)


def asks_outcome(question: Question) -> bool:
    """Tell whether a question asks how much or how many of something there came to be."""
    stages = wanted_stages(question.text)
    if stages & {Stage.PLANNED, Stage.REQUESTED} or _DECIDED.search(question.text):
        return False
    if Stage.GRANTED in stages and question.expected is Expected.MONEY:
        return False
    if question.language != "fi":
        return Stage.REALISED in stages or _PAST_FOREIGN.search(question.text) is not None
    past = any(map(_is_past, question.tokens)) or _HAS_DONE.search(question.text) is not None
    return past or Stage.REALISED in wanted_stages(_REALLY.sub("", question.text))  # "montako oikeasti tarvitaan"


def asks_what_came_about(question: Question) -> bool:
    """Tell whether a question that asks no figure asks what was found or changed: "mitä kokeilussa löytyi"."""
    done = [token for token in question.tokens if _is_past(token) or _DONE_BY.fullmatch(token.surface)]
    came = any(_CAME_ABOUT.match(lemma) for token in done for lemma in token.lemmas)
    earlier = _EARLIER.search(question.text) is not None
    return question.language == "fi" and came and not earlier and asks_outcome(question)


def tells_outcome(question: Question, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a sentence tells what was done, not what was to be done, and has the verb of the question."""
    tokens = lexicon.tokens(text)
    verbs = [token for token in question.tokens if _is_past(token)]
    asked = {lemma[:_STEM] for token in verbs for lemma in token.lemmas} - {"olla"}
    by_verb = question.counted or asks_what_came_about(question)
    past = {token.start for token in verbs}
    near = {form[:_STEM] for term in question.terms if term.start in past for form in term.near}
    must = asked | near if asked and by_verb else set()
    if must and must.isdisjoint(form[:_STEM] for token in tokens for form in token.lemmas):
        return False
    if question.expected is Expected.DATE and _DONE_BY.search(text):
        return True
    return _DONE.search(text) is not None or any(map(_is_past, tokens))


def _is_past(token: Token) -> bool:
    """Tell whether a word is a verb in the past tense; "tuli" may also be a fire, though seldom is."""
    return token.past or token.surface == "tuli"


def only_applied_for(question: Question, text: str) -> bool:
    """Tell whether a sentence tells what was applied for, where it is asked what was granted."""
    asked, told = wanted_stages(question.text), wanted_stages(text)
    return Stage.GRANTED in asked and Stage.REQUESTED not in asked and told == {Stage.REQUESTED}


def asks_who_got_work(text: str) -> bool:
    """Tell whether it is asked, and nothing else, how many got work."""
    return _GOT_WORK.search(text) is not None and not counts_twice(text)


def speaks_of_work(words: Vocabulary) -> bool:
    """Tell whether a text speaks of work or of being employed."""
    return any(_WORK.fullmatch(form) for form in words.forms)


def speaks_of_change(text: str) -> bool:
    """Tell whether a text says that something grew, fell, got shorter or better."""
    return _CHANGE.search(text) is not None
