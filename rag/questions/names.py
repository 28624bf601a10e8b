"""Which projects, implementers and places of the catalogue a question names, in whatever form."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Generic, TypeVar

from index.analyser import Token
from index.catalogue import Catalogue
from rag.questions.aliases import english_names, project_aliases
from rag.questions.identities import (
    MOST_WORDS,
    abbreviations,
    by_words,
    home,
    identities,
    name_terms,
    own_terms,
    web_names,
)
from rag.questions.organisation_kinds import has_kind, kind_after
from rag.words.inflection import beginnings, inflected
from rag.words.terms import Lexicon, Term

_PROJECT_WORD = re.compile(r".*(?:hanke|hankkee|projekt|project).*")
PLURAL = re.compile(r".*(?:hankkei|hankkeet|projektit|projektei|projects).*")
_PLURAL_GENITIVE = re.compile(r".{3,}(?:jen|ien|iden|itten)")  # "the associations' platform project"
_FOREIGN_PROJECT = frozenset(("project", "projektet", "projektets"))
PART_WORD = re.compile(r"osahank|osatoteut|delprojekt|sub-?project")
_JOINTS = frozenset(("ja", "sekä", "vai", "tai", "kuin"))
_DOING = re.compile(r".{3,}v[aä]")  # "edistävä", before a name that is the subject
_OBJECT = re.compile(r"(?!mi[kn]ä$|mitä$|onko$).{2,}(?:n|(?<![aä])[aä])")  # of it, a genitive or a partitive
_MOST_DESCRIBING = 5  # words
_MOST_OF_A_NAME = 0.6
_LONG_WORD = 5  # letters of a first word that may stand for a name
Named = TypeVar("Named")


@dataclass(frozen=True, slots=True)
class Mention:
    """A project or implementer that the question names, and the words that name it."""

    value: str
    tokens: frozenset[int]  # positions among the question's tokens
    strength: float  # share of the name's words that the question has; 1 and more for a code


@dataclass(frozen=True, slots=True)
class Implementer:
    """An organisation that takes part in a project, perhaps with a background form of its own."""

    project: str
    name: str
    has_part: bool
    town: str = ""  # by which its part is called


class Names:
    """The names that the catalogue knows, matched against a question's words."""

    def __init__(self, catalogue: Catalogue, lexicon: Lexicon) -> None:
        self._identities = identities(catalogue, lexicon)
        self._described = by_words(self._identities)
        aliases = [
            (project.code, name_terms(alias, lexicon))
            for project in catalogue.projects()
            for alias in project_aliases(project)
        ]
        self._aliases = _Directory([*aliases, *english_names(catalogue, lexicon)])
        self._ordinary = {  # names of one word that carries no meaning of its own
            said[0].surface: project.code
            for project in catalogue.projects()
            for alias in project_aliases(project)
            if len(said := lexicon.tokens(alias)) == 1 and not lexicon.terms(alias)
        }
        self._firsts = Counter(first for first, _code in {(words[0].surface, code) for code, words in aliases if words})
        implementers = tuple(_implementers(catalogue))
        rows = {stored.fact.label for field in ("cost_item", "funding_item") for stored in catalogue.facts(field=field)}
        words_of_rows = {token.surface for label in rows for token in lexicon.tokens(label)}
        self._row_words = tuple(sorted(word for word in words_of_rows if "-" in word))
        self._towns = tuple(_towns(catalogue))
        self._own_names = {known.name: tuple(lexicon.tokens(known.name)) for known in implementers}
        own = [own_terms(implementer.name, lexicon) for implementer in implementers]
        nicknames = web_names(catalogue)
        named = [(known, lexicon.terms(nicknames.get((known.project, known.name), ""))) for known in implementers]
        named += [(known, lexicon.terms(short)) for known in implementers for short in abbreviations(known.name)]
        self._implementers = _Directory([*zip(implementers, own, strict=True), *named])
        words = Counter(word for terms in set(own) for word in {term.surface for term in terms})
        self._shared = frozenset(word for word, count in words.items() if count > 1)
        self._words = _by_stem((*self._aliases.names(), *self._implementers.names()))

    def projects(self, text: str, tokens: Sequence[Token]) -> tuple[Mention, ...]:
        """Return the projects named: by code, by whole name or short name, by most of a long name, or by their town."""
        found: dict[str, Mention] = {}
        for mention in self._by_name(text, tokens):
            known = found.get(mention.value)
            if known and known.strength >= 1.0 and mention.strength >= 1.0:
                found[mention.value] = _as_one(known, mention)
            elif known is None or mention.strength > known.strength:
                found[mention.value] = mention
        taken = frozenset(place for mention in found.values() for place in mention.tokens)
        for mention in self._by_description(tokens, taken):
            found.setdefault(mention.value, mention)
        if not found:
            found = {mention.value: mention for mention in self._by_part(tokens)}
        kept: list[Mention] = []
        for mention in sorted(found.values(), key=lambda mention: -mention.strength):
            rivals = [other for other in kept if other.tokens & mention.tokens]
            if all(other.strength == mention.strength and other.tokens == mention.tokens for other in rivals):
                kept.append(mention)
        return tuple(_with_description(self._with_attribute(mention, tokens), tokens) for mention in kept)

    def _with_attribute(self, mention: Mention, tokens: Sequence[Token]) -> Mention:
        """Add what tells more right before a name: its applicant, a place of it, a compound with a word of the name.

        As in "the debt youth's Pennies project", "Town's Pennies project", "Region's Pennies".
        """
        first = min(mention.tokens, default=0)
        before = tokens[first - 1] if first else None
        if before is None or not before.surface.endswith("n"):
            return mention
        identity = self._identities[mention.value]
        said = identity.applicant | identity.town | identity.areas
        own = set(before.parts) & identity.name or set(before.lemmas) & said
        return replace(mention, tokens=mention.tokens | {first - 1}) if own else mention

    def has(self, word: str) -> bool:
        """Tell whether a lower-case word is one of a name, or a name written together, in whatever form."""
        stems = (word[:length] for length in range(3, len(word) + 1))
        return any(inflected(name, word) for stem in stems for name in self._words.get(stem, ()))

    def of_rows(self, tokens: Sequence[Token], places: Iterable[int]) -> frozenset[int]:
        """Return where a name begins a word by which a table's row is called: "Name-guide"."""
        return frozenset(
            place for place in places if any(inflected(row, tokens[place].surface) for row in self._row_words)
        )

    def begun(self, tokens: Sequence[Token]) -> set[str]:
        """Return the codes of the projects whose names begin with these words, in this order."""
        return {
            code
            for code, _, matches in self._aliases.near(tokens)
            if len(matches) >= len(tokens) and all(place in found for place, found in enumerate(matches[: len(tokens)]))
        }

    def implementers(self, tokens: Sequence[Token]) -> tuple[Implementer, ...]:
        """Return the organisations named, best first: by a word that no other organisation has, or by all words.

        One that has but some of the words by which another is named is not meant.
        """
        found = []
        for implementer, terms, places in self._implementers.near(tokens):
            meant = [self._meant(implementer, known, tokens) for known in places]
            matched = [term for term, known in zip(terms, meant, strict=True) if known]
            distinct = any(term.surface not in self._shared for term in matched)
            if matched and (distinct or len(matched) == len(terms)):
                kinds = (kind_after(place, tokens, self._shared) for known in meant for place in known)
                said = frozenset(place for known in meant for place in known).union(kinds) - {None}
                found.append((len(matched) / len(terms), said, implementer))
        kept = [one for one in found if not any(one[1] < other[1] for other in found)]
        named = tuple(implementer for _share, _said, implementer in sorted(kept, key=lambda one: -one[0]))
        return (*named, *(known for known in self._in_towns(tokens) if known.name not in {one.name for one in named}))

    def _in_towns(self, tokens: Sequence[Token]) -> Iterable[Implementer]:
        """Yield the organisations whose parts are told by their towns: "Town's sub-project", "Town's or Village's"."""
        for place in town_places(tokens):
            town = tokens[place]
            found = [known for known in self._towns if known.town in (town.surface, *town.lemmas)]
            if len(found) == 1:
                yield found[0]

    def _meant(self, implementer: Implementer, places: Iterable[int], tokens: Sequence[Token]) -> list[int]:
        """Leave out the words after which the text tells an organisation of another kind: "Town's university"."""
        name = self._own_names[implementer.name]
        kinds = {place: kind_after(place, tokens, self._shared) for place in places}
        return [place for place, kind in kinds.items() if kind is None or has_kind(name, tokens[kind])]

    def _by_name(self, text: str, tokens: Sequence[Token]) -> Iterable[Mention]:
        project_words = {index for index, token in enumerate(tokens) if is_project_word(token.surface)}
        plural = any(PLURAL.fullmatch(tokens[index].surface) for index in project_words)
        begun = frozenset(beginning for token in tokens for beginning in beginnings(token.surface))
        for code, terms, matches in self._aliases.near(tokens):
            places = _together(matches)
            share = sum(bool(found) for found in matches) / len(terms)
            close = bool(places) and max(places) - min(places) <= len(terms) + 2
            followed = any(place in project_words or place + 1 in project_words for place in places)
            if share == 1.0 and close:
                end = max(places) + 1
                end += end in matches[-1]  # "24/24" has one number twice
                again = {place for found in matches for place in found if min(places) < place < end}
                yield Mention(code, places | again, 1.0 + 0.01 * len(terms))
            elif (first := self._first_word(terms[0], matches[0], tokens)) is not None:
                yield Mention(code, frozenset((first,)), 0.9)
            elif (joined := _joined(terms, tokens, begun)) is not None:
                yield Mention(code, frozenset((joined,)), 1.0)
            elif share >= _MOST_OF_A_NAME and len(places) > 1 and close and followed and not plural:
                yield Mention(code, places, share)
        for place, token in enumerate(tokens):
            word = token.surface.partition("-")[0]
            in_capitals = text[token.start : token.end].isupper() and not text.isupper()
            if word in self._ordinary and (in_capitals or _is_told(word, tokens, place)):
                yield Mention(self._ordinary[word], frozenset((place,)), 0.9)

    def _first_word(self, word: Term, places: Sequence[int], tokens: Sequence[Token]) -> int | None:
        """Return where a name is told by its first word alone, which begins no other name.

        As in "Firstword-project", "projektet Firstword", "the Firstword project".
        """
        if len(word.surface) < _LONG_WORD or self._firsts[word.surface] > 1:
            return None
        return next((place for place in places if _is_told(word.surface, tokens, place)), None)

    def _by_part(self, tokens: Sequence[Token]) -> Iterable[Mention]:
        """Find the project whose sub-project is named; the words that name it stay, since they tell the part."""
        plural = any(PLURAL.fullmatch(token.surface) for token in tokens)
        if not plural and any(PART_WORD.match(token.surface) for token in tokens):
            codes = {implementer.project for implementer in self.implementers(tokens) if implementer.has_part}
            if len(codes) == 1:
                yield Mention(codes.pop(), frozenset(), 0.9)

    def _by_description(self, tokens: Sequence[Token], taken: frozenset[int]) -> Iterable[Mention]:
        """Find "the project of Town", "Town's youth project": words before "project" that fit only one project.

        One of them must be of the applicant's name or town, or two of the project's name. Written as a name,
        "Youth-project", one is enough, and beside another project so is any compound.
        """
        found: list[Mention] = []
        compounds: list[tuple[int, set[str], bool]] = []
        for index, token in enumerate(tokens):
            part = PART_WORD.match(token.surface)
            if part or not is_project_word(token.surface) or PLURAL.fullmatch(token.surface) or index in taken:
                continue
            before = tokens[max(0, index - MOST_WORDS) : index]
            forms = {
                form
                for token in before
                for form in (token.surface, *token.lemmas, *home(token.surface), *beginnings(token.surface))
            }
            codes = {code for form in forms for code in self._described.get(form, ())}
            told = {code: self._identities[code].told(tokens[:index], taken) for code in codes}
            best = max((weight for _, weight in told.values()), default=0)
            fitting = [(code, places) for code, (places, weight) in told.items() if weight == best]
            if best and len(fitting) == 1:
                last = index if token.surface.startswith(("hank", "projekt", "project")) else index + 1
                found.append(Mention(fitting[0][0], frozenset(range(min(fitting[0][1]), last)), 0.9))
            written = {token.surface.partition("-hank")[0]} if "-hank" in token.surface else set()
            if not best:
                compounds.append((index, written or set(token.parts), bool(written)))
        yield from found
        for index, words, is_written in compounds:
            glued = [code for code, identity in self._identities.items() if identity.name & words]
            if len(glued) == 1 and (taken or found or is_written):
                owned = index > 0 and not is_written and _PLURAL_GENITIVE.fullmatch(tokens[index - 1].surface)
                yield Mention(glued[0], frozenset((index - 1, index) if owned else (index,)), 0.9)


