"""The room of the page 議程: timeline, table, inspector, tray and templates show and store the same."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from coordinator.domain.agenda import Block, BlockKind
from coordinator.ui.agenda.board.mime import from_mime
from coordinator.ui.agenda.dragging import template_mime, tray_mime
from coordinator.ui.agenda.page import BLOCKS, DAYS, TRAY, AgendaPage
from coordinator.ui.agenda.templates import TEMPLATES
from coordinator.ui.context import Context
from tests.small_plan import small_plan
from tests.ui.hands import Desk, column_texts, page_over, press, tool, type_into

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BUTTON = Qt.MouseButton.LeftButton
PLAN = replace(
    small_plan(),
    blocks=(
        *small_plan().blocks,
        Block("h1", "e", 540, 720, BlockKind.PRACTICE, "人力網實機"),
        Block("h2", "e", 540, 720, BlockKind.PRACTICE, "學生網實機", track=1),
    ),
    tray=(Block("w", "d", 0, 40, BlockKind.Q_AND_A, "綜合座談", in_tray=True),),
)


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[AgendaPage]]:
    with page_over(AgendaPage, PLAN.entities(), tmp_path, make_context, qtbot) as desk:
        yield desk


def stored(desk: Desk[AgendaPage], key: str) -> Block:
    """A block as stored, placed or waiting."""
    return next(b for b in (*desk.plan.blocks, *desk.plan.tray) if b.id == key)


def times(desk: Desk[AgendaPage], key: str) -> tuple[int, int | None]:
    block = stored(desk, key)
    return block.starts, block.ends


def on_board(desk: Desk[AgendaPage], key: str, share: float = 0.5) -> QPoint:
    """A point on a block as the viewport has it; ``share`` 0 is its left edge, 1 its right."""
    board = desk.page.board
    area = board.stage.place_of(key)
    x = area.left() + 2 + (area.width() - 4) * share
    return board.mapFromScene(QPointF(x, area.center().y()))


def drag(desk: Desk[AgendaPage], start: QPoint, by: int) -> None:
    """Press, pull so many pixels to the right, and let go."""
    place = desk.page.board.viewport()
    QTest.mousePress(place, BUTTON, Qt.KeyboardModifier.NoModifier, start)
    for part in (0.4, 0.8, 1.0):
        QTest.mouseMove(place, start + QPoint(round(by * part), 0))
    QTest.mouseRelease(place, BUTTON, Qt.KeyboardModifier.NoModifier, start + QPoint(by, 0))


def drop(desk: Desk[AgendaPage], data: QMimeData, at: QPoint) -> None:
    """Let something go over the timeline."""
    actions, buttons = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, BUTTON
    event = QDropEvent(at.toPointF(), actions, data, buttons, Qt.KeyboardModifier.NoModifier)
    desk.page.board.dropEvent(event)


def pixels(desk: Desk[AgendaPage], minutes: int) -> int:
    """How wide so many minutes are, measured between two blocks that are far apart."""
    first, last = (desk.page.board.stage.place_of(key).left() for key in ("k1", "k3"))
    return round((last - first) / (1020 - 510) * minutes)


def chosen(desk: Desk[AgendaPage]) -> list[str]:
    return [block.id for block in desk.page.blocks.chosen()]


# -- one choice --------------------------------------------------------------------------------------


def test_a_click_on_the_timeline_shows_the_day_the_row_and_the_inspector(desk: Desk[AgendaPage]) -> None:
    QTest.mouseClick(desk.page.board.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, on_board(desk, "h2"))
    assert desk.page.chips.chip_of("e").isChecked()
    assert desk.page.blocks.title == "Blocks of 駐點實機"
    assert chosen(desk) == ["h2"]
    assert desk.page.block_card.title.value() == "學生網實機"


def test_a_row_of_the_table_is_marked_on_the_timeline(desk: Desk[AgendaPage]) -> None:
    desk.page.blocks.select("k3")
    assert desk.page.board.selected() == ("k3",)
    assert desk.page.block_card.title.value() == "賦歸"
    desk.page.chips.chip_of("e").click()
    assert column_texts(desk.page.blocks.table, "title") == ["人力網實機", "學生網實機"]
    assert desk.page.board.selected() == ("h1",)


def test_several_blocks_chosen_on_the_timeline_are_chosen_in_the_table(desk: Desk[AgendaPage]) -> None:
    place = desk.page.board.viewport()
    QTest.mouseClick(place, BUTTON, Qt.KeyboardModifier.NoModifier, on_board(desk, "k1"))
    QTest.mouseClick(place, BUTTON, CONTROL, on_board(desk, "k2"))
    assert chosen(desk) == ["k1", "k2"]
    assert desk.page.block_card.title.value() == "A1 教職維護"


@pytest.mark.parametrize(
    ("key", "tab", "day", "title"),
    [
        ("h2", BLOCKS, "e", "學生網實機"),
        ("p2", BLOCKS, "d", "A1 教職維護"),
        ("w", TRAY, "d", "綜合座談"),
        ("e", BLOCKS, "e", "人力網實機"),
    ],
)
def test_other_pages_can_ask_for_a_block_a_topic_a_day_or_what_waits(
    desk: Desk[AgendaPage], key: str, tab: int, day: str, title: str
) -> None:
    desk.page.show_item(key)
    assert (desk.page.tabs.currentIndex(), desk.page.shown.day_id) == (tab, day)
    assert desk.page.block_card.title.value() == title
    tables = desk.page.blocks, desk.page.topics, desk.page.tray
    keyboard = dict(zip(("h2", "p2", "w"), (card.table for card in tables), strict=True))
    assert desk.page.window().focusWidget() is keyboard.get(key, desk.page.board)


# -- gestures ----------------------------------------------------------------------------------------


def test_an_arrow_key_moves_the_block_as_one_named_step(desk: Desk[AgendaPage]) -> None:
    before = desk.plan
    desk.page.blocks.select("k2")
    press(desk.page.board, RIGHT)
    press(desk.page.board, RIGHT)
    assert times(desk, "k2") == (550, 700)
    assert desk.page.block_card.starts.value() == "09:10"
    assert (desk.context.undo.count(), desk.context.undo.undo_text) == (2, "Move “A1 教職維護”")
    desk.context.undo.undo()
    desk.context.undo.undo()
    assert desk.plan == before


def test_a_dragged_edge_pushes_what_comes_later_only_with_the_switch(desk: Desk[AgendaPage]) -> None:
    hour = pixels(desk, 60)
    drag(desk, on_board(desk, "k1", 1.0), hour)
    assert (times(desk, "k1"), times(desk, "k2")) == ((510, 600), (540, 690))
    desk.context.undo.undo()
    desk.page.board_card.push.click()
    drag(desk, on_board(desk, "k1", 1.0), hour)
    assert (times(desk, "k1"), times(desk, "k2")) == ((510, 600), (600, 750))
    assert desk.context.undo.count() == 1


def test_a_drawn_block_is_stored_and_asks_for_its_title(desk: Desk[AgendaPage]) -> None:
    left = on_board(desk, "k1", 0.0)
    drag(desk, left + QPoint(pixels(desk, 750 - 510), 0), pixels(desk, 90))
    [new] = [b for b in desk.plan.blocks if b.title == "New block"]
    assert (new.course_day_id, new.starts, new.ends) == ("d", 750, 840)
    field = desk.page.block_card.title.editor
    assert isinstance(field, QLineEdit)
    assert (field.hasFocus(), field.selectedText()) == (True, "New block")


def test_what_cannot_stand_is_said_in_words_and_nothing_changes(desk: Desk[AgendaPage]) -> None:
    before = desk.plan
    desk.page.blocks.select("k3")
    press(desk.page.board, RIGHT, SHIFT)
    assert desk.page.notice.text != ""
    assert (desk.plan, desk.context.undo.count()) == (before, 0)


def test_delete_on_the_timeline_takes_topics_along_and_offers_undo(desk: Desk[AgendaPage]) -> None:
    before, toasts = desk.plan, []
    desk.context.toasted.connect(lambda text, undo: toasts.append((text, undo)))
    desk.page.blocks.select("k2")
    press(desk.page.board, Qt.Key.Key_Delete)
    assert desk.plan.topics == ()
    assert toasts == [("“A1 教職維護” deleted", True)]
    desk.context.undo.undo()
    assert desk.plan == before


def test_enter_on_the_timeline_leads_to_the_inspector(desk: Desk[AgendaPage]) -> None:
    desk.page.blocks.select("k2")
    press(desk.page.board, Qt.Key.Key_Return)
    assert desk.page.block_card.title.editor.hasFocus()


# -- the inspector -----------------------------------------------------------------------------------


def enter(desk: Desk[AgendaPage], field: str, text: str) -> None:
    """Type into a field of the inspector and press Enter."""
    editor = desk.page.block_card.fields[field].editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.setText(text)
    press(editor, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("field", "text", "name", "value"),
    [
        ("starts", "0907", "starts", 547),
        ("ends", "11:31", "ends", 691),
        ("title", "A1 教職", "title", "A1 教職"),
        ("speaker", "系統團隊", "speaker", "系統團隊"),
        ("printed", "150", "printed_minutes", 150),
        ("note", "帶讀卡機", "note", "帶讀卡機"),
        ("track", "1", "track", 1),
    ],
)
def test_every_field_is_stored_when_it_is_left_and_undone_by_name(
    desk: Desk[AgendaPage], field: str, text: str, name: str, value: object
) -> None:
    before = desk.plan
    desk.page.blocks.select("k2")
    enter(desk, field, text)
    assert getattr(stored(desk, "k2"), name) == value
    assert desk.context.undo.undo_text == "Change “A1 教職維護”"
    desk.context.undo.undo()
    assert desk.plan == before


def test_the_inspector_says_what_the_clock_says(desk: Desk[AgendaPage]) -> None:
    desk.page.blocks.select("k2")
    described = desk.page.block_card.printed.editor.accessibleDescription
    assert described() == "By the clock it lasts 150 minutes, printed are 90."
    enter(desk, "printed", "150")
    assert described() == "By the clock it lasts 150 minutes."


@pytest.mark.parametrize("how", ["add", "another", "day"])
def test_what_is_being_typed_is_stored_for_its_own_block(desk: Desk[AgendaPage], how: str) -> None:
    desk.page.blocks.select("k2")
    editor = desk.page.block_card.title.editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.setText("A1 教職")
    if how == "add":
        desk.page.run_action("add")
    elif how == "another":
        desk.page.choose(["k1"])
    else:
        desk.page.show_day("e")
    changed = {b.id: b.title for b in desk.plan.blocks if b.id in ("k1", "k2", "h1")}
    assert changed == {"k1": "簽到", "k2": "A1 教職", "h1": "人力網實機"}


def test_after_a_deletion_the_next_block_is_chosen(desk: Desk[AgendaPage]) -> None:
    desk.page.blocks.select("k2")
    press(desk.page.blocks.table, Qt.Key.Key_Delete)
    assert chosen(desk) == ["k3"]
    press(desk.page.blocks.table, Qt.Key.Key_Delete)
    assert chosen(desk) == ["k1"]


def test_a_kind_is_chosen_in_the_inspector(desk: Desk[AgendaPage]) -> None:
    desk.page.blocks.select("k2")
    desk.page.block_card.kind.committed.emit("Hands-on")
    assert stored(desk, "k2").kind is BlockKind.PRACTICE


def test_a_refused_time_comes_back_and_is_said(desk: Desk[AgendaPage]) -> None:
    desk.page.blocks.select("k2")
    enter(desk, "starts", "九點")
    assert desk.page.notice.text == "Not a time of day: 九點. Write it like 08:30."
    assert desk.page.block_card.starts.value() == "09:00"


def test_a_typed_end_pushes_while_the_switch_is_on(desk: Desk[AgendaPage]) -> None:
    desk.page.board_card.push.click()
    desk.page.blocks.select("k1")
    enter(desk, "ends", "09:10")
    assert times(desk, "k2") == (550, 700)
    assert desk.context.undo.count() == 1


# -- the tray ----------------------------------------------------------------------------------------


def test_a_block_dropped_on_the_tray_waits_there_and_a_key_places_it_again(desk: Desk[AgendaPage]) -> None:
    before, page = desk.plan, desk.page
    button = page.board_card.tray_button
    target = page.board.viewport().mapFrom(page, button.mapTo(page, button.rect().center()))
    place = page.board.viewport()
    start = on_board(desk, "k2")
    QTest.mousePress(place, BUTTON, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(place, start + QPoint(20, 0))
    QTest.mouseMove(place, target)
    QTest.mouseRelease(place, BUTTON, Qt.KeyboardModifier.NoModifier, target)
    assert stored(desk, "k2").in_tray
    assert (button.text(), page.tabs.tabText(TRAY)) == ("Tray: 2", "Tray (2)")
    button.click()
    page.tray.select("k2")
    press(page.tray.table, Qt.Key.Key_Return, CONTROL)
    assert times(desk, "k2") == (1020, 1170)
    assert [t.id for t in desk.plan.topics] == ["p1", "p2"]
    desk.context.undo.undo()
    desk.context.undo.undo()
    assert desk.plan == before


def test_ctrl_t_puts_rows_of_the_table_into_the_tray(desk: Desk[AgendaPage]) -> None:
    desk.page.blocks.select("k2")
    press(desk.page.blocks.table, Qt.Key.Key_T, CONTROL)
    assert [b.id for b in desk.plan.tray] == ["w", "k2"]
    assert desk.context.undo.undo_text == "Put “A1 教職維護” into the tray"


def test_a_waiting_block_dropped_on_the_timeline_stands_where_it_was_dropped(
    desk: Desk[AgendaPage],
) -> None:
    waiting = desk.plan.tray[0]
    at = on_board(desk, "k2", 1.0) + QPoint(pixels(desk, 60), 0)
    drop(desk, tray_mime(waiting, desk.plan), at)
    placed = stored(desk, "w")
    assert (placed.in_tray, placed.course_day_id, placed.minutes) == (False, "d", 40)
    assert chosen(desk) == ["w"]


def test_what_waits_is_added_typed_and_deleted_in_its_list(desk: Desk[AgendaPage]) -> None:
    before, page = desk.plan, desk.page
    page.tabs.setCurrentIndex(TRAY)
    tool(page.tray, "Add a block without a time").click()
    [new] = [b for b in desk.plan.tray if b.id != "w"]
    assert new.minutes == 60
    page.tray.table.setFocus()
    type_into(page.tray.table, new.id, "minutes", "25")
    type_into(page.tray.table, new.id, "title", "參觀")
    assert (stored(desk, new.id).minutes, stored(desk, new.id).title) == (25, "參觀")
    page.tray.select(new.id)
    press(page.tray.table, Qt.Key.Key_Delete)
    assert desk.plan == before


def test_enter_places_a_waiting_block_behind_the_last_one(desk: Desk[AgendaPage]) -> None:
    desk.page.show_item("w")
    press(desk.page.tray.table, Qt.Key.Key_Return)
    assert (stored(desk, "w").in_tray, times(desk, "w")) == (False, (1020, 1060))
    assert desk.context.undo.undo_text == "Take “綜合座談” out of the tray"


def test_the_inspector_of_a_waiting_block_offers_no_clock(desk: Desk[AgendaPage]) -> None:
    desk.page.show_item("w")
    card = desk.page.block_card
    assert [field.isEnabled() for field in (card.starts, card.ends, card.track)] == [False] * 3
    enter(desk, "speaker", "講師")
    assert stored(desk, "w").speaker == "講師"


# -- templates ---------------------------------------------------------------------------------------


def test_a_pressed_template_goes_behind_the_chosen_block(desk: Desk[AgendaPage]) -> None:
    before = desk.plan
    desk.page.blocks.select("k2")
    meal = next(b for b in desk.page.board_card.templates if b.template.kind is BlockKind.MEAL)
    meal.click()
    [new] = [b for b in desk.plan.blocks if b.kind is BlockKind.MEAL]
    assert (new.starts, new.ends, new.title) == (690, 750, "Meal")
    assert chosen(desk) == [new.id]
    assert desk.context.undo.undo_text == "Add “Meal”"
    desk.context.undo.undo()
    assert desk.plan == before


def test_every_template_can_be_dropped_on_the_timeline(desk: Desk[AgendaPage]) -> None:
    for template in TEMPLATES:
        data = template_mime(template, "樣板")
        assert from_mime(data) is not None
        drop(desk, data, on_board(desk, "k2", 1.0) + QPoint(pixels(desk, 60), 0))
        made = next(b for b in desk.plan.blocks if b.title == "樣板")
        assert (made.kind, made.minutes) == (template.kind, template.minutes)
        desk.context.undo.undo()


def test_the_agenda_is_printed_on_the_page_for_printing(desk: Desk[AgendaPage]) -> None:
    asked: list[tuple[str, str]] = []
    desk.context.asked_for.connect(lambda slug, key: asked.append((slug, key)))
    desk.page.chips.chip_of("e").click()
    desk.page.print_button.click()
    assert asked == [("printing", "agenda:e")]


def test_the_course_days_show_taught_minutes_beside_hours(desk: Desk[AgendaPage]) -> None:
    desk.page.tabs.setCurrentIndex(DAYS)
    assert column_texts(desk.page.days, "hours") == ["8", ""]
    assert column_texts(desk.page.days, "taught") == ["150", "180"]
    type_into(desk.page.days, "d", "hours", "6")
    assert desk.plan.course_days[0].hours == 6
