"""The project that a question describes and does not name: "the foreign nurses' project", "pelihanke".

What describes it is sought like any text; where the places found are mostly of one project, that one is meant.
"""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence

from index.analyser import Token
from index.search import Searcher
from rag.questions.identities import own_terms
from rag.questions.names import PLURAL, is_project_word, positions
from rag.questions.question import Question
from rag.questions.wording import asks_to_compare
from rag.words.form_words import asks_form
from rag.words.naming import names_nothing
from rag.words.related import keywords, with_related
from rag.words.stages import tells_stage
from rag.words.terms import Lexicon, Term, match

_LOOKED_AT = 8  # chunks
_MOSTLY = 0.6  # of the weight of the places found
_PARTLY, _MET = 0.4, 0.6  # enough of the weight where so much of the words is met
_MOST_WORDS = 4
_PREFIX = re.compile(r"([^\W\d_]{3,})(?=hanke|hankk|projekt|hakemu)")
_AND = ("ja", "sekä")
_ARTICLES = ("the", "this", "that")
_PLAIN = frozenset("whole entire same other first second last new main sub pilot eu esf erdf development".split())
_APPLICATION = re.compile(r"[^\W\d_]{3,}hakemu[sk]\w*")
_KINDS = frozenset(
    """
    hanke projekti rahoitus tuki avustus maksatus osa yhteis esi jatko pilotti kehittämis koordinointi tutkimus
    esimerkki emo ylä rinnakkais
    """.split()
)
_PARTICIPLE = re.compile(r".+(?:[lnrs]eiden|[lnrs]een|[tdn][uy]n|t[uy]jen|v[aä]n|vien)")
_WHICH = re.compile(r"mi(?:kä|nkä|tä|ssä|stä|hin|llä|ltä|lle)|mones\w+|which|what|vilke[nt]")
_INTO = re.compile(r".+(?:seen|siin|hin|aan|ään|oon|öön|uun|yyn|iin)")  # "hankkeeseen", "viedään": no genitives
_IN_AREA = re.compile(r"(?:itä|länsi|etelä|pohjois|keski|koillis|lounais|kaakkois)-\w+(?:ss[aä]|st[aä]|ll[aä])")
_CLAUSE = re.compile(
    r"(?:\b(?:project|projekt|projektet)\s+(?:on|about|that|which|in\s+which|where|om|som|där)"
    r"|\b(?:hank(?:e|etta|kee\w+)|projekti\w{0,4})(?:\s+\w+){0,2},\s+jo(?:ka|ta|nka|ssa|sta|hon|lla|lta|lle))"
    r"\s+([^?.!,;]{8,80})",
    re.IGNORECASE,
)


def described_project(question: Question, searcher: Searcher, lexicon: Lexicon) -> tuple[str, frozenset[int]]:
    """Return the code of the one project that a question describes, and which tokens do; nothing if there is none."""
    found = _described(question, searcher, lexicon)
    return found.popitem() if len(found) == 1 else ("", frozenset())


def hinted_project(question: Question, searcher: Searcher, lexicon: Lexicon) -> tuple[str, frozenset[int]]:
    """Return the code of the one project that a question about a field means by its other words, and where they stand.

    As in "how much EU money has gone into the mobile library"; most of them must be of its name.
    """
    asked = {term for term in question.terms if asks_form(term, lexicon) or tells_stage(term.surface)}
    left = [term for term in question.terms if term not in asked and not names_nothing((term,), lexicon)]
    starts = {term.start for term in left}
    places = frozenset(place for place, token in enumerate(question.tokens) if token.start in starts)
    words = " ".join(question.text[term.start : term.end] for term in left)
    if not left or len(left) == len(question.terms) or _has_unknown(question, places, searcher):
        return "", frozenset()
    code = _meant(question, places, words, searcher, lexicon)
    name = lexicon.words(searcher.catalogue.project(code).name) if code else lexicon.words("")
    of_name = [term for term in left if match(term, name)]
    return (code, places) if 2 * len(of_name) > len(left) else ("", frozenset())


def with_described_sides(question: Question, searcher: Searcher, lexicon: Lexicon) -> Question:
    """Return a question that compares two projects, described or one of them named, as one that names both."""
    if len(question.projects) > 1 or not asks_to_compare(question.text):
        return question
    found = _described(question, searcher, lexicon)
    others = {code: places for code, places in found.items() if code not in question.projects}
    if len(others) + len(question.projects) != 2:
        return question
    for code, places in others.items():
        question = question.naming_too(code, places - question.named)
    return question


def _described(question: Question, searcher: Searcher, lexicon: Lexicon) -> dict[str, frozenset[int]]:
    """Return the projects that a question describes, and which tokens do."""
    clauses = [clause for clause in _after(question) if not _has_unknown(question, clause[0], searcher)]
    return {
        code: places
        for places, words in (*_before(question, lexicon), *clauses)
        if places and (code := _meant(question, places, words, searcher, lexicon))
    }


def implementers_project(question: Question, searcher: Searcher, lexicon: Lexicon) -> tuple[str, frozenset[int]]:
    """Return the code of the one project whose implementer a question names, if most of what is found is of it.

    With it come the tokens that name the implementer; nothing if there is no such project.
    """
    named = {known.project: known.name for known in question.implementers if not known.has_part}
    if len({known.project for known in question.implementers}) != 1 or not named:
        return "", frozenset()
    code, name = named.popitem()
    places = frozenset(place for term in own_terms(name, lexicon) for place in positions(term, question.tokens))
    elsewhere = all(_IN_AREA.fullmatch(question.tokens[place].surface) for place in places)  # "Itä-Suomessa"
    found = not elsewhere and _mostly_of(_at(places, question), question.text, searcher, question) == code
    return (code, places) if found else ("", frozenset())


