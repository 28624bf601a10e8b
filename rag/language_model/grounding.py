"""Which sentences of a language model's text its quotes support. The others are not shown.

A sentence stands if it cites quotes that exist, if the figures, names and addresses in it are theirs, if it denies
where one of them denies, and if its words and its vector are near theirs. This shows support, not truth: a sentence
may still join true words wrongly, and the reader has the quotes beside it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from corpus.reading import Reading
from corpus.sentences import split_sentences
from index.encoder import Matrix
from index.search import Searcher
from rag.answer import Citation
from rag.words.figures import figures
from rag.words.terms import Lexicon, Vocabulary, match

LEAST_SHARED = 0.7  # of a sentence's content words, those that its quotes have
LEAST_NEARNESS = 0.4  # of the way from unrelated sentences' cosine to 1
_NAMED = 0.9  # how well a name must be met
_MARKER = re.compile(r"\[(\d+)\]")
_MARKER_GROUP = re.compile(r"\[\d+(?:\s*[,;]\s*\d+)+\]")
_MARKERS_AFTER_STOP = re.compile(r"([.!?…]+)[ \t]*((?:\[\d+\][ \t]*)+)")
_SPACE_BEFORE_STOP = re.compile(r"\s+(?=[.,;:!?])")
_BULLET = re.compile(r"^\s*(?:[-–•*]|\d+\.)\s+")
_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)  # reasoning models think aloud
_ADDRESS = re.compile(r"\S*(?://|www\.|@)\S*", re.IGNORECASE)
_COMPLETE = (".", "!", "?", "]", "”", '"')
_DENIALS = frozenset("ei eivät en et emme ette eikä eivätkä not no never nor neither cannot inte ej ingen inga".split())
_PROJECT = " hanke projekti project projekt"  # "Velkaverkko-hanke" is the name of the project Velkaverkko
_UNRELATED = (
    "Kissa nukkuu ikkunalaudalla.",
    "Juna Turkuun lähtee raiteelta kaksi.",
    "Lisää kulhoon kananmunat ja vaahdota.",
    "Joukkue voitti ottelun jatkoajalla.",
)


@dataclass(frozen=True, slots=True)
class Checked:
    """The sentences that stand, and the citations that they use, numbered anew."""

    text: str
    citations: tuple[Citation, ...]
    dropped: int  # sentences


class Checker:
    """Checks texts against the quotes that they cite."""

    def __init__(self, searcher: Searcher) -> None:
        self._encoder = searcher.encoder
        self._lexicon = Lexicon(searcher.analyser)
        self._titles = {project.code: project.name for project in searcher.catalogue.projects()}
        cosines = self._cosines(_UNRELATED, _UNRELATED)
        self._unrelated = float(cosines[~np.eye(len(cosines), dtype=bool)].mean())

    def check(self, text: str, citations: Sequence[Citation]) -> Checked:
        """Keep the sentences that the quotes they cite support; they must be in the quotes' language."""
        numbered = {citation.n: citation for citation in citations}
        sentences = _sentences(text)
        kept = [sentence for sentence in sentences if self._stands(sentence, numbered)]
        used = list(dict.fromkeys(int(number) for sentence in kept for number in _MARKER.findall(sentence)))
        renumbered = {number: place for place, number in enumerate(used, 1)}
        return Checked(
            text=_MARKER.sub(lambda marker: f"[{renumbered[int(marker[1])]}]", " ".join(kept)),
            citations=tuple(replace(numbered[number], n=place) for number, place in renumbered.items()),
            dropped=len(sentences) - len(kept),
        )

    def _stands(self, sentence: str, numbered: Mapping[int, Citation]) -> bool:
        numbers = {int(number) for number in _MARKER.findall(sentence)}
        if not numbers or not numbers <= numbered.keys() or not sentence.endswith(_COMPLETE):
            return False
        cited = [numbered[number] for number in sorted(numbers)]
        plain = _SPACE_BEFORE_STOP.sub("", _MARKER.sub(" ", sentence)).strip()
        return (
            self._figures_stand(plain, cited)
            and self._names_stand(plain, cited)
            and self._denial_stands(plain, cited)
            and self._words_stand(plain, cited)
            and self._nearness(plain, cited) >= LEAST_NEARNESS
        )

    def _figures_stand(self, plain: str, cited: Sequence[Citation]) -> bool:
        quoted = " ".join(f"{citation.quote} {self._project(citation)}" for citation in cited)
        return figures(self._lexicon.tokens(plain)) <= figures(self._lexicon.tokens(quoted))

    def _names_stand(self, plain: str, cited: Sequence[Citation]) -> bool:
        """Tell whether the quotes have every capitalised word, also the first, and every address."""
        quoted = " ".join(citation.quote for citation in cited)
        words = self._vocabulary(cited)
        names = [term for term in self._lexicon.terms(plain) if plain[term.start].isupper()]
        return all(match(name, words) >= _NAMED for name in names) and all(
            address.strip(".,;:()<>") in quoted for address in _ADDRESS.findall(plain)
        )

    def _denial_stands(self, plain: str, cited: Sequence[Citation]) -> bool:
        return self._denies(plain) in {self._denies(citation.quote) for citation in cited}

    def _denies(self, text: str) -> bool:
        return any(token.surface in _DENIALS or token.surface.endswith("n't") for token in self._lexicon.tokens(text))

    def _words_stand(self, plain: str, cited: Sequence[Citation]) -> bool:
        """Tell whether the quotes have enough of the words; the figures are known to be theirs."""
        terms = self._lexicon.terms(plain)
        words = self._vocabulary(cited)
        met = sum(1.0 if figures(self._lexicon.tokens(term.surface)) else match(term, words) for term in terms)
        return met >= LEAST_SHARED * max(1, len(terms))

    def _nearness(self, plain: str, cited: Sequence[Citation]) -> float:
        """Return how near the nearest quote is: 1 for the same text, about 0 for unrelated ones, by any encoder."""
        nearest = float(self._cosines([plain], [citation.quote for citation in cited]).max())
        return (nearest - self._unrelated) / (1 - self._unrelated)

    def _cosines(self, some: Sequence[str], others: Sequence[str]) -> Matrix:
        return self._encoder.encode_queries(some) @ self._encoder.encode_queries(others).T

    def _vocabulary(self, cited: Sequence[Citation]) -> Vocabulary:
        """Return the words of the quotes, of their headings and of their projects' names."""
        places = " ".join(f"{citation.quote} {' '.join(citation.path)} {self._project(citation)}" for citation in cited)
        return self._lexicon.words(places + _PROJECT)

    def _project(self, citation: Citation) -> str:
        return f"{self._titles[citation.project]} {citation.project}"


def _sentences(text: str) -> list[str]:
    """Split a model's text into sentences, each with its markers before its full stop."""
    text = _MARKER_GROUP.sub(lambda group: "".join(f"[{number}]" for number in re.findall(r"\d+", group[0])), text)
    text = _MARKERS_AFTER_STOP.sub(r" \2\1 ", _THOUGHT.sub("", text))
    lines = (_BULLET.sub("", line) for line in text.splitlines())
    sentences = split_sentences(Reading("\n".join(lines), ()))
    flat = (_SPACE_BEFORE_STOP.sub("", " ".join(sentence.text.split())) for sentence in sentences)
    return [sentence for sentence in flat if re.search(r"\w", sentence)]
