"""The table on screen: keyboard, clipboard, remembered columns, selection over refreshes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QStyleOptionViewItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from coordinator.ui.kit.notice import Severity
from coordinator.ui.kit.rows import Column, Index, Pill, RowsModel
from coordinator.ui.kit.settings import Settings
from coordinator.ui.kit.table import TableView
from coordinator.ui.kit.theme import Theme
from tests.ui.hands import cells_of

Row = tuple[str, str, str]
ROWS: list[Row] = [("1", "王小明", "001601"), ("2", "陳怡君", "001602"), ("3", "林志豪", "001603")]
DONE = Pill("已報到", Severity.SUCCESS)


class Sheet:
    """A table with its model, and what it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.edits: list[tuple[Row, str, str]] = []
        columns = [
            Column[Row]("name", "Name", lambda r: r[1], editable=True, mark=lambda r: Severity.WARNING),
            Column[Row]("code", "Code", lambda r: r[2], choices=lambda r: ("001601", "0"), editable=True),
            Column[Row]("state", "State", lambda r: "ok", pill=lambda r: DONE, tint=lambda r: "warn"),
        ]
        self.told: Callable[[], object] = lambda: None
        self.model = RowsModel(columns, row_key=lambda r: r[0], on_edit=self._edited)
        self.model.set_rows(ROWS)
        self.view = TableView(self.model, "People")
        self.window, self.after = QWidget(), QPushButton("after")
        column = QVBoxLayout(self.window)
        column.addWidget(self.view)
        column.addWidget(self.after)
        self.window.resize(600, 300)
        qtbot.addWidget(self.window)
        self.window.show()

    def _edited(self, row: Row, column: Column[Row], text: str) -> None:
        self.edits.append((row, column.name, text))
        self.told()

    def keys(self) -> list[str]:
        return [row[0] for row in self.view.selected_rows()]

    def editor(self, kind: type[QWidget]) -> QWidget:
        return next(w for w in self.view.viewport().findChildren(kind) if w.isVisible())


@pytest.fixture
def sheet(qtbot: QtBot, look: Theme) -> Sheet:
    return Sheet(qtbot)


def test_the_selection_follows_its_rows_through_a_refresh(sheet: Sheet) -> None:
    sheet.view.select_key("2")
    sheet.model.set_rows([("9", "新", "0"), *ROWS])
    assert sheet.keys() == ["2"]
    assert sheet.view.current_row() == ROWS[1]
    sheet.model.set_matches([0, 2])
    assert sheet.keys() == ["2"]
    sheet.model.set_rows([ROWS[0]])
    assert sheet.keys() == []


def test_a_row_that_is_not_shown_cannot_be_selected(sheet: Sheet) -> None:
    assert not sheet.view.select_key("7")


