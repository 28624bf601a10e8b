"""Tells a question or a command from keywords and from an idea of a project that is pasted in."""

import re

from rag.words.patterns import pattern

_ASKING = r"""(?:mi(?:kä|tkä|tä|ssä|stä|hin|llä|lle|ltä|nkä|ksi|ten|lloin|ll?ai\w+|nkälai\w+)
    |kuka|kenen|kenelle|kenellä|ke(?:tä|tkä|itä|iden)|kuinka|paljonko|mon(?:tako|iko|elta|essa)\w*|mones\w+
    |minä\ (?:päivä|vuo|viikon)\w+|onko|oliko|miksi|entä
    |(?:(?:in|on|at|to|for|from|by|with|of|i|på|till|för|från|av|med|hos)\ )?
        (?:what|which|who|whom|whose|how|when|where|why|vad|vilk\w+|hur|när|vem|vems|varför|vart))\b"""
_VERB_FIRST = r"""(?:did|does|do|is|are|was|were|has|have|had|can|could|will|would
    |fick|får|har|hade|är|var|kan|kunde|blev|blir|finns|fanns|gick|ska|skulle|gjorde|gör|behöver|behövde)\ \w"""
_COMMAND = r"""(?:listaa|luettele|kerro|etsi|hae|näytä|anna|vertaa|vertaile|selitä|kuvaile|selvitä(?!än)
    |tell|list|show|find|give|compare|describe|explain|berätta|lista|visa|jämför|beskriv|förklara)\b"""
_LISTED = r"""(?:(?:[\w-]+\ ){0,3}[\w-]*hankkeet,?\ (?:jo|mi)\w+
    |(?:etsin|etsimme|haen|haemme|kaipaan|tarvitsen|haluan|haluaisin)\ (?:[\w-]+\ ){0,3}hank(?:keita|keet),?\ jo\w+)"""
_QUESTION = pattern(rf"\?|\b(?:{_ASKING}|listaa\b|luettele\b)|^{_LISTED}")
_BEGUN = pattern(rf"{_ASKING}|{_COMMAND}|{_LISTED}|[\w-]+[^\Wk]k[oö]\b")
_VERB = pattern(_VERB_FIRST)
_CLAUSE = re.compile(r"[.!:;,]\s+|\s(?:ja|sekä|and|och)\s")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_REPORTED = pattern(  # what stands right before a question that is told and not asked
    r"(?:siitä|sitä|siihen|sille|\w+(?:taan|tään|daan|dään|laan|lään|naan|nään|raan|rään)|\w+(?:vat|vät)|\w+(?:isi|isivat))$"
)
_PROPOSED = pattern(
    r"""(?:hankkee\w+\ )?\w{2,}(?:[tdlnr]aan|[tdlnr]ään|[tdlnr]aisiin|[tdlnr]äisiin)\b|(?:hanke|projekti)?idea\w*\b
    |(?:tavoittee|ajatukse|tarkoitukse)\w+\ (?:on|olisi)\b|(?:haluaisimme|haluamme|aiomme|suunnittelemme)\b(?!\ tietää)
    |we\ (?:want|plan|will|would|aim|intend)\b(?!\ (?:like\ )?to\ know)|(?:our|the)\ (?:idea|plan|aim)\b
    |vi\ (?:vill|planerar|ska|tänker)\b(?!\ veta)|(?:vår|min)\ (?:idé|plan)\b"""
)
_LIKENESS = pattern(
    r"""\b(?:samanlai|samankaltai|samantapai|samantyyppi|vastaavanlai)\w+|\bvastaav(?:aa|ia|an|at)\b
    |\b(?:tätä|ideaa(?:mme|ni)?|hankettamme|suunnitelmaamme)\s+\w*muistutta\w+|\bmuistutta\w+\s+(?:tätä|idea\w*|hanke)
    |\bt(?:ällai|ämmöi)st[aä]\b|\bsimilar\b|\blike\ (?:this|ours|that)\b|\bliknande\b|\bpåmin[dn]\w+\b"""
)
_SENTENCE_OR_COLON = re.compile(r"(?<=[.!?:])\s+|\n+")
_FINITE = pattern(
    r"""\b(?:\w{2,}(?:[tdlnr]aan|[tdlnr]ään|[tdlnr]aisiin|[tdlnr]äisiin|vat|vät|isi|mme)|on|ovat
    |is|are|will|would|want|wants|plan|plans|we|är|ska|skall|vill|vi|planerar|\w{3,}[aeo]s)\b"""
)
_LIKE_PROJECTS = pattern(
    r"""\b(?:samanlai|samankaltai|samantapai|samantyyppi|vastaavanlai|kaltai)\w+
        \ (?:[\w-]+\ ){0,2}[\w-]*(?:hank|projekt)\w+
    |\b(?:hankkeet|hankkeita|hanke|hanketta)\ (?:[\w-]+\ ){0,3}(?:saman\w+|vastaavanlai\w+|muistutta\w+|\w*kaltai\w+
        |kuten)
    |\bmuistutta\w+\ (?:[\w-]+\ ){0,3}[\w-]*hank(?:keet|e)\b
    |\bsimilar\ (?:[\w-]+\ )?projects?\b|\bprojects?\ (?:[\w-]+\ ){0,3}(?:similar|like|resembl\w+)\b
    |\bliknande\ projekt|\bprojekt\ (?:[\w-]+\ ){0,3}(?:liknar|liknande|påminner)\b"""
)
_LONG = 14  # words
_SHORTEST = 12  # words of an idea without a full stop; anything shorter without a question word is a keyword query
_SHORTEST_SENTENCE = 4  # words of one that is a sentence, with a verb and a full stop
_SHORTEST_PROPOSED = 6  # words of one that begins as a proposal does


