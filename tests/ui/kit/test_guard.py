"""Errors nobody expected: logged without personal data, told once, and the program goes on."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coordinator.logs import described, log, start_logging
from coordinator.ui.kit.dialog import Dialog
from coordinator.ui.kit.guard import Guard
from coordinator.ui.kit.theme import Theme

NAME = "王小明 A123456789"


@pytest.fixture
def guard(qtbot: QtBot, look: Theme) -> Iterator[Guard]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    result = Guard()
    result.window = window
    hooks = sys.excepthook, threading.excepthook
    yield result
    sys.excepthook, threading.excepthook = hooks


def dialogs(guard: Guard) -> list[Dialog]:
    assert guard.window is not None
    return guard.window.findChildren(Dialog)


def failing(name: str) -> None:
    known: dict[str, int] = {}
    try:
        known[name]
    except KeyError as error:
        raise ValueError(f"no {name}") from error


def caught(name: str = NAME) -> ValueError:
    with pytest.raises(ValueError, match="no") as info:
        failing(name)
    return info.value


def test_the_description_has_types_and_places_and_no_values() -> None:
    text = described(caught())
    assert NAME not in text
    assert text.splitlines()[0] == "ValueError"
    assert "KeyError" in text
    assert "test_guard.py" in text


@pytest.mark.logs_errors
def test_an_error_opens_one_dialog_and_the_next_opens_none_beside_it(guard: Guard, qtbot: QtBot) -> None:
    guard.report(caught())
    guard.report(caught())
    qtbot.waitUntil(lambda: len(dialogs(guard)) == 1)
    (dialog,) = dialogs(guard)
    assert dialog.isVisible()
    dialog.reject()
    guard.report(caught())
    qtbot.waitUntil(lambda: len(dialogs(guard)) == 2)


@pytest.mark.logs_errors
def test_errors_of_threads_arrive_too(guard: Guard, qtbot: QtBot) -> None:
    guard.install()
    thread = threading.Thread(target=failing, args=(NAME,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs(guard)) == 1)


@pytest.mark.logs_errors
def test_the_hook_takes_what_slots_raise(guard: Guard, capsys: pytest.CaptureFixture[str]) -> None:
    heard: list[str] = []
    guard.caught.connect(heard.append)
    guard.install()
    error = caught()
    sys.excepthook(type(error), error, error.__traceback__)
    assert heard == ["ValueError"]
    assert "ValueError" in capsys.readouterr().err


@pytest.mark.logs_errors
def test_the_log_file_rotates_and_holds_no_name(tmp_path: Path) -> None:
    path = start_logging(tmp_path / "logs")
    assert path is not None
    (handler,) = [handler for handler in log.handlers if isinstance(handler, logging.FileHandler)]
    try:
        log.error("unexpected error\n%s", described(caught()))
    finally:
        log.removeHandler(handler)
        handler.close()
    text = path.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert NAME not in text


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert start_logging(tmp_path / "file" / "logs") is None