def test_a_row_is_selected_alone_whatever_keys_are_held(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.view.select_key("1")
    sheet.view.delete_pressed.connect(lambda: sheet.view.select_key("2"))
    qtbot.keyClick(sheet.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert sheet.keys() == ["2"]
    qtbot.keyClick(sheet.view, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert sheet.keys() == ["2"]


def test_a_cell_is_edited_though_another_is_open(sheet: Sheet, qtbot: QtBot) -> None:
    assert not sheet.view.edit_cell("7", "name")
    assert sheet.view.edit_cell("1", "name")
    assert sheet.view.edit_cell("1", "name")
    qtbot.keyClicks(sheet.editor(QLineEdit), "X")
    # What is stored brings other rows while the second editor is asked for.
    sheet.told = lambda: sheet.model.set_rows([*ROWS[1:], ("9", "新", "0")])
    assert sheet.view.edit_cell("2", "name")
    assert sheet.edits == [(ROWS[0], "name", "X")]
    assert sheet.editor(QLineEdit).text() == ROWS[1][1]  # type: ignore[attr-defined]
    assert sheet.keys() == ["2"]


def test_tab_leaves_the_table(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.window.activateWindow()
    sheet.view.setFocus()
    qtbot.keyClick(sheet.view, Qt.Key.Key_Tab)
    assert sheet.window.focusWidget() is sheet.after


def test_copying_gives_excel_the_visible_columns_in_their_order(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.view.horizontalHeader().moveSection(1, 0)
    sheet.view.horizontalHeader().setSectionHidden(2, True)
    sheet.view.selectAll()
    qtbot.keyClick(sheet.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "001601\t王小明\n001602\t陳怡君\n001603\t林志豪\n"
    html = QGuiApplication.clipboard().mimeData().html()
    assert cells_of(html) == [["001601", "王小明"], ["001602", "陳怡君"], ["001603", "林志豪"]]
    assert "mso-number-format:'\\@'" in html


def test_selecting_everything_asks_for_no_cell_that_is_not_seen(sheet: Sheet, qtbot: QtBot) -> None:
    asked = set[int]()

    class Counted(RowsModel[Row]):
        def flags(self, index: Index) -> Qt.ItemFlag:
            asked.add(index.row())
            return super().flags(index)

    model = Counted(sheet.model.columns, row_key=lambda r: r[0], on_edit=lambda *_: None)
    model.set_rows([(str(n), "", "") for n in range(500)])
    view = TableView(model, "Many")
    qtbot.addWidget(view)
    view.show()
    view.selectAll()
    view.grab()
    assert len(view.selected_rows()) == 500
    model.set_matches(range(1, 500))
    view.grab()
    assert [row[0] for row in view.selected_rows()] == [str(n) for n in range(1, 500)]
    assert view.selectionModel().selection().count() == 1
    assert len(asked) < 100


def test_pasting_tells_the_cells(sheet: Sheet, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("007\t甲\r\n008\t乙\r\n")
    with qtbot.waitSignal(sheet.view.pasted) as heard:
        qtbot.keyClick(sheet.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert heard.args == [[["007", "甲"], ["008", "乙"]]]


def test_delete_asks_the_page(sheet: Sheet, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sheet.view.delete_pressed):
        qtbot.keyClick(sheet.view, Qt.Key.Key_Delete)


def test_enter_edits_a_cell_that_can_be_edited_and_opens_a_row_otherwise(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.view.setCurrentIndex(sheet.model.index(0, 2))
    with qtbot.waitSignal(sheet.view.opened) as heard:
        qtbot.keyClick(sheet.view, Qt.Key.Key_Return)
    assert heard.args == [ROWS[0]]
    sheet.view.setCurrentIndex(sheet.model.index(0, 0))
    qtbot.keyClick(sheet.view, Qt.Key.Key_Return)
    line = sheet.editor(QLineEdit)
    qtbot.keyClicks(line, "X")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.edits != [])
    assert sheet.edits == [(ROWS[0], "name", "X")]


def test_a_refresh_does_not_take_away_what_is_being_typed(sheet: Sheet, qtbot: QtBot) -> None:
    sheet.view.setCurrentIndex(sheet.model.index(0, 0))
    sheet.view.edit(sheet.model.index(0, 0))
    line = sheet.editor(QLineEdit)
    qtbot.keyClicks(line, "half a name")
    sheet.model.set_rows([("1", "王大明", "001601"), *ROWS[1:]])
    assert line.text() == "half a name"  # type: ignore[attr-defined]


def test_a_column_with_choices_is_edited_by_a_list(sheet: Sheet) -> None:
    sheet.view.edit(sheet.model.index(0, 1))
    combo = sheet.editor(QComboBox)
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "001601"
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert sheet.edits == [(ROWS[0], "code", "0")]


def test_leaving_a_list_as_it_was_keeps_a_value_it_does_not_offer(qtbot: QtBot, look: Theme) -> None:
    edited: list[str] = []
    columns = [Column[str]("a", "A", lambda r: r, editable=True, choices=lambda _r: ["x", "y"])]
    table: TableView[str] = TableView(RowsModel(columns, lambda r: r, lambda *e: edited.append(e[2])), "T")
    qtbot.addWidget(table)
    table.rows.set_rows(["elsewhere"])
    index, delegate = table.rows.index(0, 0), table.itemDelegate()
    editor = delegate.createEditor(table, QStyleOptionViewItem(), index)
    delegate.setEditorData(editor, index)
    delegate.setModelData(editor, table.rows, index)
    assert edited == []


def test_columns_are_remembered(qtbot: QtBot, look: Theme, settings: Settings) -> None:
    first = Sheet(qtbot)
    first.view.remember(settings, "people")
    header = first.view.horizontalHeader()
    header.resizeSection(0, 234)
    header.moveSection(0, 1)
    first.view.column_menu().actions()[1].trigger()
    second = Sheet(qtbot)
    second.view.remember(settings, "people")
    again = second.view.horizontalHeader()
    assert (again.sectionSize(0), again.visualIndex(0), again.isSectionHidden(1)) == (234, 1, True)


def test_remembered_widths_grow_with_the_text(qtbot: QtBot, look: Theme, settings: Settings) -> None:
    first = Sheet(qtbot)
    first.view.remember(settings, "people")
    first.view.horizontalHeader().resizeSection(0, 200)
    look.set_scale(150)
    second = Sheet(qtbot)
    second.view.remember(settings, "people")
    assert second.view.horizontalHeader().sectionSize(0) == 300
    look.set_scale(100)


def test_the_last_visible_column_cannot_be_hidden(sheet: Sheet) -> None:
    for number in (1, 2):
        sheet.view.horizontalHeader().setSectionHidden(number, True)
    assert [action.isEnabled() for action in sheet.view.column_menu().actions()] == [False, True, True]


@pytest.mark.parametrize("state", [b"nonsense", b""])
def test_a_state_that_does_not_fit_is_ignored(
    qtbot: QtBot, look: Theme, settings: Settings, state: bytes
) -> None:
    from coordinator.ui.kit.settings import table_state

    settings.set(table_state("people"), state)
    sheet = Sheet(qtbot)
    sheet.view.remember(settings, "people")
    assert sheet.view.horizontalHeader().sectionSize(0) == 120


@pytest.mark.parametrize("dark", [False, True])
def test_pills_and_tints_are_painted_in_the_colours_of_the_theme(
    qtbot: QtBot, look: Theme, dark: bool
) -> None:
    from coordinator.ui.kit import theme

    look.set_mode("dark" if dark else "light")
    sheet = Sheet(qtbot)
    picture = sheet.view.grab().toImage()
    colors = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    assert {theme.color("ok").name(), theme.color("warn").name(), theme.color("card").name()} <= colors


def test_a_table_keeps_room_for_four_rows_however_low_the_window_is(sheet: Sheet) -> None:
    sheet.window.resize(600, 10)
    last = sheet.view.visualRect(sheet.model.index(2, 0))
    assert sheet.view.viewport().height() >= last.bottom() + last.height()
