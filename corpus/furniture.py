"""Lines that belong to the page or its keeper and not to the text: headers, footers, navigation, a preamble."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from corpus.document import Span
from corpus.lines import Line, plain_text

_PAGE_NUMBER = re.compile(
    r"\s*(?:(?:sivu|sida|page|s\.)\s*)?\d{1,3}\s*(?:\(\d{1,3}\)|/\s*\d{1,3})\s*|\s*(?:sivu|sida|page)\s+\d{1,3}\s*"
    r"|\s*[-–]\s*\d{1,3}\s*[-–]\s*",
    re.IGNORECASE,
)
_PRINTED_BY = re.compile(
    r"\s*Tulostettu\s+\d{1,2}\.\d{1,2}\.\d{4}|.{0,80}\bEURA\s?20\d\d\s?[-–]?\s?järjestelmä", re.IGNORECASE
)
_NAVIGATION = re.compile(
    r"\s*(?:etusivu|siirry sisältöön|hyppää sisältöön|takaisin( hakuun| hakutuloksiin| ylös)?|sivun alkuun|palaa.{0,30}"
    r"|tulosta( sivu)?|sulje( ikkuna)?|kirjaudu( sisään)?|haku|hae|hae hankkeita|hakutulokset|sivukartta|palaute"
    r"|anna palautetta|på svenska|in english|suomeksi|svenska|english|jaa( sivu)?|evästeet|tietosuoja(seloste)?"
    r"|saavutettavuus(seloste)?|valikko|menu|edellinen|seuraava)\s*[»›>|]?\s*",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"\s*\S[^»›>|]{0,40}(?:\s[»›>|]\s[^»›>|]{1,60}){2,}")
_FOOTER_LINES = 8  # printed lines of a footer, from "Tulostettu" to the page number
_WORD = re.compile(r"\w")
_LONGEST_NUMBER = 30  # of a line that is a page number
_EDGE_LINES = 3  # printed lines at a page's top and bottom that may be a running header or footer
_PREAMBLE_LINES = 10  # printed lines that may stand before a form's title
_TITLE_LINES = 4  # that a title may run over, empty ones included


def find_furniture(lines: Sequence[Line], pages: Sequence[int] = ()) -> tuple[Span, ...]:
    """Return the lines that are page furniture."""
    found = {*_footers(lines), *_alone(lines), *_running(lines, pages)}
    return tuple(lines[index].span for index in sorted(found))


def find_preamble(lines: Sequence[Line], title: str, labels: Collection[str]) -> tuple[Span, ...]:
    """Return the lines before the one that a form's title begins; none where a label or a number stands there.

    A form prints nothing but a logo before its title: whoever saved or published it has written there.
    """
    opening = re.compile(rf"[ \t#*]*(?:{title})", re.IGNORECASE | re.MULTILINE)
    printed = [index for index, line in enumerate(lines) if not line.blank][: _PREAMBLE_LINES + 1]
    for place, index in enumerate(printed):
        beginning = lines[index].text.lstrip()
        if opening.match(plain_text("\n".join(line.text for line in lines[index : index + _TITLE_LINES]))):
            return tuple(lines[before].span for before in printed[:place])
        if beginning[:1].isdigit() or beginning.startswith(tuple(labels)):
            break
    return ()


def _alone(lines: Sequence[Line]) -> Iterator[int]:
    """Yield lines that are furniture by themselves."""
    for index, line in enumerate(lines):
        if len(line.text) < 200 and not line.blank and (_PRINTED_BY.match(line.text) or _is_alone(line.text)):
            yield index


def _is_alone(text: str) -> bool:
    return any(pattern.fullmatch(text) for pattern in (_PAGE_NUMBER, _NAVIGATION, _CRUMBS))


def _footers(lines: Sequence[Line]) -> Iterator[int]:
    """Yield whole footers: from the line of the printing system down to the page number."""
    index = 0
    while index < len(lines):
        end = _footer_end(lines, index) if _PRINTED_BY.match(lines[index].text) else index
        yield from (at for at in range(index, end) if not lines[at].blank)
        index = max(end, index + 1)


def _footer_end(lines: Sequence[Line], first: int) -> int:
    printed = 0
    for index in range(first, len(lines)):
        printed += not lines[index].blank
        if printed > _FOOTER_LINES:
            break
        if _PAGE_NUMBER.fullmatch(lines[index].text):
            return index + 1
    return first + 1


def _running(lines: Sequence[Line], pages: Sequence[int]) -> Iterator[int]:
    """Yield lines that stand, but for numbers, at one place of half the pages or more, and nowhere else.

    The place is counted from a page's top or bottom, so that two rows of a form that a page break happens to fall
    beside are not taken for a header.
    """
    shown = [index for index, line in enumerate(lines) if not line.blank]
    breaks = _breaks(lines, shown, pages)
    if len(breaks) < 2:
        return
    edges: dict[tuple[str, int], list[int]] = {}
    for place in breaks:
        for offset in range(-_EDGE_LINES, _EDGE_LINES + 1):
            if 0 <= place + offset < len(shown):
                index = shown[place + offset]
                edges.setdefault((_shape(lines[index]), offset), []).append(index)
    everywhere = Counter(_shape(lines[index]) for index in shown)
    for (shape, _), indices in edges.items():
        if len(indices) >= max(2, len(breaks) / 2) and everywhere[shape] <= len(breaks):
            yield from indices


def _breaks(lines: Sequence[Line], shown: Sequence[int], pages: Sequence[int]) -> list[int]:
    """Return at which printed line each page begins; where nothing else tells, the page numbers do."""
    if pages:
        starts = [lines[index].start for index in shown]
        return [bisect_left(starts, page) for page in pages]
    numbers = (
        place for place, index in enumerate(shown) if _PAGE_NUMBER.fullmatch(lines[index].text[:_LONGEST_NUMBER])
    )
    return [-1, *numbers]


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "0", " ".join(line.text.split()))
