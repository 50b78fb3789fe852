"""What every test gets: no screen needed, and a logged error fails the test that caused it."""

import gc
import logging
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Thousands of tests in one process make a large heap; walking it often costs more than what it frees.
gc.set_threshold(10_000, 20, 20)

# Two busy cores make any deadline a coin toss; how long things take is measured in bench/.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(autouse=True)
def _no_logged_error(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    if "logs_errors" not in request.keywords:
        errors = [
            record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR
        ]
        assert errors == []
