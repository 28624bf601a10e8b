"""Sustainable development in a description's section 8.2: items with a direct and an indirect score and a reason.

VälitönVälillinen
Ekologinen kestävyys
Luonnonvarojen käytön kestävyys 5 5
The reason, up to the next item.
"""

import re
from collections.abc import Iterator, Sequence

from corpus.document import Fact, Kind, Section, Span
from corpus.fields import reason_text, stretches, value_spans
from corpus.reading import Reading, read_lines

GLUED = "scores_glued"

DIMENSIONS = (
    "Ekologinen kestävyys",
    "Taloudellinen kestävyys",
    "Sosiaalinen ja kulttuurinen kestävyys sekä yhdenvertaisuus",
)
ITEMS = (
    "Luonnonvarojen käytön kestävyys",
    "Ilmastonmuutoksen aiheuttamien riskien vähentäminen",
    "Kasvillisuus, eliöt ja luonnon monimuotoisuus",
    "Pinta- ja pohjavedet, maaperä sekä ilma (ja kasvihuonekaasujen väheneminen)",
    "Natura 2000 -ohjelman kohteet",
    "Materiaalit ja jätteet",
    "Uusiutuvien energialähteiden käyttö",
    "Paikallisen elinkeinorakenteen kestävä kehittäminen",
    "Aineettomien tuotteiden ja palvelujen kehittäminen",
    "Liikkuminen ja logistiikka",
    "Hyvinvoinnin edistäminen",
    "Tasa-arvon edistäminen",
    "Yhteiskunnallinen ja kulttuurinen yhdenvertaisuus",
    "Kulttuuriympäristö",
    "Ympäristöosaaminen",
)


def _either(labels: Sequence[str]) -> str:
    return "|".join(r"\s+".join(re.escape(word) for word in label.split()) for label in labels)


_SCORE, _SIGNED = r"(?:10|\d)", r"[-–−](?:10|\d)(?=\s|\Z)"  # an effect may be harmful: "-1 0"
PAIR = rf"(?:{_SCORE}|{_SIGNED})\s*(?:{_SCORE}|(?<=\s){_SIGNED})"
_ROW = re.compile(
    rf"^(?:(?P<item>{_either(ITEMS)})\s+(?P<scores>{PAIR})(?=\s|\Z)"
    rf"|(?P<other>[A-ZÅÄÖ][^\n.!?:]{{3,100}}?)\s(?P<pair>(?:{_SCORE}|{_SIGNED})\s(?:{_SCORE}|{_SIGNED}))[ ]*(?=\n|\Z)"
    rf"|(?P<dimension>{_either(DIMENSIONS)})[ ]*(?=\n|\Z)|(?P<head>Välitön\s*Välillinen)[ ]*(?=\n|\Z))",
    re.MULTILINE | re.IGNORECASE,
)


def read_scores(pair: str) -> tuple[int, int, str]:
    """Return the direct and the indirect score of a pair, and a note where they are printed together."""
    direct, indirect = (int(re.sub("[–−]", "-", printed)) for printed in re.findall(r"[-–−]?(?:10|\d)", pair))
    return direct, indirect, "" if re.search(r"\s", pair) else GLUED


def read_sustainability(text: str, section: Section, omitted: Sequence[Span]) -> list[Fact]:
    """Return two scores and a reason for each item; their group is the dimension above."""
    reading = read_lines(text, section.spans, omitted)
    facts: list[Fact] = []
    dimension = ""
    for row, end in stretches(_ROW, reading.text):
        if row["dimension"]:
            dimension = " ".join(row["dimension"].split())
        elif row["item"] or row["other"]:
            facts.extend(_facts(text, reading, row, end, section, dimension))
    return facts


def _facts(
    text: str, reading: Reading, row: re.Match[str], end: int, section: Section, dimension: str
) -> Iterator[Fact]:
    label = " ".join((row["item"] or row["other"]).split())
    direct, indirect, note = read_scores(row["scores"] or row["pair"])
    spans = value_spans(reading, row.start(), row.end())
    for field, score in (("sustainability_direct", direct), ("sustainability_indirect", indirect)):
        yield Fact(field, label, score, Kind.SCORE, section.id, spans, group=dimension, note=note)
    reason = reason_text(text, value_spans(reading, row.end(), end))
    whole = value_spans(reading, row.start(), end)
    yield Fact("sustainability_reason", label, reason, Kind.TEXT, section.id, whole, group=dimension)
