"""A condition on whom the texts name: an organisation of several words that no form lists, as a partner mentioned."""

import re
from collections.abc import Iterator, Sequence

from index.catalogue import StoredFact
from rag.lists.open_words import Mention, OpenWords, Shown, is_written_as_name, shown, told
from rag.lists.role_conditions import is_formal_role, is_listed, is_typed
from rag.words.terms import Lexicon, Term

_MENTIONED = re.compile(
    r"\bmaini|yhteisty|sidosryhm|\bpuhu|\bmention|\bnamed?\b|co-?operat|collaborat|stakeholder|\bnämn|samarbet|intressent",
    re.IGNORECASE,
)
_ROLE_WORDS = re.compile(
    r"rooli|role|roll|yhteisty|kumppan|sidosryhm|taho|mukana|osapuol|verkosto|partner|co-?operat|collaborat|stakeholder|samarbet|intressent|mention|nämn"
)
_SOMEHOW = re.compile(
    r"\bjo(?:ten|llain|lla|ssain|ssa|hon|n)?kin\b(?: (?:tavalla|tavoin|rooli\w*))?|\btavalla tai toisella"
    r"|\b(?:liitty|kytke|esiinty)\w+"
    r"|\bsomehow|\bin (?:some|any) way|\bpå något sätt",
    re.IGNORECASE,
)
_LOOKED_AT = 100  # chunks


def named_in_texts(words: OpenWords) -> Iterator[Mention]:
    """Read an organisation's name of several words that must stand whole in the text."""
    name = _name(words.terms, words)
    if not name or (
        not (words.says(_MENTIONED) or words.says(_SOMEHOW)) and (is_formal_role(words) or is_listed(name, words))
    ):
        return
    naming = shown(_telling(name, words))
    others: Shown = {project.code: [] for project in words.catalogue.projects() if project.code not in naming}
    words.take(lambda term: term in name)
    words.take_like(_ROLE_WORDS)
    for said in _SOMEHOW.finditer(words.text):
        words.take_within(*said.span())
    yield Mention("name", name[0].start, name[-1].end, naming, (), denied=others)


def _name(terms: Sequence[Term], words: OpenWords) -> tuple[Term, ...]:
    """Return the first words of a question that follow each other and are written as a name with its type.

    In a question all in lower case they are genitives, or compounds of a name with a hyphen.
    """
    for position, term in enumerate(terms):
        if not is_typed(term):
            continue
        first = position
        while first and is_written_as_name(terms[first - 1], words) and terms[first - 1].end + 1 == terms[first].start:
            first -= 1
        if (first < position or "-" in term.surface) and terms[first].start:
            return tuple(terms[first : position + 1])
    return ()


def _telling(name: Sequence[Term], words: OpenWords) -> list[StoredFact]:
    """Return the sentences that have all words of a name one after another."""
    wording = " ".join(term.surface for term in name)
    hits = words.searcher.search(wording, _LOOKED_AT)
    found = []
    for hit, (sentences, _) in zip(hits, words.searcher.sentences(hits, wording), strict=True):
        found += [told(hit, known) for known in sentences if _stands_in(name, known.text, words.lexicon)]
    return found


def _stands_in(name: Sequence[Term], text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text has the words of a name one after another, and writes the first with a capital."""
    tokens = lexicon.tokens(text)
    return any(
        text[tokens[place].start].isupper()
        and all({token.surface, *token.lemmas} & term.forms for term, token in zip(name, tokens[place:], strict=False))
        for place in range(len(tokens) - len(name) + 1)
    )
