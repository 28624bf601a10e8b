"""What the main form of an application states, tables apart."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, zip_longest

from corpus.application_form import AREAS, GENDER, SCOPES, SUSTAINABILITY
from corpus.checkboxes import yes_or_no
from corpus.document import Fact, Kind, Section, Span, Value
from corpus.lines import Line
from corpus.placing import Stated
from corpus.reading import merge, read_spans
from corpus.regions import listed_regions
from corpus.stating import UNCLEAR_BOXES, Place, state_choice
from corpus.sustainability import PAIR, read_scores
from corpus.values import ADDRESS, BUSINESS_ID, business_id

FOOTER = "alatunniste"
LIST_APART = "list_apart"
_NUMBER = re.compile(r"\s*(Hakemusnumero)\s*:?\s*(\d{4,8})\b")
_CODE = re.compile(r"(Hankekoodi)\s*:?\s*([A-Z]\d{4,6})?")
_NAME = re.compile(r"\s*(Hankkeen nimi)\s*:\s*(\S.*)")
_PRINTED = re.compile(r"\s*(Tulostettu)\s+(\d{1,2})\.(\d{1,2})\.(\d{4})")
_FOOTER_LINE = re.compile(r"\s*(?:\d+\s*[(/]|sivu\b|Tulostettu\b|Hakemusnumero\b|Hankekoodi\b)", re.IGNORECASE)
_GAP = 4  # characters between the lines of a footer, at most
_SCORES = re.compile(rf"(?<![\d–−-])({PAIR})\s*$")
_SIGNED = re.compile(r"\s*(\d{1,2}\.\d{1,2}\.\d{4})?\s*")
_ELECTRONIC = re.compile(r"\s*\(?Allekirjoitettu", re.IGNORECASE)
_LONGEST_NAME = 120


def read_texts(place: Place, sections: Sequence[Section]) -> Iterator[Fact]:
    """Yield the texts that are asked for by name: names and summaries in two languages, reasons."""
    texts = {"4.1": "summary", "4.2": "english_name", "4.3": "english_summary"}
    for section in sections:
        if field := texts.get(section.number):
            words = read_spans(place.text, section.spans).text or None
            label = section.heading
            spans = merge((*section.heading_spans[:1], *section.spans), place.text)
            yield place.fact(field, label, words, Kind.TEXT, section.number, spans)
    for stated in place.of("joint_project_reason"):
        words = read_spans(place.text, place.value_spans(stated)).text or None
        yield place.fact(
            "joint_project_reason", stated.label.text, words, Kind.TEXT, stated.label.section, _whole(place, stated)
        )


def read_authority(place: Place, sections: Sequence[Section], facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the authority that section 1 names without a label, where none has stated it."""
    if any(fact.field == "authority" for fact in facts):
        return
    for section in sections:
        name = read_spans(place.text, section.spans).text if section.number == "1" else ""
        if name and "\n" not in name and len(name) <= _LONGEST_NAME:
            spans = merge((*section.heading_spans, *section.spans), place.text)
            yield place.fact("authority", "Viranomainen", name, Kind.TEXT, "1", spans)


def read_footers(place: Place, lines: Sequence[Line]) -> Iterator[Fact]:
    """Yield what the pages' footers state of the whole application; each field once."""
    seen: dict[str, Fact] = {}
    for line, following in zip_longest(lines, lines[1:]):
        for fact in _footer(place, line, following):
            held = seen.setdefault(fact.field, fact)
            if held.value is None and fact.value is not None:
                seen[fact.field] = fact
    yield from seen.values()


