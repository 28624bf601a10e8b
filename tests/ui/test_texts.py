"""Every word in both languages, and a sentence for every error that is raised."""

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus import errors, glued_headings, outline, placing, sustainability
from corpus.application_facts import LIST_APART
from corpus.background_costs import ROWS_MISSING
from corpus.displaced import MOVED
from corpus.errors import BadRequest, IndexFault
from corpus.form import BY_CODE
from corpus.stating import UNCLEAR_BOXES
from corpus.tables import AMBIGUOUS, UNBALANCED
from corpus.values import BAD_CHECK_DIGIT, NOT_READ
from ui.texts import LANGUAGES, WORDS, preferred_language, texts

ROOT = Path(__file__).parents[2]
ERROR_CLASSES = {name for name, value in vars(errors).items() if isinstance(value, type)}
USE = re.compile(r"""\bsay(?:\.count)?\(\s*["'](\w+)["']\s*[,)]""")


def calls() -> Iterator[ast.Call]:
    for room in ("corpus", "index", "rag", "eval", "ui"):
        for file in (ROOT / room).rglob("*.py"):
            yield from (node for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.Call))


def raised() -> dict[str, set[str]]:
    """Return the fields of every error that the code makes, by key."""
    return {
        call.args[0].value: {str(keyword.arg) for keyword in call.keywords}
        for call in calls()
        if isinstance(call.func, ast.Name)
        and call.func.id in ERROR_CLASSES
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


def fields(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


@pytest.mark.parametrize("key", sorted(WORDS))
def test_both_languages_say_something_with_the_same_fields(key):
    finnish, english = WORDS[key]
    assert finnish.strip()
    assert english.strip()
    assert fields(finnish) == fields(english)


def test_every_error_that_is_raised_has_a_sentence_with_its_fields():
    known = raised()
    assert len(known) > 10
    for key, given in known.items():
        assert key in WORDS, key
        assert fields(WORDS[key][0]) <= given, key


def test_every_word_that_is_asked_for_is_written():
    files = [*(ROOT / "ui").rglob("*.py"), *(ROOT / "ui" / "templates").glob("*.html")]
    asked = {key for file in files for key in USE.findall(file.read_text())}
    written = {key.removesuffix("_one").removesuffix("_many") for key in WORDS} | set(WORDS)
    assert asked - written == set()


def test_an_error_names_its_file_and_what_to_do():
    error = IndexFault("no_index", folder="var/index")
    assert texts("fi").error(error) == "Kansiossa var/index ei ole indeksiä. Tee se komennolla: hanketutka index KANSIO"
    assert texts("en").error(error) == "There is no index in var/index. Make one: hanketutka index FOLDER"


def test_numbers_in_messages_are_grouped():
    error = BadRequest("question_too_long", length=10000, limit=5000)
    assert "10\N{NO-BREAK SPACE}000 merkkiä" in texts("fi").error(error)
    assert "10,000 characters" in texts("en").error(error)


def test_one_and_many():
    assert texts("fi").count("hits", 1) == "1 osuma"
    assert texts("fi").count("hits", 3).startswith("3 osumaa")


@pytest.mark.parametrize(
    ("tags", "language"),
    [
        (["fi-FI", "en"], "fi"),
        (["en-GB", "fi"], "en"),
        (["sv-FI", "en;q=0.5", "fi;q=0.3"], "en"),
        (["de"], "fi"),
        ([""], "fi"),
        (["C.UTF-8"], "fi"),
        (["en_US.UTF-8"], "en"),
    ],
)
def test_a_persons_first_language_that_we_speak(tags, language):
    assert preferred_language(tags) == language


def test_an_unknown_language_is_answered_in_finnish():
    assert texts("sv").language == LANGUAGES[0] == "fi"


@pytest.mark.parametrize("note", [glued_headings.GLUED, outline.REPEATED, outline.REJOINED, placing.DISPLACED, MOVED])
def test_every_repair_of_a_section_is_told_in_words(note):
    assert note in WORDS


@pytest.mark.parametrize(
    "note",
    [
        *(AMBIGUOUS, BAD_CHECK_DIGIT, BY_CODE, LIST_APART, NOT_READ, ROWS_MISSING, UNBALANCED, UNCLEAR_BOXES),
        sustainability.GLUED,
    ],
)
def test_every_note_of_a_field_or_a_table_is_told_in_words(note):
    assert note in WORDS
