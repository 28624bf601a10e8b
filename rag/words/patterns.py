"""How the words of questions are matched: regular expressions laid out over lines, in any case."""

import re


def pattern(text: str) -> re.Pattern[str]:
    """Compile a regular expression in which blanks are layout and case does not matter."""
    return re.compile(text, re.IGNORECASE | re.VERBOSE)
