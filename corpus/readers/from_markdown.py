"""Markdown: its text without markup, lists as they were typed."""

import re

from markdown_it import MarkdownIt

from corpus.readers.from_html import read_markup
from corpus.source import Source, decode

_DASH = re.compile(r"^([ \t]*)-(?=[ \t]*$)", re.MULTILINE)  # says "nothing" in a form; would underline a heading


def read(data: bytes, name: str) -> Source:
    """Read a Markdown file; every line stays a line."""
    markdown = MarkdownIt("commonmark", {"breaks": True}).enable("table").disable(["list", "code"])
    return read_markup(markdown.render(_DASH.sub(r"\1\\-", decode(data, name))), name)
