"""What a question asks for: its language, intent, the projects it names, the answer it expects."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import takewhile

from corpus.errors import BadRequest
from index.analyser import Token
from rag.questions.afterwards import after_the_project
from rag.questions.appositions import with_appositions
from rag.questions.expected import Expected, expected
from rag.questions.form_wording import asking_the_form
from rag.questions.glosses import with_glosses
from rag.questions.ideas import asks_for_likeness, is_idea
from rag.questions.idioms import in_plain_words
from rag.questions.joined_names import with_joined
from rag.questions.joining_in import asks_how_many_join, joining_keywords, with_joining
from rag.questions.names import Implementer, Mention, Names
from rag.questions.orders import as_order
from rag.questions.shared_parts import with_shared_parts
from rag.questions.unsaid_projects import may_mean_projects
from rag.questions.wording import asks_for_projects, asks_to_compare, is_how_many, is_how_much, is_measure, wanted_ends
from rag.words.language import detect_language
from rag.words.places import finnish_places
from rag.words.related import keywords, with_related
from rag.words.terms import Lexicon, Term
from rag.words.thesaurus import with_near


class Intent(StrEnum):
    """What kind of answer is wanted. A field's value is tried first wherever a passage is asked for."""

    PASSAGES = "passages"
    PROJECTS = "projects"
    EXTREME = "extreme"  # the project with most or least of something
    COMPARISON = "comparison"
    SIMILAR = "similar"


_ELATIVE = re.compile("st[aä]$")
_DESCRIBING = re.compile("(?:v(?:aa|ää|ia|iä)|tt(?:ua|yä|uja|yjä)|n(?:utta|yttä|eita|eitä))$")  # a participle
_PARTITIVE = re.compile("...(?:[aeiouyäö]|(?<!l)t)[aä]$")
_OF_MEASURE = re.compile("minuut|tunti|päiv|viik|kuukau|vuo[dt]|kilo|tonni|metri|hehtaar|litra|euro")
_RANGE = re.compile(r"(?<=\d)–(?=\d+[- ]?v(?:uo|\b))")  # of ages, which the forms write with a hyphen
_MANY = re.compile("(?:[ij]|[eoö]it)[aä]$")  # "kävijöitä", of which "how much" asks how many
_NEAR_COUNTED = 3  # words after "how much" that may be what is counted
LONGEST_QUESTION = 5_000  # characters


@dataclass(frozen=True, slots=True)
class Question:
    """A question understood."""

    text: str
    sought: str  # the text without the names of projects: inside a project its name tells nothing apart
    keywords: str  # Finnish words for those of a text in another language
    language: str
    intent: Intent
    expected: Expected
    tokens: tuple[Token, ...]
    terms: tuple[Term, ...]  # content words that name no project
    projects: tuple[str, ...]  # codes of the projects named, in the question's order
    implementers: tuple[Implementer, ...]  # organisations named, best first
    mentions: tuple[Mention, ...]  # of the projects, in the same order
    named: frozenset[int]  # positions of the tokens that name a project
    counted: Term | None  # what "how many" is asked of
    years: tuple[int, ...]

    def naming(self, project: str, named: frozenset[int]) -> "Question":
        """Return the question as one about a project that these tokens name or describe.

        They tell nothing apart inside it, and an organisation is meant only in its part in that project.
        """
        starts = {self.tokens[place].start for place in named}
        terms = tuple(term for term in self.terms if term.start not in starts)
        return replace(
            self,
            projects=(project,),
            named=named,
            implementers=tuple(known for known in self.implementers if known.project == project),
            terms=terms or self.terms,
            sought=without(self.text, self.tokens, named) if terms else self.sought,
        )

    def naming_too(self, project: str, named: frozenset[int]) -> "Question":
        """Return the question as one that compares the project it names with another, which these tokens name."""
        starts = {self.tokens[place].start for place in named}
        mentions = sorted((*self.mentions, Mention(project, named, 1.0)), key=lambda one: max(one.tokens, default=0))
        sought = without(self.text, self.tokens, self.named | named)
        return replace(
            self,
            language=detect_language(sought),
            intent=Intent.COMPARISON,
            projects=tuple(mention.value for mention in mentions),
            mentions=tuple(mentions),
            named=self.named | named,
            implementers=(),
            terms=tuple(term for term in self.terms if term.start not in starts) or self.terms,
            sought=sought,
        )


def asked_of(question: Question, other: Question) -> Question:
    """Return another question as one about the projects and organisations of this one."""
    return replace(other, language=question.language, projects=question.projects, implementers=question.implementers)


def checked(text: str) -> str:
    """Return a question or a query as it can be asked; raise BadRequest if it is empty or too long."""
    question = text.encode(errors="replace").decode().strip()  # a terminal may give what is no text
    if not question:
        raise BadRequest("question_empty")
    if len(question) > LONGEST_QUESTION:
        raise BadRequest("question_too_long", length=len(question), limit=LONGEST_QUESTION)
    return question


