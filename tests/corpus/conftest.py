"""What the tests of corpus share."""

from collections.abc import Iterator

import odf.namespaces
import pytest


@pytest.fixture(autouse=True)
def _odf_namespaces() -> Iterator[None]:
    """Undo what odfpy remembers of a damaged file: it would write the unknown namespaces into every later file."""
    known = dict(odf.namespaces.nsdict)
    yield
    odf.namespaces.nsdict.clear()
    odf.namespaces.nsdict.update(known)
