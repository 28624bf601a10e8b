"""Make a process ready to answer many questions quickly."""

import gc

from rag.asker import Asker

_QUESTIONS = (  # together they load what most answers share: encoder, glossary, fields of all projects
    "What was done?",
    "Paljonko rahoitusta hankkeelle myönnettiin?",
    "Mikä hanke sai eniten rahoitusta?",
)
_CHUNKS = 1_000  # whose sentences are analysed before a question needs them; that takes less than a second
_THRESHOLDS = (10_000, 20, 50)  # by Python's own a collection would often walk all facts that questions had read


def warm(asker: Asker) -> None:
    """Answer a few questions and analyse a small index whole, so that the first question of a user is not slow."""
    for question in _QUESTIONS:
        asker.ask(question)
    for sentence in asker.searcher.catalogue.first_sentences(_CHUNKS):
        asker.lexicon.words(sentence.text)
    settle()


def settle() -> None:
    """Let the garbage collector leave alone what is open, and seldom walk what questions add to it."""
    gc.freeze()
    gc.set_threshold(*_THRESHOLDS)
