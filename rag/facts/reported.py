"""What a final report says of a number whose field is missing or empty on the form."""

from collections.abc import Iterable, Sequence

from corpus.reading import read_document_spans
from corpus.sentences import Sentence, split_sentences
from index.catalogue import Catalogue, StoredFact
from rag.quotes import Citations
from rag.words.figures import figures
from rag.words.form_words import said_for
from rag.words.terms import Lexicon, match, vocabulary

_MOST_SENTENCES = 2
_OF_THE_WHOLE = frozenset("hanke projekti yhteensä kaikkiaan tavoite suunnitelma seuranta".split())
_WHOLE = 0.5  # for each word that speaks of the whole project
_LEAST_MET = 0.6  # of the words of what is counted


def final_report(known: Iterable[StoredFact]) -> StoredFact | None:
    """Return a project's final report, if it is written."""
    return next((stored for stored in known if stored.fact.field == "final_summary" and stored.fact.value), None)


def reported(
    report: StoredFact, counted: Sequence[str], catalogue: Catalogue, lexicon: Lexicon, citations: Citations
) -> str:
    """Quote the report's sentences that give a figure of what is counted, best first; return "" where there is none."""
    found: list[tuple[float, Sentence]] = []
    for sentence in split_sentences(read_document_spans(catalogue.document(report.document), report.fact.spans)):
        tokens = lexicon.tokens(sentence.text)
        words = vocabulary(tokens)
        met = sum(
            max(match(said, words) for said in said_for(term)) for label in counted for term in lexicon.terms(label)
        )
        if figures(tokens) and met >= _LEAST_MET:
            found.append((met + _WHOLE * len(words.forms & _OF_THE_WHOLE), sentence))
    best = sorted(found, key=lambda pair: -pair[0])[:_MOST_SENTENCES]
    place = (report.project, report.document, report.fact.section)
    quoted = [citations.quote(*place, max(sentence.spans, key=len), sentence.text) for _, sentence in best]
    return " ".join(filter(None, quoted))
