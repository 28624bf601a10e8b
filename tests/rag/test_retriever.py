"""LangChain's retriever over an asker, by LangChain's standard tests and our own."""

from typing import Any

import pytest
from langchain_tests.integration_tests import RetrieversIntegrationTests

from corpus.errors import BadRequest
from index.search import Filters
from rag.asker import Asker
from rag.retriever import QuestionRetriever


@pytest.mark.anyio
class TestStandard(RetrieversIntegrationTests):
    @pytest.fixture(autouse=True)
    def _given(self, asker: Asker) -> None:
        self._asker = asker

    @pytest.fixture
    def anyio_backend(self) -> str:
        return "asyncio"

    @property
    def retriever_constructor(self) -> type[QuestionRetriever]:
        return QuestionRetriever

    @property
    def retriever_constructor_params(self) -> dict[str, Any]:
        return {"asker": self._asker}

    @property
    def retriever_query_example(self) -> str:
        return "Kuka antaa velkaneuvontaa?"


def test_the_place_that_answers_comes_first_with_its_place(asker: Asker) -> None:
    question = "Paljonko EU- ja valtion rahoitusta Rahasatama-hankkeelle on myönnetty?"
    documents = QuestionRetriever(asker=asker).invoke(question)
    first = documents[0]
    assert "Myönnetty EU- ja valtion rahoitus: 240 000" in first.page_content
    assert first.metadata["project"] == "S77101"
    assert first.metadata["document"] == "rahasatama.txt"
    assert first.metadata["section"] == "5"
    assert first.metadata["path"] == ["5 Projektin julkinen rahoitus, euroa"]
    source = asker.searcher.catalogue.text("rahasatama.txt")
    assert "\n".join(source[start:end] for start, end in first.metadata["spans"]).strip() == first.page_content
    assert [document.id for document in documents] == [
        f"{hit.chunk.document}/{hit.chunk.id}" for hit in asker.ask(question).hits
    ]


def test_filters_hold_exactly(asker: Asker) -> None:
    retriever = QuestionRetriever(asker=asker, k=20, filters=Filters(funds=("EAKR",)))
    assert {document.metadata["project"] for document in retriever.invoke("velkaneuvonta")} == {"A77201"}
    given = retriever.invoke("velkaneuvonta", filters=Filters(regions=("Pohjois-Savo",)))
    assert {document.metadata["project"] for document in given} == {"S77102"}


def test_an_empty_question_is_refused(asker: Asker) -> None:
    with pytest.raises(BadRequest, match="question_empty"):
        QuestionRetriever(asker=asker).invoke(" ")
