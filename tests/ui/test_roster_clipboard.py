"""The roster and Excel by the clipboard: codes stay text, blocks go over cells, rows are people."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from coordinator.domain.roster import Meal
from coordinator.ui.kit.tsv import from_tsv
from coordinator.ui.roster.clipping import goes_over
from tests.small_plan import B1, B2, LIGANG, person
from tests.ui.hands import cell, cells_of, paste, press
from tests.ui.roster_desk import Desk, MakeContext, desks, three_people

CTRL, CTRL_SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def make_desk(qtbot: QtBot, tmp_path: Path, make_context: MakeContext) -> Iterator[Callable[..., Desk]]:
    yield from desks(qtbot, tmp_path, make_context)


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk(*three_people())


def cursor(desk: Desk, name: str, column: str) -> None:
    """Put the keyboard into a cell without selecting other people."""
    key = next(one.id for one in desk.people() if one.person.name == name)
    model = desk.page.table.selectionModel()
    model.setCurrentIndex(cell(desk.page.table, key, column), model.SelectionFlag.NoUpdate)


def test_copied_codes_and_phones_are_text_for_excel_and_keep_their_zeros(
    make_desk: Callable[..., Desk],
) -> None:
    somebody = person("王小明", LIGANG, B1)
    fields = {"school_code": "013601", "phone": "0912345678", "note": "=1+1 <b>\n二"}
    desk = make_desk(replace(somebody, person=replace(somebody.person, **fields)))  # type: ignore[arg-type]
    table = desk.page.table
    for number, column in enumerate(table.rows.columns):
        table.horizontalHeader().setSectionHidden(number, column.name not in {"school_code", "phone", "note"})
    table.selectAll()
    press(table, Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert from_tsv(data.text()) == [["013601", "0912345678", "=1+1 <b>\n二"]]
    assert cells_of(data.html()) == [["013601", "0912345678", "=1+1 <b>\n二"]]
    assert data.html().count(r"mso-number-format:'\@'") >= 3
    desk.page.card.tools.actions["copy_titled"].trigger()
    assert from_tsv(QGuiApplication.clipboard().text())[0] == ["學校代碼", "電話", "備註"]


def test_a_block_goes_over_the_people_selected_for_it_as_one_step(desk: Desk) -> None:
    before = desk.people()
    desk.page.table.selectAll()
    cursor(desk, "王小明", "job_title")
    paste(desk.page.table, "主任\t人事、教務\n組長\t\n教師\t教務\n")
    assert [one.person.job_title for one in desk.people()] == ["主任", "組長", "教師"]
    assert [{r.role_id for r in one.roles} for one in desk.people()] == [{"r1", "r2"}, set(), {"r2"}]
    assert desk.context.undo.undo_text == "Paste over 3 people"
    desk.context.undo.undo()
    assert desk.people() == before


def test_one_value_goes_over_all_selected_people_and_zeros_stay(desk: Desk) -> None:
    desk.page.table.selectAll()
    cursor(desk, "王小明", "school_code")
    paste(desk.page.table, "013501")
    assert {one.person.school_code for one in desk.people()} == {"013501"}
    assert desk.context.undo.count() == 1


def test_cells_that_cannot_stand_are_named_and_the_others_stored(desk: Desk) -> None:
    desk.page.table.selectAll()
    cursor(desk, "王小明", "meal")
    paste(desk.page.table, "素\n便當\n葷\n")
    assert [one.person.meal for one in desk.people()] == [Meal.VEGETARIAN, Meal.VEGETARIAN, Meal.MEAT]
    text = desk.page.notice.text
    assert "1 cells were not pasted" in text
    assert "“便當” as Meal of 李華" in text
    assert desk.context.undo.count() == 1


def test_a_column_that_is_not_typed_is_named(desk: Desk) -> None:
    desk.page.table.selectAll()
    cursor(desk, "王小明", "district")
    paste(desk.page.table, "東區\t主任")
    assert {one.person.job_title for one in desk.people()} == {"主任"}
    assert "3 cells were not pasted" in desk.page.notice.text


def test_pasted_over_cells_a_block_goes_down_from_the_cursor(desk: Desk) -> None:
    desk.page.table.clearSelection()
    cursor(desk, "李華", "job_title")
    QGuiApplication.clipboard().setText("組長\n講師\n多的一列\n")
    press(desk.page.table, Qt.Key.Key_V, CTRL_SHIFT)
    assert [one.person.job_title for one in desk.people()] == ["教師", "組長", "講師"]


def test_what_was_copied_can_be_pasted_back_over_itself(desk: Desk) -> None:
    before = desk.people()
    table = desk.page.table
    table.selectAll()
    press(table, Qt.Key.Key_C, CTRL)
    cursor(desk, "王小明", "name")
    press(table, Qt.Key.Key_V, CTRL)
    assert (desk.people(), desk.context.undo.count(), desk.page.notice.text) == (before, 0, "")


def test_sessions_are_read_in_the_words_of_the_table(desk: Desk) -> None:
    desk.page.table.selectAll()
    cursor(desk, "王小明", "sessions")
    words = desk.page.room.words.sessions
    paste(desk.page.table, f"{words[B1]}、{words[B2]}")
    assert {len(one.registrations) for one in desk.people()} == {2}


@pytest.mark.parametrize(
    ("cells", "selected", "over"),
    [
        ([["主任"], ["組長"]], 2, True),
        ([["主任"]], 5, True),
        ([["主任"], ["組長"], ["教師"]], 2, False),
        ([["王小明", "里港國小"]], 1, False),
        ([["姓名", "服務學校", "學校代碼"], ["王", "里港", "1"]], 2, False),
    ],
)
def test_rows_are_people_unless_several_are_selected_for_them(
    cells: list[list[str]], selected: int, over: bool
) -> None:
    assert goes_over(cells, selected, frozenset({"姓名", "學校代碼", "電話"})) is over
