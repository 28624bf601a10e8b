"""Every word that a person reads, in the language asked for. The words themselves are in `ui.words`."""

from collections.abc import Iterable

from corpus.errors import HanketutkaError
from ui.words.commands import COMMANDS
from ui.words.errors import ERRORS
from ui.words.evaluation import EVALUATION
from ui.words.page import PAGE

LANGUAGE_NAMES = {"fi": "Suomi", "en": "English"}
LANGUAGES = tuple(LANGUAGE_NAMES)
WORDS = COMMANDS | PAGE | EVALUATION | ERRORS


class Texts:
    """The words of one language: `say("score", score="0,71")`."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._column = LANGUAGES.index(language)

    def __call__(self, key: str, **fields: object) -> str:
        """Return the words of `key`, its fields filled in; a key that no one has written is a KeyError."""
        return WORDS[key][self._column].format(**{name: self._shown(field) for name, field in fields.items()})

    def count(self, key: str, number: int) -> str:
        """Return the words of `key` for one or for many: "1 osuma", "3 osumaa"."""
        return self(f"{key}_one" if number == 1 else f"{key}_many", count=number)

    def error(self, error: HanketutkaError) -> str:
        """Say what happened, to which file or field, and what to do."""
        return self(error.key, **error.fields)

    def _shown(self, field: object) -> object:
        match field:
            case tuple() | list():
                return ", ".join(map(str, field))
            case int() if self.language == "fi":
                return f"{field:,}".replace(",", "\N{NO-BREAK SPACE}")
            case int():
                return f"{field:,}"
        return field


def texts(language: str) -> Texts:
    """Return the words of a language, Finnish where it is not one of ours."""
    return Texts(language if language in LANGUAGES else LANGUAGES[0])


def preferred_language(tags: Iterable[str]) -> str:
    """Choose the first of a person's languages ("en-GB", "fi_FI.UTF-8") that we speak; Finnish if none."""
    spoken = (tag.strip()[:2].lower() for tag in tags)
    return next((language for language in spoken if language in LANGUAGES), LANGUAGES[0])
