"""The colour of a district before its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from coordinator.ui.kit import theme
from coordinator.ui.kit.cells import PADDING, CellDelegate
from coordinator.ui.kit.fills import paint_swatch
from coordinator.ui.kit.rows import Index, RowsModel

SIDE = 14


class SwatchDelegate(CellDelegate):
    """Draws the colour of a row's district beside its name, never in place of it; none below 0."""

    def __init__(self, model: RowsModel[Any], number_of: Callable[[Any], int]) -> None:
        super().__init__(model)
        self._rows, self._number_of = model, number_of

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        side, gap = theme.px(SIDE), theme.px(PADDING)
        self._paint_background(painter, option, index)
        area = QStyleOptionViewItem(option)
        area.rect = option.rect.adjusted(side + gap, 0, 0, 0)
        super().paint(painter, area, index)
        number = self._number_of(self._rows.row_at(index))
        if number >= 0:
            left, top = option.rect.left() + gap, option.rect.center().y() - side / 2 + 1
            paint_swatch(painter, QRectF(left, top, side, side), number)
