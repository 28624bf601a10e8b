"""What people call the fields of the forms, in three languages: the table in fields.toml.

The printed label of a fact is matched as it stands; the table adds the other words people use, and the field's name
in English and Swedish.
"""

import tomllib
from dataclasses import dataclass
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field's key, its name in each language, and the phrases by which it is asked for."""

    field: str
    fi: str
    en: str
    sv: str
    phrases: tuple[str, ...]
    stated: dict[str, tuple[str, str]]  # of a field of yes or no, by language: that it is so, that it is not

    def name(self, language: str) -> str:
        """Return the field's name in "fi", "en" or "sv"."""
        return {"en": self.en, "sv": self.sv}.get(language, self.fi)


def _load() -> dict[str, FieldName]:
    table = tomllib.loads(files("rag.words").joinpath("fields.toml").read_text(encoding="utf-8"))
    return {
        field: FieldName(
            field,
            row["fi"],
            row["en"],
            row["sv"],
            (row["fi"], row["en"], row["sv"], *row.get("phrases", ())),
            {language: (yes, no) for language, (yes, no) in row.get("stated", {}).items()},
        )
        for field, row in table.items()
    }


FIELDS = _load()


def stated(field: str, value: bool, language: str) -> str:
    """Return the clause that says that a field of yes or no is so, or is not; empty where the table has none."""
    clauses = FIELDS[field].stated if field in FIELDS else {}
    return clauses[language][0 if value else 1] if clauses else ""


def field_name(field: str, label: str, language: str) -> str:
    """Return a field's name in the language; the printed label, without its colon, where the table has none."""
    return FIELDS[field].name(language) if field in FIELDS else label.rstrip(":").strip()
