"""A process that answers many questions is not stopped by walks through what it keeps."""

import gc

from rag.asker import Asker
from rag.warming import warm


def test_what_is_open_is_left_alone_by_the_garbage_collector(asker: Asker) -> None:
    before = gc.get_threshold()
    try:
        warm(asker)
        assert gc.get_freeze_count() > 0
        assert all(now > then for now, then in zip(gc.get_threshold(), before, strict=True))
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


def test_sentences_of_a_small_index_are_analysed_before_they_are_asked_about(asker: Asker) -> None:
    before = gc.get_threshold()
    try:
        asker.lexicon.words.cache_clear()
        warm(asker)
        sentences = {sentence.text for sentence in asker.searcher.catalogue.first_sentences(1_000)}
        assert 0 < len(sentences) <= asker.lexicon.words.cache_info().currsize
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
