"""The whole program: the first frame comes first, the store after it, and pictures need no screen."""

import gc
import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coordinator import app, paths
from coordinator.app import pictures
from coordinator.app.looks import Look
from coordinator.app.program import Program
from coordinator.db.store import Store
from coordinator.logs import log
from coordinator.ui.kit import i18n
from coordinator.ui.kit import settings as known
from coordinator.ui.kit.cards import EmptyState
from coordinator.ui.kit.page import Page
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.theme import Theme
from coordinator.ui.main_window import MainWindow
from coordinator.ui.people import People
from tests.small_plan import small_plan
from tests.ui.hands import store_with

FIRST_FRAME = """
import os, sys
import PySide6.QtCore
from pathlib import Path
from coordinator.app.program import Program, make_application
from coordinator.ui.kit.settings import Settings

def painted():
    print("Qt" in vars(PySide6.QtCore), sorted({"sqlalchemy", "openpyxl", "reportlab"} & set(sys.modules)))
    sys.stdout.flush()
    os._exit(0)

application = make_application()
program = Program(application, Settings(Path(sys.argv[1]) / "settings.ini"), None)
program.window.painted.connect(painted)
program.window.show()
application.exec()
"""


@pytest.fixture
def quiet_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What a program takes over for its life (log file, hooks of errors) goes with the test."""
    monkeypatch.setattr(paths, "log_folder", lambda: tmp_path / "logs")
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    before = list(log.handlers)
    yield
    for handler in set(log.handlers) - set(before):
        log.removeHandler(handler)
        handler.close()


def test_nothing_heavy_is_loaded_before_the_first_frame(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME, str(tmp_path)],
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=True,
    )
    assert done.stdout.split() == ["False", "[]"]


def test_the_program_opens_its_store_after_the_frame_and_lets_go_of_it(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, quiet_log: None
) -> None:
    settings.set(known.LANGUAGE, "en")
    program = Program(qapp, settings, str(tmp_path / "s.sqlite"))
    program.show()
    qtbot.waitUntil(lambda: program.context is not None)
    assert program.window.foot.saved_text == "Every change is saved automatically"
    program.window.close()
    program.end()
    assert program.context is None
    i18n.install(qapp, i18n.ENGLISH)


@pytest.mark.usefixtures("quiet_log")
def test_when_nobody_works_what_was_written_goes_into_the_file_itself(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, settings: Settings
) -> None:
    program = Program(qapp, settings, str(tmp_path / "store.sqlite"))
    program.open_now()
    context = program.context
    assert context is not None
    with context.store.write() as writer:
        writer.insert(small_plan().entities())
    wal = tmp_path / "store.sqlite-wal"
    assert wal.stat().st_size > 0
    qtbot.waitUntil(lambda: wal.stat().st_size == 0, timeout=10_000)
    program.end()


def test_a_new_text_size_keeps_the_undo_steps(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, quiet_log: None
) -> None:
    from coordinator.domain.edit import create

    program = Program(qapp, settings, str(tmp_path / "s.sqlite"))
    program.open_now()
    program.window.show()
    context = program.context
    assert context is not None
    context.undo.perform_edit("New", create(small_plan().training))
    first = program.window
    first.actions_table["text.larger"].trigger()
    qtbot.waitUntil(lambda: program.window is not first)
    assert program.window.foot._step.text().endswith("New")
    assert program.window.actions_table["undo"].isEnabled()
    program.window.close()
    program.end()
    i18n.install(qapp, i18n.ENGLISH)


def test_nothing_of_a_window_that_was_replaced_stays(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, quiet_log: None
) -> None:
    with store_with(tmp_path, *small_plan().entities()) as store:
        place = store.location
    program = Program(qapp, settings, str(place))
    program.open_now()
    program.window.show()
    context = program.context
    assert context is not None
    context.set_training("t")
    pages = [weakref.ref(page) for page in _all_pages(program.window)]
    first = weakref.ref(program.window)
    program.window.rebuild_asked.emit()
    qtbot.waitUntil(lambda: program.window is not first())
    qtbot.waitUntil(lambda: not context.jobs.running)
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    gc.collect()
    assert [type(page()).__name__ for page in pages if page() is not None] == []
    program.window.close()
    program.end()
    i18n.install(qapp, i18n.ENGLISH)


def _all_pages(window: MainWindow) -> Iterator[Page]:
    for slug in window.specs:
        window.show_page(slug)
        assert window.page is not None
        window.page.refresh_now()
        yield window.page


def test_a_store_that_cannot_be_opened_is_explained_and_tried_again(
    qtbot: QtBot, qapp: QApplication, settings: Settings, tmp_path: Path, quiet_log: None
) -> None:
    place = tmp_path / "s.sqlite"
    place.write_text("this is a letter, not a store", encoding="utf-8")
    settings.set(known.LANGUAGE, "en")
    program = Program(qapp, settings, str(place))
    program.show()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(EmptyState)))
    place.unlink()
    (state,) = program.window.findChildren(EmptyState)
    state.button.click()
    qtbot.waitUntil(lambda: program.context is not None)
    program.window.close()
    program.end()


def test_every_page_becomes_a_picture(
    tmp_path: Path, qapp: QApplication, look: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "LOOK_MS", 20)
    taken = app.picture_pages(
        tmp_path / "s.sqlite", tmp_path / "pictures", Look("dark", 125, "en", (1100, 700))
    )
    i18n.install(qapp, i18n.ENGLISH)
    assert [picture.is_file() for picture in taken] == [True] * len(taken)


PICTURES_TWICE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from coordinator.app import picture_pages, pictures
pictures.LOOK_MS = 20
folder = Path(sys.argv[1])
for name in ("one", "two"):
    picture_pages(folder / "s.sqlite", folder / name, pages=["overview"])
    # Another one could not be made: the first takes Qt along when it goes.
    print(QApplication.instance() is not None)
"""


