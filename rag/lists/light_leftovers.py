"""Words that no condition has read and that name nothing: verbs and adverbs, which only tell how it is worded."""

import re
from collections.abc import Sequence
from dataclasses import replace

from index.search import Searcher
from rag.answer import Answer
from rag.lists.conditions import Conditions
from rag.lists.project_lists import Listed, list_projects
from rag.phrases import say
from rag.questions.names import is_project_word
from rag.questions.question import Question
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
    r"|takaisinperi|palaut|maksaa|maksettiin|auditoi|tarkast|jatkorahoi|yhdist|fuusioi|keskit|kansainväl"
)


def list_leniently(
    question: Question,
    conditions: Conditions,
    searcher: Searcher,
    lexicon: Lexicon,
    projects: Sequence[str],
    ordered: bool = False,
) -> tuple[tuple[Listed, ...], Conditions, tuple[str, ...]]:
    """Return the projects that meet every condition; what was asked of them, and which words were left unread.

    Where none does, and only verbs and adverbs stand beside conditions on fields, or beside the end of an order that
    is asked for, those that the fields tell. A verb to which nothing is added says itself what is asked.
    """
    listed = list_projects(question, conditions, searcher, lexicon, projects)
    words = [term for topic in conditions.topics for term in topic]
    framed = ordered or (any(conditions.shown) and _is_added_to(words, question))
    if listed or not words or not framed or not names_nothing(words, lexicon):
        return listed, conditions, ()
    told = replace(conditions, topics=())
    listed = list_projects(question, told, searcher, lexicon, projects)
    return (listed, told, tuple(term.surface for term in words)) if listed else ((), conditions, ())


def _is_added_to(words: Sequence[Term], question: Question) -> bool:
    """Tell whether more than some words follows the word "project"."""
    after = min((token.end for token in question.tokens if is_project_word(token.surface)), default=0)
    return any(term.start >= after for term in question.terms if term not in words)


def telling_unread(answer: Answer, unread: Sequence[str]) -> Answer:
    """Return an answer that tells which words of the question were not read."""
    if not unread:
        return answer
    note = say("not_told_by", answer.language, words=", ".join(unread))
    return replace(answer, notes=(note, *answer.notes))


def names_nothing(terms: Sequence[Term], lexicon: Lexicon) -> bool:
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
    """Tell a verb's base form from a noun's, which has a genitive: "hoitaa" from "kala"."""
    if not _INFINITIVE.fullmatch(lemma):
        return False
    if _OF_NO_NOUN.fullmatch(lemma):
        return True
    return all(lemma not in token.lemmas for token in lexicon.tokens(f"{lemma}n"))
