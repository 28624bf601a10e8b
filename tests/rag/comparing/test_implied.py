"""Sides that a question compares without naming both projects."""

import pytest

from index.search import Searcher
from rag.comparing.implied_sides import twofold
from rag.questions.names import Names
from rag.questions.question import understand
from rag.words.terms import Lexicon


@pytest.mark.parametrize(
    ("question", "projects"),
    [
        ("Missä pidetään laskuiltoja, entä Rahasataman tiistaita?", ["S77102", "S77101"]),
        ("Missä Rahasatama pidetään, entä laskuiltoja?", []),
        ("Missä pidetään laskuiltoja?", []),
    ],
)
def test_another_is_asked_after(
    searcher: Searcher, names: Names, lexicon: Lexicon, question: str, projects: list[str]
) -> None:
    found = twofold(understand(question, names, lexicon), searcher, names, lexicon)
    assert [side.project for side in found] == projects