def test_pictures_may_be_taken_twice_by_one_process(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PICTURES_TWICE, str(tmp_path)],
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert (done.returncode, done.stdout.split()) == (0, ["True", "True"])


def test_pictures_show_the_training_that_is_asked_for(
    tmp_path: Path, qapp: QApplication, look: Theme, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "LOOK_MS", 20)
    plans = (replace(small_plan().training, id=key, slug=key, title=key) for key in ("one", "two"))
    with store.write() as writer:
        writer.insert(list(plans))
    place = store.location
    store.close()
    taken = {
        name: _overview(place, tmp_path / name, slug).read_bytes()
        for name, slug in (("default", ""), ("first", "one"), ("second", "two"))
    }
    i18n.install(qapp, i18n.ENGLISH)
    assert taken["default"] == taken["first"] != taken["second"]


def _overview(place: Path, folder: Path, slug: str) -> Path:
    (taken,) = app.picture_pages(place, folder, Look(language="en"), slug, ["overview"])
    return taken


def test_people_are_found_from_one_character_of_name_or_school(make_context, store):
    from coordinator.domain.edit import create
    from coordinator.domain.roster import Participant

    context = make_context(store)
    training = small_plan().training
    people = [
        Participant(f"p{n}", "t", name, "範例國小") for n, name in enumerate(("陳怡君", "𤧟", "林志豪"))
    ]
    context.undo.perform_edit("New", create(training, *people))
    provider = People(context)
    assert provider.find("陳", 8) == []
    context.set_training("t")
    assert [found.text for found in provider.find("𤧟", 8)] == ["𤧟 (範例國小)"]
    assert len(provider.find("範例 國小", 2)) == 2
    assert provider.find("  ", 8) == []
    heard: list[tuple[str, str]] = []
    context.asked_for.connect(lambda slug, key: heard.append((slug, key)))
    provider.find("林", 8)[0].activate()
    assert heard == [("roster", "p2")]
