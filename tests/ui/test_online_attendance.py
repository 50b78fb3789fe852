"""The tab 出席 of 線上名單: a report becomes marks by the rule of its session, and they can be taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.db.queries.events import read_events, read_ledger
from coordinator.db.queries.online import online_rule_of
from coordinator.db.queries.plans import read_plan
from coordinator.domain.events.record import Event
from coordinator.domain.online import OnlineRule
from coordinator.domain.training import MarkSlot
from coordinator.ui.context import Context
from coordinator.ui.online.attendance_room import NOBODY, TO_WRITE, AttendanceRoom
from coordinator.ui.online.page import OnlinePage
from coordinator.ui.online.questions import Questions
from coordinator.ui.online.report_dialog import ReportDialog
from tests.online_world import LIN, ONLINE, WANG, entities, ms
from tests.ui.hands import (
    Desk,
    choose,
    column_texts,
    left_out_by_tab,
    page_over,
    press,
    text_in,
    unnamed_widgets,
)

KNOWN, LATE, NEW, VAGUE = "里港國小教師王小明", "里港國小教師林美玉", "里港國小教師周新人", "王老師"
REPORT = f"""Display Name,Join Time,Leave Time,Attendance Duration
{KNOWN},2023-08-07 08:55:00,2023-08-07 11:31:00,156 mins
{LATE},2023-08-07 09:20:00,2023-08-07 11:00:00,100 mins
{NEW},2023-08-07 08:50:00,2023-08-07 11:35:00,165 mins
{VAGUE},2023-08-07 08:50:00,2023-08-07 11:35:00,165 mins
"""


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[OnlinePage]]:
    answers = Questions(lambda *_: tmp_path / "report.csv", lambda *_: tmp_path / "out.xlsx")
    (tmp_path / "report.csv").write_text(REPORT, encoding="utf-8")
    with page_over(
        lambda context: OnlinePage(context, questions=answers), entities(), tmp_path, make_context, qtbot
    ) as desk:
        desk.page.import_button.click()
        desk.wait(lambda: desk.page.dialog is not None)
        assert isinstance(desk.page.dialog, ReportDialog)
        desk.page.dialog.ok_button.click()
        desk.wait(lambda: len(desk.page.model.rows) == 4)
        desk.page.activateWindow()
        desk.wait(desk.page.isActiveWindow)
        desk.page.tabs.setCurrentIndex(1)
        yield desk


def room_of(desk: Desk[OnlinePage]) -> AttendanceRoom:
    return desk.page.attendance.room


def events(desk: Desk[OnlinePage]) -> tuple[Event, ...]:
    with desk.store.read() as reader:
        return read_events(reader, "t")


def times(desk: Desk[OnlinePage], person: str) -> dict[MarkSlot, int]:
    with desk.store.read() as reader:
        attendance = read_ledger(reader, read_plan(reader, "t")).attendance
    return {mark.slot: mark.at_ms for mark in attendance.of(person, ONLINE).marks}


def rule(desk: Desk[OnlinePage]) -> OnlineRule | None:
    with desk.store.read() as reader:
        return online_rule_of(reader, ONLINE)


def type_rule(desk: Desk[OnlinePage], field: str, text: str) -> None:
    editor = room_of(desk).fields[field].editor
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_everything_is_shown_before_anything_is_written(desk: Desk[OnlinePage]) -> None:
    room = room_of(desk)
    assert column_texts(room.table, "person") == ["王小明", "林美玉", "周新人", VAGUE]
    assert column_texts(room.table, "state") == [
        "Will be marked", "No marks", "Not on the roster", "Nobody found",
    ]  # fmt: skip
    assert column_texts(room.table, "why") == [
        "", "joined 20 min too late, left 30 min too early, 20 min short", "can be added as a walk-in",
        "no school, name",
    ]  # fmt: skip
    assert text_in(room.table, WANG.id, "marks") == "Sign-in 08:55, Sign-out 11:31"
    assert [field.value() for field in room.fields.values()] == ["09:00", "11:30", "120"]
    assert desk.page.write_button.text() == "Write attendance (1)"
    assert (events(desk), rule(desk)) == ((), None)


def test_the_button_writes_once_and_undo_takes_it_back(desk: Desk[OnlinePage]) -> None:
    toasts: list[tuple[str, bool]] = []
    desk.context.toasted.connect(lambda text, undo: toasts.append((text, undo)))
    desk.page.write_button.click()
    assert times(desk, WANG.id) == {MarkSlot.IN: ms("08:55"), MarkSlot.OUT: ms("11:31")}
    assert toasts[-1] == ("Attendance of 1 people written", True)
    desk.wait(lambda: text_in(room_of(desk).table, WANG.id, "state") == "Marked")
    assert not desk.page.write_button.isEnabled()
    assert rule(desk) is not None
    desk.context.undo.undo()
    assert times(desk, WANG.id) == {}
    desk.wait(lambda: text_in(room_of(desk).table, WANG.id, "state") == "Will be marked")
    desk.context.undo.redo()
    assert times(desk, WANG.id) == {MarkSlot.IN: ms("08:55"), MarkSlot.OUT: ms("11:31")}


def test_a_milder_rule_lets_the_late_pass(desk: Desk[OnlinePage]) -> None:
    type_rule(desk, "join_by", "0930")
    type_rule(desk, "stay_until", "1100")
    type_rule(desk, "minutes", "")
    stored = rule(desk)
    assert stored is not None
    assert (stored.join_by, stored.stay_until, stored.minutes) == (570, 660, None)
    desk.wait(lambda: text_in(room_of(desk).table, LIN.id, "state") == "Will be marked")
    assert desk.context.undo.undo_text.startswith("Change the online rule of")
    for _ in range(3):
        desk.context.undo.undo()
    assert rule(desk) is None


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [("join_by", "abc", "abc"), ("minutes", "many", "many"), ("stay_until", "0800", "after the start")],
)
def test_a_rule_that_cannot_be_read_stays_as_it_was(
    desk: Desk[OnlinePage], field: str, text: str, says: str
) -> None:
    said: list[str] = []
    desk.context.undo.refused.connect(said.append)
    type_rule(desk, field, text)
    assert says in desk.page.notice.text + "".join(said)
    assert rule(desk) is None
    assert room_of(desk).fields[field].value() in ("09:00", "120", "11:30")


def test_somebody_unknown_walks_in_by_choice(desk: Desk[OnlinePage]) -> None:
    room = room_of(desk)
    key = next(row.id for row in room.model.rows if row.person == "周新人")
    room.table.select_key(key)
    assert room.choose_button.text() == "Add as walk-in"
    room.choose_button.click()
    assert text_in(room.table, key, "state") == "Will walk in"
    room.table.select_key(key)
    assert room.choose_button.text() == "Leave out again"
    press(room.table, Qt.Key.Key_Return)
    assert text_in(room.table, key, "state") == "Not on the roster"
    press(room.table, Qt.Key.Key_Return)
    desk.page.write_button.click()
    assert [event.kind for event in events(desk)].count("walk_in") == 1
    assert set(times(desk, key)) == {MarkSlot.IN, MarkSlot.OUT}


def test_chips_show_one_kind_of_line(desk: Desk[OnlinePage]) -> None:
    room = room_of(desk)
    assert [one.text() for one in room.chips if not one.isHidden()] == [
        "All 4", "To write 1", "No marks 1", "Nobody found 2",
    ]  # fmt: skip
    room.chips[NOBODY].click()
    assert column_texts(room.table, "person") == ["周新人", VAGUE]
    room.chips[TO_WRITE].click()
    assert column_texts(room.table, "person") == ["王小明"]


def test_a_person_found_later_is_marked_then(desk: Desk[OnlinePage]) -> None:
    desk.page.write_button.click()
    desk.page.tabs.setCurrentIndex(0)
    key = next(row.id for row in desk.page.model.rows if row.name.display_name == NEW)
    choose(desk.page.table, key, "person", "林美玉（里港國小）")
    desk.wait(lambda: text_in(desk.page.table, key, "person") != "")
    desk.page.tabs.setCurrentIndex(1)
    assert text_in(room_of(desk).table, LIN.id, "state") == "Will be marked"


def test_a_session_without_names_says_so(desk: Desk[OnlinePage]) -> None:
    for one in desk.page.model.rows:
        desk.page.table.select_key(one.id)
    desk.page.attendance.choose_session("")
    assert desk.page.attendance.waiting == ()
    desk.page.attendance.write()
    assert events(desk) == ()


def test_the_head_has_the_buttons_of_the_tab(desk: Desk[OnlinePage]) -> None:
    page = desk.page
    assert (page.write_button.isHidden(), page.import_button.isHidden()) == (False, True)
    page.tabs.setCurrentIndex(0)
    assert (page.write_button.isHidden(), page.import_button.isHidden()) == (True, False)


def test_all_of_it_is_reached_by_the_keyboard_and_named(desk: Desk[OnlinePage]) -> None:
    assert left_out_by_tab(desk.page) == []
    assert unnamed_widgets(desk.page) == []
