"""Pieces of sections, sized for the encoder: 150-300 tokens where the text allows, sentences and form items whole."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.document import Chunk, Document, Section
from corpus.reading import Reading, read_document_spans
from corpus.sentences import split_sentences

CountTokens = Callable[[Sequence[str]], list[int]]

LEAST, MOST = 150, 300  # tokens aimed at
LIMIT = 400  # tokens that no chunk passes: encoders read 512, and a chunk's context goes before it


@dataclass(frozen=True, slots=True)
class Unit:
    """What is not divided further: a sentence, a form item with its reason, or a part of an endless sentence."""

    start: int  # offsets into the section's reading text
    end: int
    tokens: int
    paragraph: int


def chunk(document: Document, count_tokens: CountTokens) -> tuple[Chunk, ...]:
    """Divide a document's sections into chunks; `count_tokens` is the encoder's."""
    starts = _item_starts(document)
    return tuple(
        piece
        for section in document.sections
        for piece in _chunk_section(document, section, starts.get(section.id, set()), count_tokens)
    )


def _chunk_section(
    document: Document, section: Section, starts: set[int], count_tokens: CountTokens
) -> Iterator[Chunk]:
    reading = read_document_spans(document, section.spans)
    number = 0
    for start, end in _pack(_units(reading, starts, count_tokens)):
        text = reading.text[start:end]
        if any(char.isalnum() for char in text):
            number += 1
            spans = reading.spans(start, end)
            yield Chunk(f"{section.id}/{number}", document.project, document.name, section.id, text, spans)


def _units(reading: Reading, starts: set[int], count_tokens: CountTokens) -> list[Unit]:
    """Return a section's units; at the source offsets `starts` items begin that stay whole."""
    sentences = split_sentences(reading)
    counts = count_tokens([sentence.text for sentence in sentences])
    units: list[Unit] = []
    paragraph, open_item = 0, False
    for sentence, tokens in zip(sentences, counts, strict=True):
        begins_item = bool(sentence.spans) and sentence.spans[0].start in starts
        before = units[-1] if units else None
        paragraph += before is None or begins_item or _divides(reading.text, before.end, sentence.start)
        open_item = begins_item or (open_item and bool(starts))
        if before and open_item and not begins_item and before.tokens + tokens <= LIMIT:
            units[-1] = Unit(before.start, sentence.end, before.tokens + tokens, before.paragraph)
        elif tokens > MOST:
            units.extend(_parts(sentence.text, sentence.start, paragraph, count_tokens))
        else:
            units.append(Unit(sentence.start, sentence.end, tokens, paragraph))
    return units


def _divides(text: str, end: int, start: int) -> bool:
    """Tell whether a paragraph ends between two sentences; a line without a full stop goes with what follows it."""
    gap = text[end:start]
    return "\n\n" in gap or ("\n" in gap and text[end - 1 : end] in ".!?")


def _item_starts(document: Document) -> dict[str, set[int]]:
    """Return by section where the items begin that a form prints with a reason."""
    starts: dict[str, set[int]] = {}
    for fact in document.facts:
        if fact.field.endswith("_reason"):
            starts.setdefault(fact.section, set()).add(fact.spans[0].start)
    return starts


def _parts(text: str, start: int, paragraph: int, count_tokens: CountTokens) -> Iterator[Unit]:
    """Divide a sentence too long for a chunk at its commas, then its spaces."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        separators=["; ", ", ", " ", ""],
        keep_separator="end",
        chunk_size=MOST,
        chunk_overlap=0,
        length_function=lambda part: count_tokens([part])[0],
        strip_whitespace=False,
    )
    position = 0
    for part in splitter.split_text(text):
        position = text.index(part, position)
        tokens = count_tokens([part])[0]
        yield Unit(start + position, start + position + len(part.rstrip()), tokens, paragraph)
        position += len(part)


def _pack(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Yield ranges of units put together: whole paragraphs where they fit, else as many sentences as do."""
    packs: list[list[Unit]] = []
    for _, group in groupby(units, key=lambda unit: unit.paragraph):
        paragraph = list(group)
        if packs and _tokens(packs[-1]) + _tokens(paragraph) <= MOST:
            packs[-1].extend(paragraph)
        elif packs and _tokens(packs[-1]) < LEAST:
            packs.extend(_fill([*packs.pop(), *paragraph]))
        else:
            packs.extend(_fill(paragraph))
    if len(packs) > 1 and _tokens(packs[-1]) < LEAST and _tokens(packs[-2]) + _tokens(packs[-1]) <= LIMIT:
        packs[-2].extend(packs.pop())
    yield from ((pack[0].start, pack[-1].end) for pack in packs)


def _fill(units: Sequence[Unit]) -> list[list[Unit]]:
    """Divide units into packs of about equal size, none over MOST unless one unit alone is."""
    total = _tokens(units)
    share = total / max(1, -(-total // MOST))
    packs: list[list[Unit]] = [[]]
    for unit in units:
        held = _tokens(packs[-1])
        if held and (held + unit.tokens > MOST or held + unit.tokens / 2 > share):
            packs.append([])
        packs[-1].append(unit)
    return packs


def _tokens(units: Sequence[Unit]) -> int:
    return sum(unit.tokens for unit in units)
