"""Words that name nothing: adverbs, and verbs that tell of no outcome, which only say how a question is worded."""

import re
from collections.abc import Iterable

from rag.words.terms import Lexicon, Term

_INFINITIVE = re.compile(r"\w{2,}(?:[aeiouyäö][aä]|[dlnrst][aä])")
_OF_NO_NOUN = re.compile(r"\w{2,}(?:ua|yä|iä)")  # ends of base forms that no noun has
_PAST = re.compile(r"\w{2,}(?:[tluynrsi]t[uy]|h[td][uy]|nut|nyt)")
_PRESENT = re.compile(r"\w{4,}(?:va|vä)")
_PLURAL = re.compile(r"\w{2,}(?:vat|vät)(?:k[oö])?")
_FINITE = re.compile(r"\w{3,}(?:vat|vät|ttiin|taan|tään|daan|dään)(?:k[oö])?")
_ADVERB = re.compile(r"\w{3,}(?:sti|itse|itain|ittäin|lleen)")
_FATE = re.compile(  # verbs that tell how something turned out: what they say is never left unread
    r"keskey|epäon|onnist|peru|hylä|hylkä|lakka|kariu|kaatu|kuiht|lykk|lykä|myöhäs|viiväs|viivy|palki|voitt|menest|kasva"
    r"|laajen|supist|muuttu|vaihtu|luopu|kieltäy|kieltä|vetäy|erote|erotti|irtisan|tuomit|moiti|kiite|kritis|arvost|epäil"
    r"|syyt|petty|työllis|hyöty|vaaran|uhka|uhat|rikko|rikot|riitau|valit|häviä|hävis|kehitty|vakiin|levi|juurt|monist"
    r"|takaisinperi|palaut|maks|auditoi|tarkast|jatkorahoi|yhdist|fuusioi|keskit|kansainväl"
)


def names_nothing(terms: Iterable[Term], lexicon: Lexicon) -> bool:
    """Tell whether all of some words are adverbs, or verbs that tell of no outcome."""
    return all(
        _ADVERB.fullmatch(term.surface) or (_is_verb(term, lexicon) and not _FATE.match(term.surface)) for term in terms
    )


def _is_verb(term: Term, lexicon: Lexicon) -> bool:
    """Tell whether a word can be nothing but a form of a verb."""
    lemmas = term.forms - {term.surface}
    if _FINITE.fullmatch(term.surface) and all(map(term.surface.startswith, lemmas)):  # in no dictionary, cut
        return True
    lemmas = lemmas or term.forms
    if _PLURAL.fullmatch(term.surface) and any(_PRESENT.fullmatch(lemma) for lemma in lemmas):
        return True
    return all(_PAST.fullmatch(lemma) or _is_infinitive(lemma, lexicon) for lemma in lemmas)


def _is_infinitive(lemma: str, lexicon: Lexicon) -> bool:
    """Tell a verb's base form from a noun's, which can be someone's: "kalani", but nothing of "hoitaa"."""
    if not _INFINITIVE.fullmatch(lemma):
        return False
    if _OF_NO_NOUN.fullmatch(lemma):
        return True
    return all(lemma not in token.lemmas for token in lexicon.tokens(f"{lemma}ni"))
