"""What a question asks a number, a person or a place of, and whether a text speaks of it."""

import re
from collections.abc import Sequence

from rag.questions.expected import BUSINESS_ID, Expected, asking_words
from rag.questions.question import Question
from rag.questions.wording import HOW_MANY, HOW_MUCH, asks_of_group, speaks_of_money
from rag.texts.asked_names import proper_names
from rag.texts.evidence import LIGHT
from rag.words.patterns import pattern
from rag.words.terms import PART_WEIGHT, Term, Vocabulary, match_nearly, stands

_STEM = 5  # letters
_SHORT, _WHOLE = 3, 0.8  # a word of so few letters, as "työ", tells nothing as a part of others
_MUCH = 2  # words of what someone does, beside the verb
_AS = re.compile("n[aä]$")  # "ohjaajana"
_FOREIGN_ROLE = re.compile(
    "(?:chair(?:man|person|woman)?|director|manager|coordinator|secretary|ordförande|projekt(?:ledare|chef)|sekreterare)$"
)
_UNIT = re.compile("minuut|tunti|tunte|päiv|viik|kuukau|vuo[tds]|kilo|metri|euro|prosen|ker[tr]|sivu|tonni|hehtaar")
_OF_MANY = re.compile("(?:[ijdt]en)$")  # "yrittäjien tilaisuuksissa": what follows is meant
_TAKES_PART = pattern(
    r"""^(?:on|oli|ovat|olivat|osallistu\w+?|kuulu\w+?)k[oö]\b(?P<who>.+?)
    \b(?:mukana|osallistu\w+|osallisena|\w*kumppan\w*|jäsen\w*)\b"""
)
_WHERE = re.compile("(?:ss[aä]|ll[aä])$")  # "rekisterissä", before what happens there
_DESCRIBES = re.compile("(?<!k[uo])(?<!päi)v[aä]$")  # "siirtoa käsittelevä", and not "kuva", "päivä"
_COSTS = pattern(r"\bmaks(?:oi|aa|aisi|oivat|avat|aisivat)\b")
_ID = re.compile(
    "(?:y-?)?tunnu|business|fo-num|id$|(?:hanke|projekti)(?:koodi|numero|tunnu)|projekt(?:kod|nummer)|code$"
)  # the words for a business ID, and for a code
_CODE = re.compile(r"\b(?:[AS]\d{5}|\d{6})\b")
_CODE_ASKED = pattern(
    r"""\b(?:hanke|projekti)(?:koodi|numero|tunnu)\w*|\bproject\ (?:code|number)\b|\bprojekt(?:kod|nummer)\w*"""
)
_WHOSE = pattern(
    rf"""\b(?:{HOW_MUCH}|{HOW_MANY}\ prosent\w+)\ ([^\W\d_]+(?:[st]en|jen|iden|itten|[^i]ien))\ [^\W\d_]+\b"""
)
_DIFFERENCE = re.compile(
    r"\b(?:ylit|alit|nous|nost|lask|kasvo|piene|väheni|säästy|kallistu|halpeni)\w+[^.;]*\d eurolla"
)
_SUM = re.compile(r"\d (?:euro(?!lla)|€|milj)|\d ?€")
_OCCASIONS = frozenset("kerta kertaa times gånger gången".split())  # which count what is done
_PEOPLE = frozenset(
    "henkilö ihminen porukka väki tyyppi firma paikka people persons individuals personer människor folk".split()
)


def counts_people(question: Question) -> bool:
    """Tell whether people are counted, who may be called anything."""
    return question.counted is not None and not question.counted.forms.isdisjoint(_PEOPLE)


def speaks_of_asked(question: Question, words: Vocabulary) -> bool:
    """Tell whether a text speaks of all that an answer must be about, or of much of what someone does."""
    if all(_akin(asked, words) for asked in _asked_about(question)):
        return True
    done_to = _told(question)[1:] if question.expected is Expected.WHO and not _role(question) else ()
    return sum(_akin(term, words) for term in done_to) >= _MUCH


def takes_part(question: Question) -> bool:
    """Tell whether it is asked if someone is in something: "onko poliisi mukana"."""
    return _TAKES_PART.search(question.text) is not None


def speaks_of_participants(question: Question, words: Vocabulary) -> bool:
    """Tell whether a text has the words for those of whom it is asked if they are in something."""
    asked = _TAKES_PART.search(question.text)
    who = [term for term in question.terms if asked and asked.start("who") <= term.start < asked.end("who")]
    return all(match_nearly(term, words) >= PART_WEIGHT for term in who)


def tells_identifier(question: Question, text: str, own: Vocabulary) -> bool:
    """Tell whether a text has the ID or the code of the question, or one beside a word of whose it is asked for."""
    kind = BUSINESS_ID if question.expected is Expected.BUSINESS_ID else _CODE
    found, given = set(kind.findall(text)), set(kind.findall(question.text))
    whose = [term for term in question.terms if not _ID.match(term.surface)]
    if given or not found:
        return bool(found & given)
    return any(stands(term, own) or term.surface.partition("-")[0] in own.forms for term in whose)