class _Directory(Generic[Named]):
    """Named things, found by their names' words in whatever form a question may have them."""

    def __init__(self, entries: Sequence[tuple[Named, tuple[Term, ...]]]) -> None:
        self._entries = [entry for entry in entries if entry[1]]
        self._having: dict[str, set[int]] = defaultdict(set)  # numbers of entries, by a word of their names
        self._by_form: dict[str, dict[str, Term]] = defaultdict(dict)
        for number, (_named, terms) in enumerate(self._entries):
            for term in terms:
                self._having[term.surface].add(number)
                for form in (*term.forms, term.surface[:-1]):
                    self._by_form[form][term.surface] = term

    def names(self) -> Iterable[tuple[Term, ...]]:
        """Return the words of each name."""
        return (terms for _named, terms in self._entries)

    def near(self, tokens: Sequence[Token]) -> Iterable[tuple[Named, tuple[Term, ...], list[tuple[int, ...]]]]:
        """Yield the entries that may share a word with the tokens, and where each of their words stands.

        An inflected name begins with its stem.
        """
        at: dict[str, set[int]] = defaultdict(set)  # where a base form or a beginning of a word stands
        for index, token in enumerate(tokens):
            pieces = (token.surface, *token.surface.split("-"))
            for form in (*token.lemmas, *(beginning for piece in pieces for beginning in beginnings(piece))):
                at[form].add(index)
        known = {surface: term for form in at for surface, term in self._by_form.get(form, {}).items()}
        places = {}
        for surface, term in known.items():
            beside = {index for form in (*term.forms, surface[:-1]) for index in at.get(form, ())}
            places[surface] = tuple(index for index in sorted(beside) if _same_word(term, tokens[index]))
        for number in sorted({number for surface in known for number in self._having[surface]}):
            named, terms = self._entries[number]
            yield named, terms, [places.get(term.surface, ()) for term in terms]


