"""Items stand indented under their topic."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from coordinator.ui.agenda.outline import TopicRow
from coordinator.ui.kit import theme
from coordinator.ui.kit.cells import CellDelegate
from coordinator.ui.kit.rows import Index, RowsModel

STEP = 26


class IndentDelegate(CellDelegate):
    """Draws and edits the titles of `TopicRow`s; topics are bold, the level is also a column of its own."""

    def __init__(self, model: RowsModel[TopicRow]) -> None:
        super().__init__(model)
        self._rows = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self._paint_background(painter, option, index)
        inside = QStyleOptionViewItem(option)
        inside.rect = self._text_area(option, index)
        super().paint(painter, inside, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        font = QFont(option.font)
        font.setBold(self._level(index) == 1)
        option.font = font

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(self._text_area(option, index))

    def _text_area(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        return QRect(option.rect).adjusted(theme.px(STEP * (self._level(index) - 1)), 0, 0, 0)

    def _level(self, index: Index) -> int:
        return self._rows.row_at(index).level
