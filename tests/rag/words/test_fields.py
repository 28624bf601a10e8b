"""Every field that a form states can be asked for by a name."""

from corpus import application_form, background_form
from corpus.document import Kind
from rag.words.fields import FIELDS

TOLD_OTHERWISE = {  # with another field, or by what the lists and tables say
    "site_address", "site_address_columns", "sustainability", "joint_project_reason", "vat_excluded", "iban", "bic",
}  # fmt: skip


def test_the_labels_of_the_application_have_names() -> None:
    labels = (*application_form.LABELS, *background_form.LABELS)
    stated = {key for label in labels if label.kind is not Kind.WITHHELD for key in label.key.split()}
    assert stated - TOLD_OTHERWISE <= FIELDS.keys()
