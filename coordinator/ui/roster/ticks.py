"""The editor of a cell with several words: a list to tick, over the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import pixmap
from coordinator.ui.kit.rows import Index

MOST_ROWS = 9
ROW, BOX, GAP = 28, 16, 8


class TickList(QListWidget):
    """One line for each word: a click or space ticks, Enter stores, Esc does not."""

    def __init__(self, words: Sequence[str], title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setItemDelegate(_BoxDelegate(self))
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


class _BoxDelegate(QStyledItemDelegate):
    """Boxes as those of the forms: Fusion's own are too small at 150 % and cannot be seen on dark."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = option.fontMetrics.horizontalAdvance(str(index.data()))
        return QSize(width + theme.px(BOX + 3 * GAP), theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(option.rect, theme.color("selected"))
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        side = theme.px(BOX)
        left, top = option.rect.left() + theme.px(GAP), option.rect.center().y() - side // 2
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("accent" if on else "field_border"))
        painter.setBrush(theme.color("accent" if on else "card"))
        painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, side, side), 3, 3)
        if on:
            inner = side - 4
            drawn = pixmap("check", "accent_text", inner, painter.device().devicePixelRatioF())
            painter.drawPixmap(left + 2, top + 2, drawn)
        painter.setPen(theme.color("selected_text" if chosen else "text"))
        words = option.rect.adjusted(theme.px(BOX + 2 * GAP), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), str(index.data()))
        painter.restore()
