"""The desk keeps the program to itself: the PIN, the keyboard that comes back, a kill that is survived."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from coordinator.app.program import Program
from coordinator.domain.training import MarkSlot
from coordinator.ui.context import Context
from coordinator.ui.desk.leave_panel import LeavePanel
from coordinator.ui.desk.page import DeskPage
from coordinator.ui.desk.remembering import OPEN_SESSION, Chosen, remember_open
from coordinator.ui.kit.settings import LANGUAGE, LAST_PAGE, LAST_TRAINING, Settings
from tests.small_plan import B1
from tests.ui.desk_room import OpenDesk, desk_over, everybody, plan_with_times, type_text
from tests.ui.hands import store_with


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[OpenDesk]:
    with desk_over(tmp_path, make_context, qtbot) as desk:
        yield desk


@pytest.fixture
def scanning(desk: OpenDesk) -> OpenDesk:
    desk.open()
    return desk


def test_the_desk_keeps_the_rest_of_the_program_away(scanning: OpenDesk) -> None:
    room = scanning.room
    assert room.windowModality() is Qt.WindowModality.ApplicationModal
    room.close()
    assert room.isVisible()
    scanning.panel(LeavePanel)


def test_without_a_pin_escape_and_enter_leave(scanning: OpenDesk) -> None:
    desk = scanning
    desk.press(Qt.Key.Key_Escape)
    desk.panel(LeavePanel)
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.page.room is None, timeout=3_000)
    assert desk.context.settings.get(OPEN_SESSION) == ""


def test_with_a_pin_only_the_pin_leaves(desk: OpenDesk) -> None:
    desk.page._store_pin("4711")
    desk.open()
    desk.press(Qt.Key.Key_Escape)
    panel = desk.panel(LeavePanel)
    assert isinstance(panel, LeavePanel)
    line = panel.pin.editor
    assert isinstance(line, QLineEdit)
    assert line.hasFocus()
    for pin in ("", "1234"):
        line.setText(pin)
        desk.press(Qt.Key.Key_Return)
        assert "not the PIN" in panel.notice.text
    type_text(line, "4711")
    desk.press(Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.page.room is None, timeout=3_000)


def test_after_three_wrong_pins_one_has_to_wait(desk: OpenDesk) -> None:
    desk.page._store_pin("4711")
    desk.open()
    desk.press(Qt.Key.Key_Escape)
    panel = desk.panel(LeavePanel)
    assert isinstance(panel, LeavePanel)
    for _ in range(3):
        desk.press(Qt.Key.Key_Return)
    panel.pin.set_value("4711")
    desk.press(Qt.Key.Key_Return)
    assert desk.page.room is not None
    desk.qtbot.waitUntil(panel.leave.isEnabled, timeout=5_000)


def test_a_pin_can_be_taken_away(desk: OpenDesk) -> None:
    desk.page._store_pin("4711")
    desk.page.refresh_now()
    assert desk.page.options.no_pin.isVisible()
    desk.page.options.no_pin.click()
    desk.page.refresh_now()
    assert not desk.page.options.no_pin.isVisible()


@pytest.mark.parametrize("pin", ["123", "12a4", "1234567890123"])
def test_a_pin_that_is_none_is_refused(desk: OpenDesk, pin: str) -> None:
    desk.page._store_pin(pin)
    assert "4 to 12 digits" in desk.page.options.pin.editor.accessibleDescription()


def test_a_desk_that_was_killed_is_open_again_with_session_and_slot(
    scanning: OpenDesk, make_context: Callable[..., Context]
) -> None:
    desk = scanning
    desk.press(Qt.Key.Key_F6)
    desk.scan(desk.code("陳怡君"))
    # Nothing was closed: the next start finds what a kill left.
    again = make_context(desk.store)
    again.clock = desk.context.clock
    again.set_training("t")
    page = DeskPage(again)
    desk.qtbot.addWidget(page)
    page.show()
    page.refresh_now()
    desk.qtbot.waitUntil(lambda: page.room is not None, timeout=3_000)
    assert page.room is not None
    assert (page.room.acting.session.id, page.room.acting.asked) == (B1, MarkSlot.AM_OUT)
    assert page.room.acting.device == "A 台"
    page.room.leave()


def test_the_keyboard_comes_back_to_the_scan_box(scanning: OpenDesk) -> None:
    desk = scanning
    desk.press(Qt.Key.Key_F3)
    assert not desk.room.box.hasFocus()
    desk.room.box._idle.start(30)
    desk.qtbot.waitUntil(desk.room.box.hasFocus, timeout=3_000)
    assert desk.room.panel is not None
    desk.press(Qt.Key.Key_F3)
    desk.press(Qt.Key.Key_Escape)
    assert desk.room.box.hasFocus()
    assert desk.room.panel is None


def test_f11_is_full_screen(scanning: OpenDesk) -> None:
    scanning.press(Qt.Key.Key_F11)
    assert scanning.room.isFullScreen()


def test_a_copy_is_made_while_the_desk_is_open(scanning: OpenDesk) -> None:
    desk = scanning
    desk.scan(desk.code("陳怡君"))
    copying = next(child for child in desk.room.children() if type(child).__name__ == "TimedCopy")
    copying._back_up()  # type: ignore[attr-defined]
    desk.qtbot.waitUntil(lambda: not desk.context.jobs.running, timeout=10_000)
    assert any("desk" in path.name for path in (desk.store.location.parent).rglob("*desk*"))


def test_the_program_itself_starts_into_the_desk_that_was_open(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, settings: Settings
) -> None:
    people = [entity for entry in everybody() for entity in entry.entities()]
    with store_with(tmp_path, *plan_with_times().entities(), *people) as store:
        place = str(store.location)
    settings.set(LANGUAGE, "en")
    settings.set(LAST_PAGE, "desk")
    settings.set(LAST_TRAINING, "t")
    remember_open(settings, Chosen(B1, MarkSlot.PM_OUT, "王", full_screen=False))
    program = Program(qapp, settings, place)
    program.open_now()
    with qtbot.waitExposed(program.window):
        program.window.show()
    page = program.window.page
    assert isinstance(page, DeskPage)
    qtbot.waitUntil(lambda: page.room is not None and page.room.isVisible(), timeout=10_000)
    assert page.room is not None
    assert (page.room.acting.session.id, page.room.acting.asked) == (B1, MarkSlot.PM_OUT)
    program.window.close()
    program.end()
    assert not page.room.isVisible()
    assert settings.get(OPEN_SESSION) == B1
    page.room.deleteLater()
    program.deleteLater()
