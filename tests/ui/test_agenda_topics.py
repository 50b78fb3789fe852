"""Topics on the page 議程: typed, indented, moved, pasted, and taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from coordinator.ui.agenda.page import AgendaPage
from coordinator.ui.context import Context
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