def _footer(place: Place, line: Line, following: Line | None) -> Iterator[Fact]:
    span = (line.span,)
    if number := _NUMBER.match(line.text):
        yield place.fact("application_number", number[1], number[2], Kind.TEXT, FOOTER, span)
    if code := _CODE.search(line.text):
        yield place.fact("project_code", code[1], code[2], Kind.TEXT, FOOTER, span)
    if name := _NAME.match(line.text):
        wrapped = following and following.start - line.end < _GAP and not _FOOTER_LINE.match(following.text)
        spans = (line.span, following.span) if following and wrapped else span
        words = place.flow((Span(line.start + name.start(2), line.end), *spans[1:]))
        yield place.fact("project_name", name[1], words, Kind.TEXT, FOOTER, spans)
    if printed := _PRINTED.match(line.text):
        day = f"{printed[4]}-{int(printed[3]):02}-{int(printed[2]):02}"
        yield place.fact("print_date", printed[1], day, Kind.DATE, FOOTER, span)


def read_co_implementers(place: Place) -> Iterator[Fact]:
    """Yield name, business id and type of each co-implementer; a name or a row may be wrapped."""
    for stated in place.of("co_implementer"):
        held: list[int] = []
        for index in stated.values:
            held.append(index)
            if BUSINESS_ID.search(place.lines[index].text):
                yield from _co_implementer(place, stated, held)
                held = []
        if not stated.values:
            yield place.fact(
                "co_implementer", stated.label.text, None, Kind.TEXT, stated.label.section, place.spans(stated.lines)
            )


def _co_implementer(place: Place, stated: Stated, indices: Sequence[int]) -> Iterator[Fact]:
    spans, owner = place.spans(indices), stated.label.section
    words = place.flow(spans)
    match, identified = BUSINESS_ID.search(words), business_id(words)
    if not match or not identified:
        return
    name, kind = words[: match.start()].strip(" ,;"), words[match.end() :].strip(" ,;")
    number, note = identified
    yield place.fact("co_implementer", "Hakijan (osatoteuttajan) nimi", name or None, Kind.TEXT, owner, spans)
    yield place.fact("co_implementer_business_id", "Y-tunnus", number, Kind.TEXT, owner, spans, group=name, note=note)
    if kind:
        yield place.fact("co_implementer_type", "Organisaatiotyyppi", kind, Kind.TEXT, owner, spans, group=name)


def read_scope(place: Place) -> Iterator[Fact]:
    """Yield over how many regions the project works."""
    yield from state_choice(place, ("region_scope",), "region_scope", f"Hankkeen toiminta: {', '.join(SCOPES)}")


def read_site(place: Place) -> Iterator[Fact]:
    """Yield the address of the one place where a project is carried out; None where the form prints it empty."""
    asked = list(place.of("site_address", "site_address_columns"))
    if not asked:
        return
    printed = [index for stated in asked for index in stated.values]
    address = ADDRESS.fullmatch(place.lines[printed[0]].text) if printed else None
    values = address.groups() if address else (None, None, None)
    spans = place.spans((*asked[0].lines, *printed))
    for field, value in zip(("site_street_address", "site_postal_code", "site_postal_town"), values, strict=True):
        yield place.fact(field, asked[0].label.text, value, Kind.TEXT, "10", spans)


