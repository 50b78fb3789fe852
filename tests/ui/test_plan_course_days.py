"""Course days on the page 計畫: format, hours and audience are set while planning."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coordinator.ui.context import Context
from coordinator.ui.plan.page import PlanPage
from tests.small_plan import HANDS_ON, small_plan
from tests.ui.hands import Desk, choose, column_texts, page_over, paste, press, tool, type_into

PLAN = small_plan()


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[PlanPage]]:
    with page_over(PlanPage, PLAN.entities(), tmp_path, make_context, qtbot) as desk:
        desk.page.tabs.setCurrentIndex(3)
        desk.page.activateWindow()
        desk.wait(desk.page.isActiveWindow)
        yield desk


def undo(desk: Desk[PlanPage], times: int) -> None:
    """Ctrl+Z, and the page shows it."""
    for _ in range(times):
        assert desk.context.undo.undo()
    desk.page.refresh_now()


def typed(desk: Desk[PlanPage], card: Any, key: str, column: str, text: str) -> None:
    """Type into a cell; the page has heard of it."""
    type_into(card.table, key, column, text)
    desk.page.refresh_now()


def test_hours_and_audience_of_a_course_day_are_set_while_planning(desk: Desk[PlanPage]) -> None:
    page = desk.page
    days = page.course_days
    assert column_texts(days.table, "audience") == ["人事、教務", ""]
    typed(desk, days, "e", "hours", "6 小時")
    typed(desk, days, "e", "audience", "教務、人事")
    typed(desk, days, "d", "audience", "教務")
    choose(days.table, "e", "format", "實體簡報場")
    page.refresh_now()
    typed(desk, days, "e", "title", "實機操作")
    plan = desk.plan
    hands_on = next(day for day in plan.course_days if day.id == "e")
    assert (hands_on.hours, hands_on.format_id, hands_on.title) == (6, "f", "實機操作")
    assert [[role.name for role in plan.audience_of(day)] for day in plan.course_days] == [
        ["教務"],
        ["教務", "人事"],
    ]
    assert next(s.format_id for s in plan.sessions if s.id == HANDS_ON) == "f"
    typed(desk, days, "e", "audience", "校長")
    assert "校長" in page.notice.text
    undo(desk, 5)
    assert desk.plan == PLAN


def test_course_days_are_added_pasted_and_deleted_with_their_sessions(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.formats.select("g")
    tool(page.course_days, "Add course day").click()
    page.refresh_now()
    new = desk.plan.course_days[2]
    assert (new.name, new.slug, new.format_id) == ("Day 1", "d2", "g")
    page.course_days.table.setFocus()
    paste(page.course_days.table, "第二天\t註冊業務\t實體簡報場\t8\t教務\n第三天\t\t\t３")
    pasted = desk.plan.course_days[3:]
    assert [(d.name, d.title, d.format_id, d.hours) for d in pasted] == [
        ("第二天", "註冊業務", "f", 8),
        ("第三天", "", "g", 3),
    ]
    page.refresh_now()
    toasts: list[str] = []
    desk.context.toasted.connect(lambda text, undo: toasts.append(text))
    page.course_days.select("d")
    press(page.course_days.table, Qt.Key.Key_Delete)
    assert toasts == ["“第一天” deleted, and 2 sessions with them"]
    undo(desk, 3)
    assert desk.plan == PLAN


def test_a_copied_course_day_is_pasted_with_what_can_be_typed(desk: Desk[PlanPage]) -> None:
    table = desk.page.course_days.table
    desk.page.course_days.select("d")
    press(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    press(table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    first, copy = desk.plan.course_days[0], desk.plan.course_days[2]
    assert (copy.name, copy.title, copy.hours, copy.slug) == (first.name, first.title, first.hours, "d2")
    assert not desk.plan.sessions_of(copy)


def test_the_short_name_is_hidden_until_it_is_asked_for_and_can_be_typed(desk: Desk[PlanPage]) -> None:
    table = desk.page.course_days.table
    number = [column.name for column in table.rows.columns].index("slug")
    assert table.isColumnHidden(number)
    next(action for action in table.column_menu().actions() if action.text() == "Short name").trigger()
    assert not table.isColumnHidden(number)
    assert column_texts(table, "slug") == ["d1", "h1"]
    typed(desk, desk.page.course_days, "e", "slug", "hands-on")
    assert [day.slug for day in desk.plan.course_days] == ["d1", "hands-on"]
    refused: list[str] = []
    desk.context.undo.refused.connect(refused.append)
    typed(desk, desk.page.course_days, "e", "slug", "Erster Tag")
    assert "Erster Tag" in refused[0]
    undo(desk, 1)
    assert desk.plan == PLAN
