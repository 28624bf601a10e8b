"""Papers of the programme period 2021-2027: ESR+, EAKR and JTF. Read by the labels common to project papers."""

from corpus.co_implementers import read_listed
from corpus.form import Form, Headings, family
from corpus.labels import COMMON, CONTACTS

FORM = Form(
    key="programme2021",
    headings=Headings.ANY,
    fields=(*COMMON, *CONTACTS),
    title=r"Uudistuva ja osaava Suomi 2021\s?[-–−]\s?2027",
    readers={"": read_listed},
    single=True,
)
FAMILY = family(FORM)
