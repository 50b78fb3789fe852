"""Batches, sessions and calendar on the page 計畫: laid out in one step, moved by keys, mouse and typing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coordinator.domain.plan import Plan
from coordinator.domain.training import CourseDay, MarkSlot
from coordinator.ui.context import Context
from coordinator.ui.kit import theme
from coordinator.ui.plan.layout_dialog import LayOutDialog
from coordinator.ui.plan.page import PlanPage
from tests.sample_plans import NATIONAL, PINGTUNG
from tests.sample_plans import plan as sample_plan
from tests.small_plan import B1, B2, HANDS_ON, small_plan
from tests.ui.hands import Desk, page_over, press, sample, text_in, tool, type_into, unnamed_widgets

SECOND = CourseDay("d2", "t", "f", "d2", "第二天", hours=8, position=2)
PLAN = replace(
    small_plan(),
    training=replace(small_plan().training, people_per_school=2),
    course_days=(*small_plan().course_days, SECOND),
)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[PlanPage]]:
    with page_over(PlanPage, PLAN.entities(), tmp_path, make_context, qtbot) as desk:
        desk.page.tabs.setCurrentIndex(1)
        desk.page.activateWindow()
        desk.wait(desk.page.isActiveWindow)
        yield desk


def days_of(plan: Plan) -> list[tuple[str, int, int]]:
    """Short name, month and day of every session."""
    return [(s.slug, s.day.month, s.day.day) for s in plan.sessions]


def write(editor: QLineEdit, text: str) -> None:
    """Type over a line and press Enter."""
    editor.setFocus()
    editor.selectAll()
    editor.insert(text)
    editor.editingFinished.emit()


def lay_out(desk: Desk[PlanPage]) -> LayOutDialog:
    """Ctrl+L in the list of batches."""
    press(desk.page.batches.table, Qt.Key.Key_L, CTRL)
    dialog = desk.page.dates.dialog
    assert isinstance(dialog, LayOutDialog)
    dialog.activateWindow()
    desk.wait(dialog.isActiveWindow)
    return dialog


def tick(dialog: LayOutDialog, row: int) -> None:
    """Space on a district."""
    box = list(dialog.ticks.values())[row]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)


def first_date(dialog: LayOutDialog, text: str) -> None:
    editor = dialog.first.editor
    assert isinstance(editor, QLineEdit)
    write(editor, text)


# -- laying out ----------------------------------------------------------------------------------------


def test_a_new_batch_is_laid_out_in_one_step(desk: Desk[PlanPage]) -> None:
    dialog = lay_out(desk)
    assert (dialog.name.value(), dialog.venue.value()) == ("Batch 3", None)
    tick(dialog, 0)
    tick(dialog, 1)
    dialog.venue.editor.setCurrentIndex(1)  # type: ignore[attr-defined]
    dialog.venue.editor.activated.emit(1)  # type: ignore[attr-defined]
    assert dialog.sums.text() == "2 districts, 5 schools, about 10 people, 4 seats at the venue"
    first_date(dialog, "8/25")
    assert [(r.day, text_in(dialog.days, r.course_day.id, "change")) for r in dialog.rows] == [
        (date(2023, 8, 25), "new session"),
        (date(2023, 8, 26), "new session"),
    ]
    assert text_in(dialog.days, "d2", "kind") == "Weekend"
    assert desk.plan == PLAN
    dialog.ok_button.click()
    desk.page.refresh_now()
    plan = desk.plan
    new = plan.batches[2]
    assert (new.name, new.slug, new.venue_id) == ("Batch 3", "b3", "v")
    assert [d.name for d in plan.districts_of(new)] == ["北區", "南區"]
    assert [(s.slug, s.day.day, s.number, s.venue_id) for s in plan.sessions_of(new)] == [
        ("b3-d1", 25, 4, "v"),
        ("b3-d2", 26, 5, "v"),
    ]
    assert [len(plan.marks_of(s)) for s in plan.sessions_of(new)] == [4, 2]
    assert desk.page.notice.text == "Not a working day: 112年8月26日(六)：Weekend"
    assert desk.context.undo.count() == 1
    assert desk.context.undo.undo_text == "Lay out “Batch 3”"
    desk.context.undo.undo()
    assert desk.plan == PLAN


def test_weekends_and_holidays_are_skipped_only_when_asked(desk: Desk[PlanPage]) -> None:
    dialog = lay_out(desk)
    first_date(dialog, "9/28")
    assert [r.day.day for r in dialog.rows if r.day] == [28, 29]
    assert text_in(dialog.days, "d2", "kind") == "中秋節"
    dialog.no_holidays.click()
    assert [r.day.day for r in dialog.rows if r.day] == [28, 30]
    dialog.no_weekends.click()
    assert [(r.day.month, r.day.day) for r in dialog.rows if r.day] == [(9, 28), (10, 2)]
    dialog.reject()
    assert desk.plan == PLAN


def test_an_existing_batch_is_shown_as_it_is_and_one_day_moves_alone(desk: Desk[PlanPage]) -> None:
    desk.page.batches.select("b1")
    dialog = lay_out(desk)
    assert [text_in(dialog.days, key, "change") for key in ("d", "d2")] == ["stays", "not held"]
    type_into(dialog.days, "d", "day", "8/9")
    assert text_in(dialog.days, "d", "change") == "moves from 8/7(一)"
    type_into(dialog.days, "d2", "day", "明天")
    assert "明天" in dialog.notice.text
    type_into(dialog.days, "d2", "day", "8/10")
    type_into(dialog.days, "d2", "day", "")
    tick(dialog, 0)
    dialog.ok_button.click()
    assert days_of(desk.plan) == [("b1-d1", 8, 9), ("b2-d1", 8, 14), ("h1", 9, 12)]
    assert [d.batch_id for d in desk.plan.districts] == [None, "b2"]
    desk.context.undo.undo()
    assert desk.plan == PLAN


def test_the_dialog_stays_until_name_and_date_can_be_read(desk: Desk[PlanPage]) -> None:
    dialog = lay_out(desk)
    editor = dialog.name.editor
    assert isinstance(editor, QLineEdit)
    write(editor, " ")
    first_date(dialog, "8/32")
    dialog.ok_button.click()
    assert dialog.isVisible()
    write(editor, "加場")
    dialog.ok_button.click()
    assert dialog.isVisible()
    first_date(dialog, "")
    dialog.ok_button.click()
    assert [b.name for b in desk.plan.batches] == ["第一梯次", "第二梯次", "加場"]
    assert len(desk.plan.sessions) == 3


def test_enter_in_the_first_date_shows_the_dates_and_stores_nothing(desk: Desk[PlanPage]) -> None:
    dialog = lay_out(desk)
    dialog.first.editor.setFocus()
    QTest.keyClicks(dialog.first.editor, "8/28")
    QTest.keyClick(dialog.first.editor, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.days.hasFocus()
    assert [r.day.day for r in dialog.rows if r.day] == [28, 29]
    assert desk.plan == PLAN
    dialog.reject()


def test_both_batches_of_the_sample_are_laid_out_as_they_are_in_it(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    full = sample_plan(PINGTUNG)
    bare = replace(
        full,
        batches=(),
        sessions=(),
        marks=(),
        districts=tuple(replace(d, batch_id=None) for d in full.districts),
    )
    with page_over(PlanPage, bare.entities(), tmp_path, make_context, qtbot) as desk:
        desk.page.tabs.setCurrentIndex(1)
        for batch, names in zip(full.batches, ("第一梯次", "第二梯次"), strict=True):
            desk.page.batches.table.clearSelection()
            tool(desk.page.batches, "Lay out…").click()
            dialog = desk.page.dates.dialog
            assert isinstance(dialog, LayOutDialog)
            editor = dialog.name.editor
            assert isinstance(editor, QLineEdit)
            write(editor, names)
            for key, tick_box in dialog.ticks.items():
                if key in {d.id for d in full.districts_of(batch)}:
                    tick_box.click()
            number = [v.id for v in full.venues].index(batch.venue_id or "") + 1
            dialog.venue.editor.setCurrentIndex(number)  # type: ignore[attr-defined]
            first = full.dates_of(batch)[0]
            first_date(dialog, f"{first.month}/{first.day}")
            dialog.ok_button.click()
            desk.page.refresh_now()
        assert told(desk.plan) == told(full)
        assert desk.context.undo.count() == 2


def times(plan: Plan, key: str) -> list[tuple[MarkSlot, int | None, int | None]]:
    session = next(s for s in plan.sessions if s.id == key)
    return [(m.slot, m.opens, m.closes) for m in plan.marks_of(session)]


def told(plan: Plan) -> list[object]:
    """What a plan says of its batches, without keys."""
    days = {day.id: day.slug for day in plan.course_days}
    return [
        (
            batch.slug, batch.name, batch.format_id, batch.venue_id,
            [d.slug for d in plan.districts_of(batch)],
            [(s.slug, s.number, s.day, days[s.course_day_id], s.venue_id, times(plan, s.id))
             for s in plan.sessions_of(batch)],
        )
        for batch in plan.batches
    ]  # fmt: skip


def test_another_format_has_other_course_days(desk: Desk[PlanPage]) -> None:
    dialog = lay_out(desk)
    first_date(dialog, "9/18")
    dialog.format.editor.setCurrentIndex(1)  # type: ignore[attr-defined]
    dialog.format.editor.activated.emit(1)  # type: ignore[attr-defined]
    assert [(r.course_day.id, r.day) for r in dialog.rows] == [("e", date(2023, 9, 18))]
    assert unnamed_widgets(dialog) == []
    dialog.reject()


def test_a_format_without_course_days_says_where_they_come_from(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(PlanPage, sample(NATIONAL), tmp_path, make_context, qtbot) as desk:
        desk.page.tabs.setCurrentIndex(1)
        tool(desk.page.batches, "Lay out…").click()
        dialog = desk.page.dates.dialog
        assert isinstance(dialog, LayOutDialog)
        assert not dialog.rows
        assert "no course days" in dialog.notice.text
        online = dialog.format.editor.findText(desk.plan.formats[0].title)  # type: ignore[attr-defined]
        dialog.format.editor.setCurrentIndex(online)  # type: ignore[attr-defined]
        dialog.format.editor.activated.emit(online)  # type: ignore[attr-defined]
        assert dialog.rows
        assert not dialog.notice.text
        dialog.reject()


def test_a_bare_plan_gets_what_a_batch_needs(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(PlanPage, [PLAN.training], tmp_path, make_context, qtbot) as desk:
        desk.page.tabs.setCurrentIndex(1)
        tool(desk.page.batches, "Lay out…").click()
        dialog = desk.page.dates.dialog
        assert isinstance(dialog, LayOutDialog)
        first_date(dialog, "112/8/7")
        dialog.ok_button.click()
        plan = desk.plan
        assert ([f.title for f in plan.formats], [d.name for d in plan.course_days]) == (
            ["On-site briefing"],
            ["Day one"],
        )
        assert days_of(plan) == [("b1-d1", 8, 7)]
        assert desk.context.undo.count() == 1


# -- moving --------------------------------------------------------------------------------------------


def test_a_day_moves_alone_by_the_keyboard_of_the_calendar(desk: Desk[PlanPage]) -> None:
    view = desk.page.dates.calendar.view
    desk.page.sessions.select(B1)
    assert view.picked_key() == B1
    press(view, Qt.Key.Key_Right, CTRL)
    desk.page.refresh_now()
    assert days_of(desk.plan)[0] == ("b1-d1", 8, 8)
    assert desk.context.undo.undo_text == "Move “112年8月7日(一) 第一天”"
    assert view.current_day() == date(2023, 8, 8)
    press(view, Qt.Key.Key_Left, CTRL)
    assert desk.plan == PLAN


def test_a_batch_moves_with_all_its_days_and_keeps_their_distances(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(PlanPage, sample(PINGTUNG), tmp_path, make_context, qtbot) as desk:
        page, before = desk.page, desk.plan
        page.tabs.setCurrentIndex(1)
        view = page.dates.calendar.view
        page.sessions.select(before.sessions[1].id)
        press(view, Qt.Key.Key_Down, CTRL | SHIFT)
        page.refresh_now()
        first = before.batches[0]
        assert [d.day for d in desk.plan.dates_of(first)] == [14, 15, 16]
        assert [d.day for d in desk.plan.dates_of(before.batches[1])] == [14, 15, 16]
        assert desk.context.undo.undo_text == "Move “第一梯次”"
        type_into(page.batches.table, first.id, "days", "8/25")
        page.refresh_now()
        assert [d.day for d in desk.plan.dates_of(first)] == [25, 26, 27]
        assert desk.context.undo.count() == 2
        desk.context.undo.undo()
        desk.context.undo.undo()
        assert desk.plan == before


def test_a_session_is_dragged_to_another_day_and_a_weekend_is_said_not_refused(desk: Desk[PlanPage]) -> None:
    view = desk.page.dates.calendar.view
    start = view.chip_of(B2)
    end = view.visualRect(view.days.index_of(date(2023, 8, 19))).center()
    button = Qt.MouseButton.LeftButton
    QTest.mousePress(view.viewport(), button, pos=start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), button, pos=end)
    desk.page.refresh_now()
    assert days_of(desk.plan)[1] == ("b2-d1", 8, 19)
    assert desk.page.notice.text == "Not a working day: 112年8月19日(六)：Weekend"
    assert [row.session.id for row in desk.page.sessions.table.selected_rows()] == [B2]
    press(view, Qt.Key.Key_Right, CTRL)
    press(view, Qt.Key.Key_Right, CTRL)
    assert desk.page.notice.text == ""


def test_a_day_of_the_calendar_takes_a_new_session_of_the_chosen_batch(desk: Desk[PlanPage]) -> None:
    desk.page.batches.select("b1")
    view = desk.page.dates.calendar.view
    view.go_to(date(2023, 8, 10))
    press(view, Qt.Key.Key_Return)
    desk.page.refresh_now()
    assert ("b1-d2", 8, 10) in days_of(desk.plan)
    assert desk.context.undo.undo_text == "Add session"


def test_enter_on_a_session_opens_its_date_in_the_list(desk: Desk[PlanPage]) -> None:
    view = desk.page.dates.calendar.view
    view.pick(HANDS_ON)
    press(view, Qt.Key.Key_Return)
    assert desk.page.sessions.table.state() == desk.page.sessions.table.State.EditingState


def test_a_holiday_is_marked_in_the_list_of_sessions(desk: Desk[PlanPage]) -> None:
    type_into(desk.page.sessions.table, HANDS_ON, "day", "9/29")
    desk.page.refresh_now()
    table = desk.page.sessions.table
    number = [c.name for c in table.rows.columns].index("day")
    tip = table.rows.index(table.rows.position_of(HANDS_ON), number).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "This is a public holiday: 中秋節"


def test_without_districts_the_dialog_says_where_they_are_made(look: theme.Theme, qtbot: QtBot) -> None:
    plan = replace(PLAN, districts=(), members=())
    dialog = LayOutDialog(plan, plan.batches[0])
    qtbot.addWidget(dialog)
    assert [text.text() for text in dialog.districts.findChildren(QLabel)] == [
        "There are no districts yet; add them on Districts."
    ]
