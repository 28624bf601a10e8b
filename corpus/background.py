"""One background form of an application: its sections, what its fields state, its tables."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from corpus.application_form import COSTS, FUNDING
from corpus.assembling import Naming, assemble
from corpus.background_costs import Account, begins_at, is_title, kind_of, read_accounts
from corpus.background_form import ACTIONS, AID, BEGINS, HEADINGS, LABELS, MAIN, NAME, TITLES, TOTALS
from corpus.document import Fact, Kind, Section, Span, Table
from corpus.family import section_id
from corpus.headings import Headings, squash
from corpus.lines import Line
from corpus.marks import MOST_LINES, Labels
from corpus.placing import Placed, Placer
from corpus.stating import Place, state_choice, state_fields

_HEADINGS, _LABELS = Headings(HEADINGS), Labels(LABELS)
_ORDER = ("1", "2", AID, COSTS, FUNDING)
_REACH = 30  # printed lines from a background form's title to its implementer's name


@dataclass(frozen=True, slots=True)
class Part:
    """What one background form states."""

    organisation: str
    sections: tuple[Section, ...]
    facts: tuple[Fact, ...]
    tables: tuple[Table, ...]
    personal: tuple[Span, ...]


def starts(lines: Sequence[Line], shown: Sequence[int]) -> list[int]:
    """Return the positions in `shown` at which background forms begin; a title printed again begins nothing."""
    titles = [position for position, index in enumerate(shown) if BEGINS.fullmatch(lines[index].text)]
    return [
        position
        for position, following in pairwise([*titles, len(shown)])
        if any(NAME.match(lines[index].text) for index in shown[position : min(following, position + _REACH)])
    ]


def read_background(text: str, lines: Sequence[Line], shown: Sequence[int], project: str, order: int) -> Part:
    """Read the background form that stands on the lines `shown`; it is the `order`th."""
    begin = begins_at(lines, shown)
    placed = _place(lines, shown[:begin])
    accounts = read_accounts(lines, shown[begin:])
    _place_accounts(lines, shown[begin:], placed, accounts)
    organisation = _organisation(text, lines, placed) or f"toteuttaja {order}"
    naming = _naming(project, organisation)
    place = Place(text, lines, placed, naming)
    facts, personal = state_fields(place)
    facts = [
        *facts,
        *_role(place, shown[0]),
        *_boxes(place),
        *(fact for account in accounts for fact in _totals(place, account)),
    ]
    tables = tuple(_table(place, account) for account in accounts)
    sections = tuple(assemble(text, lines, placed, _ORDER, naming))
    return Part(organisation, sections, tuple(facts), tables, tuple(personal))


def _place(lines: Sequence[Line], shown: Sequence[int]) -> Placed:
    asked = any(squash(lines[index].text).startswith(squash(question)[:30]) for index in shown for question in ACTIONS)
    return Placer(lines, shown, _HEADINGS, _LABELS, "1", silent=("2",) if asked else ()).place()


def _place_accounts(lines: Sequence[Line], shown: Sequence[int], placed: Placed, accounts: Sequence[Account]) -> None:
    """Give each line from the first table on to the estimate or to the plan; running text explains costs."""
    owners = {index: account.kind for account in accounts for index in account.lines}
    position = 0
    while position < len(shown):
        index = shown[position]
        taken = 1
        if index not in owners:
            owner, taken = _label_at(lines, shown[position : position + MOST_LINES])
            owners.update(dict.fromkeys(shown[position : position + taken], owner))
        position += taken
    for index in shown:
        placed.owners[index] = owners[index]


def _label_at(lines: Sequence[Line], near: Sequence[int]) -> tuple[str, int]:
    """Return whose the first of the lines `near` is, and for how many lines that holds."""
    if found := _LABELS.find([lines[index] for index in near], sections=(COSTS, FUNDING)):
        return found.label.section, len(found.lines)
    text = lines[near[0]].text
    return (kind_of(text) if is_title(text) else COSTS), 1


def _organisation(text: str, lines: Sequence[Line], placed: Placed) -> str:
    place = Place(text, lines, placed, _naming("", ""))
    names = (place.flow(place.value_spans(stated)) for stated in place.of("implementer"))
    return next((name for name in names if name), "")


def _naming(project: str, organisation: str) -> Naming:
    slug = _slug(organisation)

    def title(owner: str) -> str:
        return f"{owner} {TITLES[owner]}" if owner.isdigit() else TITLES.get(owner, "")

    return Naming(
        section=lambda owner: section_id(project, f"taustalomake:{slug}#{_slug(owner)}"),
        number=lambda owner: f"taustalomake/{organisation}/{owner}",
        heading=lambda owner: TITLES.get(owner, ""),
        path=lambda owner: (f"Taustalomake: {organisation}", title(owner)),
        part=organisation,
    )


def _slug(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80] or "nimeton"


def _role(place: Place, index: int) -> Iterator[Fact]:
    line = place.lines[index]
    role = "main" if MAIN.search(line.text) else "co"
    yield place.fact("role", line.text.strip(), role, Kind.TEXT, "1", (line.span,))


def _boxes(place: Place) -> Iterator[Fact]:
    """Yield the cost model and the treatment of value added tax."""
    yield from state_choice(place, ("cost_model",), "cost_model", "Kustannusmalli")
    for fact in state_choice(place, ("vat_included", "vat_excluded"), "vat", "Arvonlisävero"):
        included = " ei jää " not in str(fact.value)
        yield replace(fact, field="vat_included", kind=Kind.YES_NO, value=fact.value and included)


def _table(place: Place, account: Account) -> Table:
    return Table(
        name=account.kind,
        title=account.title,
        columns=account.columns,
        rows=account.rows,
        section=place.naming.section(account.kind),
        unit="EUR",
        part=place.naming.part,
        balanced=account.balanced,
        note=account.note,
    )


def _totals(place: Place, account: Account) -> Iterator[Fact]:
    """Yield the sum of each row of a table, and of its totals row."""
    letters = squash(account.title)
    key = TOTALS[account.kind].get(letters) or TOTALS[account.kind].get(letters.removesuffix("yhteensä"))
    total = account.total
    made = partial(place.fact, kind=Kind.MONEY, owner=account.kind, note=account.note)
    for row in account.rows:
        if row is not total and row.values[-1] is not None:
            item = "cost_item" if account.kind == COSTS else "funding_item"
            yield made(item, row.label, row.values[-1], spans=(row.span,), group=account.title)
    if key and total and total.values[-1] is not None:
        title = place.lines[account.lines[0]].span
        yield made(key, account.title, total.values[-1], spans=(total.span, title))
