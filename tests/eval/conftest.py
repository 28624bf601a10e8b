"""A small fictional collection: two documents, a question of each sort, and a system's responses to them."""

import json
from pathlib import Path

import pytest

from eval.collection import Collection, open_collection
from eval.documents import Documents, Text
from eval.measures.trial import Trial
from eval.questions import Gold, Question, QuestionType
from eval.responses import Citation, FoundHit, NamedProject, Response

LAKE = """Euroopan sosiaalirahaston (ESR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: S99001

Hankkeen nimi: Velkaverkko

3 Suunnitelman mukainen tiivistelmä toteutuksesta

Hankkeessa velkaantuneet nuoret saavat talousneuvontaa sosiaalityöntekijältä.
Neuvontaa annetaan torstaisin kirjastossa.

5 Projektin julkinen rahoitus, euroa

Myönnetty EU- ja valtion rahoitus: 120 000
"""
ISLAND = """Euroopan aluekehitysrahaston (EAKR) rahoittaman hankkeen kuvaus

1 Hanke

Hankekoodi: A99002

Hankkeen nimi: Saaristo kutsuu

3 Suunnitelman mukainen tiivistelmä toteutuksesta

Saariston matkailuyritykset kehittävät ympärivuotisia palveluja ja markkinoivat niitä yhdessä.
"""
ADVICE = "velkaantuneet nuoret saavat talousneuvontaa"
PLACE = "Neuvontaa annetaan torstaisin kirjastossa."
MONEY = "Myönnetty EU- ja valtion rahoitus: 120 000"
TOURISM = "Saariston matkailuyritykset kehittävät ympärivuotisia palveluja"


@pytest.fixture
def documents() -> Documents:
    return Documents([Text("S99001", "velka.txt", LAKE), Text("A99002", "saaristo.txt", ISLAND)])


@pytest.fixture
def questions() -> tuple[Question, ...]:
    return (
        Question(
            id="q1",
            type=QuestionType.PASSAGE,
            question="missä velkaneuvontaa saa",
            gold=(
                Gold(doc="S99001", section="3", quote=PLACE),
                Gold(doc="S99001", section="3", quote=ADVICE, grade=1),
            ),
            answer="Kirjastossa torstaisin.",
            must_contain=(("kirjastossa",), ("torstaisin", "torstaina")),
        ),
        Question(
            id="q2",
            type=QuestionType.FACT,
            question="paljonko Velkaverkolle myönnettiin",
            gold=(Gold(doc="S99001", section="5", quote=MONEY),),
            answer="120 000 euroa.",
            must_contain=(("120 000", "120000"),),
        ),
        Question(
            id="q3",
            type=QuestionType.UNANSWERABLE,
            question="paljonko Saaristo kutsuu sai rahaa",
            answerable=False,
        ),
        Question(
            id="q4",
            type=QuestionType.PROJECTS,
            question="mitkä hankkeet kehittävät matkailua",
            gold=(Gold(doc="A99002", section="3", quote=TOURISM),),
            projects=("A99002",),
        ),
        Question(
            id="q5",
            type=QuestionType.SIMILAR,
            question="nuorten talousneuvonta",
            gold=(Gold(doc="S99001", section="3", quote=ADVICE),),
            projects=("S99001", "A99002"),
        ),
    )


@pytest.fixture
def responses() -> dict[str, Response]:
    """A system that finds the better place second, states a false sum, and answers what cannot be answered."""
    advice = hit("S99001", "velka.txt", "Hankkeessa velkaantuneet nuoret saavat talousneuvontaa sosiaalityöntekijältä.")
    place = hit("S99001", "velka.txt", PLACE)
    tourism = hit("A99002", "saaristo.txt", TOURISM)
    return {
        "q1": Response(
            id="q1",
            kind="passages",
            answer="Neuvontaa saa kirjastossa [1].",
            citations=(
                Citation(project="S99001", section="3", quote=PLACE),
                Citation(project="S99001", section="3", quote="tätä ei ole missään"),
            ),
            hits=(advice, place),
        ),
        "q2": Response(id="q2", kind="fact", answer="9120 000 euroa.", hits=(tourism,)),
        "q3": Response(id="q3", kind="none", answer="Asiakirjat eivät kerro.", hits=(tourism,)),
        "q4": Response(
            id="q4",
            kind="projects",
            answer="Yksi hanke.",
            projects=(NamedProject(code="A99002"), NamedProject(code="S99001")),
            hits=(tourism,),
        ),
        "q5": Response(id="q5", kind="similar", projects=(NamedProject(code="A99002"), NamedProject(code="S99001"))),
    }


def hit(project: str, document: str, text: str, score: float = 1.0) -> FoundHit:
    whole = LAKE if project == "S99001" else ISLAND
    start = whole.index(text)
    return FoundHit(project=project, document=document, text=text, start=start, end=start + len(text), score=score)


@pytest.fixture
def trials(questions: tuple[Question, ...], responses: dict[str, Response], documents: Documents) -> dict[str, Trial]:
    return {question.id: Trial(question, responses[question.id], documents) for question in questions}


@pytest.fixture
def folder(tmp_path: Path, questions: tuple[Question, ...]) -> Path:
    """The collection as a folder."""
    folder = tmp_path / "lake"
    (folder / "documents").mkdir(parents=True)
    (folder / "documents" / "velka.txt").write_text(LAKE, encoding="utf-8")
    (folder / "documents" / "saaristo.txt").write_text(ISLAND, encoding="utf-8")
    (folder / "collection.toml").write_text('documents = ["documents"]\n', encoding="utf-8")
    lines = (question.model_dump_json() + "\n" for question in questions)
    (folder / "questions.jsonl").write_text("".join(lines), encoding="utf-8")
    return folder


@pytest.fixture
def collection(folder: Path) -> Collection:
    return open_collection(str(folder))


@pytest.fixture
def beir_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "fruit"
    folder.mkdir()
    corpus = [
        {"_id": "d1", "title": "Omena", "text": "Omena kasvaa puussa."},
        {"_id": "d2", "title": "", "text": "Peruna kasvaa maassa."},
        {"_id": "d3", "title": "Mansikka", "text": "Mansikka on kesän marja."},
    ]
    queries = [{"_id": "f1", "text": "missä omena kasvaa"}, {"_id": "f2", "text": "kesän marjoja"}]
    (folder / "corpus.jsonl").write_text("\n".join(map(json.dumps, corpus)), encoding="utf-8")
    (folder / "queries.jsonl").write_text("\n".join(map(json.dumps, queries)), encoding="utf-8")
    (folder / "qrels.tsv").write_text("query-id\tdoc-id\tgrade\nf1\td1\t1\nf2\td3\t1\n", encoding="utf-8")
    return folder