def read_regions(place: Place, facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield the regions that are printed below the scope without a label, where none has stated them."""
    named = [index for stated in place.of("region_scope") for index in stated.values]
    if named and not any(fact.field == "regions" and fact.value for fact in facts):
        spans = place.spans(named)
        yield place.fact("regions", AREAS["regions"][0], listed_regions(place.flow(spans)), Kind.LIST, "10", spans)


def read_gender(place: Place) -> Iterator[Fact]:
    """Yield section 13.1's three answers, each with its reason."""
    for stated in place.of(*GENDER):
        words = place.flow(place.spans(stated.lines))
        answer = yes_or_no(words)
        note = "" if answer is not None else UNCLEAR_BOXES
        key, label = stated.label.key, stated.label.text
        yield place.fact(key, label, answer, Kind.YES_NO, "13.1", place.spans(stated.lines), note=note)
        yield _reason(place, stated, f"{key}_reason", "13.1")


def read_sustainability(place: Place) -> Iterator[Fact]:
    """Yield section 13.2's scores and reasons; their group is the dimension above."""
    dimensions = {item: dimension for dimension, items in SUSTAINABILITY.items() for item in items}
    for stated in place.of("sustainability"):
        item = stated.label.text
        lines = (place.lines[index].text for index in reversed(stated.lines))  # a reason of one dash counts among them
        scores = next(filter(None, map(_SCORES.search, lines)), None)
        spans, group = place.spans(stated.lines), dimensions[item]
        direct, indirect, note = read_scores(scores[1]) if scores else (None, None, "")
        for field, value in (("sustainability_direct", direct), ("sustainability_indirect", indirect)):
            yield place.fact(field, item, value, Kind.SCORE, "13.2", spans, group=group, note=note)
        yield _reason(place, stated, "sustainability_reason", "13.2", group)


def _reason(place: Place, stated: Stated, field: str, owner: str, group: str = "") -> Fact:
    words = place.flow(place.spans(_with_rest(place, stated))) or None
    return place.fact(field, stated.label.text, words, Kind.TEXT, owner, _whole(place, stated), group=group)


def _whole(place: Place, stated: Stated) -> tuple[Span, ...]:
    return merge((*place.spans(stated.lines), *place.spans(_with_rest(place, stated))), place.text)


def _with_rest(place: Place, stated: Stated) -> list[int]:
    """Return the value's lines, and those that were given back to it from below another heading."""
    indices = list(stated.values)
    return [*indices, *place.placed.given_back.get(indices[-1] if indices else stated.lines[-1], ())]


def read_attachments(place: Place) -> Iterator[Fact]:
    """Yield the two lists of attachments; names that stand below the form's closing words are other ones."""
    loose = list(_loose(place))
    for stated in place.of("mandatory_attachments", "other_attachments"):
        other = stated.label.key == "other_attachments"
        indices = [*stated.values, *(loose if other else ())]
        names = tuple(_items(place, indices))
        spans = merge((*place.spans(stated.lines), *place.spans(indices)), place.text)
        note = LIST_APART if other and loose else ""
        yield place.fact(stated.label.key, stated.label.text, names or None, Kind.LIST, "14", spans, note=note)


def _loose(place: Place) -> Iterator[int]:
    """Yield the lines of section 14 that stand under none of its labels."""
    stated = {index for stated in place.placed.stated for index in (*stated.lines, *stated.values)}
    headings = {index for found in place.placed.headings.get("14", []) for index in found.lines}
    for index in place.owned("14"):
        text = place.lines[index].text.rstrip()
        if index not in stated and index not in headings and len(text) < _LONGEST_NAME and not text.endswith("."):
            yield index


def _items(place: Place, indices: Sequence[int]) -> Iterator[str]:
    """Join a name that is wrapped: its next line begins in lower case."""
    begins = [at for at, index in enumerate(indices) if not at or not _lower(place.lines[index])]
    for first, last in pairwise([*begins, len(indices)]):
        words: Value = place.flow(place.spans(indices[first:last]))
        if words:
            yield str(words)


def _lower(line: Line) -> bool:
    return line.text.lstrip(" -–•\t")[:1].islower() and not line.text.lstrip().startswith(("-", "–", "•"))


def read_signature(place: Place) -> tuple[list[Fact], list[Span]]:
    """Return the day of the signature, and where the name and title of who signed stand."""
    facts: list[Fact] = []
    personal: list[Span] = []
    for stated in place.of("signature"):
        label = place.spans(stated.lines)
        facts.append(place.fact("signature", stated.label.text, None, Kind.WITHHELD, "14", label))
        for position, index in enumerate(stated.values):
            line = place.lines[index]
            if _ELECTRONIC.match(line.text):
                break
            day = _SIGNED.match(line.text) if position == 0 else None
            if day and day[1]:
                date = "-".join(part.zfill(2) for part in reversed(day[1].split(".")))
                spans = (*label, Span(line.start, line.start + day.end()))
                facts.append(place.fact("signature_date", "Päiväys", date, Kind.DATE, "14", spans))
            personal.append(Span(line.start + (day.end() if day else 0), line.end))
    return facts, [span for span in personal if len(span)]