def is_question(text: str) -> bool:
    """Tell a question or a command from anything else.

    In a longer text without a question mark, only the beginning of a clause asks; a text that ends as a statement asks
    only at the beginning of a sentence: what follows "a course on", "it is studied" is told.
    """
    if "?" in text:
        return True
    if text.rstrip().endswith("."):
        return any(_BEGUN.match(sentence) for sentence in _SENTENCE.split(text))
    if _VERB.match(text):
        return True
    if len(text.split()) < _LONG:
        return _QUESTION.search(text) is not None
    return any(_BEGUN.match(clause) for clause in _clauses(text))


def is_idea(text: str, named: bool) -> bool:
    """Tell an idea of a project from a question, a command and keywords; `named` where the text names a project.

    An idea may come with the wish for projects like it: "Has anything like this been done? …".
    """
    wish, colon, wished = text.partition(": ")
    if colon and _LIKENESS.search(wish):
        return len(wished.split()) >= _SHORTEST_SENTENCE
    parts = _SENTENCE_OR_COLON.split(text)
    told = " ".join(part for part in parts if not _LIKENESS.search(part))
    after = told.rpartition("?")[2].strip()
    if after != told and after.endswith(".") and not named:
        return len(after.split()) >= _SHORTEST
    words = len(told.split())
    if _PROPOSED.match(told) and "?" not in told and words >= _SHORTEST_PROPOSED:
        return True
    if is_question(told):
        return False
    sentence = told.rstrip().endswith(".") and _FINITE.search(told) is not None and not named
    return words >= (_SHORTEST_SENTENCE if sentence else _SHORTEST)


def asks_for_likeness(text: str) -> bool:
    """Tell whether projects like a project are asked for: "which projects resemble …"."""
    return _LIKE_PROJECTS.search(text) is not None


def _clauses(text: str) -> list[str]:
    """Return the clauses of a text, but for the questions that it reports."""
    ends = [(0, 0), *(found.span() for found in _CLAUSE.finditer(text))]
    return [text[end:] for start, end in ends if not _REPORTED.search(text[:start])]