def _with_description(mention: Mention, tokens: Sequence[Token]) -> Mention:
    """Add what says right before a name what the project does: "the firms' repairs promoting Name"."""
    doing = min(mention.tokens, default=0) - 1
    if doing < 1 or not _DOING.fullmatch(tokens[doing].surface):
        return mention
    places = range(doing - 1, max(0, doing - 1 - _MOST_DESCRIBING), -1)
    said = [*takewhile(lambda place: _OBJECT.fullmatch(tokens[place].surface), places)]
    return replace(mention, tokens=mention.tokens.union((doing, *said))) if said else mention


def _by_stem(names: Iterable[tuple[Term, ...]]) -> dict[str, set[str]]:
    """Return the words of names, and short names written together, by what their inflected forms begin with."""
    words: dict[str, set[str]] = defaultdict(set)
    for terms in names:
        joined = "".join(term.surface for term in terms)
        for word in (*(term.surface for term in terms), joined):
            words[word].add(word)
            words[word[:-1]].add(word)
    return words


def _as_one(mention: Mention, other: Mention) -> Mention:
    """Return two whole names of one project, of which a question has both, as one mention."""
    return Mention(mention.value, mention.tokens | other.tokens, max(mention.strength, other.strength))


def is_project_word(word: str) -> bool:
    """Tell whether a word, in lower case, says "project"."""
    return _PROJECT_WORD.fullmatch(word) is not None


