"""A warning when two projects look like the same activity funded twice.

Ordinary look-alikes, even of one objective, region and time, say almost nothing in the same words: of 465 pairs of
shipped documents none has more than 7 % of its sentences nearly alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from index.project import Project
from index.search import Searcher
from index.sentences import StoredSentence
from rag.phrases import say
from rag.quotes import Citations
from rag.words.terms import Lexicon, Vocabulary

_ALIKE = 0.6  # share of a sentence's content words that the other must have
_MOST_ALIKE = 0.2  # share of a project's sentences that must be alike
_CONTENT_WORDS = 5  # a sentence with fewer says too little
_SHORTEST = 50  # characters
_QUOTED = 2  # pairs of sentences
_TOLD_IN = ("tiivistel", "kohderyhm", "tavoit", "toimenpi", "toteut", "toimint", "tarve", "menetelm")


@dataclass(frozen=True, slots=True)
class _Place:
    document: str
    section: str
    sentence: StoredSentence


def overlap_note(
    one: Project, other: Project, searcher: Searcher, lexicon: Lexicon, citations: Citations, language: str
) -> str:
    """Tell, with quotes of both sides, that two projects seem to do the same; nothing where they do not."""
    shared = _shared(one, other)
    if not shared or not _at_the_same_time(one, other):
        return ""
    first, second = _places(one, searcher, lexicon), _places(other, searcher, lexicon)
    pairs = _alike(first, second, lexicon)
    if len(pairs) < _MOST_ALIKE * max(1, min(len(first), len(second))):
        return ""
    quotes = "; ".join(
        f"{_quoted(one, mine, citations)} – {_quoted(other, theirs, citations)}" for mine, theirs in pairs[:_QUOTED]
    )
    names = (f"{project.name} ({project.code})" for project in (one, other))
    return say("overlap", language, one=next(names), other=next(names), shared=", ".join(shared), quotes=quotes)


def _shared(one: Project, other: Project) -> tuple[str, ...]:
    """Return the regions and organisations that both projects have."""
    organisations = {*one.organisations} & {*other.organisations}
    return (*sorted({*one.regions} & {*other.regions}), *sorted(organisations))


def _at_the_same_time(one: Project, other: Project) -> bool:
    return bool(
        one.start and one.end and other.start and other.end and one.start <= other.end and other.start <= one.end
    )


def _places(project: Project, searcher: Searcher, lexicon: Lexicon) -> list[_Place]:
    """Return the sentences in which a project tells what it does and for whom."""
    numbers = searcher.catalogue.numbers((project.code,)).tolist()
    sentences = searcher.catalogue.sentences(numbers)
    return [
        _Place(stored.chunk.document, stored.section.id, sentence)
        for stored in searcher.catalogue.chunks(numbers)
        if not stored.section.part and any(word in " ".join(stored.section.path).lower() for word in _TOLD_IN)
        for sentence in sentences[stored.number][0]
        if len(sentence.text) >= _SHORTEST and len(lexicon.terms(sentence.text)) >= _CONTENT_WORDS
    ]


def _alike(first: Sequence[_Place], second: Sequence[_Place], lexicon: Lexicon) -> list[tuple[_Place, _Place]]:
    """Return each sentence of the first that one of the second nearly repeats, most alike first."""
    known = [(place, lexicon.words(place.sentence.text)) for place in second]
    if not known:
        return []
    best = []
    for place in first:
        theirs, share = max(
            ((theirs, _share(place, words, lexicon)) for theirs, words in known), key=lambda found: found[1]
        )
        if share >= _ALIKE:
            best.append((share, place, theirs))
    return [(place, theirs) for _, place, theirs in sorted(best, key=lambda found: -found[0])]


def _share(place: _Place, words: Vocabulary, lexicon: Lexicon) -> float:
    terms = lexicon.terms(place.sentence.text)
    return sum(not term.forms.isdisjoint(words.forms) for term in terms) / len(terms)


def _quoted(project: Project, place: _Place, citations: Citations) -> str:
    sentence = place.sentence
    return citations.quote(project.code, place.document, place.section, sentence.span, sentence.text)
