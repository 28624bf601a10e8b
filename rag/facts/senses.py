"""Which field a question means in words that no field has, told from the vector by which it is searched.

A question's vector tells what it asks in any words. A linear classifier over it (multinomial logistic regression) was
trained on questions written for each class, and on others that no field answers (`python -m benchmarks.senses`). The
field that is meant is then asked for as the form does: senses.toml has those words for each class.
"""

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.search import Searcher
from rag.answer import Answer
from rag.facts.explaining import open_terms
from rag.phrases import say
from rag.questions.areas import Areas
from rag.questions.beside_names import without_beside
from rag.questions.expected import Expected
from rag.questions.name_places import all_places
from rag.questions.names import Names
from rag.questions.question import Question, asked_of, understand, without
from rag.words.fields import FIELDS
from rag.words.terms import Lexicon

FILE = Path(__file__).with_name("senses.npz")
SURE = 0.5  # probability from which a class is believed
_COMPARED = frozenset((Expected.COUNT, Expected.MONEY, Expected.DATE))
NONE = "none"  # the class of what no field answers

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Classifier:
    """A linear classifier of questions: `mean` has shape (dimension,), `weights` (classes, dimension)."""

    encoder: str  # whose vectors it was trained on
    classes: tuple[str, ...]
    mean: Vector
    weights: Vector
    bias: Vector

    def likeliest(self, vector: Vector) -> tuple[str, float]:
        """Return the likeliest class of a question and its probability."""
        centred = vector - self.mean
        logits = self.weights @ (centred / np.linalg.norm(centred)) + self.bias
        odds = np.exp(logits - logits.max())
        best = int(odds.argmax())
        return self.classes[best], float(odds[best] / odds.sum())


class Senses:
    """Reads questions as the fields that they mean."""

    def __init__(self, searcher: Searcher, names: Names, areas: Areas, lexicon: Lexicon) -> None:
        self._searcher = searcher
        self._names = names
        self._areas = areas
        self._lexicon = lexicon
        phrases = (phrase for field in FIELDS.values() for phrase in field.phrases)
        self._of_fields = lexicon.words(" ".join(phrases)).forms

    def meant(self, question: Question) -> Question | None:
        """Return a question in the form's words for the field that it means; None where it means none for sure.

        One that names a place, a number or someone beside its project asks for more than a field tells.
        """
        question = without_beside(question, self._searcher, self._lexicon) or question
        classifier = trained()
        if self._searcher.encoder.identity != classifier.encoder or self._names_more(question):
            return None
        meant, probability = classifier.likeliest(self._searcher.query_vector(self._unnamed(question)))
        if meant == NONE or probability < SURE:
            return None
        asked = understand(wordings()[meant], self._names, self._lexicon)
        asked = replace(asked_of(question, asked), years=question.years)
        return None if _differ(question.expected, asked.expected) else asked

    def _unnamed(self, question: Question) -> str:
        """Return a question without the names of projects and organisations."""
        if not question.implementers:
            return question.sought
        places = (all_places(known, question.tokens, self._lexicon) for known in question.implementers)
        return without(question.text, question.tokens, question.named.union(*places)) or question.sought

    def _names_more(self, question: Question) -> bool:
        terms = [term for term in open_terms(question, self._lexicon) if term.forms.isdisjoint(self._of_fields)]
        names = (term.start and question.text[term.start].isupper() for term in terms)
        return any(names) or any(term.surface[0].isdigit() for term in terms) or bool(self._areas.named(terms))


def _differ(one: Expected, other: Expected) -> bool:
    """Tell whether two questions ask for things of which one is never the other: a number and a sum, day or share."""
    if {one, other} == {Expected.COUNT, Expected.PERCENT}:
        return True
    compared = _COMPARED.intersection((one, other))
    return len(compared) == len({one, other}) > 1


def telling_meant(answer: Answer, meant: Question | None) -> Answer:
    """Return an answer that tells as which field of the form its question was taken."""
    if meant is None:
        return answer
    note = say("meant", answer.language, wording=meant.text)
    return replace(answer, notes=(note, *answer.notes))


@cache
def wordings() -> dict[str, str]:
    """Return how a form would ask for each class."""
    return dict(tomllib.loads(FILE.with_suffix(".toml").read_text(encoding="utf-8")))


@cache
def trained() -> Classifier:
    """Load the classifier."""
    with np.load(FILE, allow_pickle=False) as stored:
        weights = stored["weights"].astype(np.float32)
        return Classifier(
            str(stored["encoder"]), tuple(stored["classes"].tolist()), stored["mean"], weights, stored["bias"]
        )
