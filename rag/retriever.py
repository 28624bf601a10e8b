"""LangChain's interface to finding places, for other people's chains."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from index.search import NO_FILTERS, Filters
from index.vectorstore import langchain_document
from rag.asker import Asker


class QuestionRetriever(BaseRetriever):
    """`BaseRetriever` over an asker: the places that its answer stands on come first, then the best of the search.

    `k` and `filters` may be given anew with each question: `retriever.invoke(question, k=3)`. Raises BadRequest for
    an empty question or one that is too long.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    asker: Asker
    k: int = 10
    filters: Filters = NO_FILTERS

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,
        k: int | None = None,
        filters: Filters | None = None,
    ) -> list[Document]:
        answer = self.asker.ask(query, k or self.k, self.filters if filters is None else filters)
        return [langchain_document(hit) for hit in answer.hits]