def understand(text: str, names: Names, lexicon: Lexicon) -> Question:
    """Read a question with the help of the catalogue's names."""
    text = as_order(text)
    text = in_plain_words(text) if asks_for_projects(text) or may_mean_projects(text) else text
    language = detect_language(text)
    if language != "fi":
        text = finnish_places(text, names.has)
    text = with_shared_parts(asking_the_form(after_the_project(_RANGE.sub("-", text))), lexicon)
    tokens = lexicon.tokens(text)
    found = with_glosses(text, tokens, with_joined(text, tokens, names.projects(text, tokens), names), names)
    found = with_appositions(text, tokens, found)
    mentions = tuple(sorted(found, key=lambda mention: max(mention.tokens, default=0)))
    every = frozenset(position for mention in mentions for position in mention.tokens)
    named = every - names.of_rows(tokens, every)
    projects = tuple(mention.value for mention in mentions)
    intent = _intent(text, projects)
    terms = tuple(term for term in lexicon.terms(text) if _position(term, tokens) not in named)
    terms = with_near(with_related(terms, tokens, language))
    joining = asks_how_many_join(text)
    terms = with_joining(terms) if joining else terms
    return Question(
        text,
        without(text, tokens, named) if terms else text,
        joining_keywords(terms) if joining else keywords(terms) if language != "fi" else "",
        language,
        intent,
        expected(text),
        tuple(tokens),
        terms,
        projects,
        implementers(names, tokens, projects, named),
        mentions,
        named,
        _counted(tokens, terms, language),
        _years(text),
    )


def implementers(
    names: Names, tokens: Sequence[Token], projects: Sequence[str], named: frozenset[int]
) -> tuple[Implementer, ...]:
    """Return the organisations named, in the projects named; the words of a project's name name no organisation."""
    others = [token for place, token in enumerate(tokens) if place not in named]
    return tuple(known for known in names.implementers(others) if not projects or known.project in projects)


def without(text: str, tokens: Sequence[Token], places: frozenset[int]) -> str:
    """Cut the tokens at these positions out of the text."""
    pieces, position = [], 0
    for index in sorted(places):
        pieces.append(text[position : tokens[index].start])
        position = tokens[index].end
    return " ".join("".join((*pieces, text[position:])).split())


def _intent(text: str, projects: Sequence[str]) -> Intent:
    if is_idea(text, named=bool(projects)):
        return Intent.SIMILAR
    if len(projects) == 1 and asks_for_likeness(text):
        return Intent.SIMILAR
    if len(projects) > 1 or (not projects and asks_to_compare(text)):
        return Intent.COMPARISON
    if projects or not asks_for_projects(text):
        return Intent.PASSAGES
    return Intent.EXTREME if wanted_ends(text) else Intent.PROJECTS


def _counted(tokens: Sequence[Token], terms: Sequence[Term], language: str) -> Term | None:
    """Return what "how many" is asked of: the first word after it that is no genitive, if it comes before the verb.

    It is the measure, where one is asked for, "mikä oli osallistujien keski-ikä", and the plural after "how much".
    """
    by_start = {term.start: term for term in terms}
    for position, token in enumerate(tokens):
        if is_measure(token.surface):
            return by_start.get(token.start)
        if language == "fi" and is_how_much(token.surface):
            near = (by_start.get(known.start) for known in tokens[position + 1 : position + 1 + _NEAR_COUNTED])
            many = next((term for term in near if term and _MANY.search(term.surface)), None)
            return _head(many, by_start) if many else None
        if is_how_many(token.surface):
            of_many = language != "fi" or token.surface.removesuffix("ko").endswith("n")
            following = tokens[position + 1 :]
            before_verb = takewhile(lambda known: not known.past, following)
            found = [by_start[known.start] for known in before_verb if known.start in by_start]
            counted = next((term for term in found if of_many or not term.surface.endswith("n")), None)
            return _head(counted, by_start) if counted and language == "fi" else counted
    return None


def _head(counted: Term, terms: dict[int, Term]) -> Term:
    """Return the noun after what describes it: "erilaista palvelua", "palvelua tuottavaa yritystä"."""
    following = terms.get(counted.end + 1)
    described = following is not None and _DESCRIBING.search(following.surface) is not None
    if following is None or _OF_MEASURE.match(counted.surface) or not (described or _agrees(counted, following)):
        return counted
    return _head(following, terms)


def _agrees(adjective: Term, noun: Term) -> bool:
    if _ELATIVE.search(noun.surface) and not any(noun.surface == f"{form}t{noun.surface[-1]}" for form in noun.forms):
        return _ELATIVE.search(adjective.surface) is not None
    return _PARTITIVE.search(adjective.surface) is not None and _PARTITIVE.search(noun.surface) is not None


def _years(text: str) -> tuple[int, ...]:
    return tuple(int(year) for year in re.findall(r"(?<![\d.])(?:19|20)\d\d(?!\d)", text))


def _position(term: Term, tokens: Sequence[Token]) -> int:
    return next(index for index, token in enumerate(tokens) if token.start == term.start and token.end == term.end)
