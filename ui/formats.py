"""Numbers, dates and values as a Finnish or an English reader writes them."""

from datetime import date, datetime

from corpus.document import Kind, Table, Value
from corpus.tables import UNBALANCED
from ui.texts import Texts

NO_BREAK = "\N{NO-BREAK SPACE}"


def number(value: float, say: Texts, decimals: int = 0) -> str:
    """Write 1234.5 as "1 234,5" or "1,234.5"."""
    english = f"{value:,.{decimals}f}"
    return english if say.language == "en" else english.translate({ord(","): NO_BREAK, ord("."): ","})


def signed(value: float, say: Texts, decimals: int) -> str:
    """Write a difference with its sign: "+0,125", "−0,125"; none where it rounds to nothing."""
    digits = number(abs(value), say, decimals)
    return digits if not round(value, decimals) else f"{'+' if value > 0 else '−'}{digits}"


def probability(value: float, say: Texts) -> str:
    """Write a p value with three decimals: "0,042", "< 0,001"."""
    return number(value, say, 3) if value >= 0.001 else f"<{NO_BREAK}{number(0.001, say, 3)}"


def amount(value: float, say: Texts) -> str:
    """Write a number with as many decimals as it has, two at most."""
    return number(value, say, next(count for count in (0, 1, 2) if count == 2 or round(value, count) == value))


def money(value: float, say: Texts) -> str:
    """Write euros, cents only where there are any: "399 837 €" or "€399,837"."""
    digits = number(value, say, 0 if float(value).is_integer() else 2)
    return f"€{digits}" if say.language == "en" else f"{digits}{NO_BREAK}€"


def day(value: str | date, say: Texts) -> str:
    """Write a date, given as such or in ISO 8601: "1.9.2015" or "1 Sep 2015"."""
    known = date.fromisoformat(value) if isinstance(value, str) else value
    if say.language == "en":
        return f"{known.day}{NO_BREAK}{known:%b}{NO_BREAK}{known.year}"
    return f"{known.day}.{known.month}.{known.year}"


def moment(value: datetime, say: Texts) -> str:
    """Write a date and a time of day."""
    return f"{day(value.date(), say)} " + (f"{value:%H:%M}" if say.language == "en" else f"klo {value:%-H.%M}")


def duration(milliseconds: float, say: Texts) -> str:
    """Write a time in milliseconds, or in seconds from one second on."""
    if milliseconds < 1000:
        return f"{number(max(milliseconds, 1), say)}{NO_BREAK}ms"
    return f"{number(milliseconds / 1000, say, 1)}{NO_BREAK}s"


def size(count: int, say: Texts) -> str:
    """Write a number of bytes in kilobytes or megabytes."""
    unit, scale = ("M", 1e6) if count >= 1e6 else ("k", 1e3)
    return f"{number(count / scale, say, 1)}{NO_BREAK}{unit}{'B' if say.language == 'en' else 't'}"


def value_text(value: Value, kind: Kind, unit: str, say: Texts) -> str:
    """Write a form field's value; an empty field says so."""
    match kind, value:
        case Kind.WITHHELD, _:
            return say("withheld")
        case _, None | "" | ():
            return say("blank_field")
        case _, bool():
            return say("yes" if value else "no")
        case Kind.MONEY, int() | float():
            return money(value, say)
        case Kind.DATE, str():
            return day(value, say)
        case _, int() | float():
            return f"{amount(value, say)}{NO_BREAK}{unit}".rstrip(NO_BREAK)
        case _, tuple():
            return ", ".join(value)
    return str(value)


def table_faults(table: Table, say: Texts) -> str:
    """Tell what was guessed or is wrong in a table; totals that do not add up are always told."""
    faults = dict.fromkeys((table.note, UNBALANCED if table.balanced is False else ""))
    return "; ".join(say(fault) for fault in faults if fault)
