"""Search over documents that are judged whole, by the project's own encoder, analyser and fusion."""

from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from eval.documents import Documents
from eval.questions import Question
from eval.responses import HITS_ONLY, FoundHit, Response
from index.analyser import Analyser
from index.build import BATCH, Progress
from index.encoder import Encoder
from index.fusion import fuse
from index.keywords import ChunkWords, KeywordIndex
from index.search import CANDIDATES
from index.vectors import VectorIndex


class WholeSearch:
    """An index with one entry a document. `share` weights the vector leg, as in eval.systems.Searching."""

    def __init__(
        self, documents: Documents, encoder: Encoder, analyser: Analyser, k: int, share: float, progress: Progress
    ) -> None:
        self._encoder, self._analyser, self._k, self._share = encoder, analyser, k, share
        self.settings = {
            "encoder": encoder.identity,
            "analyser": analyser.identity,
            "k": str(k),
            "share": str(share),
        }
        self._texts = list(documents.by_name.values())
        self._folder = TemporaryDirectory()
        self._keywords = KeywordIndex.create(Path(self._folder.name) / "keywords")
        self._vectors = VectorIndex(encoder.dimension)
        self._fill(progress)

    def _fill(self, progress: Progress) -> None:
        words = (self._analyser.analyse(text.text) for text in self._texts)
        self._keywords.update((), (ChunkWords(number, "", tokens, (), ()) for number, tokens in enumerate(words)))
        for start in range(0, len(self._texts), BATCH):
            progress("embed", start, len(self._texts))
            batch = [text.text for text in self._texts[start : start + BATCH]]
            numbers = np.arange(start, start + len(batch), dtype=np.int64)
            self._vectors.add(numbers, self._encoder.encode_passages(batch))

    def respond(self, question: Question) -> Response:
        """Return the documents found."""
        vector = self._encoder.encode_queries([question.question])[0]
        tokens = self._analyser.analyse(question.question)
        near, _ = self._vectors.search(vector, CANDIDATES)
        worded, _ = self._keywords.search(tokens, CANDIDATES)
        candidates = np.union1d(near, worded)
        scores = fuse(self._vectors.score(vector, candidates), self._keywords.score(tokens, candidates), self._share)
        best = np.argsort(-scores, kind="stable")[: self._k]
        found = zip(candidates[best].tolist(), scores[best].tolist(), strict=True)
        hits = tuple(self._hit(number, score) for number, score in found)
        return Response(id=question.id, kind=HITS_ONLY, hits=hits)

    def _hit(self, number: int, score: float) -> FoundHit:
        text = self._texts[number]
        return FoundHit(project=text.project, document=text.document, text=text.text, score=score)
