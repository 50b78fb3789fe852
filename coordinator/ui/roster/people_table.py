"""The table of people: its cells, its clipboard, its ticks in place, its keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QStyleOptionViewItem,
    QWidget,
)

from coordinator.documents.roster_list import RosterLine
from coordinator.domain.text import fold
from coordinator.ui.kit.cells import CellDelegate
from coordinator.ui.kit.rows import Column, Index, RowsModel
from coordinator.ui.kit.table import TableView
from coordinator.ui.kit.tsv import for_excel, from_tsv
from coordinator.ui.roster.columns import HEADINGS
from coordinator.ui.roster.entry_edits import words_in
from coordinator.ui.roster.ticks import TickList

OVER = QKeySequence("Ctrl+Shift+V")


class PeopleTable(TableView[RosterLine]):
    """Copies with leading zeros; ``pasted_over`` are cells that belong over those from the cursor on."""

    pasted_over = Signal(object)
    """list[list[str]]"""

    def __init__(self, model: RowsModel[RosterLine], accessible_name: str) -> None:
        super().__init__(model, accessible_name)
        self.setItemDelegate(PeopleDelegate(self))

    def columns_from_cursor(self) -> list[Column[RosterLine]]:
        """The columns on screen from the one with the keyboard on."""
        current, columns = self.currentIndex(), self.visible_columns()
        if not current.isValid():
            return []
        return columns[columns.index(self.rows.columns[current.column()]) :]

    def rows_from_cursor(self, count: int) -> list[RosterLine]:
        """Rows on screen from the one with the keyboard on."""
        current = self.currentIndex()
        if not current.isValid():
            return []
        last = min(current.row() + count, self.rows.rowCount())
        return [self.rows.row_at(self.rows.index(number, 0)) for number in range(current.row(), last)]

    def copy(self, *, with_headings: bool = False) -> None:
        """The selected rows as Excel reads them; codes and phones keep their zeros in either form."""
        cells = self._cells()
        if with_headings:
            # In the importer's words, so that they can be pasted into another roster.
            cells.insert(0, [HEADINGS[c.name] or c.title for c in self.visible_columns()])
        QGuiApplication.clipboard().setMimeData(for_excel(cells))

    def paste_over(self) -> None:
        """The clipboard's cells over the people from the one with the keyboard on."""
        self.pasted_over.emit(from_tsv(QGuiApplication.clipboard().text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if QKeySequence(event.keyCombination()) == OVER:
            self.paste_over()
        else:
            super().keyPressEvent(event)


class PeopleDelegate(CellDelegate):
    """Sessions and roles are ticked in a list below the cell; the other cells are as everywhere."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.ticks: Mapping[str, Sequence[str]] = {}
        """Column -> the words to tick; the page fills it from the plan."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        column = _column(index)
        if column.name not in self.ticks:
            return super().createEditor(parent, option, index)
        return TickList(self.ticks[column.name], column.title, parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, TickList):
            known = {fold(word) for word in self.ticks[_column(index).name]}
            editor.tick(words_in(str(index.data(Qt.ItemDataRole.EditRole)), known))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, TickList):
            model.setData(index, "、".join(editor.ticked()))
        else:
            super().setModelData(editor, model, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        if isinstance(editor, TickList):
            editor.place(option.rect)
        else:
            super().updateEditorGeometry(editor, option, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter stores the ticks; the list would keep the key for itself."""
        if isinstance(watched, TickList) and isinstance(event, QKeyEvent) and _is_enter(event):
            self.commitData.emit(watched)
            self.closeEditor.emit(watched)
            return True
        return super().eventFilter(watched, event)


def _column(index: Index) -> Column[RosterLine]:
    model = index.model()
    assert isinstance(model, RowsModel)
    column: Column[RosterLine] = model.columns[index.column()]
    return column


def _is_enter(event: QKeyEvent) -> bool:
    pressed = event.type() == QEvent.Type.KeyPress
    return pressed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
