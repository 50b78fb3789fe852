"""諮詢教師 windows: the keyboard alone, two helpers at once, what is remembered, what is found."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coordinator.domain.help_note import HelpNote
from coordinator.domain.helpdesk.values import NoteKind, RequestState
from coordinator.ui.context import Context
from coordinator.ui.queue.remembering import Station, remember_station, station_of
from coordinator.ui.queue.station_window import LEAST, StationWindow
from tests.ui.hands import left_out_by_tab, unnamed_widgets
from tests.ui.queue_line import OpenLine, entities, line_over

ENTER, SPACE, ESC = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Escape
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
NOTE = HelpNote("n1", "posts", "員額編制與實際不符", "先重新計算班級數")


@pytest.fixture
def line(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[OpenLine]:
    with line_over(tmp_path, make_context, qtbot, (*entities(), NOTE)) as line:
        line.open()
        line.open_room("301", "A")
        line.open_room("綁定協助", "B", ("account",))
        yield line


def station(
    line: OpenLine, number: int = 1, place: str = "3 號桌", helper: str = "李", **more: object
) -> StationWindow:
    """A helper window that was set up before."""
    remember_station(line.context.settings, number, Station(place, helper, **more))  # type: ignore[arg-type]
    window = line.page.windows.open_station()
    line.qtbot.waitUntil(window.isActiveWindow, timeout=3_000)
    return window


def press(window: StationWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """A key for whatever has the keyboard in a window."""
    focused: QWidget | None = window.focusWidget()
    QTest.keyClick(focused if focused is not None else window, key, modifier)


def test_a_new_window_asks_for_its_place_and_remembers_it(line: OpenLine) -> None:
    window = line.page.windows.open_station()
    assert window.form.isVisible()
    press(window, ENTER)
    assert "Desk 3" in window.form.place.editor.accessibleDescription()
    window.form.place.editor.insert("3 號桌")  # type: ignore[attr-defined]
    window.form.helper.editor.insert("李")  # type: ignore[attr-defined]
    window.form.rooms.tick(["A"])
    window.form.modules.tick(["staff", "posts"])
    press(window, ENTER)
    assert window.view.isVisible()
    assert window.windowTitle() == "3 號桌 ・ 李"
    assert station_of(line.context.settings, 1) == Station("3 號桌", "李", ("A",), ("staff", "posts"))
    window.close()
    again = line.page.windows.open_station()
    assert again.view.isVisible()
    assert again.station.letters == ("A",)


def test_space_calls_the_next_and_digits_serve_it_to_the_end(line: OpenLine) -> None:
    line.come("里港範例國小", problem="員額算不出來")
    line.come("高樹範例國小")
    window = station(line)
    press(window, SPACE)
    request = line.request("A001")
    assert request.state is RequestState.CALLED
    assert (request.place, request.helper) == ("3 號桌", "李")
    assert window.view.number.text() == "A001"
    assert window.view.school.text() == "里港範例國小"
    assert "員額算不出來" in window.view.notes.text()
    press(window, SPACE)
    assert line.request("A002").state is RequestState.WAITING
    assert "A001 first" in window.view.message.text()
    press(window, Qt.Key.Key_1)
    line.later(minutes=4)
    press(window, Qt.Key.Key_F4)
    assert window.view.note.hasFocus()
    QTest.keyClicks(window.view.note, "recalculated 4 classes")
    press(window, ESC)
    press(window, Qt.Key.Key_4)
    assert line.request("A001").state is RequestState.SOLVED
    assert line.request("A001").said(NoteKind.ANSWER) == "recalculated 4 classes"
    press(window, ENTER)
    assert line.request("A002").state is RequestState.CALLED


def test_two_stations_at_once_get_two_different_numbers_of_one_engine(line: OpenLine) -> None:
    line.come("里港範例國小")
    line.come("高樹範例國小")
    first, second = station(line), station(line, 2, "5 號桌", "趙")
    assert first.serving is second.serving
    first.view.next.click()
    second.view.next.click()
    assert {first.view.number.text(), second.view.number.text()} == {"A001", "A002"}
    assert line.request("A002").helper == "趙"


def test_only_own_rooms_and_topics_are_called(line: OpenLine) -> None:
    line.come("里港範例國小", "staff")
    line.come("高樹範例國小", "account", "B")
    window = station(line, letters=("B",), modules=("account",))
    assert "1 waiting" in window.view.next.text()
    press(window, SPACE)
    assert window.view.number.text() == "B001"
    press(window, Qt.Key.Key_8)
    press(window, SPACE)
    assert "Nobody waits" in window.view.message.text()


def test_passed_over_paused_resumed_and_taken_back(line: OpenLine) -> None:
    line.come("里港範例國小")
    line.come("高樹範例國小")
    window = station(line)
    press(window, SPACE)
    press(window, Qt.Key.Key_2)
    assert line.request("A001").state is RequestState.PASSED
    press(window, Qt.Key.Key_Z, CONTROL)
    assert line.request("A001").state is RequestState.CALLED
    press(window, Qt.Key.Key_1)
    press(window, Qt.Key.Key_3)
    press(window, SPACE)
    assert window.view.number.text() == "A002"
    press(window, Qt.Key.Key_5)
    assert line.request("A002").state is RequestState.ESCALATED
    assert window.view.paused.isVisible()
    window.view.paused.click()
    press(window, Qt.Key.Key_1)
    assert line.request("A001").state is RequestState.IN_SERVICE


def test_a_transfer_goes_to_another_room_with_the_keyboard(line: OpenLine) -> None:
    line.come("里港範例國小")
    window = station(line)
    press(window, SPACE)
    press(window, Qt.Key.Key_6)
    bar = window.view.transfer
    assert bar.room.editor.hasFocus()
    press(window, Qt.Key.Key_B)
    bar.module.set_value("account")
    press(window, ENTER)
    request = line.request("A001")
    assert (request.room, request.module, request.state) == ("B", "account", RequestState.WAITING)


def test_frequent_problems_are_found_while_serving(line: OpenLine) -> None:
    window = station(line)
    press(window, Qt.Key.Key_F3)
    assert window.view.search.hasFocus()
    window.view.search.insert("員額")
    line.qtbot.waitUntil(lambda: "先重新計算班級數" in window.view.frequent.toPlainText(), timeout=3_000)
    press(window, ESC)
    assert window.view.search.text() == ""
    press(window, ESC)
    line.qtbot.waitUntil(lambda: not window.view.frequent.isVisible(), timeout=3_000)
    assert window.hasFocus()


def test_a_restart_comes_back_to_whom_the_station_served(line: OpenLine) -> None:
    line.come("里港範例國小")
    window = station(line)
    press(window, SPACE)
    window.close()
    assert line.page.windows.open_station().view.number.text() == "A001"


def test_the_smallest_window_holds_everything(line: OpenLine) -> None:
    line.come("里港範例國小")
    window = station(line)
    press(window, SPACE)
    window.resize(*LEAST)
    assert (window.width(), window.height()) == LEAST
    view = window.view
    for part in (view.next, *view.keys.buttons.values(), view.note, view.search):
        assert part.height() >= part.minimumSizeHint().height()
        assert window.rect().contains(part.mapTo(window, part.rect().bottomRight()))


def test_everything_has_a_name_and_is_reached_with_tab(line: OpenLine) -> None:
    line.come("里港範例國小")
    window = station(line)
    assert unnamed_widgets(window) == []
    assert left_out_by_tab(window) == []
    press(window, Qt.Key.Key_F2)
    assert unnamed_widgets(window) == []
