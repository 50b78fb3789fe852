"""Tests of the window: a 1920x1080 screen in memory, settings in tmp_path, no warning of Qt unheard."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from coordinator.db import store as store_module
from coordinator.documents.geo import load_areas
from coordinator.domain.edit import Edit
from coordinator.services import edits
from coordinator.ui.context import Context, Store
from coordinator.ui.kit import i18n, theme
from coordinator.ui.kit.settings import Settings

NOON = datetime(2023, 8, 7, 12, 0, tzinfo=timezone(timedelta(hours=8)))
# What the offscreen screen says on every resize; a real one does not.
OFFSCREEN_ONLY = ("This plugin does not support propagateSizeHints",)


@pytest.fixture(autouse=True)
def qt_messages(qapp: QApplication) -> Iterator[list[str]]:
    """Every warning that Qt prints during the test; the test fails when there is one."""
    heard: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not text.startswith(OFFSCREEN_ONLY):
            heard.append(text)

    before = qInstallMessageHandler(hear)
    yield heard
    # What the test has closed goes now: a style sheet is worked out for every widget there is.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qInstallMessageHandler(before)
    assert heard == []


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Fresh settings of a machine."""
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def look(qapp: QApplication) -> Iterator[theme.Theme]:
    """The light theme at 100 %, and the language English so that tests read the source texts."""
    i18n.install(qapp, i18n.ENGLISH)
    result = theme.Theme(qapp, "light", 100)
    result.complete()
    yield result
    result.deleteLater()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[store_module.Store]:
    """An empty store with the official areas."""
    opened = store_module.open_store(tmp_path / "test.sqlite", areas=load_areas())
    yield opened
    opened.close()


@pytest.fixture
def make_context(settings: Settings, look: theme.Theme) -> Iterator[Callable[..., Context]]:
    """`make_context(store, apply_edit=None)`: a context as the program makes it, closed afterwards."""
    made: list[Context] = []

    def make(store: Store, apply_edit: Callable[[Edit], object] | None = None) -> Context:
        def apply(edit: Edit) -> None:
            with store.write() as writer:
                edits.apply_edit(writer, edit)

        made.append(Context(store, settings, apply_edit or apply, lambda: NOON))
        return made[-1]

    yield make
    for context in made:
        context.jobs.cancel_all()
        context.jobs.wait(5_000)
        context.close()
