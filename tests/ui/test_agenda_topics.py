"""Topics on the page 議程: typed, indented, moved, pasted, and taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from coordinator.domain.agenda import Block, BlockKind, Topic
from coordinator.ui.agenda.page import AgendaPage
from coordinator.ui.agenda.topics_card import TopicsCard
from coordinator.ui.agenda.topics_table import TopicsTable
from coordinator.ui.context import Context
from coordinator.ui.kit.listcard import EmptyList
from tests.small_plan import small_plan
from tests.ui.hands import Desk, column_texts, page_over, paste, press, text_in, tool, type_into

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot) -> Iterator[Desk[AgendaPage]]:
    with page_over(AgendaPage, small_plan().entities(), tmp_path, make_context, qtbot) as desk:
        yield desk


def titles(desk: Desk[AgendaPage]) -> list[str]:
    """The topics on screen, items after a hyphen."""
    rows = desk.page.topics.table.rows.shown_rows()
    return ["- " * (row.level - 1) + row.topic.title for row in rows]


def test_a_topic_is_typed_with_its_module(desk: Desk[AgendaPage]) -> None:
    type_into(desk.page.topics.table, "p1", "title", "A2. 員額編制")
    desk.wait(lambda: text_in(desk.page.topics.table, "p1", "code") == "A2")
    assert text_in(desk.page.topics.table, "p1", "title") == "員額編制"
    type_into(desk.page.topics.table, "p1", "code", "T5.")
    desk.wait(lambda: text_in(desk.page.topics.table, "p1", "code") == "T5")
    assert desk.context.undo.undo_text == "Change “A2 員額編制”"


def test_items_become_topics_and_topics_items_by_keys(desk: Desk[AgendaPage]) -> None:
    before = desk.plan
    desk.page.topics.select("p2")
    press(desk.page.topics.table, Qt.Key.Key_Left, ALT)
    desk.wait(lambda: titles(desk) == ["教職維護", "建立期初名單"])
    press(desk.page.topics.table, Qt.Key.Key_Up, ALT)
    desk.wait(lambda: titles(desk) == ["建立期初名單", "教職維護"])
    desk.page.topics.select("p1")
    press(desk.page.topics.table, Qt.Key.Key_Right, ALT)
    desk.wait(lambda: titles(desk) == ["建立期初名單", "- 教職維護"])
    for _ in range(3):
        desk.context.undo.undo()
    assert desk.plan == before


def test_a_new_topic_stands_after_the_chosen_one_on_its_level(desk: Desk[AgendaPage]) -> None:
    desk.page.topics.select("p2")
    tool(desk.page.topics, "Add topic").click()
    desk.wait(lambda: desk.page.topics.table.state() == desk.page.topics.table.State.EditingState)
    assert titles(desk) == ["教職維護", "- 建立期初名單", "- New topic"]


def test_deleting_a_topic_takes_its_items(desk: Desk[AgendaPage]) -> None:
    before = desk.plan
    desk.page.topics.select("p1")
    press(desk.page.topics.table, Qt.Key.Key_Delete)
    assert desk.plan.topics == ()
    desk.context.undo.undo()
    assert desk.plan == before


def test_a_list_of_the_letter_becomes_topics_and_items(desk: Desk[AgendaPage]) -> None:
    paste(desk.page.topics.table, "※A2. 員額編制\n• 報表\n※問題 Q&A\n")
    desk.wait(lambda: len(titles(desk)) == 5)
    assert titles(desk) == ["教職維護", "- 建立期初名單", "員額編制", "- 報表", "問題 Q&A"]
    assert column_texts(desk.page.topics.table, "code") == ["A1", "", "A2", "", ""]


def test_topics_copied_and_pasted_keep_their_levels(desk: Desk[AgendaPage]) -> None:
    desk.page.topics.table.selectAll()
    desk.page.topics.table.copy()
    paste(desk.page.topics.table, QGuiApplication.clipboard().text())
    desk.wait(lambda: len(titles(desk)) == 4)
    assert titles(desk) == ["教職維護", "- 建立期初名單"] * 2


# -- dragging ----------------------------------------------------------------------------------------


def let_go(card: TopicsCard, keys: list[str], before: str | None, source: TopicsTable, by: int = 0) -> None:
    """Drag rows of ``source`` over ``card``, let go above the row ``before``, ``by`` pixels to the side."""
    table, rows = card.topics_table, source.rows
    indexes = [rows.index(rows.position_of(key), 0) for key in keys]
    data = source.model().mimeData(indexes)
    start = source.visualRect(indexes[0]).center()
    QTest.mousePress(source.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseRelease(source.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    if before is None:
        y = table.viewport().height() - 2
    else:
        y = table.visualRect(table.rows.index(table.rows.position_of(before), 0)).top() + 2
    at = QPointF(start.x() + by, y)
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(at, action, data, button, Qt.KeyboardModifier.NoModifier)
    table.drop(event, from_itself=source is table)


@pytest.fixture
def outline_desk(
    tmp_path: Path, make_context: Callable[..., Context], qtbot: QtBot
) -> Iterator[Desk[AgendaPage]]:
    """A hands-on day with two tracks, each with topics."""
    plan = replace(
        small_plan(),
        blocks=(
            Block("h1", "e", 540, 720, BlockKind.PRACTICE, "人力網"),
            Block("h2", "e", 540, 720, BlockKind.PRACTICE, "學生網", track=1),
            Block("h3", "e", 720, 780, BlockKind.MEAL, "用餐"),
        ),
        topics=(
            Topic("a", "h1", "甲"),
            Topic("a1", "h1", "甲一", parent_id="a"),
            Topic("b", "h1", "乙", position=1),
            Topic("x", "h2", "天"),
        ),
    )
    with page_over(AgendaPage, plan.entities(), tmp_path, make_context, qtbot) as desk:
        desk.page.resize(1256, 1100)
        desk.page.show_item("h1")
        yield desk


def shown(card: TopicsCard) -> list[str]:
    return ["- " * (row.level - 1) + row.topic.title for row in card.table.rows.shown_rows()]


def test_parallel_tracks_show_their_topics_side_by_side(outline_desk: Desk[AgendaPage]) -> None:
    page = outline_desk.page
    assert [shown(card) for card in page.topics_pane.shown()] == [["甲", "- 甲一", "乙"], ["天"]]
    page.show_item("h2")
    assert [shown(card) for card in page.topics_pane.shown()] == [["甲", "- 甲一", "乙"], ["天"]]
    page.show_item("h3")
    assert len(page.topics_pane.shown()) == 1


@pytest.mark.parametrize(
    ("keys", "before", "by", "after"),
    [
        (["b"], "a", 0, ["乙", "甲", "- 甲一"]),
        (["a"], None, 0, ["乙", "甲", "- 甲一"]),
        (["b"], None, 60, ["甲", "- 甲一", "- 乙"]),
        (["a1"], None, -60, ["甲", "乙", "甲一"]),
        (["a1"], None, 0, ["甲", "乙", "- 甲一"]),
    ],
)
def test_rows_are_dragged_to_their_place_and_sideways_to_their_level(
    outline_desk: Desk[AgendaPage], keys: list[str], before: str | None, by: int, after: list[str]
) -> None:
    card = outline_desk.page.topics_pane.main
    stored = outline_desk.plan
    let_go(card, keys, before, card.topics_table, by)
    assert shown(card) == after
    assert outline_desk.context.undo.count() == 1
    assert outline_desk.context.undo.undo_text.startswith("Move “")
    outline_desk.context.undo.undo()
    assert outline_desk.plan == stored


def test_a_topic_is_dragged_to_the_other_track(outline_desk: Desk[AgendaPage]) -> None:
    first, second = outline_desk.page.topics_pane.shown()
    stored = outline_desk.plan
    let_go(second, ["a"], "x", first.topics_table)
    assert (shown(first), shown(second)) == (["乙"], ["甲", "- 甲一", "天"])
    outline_desk.context.undo.undo()
    assert outline_desk.plan == stored


def test_the_last_topic_of_a_track_leaves_an_empty_list_that_takes_it_back(
    outline_desk: Desk[AgendaPage],
) -> None:
    first, second = outline_desk.page.topics_pane.shown()
    stored = outline_desk.plan
    let_go(first, ["x"], None, second.topics_table)
    assert (shown(first), shown(second)) == (["甲", "- 甲一", "乙", "天"], [])
    rows = first.topics_table.rows
    data = rows.mimeData([rows.index(rows.position_of("x"), 0)])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    at = QPointF(second.rect().center())
    second.dropEvent(QDropEvent(at, action, data, button, Qt.KeyboardModifier.NoModifier))
    assert shown(second) == ["天"]
    assert outline_desk.plan == stored


def test_a_block_without_topics_offers_to_add_one(outline_desk: Desk[AgendaPage]) -> None:
    outline_desk.page.show_item("h3")
    empty = outline_desk.page.topics.findChild(EmptyList)
    assert isinstance(empty, EmptyList)
    empty.button.click()
    outline_desk.wait(lambda: shown(outline_desk.page.topics) == ["New topic"])
    assert not empty.isVisible()


def test_what_is_no_topic_is_not_taken(outline_desk: Desk[AgendaPage]) -> None:
    table = outline_desk.page.topics.topics_table
    data = QMimeData()
    data.setText("文字")
    data.setData("application/x-coordinator-topics", b"nonsense")
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    table.drop(
        QDropEvent(QPointF(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier), from_itself=False
    )
    assert outline_desk.context.undo.count() == 0
