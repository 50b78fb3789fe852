"""The colour of a district before its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from coordinator.ui.districts.rows import DistrictRow
from coordinator.ui.kit import theme
from coordinator.ui.kit.cells import PADDING, CellDelegate
from coordinator.ui.kit.rows import Index, RowsModel

SIDE = 14


class SwatchDelegate(CellDelegate):
    """Draws a `DistrictRow`'s colour beside its name, never in place of it."""

    def __init__(self, model: RowsModel[DistrictRow]) -> None:
        super().__init__(model)
        self._rows = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        side, gap = theme.px(SIDE), theme.px(PADDING)
        self._paint_background(painter, option, index)
        area = QStyleOptionViewItem(option)
        area.rect = option.rect.adjusted(side + gap, 0, 0, 0)
        super().paint(painter, area, index)
        box = QRectF(option.rect.left() + gap, option.rect.center().y() - side / 2 + 1, side, side)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.district_color(self._rows.row_at(index).number))
        painter.drawRoundedRect(box, 3, 3)
        painter.restore()
