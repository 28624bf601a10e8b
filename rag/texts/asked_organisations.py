"""Which firm, bank or association did something: a name that the sentence which tells it must have."""

import re

from rag.questions.areas import Areas
from rag.questions.name_places import all_places
from rag.questions.pronouns import which
from rag.questions.question import Question
from rag.texts.asked_names import proper_names
from rag.words.patterns import pattern
from rag.words.terms import Lexicon, Term, Vocabulary, match_nearly

_TOLD = 1 / 3  # share of the question's words that the sentence itself must have
_MET = 0.5  # how well it must have what the organisation did, or what is of it
_STEM = 5  # letters

_STEMS = (
    "(?:yrity|firma|yhtiö|pank|järjestö|yhdisty|säätiö|ohjelmistotalo|tavarantoimittaj|merkki|ketju|studio|toimisto"
    "|urakoitsij|liike(?!n)|liikke)"
)
_NOUN = rf"{_STEMS}\w*"
_NOMINATIVE = (
    "(?:yritys|firma|yhtiö|pankki|järjestö|yhdistys|säätiö|ohjelmistotalo|tavarantoimittaja|merkki|ketju|studio"
    "|toimisto|urakoitsija|liike)"
)
_OBLIQUE = which(rf"\w*?{_STEMS}", "minkä", "miltä", "mille", "millä", "mistä")
_FINNISH = rf"(?!(?:yrityksi|yhdistyksi|järjestöi|säätiöi|yhtiöi|firmoi|pankei)){_NOUN}"  # one of them
_ENGLISH = r"(?:bank|company|firm|chain|brand|supplier)"
_SWEDISH = r"(?:bank|firma|företag|bolag|kedja|märke)"
# one that may be called by what it is, though only a name tells who
_PARTY = r"""
    \bmi(?:kä|nkä)\ (?:\w+\ )?(?:taho|organisaatio|oppilaitos)\b
    |\bmitkä\ (?:\w+\ )?(?:tahot|organisaatiot|oppilaitokset|ohjelmistotalot)\b
    |\bmitä\ (?:järjestöjä|yhdistyksiä|yrityksiä|firmoja|organisaatioita)\b
    (?=.*\b(?:valit|pyyd|kutsu|mukana\b|mukaan\b|ote?t))
"""
_ASKED = pattern(
    rf"""\bmikä\ (?:\w+\ )?\w*?{_NOMINATIVE}\b
    |{_OBLIQUE}
    |\bmitkä\ (?:\w+\ )?{_FINNISH}(?=.*\b(?!voivat)\w+iv[aä]t\b)
    |\bminkä\ nimi\w+\ (?:\w+\ )?\w*?{_NOUN}
    |\bminkä\ merkki(?:nen|s\w+)\b
    |\bmi(?:tkä|nkä)\ (?:kaksi|kolme|neljä|viisi|kuusi)\ {_FINNISH}
    |{_PARTY}
    |\b(?:which|what)\ (?:\w+\ )?{_ENGLISH}\b
    |\bvilke[nt]\ (?:\w+\ )?{_SWEDISH}\b"""
)
_OF_PARTY = pattern(_PARTY)
_ORGANISATION = re.compile(rf"{_NOUN}|taho|organisaatio|oppilaitos|{_ENGLISH}|{_SWEDISH}")
_HOW_MANY = frozenset(("kaksi", "kolme", "neljä", "viisi", "kuusi"))
_NUMBERED = re.compile(r"\b\w*(?:paket|vaihee|osio|toimenpit)\w*\ (\d{1,2})\b", re.IGNORECASE)
_NAME = re.compile(
    r"(?:(?<=[a-zåäö,(] )|(?<=vastuu: )|(?<=taho: )|(?<=ttaja: )|(?<=\())[A-ZÅÄÖ][\w-]*"
    r"|\b[A-ZÅÄÖ]{3,}\b|\b(?:oyj?|ab|ry|sr|osk|ltd)\b|[”\"“][^”\"“]+[”\"“]",
)
_OF_FORMS = frozenset("eu eura esr eakr te ely tki tp".split())  # what forms write in capitals, and no firm
_COMMON = re.compile(  # after a genitive: no organisation that is called by a place, as "Meren energiatoimisto" is
    r" (?!\w*(?:toimisto|yhdisty|säätiö|keskus|opisto|koulu|yhtiö|kaupun|kunta|liike|yrity|seura|liitto))[a-zåäö]"
)


def asks_for_organisation(question: Question) -> bool:
    """Tell whether a question asks for the name of a firm, a bank, an association or a make."""
    return _ASKED.search(question.text) is not None


def names_organisation(question: Question, title: str, text: str, lexicon: Lexicon, areas: Areas) -> bool:
    """Tell whether a sentence below a title names an organisation and has enough of what is asked of it.

    The word after "which firm" must be there, be it what the firm did or what is of it; so must the number of a
    work package that is asked about.
    """
    asked = _ASKED.search(question.text)
    if asked is None or not has_new_name(question, title, text, lexicon, areas):
        return False
    if numbered := _NUMBERED.search(question.text):
        return re.search(rf"(?<!\d){numbered[1]}(?!\d)", text) is not None
    words = lexicon.words(text)
    places = {place for known in question.implementers for place in all_places(known, question.tokens, lexicon)}
    owners = {question.tokens[place].start for place in places}
    names = (*proper_names(question), *areas.named(question.terms))
    rest = (term for term in question.terms if term not in names and term.start not in owners)
    said = [term for term in rest if term.forms.isdisjoint(_HOW_MANY)]
    told = [term for term in said if not _ORGANISATION.match(term.surface)] or said
    following = [term for term in told if asked.end() <= term.start <= asked.end() + 1]
    met = [term for term in told if match_nearly(term, words) >= _MET or _begins_like(term, words)]
    if _OF_PARTY.search(question.text):
        following = []
    return len(met) >= _TOLD * len(told) and all(term in met for term in following)


def has_new_name(question: Question, title: str, text: str, lexicon: Lexicon, areas: Areas) -> bool:
    """Tell whether a text has a name that neither the question nor the title has, no place and no form's word."""
    said = {form for token in question.tokens for form in (token.surface, *token.lemmas)} | lexicon.words(title).forms
    return any(_is_name(found, said, lexicon, areas) for found in _NAME.finditer(text))


def _is_name(found: re.Match[str], said: set[str], lexicon: Lexicon, areas: Areas) -> bool:
    word, after = found[0], found.string[found.end() :]
    terms = lexicon.terms(word)
    head, hyphen, _ = f"{word}{after[:1]}".partition("-")
    if head.strip().lower() in _OF_FORMS or (hyphen and head.isupper()):  # "MIG-hitsaus"
        return False
    if any(term.forms & said for term in terms) or areas.named(terms):
        return False
    return not (word.endswith("n") and _COMMON.match(after))


def _begins_like(term: Term, words: Vocabulary) -> bool:
    """Tell whether a text has a word that begins like one of the question: "toimittaa", "toimittajana"."""
    stems = tuple(form[:-2] for form in term.forms if len(form) >= _STEM + 2)
    return bool(stems) and any(form.startswith(stems) for form in words.forms)
