"""The editor of a cell with several words: a list to tick, over the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from coordinator.ui.kit import theme
from coordinator.ui.kit.tickboxes import ROW, BoxDelegate

MOST_ROWS = 9


class TickList(QListWidget):
    """One line for each word: a click or space ticks, Enter stores, Esc does not."""

    def __init__(self, words: Sequence[str], title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setItemDelegate(BoxDelegate(self))
        self._over, self._touched = parent, False
        for word in words:
            QListWidgetItem(word, self).setCheckState(Qt.CheckState.Unchecked)
        self.setCurrentRow(0)
        self.itemClicked.connect(self._turn)

    def tick(self, words: Sequence[str]) -> None:
        """Show what is stored; what somebody is ticking just now is left alone."""
        if self._touched:
            return
        for item in self._items():
            on = item.text() in words
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def ticked(self) -> list[str]:
        """The ticked words in their order."""
        return [item.text() for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def place(self, cell: QRect) -> None:
        """Below the top of its cell, as large as it needs, inside the table."""
        room = self._over.rect()
        rows = min(self.count(), MOST_ROWS)
        height = min(rows * theme.px(ROW) + 2 * self.frameWidth() + theme.px(10), room.height())
        width = min(max(self.sizeHintForColumn(0) + theme.px(30), cell.width()), room.width())
        left = max(0, min(cell.left(), room.right() - width))
        self.setGeometry(left, max(0, min(cell.top(), room.bottom() - height)), width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.currentItem() is not None:
            self._turn(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(number) for number in range(self.count())]

    def _turn(self, item: QListWidgetItem) -> None:
        self._touched = True
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)
