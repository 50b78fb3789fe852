"""The page 催報 on a real store: what is missing is seen, called, printed, copied, and taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from coordinator.db.queries.calls import read_calls
from coordinator.domain.edit import Entity, create
from coordinator.domain.school import School, SchoolCall, SchoolLevel
from coordinator.ui.context import Context
from coordinator.ui.missing import filters, reading
from coordinator.ui.missing.page import CALLS, MATRIX, TOTALS, MissingPage
from coordinator.ui.overview import reading as overview_reading
from tests.coverage_world import comer
from tests.small_plan import B2
from tests.ui.hands import (
    Desk,
    cell,
    column_texts,
    left_out_by_tab,
    page_over,
    press,
    sample,
    text_in,
    tool,
    type_into,
    unnamed_widgets,
)
from tests.ui.missing_desk import (
    DIRECTORY,
    FANGLIAO,
    GAOSHU,
    LIGANG,
    PEOPLE,
    PLAN,
    Answers,
    missing_desk,
)


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[MissingPage]]:
    with missing_desk(Answers(tmp_path), make_context, qtbot) as desk:
        yield desk


def calls_of(desk: Desk[MissingPage]) -> tuple[SchoolCall, ...]:
    with desk.store.read() as reader:
        return read_calls(reader, "t")


def said(desk: Desk[MissingPage]) -> str:
    label = desk.page._subtitle
    return label.text().splitlines()[-1]


def test_the_matrix_names_who_covers_a_role_and_says_what_is_missing(desk: Desk[MissingPage]) -> None:
    page = desk.page
    assert [column.title for column in page.model.columns][4:] == ["人事\nmissing 1", "教務\nmissing 2"]
    assert column_texts(page.matrix, "school") == ["里港國小", "高樹國小", "枋寮國小"]
    assert column_texts(page.matrix, "d/r1") == ["王小明", "double: 李華, 張三", "missing"]
    assert column_texts(page.matrix, "d/r2") == ["王小明", "missing", "missing"]
    assert column_texts(page.matrix, "state") == ["complete", "gaps", "nobody"]
    assert said(desk) == "Complete: 1 of 3 schools; roles missing: 3, unclear: 0"


def test_the_tables_are_honest_models(desk: Desk[MissingPage], qtmodeltester: ModelTester) -> None:
    for table in desk.page.findChildren(QTableView):
        qtmodeltester.check(table.model())


def test_a_cell_lists_its_people_and_leads_to_the_roster(desk: Desk[MissingPage]) -> None:
    page, went = desk.page, []
    desk.context.asked_for.connect(lambda slug, key: went.append((slug, key)))
    page.matrix.setCurrentIndex(cell(page.matrix, GAOSHU, "d/r1"))
    assert (page.people.title, page.people.detail) == ("高樹國小", "人事: double · 08-7000000")
    assert column_texts(page.people.people, "name") == ["李華", "張三"]
    assert column_texts(page.people.people, "sessions") == ["8/7(一) 第一天", "8/14(一) 第一天"]
    press(page.matrix, Qt.Key.Key_Right)
    assert column_texts(page.people.people, "name") == []
    page.matrix.setCurrentIndex(cell(page.matrix, GAOSHU, "school"))
    assert column_texts(page.people.people, "name") == ["李華", "張三"]
    press(page.matrix, Qt.Key.Key_Return)
    assert page.people.people.hasFocus()
    press(page.people.people, Qt.Key.Key_Return)
    assert went == [("roster", PEOPLE[1].id)]


def test_people_of_no_school_are_counted_and_listed(desk: Desk[MissingPage]) -> None:
    page = desk.page
    assert page.strays.isVisible()
    page.strays.button.click()
    assert column_texts(page.people.people, "name") == ["陳無校"]
    assert column_texts(page.people.people, "school") == ["哪裡國小"]
    assert page.people.detail == "Unknown schools: 1; schools elsewhere: 0"


def test_filters_and_search_go_for_every_look(desk: Desk[MissingPage], qtbot: QtBot) -> None:
    page = desk.page
    page.filter.choose(filters.ABSENT)
    assert column_texts(page.matrix, "school") == ["枋寮國小"]
    assert column_texts(page.calls.lines, "school") == ["枋寮國小"]
    page.filter.choose(filters.ALL)
    page.run_action("find")
    assert page.filter.search.hasFocus()
    page.filter.search.setText("013602")
    qtbot.waitUntil(lambda: column_texts(page.matrix, "school") == ["高樹國小"])
    page.filter.search.setText("沒有")
    qtbot.waitUntil(lambda: column_texts(page.matrix, "school") == [])
    assert not page.print_button.isEnabled()
    page.show_item(LIGANG)
    assert column_texts(page.matrix, "school") == ["里港國小", "高樹國小", "枋寮國小"]
    assert [row.id for row in page.matrix.selected_rows()] == [LIGANG]
    page.filter.district.setCurrentIndex(2)
    page.filter.district.activated.emit(2)
    assert column_texts(page.matrix, "school") == ["枋寮國小"]


def test_one_batch_shows_its_own_schools_and_who_goes_elsewhere(
    desk: Desk[MissingPage], qtbot: QtBot
) -> None:
    page = desk.page
    assert [page.filter.part.itemText(n) for n in range(3)] == ["Whole county", "第一梯次", "第二梯次"]
    page.filter.part.setCurrentIndex(2)
    page.filter.part.activated.emit(2)
    qtbot.waitUntil(lambda: column_texts(page.matrix, "school") == ["枋寮國小"])
    page.filter.part.setCurrentIndex(1)
    page.filter.part.activated.emit(1)
    qtbot.waitUntil(lambda: column_texts(page.matrix, "d/r1") == ["王小明", "李華"])


def test_in_the_whole_nation_every_school_says_its_county_and_one_list_chooses_the_region(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    east = School("e", "183601", "市立東園國小", SchoolLevel.PRIMARY, "10018010", county_code="10018")
    far = School("f", "010301", "國立華僑中學", SchoolLevel.JUNIOR, "", county_code="65000")
    entities = (*sample("national-114"), east, far)
    with page_over(MissingPage, entities, tmp_path, make_context, qtbot) as desk:
        page = desk.page
        assert column_texts(page.matrix, "township") == ["新北市", "新竹市東區"]
        assert page.filter.part.count() == 6
        assert page.filter.district.isHidden()
        page.message.to_all.click()
        assert "・新竹市東區 市立東園國小：" in page.message.text.toPlainText()


def test_the_totals_of_each_district_and_of_all(desk: Desk[MissingPage]) -> None:
    desk.page.tabs.setCurrentIndex(TOTALS)
    totals = desk.page.totals.totals
    assert column_texts(totals, "district") == ["北區", "南區", "All districts"]
    assert column_texts(totals, "complete") == ["1", "0", "1"]
    assert column_texts(totals, "d/r1") == ["2 / 2", "0 / 1", "2 / 3"]


def test_the_matrix_is_copied_to_excel_as_it_stands(desk: Desk[MissingPage]) -> None:
    desk.page.matrix.selectAll()
    press(desk.page.matrix, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[1].split("\t") == ["高樹國小", "高樹鄉", "北區", "gaps", "double: 李華, 張三", "missing"]


def test_calls_are_ticked_noted_dated_and_taken_back(desk: Desk[MissingPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(CALLS)
    lines = page.calls.lines
    assert column_texts(lines, "school") == ["高樹國小", "枋寮國小"]
    assert column_texts(lines, "asked") == ["教務", "人事、教務"]
    lines.selectAll()
    press(lines, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert column_texts(lines, "call") == ["no answer", "no answer"]
    page.calls.select(GAOSHU)
    press(lines, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert column_texts(lines, "call") == ["reached", "no answer"]
    assert [call.called_on for call in calls_of(desk)] == [date(2023, 8, 7)] * 3
    type_into(lines, GAOSHU, "note", "主任出差")
    desk.wait(lambda: text_in(lines, GAOSHU, "note") == "主任出差")
    type_into(lines, GAOSHU, "day", "112/8/8")
    desk.wait(lambda: text_in(lines, GAOSHU, "day") == "112年8月8日(二)")
    type_into(lines, GAOSHU, "day", "昨天")
    assert page.notice.isVisible()
    page.calls.select(GAOSHU)  # Ctrl of the key before is still held for Qt: it would toggle the row
    press(lines, Qt.Key.Key_Delete)
    assert len(calls_of(desk)) == 2
    assert desk.context.undo.undo_text == "Take back the call to “高樹國小”"
    for _ in range(5):
        desk.context.undo.undo()
    assert calls_of(desk) == ()
    assert column_texts(lines, "call") == ["not called", "not called"]


def test_after_a_call_nothing_else_is_read(desk: Desk[MissingPage]) -> None:
    coverage = desk.page._shown and desk.page._shown.coverage
    tool(desk.page.calls, "Reached").click()
    assert desk.page._shown is not None
    assert desk.page._shown.coverage is coverage
    assert len(calls_of(desk)) == 1


def test_who_came_in_since_the_call_is_named_and_a_complete_school_leaves_the_list(
    desk: Desk[MissingPage],
) -> None:
    page, lines = desk.page, desk.page.calls.lines
    page.calls.select(FANGLIAO)
    tool(page.calls, "Reached").click()
    late = comer("趙晚到", "013603", B2, roles=("r1", "r2"))
    desk.context.undo.perform_edit("come", create(*late.entities()))
    desk.wait(lambda: column_texts(lines, "school") == ["高樹國小"])
    assert said(desk).endswith("; complete since they were called: 1 schools")
    assert desk.page._shown is not None
    assert [line.id for line in desk.page._shown.settled] == [FANGLIAO]


def test_messages_to_a_school_its_district_or_all_are_copied(desk: Desk[MissingPage]) -> None:
    page = desk.page
    page.tabs.setCurrentIndex(CALLS)
    page.calls.select(GAOSHU)
    assert page.message.text.toPlainText().startswith("【小計畫】報名提醒\n高樹國小 您好：")
    page.message.deadline.setFocus()
    QTest.keyClicks(page.message.deadline.editor, "112/8/4")
    QTest.keyClick(page.message.deadline.editor, Qt.Key.Key_Return)
    assert "請於112年8月4日(五)前完成報名" in page.message.text.toPlainText()
    page.message.to_district.click()
    assert "・高樹國小：教務" in page.message.text.toPlainText()
    assert "枋寮國小" not in page.message.text.toPlainText()
    page.message.to_all.click()
    page.message.copy_button.click()
    assert "南區（1 校）\n・枋寮國小：人事、教務" in QGuiApplication.clipboard().text()


def test_what_was_typed_into_a_message_stays_until_another_is_chosen(desk: Desk[MissingPage]) -> None:
    page = desk.page
    page.calls.select(GAOSHU)
    page.message.text.appendPlainText("承辦人 分機 123")
    page.refresh_now()
    assert page.message.text.toPlainText().endswith("分機 123")
    page.calls.select(FANGLIAO)
    assert "分機 123" not in page.message.text.toPlainText()


def test_a_thin_page_puts_the_cards_under_each_other(desk: Desk[MissingPage]) -> None:
    desk.page.resize(700, 900)
    assert (
        desk.page.people.mapTo(desk.page, desk.page.people.rect().topLeft()).y() > desk.page.matrix_card.y()
    )
    assert desk.page._halves[0].orientation() == Qt.Orientation.Vertical
    desk.page.resize(1256, 830)
    assert desk.page._halves[0].orientation() == Qt.Orientation.Horizontal


def test_a_reading_of_another_training_is_not_shown(
    desk: Desk[MissingPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MANY", 1)
    other = replace(PLAN.training, id="other", slug="other")
    desk.context.undo.perform_edit("New", create(other))
    desk.context.set_training("other")
    desk.page.refresh_now()
    qtbot.waitUntil(lambda: not desk.context.jobs.running)
    assert desk.page._stack.currentWidget() is desk.page._no_needs
    desk.context.set_training("t")
    qtbot.waitUntil(lambda: said(desk).startswith("Complete: 1 of 3"))


def test_many_people_are_compared_off_the_gui_thread(
    desk: Desk[MissingPage], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "MANY", 1)
    assert overview_reading.MANY == 3_000
    late = comer("趙晚到", "013603", B2)
    desk.context.undo.perform_edit("come", create(*late.entities()))
    assert desk.context.jobs.running
    qtbot.waitUntil(lambda: column_texts(desk.page.matrix, "d/r1")[2] == "趙晚到")


def test_other_roles_on_the_plan_are_other_columns(desk: Desk[MissingPage]) -> None:
    audience = PLAN.audiences[1]
    with desk.store.write() as writer:
        writer.delete([audience])
    desk.wait(lambda: [column.name for column in desk.page.model.columns][4:] == ["d/r1"])
    assert column_texts(desk.page.matrix, "d/r1") == ["王小明", "double: 李華, 張三", "missing"]


@pytest.mark.parametrize(
    ("parts", "where"),
    [
        ((PLAN.training,), "schools"),
        ((*replace(PLAN, sessions=(), marks=()).entities(), *DIRECTORY), "plan"),
    ],
)
def test_without_schools_or_sessions_the_page_says_where_to_go(
    parts: tuple[Entity, ...], where: str, tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(MissingPage, parts, tmp_path, make_context, qtbot) as desk:
        went: list[str] = []
        desk.context.asked_for.connect(lambda slug, _key: went.append(slug))
        state = {"schools": desk.page._no_schools, "plan": desk.page._no_needs}[where]
        assert desk.page._stack.currentWidget() is state
        state.button.click()
        assert went == [where]
        desk.context.set_training(None)
        desk.page.refresh_now()
        assert desk.page._stack.currentWidget() is desk.page._no_training


def test_every_widget_has_a_name_and_tab_reaches_it(desk: Desk[MissingPage]) -> None:
    for look in (MATRIX, CALLS, TOTALS):
        desk.page.tabs.setCurrentIndex(look)
        assert unnamed_widgets(desk.page) == []
        assert left_out_by_tab(desk.page) == []
