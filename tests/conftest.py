"""What every test gets: no screen needed, and a logged error fails the test that caused it."""

import gc
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything starts Qt.
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={Path(__file__).with_name('ui') / 'qt_offscreen.json'}"

# Thousands of tests in one process: walking the heap often costs more than what it frees.
gc.set_threshold(10_000, 20, 20)

# Two busy cores make any deadline a coin toss; how long things take is measured in bench/.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The name of the program under test."""
    return ["coordinator"]


@pytest.fixture(scope="session", autouse=True)
def _application(qapp: object) -> None:
    """A command makes a QCoreApplication where there is none; a process has one, and screens need more."""


def pytest_collection_finish() -> None:
    """What is imported by now stays to the end: the collector need not walk it."""
    _freeze_anew()


@pytest.fixture(scope="module", autouse=True)
def _nothing_frozen_behind() -> Iterator[None]:
    """The program freezes its heap after large work, and with it what a test has thrown away."""
    before = gc.get_freeze_count()
    yield
    # A little less is frozen after every test: what is dropped goes by itself.
    if not before // 2 < gc.get_freeze_count() <= before:
        _freeze_anew()


def _freeze_anew() -> None:
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_logged_error(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    if "logs_errors" not in request.keywords:
        errors = [
            record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.ERROR
        ]
        assert errors == []
