"""The generation that is being built."""

import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from corpus.chunks import chunk
from corpus.errors import UnreadableFile
from corpus.read import read_document
from index.analyser import Analyser
from index.catalogue import StoredChunk
from index.catalogue_writer import CatalogueWriter
from index.changes import Changes
from index.encoder import AnsweringEncoder, Encoder, Matrix
from index.folder import CATALOGUE, KEYWORDS, VECTORS, number
from index.generation import Generation
from index.inputs import Input
from index.keywords import ChunkWords, KeywordIndex
from index.manifest import FILE, Counts, Manifest, Settings, Skipped, file_states
from index.passage import context, fingerprint, passage
from index.sentences import Contexts, document_sentences, in_context, pack
from index.vectors import VectorIndex

BATCH = 256  # passages that are embedded at once
Progress = Callable[[str, int, int], None]  # stage ("read", "words" or "embed"), done, total


class NextGeneration:
    """A folder that starts as a copy of `base`, if there is one, and takes known vectors from `live`."""

    def __init__(
        self,
        folder: Path,
        base: Generation | None,
        live: Generation | None,
        encoder: Encoder,
        analyser: Analyser,
        progress: Progress,
    ) -> None:
        self._folder, self._encoder, self._analyser, self._progress = folder, encoder, analyser, progress
        self._known = live if live and live.manifest.settings.encoder == encoder.identity else None
        if base:
            shutil.copytree(base.folder, folder, ignore=shutil.ignore_patterns(FILE))
            self._vectors = VectorIndex.open(folder / VECTORS, writable=True)
            self._keywords = KeywordIndex.open(folder / KEYWORDS)
        else:
            folder.mkdir()
            self._vectors = VectorIndex(encoder.dimension)
            self._keywords = KeywordIndex.create(folder / KEYWORDS)
        self._catalogue = CatalogueWriter(folder / CATALOGUE)

    def fill(self, changes: Changes, keep_contacts: bool) -> tuple[tuple[Skipped, ...], int]:
        """Carry out the changes; return what was skipped and how many chunks were embedded."""
        removed = [chunk_number for name in changes.gone for chunk_number in self._catalogue.remove(name)]
        added, skipped = self._read(changes.new, keep_contacts)
        if not self._catalogue.contents.count("documents"):
            raise _unreadable((*changes.skipped, *skipped))
        self._keywords.update(removed, self._words(added))
        self._vectors.remove(np.array(removed, np.int64))
        return (*changes.skipped, *skipped), self._embed(added)

    def _read(self, files: Sequence[Input], keep_contacts: bool) -> tuple[list[int], list[Skipped]]:
        added: list[int] = []
        skipped: list[Skipped] = []
        for done, file in enumerate(files):
            self._progress("read", done, len(files))
            try:
                added += self._add(file, keep_contacts)
            except UnreadableFile as error:
                fields = {name: str(value) for name, value in error.fields.items()}
                reason = Skipped(path=str(file.path), fingerprint=file.fingerprint, reason=error.key, fields=fields)
                skipped.append(reason)
        self._progress("read", len(files), len(files))
        return added, skipped

    def _add(self, file: Input, keep_contacts: bool) -> list[int]:
        document = read_document(file.path, keep_contacts)
        document = replace(document, name=file.name, project=self._catalogue.spelling(document.project))
        chunks = chunk(document, self._encoder.count_tokens)
        sections = {section.id: section for section in document.sections}
        self._catalogue.add(document, str(file.path), file.fingerprint)
        passages = [passage(document.title, sections[piece.section], piece.text) for piece in chunks]
        return [
            self._catalogue.add_chunk(piece, fingerprint(text), sentences)
            for piece, text, sentences in zip(chunks, passages, document_sentences(document, chunks), strict=True)
        ]

    def _words(self, numbers: Sequence[int]) -> Iterator[ChunkWords]:
        for done, batch in _batches(numbers):
            self._progress("words", done, len(numbers))
            analysed = [self._chunk_words(stored) for stored in self._catalogue.contents.chunks(batch)]
            self._catalogue.add_words(token for words in analysed for token in words.text)
            yield from analysed
        self._progress("words", len(numbers), len(numbers))

    def _chunk_words(self, stored: StoredChunk) -> ChunkWords:
        return ChunkWords(
            stored.number,
            stored.chunk.project,
            self._analyser.analyse(stored.chunk.text),
            self._analyser.analyse(context("", stored.section)),
            self._analyser.analyse(stored.title),
        )

    def _embed(self, numbers: Sequence[int]) -> int:
        embedded = 0
        for done, batch in _batches(numbers):
            self._progress("embed", done, len(numbers))
            stored = self._catalogue.contents.chunks(batch)
            known = self._known_vectors([chunk.passage for chunk in stored])
            new = {chunk.passage: chunk for chunk in stored if chunk.passage not in known}
            texts = [passage(chunk.title, chunk.section, chunk.chunk.text) for chunk in new.values()]
            vectors = self._encoder.encode_passages(texts) if texts else ()
            known.update(zip(new, vectors, strict=True))
            self._vectors.add(np.array(batch, np.int64), np.stack([known[chunk.passage] for chunk in stored]))
            self._embed_sentences(stored)
            embedded += len(texts)
        self._progress("embed", len(numbers), len(numbers))
        return embedded

    def _embed_sentences(self, stored: Sequence[StoredChunk]) -> None:
        """Give the sentences of chunks their vectors: those of the same chunk in the live index, else new ones."""
        found = self._catalogue.contents.sentences([chunk.number for chunk in stored])
        contexts = {chunk.number: in_context(chunk.section.heading, found[chunk.number][0]) for chunk in stored}
        known = self._known_sentences(stored)
        new = {number: texts for number, texts in contexts.items() if texts not in known}
        known |= self._sentence_vectors(new.values())
        self._catalogue.set_vectors((number, *known[texts]) for number, texts in contexts.items())

    def _sentence_vectors(self, contexts: Collection[Contexts]) -> dict[Contexts, tuple[bytes, bytes]]:
        """Embed the sentences of chunks: by what they are about and, if the encoder can, by what they answer."""
        beside = dict.fromkeys(text for texts in contexts for _, text in texts)
        alone = dict.fromkeys(text for texts in contexts for text, _ in texts if text not in beside)
        vectors, answers = self._embed_answers(list(beside))
        vectors |= zip(alone, self._encoder.encode_passages(list(alone)), strict=True)
        return {
            texts: (
                pack(np.array([(vectors[text] + vectors[after]) / 2 for text, after in texts], np.float32)),
                pack(np.array([answers[after] for _, after in texts if answers], np.float32)),
            )
            for texts in contexts
        }

    def _embed_answers(self, texts: Sequence[str]) -> tuple[dict[str, Matrix], dict[str, Matrix]]:
        """Return the vectors of texts, and those by which they answer, which only some encoders have."""
        if not isinstance(self._encoder, AnsweringEncoder):
            return dict(zip(texts, self._encoder.encode_passages(texts), strict=True)), {}
        passages, answers = self._encoder.encode_sentences(texts)
        return dict(zip(texts, passages, strict=True)), dict(zip(texts, answers, strict=True))

    def _known_sentences(self, stored: Sequence[StoredChunk]) -> dict[Contexts, tuple[bytes, bytes]]:
        """Return the packed vectors that the live index has of these chunks' sentences."""
        if not self._known:
            return {}
        numbers = self._known.catalogue.known_passages([chunk.passage for chunk in stored])
        found = self._known.catalogue.sentences(list(numbers.values()))
        answers = self._known.catalogue.answers(list(numbers.values()))
        headings = {chunk.passage: chunk.section.heading for chunk in stored}
        return {
            in_context(headings[passage], found[number][0]): (found[number][1], answers[number])
            for passage, number in numbers.items()
        }

    def _known_vectors(self, passages: Sequence[str]) -> dict[str, Matrix]:
        if not self._known:
            return {}
        found = self._known.catalogue.known_passages(passages)
        vectors = self._known.vectors.get(np.array(list(found.values()), np.int64))
        return dict(zip(found, vectors, strict=True))

    def finish(self, settings: Settings, encoder_name: str, skipped: tuple[Skipped, ...]) -> Manifest:
        """Write everything; the manifest last."""
        contents = self._catalogue.contents
        counts = Counts(
            documents=contents.count("documents"),
            projects=self._catalogue.gather_projects(),
            sections=contents.count("sections"),
            chunks=contents.count("chunks"),
        )
        self._catalogue.close()
        self._vectors.save(self._folder / VECTORS)
        manifest = Manifest(
            generation=number(self._folder),
            created=datetime.now(UTC),
            settings=settings,
            encoder_name=encoder_name,
            analyser_name=self._analyser.identity.partition("-")[0],
            dimension=self._encoder.dimension,
            counts=counts,
            skipped=skipped,
            files=file_states(self._folder),
        )
        manifest.write(self._folder)
        return manifest


def _batches(numbers: Sequence[int]) -> Iterator[tuple[int, Sequence[int]]]:
    return ((start, numbers[start : start + BATCH]) for start in range(0, len(numbers), BATCH))


def _unreadable(skipped: Sequence[Skipped]) -> UnreadableFile:
    """Say what is wrong with the only file, or that none of several can be read."""
    if len(skipped) == 1:
        return UnreadableFile(skipped[0].reason, **skipped[0].fields)
    error = UnreadableFile("no_documents", skipped=len(skipped))
    error.causes = tuple(UnreadableFile(known.reason, **known.fields) for known in skipped)
    return error
