"""候位 and 問題單: who is next and why, every step by its digit, and what is taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.documents.pdf.preview import page_count
from coordinator.domain.helpdesk.acts import Register
from coordinator.domain.helpdesk.slip import SlipForm
from coordinator.domain.helpdesk.values import NoteKind, RequestState
from coordinator.services.helpdesk import open_helpdesk
from coordinator.ui.context import Context
from tests.small_plan import HANDS_ON
from tests.ui.hands import column_texts, text_in
from tests.ui.queue_line import EQUIPPED, OpenLine, line_over, type_text

ENTER = Qt.Key.Key_Return
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def closed(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[OpenLine]:
    with line_over(tmp_path, make_context, qtbot) as line:
        yield line


@pytest.fixture
def line(closed: OpenLine) -> OpenLine:
    closed.open()
    closed.open_room()
    return closed


# -- the line and the request -----------------------------------------------------------------------


def test_the_line_says_who_is_next_and_why(line: OpenLine) -> None:
    line.come("里港範例國小")
    line.come("高樹範例國小", "posts")
    line.later(minutes=10)
    line.work.refresh()
    table = line.work.line.table
    assert column_texts(table, "label") == ["A001", "A002"]
    assert column_texts(table, "waits") == ["11 min", "10 min"]
    assert column_texts(table, "why") == ["came 09:13; is next", "came 09:14; 1 before"]
    assert text_in(table, line.request("A002").id, "module") == "Posts"


def test_digits_do_the_steps_and_control_z_takes_one_back(line: OpenLine) -> None:
    line.come("里港範例國小")
    line.work.line.select(line.request("A001").id)
    line.work.line.table.setFocus()
    for key, state in (
        (Qt.Key.Key_9, RequestState.CALLED),
        (Qt.Key.Key_1, RequestState.IN_SERVICE),
        (Qt.Key.Key_3, RequestState.PAUSED),
        (Qt.Key.Key_1, RequestState.IN_SERVICE),
        (Qt.Key.Key_4, RequestState.SOLVED),
    ):
        line.later()
        line.press(key)
        assert line.request("A001").state is state
    line.press(Qt.Key.Key_Z, CONTROL)
    assert line.request("A001").state is RequestState.IN_SERVICE
    assert "Taken back" in line.page.notice.text


def test_a_digit_typed_into_a_note_is_a_digit(line: OpenLine) -> None:
    line.come("里港範例國小")
    card = line.work.request
    line.work.line.select(line.request("A001").id)
    card.note.setFocus()
    QTest.keyClicks(card.note, "4")
    assert card.note.text() == "4"
    assert line.request("A001").state is RequestState.WAITING
    line.press(ENTER)
    assert line.request("A001").said(NoteKind.NOTE) == "4"
    assert "4" in card.notes.text()


def test_what_is_noted_when_solving_is_the_answer(line: OpenLine) -> None:
    line.come("里港範例國小")
    card = line.work.request
    line.work.line.select(line.request("A001").id)
    card.keys.buttons["1"].click()
    card.note.setText("重新計算員額")
    card.keys.buttons["4"].click()
    assert line.request("A001").said(NoteKind.ANSWER) == "重新計算員額"
    assert card.note.text() == ""


def test_a_transfer_keeps_number_and_place(line: OpenLine) -> None:
    line.open_room("綁定協助", "B", ("account",))
    line.come("里港範例國小")
    before = line.request("A001")
    line.work.line.select(before.id)
    line.work.line.table.setFocus()
    line.press(Qt.Key.Key_6)
    bar = line.work.request.transfer
    assert bar.isVisible()
    bar.room.set_value("B")
    bar.module.set_value("account")
    bar.go.click()
    after = line.request("A001")
    assert (after.label, after.room, after.module) == ("A001", "B", "account")
    assert after.place_ms == before.place_ms
    assert not bar.isVisible()


def test_called_three_times_in_vain_the_page_suggests_that_somebody_left(line: OpenLine) -> None:
    line.come("里港範例國小")
    card = line.work.request
    line.work.line.select(line.request("A001").id)
    for _ in range(3):
        card.keys.buttons["9"].click()
        card.keys.buttons["2"].click()
        line.later(minutes=6)
    card.refresh()
    assert "Has this school left?" in card.gone.text
    assert "has left?" in column_texts(line.work.line.table, "why")[0]
    card.gone._button.click()
    assert line.request("A001").state is RequestState.LEFT


def test_the_school_s_history_stands_beside_the_request(line: OpenLine) -> None:
    line.come("里港範例國小", problem="帳號鎖住")
    card = line.work.request
    line.work.line.select(line.request("A001").id)
    card.keys.buttons["1"].click()
    card.note.setText("已解鎖")
    card.keys.buttons["4"].click()
    line.come("里港範例國小", "posts")
    line.work.line.select(line.request("A002").id)
    assert "A001" in card.history.text()
    assert "帳號鎖住 → 已解鎖" in card.history.text()


def test_filters_show_a_part_and_choosing_a_hidden_one_takes_them_away(line: OpenLine) -> None:
    line.open_room("綁定協助", "B")
    line.come("里港範例國小")
    line.come("高樹範例國小", letter="B")
    part = line.work.line
    part.room.set_value("B")
    part.refresh()
    assert column_texts(part.table, "label") == ["B001"]
    part.select(line.request("A001").id)
    assert column_texts(part.table, "label") == ["A001", "B001"]
    line.page.run_action("find")
    assert part.search.hasFocus()
    part.search.setText("高樹")
    line.press(ENTER)
    assert column_texts(part.table, "school") == ["高樹範例國小"]


def test_control_z_is_the_line_s_although_the_window_has_an_undo_of_its_own(line: OpenLine) -> None:
    pressed: list[bool] = []
    undo = QAction("Undo", line.page)
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    undo.triggered.connect(pressed.append)
    line.page.addAction(undo)
    line.come("里港範例國小")
    line.work.line.select(line.request("A001").id)
    for part in (line.work.line.table, line.work.request.keys.buttons["4"]):
        line.work.request.keys.buttons["1"].click()
        part.setFocus()
        line.press(Qt.Key.Key_Z, CONTROL)
        assert line.request("A001").state is RequestState.WAITING
    assert pressed == []


def test_a_registration_that_is_taken_back_leaves_the_counter_empty(line: OpenLine) -> None:
    counter = line.work.counter
    counter.school.choose("高樹範例國小", None)
    counter.name.choose("周新來", None)
    counter.topic.choose(("posts",))
    counter.submit()
    assert line.work.result.isVisible()
    line.press(Qt.Key.Key_Z, CONTROL)
    assert line.serving.requests == ()
    assert counter.isVisible()
    assert counter.school.value() == ""
    line.come("里港範例國小")
    assert line.request("A002").state is RequestState.WAITING


def test_a_number_of_a_room_on_another_laptop_is_taken_in_by_its_label(line: OpenLine) -> None:
    counter = line.work.counter
    type_text(counter.school.editor, "b012")
    line.press(ENTER)
    assert counter.topic.hasFocus()
    line.press(Qt.Key.Key_1)
    line.press(ENTER, CONTROL)
    assert line.work.result.number.text() == "B012"
    request = line.request("B012")
    assert (request.room, request.label) == ("A", "B012")


def test_what_another_window_of_the_program_commits_is_on_the_page_by_itself(line: OpenLine) -> None:
    other = open_helpdesk(line.store, HANDS_ON, "櫃檯一", clock=lambda: line.now)
    other.perform(Register("A", "staff", "周新來", "高樹範例國小", brought=EQUIPPED))
    line.qtbot.waitUntil(lambda: column_texts(line.work.line.table, "label") == ["A001"], timeout=3_000)
    other.close()


def test_minutes_of_a_pass_and_the_paper_of_slips_are_kept(closed: OpenLine) -> None:
    start = closed.page.start
    assert start.minutes.value() == 5
    start.minutes.editor.setValue(8)  # type: ignore[attr-defined]
    start.minutes.editor.editingFinished.emit()  # type: ignore[attr-defined]
    start.paper.editor.setCurrentIndex(1)  # type: ignore[attr-defined]
    start.paper.editor.activated.emit(1)  # type: ignore[attr-defined]
    closed.open()
    assert closed.serving.helpdesk.pass_ms == 8 * 60_000
    assert closed.page.slips.form is SlipForm.A7


def test_the_slip_opens_as_a_pdf(line: OpenLine) -> None:
    shown: list[Path] = []

    def show(path: Path) -> bool:
        shown.append(path)
        return True

    line.page.slips.doors.show = show
    counter = line.work.counter
    counter.school.choose("高樹範例國小", None)
    counter.name.choose("周新來", None)
    counter.topic.choose(("posts",))
    counter.submit()
    line.press(Qt.Key.Key_O)
    line.qtbot.waitUntil(lambda: bool(shown), timeout=10_000)
    assert page_count(shown[0]) == 1