def asks_for_identifier(question: Question) -> bool:
    """Tell whether a business ID or a project's code is asked for."""
    return question.expected is Expected.BUSINESS_ID or _CODE_ASKED.search(question.text) is not None


def speaks_of_whose(question: Question, words: Vocabulary) -> bool:
    """Tell whether a text speaks of those of whom something is measured: "kuinka paljon asukkaiden tulot nousivat"."""
    asked = _WHOSE.search(question.text)
    whose = [term for term in question.terms if asked and asked.start(1) == term.start]
    return all(_akin(term, words) for term in whose)


def tells_difference(text: str) -> bool:
    """Tell whether all sums of a text are what another was more or less by: "ylitti budjetin 400 eurolla"."""
    return _DIFFERENCE.search(text) is not None and _SUM.search(text) is None


def speaks_of_enough(question: Question, own: Vocabulary, around: Vocabulary) -> bool:
    """Tell whether a sentence or its surroundings have a third of what a question says besides what it asks for.

    A tool or a source may be called by a name alone: then the sentence itself must have half of it. What a question in
    another language says may be told in other words.
    """
    if question.language != "fi":
        return True
    asking = asking_words(question.text)
    of_kind = [term for term in question.terms if asking and asking.start() <= term.start < asking.end()]
    by_name = question.expected in (Expected.TOOL, Expected.SOURCE) and not any(_akin(term, own) for term in of_kind)
    words = own if by_name else around
    things = [term for term in question.terms if term not in (*of_kind, *proper_names(question))]
    met = sum(_akin(thing, words) or match_nearly(thing, words) >= PART_WEIGHT for thing in things)
    one_in = 2 if by_name and question.expected is Expected.TOOL else 3
    return one_in * met >= len(things)


def speaks_of_some(question: Question, words: Vocabulary) -> bool:
    """Tell whether a text has a word of the question that is none for money, or a part of it, if there is such."""
    things = [term for term in question.terms if not speaks_of_money(term.surface)]
    return not things or any(_akin(thing, words) or match_nearly(thing, words) for thing in things)


def speaks_of_priced(question: Question, text: str, around: Vocabulary) -> bool:
    """Tell whether a text says what something costs, or what is asked to cost something is spoken of around it.

    That is the word right before "maksoi", or after it.
    """
    verb = _COSTS.search(question.text)
    beside = [
        term for term in question.terms if verb and (term.end + 1 == verb.start() or term.start == verb.end() + 1)
    ]
    return not beside or _COSTS.search(text) is not None or any(stands(term, around) for term in beside)


def speaks_of_deed(question: Question, words: Vocabulary) -> bool:
    """Tell whether a text has one of the words that tell what those counted did, if there are two of them."""
    if question.counted is None or _UNIT.match(question.counted.surface):
        return True
    after = [term for term in _told(question) if term.start > question.counted.start]
    return len(after) < _MUCH or any(_akin(term, words) or match_nearly(term, words) for term in after)


def _asked_about(question: Question) -> list[Term]:
    """Return what a number counts or measures, what is told of those counted, who someone is, what is at a place.

    People, firms and places are left out, which may be called anything.
    """
    told = _told(question)
    if question.expected is Expected.WHO:
        return _role(question) or (told[:1] if question.language == "fi" else [])
    if question.language == "fi" and question.expected is Expected.DATE:
        return _things(question, told)[:1] or told[:1]
    if question.language == "fi" and question.expected is Expected.PLACE:
        return _things(question, told[1:])[:1] or told[1:2]  # after "kaupungissa"
    counted = [term for term in told if term == question.counted and term.forms.isdisjoint(_OCCASIONS)]
    if question.counted and asks_of_group(question.text):
        after = (term for term in told if term.start > question.counted.start)
        counted += [term for term in after if not _OF_MANY.search(term.surface)][:1]
    return counted


def _things(question: Question, told: Sequence[Term]) -> list[Term]:
    """Leave out names, places, what describes a thing with its objects, and what an answer is seldom told with."""
    names = proper_names(question)
    describing = [place for place, term in enumerate(told[:-1]) if _DESCRIBES.search(term.surface)]
    rest = told[max(describing, default=-1) + 1 :]
    return [
        term for term in rest if term not in names and not _WHERE.search(term.surface) and term.forms.isdisjoint(LIGHT)
    ]


def _told(question: Question) -> list[Term]:
    return [term for term in question.terms if term.forms.isdisjoint(_PEOPLE)]


def _role(question: Question) -> list[Term]:
    """Return the word that says as what someone is asked for."""
    as_what = _AS if question.language == "fi" else _FOREIGN_ROLE
    return [term for term in _told(question) if as_what.search(term.surface)][:1]


def _akin(term: Term, words: Vocabulary) -> bool:
    """Tell whether a text has a word, a part of it, or one that begins like it: "ohjaa", "ohjaajana"."""
    forms = term.forms.union(*term.related)
    if max(map(len, term.forms - {term.surface} or term.forms)) <= _SHORT:
        return match_nearly(term, words) >= _WHOLE
    stems = {form[:_STEM] for form in forms if len(form) >= _STEM and "-" not in form}
    return stands(term, words) or any(form[:_STEM] in stems for form in words.forms | words.parts)
