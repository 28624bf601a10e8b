"""The one tree of errors.

    HanketutkaError
    ├── UnreadableFile        a document cannot be read; the others go on
    ├── UnknownItem           no such project, section, document or set of questions
    ├── IndexFault            the index folder is missing, damaged, or made with other settings
    ├── MissingDependency     an encoder, analyser or tool is not installed
    └── BadRequest            a question, filter or file of questions is malformed

An error carries a key and the fields that its message needs. `ui.texts` turns the key into a sentence in the
reader's language that says what happened, to which file or field, and what to do; `str(error)` serves logs. An error
that others led to names them in `causes`; they are told before it.
"""


class HanketutkaError(Exception):
    """Something that the user can put right."""

    causes: "tuple[HanketutkaError, ...]" = ()

    def __init__(self, key: str, **fields: object) -> None:
        self.key = key
        self.fields = fields
        super().__init__(key, fields)

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.fields.items())
        return f"{self.key} ({details})" if details else self.key


class UnreadableFile(HanketutkaError):
    """A document cannot be read."""


class UnknownItem(HanketutkaError):
    """A project, section or document that is asked for is not in the index."""


class IndexFault(HanketutkaError):
    """The index folder is missing, damaged, or made with other settings."""


class MissingDependency(HanketutkaError):
    """An encoder, analyser or tool that is asked for is not installed."""


class BadRequest(HanketutkaError):
    """A question, filter or file of questions is malformed."""
