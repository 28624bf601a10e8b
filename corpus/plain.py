"""Any other text: plans, reports, articles."""

from functools import partial

from corpus.co_implementers import read_listed
from corpus.family import Family
from corpus.form import Form, Headings, parse
from corpus.labels import COMMON, CONTACTS

_CERTAINTY = 0.4  # a form that is surer by its marks is preferred

FORM = Form(key="plain", headings=Headings.ANY, fields=(*COMMON, *CONTACTS), readers={"": read_listed}, single=True)


def _recognise(text: str) -> float:
    return _CERTAINTY


FAMILY = Family(FORM.key, _recognise, partial(parse, FORM))
