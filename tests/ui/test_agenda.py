"""The page 議程 with a real store: days, blocks, topics; what is typed is stored, and undo brings it back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coordinator.domain.agenda import Block, BlockKind
from coordinator.ui.agenda.page import DAYS, AgendaPage
from coordinator.ui.context import Context
from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import MARK_ROLE, PILL_ROLE
from tests.sample_plans import NATIONAL, PINGTUNG
from tests.small_plan import small_plan
from tests.ui.hands import (
    Desk,
    cell,
    choose,
    column_texts,
    left_out_by_tab,
    page_over,
    paste,
    press,
    sample,
    text_in,
    type_into,
    unnamed_widgets,
)

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def stored_block(desk: Desk[AgendaPage], key: str) -> Block:
    """A block as stored."""
    return next(block for block in desk.plan.blocks if block.id == key)


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[AgendaPage]]:
    entities = small_plan().entities()
    with page_over(AgendaPage, entities, tmp_path, make_context, qtbot) as desk:
        yield desk


# -- showing -----------------------------------------------------------------------------------------


def test_a_day_is_shown_with_its_facts_blocks_topics_and_sessions(desk: Desk[AgendaPage]) -> None:
    page = desk.page
    assert column_texts(page.days, "name") == ["第一天", "駐點實機"]
    assert column_texts(desk.page.blocks.table, "starts") == ["08:30", "09:00", "17:00"]
    assert column_texts(desk.page.blocks.table, "ends") == ["09:00", "11:30", ""]
    assert column_texts(desk.page.blocks.table, "minutes") == ["30", "150", ""]
    assert page.day_card.hours.value() == "8"
    assert [chip.isChecked() for chip in page.day_card.chips()] == [True, True]
    assert column_texts(page.topics.table, "title") == ["教職維護", "建立期初名單"]
    assert column_texts(page.topics.table, "level") == ["1", "2"]
    assert column_texts(page.sessions, "day") == ["112年8月7日(一)", "112年8月14日(一)"]
    assert column_texts(page.sessions, "clock") == ["08:30~17:00", "08:30~17:00"]


def test_printed_minutes_that_disagree_with_the_clock_are_marked(desk: Desk[AgendaPage]) -> None:
    index = cell(desk.page.blocks.table, "k2", "printed")
    assert (index.data(), index.data(MARK_ROLE)) == ("90", Severity.WARNING)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "By the clock it lasts 150 minutes, printed are 90."
    taught = "150 minutes taught · 8 study hours"
    wrong = "1 with printed minutes that disagree with the clock"
    assert desk.page.blocks.detail == f"{taught} · {wrong}"
    type_into(desk.page.blocks.table, "k2", "printed", "150分鐘")
    desk.wait(lambda: desk.page.blocks.detail == taught)
    assert stored_block(desk, "k2").printed_minutes == 150


def test_a_kind_is_icon_word_and_colour(desk: Desk[AgendaPage]) -> None:
    pill = cell(desk.page.blocks.table, "k1", "kind").data(PILL_ROLE)
    assert (pill.text, pill.icon, pill.severity) == ("Sign-in", "log-in", Severity.WARNING)


def test_the_pingtung_plan_prints_ninety_for_a_hundred_and_fifty(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(AgendaPage, sample(PINGTUNG), tmp_path, make_context, qtbot) as desk:
        page = desk.page
        page.days_card.select(desk.plan.course_days[1].id)
        wrong = [b for b in page.blocks.table.rows.shown_rows() if b.misprinted]
        assert [(b.starts, b.ends, b.printed_minutes) for b in wrong] == [(900, 1050, 90)]
        hours = []
        for day in desk.plan.course_days:
            page.days_card.select(day.id)
            hours.append(page.day_card.hours.value())
        assert hours == ["8", "8", "3", ""]


def test_an_agenda_held_in_the_afternoon_shows_the_afternoon(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(AgendaPage, sample(NATIONAL), tmp_path, make_context, qtbot) as desk:
        desk.page.days_card.select(desk.plan.course_days[2].id)
        assert set(column_texts(desk.page.sessions, "clock")) == {"09:00~12:00", "13:00~16:00"}


# -- blocks ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("column", "text", "field", "value"),
    [
        ("starts", "0901", "starts", 541),
        ("minutes", "45分鐘", "ends", 585),
        ("ends", "11:00", "ends", 660),
        ("ends", "", "ends", None),
        ("printed", "", "printed_minutes", None),
        ("title", "A1 教職維護與報表", "title", "A1 教職維護與報表"),
        ("speaker", "系統管理團隊", "speaker", "系統管理團隊"),
        ("track", "2", "track", 2),
    ],
)
def test_a_typed_cell_is_stored_and_undone_under_its_name(
    desk: Desk[AgendaPage], column: str, text: str, field: str, value: object
) -> None:
    before = desk.plan
    type_into(desk.page.blocks.table, "k2", column, text)
    assert getattr(stored_block(desk, "k2"), field) == value
    assert desk.context.undo.undo_text == "Change “A1 教職維護”"
    desk.context.undo.undo()
    assert desk.plan == before
    desk.context.undo.redo()
    assert getattr(stored_block(desk, "k2"), field) == value


def test_a_kind_is_chosen_from_a_list(desk: Desk[AgendaPage]) -> None:
    choose(desk.page.blocks.table, "k2", "kind", "Hands-on")
    assert stored_block(desk, "k2").kind is BlockKind.PRACTICE


@pytest.mark.parametrize(
    ("column", "text", "sentence"),
    [
        ("starts", "八點半", "Not a time of day: 八點半. Write it like 08:30."),
        ("ends", "08:00", "The end must come after the start."),
        ("printed", "很久", "Not a number: 很久"),
    ],
)
def test_what_cannot_be_is_said_and_the_cell_snaps_back(
    desk: Desk[AgendaPage], column: str, text: str, sentence: str
) -> None:
    before, shown_before = desk.plan, text_in(desk.page.blocks.table, "k2", column)
    # What cannot be read the page says itself; what a rule refuses comes through the window.
    said: list[str] = []
    desk.context.noticed.connect(lambda notice: said.append(notice.text))
    type_into(desk.page.blocks.table, "k2", column, text)
    assert [*said, *filter(None, [desk.page.notice.text])] == [sentence]
    assert text_in(desk.page.blocks.table, "k2", column) == shown_before
    assert desk.plan == before
    assert desk.context.undo.count() == 0


def test_a_new_block_comes_behind_the_last_and_is_open_for_its_title(desk: Desk[AgendaPage]) -> None:
    desk.page.add_block_button.click()
    desk.wait(lambda: desk.page.blocks.table.state() == desk.page.blocks.table.State.EditingState)
    [new] = [b for b in desk.plan.blocks if b.title == "New block"]
    assert (new.starts, new.ends, new.kind) == (1020, 1080, BlockKind.LECTURE)
    desk.context.undo.undo()
    assert len(desk.plan.blocks) == 3


def test_a_copied_block_brings_its_topics(desk: Desk[AgendaPage]) -> None:
    before = desk.plan
    desk.page.blocks.select("k2")
    press(desk.page.blocks.table, Qt.Key.Key_D, CONTROL)
    desk.wait(lambda: desk.page.blocks.table.rows.rowCount() == 4)
    [copy] = [b for b in desk.plan.blocks if b.title == "A1 教職維護" and b.id != "k2"]
    assert (copy.starts, copy.ends, copy.title) == (690, 840, "A1 教職維護")
    [topic] = desk.plan.topics_of(copy)
    assert [item.title for item in desk.plan.topics_of(copy, topic)] == ["建立期初名單"]
    assert desk.context.undo.undo_text == "Duplicate “A1 教職維護”"
    desk.context.undo.undo()
    assert desk.plan == before


def test_deleting_a_block_takes_its_topics_and_offers_undo(desk: Desk[AgendaPage]) -> None:
    before, toasts = desk.plan, []
    desk.context.toasted.connect(lambda text, undo: toasts.append((text, undo)))
    desk.page.blocks.select("k2")
    press(desk.page.blocks.table, Qt.Key.Key_Delete)
    assert (len(desk.plan.blocks), desk.plan.topics) == (2, ())
    assert toasts == [("“A1 教職維護” deleted", True)]
    desk.context.undo.undo()
    assert desk.plan == before


def test_rows_of_the_letter_can_be_pasted(desk: Desk[AgendaPage]) -> None:
    paste(
        desk.page.blocks.table,
        "0830~0900\t\tSign-in\t簽到\t海豐國小\n13:00\t14:00\tMeal\t用餐\t\t60\t60分鐘\n"
        "15:00\t\tBreak\t休息\t\t10\n17:00\t\t\t賦歸",
    )
    desk.wait(lambda: desk.page.blocks.table.rows.rowCount() == 7)
    made = [b for b in desk.plan.blocks if b.id not in ("k1", "k2", "k3")]
    assert [(b.starts, b.ends, b.printed_minutes, b.kind, b.title) for b in made] == [
        (510, 540, None, BlockKind.SIGN_IN, "簽到"),
        (780, 840, 60, BlockKind.MEAL, "用餐"),
        (900, 910, None, BlockKind.BREAK, "休息"),
        (1020, None, None, BlockKind.LECTURE, "賦歸"),
    ]


def test_blocks_copied_and_pasted_are_the_same(desk: Desk[AgendaPage]) -> None:
    desk.page.blocks.table.selectAll()
    desk.page.blocks.table.copy()
    paste(desk.page.blocks.table, QGuiApplication.clipboard().text())
    desk.wait(lambda: desk.page.blocks.table.rows.rowCount() == 6)
    facts = [(b.starts, b.ends, b.kind, b.title, b.speaker, b.printed_minutes) for b in desk.plan.blocks]
    assert sorted(facts[0::2], key=str) == sorted(facts[1::2], key=str)


# -- course days -------------------------------------------------------------------------------------


@pytest.fixture
def days_desk(desk: Desk[AgendaPage]) -> Desk[AgendaPage]:
    """With the course days and the facts of the chosen one on show."""
    desk.page.tabs.setCurrentIndex(DAYS)
    return desk


def enter(desk: Desk[AgendaPage], field: str, text: str) -> None:
    """Type into a field of the form and press Enter."""
    editor = desk.page.day_card.fields[field].editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.setText(text)
    press(editor, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("field", "text", "stored"),
    [("title", "人事", "人事"), ("hours", "３", 3), ("hours", "", None), ("note", "帶憑證", "帶憑證")],
)
def test_the_facts_of_a_day_are_stored_when_a_field_is_left(
    days_desk: Desk[AgendaPage], field: str, text: str, stored: object
) -> None:
    before = days_desk.plan
    enter(days_desk, field, text)
    assert getattr(days_desk.plan.course_days[0], field) == stored
    assert days_desk.context.undo.undo_text == "Change “第一天”"
    days_desk.context.undo.undo()
    assert days_desk.plan == before


def test_hours_that_are_no_number_come_back(days_desk: Desk[AgendaPage]) -> None:
    enter(days_desk, "hours", "八")
    assert days_desk.page.notice.text == "Not a number: 八"
    assert days_desk.page.day_card.hours.value() == "8"


def test_the_format_is_chosen(days_desk: Desk[AgendaPage]) -> None:
    days_desk.page.day_card.format.committed.emit("g")
    assert days_desk.plan.course_days[0].format_id == "g"


def test_an_audience_is_switched_and_undone(days_desk: Desk[AgendaPage]) -> None:
    before = days_desk.plan
    days_desk.page.day_card.chips()[1].click()
    assert [a.role_id for a in days_desk.plan.audiences] == ["r1"]
    assert days_desk.context.undo.undo_text == "“第一天” is not meant for 教務"
    days_desk.context.undo.undo()
    assert days_desk.plan == before


def test_days_are_added_renamed_moved_and_deleted_with_undo(days_desk: Desk[AgendaPage]) -> None:
    before, page = days_desk.plan, days_desk.page
    page.add_day()
    days_desk.wait(lambda: page.days.rows.rowCount() == 3)
    new = days_desk.plan.course_days[2]
    assert (new.name, new.format_id, new.slug) == ("Day 3", "f", "d2")
    page.days.setFocus()
    type_into(page.days, new.id, "name", "第三天")
    days_desk.wait(lambda: text_in(page.days, new.id, "name") == "第三天")
    page.days_card.select(new.id)
    press(page.days, Qt.Key.Key_Up, ALT)
    days_desk.wait(lambda: column_texts(page.days, "name") == ["第一天", "第三天", "駐點實機"])
    page.days_card.select("d")
    press(page.days, Qt.Key.Key_Delete)
    days_desk.wait(lambda: column_texts(page.days, "name") == ["第三天", "駐點實機"])
    assert [s.id for s in days_desk.plan.sessions] == ["s-h"]
    for _ in range(4):
        days_desk.context.undo.undo()
    assert days_desk.plan == before


def test_deleting_a_day_says_how_many_sessions_go(days_desk: Desk[AgendaPage]) -> None:
    toasts = []
    days_desk.context.toasted.connect(lambda text, undo: toasts.append(text))
    days_desk.page.days_card.select("d")
    press(days_desk.page.days, Qt.Key.Key_Delete)
    assert toasts == ["“第一天” deleted, and 2 sessions with them"]


def test_the_short_name_of_a_day_can_be_shown_and_typed(days_desk: Desk[AgendaPage]) -> None:
    table = days_desk.page.days
    number = [column.name for column in table.rows.columns].index("slug")
    assert table.isColumnHidden(number)
    next(action for action in table.column_menu().actions() if action.text() == "Short name").trigger()
    type_into(table, "e", "slug", "hands-on")
    assert [day.slug for day in days_desk.plan.course_days] == ["d1", "hands-on"]


def test_an_empty_plan_gets_its_first_day_and_a_format_by_one_button(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> None:
    with page_over(AgendaPage, [small_plan().training], tmp_path, make_context, qtbot) as desk:
        desk.page._empty.button.click()
        desk.wait(desk.page.days.isVisible)
        assert [(d.name, d.format_id) for d in desk.plan.course_days] == [("Day 1", desk.plan.formats[0].id)]
        desk.page.acts.add()
        desk.wait(lambda: desk.page.blocks.table.rows.rowCount() == 1)
        assert [(b.starts, b.ends) for b in desk.plan.blocks] == [(510, 570)]


def test_other_pages_can_ask_for_a_topic(desk: Desk[AgendaPage]) -> None:
    desk.page.days_card.select("e")
    desk.page.show_item("p2")
    assert [row.topic.id for row in desk.page.topics.table.selected_rows()] == ["p2"]


def test_models_hold_and_widgets_are_named(desk: Desk[AgendaPage], qtmodeltester: Any) -> None:
    for table in (desk.page.days, desk.page.blocks.table, desk.page.topics.table, desk.page.sessions):
        qtmodeltester.check(table.rows)
    assert unnamed_widgets(desk.page) == []


def test_tab_reaches_every_widget_and_comes_round(desk: Desk[AgendaPage]) -> None:
    assert left_out_by_tab(desk.page) == []
