"""Finnish morphology: what Voikko's transducer says about a word.

The system's libvoikko and the pure-Python pyvoikko run the same lexicon and give the same output, for instance
"[Lp]sosiaali[Bh][Bc][Ln][Xp]työ[X]työ[Sg][Ny]n". [Bc] ends a part of a compound; [Xp]…[X] holds the base form of
what follows, [Xj]…[X] that of a derivational ending; [Tn4] marks the noun in -minen of a verb, [Tt][Ai] the
past tense.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from threading import Lock

from corpus.errors import MissingDependency

_PAST = "[Tt][Ai]"
_USUAL = {"koto": "koti", "pien": "pieni"}  # of "kotona", "pienyritys"
_NO_FORM = re.compile(r"\[X[prsj]\].*?\[X\]|\[[^]]*\]")  # base forms and tags
_PIECE = re.compile(r"\[([^]]*)\]|([^\[]+)")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word: its base forms, and those of its parts if it is a compound."""

    lemmas: tuple[str, ...]  # one; two for a noun in -minen: the verb and the noun
    parts: tuple[str, ...]
    past: bool = False  # a verb in the past tense


@dataclass(frozen=True, slots=True)
class Morphology:
    """A lexicon: a lower-case word to the transducer's outputs, none for an unknown word."""

    identity: str
    look_up: Callable[[str], Sequence[str]]


def readings(outputs: Sequence[str]) -> list[Reading]:
    """Read the transducer's outputs; a word that is known whole, or in fewer parts, is no compound of chance words."""
    fewest = min((output.count("[Bc]") for output in outputs), default=0)
    found = {_reading(output) for output in outputs if output.count("[Bc]") == fewest}
    return sorted(found, key=lambda reading: (len(reading.parts), reading.lemmas, reading.parts))


def _reading(output: str) -> Reading:
    parts = [_part(part) for part in output.split("[Bc]") if part]
    forms = "".join(form for form, _ in parts[:-1])
    last = parts[-1][1]
    bases = [base.rstrip("-") for _, lemmas in parts for lemma in lemmas for base in lemma.split("=")]
    return Reading(
        tuple((forms + lemma).replace("=", "").lower() for lemma in last),
        tuple(dict.fromkeys(base.lower() for base in bases if base)) if len(bases) > len(last) else (),
        _PAST in output,
    )


def _part(output: str) -> tuple[str, tuple[str, ...]]:
    """Return a part's form and its base forms."""
    stem = form = base = noun = ""
    inside = hidden = False
    for tag, text in _PIECE.findall(output):
        if tag in ("Xp", "Xj"):
            stem, form, base, inside = stem + form, "", "", True
        elif tag in ("Xr", "Xs"):
            hidden = True
        elif tag == "X":
            inside = hidden = False
        elif tag == "Tn4":
            noun = stem + form + "minen"
        elif not hidden and inside:
            base += text
        elif not hidden:
            form += text
    lemma = (stem + _USUAL.get(base or form, base or form)).rstrip("-")
    return stem + form, (lemma, noun) if noun else (lemma,)


def libvoikko() -> Morphology:
    """Open the system's libvoikko."""
    try:
        from libvoikko import Voikko, VoikkoException
    except ImportError as error:
        raise MissingDependency("libvoikko_missing", reason=str(error)) from error
    try:
        identity = f"libvoikko-{Voikko.getVersion()}"  # fails without the library, before a Voikko is half made
        voikko = Voikko("fi")
    except (OSError, VoikkoException) as error:
        raise MissingDependency("libvoikko_missing", reason=str(error)) from error
    lock = Lock()  # one handle serves one thread at a time

    def look_up(word: str) -> Sequence[str]:
        with lock:
            return [reading["FSTOUTPUT"] for reading in voikko.analyze(word) if "FSTOUTPUT" in reading]

    return Morphology(identity, look_up)


def pyvoikko() -> Morphology:
    """Open the lexicon that the pyvoikko package carries."""
    try:
        from pyvoikko import analyse
    except ImportError as error:
        raise MissingDependency("pyvoikko_missing", reason=str(error)) from error

    def look_up(word: str) -> Sequence[str]:
        return [_whole(word, reading.FSTOUTPUT) for reading in analyse(word)]

    return Morphology(f"pyvoikko-{version('pyvoikko')}", look_up)


def _whole(word: str, output: str) -> str:
    """Complete an output that pyvoikko ends after the first part of a numeral: "kaksi" for "kaksikymmentä"."""
    rest = word[len(_NO_FORM.sub("", output)) :]
    return f"{output}[Bc][Lu][Xp]{rest}[X]{rest}" if rest else output