def positions(term: Term, tokens: Sequence[Token]) -> tuple[int, ...]:
    """Return where a name's word stands among the tokens, inflected or joined by a hyphen to another word."""
    return tuple(index for index, token in enumerate(tokens) if _same_word(term, token))


def _together(matches: Sequence[Sequence[int]]) -> frozenset[int]:
    """Return where a name stands: of each of its words the place nearest to the others; of a single word, all."""
    found = [places for places in matches if places]
    if len(found) < 2:
        return frozenset(place for places in found for place in places)
    anchor = min(found, key=len)[0]
    return frozenset(min(places, key=lambda place: abs(place - anchor)) for places in found)


def _is_told(word: str, tokens: Sequence[Token], place: int) -> bool:
    """Tell whether the word at a place is told to be a name: "Word-project", "Word? -project", "projektet Word"."""
    before, after = tokens[max(0, place - 1) : place], tokens[place + 1 : place + 2]
    foreign = any(token.surface in _FOREIGN_PROJECT for token in (*before, *after))
    if tokens[place].surface == word:
        joined = (token.surface for token in after if token.start > tokens[place].end + 1)
        return foreign or any(is_project_word(word) and not PLURAL.fullmatch(word) for word in joined)
    hyphened = rf"{re.escape(word)}-(?:hank|projekt|project)(?!\w*(?:kei|keet))\w*"
    return re.fullmatch(hyphened, tokens[place].surface) is not None


