"""The page 計畫 with a real store: what is typed is stored, refusals change nothing, undo brings all back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from coordinator.domain.training import (
    FOUR_MARKS,
    TWO_MARKS,
    CountyCount,
    EquipmentItem,
    FormatKind,
    MarkSlot,
    Meeting,
)
from coordinator.ui.context import Context
from coordinator.ui.plan.page import PlanPage
from tests.small_plan import B1, B2, HANDS_ON, small_plan
from tests.ui.hands import (
    Desk,
    cell,
    choose,
    column_texts,
    left_out_by_tab,
    page_over,
    paste,
    press,
    text_in,
    tool,
    type_into,
    unnamed_widgets,
)

PLAN = replace(
    small_plan(),
    meetings=(Meeting("m", "t", "線上一", "Webex", cap=1000),),
    equipment=(EquipmentItem("q", "t", "g", "讀卡機"),),
    county_counts=(CountyCount("c", "t", "63000", "臺北市", 8, 154, 93, 255),),
)
MARK_PLANS = {"two": TWO_MARKS, "four": FOUR_MARKS}


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[PlanPage]]:
    with page_over(PlanPage, PLAN.entities(), tmp_path, make_context, qtbot) as desk:
        yield desk


@pytest.fixture
def bare(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[PlanPage]]:
    with page_over(PlanPage, [PLAN.training], tmp_path, make_context, qtbot) as desk:
        yield desk


def undo(desk: Desk[PlanPage], times: int = 1) -> None:
    """Ctrl+Z, and the page shows it."""
    for _ in range(times):
        assert desk.context.undo.undo()
    desk.page.refresh_now()


def typed(desk: Desk[PlanPage], card: Any, key: str, column: str, text: str) -> None:
    """Type into a cell; the page has heard of it."""
    type_into(card.table, key, column, text)
    desk.page.refresh_now()


def picked(desk: Desk[PlanPage], card: Any, key: str, column: str, text: str) -> None:
    """Choose in a cell; the page has heard of it."""
    choose(card.table, key, column, text)
    desk.page.refresh_now()


def write(field: Any, text: str) -> None:
    """Type over a field of the form and leave it."""
    editor = field.editor
    editor.setFocus()
    editor.selectAll()
    if hasattr(editor, "insertPlainText"):
        editor.insertPlainText(text)
    else:
        editor.insert(text)
    editor.clearFocus()


# -- facts ------------------------------------------------------------------------------------------


def test_facts_are_shown_and_stored_when_their_field_is_left(desk: Desk[PlanPage]) -> None:
    facts = desk.page.facts
    assert (facts.title.value(), facts.year.value(), facts.county.value()) == ("小計畫", 112, "10013")
    write(facts.title, "大計畫")
    desk.page.refresh_now()
    write(facts.texts["purpose"], "一、甲\n二、乙  丙\n")
    desk.page.refresh_now()
    write(facts.letter, "屏府教學字第1號")
    training = desk.plan.training
    assert (training.title, training.purpose) == ("大計畫", "一、甲\n二、乙 丙")
    assert training.letter_number == "屏府教學字第1號"
    undo(desk, 3)
    assert desk.plan == PLAN
    assert facts.title.value() == "小計畫"


@pytest.mark.parametrize("text", ["112/7/25", "112年7月25日(二)", "2023-07-25", "1120725"])
def test_the_date_of_issue_is_read_in_every_form_and_shown_in_one(desk: Desk[PlanPage], text: str) -> None:
    write(desk.page.facts.issued, text)
    assert desk.plan.training.issued == date(2023, 7, 25)
    assert desk.page.facts.issued.value() == "112年7月25日(二)"


def test_an_empty_title_is_refused_and_comes_back(desk: Desk[PlanPage]) -> None:
    write(desk.page.facts.title, " ")
    assert desk.plan == PLAN
    assert desk.page.facts.title.value() == "小計畫"


def test_the_county_may_become_the_whole_nation(desk: Desk[PlanPage]) -> None:
    combo = desk.page.facts.county.editor
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(0)
    combo.activated.emit(0)
    assert desk.plan.training.national


# -- lists ------------------------------------------------------------------------------------------


def test_units_are_added_typed_and_deleted_and_all_of_it_is_undone(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(2)
    tool(page.units, "Add unit").click()
    desk.wait(lambda: page.units.table.state() == page.units.table.State.EditingState)
    key = next(unit.id for unit in desk.plan.units if unit.id != "u")
    (editor,) = page.units.table.viewport().findChildren(QLineEdit)
    editor.setText("屏東縣政府教育處")
    press(editor, Qt.Key.Key_Return)
    desk.wait(lambda: text_in(page.units.table, key, "name") == "屏東縣政府教育處")
    picked(desk, page.units, key, "role", "Organiser")
    desk.wait(lambda: column_texts(page.units.table, "name") == ["屏東縣政府教育處", "範例國小"])
    page.units.select("u")
    press(page.units.table, Qt.Key.Key_Delete)
    desk.wait(lambda: page.units.table.rows.rowCount() == 1)
    undo(desk, 4)
    assert desk.plan == PLAN


def test_a_fast_typist_meets_no_stale_value(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(2)
    for text in ("甲國小", "乙國小", "丙國小"):
        type_into(page.units.table, "u", "name", text)
    assert [unit.name for unit in desk.plan.units] == ["丙國小"]
    assert page.notice.text == ""
    assert desk.context.undo.count() == 3


def test_business_roles_of_one_name_are_never_two(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(2)
    typed(desk, page.roles, "r2", "name", "人事")
    assert desk.plan == PLAN
    assert text_in(page.roles.table, "r2", "name") == "教務"
    paste(page.roles.table, "經費\n註冊")
    assert [role.name for role in desk.plan.roles] == ["人事", "教務", "經費", "註冊"]


def test_formats_keep_their_period_and_their_equipment(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(3)
    typed(desk, page.formats, "g", "starts", "112/9/12")
    typed(desk, page.formats, "g", "ends", "112/9/1")
    picked(desk, page.formats, "g", "by_application", "Yes")
    hands_on = desk.plan.formats[1]
    assert (hands_on.starts, hands_on.ends, hands_on.by_application) == (date(2023, 9, 12), None, True)
    assert column_texts(page.equipment.table, "text") == []
    page.formats.select("g")
    assert column_texts(page.equipment.table, "text") == ["讀卡機"]
    page.equipment.add()
    assert [item.format_id for item in desk.plan.equipment] == ["g", "g"]


def test_deleting_a_format_takes_its_sessions_along_and_undo_brings_them_back(desk: Desk[PlanPage]) -> None:
    page = desk.page
    said: list[str] = []
    desk.context.toasted.connect(lambda text, undo: said.append(text))
    page.tabs.setCurrentIndex(3)
    page.formats.select("g")
    press(page.formats.table, Qt.Key.Key_Delete)
    assert [session.id for session in desk.plan.sessions] == [B1, B2]
    assert said == ["“駐點實機場” deleted, and with them 1 course days, 1 sessions"]
    undo(desk)
    assert desk.plan == PLAN


def test_meetings_hold_what_one_needs_to_join(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(4)
    typed(desk, page.meetings, "m", "number", "0000 114 0001")
    typed(desk, page.meetings, "m", "cap", "五百")
    typed(desk, page.meetings, "m", "cap", "５００人")
    meeting = desk.plan.meetings[0]
    assert (meeting.number, meeting.cap) == ("0000 114 0001", 500)


def test_the_appendix_adds_up(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(5)
    assert page._totals["total"].accessibleName() == "Total 255 1 counties"
    typed(desk, page.counties, "c", "special", "9")
    assert desk.plan.county_counts[0].total == 256
    typed(desk, page.counties, "c", "total", "300")
    typed(desk, page.counties, "c", "special", "8")
    assert desk.plan.county_counts[0].total == 300
    desk.wait(lambda: "not the sum: 1" in page._totals["total"].accessibleName())
    paste(page.counties.table, "台南市\t4\t221\t79\t304\n高雄市\t8\t251\t106\t365")
    pasted = desk.plan.county_counts[1:]
    assert [(line.county_code, line.as_written) for line in pasted] == [
        ("67000", "台南市"),
        ("64000", "高雄市"),
    ]


# -- batches and sessions ------------------------------------------------------------------------------


def test_dates_are_typed_in_any_form_and_shown_with_their_weekday(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(1)
    for text, day in (
        ("112/8/8", date(2023, 8, 8)),
        ("2023-08-09", date(2023, 8, 9)),
        ("8/10", date(2023, 8, 10)),
    ):
        typed(desk, page.sessions, B1, "day", text)
        assert next(s.day for s in desk.plan.sessions if s.id == B1) == day
        assert text_in(page.sessions.table, B1, "day").startswith(f"112年8月{day.day}日(")
    typed(desk, page.sessions, B1, "day", "112/8/10(一)")
    assert "is a 四" in page.notice.text
    assert text_in(page.sessions.table, B1, "day") == "112年8月10日(四)"


def test_a_session_gets_its_place_its_marks_and_its_places(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(1)
    card = page.sessions
    picked(desk, card, B2, "venue", "研習中心")
    picked(desk, card, B2, "room", "301")
    picked(desk, card, B2, "marks", "4 (a.m., p.m.)")
    picked(desk, card, B2, "meeting", "線上一")
    typed(desk, card, B2, "cap", "120")
    typed(desk, card, B2, "starts", "13:00")
    session = next(s for s in desk.plan.sessions if s.id == B2)
    assert (session.venue_id, session.room_id, session.meeting_id, session.cap) == ("v", "vr", "m", 120)
    assert session.shift_minutes == 270
    assert [mark.slot for mark in desk.plan.marks_of(session)] == list(FOUR_MARKS)
    undo(desk, 6)
    assert desk.plan == PLAN


def test_a_batch_takes_its_sessions_to_its_new_venue(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(1)
    picked(desk, page.batches, "b2", "venue", "研習中心")
    assert next(s.venue_id for s in desk.plan.sessions if s.id == B2) == "v"
    picked(desk, page.batches, "b1", "venue", "")
    first = desk.plan.sessions[0]
    assert (first.venue_id, first.room_id) == (None, None)
    undo(desk, 2)
    assert desk.plan == PLAN


def test_a_new_session_continues_the_chosen_batch(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(1)
    page.batches.select("b1")
    page.run_action("add")
    added = next(s for s in desk.plan.sessions if s.id not in (B1, B2, HANDS_ON))
    assert (added.batch_id, added.venue_id, added.day, added.number) == ("b1", "v", date(2023, 8, 8), 4)
    assert [mark.slot for mark in desk.plan.marks_of(added)] == list(FOUR_MARKS)
    undo(desk)
    assert desk.plan == PLAN


def test_a_key_that_is_held_adds_one_after_the_other(desk: Desk[PlanPage]) -> None:
    desk.page.tabs.setCurrentIndex(1)
    desk.page.batches.select("b2")
    for _ in range(3):
        desk.page.sessions.add()
    added = [s for s in desk.plan.sessions if s.number > 3]
    assert [(s.day.day, s.number) for s in added] == [(15, 4), (16, 5), (17, 6)]
    assert desk.page.notice.text == ""


def test_sessions_are_pasted_from_excel(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(1)
    paste(
        page.sessions.table,
        "112/10/2\t第一梯次\t第一天\t13:00\t\t研習中心\t301\n112/10/3\t第二梯次\t駐點實機",
    )
    added = [s for s in desk.plan.sessions if s.day.month == 10]
    assert [(s.day.day, s.batch_id, s.course_day_id, s.room_id, s.number) for s in added] == [
        (2, "b1", "d", "vr", 4),
        (3, "b2", "e", None, 5),
    ]
    assert desk.context.undo.count() == 1
    paste(page.sessions.table, "112/10/4\t第九梯次")
    assert len(desk.plan.sessions) == 5
    assert "第九梯次" in page.notice.text


def test_the_first_session_of_a_bare_plan_brings_its_course_day_and_format(bare: Desk[PlanPage]) -> None:
    bare.page.tabs.setCurrentIndex(1)
    bare.page.batches.add()
    bare.page.sessions.add()
    assert [f.kind for f in bare.plan.formats] == [FormatKind.ON_SITE]
    assert (bare.plan.course_days[0].name, bare.plan.sessions[0].day) == ("Day one", date(2023, 8, 7))
    assert [m.slot for m in bare.plan.marks] == [MarkSlot.IN, MarkSlot.OUT]


def test_a_weekend_and_a_missing_place_are_marked_not_refused(desk: Desk[PlanPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(1)
    typed(desk, page.sessions, B2, "day", "112/8/12")
    desk.wait(lambda: text_in(page.sessions.table, B2, "day") == "112年8月12日(六)")
    tip = Qt.ItemDataRole.ToolTipRole
    assert cell(page.sessions.table, B2, "day").data(tip) == "This is a weekend."
    assert cell(page.sessions.table, B2, "venue").data(tip) == "Neither a venue nor an online meeting yet"


def test_other_pages_find_their_thing_in_its_tab(desk: Desk[PlanPage]) -> None:
    for key, tab in ((B2, 1), ("b2", 1), ("u", 2), ("g", 3), ("m", 4), ("c", 5)):
        desk.page.show_item(key)
        assert desk.page.tabs.currentIndex() == tab


def test_the_appendix_belongs_to_the_nation(desk: Desk[PlanPage]) -> None:
    line = desk.plan.county_counts[0]
    desk.page.counties.select("c")
    desk.page.counties._delete()
    desk.page.refresh_now()
    assert not desk.page.tabs.isTabVisible(5)
    undo(desk)
    assert desk.page.tabs.isTabVisible(5)
    assert desk.plan.county_counts == (line,)


def test_every_list_is_an_honest_model(desk: Desk[PlanPage], qtmodeltester: Any) -> None:
    for _, card in desk.page._lists:
        qtmodeltester.check(card.table.rows)


def test_every_widget_of_every_tab_has_a_name(desk: Desk[PlanPage]) -> None:
    for tab in range(desk.page.tabs.count()):
        desk.page.tabs.setCurrentIndex(tab)
        assert unnamed_widgets(desk.page) == []
        assert left_out_by_tab(desk.page) == []
