"""The index folder of the real documents holds nothing of their contact persons: every byte of it is looked through."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ui.cli import app

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
MAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\))\s?[\w-]+(?:\.[\w-]+)+")
LABELLED = r"^(?:{labels})[ \t]*:?[ \t]*\n*[ \t]*(.+)$"
PHONE_LABELS = "Puhelinnumero|Yhteyshenkilön puhelinnumero"
NAME_LABELS = r"Hankkeen yhteyshenkilön nimi|Hakijan \((?:pää|osa)toteuttajan\) yhteyshenkilö"
PHONE = re.compile(r"\+?\d[\d ]{5,}\d")

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the real documents are not here")


def labelled(labels: str, text: str) -> list[str]:
    """Return what stands after a label, on its line or on the next line that is not empty."""
    return re.findall(LABELLED.format(labels=labels), text, re.MULTILINE)


def personal_data(text: str) -> set[str]:
    mails = {mail[0] for mail in MAIL.finditer(text)}
    phones = {phone[0] for value in labelled(PHONE_LABELS, text) for phone in PHONE.finditer(value)}
    names = {name.strip() for name in labelled(NAME_LABELS, text)}
    plain = {mail.replace("(at)", "@") for mail in mails}
    return {
        *(form for mail in plain for form in (mail, mail.replace("@", "(at)"), mail.partition("@")[0])),
        *(form for phone in phones for form in (phone, phone.replace(" ", ""))),
        *names,
    }


@pytest.fixture(scope="module")
def personal() -> frozenset[str]:
    found = {detail for file in CORPUS.glob("*.txt") for detail in personal_data(file.read_text(encoding="utf-8"))}
    assert sum("@" in detail for detail in found) >= 12
    assert sum(detail.isdigit() for detail in found) >= 12
    return frozenset(found)


def test_no_byte_of_the_index_tells_of_a_contact_person(personal: frozenset[str], tmp_path: Path) -> None:
    folder = tmp_path / "index"
    made = CliRunner().invoke(app, ["index", str(CORPUS), "--index", str(folder), "--encoder", "hashing"])
    assert made.exit_code == 0, made.stderr
    for question in ("Kuka on yhteyshenkilö?", "Mikä on yhteyshenkilön puhelinnumero ja sähköpostiosoite?"):
        assert CliRunner().invoke(app, ["ask", question, "--index", str(folder), "--json"]).exit_code == 0
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert len(files) > 5
    told = [
        (file.name, number)
        for file in files
        for content in (file.read_bytes().lower(),)
        for number, detail in enumerate(sorted(personal))
        if detail.lower().encode() in content
    ]
    assert told == []  # files, and which detail in alphabetic order: what it is stays out of the report


def test_the_terminal_tells_nothing_of_a_contact_person(personal: frozenset[str], tmp_path: Path) -> None:
    folder = str(tmp_path / "index")
    runner = CliRunner()
    assert runner.invoke(app, ["index", str(CORPUS), "--index", folder, "--encoder", "hashing"]).exit_code == 0
    for code in sorted(file.stem for file in CORPUS.glob("*.txt")):
        for command in (["facts", code, "--json"], ["show", code]):
            shown = runner.invoke(app, [*command, "--index", folder])
            assert shown.exit_code == 0
            flat = " ".join(shown.stdout.split())
            assert not [number for number, detail in enumerate(sorted(personal)) if detail in flat]
