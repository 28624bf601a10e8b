"""What running text may tell where the fields of a form do not."""

from collections.abc import Sequence

from index.search import Hit, Searcher
from rag.facts.field_questions import FieldAnswer, may_be_told
from rag.questions.question import Question
from rag.texts.evidence import EXAMINED, gather
from rag.texts.kinds import gives_reason
from rag.words.terms import Lexicon

_BEST = 2  # sentences, one of which may give the reason asked for
_SPOKEN_OF = 0.5  # or else the share of a question's words, by rarity, in a sentence that does


def tells_beside(
    question: Question, found: FieldAnswer, hits: Sequence[Hit], searcher: Searcher, lexicon: Lexicon
) -> bool:
    """Tell whether running text may tell what the fields do not: a reason, or what a part spends on something."""
    if found.unreasoned:
        evidence = gather(question, hits[:EXAMINED], searcher, lexicon)
        given = [place for place, known in enumerate(evidence) if gives_reason(known.text)]
        return any(place < _BEST or evidence[place].coverage >= _SPOKEN_OF for place in given)
    if found.unrowed:
        own = [hit for hit in hits if hit.section.part == found.unrowed]
        rows = lexicon.terms(" ".join(stored.fact.label for stored in found.told))
        words = [searcher.words_of(own, row.forms) for row in rows]
        return any(all(met) for met in zip(*words, strict=True))
    return may_be_told(found)
