"""Contact persons' data in running text: e-mail addresses, phone numbers, and the names that go with them.

Precise before complete: a name counts as a contact person's if the form's own fields give it, if an e-mail address is
made of it, or if a word such as "yhteyshenkilö" introduces it. Organisations, offices and places stay.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from corpus.document import Span

_AT = re.compile(r"\s?(?:@|[(\[{]\s?(?:at|ät|a|@)\s?[)\]}])\s?", re.IGNORECASE)
_LOCAL_PART = re.compile(r"[\w.+-]{1,64}$")
_DOMAIN = re.compile(r"[\w-]{1,63}(?:\s?\.\s?[a-zåäö][\w-]{1,62}|\.[\w-]{1,63}){1,5}", re.IGNORECASE)
_PHONE = re.compile(
    r"(?<![\w.,/+§:-])(?<!\d[ \u00a0-])"
    r"(?:(?:\+|00)\s?\(?358\)?(?:[ \u00a0-]?\(0\))?(?:[ \u00a0-]?\d{1,10}){1,5}"
    r"|\+\d{1,3}(?:[ \u00a0-]?\d{2,10}){2,5}"
    r"|\(0\d{1,3}\)(?:[ \u00a0-]?\d{2,8}){1,4}"
    r"|0[1-9]\d{0,10}(?:[ \u00a0-]\d{2,8}){0,4})(?![\w-]|[.,]\d| \d)"
)
_LABELLED_PHONE = re.compile(
    r"\b(?:puh|tel|gsm|puhelin)\b\.?\s?:?\s?(?:nro\s)?(\+?\d(?:[ \u00a0-]?\d){5,13})(?![\w.,]?\d)", re.IGNORECASE
)
_SUM = re.compile(r"\s?(?:€|eur|euro|%|prosent|kpl|henk|vuot|vuod)", re.IGNORECASE)

_WORD = r"(?:[A-ZÅÄÖÉÜ][a-zà-öø-ÿ]{1,20}(?:-[A-ZÅÄÖa-zåäö][a-zà-öø-ÿ]{1,20})?|[A-ZÅÄÖÉÜ]{2,20}(?:-[A-ZÅÄÖÉÜ]{2,20})?)"
_PAIR = re.compile(rf"(?<![\w-])({_WORD})(?=[ \u00a0\n]({_WORD})(?![\w]))")
_NAME = rf"{_WORD}(?:[ \u00a0]{_WORD}){{1,2}}"
_INTRODUCED = re.compile(
    rf"(?:[Ll]isätieto\w*|[Ll]isätiedot|[Yy]hteyshenkilö\w*|YHTEYSHENKILÖ\w*|[Yy]hteydenot\w*|[Tt]iedustelu\w*"
    rf"|[Yy]hteystiedo\w*)(?P<between>(?:[ \u00a0]|[:,–-]|[a-zåäö(/][\w)/-]{{0,40}})[^\n.!?]{{0,60}}?|[ ]?:?\s{{0,3}})"
    rf"(?<![\w-])(?P<name>{_NAME})(?![\w-])"
)
_BEFORE_CONTACT = re.compile(
    rf"(?<![\w-])(?P<name>{_NAME})[,\s(–-]{{1,4}}(?:[a-zåäö][\w-]{{0,40}}[ ,\n]{{1,3}}){{0,5}}"
    r"(?:[Pp]uh\w*\.?|p\.|[Gg]sm|GSM|[Tt]el\.?|[Ss]ähköposti\w*|[Ee]-?mail)?[\s:.,(]{0,3}$"
)
_NEAR = 120  # characters before a phone number or address in which its owner's name is looked for
_ORGANISATION = re.compile(
    r"(?:oy|oyj|ab|ry|rf|rp|sr|osk|ky|tmi|ltd)$|(?:yliopisto|korkeakoulu|opisto|koulu|instituut|keskus|kesku|kaupun|kunta"
    r"|kunna|kunti|yhtym|liit|virasto|ministeri|laito|säät|yhdisty|järjest|seura|osuuskun|yritys|palvelu|toimisto|hanke"
    r"|hankk|projekt|verkosto|ohjelma|rahasto|seurakun|maakun|aluehallin|hyvinvoint|sairaala|akatemi|suom|kela)",
    re.IGNORECASE,
)
_JOBS = (
    r"(?:päällikkö|johtaja|koordinaattori|suunnittelija|asiantuntija|sihteeri|tutkija|opettaja|ohjaaja|neuvoja|lehtori"
    r"|vastaava|assistentti|insinööri|professori|käsittelijä|työntekijä|yhteyshenkilö|laatija|rehtori|hoitaja)"
)
_JOB = re.compile(rf"{_JOBS}$", re.IGNORECASE)
_ALONE = re.compile(rf"(?:(?<![\w.])(?P<initial>[A-ZÅÄÖ])\.[ \u00a0]?|{_JOBS}[ \u00a0])(?P<name>{_WORD})(?![\w-])")
_NAMES_LIKE_GENITIVES = frozenset(
    (
        *("adrian", "aron", "benjamin", "christian", "ellen", "fabian", "göran", "helen", "håkan", "jan", "jasmin"),
        *("johan", "jon", "jonatan", "julian", "karin", "katrin", "kevin", "kristian", "martin", "robin", "sebastian"),
        *("simon", "stefan", "susan", "sven", "torsten"),
    )
)


def find_personal(text: str, known: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Return the contact data in a text; `known` are contact persons' fields, whose names are looked for elsewhere."""
    emails = tuple(_emails(text))
    people = {*_people(span.cut(text) for span in known), *_people_of_addresses(span.cut(text) for span in emails)}
    contacts = {*emails, *_phones(text)}
    names = {*_introduced(text), *_owners(text, contacts), *_mentions(text, people)}
    return tuple(sorted(contacts | names))


