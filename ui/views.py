"""HTML from templates. Everything that is put into a template is escaped, unless it is Markup already."""

from collections.abc import Iterable
from functools import cache
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from corpus.document import Span
from ui.texts import LANGUAGE_NAMES, Texts

Ranges = Iterable[tuple[int, int]]


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("ui"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )


def render(template: str, say: Texts, **fields: object) -> str:
    """Fill a template of ui/templates."""
    return _environment().get_template(template).render(say=say, **fields)


def masthead(say: Texts) -> str:
    """Render the page's name and the choice of language."""
    return render("masthead.html", say, languages=LANGUAGE_NAMES.items())


def problem(message: str, say: Texts) -> str:
    """Render a message about something that the reader can put right."""
    return render("problem.html", say, message=message)


def problem_page(message: str, say: Texts) -> str:
    """Render a page of its own about something that the reader can put right."""
    return render("problem_page.html", say, message=message)


def section_href(document: str, number: str, spans: Iterable[Span], say: Texts) -> str:
    """Return the address of a section with `spans` marked in it."""
    marked = ",".join(f"{span.start}-{span.end}" for span in spans)
    return f"/{say.language}/section?" + urlencode({"document": document, "section": number, "spans": marked})


def headings(path: tuple[str, ...], say: Texts) -> tuple[str, ...]:
    """Return a heading path; what stands before the first heading is named too."""
    return path or (say("opening"),)


def mark(text: str, ranges: Ranges) -> Markup:
    """Escape `text` and mark its `ranges`, which are in order and apart."""
    pieces, position = [Markup()], 0
    for start, end in ranges:
        pieces += (escape(text[position:start]), Markup("<mark>{}</mark>").format(text[start:end]))
        position = end
    return Markup().join((*pieces, escape(text[position:])))