def _before(question: Question, lexicon: Lexicon) -> Iterator[tuple[frozenset[int], str]]:
    """Yield the words that stand before each "project" or are compounded with it, and where they stand."""
    text, tokens = question.text, question.tokens
    content = {term.start for term in lexicon.terms(text)}
    for index, token in enumerate(tokens):
        named = "-" in token.surface or text[: token.start].endswith("-")  # "Name -hanke" names what it means
        called = is_project_word(token.surface) or _APPLICATION.fullmatch(token.surface)
        if named or not called or PLURAL.fullmatch(token.surface):
            continue
        prefix = _PREFIX.match(token.surface)
        if prefix and prefix[1] in _KINDS:
            continue
        places = modifiers(tokens[:index], content) or _attributes(tokens[:index], content)
        first = min((*places, index))
        if first and _WHICH.fullmatch(tokens[first - 1].surface):
            continue
        words = [text[tokens[place].start : tokens[place].end] for place in places]
        described = frozenset((*places, index)) if prefix else frozenset(places)
        yield described, " ".join((*words, prefix[1] if prefix else "")).strip()


def _after(question: Question) -> Iterator[tuple[frozenset[int], str]]:
    """Yield the clause that follows "the project": "on cleaners' work ability", "joka rakentaa laboratorion"."""
    for clause in _CLAUSE.finditer(question.text):
        inside = (
            index for index, token in enumerate(question.tokens) if clause.start(1) <= token.start < clause.end(1)
        )
        yield frozenset(inside), clause[1]


def modifiers(before: Sequence[Token], content: Container[int]) -> list[int]:
    """Return where the last words stand that are genitives, and a word that belongs to a participle among them."""
    found: list[int] = []
    for place in range(len(before) - 1, max(-1, len(before) - 1 - _MOST_WORDS), -1):
        token = before[place]
        if found and token.surface in _AND:
            continue
        governed = bool(found) and _PARTICIPLE.fullmatch(before[found[0]].surface)
        if not governed and not _is_genitive(token):
            break
        if token.start not in content and not _PARTICIPLE.fullmatch(token.surface):
            break
        found.insert(0, place)
    return found


def _attributes(before: Sequence[Token], content: Container[int]) -> list[int]:
    """Return where the words stand between an English article and "project": "the welding robot project"."""
    places = range(max(0, len(before) - _MOST_WORDS - 1), len(before))
    article = max((place for place in places if before[place].surface in _ARTICLES), default=len(before))
    found = list(range(article + 1, len(before)))
    return (
        found if all(before[place].start in content and before[place].surface not in _PLAIN for place in found) else []
    )


def _is_genitive(token: Token) -> bool:
    """Tell whether a word may be a genitive; "Kainuun" is one, "viedään" and "kouluun" are not."""
    if not token.surface.endswith("n"):
        return False
    return token.surface[:-1] in token.lemmas or not _INTO.fullmatch(token.surface)


def _meant(question: Question, places: frozenset[int], words: str, searcher: Searcher, lexicon: Lexicon) -> str:
    """Return the project that words describe; of a single one, that which alone has it, if there is one.

    Of a compound with "project", what stands before that is meant.
    """
    terms = _at(places, question)
    if len(terms) != 1:
        return _mostly_of(terms, words, searcher, question)
    if _PREFIX.match(terms[0].surface):
        terms = with_related(lexicon.terms(words), lexicon.tokens(words), question.language)
    finnish = keywords(terms) if question.keywords else ""
    codes = dict.fromkeys(hit.chunk.project for hit in searcher.search(words, _LOOKED_AT, wording=finnish))
    having = [code for code in codes if all(searcher.project_mentions(code, _forms(term)) for term in terms)]
    if len(having) == 1:
        return having[0]
    best = _mostly_of(terms, words, searcher, question)
    return best if best in having or question.language == "fi" else ""


def _at(places: frozenset[int], question: Question) -> tuple[Term, ...]:
    """Return the words that stand at these places."""
    starts = {question.tokens[place].start for place in places}
    return tuple(term for term in question.terms if term.start in starts)


def _mostly_of(terms: Sequence[Term], words: str, searcher: Searcher, question: Question) -> str:
    """Return the project that has most of what is found by the words, or by their Finnish equivalents.

    Less is enough where it has most of the words themselves, and more of them than any other.
    """
    finnish = keywords(terms) if question.keywords else ""
    weights: dict[str, float] = defaultdict(float)
    told: dict[str, set[str]] = defaultdict(set)
    for hit in searcher.search(words, _LOOKED_AT, wording=finnish):
        weights[hit.chunk.project] += hit.score
        told[hit.chunk.project].update(hit.matched)
    best = max(weights, key=lambda code: weights[code], default="")
    share = weights[best] / sum(weights.values()) if best else 0.0
    met = {code: sum(not _forms(term).isdisjoint(said) for term in terms) for code, said in told.items()}
    alone = all(met[best] > number for code, number in met.items() if code != best)
    clear = share >= _PARTLY and alone and len(terms) > 1 and met[best] >= _MET * len(terms)
    return best if share >= _MOSTLY or clear else ""


def _has_unknown(question: Question, places: frozenset[int], searcher: Searcher) -> bool:
    """Tell whether a Finnish word at one of these places stands in no document, neither whole nor in its parts."""
    starts = {question.tokens[place].start for place in places}
    never = searcher.rarity(["\0"])
    return question.language == "fi" and any(
        searcher.rarity(term.forms) >= never
        and (not term.parts or any(searcher.rarity([part]) >= never for part in term.parts))
        for term in question.terms
        if term.start in starts
    )


def _forms(term: Term) -> frozenset[str]:
    return term.forms.union(*term.related)
