"""Lines with a box to tick, for lists that are drawn and not made of widgets."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from coordinator.ui.kit import theme
from coordinator.ui.kit.icons import pixmap
from coordinator.ui.kit.rows import Index

ROW, BOX, GAP = 28, 16, 8


class BoxDelegate(QStyledItemDelegate):
    """Boxes as those of the forms: Fusion's own are too small at 150 % and cannot be seen on dark.

    It only draws; its list ticks, wherever a line is clicked.
    """

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        return False

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
        words = option.rect.adjusted(theme.px(BOX + 2 * GAP), 0, -theme.px(GAP), 0)
        text = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()