def _same_word(term: Term, token: Token) -> bool:
    if term.forms & {token.surface, token.surface.partition(":")[0], *token.lemmas}:
        return True
    return any(inflected(term.surface, piece) for piece in (token.surface, *token.surface.split("-")) if len(piece) > 2)


def _joined(terms: Sequence[Term], tokens: Sequence[Token], begun: frozenset[str]) -> int | None:
    """Return where the words of a name stand written together; the tokens begin so."""
    whole = "".join(term.surface for term in terms)
    if len(terms) < 2 or whole[:-1] not in begun:
        return None
    return next(
        (
            index
            for index, token in enumerate(tokens)
            if any(inflected(whole, piece) for piece in (token.surface, token.surface.split("-")[0]))
        ),
        None,
    )


def town_places(tokens: Sequence[Token]) -> tuple[int, ...]:
    """Return where genitives stand right before "sub-project", or joined to one that does: "Town's or Village's"."""
    found: list[int] = []
    for place in range(len(tokens) - 2, -1, -1):
        before_part = PART_WORD.match(tokens[place + 1].surface) is not None
        joined = place + 2 in found and tokens[place + 1].surface in _JOINTS
        if tokens[place].surface.endswith("n") and (before_part or joined):
            found.append(place)
    return tuple(reversed(found))


def _towns(catalogue: Catalogue) -> Iterable[Implementer]:
    """Yield the organisations that have parts, with their towns in lower case."""
    for stored in catalogue.facts(field="postal_town"):
        if stored.fact.part and stored.fact.value:
            yield Implementer(stored.project, stored.fact.part, True, str(stored.fact.value).lower())


def _implementers(catalogue: Catalogue) -> Iterable[Implementer]:
    parts = {(stored.project, stored.fact.part) for stored in catalogue.facts(field="implementer") if stored.fact.part}
    for project, name in sorted(parts):
        yield Implementer(project, name, True)
    for known in catalogue.projects():
        for name in known.organisations:
            if (known.code, name) not in parts:
                yield Implementer(known.code, name, False)
