"""The calendar: what a screen reader hears, keys from day to day, entries moved by keys and by the mouse."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from coordinator.planning.holidays import Caveat, DayKind, DayNote
from coordinator.ui.kit import theme
from coordinator.ui.kit.calendar import CalendarPanel, CalendarView, Entry, Moved
from coordinator.ui.kit.calendar.days import note_words
from coordinator.ui.kit.calendar.drawing import fitted
from coordinator.ui.kit.calendar.panel import caveat_words
from coordinator.ui.kit.calendar.weeks import month_from
from tests.ui.hands import unnamed_widgets

A1, A2, B1, ALONE = (
    Entry("a1", date(2023, 8, 7), "第一梯次", "a", 0, "第一梯次 第一天"),
    Entry("a2", date(2023, 8, 8), "第一梯次", "a", 0, "第一梯次 第二天"),
    Entry("b1", date(2023, 8, 8), "第二梯次", "b", 1, "第二梯次 第一天"),
    Entry("h", date(2023, 9, 12), "駐點實機", "", 17),
)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(look: theme.Theme, qtbot: QtBot) -> CalendarPanel:
    panel = CalendarPanel("Calendar")
    qtbot.addWidget(panel)
    panel.resize(720, 520)
    panel.show_entries(date(2023, 8, 1), date(2024, 7, 31), [A1, A2, B1, ALONE])
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def heard(signal: Any) -> list[Any]:
    """Everything a signal says from now on."""
    said: list[Any] = []
    signal.connect(said.append)
    return said


def press(view: CalendarView, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    view.setFocus()
    QTest.keyClick(view, key, modifiers or Qt.KeyboardModifier.NoModifier)


def drag(view: CalendarView, key: str, to: date, *, shift: bool = False, esc: bool = False) -> None:
    """Take an entry by the mouse to another day."""
    pressed = SHIFT if shift else Qt.KeyboardModifier.NoModifier
    start, end = view.chip_of(key), view.visualRect(view.days.index_of(to)).center()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pressed, start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    if esc:
        QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pressed, end)


def test_it_opens_where_the_first_entry_is(panel: CalendarPanel) -> None:
    assert panel.view.current_day() == A1.day
    assert panel.month.text() == "112/8"
    assert panel.view.picked_key() == "a1"


def test_another_year_opens_where_its_first_entry_is(panel: CalendarPanel) -> None:
    later = replace(A1, key="z", day=date(2026, 8, 10))
    panel.show_entries(date(2026, 8, 1), date(2027, 7, 31), [later])
    assert panel.view.current_day() == later.day
    panel.show_entries(date(2023, 8, 1), date(2024, 7, 31), [A1, A2])
    assert (panel.view.current_day(), panel.month.text()) == (A1.day, "112/8")


def test_the_day_with_the_keyboard_stays_in_view_when_room_is_lost(panel: CalendarPanel) -> None:
    view = panel.view
    last = view.indexAt(QPoint(5, view.viewport().height() - 5))
    view.setCurrentIndex(last)
    panel.resize(720, 340)
    assert view.viewport().rect().intersects(view.visualRect(last))


def test_every_cell_says_what_it_shows(panel: CalendarPanel) -> None:
    days = panel.view.days
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert days.index_of(A2.day).data(spoken) == "112年8月8日(二), 第一梯次 第二天, 第二梯次 第一天"
    assert days.index_of(date(2023, 8, 12)).data(spoken) == "112年8月12日(六), Weekend"
    assert days.index_of(date(2023, 9, 23)).data(spoken) == "112年9月23日(六), Make-up day"
    assert days.index_of(date(2023, 9, 29)).data(spoken) == "112年9月29日(五), 中秋節"
    assert days.index_of(A2.day).data(Qt.ItemDataRole.ToolTipRole) == "第一梯次 第二天\n第二梯次 第一天"
    assert panel.view.accessibleDescription().startswith("第一梯次 第一天. Arrow keys go from day to day")


def test_it_says_what_it_does_not_know(panel: CalendarPanel) -> None:
    assert panel.caveat.text() == "Typhoon days and days that one county gives or moves are not in it."
    panel.show_entries(date(2030, 8, 1), date(2031, 7, 31), [])
    assert "not announced" in panel.caveat.text()
    assert caveat_words(Caveat.NO_CALENDAR) == "For the earliest years only weekends are known."


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Qt.Key.Key_Right], date(2023, 8, 8)),
        ([Qt.Key.Key_Left, Qt.Key.Key_Left], date(2023, 8, 5)),
        ([Qt.Key.Key_Down], date(2023, 8, 14)),
        ([Qt.Key.Key_PageDown], date(2023, 9, 7)),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_PageUp], date(2023, 8, 7)),
        ([Qt.Key.Key_Up] * 9, date(2023, 7, 30)),
    ],
)
def test_keys_go_from_day_to_day_over_the_ends_of_weeks(
    panel: CalendarPanel, keys: list[Qt.Key], day: date
) -> None:
    for key in keys:
        press(panel.view, key)
    assert panel.view.current_day() == day


def test_space_goes_to_the_next_entry_and_enter_opens_it(panel: CalendarPanel) -> None:
    view = panel.view
    opened, picked, days = heard(view.opened), heard(view.picked), heard(view.day_opened)
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Space)
    press(view, Qt.Key.Key_Return)
    assert (picked, opened) == (["a2", "b1"], ["b1"])
    assert view.accessibleDescription().startswith("第二梯次 第一天. ")
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Space)
    press(view, Qt.Key.Key_Return)
    assert days == [date(2023, 8, 9)]


@pytest.mark.parametrize(
    ("key", "modifiers", "moved"),
    [
        (Qt.Key.Key_Right, CTRL, Moved("a1", 1, whole=False)),
        (Qt.Key.Key_Up, CTRL, Moved("a1", -7, whole=False)),
        (Qt.Key.Key_Down, CTRL | SHIFT, Moved("a1", 7, whole=True)),
    ],
)
def test_ctrl_and_arrows_move_an_entry_with_shift_its_group(
    panel: CalendarPanel, key: Qt.Key, modifiers: Qt.KeyboardModifier, moved: Moved
) -> None:
    said = heard(panel.view.moved)
    press(panel.view, key, modifiers)
    assert said == [moved]
    assert panel.view.days.entry("a1") == A1


def test_the_keyboard_follows_what_was_moved(panel: CalendarPanel) -> None:
    later = Entry("a1", date(2023, 8, 10), "第一梯次", "a")
    panel.show_entries(date(2023, 8, 1), date(2024, 7, 31), [later, A2, B1, ALONE])
    assert (panel.view.current_day(), panel.view.picked_key()) == (later.day, "a1")


def test_dragging_an_entry_says_where_to_and_moves_it(panel: CalendarPanel) -> None:
    said, told = heard(panel.view.moved), heard(panel.view.drag_told)
    drag(panel.view, "b1", date(2023, 8, 17))
    drag(panel.view, "a1", date(2023, 8, 14), shift=True)
    assert said == [Moved("b1", 9, whole=False), Moved("a1", 7, whole=True)]
    assert "第二梯次 → 112年8月17日(四)" in told
    assert told[-1] == ""


def test_esc_ends_a_drag_unheard_and_a_click_is_no_drag(panel: CalendarPanel) -> None:
    said = heard(panel.view.moved)
    drag(panel.view, "b1", date(2023, 8, 17), esc=True)
    drag(panel.view, "b1", date(2023, 8, 8))
    assert said == []
    QTest.mouseClick(
        panel.view.viewport(), Qt.MouseButton.LeftButton, pos=panel.view.chip_of("a2") + QPoint(1, 1)
    )
    assert panel.view.picked_key() == "a2"


def test_the_buttons_turn_the_months(panel: CalendarPanel) -> None:
    earlier, later = panel.findChildren(QToolButton)
    later.click()
    later.click()
    earlier.click()
    assert panel.month.text() == "112/9"


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2023, 8, 31), 1, date(2023, 9, 30)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2023, 1, 15), -1, date(2022, 12, 15)),
    ],
)
def test_a_month_further_is_a_day_that_exists(day: date, months: int, then: date) -> None:
    assert month_from(day, months) == then


def test_a_holiday_without_a_name_has_a_word(look: theme.Theme) -> None:
    assert note_words(DayNote(DayKind.HOLIDAY)) == "Public holiday"
    assert note_words(DayNote(DayKind.WORKDAY)) == ""


def test_the_model_is_honest_and_widgets_are_named(panel: CalendarPanel, qtmodeltester: Any) -> None:
    qtmodeltester.check(panel.view.days)
    assert unnamed_widgets(panel) == []


def test_entries_of_many_groups_are_drawn_by_shape_as_well(panel: CalendarPanel) -> None:
    many = [Entry(str(n), date(2023, 8, 7 + n), f"第{n}", str(n), n) for n in range(20)]
    panel.show_entries(date(2023, 8, 1), date(2024, 7, 31), many)
    assert not panel.grab().isNull()


def test_all_seven_days_are_seen_however_narrow_the_calendar_is(look: theme.Theme, qtbot: QtBot) -> None:
    view = CalendarView("Calendar")
    qtbot.addWidget(view)
    view.show_days(date(2023, 8, 1), date(2024, 7, 31), {}, [A1])
    view.resize(220, 400)
    view.show()
    assert view.columnViewportPosition(6) + view.columnWidth(6) <= view.viewport().width()


@pytest.mark.parametrize(("signs", "shown"), [(4, "第一梯次"), (2, "第一"), (1, "一"), (0, "")])
def test_a_narrow_chip_still_tells_batches_apart(look: theme.Theme, signs: int, shown: str) -> None:
    metrics = QFontMetrics(QApplication.font())
    assert fitted("第一梯次", metrics, metrics.horizontalAdvance("梯" * signs) + 1) == shown
