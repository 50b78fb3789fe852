"""Mark plans on the page 計畫: for one or many sessions at once, with times from their agendas or typed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.domain.plan import Plan
from coordinator.domain.training import FOUR_MARKS, TWO_MARKS, MarkSlot
from coordinator.ui.context import Context
from coordinator.ui.plan.marks_dialog import MarksDialog
from coordinator.ui.plan.page import PlanPage
from tests.small_plan import B1, B2, HANDS_ON, small_plan
from tests.ui.hands import Desk, page_over, press, text_in, type_into, unnamed_widgets

PLAN = small_plan()
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[PlanPage]]:
    with page_over(PlanPage, PLAN.entities(), tmp_path, make_context, qtbot) as desk:
        desk.page.tabs.setCurrentIndex(1)
        desk.page.activateWindow()
        desk.wait(desk.page.isActiveWindow)
        yield desk


def marks_dialog(desk: Desk[PlanPage]) -> MarksDialog:
    """Ctrl+M in the list of sessions."""
    press(desk.page.sessions.table, Qt.Key.Key_M, CTRL)
    dialog = desk.page.dates.dialog
    assert isinstance(dialog, MarksDialog)
    dialog.activateWindow()
    desk.wait(dialog.isActiveWindow)
    return dialog


def times(plan: Plan, key: str) -> list[tuple[MarkSlot, int | None, int | None]]:
    session = next(s for s in plan.sessions if s.id == key)
    return [(m.slot, m.opens, m.closes) for m in plan.marks_of(session)]


def test_many_sessions_get_their_marks_from_their_own_agenda(desk: Desk[PlanPage]) -> None:
    desk.page.sessions.table.selectAll()
    dialog = marks_dialog(desk)
    assert dialog.by_agenda.value()
    dialog.plan_choice.editor.setCurrentIndex(0)  # type: ignore[attr-defined]
    dialog.plan_choice.editor.activated.emit(0)  # type: ignore[attr-defined]
    assert text_in(dialog.table, MarkSlot.IN, "opens") == "08:30"
    dialog.ok_button.click()
    plan = desk.plan
    agenda = [(MarkSlot.IN, 510, 540), (MarkSlot.OUT, 1020, None)]
    assert (times(plan, B1), times(plan, B2)) == (agenda, agenda)
    assert times(plan, HANDS_ON) == [(slot, None, None) for slot in TWO_MARKS]
    assert desk.context.undo.count() == 1
    desk.context.undo.undo()
    assert desk.plan == PLAN


def test_times_are_typed_over_for_all_chosen_sessions_alike(desk: Desk[PlanPage]) -> None:
    desk.page.sessions.select(B1)
    dialog = marks_dialog(desk)
    assert [row.slot for row in dialog.table.rows.rows] == list(FOUR_MARKS)
    dialog.by_agenda.click()
    type_into(dialog.table, MarkSlot.AM_OUT, "opens", "12:05")
    type_into(dialog.table, MarkSlot.AM_OUT, "closes", "12:00")
    assert dialog.notice.text
    type_into(dialog.table, MarkSlot.PM_IN, "closes", "1330")
    assert unnamed_widgets(dialog) == []
    dialog.ok_button.click()
    assert times(desk.plan, B1) == [
        (MarkSlot.AM_IN, 510, 540),
        (MarkSlot.AM_OUT, 725, None),
        (MarkSlot.PM_IN, None, 810),
        (MarkSlot.PM_OUT, 1020, None),
    ]
    assert desk.context.undo.undo_text == "Mark plan of “112年8月7日(一) 第一天”"


def test_stored_times_are_kept_and_a_later_start_takes_them_along(desk: Desk[PlanPage]) -> None:
    desk.page.sessions.select(B2)
    marks_dialog(desk).ok_button.click()
    desk.page.activateWindow()
    desk.wait(desk.page.isActiveWindow)
    desk.page.refresh_now()
    type_into(desk.page.sessions.table, B2, "starts", "13:00")
    desk.page.refresh_now()
    assert times(desk.plan, B2) == [(MarkSlot.IN, 780, 810), (MarkSlot.OUT, 1290, None)]
    desk.page.sessions.select(B2)
    dialog = marks_dialog(desk)
    assert not dialog.by_agenda.value()
    assert text_in(dialog.table, MarkSlot.IN, "opens") == "13:00"
    dialog.reject()