def _emails(text: str) -> Iterator[Span]:
    for sign in _AT.finditer(text):
        local = _LOCAL_PART.search(text, max(0, sign.start() - 64), sign.start())
        domain = _DOMAIN.match(text, sign.end())
        if local and domain:
            yield Span(local.start(), domain.end())


def _phones(text: str) -> Iterator[Span]:
    for match in _PHONE.finditer(text):
        digits = sum(char.isdigit() for char in match[0])
        if 7 <= digits <= 14 and not _SUM.match(text, match.end()):
            yield Span(match.start(), match.end())
    for match in _LABELLED_PHONE.finditer(text):
        yield Span(*match.span(1))


def _people(values: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the folded words of each value that looks like a person's name."""
    for value in values:
        if re.fullmatch(rf"\s*{_WORD}(?:[\s,]+{_WORD}){{1,3}}\s*", value) and not _of_organisation(value):
            yield tuple(_fold(word) for word in re.findall(_WORD, value))


def _people_of_addresses(addresses: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield first and last name of each address like etunimi.sukunimi@..."""
    for address in addresses:
        local = _fold(_AT.split(address, maxsplit=1)[0])
        if len(words := re.findall(r"[a-z-]{2,}", local)) >= 2:
            yield tuple(words)


def _mentions(text: str, people: set[tuple[str, ...]]) -> Iterator[Span]:
    """Yield where one of `people` is named: first and last name in either order, or one after an initial or a title."""
    by_beginning: dict[str, list[tuple[str, ...]]] = {}
    for person in people:
        for beginning in {name[:2] for name in person}:
            by_beginning.setdefault(beginning, []).append(person)
    for match in _PAIR.finditer(text) if people else ():
        first, second = _fold(match[1]), _fold(match[2])
        if any(_is_person(first, second, person) for person in by_beginning.get(first[:2], ())):
            yield Span(match.start(1), match.end(2))
    for match in _ALONE.finditer(text) if people else ():
        name, initial = _fold(match["name"]), _fold(match["initial"] or "")
        if any(_is_named(name, initial, person) for person in by_beginning.get(name[:2], ())):
            yield Span(match.start("initial") if initial else match.start("name"), match.end("name"))


def _is_named(name: str, initial: str, person: Sequence[str]) -> bool:
    return any(
        name.startswith(_stem(one)) and any(other != one and other.startswith(initial) for other in person)
        for one in person
    )


def _is_person(first: str, second: str, person: Sequence[str]) -> bool:
    return any(
        one != other and first.startswith(_stem(one)) and second.startswith(_stem(other))
        for one in person
        for other in person
    )


def _stem(name: str) -> str:
    """Return what inflection leaves of a name: Rautanen, Rautase-; Pekka, Peka-."""
    return name[: max(3, len(name) - 3)]


def _introduced(text: str) -> Iterator[Span]:
    """Yield the names that a word such as "yhteyshenkilö" introduces."""
    for match in _INTRODUCED.finditer(text):
        yield from _person(match)


def _owners(text: str, contacts: Iterable[Span]) -> Iterator[Span]:
    """Yield the name that stands right before a phone number or address, a title between them at most."""
    for contact in contacts:
        match = _BEFORE_CONTACT.search(text, max(0, contact.start - _NEAR), contact.start)
        if match:
            yield from _person(match)


def _person(match: re.Match[str]) -> Iterator[Span]:
    """Yield a name without the organisation's genitive before it; nothing if it is an organisation's."""
    name, start = match["name"], match.start("name")
    words = re.split(r"[ \u00a0]", name)
    if len(words) > 2 and _is_genitive(words[0]):
        name, start = name[len(words[0]) + 1 :], start + len(words[0]) + 1
    if not _of_organisation(name):
        yield Span(start, match.end("name"))


def _of_organisation(name: str) -> bool:
    words = [word for word in name.replace(",", " ").split() if not _JOB.search(word)]
    if len(words) < 2 or any(_ORGANISATION.search(word) for word in words):
        return True
    return _is_genitive(words[0])


def _is_genitive(word: str) -> bool:
    """Tell whether a word before another capital letter is likelier a place's genitive than a first name."""
    return word.lower().endswith("n") and not word.isupper() and word.lower() not in _NAMES_LIKE_GENITIVES


def _fold(word: str) -> str:
    """Lower-case a word and strip its diacritics, as e-mail addresses do."""
    return "".join(char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char))
