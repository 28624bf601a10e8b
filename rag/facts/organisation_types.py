"""Whether an organisation is of a type, which its form tells: "is the applicant a foundation", "or something else"."""

import re
from dataclasses import replace

from rag.questions.question import Question
from rag.words.terms import Lexicon, Term

_TYPE = re.compile(
    r"(?:(?:mikro|pien|suur|keskisuur)?yrity(?:s|ks)|yhtiö|osakeyhtiö|säätiö|yhdisty|järjestö|(?:kansalais|etu)järjestö|osuuskun"
    r"|kun(?:ta|nan|naksi|tayhtym)|kaupun[gk]|seurakun|yliopisto|ammattikorkea|korkeakoul|oppilaito|tutkimuslaito|julkisoikeud|oikeushenkilö"
    r"|(?:micro-?)?(?:enterpris|compan|business)|foundation|association|non-?profit|universit|municipalit|college"
    r"|co-?operative|stiftelse|förening|(?:mikro|små)?företag|bolag|kommun|samkommun|universitet|högskola|andelslag)\w*"
)
_SAID = re.compile(
    r"(?:luokit|lasket|kategorisoi|rekisteröi|lukeut|merki|katsot|hakij|(?:pää|osa)?toteuttaj|organisaatio|taho|toimij|tyyp"
    r"|pieni|pien[te]|keskisuur|suur(?:i|e)|iso|mikro|julki|yksity|muu|jokin|joksikin|virall"
    r"|classif|regist|count|micro|small|medium|large|public|private|applicant|implement|lead|partner|type|kind|size"
    r"|klass|regist|räkna|sökande|genomför|liten|litet|mellanstor|stor|offentlig|privat|typ)\w*"
)
_WHETHER = re.compile(
    r"^(?:onko|oliko|ovatko|olivatko|luokitel\w+ko|lasket\w+ko|is|are|was|were|does|är|var|räknas)\b", re.IGNORECASE
)
_ROLE = re.compile(
    r"hakija|(?:pää|osa)?toteuttaja|(?:hakija|toteuttaja)organisaatio|applicant|implementer|(?:lead )?partner"
    r"|sökanden?|(?:huvud|del)?genomföraren?"
)
_ELSEWHERE = re.compile(r".+(?:ll[aeä]|lt[aä]|ss[aä]|st[aä]|hin|een|iin|ten|den)")  # "yrityksille" is what no one is
_ASKED = "organisaatiotyyppi"


def asking_type(question: Question, lexicon: Lexicon) -> Question | None:
    """Return the question as one about the form's field of the type of organisation; None where it asks more."""
    if not _WHETHER.search(question.text) or not (question.projects or question.implementers):
        return None
    names = " ".join(known.name for known in question.implementers)
    own = lexicon.words(names).forms
    terms = [term for term in question.terms if not term.forms & own]
    types = [term for term in terms if _TYPE.fullmatch(term.surface)]
    meant = question.implementers or any(_ROLE.fullmatch(term.surface.removesuffix("na")) for term in terms)
    if not meant or not types or not all(term in types or _is_said(term) for term in terms):
        return None
    if _ELSEWHERE.fullmatch(types[-1].surface):
        return None
    (asked,) = lexicon.terms(_ASKED)
    first = types[0]
    return replace(question, terms=(replace(asked, start=first.start, end=first.end),))


def _is_said(term: Term) -> bool:
    return any(_SAID.fullmatch(form) for form in (term.surface, *term.forms))
