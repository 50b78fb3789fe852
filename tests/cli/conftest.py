"""Commands run inside the test process, beside the tests of screens."""

import pytest


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """A command makes a QCoreApplication where there is none; a process has one, and screens need more."""
