"""What the tests of corpus share."""

from collections.abc import Iterator

import pytest
from odf.element import Element
from odf.namespaces import nsdict


@pytest.fixture(autouse=True)
def _odf_namespaces() -> Iterator[None]:
    """Undo what odfpy remembers of a damaged file: it would write the unknown namespaces into every later file."""
    known = [(names, dict(names)) for names in (nsdict, Element.namespaces)]
    yield
    for names, before in known:
        names.clear()
        names.update(before)
