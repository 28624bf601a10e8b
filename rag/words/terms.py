"""The words of a question that carry its meaning, and how they meet the words of a text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.analyser import Analyser, Token

_STOP_WORDS = frozenset(
    """
    tehnyt listata luetella luettelo nimetty
    osana ylipäätään ylipäänsä yhä edelleen aikana mennessä tähän toistaiseksi vielä nimisessä niminen nimeltä toimia
    aina ainakin aivan asia asti edes ehkä ei eikä eli ellei ennen entä entäs eri erikseen esimerkiksi että he hän
    ihan ilman itse ja jotenkin jollakin jollain jo joka joko jokin jokainen joku jolloin jonka jos joskus jotta juuri
    jälkeen kai kaikki
    kanssa kautta keiden ken kenties keskeinen koko kuin kuinka kuka kukaan kumpi kun kuten kyllä lisäksi lähes
    löytyä me melko mihin mikä mikään millainen milloin minkälainen minä missä mitä miten miksi montako monta moni
    muu muun mutta muuten myös mukaan mukana ne niin noin nyt nämä olla oma onko paljonko paljo se sekä sellainen
    sen siis sitten suurin sinä taas tai takia tehdä te tietty tuo tulla tämä täällä vai vain vaan varten vasta
    vielä vaikka voida vuosi yksi yleensä yli alle yhtä ym ynnä koska koskea liittyä käyttää saada antaa kertoa hakea
    löytää sanoa mainita kuulua pitää suhteen osalta sisältää hanke projekti hankkeistaa lomake asiakirja dokumentti
    aineisto osahanke tieto kysymys vastaus the a an of and or is are was were be been being what which who whom
    whose how when where why many much does do did has have had in for to by with from on at as it its this that
    these those any all project projects there their they about into than then so if not no according document
    documents form did list name tell och är var vad vilka vilken vilket hur när vem vilkas varför många mycket den
    det att som projekt projektet projekten för av till med från har hade i på finns någon några inte ett en om sig
    de dess enligt dokument
    can cannot could would should he she his her him we our us you your just also only even over up out off again while
    during through per each every other another own same get gets got getting become done doing now here some way
    få får fick fått ska skall skulle kan kunde blir blev bli bliva över under så sin sitt sina sig där här vid ur ut
    upp ner ned ingen inga inget alla allt varje samma egen eget egna eller nu hen han hon deras hans hennes vi ni oss
    också bara stället sådan andra
    """.split()
)


Meaning = frozenset[str]  # Finnish base forms of one meaning


@dataclass(frozen=True, slots=True)
class Term:
    """A content word: its surface, its possible base forms, its compound parts."""

    surface: str
    forms: frozenset[str]
    parts: frozenset[str]
    start: int
    end: int
    near: Meaning = frozenset()  # words that say nearly the same
    related: tuple[Meaning, ...] = ()  # other words for it; of a foreign compound, for each of its parts


def content_terms(tokens: Sequence[Token]) -> tuple[Term, ...]:
    """Return the tokens that are no function words and no words that every question about projects has."""
    return tuple(as_term(token) for token in tokens if not _is_stop(token))


def as_term(token: Token) -> Term:
    """Return a token as a term, whether it carries meaning or not."""
    forms = frozenset((token.surface, *token.lemmas))
    return Term(token.surface, forms, frozenset(token.parts), token.start, token.end)


def is_function_word(word: str) -> bool:
    """Tell whether a word carries no meaning of its own in a question about projects."""
    return word in _STOP_WORDS


def _is_stop(token: Token) -> bool:
    bare = token.surface.strip("-–").partition(":")[0]
    return (
        len(bare) < 2
        or bare in _STOP_WORDS
        or any(lemma in _STOP_WORDS for lemma in token.lemmas)
        or bool(re.fullmatch(r"(on|oli|ovat|voi|sai|saa)(ko|kö)?", bare))
    )


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a text, ready to be met by terms."""

    forms: frozenset[str]
    parts: frozenset[str]


def vocabulary(tokens: Iterable[Token]) -> Vocabulary:
    """Gather the surfaces and base forms, and the compound parts, of a text's words."""
    forms: set[str] = set()
    parts: set[str] = set()
    for token in tokens:
        forms.add(token.surface)
        forms.update(token.lemmas)
        parts.update(token.parts)
    return Vocabulary(frozenset(forms), frozenset(parts))


PART_WEIGHT = 0.6
RELATED_WEIGHT = 0.95
NEAR_WEIGHT = 0.85
_CACHED_TEXTS = 20_000


def match(term: Term, words: Vocabulary) -> float:
    """Tell how well a text has a word: 1 for the word itself, less for a part of a compound or a related word.

    A compound is met in part when all its parts stand in the text, split or inside other compounds.
    """
    itself = _match(term, words)
    if itself == 1.0 or not term.related:
        return itself
    return max(itself, RELATED_WEIGHT * sum(_met(meaning, words) for meaning in term.related) / len(term.related))


def match_nearly(term: Term, words: Vocabulary) -> float:
    """Tell how well a text has a word, or one that says nearly the same."""
    itself = match(term, words)
    return itself if itself >= NEAR_WEIGHT else max(itself, NEAR_WEIGHT * _met(term.near, words))


def stands(term: Term, words: Vocabulary) -> bool:
    """Tell whether a text has a word, a compound with it, or either of a word that it means."""
    return match(term, words) >= PART_WEIGHT * (RELATED_WEIGHT if term.related else 1.0)


def _met(meaning: Meaning, words: Vocabulary) -> float:
    if not meaning.isdisjoint(words.forms):
        return 1.0
    return 0.0 if meaning.isdisjoint(words.parts) else PART_WEIGHT


def _match(term: Term, words: Vocabulary) -> float:
    if not term.forms.isdisjoint(words.forms):
        return 1.0
    missing = term.parts - words.forms - words.parts
    if term.parts and not missing:
        return 0.9
    if not term.forms.isdisjoint(words.parts):
        return PART_WEIGHT
    shared = (len(term.parts) - len(missing)) / len(term.parts) if term.parts else 0.0
    return PART_WEIGHT * shared if shared >= 0.5 else 0.0


class Lexicon:
    """Analyses labels, names and sentences, and remembers them: their tokens, vocabulary and content terms."""

    def __init__(self, analyser: Analyser) -> None:
        self.tokens = lru_cache(_CACHED_TEXTS)(lambda text: tuple(analyser.analyse(text)))
        self.words = lru_cache(_CACHED_TEXTS)(self._words)
        self.terms = lru_cache(_CACHED_TEXTS)(self._terms)

    def words_of(self, texts: Iterable[str]) -> Vocabulary:
        """Return the vocabulary of several texts together."""
        known = [self.words(text) for text in texts]
        return Vocabulary(
            frozenset().union(*(words.forms for words in known)), frozenset().union(*(words.parts for words in known))
        )

    def _words(self, text: str) -> Vocabulary:
        return vocabulary(self.tokens(text))

    def _terms(self, text: str) -> tuple[Term, ...]:
        return content_terms(self.tokens(text))
