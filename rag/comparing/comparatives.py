"""What must be told before one side can be said to have more, or to be better, than another."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from index.analyser import Token
from rag.questions.question import Question
from rag.questions.wording import speaks_of_money
from rag.words.figures import figures
from rag.words.terms import Lexicon, Term, Vocabulary, match_nearly, stands, vocabulary

_WHICH = re.compile(r"\b(?:kum(?:pi|ma|pa)\w*|which|vilke[nt]|vilka|vem)\b|^\w+k[oö]\b.*\bkuin\b", re.IGNORECASE)
_MORE = re.compile(r"enemmän|vähemmän|useam(?:pi|pia|man|mat|paan)|more|fewer|less|mer|fler|flera|färre|mindre")
_BETTER = re.compile(
    r"(?!kum|molem|useam|enem|vähem|aiem|aikaisem|myöhem|suurem|pienem|isom|korkeam|matalam|kalliim|halvem|pidem|pitem"
    r"|lyhyem|hintavam|edullisem|mittavam|muhkeam|runsaam|kookkaam|niukem|pulskem|tuhdim|vahvem|kauem|lähem|harvem|ylem|alem|vanhem)([a-zåäö]{3,}m)(?:pi|pia|piä|paa|pää|pana|pänä|pien|mat|mät|man|män|min|maksi|mäksi|missa|missä)"
)
_BETTER_ABROAD = re.compile(r"better|worse|happier|bättre|sämre|nöjdare")
_MORE_SO = re.compile(r"\b(?:more|less|mer|mindre)\s+(\w+(?:ed|ive|ful|ous|ent|ant|da|de|t))\b", re.IGNORECASE)
_PEOPLE = frozenset("väki ihminen henkilö porukka people persons folk människor personer".split())
_SUM = re.compile(r"\d\s*(?:€|euro)", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d|\d+\W?\d*-\w+")
_BEFORE, _AFTER = 4, 4  # words beside a number that may tell what it counts
_LEAST = 0.4  # how well a sentence must have a word of the thing compared
_LONG = 6  # letters of a word by whose beginning its positive form is known: "tyytyväisempi", "tyytyväinen"


@dataclass(frozen=True, slots=True)
class Comparative:
    """How two sides are compared: by how much they have of some things, or by a quality."""

    things: tuple[Term, ...]  # of a quantity what is counted, of a quality what else is said of it
    quality: str = ""  # the beginning of the word: "parem"

    def told_by(self, text: str, lexicon: Lexicon) -> bool:
        """Tell whether a sentence tells the number of the things, or says the quality of them."""
        tokens = lexicon.tokens(text)
        if not self.quality:
            return any(
                self._is_counted(tokens, place) for place in range(len(tokens)) if _is_number(tokens[place], text)
            )
        positive = self.quality[:-2] if len(self.quality) > _LONG + 1 else self.quality
        said = any(token.surface.startswith((self.quality, positive)) for token in tokens)
        words = vocabulary(tokens)
        return said and (not self.things or any(_speaks(thing, words) for thing in self.things))

    def _is_counted(self, tokens: Sequence[Token], place: int) -> bool:
        """Tell whether a number stands beside a word of the things."""
        beside = vocabulary([*tokens[max(0, place - _BEFORE) : place], *tokens[place + 1 : place + 1 + _AFTER]])
        people = any(not thing.forms.isdisjoint(_PEOPLE) for thing in self.things)
        of_money = any(speaks_of_money(thing.surface) for thing in self.things)
        return people or (of_money and "euro" in beside.forms) or any(_speaks(thing, beside) for thing in self.things)


def asked_comparative(question: Question) -> Comparative | None:
    """Return how a question asks two sides to be compared; None where it asks no such thing."""
    if not _WHICH.search(question.text):
        return None
    quality = next(_qualities(question), None)
    if quality:
        place, beginning = quality
        return Comparative(
            tuple(term for term in question.terms if term.start != place and not _is_name(term, question)), beginning
        )
    more = next((token for token in question.tokens if _MORE.fullmatch(token.surface)), None)
    if more is None:
        return None
    after = [term for term in question.terms if term.start > more.start]
    run = tuple(_together(after, more.end, question.text))
    return Comparative(run or tuple(term for term in question.terms if term.start < more.start))


def all_tell(asked: Comparative, sides: Sequence[Iterable[str]], lexicon: Lexicon) -> bool:
    """Tell whether each side has a sentence that tells what is compared, or one sentence compares them."""
    texts = [tuple(side) for side in sides]
    if asked.quality and any(_compares(asked, text, lexicon) for side in texts for text in side):
        return True
    return all(any(asked.told_by(text, lexicon) for text in side) for side in texts)


def leaves_uncompared(question: Question, texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether these sentences do not say which is better, or has more money, where that is asked."""
    asked = asked_comparative(question)
    unsaid = asked is not None and asked.quality != "" and not all_tell(asked, [texts], lexicon)
    return unsaid or _lacks_sums(question, texts)


def _lacks_sums(question: Question, texts: Iterable[str]) -> bool:
    """Tell whether it is asked which of two organisations that are named has more money, and no text tells a sum."""
    named = {known.name for known in question.implementers}
    of_money = _WHICH.search(question.text) is not None and speaks_of_money(question.text)
    return of_money and len(named) > 1 and not any(_SUM.search(text) for text in texts)


def _is_name(term: Term, question: Question) -> bool:
    return term.start > 0 and question.text[term.start].isupper()


def _compares(asked: Comparative, text: str, lexicon: Lexicon) -> bool:
    """Tell whether a sentence has the comparative itself."""
    return asked.quality in text.lower() and asked.told_by(text, lexicon)


def _qualities(question: Question) -> Iterator[tuple[int, str]]:
    """Yield the comparatives of a question, each where it stands and as its other forms begin."""
    for token in question.tokens:
        if found := _BETTER.fullmatch(token.surface):
            yield token.start, found[1]
        elif _BETTER_ABROAD.fullmatch(token.surface):
            yield token.start, token.surface
    if found := _MORE_SO.search(question.text):
        yield found.start(1), found[1].lower()


def _together(terms: Iterable[Term], end: int, text: str) -> Iterator[Term]:
    """Yield the words that follow one another right after a place."""
    place = end

    def follows(term: Term) -> bool:
        nonlocal place
        beside = not text[place : term.start].strip()
        place = term.end
        return beside

    return takewhile(follows, terms)


def _is_number(token: Token, text: str) -> bool:
    """Tell whether a word is a number, and none of an item, a year or an age."""
    numbered = text[token.end : token.end + 1] in (")", ".") and text[token.end + 1 : token.end + 2] == " "
    return bool(figures([token])) and not numbered and not _YEAR.fullmatch(token.surface)


def _speaks(thing: Term, words: Vocabulary) -> bool:
    """Tell whether a text has a word of a thing, or one that says nearly the same."""
    return stands(thing, words) or match_nearly(thing, words) >= _LEAST
